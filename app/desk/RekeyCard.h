// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "ui/Card.h"

class QLineEdit;

namespace yc::ui {
class ActionButton;
class Banner;
} // namespace yc::ui

namespace yc::desk {

/// A new key for the store, for the security administrator: says when it is advised, asks for the reason, begins it.
class RekeyCard : public ui::Card {
    Q_OBJECT
public:
    explicit RekeyCard(DeskPorts ports, QWidget *parent = nullptr);
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] ui::ActionButton *button() const { return m_button; }

private:
    void begin();
    DeskPorts m_ports;
    ui::Banner *m_banner;
    QLineEdit *m_reason;
    ui::ActionButton *m_button;
};

} // namespace yc::desk
