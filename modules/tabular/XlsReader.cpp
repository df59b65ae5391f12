// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/XlsReader.h"

#include "tabular/CellText.h"
#include "tabular/TableLimits.h"

#include <QFile>
#include <QFileInfo>

#include <freexl.h>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

namespace {

/// A password-protected XLSX is an OLE file, like an XLS, with this stream inside (MS-OFFCRYPTO 2.3).
bool holdsEncryptedPackage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QString name = QStringLiteral("EncryptedPackage");
    const QByteArray utf16(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    // The directory stands within the first or the last sectors.
    constexpr qint64 part = 64 * 1024;
    if (file.read(part).contains(utf16))
        return true;
    return file.size() > part && file.seek(file.size() - part) && file.read(part).contains(utf16);
}

} // namespace

core::Result<std::unique_ptr<TableReader>> XlsReader::open(const QString &path, const QString &sheet)
{
    std::unique_ptr<XlsReader> reader(new XlsReader);
    reader->m_file = QFileInfo(path).fileName();
    if (QFileInfo(path).size() > limits::xlsFileBytes) {
        return fail(ErrorKind::FixInput, "tabular.too-large",
                    {{QStringLiteral("file"), reader->m_file}, {QStringLiteral("limitBytes"), limits::xlsFileBytes}});
    }
    if (holdsEncryptedPackage(path))
        return fail(ErrorKind::FixInput, "tabular.password", {{QStringLiteral("file"), reader->m_file}});
    const int status = freexl_open(QFile::encodeName(path).constData(), &reader->m_handle);
    if (status != FREEXL_OK) {
        unsigned protection = 0;
        const bool locked = reader->m_handle &&
                            freexl_get_info(reader->m_handle, FREEXL_BIFF_PASSWORD, &protection) == FREEXL_OK &&
                            protection == FREEXL_BIFF_OBFUSCATED;
        // An OLE file without a workbook is a Word or a WPS text document.
        const char *code = locked                                     ? "tabular.password"
                           : status == FREEXL_BIFF_WORKBOOK_NOT_FOUND ? "tabular.not-a-table"
                                                                      : "tabular.damaged";
        return fail(ErrorKind::FixInput, code, {{QStringLiteral("file"), reader->m_file}});
    }
    if (auto result = reader->openSheets(sheet); !result) {
        result.error().context.insert(QStringLiteral("file"), reader->m_file);
        return std::unexpected(result.error());
    }
    return reader;
}

XlsReader::~XlsReader()
{
    if (m_handle)
        freexl_close(m_handle);
}

bool XlsReader::selectSheet(unsigned short index)
{
    return freexl_select_active_worksheet(m_handle, index) == FREEXL_OK &&
           freexl_worksheet_dimensions(m_handle, &m_rows, &m_columns) == FREEXL_OK;
}

core::Result<> XlsReader::openSheets(const QString &wanted)
{
    m_layout.format = TableFormat::Xls;
    unsigned protection = 0;
    if (freexl_get_info(m_handle, FREEXL_BIFF_PASSWORD, &protection) == FREEXL_OK &&
        protection == FREEXL_BIFF_OBFUSCATED)
        return fail(ErrorKind::FixInput, "tabular.password");
    unsigned count = 0;
    if (freexl_get_info(m_handle, FREEXL_BIFF_SHEET_COUNT, &count) != FREEXL_OK)
        return fail(ErrorKind::FixInput, "tabular.damaged");
    for (unsigned i = 0; i < count; ++i) {
        const char *name = nullptr;
        if (freexl_get_worksheet_name(m_handle, static_cast<unsigned short>(i), &name) == FREEXL_OK && name)
            m_layout.sheets.append(QString::fromUtf8(name));
        else
            m_layout.sheets.append(QString());
    }
    for (unsigned i = 0; i < count; ++i) {
        if (!wanted.isEmpty() && m_layout.sheets[i] != wanted)
            continue;
        if (!selectSheet(static_cast<unsigned short>(i)))
            return fail(ErrorKind::FixInput, "tabular.damaged");
        if (m_rows == 0 && wanted.isEmpty())
            continue;
        m_layout.sheet = m_layout.sheets[i];
        return {};
    }
    return fail(ErrorKind::FixInput, wanted.isEmpty() ? "tabular.empty" : "tabular.no-such-sheet",
                {{QStringLiteral("sheet"), wanted}});
}

core::Result<bool> XlsReader::next(TableRow &row)
{
    row.cells.clear();
    if (m_row >= m_rows)
        return false;
    row.number = qint64(m_row) + 1;
    for (unsigned short column = 0; column < m_columns; ++column) {
        FreeXL_CellValue cell{};
        QString text;
        if (freexl_get_cell_value(m_handle, m_row, column, &cell) == FREEXL_OK) {
            switch (cell.type) {
            case FREEXL_CELL_INT:
                text = QString::number(cell.value.int_value);
                break;
            case FREEXL_CELL_DOUBLE:
                text = numberText(cell.value.double_value);
                break;
            case FREEXL_CELL_TEXT:
            case FREEXL_CELL_SST_TEXT:
            case FREEXL_CELL_DATE: // FreeXL writes dates as ISO text itself
            case FREEXL_CELL_DATETIME:
            case FREEXL_CELL_TIME:
                text = QString::fromUtf8(cell.value.text_value);
                break;
            default:
                break;
            }
        }
        const bool tooLong = text.size() > limits::cellLength;
        if (tooLong || (column >= limits::columns && !QStringView(text).trimmed().isEmpty())) {
            m_row = m_rows;
            return fail(ErrorKind::FixInput, tooLong ? "tabular.cell-too-long" : "tabular.too-many-columns",
                        {{QStringLiteral("file"), m_file}, {QStringLiteral("row"), row.number}});
        }
        if (column < limits::columns)
            row.cells.append(std::move(text));
    }
    ++m_row;
    return true;
}

} // namespace yc::tabular
