// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ResultPopup.h"

#include <QLineEdit>

namespace yc::ui {

/// The one search field of the frame. Ctrl+K comes here from anywhere; typing asks through textEdited (inherited);
/// whoever answers calls setResults, as often as better results arrive. Enter takes the marked one, the first unless
/// moved; Enter before the first answer waits for it. Esc closes the list, then empties the field, then leaves it.
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);
    /// `forText` is the text that was searched: answers to an older text are dropped.
    void setResults(const QString &forText, const QList<ResultItem> &results);
    [[nodiscard]] ResultPopup *popup() const { return m_popup; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QVariant &payload);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void take(const QVariant &payload);
    ResultPopup *m_popup;
    QString m_answered;
    bool m_takeFirst = false;
};

} // namespace yc::ui
