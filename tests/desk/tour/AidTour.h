// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Day.h"

namespace yc::tour {

/// The pages of poverty aid on a demo desk: by the clerk up to an application that is taken back, and by the supervisor
/// an aid that is stopped.
class AidTour {
public:
    AidTour(const Look &look, Camera &camera);
    void play(const QString &folder);

private:
    [[nodiscard]] bool signIn(const QString &number);
    [[nodiscard]] bool atTheCounter();
    [[nodiscard]] bool bySupervisor();
    /// The first application of a list; by its keys.
    [[nodiscard]] bool openFirst(const char *which);

    void shoot(const char *name) { m_camera.shoot(*m_on->window, QString::fromLatin1(name)); }
    void open(const char *page, const QVariantMap &arguments = {});
    template<class Condition> [[nodiscard]] static bool comes(Condition condition)
    {
        return QTest::qWaitFor(condition, 10'000);
    }

    Look m_look;
    Camera &m_camera;
    WindowUnderTest *m_on = nullptr;
};

} // namespace yc::tour
