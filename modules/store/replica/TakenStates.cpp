// SPDX-License-Identifier: GPL-3.0-or-later
// The half of SqlTransaction that writes what others made.
#include "store/Connection.h"
#include "store/SearchKeys.h"
#include "store/SqlTransaction.h"
#include "store/replica/Duplicates.h"
#include "store/replica/WireForm.h"

#include <algorithm>
#include <array>

namespace yc::store {

using core::Document;
using core::Result;

namespace {
QVariant blob(const QByteArray &bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); }
QVariant text(const QString &value) { return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value); }
} // namespace

Result<qint64> SqlTransaction::takeNew(const Arrival &state, qint64 dataset, qint64 sequence)
{
    const Document &d = state.document;
    qint64 row = 0;
    {
        YC_ASSIGN(
            Cursor inserted,
            m_connection.run(
                QStringLiteral(
                    "INSERT OR IGNORE INTO document(id, type, schema, org, revision, deleted, created_by, changed_by, "
                    "created_at, changed_at, body, rev, absorbed, extra, dataset, sequence) "
                    "VALUES(?,?,?,?,1,?,?,?,?,?,?,?,1,?,?,?)"),
                {d.id, d.type, d.schema, text(d.org), d.deleted ? 1 : 0, text(d.createdBy), text(d.changedBy),
                 d.createdAt.toMSecsSinceEpoch(), d.changedAt.toMSecsSinceEpoch(), state.bytes, state.rev,
                 blob(state.extra), dataset, sequence}));
        if (inserted.changes() == 0)
            return 0;
        row = inserted.insertedRow();
    }
    YC_TRY(show(row, {}, d));
    note(row, d.id, d.type, {}, d.deleted ? QByteArray() : state.bytes, false);
    return row;
}

namespace {
struct StateAhead final : replica::PlainDocument::Ahead {
    StateAhead(const Projection &projection, const replica::PlainDocument &state)
        : words(SearchKeys(projection.type(), projection.tag()).words(state))
        , derived(projection.derivedOf(state))
        , digest(sha256(state.body()))
    {
    }
    QByteArray words;
    QJsonObject derived;
    QByteArray digest;
};
} // namespace

void SqlTransaction::lookAhead(const Projections &projections, replica::PlainDocument &state)
{
    const auto known = projections.constFind(QString::fromLatin1(state.type()));
    if (known != projections.constEnd() && (*known)->type().schema == state.schema())
        state.ahead = std::make_shared<StateAhead>(**known, state);
}

Result<qint64> SqlTransaction::takeNew(const replica::PlainDocument &state, qint64 dataset, qint64 sequence)
{
    const QString name = QString::fromLatin1(state.type());
    const auto known = m_projections.constFind(name);
    if (known == m_projections.constEnd() || (*known)->type().localOnly || (*known)->type().schema != state.schema())
        return -1;
    // Which scans a record names is read from its body as values: the long way does that.
    if (std::ranges::any_of((*known)->type().fields, &core::Field::files))
        return -1;
    const Projection &projection = **known;
    const auto createdAt = WireForm::millis(state.createdAt());
    const auto changedAt = WireForm::millis(state.changedAt());
    if (!createdAt || !changedAt)
        return -1;
    qint64 row = 0;
    {
        const std::array values{SqlValue::textView(state.id()),
                                SqlValue::textView(state.type()),
                                SqlValue(state.schema()),
                                SqlValue::textView(state.org()),
                                SqlValue::textView(state.createdBy()),
                                SqlValue::textView(state.changedBy()),
                                SqlValue(*createdAt),
                                SqlValue(*changedAt),
                                SqlValue::blobView(state.body()),
                                SqlValue::textView(state.rev()),
                                SqlValue(dataset),
                                SqlValue(sequence)};
        // Not RETURNING, nor ON CONFLICT: those open a savepoint, at which every full-text table flushes.
        YC_ASSIGN(const Cursor inserted,
                  m_connection.run(QStringLiteral("INSERT OR IGNORE INTO document(id, type, schema, org, revision, "
                                                  "deleted, created_by, changed_by, created_at, changed_at, body, rev, "
                                                  "absorbed, dataset, sequence) VALUES(?,?,?,?,1,0,?,?,?,?,?,?,1,?,?)"),
                                   values));
        if (inserted.changes() == 0)
            return 0;
        row = inserted.insertedRow();
    }
    const auto worked = std::dynamic_pointer_cast<const StateAhead>(state.ahead);
    const auto now = worked ? worked : std::make_shared<const StateAhead>(projection, state);
    const StateAhead &ahead = *now;
    if (const Result<> written = projection.writeNew(m_connection, row, state, *changedAt, ahead.derived); !written) {
        if (written.error().code != QLatin1StringView("store.not-unique"))
            return std::unexpected(written.error());
        YC_ASSIGN(const Stored there, stored(QString::fromLatin1(state.id())));
        YC_TRY(project(projection, row, there.document));
    }
    m_words.append({row, ahead.words, false});
    note(row, QString::fromLatin1(state.id()), name, {}, state.body(), false, ahead.digest);
    return row;
}

Result<qint64> SqlTransaction::take(const Stored &before, const Arrival &state, const QList<Arrival> &passing,
                                    qint64 dataset, qint64 sequence)
{
    const Document &d = state.document;
    qint64 row = before.row;
    qint64 revision = before.document.revision;
    if (row == 0) {
        YC_ASSIGN(row, takeNew(passing.isEmpty() ? state : passing.constFirst(), dataset, sequence));
        if (passing.isEmpty())
            return row;
        YC_ASSIGN(const Stored first, stored(d.id));
        return take(first, state, passing.sliced(1), dataset, sequence);
    }
    YC_TRY(keepHistory(before));
    for (const Arrival &past : passing) {
        const Document &p = past.document;
        Stored kept{row, p, past.bytes, past.rev, ++revision, past.extra};
        kept.document.revision = revision;
        YC_TRY(keepHistory(kept));
    }
    YC_TRY(m_connection.run(
        QStringLiteral("UPDATE document SET schema=?, org=?, revision=?, deleted=?, created_by=?, changed_by=?, "
                       "created_at=?, changed_at=?, body=?, rev=?, absorbed=?, extra=?, dataset=?, sequence=? "
                       "WHERE row=?"),
        {d.schema, text(d.org), revision + 1, d.deleted ? 1 : 0, text(d.createdBy), text(d.changedBy),
         d.createdAt.toMSecsSinceEpoch(), d.changedAt.toMSecsSinceEpoch(), state.bytes, state.rev, revision + 1,
         blob(state.extra), dataset, sequence, row}));
    YC_TRY(show(row, before.document, d));
    if (d.deleted && !before.document.deleted)
        YC_TRY(m_connection.run(QStringLiteral("DELETE FROM touched WHERE document=?"), {row}));
    note(row, d.id, d.type, before.bytes, d.deleted ? QByteArray() : state.bytes, false);
    return row;
}

Result<> SqlTransaction::show(qint64 row, const Document &before, const Document &after)
{
    const Projection *was = before.isNull() ? nullptr : showing(before);
    const Projection *is = showing(after);
    const Projection *any = is ? is : was;
    if (!any)
        return {};
    const QJsonObject bodyBefore = was ? was->upgraded(before.body, before.schema) : QJsonObject();
    Document present;
    if (is) {
        present = after;
        present.body = is->upgraded(after.body, after.schema);
        YC_TRY(project(*is, row, present));
    } else {
        YC_TRY(any->remove(m_connection, row));
    }
    find(*any, row, bodyBefore, present.body);
    return {};
}

Result<> SqlTransaction::project(const Projection &projection, qint64 row, const Document &document)
{
    Result<> written = projection.write(m_connection, row, document);
    if (written || written.error().code != QLatin1StringView("store.not-unique"))
        return written;
    // Two desks gave one number to two records: see Duplicates.
    YC_ASSIGN(const QStringList taken, projection.taken(m_connection, row, document));
    YC_TRY(Duplicates::set(m_connection, row, taken, m_now.toMSecsSinceEpoch()));
    return projection.write(m_connection, row, document, taken);
}

Result<bool> SqlTransaction::wasDuplicate(const Projection &projection, const Stored &before, const Document &after)
{
    if (before.row == 0)
        return false;
    YC_ASSIGN(const QStringList known, Duplicates::of(m_connection, before.row));
    YC_ASSIGN(const QStringList taken, projection.taken(m_connection, before.row, after));
    const QJsonObject had = projection.upgraded(before.document.body, before.document.schema);
    return std::ranges::all_of(
        taken, [&](const QString &field) { return known.contains(field) && had[field] == after.body[field]; });
}

Result<> SqlTransaction::finish()
{
    if (m_touchedCount == 0)
        return {};
    YC_ASSIGN(const auto duplicates, Duplicates::all(m_connection));
    for (auto one = duplicates.cbegin(); one != duplicates.cend(); ++one) {
        Document document;
        {
            YC_ASSIGN(Cursor cursor,
                      m_connection.run(QStringLiteral("SELECT %1 FROM document WHERE row=?").arg(documentColumns()),
                                       {one.key()}));
            if (cursor.next())
                document = documentFrom(cursor, 0);
            YC_TRY(cursor.ended());
        }
        QStringList taken;
        if (const Projection *projection = document.isNull() ? nullptr : showing(document)) {
            document.body = projection->upgraded(document.body, document.schema);
            YC_ASSIGN(taken, projection->taken(m_connection, one.key(), document));
            if (taken != *one)
                YC_TRY(projection->write(m_connection, one.key(), document, taken));
        }
        YC_TRY(Duplicates::set(m_connection, one.key(), taken, m_now.toMSecsSinceEpoch()));
    }
    return {};
}

} // namespace yc::store
