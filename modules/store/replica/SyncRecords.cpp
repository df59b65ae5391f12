// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/SyncRecords.h"

#include "store/Connection.h"
#include "store/replica/KeepBooks.h"
#include "store/replica/SyncAudit.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace yc::store {

using core::Result;

namespace {

QDateTime utc(qint64 millis) { return QDateTime::fromMSecsSinceEpoch(millis, QTimeZone::UTC); }

Connection &connectionOf(core::Transaction &transaction)
{
    return static_cast<SqlTransaction &>(transaction).connection();
}

} // namespace

QFuture<Result<QList<RefusedRecord>>> SyncRecords::refusals() const
{
    return m_store.m_reader.post([store = &m_store]() -> Result<QList<RefusedRecord>> {
        QList<RefusedRecord> found;
        YC_ASSIGN(Cursor cursor,
                  store->m_read->run(QStringLiteral("SELECT %1, r.rev, r.error, r.reason, r.held, r.since, "
                                                    "(SELECT name FROM dataset n WHERE n.id=d.dataset) "
                                                    "FROM refusal r CROSS JOIN document d ON d.row=r.document "
                                                    "WHERE d.absorbed=d.revision ORDER BY r.since DESC, d.row")
                                         .arg(documentColumns())));
        while (cursor.next()) {
            const core::Document document = documentFrom(cursor, 0);
            if (!store->maySee(document))
                continue;
            found.append({cursor.text(16), document.id, document.type, cursor.text(11), cursor.text(12),
                          cursor.text(13), utc(cursor.integer(15)), cursor.integer(14) != 0});
        }
        YC_TRY(cursor.ended());
        return found;
    });
}

QFuture<Result<QList<QuarantinedDocument>>> SyncRecords::quarantined() const
{
    return m_store.m_reader.post([store = &m_store]() -> Result<QList<QuarantinedDocument>> {
        QList<QuarantinedDocument> found;
        YC_ASSIGN(Cursor cursor,
                  store->m_read->run(QStringLiteral("SELECT q.number, n.name, q.id, q.rev, q.reason, q.since, "
                                                    "length(q.bytes) FROM quarantine q "
                                                    "LEFT JOIN dataset n ON n.id=q.dataset WHERE q.dismissed=0 "
                                                    "ORDER BY q.number DESC")));
        while (cursor.next()) {
            found.append({cursor.integer(0), cursor.text(1), cursor.text(2), cursor.text(3), cursor.text(4),
                          utc(cursor.integer(5)), cursor.integer(6)});
        }
        YC_TRY(cursor.ended());
        return found;
    });
}

Result<QByteArray> SyncRecords::quarantinedBytes(core::Transaction &transaction, qint64 number)
{
    YC_ASSIGN(
        const QVariant bytes,
        connectionOf(transaction).scalar(QStringLiteral("SELECT bytes FROM quarantine WHERE number=?"), {number}));
    return bytes.toByteArray();
}

Result<> SyncRecords::dismissQuarantined(core::Transaction &transaction, qint64 number)
{
    YC_TRY(connectionOf(transaction)
               .run(QStringLiteral("UPDATE quarantine SET dismissed=1, bytes=x'' WHERE number=?"), {number}));
    return {};
}

QFuture<Result<QList<DuplicateRecord>>> SyncRecords::duplicates() const
{
    return m_store.m_reader.post([store = &m_store]() -> Result<QList<DuplicateRecord>> {
        const ReadSnapshot snapshot(*store->m_read);
        QList<DuplicateRecord> found;
        YC_ASSIGN(Cursor cursor,
                  store->m_read->run(QStringLiteral("SELECT %1, u.field, u.since FROM duplicate u "
                                                    "CROSS JOIN document ON row=u.document ORDER BY u.since")
                                         .arg(documentColumns())));
        while (cursor.next()) {
            const core::Document document = documentFrom(cursor, 0);
            if (!store->maySee(document))
                continue;
            const Projection &projection = *store->m_projections.value(document.type);
            const QString field = cursor.text(11);
            core::Document present = document;
            present.body = projection.upgraded(document.body, document.schema);
            const QVariant value = projection.valuesOf(0, present).value(projection.allColumns().indexOf(field));
            YC_ASSIGN(const QVariant other,
                      store->m_read->scalar(
                          QStringLiteral("SELECT id FROM %1 WHERE \"%2\"=?").arg(projection.table(), field), {value}));
            found.append({document.id, other.toString(), document.type, field, utc(cursor.integer(12))});
        }
        YC_TRY(cursor.ended());
        return found;
    });
}

QFuture<Result<QList<DatasetWaiting>>> SyncRecords::waiting() const
{
    return m_store.m_reader.post([store = &m_store]() -> Result<QList<DatasetWaiting>> {
        Connection &connection = *store->m_read;
        const ReadSnapshot snapshot(connection);
        QMap<QString, DatasetWaiting> found;
        const auto of = [&](const core::Dataset &dataset) -> DatasetWaiting & {
            DatasetWaiting &entry = found[dataset.name()];
            entry.dataset = dataset;
            return entry;
        };
        const auto older = [](DatasetWaiting &entry, const QDateTime &since) {
            if (!entry.oldest.isValid() || since < entry.oldest)
                entry.oldest = since;
        };
        {
            YC_ASSIGN(Cursor cursor,
                      connection.run(QStringLiteral(
                          "SELECT name, (SELECT count(*) FROM outbox o WHERE o.dataset=n.id AND sequence IS NOT NULL), "
                          "(SELECT min(since) FROM outbox o WHERE o.dataset=n.id AND sequence IS NOT NULL), "
                          "(SELECT count(*) FROM refusal r CROSS JOIN outbox o ON o.document=r.document "
                          "WHERE r.held=1 AND o.dataset=n.id), "
                          "(SELECT count(*) FROM quarantine q WHERE q.dataset=n.id AND q.dismissed=0), "
                          "(SELECT count(*) FROM conflict c CROSS JOIN document d ON d.row=c.document "
                          "WHERE d.dataset=n.id AND c.fields<>'') FROM dataset n")));
            while (cursor.next()) {
                DatasetWaiting &entry = of(core::Dataset::fromName(cursor.text(0)));
                entry.unsent = cursor.integer(1);
                if (entry.unsent > 0)
                    older(entry, utc(cursor.integer(2)));
                entry.held = cursor.integer(3);
                entry.quarantined = cursor.integer(4);
                entry.conflicts = cursor.integer(5);
            }
            YC_TRY(cursor.ended());
        }
        YC_ASSIGN(Cursor cursor,
                  connection.run(QStringLiteral("SELECT d.type, d.org, count(*), min(o.since) FROM outbox o "
                                                "CROSS JOIN document d ON d.row=o.document WHERE o.sequence IS NULL "
                                                "GROUP BY 1, 2")));
        while (cursor.next()) {
            const auto type = store->m_projections.constFind(cursor.text(0));
            if (type == store->m_projections.cend())
                continue;
            const core::Dataset home = core::Dataset::of(cursor.text(1), (*type)->type().line);
            if (home.isNull())
                continue;
            DatasetWaiting &entry = of(home);
            entry.unsent += cursor.integer(2);
            older(entry, utc(cursor.integer(3)));
        }
        YC_TRY(cursor.ended());
        return found.values();
    });
}

QFuture<Result<QList<SyncLogLine>>> SyncRecords::log(int limit, qint64 below, const QString &dataset,
                                                     bool failuresOnly) const
{
    return m_store.m_reader.post(
        [store = &m_store, limit, below, dataset, failuresOnly]() -> Result<QList<SyncLogLine>> {
            QList<SyncLogLine> lines;
            YC_ASSIGN(Cursor cursor,
                      store->m_read->run(QStringLiteral("SELECT number, begun, ended, dataset, failed, report "
                                                        "FROM sync_log WHERE (?=0 OR number<?) AND (?='' OR dataset=?) "
                                                        "AND (?=0 OR failed=1) ORDER BY number DESC LIMIT ?"),
                                         {below, below, dataset.isNull() ? QStringLiteral("") : dataset, dataset,
                                          failuresOnly ? 1 : 0, limit}));
            while (cursor.next()) {
                lines.append({cursor.integer(0), utc(cursor.integer(1)), utc(cursor.integer(2)), cursor.text(3),
                              cursor.integer(4) != 0, QJsonDocument::fromJson(cursor.value(5).toByteArray()).object()});
            }
            YC_TRY(cursor.ended());
            return lines;
        });
}

QFuture<Result<>> SyncRecords::noteRun(SyncLogLine line, qint64 kept) const
{
    return m_store.m_writer.post([store = &m_store, line = std::move(line), kept]() -> Result<> {
        return store->inTransaction([&]() -> Result<> {
            YC_TRY(SyncAudit(*store->m_write, *store->m_trail).flush());
            if (line.report.isEmpty())
                return {};
            YC_TRY(store->m_write->run(
                QStringLiteral("INSERT INTO sync_log(begun, ended, dataset, failed, report) VALUES(?,?,?,?,?)"),
                {line.begun.toMSecsSinceEpoch(), line.ended.toMSecsSinceEpoch(), line.dataset, line.failed ? 1 : 0,
                 QJsonDocument(line.report).toJson(QJsonDocument::Compact)}));
            YC_TRY(store->m_write->run(
                QStringLiteral("DELETE FROM sync_log WHERE number <= (SELECT max(number) FROM sync_log)-?"), {kept}));
            return {};
        });
    });
}

Result<qint64> SyncRecords::release(core::Transaction &transaction, const QStringList &ids)
{
    Connection &connection = connectionOf(transaction);
    QStringList wanted = ids;
    if (ids.isEmpty()) {
        YC_ASSIGN(Cursor cursor, connection.run(QStringLiteral("SELECT d.id FROM refusal r CROSS JOIN document d "
                                                               "ON d.row=r.document WHERE r.held=1")));
        while (cursor.next())
            wanted << cursor.text(0);
        YC_TRY(cursor.ended());
    }
    qint64 released = 0;
    for (const QString &id : std::as_const(wanted)) {
        YC_ASSIGN(Cursor cursor, connection.run(QStringLiteral("UPDATE refusal SET held=0 WHERE held=1 AND document="
                                                               "(SELECT row FROM document WHERE id=?) RETURNING 1"),
                                                {id}));
        released += cursor.next() ? 1 : 0;
    }
    return released;
}

} // namespace yc::store
