// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TabBar.h"

#include "ui/Paint.h"

#include <QPainter>
#include <QShortcut>

namespace yc::ui {

TabBar::TabBar(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto step = [this](const QKeySequence &keys, int by) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, by] {
            if (count() > 0)
                setCurrentIndex((currentIndex() + by + count()) % count());
        });
    };
    step(QKeySequence(Qt::CTRL | Qt::Key_Tab), 1);
    step(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), -1);
}

QSize TabBar::tabSizeHint(int index) const
{
    const QFontMetrics metrics(Theme::font(TextRole::Strong)); // room for either weight: no jumping
    return {metrics.horizontalAdvance(tabText(index)) + Theme::px(22), Theme::px(38)};
}

void TabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Theme::tokens();
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    for (int index = 0; index < count(); ++index) {
        const QRect box = tabRect(index);
        const bool chosen = index == currentIndex();
        painter.setFont(Theme::font(chosen ? TextRole::Strong : TextRole::Body));
        painter.setPen(chosen ? t.accentInk : t.ink2);
        painter.drawText(box, Qt::AlignCenter, tabText(index));
        if (chosen) {
            painter.fillRect(QRect(box.left(), height() - 2, box.width(), 2), t.accent);
            if (hasFocus())
                paintFocus(painter, QRectF(box).adjusted(0, 4, 0, -5), Theme::radius());
        }
    }
}

} // namespace yc::ui
