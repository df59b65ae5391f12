// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/Duplicates.h"

#include "store/Connection.h"

namespace yc::store {

using core::Result;

Result<QHash<qint64, QStringList>> Duplicates::all(Connection &connection)
{
    QHash<qint64, QStringList> found;
    YC_ASSIGN(Cursor cursor, connection.run(QStringLiteral("SELECT document, field FROM duplicate ORDER BY 1, 2")));
    while (cursor.next())
        found[cursor.integer(0)].append(cursor.text(1));
    YC_TRY(cursor.ended());
    return found;
}

Result<QStringList> Duplicates::of(Connection &connection, qint64 row)
{
    QStringList fields;
    YC_ASSIGN(Cursor cursor,
              connection.run(QStringLiteral("SELECT field FROM duplicate WHERE document=? ORDER BY 1"), {row}));
    while (cursor.next())
        fields << cursor.text(0);
    YC_TRY(cursor.ended());
    return fields;
}

Result<> Duplicates::set(Connection &connection, qint64 row, const QStringList &fields, qint64 millis)
{
    YC_ASSIGN(const QStringList known, of(connection, row));
    for (const QString &field : known) {
        if (!fields.contains(field))
            YC_TRY(connection.run(QStringLiteral("DELETE FROM duplicate WHERE document=? AND field=?"), {row, field}));
    }
    for (const QString &field : fields) {
        YC_TRY(connection.run(QStringLiteral("INSERT OR IGNORE INTO duplicate(document, field, since) VALUES(?,?,?)"),
                              {row, field, millis}));
    }
    return {};
}

Result<> Duplicates::forget(Connection &connection, const QString &type)
{
    YC_TRY(connection.run(
        QStringLiteral("DELETE FROM duplicate WHERE (SELECT type FROM document WHERE row=duplicate.document)=?"),
        {type}));
    return {};
}

Result<> Duplicates::part(Connection &connection, const Projection &projection)
{
    for (const core::Field &field : projection.type().fields) {
        if (!field.unique)
            continue;
        QList<std::pair<qint64, qint64>> later;
        {
            YC_ASSIGN(Cursor cursor,
                      connection.run(QStringLiteral("SELECT row, changed_at FROM (SELECT row, changed_at, row_number() "
                                                    "OVER (PARTITION BY \"%1\" ORDER BY row) AS place FROM %2 "
                                                    "WHERE \"%1\" IS NOT NULL) WHERE place>1")
                                         .arg(field.key, projection.table())));
            while (cursor.next())
                later.append({cursor.integer(0), cursor.integer(1)});
            YC_TRY(cursor.ended());
        }
        for (const auto &[row, millis] : std::as_const(later)) {
            YC_TRY(connection.run(
                QStringLiteral("UPDATE %1 SET \"%2\"=NULL WHERE row=?").arg(projection.table(), field.key), {row}));
            YC_TRY(connection.run(
                QStringLiteral("INSERT OR IGNORE INTO duplicate(document, field, since) VALUES(?,?,?)"),
                {row, field.key, millis}));
        }
    }
    return {};
}

} // namespace yc::store
