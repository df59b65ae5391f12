// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

namespace yc::desk {

class PassphraseFields;

/// For those who were given a passphrase: choose an own one before anything else.
class NewPassphrasePage : public EntrancePage {
    Q_OBJECT
public:
    NewPassphrasePage(DeskDoor &door, const QString &number, DeskDoor::Secret present, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void change();
    DeskDoor &m_door;
    QString m_number;
    DeskDoor::Secret m_present;
    PassphraseFields *m_fields;
};

} // namespace yc::desk
