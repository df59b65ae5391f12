// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/ChunkFile.h"

#include "store/vault/DurableFile.h"

#include <QtEndian>

#include <cerrno>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
using State = crypto_secretstream_xchacha20poly1305_state;
constexpr qsizetype kStartSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr QByteArrayView kFooterMagic("PUKCABCY");
constexpr qsizetype kFooterSize = 16; // magic, then the length of the file

State *stateIn(SecureBytes &bytes) { return reinterpret_cast<State *>(bytes.span().data()); }
const unsigned char *raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

QByteArray footerFor(qint64 length)
{
    QByteArray footer = kFooterMagic.toByteArray();
    footer.resize(kFooterSize);
    qToLittleEndian(static_cast<quint64>(length), footer.data() + kFooterMagic.size());
    return footer;
}
} // namespace

core::Error backupFileError(int systemError, const QString &path)
{
    core::Error error = fileError(systemError, path);
    switch (error.kind) {
    case ErrorKind::FreeDiskSpace:
        return {ErrorKind::FreeDiskSpace, QStringLiteral("backup.disk-full"), error.context};
    default:
        return {ErrorKind::CallAdministrator,
                error.code == u"store.read-only" ? QStringLiteral("backup.read-only") : QStringLiteral("backup.io"),
                error.context};
    }
}

ChunkWriter::ChunkWriter(QString path, int file, QByteArray tag)
    : m_path(std::move(path))
    , m_file(file)
    , m_tag(std::move(tag))
    , m_state(sizeof(State))
{
}

ChunkWriter::~ChunkWriter()
{
    if (m_file >= 0)
        ::close(m_file);
    if (!m_closed)
        QFile::remove(m_path);
    m_pending.fill('\0');
}

Result<std::unique_ptr<ChunkWriter>> ChunkWriter::create(const QString &path, const QByteArray &header,
                                                         const SecureBytes &fileKey)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return std::unexpected(backupFileError(errno, path));
    std::unique_ptr<ChunkWriter> writer(new ChunkWriter(path, file, header.last(32)));
    YC_TRY(writer->toFile(header));
    QByteArray start(kStartSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(
        stateIn(writer->m_state), reinterpret_cast<unsigned char *>(start.data()), fileKey.span().data());
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
            return std::unexpected(backupFileError(errno, m_path));
        m_size += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<> ChunkWriter::put(QByteArrayView plain, bool last)
{
    m_sealed.resize(plain.size() + kOverhead);
    crypto_secretstream_xchacha20poly1305_push(
        stateIn(m_state), reinterpret_cast<unsigned char *>(m_sealed.data()), nullptr, raw(plain),
        static_cast<unsigned long long>(plain.size()), raw(m_tag), static_cast<unsigned long long>(m_tag.size()),
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return toFile(m_sealed);
}

Result<> ChunkWriter::write(QByteArrayView bytes)
{
    m_pending.append(bytes);
    qsizetype done = 0;
    for (; m_pending.size() - done > chunkSize; done += chunkSize) // the last one is for close()
        YC_TRY(put(QByteArrayView(m_pending).sliced(done, chunkSize), false));
    m_pending.remove(0, done);
    return {};
}

Result<> ChunkWriter::close()
{
    YC_TRY(put(m_pending, true));
    YC_TRY(toFile(footerFor(m_size + kFooterSize)));
    if (::fsync(m_file) != 0)
        return std::unexpected(backupFileError(errno, m_path));
    // What is read back for the check comes from the disk, not from memory.
    (void)::posix_fadvise(m_file, 0, 0, POSIX_FADV_DONTNEED);
    const int file = std::exchange(m_file, -1);
    if (::close(file) != 0)
        return std::unexpected(backupFileError(errno, m_path));
    m_closed = true;
    return {};
}

ChunkReader::ChunkReader(QFile &file, QByteArray tag, const SecureBytes &fileKey)
    : m_file(file)
    , m_tag(std::move(tag))
    , m_key(SecureBytes::copyOf(fileKey.span()))
    , m_state(sizeof(State))
{
    // A file that was cut shows by its missing footer: it says nothing about who changed what, only which sentence
    // fits.
    const qint64 here = file.pos();
    m_left = file.size() - here - kFooterSize;
    if (m_left > 0 && file.seek(file.size() - kFooterSize))
        m_footerIsGood = file.read(kFooterSize) == footerFor(file.size());
    file.seek(here);
}

core::Error ChunkReader::broken() const
{
    return {ErrorKind::FixInput,
            m_footerIsGood ? QStringLiteral("backup.changed") : QStringLiteral("backup.truncated"),
            {{QStringLiteral("part"), QStringLiteral("body")}}};
}

Result<QByteArray> ChunkReader::next()
{
    if (m_ended)
        return QByteArray();
    if (!m_begun) {
        const QByteArray start = m_file.read(kStartSize);
        m_left -= start.size();
        if (start.size() != kStartSize || m_left < kOverhead ||
            crypto_secretstream_xchacha20poly1305_init_pull(stateIn(m_state), raw(start), m_key.span().data()) != 0)
            return std::unexpected(broken());
        m_begun = true;
    }
    const QByteArray sealed = m_file.read(qMin<qint64>(m_left, ChunkWriter::chunkSize + kOverhead));
    if (m_file.error() != QFileDevice::NoError)
        return core::fail(ErrorKind::CallAdministrator, "backup.io", {{QStringLiteral("path"), m_file.fileName()}});
    m_left -= sealed.size();
    QByteArray plain(qMax<qsizetype>(sealed.size() - kOverhead, 0), Qt::Uninitialized);
    unsigned char tag = 0;
    if (sealed.size() < kOverhead || crypto_secretstream_xchacha20poly1305_pull(
                                         stateIn(m_state), reinterpret_cast<unsigned char *>(plain.data()), nullptr,
                                         &tag, raw(sealed), static_cast<unsigned long long>(sealed.size()), raw(m_tag),
                                         static_cast<unsigned long long>(m_tag.size())) != 0)
        return std::unexpected(broken());
    m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_ended != (m_left == 0))
        return std::unexpected(broken());
    if (m_ended && !m_footerIsGood)
        return core::fail(ErrorKind::FixInput, "backup.changed", {{QStringLiteral("part"), QStringLiteral("footer")}});
    return plain;
}

} // namespace yc::store
