// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/XlsxFile.h"

#include <QFile>
#include <QFileInfo>

#include <xlsxwriter.h>

#include <cstdio>
#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

namespace {
/// A folder in memory, so that no deleted copy of the rows lies on the disk. Without one, where the table itself goes.
QByteArray scratchFolder(const QString &path)
{
    const QByteArray memory = QByteArrayLiteral("/dev/shm");
    struct statfs about = {};
    const bool inMemory = statfs(memory.constData(), &about) == 0 && about.f_type == TMPFS_MAGIC;
    if (inMemory && access(memory.constData(), W_OK | X_OK) == 0)
        return memory;
    return QFile::encodeName(QFileInfo(path).absolutePath());
}
} // namespace

XlsxFile::XlsxFile(const QString &path)
    : m_path(path)
    , m_partial(QFile::encodeName(path + QStringLiteral(".part")))
    , m_scratch(scratchFolder(path))
{
}

core::Result<std::unique_ptr<XlsxFile>> XlsxFile::create(const QString &path, bool rowByRow)
{
    std::unique_ptr<XlsxFile> file(new XlsxFile(path));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable()) {
        return fail(ErrorKind::FixInput, "tabular.cannot-write",
                    {{QStringLiteral("file"), QFileInfo(path).fileName()},
                     {QStringLiteral("reason"), QStringLiteral("folder not writable")}});
    }
    lxw_workbook_options options{};
    options.constant_memory = rowByRow ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = file->m_scratch.data();
    file->m_book = workbook_new_opt(file->m_partial.constData(), &options);
    if (!file->m_book)
        return file->cannotWrite(LXW_NO_ERROR);
    return file;
}

XlsxFile::~XlsxFile()
{
    if (m_book) { // not finished: closing is the only way to free the workbook, and what it writes goes
        workbook_close(m_book);
        QFile::remove(QFile::decodeName(m_partial));
    }
}

core::Result<> XlsxFile::finish()
{
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    const QString partial = QFile::decodeName(m_partial);
    if (error != LXW_NO_ERROR) {
        QFile::remove(partial);
        return cannotWrite(error);
    }
    // Replaces an older file in one step, which QFile::rename does not.
    if (std::rename(m_partial.constData(), QFile::encodeName(m_path).constData()) != 0) {
        QFile::remove(partial);
        return cannotWrite(LXW_NO_ERROR);
    }
    return {};
}

std::unexpected<core::Error> XlsxFile::cannotWrite(int error) const
{
    const QString reason =
        error == LXW_NO_ERROR ? QString() : QString::fromLatin1(lxw_strerror(static_cast<lxw_error>(error)));
    return fail(ErrorKind::FixInput, "tabular.cannot-write",
                {{QStringLiteral("file"), QFileInfo(m_path).fileName()}, {QStringLiteral("reason"), reason}});
}

} // namespace yc::tabular
