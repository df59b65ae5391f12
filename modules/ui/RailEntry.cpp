// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RailEntry.h"

#include "ui/Icon.h"
#include "ui/Paint.h"

#include <QPainter>
#include <QPainterPath>

namespace yc::ui {

RailEntry::RailEntry(const QString &iconName, const QString &label, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
{
    setText(label);
    setAccessibleName(label);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailEntry::setBadge(int count)
{
    m_badge = count;
    setAccessibleName(count > 0 ? tr("%1, %n waiting", nullptr, count).arg(text()) : text());
    update();
}

QSize RailEntry::sizeHint() const { return {Theme::px(152), Theme::px(38)}; }

void RailEntry::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = Theme::tokens();
    const QRectF box = rect();
    if (isChecked()) {
        QPainterPath ground;
        ground.addRoundedRect(box, Theme::radius(), Theme::radius());
        painter.save();
        painter.setClipPath(ground);
        painter.fillRect(box, t.accentSoft);
        painter.fillRect(QRectF(0, 0, Theme::px(3), height()), t.accent);
        painter.restore();
    } else if (underMouse()) {
        paintBox(painter, box, Theme::radius(), t.ground, {});
    }
    const QColor ink = isChecked() ? t.accentInk : t.ink;
    const double side = Theme::px(18);
    paintIcon(painter, QRectF(Theme::px(12), (height() - side) / 2.0, side, side), m_icon, ink);
    painter.setPen(ink);
    painter.setFont(Theme::font(isChecked() ? TextRole::Strong : TextRole::Body));
    painter.drawText(QRectF(Theme::px(40), 0, width() - Theme::px(64), height()), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
    if (m_badge > 0) {
        QFont font = Theme::font(TextRole::Label);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(t.lateInk);
        painter.drawText(box.adjusted(0, 0, -Theme::px(12), 0), Qt::AlignVCenter | Qt::AlignRight,
                         m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge));
    }
    if (hasFocus())
        paintFocus(painter, box, Theme::radius());
}

} // namespace yc::ui
