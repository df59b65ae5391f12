// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::citysync {

namespace commands {
using core::CommandSpec;
/// What a run did, of the desk's own; no row of the audit log.
inline constexpr CommandSpec note{"desk.sync-note", "", QT_TRANSLATE_NOOP("AuditWords", "Noted a run of the sync"),
                                  false, false};
/// Reads what the store remembers of the sync.
inline constexpr CommandSpec state{"desk.sync-state", "", QT_TRANSLATE_NOOP("AuditWords", "Read the state of the sync"),
                                   false, false};
inline constexpr CommandSpec pause{"desk.sync-pause", "desk.sync",
                                   QT_TRANSLATE_NOOP("AuditWords", "Paused or resumed the sync"), true};
inline constexpr CommandSpec retry{"desk.sync-retry", "",
                                   QT_TRANSLATE_NOOP("AuditWords", "Sent refused records once more"), true};
inline constexpr CommandSpec exportDamaged{"desk.sync-export", "desk.city",
                                           QT_TRANSLATE_NOOP("AuditWords", "Exported damaged documents"), true};
/// Needs a reason: what is dismissed is gone, and the city has to send it anew.
inline constexpr CommandSpec dismissDamaged{"desk.sync-dismiss", "desk.city",
                                            QT_TRANSLATE_NOOP("AuditWords", "Dismissed damaged documents"), true};
inline constexpr CommandSpec acceptServer{
    "desk.sync-accept-server", "desk.city",
    QT_TRANSLATE_NOOP("AuditWords", "Took another server of the city for the right one"), true};
} // namespace commands

/// Every command about the sync.
[[nodiscard]] inline QList<core::CommandSpec> commandList()
{
    return {commands::note,          commands::state,          commands::pause,       commands::retry,
            commands::exportDamaged, commands::dismissDamaged, commands::acceptServer};
}

} // namespace yc::citysync
