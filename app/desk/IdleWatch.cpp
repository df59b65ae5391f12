// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace yc::desk {

IdleWatch::IdleWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::left);
}

void IdleWatch::watch(int milliseconds)
{
    qApp->removeEventFilter(this);
    m_timer.stop();
    if (milliseconds <= 0)
        return;
    m_timer.setTimerType(milliseconds < 10'000 ? Qt::CoarseTimer : Qt::VeryCoarseTimer);
    qApp->installEventFilter(this);
    m_timer.start(milliseconds);
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yc::desk
