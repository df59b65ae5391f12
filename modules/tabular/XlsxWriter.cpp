// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/XlsxWriter.h"

#include <xlsxwriter.h>

namespace yc::tabular {

core::Result<std::unique_ptr<TableWriter>> XlsxWriter::create(const QString &path, const TableLayout &layout)
{
    std::unique_ptr<XlsxWriter> writer(new XlsxWriter);
    YC_ASSIGN(writer->m_file, XlsxFile::create(path, true));
    lxw_workbook *book = writer->m_file->book();
    const QByteArray name = layout.sheet.toUtf8();
    writer->m_sheet = name.isEmpty() ? nullptr : workbook_add_worksheet(book, name.constData());
    if (!writer->m_sheet) // a name from XLS may hold what XLSX forbids
        writer->m_sheet = workbook_add_worksheet(book, nullptr);
    if (!writer->m_sheet)
        return writer->m_file->cannotWrite(LXW_NO_ERROR);
    return writer;
}

core::Result<> XlsxWriter::writeRow(const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells[i].isEmpty())
            continue;
        const lxw_error error =
            worksheet_write_string(m_sheet, m_row, lxw_col_t(i), cells[i].toUtf8().constData(), nullptr);
        if (error != LXW_NO_ERROR)
            return m_file->cannotWrite(error);
    }
    ++m_row;
    return {};
}

} // namespace yc::tabular
