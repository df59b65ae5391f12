// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ReportSheet.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace yc::report {

/// The table of a report, with its total as the last row.
class ReportTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setSheet(const core::ReportSheet &sheet);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isTotal(int row) const { return row == m_sheet.rows.size(); }

    core::ReportSheet m_sheet;
};

class ReportTable : public QTableView {
    Q_OBJECT
public:
    /// `rowHeight`, and `padding` between the edges of a cell and its words, in device-independent pixels. As high as
    /// all its rows: the page around it scrolls.
    ReportTable(int rowHeight, int padding, QWidget *parent = nullptr);
    void setSheet(const core::ReportSheet &sheet);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    /// Ctrl+C: the rows that are marked, as a table for other programs.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitColumns();
    [[nodiscard]] int naturalWidth(int column, bool twoLines) const; ///< of the words and their padding
    [[nodiscard]] bool isWords(int column) const;

    ReportTableModel *m_model;
    int m_padding;
    bool m_isWide = false;   ///< wider than there is room
    bool m_twoLines = false; ///< labels
};

} // namespace yc::report
