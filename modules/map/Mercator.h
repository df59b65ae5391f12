// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/Position.h"

namespace yc::map {

/// A place on the square of the web Mercator projection: 0 to 1 from 180° west, 0 to 1 from the northern edge. It is in
/// the datum of the tiles, whatever that is: positions of records come in by toPlane() alone, once.
struct PlanePoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const PlanePoint &, const PlanePoint &) = default;
};

inline constexpr double tileSide = 256; ///< pixels of one tile, and of the whole world at zoom 0
/// Beyond it the projection leaves its square.
inline constexpr double mostLatitude = 85.0511287798;

[[nodiscard]] PlanePoint toPlane(core::geo::Degrees shown);
[[nodiscard]] core::geo::Degrees fromPlane(PlanePoint point);
/// Of a record's position, on tiles of `datum`.
[[nodiscard]] PlanePoint toPlane(core::geo::Wgs84 position, core::geo::Datum datum);

/// A rectangle of the plane.
struct PlaneBox {
    double left = 1;
    double top = 1;
    double right = 0;
    double bottom = 0;
    void add(PlanePoint point);
    [[nodiscard]] bool isEmpty() const { return left > right || top > bottom; }
    [[nodiscard]] bool contains(PlanePoint point) const
    {
        return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    }
    [[nodiscard]] bool meets(const PlaneBox &other) const
    {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }
};

} // namespace yc::map
