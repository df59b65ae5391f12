// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/ReplicaDocuments.h"

#include "replica/Counters.h"
#include "store/Connection.h"
#include "store/replica/WireForm.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace yc::store {

using core::Document;
using core::Result;
using replica::Revision;

namespace {
QByteArray bytesOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }
QJsonObject objectOf(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); }
QVariant blob(const QByteArray &bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); }
QString joined(const QSet<QString> &set)
{
    QStringList list(set.begin(), set.end());
    list.sort();
    return list.isEmpty() ? QStringLiteral("") : list.join(u' '); // null is no value of a column
}

const QString kStubs = QStringLiteral("_attachments");
const QString kCounts = QStringLiteral("counts");

/// The state that a row of the history keeps, as a document.
Document stateOf(const Cursor &cursor, const Document &of)
{
    Document state = of; // id, type, who made it and when
    state.schema = static_cast<int>(cursor.integer(0));
    state.org = cursor.text(1);
    state.deleted = cursor.integer(2) != 0;
    state.changedBy = cursor.text(3);
    state.changedAt = QDateTime::fromMSecsSinceEpoch(cursor.integer(4), QTimeZone::UTC);
    state.body = objectOf(cursor.value(5).toByteArray());
    return state;
}

Revision revisionOf(const Document &state, const QString &rev, const QByteArray &extra)
{
    const WireExtra parts = WireExtra::fromBytes(extra);
    Revision revision;
    revision.id = state.id;
    revision.rev = rev;
    revision.deleted = state.deleted;
    revision.content = WireForm::content(state, parts);
    revision.attachments = parts.attachments;
    return revision;
}
} // namespace

SqlTransaction::Arrival ReplicaDocuments::arrival(const Revision &revision, const Document &before)
{
    WireExtra extra;
    SqlTransaction::Arrival arrival;
    arrival.document = WireForm::document(revision, before, extra);
    arrival.bytes = arrival.document.deleted ? QByteArray("{}") : bytesOf(arrival.document.body);
    arrival.rev = revision.rev;
    arrival.extra = extra.toBytes();
    return arrival;
}

QString ReplicaDocuments::token(const replica::RevisionTree &tree)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(tree.liveLeaves().join(u' ').toLatin1(), QCryptographicHash::Sha256)
            .toHex()
            .first(32));
}

Result<ReplicaDocument> ReplicaDocuments::open(const QString &id, qint64 dataset)
{
    YC_ASSIGN(ReplicaDocument document, look(id));
    if (document.dataset == 0)
        document.dataset = dataset;
    YC_TRY(absorb(document));
    document.liveBefore = document.tree.liveLeaves();
    return document;
}

Result<ReplicaDocument> ReplicaDocuments::look(const QString &id)
{
    static const QString sql = QStringLiteral("SELECT %1, d.dataset, o.document, t.nodes, t.confirmed FROM document d "
                                              "LEFT JOIN outbox o ON o.document=d.row "
                                              "LEFT JOIN revision_tree t ON t.document=d.row WHERE d.id=?")
                                   .arg(SqlTransaction::storedColumns());
    ReplicaDocument document;
    QString confirmed;
    {
        YC_ASSIGN(Cursor cursor, m_connection.run(sql, {id}));
        const bool here = cursor.next();
        YC_TRY(cursor.ended());
        if (!here) {
            document.stored.document.id = id;
            return document;
        }
        constexpr int own = SqlTransaction::kStoredColumns;
        document.stored = SqlTransaction::storedFrom(cursor);
        document.dataset = cursor.integer(own);
        document.waits = cursor.integer(own + 1) != 0;
        const QString nodes = cursor.text(own + 2);
        document.hadTree = !nodes.isEmpty();
        if (document.hadTree)
            document.tree = replica::RevisionTree::fromText(nodes);
        else if (!document.stored.rev.isEmpty())
            document.tree.add({document.stored.rev}, false);
        confirmed = cursor.text(own + 3);
    }
    if (!document.waits) {
        const QStringList leaves = document.tree.leaves();
        document.confirmed = QSet<QString>(leaves.begin(), leaves.end());
    } else {
        const QStringList some = confirmed.split(u' ', Qt::SkipEmptyParts);
        document.confirmed = QSet<QString>(some.begin(), some.end());
    }
    return document;
}

Result<> ReplicaDocuments::absorb(ReplicaDocument &document)
{
    SqlTransaction::Stored &stored = document.stored;
    if (stored.absorbed >= stored.document.revision)
        return {};
    YC_ASSIGN(const QString salt, m_ledger.salt());
    WireExtra carried = WireExtra::fromBytes(stored.extra).carried();
    const core::RecordType *type = m_transaction.typeOf(stored.document.type);
    QJsonObject before; // the state in front of the one that gets its name
    const auto name = [&](const Document &state) {
        const QString parent = stored.rev;
        const QJsonObject content = replica::withCounts(before, WireForm::content(state, carried), type, parent, salt);
        if (const QJsonValue counts = content.value(kCounts); !counts.isUndefined())
            carried.over.insert(kCounts, counts);
        stored.rev = replica::revisionId(parent, state.deleted, content, salt);
        document.tree.add(QStringList{stored.rev} + document.tree.history(parent), state.deleted);
        before = content;
    };
    struct Named {
        qint64 revision;
        QString rev;
        QByteArray extra;
    };
    QList<Named> named;
    const bool counts = type && std::ranges::contains(type->fields, core::MergeRule::Counter, &core::Field::merge);
    if (counts || stored.absorbed + 1 < stored.document.revision) {
        YC_ASSIGN(Cursor cursor,
                  m_connection.run(QStringLiteral("SELECT schema, org, deleted, changed_by, changed_at, body, "
                                                  "revision FROM history WHERE document=? AND revision>=? "
                                                  "ORDER BY revision"),
                                   {stored.row, stored.absorbed}));
        while (cursor.next()) {
            const Document state = stateOf(cursor, stored.document);
            if (cursor.integer(6) == stored.absorbed) {
                before = WireForm::content(state, carried);
                continue;
            }
            name(state);
            named.append({cursor.integer(6), stored.rev, carried.toBytes()});
        }
        YC_TRY(cursor.ended());
    }
    for (const Named &one : std::as_const(named)) {
        YC_TRY(m_connection.run(QStringLiteral("UPDATE history SET rev=?, extra=? WHERE document=? AND revision=?"),
                                {one.rev, blob(one.extra), stored.row, one.revision}));
    }
    name(stored.document);
    stored.absorbed = stored.document.revision;
    stored.extra = carried.toBytes();
    document.changed = true; // and finish() writes it
    return {};
}

bool ReplicaDocuments::add(ReplicaDocument &document, const Revision &revision, bool confirmed)
{
    const bool grew = document.tree.add(revision.history, revision.deleted) != replica::RevisionTree::Added::Known;
    if (!document.fresh.contains(revision.rev))
        document.fresh.insert(revision.rev, revision);
    document.changed = document.changed || grew;
    if (confirmed)
        confirm(document, revision.rev);
    return grew;
}

void ReplicaDocuments::confirm(ReplicaDocument &document, const QString &rev)
{
    document.changed = document.changed || !document.confirmed.contains(rev);
    document.confirmed.insert(rev);
}

Result<bool> ReplicaDocuments::isKnown(const ReplicaDocument &document, const QString &rev)
{
    if (!document.tree.contains(rev))
        return false;
    if (rev == document.stored.rev)
        return true;
    YC_ASSIGN(const std::optional<Revision> found, revision(document, rev));
    return found.has_value();
}

Result<std::optional<Revision>> ReplicaDocuments::revision(const ReplicaDocument &document, const QString &rev)
{
    const SqlTransaction::Stored &stored = document.stored;
    std::optional<Revision> found;
    if (const auto fresh = document.fresh.constFind(rev); fresh != document.fresh.cend()) {
        found = *fresh;
    } else if (stored.row != 0 && stored.rev == rev && stored.absorbed == stored.document.revision) {
        found = revisionOf(stored.document, rev, stored.extra);
    } else if (stored.row != 0) {
        {
            YC_ASSIGN(
                Cursor cursor,
                m_connection.run(QStringLiteral("SELECT schema, org, deleted, changed_by, changed_at, body, extra "
                                                "FROM history WHERE document=? AND rev=?"),
                                 {stored.row, rev}));
            if (cursor.next())
                found = revisionOf(stateOf(cursor, stored.document), rev, cursor.value(6).toByteArray());
            YC_TRY(cursor.ended());
        }
        if (!found) {
            YC_ASSIGN(const QVariant kept,
                      m_connection.scalar(QStringLiteral("SELECT content FROM revision WHERE document=? AND rev=?"),
                                          {stored.row, rev}));
            const bool said = kept.isValid();
            if (said || (document.tree.contains(rev) && document.tree.isDeleted(rev))) {
                found = Revision{.id = stored.document.id, .rev = rev, .history = {}};
                found->content = said ? objectOf(kept.toByteArray()) : QJsonObject();
                found->attachments = found->content.take(kStubs).toObject();
            }
        }
    }
    if (found) {
        found->deleted = document.tree.isDeleted(rev);
        found->history = document.tree.history(rev);
    }
    return found;
}

replica::ContentOf ReplicaDocuments::contents(const ReplicaDocument &document)
{
    return [this, &document](const QString &rev) -> std::optional<QJsonObject> {
        const auto found = revision(document, rev);
        return found && *found ? std::optional((*found)->content) : std::nullopt;
    };
}

replica::Settlement ReplicaDocuments::settlement(const ReplicaDocument &document)
{
    const QStringList live = document.tree.liveLeaves();
    if (live.size() < 2)
        return {};
    const QString &id = document.stored.document.id;
    const core::RecordType *type = m_transaction.typeOf(id.section(u':', 0, 0));
    if (!type)
        return {}; // rules of merging that this program does not know: somebody else's business
    const replica::ContentOf content = contents(document);
    for (const QString &leaf : live) {
        if (content(leaf).value_or(QJsonObject()).value(u"schema").toInt(1) > type->schema)
            return {};
    }
    return replica::settle(id, document.tree, content, type);
}

Result<> ReplicaDocuments::finish(ReplicaDocument &document, replica::Applied &applied)
{
    const SqlTransaction::Stored &stored = document.stored;
    const QStringList liveNow = document.tree.liveLeaves();
    const replica::Settlement settlement = this->settlement(document);
    for (const Revision &revision : settlement.revisions)
        add(document, revision, false);
    applied.settled += settlement.revisions.isEmpty() ? 0 : 1;
    if (!document.changed && document.fresh.isEmpty())
        return {};

    const QString winner = document.tree.winner();
    YC_ASSIGN(const qint64 sequence, m_ledger.next());
    QSet<QString> elsewhere{winner}; // contents that the document or its history has
    qint64 row = stored.row;
    if (winner != stored.rev) {
        QList<SqlTransaction::Arrival> passing;
        const auto add = [&](const QString &rev, QList<SqlTransaction::Arrival> &into) -> Result<> {
            YC_ASSIGN(const std::optional<Revision> state, revision(document, rev));
            if (state)
                into.append(arrival(*state, stored.document));
            return {};
        };
        // What was a version of the record, and is none any more, stays in its history for people to see.
        QStringList past = document.liveBefore;
        for (const QString &rev : liveNow) {
            if (!past.contains(rev))
                past.append(rev);
        }
        const QStringList live = document.tree.liveLeaves();
        for (const QString &rev : std::as_const(past)) {
            if (rev == stored.rev || rev == winner || live.contains(rev))
                continue;
            YC_ASSIGN(const QVariant kept,
                      m_connection.scalar(QStringLiteral("SELECT 1 FROM history WHERE document=? AND rev=?"),
                                          {stored.row, rev}));
            if (kept.isValid())
                continue;
            YC_TRY(add(rev, passing));
            elsewhere.insert(rev);
        }
        QList<SqlTransaction::Arrival> states;
        YC_TRY(add(winner, states));
        if (states.isEmpty()) // cannot be: whoever names a leaf brings it
            return core::fail(core::ErrorKind::CallAdministrator, "store.damaged");
        YC_ASSIGN(row, m_transaction.take(stored, states.constFirst(), passing, document.dataset, sequence));
    } else {
        YC_TRY(m_connection.run(
            QStringLiteral("UPDATE document SET rev=?, absorbed=?, extra=?, dataset=?, sequence=? WHERE row=?"),
            {stored.rev, stored.absorbed, blob(stored.extra), document.dataset, sequence, row}));
        if (document.tree.liveLeaves() != document.liveBefore)
            m_transaction.tell(stored.document.id, stored.document.type);
    }
    YC_TRY(keepContents(document, row, elsewhere));
    YC_TRY(keep(document, row, sequence));
    if (document.hadTree || liveNow.size() > 1) {
        applied.conflicts += settlement.isConflict() ? 1 : 0;
        YC_TRY(noteConflict(document, settlement, row));
    }
    return {};
}

/// Contents that nothing else keeps; those that something else keeps now are let go.
Result<> ReplicaDocuments::keepContents(const ReplicaDocument &document, qint64 row, const QSet<QString> &elsewhere)
{
    if (document.hadTree) {
        for (const QString &rev : elsewhere) {
            YC_TRY(m_connection.run(QStringLiteral("DELETE FROM revision WHERE document=? AND rev=?"), {row, rev}));
        }
    }
    for (const Revision &revision : document.fresh) {
        const bool silent = revision.deleted && revision.content.isEmpty() && revision.attachments.isEmpty();
        if (elsewhere.contains(revision.rev) || revision.rev == document.stored.rev || silent)
            continue;
        YC_ASSIGN(const QVariant kept,
                  m_connection.scalar(QStringLiteral("SELECT 1 FROM history WHERE document=? AND rev=?"),
                                      {row, revision.rev}));
        if (kept.isValid())
            continue;
        QJsonObject content = revision.content;
        if (!revision.attachments.isEmpty())
            content.insert(kStubs, revision.attachments);
        YC_TRY(m_connection.run(QStringLiteral("INSERT OR IGNORE INTO revision(document, rev, content) VALUES(?,?,?)"),
                                {row, revision.rev, bytesOf(content)}));
    }
    return {};
}

/// The tree, and what waits for the city.
Result<> ReplicaDocuments::keep(ReplicaDocument &document, qint64 row, qint64 sequence)
{
    const QStringList leaves = document.tree.leaves();
    const QSet<QString> all(leaves.begin(), leaves.end());
    document.confirmed.intersect(all);
    if (document.tree.size() > 1 || document.tree.isDeleted(leaves.value(0))) {
        YC_TRY(m_connection.run(
            QStringLiteral("INSERT OR REPLACE INTO revision_tree(document, leaves, nodes, confirmed) VALUES(?,?,?,?)"),
            {row, leaves.size(), document.tree.toText(), joined(document.confirmed)}));
    }
    const bool open = document.confirmed.size() < all.size();
    if (open) {
        YC_TRY(m_connection.run(
            QStringLiteral("INSERT INTO outbox(document, base, since, dataset, sequence) "
                           "SELECT row, revision-1, ?, ?, ? FROM document WHERE row=? "
                           "ON CONFLICT(document) DO UPDATE SET dataset=excluded.dataset, sequence=excluded.sequence"),
            {m_transaction.now().toMSecsSinceEpoch(), document.dataset, sequence, row}));
    } else if (document.waits) {
        YC_TRY(m_connection.run(QStringLiteral("DELETE FROM outbox WHERE document=?"), {row}));
        YC_TRY(m_connection.run(QStringLiteral("DELETE FROM sent WHERE document=?"), {row}));
    }
    if (document.waits) { // what was refused and is replaced now is no leaf any more
        QStringList gone;
        {
            YC_ASSIGN(Cursor cursor,
                      m_connection.run(QStringLiteral("SELECT rev FROM refusal WHERE document=?"), {row}));
            while (cursor.next()) {
                if (!all.contains(cursor.text(0)) || document.confirmed.contains(cursor.text(0)))
                    gone << cursor.text(0);
            }
            YC_TRY(cursor.ended());
        }
        for (const QString &rev : std::as_const(gone))
            YC_TRY(m_connection.run(QStringLiteral("DELETE FROM refusal WHERE document=? AND rev=?"), {row, rev}));
    }
    return {};
}

Result<> ReplicaDocuments::noteConflict(ReplicaDocument &document, const replica::Settlement &settlement, qint64 row)
{
    if (document.tree.liveLeaves().size() < 2) {
        YC_TRY(m_connection.run(QStringLiteral("DELETE FROM conflict WHERE document=?"), {row}));
        return {};
    }
    QStringList fields; // none: versions that wait for a program that knows how they go together
    for (const replica::FieldConflict &field : settlement.conflicts)
        fields << field.field;
    YC_TRY(m_connection.run(
        QStringLiteral("INSERT INTO conflict(document, token, since, fields) VALUES(?,?,?,?) "
                       "ON CONFLICT(document) DO UPDATE SET token=excluded.token, fields=excluded.fields"),
        {row, token(document.tree), m_transaction.now().toMSecsSinceEpoch(),
         fields.isEmpty() ? QStringLiteral("") : fields.join(u' ')}));
    return {};
}

} // namespace yc::store
