// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SqlDocumentStore.h"
#include "store/backup/Backup.h"
#include "store/backup/BackupPlan.h"

namespace yc::store {

class Desk;

/// What the store remembers of its backups.
struct BackupState {
    BackupPlan plan;
    QByteArray organisationKey; ///< 32 bytes; empty: none
    QDateTime last;             ///< UTC, of the last good one; invalid: never
    QString lastPath;
    qint64 lastBytes = 0;
    QDateTime failedSince; ///< UTC; of the first failure since then; invalid: the last one worked
    QString failedCode;    ///< code of the last failure

    /// Days without a backup are too many, counted from the last one (of a desk without one: from `since`).
    [[nodiscard]] bool isLate(const QDateTime &since, const QDateTime &now, const BackupRule &rule) const;
};

/// Backups of an open desk: what they are made of, and what the store remembers of them. Changes are commands of the
/// store, with a row of the audit log.
class DeskBackup {
public:
    /// Everything that makeBackup() needs, from then on without the desk: it may be locked meanwhile. Quick; on the
    /// thread that uses the desk, while somebody is signed in. Error "desk.signed-out".
    [[nodiscard]] static core::Result<BackupSource> source(Desk &desk, const QByteArray &organisationKey,
                                                           const QString &program,
                                                           std::shared_ptr<const core::Clock> clock);
    [[nodiscard]] static QFuture<core::Result<BackupState>> state(SqlDocumentStore &store);
    /// Permission "desk.backup", command "desk.backup-plan".
    [[nodiscard]] static QFuture<core::Result<QJsonObject>> setPlan(SqlDocumentStore &store, const BackupPlan &plan);
    /// 32 bytes, or none. Permission "desk.backup", command "desk.backup-key".
    [[nodiscard]] static QFuture<core::Result<QJsonObject>> setOrganisationKey(SqlDocumentStore &store,
                                                                               const QByteArray &key);
    /// One that is asked for by a person needs the permission; ask before it is made. A refusal is a row of the log.
    [[nodiscard]] static QFuture<core::Result<QJsonObject>> requirePermission(SqlDocumentStore &store);
    /// The row "desk.backup" of one that was made, and what the page shows. `planned`: the plan's, not a person's.
    [[nodiscard]] static QFuture<core::Result<QJsonObject>> recordDone(SqlDocumentStore &store,
                                                                       const BackupSummary &made, bool planned);
    /// The same of one that failed. A cancelled one is not recorded.
    [[nodiscard]] static QFuture<core::Result<QJsonObject>> recordFailed(SqlDocumentStore &store,
                                                                         const core::Error &error, bool planned);
};

} // namespace yc::store
