// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/backup/BackupManifest.h"
#include "store/backup/ChunkFile.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <stop_token>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace yc::store {

/// Turns the parts of a desk into the compressed bytes of a backup's body (README: layout). Records go in in this
/// order: manifest, key, files, pages, end.
class BodyWriter {
public:
    /// Takes compressed bytes; false ends the writing with "cancelled".
    using Sink = std::function<bool(QByteArray bytes)>;

    BodyWriter(const BackupManifest &manifest, int level, Sink sink);
    ~BodyWriter();

    [[nodiscard]] core::Result<> begin();
    [[nodiscard]] core::Result<> key(std::span<const unsigned char> databaseKey);
    [[nodiscard]] core::Result<> file(const QString &name, const QByteArray &content);
    /// `pages` is any number of them in the form of appendPage().
    [[nodiscard]] core::Result<> pages(const QByteArray &pages);
    [[nodiscard]] core::Result<> end();

    static void appendPage(QByteArray &batch, quint32 number, const QByteArray &bytes);

private:
    [[nodiscard]] core::Result<> record(char type, QByteArrayView content);
    [[nodiscard]] core::Result<> compress(QByteArrayView bytes, bool last);

    BackupManifest m_manifest;
    Sink m_sink;
    ZSTD_CCtx_s *m_stream;
    QByteArray m_buffer;
    QJsonObject m_digests;
    PartDigest m_pages;
    qint64 m_pageRecords = 0;
};

/// What a reader does with the parts; each may be left out.
struct BodyParts {
    std::function<core::Result<>(const BackupManifest &manifest)> manifest;
    std::function<core::Result<>(const SecureBytes &databaseKey)> key;
    std::function<core::Result<>(const QString &name, const QByteArray &content)> file;
    std::function<core::Result<>(quint32 number, QByteArrayView page)> page;
};

/// Reads a body to its end, gives out its parts, and compares the digests. Nothing given out counts before it returns.
/// `progress` gets pages done and all. Errors of ChunkReader and of `parts`, "backup.changed", "cancelled".
[[nodiscard]] core::Result<BackupManifest> readBody(ChunkReader &chunks, const BodyParts &parts,
                                                    const std::stop_token &stop,
                                                    const std::function<void(qint64, qint64)> &progress);

} // namespace yc::store
