// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Page.h"

#include "ui/Banner.h"
#include "ui/TextLabel.h"

#include <QPainter>
#include <QScrollArea>

namespace yc::ui {

Page::Page(const QString &title, QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(m_scroll);
    auto *body = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(Theme::px(24), Theme::px(18), Theme::px(24), Theme::px(24));
    column->setSpacing(Theme::px(16));

    m_header = new QHBoxLayout;
    m_header->setSpacing(Theme::px(16));
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::px(1));
    m_titleLine = new QHBoxLayout;
    m_titleLine->setSpacing(Theme::px(6));
    m_title = new TextLabel(TextRole::Title, {}, body);
    m_subtitle = new TextLabel(TextRole::Secondary, {}, body);
    m_subtitle->setWordWrap(true);
    m_titleLine->addWidget(m_title);
    m_titleLine->addStretch(1);
    words->addStretch(1);
    words->addLayout(m_titleLine);
    words->addWidget(m_subtitle);
    words->addStretch(1);
    m_header->addLayout(words, 1);
    m_right = new QVBoxLayout;
    m_right->setSpacing(Theme::px(4));
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(Theme::px(10));
    m_aside = new TextLabel(TextRole::Secondary, {}, body);
    m_aside->setAlignment(Qt::AlignRight);
    m_aside->hide();
    m_right->addStretch(1);
    m_right->addLayout(m_actions);
    m_right->addWidget(m_aside);
    m_header->addLayout(m_right);
    column->addLayout(m_header);

    m_banner = new Banner(body);
    column->addWidget(m_banner);
    m_content = new QVBoxLayout;
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(Theme::px(16));
    column->addLayout(m_content, 1);
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    setTitle(title);
    setSubtitle({});
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Page::setAside(const QString &text)
{
    m_aside->setText(text);
    m_aside->setVisible(!text.isEmpty());
}

void Page::setLeading(QWidget *widget)
{
    m_header->insertWidget(0, widget, 0, Qt::AlignVCenter);
    m_right->addStretch(1); // beside something tall, the actions stand in the middle
}

void Page::addBesideTitle(QWidget *widget)
{
    m_titleLine->insertWidget(m_titleLine->count() - 1, widget, 0, Qt::AlignVCenter);
}

void Page::addAction(QWidget *widget) { m_actions->addWidget(widget, 0, Qt::AlignBottom); }

QString Page::title() const { return m_title->text(); }

void Page::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().ground);
}

} // namespace yc::ui
