// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup/BackupManifest.h"
#include "store/backup/FileKey.h"

#include <functional>
#include <stop_token>
#include <utility>

namespace yc::store {

class Connection;

using BackupFiles = QList<std::pair<QString, QByteArray>>;

/// What a backup is made of. Nothing of it is changed.
struct BackupSource {
    QString storePath;
    SecureBytes databaseKey; ///< the vault's 48 bytes
    BackupSeals seals;
    /// desk, org, orgName, window, program, vaultGeneration; the rest is filled in.
    BackupManifest about;
    /// Reads the files beside the store (vault.json, desk.json …), by name. Asked before and after the snapshot begins,
    /// until both agree: what is backed up was there at one moment.
    std::function<core::Result<BackupFiles>()> readFiles;
    /// The audit head of the snapshot, signed; none: the manifest has no head.
    std::function<core::Result<QJsonObject>(Connection &snapshot)> signHead;
};

/// Where long work is, and how it is told to stop.
struct BackupRun {
    enum class Phase { Writing, Checking, Restoring };
    std::stop_token stop;
    std::function<void(Phase phase, double part)> progress; ///< 0 to 1; on the thread that works
};

struct BackupSummary {
    QString path;
    qint64 bytes = 0;
    BackupManifest manifest;
};

/// Makes a backup of one moment at `path` while others go on reading and writing, reads all of it back from the disk,
/// and gives it its name only then; the folder of `path` is synced. `created` is what the file says about when.
/// Reading, compressing and encrypting run side by side; memory does not grow with the store. Blocking. A killed run
/// leaves `path`.part. Errors of PageReader, "backup.disk-full", "backup.read-only", "backup.io", "backup.no-folder",
/// "backup.bad-key", "backup.check-failed" (what came back was not what was written), "cancelled".
[[nodiscard]] core::Result<BackupSummary> makeBackup(const BackupSource &source, const QString &path,
                                                     const QDateTime &created, const BackupRun &run = {});

/// Opens the file's key: by the recovery code, the organisation's key or the store's.
using KeyOpener = std::function<core::Result<SecureBytes>(const BackupHeader &header)>;

/// Only the header, without any key. Errors of BackupHeader::read, "backup.missing".
[[nodiscard]] core::Result<BackupHeader> readBackupHeader(const QString &path);

/// Reads all of it and compares every digest. `desk`: "backup.wrong-desk" if it is another's; empty: any. Errors of
/// BackupHeader::read, of `open` and of readBody().
[[nodiscard]] core::Result<BackupSummary> verifyBackup(const QString &path, const KeyOpener &open,
                                                       const QString &desk = {}, const BackupRun &run = {});

} // namespace yc::store
