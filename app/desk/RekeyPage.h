// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

namespace yc::ui {
class ProgressPanel;
} // namespace yc::ui

namespace yc::desk {

/// In place of the frame while the store gets its new key. It may be stopped until the new store takes the old one's
/// place; whatever happens, one of the two keys works.
class RekeyPage : public EntrancePage {
    Q_OBJECT
public:
    explicit RekeyPage(DeskDoor &door, QWidget *parent = nullptr);
    ~RekeyPage() override;

Q_SIGNALS:
    void done(const yc::core::Result<> &outcome);

private:
    DeskDoor &m_door;
    ui::ProgressPanel *m_panel;
    std::stop_source m_stop;
};

} // namespace yc::desk
