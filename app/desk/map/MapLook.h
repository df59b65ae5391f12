// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/MapScene.h"

#include <QWidget>

namespace yc::desk {

/// The map in the colours of the present theme.
[[nodiscard]] map::MapStyle mapStyle();
/// Of the line of the legend with that index: eight that differ in colour and in shape.
[[nodiscard]] map::MapCategory mapCategory(qsizetype line, const QString &name);

/// A mark of the legend as it stands on the map.
class LegendMark final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Category, Pin, Area };
    LegendMark(Kind kind, qsizetype line, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    qsizetype m_line;
};

} // namespace yc::desk
