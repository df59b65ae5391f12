// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ReplicationRun.h"
#include "sync/SyncSession.h"

#include <QHash>
#include <QSet>

#include <mutex>

namespace yc::sync {

/// The Runner of a SyncSession: one pass over one dataset of the city, its documents first and then what belongs to
/// them. Keeps the connections between runs.
class CityRuns {
public:
    struct Ports {
        /// The desk's side of a dataset; called on the thread of the runs.
        std::function<std::unique_ptr<SyncStore>(const QString &dataset)> store;
        /// Before the documents: whether the city still knows this desk. An error ends the run. May be empty.
        std::function<core::Result<>(HttpPeer &, std::stop_token)> before = {};
        /// After documents that went well: files. An error is told beside them and fails no dataset: no record waits
        /// for its scans. May be empty.
        std::function<core::Result<>(HttpPeer &, const QString &dataset, const RunReport &, std::stop_token)> after =
            {};
    };

    CityRuns(PeerAddress address, Ports ports);
    ~CityRuns();

    /// Blocks; one at a time.
    [[nodiscard]] SyncSession::Outcome run(const QString &dataset, const std::stop_token &stop);
    /// The next run of these takes the server it finds for the right one. From any thread.
    void acceptServer(const QStringList &datasets);
    /// Raw JSON of the position that the last good run reached; none before it. From any thread.
    [[nodiscard]] std::optional<QByteArray> reached(const QString &dataset) const;
    [[nodiscard]] const PeerAddress &address() const { return m_address; }

private:
    [[nodiscard]] std::shared_ptr<HttpPeer> peer();

    PeerAddress m_address;
    Ports m_ports;
    std::shared_ptr<HttpPeer> m_peer; ///< a cancelled one is not used again
    mutable std::mutex m_mutex;       // of what follows
    QHash<QString, QByteArray> m_reached;
    QSet<QString> m_accepted;
};

} // namespace yc::sync
