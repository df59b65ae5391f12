// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/PassphraseFields.h"

#include "ui/StateLabel.h"
#include "ui/TextLabel.h"

#include <QVBoxLayout>

namespace yc::desk {

using ui::State;
using ui::Theme;

PassphraseFields::PassphraseFields(const store::PassphraseRules &rules, QWidget *parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_first(new SecretField(this))
    , m_second(new SecretField(this))
    , m_length(new ui::StateLabel(this))
    , m_classes(new ui::StateLabel(this))
    , m_noNumber(new ui::StateLabel(this))
    , m_same(new ui::StateLabel(this))
    , m_history(new ui::StateLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(4));
    const auto add = [this, column](const QString &text, SecretField *field) {
        auto *label = new ui::TextLabel(ui::TextRole::Label, text, this);
        label->setBuddy(field);
        field->setAccessibleName(text);
        column->addWidget(label);
        column->addWidget(field);
        column->addSpacing(Theme::px(6));
        connect(field, &QLineEdit::textChanged, this, &PassphraseFields::check);
    };
    add(tr("New passphrase"), m_first);
    add(tr("The same again"), m_second);
    for (ui::StateLabel *rule : {m_length, m_classes, m_noNumber, m_history, m_same})
        column->addWidget(rule);
    m_history->hide();
    check();
}

void PassphraseFields::setNumber(const QString &number)
{
    m_number = number;
    check();
}

void PassphraseFields::showHistory(std::shared_ptr<const store::Passphrase> present)
{
    m_present = std::move(present);
    m_history->setVisible(m_rules.history > 0);
    check();
}

void PassphraseFields::markUsedBefore()
{
    m_history->setState(State::Late, tr("Not one of the last %1").arg(m_rules.history));
}

void PassphraseFields::check()
{
    const store::Passphrase typed = m_first->look();
    const QStringList problems = m_rules.problems(typed, m_number);
    const bool empty = typed.isEmpty();
    const auto tell = [empty](ui::StateLabel *label, bool good, const QString &words) {
        label->setState(empty ? State::None : good ? State::Ok : State::Late, words);
    };
    tell(m_length, !problems.contains(u"too-short"), tr("At least %1 characters").arg(m_rules.minLength));
    tell(m_classes, !problems.contains(u"too-few-classes"),
         tr("At least %1 of these: small letters, capitals, digits, other characters").arg(m_rules.minClasses));
    tell(m_noNumber, !problems.contains(u"contains-login-number"), tr("Does not hold the sign-in number"));
    const bool isPresent = !empty && m_present && typed.equals(*m_present);
    m_history->setState(isPresent ? State::Late : State::None, tr("Not one of the last %1").arg(m_rules.history));
    const bool same = !empty && typed.equals(m_second->look());
    m_same->setState(m_second->text().isEmpty() ? State::None
                     : same                     ? State::Ok
                                                : State::Late,
                     tr("Both are the same"));
    m_good = !empty && problems.isEmpty() && same && !isPresent;
    Q_EMIT changed();
}

store::Passphrase PassphraseFields::take()
{
    m_second->wipe();
    return m_first->take();
}

void PassphraseFields::wipe()
{
    m_first->wipe();
    m_second->wipe();
}

} // namespace yc::desk
