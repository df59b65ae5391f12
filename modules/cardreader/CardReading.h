// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/ApduChannel.h"
#include "core/CardReader.h"

#include <stop_token>

namespace yc::cardreader {

/// Reads everything that a desk needs of a card: whose it is, its numbers and dates. Blocks; a second on real hardware.
/// What is missing on the chip is left empty, what cannot be believed too and is named in `doubtful`; a card that asks
/// for a key gives what it gives without. Errors: those of ApduExchange, "cardreader.not-social-card",
/// "cardreader.unreadable" (neither holder nor number), and a status that ends the reading, see statusError.
[[nodiscard]] core::Result<core::CardValues> readCard(ApduChannel &channel, const std::stop_token &stop = {});

} // namespace yc::cardreader
