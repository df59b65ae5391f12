// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::store {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec signIn{"desk.sign-in", "", true};
/// A row that the store writes itself, when it closes.
inline constexpr CommandSpec signOut{"desk.sign-out", "", true};
inline constexpr CommandSpec exportKey{"desk.export-key", "desk.key", true};
// About people of the desk. Those marked "guarded" stand in for the same act on somebody with a guarded role, see
// core::RoleRules: the log says the same of both.
inline constexpr CommandSpec personAdd{"desk.person-add", "desk.people", true};
inline constexpr CommandSpec personAddGuarded{"desk.person-add", "desk.roles", true};
inline constexpr CommandSpec personUpdate{"desk.person-update", "desk.people", true};
inline constexpr CommandSpec personUpdateGuarded{"desk.person-update", "desk.roles", true};
inline constexpr CommandSpec personRemove{"desk.person-remove", "desk.people", true};
inline constexpr CommandSpec personRemoveGuarded{"desk.person-remove", "desk.roles", true};
inline constexpr CommandSpec passphraseReset{"desk.passphrase-reset", "desk.people", true};
inline constexpr CommandSpec passphraseResetGuarded{"desk.passphrase-reset", "desk.roles", true};
inline constexpr CommandSpec personUnlock{"desk.person-unlock", "desk.people", true};
inline constexpr CommandSpec personUnlockGuarded{"desk.person-unlock", "desk.roles", true};
inline constexpr CommandSpec settingsChange{"desk.settings-change", "desk.settings", true};
inline constexpr CommandSpec rebuild{"desk.rebuild", "desk.verify"};
inline constexpr CommandSpec auditView{"audit.view", "audit.view", true};
inline constexpr CommandSpec auditExport{"audit.export", "audit.export", true};
inline constexpr CommandSpec auditVerify{"audit.verify", "audit.view", true};
inline constexpr CommandSpec auditHead{"audit.head", "audit.view", true};
inline constexpr CommandSpec rekey{"desk.rekey", "desk.rekey", true};
inline constexpr CommandSpec tokenEnrol{"desk.token-enrol", "", true};   ///< one's own
inline constexpr CommandSpec tokenRemove{"desk.token-remove", "", true}; ///< one's own
inline constexpr CommandSpec tokenRemoveOther{"desk.token-remove", "desk.people", true};
inline constexpr CommandSpec tokenRemoveGuarded{"desk.token-remove", "desk.roles", true};
/// A row that the store writes itself, when it finds something wrong with the log.
inline constexpr CommandSpec auditCheck{"audit.check", "", true};
inline constexpr CommandSpec backup{"desk.backup", "desk.backup", true};
/// Of the plan's own, whoever is signed in: the log says the same of both.
inline constexpr CommandSpec backupPlanned{"desk.backup", "", true};
inline constexpr CommandSpec backupFailed{"desk.backup-failed", "desk.backup", true};
inline constexpr CommandSpec backupFailedPlanned{"desk.backup-failed", "", true};
inline constexpr CommandSpec backupPlan{"desk.backup-plan", "desk.backup", true};
inline constexpr CommandSpec backupKey{"desk.backup-key", "desk.backup", true};
/// Reads what the store remembers of its backups; no row.
inline constexpr CommandSpec backupState{"desk.backup-state", ""};
inline constexpr CommandSpec cityLink{"desk.city-link", "desk.city", true};
inline constexpr CommandSpec cityUnlink{"desk.city-unlink", "desk.city", true};
inline constexpr CommandSpec card{"desk.card", "desk.city"};
/// What the city ordered and this desk did not obey, because it was not the city's order or not for this desk.
inline constexpr CommandSpec cityOrder{"desk.city-order", "", true};
/// The replication's own, whoever is signed in.
inline constexpr CommandSpec syncApply{"sync.apply", "", false, false};
inline constexpr CommandSpec recoveryRenew{"desk.recovery-renew", "desk.key", true};

[[nodiscard]] inline QList<CommandSpec> all()
{
    return {signIn,
            signOut,
            exportKey,
            personAdd,
            personAddGuarded,
            personUpdate,
            personUpdateGuarded,
            personRemove,
            personRemoveGuarded,
            passphraseReset,
            passphraseResetGuarded,
            personUnlock,
            personUnlockGuarded,
            settingsChange,
            rebuild,
            auditView,
            auditExport,
            auditVerify,
            auditHead,
            auditCheck,
            recoveryRenew,
            cityLink,
            cityUnlink,
            cityOrder,
            card,
            rekey,
            tokenEnrol,
            tokenRemove,
            tokenRemoveOther,
            tokenRemoveGuarded,
            backup,
            backupPlanned,
            backupFailed,
            backupFailedPlanned,
            backupPlan,
            backupKey,
            backupState,
            syncApply};
}
} // namespace commands

/// Every command of the store itself.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::store
