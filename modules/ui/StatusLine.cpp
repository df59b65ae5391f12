// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StatusLine.h"

#include "ui/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace yc::ui {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(Theme::px(28));
    m_row->setContentsMargins(Theme::px(20), 1, Theme::px(20), 0);
    m_row->setSpacing(Theme::px(24));
    m_row->addStretch(1);
    m_hint = new TextLabel(TextRole::Label, {}, this);
    m_row->addWidget(m_hint);
}

void StatusLine::setItem(const QString &id, const QString &text)
{
    TextLabel *&label = m_items[id];
    if (!label) {
        label = new TextLabel(TextRole::Label, {}, this);
        m_row->insertWidget(m_row->count() - 2, label);
    }
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void StatusLine::setHint(const QString &text) { m_hint->setText(text); }

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().card);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::tokens().line);
}

} // namespace yc::ui
