// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/KeyWrap.h"

#include <QDateTime>
#include <QIODevice>
#include <QString>

namespace yc::store {

/// What stands in clear at the beginning of a backup: whose it is, and the key of the file once for each way to open
/// it. Nothing about residents or staff. `tag` covers all of it without a key, so rot is told from a wrong key; the
/// body is bound to it. Magic, length and tag stay the same in every later format.
struct BackupHeader {
    static constexpr int format = 1;
    static constexpr qsizetype tagSize = 32;

    /// The recovery code: opens `wrap`, and what that holds opens the file's key.
    struct Recovery {
        KeyWrap wrap;
        QByteArray boundTo;   ///< of the wrap
        QByteArray publicKey; ///< empty: the wrap holds the database key itself (vault format 1)
        QByteArray sealed;    ///< the file's key, from the desk to `publicKey`
    };
    struct Organisation {
        QByteArray publicKey; ///< X25519; empty: the organisation had no backup key
        QByteArray sealed;
    };

    QString desk;       ///< the vault's desk id
    QDateTime created;  ///< UTC, whole seconds
    QString program;    ///< version that made it
    QByteArray byStore; ///< the file's key under the key of the store
    Recovery recovery;
    Organisation organisation;

    /// The bytes that the file begins with, tag included.
    [[nodiscard]] QByteArray encode() const;
    struct Read;
    /// From the beginning of a file; leaves it at the body. Errors "backup.not-a-backup", "backup.truncated",
    /// "backup.changed", "backup.newer-version" (context format, supported), "backup.io".
    [[nodiscard]] static core::Result<Read> read(QIODevice &file);
};

struct BackupHeader::Read {
    BackupHeader header;
    QByteArray tag; ///< what each chunk of the body is bound to
};

} // namespace yc::store
