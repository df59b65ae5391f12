// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup/BackupFolder.h"
#include "store/backup/DeskBackup.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <optional>

namespace yc::desk {

class DeskDoor;

/// Makes the backups of the desk that is open: those of the plan by itself, others when asked. They run on a thread of
/// their own while people work. Signing out or locking stops one under way; the plan makes it up after the next
/// sign-in.
class BackupKeeper : public QObject {
    Q_OBJECT
public:
    explicit BackupKeeper(DeskDoor &door, QObject *parent = nullptr);
    ~BackupKeeper() override;

    /// As last read; none before the first answer of the store.
    [[nodiscard]] const std::optional<store::BackupState> &state() const { return m_state; }
    [[nodiscard]] store::BackupRule rule() const;
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// 0 to 1 of writing and reading back together.
    [[nodiscard]] double part() const;
    [[nodiscard]] bool isChecking() const;
    /// The plan's folder and this desk; usable while somebody is signed in.
    [[nodiscard]] store::BackupFolder folder() const;

    /// Of the last one that finished: what was made, or why not.
    [[nodiscard]] const core::Result<store::BackupSummary> &outcome() const { return m_outcome; }

    void refresh();
    /// Into the folder of the plan. Asks for the permission first unless the plan wants it.
    void make(bool planned = false);
    void cancel();
    /// Reads one back with the key of the desk.
    [[nodiscard]] QFuture<core::Result<store::BackupSummary>> verify(const QString &path);

Q_SIGNALS:
    void changed();
    void progressed();
    /// See outcome().
    void finished();

private:
    struct Progress {
        std::atomic<bool> checking = false;
        std::atomic<double> part = 0;
    };
    void begin(bool planned);
    void end(const core::Result<store::BackupSummary> &outcome, bool planned);
    void makeIfDue();
    [[nodiscard]] store::BackupRun run(const std::stop_token &stop) const;

    DeskDoor &m_door;
    std::optional<store::BackupState> m_state;
    core::Result<store::BackupSummary> m_outcome;
    bool m_running = false;
    std::stop_source m_stop; ///< of the backup under way
    std::stop_source m_life; ///< of checks: they end with the keeper
    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
    QTimer m_tick;   ///< shows how far it is
    QTimer m_minute; ///< looks whether one is due
};

} // namespace yc::desk
