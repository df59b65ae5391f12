// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TopBar.h"

#include "ui/Avatar.h"
#include "ui/SearchBox.h"
#include "ui/StatusPill.h"
#include "ui/TextLabel.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

namespace yc::ui {

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(Theme::px(56));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(20), 0, Theme::px(20), 1);
    row->setSpacing(Theme::px(8));
    m_search = new SearchBox(this);
    row->addWidget(m_search, 100); // up to its greatest width, then the stretch
    row->addStretch(1);
    m_pill = new StatusPill(this);
    row->addWidget(m_pill);
    row->addSpacing(Theme::px(8));
    m_avatar = new Avatar({}, 30, this);
    row->addWidget(m_avatar);
    m_person = new TextLabel(TextRole::Body, {}, this);
    row->addWidget(m_person);
}

void TopBar::setPerson(const QString &name, const QString &role)
{
    m_avatar->setName(name);
    m_person->setText(role.isEmpty() ? name : name + QStringLiteral(" · ") + role);
}

void TopBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_avatar->geometry().united(m_person->geometry()).contains(event->position().toPoint()))
        Q_EMIT personClicked();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::tokens().line);
}

} // namespace yc::ui
