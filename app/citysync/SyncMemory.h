// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SqlDocumentStore.h"
#include "store/replica/SyncBooks.h"
#include "sync/SyncSession.h"

namespace yc::citysync {

/// One line of the sync log. Counts, codes and names of databases; no record and no person.
struct LogLine {
    qint64 number = 0; ///< ascending; 0: not kept yet
    QDateTime begun;   ///< UTC
    QDateTime ended;
    QString dataset;
    QString error; ///< code; empty: it worked
    sync::ServerState server = sync::ServerState::Same;
    qint64 sent = 0;
    qint64 received = 0;
    qint64 merged = 0;
    qint64 conflicts = 0;
    qint64 refused = 0;
    qint64 quarantined = 0;

    [[nodiscard]] static LogLine of(const sync::SyncLogEntry &entry);
};

struct LogFilter {
    QString dataset; ///< empty: all
    bool failuresOnly = false;
};

using RefusedRow = store::RefusedRecord;
using QuarantinedRow = store::QuarantinedRecord;

/// What the store of a desk remembers of its sync, whoever is signed in. Futures finish on the store's threads.
class SyncMemory {
public:
    explicit SyncMemory(store::SqlDocumentStore &store)
        : m_store(store)
    {
    }
    struct Look {
        QList<sync::DatasetStatus>
            statuses;       ///< last success, failure and since when as noted; what waits at this moment
        qint64 waiting = 0; ///< records that the city lacks, of these datasets or of none
        QDateTime oldest;   ///< UTC; when the oldest of them was changed; invalid: none
    };
    /// All of it of one moment.
    [[nodiscard]] QFuture<core::Result<Look>> look(const QStringList &datasets);
    /// After a run. What moved nothing and failed no other way than the run before it gets no line.
    [[nodiscard]] QFuture<core::Result<QJsonObject>> note(const sync::SyncLogEntry &entry,
                                                          const sync::DatasetStatus &status, qint64 keptLines);
    /// Newest first, with numbers below `below` (0: from the newest). Permission "desk.sync".
    [[nodiscard]] QFuture<core::Result<QList<LogLine>>> log(const LogFilter &filter, qint64 below, int limit);
    [[nodiscard]] QFuture<core::Result<QList<RefusedRow>>> refused();
    [[nodiscard]] QFuture<core::Result<QList<QuarantinedRow>>> quarantined();
    /// Sends refused records once more as they are; empty: all of them. A command.
    [[nodiscard]] QFuture<core::Result<QJsonObject>> retry(const QStringList &ids);
    /// What was quarantined, as JSON with the bytes that arrived. Permission "desk.city"; a row of the audit log.
    [[nodiscard]] QFuture<core::Result<QJsonObject>> exportQuarantined(const QString &reason);
    /// The row of the audit log that the administrator took another server for the right one. Permission "desk.city".
    [[nodiscard]] QFuture<core::Result<QJsonObject>> noteAcceptedServer(const QString &found);

private:
    store::SqlDocumentStore &m_store;
};

} // namespace yc::citysync
