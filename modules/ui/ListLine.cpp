// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ListLine.h"

#include "ui/Paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace yc::ui {

ListLine::ListLine(State state, const QString &title, const QString &subtitle, QWidget *parent)
    : QAbstractButton(parent)
    , m_state(state)
    , m_subtitle(subtitle)
{
    setText(title);
    setToolTip(subtitle.isEmpty() ? title : title + u'\n' + subtitle);
    setAccessibleName(title);
    setAccessibleDescription(subtitle);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ListLine::setActionText(const QString &text)
{
    m_action = text;
    update();
}

void ListLine::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_hasPlace = true;
    update();
}

QSize ListLine::sizeHint() const { return {Theme::px(240), m_subtitle.isEmpty() ? Theme::px(38) : Theme::px(58)}; }

void ListLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ListLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Theme::tokens();
    if (underMouse())
        painter.fillRect(rect(), t.accentSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.lineSoft);
    double x = 0;
    if (m_state != State::None) {
        const double side = Theme::px(13);
        paintState(painter, QRectF(Theme::px(1), (height() - side) / 2.0, side, side), m_state);
        x = Theme::px(24);
    }
    if (m_hasPlace) {
        x = Theme::px(24); // also where there is no mark
        const QRectF place(x, Theme::px(7), Theme::px(44), height() - Theme::px(15));
        QSizeF size = m_picture.isNull() ? QSizeF(place.height() * 0.7, place.height())
                                         : QSizeF(m_picture.size()).scaled(place.size(), Qt::KeepAspectRatio);
        QRectF at(QPointF(), size.expandedTo({1, 1}));
        at.moveCenter(place.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (m_picture.isNull())
            painter.fillRect(at, t.ground);
        else
            painter.drawImage(at, m_picture);
        painter.setPen(t.line);
        painter.drawRect(at);
        x = place.right() + Theme::px(10);
    }
    double right = width();
    painter.setFont(Theme::font(TextRole::Body));
    if (!m_action.isEmpty()) {
        const double words = QFontMetricsF(painter.font()).horizontalAdvance(m_action);
        painter.setPen(t.accentInk);
        painter.drawText(QRectF(right - words - 1, 0, words + 1, height()), Qt::AlignVCenter | Qt::AlignRight,
                         m_action);
        right -= words + Theme::px(12);
    }
    const auto line = [&](double top, double high, const QFont &font, const QColor &ink, const QString &words) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRectF(x, top, right - x, high), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetricsF(font).elidedText(words, Qt::ElideRight, right - x));
    };
    if (m_subtitle.isEmpty()) {
        line(0, height(), Theme::font(TextRole::Body), t.ink, text());
    } else {
        line(Theme::px(6), Theme::px(23), Theme::font(TextRole::Body), t.ink, text());
        line(Theme::px(28), Theme::px(22), Theme::font(TextRole::Secondary), t.ink2, m_subtitle);
    }
    if (hasFocus())
        paintFocus(painter, rect(), Theme::px(4));
}

} // namespace yc::ui
