// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

class QLineEdit;

namespace yc::desk {

class OrganisationPicker;
class PassphraseFields;

/// Whose desk it is and who is its first administrator; makes it.
class OwnDeskPage : public EntrancePage {
    Q_OBJECT
public:
    explicit OwnDeskPage(DeskDoor &door, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The desk is made, its administrator is signed in, the recovery code waits at the door.
    void made(const QString &number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] bool isComplete();
    void make();
    DeskDoor &m_door;
    OrganisationPicker *m_organisation;
    QLineEdit *m_window;
    QLineEdit *m_number;
    QLineEdit *m_name;
    PassphraseFields *m_fields;
};

} // namespace yc::desk
