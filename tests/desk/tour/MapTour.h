// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Day.h"

namespace yc::tour {

/// The map in its states, at a demo desk, by the supervisor.
class MapTour {
public:
    MapTour(const Look &look, Camera &camera)
        : m_look(look)
        , m_camera(camera)
    {
    }
    void play(const QString &folder);

private:
    [[nodiscard]] bool pages();
    void shoot(const char *name) { m_camera.shoot(*m_on->window, QString::fromLatin1(name)); }

    Look m_look;
    Camera &m_camera;
    WindowUnderTest *m_on = nullptr;
};

} // namespace yc::tour
