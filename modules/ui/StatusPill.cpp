// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StatusPill.h"

#include "ui/Paint.h"

#include <QPainter>

namespace yc::ui {

StatusPill::StatusPill(QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void StatusPill::setStatus(State state, const QString &text)
{
    m_state = state;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TextRole::Secondary));
    const int mark = m_state == State::None ? 0 : Theme::px(16);
    return {metrics.horizontalAdvance(text()) + mark + Theme::px(26), Theme::px(30)};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Theme::tokens();
    paintBox(painter, rect(), height() / 2.0 - 0.5, underMouse() ? t.accentSoft : t.card, t.line);
    double x = Theme::px(13);
    if (m_state != State::None) {
        const double side = Theme::px(9);
        paintState(painter, QRectF(x, (height() - side) / 2.0, side, side), m_state);
        x += Theme::px(16);
    }
    painter.setFont(Theme::font(TextRole::Secondary));
    painter.setPen(t.ink);
    painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus())
        paintFocus(painter, rect(), height() / 2.0 - 1);
}

} // namespace yc::ui
