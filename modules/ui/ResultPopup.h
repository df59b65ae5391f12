// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QVariant>

class QListView;
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

/// The list below a search field. It never takes the focus: the field keeps typing and forwards keys to it. Replacing
/// results repaints once; the marked line stays on the same payload if it is still there and was moved by hand.
class ResultPopup : public QFrame {
    Q_OBJECT
public:
    /// Lives in the window of `field`, above everything, directly below the field.
    explicit ResultPopup(QWidget *field);
    void setResults(const QList<ResultItem> &results);
    /// Shown when there are no results; empty hides the list instead.
    void setEmptyText(const QString &text);
    /// Up, Down, Page keys, Enter, Esc: true if it was for the list.
    bool handleKey(int key);
    void open();
    void close();
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    [[nodiscard]] int count() const { return int(m_results.size()); }
    /// Index into the results, -1 for none.
    [[nodiscard]] int marked() const { return m_marked; }

Q_SIGNALS:
    void chosen(const QVariant &payload);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void mark(int index);
    void place();
    QWidget *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
    QList<ResultItem> m_results;
    QList<int> m_rowOf; ///< model row of each result
    QString m_emptyText;
    int m_marked = -1;
    bool m_movedByHand = false;
};

} // namespace yc::ui
