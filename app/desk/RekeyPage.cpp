// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/RekeyPage.h"

#include "ui/ProgressPanel.h"

#include <QPointer>

namespace yc::desk {

namespace {
constexpr int steps = 1'000; ///< of the bar
}

RekeyPage::RekeyPage(DeskDoor &door, QWidget *parent)
    : EntrancePage(
          tr("A new key for the store"),
          tr("Everything is written anew under the new key and compared with what was there. Until that is done "
             "the present key goes on working."),
          parent)
    , m_door(door)
    , m_panel(new ui::ProgressPanel(tr("Writing and comparing")))
{
    content()->addWidget(m_panel);
    connect(m_panel, &ui::ProgressPanel::cancelRequested, this, [this] {
        m_panel->setCancelling(true);
        m_stop.request_stop();
    });
    m_panel->setProgress(0, steps);
    const auto progress = [page = QPointer<RekeyPage>(this)](double part) {
        if (page)
            page->m_panel->setProgress(static_cast<qint64>(part * steps), steps);
    };
    m_door.rekey(progress, m_stop.get_token()).then(this, [this](const core::Result<> &outcome) {
        Q_EMIT done(outcome);
    });
}

RekeyPage::~RekeyPage() { m_stop.request_stop(); }

} // namespace yc::desk
