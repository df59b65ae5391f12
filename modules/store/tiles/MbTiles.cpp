// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tiles/MbTiles.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {
constexpr int kilobyte = 1024;
std::unexpected<core::Error> damaged() { return fail(ErrorKind::FixInput, "tiles.damaged"); }
} // namespace

Result<std::unique_ptr<MbTiles>> MbTiles::open(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return fail(ErrorKind::NotFound, "tiles.unreadable", {{QStringLiteral("path"), path}});
    std::unique_ptr<MbTiles> pack(new MbTiles);
    pack->m_connection = QStringLiteral("mbtiles-") + QUuid::createUuid().toString(QUuid::Id128);
    // Qt's driver for plain SQLite: ours opens nothing without a key.
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), pack->m_connection);
    db.setDatabaseName(path);
    db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!db.open())
        return fail(ErrorKind::FixInput, "tiles.not-mbtiles");
    QSqlQuery query(db);
    query.setForwardOnly(true);
    for (const char *pragma : {"PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA query_only=ON"})
        query.exec(QString::fromLatin1(pragma));
    // `tiles` may be a view over two tables, as the specification allows.
    if (!query.exec(QStringLiteral("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 0")) ||
        !query.exec(QStringLiteral("SELECT count(*) FROM tiles")) || !query.next())
        return fail(ErrorKind::FixInput, "tiles.not-mbtiles");
    pack->m_count = query.value(0).toLongLong();
    if (query.exec(QStringLiteral("SELECT name, substr(value, 1, 2000) FROM metadata LIMIT 200"))) {
        while (query.next())
            pack->m_facts.insert(query.value(0).toString(), query.value(1).toString());
    }
    return pack;
}

MbTiles::~MbTiles()
{
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

Result<> MbTiles::read(const Take &take, int largestTile, const std::stop_token &stop)
{
    const QSqlDatabase db = QSqlDatabase::database(m_connection, false);
    QSqlQuery query(db);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT zoom_level, tile_column, tile_row, length(tile_data), "
                                 "CASE WHEN length(tile_data) <= :most THEN tile_data END FROM tiles"));
    query.bindValue(QStringLiteral(":most"), largestTile * kilobyte);
    if (!query.exec())
        return damaged();
    qint64 read = 0;
    while (query.next()) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, "cancelled");
        if (query.value(3).toLongLong() > qint64(largestTile) * kilobyte)
            return fail(ErrorKind::FixInput, "tiles.too-large", {{QStringLiteral("limit"), largestTile}});
        constexpr int mostZoom = 30;
        const int z = query.value(0).toInt();
        if (z < 0 || z > mostZoom)
            return damaged();
        YC_TRY(take(z, query.value(1).toLongLong(), (qint64(1) << z) - 1 - query.value(2).toLongLong(),
                    query.value(4).toByteArray()));
        ++read;
    }
    return read == m_count ? Result<>() : Result<>(damaged()); // a damaged page ends the rows early
}

} // namespace yc::store
