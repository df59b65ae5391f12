// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/FilePort.h"
#include "sync/HttpPeer.h"

#include <QHash>

#include <optional>

namespace yc::sync {

/// The database of files beside a dataset, "yc-<street>-<line>-files", on CouchDB and on the npm server. Its documents
/// never change:
///
/// - `<sha256>:<n>`, type "file-part": one attachment "data";
/// - `<sha256>`, type "file": size, media, part_size, and the SHA-256 of each part. Written last: where it is, the
///   file is whole.
///
/// Blocks; errors are those of HttpPeer and "sync.bad-answer", "sync.no-database".
class FileDatabase {
public:
    FileDatabase(HttpPeer &peer, const QString &dataset);
    [[nodiscard]] const QString &name() const { return m_name; }

    /// The manifests that are there, sound ones only. At most tuning::fileRows digests.
    [[nodiscard]] core::Result<QHash<QString, replica::FileManifest>> manifests(const QStringList &digests);
    enum class Part { Missing, Same, Different };
    /// What the city has of each part, compared by length and MD5 with `md5` (CouchDB's digest of an attachment).
    [[nodiscard]] core::Result<QList<Part>> parts(const QString &digest, const QList<QByteArray> &md5,
                                                  const QList<qint64> &sizes);
    /// Error "sync.conflict": there is one already.
    [[nodiscard]] core::Result<> putPart(const QString &digest, int part, const QByteArray &bytes);
    [[nodiscard]] core::Result<> putManifest(const replica::FileManifest &manifest);
    [[nodiscard]] core::Result<QByteArray> part(const QString &digest, int part, qint64 size);

private:
    [[nodiscard]] QByteArray target(const QString &id) const;
    [[nodiscard]] core::Result<> put(const QString &id, const QByteArray &body);
    [[nodiscard]] core::Result<QJsonArray> rows(const QStringList &ids);

    HttpPeer &m_peer;
    QString m_name;
};

} // namespace yc::sync
