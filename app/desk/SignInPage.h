// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

namespace yc::ui {
class ChoiceBox;
} // namespace yc::ui

namespace yc::desk {

class SecretField;

/// Who works here, and their passphrase. The door is open. As a lock it stands before the desk of one person.
class SignInPage : public EntrancePage {
    Q_OBJECT
public:
    /// `locked`: the number of the person whose desk this covers; empty at the start.
    SignInPage(DeskDoor &door, const QString &locked, QWidget *parent = nullptr);
    [[nodiscard]] QString number() const;

Q_SIGNALS:
    /// The store is open. The passphrase is handed on for those who have to change it.
    void signedIn(const QString &number, const yc::desk::DeskDoor::Secret &passphrase);
    void forgotten(const QString &number);
    /// From the lock to the sign-in of anybody.
    void somebodyElse();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addDemoCredentials();
    void signIn();
    DeskDoor &m_door;
    ui::ChoiceBox *m_person;
    SecretField *m_passphrase;
};

} // namespace yc::desk
