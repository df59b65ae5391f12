// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/BackupBody.h"

#include <QJsonDocument>
#include <QtEndian>

#include <zstd.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
// Record: type, length (4 bytes, little endian), content.
enum Type : char { Manifest = 'M', Key = 'K', File = 'F', Pages = 'P', End = 'E' };
constexpr qsizetype kRecordHead = 5;
constexpr quint32 kLongestRecord = 16 << 20; // a vault is 4 MiB at most, a batch of pages less
constexpr qsizetype kPageHead = 4;
constexpr int kMaxWindowLog = 27; // a hostile file must not take all memory

QString text(const QByteArray &digest) { return QString::fromLatin1(digest.toHex()); }

std::unexpected<core::Error> changed(const char *part)
{
    return core::fail(ErrorKind::FixInput, "backup.changed", {{QStringLiteral("part"), QString::fromLatin1(part)}});
}

QByteArray digestOf(QByteArrayView bytes)
{
    PartDigest digest;
    digest.add(bytes);
    return digest.result();
}
} // namespace

BodyWriter::BodyWriter(const BackupManifest &manifest, int level, Sink sink)
    : m_manifest(manifest)
    , m_sink(std::move(sink))
    , m_stream(ZSTD_createCCtx())
    , m_buffer(static_cast<qsizetype>(ZSTD_CStreamOutSize()), Qt::Uninitialized)
{
    ZSTD_CCtx_setParameter(m_stream, ZSTD_c_compressionLevel, level);
}

BodyWriter::~BodyWriter() { ZSTD_freeCCtx(m_stream); }

void BodyWriter::appendPage(QByteArray &batch, quint32 number, const QByteArray &bytes)
{
    char head[kPageHead];
    qToLittleEndian(number, head);
    batch.append(head, kPageHead);
    batch.append(bytes);
}

Result<> BodyWriter::compress(QByteArrayView bytes, bool last)
{
    ZSTD_inBuffer in{bytes.data(), static_cast<size_t>(bytes.size()), 0};
    for (;;) {
        ZSTD_outBuffer out{m_buffer.data(), static_cast<size_t>(m_buffer.size()), 0};
        const size_t left = ZSTD_compressStream2(m_stream, &out, &in, last ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left))
            return core::fail(ErrorKind::CallAdministrator, "backup.compressor");
        if (out.pos > 0 && !m_sink(QByteArray(m_buffer.constData(), static_cast<qsizetype>(out.pos))))
            return core::fail(ErrorKind::Cancelled, "cancelled");
        if (last ? left == 0 : in.pos == in.size)
            return {};
    }
}

Result<> BodyWriter::record(char type, QByteArrayView content)
{
    char head[kRecordHead];
    head[0] = type;
    qToLittleEndian(static_cast<quint32>(content.size()), head + 1);
    YC_TRY(compress(QByteArrayView(head, kRecordHead), false));
    return compress(content, type == End);
}

Result<> BodyWriter::begin()
{
    const QByteArray json = QJsonDocument(m_manifest.toJson()).toJson(QJsonDocument::Compact);
    m_digests.insert(QStringLiteral("manifest"), text(digestOf(json)));
    return record(Manifest, json);
}

Result<> BodyWriter::key(std::span<const unsigned char> databaseKey)
{
    const QByteArrayView view(databaseKey.data(), static_cast<qsizetype>(databaseKey.size()));
    m_digests.insert(QStringLiteral("key"), text(digestOf(view)));
    return record(Key, view);
}

Result<> BodyWriter::file(const QString &name, const QByteArray &content)
{
    const QByteArray utf8 = name.toUtf8();
    QByteArray whole(1, static_cast<char>(utf8.size()));
    whole += utf8 + content;
    m_digests.insert(QStringLiteral("file ") + name, text(digestOf(content)));
    return record(File, whole);
}

Result<> BodyWriter::pages(const QByteArray &pages)
{
    m_pages.add(pages);
    m_pageRecords += pages.size() / (kPageHead + m_manifest.pageSize);
    return record(Pages, pages);
}

Result<> BodyWriter::end()
{
    m_digests.insert(QStringLiteral("pages"), text(m_pages.result()));
    m_digests.insert(QStringLiteral("page_records"), m_pageRecords);
    return record(End, QJsonDocument(m_digests).toJson(QJsonDocument::Compact));
}

namespace {

/// Decompressed bytes on demand.
class Decompressor {
public:
    explicit Decompressor(ChunkReader &chunks)
        : m_chunks(chunks)
        , m_stream(ZSTD_createDCtx())
        , m_buffer(static_cast<qsizetype>(ZSTD_DStreamOutSize()), Qt::Uninitialized)
    {
        ZSTD_DCtx_setParameter(m_stream, ZSTD_d_windowLogMax, kMaxWindowLog);
    }
    ~Decompressor()
    {
        ZSTD_freeDCtx(m_stream);
        m_ready.fill('\0');
        m_buffer.fill('\0');
    }
    Decompressor(const Decompressor &) = delete;
    Decompressor &operator=(const Decompressor &) = delete;

    /// Exactly so many bytes.
    Result<QByteArray> take(qsizetype size)
    {
        while (m_ready.size() - m_taken < size) {
            YC_ASSIGN(const bool more, fill());
            if (!more)
                return changed("body");
        }
        QByteArray piece = m_ready.sliced(m_taken, size);
        m_taken += size;
        return piece;
    }
    /// Nothing is left, neither here nor in the file.
    Result<bool> isAtEnd()
    {
        while (m_ready.size() == m_taken) {
            YC_ASSIGN(const bool more, fill());
            if (!more)
                return m_frameEnded;
        }
        return false;
    }

private:
    Result<bool> fill()
    {
        m_ready.remove(0, std::exchange(m_taken, 0));
        if (m_in.pos == m_in.size) {
            if (m_chunks.isAtEnd())
                return false;
            YC_ASSIGN(m_chunk, m_chunks.next());
            m_in = {m_chunk.constData(), static_cast<size_t>(m_chunk.size()), 0};
            if (m_frameEnded && m_in.size > 0)
                return changed("body");
        }
        while (m_in.pos < m_in.size) {
            ZSTD_outBuffer out{m_buffer.data(), static_cast<size_t>(m_buffer.size()), 0};
            const size_t left = ZSTD_decompressStream(m_stream, &out, &m_in);
            if (ZSTD_isError(left) || (left == 0 && m_in.pos < m_in.size))
                return changed("body");
            m_ready.append(m_buffer.constData(), static_cast<qsizetype>(out.pos));
            m_frameEnded = left == 0;
        }
        return true;
    }

    ChunkReader &m_chunks;
    ZSTD_DCtx_s *m_stream;
    QByteArray m_buffer;
    QByteArray m_chunk;
    ZSTD_inBuffer m_in{nullptr, 0, 0};
    QByteArray m_ready;
    qsizetype m_taken = 0;
    bool m_frameEnded = false;
};

class BodyReading {
public:
    BodyReading(ChunkReader &chunks, const BodyParts &parts)
        : m_bytes(chunks)
        , m_parts(parts)
    {
    }
    Result<BackupManifest> run(const std::stop_token &stop, const std::function<void(qint64, qint64)> &progress)
    {
        for (;;) {
            if (stop.stop_requested())
                return core::fail(ErrorKind::Cancelled, "cancelled");
            YC_ASSIGN(const QByteArray head, m_bytes.take(kRecordHead));
            const quint32 size = qFromLittleEndian<quint32>(head.constData() + 1);
            if (size > kLongestRecord)
                return changed("body");
            YC_ASSIGN(const QByteArray content, m_bytes.take(size));
            const char type = head.front();
            if ((type == Manifest) != m_digests.isEmpty())
                return changed("order");
            if (type == End)
                return finished(content);
            YC_TRY(part(type, content));
            if (progress && type == Pages)
                progress(m_pageRecords, m_manifest.pages);
        }
    }

private:
    Result<> part(char type, const QByteArray &content)
    {
        switch (type) {
        case Manifest:
            m_manifest = BackupManifest::fromJson(QJsonDocument::fromJson(content).object());
            m_digests.insert(QStringLiteral("manifest"), text(digestOf(content)));
            return m_parts.manifest ? m_parts.manifest(m_manifest) : Result<>();
        case Key: {
            m_digests.insert(QStringLiteral("key"), text(digestOf(content)));
            const auto *bytes = reinterpret_cast<const unsigned char *>(content.constData());
            const SecureBytes key = SecureBytes::copyOf({bytes, static_cast<size_t>(content.size())});
            return m_parts.key ? m_parts.key(key) : Result<>();
        }
        case File: {
            const auto length = content.isEmpty() ? 0 : static_cast<unsigned char>(content.front());
            const QString name = QString::fromUtf8(content.sliced(qMin<qsizetype>(1, content.size())).left(length));
            const QByteArray body = content.mid(1 + length);
            const QString key = QStringLiteral("file ") + name;
            if (content.size() < 1 + length || name.isEmpty() || m_digests.contains(key))
                return changed("file");
            m_digests.insert(key, text(digestOf(body)));
            return m_parts.file ? m_parts.file(name, body) : Result<>();
        }
        case Pages:
            return pages(content);
        default:
            return changed("record");
        }
    }
    Result<> pages(const QByteArray &content)
    {
        const qsizetype step = kPageHead + static_cast<qsizetype>(m_manifest.pageSize);
        if (m_manifest.pageSize <= 0 || content.isEmpty() || content.size() % step != 0)
            return changed("pages");
        m_pages.add(content);
        m_pageRecords += content.size() / step;
        for (qsizetype at = 0; m_parts.page && at < content.size(); at += step)
            YC_TRY(m_parts.page(qFromLittleEndian<quint32>(content.constData() + at),
                                QByteArrayView(content).sliced(at + kPageHead, step - kPageHead)));
        return {};
    }
    Result<BackupManifest> finished(const QByteArray &content)
    {
        m_digests.insert(QStringLiteral("pages"), text(m_pages.result()));
        m_digests.insert(QStringLiteral("page_records"), m_pageRecords);
        if (QJsonDocument::fromJson(content).object() != m_digests)
            return changed("digests");
        YC_ASSIGN(const bool ended, m_bytes.isAtEnd());
        if (!ended)
            return changed("body");
        return m_manifest;
    }

    Decompressor m_bytes;
    const BodyParts &m_parts;
    BackupManifest m_manifest;
    QJsonObject m_digests;
    PartDigest m_pages;
    qint64 m_pageRecords = 0;
};

} // namespace

Result<BackupManifest> readBody(ChunkReader &chunks, const BodyParts &parts, const std::stop_token &stop,
                                const std::function<void(qint64, qint64)> &progress)
{
    return BodyReading(chunks, parts).run(stop, progress);
}

} // namespace yc::store
