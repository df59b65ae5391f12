// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ResultList.h"

#include <QWidget>

class QLineEdit;

namespace yc::affairs {

/// A search field with its answers standing below it in the page. The field keeps the focus: Up, Down and Enter go to
/// the list. Enter takes the marked line, and waits when the answers on screen belong to an older text.
class FindList : public QWidget {
    Q_OBJECT
public:
    explicit FindList(const QString &placeholder, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] int count() const { return m_list->count(); }
    /// `forText` is what was asked for; answers to an older text are dropped.
    void setResults(const QString &forText, const QList<ui::ResultItem> &results, const QString &emptyText = {});
    /// Empties the field and asks anew.
    void reset();

Q_SIGNALS:
    void asked(const QString &text);
    void chosen(const QVariant &payload);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();

    QLineEdit *m_field;
    ui::ResultList *m_list;
    QString m_answered;
    bool m_takeFirst = false;
};

} // namespace yc::affairs
