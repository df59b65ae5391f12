// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Paint.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace yc::ui {

void paintState(QPainter &painter, const QRectF &box, State state)
{
    if (state == State::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::mark(state));
    const double side = std::min(box.width(), box.height());
    const QRectF mark(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    switch (state) {
    case State::Ok:
        painter.drawEllipse(mark);
        break;
    case State::Warn: {
        const double rise = side * 0.93; // an upright triangle looks centred a little low
        const double top = mark.center().y() - rise * 0.53;
        painter.drawPolygon(QPolygonF{QPointF(mark.center().x(), top), QPointF(mark.right(), top + rise),
                                      QPointF(mark.left(), top + rise)});
        break;
    }
    case State::Late:
        painter.drawRect(mark.adjusted(side * 0.05, side * 0.05, -side * 0.05, -side * 0.05));
        break;
    case State::Info:
        painter.drawPolygon(QPolygonF{QPointF(mark.center().x(), mark.top()), QPointF(mark.right(), mark.center().y()),
                                      QPointF(mark.center().x(), mark.bottom()),
                                      QPointF(mark.left(), mark.center().y())});
        break;
    case State::None:
        break;
    }
    painter.restore();
}

void paintFocus(QPainter &painter, const QRectF &box, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::tokens().accent, 2));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void paintBox(QPainter &painter, const QRectF &box, double radius, const QColor &ground, const QColor &line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void paintKeyCap(QPainter &painter, const QRectF &box, const QString &text, const QColor &ink, const QColor &line,
                 const QColor &ground)
{
    paintBox(painter, box, Theme::px(4), ground, line);
    painter.save();
    painter.setFont(Theme::font(TextRole::Small));
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

QSize keyCapSize(const QString &text)
{
    const QFontMetrics metrics(Theme::font(TextRole::Small));
    return {metrics.horizontalAdvance(text) + Theme::px(14), Theme::px(19)};
}

QString keyCapText(const QKeySequence &key)
{
    QString text = key.toString(QKeySequence::PortableText);
    text.replace(QStringLiteral("Return"), QStringLiteral("↵"));
    text.replace(QStringLiteral("Enter"), QStringLiteral("↵"));
    text.replace(u'+', u' ');
    return text;
}

} // namespace yc::ui
