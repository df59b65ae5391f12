// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportTable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace yc::report {

using core::ReportSheet;
using Cell = ReportSheet::Cell;

namespace {
constexpr int frame = 2;
constexpr int air = 20;        ///< px more between columns, where there is room
constexpr int leastWords = 96; ///< px that a column of words keeps
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
                   Qt::AlignVCenter) |
               int(Qt::TextWordWrap);
    return {};
}

ReportTable::ReportTable(int rowHeight, int padding, QWidget *parent)
    : QTableView(parent)
    , m_model(new ReportTableModel(this))
    , m_padding(padding)
{
    setModel(m_model);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
    const int bar = m_isWide ? horizontalScrollBar()->sizeHint().height() : 0;
    return {QTableView::sizeHint().width(),
            m_model->rowCount() * verticalHeader()->defaultSectionSize() + horizontalHeader()->height() + frame + bar};
}

QSize ReportTable::minimumSizeHint() const { return {QTableView::minimumSizeHint().width(), sizeHint().height()}; }

void ReportTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

bool ReportTable::isWords(int column) const
{
    return (m_model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignLeft) != 0;
}

int ReportTable::naturalWidth(int column, bool twoLines) const
{
    constexpr double part = 0.62; // of a label: it does not break in the middle
    int wide = horizontalHeader()->sectionSizeHint(column);
    if (twoLines) {
        int word = 0;
        const QStringList words = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().split(u' ');
        for (const QString &one : words) // Chinese has none, and breaks anywhere
            word = std::max(word, words.size() > 1 ? fontMetrics().horizontalAdvance(one) : 0);
        wide = std::min(wide, std::max(word + 2 * m_padding, int(wide * part) + m_padding));
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, column);
        const QVariant bold = index.data(Qt::FontRole);
        const QFontMetrics metrics(bold.isValid() ? bold.value<QFont>() : font());
        wide = std::max(wide, metrics.horizontalAdvance(index.data().toString()) + 2 * m_padding + 1);
    }
    return wide;
}

/// As wide as what they hold; what is left goes to the words. Where there is too little, labels stand on two lines,
/// then the words give.
void ReportTable::fitColumns()
{
    const int count = m_model->columnCount();
    if (count == 0)
        return;
    QList<int> widths;
    int words = 0;
    int wordsWide = 0;
    int used = 0;
    const auto measure = [&](bool twoLines) {
        widths.clear();
        words = wordsWide = used = 0;
        for (int i = 0; i < count; ++i) {
            widths << naturalWidth(i, twoLines);
            used += widths.last();
            words += isWords(i) ? 1 : 0;
            wordsWide += isWords(i) ? widths.last() : 0;
        }
        return used <= viewport()->width();
    };
    const bool twoLines = !measure(false);
    if (twoLines)
        (void)measure(true);
    const int row = verticalHeader()->defaultSectionSize();
    horizontalHeader()->setFixedHeight(twoLines ? row * 3 / 2 : row);
    int left = viewport()->width() - used;
    if (left >= 0) {
        const int more = std::min(air, left / count);
        left -= more * count;
        for (int i = 0; i < count; ++i)
            widths[i] += more + (words == 0 ? left / count : isWords(i) ? left / words : 0);
    } else if (wordsWide > 0) {
        const double part = std::max(0.0, 1.0 + double(left) / wordsWide);
        for (int i = 0; i < count; ++i) {
            if (isWords(i))
                widths[i] = std::max(std::min(leastWords, widths.at(i)), int(widths.at(i) * part));
        }
    }
    used = 0;
    for (int i = 0; i < count; ++i) {
        setColumnWidth(i, widths.at(i));
        used += widths.at(i);
    }
    const bool wide = used > viewport()->width();
    if (wide != std::exchange(m_isWide, wide) || twoLines != std::exchange(m_twoLines, twoLines))
        updateGeometry();
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
