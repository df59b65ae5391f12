// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/GeoJson.h"
#include "core/geo/PlaceTypes.h"
#include "core/geo/Position.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <type_traits>

using namespace yc::core;
using namespace yc::core::geo;

// One datum cannot be taken for another.
static_assert(!std::is_convertible_v<Wgs84, Gcj02> && !std::is_convertible_v<Gcj02, Wgs84>);
static_assert(!std::is_convertible_v<Bd09, Gcj02> && !std::is_convertible_v<Degrees, Wgs84>);

namespace {

constexpr double shown = 5e-9; ///< the vectors of the table have eight places
constexpr double promised = 1e-9;

QByteArray polygon(const QByteArray &rings, const QByteArray &properties = R"({"name":"甲"})")
{
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)" + properties +
           R"(,"geometry":{"type":"Polygon","coordinates":)" + rings + "}}]}";
}

} // namespace

class CoreGeo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void convertsTheKnownPositions_data()
    {
        QTest::addColumn<double>("lng");
        QTest::addColumn<double>("lat");
        QTest::addColumn<Degrees>("gcj");
        QTest::addColumn<Degrees>("bd");
        // gis.md, section 2
        QTest::newRow("Shanghai") << 121.4737 << 31.2304 << Degrees{121.47822306, 31.22845774}
                                  << Degrees{121.48478147, 31.23431059};
    }
    void convertsTheKnownPositions()
    {
        QFETCH(double, lng);
        QFETCH(double, lat);
        QFETCH(Degrees, gcj);
        QFETCH(Degrees, bd);
        const Gcj02 there = toGcj02(Wgs84{lng, lat});
        QVERIFY(std::abs(there.lng - gcj.lng) < shown);
        QVERIFY(std::abs(there.lat - gcj.lat) < shown);
        const Bd09 further = toBd09(Wgs84{lng, lat});
        QVERIFY(std::abs(further.lng - bd.lng) < shown);
        QVERIFY(std::abs(further.lat - bd.lat) < shown);
        QVERIFY(metresBetween({lng, lat}, {there.lng, there.lat}) > 400); // not shifted at all would be near too
    }

    void leavesWhatLiesOutsideOfTheCountryWhereItIs()
    {
        const Wgs84 tokyo{139.6917, 35.6895};
        QCOMPARE(toGcj02(tokyo), (Gcj02{139.6917, 35.6895}));
        QCOMPARE(toWgs84(Gcj02{139.6917, 35.6895}), tokyo);
    }

    void comesBackToTheSamePlaceEverywhere()
    {
        double worst = 0;
        int places = 0;
        for (double lng = 73.0; lng <= 137.0; lng += 1.7) {
            for (double lat = 3.0; lat <= 55.0; lat += 1.3) {
                const Wgs84 here{lng, lat};
                const Wgs84 back = toWgs84(toGcj02(here));
                const Wgs84 fromBd = toWgs84(toBd09(here));
                worst = std::max({worst, std::abs(back.lng - lng), std::abs(back.lat - lat), std::abs(fromBd.lng - lng),
                                  std::abs(fromBd.lat - lat)});
                ++places;
            }
        }
        QVERIFY(places > 1'400);
        QVERIFY2(worst < promised, qPrintable(QString::number(worst)));
    }

    void readsPositionsAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<Degrees>("position");
        const Degrees shanghai{121.4737, 31.2304};
        QTest::newRow("comma") << "121.4737,31.2304" << true << shanghai;
        QTest::newRow("blanks") << "  121.4737   31.2304 " << true << shanghai;
        QTest::newRow("full width") << "１２１.4737，31.2304" << true << shanghai;
        QTest::newRow("degrees") << "121.4737°, 31.2304°" << true << shanghai;
        QTest::newRow("the other way round") << "31.2304,121.4737" << true << shanghai;
        QTest::newRow("west and south") << "-73.9857,-33.5" << true << Degrees{-73.9857, -33.5};
        QTest::newRow("typographic minus") << QStringLiteral("−73.9857 40.7") << true << Degrees{-73.9857, 40.7};
        QTest::newRow("one number") << "121.4737" << false << Degrees{};
        QTest::newRow("three") << "121,31,5" << false << Degrees{};
        QTest::newRow("off the earth") << "121,131" << false << Degrees{};
        QTest::newRow("words") << "东经121,北纬31" << false << Degrees{};
        QTest::newRow("not a number") << "nan,inf" << false << Degrees{};
        QTest::newRow("nothing") << "" << false << Degrees{};
    }
    void readsPositionsAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QFETCH(Degrees, position);
        const auto read = readPair(text);
        QCOMPARE(read.has_value(), good);
        if (good)
            QCOMPARE(*read, position);
    }

    void writesDegreesWithoutWhatNobodyMeasured()
    {
        QCOMPARE(degreesText(121.4737), QStringLiteral("121.4737"));
        QCOMPARE(degreesText(121.47370001), QStringLiteral("121.4737"));
        QCOMPARE(degreesText(31), QStringLiteral("31"));
        QCOMPARE(degreesText(-0.000000001), QStringLiteral("0"));
        QCOMPARE(degreesText(100), QStringLiteral("100"));
    }

    void measuresDistances()
    {
        QVERIFY(std::abs(metresBetween({121, 31}, {121, 32}) - 111'195) < 10); // a degree of latitude
        QVERIFY(std::abs(metresBetween({121, 31.23}, {122, 31.23}) - 95'083) < 200);
        QCOMPARE(metresBetween({121, 31}, {121, 31}), 0.0);
        QVERIFY(std::abs(metresBetween({0, 0}, {180, 0}) - 20'015'115) < 100); // half around
    }

    void knowsWhatLiesInside()
    {
        const Patch patch{{{0, 0}, {10, 0}, {10, 10}, {5, 5}, {0, 10}, {0, 0}},
                          {{{1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}}}};
        QVERIFY(patch.contains({3, 3}));
        QVERIFY(patch.contains({9, 8}));
        QVERIFY(!patch.contains({5, 8}));     // the notch
        QVERIFY(!patch.contains({1.5, 1.5})); // the hole
        QVERIFY(!patch.contains({11, 5}));
        QVERIFY(!patch.contains({-1, 5}));
    }

    void findsWhatIsWrongWithABorder_data()
    {
        using Kind = RingProblem::Kind;
        QTest::addColumn<Ring>("ring");
        QTest::addColumn<int>("kind"); // -1: nothing
        QTest::newRow("triangle") << Ring{{0, 0}, {1, 0}, {0, 1}, {0, 0}} << -1;
        QTest::newRow("repeated corner") << Ring{{0, 0}, {1, 0}, {1, 0}, {0, 1}, {0, 0}} << -1;
        QTest::newRow("corner on a straight line") << Ring{{0, 0}, {1, 0}, {2, 0}, {0, 2}, {0, 0}} << -1;
        QTest::newRow("empty") << Ring{} << int(Kind::TooFew);
        QTest::newRow("two corners") << Ring{{0, 0}, {1, 0}, {0, 0}} << int(Kind::TooFew);
        QTest::newRow("open") << Ring{{0, 0}, {1, 0}, {1, 1}, {0, 1}} << int(Kind::NotClosed);
        QTest::newRow("flat") << Ring{{0, 0}, {1, 1}, {2, 2}, {0, 0}} << int(Kind::NoArea);
        QTest::newRow("bow tie") << Ring{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}} << int(Kind::Crosses);
        QTest::newRow("touches itself") << Ring{{0, 0}, {4, 0}, {4, 4}, {2, 0}, {0, 4}, {0, 0}} << int(Kind::Crosses);
        QTest::newRow("runs back") << Ring{{0, 0}, {4, 0}, {2, 0}, {2, 4}, {0, 0}} << int(Kind::Crosses);
    }
    void findsWhatIsWrongWithABorder()
    {
        QFETCH(Ring, ring);
        QFETCH(int, kind);
        const auto problem = problemOf(ring);
        QCOMPARE(problem ? int(problem->kind) : -1, kind);
    }

    void acceptsABorderOfManyCornersSoon()
    {
        Ring ring;
        constexpr int corners = 20'000;
        for (int i = 0; i < corners; ++i) {
            const double turn = 2 * M_PI * i / corners;
            ring.append({121.0 + std::cos(turn), 31.0 + std::sin(turn)});
        }
        ring.append(ring.first());
        QVERIFY(!problemOf(ring));
        std::swap(ring[100], ring[300]);
        QVERIFY(problemOf(ring));
    }

    void readsAreasAndServicePoints()
    {
        const QByteArray json = R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"名称":" 升平 居委会 ","社区代码":310106012001},
             "geometry":{"type":"MultiPolygon","coordinates":[[[[121.4,31.2],[121.5,31.2],[121.5,31.3],[121.4,31.2]]],
                [[[120,30],[121,30],[121,31],[120,30]],[[120.8,30.1],[120.9,30.1],[120.9,30.2],[120.8,30.1]]]]}},
            {"type":"Feature","properties":{"name":"助餐点","kind":"助餐","address":"威海路1号"},
             "geometry":{"type":"Point","coordinates":[121.47822306,31.22845774]}}]})";
        const auto places = readGeoJson(json, Datum::Gcj02);
        QVERIFY2(places, qPrintable(places ? QString() : places.error().code));
        QCOMPARE(places->areas.size(), 1);
        QCOMPARE(places->areas.first().name, QStringLiteral("升平 居委会"));
        QCOMPARE(places->areas.first().committee, QStringLiteral("310106012001"));
        QCOMPARE(places->areas.first().patches.size(), 2);
        QCOMPARE(places->areas.first().patches.last().holes.size(), 1);
        QCOMPARE(places->points.size(), 1);
        QCOMPARE(pairText(places->points.first().at), QStringLiteral("121.4737,31.2304")); // out of GCJ-02
        QCOMPARE(places->points.first().kind, QStringLiteral("助餐"));
    }

    void keepsWhatItStored()
    {
        const auto places = readGeoJson(polygon("[[[121.4,31.2],[121.5,31.2],[121.5,31.3],[121.4,31.2]]]",
                                                R"({"name":"甲","code":"310106012001"})"),
                                        Datum::Wgs84);
        QVERIFY(places);
        const NamedArea area = areaOf(toBody(places->areas.first()));
        QCOMPARE(area.name, QStringLiteral("甲"));
        QCOMPARE(area.committee, QStringLiteral("310106012001"));
        QCOMPARE(area.patches, places->areas.first().patches);
        const ServicePoint point{QStringLiteral("乙"), QStringLiteral("助餐"), {}, {}, {121.4737, 31.2304}};
        const auto back = pointOf(toBody(point));
        QVERIFY(back);
        QCOMPARE(back->at, point.at);
        QVERIFY(!pointOf({{QStringLiteral("name"), QStringLiteral("丙")}}));
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &json, const char *code) {
            QTest::newRow(name) << json << QString::fromLatin1(code);
        };
        row("nothing", "", "geo.not-json");
        row("cut", R"({"type":"FeatureCollection","features":[)", "geo.not-json");
        row("something else", R"({"type":"Topology"})", "geo.no-features");
        row("no features", R"({"type":"FeatureCollection","features":[]})", "geo.no-features");
        row("a line",
            R"({"type":"Feature","properties":{"name":"a"},"geometry":{"type":"LineString","coordinates":[[1,1],[2,2]]}})",
            "geo.geometry");
        row("no geometry", R"({"type":"Feature","properties":{"name":"a"},"geometry":null})", "geo.geometry");
        row("no name", polygon("[[[0,0],[1,0],[0,1],[0,0]]]", "{}"), "geo.no-name");
        row("bad code", polygon("[[[0,0],[1,0],[0,1],[0,0]]]", R"({"name":"a","code":"31010601"})"), "geo.code");
        row("open", polygon("[[[0,0],[1,0],[1,1],[0,1]]]"), "geo.ring-open");
        row("crossing", polygon("[[[0,0],[2,2],[2,0],[0,2],[0,0]]]"), "geo.ring-crosses");
        row("flat", polygon("[[[0,0],[1,1],[2,2],[0,0]]]"), "geo.ring-short");
        row("no ring", polygon("[]"), "geo.ring-short");
        row("hole outside", polygon("[[[0,0],[1,0],[0,1],[0,0]],[[5,5],[6,5],[5,6],[5,5]]]"), "geo.hole-outside");
        row("text for a number", polygon(R"([[["0","0"],[1,0],[0,1],[0,0]]])"), "geo.position");
        row("one number", polygon("[[[0],[1,0],[0,1],[0,0]]]"), "geo.position");
        row("off the earth", polygon("[[[0,0],[200,0],[0,1],[0,0]]]"), "geo.position");
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        const auto places = readGeoJson(json, Datum::Wgs84);
        QVERIFY(!places);
        QCOMPARE(places.error().code, code);
        QCOMPARE(places.error().kind, ErrorKind::FixInput);
    }

    void refusesWhatIsTooLarge()
    {
        const QByteArray two = R"({"type":"FeatureCollection","features":[{},{}]})";
        QCOMPARE(readGeoJson(two, Datum::Wgs84, {.features = 1}).error().code, QStringLiteral("geo.too-large"));
        QCOMPARE(readGeoJson(two, Datum::Wgs84, {.bytes = 10}).error().code, QStringLiteral("geo.too-large"));
    }
};

QTEST_GUILESS_MAIN(CoreGeo)
#include "tst_core_geo.moc"
