// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ResultPopup.h"

#include <QLineEdit>

#include <functional>

namespace yc::ui {

/// A field for one of very many: type to search, choose from the list. The text is only a search; the value is what
/// was chosen, and leaving without choosing puts the chosen one back.
class Picker : public QLineEdit {
    Q_OBJECT
public:
    using Reply = std::function<void(const QList<ResultItem> &)>;
    /// Called with what was typed (empty: what to offer at first). The reply may come later, from the GUI thread;
    /// replies to older texts are dropped.
    using Search = std::function<void(const QString &text, const Reply &reply)>;

    explicit Picker(Search search, QWidget *parent = nullptr);
    void setValue(const QVariant &payload, const QString &title);
    [[nodiscard]] QVariant value() const { return m_value; }
    [[nodiscard]] ResultPopup *popup() const { return m_popup; }

Q_SIGNALS:
    void picked(const QVariant &payload);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void ask(const QString &text);
    Search m_search;
    ResultPopup *m_popup;
    QList<ResultItem> m_results;
    QVariant m_value;
    QString m_title;
    int m_question = 0;
};

} // namespace yc::ui
