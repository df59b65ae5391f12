// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/SqlReplica.h"

#include "store/CommandList.h"
#include "store/Connection.h"
#include "store/SqlDocumentStore.h"
#include "store/replica/KeepBooks.h"
#include "store/replica/ListIndexes.h"
#include "store/replica/ReplicaDocuments.h"

#include <QHash>
#include <QJsonDocument>

#include <array>

namespace yc::store {

using core::Result;
using replica::IdRevisions;
using replica::LocalChange;
using replica::Revision;

namespace {
constexpr qsizetype kMostKept = 64 << 10; // of what is quarantined

QByteArray bytesOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

/// Of a new document that another desk brought: the city may not have it.
Result<> waitForCity(SqlTransaction &transaction, qint64 row, qint64 dataset, qint64 sequence)
{
    const std::array values{SqlValue(row), SqlValue(transaction.now().toMSecsSinceEpoch()), SqlValue(dataset),
                            SqlValue(sequence)};
    YC_TRY(transaction.connection().run(
        QStringLiteral("INSERT INTO outbox(document, base, since, dataset, sequence) VALUES(?,0,?,?,?)"), values));
    return {};
}
} // namespace

SqlReplica::SqlReplica(SqlDocumentStore &store, core::Dataset dataset)
    : m_store(store)
    , m_dataset(std::move(dataset))
{
    const Result<QString> identity =
        m_store.keepBooks([this]() -> Result<QString> { return m_store.m_ledger->identity(); });
    m_identity = identity.value_or(QString()); // a store that cannot be read says so with the first call that may fail
}

Result<QJsonObject> SqlReplica::checkpoint(const QString &key)
{
    return m_store.m_writer.call([&]() -> Result<QJsonObject> {
        YC_ASSIGN(const qint64 dataset, m_store.m_ledger->known(m_dataset));
        YC_ASSIGN(const QVariant value,
                  m_store.m_write->scalar(QStringLiteral("SELECT value FROM checkpoint WHERE dataset=? AND key=?"),
                                          {dataset, key}));
        return QJsonDocument::fromJson(value.toByteArray()).object();
    });
}

Result<> SqlReplica::saveCheckpoint(const QString &key, const QJsonObject &checkpoint)
{
    return m_store.keepBooks([&]() -> Result<> {
        YC_ASSIGN(const qint64 dataset, m_store.m_ledger->number(m_dataset));
        YC_TRY(
            m_store.m_write->run(QStringLiteral("INSERT OR REPLACE INTO checkpoint(dataset, key, value) VALUES(?,?,?)"),
                                 {dataset, key, bytesOf(checkpoint)}));
        return {};
    });
}

Result<QList<IdRevisions>> SqlReplica::missing(const QList<IdRevisions> &offered)
{
    QList<IdRevisions> held;
    const auto look = [&]() -> Result<QList<IdRevisions>> {
        Connection &connection = *m_store.m_write;
        YC_ASSIGN(const QVariant damaged, connection.scalar(QStringLiteral("SELECT 1 FROM quarantine LIMIT 1")));
        QList<IdRevisions> lacking;
        for (const IdRevisions &one : offered) {
            YC_ASSIGN(Cursor cursor,
                      connection.run(QStringLiteral("SELECT d.rev, t.nodes, o.document FROM document d "
                                                    "LEFT JOIN revision_tree t ON t.document=d.row "
                                                    "LEFT JOIN outbox o ON o.document=d.row WHERE d.id=?"),
                                     {one.id}));
            const bool here = cursor.next();
            const QString rev = here ? cursor.text(0) : QString();
            const QString nodes = here ? cursor.text(1) : QString();
            const auto tree = nodes.isEmpty() ? replica::RevisionTree() : replica::RevisionTree::fromText(nodes);
            IdRevisions unknown{one.id, {}};
            IdRevisions known{one.id, {}};
            for (const QString &asked : one.revisions) {
                if (here && (asked == rev || tree.contains(asked))) {
                    known.revisions.append(asked);
                    continue;
                }
                if (damaged.isValid()) {
                    YC_ASSIGN(const QVariant set,
                              connection.scalar(QStringLiteral("SELECT 1 FROM quarantine WHERE id=? AND rev=?"),
                                                {one.id, asked}));
                    if (set.isValid())
                        continue;
                }
                unknown.revisions.append(asked);
            }
            if (!unknown.revisions.isEmpty())
                lacking.append(unknown);
            if (!known.revisions.isEmpty() && cursor.integer(2) != 0)
                held.append(known);
        }
        return lacking;
    };
    const Result<QList<IdRevisions>> lacking = m_store.m_writer.call(look);
    if (lacking && !held.isEmpty())
        YC_TRY(confirm(held));
    return lacking;
}

Result<replica::Applied> SqlReplica::apply(const replica::PulledBatch &batch)
{
    replica::Applied applied;
    core::Command command = commands::syncApply.command();
    command.wholeDesk = true;
    command.act = false; // a failure is the sync's to report, not an act of whoever is signed in
    command.work = [&](core::Transaction &transaction) -> Result<QJsonObject> {
        YC_TRY(applyBatch(static_cast<SqlTransaction &>(transaction), batch, applied));
        return QJsonObject();
    };
    const auto run = [&]() -> Result<> {
        YC_TRY(m_store.runCommand(command));
        if (!m_store.m_withoutIndexes || (*m_store.m_withoutIndexes += applied.added) < ListIndexes::kMostRows)
            return {};
        while (true) {
            YC_ASSIGN(const bool more, m_store.makeIndex());
            if (!more)
                return {};
        }
    };
    YC_TRY(m_store.m_writer.call(run));
    return applied;
}

Result<> SqlReplica::pullEnded(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        YC_ASSIGN(const bool more, m_store.m_writer.call([this] { return m_store.makeIndex(); }));
        if (!more) // else somebody's save may come between
            break;
    }
    return {};
}

Result<> SqlReplica::putIndexesOff(SqlTransaction &transaction, const replica::PulledBatch &batch)
{
    QHash<QByteArrayView, qsizetype> counts;
    for (const replica::PlainDocument &one : batch.plain)
        ++counts[one.type()];
    for (auto one = counts.cbegin(); one != counts.cend(); ++one) {
        const auto known = m_store.m_projections.constFind(QString::fromLatin1(one.key()));
        if (*one < ListIndexes::kMany || known == m_store.m_projections.constEnd())
            continue;
        YC_ASSIGN(const bool put, ListIndexes(transaction.connection(), m_store.m_projections).putOff(**known));
        if (put)
            m_store.m_withoutIndexes = m_store.m_withoutIndexes.value_or(0);
    }
    return {};
}

void SqlReplica::lookAhead(replica::PlainDocument &document) const
{
    SqlTransaction::lookAhead(m_store.m_projections, document); // which nobody changes while the store is open
}

Result<> SqlReplica::applyBatch(SqlTransaction &transaction, const replica::PulledBatch &batch,
                                replica::Applied &applied)
{
    SyncLedger &ledger = *m_store.m_ledger;
    ReplicaDocuments documents(transaction, ledger);
    YC_ASSIGN(const qint64 dataset, ledger.number(m_dataset));
    YC_ASSIGN(const QVariant damaged,
              transaction.connection().scalar(QStringLiteral("SELECT 1 FROM quarantine WHERE dismissed=0 LIMIT 1")));
    if (!batch.fromDesk && !m_store.m_together)
        YC_TRY(putIndexesOff(transaction, batch));
    QList<IdRevisions> arrived; // and is taken: what may repair what came damaged before
    const auto note = [&](const QString &id, const QStringList &history) {
        if (damaged.isValid())
            arrived.append({id, history});
    };
    QList<replica::Quarantined> refused;
    // The city's rules let no such document in; a stick was looked at before.
    const auto isElsewhere = [&, street = m_dataset.street.toLatin1()](QByteArrayView org) {
        return !batch.fromDesk && !org.isEmpty() && !org.startsWith(street);
    };
    const auto refuse = [&](const QString &id, const QString &rev, const QByteArray &json) {
        refused.append({id, rev, QStringLiteral("place"), json.first(std::min<qsizetype>(json.size(), kMostKept))});
    };
    QList<Revision> parsed; // of those in their text that need more
    for (const replica::PlainDocument &one : batch.plain) {
        if (isElsewhere(one.org())) {
            refuse(QString::fromLatin1(one.id()), QString::fromLatin1(one.rev()), one.json());
            continue;
        }
        qint64 row = -1;
        if (one.rev().startsWith("1-")) {
            YC_ASSIGN(const qint64 sequence, ledger.next());
            YC_ASSIGN(row, transaction.takeNew(one, dataset, sequence));
            if (row > 0 && batch.fromDesk)
                YC_TRY(waitForCity(transaction, row, dataset, sequence));
        }
        if (row > 0) {
            ++applied.added;
            if (damaged.isValid())
                note(QString::fromLatin1(one.id()), {QString::fromLatin1(one.rev())});
        } else {
            parsed.append(replica::fromWire(QJsonDocument::fromJson(one.json()).object()));
        }
    }
    QHash<QString, QList<const Revision *>> byId; // several of one document are settled once
    QStringList order;
    parsed.append(batch.revisions);
    for (const Revision &revision : std::as_const(parsed)) {
        if (isElsewhere(revision.content.value(u"org").toString().toUtf8())) {
            refuse(revision.id, revision.rev, bytesOf(replica::toWire(revision)));
            continue;
        }
        QList<const Revision *> &of = byId[revision.id];
        if (of.isEmpty())
            order.append(revision.id);
        of.append(&revision);
    }
    for (const QString &id : std::as_const(order)) {
        const QList<const Revision *> &of = byId[id];
        if (const core::RecordType *type = transaction.typeOf(id.section(u':', 0, 0)); type && type->localOnly) {
            for (const Revision *one : of) // no city has drafts: somebody is trying something
                refused.append({id, one->rev, QStringLiteral("type"), {}});
            continue;
        }
        for (const Revision *one : of)
            note(id, one->history);
        // Most of a first pull: one revision, and nothing here yet.
        if (of.size() == 1 && of[0]->history.size() == 1 && !of[0]->deleted) {
            YC_ASSIGN(const qint64 sequence, ledger.next());
            YC_ASSIGN(const qint64 row, transaction.takeNew(ReplicaDocuments::arrival(*of[0], {}), dataset, sequence));
            if (row != 0) {
                ++applied.added;
                if (batch.fromDesk)
                    YC_TRY(waitForCity(transaction, row, dataset, sequence));
                continue;
            }
        }
        YC_ASSIGN(ReplicaDocument document, documents.open(id, dataset));
        for (const Revision *one : of) {
            YC_ASSIGN(const bool known, documents.isKnown(document, one->rev));
            if (!known)
                applied.added += documents.add(document, *one, !batch.fromDesk) ? 1 : 0;
            else if (!batch.fromDesk)
                documents.confirm(document, one->rev);
        }
        YC_TRY(documents.finish(document, applied));
    }
    YC_TRY(forgive(transaction, arrived)); // before anything is quarantined: nobody repairs himself
    refused.append(batch.quarantined);
    for (const replica::Quarantined &one : std::as_const(refused))
        YC_TRY(quarantine(transaction, one, dataset));
    if (!batch.checkpoint.isEmpty()) {
        YC_TRY(transaction.connection().run(
            QStringLiteral("INSERT OR REPLACE INTO checkpoint(dataset, key, value) VALUES(?,?,?)"),
            {dataset, batch.checkpointKey, bytesOf(batch.checkpoint)}));
    }
    return {};
}

/// What came damaged and has been repaired since where it came from.
Result<> SqlReplica::forgive(SqlTransaction &transaction, const QList<IdRevisions> &arrived)
{
    Connection &connection = transaction.connection();
    for (const IdRevisions &revision : arrived) {
        QList<qint64> repaired;
        {
            YC_ASSIGN(Cursor cursor,
                      connection.run(QStringLiteral("SELECT number, rev FROM quarantine WHERE id=? AND dismissed=0"),
                                     {revision.id}));
            while (cursor.next()) {
                if (revision.revisions.contains(cursor.text(1)))
                    repaired << cursor.integer(0);
            }
            YC_TRY(cursor.ended());
        }
        for (const qint64 number : std::as_const(repaired)) {
            YC_TRY(connection.run(QStringLiteral("UPDATE quarantine SET dismissed=1 WHERE number=?"), {number}));
        }
    }
    return {};
}

Result<> SqlReplica::quarantine(SqlTransaction &transaction, const replica::Quarantined &one, qint64 dataset)
{
    Connection &connection = transaction.connection();
    if (!one.rev.isEmpty()) {
        YC_ASSIGN(
            const QVariant known,
            connection.scalar(QStringLiteral("SELECT 1 FROM quarantine WHERE id=? AND rev=?"), {one.id, one.rev}));
        if (known.isValid())
            return {};
    }
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    YC_TRY(connection.run(
        QStringLiteral("INSERT INTO quarantine(dataset, id, rev, reason, bytes, since) VALUES(?,?,?,?,?,?)"),
        {dataset, text(one.id), text(one.rev), text(one.reason), one.bytes.isNull() ? QByteArray("") : one.bytes,
         transaction.now().toMSecsSinceEpoch()}));
    return {};
}

Result<> SqlReplica::together(const std::function<Result<>()> &work) { return m_store.together(work); }

Result<QList<Revision>> SqlReplica::revisions(const QList<IdRevisions> &wanted)
{
    return m_store.m_writer.call([&]() -> Result<QList<Revision>> {
        ScopeFilter everything(*m_store.m_write, core::Scope());
        SqlTransaction reading(*m_store.m_write, m_store.m_projections, m_store.m_options.session, everything, {});
        ReplicaDocuments documents(reading, *m_store.m_ledger);
        QList<Revision> found;
        for (const IdRevisions &one : wanted) {
            YC_ASSIGN(const ReplicaDocument document, documents.look(one.id));
            for (const QString &rev : one.revisions) {
                YC_ASSIGN(std::optional<Revision> revision, documents.revision(document, rev));
                if (revision)
                    found.append(std::move(*revision));
            }
        }
        return found;
    });
}

} // namespace yc::store
