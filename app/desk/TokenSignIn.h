// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

namespace yc::desk {

class SecretField;

/// Sign-in with the certificate on a token: its PIN instead of the passphrase. Looks at what is put in, so that a
/// forgotten or expired one is said before the PIN is typed.
class TokenSignIn : public EntrancePage {
    Q_OBJECT
public:
    TokenSignIn(DeskDoor &door, const QString &number, const QString &module, QWidget *parent = nullptr);

Q_SIGNALS:
    void signedIn(const QString &number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void signIn();
    DeskDoor &m_door;
    QString m_number;
    QString m_module;
    SecretField *m_pin;
};

} // namespace yc::desk
