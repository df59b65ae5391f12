// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "ui/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace yc::ui {

class ActionButton;
class TextLabel;

/// A message in its place in the page, instead of a modal box: what happened, what is safe, what to do. Hidden until
/// it has something to say; announced to screen readers; Esc inside it closes it.
class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    /// `state` chooses mark and tint: Ok, Info, Warn, or Late for errors. Earlier actions are removed.
    void showMessage(State state, const QString &text, const QString &details = {});
    /// The three sentences of ErrorText.
    void showError(const core::Error &error);
    /// A button of the present message, in order.
    ActionButton *addAction(const QString &text);
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;
    [[nodiscard]] State state() const { return m_state; }
    void dismiss();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void dismissed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    State m_state = State::Info;
    TextLabel *m_text;
    TextLabel *m_details;
    QWidget *m_actions;
    QHBoxLayout *m_actionLayout;
    QToolButton *m_close;
};

} // namespace yc::ui
