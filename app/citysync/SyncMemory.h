// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SqlDocumentStore.h"
#include "store/replica/SyncRecords.h"
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

/// What the store of a desk remembers of its sync, whoever is signed in. Futures finish on the store's threads.
class SyncMemory {
public:
    explicit SyncMemory(store::SqlDocumentStore &store)
        : m_store(store)
    {
    }
    /// What waits at this moment.
    struct Waiting {
        QHash<QString, sync::Waiting> datasets; ///< by name
        qint64 all = 0;                         ///< records that the city lacks, of every dataset there is
        QDateTime oldest;                       ///< UTC; since when it lacks the oldest of them; invalid: none
    };
    [[nodiscard]] QFuture<core::Result<Waiting>> waiting();
    /// Last success, failure and since when, as noted before: without what waits.
    [[nodiscard]] QFuture<core::Result<QList<sync::DatasetStatus>>> statuses(const QStringList &datasets);
    /// After a run. What moved nothing and went as the run before it (`errorBefore`: its code) gets no line in the log.
    [[nodiscard]] QFuture<core::Result<>> note(const sync::SyncLogEntry &entry, const sync::DatasetStatus &status,
                                               const QString &errorBefore, qint64 keptLines);
    /// Newest first, with numbers below `below` (0: from the newest). Error "permission.denied" without "desk.sync".
    [[nodiscard]] QFuture<core::Result<QList<LogLine>>> log(const LogFilter &filter, qint64 below, int limit);
    /// Of the person's scope.
    [[nodiscard]] QFuture<core::Result<QList<store::RefusedRecord>>> refused();
    /// Error "permission.denied" without "desk.sync".
    [[nodiscard]] QFuture<core::Result<QList<store::QuarantinedDocument>>> quarantined();
    /// Sends refused records once more as they are; empty: all of them. A command; answers {"released"}.
    [[nodiscard]] QFuture<core::Result<QJsonObject>> retry(const QStringList &ids);
    /// {"documents"}: these, with the bytes that arrived. Permission "desk.city"; a row of the audit log.
    [[nodiscard]] QFuture<core::Result<QJsonObject>> exportQuarantined(QList<store::QuarantinedDocument> documents,
                                                                       const QString &reason);
    /// Somebody has looked at these: they are not counted any more, and their bytes go. What was here stays as it was.
    /// Answers {"dismissed"}. Permission "desk.city"; a row of the audit log. Error "sync.reason-missing".
    [[nodiscard]] QFuture<core::Result<QJsonObject>> dismiss(QList<store::QuarantinedDocument> documents,
                                                             const QString &reason);
    /// The row of the audit log that the administrator took another server for the right one. Permission "desk.city".
    [[nodiscard]] QFuture<core::Result<QJsonObject>> noteAcceptedServer(const QString &found);

private:
    [[nodiscard]] bool mayRead() const;
    [[nodiscard]] static core::Error denied();
    store::SqlDocumentStore &m_store;
};

} // namespace yc::citysync
