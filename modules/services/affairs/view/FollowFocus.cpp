// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FollowFocus.h"

#include "ui/Theme.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace yc::affairs {

namespace {
QScrollArea *areaAround(const QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            return area;
    }
    return nullptr;
}
} // namespace

FollowFocus::FollowFocus(QWidget *page)
    : QObject(page)
{
    connect(qApp, &QApplication::focusChanged, this, [page](const QWidget *, QWidget *now) {
        if (now && page->isAncestorOf(now))
            reveal(now);
    });
}

void FollowFocus::reveal(QWidget *widget)
{
    QTimer::singleShot(0, widget, [widget] {
        if (QScrollArea *area = areaAround(widget))
            area->ensureWidgetVisible(widget, ui::Theme::px(24), ui::Theme::px(48));
    });
}

void FollowFocus::toTop(QWidget *widget)
{
    if (QScrollArea *area = areaAround(widget))
        area->verticalScrollBar()->setValue(0);
}

} // namespace yc::affairs
