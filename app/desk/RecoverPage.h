// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

namespace yc::ui {
class ChoiceBox;
} // namespace yc::ui

class QLineEdit;

namespace yc::desk {

class PassphraseFields;

/// A forgotten passphrase: the printed recovery code, and a new passphrase.
class RecoverPage : public EntrancePage {
    Q_OBJECT
public:
    RecoverPage(DeskDoor &door, const QString &number, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The new passphrase is set and the store is open.
    void signedIn(const QString &number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void recover();
    DeskDoor &m_door;
    ui::ChoiceBox *m_person;
    QLineEdit *m_code;
    PassphraseFields *m_fields;
};

} // namespace yc::desk
