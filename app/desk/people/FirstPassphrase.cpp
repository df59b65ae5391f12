// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/people/FirstPassphrase.h"

#include "desk/SecretField.h"
#include "ui/ActionButton.h"
#include "ui/TextLabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QRandomGenerator>

namespace yc::desk {

using ui::Theme;

FirstPassphrase::FirstPassphrase(const store::PassphraseRules &rules, QWidget *parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_field(new SecretField(this))
    , m_verdict(new ui::TextLabel(ui::TextRole::Secondary, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(4));
    auto *label = new ui::TextLabel(ui::TextRole::Label, tr("First passphrase"), this);
    label->setBuddy(m_field);
    m_field->setAccessibleName(tr("First passphrase"));
    column->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(8));
    row->addWidget(m_field, 1);
    auto *another = new ui::ActionButton(tr("Another one"), ui::ActionButton::Kind::Plain, this);
    connect(another, &QAbstractButton::clicked, this, &FirstPassphrase::suggest);
    row->addWidget(another);
    column->addLayout(row);
    m_verdict->setWordWrap(true);
    column->addWidget(m_verdict);
    connect(m_field, &QLineEdit::textChanged, this, &FirstPassphrase::check);
}

QString FirstPassphrase::byChance()
{
    static const QString letters = QStringLiteral("abcdefghjkmnpqrstuvwxyz");
    static const QString capitals = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ");
    static const QString digits = QStringLiteral("23456789");
    auto *chance = QRandomGenerator::system();
    const auto one = [chance](const QString &of) { return of.at(chance->bounded(of.size())); };
    QString text;
    for (int group = 0; group < 4; ++group) {
        if (group > 0)
            text += u'-';
        text += one(capitals);
        text += one(letters);
        text += one(letters);
        text += one(digits);
    }
    return text;
}

void FirstPassphrase::setNumber(const QString &number)
{
    m_number = number;
    check();
}

void FirstPassphrase::suggest()
{
    QString text = byChance();
    m_field->setText(text);
    store::wipe(text);
    const QList<QAction *> actions = m_field->actions();
    if (!actions.isEmpty())
        actions.first()->setChecked(true); // to be read and handed over
}

bool FirstPassphrase::isGood() const
{
    return !m_field->text().isEmpty() && m_rules.problems(m_field->look(), m_number).isEmpty();
}

store::Passphrase FirstPassphrase::look() const { return m_field->look(); }

void FirstPassphrase::wipe() { m_field->wipe(); }

void FirstPassphrase::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) // a minimised window comes back
        m_field->wipe();
    QWidget::hideEvent(event);
}

void FirstPassphrase::check()
{
    const bool good = isGood();
    m_verdict->setState(good || m_field->text().isEmpty() ? ui::State::None : ui::State::Late);
    m_verdict->setText(good ? tr("Write it down and hand it over: it is not shown again. At the first sign-in an own "
                                 "one has to be chosen.")
                            : tr("At least %1 characters of %2 kinds (small letters, capitals, digits, others), "
                                 "without the sign-in number.")
                                  .arg(m_rules.minLength)
                                  .arg(m_rules.minClasses));
}

} // namespace yc::desk
