// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/EmptyState.h"

#include "ui/ActionButton.h"
#include "ui/Icon.h"
#include "ui/TextLabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &advice, QWidget *parent)
    : QWidget(parent)
    , m_icon(iconName)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(24), Theme::px(24), Theme::px(24), Theme::px(24));
    column->setSpacing(Theme::px(8));
    column->addStretch(1);
    m_place = new QWidget(this);
    m_place->setFixedSize(Theme::px(44), Theme::px(44));
    column->addWidget(m_place, 0, Qt::AlignHCenter);
    auto *heading = new TextLabel(TextRole::Heading, title, this);
    heading->setAlignment(Qt::AlignHCenter);
    heading->setWordWrap(true);
    column->addWidget(heading);
    auto *words = new TextLabel(TextRole::Secondary, advice, this);
    words->setAlignment(Qt::AlignHCenter);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addStretch(1);
    setAccessibleName(title);
    setAccessibleDescription(advice);
}

ActionButton *EmptyState::setAction(const QString &text)
{
    if (!m_action) {
        m_action = new ActionButton(text, ActionButton::Kind::Primary, this);
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->insertSpacing(column->count() - 1, Theme::px(4));
        column->insertWidget(column->count() - 1, m_action, 0, Qt::AlignHCenter);
    }
    m_action->setText(text);
    return m_action;
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF disc = m_place->geometry();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::tokens().accentSoft);
    painter.drawEllipse(disc);
    const double side = Theme::px(22);
    paintIcon(painter, QRectF(disc.center().x() - side / 2, disc.center().y() - side / 2, side, side), m_icon,
              Theme::tokens().accentInk);
}

} // namespace yc::ui
