// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault/SecureBytes.h"

#include <QString>

#include <expected>

namespace yc::store {

/// Random bytes as people copy them from paper: groups of five characters of Crockford's base32 (no I, L, O, U), 20
/// bits each; the fifth checks the four before it, so one wrong character, two exchanged ones, or a group in another's
/// place are found and located. `bytes` is a multiple of 5. The string is not in locked memory: wipe() it after use.
[[nodiscard]] QString groupedText(std::span<const unsigned char> bytes);
/// Forgiving: case, spaces, dashes, full-width characters, O for 0, I and L for 1. `groups` is even. The error is the
/// group (1 …) to look at first.
[[nodiscard]] std::expected<SecureBytes, int> parseGrouped(const QString &text, std::size_t groups);

} // namespace yc::store
