// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/BundleHeader.h"
#include "core/Result.h"
#include "replica/DeskKeys.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

namespace yc::bundle {

/// What a failed system call means to a person: "bundle.disk-full", "bundle.file-too-large" (FAT32),
/// "bundle.read-only", "bundle.stick-gone", "bundle.io".
[[nodiscard]] core::Error bundleFileError(int systemError, const QString &path);

/// The key of one file, wiped when it goes.
class FileKey {
public:
    static constexpr std::size_t size = 32;
    FileKey();
    ~FileKey();
    FileKey(const FileKey &) = delete;
    FileKey &operator=(const FileKey &) = delete;
    [[nodiscard]] static std::unique_ptr<FileKey> random();
    [[nodiscard]] std::span<unsigned char> span() { return {m_bytes, size}; }
    [[nodiscard]] std::span<const unsigned char> span() const { return {m_bytes, size}; }
    /// crypto_box_seal to an X25519 public key; empty if that is not one.
    [[nodiscard]] QByteArray sealedTo(const QByteArray &boxKey) const;

private:
    unsigned char *m_bytes; // sodium_malloc: guarded, locked, wiped
};

/// Hash over everything that is signed, and its state.
class SignedBytes {
public:
    SignedBytes();
    void add(QByteArrayView bytes);
    /// What the sender signs: which format, which header, how many chunks of how many bytes, and their BLAKE2b.
    [[nodiscard]] QByteArray statement(const QByteArray &tag, quint64 chunks, quint64 bytes);

private:
    std::unique_ptr<void, void (*)(void *)> m_state;
};

/// Writes a bundle: header, secretstream chunks (XChaCha20-Poly1305) bound to the header's tag and to their number,
/// signature, footer with the length. One thread. Writes `path`.part and renames it in close(); without that the file
/// goes.
class ChunkWriter {
public:
    /// Replaces what is there.
    [[nodiscard]] static core::Result<std::unique_ptr<ChunkWriter>>
    create(const QString &path, const QByteArray &header, const FileKey &key, const replica::DeskKeys &sender);
    ~ChunkWriter();
    ChunkWriter(const ChunkWriter &) = delete;
    ChunkWriter &operator=(const ChunkWriter &) = delete;

    [[nodiscard]] core::Result<> write(QByteArrayView plain, bool last);
    /// After the last chunk: signs, waits for the disk, renames.
    [[nodiscard]] core::Result<> close();
    /// Bytes of the file so far.
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    struct Stream;
    ChunkWriter(QString path, int file, QByteArray tag, const replica::DeskKeys &sender);
    [[nodiscard]] core::Result<> toFile(QByteArrayView bytes);

    QString m_path;
    int m_file;
    QByteArray m_tag;
    const replica::DeskKeys &m_sender;
    std::unique_ptr<Stream> m_stream;
    SignedBytes m_signed;
    QByteArray m_sealed;
    quint64 m_chunks = 0;
    quint64 m_signedBytes = 0;
    qint64 m_size = 0;
    qint64 m_flushed = 0;
    bool m_closed = false;
};

/// Reads what ChunkWriter wrote, from the end of the header on. Any bit that is not as written is found: by the chunk's
/// tag, by the lengths, by the signature, or by the footer.
class ChunkReader {
public:
    /// `file` stands behind the header and outlives the reader. Without `senderKey` the signature is not looked at:
    /// only for a file that was checked with it before.
    ChunkReader(QFile &file, QByteArray header, const FileKey &key, QByteArray senderKey);
    ~ChunkReader();

    /// The bytes of each chunk as they stand in the file, and the end of the file: to copy while checking.
    std::function<core::Result<>(QByteArrayView)> copy;
    /// The next chunk. After the last one, isAtEnd(): signature and footer were good. Errors "bundle.truncated",
    /// "bundle.changed", "bundle.forged" (the signature is not the sender's), "bundle.io".
    [[nodiscard]] core::Result<QByteArray> next();
    [[nodiscard]] bool isAtEnd() const { return m_ended; }

private:
    struct Stream;
    [[nodiscard]] core::Error broken() const;
    [[nodiscard]] core::Result<QByteArray> take(qsizetype bytes);
    [[nodiscard]] core::Result<> finish();

    QFile &m_file;
    QByteArray m_tag;
    QByteArray m_senderKey;
    std::unique_ptr<Stream> m_stream;
    SignedBytes m_signed;
    quint64 m_chunks = 0;
    quint64 m_signedBytes = 0;
    bool m_footerIsGood = false;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace yc::bundle
