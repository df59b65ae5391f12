// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Dataset.h"
#include "core/Result.h"
#include "store/SqlDocumentStore.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>

namespace yc::store {

/// A record that the city refused.
struct RefusedRecord {
    QString dataset;
    QString id;
    QString type;
    QString rev;
    QString error;   ///< the server's word: "forbidden"
    QString reason;  ///< the server's sentence
    QDateTime since; ///< UTC
    bool held = false; ///< not sent again as it is
};

/// A document that arrived damaged and was not applied.
struct QuarantinedDocument {
    qint64 number = 0;
    QString dataset;
    QString id;
    QString rev;
    QString reason;   ///< see replica::Quarantined
    QDateTime since;  ///< UTC
    qint64 bytes = 0; ///< how much of it is kept
};

/// A record with a unique value that another record here has: both came into being at different desks.
struct DuplicateRecord {
    QString id;    ///< its list lacks the value
    QString other; ///< the record that has it
    QString type;
    QString field;
    QDateTime since; ///< UTC; when this desk first saw it
};

/// What waits in one dataset.
struct DatasetWaiting {
    core::Dataset dataset;
    qint64 unsent = 0; ///< documents, the held ones included
    QDateTime oldest;  ///< UTC; when the city first lacked one of them; invalid: nothing waits
    qint64 held = 0;
    qint64 quarantined = 0;
    qint64 conflicts = 0;
};

/// A line of the log that a supervisor reads.
struct SyncLogLine {
    qint64 number = 0; ///< ascending
    QDateTime begun;   ///< UTC
    QDateTime ended;
    QString dataset;
    bool failed = false;
    QJsonObject report; ///< the caller's: counts, codes; no record and no person
};

/// What the store knows about its sync with the city, for pages and the command line. Reading follows the person's
/// scope where records are named. Futures finish on the store's threads; the object holds nothing and may go at once.
class SyncRecords {
public:
    explicit SyncRecords(SqlDocumentStore &store)
        : m_store(store)
    {
    }

    /// Newest first.
    [[nodiscard]] QFuture<core::Result<QList<RefusedRecord>>> refusals() const;
    /// Newest first.
    [[nodiscard]] QFuture<core::Result<QList<QuarantinedDocument>>> quarantined() const;
    /// What arrived, cut to 64 KB. It may hold anything: whoever asks for it does so in a command of theirs.
    [[nodiscard]] static core::Result<QByteArray> quarantinedBytes(core::Transaction &transaction, qint64 number);
    /// Somebody has looked at it: it is not counted any more. Inside a command. The revision stays known, and away.
    [[nodiscard]] static core::Result<> dismissQuarantined(core::Transaction &transaction, qint64 number);
    [[nodiscard]] QFuture<core::Result<QList<DuplicateRecord>>> duplicates() const;
    /// Every dataset that holds or waits for something.
    [[nodiscard]] QFuture<core::Result<QList<DatasetWaiting>>> waiting() const;

    /// Lines with a number below `below` (0: from the newest), newest first. `dataset` empty: all.
    [[nodiscard]] QFuture<core::Result<QList<SyncLogLine>>> log(int limit, qint64 below = 0,
                                                                const QString &dataset = {},
                                                                bool failuresOnly = false) const;
    /// After a run. `line.report` empty: nothing moved and nothing failed; no line. `kept`: older ones go. Also writes
    /// the audit row of what the run has applied (see SyncAudit).
    [[nodiscard]] QFuture<core::Result<>> noteRun(SyncLogLine line, qint64 kept) const;
    /// Sends what was refused once more as it is; empty: everything. Inside a command; answers how many.
    [[nodiscard]] static core::Result<qint64> release(core::Transaction &transaction, const QStringList &ids);

private:
    SqlDocumentStore &m_store;
};

} // namespace yc::store
