// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yc::core {

/// Letters and digits that nobody confuses on paper or by telephone: no 0 and O, no 1 and I.
inline constexpr QStringView markAlphabet = u"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// The mark of a desk that belongs to no city yet: five characters made from its id, the same at every start. A city
/// gives shorter ones (two or three characters, each once in a street), so the two kinds never meet. Two of sixty desks
/// of one street have the same made one in one of 19,000 streets; a city's are never the same.
[[nodiscard]] QString deskMark(const QString &deskId);

/// Two to five capital letters and digits: fit to stand in a number.
[[nodiscard]] bool isDeskMark(const QString &text);

} // namespace yc::core
