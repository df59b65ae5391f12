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

class SyncKeeper;

/// Tells the truth in the pill (what the city lacks, since when and why; in conflict, refused) and in the status line
/// (sync, residents, backup, printer). Asks the store a moment after it has changed, not at each change.
class DeskStatus : public QObject {
    Q_OBJECT
public:
    /// `sync` may be null: then nothing is said about a city.
    DeskStatus(core::DocumentStore &store, SyncKeeper *sync, ui::StatusPill &pill, ui::StatusLine &line);
    ~DeskStatus() override;

private:
    void refresh();
    void showSync();
    void askForBackup();
    void askForPrinter();
    core::DocumentStore &m_store;
    SyncKeeper *m_sync;
    ui::StatusPill &m_pill;
    ui::StatusLine &m_line;
    QTimer m_soon;
    QTimer m_minute;
    QProcess m_lpstat;
};

} // namespace yc::desk
