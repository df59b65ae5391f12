// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QStringList>

namespace yc::store {

class Connection;
class SecureBytes;

/// What the store remembers of the files beside it, to compare them with at sign-in; in its table `meta`. Whoever may
/// write the folder but has no key cannot change it.
struct DeskNotes {
    qint64 vaultGeneration = 0; ///< highest one seen; 0: never noted
    QStringList removed;        ///< ids of people who were taken out of the vault
    QByteArray settings;        ///< desk.json as it should be; empty: never noted
    QString attemptsId;         ///< of attempts.json
    qint64 attemptsSerial = 0;  ///< its events up to this one are in the audit log

    [[nodiscard]] static core::Result<DeskNotes> read(Connection &connection);
    /// Opens the store for this alone. Errors of Connection::open.
    [[nodiscard]] static core::Result<DeskNotes> read(const QString &storePath, const SecureBytes &key);
    /// Inside the caller's transaction.
    [[nodiscard]] core::Result<> write(Connection &connection) const;
};

} // namespace yc::store
