// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickPaintedItem>

#include <functional>

namespace yc::map {

/// What is drawn over the tiles, in the frame of the tiles: whoever moves the map moves both at once.
class SceneItem final : public QQuickPaintedItem {
    Q_OBJECT
public:
    SceneItem(std::function<void(QPainter &)> draw, QQuickItem *parent)
        : QQuickPaintedItem(parent)
        , m_draw(std::move(draw))
    {
    }
    void paint(QPainter *painter) override { m_draw(*painter); }

private:
    std::function<void(QPainter &)> m_draw;
};

} // namespace yc::map
