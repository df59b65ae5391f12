// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QList>

namespace yc::replica {

/// A scan or photo that is whole in the store.
struct StoredFile {
    qint64 sequence = 0; ///< of its arrival in this store, ascending
    QByteArray digest;   ///< 32 bytes, SHA-256 of its content: its name
    qint64 size = 0;
};

/// Content-addressed files of one dataset, as a bundle carries them. Used by one thread at a time; each call is one
/// transaction.
class FileStore {
public:
    virtual ~FileStore() = default;
    /// Whole files after `after`, by sequence.
    virtual core::Result<QList<StoredFile>> files(qint64 after, qsizetype limit) = 0;
    virtual core::Result<bool> has(const QByteArray &digest) = 0;
    /// At most `most` bytes from `offset` on.
    virtual core::Result<QByteArray> read(const QByteArray &digest, qint64 offset, qint64 most) = 0;
    /// In order from 0; what is there already is passed over. With its last byte a file is checked against its digest,
    /// and becomes whole or goes.
    virtual core::Result<> write(const QByteArray &digest, qint64 size, qint64 offset, QByteArrayView bytes) = 0;
};

} // namespace yc::replica
