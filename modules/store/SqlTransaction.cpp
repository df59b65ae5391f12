// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqlTransaction.h"

#include "core/DivisionTable.h"
#include "store/Connection.h"
#include "store/SearchKeys.h"
#include "store/replica/SyncLedger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

#include <openssl/sha.h>

namespace yc::store {

using core::Document;
using core::ErrorKind;
using core::Result;

namespace {
constexpr int kIdsInAudit = 20;
constexpr int kIdsInSignal = 1000;

QDateTime utc(qint64 millis) { return QDateTime::fromMSecsSinceEpoch(millis, QTimeZone::UTC); }
QByteArray bytesOf(const QJsonObject &body) { return QJsonDocument(body).toJson(QJsonDocument::Compact); }
QVariant blob(const QByteArray &bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); }

/// A newer program wrote it: this one would show it wrongly, and lose what it does not know.
std::unexpected<core::Error> newerSchema(const QString &id)
{
    return core::fail(ErrorKind::UpdateProgram, "store.newer-schema", {{QStringLiteral("id"), id}});
}

const QString kKeep = QStringLiteral("INSERT INTO history(document, revision, schema, org, deleted, changed_by, "
                                     "changed_at, body, rev, extra) VALUES(?,?,?,?,?,?,?,?,?,?)");
} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<std::size_t>(bytes.size()),
           reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

QString documentColumns()
{
    return QStringLiteral(
        "id, type, schema, org, revision, deleted, created_by, changed_by, created_at, changed_at, body");
}

Document documentFrom(const Cursor &cursor, int first)
{
    Document document;
    document.id = cursor.text(first);
    document.type = cursor.text(first + 1);
    document.schema = static_cast<int>(cursor.integer(first + 2));
    document.org = cursor.text(first + 3);
    document.revision = cursor.integer(first + 4);
    document.deleted = cursor.integer(first + 5) != 0;
    document.createdBy = cursor.text(first + 6);
    document.changedBy = cursor.text(first + 7);
    document.createdAt = utc(cursor.integer(first + 8));
    document.changedAt = utc(cursor.integer(first + 9));
    document.body = QJsonDocument::fromJson(cursor.value(first + 10).toByteArray()).object();
    return document;
}

Result<core::Rows> rowsOf(Connection &connection, const Projection::Statement &statement)
{
    core::Rows rows{statement.columns, {}};
    YC_ASSIGN(Cursor cursor, connection.run(statement.sql, statement.values));
    while (cursor.next()) {
        QVariantList row;
        row.reserve(statement.columns.size());
        for (int i = 0; i < statement.columns.size(); ++i)
            row << cursor.value(i);
        rows.rows << row;
    }
    YC_TRY(cursor.ended());
    return rows;
}

SqlTransaction::SqlTransaction(Connection &connection, const Projections &projections, const core::Session &session,
                               ScopeFilter &filter, QDateTime now)
    : m_connection(connection)
    , m_projections(projections)
    , m_session(session)
    , m_filter(filter)
    , m_now(std::move(now))
{
}

Result<const Projection *> SqlTransaction::projectionOf(const QString &type) const
{
    const auto found = m_projections.constFind(type);
    if (found == m_projections.constEnd())
        return core::fail(ErrorKind::UpdateProgram, "store.unknown-type", {{QStringLiteral("type"), type}});
    return found->get();
}

QString SqlTransaction::storedColumns()
{
    return QStringLiteral("row, %1, rev, absorbed, extra").arg(documentColumns());
}

SqlTransaction::Stored SqlTransaction::storedFrom(const Cursor &cursor)
{
    Stored found;
    found.row = cursor.integer(0);
    found.document = documentFrom(cursor, 1);
    found.bytes = cursor.value(11).toByteArray();
    found.rev = cursor.text(12);
    found.absorbed = cursor.integer(13);
    found.extra = cursor.value(14).toByteArray();
    return found;
}

Result<SqlTransaction::Stored> SqlTransaction::stored(const QString &id)
{
    static const QString sql = QStringLiteral("SELECT %1 FROM document WHERE id=?").arg(storedColumns());
    YC_ASSIGN(Cursor cursor, m_connection.run(sql, {id}));
    Stored found;
    if (cursor.next())
        found = storedFrom(cursor);
    YC_TRY(cursor.ended());
    return found;
}

Result<Document> SqlTransaction::load(const QString &id)
{
    YC_ASSIGN(Stored found, stored(id));
    if (found.row == 0 || found.document.deleted)
        return core::fail(ErrorKind::NotFound, "store.not-found", {{QStringLiteral("id"), id}});
    YC_ASSIGN(const Projection *projection, projectionOf(found.document.type));
    if (found.document.schema > projection->type().schema)
        return newerSchema(id);
    found.document.body = projection->upgraded(found.document.body, found.document.schema);
    found.document.schema = qMax(found.document.schema, projection->type().schema);
    if (!m_filter.scope().covers(projection->type(), projection->ownerOf(found.document), found.document.createdBy)) {
        m_leftScope = true;
        return core::fail(ErrorKind::NotFound, "store.not-found", {{QStringLiteral("id"), id}});
    }
    return found.document;
}

const core::RecordType *SqlTransaction::typeOf(const QString &name) const
{
    const auto found = m_projections.constFind(name);
    return found == m_projections.constEnd() ? nullptr : &(*found)->type();
}

const Projection *SqlTransaction::showing(const Document &document) const
{
    const auto found = m_projections.constFind(document.type);
    const bool shown =
        found != m_projections.constEnd() && !document.deleted && document.schema <= (*found)->type().schema;
    return shown ? found->get() : nullptr;
}

bool SqlTransaction::covers(const Projection &projection, const Document &stored) const
{
    if (m_filter.scope().isEverything())
        return true;
    Document present = stored;
    present.body = projection.upgraded(stored.body, stored.schema);
    return m_filter.scope().covers(projection.type(), projection.ownerOf(present), stored.createdBy);
}

std::unexpected<core::Error> SqlTransaction::outOfScope(const QString &id)
{
    m_leftScope = true;
    return core::fail(ErrorKind::AskPermission, "store.out-of-scope", {{QStringLiteral("id"), id}});
}

Result<> SqlTransaction::checkElsewhere(const Projection &projection, const Stored &before, const Document &document)
{
    YC_ASSIGN(const bool limited, m_filter.isLimited(projection));
    if (!limited || projection.type().localOnly)
        return {};
    const QStringList columns = projection.allColumns();
    const QVariantList values = projection.valuesOf(before.row, document);
    const QJsonObject had = projection.upgraded(before.document.body, before.document.schema);
    for (const core::Field &field : projection.type().fields) {
        const QVariant value = field.unique ? values.value(columns.indexOf(field.key)) : QVariant();
        if (!value.isValid() || value.isNull() || had.value(field.key) == document.body.value(field.key))
            continue;
        YC_ASSIGN(
            const QVariant owner,
            m_connection.scalar(
                QStringLiteral("SELECT org FROM %1 WHERE \"%2\"=? AND row IS NOT ?").arg(projection.table(), field.key),
                {value, before.row}));
        if (owner.isValid() && !m_filter.scope().covers(owner.toString())) {
            const QString name = core::DivisionTable::builtIn().fullName(owner.toString());
            return core::fail(ErrorKind::FixInput, "store.not-unique-elsewhere",
                              {{QStringLiteral("field"), field.key},
                               {QStringLiteral("organisation"), name.isEmpty() ? owner.toString() : name}});
        }
    }
    return {};
}

Result<> SqlTransaction::keepHistory(const Stored &before)
{
    const Document &d = before.document;
    const bool named = before.absorbed == d.revision; // else `rev` and `extra` are of an earlier state
    YC_TRY(
        m_connection.run(kKeep, {before.row, d.revision, d.schema, d.org, d.deleted ? 1 : 0, d.changedBy,
                                 d.changedAt.toMSecsSinceEpoch(), before.bytes,
                                 named ? QVariant(before.rev) : QVariant(), named ? blob(before.extra) : QVariant()}));
    return {};
}

Result<> SqlTransaction::enqueue(qint64 row, qint64 base)
{
    // The base stays the revision that the city last had, however often the desk changes the document meanwhile.
    // Without a sequence: sync has not seen this state yet.
    if (m_ledger)
        m_ledger->noteUnnamed();
    YC_TRY(m_connection.run(QStringLiteral("INSERT INTO outbox(document, base, since) VALUES(?,?,?) "
                                           "ON CONFLICT(document) DO UPDATE SET dataset=NULL, sequence=NULL"),
                            {row, base, m_now.toMSecsSinceEpoch()}));
    return {};
}

void SqlTransaction::tell(const QString &id, const QString &type)
{
    ++m_toldCount;
    if (m_changedIds.size() < kIdsInSignal)
        m_changedIds << id;
    if (!m_changedTypes.contains(type))
        m_changedTypes << type;
}

void SqlTransaction::note(qint64 row, const QString &id, const QString &type, const QByteArray &before,
                          QByteArrayView after, bool localOnly, const QByteArray &knownDigest)
{
    ++m_touchedCount;
    if (!localOnly && m_changedRows.size() <= ChangedRows::kMost)
        m_changedRows << row;
    tell(id, type);
    if (localOnly)
        return;
    ++m_changes;
    static const QByteArray ofNothing = sha256({});
    const QByteArray digestBefore = before.isEmpty() ? ofNothing : sha256(before);
    const QByteArray digestAfter = !knownDigest.isEmpty() ? knownDigest : after.isEmpty() ? ofNothing : sha256(after);
    m_digest.addData(id.toUtf8());
    m_digest.addData(digestBefore);
    m_digest.addData(digestAfter);
    if (m_changes == 1) {
        m_before = before.isEmpty() ? QByteArray() : digestBefore.toHex();
        m_after = after.isEmpty() ? QByteArray() : digestAfter.toHex();
    }
    if (m_firstIds.size() < kIdsInAudit)
        m_firstIds << id;
}

void SqlTransaction::find(const Projection &projection, qint64 row, const QJsonObject &before, const QJsonObject &after)
{
    const SearchKeys keys(projection.type(), projection.tag());
    const QByteArray had = before.isEmpty() ? QByteArray() : keys.words(before);
    const QByteArray has = after.isEmpty() ? QByteArray() : keys.words(after);
    if (had != has)
        m_words.append({row, has, !had.isEmpty()});
}

Result<> SqlTransaction::writeSearch()
{
    std::ranges::stable_sort(m_words, {}, &Words::row);
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        bool replaces = m_words.at(i).replaces;
        while (i + 1 < m_words.size() && m_words.at(i + 1).row == m_words.at(i).row) // only the last one counts
            replaces = m_words.at(++i).replaces || replaces;
        YC_TRY(SearchKeys::write(m_connection, m_words.at(i).row, m_words.at(i).words, replaces));
    }
    m_words.clear();
    return {};
}

Result<Document> SqlTransaction::put(Document document)
{
    if (document.type.isEmpty())
        document.type = document.id.section(u':', 0, 0);
    YC_ASSIGN(const Projection *projection, projectionOf(document.type));
    const core::RecordType &type = projection->type();
    Stored before;
    if (document.revision > 0) {
        YC_ASSIGN(before, stored(document.id));
        if (before.row != 0 && !covers(*projection, before.document))
            return outOfScope(document.id);
        if (before.row == 0 || before.document.revision != document.revision) {
            return core::fail(ErrorKind::SettleConflict, "store.changed-meanwhile",
                              {{QStringLiteral("id"), document.id}});
        }
        if (before.document.schema > type.schema)
            return newerSchema(document.id);
    }
    const qint64 millis = m_now.toMSecsSinceEpoch();
    const QByteArray bytes = bytesOf(document.body);
    document.schema = type.schema;
    document.changedBy = m_session.personId;
    document.changedAt = m_now;
    document.deleted = false;
    // Which organisation below the desk's it belongs to; what the desk keeps on file of others stays where it is.
    if (const QString owner = core::Scope::ownerOf(type, m_session.org, document.body); owner != m_session.org)
        document.org = owner;
    else if (document.org.isEmpty())
        document.org = before.row ? before.document.org : m_session.scopeOrg();
    if (!type.localOnly && !m_filter.scope().covers(document.org))
        return outOfScope(document.id);
    YC_TRY(checkElsewhere(*projection, before, document));
    ++document.revision;

    qint64 row = before.row;
    if (row == 0) {
        document.createdBy = m_session.personId;
        document.createdAt = m_now;
        auto inserted = m_connection.run(
            QStringLiteral("INSERT INTO document(id, type, schema, org, revision, deleted, created_by, changed_by, "
                           "created_at, changed_at, body) VALUES(?,?,?,?,1,0,?,?,?,?,?)"),
            {document.id, document.type, document.schema, document.org, document.createdBy, document.changedBy, millis,
             millis, bytes});
        if (!inserted) {
            if (inserted.error().code == QStringLiteral("store.not-unique"))
                return core::fail(ErrorKind::SettleConflict, "store.changed-meanwhile",
                                  {{QStringLiteral("id"), document.id}});
            return std::unexpected(inserted.error());
        }
        row = inserted->insertedRow();
    } else {
        document.createdBy = before.document.createdBy;
        document.createdAt = before.document.createdAt;
        if (!type.localOnly)
            YC_TRY(keepHistory(before));
        YC_TRY(m_connection.run(
            QStringLiteral("UPDATE document SET schema=?, org=?, revision=?, deleted=0, "
                           "changed_by=?, changed_at=?, body=? WHERE row=?"),
            {document.schema, document.org, document.revision, document.changedBy, millis, bytes, row}));
    }
    Result<> written = projection->write(m_connection, row, document);
    if (!written && written.error().code == QLatin1StringView("store.not-unique")) {
        YC_ASSIGN(const bool known, wasDuplicate(*projection, before, document));
        if (known)
            written = project(*projection, row, document);
    }
    YC_TRY(written);
    const QJsonObject bodyBefore = before.row && showing(before.document)
                                       ? projection->upgraded(before.document.body, before.document.schema)
                                       : QJsonObject();
    find(*projection, row, bodyBefore, document.body);
    if (!type.localOnly)
        YC_TRY(enqueue(row, before.document.revision));
    note(row, document.id, document.type, before.bytes, bytes, type.localOnly);
    return settleAfterEdit(before, document);
}

Result<> SqlTransaction::remove(const QString &id)
{
    YC_ASSIGN(Stored before, stored(id));
    if (before.row == 0 || before.document.deleted)
        return core::fail(ErrorKind::NotFound, "store.not-found", {{QStringLiteral("id"), id}});
    YC_ASSIGN(const Projection *projection, projectionOf(before.document.type));
    const core::RecordType &type = projection->type();
    if (!covers(*projection, before.document))
        return outOfScope(id);
    find(*projection, before.row, projection->upgraded(before.document.body, before.document.schema), {});
    YC_TRY(projection->remove(m_connection, before.row));
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM touched WHERE document=?"), {before.row}));
    if (type.localOnly) { // nobody else ever saw it: no tombstone is owed
        YC_TRY(m_connection.run(QStringLiteral("DELETE FROM document WHERE row=?"), {before.row}));
    } else {
        YC_TRY(keepHistory(before));
        YC_TRY(m_connection.run(QStringLiteral("UPDATE document SET revision=revision+1, deleted=1, changed_by=?, "
                                               "changed_at=?, body=? WHERE row=?"),
                                {m_session.personId, m_now.toMSecsSinceEpoch(), QByteArray("{}"), before.row}));
        YC_TRY(enqueue(before.row, before.document.revision));
    }
    note(before.row, id, type.name, before.bytes, QByteArray(), type.localOnly);
    YC_TRY(settleAfterEdit(before, {}));
    return {};
}

Result<core::Rows> SqlTransaction::query(const core::Query &query)
{
    YC_ASSIGN(const Projection *projection, projectionOf(query.type));
    YC_ASSIGN(const ScopeTerm scope, m_filter.term(*projection));
    YC_ASSIGN(const Projection::Statement statement, projection->select(query, scope));
    return rowsOf(m_connection, statement);
}

Result<qint64> SqlTransaction::count(const core::Query &query)
{
    YC_ASSIGN(const Projection *projection, projectionOf(query.type));
    YC_ASSIGN(const ScopeTerm scope, m_filter.term(*projection));
    YC_ASSIGN(const Projection::Statement statement, projection->selectCount(query, scope));
    YC_ASSIGN(const QVariant value, m_connection.scalar(statement.sql, statement.values));
    return value.toLongLong();
}

Result<qint64> SqlTransaction::nextNumber(const QString &series)
{
    YC_ASSIGN(const QVariant number,
              m_connection.scalar(QStringLiteral("INSERT INTO series(name, last) VALUES(?, 1) ON CONFLICT(name) DO "
                                                 "UPDATE SET last=last+1 RETURNING last"),
                                  {series}));
    return number.toLongLong();
}

QString SqlTransaction::documents()
{
    if (m_changes == 0)
        return {};
    QJsonObject summary{{QStringLiteral("count"), m_changes},
                        {QStringLiteral("ids"), QJsonArray::fromStringList(m_firstIds)}};
    if (m_changes == 1) {
        summary.insert(QStringLiteral("before"), QString::fromLatin1(m_before));
        summary.insert(QStringLiteral("after"), QString::fromLatin1(m_after));
    } else {
        summary.insert(QStringLiteral("digest"), QString::fromLatin1(m_digest.result().toHex()));
    }
    return QString::fromUtf8(QJsonDocument(summary).toJson(QJsonDocument::Compact));
}

} // namespace yc::store
