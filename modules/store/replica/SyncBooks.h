// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Dataset.h"
#include "replica/SyncStore.h"

#include <QDateTime>
#include <QJsonObject>

namespace yc::store {

class SqlTransaction;

/// A record that the city refused, as it still stands.
struct RefusedRecord {
    QString dataset;
    QString id;
    QString rev;
    QString error;
    QString reason;
    QDateTime since; ///< UTC
    bool held = false;
};

struct QuarantinedRecord {
    qint64 number = 0;
    QString dataset;
    QString id;
    QString rev;
    QString reason;
    QDateTime at; ///< UTC
    qint64 bytes = 0;
};

struct SyncLogRow {
    qint64 number = 0; ///< ascending
    QDateTime begun;   ///< UTC
    QDateTime ended;
    QString dataset;
    QJsonObject report;
};

/// What a store remembers of its sync, inside a command; whole desk, whoever is signed in.
class SyncBooks {
public:
    [[nodiscard]] static core::Result<replica::Waiting> waiting(SqlTransaction &transaction,
                                                                const core::Dataset &dataset);
    /// Of every dataset and of none.
    [[nodiscard]] static core::Result<qint64> waitingInAll(SqlTransaction &transaction);
    /// When the oldest change was made that the city lacks; invalid: none.
    [[nodiscard]] static core::Result<QDateTime> oldestWaiting(SqlTransaction &transaction);
    /// Oldest first.
    [[nodiscard]] static core::Result<QList<RefusedRecord>> refusals(SqlTransaction &transaction);
    [[nodiscard]] static core::Result<QList<QuarantinedRecord>> quarantined(SqlTransaction &transaction);
    [[nodiscard]] static core::Result<QByteArray> quarantinedBytes(SqlTransaction &transaction, qint64 number);
    /// They are sent once more as they are; empty: all. Returns how many.
    [[nodiscard]] static core::Result<qint64> release(SqlTransaction &transaction, const QStringList &ids);
    /// The oldest lines beyond `kept` go.
    [[nodiscard]] static core::Result<> noteRun(SqlTransaction &transaction, const SyncLogRow &row, qint64 kept);
    /// Newest first, numbers below `below`; 0: from the newest.
    [[nodiscard]] static core::Result<QList<SyncLogRow>> log(SqlTransaction &transaction, qint64 below, int limit);
};

} // namespace yc::store
