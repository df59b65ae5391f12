// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ResultList.h"

#include <QFrame>

namespace yc::ui {

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
    [[nodiscard]] int count() const { return m_list->count(); }
    /// Index into the results, -1 for none.
    [[nodiscard]] int marked() const { return m_list->marked(); }

Q_SIGNALS:
    void chosen(const QVariant &payload);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QWidget *m_field;
    ResultList *m_list;
    QString m_emptyText;
    bool m_movedByHand = false;
};

} // namespace yc::ui
