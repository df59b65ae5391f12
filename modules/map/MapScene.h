// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/Area.h"
#include "map/Camera.h"
#include "map/ClusterIndex.h"
#include "map/MapLabels.h"

#include <QColor>
#include <QFont>
#include <QPolygonF>

#include <memory>
#include <stop_token>

namespace yc::map {

/// Somebody on the map.
struct MapPoint {
    QString id;
    QString name;
    core::geo::Wgs84 at;
    int category = 0;
};

/// A place that stands for itself and never becomes part of a group.
struct MapPin {
    QString id;
    QString name; ///< beside it, where there is room
    QString about;
    core::geo::Wgs84 at;
};

struct MapArea {
    QString id;
    QString name;
    QList<core::geo::Patch> patches;
};

/// Categories differ in shape as well as in colour.
enum class MarkShape { Circle, Triangle, Square, Diamond };

/// A line of the legend.
struct MapCategory {
    QString name;
    QColor colour;
    MarkShape shape = MarkShape::Circle;
};

/// Colours and letters of the theme; the map knows none of its own.
struct MapStyle {
    QColor ground, ink, ink2, onMark, mark, pin, focus;
    QColor areaFill, areaLine;
    QFont label, count;
    double scale = 1; ///< of the interface
};

/// What is to be shown, as records have it.
struct MapContent {
    QList<MapPoint> points;
    QList<MapPin> pins;
    QList<MapArea> areas;
};

/// The same on the plane of the tiles' datum, ready to be drawn: made off the GUI thread, immutable.
struct MapScene {
    struct Pin {
        PlanePoint at;
        int of = 0; ///< index in MapContent::pins
    };
    struct Ground {
        QString name;
        QList<QList<QPolygonF>> patches; ///< each the border, then the holes; in plane units
        PlaneBox box;
        LabelRoom room; ///< for its name
    };
    std::shared_ptr<const MapContent> content;
    std::shared_ptr<const ClusterIndex> clusters;
    QList<Pin> pins;
    QList<Ground> grounds;
    PlaneBox box; ///< of everything

    /// Null if stopped.
    [[nodiscard]] static std::shared_ptr<const MapScene> make(std::shared_ptr<const MapContent> content,
                                                              core::geo::Datum datum, const std::stop_token &stop);
};

/// One mark as it stands on the screen.
struct MapMark {
    enum class Kind { Point, Group, Pin };
    Kind kind = Kind::Point;
    QPointF at;
    double radius = 0;
    int of = 0; ///< point, cluster of this zoom, or pin
};
/// The visible marks in reading order: from the top, and from the left within a line.
[[nodiscard]] QList<MapMark> marksOf(const MapScene &scene, const Camera &camera, const MapStyle &style);

/// Draws areas, marks, the ring around `current` (-1: none), and names where there is room.
void paintScene(QPainter &painter, const MapScene &scene, const Camera &camera, const MapStyle &style,
                const QList<MapCategory> &categories, const QList<MapMark> &marks, int current);
/// A mark of the legend.
void paintShape(QPainter &painter, QPointF at, double radius, MarkShape shape, const QColor &colour,
                const QColor &edge);

} // namespace yc::map
