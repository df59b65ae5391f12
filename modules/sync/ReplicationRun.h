// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CityDatabase.h"
#include "sync/Replica.h"
#include "sync/RunReport.h"

#include <stop_token>

namespace yc::sync {

struct RunOptions {
    bool pull = true;
    bool push = true;
    bool acceptServer = false; ///< the administrator has said that another server at this address is right
};

/// One pass over one dataset, pull and push: verify the peer, find the common past, read what is new there, apply it,
/// send what is new here, put the position on record. Makes one attempt, cannot be run again.
///
/// Invariants:
/// - Nothing local is ever removed because the server does not have it.
/// - A position is on record only after everything up to it has been applied.
/// - A revision counts as confirmed only after the server has answered for it, or offered it.
/// - Cut, killed or cancelled anywhere, the next run does what is missing; doing something twice changes nothing.
/// - Holds a few batches at a time, whatever the size of the database.
///
/// Blocks its thread; reads the wire on a second one while batches are applied, and sends on a second one while the
/// next batch is made. The store is used on the calling thread only.
class ReplicationRun {
public:
    ReplicationRun(HttpPeer &peer, const QString &database, SyncStore &store, RunOptions options = {});

    [[nodiscard]] RunReport run(std::stop_token stop = {});
    /// Raw JSON of the position behind everything that was read.
    [[nodiscard]] const QByteArray &reached() const { return m_reached; }

private:
    core::Result<> attempt(std::stop_token stop);

    HttpPeer &m_peer;
    CityDatabase m_database;
    SyncStore &m_store;
    RunOptions m_options;
    RunReport m_report;
    QByteArray m_reached;
};

} // namespace yc::sync
