// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/DurableFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yc::store {

using core::Error;
using core::ErrorKind;
using core::Result;

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool close() // network file systems report a full disk here
    {
        const int number = m_number;
        m_number = -1;
        return ::close(number) == 0;
    }

private:
    int m_number;
};

bool writeAll(int file, const QByteArray &content)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t written =
            ::write(file, content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        done += written;
    }
    return true;
}

} // namespace

Error fileError(int systemError, const QString &path)
{
    const QVariantMap context{{QStringLiteral("path"), path},
                              {QStringLiteral("errno"), systemError},
                              {QStringLiteral("system"), qt_error_string(systemError)}};
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // the limit on a file's size of this account
        return Error{ErrorKind::FreeDiskSpace, QStringLiteral("store.disk-full"), context};
    case EROFS:
    case EACCES:
    case EPERM:
        return Error{ErrorKind::CallAdministrator, QStringLiteral("store.read-only"), context};
    default:
        return Error{ErrorKind::CallAdministrator, QStringLiteral("store.io"), context};
    }
}

Result<QByteArray> readWhole(const QString &path, qint64 maxSize, bool *exists)
{
    *exists = true;
    const auto failed = [&path](int number) {
        Error error = fileError(number, path);
        error.code = QStringLiteral("store.io"); // nothing was to be written
        error.kind = ErrorKind::CallAdministrator;
        return std::unexpected(std::move(error));
    };
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (file.number() < 0) {
        if (errno != ENOENT)
            return failed(errno);
        *exists = false;
        return QByteArray();
    }
    QByteArray content;
    char part[16'384];
    while (content.size() < maxSize) {
        const ssize_t got = ::read(file.number(), part, sizeof part);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(errno);
        if (got == 0)
            break;
        content.append(part, got);
    }
    return content;
}

Result<> writeDurably(const QString &path, const QByteArray &content)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray partial = target + ".new";
    const auto failed = [&path, &partial](bool removePartial) {
        Error error = fileError(errno, path);
        if (removePartial)
            ::unlink(partial.constData());
        return std::unexpected(std::move(error));
    };
    Descriptor file(::open(partial.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (file.number() < 0)
        return failed(false);
    // A leftover may have had other rights, and the umask may have taken some.
    if (::fchmod(file.number(), 0600) != 0 || !writeAll(file.number(), content) || ::fsync(file.number()) != 0 ||
        !file.close() || ::rename(partial.constData(), target.constData()) != 0)
        return failed(true);
    // The rename itself reaches the disk with the folder.
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<> syncFolder(const QString &folder)
{
    const Descriptor file(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (file.number() < 0 || ::fsync(file.number()) != 0)
        return std::unexpected(fileError(errno, folder));
    return {};
}

Result<> moveDurably(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return std::unexpected(fileError(errno, to));
    return syncFolder(QFileInfo(to).absolutePath());
}

} // namespace yc::store
