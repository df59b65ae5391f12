// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/TilePack.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using map::TilePack;
using map::TilePackWriter;

namespace {
const QByteArray png("\x89PNG\r\n\x1a\nrest");
const QByteArray jpeg("\xff\xd8\xff\xe0rest");
void ignore(qint64, qint64) {}
} // namespace

class MapTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_folder = m_root->filePath(QStringLiteral("tiles"));
    }

    void writesAPackAndReadsItBack()
    {
        {
            TilePackWriter writer(m_folder);
            QVERIFY(writer.add(15, 27'440, 13'389, png));
            QVERIFY(writer.add(16, 54'881, 26'778, jpeg));
            QVERIFY(writer.add(16, 54'881, 26'778, png)); // again: the later one
            QCOMPARE(writer.count(), 2);
            QVERIFY(!QFile::exists(m_folder)); // not before it is whole
            const auto pack = writer.finish({.name = QStringLiteral("静安"),
                                             .attribution = QStringLiteral("某某测绘院"),
                                             .datum = core::geo::Datum::Gcj02});
            QVERIFY(pack);
        }
        const auto pack = TilePack::at(m_folder);
        QVERIFY(pack);
        QCOMPARE(pack->facts.name, QStringLiteral("静安"));
        QCOMPARE(pack->facts.attribution, QStringLiteral("某某测绘院"));
        QCOMPARE(pack->facts.datum, core::geo::Datum::Gcj02);
        QCOMPARE(pack->facts.leastZoom, 15);
        QCOMPARE(pack->facts.mostZoom, 16);
        QCOMPARE(pack->facts.tiles, 2);
        QVERIFY(pack->facts.box.contains({54'881.5 / 65'536, 26'778.5 / 65'536}));
        QFile tile(m_folder + QStringLiteral("/16/54881/26778.png"));
        QVERIFY(tile.open(QIODevice::ReadOnly));
        QCOMPARE(tile.readAll(), png);
    }

    void leavesThePresentPackWhereAnImportFails()
    {
        {
            TilePackWriter writer(m_folder);
            QVERIFY(writer.add(3, 1, 1, png));
            QVERIFY(writer.finish({.name = QStringLiteral("old")}));
        }
        {
            TilePackWriter writer(m_folder);
            QVERIFY(writer.add(4, 1, 1, png));
        } // not finished
        QCOMPARE(TilePack::at(m_folder)->facts.name, QStringLiteral("old"));
        QVERIFY(!QFile::exists(m_folder + QStringLiteral(".part")));
        {
            TilePackWriter writer(m_folder);
            QCOMPARE(writer.finish({}).error().code, QStringLiteral("tiles.none"));
        }
        QCOMPARE(TilePack::at(m_folder)->facts.name, QStringLiteral("old"));
        QVERIFY(TilePack::remove(m_folder));
        QVERIFY(!TilePack::at(m_folder));
        QVERIFY(TilePack::remove(m_folder)); // none is no error
    }

    void refusesWhatIsNoTile_data()
    {
        QTest::addColumn<int>("z");
        QTest::addColumn<qint64>("x");
        QTest::addColumn<qint64>("y");
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int z, qint64 x, qint64 y, const QByteArray &picture, const char *code) {
            QTest::newRow(name) << z << x << y << picture << QString::fromLatin1(code);
        };
        row("column", 2, 4, 0, png, "tiles.damaged");
        row("row", 2, 0, -1, png, "tiles.damaged");
        row("zoom", 40, 0, 0, png, "tiles.damaged");
        row("vector", 2, 0, 0, QByteArray("\x1f\x8bxx"), "tiles.vector");
        row("webp", 2, 0, 0, QByteArray("RIFFxxxxWEBP"), "tiles.vector");
        row("nothing", 2, 0, 0, QByteArray(), "tiles.vector");
        row("huge", 2, 0, 0, png + QByteArray(2'000'000, 'x'), "tiles.too-large");
    }
    void refusesWhatIsNoTile()
    {
        QFETCH(int, z);
        QFETCH(qint64, x);
        QFETCH(qint64, y);
        QFETCH(QByteArray, picture);
        QFETCH(QString, code);
        TilePackWriter writer(m_folder);
        const auto added = writer.add(z, x, y, picture);
        QVERIFY(!added);
        QCOMPARE(added.error().code, code);
    }

    void copiesAFolder_data()
    {
        QTest::addColumn<bool>("fromSouth");
        QTest::addColumn<QString>("row");
        QTest::newRow("rows from the north") << false << "1";
        QTest::newRow("rows from the south") << true << "6";
    }
    void copiesAFolder()
    {
        QFETCH(bool, fromSouth);
        QFETCH(QString, row);
        const QString from = m_root->filePath(QStringLiteral("given"));
        put(from + QStringLiteral("/3/5/1.png"), png);
        put(from + QStringLiteral("/3/6/1.jpg"), jpeg);
        put(from + QStringLiteral("/readme.png"), png); // no tile
        put(from + QStringLiteral("/3/x/1.png"), png);
        TilePackWriter writer(m_folder);
        qint64 last = 0;
        qint64 whole = 0;
        QVERIFY(map::copyTileFolder(from, fromSouth, writer,
                                    [&](qint64 done, qint64 total) {
                                        last = done;
                                        whole = total;
                                    },
                                    {}));
        QCOMPARE(writer.count(), 2);
        QCOMPARE(last, 2);
        QCOMPARE(whole, 2);
        QVERIFY(writer.finish({}));
        QVERIFY(QFile::exists(QStringLiteral("%1/3/5/%2.png").arg(m_folder, row)));
        QVERIFY(QFile::exists(QStringLiteral("%1/3/6/%2.png").arg(m_folder, row)));
    }

    void saysThatAFolderHasNoTilesAndStopsWhenAsked()
    {
        const QString from = m_root->filePath(QStringLiteral("given"));
        TilePackWriter writer(m_folder);
        QCOMPARE(map::copyTileFolder(from, false, writer, ignore, {}).error().code, QStringLiteral("tiles.none"));
        put(from + QStringLiteral("/3/5/1.png"), png);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(map::copyTileFolder(from, false, writer, ignore, stop.get_token()).error().kind,
                 core::ErrorKind::Cancelled);
    }

    void takesADamagedPackForNone()
    {
        put(m_folder + QStringLiteral("/pack.json"), "{\"name\":\"x\",\"datum\":\"mars\"}");
        QVERIFY(!TilePack::at(m_folder));
        put(m_folder + QStringLiteral("/pack.json"), "not json");
        QVERIFY(!TilePack::at(m_folder));
    }

private:
    static void put(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder;
};

QTEST_GUILESS_MAIN(MapTiles)
#include "tst_map_tiles.moc"
