// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StatTile.h"

#include "ui/Paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace yc::ui {

StatTile::StatTile(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(label);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFigure(QStringLiteral("–"));
}

void StatTile::setFigure(const QString &figure, State state)
{
    m_figure = figure;
    m_state = state;
    setAccessibleName(text() + u' ' + figure);
    update();
}

QSize StatTile::sizeHint() const { return {Theme::px(222), Theme::px(90)}; }

void StatTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StatTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Theme::tokens();
    paintBox(painter, rect(), Theme::cardRadius(), isDown() ? t.accentSoft : t.card, underMouse() ? t.accent : t.line);
    const QFont figure = Theme::font(TextRole::Figure);
    const QFontMetrics metrics(figure);
    double x = Theme::px(17);
    const QRectF line(x, Theme::px(18), width() - x, Theme::px(36));
    if (m_state == State::Warn || m_state == State::Late) {
        const double side = Theme::px(22);
        paintState(painter, QRectF(x, line.center().y() - side / 2, side, side), m_state);
        x += side + Theme::px(8);
    }
    painter.setFont(figure);
    painter.setPen(Theme::ink(m_state));
    painter.drawText(QRectF(x, line.top(), width() - x, line.height()), Qt::AlignVCenter | Qt::AlignLeft, m_figure);
    painter.setFont(Theme::font(TextRole::Secondary));
    painter.setPen(t.ink2);
    painter.drawText(QRectF(Theme::px(17), Theme::px(53), width() - Theme::px(34), Theme::px(22)),
                     Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus())
        paintFocus(painter, rect(), Theme::cardRadius());
}

} // namespace yc::ui
