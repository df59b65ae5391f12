// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/RejectedRows.h"

namespace yc::residents {

RejectedRows::RejectedRows(QString path, tabular::TableLayout layout, tabular::TableHeader header, QString reasonTitle,
                           FindingText text)
    : m_path(std::move(path))
    , m_layout(std::move(layout))
    , m_header(std::move(header))
    , m_reasonTitle(std::move(reasonTitle))
    , m_text(std::move(text))
{
    // A file that was rejected before has the column already.
    if (const qsizetype before = m_header.header.cells.indexOf(m_reasonTitle); before >= 0)
        m_header.header.cells.resize(before);
}

core::Result<> RejectedRows::begin()
{
    YC_ASSIGN(m_writer, tabular::TableWriter::create(m_path, m_layout));
    qint64 line = 1;
    const auto writeAt = [&](const tabular::TableRow &row, QStringList cells) -> core::Result<> {
        for (; line < row.number; ++line) // blank lines that a workbook leaves out
            YC_TRY(m_writer->writeRow({}));
        ++line;
        return m_writer->writeRow(cells);
    };
    for (const tabular::TableRow &row : std::as_const(m_header.above))
        YC_TRY(writeAt(row, row.cells));
    return writeAt(m_header.header, m_header.header.cells + QStringList{m_reasonTitle});
}

core::Result<> RejectedRows::add(const LedgerRow &row)
{
    if (row.isGood())
        return {};
    if (!m_writer)
        YC_TRY(begin());
    QStringList cells = row.source.cells;
    cells.resize(m_header.header.cells.size());
    QStringList reasons;
    for (const LedgerFinding &finding : row.findings) {
        if (finding.severity == LedgerFinding::Severity::Rejected)
            reasons.append(m_text(finding));
    }
    cells.append(reasons.join(u' '));
    ++m_rows;
    return m_writer->writeRow(cells);
}

core::Result<qint64> RejectedRows::finish()
{
    if (m_writer)
        YC_TRY(m_writer->finish());
    m_writer.reset();
    return m_rows;
}

} // namespace yc::residents
