// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/CsvWriter.h"

#include "tabular/FormulaGuard.h"

#include <QFileInfo>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

core::Result<std::unique_ptr<TableWriter>> CsvWriter::create(const QString &path, const TableLayout &layout)
{
    std::unique_ptr<CsvWriter> writer(new CsvWriter(path, layout));
    writer->m_encoder = TextDecoder::create(layout.encoding);
    if (!writer->m_encoder || !writer->m_file.open(QIODevice::WriteOnly))
        return writer->cannotWrite();
    if (layout.byteOrderMark && layout.encoding != TextEncoding::Gb18030)
        writer->m_file.write(writer->m_encoder->encode(QStringLiteral("\uFEFF")));
    return writer;
}

core::Result<> CsvWriter::writeRow(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += m_layout.delimiter;
        QString cell = guardFormula(cells[i]);
        const bool quote = cell.contains(m_layout.delimiter) || cell.contains(u'"') || cell.contains(u'\n') ||
                           cell.contains(u'\r') || cell.contains(QChar(0x1A)) || cell.startsWith(u'\'');
        if (quote)
            line += u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        else
            line += cell;
    }
    line += QStringLiteral("\r\n");
    const QByteArray bytes = m_encoder->encode(line);
    if (m_file.write(bytes) != bytes.size())
        return cannotWrite();
    return {};
}

core::Result<> CsvWriter::finish()
{
    if (!m_file.commit())
        return cannotWrite();
    return {};
}

std::unexpected<core::Error> CsvWriter::cannotWrite() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError;
    return fail(full ? ErrorKind::FreeDiskSpace : ErrorKind::FixInput, "tabular.cannot-write",
                {{QStringLiteral("file"), QFileInfo(m_file.fileName()).fileName()},
                 {QStringLiteral("reason"), m_file.errorString()}});
}

} // namespace yc::tabular
