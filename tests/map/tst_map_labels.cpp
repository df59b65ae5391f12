// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/MapScene.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace yc::map;
using yc::core::geo::Patch;
using yc::core::geo::Ring;

namespace {

/// In degrees around a point of Shanghai, a degree being some 700 pixels at zoom 9.
MapArea area(const QString &name, const Ring &border, const QList<Ring> &holes = {})
{
    return {QStringLiteral("map_area:") + name, name, {{border, holes}}};
}

Ring rectangle(double left, double bottom, double right, double top)
{
    return {{left, bottom}, {right, bottom}, {right, top}, {left, top}, {left, bottom}};
}

MapPoint person(int number, double lng, double lat)
{
    return {QStringLiteral("resident:%1").arg(number), QStringLiteral("沈"), {lng, lat}, 0};
}

struct Shown {
    std::shared_ptr<const MapScene> scene;
    Camera camera;
    QList<MapMark> marks;
    QList<MapLabel> labels;
};

Shown show(const MapContent &content, double zoom, double lng = 121.5, double lat = 31.2)
{
    Shown shown;
    shown.scene = MapScene::make(std::make_shared<MapContent>(content), yc::core::geo::Datum::Wgs84, {});
    shown.camera.setSize({800, 600});
    shown.camera.lookAt(toPlane(yc::core::geo::Degrees{lng, lat}), zoom);
    MapStyle style;
    style.label.setPixelSize(13);
    shown.marks = marksOf(*shown.scene, shown.camera, style);
    shown.labels = labelsOf(*shown.scene, shown.camera, style, shown.marks);
    return shown;
}

bool isInside(const Shown &shown, const MapLabel &label, qsizetype ground)
{
    const auto corners = {label.box.topLeft(), label.box.topRight(), label.box.bottomLeft(), label.box.bottomRight()};
    return std::ranges::all_of(corners, [&](QPointF corner) {
        const PlanePoint at = shown.camera.toPlanePoint(corner);
        const QList<QPolygonF> &rings = shown.scene->grounds.at(ground).patches.first();
        int within = 0;
        for (const QPolygonF &ring : rings)
            within += ring.containsPoint({at.x, at.y}, Qt::OddEvenFill) ? 1 : 0;
        return within % 2 == 1;
    });
}

bool isClear(const Shown &shown, const MapLabel &label)
{
    return std::ranges::none_of(shown.marks, [&](const MapMark &mark) {
        const QPointF near(std::clamp(mark.at.x(), label.box.left(), label.box.right()),
                           std::clamp(mark.at.y(), label.box.top(), label.box.bottom()));
        return std::hypot(near.x() - mark.at.x(), near.y() - mark.at.y()) < mark.radius;
    });
}

} // namespace

class MapLabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsInTheMiddleWhereNothingElseDoes()
    {
        const Shown shown =
            show({{}, {}, {area(QStringLiteral("升平居委会"), rectangle(121.4, 31.1, 121.6, 31.3))}}, 10);
        QCOMPARE(shown.labels.size(), 1);
        QCOMPARE(shown.labels.first().text, QStringLiteral("升平居委会"));
        QVERIFY((shown.labels.first().box.center() - QPointF(400, 300)).manhattanLength() < 8);
    }

    void makesWayForMarks()
    {
        MapContent content{{}, {}, {area(QStringLiteral("升平居委会"), rectangle(121.3, 31.05, 121.7, 31.35))}};
        for (int i = 0; i < 300; ++i) // a group in the middle
            content.points.append(person(i, 121.5, 31.2));
        const Shown shown = show(content, 10);
        QCOMPARE(shown.marks.size(), 1);
        QCOMPARE(shown.labels.size(), 1);
        QVERIFY(isClear(shown, shown.labels.first()));
        QVERIFY(isInside(shown, shown.labels.first(), 0));
    }

    void isLeftOutWhereThereIsNoRoom()
    {
        const MapArea narrow =
            area(QStringLiteral("一个很长的居民委员会的名字"), rectangle(121.49, 31.0, 121.51, 31.4));
        QVERIFY(show({{}, {}, {narrow}}, 10).labels.isEmpty());
        QCOMPARE(show({{}, {}, {narrow}}, 15).labels.size(), 1);

        MapContent full{{}, {}, {area(QStringLiteral("升平居委会"), rectangle(121.4, 31.1, 121.6, 31.3))}};
        int number = 0;
        for (double lng = 121.39; lng < 121.61; lng += 0.02) {
            for (double lat = 31.09; lat < 31.31; lat += 0.02)
                full.points.append(person(number++, lng, lat));
        }
        QVERIFY(show(full, 10).labels.isEmpty());
    }

    void staysInsideOfAnAreaOfAnyShape()
    {
        // Open to the right, the middle of its box is outside of it; and one with a hole there.
        const Ring bow{{121.3, 31.0},  {121.7, 31.0}, {121.7, 31.05}, {121.42, 31.05}, {121.42, 31.35},
                       {121.7, 31.35}, {121.7, 31.4}, {121.3, 31.4},  {121.3, 31.0}};
        const Shown open = show({{}, {}, {area(QStringLiteral("延中居委会"), bow)}}, 10);
        QCOMPARE(open.labels.size(), 1);
        QVERIFY(isInside(open, open.labels.first(), 0));
        const Shown ring = show({{},
                                 {},
                                 {area(QStringLiteral("延中居委会"), rectangle(121.3, 31.0, 121.7, 31.4),
                                       {rectangle(121.42, 31.1, 121.58, 31.3)})}},
                                10);
        QCOMPARE(ring.labels.size(), 1);
        QVERIFY(isInside(ring, ring.labels.first(), 0));
    }

    /// Of an area whose middle is off the screen, the name stands in the part that is seen, whole.
    void staysOnTheScreen()
    {
        const Shown shown =
            show({{}, {}, {area(QStringLiteral("升平居委会"), rectangle(121.2, 31.1, 121.6, 31.3))}}, 12, 121.55, 31.2);
        QCOMPARE(shown.labels.size(), 1);
        QVERIFY(QRectF(0, 0, 800, 600).contains(shown.labels.first().box));
    }

    void putsTheNamesOfPinsBesideOneAnother()
    {
        MapContent content{{}, {}, {area(QStringLiteral("升平居委会"), rectangle(121.49, 31.19, 121.51, 31.21))}};
        for (int i = 0; i < 3; ++i) {
            content.pins.append({QStringLiteral("service_point:%1").arg(i),
                                 QStringLiteral("第%1助餐点").arg(i),
                                 {},
                                 {121.5 + i * 0.0003, 31.2}});
        }
        QVERIFY(std::ranges::none_of(show(content, 15).labels, &MapLabel::ofPin));
        const Shown shown = show(content, 16.5);
        QCOMPARE(std::ranges::count_if(shown.labels, &MapLabel::ofPin), 3);
        for (const MapLabel &one : shown.labels) {
            QVERIFY(isClear(shown, one));
            for (const MapLabel &other : shown.labels)
                QVERIFY(&one == &other || !one.box.intersects(other.box));
        }
    }
};

QTEST_MAIN(MapLabelsTest)
#include "tst_map_labels.moc"
