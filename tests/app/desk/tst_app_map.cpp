// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowUnderTest.h"

#include "demo/DemoDesk.h"
#include "desk/MainWindow.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "desk/map/MapDataCard.h"
#include "desk/map/MapPage.h"
#include "map/MapView.h"
#include "services/residents/rules/Resident.h"
#include "services/residents/view/PersonForm.h"
#include "services/residents/view/PersonPage.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/LinkButton.h"
#include "ui/ListLine.h"
#include "ui/Page.h"

#include <QBuffer>
#include <QCheckBox>
#include <QLineEdit>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace yc;
using desk::MapLayers;
using desk::MapPage;
using map::MapMark;

namespace {

constexpr int patience = 30'000;
const QString passphrase = QStringLiteral("Yichuang-2026");

} // namespace

class AppMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        demo::DemoDesk::Options options;
        options.residents = 400; // with the visits of its elders
        QVERIFY(
            demo::DemoDesk::create(folder(), registry::recordTypes(), std::make_shared<test::FakeClock>(), options));
    }

    void showsThePeopleTheAreasAndThePointsOfTheDemo()
    {
        WindowUnderTest on(folder());
        MapPage *page = openMap(on, QStringLiteral("1001"));
        QVERIFY(page);
        QVERIFY(!page->data()); // a clerk imports nothing
        const auto content = [&] {
            int people = 0;
            for (const MapMark &mark : page->view()->marks())
                people += mark.kind == MapMark::Kind::Pin ? 0 : 1;
            return people;
        };
        QVERIFY(content() > 3);
        int pins = 0;
        for (const MapMark &mark : page->view()->marks())
            pins += mark.kind == MapMark::Kind::Pin ? 1 : 0;
        QVERIFY(pins > 2);
        on.shoot(QStringLiteral("map"));
    }

    void opensAPersonByKey()
    {
        WindowUnderTest on(folder());
        MapPage *page = openMap(on, QStringLiteral("1001"));
        QVERIFY(page);
        QTRY_VERIFY(page->view()->hasFocus());
        // Tab to a mark and Enter, closer and closer, until a person or the people of a house stand there.
        residents::PersonPage *person = nullptr;
        for (int step = 0; step < 24 && !person; ++step) {
            const QList<MapMark> marks = page->view()->marks();
            if (page->view()->current() < 0 || marks.at(page->view()->current()).kind == MapMark::Kind::Pin)
                on.press(Qt::Key_Tab);
            else
                on.press(Qt::Key_Return);
            if (page->placeCard()->isVisible()) {
                QTRY_VERIFY(qobject_cast<ui::ListLine *>(QApplication::focusWidget()));
                on.press(Qt::Key_Return);
            }
            person = visible<residents::PersonPage>(on);
        }
        QVERIFY(person);
    }

    void opensAPersonByClick()
    {
        WindowUnderTest on(folder());
        MapPage *page = openMap(on, QStringLiteral("1001"));
        QVERIFY(page);
        const QString id = somebody(on);
        on.window->frame()->open(QStringLiteral("map"), {{QStringLiteral("resident"), id}});
        QTRY_VERIFY_WITH_TIMEOUT(page->view()->current() >= 0, patience);
        MapMark mark = page->view()->marks().at(page->view()->current());
        for (int closer = 0; closer < 6 && mark.kind == MapMark::Kind::Group && page->placeCard()->isHidden();
             ++closer) {
            QTest::mouseClick(page->view(), Qt::LeftButton, {}, mark.at.toPoint());
            if (page->view()->current() >= 0)
                mark = page->view()->marks().at(page->view()->current());
        }
        if (page->placeCard()->isVisible()) {
            auto *line = page->placeCard()->findChild<ui::ListLine *>();
            QVERIFY(line);
            QTest::mouseClick(line, Qt::LeftButton);
        } else {
            QTest::mouseClick(page->view(), Qt::LeftButton, {}, mark.at.toPoint());
        }
        QVERIFY(on.page<residents::PersonPage>());
    }

    void showsThoseWithATagAndNotesTheLook()
    {
        WindowUnderTest on(folder());
        MapPage *page = openMap(on, QStringLiteral("1001"));
        QVERIFY(page);
        page->layers()->setPeople(MapLayers::People::ByTag);
        QTRY_VERIFY_WITH_TIMEOUT(page->view()->isSettled() && people(page) == 0, patience);
        page->layers()->setTag(QStringLiteral("living_alone"), true);
        QTRY_VERIFY_WITH_TIMEOUT(people(page) > 0, patience);
        QVERIFY(!page->layers()->tag(QStringLiteral("community_correction"))); // nobody's to see
        page->layers()->setTag(QStringLiteral("minimum_living"), true);
        QVERIFY(page->layers()->sensitive().contains(QStringLiteral("minimum_living")));
        QTRY_COMPARE_WITH_TIMEOUT(page->layers()->choice().tags.size(), 2, patience);
        QVERIFY(!page->page()->banner()->isVisible());
        QVERIFY(!page->layers()->people()->isUnknown());
    }

    /// Against the visits themselves: the class that the last planned one leaves each of them in.
    void showsEldersByRiskAndOpensOneByClick()
    {
        WindowUnderTest on(folder());
        MapPage *page = openMap(on, QStringLiteral("1001"));
        QVERIFY(page);
        page->layers()->setPeople(MapLayers::People::ByRisk);
        QTRY_VERIFY_WITH_TIMEOUT(page->loaded().legend.size() > 1 && page->view()->isSettled(), patience);
        auto visits = on.door.store()->query(
            {.type = QStringLiteral("elder_visit"),
             .orderBy = {{QStringLiteral("planned_on"), Qt::AscendingOrder}},
             .columns = {QStringLiteral("resident"), QStringLiteral("risk"), QStringLiteral("risk_after")}});
        visits.waitForFinished();
        QHash<QString, QString> expected;
        const core::Rows rows = *visits.result();
        for (qsizetype row = 0; row < rows.rows.size(); ++row) {
            const QString after = rows.value(row, QStringLiteral("risk_after")).toString();
            const QString risk = after.isEmpty() ? rows.value(row, QStringLiteral("risk")).toString() : after;
            if (!risk.isEmpty())
                expected.insert(rows.value(row, QStringLiteral("resident")).toString(), risk);
        }
        QVERIFY(!expected.isEmpty());
        const MapLayers::Loaded loaded = page->loaded();
        QSet<QString> classes;
        for (const map::MapPoint &point : loaded.content->points) {
            QCOMPARE(loaded.legend.at(point.category).code, expected.take(point.id));
            classes.insert(loaded.legend.at(point.category).code);
        }
        QVERIFY(classes.size() > 1);
        for (auto it = expected.cbegin(); it != expected.cend(); ++it) { // who is left has no position, or has died
            auto person = on.door.store()->load(it.key());
            person.waitForFinished();
            const QJsonObject body = person.result()->body;
            QVERIFY(body.value(u"lng").toString().isEmpty() || body.value(u"deceased").toBool());
        }
        on.shoot(QStringLiteral("map-risk"));
        page->view()->select(loaded.content->points.first().id);
        for (int closer = 0; closer < 8 && !visible<residents::PersonPage>(on); ++closer) {
            if (page->placeCard()->isVisible()) {
                QTest::mouseClick(page->placeCard()->findChild<ui::ListLine *>(), Qt::LeftButton);
                break;
            }
            QVERIFY(page->view()->current() >= 0);
            QTest::mouseClick(page->view(), Qt::LeftButton, {},
                              page->view()->marks().at(page->view()->current()).at.toPoint());
        }
        QVERIFY(on.page<residents::PersonPage>());
    }

    void takesAreasInAndSaysWhatIsWrongWithAFile()
    {
        WindowUnderTest on(folder());
        MapPage *page = openMap(on, QStringLiteral("2001"));
        QVERIFY(page);
        QVERIFY(page->data());
        const QString path = m_root.filePath(QStringLiteral("areas.geojson"));
        write(path, R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"斜"},"geometry":
            {"type":"Polygon","coordinates":[[[121.4,31.2],[121.5,31.3],[121.5,31.2],[121.4,31.3],[121.4,31.2]]]}}]})");
        page->data()->take(path);
        QTRY_VERIFY_WITH_TIMEOUT(page->page()->banner()->isVisible(), patience);
        QVERIFY2(page->page()->banner()->text().contains(QStringLiteral("斜")),
                 qPrintable(page->page()->banner()->text()));
        QCOMPARE(page->page()->banner()->state(), ui::State::Late);
        page->page()->banner()->dismiss();
        write(path, R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"直"},"geometry":{"type":"Polygon","coordinates":
                [[[121.46,31.22],[121.47,31.22],[121.47,31.23],[121.46,31.22]]]}},
            {"type":"Feature","properties":{"name":"日间照料中心","kind":"照料"},"geometry":{"type":"Point",
                "coordinates":[121.465,31.225]}}]})");
        page->data()->take(path);
        QTRY_VERIFY_WITH_TIMEOUT(
            page->page()->banner()->isVisible() && page->page()->banner()->state() == ui::State::Ok, patience);
        auto rows = on.door.store()->query(
            {.type = QStringLiteral("service_point"),
             .where = {{QStringLiteral("kind"), core::Query::Op::Equal, QStringLiteral("照料")}}});
        rows.waitForFinished();
        QCOMPARE(rows.result()->rows.size(), 1);
    }

    void takesATileFolderInAndRemovesIt()
    {
        WindowUnderTest on(folder());
        MapPage *page = openMap(on, QStringLiteral("2001"));
        QVERIFY(page);
        QImage tile(256, 256, QImage::Format_RGB32);
        tile.fill(Qt::green);
        const QString tiles = m_root.filePath(QStringLiteral("tiles/14/13720"));
        QVERIFY(QDir().mkpath(tiles));
        QVERIFY(tile.save(tiles + QStringLiteral("/6694.png")));
        page->data()->datum()->setCode(QStringLiteral("gcj02"));
        page->data()->take(m_root.filePath(QStringLiteral("tiles")));
        QTRY_VERIFY_WITH_TIMEOUT(page->importing().tiles() && !page->importing().isBusy(), patience);
        QCOMPARE(page->importing().tiles()->facts.datum, core::geo::Datum::Gcj02);
        QCOMPARE(page->view()->datum(), core::geo::Datum::Gcj02);
        page->importing().removeTiles();
        QTRY_VERIFY_WITH_TIMEOUT(!page->importing().tiles() && !page->importing().isBusy(), patience);
        QCOMPARE(page->view()->datum(), core::geo::Datum::Wgs84);
        page->data()->take(m_root.filePath(QStringLiteral("nothing")));
        QTRY_COMPARE_WITH_TIMEOUT(page->page()->banner()->state(), ui::State::Late, patience);
    }

    void takesATilePackInWithItsNameAndWhoseItIs()
    {
        WindowUnderTest on(folder());
        MapPage *page = openMap(on, QStringLiteral("2001"));
        QVERIFY(page);
        const QString path = m_root.filePath(QStringLiteral("town.mbtiles"));
        writePack(path);
        page->data()->take(path);
        QTRY_VERIFY_WITH_TIMEOUT(page->importing().tiles() && !page->importing().isBusy(), patience);
        const map::TileFacts facts = page->importing().tiles()->facts;
        QCOMPARE(facts.name, QStringLiteral("静安离线图"));
        QCOMPARE(facts.attribution, QStringLiteral("某测绘院"));
        QCOMPARE(facts.tiles, 1);
        QVERIFY(QFile::exists(folder() + QStringLiteral("/map/14/13720/6694.png"))); // rows from the north
        page->importing().removeTiles();
        QTRY_VERIFY_WITH_TIMEOUT(!page->importing().tiles() && !page->importing().isBusy(), patience);
    }

    void stopsAnImportAndLeavesTheMapAsItWas()
    {
        WindowUnderTest on(folder());
        MapPage *page = openMap(on, QStringLiteral("2001"));
        QVERIFY(page);
        QImage tile(8, 8, QImage::Format_RGB32);
        tile.fill(Qt::blue);
        const QString many = m_root.filePath(QStringLiteral("many/12/100"));
        QVERIFY(QDir().mkpath(many));
        QVERIFY(tile.save(many + QStringLiteral("/0.png")));
        for (int i = 1; i < 600; ++i)
            QVERIFY(QFile::copy(many + QStringLiteral("/0.png"), QStringLiteral("%1/%2.png").arg(many).arg(i)));
        page->data()->take(m_root.filePath(QStringLiteral("many")));
        QVERIFY(page->importing().isBusy());
        page->importing().cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!page->importing().isBusy(), patience);
        QCOMPARE(page->page()->banner()->state(), ui::State::Info);
        QVERIFY(!page->importing().tiles());
        QVERIFY(!QFile::exists(folder() + QStringLiteral("/map.part")));
    }

    void takesAPositionTypedInTheDatumOfAnotherMap()
    {
        WindowUnderTest on(folder());
        QVERIFY(signIn(on, QStringLiteral("1001")));
        const QString id = somebody(on);
        on.window->frame()->open(QStringLiteral("residents.person"),
                                 {{QStringLiteral("id"), id}, {QStringLiteral("edit"), true}});
        auto *form = on.page<residents::PersonForm>();
        QVERIFY(form);
        ui::FormField *place = form->field(QStringLiteral("lng"));
        QVERIFY(place);
        QVERIFY(place->isMasked());
        auto *line = qobject_cast<QLineEdit *>(place->editor());
        QVERIFY(line);
        line->setFocus();
        on.type(QStringLiteral("121.47822306,31.22845774"));
        form->field(QStringLiteral("place_datum"))->setValue(QStringLiteral("gcj02"));
        on.press(Qt::Key_S, Qt::ControlModifier);
        const auto stored = [&] {
            auto person = on.door.store()->load(id);
            person.waitForFinished();
            return residents::Resident::fromBody(person.result()->body);
        };
        QTRY_COMPARE_WITH_TIMEOUT(stored().lng, QStringLiteral("121.4737"), patience);
        QCOMPARE(stored().lat, QStringLiteral("31.2304"));
        // And from the file to the map.
        auto *link = on.page<residents::PersonPage>()->findChild<ui::LinkButton *>();
        QVERIFY(link);
        on.window->frame()->open(QStringLiteral("map"), {{QStringLiteral("resident"), id}});
        auto *page = on.page<MapPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(page->view()->current() >= 0, patience);
        const auto centre = fromPlane(page->view()->camera().centre());
        QVERIFY(std::abs(centre.lng - 121.4737) < 1e-6 && std::abs(centre.lat - 31.2304) < 1e-6);
    }

private:
    [[nodiscard]] QString folder() const { return m_root.filePath(QStringLiteral("desk")); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static void writePack(const QString &path)
    {
        {
            QImage tile(256, 256, QImage::Format_RGB32);
            tile.fill(Qt::green);
            QByteArray png;
            QBuffer buffer(&png);
            QVERIFY(tile.save(&buffer, "PNG"));
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("writer"));
            db.setDatabaseName(path);
            QVERIFY(db.open());
            QSqlQuery query(db);
            QVERIFY(query.exec(QStringLiteral("CREATE TABLE metadata (name TEXT, value TEXT)")));
            QVERIFY(query.exec(QStringLiteral("INSERT INTO metadata VALUES('name','静安离线图'),('format','png'),"
                                              "('attribution','某测绘院')")));
            QVERIFY(query.exec(QStringLiteral("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, "
                                              "tile_row INTEGER, tile_data BLOB)")));
            query.prepare(QStringLiteral("INSERT INTO tiles VALUES(14,13720,?,?)"));
            query.addBindValue(16'383 - 6'694);
            query.addBindValue(png);
            QVERIFY(query.exec());
        }
        QSqlDatabase::removeDatabase(QStringLiteral("writer"));
    }
    static bool signIn(WindowUnderTest &on, const QString &number)
    {
        auto *page = on.page<desk::SignInPage>();
        if (!page)
            return false;
        page->findChild<ui::ChoiceBox *>()->setCode(number);
        page->findChild<desk::SecretField *>()->setFocus();
        on.type(passphrase);
        on.press(Qt::Key_Return);
        return on.page<desk::MainWindow>() != nullptr;
    }
    static MapPage *openMap(WindowUnderTest &on, const QString &number)
    {
        if (!signIn(on, number))
            return nullptr;
        on.window->frame()->open(QStringLiteral("map"));
        auto *page = on.page<MapPage>();
        if (!page)
            return nullptr;
        const bool there = QTest::qWaitFor(
            [&] { return page->view()->isSettled() && page->view()->ground() && !page->view()->marks().isEmpty(); },
            patience);
        return there ? page : nullptr;
    }
    static int people(const MapPage *page)
    {
        int count = 0;
        for (const MapMark &mark : page->view()->marks())
            count += mark.kind == MapMark::Kind::Pin ? 0 : 1;
        return page->view()->isSettled() ? count : -1;
    }
    template<class Page> static Page *visible(const WindowUnderTest &on)
    {
        const QList<Page *> pages = on.window->findChildren<Page *>();
        for (Page *one : pages) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    static QString somebody(const WindowUnderTest &on)
    {
        auto rows = on.door.store()->query({.type = QStringLiteral("resident"),
                                            .where = {{QStringLiteral("lng"), core::Query::Op::IsNotEmpty, {}}},
                                            .limit = 1});
        rows.waitForFinished();
        return rows.result()->rows.first().first().toString();
    }

    QTemporaryDir m_root;
};

QTEST_MAIN(AppMap)
#include "tst_app_map.moc"
