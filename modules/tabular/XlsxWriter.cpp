// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/XlsxWriter.h"

#include <QFile>
#include <QFileInfo>

#include <xlsxwriter.h>

#include <cstdio>
#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>

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

XlsxWriter::XlsxWriter(const QString &path)
    : m_path(path)
    , m_partial(QFile::encodeName(path + QStringLiteral(".part")))
    , m_scratch(scratchFolder(path))
{
}

core::Result<std::unique_ptr<TableWriter>> XlsxWriter::create(const QString &path, const TableLayout &layout)
{
    std::unique_ptr<XlsxWriter> writer(new XlsxWriter(path));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return writer->cannotWrite(QStringLiteral("folder not writable"));
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = writer->m_scratch.data();
    writer->m_book = workbook_new_opt(writer->m_partial.constData(), &options);
    if (!writer->m_book)
        return writer->cannotWrite({});
    const QByteArray name = layout.sheet.toUtf8();
    writer->m_sheet = name.isEmpty() ? nullptr : workbook_add_worksheet(writer->m_book, name.constData());
    if (!writer->m_sheet) // a name from XLS may hold what XLSX forbids
        writer->m_sheet = workbook_add_worksheet(writer->m_book, nullptr);
    if (!writer->m_sheet)
        return writer->cannotWrite({});
    return writer;
}

XlsxWriter::~XlsxWriter()
{
    if (m_book) { // not finished: closing is the only way to free the workbook, and what it writes goes
        workbook_close(m_book);
        QFile::remove(QFile::decodeName(m_partial));
    }
}

core::Result<> XlsxWriter::writeRow(const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells[i].isEmpty())
            continue;
        const lxw_error error =
            worksheet_write_string(m_sheet, m_row, lxw_col_t(i), cells[i].toUtf8().constData(), nullptr);
        if (error != LXW_NO_ERROR)
            return cannotWrite(QString::fromLatin1(lxw_strerror(error)));
    }
    ++m_row;
    return {};
}

core::Result<> XlsxWriter::finish()
{
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    const QString partial = QFile::decodeName(m_partial);
    if (error != LXW_NO_ERROR) {
        QFile::remove(partial);
        return cannotWrite(QString::fromLatin1(lxw_strerror(error)));
    }
    // Replaces an older file in one step, which QFile::rename does not.
    if (std::rename(m_partial.constData(), QFile::encodeName(m_path).constData()) != 0) {
        QFile::remove(partial);
        return cannotWrite({});
    }
    return {};
}

std::unexpected<core::Error> XlsxWriter::cannotWrite(const QString &reason) const
{
    return fail(ErrorKind::FixInput, "tabular.cannot-write",
                {{QStringLiteral("file"), QFileInfo(m_path).fileName()}, {QStringLiteral("reason"), reason}});
}

} // namespace yc::tabular
