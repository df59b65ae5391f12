// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "ui/Card.h"

namespace yc::ui {
class ActionButton;
class Banner;
class KeyValueGrid;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

class FirstPassphrase;

/// One person of the desk and what can be done about them. What cannot be taken back is asked for in place.
class PersonDetails : public ui::Card {
    Q_OBJECT
public:
    /// `own`: number of the one who sits here; `granter`: what they may do.
    PersonDetails(DeskDoor &door, QString own, QSet<QString> granter, QWidget *parent = nullptr);
    void setPerson(const QString &number);
    [[nodiscard]] QString number() const { return m_number; }
    /// Esc: closes what was asked; false if nothing was.
    [[nodiscard]] bool closeQuestion();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] ui::ActionButton *editButton() const { return m_edit; }
    [[nodiscard]] ui::ActionButton *resetButton() const { return m_reset; }
    [[nodiscard]] ui::ActionButton *unlockButton() const { return m_unlock; }
    [[nodiscard]] ui::ActionButton *removeButton() const { return m_remove; }
    [[nodiscard]] ui::ActionButton *confirmButton() const { return m_confirm; }
    [[nodiscard]] FirstPassphrase *first() const { return m_first; }
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }

Q_SIGNALS:
    void editRequested(const QString &number);
    /// Somebody was changed or removed; `words` say what was done.
    void done(const QString &words);

private:
    enum class Question { None, Reset, Remove };
    void ask(Question question);
    void confirm();
    void unlock();
    void run(DeskDoor::Outcome work, const QString &words);
    void setBusy(bool busy);
    DeskDoor &m_door;
    QString m_own;
    QSet<QString> m_granter;
    QString m_number;
    ui::Banner *m_banner;
    ui::KeyValueGrid *m_values;
    ui::TextLabel *m_guardian;
    QWidget *m_buttons;
    ui::ActionButton *m_edit;
    ui::ActionButton *m_reset;
    ui::ActionButton *m_unlock;
    ui::ActionButton *m_remove;
    QWidget *m_asked;
    ui::TextLabel *m_question;
    FirstPassphrase *m_first;
    ui::ActionButton *m_confirm;
    ui::ActionButton *m_cancel;
    Question m_asking = Question::None;
    bool m_busy = false;
};

} // namespace yc::desk
