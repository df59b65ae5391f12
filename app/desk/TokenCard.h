// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "store/token/TokenCertificate.h"
#include "ui/Card.h"

namespace yc::ui {
class ActionButton;
class Banner;
class ChoiceBox;
class KeyValueGrid;
} // namespace yc::ui

namespace yc::desk {

class SecretField;

/// The own certificate: which driver this machine uses, what is enrolled, and how to enrol or remove one. The
/// passphrase goes on working beside it.
class TokenCard : public ui::Card {
    Q_OBJECT
public:
    explicit TokenCard(DeskPorts ports, QWidget *parent = nullptr);
    void wipe();
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }

private:
    void chooseModule();
    void look();
    void showFound(const QList<store::TokenCertificate> &found);
    void enrol();
    void remove();
    void showEnrolled();
    void setBusy(bool busy);
    DeskPorts m_ports;
    ui::Banner *m_banner;
    ui::ChoiceBox *m_module;
    ui::KeyValueGrid *m_enrolled;
    QWidget *m_form;
    ui::ChoiceBox *m_certificate;
    SecretField *m_passphrase;
    SecretField *m_pin;
    ui::ActionButton *m_look;
    ui::ActionButton *m_enrol;
    ui::ActionButton *m_remove;
    QList<store::TokenCertificate> m_found;
};

} // namespace yc::desk
