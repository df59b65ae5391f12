// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace yc::socialcard {

// Numbers as people and chips write them; each answers the number as it is stored, empty if it is none.

/// 卡号: nine letters and digits (ssc facts 1).
[[nodiscard]] QString cardNumber(const QString &typed);
/// 卡识别码: 32 hexadecimal digits, six digits of a place before the provider D156000005.
[[nodiscard]] QString cardIdentification(const QString &typed);
/// UnionPay: begins with 62, 16 to 19 digits, passes Luhn.
[[nodiscard]] QString bankNumber(const QString &typed);

/// The serials of a box of blank cards: letters, then digits of one width.
struct SerialRange {
    QString prefix;
    qint64 first = 0;
    qint64 last = 0;
    int width = 0;

    /// Nothing unless both have the same letters and width and are in order.
    [[nodiscard]] static std::optional<SerialRange> of(const QString &first, const QString &last);
    [[nodiscard]] qint64 count() const { return last - first + 1; }
    [[nodiscard]] QString serial(qint64 number) const;
    [[nodiscard]] bool contains(const QString &serial) const;
    /// "A000101-A000120, A000130": nothing if one is not of the box, or more than `most` are named.
    [[nodiscard]] std::optional<QStringList> expand(const QString &typed, qint64 most) const;
};

} // namespace yc::socialcard
