// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/SyncBooks.h"

#include "store/Connection.h"
#include "store/SqlTransaction.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace yc::store {

using core::Result;

namespace {

QDateTime utc(qint64 millis) { return QDateTime::fromMSecsSinceEpoch(millis, QTimeZone::UTC); }

// Of the state that stands: a correction is another revision, and one that was not refused.
const QString kStanding =
    QStringLiteral("FROM refusal r JOIN document d ON d.row=r.document JOIN outbox o ON o.document=d.row "
                   "LEFT JOIN revision_tree t ON t.document=d.row LEFT JOIN dataset s ON s.id=o.dataset "
                   "WHERE d.absorbed=d.revision AND (r.rev=d.rev OR t.leaves>1) ");

} // namespace

Result<replica::Waiting> SyncBooks::waiting(SqlTransaction &transaction, const core::Dataset &dataset)
{
    Connection &connection = transaction.connection();
    const auto count = [&](const QString &sql) -> Result<qint64> {
        YC_ASSIGN(const QVariant value, connection.scalar(sql, {dataset.name()}));
        return value.toLongLong();
    };
    replica::Waiting waiting;
    YC_ASSIGN(waiting.unsent, count(QStringLiteral("SELECT count(*) FROM outbox o JOIN dataset s ON s.id=o.dataset "
                                                   "WHERE s.name=? AND o.sequence IS NOT NULL")));
    YC_ASSIGN(Cursor cursor,
              connection.run(QStringLiteral("SELECT d.type, d.org, count(*) FROM outbox o JOIN document d "
                                            "ON d.row=o.document WHERE o.sequence IS NULL GROUP BY 1, 2")));
    while (cursor.next()) {
        const core::RecordType *type = transaction.typeOf(cursor.text(0));
        if (type && core::Dataset::of(cursor.text(1), type->line) == dataset)
            waiting.unsent += cursor.integer(2);
    }
    YC_TRY(cursor.ended());
    YC_ASSIGN(waiting.held, count(QStringLiteral("SELECT count(DISTINCT r.document) ") + kStanding +
                                  QStringLiteral("AND r.held=1 AND s.name=?")));
    YC_ASSIGN(waiting.quarantined,
              count(QStringLiteral("SELECT count(*) FROM quarantine q JOIN dataset s ON s.id=q.dataset "
                                   "WHERE s.name=?")));
    YC_ASSIGN(waiting.conflicts, count(QStringLiteral("SELECT count(*) FROM conflict c JOIN document d "
                                                      "ON d.row=c.document JOIN dataset s ON s.id=d.dataset "
                                                      "WHERE s.name=?")));
    return waiting;
}

Result<qint64> SyncBooks::waitingInAll(SqlTransaction &transaction)
{
    YC_ASSIGN(const QVariant count, transaction.connection().scalar(QStringLiteral("SELECT count(*) FROM outbox")));
    return count.toLongLong();
}

Result<QDateTime> SyncBooks::oldestWaiting(SqlTransaction &transaction)
{
    YC_ASSIGN(const QVariant since, transaction.connection().scalar(QStringLiteral("SELECT min(since) FROM outbox")));
    return since.isValid() && !since.isNull() ? utc(since.toLongLong()) : QDateTime();
}

Result<QList<RefusedRecord>> SyncBooks::refusals(SqlTransaction &transaction)
{
    YC_ASSIGN(Cursor cursor, transaction.connection().run(
                                 QStringLiteral("SELECT s.name, d.id, r.rev, r.error, r.reason, r.since, r.held ") +
                                 kStanding + QStringLiteral("ORDER BY r.since, d.id")));
    QList<RefusedRecord> found;
    while (cursor.next())
        found.append({cursor.text(0), cursor.text(1), cursor.text(2), cursor.text(3), cursor.text(4),
                      utc(cursor.integer(5)), cursor.integer(6) != 0});
    YC_TRY(cursor.ended());
    return found;
}

Result<QList<QuarantinedRecord>> SyncBooks::quarantined(SqlTransaction &transaction)
{
    YC_ASSIGN(Cursor cursor,
              transaction.connection().run(QStringLiteral(
                  "SELECT q.number, s.name, q.id, q.rev, q.reason, q.since, length(q.bytes) FROM quarantine q "
                  "LEFT JOIN dataset s ON s.id=q.dataset ORDER BY q.number DESC")));
    QList<QuarantinedRecord> found;
    while (cursor.next())
        found.append({cursor.integer(0), cursor.text(1), cursor.text(2), cursor.text(3), cursor.text(4),
                      utc(cursor.integer(5)), cursor.integer(6)});
    YC_TRY(cursor.ended());
    return found;
}

Result<QByteArray> SyncBooks::quarantinedBytes(SqlTransaction &transaction, qint64 number)
{
    YC_ASSIGN(const QVariant bytes,
              transaction.connection().scalar(QStringLiteral("SELECT bytes FROM quarantine WHERE number=?"), {number}));
    return bytes.toByteArray();
}

Result<qint64> SyncBooks::release(SqlTransaction &transaction, const QStringList &ids)
{
    Connection &connection = transaction.connection();
    qint64 released = 0;
    YC_ASSIGN(const QList<RefusedRecord> refused, refusals(transaction));
    for (const RefusedRecord &one : refused) {
        if (!one.held || (!ids.isEmpty() && !ids.contains(one.id)))
            continue;
        YC_TRY(connection.run(QStringLiteral("UPDATE refusal SET held=0 WHERE rev=? AND document="
                                             "(SELECT row FROM document WHERE id=?)"),
                              {one.rev, one.id}));
        ++released;
    }
    return released;
}

Result<> SyncBooks::noteRun(SqlTransaction &transaction, const SyncLogRow &row, qint64 kept)
{
    Connection &connection = transaction.connection();
    YC_TRY(connection.run(QStringLiteral("INSERT INTO sync_log(begun, ended, dataset, report) VALUES(?,?,?,?)"),
                          {row.begun.toMSecsSinceEpoch(), row.ended.toMSecsSinceEpoch(), row.dataset,
                           QJsonDocument(row.report).toJson(QJsonDocument::Compact)}));
    YC_TRY(connection.run(QStringLiteral("DELETE FROM sync_log WHERE number<=(SELECT max(number) FROM sync_log)-?"),
                          {kept}));
    return {};
}

Result<QList<SyncLogRow>> SyncBooks::log(SqlTransaction &transaction, qint64 below, int limit)
{
    YC_ASSIGN(Cursor cursor,
              transaction.connection().run(QStringLiteral("SELECT number, begun, ended, dataset, report FROM sync_log "
                                                          "WHERE ?=0 OR number<? ORDER BY number DESC LIMIT ?"),
                                           {below, below, limit}));
    QList<SyncLogRow> rows;
    while (cursor.next())
        rows.append({cursor.integer(0), utc(cursor.integer(1)), utc(cursor.integer(2)), cursor.text(3),
                     QJsonDocument::fromJson(cursor.view(4).toByteArray()).object()});
    YC_TRY(cursor.ended());
    return rows;
}

} // namespace yc::store
