// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Card.h"

#include "ui/Paint.h"
#include "ui/TextLabel.h"

#include <QPainter>

namespace yc::ui {

Card::Card(const QString &title, QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Theme::px(16), Theme::px(16), Theme::px(16), Theme::px(16));
    outer->setSpacing(Theme::px(10));
    m_header = new QWidget(this);
    m_headerLayout = new QHBoxLayout(m_header);
    m_headerLayout->setContentsMargins(0, 0, 0, 0);
    m_headerLayout->setSpacing(Theme::px(6));
    m_title = new TextLabel(TextRole::Heading, {}, m_header);
    m_note = new TextLabel(TextRole::Secondary, {}, m_header);
    m_aside = new TextLabel(TextRole::Secondary, {}, m_header);
    m_headerLayout->addWidget(m_title);
    m_headerLayout->addWidget(m_note);
    m_headerLayout->addStretch(1);
    m_headerLayout->addWidget(m_aside);
    outer->addWidget(m_header);
    m_content = new QVBoxLayout;
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(Theme::px(8));
    outer->addLayout(m_content, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    showHeader();
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
    showHeader();
}

void Card::setAside(const QString &aside)
{
    m_aside->setText(aside);
    showHeader();
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_headerLayout->addWidget(widget);
    m_header->show();
}

void Card::showHeader()
{
    m_note->setVisible(!m_note->text().isEmpty());
    m_aside->setVisible(!m_aside->text().isEmpty());
    m_header->setVisible(!m_title->text().isEmpty() || m_headerLayout->count() > 4);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::cardRadius(), Theme::tokens().card, Theme::tokens().line);
}

} // namespace yc::ui
