// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup/Backup.h"

namespace yc::store {

/// A desk's folder out of a backup: settings, vault and store as they were, the store under the vault's own key and
/// salt. Works in `folder`.restoring beside it and renames at the end, so that the folder is there whole or not at all;
/// what a killed run left there is removed by the next one. `folder` must not be there, or be empty. The next sign-in
/// makes an audit row "desk.restored" of `now`. Blocking.
///
/// Errors of verifyBackup(), "desk.folder-not-empty", "store.disk-full", "store.read-only", "store.io",
/// "backup.changed" (part "vault": what lies in it belongs to another desk; "audit": the log of the store is not the
/// one that the manifest was made of), "vault.newer-version", "cancelled".
[[nodiscard]] core::Result<BackupSummary> restoreDesk(const QString &file, const KeyOpener &open, const QString &folder,
                                                      const QDateTime &now, const BackupRun &run = {});

} // namespace yc::store
