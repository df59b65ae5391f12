// SPDX-License-Identifier: GPL-3.0-or-later
// The half of SqlReplica that goes out: what waits, what the city has taken, what it has refused.
#include "store/CommandList.h"
#include "store/Connection.h"
#include "store/SqlDocumentStore.h"
#include "store/replica/KeepBooks.h"
#include "store/replica/ReplicaDocuments.h"
#include "store/replica/SqlReplica.h"
#include "store/replica/WireForm.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <array>

namespace yc::store {

using core::Result;
using replica::IdRevisions;
using replica::LocalChange;

namespace {
core::Document withBody(core::Document document, const QByteArray &body)
{
    document.body = QJsonDocument::fromJson(body).object();
    return document;
}

} // namespace

Result<QList<LocalChange>> SqlReplica::changes(qint64 after, qsizetype limit, Which which)
{
    if (after == 0) {
        m_scanned = 0;
        YC_TRY(settleKnown());
    }
    while (true) {
        YC_ASSIGN(const bool more, absorbSome(limit));
        YC_ASSIGN(const QList<LocalChange> found, read(after, limit, which));
        if (!found.isEmpty() || !more)
            return found;
    }
}

struct SqlReplica::Unnamed {
    qint64 row = 0;
    core::Document document = {}; ///< without its body
    QByteArray body = {};
    bool isFirst = false; ///< its only state, of which nobody else has heard
};

/// Versions that waited for this program.
Result<> SqlReplica::settleKnown()
{
    QStringList ids;
    const auto find = [&]() -> Result<> {
        YC_ASSIGN(Cursor cursor,
                  m_store.m_write->run(QStringLiteral("SELECT d.id, d.type FROM conflict c CROSS JOIN document "
                                                      "d ON d.row=c.document WHERE c.fields=''")));
        while (cursor.next()) {
            if (m_store.m_projections.contains(cursor.text(1)))
                ids << cursor.text(0);
        }
        return cursor.ended();
    };
    YC_TRY(m_store.m_writer.call(find));
    if (ids.isEmpty())
        return {};
    core::Command command = commands::syncApply.command();
    command.wholeDesk = true;
    command.work = [&](core::Transaction &work) -> Result<QJsonObject> {
        auto &transaction = static_cast<SqlTransaction &>(work);
        ReplicaDocuments documents(transaction, *m_store.m_ledger);
        for (const QString &id : std::as_const(ids)) {
            YC_ASSIGN(ReplicaDocument document, documents.open(id));
            const replica::Settlement settlement = documents.settlement(document);
            document.changed = document.changed || settlement.isConflict() || !settlement.revisions.isEmpty();
            replica::Applied applied;
            YC_TRY(documents.finish(document, applied));
        }
        return QJsonObject();
    };
    YC_TRY(m_store.m_writer.call([&] { return m_store.runCommand(command); }));
    return {};
}

Result<bool> SqlReplica::absorbSome(qsizetype limit)
{
    // What waits for the city lies in one table with what has no name: looking through all of it for each page of a
    // stick would cost the square of the records.
    YC_ASSIGN(const bool named, m_store.m_writer.call([&]() -> Result<bool> {
        return m_namedAt && *m_namedAt == m_store.m_ledger->unnamed();
    }));
    if (named)
        return false;
    QList<Unnamed> unnamed;
    quint64 seen = 0;
    const auto find = [&]() -> Result<> {
        YC_ASSIGN(Cursor cursor,
                  m_store.m_write->run(
                      QStringLiteral("SELECT o.document, d.id, d.type, d.schema, d.org, d.created_by, d.changed_by, "
                                     "d.created_at, d.changed_at, d.body, d.revision=1 AND d.absorbed=0 AND "
                                     "d.deleted=0 AND d.rev IS NULL AND d.extra IS NULL AND d.dataset IS NULL AND "
                                     "t.document IS NULL FROM outbox o CROSS JOIN document d ON d.row=o.document "
                                     "LEFT JOIN revision_tree t ON t.document=d.row "
                                     "WHERE o.document>? AND o.sequence IS NULL ORDER BY o.document LIMIT ?"),
                      {m_scanned, limit}));
        while (cursor.next()) {
            Unnamed one{cursor.integer(0)};
            core::Document &document = one.document;
            document.id = cursor.text(1);
            document.type = cursor.text(2);
            document.org = cursor.text(4);
            one.isFirst = cursor.integer(10) != 0;
            if (one.isFirst) {
                document.schema = static_cast<int>(cursor.integer(3));
                document.createdBy = cursor.text(5);
                document.changedBy = cursor.text(6);
                document.createdAt = QDateTime::fromMSecsSinceEpoch(cursor.integer(7), QTimeZone::UTC);
                document.changedAt = QDateTime::fromMSecsSinceEpoch(cursor.integer(8), QTimeZone::UTC);
                one.body = cursor.view(9).toByteArray();
            }
            unnamed.append(std::move(one));
        }
        return cursor.ended();
    };
    core::Command command = commands::syncApply.command(); // settling may change documents
    command.wholeDesk = true;
    command.act = false;
    command.work = [&](core::Transaction &work) -> Result<QJsonObject> {
        seen = m_store.m_ledger->unnamed();
        YC_TRY(find()); // in the transaction that names them: between two, somebody could change one
        auto &transaction = static_cast<SqlTransaction &>(work);
        ReplicaDocuments documents(transaction, *m_store.m_ledger);
        for (const Unnamed &one : std::as_const(unnamed)) {
            const core::RecordType *type = transaction.typeOf(one.document.type);
            const core::Dataset home = core::Dataset::of(one.document.org, type ? type->line : QString());
            if (home.isNull())
                continue; // no city keeps such
            YC_ASSIGN(const qint64 dataset, m_store.m_ledger->number(home));
            if (one.isFirst) {
                YC_TRY(nameFirst(one, dataset));
                continue;
            }
            YC_ASSIGN(ReplicaDocument document, documents.open(one.document.id, dataset));
            replica::Applied applied;
            document.changed = true;
            YC_TRY(documents.finish(document, applied));
        }
        return QJsonObject();
    };
    YC_TRY(m_store.m_writer.call([&] { return m_store.runCommand(command); }));
    if (unnamed.size() < limit)
        m_namedAt = seen;
    if (unnamed.isEmpty())
        return false;
    m_scanned = unnamed.constLast().row;
    return unnamed.size() == limit;
}

Result<> SqlReplica::nameFirst(const Unnamed &one, qint64 dataset)
{
    SyncLedger &ledger = *m_store.m_ledger;
    YC_ASSIGN(const QString salt, ledger.salt());
    YC_ASSIGN(const qint64 sequence, ledger.next());
    // As ReplicaDocuments would name it, whose content is the same text.
    const QByteArray text = WireForm::text(one.document, one.body);
    const QString rev =
        text.isEmpty() ? replica::revisionId({}, false, WireForm::content(withBody(one.document, one.body), {}), salt)
                       : replica::revisionId({}, false, text, salt);
    Connection &connection = *m_store.m_write;
    const std::array named{SqlValue::text(rev), SqlValue(dataset), SqlValue(sequence), SqlValue(one.row)};
    YC_TRY(connection.run(QStringLiteral("UPDATE document SET rev=?, absorbed=1, dataset=?, sequence=? WHERE row=?"),
                          named));
    YC_TRY(connection.run(QStringLiteral("UPDATE outbox SET dataset=?, sequence=? WHERE document=?"),
                          std::span(named).subspan(1)));
    return {};
}

Result<QList<LocalChange>> SqlReplica::read(qint64 after, qsizetype limit, Which which)
{
    return m_store.m_writer.call([&]() -> Result<QList<LocalChange>> {
        Connection &connection = *m_store.m_write;
        YC_ASSIGN(const qint64 dataset, m_store.m_ledger->known(m_dataset));
        YC_ASSIGN(const QVariant refused, connection.scalar(QStringLiteral("SELECT 1 FROM refusal WHERE held=1")));
        const bool all = which == Which::All;
        const QString from =
            all ? QStringLiteral("document d") : QStringLiteral("outbox o CROSS JOIN document d ON d.row=o.document");
        const QString by = all ? QStringLiteral("d") : QStringLiteral("o");
        QList<LocalChange> found;
        qint64 last = after;
        bool more = true;
        while (more && found.size() < limit) { // a whole page may be held back
            more = false;
            YC_ASSIGN(Cursor cursor,
                      connection.run(QStringLiteral("SELECT %2.sequence, d.id, d.rev, t.leaves, t.nodes, t.confirmed, "
                                                    "d.row FROM %1 LEFT JOIN revision_tree t ON t.document=d.row "
                                                    "WHERE %2.dataset=? AND %2.sequence>? ORDER BY %2.sequence LIMIT ?")
                                         .arg(from, by),
                                     {dataset, last, limit}));
            while (found.size() < limit && cursor.next()) {
                more = true;
                last = cursor.integer(0);
                LocalChange change{last, cursor.text(1), {cursor.text(2)}};
                if (cursor.integer(3) > 1)
                    change.leaves = replica::RevisionTree::fromText(cursor.text(4)).leaves();
                if (!all && cursor.integer(3) > 1) {
                    const QStringList confirmed = cursor.text(5).split(u' ', Qt::SkipEmptyParts);
                    change.leaves.removeIf([&](const QString &rev) { return confirmed.contains(rev); });
                }
                if (!all && refused.isValid()) {
                    YC_ASSIGN(Cursor held,
                              connection.run(QStringLiteral("SELECT rev FROM refusal WHERE document=? AND held=1"),
                                             {cursor.integer(6)}));
                    while (held.next())
                        change.leaves.removeAll(held.text(0));
                }
                if (!change.leaves.isEmpty())
                    found.append(change);
            }
            YC_TRY(cursor.ended());
        }
        return found;
    });
}

Result<> SqlReplica::confirm(const QList<IdRevisions> &held)
{
    return m_store.keepBooks([&]() -> Result<> {
        ScopeFilter everything(*m_store.m_write, core::Scope());
        SqlTransaction transaction(*m_store.m_write, m_store.m_projections, m_store.m_options.session, everything,
                                   m_store.m_options.clock->now());
        YC_ASSIGN(const QVariant refused, m_store.m_write->scalar(QStringLiteral("SELECT 1 FROM refusal LIMIT 1")));
        YC_ASSIGN(const QVariant sent, m_store.m_write->scalar(QStringLiteral("SELECT 1 FROM sent LIMIT 1")));
        const Rare rare{.refusals = refused.isValid(), .sent = sent.isValid()};
        for (const IdRevisions &one : held)
            YC_TRY(confirmOne(transaction, one, rare));
        return {};
    });
}

Result<> SqlReplica::confirmOne(SqlTransaction &transaction, const IdRevisions &held, const Rare &rare)
{
    Connection &connection = transaction.connection();
    qint64 row = 0;
    bool edited = false;
    qint64 absorbed = 0;
    QStringList leaves;
    QStringList confirmed;
    {
        YC_ASSIGN(Cursor cursor,
                  connection.run(QStringLiteral("SELECT d.row, d.rev, d.absorbed, d.revision, t.leaves, t.nodes, "
                                                "t.confirmed FROM document d JOIN outbox o ON o.document=d.row "
                                                "LEFT JOIN revision_tree t ON t.document=d.row WHERE d.id=?"),
                                 {held.id}));
        if (!cursor.next())
            return cursor.ended(); // nothing of it waits
        row = cursor.integer(0);
        absorbed = cursor.integer(2);
        edited = absorbed < cursor.integer(3);
        leaves = cursor.integer(4) > 1 ? replica::RevisionTree::fromText(cursor.text(5)).leaves()
                                       : QStringList{cursor.text(1)};
        confirmed = cursor.text(6).split(u' ', Qt::SkipEmptyParts);
    }
    for (const QString &rev : held.revisions) {
        if (leaves.contains(rev) && !confirmed.contains(rev))
            confirmed.append(rev);
        if (rare.refusals)
            YC_TRY(connection.run(QStringLiteral("DELETE FROM refusal WHERE document=? AND rev=?"), {row, rev}));
    }
    const bool whole = std::ranges::all_of(leaves, [&](const QString &rev) { return confirmed.contains(rev); });
    if (whole && !edited) {
        YC_TRY(connection.run(QStringLiteral("DELETE FROM outbox WHERE document=?"), {row}));
        if (rare.sent)
            YC_TRY(connection.run(QStringLiteral("DELETE FROM sent WHERE document=?"), {row}));
        return {};
    }
    if (whole)
        YC_TRY(connection.run(QStringLiteral("UPDATE outbox SET base=? WHERE document=?"), {absorbed, row}));
    if (leaves.size() > 1 && !confirmed.isEmpty()) {
        confirmed.sort();
        YC_TRY(connection.run(QStringLiteral("UPDATE revision_tree SET confirmed=? WHERE document=?"),
                              {confirmed.join(u' '), row}));
    }
    return {};
}

Result<> SqlReplica::markSent(const QList<IdRevisions> &sent)
{
    return m_store.keepBooks([&]() -> Result<> {
        const qint64 now = m_store.m_options.clock->now().toMSecsSinceEpoch();
        for (const IdRevisions &one : sent) {
            for (const QString &rev : one.revisions) { // of a state that was changed since, nothing has left
                YC_TRY(m_store.m_write->run(
                    QStringLiteral("INSERT OR REPLACE INTO sent(document, revision, at) "
                                   "SELECT d.row, d.revision, ? FROM document d JOIN outbox o ON o.document=d.row "
                                   "WHERE d.id=? AND d.rev=? AND d.absorbed=d.revision"),
                    {now, one.id, rev}));
            }
        }
        return {};
    });
}

Result<> SqlReplica::setAside(const QList<replica::Refusal> &refusals)
{
    return m_store.keepBooks([&]() -> Result<> {
        for (const replica::Refusal &one : refusals)
            YC_TRY(setAsideOne(one));
        return {};
    });
}

Result<> SqlReplica::setAsideOne(const replica::Refusal &refusal)
{
    Connection &connection = *m_store.m_write;
    const qint64 now = m_store.m_options.clock->now().toMSecsSinceEpoch();
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    qint64 row = 0;
    bool waits = false;
    QString nodes;
    QStringList leaves;
    QStringList confirmed;
    {
        YC_ASSIGN(Cursor cursor,
                  connection.run(QStringLiteral("SELECT d.row, d.rev, t.nodes, t.confirmed, o.document "
                                                "FROM document d LEFT JOIN revision_tree t ON t.document=d.row "
                                                "LEFT JOIN outbox o ON o.document=d.row WHERE d.id=?"),
                                 {refusal.id}));
        if (!cursor.next())
            return cursor.ended();
        row = cursor.integer(0);
        nodes = cursor.text(2);
        leaves = nodes.isEmpty() ? QStringList{cursor.text(1)} : replica::RevisionTree::fromText(nodes).leaves();
        waits = cursor.integer(4) != 0;
        confirmed = waits ? cursor.text(3).split(u' ', Qt::SkipEmptyParts) : leaves;
    }
    if (!leaves.contains(refusal.rev))
        return {}; // replaced meanwhile
    confirmed.removeAll(refusal.rev);
    if (!nodes.isEmpty()) {
        YC_TRY(connection.run(QStringLiteral("UPDATE revision_tree SET confirmed=? WHERE document=?"),
                              {text(confirmed.join(u' ')), row}));
    }
    // A city that was put back may refuse what it once had.
    YC_TRY(connection.run(QStringLiteral("INSERT OR IGNORE INTO outbox(document, base, since, dataset, sequence) "
                                         "SELECT row, revision-1, ?, dataset, sequence FROM document WHERE row=?"),
                          {now, row}));
    YC_TRY(connection.run(QStringLiteral("INSERT INTO refusal(document, rev, error, reason, held, since) "
                                         "VALUES(?,?,?,?,?,?) ON CONFLICT(document, rev) DO UPDATE SET "
                                         "error=excluded.error, reason=excluded.reason, held=excluded.held"),
                          {row, refusal.rev, text(refusal.error), text(refusal.reason), refusal.held ? 1 : 0, now}));
    return {};
}

Result<> SqlReplica::release()
{
    return m_store.keepBooks([&]() -> Result<> {
        YC_ASSIGN(const qint64 dataset, m_store.m_ledger->known(m_dataset));
        YC_TRY(m_store.m_write->run(QStringLiteral("UPDATE refusal SET held=0 WHERE document IN "
                                                   "(SELECT document FROM outbox WHERE dataset=?)"),
                                    {dataset}));
        return {};
    });
}

Result<replica::Waiting> SqlReplica::waiting()
{
    return m_store.m_writer.call([&]() -> Result<replica::Waiting> {
        Connection &connection = *m_store.m_write;
        YC_ASSIGN(const qint64 dataset, m_store.m_ledger->known(m_dataset));
        replica::Waiting waiting;
        const auto count = [&](const QString &sql) -> Result<qint64> {
            YC_ASSIGN(const QVariant value, connection.scalar(sql, {dataset}));
            return value.toLongLong();
        };
        YC_ASSIGN(waiting.unsent, count(QStringLiteral("SELECT count(*) FROM outbox WHERE dataset=?")));
        {
            YC_ASSIGN(Cursor cursor, connection.run(QStringLiteral(
                                         "SELECT d.type, d.org, count(*) FROM outbox o CROSS JOIN document d "
                                         "ON d.row=o.document WHERE o.sequence IS NULL GROUP BY 1, 2")));
            while (cursor.next()) {
                const auto type = m_store.m_projections.constFind(cursor.text(0));
                if (type != m_store.m_projections.cend() &&
                    core::Dataset::of(cursor.text(1), (*type)->type().line) == m_dataset)
                    waiting.unsent += cursor.integer(2);
            }
            YC_TRY(cursor.ended());
        }
        YC_ASSIGN(waiting.held,
                  count(QStringLiteral("SELECT count(*) FROM refusal r CROSS JOIN document d ON d.row=r.document "
                                       "JOIN outbox o ON o.document=d.row WHERE r.held=1 AND o.dataset=?")));
        YC_ASSIGN(waiting.quarantined,
                  count(QStringLiteral("SELECT count(*) FROM quarantine WHERE dataset=? AND dismissed=0")));
        YC_ASSIGN(waiting.conflicts, count(QStringLiteral("SELECT count(*) FROM conflict c CROSS JOIN document d "
                                                          "ON d.row=c.document WHERE d.dataset=? AND c.fields<>''")));
        return waiting;
    });
}

} // namespace yc::store
