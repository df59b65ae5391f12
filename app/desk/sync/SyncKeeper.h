// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citysync/SyncMemory.h"
#include "citysync/SyncSettings.h"
#include "citysync/SyncTruth.h"
#include "sync/CityLink.h"
#include "sync/RevocationCheck.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace yc::desk {

class DeskDoor;

/// Runs the sync of the desk while somebody is signed in, whoever it is: by the clock, soon after a change here, within
/// seconds of a change at the city, when asked. Everything that waits for a wire or a disk is on other threads; ending
/// it takes no time on this one. Make it when a store is open, and take it away before the store goes.
class SyncKeeper : public QObject {
    Q_OBJECT
public:
    explicit SyncKeeper(DeskDoor &door, QObject *parent = nullptr);
    ~SyncKeeper() override;

    /// What may be said now.
    [[nodiscard]] citysync::SyncTruth truth() const;
    [[nodiscard]] bool isJoined() const { return m_engine != nullptr; }
    /// Of the city that was joined.
    [[nodiscard]] const std::optional<sync::CityLink> &link() const { return m_link; }
    /// With what waits at this moment, not after the last run.
    [[nodiscard]] QList<sync::DatasetStatus> statuses() const;
    /// Datasets behind whose address there is another server than last time.
    [[nodiscard]] QStringList otherServers() const;
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] citysync::SyncMemory &memory() { return m_memory; }
    [[nodiscard]] const citysync::SyncSettings &settings() const { return m_settings; }

    /// Reads anew which city there is: after joining or leaving one.
    void reload();
    /// Empty: every dataset.
    void syncNow(const QString &dataset = {});
    /// Commands with a row of the audit log; permission "desk.sync". failed() if they are refused.
    void pause();
    void resume();
    /// Ends the run under way.
    void cancel();
    /// The administrator has said that the server is the right one; permission "desk.city".
    void acceptServers();
    /// Sends refused records once more as they are; empty: all.
    void retry(const QStringList &ids);
    /// These damaged documents were looked at; answers {"dismissed"}. Permission "desk.city".
    [[nodiscard]] QFuture<core::Result<QJsonObject>> dismiss(const QList<store::QuarantinedDocument> &documents,
                                                             const QString &reason);

Q_SIGNALS:
    /// Something of truth() or statuses() is another.
    void changed();
    /// A run of this dataset is over.
    void finished(const QString &dataset);
    void failed(const yc::core::Error &error);
    /// The city has withdrawn this desk, perhaps with the order to destroy its keys.
    void revoked(const yc::sync::RevocationCheck &check);

private:
    struct Engine;
    void take(const std::optional<sync::CityLink> &link);
    void end();
    void restore();
    void begin();
    void runEnded(const QString &dataset);
    void askWhatWaits();
    void sendSoon();
    void setPaused(bool paused);

    DeskDoor &m_door;
    citysync::SyncMemory m_memory;
    citysync::SyncSettings m_settings;
    std::optional<sync::CityLink> m_link;
    std::shared_ptr<Engine> m_engine;
    citysync::SyncMemory::Waiting m_waiting; ///< as the store said last
    QHash<QString, QString> m_lastError;     ///< of each dataset, its code
    bool m_known = false;
    bool m_linkRead = false;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_changedHere = false; ///< since the last look at what waits
    QTimer m_tick;
    QTimer m_soon;
    QTimer m_look; ///< how long a burst of changes is waited for before the store is asked again
};

} // namespace yc::desk
