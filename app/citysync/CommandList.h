// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::citysync {

namespace commands {
using core::CommandSpec;
/// What a run did, of the desk's own; no row of the audit log.
inline constexpr CommandSpec note{"desk.sync-note", "", false, false};
/// Reads what the store remembers of the sync.
inline constexpr CommandSpec state{"desk.sync-state", "", false, false};
inline constexpr CommandSpec pause{"desk.sync-pause", "desk.sync", true};
inline constexpr CommandSpec retry{"desk.sync-retry", "", true};
inline constexpr CommandSpec exportDamaged{"desk.sync-export", "desk.city", true};
inline constexpr CommandSpec acceptServer{"desk.sync-accept-server", "desk.city", true};
} // namespace commands

/// Every command about the sync.
[[nodiscard]] inline QList<core::CommandSpec> commandList()
{
    return {commands::note,  commands::state,         commands::pause,
            commands::retry, commands::exportDamaged, commands::acceptServer};
}

} // namespace yc::citysync
