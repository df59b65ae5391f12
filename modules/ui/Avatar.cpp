// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Avatar.h"

#include "ui/Theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace yc::ui {

Avatar::Avatar(const QString &name, int diameterAt100, QWidget *parent)
    : QWidget(parent)
    , m_diameter(diameterAt100)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    // Rare surnames lie beyond the basic plane: take a whole character, not a code unit.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    const qsizetype end = finder.toNextBoundary();
    m_first = end > 0 ? name.left(end) : QString();
    update();
}

QSize Avatar::sizeHint() const { return {Theme::px(m_diameter), Theme::px(m_diameter)}; }

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::tokens().accent);
    const double d = Theme::px(m_diameter);
    const QRectF disc((width() - d) / 2, (height() - d) / 2, d, d);
    painter.drawEllipse(disc);
    QFont font = Theme::font(TextRole::Body);
    font.setPointSizeF(m_diameter * 0.75 * (m_diameter < 40 ? 0.46 : 0.375) * Theme::scale() / 100.0);
    painter.setFont(font);
    painter.setPen(Theme::tokens().onAccent);
    painter.drawText(disc, Qt::AlignCenter, m_first);
}

} // namespace yc::ui
