// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>
#include <QWidget>

namespace yc::core {
struct Error;
} // namespace yc::core

namespace yc::ui {
class ActionButton;
class Banner;
class Card;
class LinkButton;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

/// A page before the frame: the brand, one card in the middle, one primary button. Enter presses it, Esc goes back
/// where there is a way back.
class EntrancePage : public QWidget {
    Q_OBJECT
public:
    EntrancePage(const QString &title, const QString &subtitle, QWidget *parent = nullptr);
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }
    void showError(const core::Error &error);

Q_SIGNALS:
    void back();

protected:
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void addField(const QString &label, QWidget *field);
    void addText(const QString &text);
    void setPrimary(const QString &text);
    [[nodiscard]] ui::ActionButton *primary() const { return m_primary; }
    ui::ActionButton *addButton(const QString &text);
    ui::LinkButton *addLink(const QString &text);
    /// A way back, for Esc and for the mouse.
    void addBack();
    /// While something runs the form is off and `text` says what.
    void setBusy(const QString &text);
    void setReady();
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ui::Card *m_card;
    ui::Banner *m_banner;
    QWidget *m_form;
    QVBoxLayout *m_content;
    QHBoxLayout *m_buttons;
    ui::TextLabel *m_wait;
    ui::ActionButton *m_primary = nullptr;
    bool m_hasBack = false;
    bool m_busy = false;
    QWidget *m_focusBefore = nullptr;
};

} // namespace yc::desk
