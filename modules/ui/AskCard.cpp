// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AskCard.h"

#include "ui/ActionButton.h"
#include "ui/FormView.h"
#include "ui/TextLabel.h"

#include <QKeyEvent>

namespace yc::ui {

AskCard::AskCard(QWidget *parent)
    : Card({}, parent)
    , m_words(new TextLabel(TextRole::Body, {}, this))
    , m_form(new FormView(this))
    , m_confirm(new ActionButton({}, ActionButton::Kind::Primary, this))
{
    m_words->setWordWrap(true);
    content()->addWidget(m_words);
    content()->addWidget(m_form);
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *stay = new ActionButton(tr("Leave it as it is"), ActionButton::Kind::Plain, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(8));
    row->addWidget(m_confirm);
    row->addWidget(stay);
    row->addStretch(1);
    content()->addLayout(row);
    connect(m_confirm, &QAbstractButton::clicked, this, &AskCard::confirm);
    connect(stay, &QAbstractButton::clicked, this, &AskCard::leave);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void AskCard::ask(const QString &title, const QString &confirm, const QList<FormFieldSpec> &fields,
                  const QVariantMap &values)
{
    setTitle(title);
    m_confirm->setText(confirm);
    m_confirm->updateGeometry();
    m_form->setFields(fields);
    m_form->setValues(values);
    m_form->setVisible(!fields.isEmpty());
    show();
    QWidget *first = fields.isEmpty() ? m_confirm : m_form->field(fields.first().key)->editor();
    first->setFocus(Qt::OtherFocusReason);
}

void AskCard::setWords(const QString &words) { m_words->setText(words); }

QString AskCard::words() const { return m_words->text(); }

QString AskCard::value(const QString &key) const { return m_form->values().value(key).toString(); }

void AskCard::confirm()
{
    if (isHidden())
        return; // a held key
    const QMap<QString, QString> errors = m_form->check();
    m_form->setErrors(errors);
    if (errors.isEmpty())
        Q_EMIT confirmed();
}

void AskCard::leave()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT left();
}

void AskCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        Card::keyPressEvent(event);
}

} // namespace yc::ui
