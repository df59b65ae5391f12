// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QStringView>

namespace yc::core {

/// Check characters of the numbers that identify people and organisations. Each takes the body without its check
/// character and returns the expected one, or a null QChar when the body has another length or a foreign character.

/// GB 11643-1999, ISO 7064 MOD 11-2, over 17 digits: '0'…'9' or 'X'.
[[nodiscard]] QChar citizenCheckCharacter(QStringView seventeen);
/// GB 32100-2015 over 17 characters.
[[nodiscard]] QChar creditCodeCheckCharacter(QStringView seventeen);
/// GB 11714-1997 over 8 characters.
[[nodiscard]] QChar organisationCheckCharacter(QStringView eight);

/// Luhn (ISO/IEC 7812-1 annex B) over a whole number of a bank card; false for an empty one and for other characters.
[[nodiscard]] bool passesLuhn(QStringView digits);

/// The value of a character in the alphabet of GB 32100-2015 (no I, O, S, V, Z), or -1.
[[nodiscard]] int creditCodeValue(QChar character);

} // namespace yc::core
