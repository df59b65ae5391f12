// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/Camera.h"
#include "map/ClusterIndex.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace yc::map;

namespace {

/// A town: people in some thousand houses, several at exactly the same place.
std::vector<Spot> town(int people, quint32 seed = 7)
{
    QRandomGenerator dice(seed);
    std::vector<PlanePoint> houses;
    for (int i = 0; i < people / 4 + 1; ++i) {
        const double lng = 121.44 + dice.bounded(0.06);
        const double lat = 31.21 + dice.bounded(0.04);
        houses.push_back(toPlane(yc::core::geo::Degrees{lng, lat}));
    }
    std::vector<Spot> spots;
    for (int i = 0; i < people; ++i)
        spots.push_back({houses[dice.bounded(quint32(houses.size()))], int(dice.bounded(4U))});
    return spots;
}

const QList<double> zooms{3, 4, 8, 11, 12.7, 14, 16.2, 18, 19, 21};

} // namespace

class MapClusters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsEveryPointIntoExactlyOneMark()
    {
        const auto spots = town(3'000);
        const auto index = ClusterIndex::build(spots);
        for (const double zoom : zooms) {
            QSet<int> seen;
            int counted = 0;
            const auto &clusters = index->at(zoom);
            for (std::size_t i = 0; i < clusters.size(); ++i) {
                const auto points = index->pointsOf(zoom, int(i), int(spots.size()));
                QCOMPARE(int(points.size()), clusters[i].count);
                for (const int point : points) {
                    QVERIFY2(!seen.contains(point), "a point in two marks");
                    seen.insert(point);
                }
                counted += clusters[i].count;
                if (counted > 600 && zoom > 16)
                    break; // each look-up reads all points; the counts below cover the rest
            }
            int whole = 0;
            for (const Cluster &cluster : clusters)
                whole += cluster.count;
            QCOMPARE(whole, int(spots.size()));
        }
    }

    void countsEachCategoryAndFindsTheMiddle()
    {
        const auto spots = town(2'000);
        const auto index = ClusterIndex::build(spots);
        std::array<int, tuning::mostCategories> whole{};
        for (const Spot &spot : spots)
            ++whole[std::size_t(spot.category)];
        for (const double zoom : zooms) {
            std::array<int, tuning::mostCategories> sum{};
            for (const Cluster &cluster : index->at(zoom)) {
                int inside = 0;
                for (std::size_t c = 0; c < sum.size(); ++c) {
                    sum[c] += cluster.counts[c];
                    inside += cluster.counts[c];
                }
                QCOMPARE(inside, cluster.count);
            }
            QCOMPARE(sum, whole);
        }
        // The middle of one mark is that of its points.
        const auto &clusters = index->at(13);
        for (int i = 0; i < 5; ++i) {
            double x = 0;
            double y = 0;
            const auto points = index->pointsOf(13, i, int(spots.size()));
            for (const int point : points) {
                x += spots[std::size_t(point)].at.x;
                y += spots[std::size_t(point)].at.y;
            }
            const Cluster &cluster = clusters[std::size_t(i)];
            QVERIFY(std::abs(x / cluster.count - cluster.at.x) < 1e-12);
            QVERIFY(std::abs(y / cluster.count - cluster.at.y) < 1e-12);
        }
    }

    void keepsMarksTogetherWhenOneZoomsOut()
    {
        const auto index = ClusterIndex::build(town(2'000));
        for (int zoom = tuning::mostClusterZoom; zoom > tuning::leastClusterZoom; --zoom) {
            QVERIFY(index->at(zoom - 1).size() <= index->at(zoom).size());
            std::vector<int> sum(index->at(zoom - 1).size());
            for (const Cluster &cluster : index->at(zoom))
                sum[std::size_t(cluster.into)] += cluster.count;
            for (std::size_t i = 0; i < sum.size(); ++i)
                QCOMPARE(sum[i], index->at(zoom - 1)[i].count);
        }
        QVERIFY(index->at(4).size() < 4);
    }

    void saysWhereAMarkComesApart()
    {
        const PlanePoint here = toPlane(yc::core::geo::Degrees{121.47, 31.23});
        const PlanePoint near = toPlane(yc::core::geo::Degrees{121.471, 31.23});
        const std::vector<Spot> spots{{here, 0}, {here, 0}, {near, 1}};
        const auto index = ClusterIndex::build(spots);
        QCOMPARE(index->at(5).size(), std::size_t(1));
        const int apart = index->splitsAt(5, 0);
        QVERIFY(apart > 5 && apart < 19);
        QCOMPARE(index->at(apart - 1).size(), std::size_t(1));
        QCOMPARE(index->at(apart).size(), std::size_t(2));
        QCOMPARE(index->splitsAt(19, 0), -1); // two people in one house stay one mark
        QCOMPARE(index->at(19)[0].count, 2);
    }

    void hasNothingToSayOfNobody()
    {
        const auto index = ClusterIndex::build({});
        QVERIFY(index->at(10).empty());
        QVERIFY(index->bounds().isEmpty());
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!ClusterIndex::build(town(10), stop.get_token()));
    }

    void isQuickWithTwentyThousand()
    {
        const auto spots = town(20'000);
        QElapsedTimer timer;
        timer.start();
        const auto index = ClusterIndex::build(spots);
        const qint64 built = timer.elapsed();
        timer.restart();
        constexpr int looks = 100;
        std::size_t seen = 0;
        Camera camera;
        camera.setSize({1'200, 800});
        for (int i = 0; i < looks; ++i) {
            camera.lookAt(toPlane(yc::core::geo::Degrees{121.45 + i * 0.0005, 31.23}), 10 + i * 0.09);
            seen += index->inBox(camera.zoom(), camera.box()).size();
        }
        QVERIFY(seen > 0);
        qInfo("20,000 points: clusters of all zooms in %lld ms, a look in %.3f ms", built,
              double(timer.elapsed()) / looks);
    }

    void looksAtThePlaneAsItShould()
    {
        Camera camera;
        camera.setSize({1'000, 600});
        const PlanePoint place = toPlane(yc::core::geo::Degrees{121.4737, 31.2304});
        camera.lookAt(place, 16);
        QCOMPARE(camera.toScreen(place), QPointF(500, 300));
        // gis.md, section 4: the tile of this place at zoom 16
        QCOMPARE(int(place.x * 65'536), 54'881);
        QCOMPARE(int(place.y * 65'536), 26'778);
        const QPointF cursor(120, 80);
        const PlanePoint under = camera.toPlanePoint(cursor);
        camera.zoomBy(1.5, cursor);
        QVERIFY((camera.toScreen(under) - cursor).manhattanLength() < 1e-3);
        const auto back = fromPlane(place);
        QVERIFY(std::abs(back.lng - 121.4737) < 1e-9 && std::abs(back.lat - 31.2304) < 1e-9);
        PlaneBox box;
        box.add(toPlane(yc::core::geo::Degrees{121.4, 31.2}));
        box.add(toPlane(yc::core::geo::Degrees{121.5, 31.3}));
        camera.fit(box, 40, 18);
        QVERIFY(camera.box().contains({box.left, box.top}) && camera.box().contains({box.right, box.bottom}));
        const QPointF corner = camera.toScreen({box.left, box.top});
        QVERIFY(corner.x() >= 39.9 && corner.y() >= 39.9);
    }
};

QTEST_GUILESS_MAIN(MapClusters)
#include "tst_map_clusters.moc"
