// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/map/MapLook.h"

#include "ui/Theme.h"

#include <QPainter>

namespace yc::desk {

using ui::Theme;

map::MapStyle mapStyle()
{
    const ui::Tokens &tokens = Theme::tokens();
    map::MapStyle style;
    style.ground = tokens.card;
    style.ink = tokens.ink;
    style.ink2 = tokens.ink2;
    style.onMark = tokens.onAccent;
    style.mark = tokens.accent;
    style.pin = tokens.infoInk;
    style.focus = tokens.ink;
    style.areaLine = tokens.accent;
    style.areaLine.setAlphaF(0.75F);
    style.areaFill = tokens.accent;
    style.areaFill.setAlphaF(0.08F);
    style.label = Theme::font(ui::TextRole::Label);
    style.count = Theme::font(ui::TextRole::Small);
    style.count.setBold(true);
    style.scale = Theme::scale() / 100.0;
    return style;
}

map::MapCategory mapCategory(qsizetype line, const QString &name)
{
    using Shape = map::MarkShape;
    const ui::Tokens &tokens = Theme::tokens();
    const std::pair<QColor, Shape> looks[] = {
        {tokens.accent, Shape::Circle}, {tokens.warn, Shape::Triangle}, {tokens.late, Shape::Square},
        {tokens.info, Shape::Diamond},  {tokens.warn, Shape::Circle},   {tokens.accent, Shape::Triangle},
        {tokens.info, Shape::Square},   {tokens.late, Shape::Diamond},
    };
    const auto &[colour, shape] = looks[std::size_t(line) % std::size(looks)];
    return {name, colour, shape};
}

LegendMark::LegendMark(Kind kind, qsizetype line, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_line(line)
{
    setFixedSize(Theme::px(22), Theme::px(22));
}

void LegendMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(width() / 2.0, height() / 2.0);
    const map::MapStyle style = mapStyle();
    if (m_kind == Kind::Area) {
        painter.setPen(QPen(style.areaLine, 1.6 * style.scale));
        painter.setBrush(style.areaFill);
        painter.drawRect(QRectF(3, 5, width() - 6, height() - 10));
        return;
    }
    if (m_kind == Kind::Pin) {
        const double radius = Theme::px(7);
        map::paintShape(painter, middle, radius, map::MarkShape::Square, style.pin, style.ground);
        painter.setPen(QPen(style.ground, 1.6 * style.scale));
        painter.drawLine(middle - QPointF(radius / 2, 0), middle + QPointF(radius / 2, 0));
        painter.drawLine(middle - QPointF(0, radius / 2), middle + QPointF(0, radius / 2));
        return;
    }
    const map::MapCategory look = mapCategory(m_line, {});
    map::paintShape(painter, middle, Theme::px(6.5), look.shape, look.colour, style.ground);
}

} // namespace yc::desk
