// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "sync/Replica.h"

#include <QList>
#include <QString>

#include <optional>

namespace yc::sync {

/// What the two checkpoints say about the past of server and desk.
enum class ServerState {
    Unknown,      ///< the run ended before it knew
    Same,         ///< goes on where the last run ended
    First,        ///< these two have not met
    Recreated,    ///< the server has lost everything it knew of this desk
    WentBack,     ///< the server was put back to an earlier state
    DeskWentBack, ///< the desk was
};

/// What one run did, for the status and for the log that a supervisor reads.
struct RunReport {
    ServerState server = ServerState::Unknown;
    qint64 read = 0;        ///< rows of `_changes`
    qint64 added = 0;       ///< revisions that were new here
    qint64 fetched = 0;     ///< of these, asked for one by one
    qint64 settled = 0;     ///< documents merged by rule
    qint64 conflicts = 0;   ///< documents that now wait for a person
    qint64 quarantined = 0; ///< damaged ones
    qint64 offered = 0;     ///< documents that the city was asked about
    qint64 sent = 0;        ///< revisions that the city has taken
    qint64 refused = 0;     ///< that it has not
    qint64 requests = 0;
    QList<Refusal> refusals;          ///< the first 50
    std::optional<core::Error> error; ///< why it ended early; what is counted above has happened all the same

    [[nodiscard]] bool changedAnything() const { return added + settled + sent + quarantined > 0; }
};

} // namespace yc::sync
