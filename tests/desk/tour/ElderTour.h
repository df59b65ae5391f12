// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Day.h"

namespace yc::eldercare {
class VisitsPage;
}

namespace yc::tour {

/// The pages of elderly care on a demo desk: lists, an assessment by keys up to its report, the allowance, the visits.
class ElderTour {
public:
    ElderTour(const Look &look, Camera &camera);
    void play(const QString &folder);

private:
    [[nodiscard]] bool signIn(const QString &number);
    [[nodiscard]] bool assessment();
    [[nodiscard]] bool allowance();
    [[nodiscard]] bool visits();
    [[nodiscard]] bool givenAway(eldercare::VisitsPage &page);
    [[nodiscard]] bool all();

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
