// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <stop_token>

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

class CityCard;
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
    void repair();
    void showVerified(const QJsonObject &found);
    void showPart(const QString &what, double part);
    DeskPorts m_ports;
    ui::ServiceContext &m_context;
    ui::Page *m_page;
    SecretField *m_present = nullptr;
    PassphraseFields *m_fields = nullptr;
    TokenCard *m_token = nullptr;
    CityCard *m_city = nullptr; ///< null: not this person's
    ui::ActionButton *m_changeButton = nullptr;
    ui::ActionButton *m_verifyButton = nullptr; ///< stops the check while it runs
    ui::ActionButton *m_repairButton = nullptr; ///< after a check that found lists or search wrong
    std::stop_source m_stop;                    ///< of the check that runs
    bool m_checking = false;
    ui::TextLabel *m_verified = nullptr;
};

} // namespace yc::desk
