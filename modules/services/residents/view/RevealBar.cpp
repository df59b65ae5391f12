// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/RevealBar.h"

#include "ui/ActionButton.h"
#include "ui/Paint.h"
#include "ui/TextLabel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::residents {

RevealBar::RevealBar(QWidget *parent)
    : QWidget(parent)
    , m_question(new ui::TextLabel(ui::TextRole::Secondary, {}, this))
    , m_reason(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::Theme::px(12), ui::Theme::px(10), ui::Theme::px(12), ui::Theme::px(10));
    column->setSpacing(ui::Theme::px(6));
    m_question->setWordWrap(true);
    column->addWidget(m_question);
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::Theme::px(8));
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->setFixedHeight(ui::Theme::fieldHeight());
    m_reason->addItems({tr("Verify the identity at the counter"), tr("Contact the person"), tr("Handle a matter"),
                        tr("Correct the record")});
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->lineEdit()->setMaxLength(100);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or type a reason"));
    row->addWidget(m_reason, 1);
    auto *show = new ui::ActionButton(tr("Show for 30 s"), ui::ActionButton::Kind::Plain, this);
    connect(show, &ui::ActionButton::clicked, this, &RevealBar::confirm);
    row->addWidget(show);
    auto *cancel = new ui::ActionButton(tr("Cancel"), ui::ActionButton::Kind::Quiet, this);
    connect(cancel, &ui::ActionButton::clicked, this, &QWidget::hide);
    row->addWidget(cancel);
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void RevealBar::ask(const QString &key, const QString &label)
{
    m_key = key;
    m_question->setText(tr("Why is “%1” needed? The look is recorded.").arg(label));
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
    m_reason->lineEdit()->selectAll();
}

void RevealBar::confirm()
{
    const QString reason = m_reason->currentText().trimmed();
    if (reason.isEmpty()) {
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    hide();
    Q_EMIT confirmed(m_key, reason);
}

void RevealBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        confirm();
        return;
    case Qt::Key_Escape:
        hide();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RevealBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ui::paintBox(painter, rect(), ui::Theme::radius(), ui::Theme::tokens().ground, ui::Theme::tokens().line);
}

} // namespace yc::residents
