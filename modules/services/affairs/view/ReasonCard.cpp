// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/ReasonCard.h"

#include "services/affairs/view/FollowFocus.h"
#include "ui/ActionButton.h"
#include "ui/FormView.h"
#include "ui/TextLabel.h"

namespace yc::affairs {

using ui::ActionButton;

ReasonCard::ReasonCard(QWidget *parent)
    : ui::Card({}, parent)
    , m_note(new ui::TextLabel(ui::TextRole::Secondary, {}, this))
    , m_form(new ui::FormView(this))
    , m_confirm(new ActionButton({}, ActionButton::Kind::Primary, this))
    , m_cancel(new ActionButton(tr("Cancel"), ActionButton::Kind::Plain, this))
{
    m_note->setWordWrap(true);
    content()->addWidget(m_note);
    content()->addWidget(m_form);
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::Theme::px(10));
    row->addWidget(m_confirm);
    row->addWidget(m_cancel);
    row->addStretch(1);
    content()->addLayout(row);
    m_confirm->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_confirm, &QAbstractButton::clicked, this, &ReasonCard::confirm);
    connect(m_cancel, &QAbstractButton::clicked, this, &ReasonCard::leave);
    hide();
}

void ReasonCard::ask(const QString &purpose, const QString &title, const QString &note,
                     const QList<ui::FormFieldSpec> &fields, const QString &confirm)
{
    m_purpose = purpose;
    setTitle(title);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_form->setFields(fields);
    m_form->setVisible(!fields.isEmpty());
    m_confirm->setText(confirm);
    m_confirm->updateGeometry();
    setBusy(false);
    show();
    for (QWidget *parent = parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->layout())
            parent->layout()->activate();
    }
    FollowFocus::reveal(m_confirm);
    if (fields.isEmpty())
        m_confirm->setFocus(Qt::OtherFocusReason);
    else
        m_form->field(fields.first().key)->editor()->setFocus(Qt::OtherFocusReason);
}

void ReasonCard::leave()
{
    if (m_purpose.isEmpty())
        return;
    m_purpose.clear();
    hide();
    Q_EMIT left();
}

void ReasonCard::setBusy(bool busy)
{
    m_confirm->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

void ReasonCard::confirm()
{
    const QMap<QString, QString> problems = m_form->check();
    m_form->setErrors(problems);
    if (!problems.isEmpty())
        return;
    const QString purpose = m_purpose; // whoever hears it leaves the card, and with it goes m_purpose
    Q_EMIT confirmed(purpose, m_form->values());
}

} // namespace yc::affairs
