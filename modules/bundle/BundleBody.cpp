// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/BundleBody.h"

#include "bundle/Tuning.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <zstd.h>

namespace yc::bundle {

using core::ErrorKind;
using core::Result;

namespace {

constexpr qsizetype kDigest = 32;
constexpr qsizetype kPartFixed = 2 + 4;
constexpr char kStored = 0;
constexpr char kZstd = 1;

std::unexpected<core::Error> damaged(const char *what)
{
    return core::fail(ErrorKind::CallAdministrator, "bundle.damaged",
                      {{QStringLiteral("what"), QString::fromLatin1(what)}});
}

template<class T> void put(QByteArray &to, T number)
{
    const qsizetype at = to.size();
    to.resize(at + qsizetype(sizeof(T)));
    qToLittleEndian(number, to.data() + at);
}

QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

Result<QJsonObject> objectIn(const QByteArray &json, const char *what)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return damaged(what);
    return document.object();
}

ZSTD_CCtx *compressor()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx *)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    return context.get();
}

ZSTD_DCtx *decompressor()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx *)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    return context.get();
}

} // namespace

QByteArray Chunk::encode() const
{
    QByteArray bytes;
    if (type == Type::Documents || type == Type::Manifest) {
        bytes.resize(2 + qsizetype(ZSTD_compressBound(static_cast<size_t>(content.size()))));
        const size_t size =
            ZSTD_compressCCtx(compressor(), bytes.data() + 2, static_cast<size_t>(bytes.size() - 2),
                              content.constData(), static_cast<size_t>(content.size()), tuning::compressLevel);
        if (!ZSTD_isError(size)) {
            bytes.resize(2 + qsizetype(size));
            bytes[0] = static_cast<char>(type);
            bytes[1] = kZstd;
            return bytes;
        }
    }
    bytes.reserve(2 + content.size());
    bytes.append(static_cast<char>(type)).append(kStored).append(content);
    return bytes;
}

Result<Chunk> Chunk::decode(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return damaged("chunk");
    Chunk chunk;
    chunk.type = static_cast<Type>(bytes.at(0));
    const QByteArrayView content = bytes.sliced(2);
    if (bytes.at(1) == kStored) {
        chunk.content = content.toByteArray();
        return chunk;
    }
    if (bytes.at(1) != kZstd)
        return damaged("encoding");
    const unsigned long long size = ZSTD_getFrameContentSize(content.data(), static_cast<size_t>(content.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
        size > static_cast<unsigned long long>(tuning::longestChunk))
        return damaged("length");
    chunk.content.resize(static_cast<qsizetype>(size));
    const size_t got = ZSTD_decompressDCtx(decompressor(), chunk.content.data(), static_cast<size_t>(size),
                                           content.data(), static_cast<size_t>(content.size()));
    if (ZSTD_isError(got) || got != size)
        return damaged("compression");
    return chunk;
}

QByteArray Manifest::encode() const
{
    QJsonArray list;
    for (const ManifestDataset &dataset : datasets) {
        QJsonObject taken;
        for (auto peer = dataset.taken.cbegin(); peer != dataset.taken.cend(); ++peer)
            taken.insert(peer.key(), QJsonArray::fromStringList(peer.value()));
        list.append(QJsonObject{{QStringLiteral("name"), dataset.name},
                                {QStringLiteral("store"), dataset.store},
                                {QStringLiteral("taken"), taken},
                                {QStringLiteral("wanted"), QJsonArray::fromStringList(dataset.wanted)},
                                {QStringLiteral("at_city"), dataset.atCity}});
    }
    return compact({{QStringLiteral("datasets"), list}, {QStringLiteral("audit_head"), auditHead}});
}

Result<Manifest> Manifest::decode(const QByteArray &json)
{
    YC_ASSIGN(const QJsonObject object, objectIn(json, "manifest"));
    Manifest manifest;
    manifest.auditHead = object.value(u"audit_head").toObject();
    for (const QJsonValue &value : object.value(u"datasets").toArray()) {
        ManifestDataset dataset;
        dataset.name = value[u"name"].toString();
        dataset.store = value[u"store"].toString();
        dataset.atCity = value[u"at_city"].toBool();
        for (const QJsonValue &digest : value[u"wanted"].toArray())
            dataset.wanted.append(digest.toString());
        const QJsonObject taken = value[u"taken"].toObject();
        for (auto peer = taken.begin(); peer != taken.end(); ++peer) {
            QStringList &ids = dataset.taken[peer.key()];
            for (const QJsonValue &id : peer.value().toArray())
                ids.append(id.toString());
        }
        if (dataset.name.isEmpty() || dataset.store.isEmpty())
            return damaged("manifest");
        manifest.datasets.append(std::move(dataset));
    }
    return manifest;
}

QByteArray Counts::encode() const
{
    return compact({{QStringLiteral("documents"), documents},
                    {QStringLiteral("revisions"), revisions},
                    {QStringLiteral("files"), files},
                    {QStringLiteral("file_bytes"), fileBytes},
                    {QStringLiteral("complete"), complete}});
}

Result<Counts> Counts::decode(const QByteArray &json)
{
    YC_ASSIGN(const QJsonObject object, objectIn(json, "end"));
    return Counts{object.value(u"documents").toInteger(-1), object.value(u"revisions").toInteger(-1),
                  object.value(u"files").toInteger(-1), object.value(u"file_bytes").toInteger(-1),
                  object.value(u"complete").toBool()};
}

void DocumentsWriter::begin(quint16 dataset)
{
    m_dataset = dataset;
    m_count = 0;
    m_content.clear();
    put(m_content, dataset);
    put(m_content, m_count);
}

void DocumentsWriter::add(const replica::Revision &revision) { add(compact(replica::toWire(revision))); }

void DocumentsWriter::add(const QByteArray &json)
{
    put(m_content, static_cast<quint32>(json.size()));
    m_content.append(json);
    ++m_count;
}

Chunk DocumentsWriter::take()
{
    qToLittleEndian(m_count, m_content.data() + 2);
    Chunk chunk{Chunk::Type::Documents, std::move(m_content)};
    m_content = {};
    m_content.reserve(tuning::chunkBytes + tuning::chunkBytes / 8);
    begin(m_dataset);
    return chunk;
}

Result<Documents> Documents::decode(const QByteArray &content)
{
    if (content.size() < 6)
        return damaged("documents");
    Documents documents;
    documents.dataset = qFromLittleEndian<quint16>(content.constData());
    const auto count = qFromLittleEndian<quint32>(content.constData() + 2);
    qsizetype at = 6;
    for (quint32 i = 0; i < count; ++i) {
        if (content.size() - at < 4)
            return damaged("documents");
        const auto length = qsizetype(qFromLittleEndian<quint32>(content.constData() + at));
        at += 4;
        if (length > content.size() - at)
            return damaged("documents");
        const QByteArray text(content.constData() + at, length);
        at += length;
        if (auto plain = replica::PlainDocument::read(text)) {
            documents.plain.append(*std::move(plain));
            continue;
        }
        const QJsonDocument json = QJsonDocument::fromJson(text);
        if (!json.isObject())
            return damaged("json");
        replica::Revision revision = replica::fromWire(json.object());
        if (!replica::damage(revision).isEmpty())
            return damaged("document");
        documents.revisions.append(std::move(revision));
    }
    if (at != content.size())
        return damaged("documents");
    return documents;
}

Chunk FileHead::encode() const
{
    Chunk chunk{Chunk::Type::File, {}};
    put(chunk.content, dataset);
    chunk.content += compact({{QStringLiteral("digest"), manifest.digest},
                              {QStringLiteral("media"), manifest.media},
                              {QStringLiteral("size"), manifest.size},
                              {QStringLiteral("part_size"), manifest.partSize},
                              {QStringLiteral("parts"), QString::fromLatin1(manifest.parts.join().toBase64())}});
    return chunk;
}

Result<FileHead> FileHead::decode(const QByteArray &content)
{
    if (content.size() < 2)
        return damaged("file");
    FileHead head;
    head.dataset = qFromLittleEndian<quint16>(content.constData());
    YC_ASSIGN(const QJsonObject json, objectIn(content.sliced(2), "file"));
    replica::FileManifest &manifest = head.manifest;
    manifest.digest = json.value(u"digest").toString();
    manifest.media = json.value(u"media").toString();
    manifest.size = json.value(u"size").toInteger();
    manifest.partSize = json.value(u"part_size").toInteger();
    const QByteArray parts = QByteArray::fromBase64(json.value(u"parts").toString().toLatin1());
    for (qsizetype at = 0; at + kDigest <= parts.size(); at += kDigest)
        manifest.parts.append(parts.sliced(at, kDigest));
    if (manifest.digest.size() != 2 * kDigest || manifest.size <= 0 || manifest.partSize <= 0 ||
        manifest.partSize > tuning::longestChunk - kPartFixed ||
        manifest.parts.size() != (manifest.size + manifest.partSize - 1) / manifest.partSize)
        return damaged("file");
    return head;
}

Chunk FilePart::encode() const
{
    Chunk chunk{Chunk::Type::FilePart, {}};
    chunk.content.reserve(kPartFixed + bytes.size());
    put(chunk.content, dataset);
    put(chunk.content, part);
    chunk.content.append(bytes);
    return chunk;
}

Result<FilePart> FilePart::decode(const QByteArray &content)
{
    if (content.size() < kPartFixed)
        return damaged("file");
    return FilePart{qFromLittleEndian<quint16>(content.constData()),
                    qFromLittleEndian<quint32>(content.constData() + 2), content.sliced(kPartFixed)};
}

} // namespace yc::bundle
