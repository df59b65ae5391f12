// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LinkButton.h"

#include "ui/Paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace yc::ui {

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TextRole::Secondary));
    return {metrics.horizontalAdvance(text()) + Theme::px(4), metrics.height()};
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = Theme::font(TextRole::Secondary);
    font.setUnderline(isEnabled());
    painter.setFont(font);
    painter.setPen(isEnabled() ? Theme::tokens().accentInk : Theme::tokens().ink2);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus())
        paintFocus(painter, rect(), Theme::px(3));
}

} // namespace yc::ui
