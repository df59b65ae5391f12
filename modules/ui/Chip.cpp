// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Chip.h"

#include "ui/Paint.h"

#include <QPainter>

namespace yc::ui {

Chip::Chip(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_tone(tone)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TextRole::Label));
    return {metrics.horizontalAdvance(m_text) + Theme::px(20), Theme::px(22)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Theme::tokens();
    const bool accent = m_tone == Tone::Accent;
    paintBox(painter, rect(), height() / 2.0 - 0.5, t.card, accent ? t.accent : t.line);
    painter.setFont(Theme::font(TextRole::Label));
    painter.setPen(accent ? t.accentInk : t.ink2);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace yc::ui
