// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/EntrancePage.h"

#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/LinkButton.h"
#include "ui/TextLabel.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace yc::desk {

using ui::ActionButton;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

EntrancePage::EntrancePage(const QString &title, const QString &subtitle, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(title);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *ground = new QWidget(scroll);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(Theme::px(24), Theme::px(24), Theme::px(24), Theme::px(24));
    column->addStretch(2);
    auto *brand = new TextLabel(TextRole::Brand, tr("Yichuang"), ground);
    column->addWidget(brand, 0, Qt::AlignHCenter);
    column->addSpacing(Theme::px(12));
    m_card = new ui::Card({}, ground);
    m_card->setFixedWidth(Theme::px(480));
    auto *middle = new QHBoxLayout; // not an alignment: that would forget the height of wrapped words
    middle->addStretch(1);
    middle->addWidget(m_card);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(3);
    scroll->setWidget(ground);
    ground->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);

    QVBoxLayout *card = m_card->content();
    card->setSpacing(Theme::px(8));
    card->addWidget(new TextLabel(TextRole::Title, title, m_card));
    auto *second = new TextLabel(TextRole::Secondary, subtitle, m_card);
    second->setWordWrap(true);
    second->setVisible(!subtitle.isEmpty());
    card->addWidget(second);
    m_banner = new ui::Banner(m_card);
    card->addWidget(m_banner);
    m_form = new QWidget(m_card);
    m_content = new QVBoxLayout(m_form);
    m_content->setContentsMargins(0, Theme::px(4), 0, 0);
    m_content->setSpacing(Theme::px(4));
    card->addWidget(m_form);
    m_buttons = new QHBoxLayout;
    m_buttons->setContentsMargins(0, Theme::px(8), 0, 0);
    m_buttons->setSpacing(Theme::px(12));
    m_wait = new TextLabel(TextRole::Secondary, {}, m_card);
    m_buttons->addWidget(m_wait);
    m_buttons->addStretch(1);
    card->addLayout(m_buttons);
    m_wait->hide();
}

void EntrancePage::showError(const core::Error &error) { m_banner->showError(error); }

void EntrancePage::addField(const QString &label, QWidget *field)
{
    auto *words = new TextLabel(TextRole::Label, label, m_form);
    words->setBuddy(field);
    field->setParent(m_form);
    field->setAccessibleName(label);
    m_content->addWidget(words);
    m_content->addWidget(field);
    m_content->addSpacing(Theme::px(6));
}

void EntrancePage::addText(const QString &text)
{
    auto *words = new TextLabel(TextRole::Secondary, text, m_form);
    words->setWordWrap(true);
    m_content->addWidget(words);
    m_content->addSpacing(Theme::px(6));
}

void EntrancePage::setPrimary(const QString &text)
{
    m_primary = new ActionButton(text, ActionButton::Kind::Primary, m_card);
    m_buttons->insertWidget(0, m_primary);
}

ActionButton *EntrancePage::addButton(const QString &text)
{
    auto *button = new ActionButton(text, ActionButton::Kind::Plain, m_card);
    m_buttons->insertWidget(m_buttons->count() - 2, button);
    return button;
}

ui::LinkButton *EntrancePage::addLink(const QString &text)
{
    auto *link = new ui::LinkButton(text, m_card);
    m_buttons->addWidget(link);
    return link;
}

void EntrancePage::addBack()
{
    m_hasBack = true;
    connect(addLink(tr("Back")), &QAbstractButton::clicked, this, &EntrancePage::back);
}

void EntrancePage::setBusy(const QString &text)
{
    m_busy = true;
    m_focusBefore = focusWidget();
    m_banner->dismiss();
    m_form->setEnabled(false);
    if (m_primary)
        m_primary->setEnabled(false);
    m_wait->setText(text);
    m_wait->show();
}

void EntrancePage::setReady()
{
    m_busy = false;
    m_form->setEnabled(true);
    if (m_primary)
        m_primary->setEnabled(true);
    m_wait->hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void EntrancePage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape && m_hasBack && !m_busy) {
        Q_EMIT back();
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_busy) {
        if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()); button && button->hasFocus())
            button->click();
        else if (m_primary && m_primary->isEnabled())
            m_primary->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void EntrancePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().ground);
}

} // namespace yc::desk
