// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/MapLabels.h"

#include "map/MapScene.h"
#include "map/Tuning.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace yc::map {

namespace {

/// Which squares of the screen something stands on: asked for hundreds of places in each frame.
class Occupied {
public:
    explicit Occupied(const QSizeF &size)
        : m_screen(QPointF(), size)
        , m_columns(int(size.width() / side) + 1)
        , m_cells(std::size_t(m_columns) * (std::size_t(size.height() / side) + 1))
    {
    }
    void take(const QRectF &box)
    {
        forEach(box & m_screen, [this](std::size_t cell) {
            m_cells[cell] = true;
            return true;
        });
    }
    /// Whole on the screen, and nothing there.
    [[nodiscard]] bool isFree(const QRectF &box)
    {
        return m_screen.contains(box) && forEach(box, [this](std::size_t cell) { return !m_cells[cell]; });
    }

private:
    static constexpr double side = 6; ///< pixels

    template<class Each> bool forEach(const QRectF &box, Each each)
    {
        if (box.isEmpty())
            return true;
        for (int y = int(box.top() / side); y <= int(box.bottom() / side); ++y) {
            for (int x = int(box.left() / side); x <= int(box.right() / side); ++x) {
                if (const std::size_t cell = std::size_t(y) * std::size_t(m_columns) + std::size_t(x);
                    cell < m_cells.size() && !each(cell))
                    return false;
            }
        }
        return true;
    }

    QRectF m_screen;
    int m_columns;
    std::vector<bool> m_cells;
};

QRectF around(QPointF middle, const QSizeF &size)
{
    return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()};
}

/// Where a line from west to east crosses the borders, in that order; between an even one and the next is the area.
std::vector<double> crossings(const QList<QList<QPolygonF>> &patches, double y)
{
    std::vector<double> found;
    for (const QList<QPolygonF> &patch : patches) {
        for (const QPolygonF &ring : patch) {
            for (qsizetype i = 0; i < ring.size(); ++i) {
                const QPointF from = ring.at(i);
                const QPointF to = ring.at((i + 1) % ring.size());
                if ((from.y() > y) != (to.y() > y))
                    found.push_back(from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x()));
            }
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

QList<LabelSpot> labelSpots(const QList<QList<QPolygonF>> &patches, const PlaneBox &box)
{
    constexpr double along[] = {0.5, 0.35, 0.65, 0.2, 0.8};
    const double width = box.right - box.left;
    const double height = box.bottom - box.top;
    if (box.isEmpty() || width <= 0 || height <= 0)
        return {};
    struct Ranked {
        double rank;
        LabelSpot spot;
    };
    std::vector<Ranked> ranked;
    for (int row = 0; row < tuning::labelRows; ++row) {
        const double y = box.top + height * (row + 0.5) / tuning::labelRows;
        const std::vector<double> ends = crossings(patches, y);
        for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
            for (const double part : along) {
                const double x = ends[i] + (ends[i + 1] - ends[i]) * part;
                const double room = std::min(x - ends[i], ends[i + 1] - x);
                const double away = std::hypot((x - box.left) / width - 0.5, (y - box.top) / height - 0.5);
                ranked.push_back({away - room / width, {{x, y}, room}});
            }
        }
    }
    std::ranges::stable_sort(ranked, {}, &Ranked::rank);
    QList<LabelSpot> spots;
    for (const Ranked &one : ranked)
        spots.append(one.spot);
    return spots;
}

QList<MapLabel> labelsOf(const MapScene &scene, const Camera &camera, const MapStyle &style,
                         const QList<MapMark> &marks)
{
    Occupied occupied(camera.size());
    for (const MapMark &mark : marks)
        occupied.take(around(mark.at, QSizeF(2, 2) * mark.radius));
    const QFontMetricsF metrics(style.label);
    const double edge = 2 * style.scale; // of the letters, in the colour of the ground
    const auto sizeOf = [&](const QString &name) {
        return QSizeF(metrics.horizontalAdvance(name) + 2 * edge, metrics.height());
    };
    QList<MapLabel> labels;
    const auto put = [&](const QString &name, const QRectF &box, bool ofPin) {
        if (!occupied.isFree(box))
            return false;
        occupied.take(box);
        labels.append({name, box, ofPin});
        return true;
    };
    for (const MapMark &mark : marks) {
        if (mark.kind != MapMark::Kind::Pin || camera.zoom() < tuning::pinNameZoom)
            continue;
        const QString &name = scene.content->pins.at(mark.of).name;
        const QSizeF size = sizeOf(name);
        const double up = mark.radius + size.height() / 2 + edge;
        const double aside = mark.radius + size.width() / 2 + edge;
        for (const QPointF by : {QPointF(0, up), QPointF(aside, 0), QPointF(-aside, 0), QPointF(0, -up)}) {
            if (put(name, around(mark.at + by, size), true))
                break;
        }
    }
    const PlaneBox seen = camera.box();
    for (const MapScene::Ground &ground : scene.grounds) {
        if (!seen.meets(ground.box))
            continue;
        const QSizeF size = sizeOf(ground.name);
        for (const LabelSpot &spot : ground.spots) {
            if (2 * spot.room * camera.scale() >= size.width() &&
                put(ground.name, around(camera.toScreen(spot.at), size), false))
                break;
        }
    }
    return labels;
}

} // namespace yc::map
