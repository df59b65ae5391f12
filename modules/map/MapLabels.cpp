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
    static constexpr double side = 4; ///< pixels; what is so far apart has no square in common

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

QList<double> crossings(const QList<QList<QPolygonF>> &patches, double y)
{
    QList<double> found;
    for (const QList<QPolygonF> &patch : patches) {
        for (const QPolygonF &ring : patch) {
            for (qsizetype i = 0; i < ring.size(); ++i) {
                const QPointF from = ring.at(i);
                const QPointF to = ring.at((i + 1) % ring.size());
                if ((from.y() > y) != (to.y() > y))
                    found.append(from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x()));
            }
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

LabelRoom::LabelRoom(const QList<QList<QPolygonF>> &patches, const PlaneBox &box)
    : m_box(box)
{
    constexpr double along[] = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    const double width = box.right - box.left;
    const double height = box.bottom - box.top;
    if (box.isEmpty() || width <= 0 || height <= 0)
        return;
    struct Ranked {
        double rank;
        PlanePoint at;
    };
    std::vector<Ranked> ranked;
    for (int row = 0; row < tuning::labelRows; ++row) {
        const double y = rowAt(row);
        const QList<double> ends = crossings(patches, y);
        for (qsizetype i = 0; i + 1 < ends.size(); i += 2) {
            for (const double part : along) {
                const double x = ends.at(i) + (ends.at(i + 1) - ends.at(i)) * part;
                const double room = std::min(x - ends.at(i), ends.at(i + 1) - x);
                const double away = std::hypot((x - box.left) / width - 0.5, (y - box.top) / height - 0.5);
                ranked.push_back({away - room / width, {x, y}});
            }
        }
        m_rows.append(ends);
    }
    std::ranges::stable_sort(ranked, {}, &Ranked::rank);
    for (const Ranked &one : ranked)
        m_spots.append(one.at);
}

double LabelRoom::rowAt(int row) const
{
    return m_box.top + (m_box.bottom - m_box.top) * (row + 0.5) / tuning::labelRows;
}

bool LabelRoom::holds(PlanePoint middle, double wide, double high) const
{
    if (middle.y - high / 2 < m_box.top || middle.y + high / 2 > m_box.bottom)
        return false;
    const double step = (m_box.bottom - m_box.top) / tuning::labelRows;
    // The lines that cross the name, and the next one above and below it: what lies between two is not known.
    const auto place = [&](double y) { return (y - m_box.top) / step - 0.5; };
    const int first = std::max(0, int(std::floor(place(middle.y - high / 2))));
    const int last = std::min(tuning::labelRows - 1, int(std::ceil(place(middle.y + high / 2))));
    for (int i = first; i <= last; ++i) {
        const QList<double> &ends = m_rows.at(i);
        bool inside = false;
        for (qsizetype at = 0; at + 1 < ends.size() && !inside; at += 2)
            inside = ends.at(at) <= middle.x - wide / 2 && ends.at(at + 1) >= middle.x + wide / 2;
        if (!inside)
            return false;
    }
    return true;
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
        const double up = mark.radius + size.height() / 2 + Occupied::side;
        const double aside = mark.radius + size.width() / 2 + Occupied::side;
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
        const QSizeF onPlane = size / camera.scale();
        for (const PlanePoint spot : ground.room.spots()) {
            if (ground.room.holds(spot, onPlane.width(), onPlane.height()) &&
                put(ground.name, around(camera.toScreen(spot), size), false))
                break;
        }
    }
    return labels;
}

} // namespace yc::map
