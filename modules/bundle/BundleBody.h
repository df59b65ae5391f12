// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "replica/FilePort.h"
#include "replica/PlainDocument.h"
#include "replica/Revision.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace yc::bundle {

/// One chunk of a bundle's body, before it is encrypted. See the README for the bytes.
struct Chunk {
    enum class Type : char { Manifest = 'M', Documents = 'D', File = 'B', FilePart = 'F', End = 'E' };
    Type type = Type::End;
    QByteArray content;

    /// Compresses what gains by it.
    [[nodiscard]] QByteArray encode() const;
    /// Error "bundle.damaged" {what}: authentic bytes that are no chunk.
    [[nodiscard]] static core::Result<Chunk> decode(QByteArrayView bytes);
};

/// What a bundle says before its documents, for each dataset.
struct ManifestDataset {
    QString name;
    QString store; ///< identity of the sender's store
    /// Of each receiver, the bundles of theirs that the sender has taken in.
    QHash<QString, QStringList> taken;
    QStringList wanted;  ///< digests of files that the sender's records name and that it has not
    bool atCity = false; ///< the city has confirmed everything that the sender holds
};

struct Manifest {
    QList<ManifestDataset> datasets;
    QJsonObject auditHead; ///< of the sender's log, signed
    [[nodiscard]] QByteArray encode() const;
    [[nodiscard]] static core::Result<Manifest> decode(const QByteArray &json);
};

/// How much there is; stands at the end, and must be what the reader counted.
struct Counts {
    qint64 documents = 0;
    qint64 revisions = 0;
    qint64 files = 0;
    qint64 fileBytes = 0;
    bool complete = true; ///< false: not everything fitted; the rest goes with the next
    [[nodiscard]] QByteArray encode() const;
    [[nodiscard]] static core::Result<Counts> decode(const QByteArray &json);
    friend bool operator==(const Counts &, const Counts &) = default;
};

/// Revisions of one dataset, written one after the other.
class DocumentsWriter {
public:
    void begin(quint16 dataset);
    void add(const replica::Revision &revision);
    /// As PlainDocument::read() takes it.
    void add(const QByteArray &json);
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] qsizetype bytes() const { return m_content.size(); }
    [[nodiscard]] Chunk take();

private:
    quint16 m_dataset = 0;
    quint32 m_count = 0;
    QByteArray m_content;
};

struct Documents {
    quint16 dataset = 0;
    QList<replica::Revision> revisions;
    QList<replica::PlainDocument> plain; ///< those that the text says all of
    /// Error "bundle.damaged": no JSON, or a document that replica::damage() refuses.
    [[nodiscard]] static core::Result<Documents> decode(const QByteArray &content);
};

/// What comes before the parts of a file, which follow in order.
struct FileHead {
    quint16 dataset = 0;
    replica::FileManifest manifest;
    [[nodiscard]] Chunk encode() const;
    /// Error "bundle.damaged" where sizes and digests do not go together.
    [[nodiscard]] static core::Result<FileHead> decode(const QByteArray &content);
};

struct FilePart {
    quint16 dataset = 0;
    quint32 part = 0;
    QByteArray bytes;
    [[nodiscard]] Chunk encode() const;
    [[nodiscard]] static core::Result<FilePart> decode(const QByteArray &content);
};

} // namespace yc::bundle
