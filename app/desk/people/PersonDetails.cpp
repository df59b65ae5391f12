// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/people/PersonDetails.h"

#include "core/RoleRules.h"
#include "desk/RoleText.h"
#include "desk/SecretField.h"
#include "desk/people/FirstPassphrase.h"
#include "desk/people/OrganisationPicker.h"
#include "desk/people/PersonState.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/KeyValueGrid.h"
#include "ui/TextLabel.h"

namespace yc::desk {

using ui::ActionButton;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

PersonDetails::PersonDetails(DeskDoor &door, QString own, QSet<QString> granter, QWidget *parent)
    : ui::Card({}, parent)
    , m_door(door)
    , m_own(std::move(own))
    , m_granter(std::move(granter))
    , m_banner(new ui::Banner(this))
    , m_values(new ui::KeyValueGrid(112, this))
    , m_guardian(new TextLabel(TextRole::Secondary, {}, this))
    , m_buttons(new QWidget(this))
    , m_edit(new ActionButton(tr("Change"), ActionButton::Kind::Plain, this))
    , m_reset(new ActionButton(tr("New first passphrase"), ActionButton::Kind::Plain, this))
    , m_unlock(new ActionButton(tr("End the lock-out"), ActionButton::Kind::Plain, this))
    , m_remove(new ActionButton(tr("Remove"), ActionButton::Kind::Plain, this))
    , m_asked(new QWidget(this))
    , m_question(new TextLabel(TextRole::Body, {}, m_asked))
    , m_first(new FirstPassphrase(door.rules(), m_asked))
    , m_confirm(new ActionButton({}, ActionButton::Kind::Primary, m_asked))
    , m_cancel(new ActionButton(tr("Cancel"), ActionButton::Kind::Plain, m_asked))
{
    content()->addWidget(m_banner);
    content()->addWidget(m_values);
    m_guardian->setWordWrap(true);
    content()->addWidget(m_guardian);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, Theme::px(8), 0, 0);
    row->setSpacing(Theme::px(10));
    for (ActionButton *button : {m_edit, m_reset, m_unlock, m_remove})
        row->addWidget(button);
    row->addStretch(1);
    content()->addWidget(m_buttons);

    auto *column = new QVBoxLayout(m_asked);
    column->setContentsMargins(0, Theme::px(4), 0, 0);
    column->setSpacing(Theme::px(8));
    m_question->setWordWrap(true);
    column->addWidget(m_question);
    column->addWidget(m_first);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(Theme::px(10));
    answers->addWidget(m_confirm);
    answers->addWidget(m_cancel);
    answers->addStretch(1);
    column->addLayout(answers);
    content()->addWidget(m_asked);
    m_asked->hide();

    connect(m_edit, &QAbstractButton::clicked, this, [this] { Q_EMIT editRequested(m_number); });
    connect(m_reset, &QAbstractButton::clicked, this, [this] { ask(Question::Reset); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { ask(Question::Remove); });
    connect(m_unlock, &QAbstractButton::clicked, this, &PersonDetails::unlock);
    connect(m_confirm, &QAbstractButton::clicked, this, &PersonDetails::confirm);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { (void)closeQuestion(); });
    connect(m_first->field(), &QLineEdit::returnPressed, this, &PersonDetails::confirm);
}

void PersonDetails::setPerson(const QString &number)
{
    if (number != m_number) {
        (void)closeQuestion();
        m_banner->dismiss();
    }
    m_number = number;
    const std::optional<DeskDoor::Account> account = m_door.account(number);
    setVisible(account.has_value());
    if (!account)
        return;
    const store::PersonEntry &person = account->person;
    setTitle(person.name);
    m_values->setValue(QStringLiteral("number"), tr("Sign-in number"), person.number);
    const QString org = person.org.isEmpty() ? m_door.settings().org : person.org;
    m_values->setValue(QStringLiteral("org"), tr("Organisation"), OrganisationPicker::nameOf(org));
    m_values->setValue(QStringLiteral("roles"), tr("Roles"), RoleText::of(person.roles));
    m_values->setValue(QStringLiteral("valid"), tr("Valid"), PersonState::validity(person));
    m_values->setValue(QStringLiteral("passphrase"), tr("Passphrase of"),
                       person.passphraseSet.isValid() ? person.passphraseSet.toLocalTime().date().toString(Qt::ISODate)
                                                      : QStringLiteral("—"));
    m_values->setValue(QStringLiteral("state"), tr("State"), PersonState::of(*account, m_door).words);
    const core::RoleRules rules;
    const QString needed = rules.neededToManage(person.roles, m_door.everybodysRoles());
    const bool may = m_granter.contains(needed);
    // Somebody else's account may still get or lose a role, which has a rule of its own, box by box.
    m_edit->setVisible(may || m_granter.contains(QStringLiteral("desk.roles")) ||
                       m_granter.contains(QStringLiteral("desk.people")));
    m_reset->setVisible(may && number != m_own);
    m_unlock->setVisible(may && (account->lockedUntil.isValid() || account->failures > 0));
    m_remove->setVisible(may && number != m_own);
    m_guardian->setVisible(!may);
    m_guardian->setText(needed == u"desk.roles" ? tr("A security administrator looks after this account.")
                                                : tr("A system administrator looks after this account."));
}

void PersonDetails::ask(Question question)
{
    m_asking = question;
    m_banner->dismiss();
    const auto person = m_door.person(m_number);
    const QString name = person ? person->name : m_number;
    m_first->setVisible(question == Question::Reset);
    if (question == Question::Reset) {
        m_question->setText(tr("%1 gets a new first passphrase; the present one opens nothing any more.").arg(name));
        m_confirm->setText(tr("Set it"));
        m_first->setNumber(m_number);
        m_first->suggest();
    } else {
        m_question->setText(tr("%1 can no longer sign in. What they did stays in the records and in the log. Somebody "
                               "who took a copy of this desk along can still open that copy with the old passphrase: "
                               "when that matters, have the security administrator change the key of the store.")
                                .arg(name));
        m_confirm->setText(tr("Remove %1").arg(name));
    }
    m_asked->show();
    if (question == Question::Reset)
        m_first->field()->setFocus(Qt::OtherFocusReason);
    else
        m_cancel->setFocus(Qt::OtherFocusReason);
}

bool PersonDetails::closeQuestion()
{
    if (m_asking == Question::None || m_busy)
        return false;
    m_asking = Question::None;
    m_first->wipe();
    m_asked->hide();
    if (isVisible())
        m_edit->setFocus(Qt::OtherFocusReason);
    return true;
}

void PersonDetails::confirm()
{
    if (m_busy || m_asking == Question::None)
        return;
    const auto person = m_door.person(m_number);
    if (!person)
        return;
    if (m_asking == Question::Remove) {
        run(m_door.removePerson(m_number), tr("%1 is removed.").arg(person->name));
        return;
    }
    if (!m_first->isGood()) {
        m_banner->showMessage(ui::State::Late, tr("The first passphrase does not meet the rules yet."));
        m_first->field()->setFocus(Qt::OtherFocusReason);
        return;
    }
    run(m_door.resetPassphrase(m_number, DeskDoor::secret(m_first->look())),
        tr("%1 may sign in now with the first passphrase.").arg(person->name));
}

void PersonDetails::unlock()
{
    const auto person = m_door.person(m_number);
    if (person && !m_busy)
        run(m_door.unlockPerson(m_number), tr("%1 may try again at once.").arg(person->name));
}

void PersonDetails::run(DeskDoor::Outcome work, const QString &words)
{
    setBusy(true);
    work.then(this, [this, words](const core::Result<> &outcome) {
        setBusy(false);
        if (!outcome) {
            m_banner->showError(outcome.error());
            return;
        }
        (void)closeQuestion();
        Q_EMIT done(words);
    });
}

void PersonDetails::setBusy(bool busy)
{
    m_busy = busy;
    for (ActionButton *button : {m_edit, m_reset, m_unlock, m_remove, m_confirm, m_cancel})
        button->setEnabled(!busy);
}

} // namespace yc::desk
