// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/SecureBytes.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

namespace yc::store {

/// What a failed system call on a backup means to a person: "backup.disk-full", "backup.read-only", "backup.io".
[[nodiscard]] core::Error backupFileError(int systemError, const QString &path);

/// Writes a backup: the header in clear, then the body as libsodium secretstream chunks (XChaCha20-Poly1305), each
/// bound to the header's tag, then a footer with the length of the file. One thread. The file is removed unless close()
/// succeeded.
class ChunkWriter {
public:
    static constexpr qsizetype chunkSize = 64 * 1024;

    /// Replaces what is there. `header` ends with its tag.
    [[nodiscard]] static core::Result<std::unique_ptr<ChunkWriter>>
    create(const QString &path, const QByteArray &header, const SecureBytes &fileKey);
    ~ChunkWriter();
    ChunkWriter(const ChunkWriter &) = delete;
    ChunkWriter &operator=(const ChunkWriter &) = delete;

    [[nodiscard]] core::Result<> write(QByteArrayView bytes);
    /// The last chunk and the footer; waits for the disk.
    [[nodiscard]] core::Result<> close();
    /// Bytes of the file so far.
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    ChunkWriter(QString path, int file, QByteArray tag);
    [[nodiscard]] core::Result<> put(QByteArrayView plain, bool last);
    [[nodiscard]] core::Result<> toFile(QByteArrayView bytes);

    QString m_path;
    int m_file;
    QByteArray m_tag;
    SecureBytes m_state; // of the stream; holds its key
    QByteArray m_pending;
    QByteArray m_sealed;
    qint64 m_size = 0;
    bool m_closed = false;
};

/// Reads what ChunkWriter wrote, from the end of the header on.
class ChunkReader {
public:
    /// `file` stands behind the header and outlives the reader.
    ChunkReader(QFile &file, QByteArray tag, const SecureBytes &fileKey);

    /// The next piece; empty at the end. Errors "backup.truncated", "backup.changed", "backup.io".
    [[nodiscard]] core::Result<QByteArray> next();
    [[nodiscard]] bool isAtEnd() const { return m_ended; }

private:
    [[nodiscard]] core::Error broken() const;

    QFile &m_file;
    QByteArray m_tag;
    SecureBytes m_key;
    SecureBytes m_state;
    qint64 m_left = 0; // of the body
    bool m_begun = false;
    bool m_ended = false;
    bool m_footerIsGood = false;
};

} // namespace yc::store
