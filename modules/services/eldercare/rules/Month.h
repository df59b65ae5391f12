// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>

namespace yc::eldercare {

/// A calendar month as a number, so that runs over a register count with it. Null by default.
class Month {
public:
    constexpr Month() = default;
    constexpr Month(int year, int month)
        : m_number(year * 12 + month - 1)
    {
    }
    [[nodiscard]] static Month of(QDate day) { return day.isValid() ? Month(day.year(), day.month()) : Month(); }
    /// "2026-04"; null for anything else.
    [[nodiscard]] static Month parse(const QString &text)
    {
        const QDate day = QDate::fromString(text + QLatin1String("-01"), Qt::ISODate);
        const Month month = of(day);
        return month.toString() == text ? month : Month();
    }
    [[nodiscard]] constexpr bool isNull() const { return m_number == 0; }
    [[nodiscard]] constexpr int year() const { return m_number / 12; }
    [[nodiscard]] constexpr int month() const { return m_number % 12 + 1; }
    [[nodiscard]] constexpr int number() const { return m_number; }
    [[nodiscard]] static constexpr Month fromNumber(int number)
    {
        Month made;
        made.m_number = number;
        return made;
    }
    [[nodiscard]] QDate firstDay() const { return {year(), month(), 1}; }
    [[nodiscard]] QDate lastDay() const { return firstDay().addMonths(1).addDays(-1); }
    [[nodiscard]] QString toString() const
    {
        return isNull()
                   ? QString()
                   : QStringLiteral("%1-%2").arg(year(), 4, 10, QLatin1Char('0')).arg(month(), 2, 10, QLatin1Char('0'));
    }
    [[nodiscard]] constexpr Month operator+(int months) const { return fromNumber(m_number + months); }
    [[nodiscard]] constexpr Month operator-(int months) const { return fromNumber(m_number - months); }
    [[nodiscard]] constexpr int operator-(Month other) const { return m_number - other.m_number; }
    friend constexpr auto operator<=>(Month, Month) = default;

private:
    int m_number = 0;
};

} // namespace yc::eldercare
