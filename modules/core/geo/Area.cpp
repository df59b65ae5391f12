// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/Area.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace yc::core::geo {

namespace {

/// Twice the area of a triangle, positive to the left.
double side(Wgs84 a, Wgs84 b, Wgs84 c) { return (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng); }

bool within(Wgs84 a, Wgs84 b, Wgs84 c) ///< c, known to be on the line, between a and b
{
    return std::min(a.lng, b.lng) <= c.lng && c.lng <= std::max(a.lng, b.lng) && std::min(a.lat, b.lat) <= c.lat &&
           c.lat <= std::max(a.lat, b.lat);
}

struct Edge {
    Wgs84 from;
    Wgs84 to;
    qsizetype at = 0; ///< in the ring
    [[nodiscard]] double west() const { return std::min(from.lng, to.lng); }
    [[nodiscard]] double east() const { return std::max(from.lng, to.lng); }
};

bool meet(const Edge &one, const Edge &other)
{
    const double a = side(one.from, one.to, other.from);
    const double b = side(one.from, one.to, other.to);
    const double c = side(other.from, other.to, one.from);
    const double d = side(other.from, other.to, one.to);
    if (((a > 0 && b < 0) || (a < 0 && b > 0)) && ((c > 0 && d < 0) || (c < 0 && d > 0)))
        return true;
    return (a == 0 && within(one.from, one.to, other.from)) || (b == 0 && within(one.from, one.to, other.to)) ||
           (c == 0 && within(other.from, other.to, one.from)) || (d == 0 && within(other.from, other.to, one.to));
}

/// Neighbours share a corner; more than that is a border that runs back on itself.
bool runsBack(const Edge &one, const Edge &next)
{
    return side(one.from, one.to, next.to) == 0 && (one.to.lng - one.from.lng) * (next.to.lng - next.from.lng) +
                                                           (one.to.lat - one.from.lat) * (next.to.lat - next.from.lat) <
                                                       0;
}

bool isInside(const Ring &ring, Wgs84 position)
{
    bool inside = false;
    for (qsizetype i = 1; i < ring.size(); ++i) {
        const Wgs84 a = ring.at(i - 1);
        const Wgs84 b = ring.at(i);
        if ((a.lat > position.lat) != (b.lat > position.lat) &&
            position.lng < (b.lng - a.lng) * (position.lat - a.lat) / (b.lat - a.lat) + a.lng)
            inside = !inside;
    }
    return inside;
}

} // namespace

std::optional<RingProblem> problemOf(const Ring &ring)
{
    using Kind = RingProblem::Kind;
    if (ring.isEmpty())
        return RingProblem{Kind::TooFew};
    if (ring.first() != ring.last())
        return RingProblem{Kind::NotClosed, ring.last()};
    Ring corners = ring;
    corners.erase(std::unique(corners.begin(), corners.end()), corners.end());
    constexpr qsizetype triangle = 4; // with the first once more
    if (corners.size() < triangle)
        return RingProblem{Kind::TooFew, ring.first()};
    QList<Edge> edges;
    for (qsizetype i = 1; i < corners.size(); ++i)
        edges.append({corners.at(i - 1), corners.at(i), i - 1});
    if (std::ranges::all_of(edges,
                            [&](const Edge &e) { return side(edges.first().from, edges.first().to, e.to) == 0; }))
        return RingProblem{Kind::NoArea, ring.first()};
    for (qsizetype i = 0; i < edges.size(); ++i) {
        if (runsBack(edges.at(i), edges.at((i + 1) % edges.size())))
            return RingProblem{Kind::Crosses, edges.at(i).to};
    }
    // From west to east, so that an edge is compared only with those that overlap it.
    const qsizetype last = edges.size() - 1;
    std::ranges::sort(edges, {}, &Edge::west);
    for (qsizetype i = 0; i < edges.size(); ++i) {
        for (qsizetype j = i + 1; j < edges.size() && edges.at(j).west() <= edges.at(i).east(); ++j) {
            const auto [low, high] = std::minmax(edges.at(i).at, edges.at(j).at);
            const bool neighbours = high - low == 1 || (low == 0 && high == last);
            if (!neighbours && meet(edges.at(i), edges.at(j)))
                return RingProblem{Kind::Crosses, edges.at(j).from};
        }
    }
    return {};
}

bool Patch::contains(Wgs84 position) const
{
    return isInside(border, position) &&
           std::ranges::none_of(holes, [&](const Ring &hole) { return isInside(hole, position); });
}

void Bounds::add(Wgs84 position)
{
    west = std::min(west, position.lng);
    east = std::max(east, position.lng);
    south = std::min(south, position.lat);
    north = std::max(north, position.lat);
}

Bounds boundsOf(const QList<Patch> &patches)
{
    Bounds bounds;
    for (const Patch &patch : patches) {
        for (const Wgs84 corner : patch.border)
            bounds.add(corner);
    }
    return bounds;
}

} // namespace yc::core::geo
