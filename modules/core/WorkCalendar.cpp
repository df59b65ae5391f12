// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/WorkCalendar.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

namespace yc::core {

namespace {

/// "Spring Festival,春节,4" → "春节"; a text without commas is the name itself.
QString chineseName(const QString &names) { return names.count(u',') >= 1 ? names.section(u',', 1, 1) : names; }

} // namespace

Result<> WorkCalendar::add(const QString &date, bool workday, const QString &occasion)
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    if (!day.isValid() || date.size() != 10)
        return fail(ErrorKind::FixInput, "calendar.bad-date", {{QStringLiteral("date"), date}});
    const auto known = m_exceptions.constFind(day);
    if (known != m_exceptions.cend() && known->workday != workday)
        return fail(ErrorKind::FixInput, "calendar.contradiction", {{QStringLiteral("date"), date}});
    m_exceptions.insert(day, {workday, occasion});
    return {};
}

Result<WorkCalendar> WorkCalendar::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorKind::FixInput, "calendar.not-json", {{QStringLiteral("offset"), problem.offset}});
    const QJsonObject root = document.object();
    const QJsonValue holidays = root.value(QLatin1StringView("holidays"));
    const QJsonValue workdays = root.value(QLatin1StringView("workdays"));
    const QJsonValue days = root.value(QLatin1StringView("days"));

    WorkCalendar calendar;
    if (holidays.isObject() && workdays.isObject()) {
        for (const bool workday : {false, true}) {
            const QJsonObject table = (workday ? workdays : holidays).toObject();
            for (auto day = table.constBegin(); day != table.constEnd(); ++day)
                YC_TRY(calendar.add(day.key(), workday, chineseName(day.value().toString())));
        }
    } else if (days.isArray()) {
        const QJsonArray list = days.toArray();
        for (const QJsonValue &value : list) {
            const QJsonObject day = value.toObject();
            const QJsonValue off = day.value(QLatin1StringView("isOffDay"));
            if (!off.isBool())
                return fail(ErrorKind::FixInput, "calendar.unknown-layout");
            YC_TRY(calendar.add(day.value(QLatin1StringView("date")).toString(), !off.toBool(),
                                day.value(QLatin1StringView("name")).toString()));
        }
    } else {
        return fail(ErrorKind::FixInput, "calendar.unknown-layout");
    }
    calendar.findCoveredYears();
    if (calendar.m_years.isEmpty())
        return fail(ErrorKind::FixInput, "calendar.no-year");
    return calendar;
}

const WorkCalendar &WorkCalendar::builtIn()
{
    static const WorkCalendar calendar = [] {
        QFile file(QStringLiteral(":/yichuang/calendar/chinese-days.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the built-in work calendar is missing from the program");
        auto read = fromJson(file.readAll());
        if (!read)
            qFatal("the built-in work calendar cannot be read");
        return *std::move(read);
    }();
    return calendar;
}

/// National Day is off in every notice, whereas New Year's days also stand in the tables of the years next to them.
void WorkCalendar::findCoveredYears()
{
    for (auto day = m_exceptions.cbegin(); day != m_exceptions.cend(); ++day) {
        if (day.key().month() == 10 && day.key().day() == 1 && !day->workday)
            m_years.insert(day.key().year());
    }
}

QList<int> WorkCalendar::years() const
{
    QList<int> years = m_years.values();
    std::sort(years.begin(), years.end());
    return years;
}

bool WorkCalendar::isWorkday(QDate date) const
{
    const auto exception = m_exceptions.constFind(date);
    if (exception != m_exceptions.cend())
        return exception->workday;
    return date.isValid() && date.dayOfWeek() <= 5;
}

QString WorkCalendar::occasion(QDate date) const { return m_exceptions.value(date).occasion; }

WorkCalendar::Due WorkCalendar::addWorkdays(QDate start, int days) const
{
    Due due;
    if (!start.isValid() || days > longestSpan || days < -longestSpan) {
        due.provisional = true;
        return due;
    }
    const int step = days < 0 ? -1 : 1;
    const int wanted = std::abs(days);
    due.date = start;
    due.counted.reserve(wanted);
    while (due.counted.size() < wanted) {
        due.date = due.date.addDays(step);
        due.provisional = due.provisional || !covers(due.date.year());
        if (isWorkday(due.date))
            due.counted.append(due.date);
    }
    due.provisional = due.provisional || !covers(due.date.year()); // a limit of 0 days looks at no other day
    return due;
}

int WorkCalendar::workdaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -workdaysBetween(to, from);
    // Whole weeks first, then the odd days, then what the notices changed: a list of late cases asks this for every
    // row.
    const qint64 span = from.daysTo(to);
    qint64 count = span / 7 * 5;
    for (qint64 odd = span - span % 7 + 1; odd <= span; ++odd)
        count += from.addDays(odd).dayOfWeek() <= 5 ? 1 : 0;
    if (span > m_exceptions.size()) {
        for (auto day = m_exceptions.cbegin(); day != m_exceptions.cend(); ++day) {
            if (day.key() > from && day.key() <= to)
                count += (day->workday ? 1 : 0) - (day.key().dayOfWeek() <= 5 ? 1 : 0);
        }
    } else {
        for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
            count += (isWorkday(day) ? 1 : 0) - (day.dayOfWeek() <= 5 ? 1 : 0);
    }
    return static_cast<int>(count);
}

void WorkCalendar::merge(const WorkCalendar &newer)
{
    m_exceptions.removeIf([&newer](const auto &day) { return newer.covers(day.key().year()); });
    m_exceptions.insert(newer.m_exceptions);
    m_years.unite(newer.m_years);
}

} // namespace yc::core
