// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

namespace yc::desk {

class PassphraseFields;

/// Before anything else: an own passphrase for those who were given one, or a new one where it has become too old.
class NewPassphrasePage : public EntrancePage {
    Q_OBJECT
public:
    enum class Reason { Given, TooOld };
    NewPassphrasePage(DeskDoor &door, const QString &number, DeskDoor::Secret present, Reason reason,
                      QWidget *parent = nullptr);

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
