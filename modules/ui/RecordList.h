// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/LazyRowsModel.h"

#include <QWidget>

class QTableView;

namespace yc::ui {

class Banner;

/// A list of records: reads lazily, sorts by its header, says what to do when empty, opens a row by Enter or double
/// click, jumps to a row by typing its first characters. The chosen record survives a reload.
class RecordList : public QWidget {
    Q_OBJECT
public:
    explicit RecordList(QList<Column> columns, QWidget *parent = nullptr);
    /// Whoever listens to the signals connects before: a quick answer is there before this returns.
    void setSource(LazyRowsModel::Fetch fetch, LazyRowsModel::Count count = {});
    void reload();
    void setEmptyText(const QString &text);
    /// The list is as high as its rows, up to so many; 0 (the default) fills the place it is given.
    void setFitRows(int most);
    void setSort(const QString &key, Qt::SortOrder order);
    [[nodiscard]] LazyRowsModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const;
    /// Empty if none.
    [[nodiscard]] QString currentId() const;
    void setCurrentId(const QString &id);

Q_SIGNALS:
    void activated(const QString &id);
    void currentChanged(const QString &id);
    void totalChanged(qint64 total);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Table;
    void fitHeight();
    LazyRowsModel *m_model;
    Table *m_table;
    Banner *m_banner;
    QString m_wanted; ///< to be current again after a reload
    int m_fitRows = 0;
};

} // namespace yc::ui
