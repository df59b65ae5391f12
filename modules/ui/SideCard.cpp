// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SideCard.h"

#include "ui/Avatar.h"
#include "ui/Chip.h"
#include "ui/FlowLayout.h"
#include "ui/KeyValueGrid.h"
#include "ui/ListLine.h"
#include "ui/TextLabel.h"

#include <QPainter>
#include <QScrollArea>

namespace yc::ui {

SideCard::SideCard(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(Theme::px(300));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(m_scroll);
    clear();
}

void SideCard::clear()
{
    m_lines = m_texts = nullptr;
    m_body = new QWidget;
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(Theme::px(17), Theme::px(16), Theme::px(18), Theme::px(16));
    m_column->setSpacing(Theme::px(10));
    m_column->addStretch(1);
    m_scroll->setWidget(m_body); // deletes the former one
    m_body->setAutoFillBackground(false);
}

void SideCard::addWidget(QWidget *widget)
{
    m_lines = m_texts = nullptr;
    m_column->insertWidget(m_column->count() - 1, widget);
}

void SideCard::addSection(const QString &title)
{
    auto *heading = new TextLabel(TextRole::Heading, title, m_body);
    if (m_column->count() > 1)
        heading->setContentsMargins(0, Theme::px(12), 0, 0);
    addWidget(heading);
}

void SideCard::addHead(const QString &name, const QString &subtitle)
{
    auto *head = new QWidget(m_body);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(12));
    row->addWidget(new Avatar(name, 48, head));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    auto *nameLabel = new TextLabel(TextRole::Name, name, head);
    nameLabel->setWordWrap(true);
    words->addWidget(nameLabel);
    words->addWidget(new TextLabel(TextRole::Secondary, subtitle, head));
    words->addStretch(1);
    row->addLayout(words, 1);
    addWidget(head);
}

void SideCard::addChips(const QStringList &strong, const QStringList &plain)
{
    auto *line = new QWidget(m_body);
    auto *flow = new FlowLayout(Theme::px(6), line);
    for (const QString &text : strong)
        flow->addWidget(new Chip(text, Chip::Tone::Accent, line));
    for (const QString &text : plain)
        flow->addWidget(new Chip(text, Chip::Tone::Plain, line));
    addWidget(line);
}

KeyValueGrid *SideCard::addValues()
{
    auto *grid = new KeyValueGrid(84, m_body);
    addWidget(grid);
    return grid;
}

void SideCard::addLine(const QString &id, State state, const QString &title, const QString &subtitle)
{
    auto *line = new ListLine(state, title, subtitle, m_body);
    connect(line, &ListLine::clicked, this, [this, id] { Q_EMIT lineActivated(id); });
    // Lines stand close: each draws its own rule below.
    if (!m_lines) {
        auto *group = new QWidget(m_body);
        m_texts = nullptr;
        m_lines = new QVBoxLayout(group);
        m_lines->setContentsMargins(0, 0, 0, 0);
        m_lines->setSpacing(Theme::px(2));
        m_column->insertWidget(m_column->count() - 1, group);
    }
    m_lines->addWidget(line);
}

void SideCard::addText(const QString &text)
{
    auto *label = new TextLabel(TextRole::Secondary, text, m_body);
    label->setWordWrap(true);
    if (!m_texts) {
        auto *group = new QWidget(m_body);
        auto *texts = new QVBoxLayout(group);
        texts->setContentsMargins(0, 0, 0, 0);
        texts->setSpacing(Theme::px(5));
        addWidget(group);
        m_texts = texts;
    }
    m_texts->addWidget(label);
}

void SideCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().card);
    painter.fillRect(QRect(0, 0, 1, height()), Theme::tokens().line);
}

} // namespace yc::ui
