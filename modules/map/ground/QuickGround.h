// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/Ground.h"

class QQmlComponent;
class QQuickWidget;

namespace yc::map {

class SceneItem;

/// Qt Location's map in a QQuickWidget, and the marks over it in the same scene.
class QuickGround final : public Ground {
public:
    QuickGround(QWidget *parent, Wishes wishes);
    ~QuickGround() override;
    Q_DISABLE_COPY_MOVE(QuickGround)

    [[nodiscard]] QWidget *widget() const override;
    [[nodiscard]] bool isThere() const override { return m_item != nullptr; }
    void setColour(const QColor &colour) override;
    void lookAt(const Look &look) override;
    void repaint() override;

private:
    void take(QQmlComponent *component);
    Wishes m_wishes;
    QQuickWidget *m_quick;
    SceneItem *m_item = nullptr;
};

} // namespace yc::map
