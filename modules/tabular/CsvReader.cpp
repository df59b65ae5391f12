// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/CsvReader.h"

#include "tabular/CsvDialect.h"
#include "tabular/FormulaGuard.h"
#include "tabular/TableLimits.h"

#include <QFileInfo>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

namespace {

constexpr qint64 chunkBytes = 64 * 1024;

} // namespace

core::Result<std::unique_ptr<TableReader>> CsvReader::open(const QString &path)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::FixInput, "tabular.cannot-open",
                    {{QStringLiteral("file"), QFileInfo(path).fileName()},
                     {QStringLiteral("reason"), reader->m_file.errorString()}});
    }
    auto layout = findDialect(reader->m_file);
    if (!layout) {
        layout.error().context.insert(QStringLiteral("file"), QFileInfo(path).fileName());
        return std::unexpected(layout.error());
    }
    reader->m_layout = *layout;
    reader->m_decoder = TextDecoder::create(layout->encoding);
    if (layout->byteOrderMark)
        reader->m_file.skip(layout->encoding == TextEncoding::Utf8 ? 3 : 2);
    return reader;
}

bool CsvReader::fill()
{
    m_text.clear();
    m_at = 0;
    while (!m_ended && m_text.isEmpty()) {
        const QByteArray bytes = m_file.read(chunkBytes);
        m_ended = bytes.isEmpty();
        m_decoder->decode(bytes, m_text, m_ended);
    }
    return !m_text.isEmpty();
}

core::Result<> CsvReader::endCell(TableRow &row)
{
    // Quoted or not, a guarded cell was guarded before it was quoted.
    QString cell = unguardFormula(std::exchange(m_cell, QString()));
    m_cellWasQuoted = false;
    if (row.cells.size() >= limits::columns) {
        if (QStringView(cell).trimmed().isEmpty())
            return {};
        return failAtRow("tabular.too-many-columns", row.number);
    }
    row.cells.append(std::move(cell));
    return {};
}

std::unexpected<core::Error> CsvReader::failAtRow(const char *code, qint64 row) const
{
    return fail(ErrorKind::FixInput, code,
                {{QStringLiteral("file"), QFileInfo(m_file.fileName()).fileName()}, {QStringLiteral("row"), row}});
}

core::Result<bool> CsvReader::next(TableRow &row)
{
    row.cells.clear();
    if (m_finished)
        return false;
    row.number = ++m_row;
    m_cell.clear();
    m_cellWasQuoted = false;
    bool quoted = false;
    bool quoteJustClosed = false; // a second quote right after means a quote character
    bool anything = false;
    const QChar delimiter = m_layout.delimiter;
    for (;;) {
        if (m_at >= m_text.size() && !fill()) {
            m_finished = true;
            if (quoted)
                return failAtRow("tabular.damaged", row.number);
            if (!anything)
                return false;
            YC_TRY(endCell(row));
            return true;
        }
        if (quoted) {
            qsizetype end = m_text.indexOf(u'"', m_at);
            const bool found = end >= 0;
            if (!found)
                end = m_text.size();
            m_cell.append(QStringView(m_text).mid(m_at, end - m_at));
            m_at = end;
            if (m_cell.size() > limits::cellLength) {
                m_finished = true;
                return failAtRow("tabular.cell-too-long", row.number);
            }
            if (found) {
                ++m_at;
                quoted = false;
                quoteJustClosed = true;
            }
            continue;
        }
        const QChar c = m_text[m_at++];
        if (c == u'"' && (quoteJustClosed || (m_cell.isEmpty() && !m_cellWasQuoted))) {
            if (quoteJustClosed)
                m_cell.append(c);
            quoted = true;
            m_cellWasQuoted = true;
            quoteJustClosed = false;
            anything = true;
            continue;
        }
        quoteJustClosed = false;
        if (c == delimiter) {
            anything = true;
            if (auto ended = endCell(row); !ended) {
                m_finished = true;
                return std::unexpected(ended.error());
            }
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && (m_at < m_text.size() || fill()) && m_text[m_at] == u'\n')
                ++m_at;
            if (auto ended = endCell(row); !ended) {
                m_finished = true;
                return std::unexpected(ended.error());
            }
            return true;
        } else if (c != QChar(0x1A)) { // end of file of the DOS age
            anything = true;
            const qsizetype start = m_at - 1;
            while (m_at < m_text.size() && m_text[m_at] != delimiter && m_text[m_at] != u'\n' &&
                   m_text[m_at] != u'\r' && m_text[m_at] != QChar(0x1A))
                ++m_at;
            m_cell.append(QStringView(m_text).mid(start, m_at - start));
            if (m_cell.size() > limits::cellLength) {
                m_finished = true;
                return failAtRow("tabular.cell-too-long", row.number);
            }
        }
    }
}

double CsvReader::progress() const { return m_file.size() > 0 ? double(m_file.pos()) / double(m_file.size()) : 1.0; }

} // namespace yc::tabular
