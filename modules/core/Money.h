// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace yc::core {

/// An amount of renminbi in integer fen (分), never a floating-point number.
class Money {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromFen(qint64 fen) { return Money(fen); }
    [[nodiscard]] static constexpr Money fromYuan(qint64 yuan) { return Money(yuan * 100); }
    /// "1,234.5", "1234.50", "-3", full-width digits and ￥ are read; more than two decimals are refused.
    [[nodiscard]] static std::optional<Money> parse(const QString &text);

    [[nodiscard]] constexpr qint64 fen() const { return m_fen; }
    /// "1234.50": plain, for documents and files.
    [[nodiscard]] QString toString() const;
    /// "1,234.50": grouped, for people.
    [[nodiscard]] QString toDisplay() const;

    constexpr Money &operator+=(Money other)
    {
        m_fen += other.m_fen;
        return *this;
    }
    constexpr Money &operator-=(Money other)
    {
        m_fen -= other.m_fen;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return a += b; }
    friend constexpr Money operator-(Money a, Money b) { return a -= b; }
    friend constexpr Money operator*(Money a, qint64 factor) { return Money(a.m_fen * factor); }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    constexpr explicit Money(qint64 fen)
        : m_fen(fen)
    {
    }
    qint64 m_fen = 0;
};

} // namespace yc::core
