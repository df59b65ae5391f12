// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yc::core {

/// One database of the city: one street and one line of business (一街道一业务线一库). What a desk may read there is
/// decided by the database, so that nothing has to be filtered.
struct Dataset {
    static constexpr auto deskLine = "desk"; ///< of what belongs to no service: policies, alarms, desks
    static constexpr qsizetype streetDigits = 9;

    QString street; ///< nine digits; shorter for what belongs to a district or a city
    QString line;   ///< RecordType::line

    /// Where a record of this organisation (2 to 12 digits) and line is kept.
    [[nodiscard]] static Dataset of(const QString &org, const QString &line) { return {org.left(streetDigits), line}; }
    /// "yc-310106012-residents".
    [[nodiscard]] QString name() const { return QStringLiteral("yc-%1-%2").arg(street, line); }
    /// Empty if it is no such name.
    [[nodiscard]] static Dataset fromName(const QString &name)
    {
        const qsizetype end = name.indexOf(u'-', 3);
        if (!name.startsWith(QStringLiteral("yc-")) || end < 0)
            return {};
        return {name.mid(3, end - 3), name.mid(end + 1)};
    }
    [[nodiscard]] bool isNull() const { return street.isEmpty() || line.isEmpty(); }
    friend bool operator==(const Dataset &, const Dataset &) = default;
};

} // namespace yc::core
