// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

#include <QTimer>

namespace yc::ui {
class ChoiceBox;
class LinkButton;
} // namespace yc::ui

namespace yc::desk {

class SecretField;

/// Who works here, and their passphrase. The door is open. As a lock it stands before the desk of one person. Who is
/// locked out sees for how long, and can go on by themselves when it is over.
class SignInPage : public EntrancePage {
    Q_OBJECT
public:
    /// `locked`: the number of the person whose desk this covers; empty at the start.
    SignInPage(DeskDoor &door, const QString &locked, QWidget *parent = nullptr);
    [[nodiscard]] QString number() const;
    /// Whether those who enrolled a certificate may choose it here: this machine has a driver for tokens.
    void offerToken(bool offered);
    /// Whether the chosen person has to wait.
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    /// The store is open. The passphrase is handed on for those who have to change it.
    void signedIn(const QString &number, const yc::desk::DeskDoor::Secret &passphrase);
    void forgotten(const QString &number);
    void byToken(const QString &number);
    /// From the lock to the sign-in of anybody.
    void somebodyElse();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addDemoCredentials();
    void signIn();
    void refuse(const core::Error &error);
    /// Whether the chosen person is locked out, and for how long still.
    void lookAtLock();
    void lookAtToken();
    DeskDoor &m_door;
    bool m_tokenOffered = false;
    ui::ChoiceBox *m_person;
    SecretField *m_passphrase;
    ui::LinkButton *m_token;
    QString m_action; ///< words of the button
    QTimer m_second;
    bool m_waiting = false;
    QString m_waitingFor; ///< number of the person whose wait is shown
};

} // namespace yc::desk
