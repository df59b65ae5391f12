// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

namespace yc::socialcard {

/// A card from its application to its end: states of both functions, numbers, and the log of what happened to it.
[[nodiscard]] const core::RecordType &cardType();
/// A box of blank cards 空白卡: first and last serial, and which of them were used, damaged or sent back. These are
/// sets, so desks that take from one box count right after they hear of each other, whatever came twice.
[[nodiscard]] const core::RecordType &boxType();

} // namespace yc::socialcard
