// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ReplicationRun.h"

#include "sync/Checkpoints.h"
#include "sync/Pull.h"
#include "sync/Push.h"

namespace yc::sync {

using core::Result;

ReplicationRun::ReplicationRun(HttpPeer &peer, const QString &database, SyncStore &store, RunOptions options)
    : m_peer(peer)
    , m_database(peer, database)
    , m_store(store)
    , m_options(options)
{
}

RunReport ReplicationRun::run(std::stop_token stop)
{
    const std::stop_callback cancel(stop, [this] { m_peer.cancel(); });
    const qint64 before = m_peer.counters().requests;
    if (auto done = attempt(stop); !done)
        m_report.error = done.error();
    m_report.requests = m_peer.counters().requests - before;
    return m_report;
}

Result<> ReplicationRun::attempt(std::stop_token stop)
{
    Checkpoints checkpoints(m_database, m_store);
    YC_ASSIGN(m_report.server, checkpoints.find(m_options.acceptServer));
    m_reached = checkpoints.since();
    const QByteArray from = m_reached;
    bool whole = true;
    if (m_options.pull) {
        Pull pull(m_database, m_store, checkpoints, m_report);
        const Result<> pulled = pull.run(stop);
        m_reached = pull.reached();
        if (!pulled)
            return pulled;
        whole = !pull.held();
    }
    if (m_options.push) {
        Push push(m_database, m_store, m_report);
        YC_TRY(push.run(checkpoints.offerAll() ? SyncStore::Which::All : SyncStore::Which::Unconfirmed, stop));
        YC_TRY(checkpoints.allOffered());
    }
    if (m_reached != from || m_report.changedAnything() || m_report.server != ServerState::Same)
        YC_TRY(checkpoints.record(m_reached));
    if (!whole)
        return core::fail(core::ErrorKind::Retry, "sync.incomplete");
    return {};
}

} // namespace yc::sync
