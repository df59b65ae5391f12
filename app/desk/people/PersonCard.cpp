// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/people/PersonCard.h"

#include "core/RecordId.h"
#include "desk/people/FirstPassphrase.h"
#include "desk/people/OrganisationPicker.h"
#include "desk/people/RoleChoice.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/DateField.h"
#include "ui/TextLabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

namespace yc::desk {

using ui::ActionButton;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

namespace {
constexpr int numberLength = 32;
constexpr int nameLength = 40;
} // namespace

PersonCard::PersonCard(DeskDoor &door, QSet<QString> granter, QWidget *parent)
    : ui::Card({}, parent)
    , m_door(door)
    , m_granter(std::move(granter))
    , m_banner(new ui::Banner(this))
    , m_form(new QWidget(this))
    , m_number(new QLineEdit(m_form))
    , m_name(new QLineEdit(m_form))
    , m_organisation(new OrganisationPicker(door.settings().org, m_form))
    , m_from(new ui::DateField(m_form))
    , m_to(new ui::DateField(m_form))
    , m_roles(new RoleChoice(m_form))
    , m_first(new FirstPassphrase(door.rules(), m_form))
    , m_save(new ActionButton({}, ActionButton::Kind::Primary, this))
    , m_cancel(new ActionButton(tr("Cancel"), ActionButton::Kind::Plain, this))
{
    content()->addWidget(m_banner);
    content()->addWidget(m_form);
    auto *columns = new QHBoxLayout(m_form);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(Theme::px(32));
    auto *left = new QGridLayout;
    left->setVerticalSpacing(Theme::px(4));
    left->setHorizontalSpacing(Theme::px(12));
    columns->addLayout(left, 1);
    const auto place = [this, left](const QString &label, QWidget *field, int row, int column, int span) {
        auto *words = new TextLabel(TextRole::Label, label, m_form);
        words->setBuddy(field);
        field->setAccessibleName(label);
        left->addWidget(words, row * 2, column, 1, span);
        left->addWidget(field, row * 2 + 1, column, 1, span);
    };
    place(tr("Sign-in number"), m_number, 0, 0, 1);
    place(tr("Name"), m_name, 0, 1, 1);
    place(tr("Organisation"), m_organisation, 1, 0, 2);
    place(tr("Valid from"), m_from, 2, 0, 1);
    place(tr("Valid to, that day included"), m_to, 2, 1, 1);
    left->addWidget(m_first, 6, 0, 1, 2);
    left->setRowStretch(7, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::px(6));
    right->addWidget(new TextLabel(TextRole::Label, tr("Roles"), m_form));
    right->addWidget(m_roles);
    right->addStretch(1);
    columns->addLayout(right, 1);
    m_number->setMaxLength(numberLength);
    m_name->setMaxLength(nameLength);
    m_number->setPlaceholderText(tr("Letters and digits, e.g. 1001"));
    connect(m_number, &QLineEdit::textChanged, m_first, &FirstPassphrase::setNumber);

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(10));
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    row->addStretch(1);
    content()->addLayout(row);
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(m_save, &QAbstractButton::clicked, this, &PersonCard::save);
    connect(m_cancel, &QAbstractButton::clicked, this, &PersonCard::left);
    for (QLineEdit *field : {m_number, m_name})
        connect(field, &QLineEdit::returnPressed, this, &PersonCard::save);
    hide();
}

void PersonCard::add()
{
    setTitle(tr("A new person"));
    m_save->setText(tr("Add"));
    fill({});
    m_first->show();
    m_first->suggest();
    m_number->setEnabled(true);
    show();
    m_number->setFocus(Qt::OtherFocusReason);
}

void PersonCard::edit(const store::PersonEntry &person)
{
    setTitle(tr("Change %1").arg(person.name));
    m_save->setText(tr("Save"));
    fill(person);
    m_first->hide();
    m_number->setEnabled(false); // what stands in the log must stay one person
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void PersonCard::fill(const store::PersonEntry &person)
{
    m_before = person;
    m_banner->dismiss();
    m_number->setText(person.number);
    m_name->setText(person.name);
    m_organisation->setCode(person.org.isEmpty() ? m_door.settings().org : person.org);
    m_from->setDate(person.validFrom);
    m_to->setDate(person.validTo);
    m_roles->setUp(person.roles, m_granter, m_door.everybodysRoles());
    setBusy(false);
}

bool PersonCard::isComplete()
{
    const auto refuse = [this](QWidget *field, const QString &text) {
        m_banner->showMessage(ui::State::Late, text);
        field->setFocus(Qt::OtherFocusReason);
        return false;
    };
    const bool isNew = m_before.number.isEmpty();
    if (isNew && !store::isLoginNumber(m_number->text().trimmed()))
        return refuse(m_number, tr("A sign-in number is made of letters, digits, dots and dashes."));
    if (isNew && m_door.person(m_number->text().trimmed()))
        return refuse(m_number, tr("Somebody has this number already."));
    if (m_name->text().trimmed().isEmpty())
        return refuse(m_name, tr("Please type the name."));
    for (ui::DateField *field : {m_from, m_to}) {
        if (!field->text().trimmed().isEmpty() && !field->date().isValid())
            return refuse(field, tr("This is no date: 2026-11-21 is."));
    }
    if (m_from->date().isValid() && m_to->date().isValid() && m_to->date() < m_from->date())
        return refuse(m_to, tr("The last day lies before the first."));
    if (m_roles->roles().isEmpty())
        return refuse(m_roles->box(core::RolePermissions::builtIn().roles().first()),
                      tr("Please tick at least one role."));
    if (isNew && !m_first->isGood())
        return refuse(m_first, tr("The first passphrase does not meet the rules yet."));
    return true;
}

void PersonCard::save()
{
    m_banner->dismiss();
    if (m_busy || !isComplete())
        return;
    store::PersonEntry person = m_before;
    const bool isNew = person.number.isEmpty();
    if (isNew) {
        person.id = QStringLiteral("person:") + core::newUuid7(m_door.clock().now());
        person.number = m_number->text().trimmed();
        person.created = m_door.clock().now();
        person.mustChange = true;
    }
    person.name = m_name->text().trimmed();
    const QString org = m_organisation->code();
    person.org = org == m_door.settings().org ? QString() : org;
    person.validFrom = m_from->date();
    person.validTo = m_to->date();
    person.roles = m_roles->roles();
    setBusy(true);
    const DeskDoor::Outcome outcome =
        isNew ? m_door.addPerson(person, DeskDoor::secret(m_first->look())) : m_door.updatePerson(person);
    DeskDoor::Outcome(outcome).then(this, [this, person, isNew](const core::Result<> &done) {
        setBusy(false);
        if (!done) {
            m_banner->showError(done.error());
            return;
        }
        Q_EMIT this->done(person.number,
                          isNew ? tr("%1 may sign in now with the first passphrase.").arg(person.name)
                                : tr("%1 is changed. What changed applies from the next sign-in.").arg(person.name));
    });
}

void PersonCard::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

} // namespace yc::desk
