// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace yc::residents {

enum class TelephoneForm {
    Empty,
    Mobile,        ///< 1, 3 to 9, nine digits
    Landline,      ///< area code and 7 or 8 digits, or these alone, with an extension perhaps
    Service,       ///< 12345, 110
    OneDigitShort, ///< a mobile number that lost a digit
    Unusual,
};

/// Digits as they are dialled: full-width digits, spaces, dots, brackets and "+86" put right; one dash before an
/// extension or after an area code stays out too ("021-62345678-12" becomes "02162345678-12").
[[nodiscard]] QString normaliseTelephone(const QString &text);

/// Of a normalised number.
[[nodiscard]] TelephoneForm telephoneForm(QStringView number);

/// A cell often holds several numbers: "13812345678/021-62345678".
[[nodiscard]] QStringList splitTelephones(const QString &cell);

} // namespace yc::residents
