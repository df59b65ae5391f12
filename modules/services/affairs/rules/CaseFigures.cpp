// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseFigures.h"

#include "core/Reveal.h"
#include "services/affairs/rules/CaseClock.h"
#include "services/affairs/rules/CaseType.h"

#include <algorithm>

namespace yc::affairs {

namespace {

QString textOf(const QJsonObject &body, const char *key) { return body.value(QLatin1StringView(key)).toString(); }

QDate dateOf(const QJsonObject &body, const char *key) { return QDate::fromString(textOf(body, key), Qt::ISODate); }

QDateTime momentOf(const QJsonObject &body, const char *key)
{
    return QDateTime::fromString(textOf(body, key), Qt::ISODateWithMs);
}

/// A case can have been decided before it was closed; then that is its end.
QDateTime endOf(const QJsonObject &body)
{
    const QDateTime decided = momentOf(body, "decided_at");
    return decided.isValid() ? decided : momentOf(body, "closed_at");
}

QLatin1StringView resultOf(const QJsonObject &body, const QString &state, const QDateTime &end)
{
    const QDate due = dateOf(body, "due");
    if (!dateOf(body, "accepted_on").isValid() || !due.isValid() || state == CaseState::withdrawn ||
        state == CaseState::refused || state == CaseState::correction) {
        return LimitResult::none;
    }
    if (state == CaseState::paused)
        return LimitResult::paused;
    if (state != CaseState::decided && state != CaseState::closed)
        return LimitResult::open;
    if (!end.isValid())
        return LimitResult::none;
    const QDate day = core::dayInChina(end);
    if (const QDate statutory = dateOf(body, "statutory_due"); statutory.isValid() && day > statutory)
        return LimitResult::statutory;
    const QDateTime hour = momentOf(body, "due_at"); // of limits in hours
    return (hour.isValid() ? end > hour : day > due) ? LimitResult::late : LimitResult::kept;
}

/// Working days of the pauses between acceptance and end, each day once.
int pausedDays(const QJsonObject &body, QDate accepted, QDate end, const core::WorkCalendar &calendar)
{
    QList<Pause> pauses = pausesFromJson(body.value(QLatin1StringView("pauses")).toArray());
    std::ranges::sort(pauses, {}, &Pause::from);
    int days = 0;
    QDate reached = accepted;
    for (const Pause &pause : std::as_const(pauses)) {
        const QDate from = std::max(pause.from, reached);
        const QDate to = std::min(pause.to.isValid() ? pause.to : end, end);
        if (to <= from)
            continue;
        days += calendar.workdaysBetween(from, to);
        reached = to;
    }
    return days;
}

} // namespace

QJsonObject caseFigures(const QJsonObject &body, const core::WorkCalendar &calendar)
{
    const QString state = textOf(body, "state");
    const bool ended = state == CaseState::decided || state == CaseState::closed || state == CaseState::withdrawn ||
                       state == CaseState::refused;
    const QDateTime end = ended ? endOf(body) : QDateTime();
    QJsonObject figures{{QStringLiteral("limit_result"), QString(resultOf(body, state, end))},
                        {QStringLiteral("ended_on"), QJsonValue()},
                        {QStringLiteral("handled_days"), QJsonValue()}};
    if (!end.isValid())
        return figures;
    const QDate day = core::dayInChina(end);
    figures.insert(QStringLiteral("ended_on"), day.toString(Qt::ISODate));
    const QDate accepted = dateOf(body, "accepted_on");
    if (accepted.isValid() && (state == CaseState::decided || state == CaseState::closed)) {
        const int days = calendar.workdaysBetween(accepted, day) - pausedDays(body, accepted, day, calendar);
        figures.insert(QStringLiteral("handled_days"), std::max(0, days));
    }
    return figures;
}

QStringList caseFiguresFrom()
{
    return {QStringLiteral("state"),     QStringLiteral("accepted_on"),   QStringLiteral("due"),
            QStringLiteral("due_at"),    QStringLiteral("statutory_due"), QStringLiteral("decided_at"),
            QStringLiteral("closed_at"), QStringLiteral("pauses")};
}

} // namespace yc::affairs
