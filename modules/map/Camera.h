// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/Mercator.h"

#include <QPointF>
#include <QSizeF>

namespace yc::map {

/// What part of the plane stands on the screen. North is up; one zoom level doubles the scale.
class Camera {
public:
    static constexpr double leastZoom = 4;
    static constexpr double mostZoom = 20;

    [[nodiscard]] PlanePoint centre() const { return m_centre; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    void setSize(const QSizeF &size) { m_size = size; }
    void lookAt(PlanePoint centre, double zoom);
    /// By pixels of the screen: what was at (dx, dy) from the middle comes to the middle.
    void pan(double dx, double dy);
    /// What is under `fixed` stays there.
    void zoomBy(double levels, QPointF fixed);
    /// All of the box, with `margin` pixels around it; not closer than `most`.
    void fit(const PlaneBox &box, double margin, double most);

    [[nodiscard]] QPointF toScreen(PlanePoint point) const;
    [[nodiscard]] PlanePoint toPlanePoint(QPointF screen) const;
    /// The visible part and `margin` pixels around it.
    [[nodiscard]] PlaneBox box(double margin = 0) const;
    /// Pixels of the whole world.
    [[nodiscard]] double scale() const;

private:
    PlanePoint m_centre{0.5, 0.5};
    double m_zoom = leastZoom;
    QSizeF m_size{1, 1};
};

} // namespace yc::map
