// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yc::core {

/// A division or organisation by its code: 2 digits province, 4 prefecture, 6 county (GB/T 2260), 9 street or town
/// (GB/T 10114), 12 committee. Records carry the 12-digit form, padded with zeros; scope is decided by `covers`.
class OrganisationCode {
public:
    enum class Level { Province = 2, Prefecture = 4, County = 6, Town = 9, Committee = 12 };
    /// First digit of the third group: 0 street, 1 town, 2–3 township, 4–5 units that are enterprise and government in
    /// one.
    enum class TownKind { Street, Town, Township, Unit };
    /// 001–199 residents' committees, 200–399 villagers' committees, the rest stand in for one.
    enum class CommitteeKind { Residents, Villagers, Other };

    OrganisationCode() = default;
    /// Nothing but 2, 4, 6, 9 or 12 digits, the first two not zero; trailing zero groups are padding: "310106012000" is
    /// the street 310106012. (A city without counties, 441900, thereby is its prefecture 4419: they cover the same.)
    [[nodiscard]] static std::optional<OrganisationCode> parse(const QString &text);

    [[nodiscard]] bool isNull() const { return m_digits.isEmpty(); }
    [[nodiscard]] QString digits() const { return m_digits; }
    [[nodiscard]] QString padded() const { return m_digits.leftJustified(12, u'0'); }
    [[nodiscard]] Level level() const { return static_cast<Level>(m_digits.size()); }
    /// Null above the province.
    [[nodiscard]] OrganisationCode parent() const;
    /// The same organisation or one below it.
    [[nodiscard]] bool covers(const OrganisationCode &other) const;
    [[nodiscard]] std::optional<TownKind> townKind() const;
    [[nodiscard]] std::optional<CommitteeKind> committeeKind() const;

    friend bool operator==(const OrganisationCode &, const OrganisationCode &) = default;

private:
    explicit OrganisationCode(QString digits)
        : m_digits(std::move(digits))
    {
    }
    QString m_digits; ///< without padding
};

/// Digits of the level above: 12 → 9 → 6 → 4 → 2 → 0; 0 for other lengths.
[[nodiscard]] constexpr qsizetype parentCodeLength(qsizetype length)
{
    switch (length) {
    case 12:
        return 9;
    case 9:
        return 6;
    case 6:
        return 4;
    case 4:
        return 2;
    default:
        return 0;
    }
}

} // namespace yc::core
