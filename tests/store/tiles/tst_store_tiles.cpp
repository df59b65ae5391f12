// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tiles/MbTiles.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using store::MbTiles;

namespace {

const QByteArray picture("\x89PNG\r\n\x1a\nnot read here");
constexpr int largest = 64; // KB

struct Tile {
    int z;
    int x;
    int tmsRow;
    QByteArray picture;
};

void write(const QString &path, const QList<Tile> &tiles, bool asView = false)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("writer"));
        db.setDatabaseName(path);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE metadata (name TEXT, value TEXT)")));
        QVERIFY(query.exec(QStringLiteral("INSERT INTO metadata VALUES('name','静安'),('format','png')")));
        const QString table = asView ? QStringLiteral("map") : QStringLiteral("tiles");
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE %1 (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, "
                                          "tile_data BLOB)")
                               .arg(table)));
        if (asView)
            QVERIFY(query.exec(QStringLiteral("CREATE VIEW tiles AS SELECT * FROM map")));
        QVERIFY(db.transaction());
        for (const Tile &tile : tiles) {
            query.prepare(QStringLiteral("INSERT INTO %1 VALUES(?,?,?,?)").arg(table));
            query.addBindValue(tile.z);
            query.addBindValue(tile.x);
            query.addBindValue(tile.tmsRow);
            query.addBindValue(tile.picture);
            QVERIFY(query.exec());
        }
        QVERIFY(db.commit());
    }
    QSqlDatabase::removeDatabase(QStringLiteral("writer"));
}

} // namespace

class StoreTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("pack.mbtiles"));
    }

    void handsOverEveryTileWithRowsFromTheNorth_data()
    {
        QTest::addColumn<bool>("asView");
        QTest::newRow("table") << false;
        QTest::newRow("view") << true;
    }
    void handsOverEveryTileWithRowsFromTheNorth()
    {
        QFETCH(bool, asView);
        write(m_path, {{16, 54'881, 65'535 - 26'778, picture}, {0, 0, 0, picture}}, asView);
        const auto pack = MbTiles::open(m_path);
        QVERIFY2(pack, qPrintable(pack ? QString() : pack.error().code));
        QCOMPARE((*pack)->count(), 2);
        QCOMPARE((*pack)->facts().value(QStringLiteral("name")), QStringLiteral("静安"));
        QStringList seen;
        const auto take = [&](int z, qint64 x, qint64 y, const QByteArray &data) -> core::Result<> {
            seen << QStringLiteral("%1/%2/%3 %4").arg(z).arg(x).arg(y).arg(data == picture);
            return {};
        };
        QVERIFY((*pack)->read(take, largest, {}));
        seen.sort();
        QCOMPARE(seen, (QStringList{QStringLiteral("0/0/0 1"), QStringLiteral("16/54881/26778 1")}));
    }

    void refusesWhatIsNoPack()
    {
        QCOMPARE(MbTiles::open(m_folder->filePath(QStringLiteral("none"))).error().code,
                 QStringLiteral("tiles.unreadable"));
        QFile text(m_path);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("this is no database, but longer than the header of one would be: "
                   "0123456789012345678901234567890123456789");
        text.close();
        QCOMPARE(MbTiles::open(m_path).error().code, QStringLiteral("tiles.not-mbtiles"));
    }

    void refusesADamagedPack()
    {
        QList<Tile> tiles;
        for (int i = 0; i < 400; ++i)
            tiles.append({10, i, i, picture + QByteArray(900, char(i))});
        write(m_path, tiles);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        QVERIFY(file.seek(size / 2));
        file.write(QByteArray(int(size / 4), '\xa5'));
        file.close();
        const auto pack = MbTiles::open(m_path);
        const auto take = [](int, qint64, qint64, const QByteArray &) -> core::Result<> { return {}; };
        const core::Result<> read =
            pack ? (*pack)->read(take, largest, {}) : core::Result<>(std::unexpected(pack.error()));
        QVERIFY(!read);
        QVERIFY(read.error().code == u"tiles.damaged" || read.error().code == u"tiles.not-mbtiles");
    }

    void refusesATileThatIsNone()
    {
        write(m_path, {{10, 1, 1, QByteArray(largest * 1'024 + 1, 'x')}});
        const auto pack = MbTiles::open(m_path);
        QVERIFY(pack);
        const auto take = [](int, qint64, qint64, const QByteArray &) -> core::Result<> { return {}; };
        QCOMPARE((*pack)->read(take, largest, {}).error().code, QStringLiteral("tiles.too-large"));
    }

    void stopsBetweenTiles()
    {
        write(m_path, {{1, 0, 0, picture}, {1, 1, 0, picture}, {1, 1, 1, picture}});
        const auto pack = MbTiles::open(m_path);
        QVERIFY(pack);
        std::stop_source stop;
        int taken = 0;
        const auto take = [&](int, qint64, qint64, const QByteArray &) -> core::Result<> {
            ++taken;
            stop.request_stop();
            return {};
        };
        const auto read = (*pack)->read(take, largest, stop.get_token());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::Cancelled);
        QCOMPARE(taken, 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(StoreTiles)
#include "tst_store_tiles.moc"
