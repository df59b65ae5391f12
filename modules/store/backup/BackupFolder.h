// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup/BackupHeader.h"
#include "store/backup/Retention.h"

#include <QList>

namespace yc::store {

/// One backup as it lies in a folder, seen without a key.
struct StoredBackup {
    QString path;
    QString desk;
    QDateTime created;
    qint64 bytes = 0;
};

/// A folder or stick with the backups of one desk, perhaps among those of others.
class BackupFolder {
public:
    BackupFolder(QString folder, QString desk)
        : m_folder(std::move(folder))
        , m_desk(std::move(desk))
    {
    }
    [[nodiscard]] bool isThere() const;
    /// "yichuang-<desk>-<UTC time>.ycbackup" in it.
    [[nodiscard]] QString pathFor(const QDateTime &created) const;
    /// Those of this desk (its header says so), newest first. A file that merely has such a name is not among them.
    [[nodiscard]] QList<StoredBackup> list() const;
    /// Removes what the rule does not keep, and parts that killed runs of this desk left; returns the removed paths.
    /// Only files whose name and header say that this desk made them.
    QStringList prune(const Retention &keep, const QDateTime &now) const;

private:
    [[nodiscard]] QString prefix() const;

    QString m_folder;
    QString m_desk;
};

} // namespace yc::store
