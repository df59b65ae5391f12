// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RevealBar.h"

#include "ui/ActionButton.h"
#include "ui/Paint.h"
#include "ui/TextLabel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

RevealBar::RevealBar(QWidget *parent, Shape shape)
    : QWidget(parent)
    , m_question(new TextLabel(TextRole::Secondary, {}, this))
    , m_reason(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(12), Theme::px(10), Theme::px(12), Theme::px(10));
    column->setSpacing(Theme::px(6));
    m_question->setWordWrap(true);
    column->addWidget(m_question);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(8));
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->setFixedHeight(Theme::fieldHeight());
    m_reason->addItems({tr("Verify the identity at the counter"), tr("Contact the person"), tr("Handle a matter"),
                        tr("Correct the record")});
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->lineEdit()->setMaxLength(100);
    connect(m_reason->lineEdit(), &QLineEdit::returnPressed, this, &RevealBar::confirm);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or type a reason"));
    // Long reasons do not make a narrow place wide.
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reason->setMinimumContentsLength(8);
    if (shape == Shape::Row)
        row->addWidget(m_reason, 1);
    else
        column->addWidget(m_reason);
    auto *show = new ActionButton(tr("Show for 30 s"), ActionButton::Kind::Plain, this);
    connect(show, &ActionButton::clicked, this, &RevealBar::confirm);
    row->addWidget(show);
    auto *cancel = new ActionButton(tr("Cancel"), ActionButton::Kind::Quiet, this);
    connect(cancel, &ActionButton::clicked, this, &QWidget::hide);
    row->addWidget(cancel);
    if (shape == Shape::Column)
        row->addStretch(1);
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
    if (isHidden())
        return; // a held key
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
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void RevealBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::radius(), Theme::tokens().ground, Theme::tokens().line);
}

} // namespace yc::ui
