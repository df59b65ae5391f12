// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TextLabel.h"

#include <QEvent>

namespace yc::ui {

TextLabel::TextLabel(TextRole role, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    restyle();
}

void TextLabel::setState(State state)
{
    m_state = state;
    restyle();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
}

void TextLabel::restyle()
{
    setFont(Theme::font(m_role));
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, m_state == State::None ? Theme::colour(m_role) : Theme::ink(m_state));
    setPalette(inks);
}

} // namespace yc::ui
