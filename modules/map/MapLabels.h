// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/Camera.h"

#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>

namespace yc::map {

struct MapMark;
struct MapScene;
struct MapStyle;

/// A place inside of an area where its name may stand, with so much of it to the left and to the right.
struct LabelSpot {
    PlanePoint at;
    double room = 0; ///< plane units
};
/// The better places first: in the middle, and where the area is wide. Patches are the border, then the holes.
[[nodiscard]] QList<LabelSpot> labelSpots(const QList<QList<QPolygonF>> &patches, const PlaneBox &box);

/// A name as it stands on the screen.
struct MapLabel {
    QString text;
    QRectF box;
    bool ofPin = false;
};
/// The names there is room for: each lies whole on the screen, on no mark and on no other name. The name of a pin
/// stands beside it, that of an area inside of it.
[[nodiscard]] QList<MapLabel> labelsOf(const MapScene &scene, const Camera &camera, const MapStyle &style,
                                       const QList<MapMark> &marks);

} // namespace yc::map
