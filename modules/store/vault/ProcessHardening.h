// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yc::store {

/// Call first in main(): no core dump of this process (and of those it starts) and no other process of the same
/// account may read its memory. False if the system refused one of the two; the program can go on, but should say so
/// in its log.
[[nodiscard]] bool hardenProcess() noexcept;

} // namespace yc::store
