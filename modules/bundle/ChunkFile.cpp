// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/ChunkFile.h"

#include "bundle/Tuning.h"

#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yc::bundle {

using core::ErrorKind;
using core::Result;

namespace {

using State = crypto_secretstream_xchacha20poly1305_state;
constexpr qsizetype kStartSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype kSignature = crypto_sign_BYTES;
constexpr QByteArrayView kFooterMagic("ELDNUBCY");
constexpr qsizetype kFooterSize = 16; // length of the file, magic
constexpr qsizetype kLength = 4;
constexpr QByteArrayView kStatement("yichuang-bundle-signature-1"); // no other thing that a desk signs begins like this

const unsigned char *raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }
unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

template<class T> QByteArray little(T number)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray footerFor(qint64 length) { return little(static_cast<quint64>(length)) + kFooterMagic.toByteArray(); }

Result<> syncFolderOf(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return std::unexpected(bundleFileError(errno, path));
    const int failed = ::fsync(folder) == 0 || errno == EINVAL ? 0 : errno; // some file systems of sticks cannot
    ::close(folder);
    if (failed)
        return std::unexpected(bundleFileError(failed, path));
    return {};
}

} // namespace

core::Error bundleFileError(int systemError, const QString &path)
{
    const QVariantMap context{{QStringLiteral("path"), path},
                              {QStringLiteral("errno"), systemError},
                              {QStringLiteral("system"), QString::fromLocal8Bit(std::strerror(systemError))}};
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorKind::FreeDiskSpace, QStringLiteral("bundle.disk-full"), context};
    case EFBIG:
        return {ErrorKind::FixInput, QStringLiteral("bundle.file-too-large"), context};
    case EROFS:
    case EACCES:
    case EPERM:
        return {ErrorKind::FixInput, QStringLiteral("bundle.read-only"), context};
    case ENOENT:
    case ENODEV:
    case ENXIO:
        return {ErrorKind::Retry, QStringLiteral("bundle.stick-gone"), context};
    default:
        return {ErrorKind::Retry, QStringLiteral("bundle.io"), context};
    }
}

FileKey::FileKey()
    : m_bytes(sodium_init() >= 0 ? static_cast<unsigned char *>(sodium_malloc(size)) : nullptr)
{
    if (!m_bytes)
        qFatal("no memory for a key");
    sodium_memzero(m_bytes, size);
}

FileKey::~FileKey() { sodium_free(m_bytes); }

std::unique_ptr<FileKey> FileKey::random()
{
    auto key = std::make_unique<FileKey>();
    randombytes_buf(key->m_bytes, size);
    return key;
}

QByteArray FileKey::sealedTo(const QByteArray &boxKey) const
{
    QByteArray sealed(qsizetype(size + crypto_box_SEALBYTES), Qt::Uninitialized);
    if (boxKey.size() != qsizetype(crypto_box_PUBLICKEYBYTES) ||
        crypto_box_seal(raw(sealed), m_bytes, size, raw(QByteArrayView(boxKey))) != 0)
        return {};
    return sealed;
}

namespace {
crypto_generichash_state *hashIn(void *state) { return static_cast<crypto_generichash_state *>(state); }
} // namespace

SignedBytes::SignedBytes()
    : m_state(sodium_malloc(crypto_generichash_statebytes()), sodium_free)
{
    if (!m_state)
        qFatal("no memory for a hash");
    crypto_generichash_init(hashIn(m_state.get()), nullptr, 0, crypto_generichash_BYTES);
}

void SignedBytes::add(QByteArrayView bytes)
{
    crypto_generichash_update(hashIn(m_state.get()), raw(bytes), static_cast<unsigned long long>(bytes.size()));
}

QByteArray SignedBytes::statement(const QByteArray &tag, quint64 chunks, quint64 bytes)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash_final(hashIn(m_state.get()), raw(hash), static_cast<size_t>(hash.size()));
    return kStatement.toByteArray() + tag + hash + little(chunks) + little(bytes);
}

// ---------------------------------------------------------------- writing

struct ChunkWriter::Stream {
    State state;
    ~Stream() { sodium_memzero(&state, sizeof state); }
};

ChunkWriter::ChunkWriter(QString path, int file, QByteArray tag, const replica::DeskKeys &sender)
    : m_path(std::move(path))
    , m_file(file)
    , m_tag(std::move(tag))
    , m_sender(sender)
    , m_stream(std::make_unique<Stream>())
{
}

ChunkWriter::~ChunkWriter()
{
    if (m_file >= 0)
        ::close(m_file);
    if (!m_closed)
        QFile::remove(m_path + QStringLiteral(".part"));
}

Result<std::unique_ptr<ChunkWriter>> ChunkWriter::create(const QString &path, const QByteArray &header,
                                                         const FileKey &key, const replica::DeskKeys &sender)
{
    const int file = ::open(QFile::encodeName(path + QStringLiteral(".part")).constData(),
                            O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return std::unexpected(bundleFileError(errno, path));
    std::unique_ptr<ChunkWriter> writer(new ChunkWriter(path, file, header.last(BundleHeader::tagSize), sender));
    YC_TRY(writer->toFile(header));
    QByteArray start(kStartSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&writer->m_stream->state, raw(start), key.span().data());
    writer->m_signed.add(start);
    writer->m_signedBytes += static_cast<quint64>(start.size());
    YC_TRY(writer->toFile(start));
    return writer;
}

Result<> ChunkWriter::toFile(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return std::unexpected(bundleFileError(errno, m_path));
        m_size += written;
        bytes = bytes.sliced(written);
    }
    if (m_size - m_flushed >= tuning::unwritten / 8) {
        // Begins to write what is new, waits for what is old.
        (void)::sync_file_range(m_file, m_flushed, m_size - m_flushed, SYNC_FILE_RANGE_WRITE);
        if (const qint64 old = m_flushed - tuning::unwritten; old > 0) {
            (void)::sync_file_range(m_file, old, tuning::unwritten / 4,
                                    SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
        }
        m_flushed = m_size;
    }
    return {};
}

Result<> ChunkWriter::write(QByteArrayView plain, bool last)
{
    m_sealed.resize(kLength + plain.size() + kOverhead);
    qToLittleEndian(static_cast<quint32>(plain.size() + kOverhead), m_sealed.data());
    const QByteArray bound = m_tag + little(m_chunks);
    crypto_secretstream_xchacha20poly1305_push(
        &m_stream->state, raw(m_sealed) + kLength, nullptr, raw(plain), static_cast<unsigned long long>(plain.size()),
        raw(QByteArrayView(bound)), static_cast<unsigned long long>(bound.size()),
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    m_signed.add(m_sealed);
    m_signedBytes += static_cast<quint64>(m_sealed.size());
    ++m_chunks;
    return toFile(m_sealed);
}

Result<> ChunkWriter::close()
{
    YC_TRY(toFile(m_sender.sign(m_signed.statement(m_tag, m_chunks, m_signedBytes))));
    YC_TRY(toFile(footerFor(m_size + kFooterSize)));
    if (::fsync(m_file) != 0)
        return std::unexpected(bundleFileError(errno, m_path));
    const int file = std::exchange(m_file, -1);
    if (::close(file) != 0)
        return std::unexpected(bundleFileError(errno, m_path));
    const QString part = m_path + QStringLiteral(".part");
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(m_path).constData()) != 0)
        return std::unexpected(bundleFileError(errno, m_path));
    m_closed = true;
    return syncFolderOf(m_path);
}

// ---------------------------------------------------------------- reading

struct ChunkReader::Stream {
    State state;
    unsigned char key[FileKey::size];
    ~Stream() { sodium_memzero(this, sizeof *this); }
};

ChunkReader::ChunkReader(QFile &file, QByteArray header, const FileKey &key, QByteArray senderKey)
    : m_file(file)
    , m_tag(header.last(BundleHeader::tagSize))
    , m_senderKey(std::move(senderKey))
    , m_stream(std::make_unique<Stream>())
{
    std::memcpy(m_stream->key, key.span().data(), FileKey::size);
    // A file that was cut shows by its missing footer: it only says which sentence fits.
    const qint64 here = file.pos();
    if (file.size() - here > kFooterSize && file.seek(file.size() - kFooterSize))
        m_footerIsGood = file.read(kFooterSize) == footerFor(file.size());
    file.seek(here);
}

ChunkReader::~ChunkReader() = default;

core::Error ChunkReader::broken() const
{
    return {ErrorKind::FixInput,
            m_footerIsGood ? QStringLiteral("bundle.changed") : QStringLiteral("bundle.truncated"),
            {}};
}

Result<QByteArray> ChunkReader::take(qsizetype bytes)
{
    QByteArray read = m_file.read(bytes);
    if (read.size() < bytes) {
        if (m_file.error() != QFileDevice::NoError)
            return core::fail(ErrorKind::Retry, "bundle.io", {{QStringLiteral("system"), m_file.errorString()}});
        return std::unexpected(broken());
    }
    return read;
}

Result<QByteArray> ChunkReader::next()
{
    if (m_ended)
        return QByteArray();
    const auto read = [this](qsizetype bytes) -> Result<QByteArray> {
        YC_ASSIGN(QByteArray taken, take(bytes));
        if (!m_senderKey.isEmpty()) {
            m_signed.add(taken);
            m_signedBytes += static_cast<quint64>(taken.size());
        }
        if (copy)
            YC_TRY(copy(taken));
        return taken;
    };
    if (!m_begun) {
        YC_ASSIGN(const QByteArray start, read(kStartSize));
        if (crypto_secretstream_xchacha20poly1305_init_pull(&m_stream->state, raw(QByteArrayView(start)),
                                                            m_stream->key) != 0)
            return std::unexpected(broken());
        m_begun = true;
    }
    YC_ASSIGN(const QByteArray length, read(kLength));
    const auto sealedSize = qsizetype(qFromLittleEndian<quint32>(length.constData()));
    if (sealedSize < kOverhead || sealedSize > tuning::longestChunk + kOverhead)
        return std::unexpected(broken());
    YC_ASSIGN(const QByteArray sealed, read(sealedSize));
    QByteArray plain(sealedSize - kOverhead, Qt::Uninitialized);
    const QByteArray bound = m_tag + little(m_chunks);
    unsigned char kind = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(
            &m_stream->state, raw(plain), nullptr, &kind, raw(QByteArrayView(sealed)),
            static_cast<unsigned long long>(sealed.size()), raw(QByteArrayView(bound)),
            static_cast<unsigned long long>(bound.size())) != 0)
        return std::unexpected(broken());
    ++m_chunks;
    if (kind == crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        YC_TRY(finish());
    return plain;
}

Result<> ChunkReader::finish()
{
    YC_ASSIGN(const QByteArray signature, take(kSignature));
    YC_ASSIGN(const QByteArray footer, take(kFooterSize));
    if (!m_footerIsGood || m_file.pos() != m_file.size())
        return std::unexpected(broken());
    if (!m_senderKey.isEmpty()) {
        const QByteArray said = m_signed.statement(m_tag, m_chunks, m_signedBytes);
        if (m_senderKey.size() != qsizetype(crypto_sign_PUBLICKEYBYTES) ||
            crypto_sign_verify_detached(raw(QByteArrayView(signature)), raw(QByteArrayView(said)),
                                        static_cast<unsigned long long>(said.size()),
                                        raw(QByteArrayView(m_senderKey))) != 0)
            return core::fail(ErrorKind::CallAdministrator, "bundle.forged");
    }
    if (copy)
        YC_TRY(copy(signature + footer));
    m_ended = true;
    return {};
}

} // namespace yc::bundle
