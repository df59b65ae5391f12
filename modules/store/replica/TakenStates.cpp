// SPDX-License-Identifier: GPL-3.0-or-later
// The half of SqlTransaction that writes what others made.
#include "store/Connection.h"
#include "store/SearchKeys.h"
#include "store/SqlTransaction.h"
#include "store/replica/Duplicates.h"

#include <algorithm>

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
                QStringLiteral("INSERT INTO document(id, type, schema, org, revision, deleted, created_by, changed_by, "
                               "created_at, changed_at, body, rev, absorbed, extra, dataset, sequence) "
                               "VALUES(?,?,?,?,1,?,?,?,?,?,?,?,1,?,?,?) ON CONFLICT(id) DO NOTHING RETURNING row"),
                {d.id, d.type, d.schema, text(d.org), d.deleted ? 1 : 0, text(d.createdBy), text(d.changedBy),
                 d.createdAt.toMSecsSinceEpoch(), d.changedAt.toMSecsSinceEpoch(), state.bytes, state.rev,
                 blob(state.extra), dataset, sequence}));
        if (!inserted.next())
            return 0;
        row = inserted.integer(0);
    }
    YC_TRY(show(row, {}, d));
    note(row, d, {}, d.deleted ? QByteArray() : state.bytes, false);
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
    note(row, d, before.bytes, d.deleted ? QByteArray() : state.bytes, false);
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
    return SearchKeys(any->type(), any->tag()).write(m_connection, row, bodyBefore, present.body);
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
