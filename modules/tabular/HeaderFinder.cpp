// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/HeaderFinder.h"

#include "tabular/TableLimits.h"

#include <QFileInfo>
#include <QSet>

namespace yc::tabular {

qsizetype HeaderFinder::find(const QList<TableRow> &rows) const
{
    constexpr qsizetype fewestNames = 2; // a title that happens to be a column name stands alone
    qsizetype best = -1;
    qsizetype bestCount = fewestNames - 1;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QSet<QString> known; // a name repeated down a data row counts once
        for (const QString &cell : rows[i].cells) {
            if (!cell.isEmpty() && m_isKnown(cell))
                known.insert(cell);
        }
        if (known.size() > bestCount) {
            bestCount = known.size();
            best = i;
        }
    }
    return best;
}

core::Result<std::unique_ptr<HeadedTable>> HeadedTable::open(const QString &path, const HeaderFinder &finder,
                                                             const QString &sheet)
{
    auto table = std::make_unique<HeadedTable>();
    YC_ASSIGN(table->m_reader, TableReader::open(path, sheet));
    QList<TableRow> rows;
    TableRow row;
    while (rows.size() < limits::headerSearchRows) {
        YC_ASSIGN(const bool more, table->m_reader->next(row));
        if (!more)
            break;
        rows.append(row);
    }
    const qsizetype at = finder.find(rows);
    if (at < 0) {
        return core::fail(
            core::ErrorKind::FixInput, "tabular.no-header",
            {{QStringLiteral("file"), QFileInfo(path).fileName()}, {QStringLiteral("rows"), rows.size()}});
    }
    table->m_header.header = rows[at];
    table->m_header.above = rows.mid(0, at);
    table->m_read = rows.mid(at + 1);
    return table;
}

core::Result<bool> HeadedTable::next(TableRow &row)
{
    if (m_at < m_read.size()) {
        row = std::move(m_read[m_at++]);
        return true;
    }
    m_read.clear();
    m_at = 0;
    return m_reader->next(row);
}

} // namespace yc::tabular
