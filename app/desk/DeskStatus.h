// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

#include <QProcess>
#include <QTimer>

namespace yc::ui {
class StatusLine;
class StatusPill;
} // namespace yc::ui

namespace yc::desk {

/// Tells the truth in the pill (what is not yet on a server) and in the status line (offline, residents, printer). Asks
/// the store a moment after it has changed, not at each change.
class DeskStatus : public QObject {
    Q_OBJECT
public:
    DeskStatus(core::DocumentStore &store, ui::StatusPill &pill, ui::StatusLine &line);
    ~DeskStatus() override;

private:
    void refresh();
    void askForBackup();
    void askForPrinter();
    core::DocumentStore &m_store;
    ui::StatusPill &m_pill;
    ui::StatusLine &m_line;
    QTimer m_soon;
    QTimer m_minute;
    QProcess m_lpstat;
};

} // namespace yc::desk
