// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DeskPolicy.h"
#include "ui/Card.h"

class QCheckBox;

namespace yc::ui {
class ActionButton;
class Banner;
class ChoiceBox;
} // namespace yc::ui

namespace yc::desk {

/// The settings page's card for whoever has "desk.policy": where the watermark stands, for all desks of the
/// organisation.
class PolicyCard : public ui::Card {
    Q_OBJECT
public:
    /// `banner`: where outcomes are said.
    PolicyCard(core::DocumentStore &store, ui::Banner &banner, QWidget *parent = nullptr);
    [[nodiscard]] QCheckBox *screens() const { return m_screen; }
    [[nodiscard]] ui::ActionButton *saveButton() const { return m_save; }

private:
    void show(const core::DeskPolicy &policy);
    void save();
    core::DocumentStore &m_store;
    ui::Banner &m_banner;
    QCheckBox *m_screen;
    QCheckBox *m_prints;
    QCheckBox *m_exports;
    ui::ChoiceBox *m_opacity;
    ui::ActionButton *m_save;
};

} // namespace yc::desk
