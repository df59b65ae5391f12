// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/Mercator.h"
#include "map/Tuning.h"

#include <QList>

#include <array>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace yc::map {

/// A point of the plane and to which line of the legend it belongs.
struct Spot {
    PlanePoint at;
    int category = 0;
};

/// One mark: a point, or several that would lie on each other at this zoom.
struct Cluster {
    PlanePoint at; ///< the middle of its points
    int count = 0;
    int first = 0; ///< one of its points: which, where there is one only
    int into = -1; ///< the cluster of the next smaller zoom that it is a part of
    std::array<int, tuning::mostCategories> counts{};
};

/// Which points become one mark, for every whole zoom. Made once from all points, off the GUI thread; each level is
/// made of the marks of the level above it, so that what is one mark stays one when one zooms out, and the work shrinks
/// with each level. Immutable afterwards.
class ClusterIndex {
public:
    /// Null if stopped.
    [[nodiscard]] static std::shared_ptr<const ClusterIndex> build(std::span<const Spot> spots,
                                                                   const std::stop_token &stop = {});

    /// Every point is in exactly one of them.
    [[nodiscard]] const std::vector<Cluster> &at(double zoom) const;
    [[nodiscard]] int levelOf(double zoom) const;
    /// Those in the box; indices into at(zoom).
    [[nodiscard]] std::vector<int> inBox(double zoom, const PlaneBox &box) const;
    /// The points of a cluster, in their order, at most `most`.
    [[nodiscard]] std::vector<int> pointsOf(double zoom, int cluster, int most) const;
    /// The smallest whole zoom at which it is more than one mark; -1 if there is none.
    [[nodiscard]] int splitsAt(double zoom, int cluster) const;
    [[nodiscard]] const PlaneBox &bounds() const { return m_bounds; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_size); }

private:
    /// [0]: one entry for each point, its `into` the cluster of the largest zoom; then by falling zoom.
    std::vector<std::vector<Cluster>> m_levels;
    PlaneBox m_bounds;
    std::size_t m_size = 0;
};

} // namespace yc::map
