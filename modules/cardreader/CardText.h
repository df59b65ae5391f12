// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QString>

#include <optional>

namespace yc::cardreader {

// Values as chips write them: "an" is left-aligned and filled with 00 (some makers: spaces, FF), "cn" is packed digits
// filled with F.

/// The value of a record "tag, length, value": nothing unless the tag is that of the record and the length fits.
[[nodiscard]] std::optional<QByteArray> recordValue(QByteArrayView record, int tag);
/// Printable ASCII without its filling; nothing if there is any other byte.
[[nodiscard]] std::optional<QString> asciiText(QByteArrayView value);
/// GBK without its filling; nothing if it cannot be read or holds control characters.
[[nodiscard]] std::optional<QString> chineseText(QByteArrayView value);
/// As a chip holds it, filled with 00; nothing if a character is not in GBK or it is too long.
[[nodiscard]] std::optional<QByteArray> toChipText(const QString &text, int length);
/// Digits, filling dropped; nothing if a nibble is none.
[[nodiscard]] std::optional<QString> packedDigits(QByteArrayView value);
/// "yyyymmdd" packed; nothing if it is no date of a person or card (1900 to 2199).
[[nodiscard]] std::optional<QDate> packedDate(QByteArrayView value);
/// All 00 or all FF: nobody wrote there.
[[nodiscard]] bool isBlank(QByteArrayView value);

} // namespace yc::cardreader
