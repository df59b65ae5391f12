// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/PageWriter.h"

#include "store/vault/DurableFile.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
// Offsets in page 1 (sqlite.org/fileformat.html).
constexpr qsizetype kPageSizeAt = 16;
constexpr qsizetype kReservedAt = 20;
constexpr qsizetype kCountAt = 28;
constexpr quint32 kLockPage = 0x40000000 / PageCipher::pageSize + 1; // SQLite never writes it

std::unexpected<core::Error> strange()
{
    return core::fail(ErrorKind::CallAdministrator, "store.damaged",
                      {{QStringLiteral("reason"), QStringLiteral("page-layout")}});
}
} // namespace

PageWriter::~PageWriter()
{
    if (m_file < 0)
        return;
    ::close(m_file);
    if (!m_finished)
        QFile::remove(m_path);
}

Result<std::unique_ptr<PageWriter>> PageWriter::create(const QString &path, QByteArrayView key, quint32 pageCount,
                                                       qsizetype pageSize)
{
    if (pageSize != PageCipher::pageSize || pageCount == 0)
        return strange();
    std::unique_ptr<PageWriter> writer(new PageWriter(path, key, pageCount));
    writer->m_file =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (writer->m_file < 0)
        return std::unexpected(fileError(errno, path));
    const qint64 size = static_cast<qint64>(pageCount) * PageCipher::pageSize;
    int code = ::posix_fallocate(writer->m_file, 0, size);
    if (code == EOPNOTSUPP || code == EINVAL) // a file system that cannot: the pages will say when it is full
        code = ::ftruncate(writer->m_file, size) == 0 ? 0 : errno;
    if (code != 0)
        return std::unexpected(fileError(code, path));
    return writer;
}

bool PageWriter::isHeader(QByteArrayView page) const
{
    const auto *bytes = reinterpret_cast<const uchar *>(page.data());
    return page.startsWith("SQLite format 3") && qFromBigEndian<quint16>(bytes + kPageSizeAt) == PageCipher::pageSize &&
           bytes[kReservedAt] == PageCipher::reservedSize && qFromBigEndian<quint32>(bytes + kCountAt) == m_pageCount;
}

Result<> PageWriter::put(quint32 number, QByteArrayView page)
{
    if (page.size() != PageCipher::pageSize || number == 0 || number > m_pageCount || number == kLockPage)
        return strange();
    if (number == 1)
        m_hasHeader = isHeader(page);
    char sealed[PageCipher::pageSize];
    if (!m_cipher.encrypt(number, page.data(), sealed))
        return core::fail(ErrorKind::CallAdministrator, "vault.crypto-failed");
    const off_t start = static_cast<off_t>(number - 1) * PageCipher::pageSize;
    qsizetype done = 0;
    while (done < PageCipher::pageSize) {
        const ssize_t written = ::pwrite(m_file, sealed + done, static_cast<size_t>(PageCipher::pageSize - done),
                                         start + static_cast<off_t>(done));
        if (written < 0 && errno != EINTR)
            return std::unexpected(fileError(errno, m_path));
        done += std::max<ssize_t>(written, 0);
    }
    m_seen[number - 1] = true;
    return {};
}

Result<> PageWriter::finish()
{
    for (quint32 number = 1; number <= m_pageCount; ++number) {
        if (!m_seen[number - 1] && number != kLockPage)
            return strange();
    }
    if (!m_hasHeader)
        return strange();
    if (::fsync(m_file) != 0)
        return std::unexpected(fileError(errno, m_path));
    // The name reaches the disk with the folder.
    YC_TRY(syncFolder(QFileInfo(m_path).absolutePath()));
    m_finished = true;
    return {};
}

} // namespace yc::store
