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

/// Where in an area its name may stand: made with the scene, asked in each frame.
class LabelRoom {
public:
    LabelRoom() = default;
    /// Patches are the border, then the holes.
    LabelRoom(const QList<QList<QPolygonF>> &patches, const PlaneBox &box);
    /// Middles of names, the better ones first: in the middle of the area, and where it is wide.
    [[nodiscard]] const QList<PlanePoint> &spots() const { return m_spots; }
    /// Whether a name of that size, in plane units, lies inside of the area.
    [[nodiscard]] bool holds(PlanePoint middle, double wide, double high) const;

private:
    [[nodiscard]] double rowAt(int row) const;

    PlaneBox m_box;
    QList<PlanePoint> m_spots;
    /// Where lines from west to east cross the borders, in that order; between an even one and the next is the area.
    QList<QList<double>> m_rows;
};

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
