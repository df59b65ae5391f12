// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace yc::core {

/// Working days of mainland China: Monday to Friday without the days off of the State Council's yearly notice, with its
/// make-up Saturdays and Sundays. Time limits count them (行政许可法 art. 82). A year whose notice is not in the table
/// has plain weekdays, and whatever touches it is provisional. A value; reading it from several threads is safe.
class WorkCalendar {
public:
    /// The end of a time limit.
    struct Due {
        QDate date;               ///< invalid if `start` was, or if `days` is beyond `longestSpan`
        bool provisional = false; ///< a day counted or skipped, or the due date, lies in a year without a table
        QList<QDate> counted;     ///< the working days counted, in the order of counting; the last one is `date`
    };
    static constexpr int longestSpan = 36'525; ///< working days; more is a typing error, not a time limit

    /// No table at all: Monday to Friday, everything provisional.
    WorkCalendar() = default;
    /// Reads `{"holidays": {date: names}, "workdays": {date: names}}` (chinese-days) or
    /// `{"year": 2027, "days": [{"name", "date", "isOffDay"}]}` (holiday-cn), UTF-8. Errors, all FixInput:
    /// "calendar.not-json", "calendar.unknown-layout", "calendar.bad-date" {date}, "calendar.contradiction" {date},
    /// "calendar.no-year" when it covers no whole year.
    [[nodiscard]] static Result<WorkCalendar> fromJson(const QByteArray &json);
    /// The table shipped with the program, 2004–2026.
    [[nodiscard]] static const WorkCalendar &builtIn();

    /// Whether the year's notice is in the table.
    [[nodiscard]] bool covers(int year) const { return m_years.contains(year); }
    /// Covered years, ascending.
    [[nodiscard]] QList<int> years() const;
    /// False for an invalid date.
    [[nodiscard]] bool isWorkday(QDate date) const;
    /// Chinese name of the holiday that the day belongs to or is made up for ("春节"); empty on a plain day.
    [[nodiscard]] QString occasion(QDate date) const;

    /// The `days`-th working day after `start`, which itself is not counted. Negative days count backwards; 0 is
    /// `start`.
    [[nodiscard]] Due addWorkdays(QDate start, int days) const;
    /// Working days after `from` up to and including `to`; negative when `to` is before `from`; 0 for invalid dates.
    [[nodiscard]] int workdaysBetween(QDate from, QDate to) const;

    /// Takes over every year that `newer` covers, and single days that it names in other years (New Year's shifts).
    void merge(const WorkCalendar &newer);

private:
    struct Exception {
        bool workday = false;
        QString occasion;
    };
    Result<> add(const QString &date, bool workday, const QString &occasion);
    void findCoveredYears();

    QHash<QDate, Exception> m_exceptions; ///< only the days that the notices name
    QSet<int> m_years;
};

} // namespace yc::core
