// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/DeskLock.h"

#include "store/vault/DurableFile.h"

#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

Result<DeskLock> DeskLock::acquire(const QString &folder)
{
    const QString path = folder + QStringLiteral("/desk.lock");
    // Not inherited by programs this one starts: a printer helper must not keep the desk locked.
    DeskLock lock(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (lock.m_file < 0)
        return std::unexpected(fileError(errno, path));
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    // Unlike classic record locks these are not dropped when any other descriptor of the file is closed.
    if (::fcntl(lock.m_file, F_OFD_SETLK, &whole) != 0) {
        if (errno != EAGAIN && errno != EACCES)
            return std::unexpected(fileError(errno, path));
        char text[300] = {};
        const ssize_t got = ::pread(lock.m_file, text, sizeof text - 1, 0);
        const QStringList holder = QString::fromUtf8(text, got > 0 ? got : 0).split(u'\n');
        return fail(ErrorKind::Retry, "store.already-open",
                    {{QStringLiteral("pid"), holder.value(0).toLongLong()}, {QStringLiteral("host"), holder.value(1)}});
    }
    const QByteArray holder = QByteArray::number(::getpid()) + '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
    if (::ftruncate(lock.m_file, 0) != 0 ||
        ::pwrite(lock.m_file, holder.constData(), static_cast<std::size_t>(holder.size()), 0) != holder.size())
        return std::unexpected(fileError(errno, path));
    return lock;
}

DeskLock::~DeskLock()
{
    if (m_file >= 0)
        ::close(m_file); // the last descriptor: the kernel lets go
}

DeskLock::DeskLock(DeskLock &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

DeskLock &DeskLock::operator=(DeskLock &&other) noexcept
{
    DeskLock taken(std::move(other));
    std::swap(m_file, taken.m_file);
    return *this;
}

} // namespace yc::store
