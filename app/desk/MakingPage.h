// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

namespace yc::ui {
class ProgressPanel;
} // namespace yc::ui

namespace yc::desk {

/// The demo desk being made, with a bar and a way out.
class MakingPage : public EntrancePage {
    Q_OBJECT
public:
    MakingPage(DeskDoor &door, qint64 residents, QWidget *parent = nullptr);
    ~MakingPage() override;

Q_SIGNALS:
    void made();
    /// Nothing was left behind.
    void stopped();

private:
    void make();
    DeskDoor &m_door;
    qint64 m_residents;
    ui::ProgressPanel *m_panel;
    std::stop_source m_stop;
};

} // namespace yc::desk
