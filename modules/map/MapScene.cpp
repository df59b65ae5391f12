// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/MapScene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace yc::map {

namespace {

constexpr double pointRadius = 8;
constexpr double pinRadius = 9;
constexpr double leastGroup = 14;
constexpr double mostGroup = 26;
constexpr double bandHeight = 40; ///< pixels: marks in one band are read from the left

double radiusOf(int count)
{
    return std::clamp(leastGroup + 3.2 * std::log10(double(count)) * 1.6, leastGroup, mostGroup);
}

QPolygonF onPlane(const core::geo::Ring &ring, core::geo::Datum datum, PlaneBox &box)
{
    QPolygonF polygon;
    polygon.reserve(ring.size());
    for (const core::geo::Wgs84 corner : ring) {
        const PlanePoint at = toPlane(corner, datum);
        polygon.append({at.x, at.y});
        box.add(at);
    }
    return polygon;
}

void paintGround(QPainter &painter, const MapScene::Ground &ground, const Camera &camera, const MapStyle &style)
{
    QPainterPath path;
    const QPointF origin = camera.toScreen({0, 0});
    const double scale = camera.scale();
    for (const QList<QPolygonF> &patch : ground.patches) {
        for (const QPolygonF &ring : patch) {
            QPolygonF screen(ring.size());
            std::ranges::transform(ring, screen.begin(), [&](QPointF corner) { return corner * scale + origin; });
            path.addPolygon(screen);
        }
    }
    path.setFillRule(Qt::OddEvenFill);
    painter.setPen(QPen(style.areaLine, 1.6 * style.scale));
    painter.setBrush(style.areaFill);
    painter.drawPath(path);
}

/// Letters with an edge, to be read on any ground.
void paintLabel(QPainter &painter, QPointF middle, const QString &text, const MapStyle &style, const QColor &ink)
{
    const QFontMetricsF metrics(style.label);
    QPainterPath letters;
    letters.addText(middle.x() - metrics.horizontalAdvance(text) / 2, middle.y() + metrics.capHeight() / 2, style.label,
                    text);
    painter.setPen(QPen(style.ground, 3 * style.scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(letters);
    painter.fillPath(letters, ink);
}

/// A ring whose parts are the categories inside, and the number in the middle.
void paintGroup(QPainter &painter, const MapMark &mark, const Cluster &cluster, const MapStyle &style,
                const QList<MapCategory> &categories)
{
    const QRectF outer(mark.at.x() - mark.radius, mark.at.y() - mark.radius, 2 * mark.radius, 2 * mark.radius);
    constexpr double whole = 360.0 * 16;
    double from = 90.0 * 16;
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < categories.size() && i < tuning::mostCategories; ++i) {
        const double part = whole * cluster.counts[std::size_t(i)] / cluster.count;
        if (part <= 0)
            continue;
        painter.setBrush(categories.at(i).colour);
        painter.drawPie(outer, int(from - part), int(std::ceil(part)) + 1);
        from -= part;
    }
    const double band = 4.5 * style.scale;
    painter.setBrush(style.ground);
    painter.drawEllipse(outer.adjusted(band, band, -band, -band));
    painter.setPen(style.ink);
    painter.setFont(style.count);
    constexpr int thousand = 1000;
    const QString text = cluster.count < 10 * thousand ? QString::number(cluster.count)
                                                       : QString::number(cluster.count / thousand) + u'k';
    painter.drawText(outer, Qt::AlignCenter, text);
}

} // namespace

std::shared_ptr<const MapScene> MapScene::make(std::shared_ptr<const MapContent> content, core::geo::Datum datum,
                                               const std::stop_token &stop)
{
    auto scene = std::make_shared<MapScene>();
    std::vector<Spot> spots;
    spots.reserve(std::size_t(content->points.size()));
    for (const MapPoint &point : content->points)
        spots.push_back({toPlane(point.at, datum), point.category});
    scene->clusters = ClusterIndex::build(spots, stop);
    if (!scene->clusters)
        return nullptr;
    scene->box = scene->clusters->bounds();
    for (qsizetype i = 0; i < content->pins.size(); ++i) {
        scene->pins.append({toPlane(content->pins.at(i).at, datum), int(i)});
        scene->box.add(scene->pins.last().at);
    }
    for (const MapArea &area : content->areas) {
        if (stop.stop_requested())
            return nullptr;
        Ground ground{area.name, {}, {}, {}};
        for (const core::geo::Patch &patch : area.patches) {
            QList<QPolygonF> rings{onPlane(patch.border, datum, ground.box)};
            PlaneBox inside;
            for (const core::geo::Ring &hole : patch.holes)
                rings.append(onPlane(hole, datum, inside));
            ground.patches.append(rings);
        }
        ground.room = LabelRoom(ground.patches, ground.box);
        scene->box.add({ground.box.left, ground.box.top});
        scene->box.add({ground.box.right, ground.box.bottom});
        scene->grounds.append(ground);
    }
    scene->content = std::move(content);
    return scene;
}

QList<MapMark> marksOf(const MapScene &scene, const Camera &camera, const MapStyle &style)
{
    QList<MapMark> marks;
    const PlaneBox box = camera.box(mostGroup * style.scale);
    const std::vector<Cluster> &clusters = scene.clusters->at(camera.zoom());
    for (const int i : scene.clusters->inBox(camera.zoom(), box)) {
        const Cluster &cluster = clusters[std::size_t(i)];
        const QPointF at = camera.toScreen(cluster.at);
        if (cluster.count == 1)
            marks.append({MapMark::Kind::Point, at, pointRadius * style.scale, cluster.first});
        else
            marks.append({MapMark::Kind::Group, at, radiusOf(cluster.count) * style.scale, i});
    }
    for (const MapScene::Pin &pin : scene.pins) {
        if (box.contains(pin.at))
            marks.append({MapMark::Kind::Pin, camera.toScreen(pin.at), pinRadius * style.scale, pin.of});
    }
    std::ranges::sort(marks, {},
                      [](const MapMark &mark) { return std::pair(std::floor(mark.at.y() / bandHeight), mark.at.x()); });
    return marks;
}

void paintShape(QPainter &painter, QPointF at, double radius, MarkShape shape, const QColor &colour, const QColor &edge)
{
    painter.setPen(QPen(edge, std::max(1.0, radius / 6)));
    painter.setBrush(colour);
    const double x = at.x();
    const double y = at.y();
    switch (shape) {
    case MarkShape::Circle:
        painter.drawEllipse(at, radius, radius);
        break;
    case MarkShape::Triangle:
        painter.drawPolygon(QPolygonF{
            {x, y - radius * 1.1}, {x + radius * 1.1, y + radius * 0.8}, {x - radius * 1.1, y + radius * 0.8}});
        break;
    case MarkShape::Square:
        painter.drawRect(QRectF(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76));
        break;
    case MarkShape::Diamond:
        painter.drawPolygon(
            QPolygonF{{x, y - radius * 1.2}, {x + radius * 1.2, y}, {x, y + radius * 1.2}, {x - radius * 1.2, y}});
        break;
    }
}

void paintScene(QPainter &painter, const MapScene &scene, const Camera &camera, const MapStyle &style,
                const QList<MapCategory> &categories, const QList<MapMark> &marks, int current)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const PlaneBox box = camera.box();
    for (const MapScene::Ground &ground : scene.grounds) {
        if (box.meets(ground.box))
            paintGround(painter, ground, camera, style);
    }
    const std::vector<Cluster> &clusters = scene.clusters->at(camera.zoom());
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const MapMark &mark = marks.at(i);
        switch (mark.kind) {
        case MapMark::Kind::Point: {
            const int category = scene.content->points.at(mark.of).category;
            const MapCategory look = categories.value(category, {{}, style.mark, MarkShape::Circle});
            paintShape(painter, mark.at, mark.radius, look.shape, look.colour, style.ground);
            break;
        }
        case MapMark::Kind::Group:
            paintGroup(painter, mark, clusters[std::size_t(mark.of)], style, categories);
            break;
        case MapMark::Kind::Pin: {
            paintShape(painter, mark.at, mark.radius, MarkShape::Square, style.pin, style.ground);
            painter.setPen(QPen(style.ground, 2 * style.scale)); // a cross: help
            const double arm = mark.radius * 0.45;
            painter.drawLine(mark.at - QPointF(arm, 0), mark.at + QPointF(arm, 0));
            painter.drawLine(mark.at - QPointF(0, arm), mark.at + QPointF(0, arm));
            break;
        }
        }
        if (i == current) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(style.ground, 5 * style.scale));
            const double ring = mark.radius + 5 * style.scale;
            painter.drawEllipse(mark.at, ring, ring);
            painter.setPen(QPen(style.focus, 2.5 * style.scale));
            painter.drawEllipse(mark.at, ring, ring);
        }
    }
    const QList<MapLabel> labels = labelsOf(scene, camera, style, marks);
    for (const MapLabel &label : labels)
        paintLabel(painter, label.box.center(), label.text, style, label.ofPin ? style.ink : style.ink2);
}

} // namespace yc::map
