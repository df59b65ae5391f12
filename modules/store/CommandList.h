// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::store {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec signIn{"desk.sign-in", "", QT_TRANSLATE_NOOP("AuditWords", "Signed in"), true};
/// A row that the store writes itself, when it closes.
inline constexpr CommandSpec signOut{"desk.sign-out", "", QT_TRANSLATE_NOOP("AuditWords", "Signed out"), true};
inline constexpr CommandSpec exportKey{"desk.export-key", "desk.key",
                                       QT_TRANSLATE_NOOP("AuditWords", "Exported the key of the store"), true};
// About people of the desk. Those marked "guarded" stand in for the same act on somebody with a guarded role, see
// core::RoleRules: the log says the same of both.
inline constexpr CommandSpec personAdd{"desk.person-add", "desk.people",
                                       QT_TRANSLATE_NOOP("AuditWords", "Added a member of staff"), true};
inline constexpr CommandSpec personAddGuarded{"desk.person-add", "desk.roles",
                                              QT_TRANSLATE_NOOP("AuditWords", "Added a member of staff"), true};
inline constexpr CommandSpec personUpdate{"desk.person-update", "desk.people",
                                          QT_TRANSLATE_NOOP("AuditWords", "Changed a member of staff"), true};
inline constexpr CommandSpec personUpdateGuarded{"desk.person-update", "desk.roles",
                                                 QT_TRANSLATE_NOOP("AuditWords", "Changed a member of staff"), true};
inline constexpr CommandSpec personRemove{"desk.person-remove", "desk.people",
                                          QT_TRANSLATE_NOOP("AuditWords", "Removed a member of staff"), true};
inline constexpr CommandSpec personRemoveGuarded{"desk.person-remove", "desk.roles",
                                                 QT_TRANSLATE_NOOP("AuditWords", "Removed a member of staff"), true};
inline constexpr CommandSpec passphraseReset{"desk.passphrase-reset", "desk.people",
                                             QT_TRANSLATE_NOOP("AuditWords", "Gave a member of staff a new passphrase"),
                                             true};
inline constexpr CommandSpec passphraseResetGuarded{
    "desk.passphrase-reset", "desk.roles", QT_TRANSLATE_NOOP("AuditWords", "Gave a member of staff a new passphrase"),
    true};
inline constexpr CommandSpec personUnlock{"desk.person-unlock", "desk.people",
                                          QT_TRANSLATE_NOOP("AuditWords", "Ended a lock-out"), true};
inline constexpr CommandSpec personUnlockGuarded{"desk.person-unlock", "desk.roles",
                                                 QT_TRANSLATE_NOOP("AuditWords", "Ended a lock-out"), true};
inline constexpr CommandSpec settingsChange{"desk.settings-change", "desk.settings",
                                            QT_TRANSLATE_NOOP("AuditWords", "Changed the desk’s settings"), true};
inline constexpr CommandSpec rebuild{"desk.rebuild", "desk.verify",
                                     QT_TRANSLATE_NOOP("AuditWords", "Made the lists anew")};
inline constexpr CommandSpec auditView{"audit.view", "audit.view", QT_TRANSLATE_NOOP("AuditWords", "Looked at the log"),
                                       true};
inline constexpr CommandSpec auditExport{"audit.export", "audit.export",
                                         QT_TRANSLATE_NOOP("AuditWords", "Exported the log"), true};
inline constexpr CommandSpec auditVerify{"audit.verify", "audit.view",
                                         QT_TRANSLATE_NOOP("AuditWords", "Verified the log"), true};
inline constexpr CommandSpec auditHead{"audit.head", "audit.view",
                                       QT_TRANSLATE_NOOP("AuditWords", "Took a signed head of the log"), true};
inline constexpr CommandSpec rekey{"desk.rekey", "desk.rekey",
                                   QT_TRANSLATE_NOOP("AuditWords", "Began to change the key of the store"), true};
inline constexpr CommandSpec tokenEnrol{
    "desk.token-enrol", "", QT_TRANSLATE_NOOP("AuditWords", "Enrolled a certificate token"), true}; ///< one's own
inline constexpr CommandSpec tokenRemove{
    "desk.token-remove", "", QT_TRANSLATE_NOOP("AuditWords", "Removed a certificate token"), true}; ///< one's own
inline constexpr CommandSpec tokenRemoveOther{"desk.token-remove", "desk.people",
                                              QT_TRANSLATE_NOOP("AuditWords", "Removed a certificate token"), true};
inline constexpr CommandSpec tokenRemoveGuarded{"desk.token-remove", "desk.roles",
                                                QT_TRANSLATE_NOOP("AuditWords", "Removed a certificate token"), true};
/// A row that the store writes itself, when it finds something wrong with the log.
inline constexpr CommandSpec auditCheck{
    "audit.check", "", QT_TRANSLATE_NOOP("AuditWords", "Compared the log with its signed heads"), true};
inline constexpr CommandSpec backup{"desk.backup", "desk.backup", QT_TRANSLATE_NOOP("AuditWords", "Made a backup"),
                                    true};
/// Of the plan's own, whoever is signed in: the log says the same of both.
inline constexpr CommandSpec backupPlanned{"desk.backup", "", QT_TRANSLATE_NOOP("AuditWords", "Made a backup"), true};
inline constexpr CommandSpec backupFailed{"desk.backup-failed", "desk.backup",
                                          QT_TRANSLATE_NOOP("AuditWords", "A backup failed"), true};
inline constexpr CommandSpec backupFailedPlanned{"desk.backup-failed", "",
                                                 QT_TRANSLATE_NOOP("AuditWords", "A backup failed"), true};
inline constexpr CommandSpec backupPlan{"desk.backup-plan", "desk.backup",
                                        QT_TRANSLATE_NOOP("AuditWords", "Changed the plan of backups"), true};
inline constexpr CommandSpec backupKey{"desk.backup-key", "desk.backup",
                                       QT_TRANSLATE_NOOP("AuditWords", "Changed the organisation’s backup key"), true};
/// Reads what the store remembers of its backups; no row.
inline constexpr CommandSpec backupState{"desk.backup-state", "",
                                         QT_TRANSLATE_NOOP("AuditWords", "Read the state of the backups")};
inline constexpr CommandSpec cityLink{"desk.city-link", "desk.city",
                                      QT_TRANSLATE_NOOP("AuditWords", "Changed the link to the city"), true};
inline constexpr CommandSpec cityUnlink{"desk.city-unlink", "desk.city",
                                        QT_TRANSLATE_NOOP("AuditWords", "Removed the link to the city"), true};
inline constexpr CommandSpec card{"desk.card", "desk.city",
                                  QT_TRANSLATE_NOOP("AuditWords", "Wrote the card of this desk")};
/// What the city ordered and this desk did not obey, because it was not the city's order or not for this desk.
inline constexpr CommandSpec cityOrder{
    "desk.city-order", "", QT_TRANSLATE_NOOP("AuditWords", "An order in the city's name was not obeyed"), true};
/// Reads which desks this one knows and trusts; no row.
inline constexpr CommandSpec circle{"desk.circle", "", QT_TRANSLATE_NOOP("AuditWords", "Looked which desks are known"),
                                    false, false};
inline constexpr CommandSpec cardTrust{"desk.card-trust", "desk.trust",
                                       QT_TRANSLATE_NOOP("AuditWords", "Trusted the card of another desk"), true};
inline constexpr CommandSpec cardRevoke{"desk.card-revoke", "desk.trust",
                                        QT_TRANSLATE_NOOP("AuditWords", "Withdrew the trust in another desk"), true};
inline constexpr CommandSpec bundleMake{"desk.bundle-make", "desk.bundle-make",
                                        QT_TRANSLATE_NOOP("AuditWords", "Made a bundle for a stick"), true};
inline constexpr CommandSpec bundleTake{"desk.bundle-take", "desk.bundle-take",
                                        QT_TRANSLATE_NOOP("AuditWords", "Took in a bundle from a stick"), true};
/// The replication's own, whoever is signed in.
inline constexpr CommandSpec syncApply{
    "sync.apply", "", QT_TRANSLATE_NOOP("AuditWords", "Took in records from the city or another desk"), false, false};
inline constexpr CommandSpec recoveryRenew{"desk.recovery-renew", "desk.key",
                                           QT_TRANSLATE_NOOP("AuditWords", "Made a new recovery code"), true};

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
            circle,
            cardTrust,
            cardRevoke,
            bundleMake,
            bundleTake,
            syncApply};
}
} // namespace commands

/// Every command of the store itself.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::store
