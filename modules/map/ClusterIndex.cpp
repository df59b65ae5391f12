// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/ClusterIndex.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace yc::map {

namespace {

using Level = std::vector<Cluster>;

/// Where the marks of one level are, by square cells of the side of a radius.
class Grid {
public:
    Grid(const Level &level, double side)
        : m_level(level)
        , m_side(side)
    {
        m_next.resize(level.size(), -1);
        m_first.reserve(level.size());
        for (int i = int(level.size()) - 1; i >= 0; --i) { // so that each cell lists its own in order
            const auto [at, isNew] = m_first.try_emplace(cellOf(level[std::size_t(i)].at, 0, 0), i);
            if (!isNew)
                m_next[std::size_t(i)] = std::exchange(at->second, i);
        }
    }

    /// Calls with each mark within the side of `at`.
    template<class Take> void near(PlanePoint at, Take take) const
    {
        for (int dy = -1; dy <= 1; ++dy) {
            for (int dx = -1; dx <= 1; ++dx) {
                const auto cell = m_first.find(cellOf(at, dx, dy));
                for (int i = cell == m_first.end() ? -1 : cell->second; i >= 0; i = m_next[std::size_t(i)]) {
                    const PlanePoint other = m_level[std::size_t(i)].at;
                    if (std::hypot(other.x - at.x, other.y - at.y) <= m_side)
                        take(i);
                }
            }
        }
    }

private:
    [[nodiscard]] quint64 cellOf(PlanePoint at, int dx, int dy) const
    {
        const auto x = quint64(qint64(std::floor(at.x / m_side)) + dx);
        const auto y = quint64(qint64(std::floor(at.y / m_side)) + dy);
        return (x << 32U) ^ (y & 0xffffffffU);
    }

    const Level &m_level;
    double m_side;
    std::unordered_map<quint64, int> m_first;
    std::vector<int> m_next;
};

Level merged(Level &level, double radius)
{
    Level next;
    const Grid grid(level, radius);
    for (std::size_t i = 0; i < level.size(); ++i) {
        if (level[i].into >= 0)
            continue;
        Cluster sum;
        sum.first = level[i].first;
        double x = 0;
        double y = 0;
        grid.near(level[i].at, [&](int other) {
            Cluster &one = level[std::size_t(other)];
            if (one.into >= 0)
                return;
            one.into = int(next.size());
            sum.count += one.count;
            sum.first = std::min(sum.first, one.first);
            x += one.at.x * one.count;
            y += one.at.y * one.count;
            for (std::size_t c = 0; c < one.counts.size(); ++c)
                sum.counts[c] += one.counts[c];
        });
        sum.at = {x / sum.count, y / sum.count};
        next.push_back(sum);
    }
    return next;
}

} // namespace

std::shared_ptr<const ClusterIndex> ClusterIndex::build(std::span<const Spot> spots, const std::stop_token &stop)
{
    auto index = std::make_shared<ClusterIndex>();
    index->m_size = spots.size();
    Level points(spots.size());
    for (std::size_t i = 0; i < spots.size(); ++i) {
        Cluster &one = points[i];
        one.at = spots[i].at;
        one.count = 1;
        one.first = int(i);
        one.counts[std::size_t(std::clamp(spots[i].category, 0, tuning::mostCategories - 1))] = 1;
        index->m_bounds.add(one.at);
    }
    index->m_levels.push_back(std::move(points));
    for (int zoom = tuning::mostClusterZoom; zoom >= tuning::leastClusterZoom; --zoom) {
        if (stop.stop_requested())
            return nullptr;
        index->m_levels.push_back(merged(index->m_levels.back(), tuning::clusterRadius / (tileSide * std::exp2(zoom))));
    }
    return index;
}

int ClusterIndex::levelOf(double zoom) const
{
    const int whole = std::clamp(int(std::floor(zoom)), tuning::leastClusterZoom, tuning::mostClusterZoom);
    return tuning::mostClusterZoom - whole + 1;
}

const std::vector<Cluster> &ClusterIndex::at(double zoom) const { return m_levels[std::size_t(levelOf(zoom))]; }

std::vector<int> ClusterIndex::inBox(double zoom, const PlaneBox &box) const
{
    const Level &level = at(zoom);
    std::vector<int> found;
    for (std::size_t i = 0; i < level.size(); ++i) {
        if (box.contains(level[i].at))
            found.push_back(int(i));
    }
    return found;
}

std::vector<int> ClusterIndex::pointsOf(double zoom, int cluster, int most) const
{
    const std::size_t level = std::size_t(levelOf(zoom));
    std::vector<int> found;
    for (std::size_t point = 0; point < m_levels.front().size() && int(found.size()) < most; ++point) {
        int at = int(point);
        for (std::size_t up = 0; up < level; ++up)
            at = m_levels[up][std::size_t(at)].into;
        if (at == cluster)
            found.push_back(int(point));
    }
    return found;
}

int ClusterIndex::splitsAt(double zoom, int cluster) const
{
    int whole = std::clamp(int(std::floor(zoom)), tuning::leastClusterZoom, tuning::mostClusterZoom);
    int inside = cluster;
    while (whole < tuning::mostClusterZoom) {
        const Level &finer = at(++whole);
        int parts = 0;
        int part = -1;
        for (std::size_t i = 0; i < finer.size(); ++i) {
            if (finer[i].into == inside) {
                ++parts;
                part = int(i);
            }
        }
        if (parts > 1)
            return whole;
        inside = part;
    }
    return -1;
}

} // namespace yc::map
