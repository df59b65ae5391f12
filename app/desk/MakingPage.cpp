// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/MakingPage.h"

#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ProgressPanel.h"

#include <QPointer>

namespace yc::desk {

namespace {
constexpr int steps = 1'000; ///< of the bar
}

MakingPage::MakingPage(DeskDoor &door, qint64 residents, QWidget *parent)
    : EntrancePage(tr("The demo desk"), tr("A street of invented people moves in. This takes a few seconds, once."),
                   parent)
    , m_door(door)
    , m_residents(residents)
    , m_panel(new ui::ProgressPanel(tr("Inventing people and their cases")))
{
    content()->addWidget(m_panel);
    connect(m_panel, &ui::ProgressPanel::cancelRequested, this, [this] {
        m_panel->setCancelling(true);
        m_stop.request_stop();
    });
    make();
}

MakingPage::~MakingPage() { m_stop.request_stop(); }

void MakingPage::make()
{
    m_panel->setProgress(0, 0);
    const auto progress = [page = QPointer<MakingPage>(this)](double part) {
        if (page)
            page->m_panel->setProgress(static_cast<qint64>(part * steps), steps);
    };
    m_door.makeDemo(m_residents, progress, m_stop.get_token()).then(this, [this](const core::Result<> &outcome) {
        if (outcome) {
            Q_EMIT made();
        } else if (outcome.error().kind == core::ErrorKind::Cancelled) {
            Q_EMIT stopped();
        } else {
            m_panel->hide();
            showError(outcome.error());
            connect(banner()->addAction(tr("Back")), &QAbstractButton::clicked, this, &MakingPage::stopped);
        }
    });
}

} // namespace yc::desk
