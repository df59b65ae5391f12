// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Day.h"

namespace yc::test {
class FakeCity;
}

namespace yc::desk {
class SyncPage;
}

namespace yc::tour {

/// The page of the sync in its states, on a desk of its own that has joined a city in memory; and a desk without one.
class SyncTour {
public:
    SyncTour(const Look &look, Camera &camera);
    void play();

private:
    void withoutACity();
    [[nodiscard]] bool atACity(test::FakeCity &city);
    [[nodiscard]] desk::SyncPage *open(const char *tab = "");
    void shoot(const char *name) { m_camera.shoot(*m_on->window, QString::fromLatin1(name)); }

    Look m_look;
    Camera &m_camera;
    WindowUnderTest *m_on = nullptr;
};

} // namespace yc::tour
