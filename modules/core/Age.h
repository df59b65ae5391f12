// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>

namespace yc::core {

/// Full years on `day`, nothing if either is invalid or `day` is before the birth. A year is full on the birthday; in a
/// year without that day, on the last day of the month (民法典 art. 202).
[[nodiscard]] inline std::optional<int> ageOn(QDate day, QDate birth)
{
    if (!day.isValid() || !birth.isValid() || day < birth)
        return std::nullopt;
    const int years = day.year() - birth.year();
    // addYears gives 28 February for the 29th in a common year.
    return day < birth.addYears(years) ? years - 1 : years;
}

/// The last day of birth with which a person is `years` old on `day`, by the same rule: for lists by age.
[[nodiscard]] inline QDate latestBirthOfAge(int years, QDate day)
{
    const QDate birth = day.addYears(-years);
    // On 28 February of a common year those born on the 29th are a year older too.
    const bool lastOfFebruary = day.month() == 2 && day.day() == day.daysInMonth();
    return lastOfFebruary ? QDate(birth.year(), 2, QDate(birth.year(), 2, 1).daysInMonth()) : birth;
}

} // namespace yc::core
