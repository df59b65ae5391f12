// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "ui/Service.h"

namespace yc::ui {
class ActionButton;
class Banner;
class Card;
class Page;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

class PassphraseFields;
class SecretField;
class TokenCard;

/// How this machine shows the desk, the own passphrase, and what the desk is.
class SettingsPage : public ui::ServicePage {
    Q_OBJECT
public:
    SettingsPage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent = nullptr);
    ~SettingsPage() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] ui::Card *makeAppearance();
    [[nodiscard]] ui::Card *makePassphrase();
    [[nodiscard]] ui::Card *makeAbout();
    void change(const std::function<void(DeskPreferences &)> &how);
    void changePassphrase();
    void verify();
    DeskPorts m_ports;
    ui::ServiceContext &m_context;
    ui::Page *m_page;
    SecretField *m_present = nullptr;
    PassphraseFields *m_fields = nullptr;
    TokenCard *m_token = nullptr;
    ui::ActionButton *m_changeButton = nullptr;
    ui::ActionButton *m_verifyButton = nullptr;
    ui::TextLabel *m_verified = nullptr;
};

} // namespace yc::desk
