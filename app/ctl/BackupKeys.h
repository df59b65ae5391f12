// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Subcommand.h"
#include "store/backup/Backup.h"

#include <QCoreApplication>

namespace yc::ctl {

/// What opens a backup outside of its desk: the recovery code (from a descriptor, a file or the terminal, never from
/// the command line) or the secret key of the organisation.
class BackupKeys {
    Q_DECLARE_TR_FUNCTIONS(BackupKeys)
public:
    /// --passphrase-fd and --passphrase-file (of the recovery code), --organisation-key.
    static void declare(QCommandLineParser &parser);
    /// Usage errors, "backup.bad-key-file"; what the opener gives is FileKey's.
    [[nodiscard]] static store::KeyOpener opener(const Invocation &call);
    /// A line that moves with the work.
    [[nodiscard]] static store::BackupRun run(const Invocation &call);
    [[nodiscard]] static QJsonObject toJson(const store::BackupSummary &summary);
};

} // namespace yc::ctl
