// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StateLabel.h"

#include "ui/Paint.h"

#include <QPainter>

#include <algorithm>

namespace yc::ui {

StateLabel::StateLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

StateLabel::StateLabel(State state, const QString &words, QWidget *parent)
    : StateLabel(parent)
{
    setState(state, words);
}

void StateLabel::setState(State state, const QString &words)
{
    m_state = state;
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize StateLabel::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TextRole::Body));
    const int mark = m_state == State::None ? 0 : Theme::px(12) + (m_words.isEmpty() ? 0 : Theme::px(5));
    return {mark + metrics.horizontalAdvance(m_words) + 1, std::max(metrics.height(), Theme::px(14))};
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    double x = 0;
    if (m_state != State::None) {
        const double side = Theme::px(12);
        paintState(painter, QRectF(0, (height() - side) / 2.0, side, side), m_state);
        x = side + Theme::px(5);
    }
    painter.setFont(Theme::font(TextRole::Body));
    painter.setPen(Theme::ink(m_state));
    painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, m_words);
}

} // namespace yc::ui
