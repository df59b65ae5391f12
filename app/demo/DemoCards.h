// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

namespace yc::demo {

/// Social security cards of some of the demo street, by the desk's own commands, each at its day: cards in use, to be
/// handed over, lost for a while and for good, replaced, cancelled; two boxes of blanks.
class DemoCards {
public:
    /// The same people have the same cards. Waits for the store.
    [[nodiscard]] static core::Result<> run(core::DocumentStore &store, const QDateTime &now);
};

} // namespace yc::demo
