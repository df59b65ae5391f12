// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportTable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace yc::report {

using core::ReportSheet;
using Cell = ReportSheet::Cell;

namespace {
constexpr int headerRows = 1;
constexpr int frame = 2;
constexpr int leastRows = 4;
constexpr int padding = 20; ///< px beside the words of a column
} // namespace

void ReportTableModel::setSheet(const ReportSheet &sheet)
{
    beginResetModel();
    m_sheet = sheet;
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size()) + (m_sheet.total.isEmpty() ? 0 : 1);
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.columns.size());
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReportSheet::Column &column = m_sheet.columns.at(index.column());
    const QVariantList &row = isTotal(index.row()) ? m_sheet.total : m_sheet.rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return ReportSheet::text(column.cell, row.value(index.column()));
    case Qt::TextAlignmentRole:
        return int((column.cell == Cell::Text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isTotal(index.row())) {
            QFont font = QApplication::font();
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_sheet.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_sheet.columns.at(section).label;
    if (role == Qt::TextAlignmentRole)
        return int((m_sheet.columns.at(section).cell == Cell::Text ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    return {};
}

ReportTable::ReportTable(int rowHeight, QWidget *parent)
    : QTableView(parent)
    , m_model(new ReportTableModel(this))
{
    setModel(m_model);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(rowHeight);
    horizontalHeader()->setFixedHeight(rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
}

void ReportTable::setSheet(const ReportSheet &sheet)
{
    m_model->setSheet(sheet);
    fitColumns();
    updateGeometry();
}

QSize ReportTable::sizeHint() const
{
    const int rows = std::max(leastRows, m_model->rowCount()) + headerRows;
    return {QTableView::sizeHint().width(), rows * verticalHeader()->defaultSectionSize() + frame};
}

QSize ReportTable::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(),
            (leastRows + headerRows) * verticalHeader()->defaultSectionSize() + frame};
}

void ReportTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// As wide as what they hold; what is left goes to the words.
void ReportTable::fitColumns()
{
    const int count = m_model->columnCount();
    if (count == 0)
        return;
    resizeColumnsToContents();
    int used = 0;
    int words = 0;
    for (int i = 0; i < count; ++i) {
        setColumnWidth(i, columnWidth(i) + padding);
        used += columnWidth(i);
        const auto alignment = m_model->headerData(i, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        words += (alignment & Qt::AlignLeft) != 0 ? 1 : 0;
    }
    const int left = viewport()->width() - used;
    if (left <= 0)
        return;
    for (int i = 0; i < count; ++i) {
        const auto alignment = m_model->headerData(i, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        const bool takes = words == 0 || (alignment & Qt::AlignLeft) != 0;
        if (takes)
            setColumnWidth(i, columnWidth(i) + left / (words == 0 ? count : words));
    }
}

void ReportTable::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy))
        return QTableView::keyPressEvent(event);
    QStringList lines;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << m_model->index(row.row(), column).data().toString();
        lines << cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace yc::report
