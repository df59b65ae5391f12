// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/Camera.h"

#include <algorithm>
#include <cmath>

namespace yc::map {

void Camera::lookAt(PlanePoint centre, double zoom)
{
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    m_centre = {std::clamp(centre.x, 0.0, 1.0), std::clamp(centre.y, 0.0, 1.0)};
}

void Camera::pan(double dx, double dy) { lookAt({m_centre.x + dx / scale(), m_centre.y + dy / scale()}, m_zoom); }

void Camera::zoomBy(double levels, QPointF fixed)
{
    const PlanePoint under = toPlanePoint(fixed);
    lookAt(m_centre, m_zoom + levels);
    const PlanePoint now = toPlanePoint(fixed);
    lookAt({m_centre.x + under.x - now.x, m_centre.y + under.y - now.y}, m_zoom);
}

void Camera::fit(const PlaneBox &box, double margin, double most)
{
    if (box.isEmpty())
        return;
    const double width = std::max(1.0, m_size.width() - 2 * margin);
    const double height = std::max(1.0, m_size.height() - 2 * margin);
    constexpr double smallest = 1e-9; // one place
    const double levels = std::min(std::log2(width / (tileSide * std::max(box.right - box.left, smallest))),
                                   std::log2(height / (tileSide * std::max(box.bottom - box.top, smallest))));
    lookAt({(box.left + box.right) / 2, (box.top + box.bottom) / 2}, std::min(levels, most));
}

double Camera::scale() const { return tileSide * std::exp2(m_zoom); }

QPointF Camera::toScreen(PlanePoint point) const
{
    return {(point.x - m_centre.x) * scale() + m_size.width() / 2,
            (point.y - m_centre.y) * scale() + m_size.height() / 2};
}

PlanePoint Camera::toPlanePoint(QPointF screen) const
{
    return {m_centre.x + (screen.x() - m_size.width() / 2) / scale(),
            m_centre.y + (screen.y() - m_size.height() / 2) / scale()};
}

PlaneBox Camera::box(double margin) const
{
    const PlanePoint from = toPlanePoint({-margin, -margin});
    const PlanePoint to = toPlanePoint({m_size.width() + margin, m_size.height() + margin});
    return {from.x, from.y, to.x, to.y};
}

} // namespace yc::map
