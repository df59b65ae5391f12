// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseClock.h"

#include <QJsonObject>

#include <algorithm>

namespace yc::affairs {

namespace {

/// In order, without overlaps; an open pause ends today.
QList<Pause> merged(QList<Pause> pauses, QDate today)
{
    for (Pause &pause : pauses) {
        if (!pause.to.isValid())
            pause.to = today.isValid() ? std::max(today, pause.from) : pause.from;
    }
    std::ranges::sort(pauses, {}, &Pause::from);
    QList<Pause> result;
    for (const Pause &pause : std::as_const(pauses)) {
        if (!result.isEmpty() && pause.from <= result.last().to)
            result.last().to = std::max(result.last().to, pause.to);
        else
            result.append(pause);
    }
    return result;
}

} // namespace

QJsonArray pausesToJson(const QList<Pause> &pauses)
{
    QJsonArray result;
    for (const Pause &pause : pauses) {
        QJsonObject one{{QStringLiteral("kind"), pause.kind},
                        {QStringLiteral("from"), pause.from.toString(Qt::ISODate)}};
        if (pause.to.isValid())
            one.insert(QStringLiteral("to"), pause.to.toString(Qt::ISODate));
        result.append(one);
    }
    return result;
}

QList<Pause> pausesFromJson(const QJsonArray &json)
{
    QList<Pause> result;
    for (const QJsonValue &value : json) {
        const QJsonObject one = value.toObject();
        result.append({one.value(QStringLiteral("kind")).toString(),
                       QDate::fromString(one.value(QStringLiteral("from")).toString(), Qt::ISODate),
                       QDate::fromString(one.value(QStringLiteral("to")).toString(), Qt::ISODate)});
    }
    return result;
}

CaseClock::Due CaseClock::due(const Limit &limit, QDate acceptedOn, const QDateTime &acceptedAt,
                              const QList<Pause> &pauses, QDate today) const
{
    Due result;
    const QList<Pause> breaks = merged(pauses, today);
    switch (limit.unit) {
    case Limit::Unit::Batch:
        break;
    case Limit::Unit::Instant:
        result.date = acceptedOn;
        break;
    case Limit::Unit::Hours:
        // 24 hours are 24 hours: nights and holidays count.
        result.at = acceptedAt.addSecs(qint64{limit.value} * 3600);
        result.date = result.at.toLocalTime().date();
        break;
    case Limit::Unit::YearlyRound: {
        const auto endOfRound = [&limit](int year) {
            return QDate(year, limit.roundMonth,
                         std::min(limit.roundDay, QDate(year, limit.roundMonth, 1).daysInMonth()));
        };
        result.date = endOfRound(acceptedOn.year());
        if (result.date < acceptedOn)
            result.date = endOfRound(acceptedOn.year() + 1);
        break;
    }
    case Limit::Unit::WorkingDays: {
        int days = limit.value;
        core::WorkCalendar::Due end = m_calendar->addWorkdays(acceptedOn, days);
        for (const Pause &pause : breaks) {
            if (pause.from >= end.date) // the limit had run out before
                break;
            const QDate from = std::max(pause.from, acceptedOn);
            if (pause.to > from)
                days += m_calendar->workdaysBetween(from, pause.to);
            end = m_calendar->addWorkdays(acceptedOn, days);
        }
        result.date = end.date;
        result.provisional = end.provisional;
        break;
    }
    case Limit::Unit::Days: {
        QDate end = acceptedOn.addDays(limit.value);
        for (const Pause &pause : breaks) {
            if (pause.from >= end)
                break;
            const QDate from = std::max(pause.from, acceptedOn);
            if (pause.to > from)
                end = end.addDays(from.daysTo(pause.to));
        }
        if (end.isValid() && !m_calendar->isWorkday(end)) {
            const core::WorkCalendar::Due next = m_calendar->addWorkdays(end, 1);
            end = next.date;
            result.provisional = next.provisional;
        }
        result.date = end;
        result.provisional = result.provisional || (end.isValid() && !m_calendar->covers(end.year()));
        break;
    }
    }
    return result;
}

int CaseClock::remaining(QDate due, QDate today) const
{
    if (today > due)
        return -std::max(1, m_calendar->workdaysBetween(due, today));
    return m_calendar->workdaysBetween(today, due);
}

Signal CaseClock::signal(QDate due, int promisedDays, QDate today) const
{
    if (!due.isValid())
        return Signal::None;
    if (today > due)
        return m_supervision->redWhenOverdue ? Signal::Red : Signal::Yellow;
    const int left = m_calendar->workdaysBetween(today, due);
    const int elapsed = promisedDays - left;
    if (left <= m_supervision->yellowRemainingDays ||
        (promisedDays > 0 && elapsed * 100 >= promisedDays * m_supervision->yellowElapsedPercent)) {
        return Signal::Yellow;
    }
    return Signal::Green;
}

CaseClock::Reading CaseClock::read(const ServiceItem &item, QDate acceptedOn, const QDateTime &acceptedAt,
                                   const QList<Pause> &pauses, QDate today) const
{
    Reading result;
    result.due = due(item.promised, acceptedOn, acceptedAt, pauses, today);
    if (item.statutory)
        result.statutory = due(*item.statutory, acceptedOn, acceptedAt, pauses, today);
    if (item.instant || !result.due.date.isValid())
        return result;
    result.remaining = remaining(result.due.date, today);
    const bool paused = std::ranges::any_of(pauses, [](const Pause &pause) { return !pause.to.isValid(); });
    if (m_supervision->secondRedWhenStatutoryExceeded && result.statutory.date.isValid() &&
        today > result.statutory.date) {
        result.signal = Signal::SecondRed;
    } else if (paused && *result.remaining >= 0) {
        result.signal = Signal::Paused;
    } else {
        // Limits that are not working days are measured on the same scale, so that one threshold serves all.
        const int whole = item.promised.unit == Limit::Unit::WorkingDays
                              ? item.promised.value
                              : m_calendar->workdaysBetween(acceptedOn, result.due.date);
        result.signal = signal(result.due.date, whole, today);
    }
    return result;
}

} // namespace yc::affairs
