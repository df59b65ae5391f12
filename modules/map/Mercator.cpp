// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/Mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yc::map {

namespace {
constexpr double pi = std::numbers::pi;
}

PlanePoint toPlane(core::geo::Degrees shown)
{
    const double lat = std::clamp(shown.lat, -mostLatitude, mostLatitude) * pi / 180.0;
    return {(shown.lng + 180.0) / 360.0, (1.0 - std::asinh(std::tan(lat)) / pi) / 2.0};
}

core::geo::Degrees fromPlane(PlanePoint point)
{
    return {point.x * 360.0 - 180.0, std::atan(std::sinh(pi * (1.0 - 2.0 * point.y))) * 180.0 / pi};
}

PlanePoint toPlane(core::geo::Wgs84 position, core::geo::Datum datum)
{
    return toPlane(core::geo::in(datum, position));
}

void PlaneBox::add(PlanePoint point)
{
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
}

} // namespace yc::map
