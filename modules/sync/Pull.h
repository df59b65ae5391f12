// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Checkpoints.h"

#include <atomic>
#include <chrono>
#include <stop_token>

namespace yc::sync {

/// The reading half of a run. One thread reads `_changes` and makes batches, the caller's asks for what they lack and
/// applies them. Revisions of the first generation come with their row; of later ones the history is needed, which only
/// `_bulk_get` tells.
class Pull {
public:
    Pull(CityDatabase &database, SyncStore &store, Checkpoints &checkpoints, RunReport &report);

    [[nodiscard]] core::Result<> run(std::stop_token stop);
    [[nodiscard]] const QByteArray &reached() const { return m_reached; }
    /// The server could not give out some of what it offered: the position stays before it, the rest has been applied.
    [[nodiscard]] bool held() const { return m_held; }

private:
    struct Rows {
        QList<ChangeRow> rows;
        QByteArray since; ///< empty: does not say
    };
    class Queue;

    core::Result<> take(Rows rows);
    core::Result<> fetch(const QList<IdRevisions> &wanted);
    core::Result<> fetchBases(const QList<ChangeRow> &rows);
    void keep(Revision revision, qsizetype bytes);
    core::Result<> apply(const QByteArray &since);

    CityDatabase &m_database;
    SyncStore &m_store;
    Checkpoints &m_checkpoints;
    RunReport &m_report;
    QByteArray m_reached;
    bool m_held = false;
    PulledBatch m_batch;
    qint64 m_batchBytes = 0;
    qint64 m_unrecorded = 0; ///< rows since the position was last put on record
    std::chrono::steady_clock::time_point m_recorded;
    /// The last batch was new from the first row to the last, so the next one will be: nobody has to be asked first,
    /// and looking ahead is not in vain. What the city echoes of a push is not so.
    std::atomic<bool> m_allNew = false;
};

} // namespace yc::sync
