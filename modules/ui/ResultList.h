// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QVariant>

class QStandardItemModel;

namespace yc::ui {

/// One answer to what was typed. Results of one group stand together below the group's name.
struct ResultItem {
    QString group;
    QString icon; ///< name of the family
    QString title;
    QString subtitle;
    QString trailing; ///< at the right, second ink
    QVariant payload; ///< handed back when chosen
};

/// Answers to what is typed elsewhere, one of them marked. It never takes the focus: whoever types hands it the keys.
class ResultList : public QListView {
    Q_OBJECT
public:
    enum class Look {
        Popup, ///< close together
        Page,  ///< with more air, and a line below each
    };
    explicit ResultList(Look look, QWidget *parent = nullptr);
    /// Marks the first. `emptyText` stands there when there are none.
    void setResults(const QList<ResultItem> &results, const QString &emptyText);
    [[nodiscard]] const QList<ResultItem> &results() const { return m_results; }
    [[nodiscard]] int count() const { return int(m_results.size()); }
    void mark(int index);
    /// Index into the results, -1 for none.
    [[nodiscard]] int marked() const { return m_marked; }
    /// Up, Down and the Page keys mark another; false for every other key.
    bool handleKey(int key);
    [[nodiscard]] int contentHeight() const;

Q_SIGNALS:
    void resultClicked(int index);

private:
    QStandardItemModel *m_model;
    QList<ResultItem> m_results;
    QList<int> m_rowOf; ///< model row of each result
    int m_marked = -1;
};

} // namespace yc::ui
