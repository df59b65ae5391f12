// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/OwnDeskPage.h"

#include "core/DivisionTable.h"
#include "core/RecordId.h"
#include "core/RolePermissions.h"
#include "desk/PassphraseFields.h"
#include "desk/people/OrganisationPicker.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"

#include <QLineEdit>

namespace yc::desk {

OwnDeskPage::OwnDeskPage(DeskDoor &door, QWidget *parent)
    : EntrancePage(tr("An own desk"), tr("You become its first administrator and can add others later."), parent)
    , m_door(door)
    , m_organisation(new OrganisationPicker)
    , m_window(new QLineEdit(QStringLiteral("1")))
    , m_number(new QLineEdit)
    , m_name(new QLineEdit)
    , m_fields(new PassphraseFields(door.rules()))
{
    m_number->setPlaceholderText(tr("Letters and digits, e.g. 1001"));
    m_window->setMaxLength(8);
    m_number->setMaxLength(32);
    m_name->setMaxLength(40);
    addField(tr("Street or committee"), m_organisation);
    addField(tr("Number of this window"), m_window);
    addField(tr("Your sign-in number"), m_number);
    addField(tr("Your name"), m_name);
    content()->addWidget(m_fields);
    connect(m_number, &QLineEdit::textChanged, m_fields, &PassphraseFields::setNumber);
    setPrimary(tr("Make the desk"));
    connect(primary(), &QAbstractButton::clicked, this, &OwnDeskPage::make);
    addBack();
}

void OwnDeskPage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    m_organisation->setFocus(Qt::OtherFocusReason);
}

bool OwnDeskPage::isComplete()
{
    const auto refuse = [this](QWidget *field, const QString &text) {
        banner()->showMessage(ui::State::Late, text);
        field->setFocus(Qt::OtherFocusReason);
        return false;
    };
    if (m_organisation->code().isEmpty())
        return refuse(m_organisation, tr("Please choose the street or committee from the list."));
    if (m_window->text().trimmed().isEmpty())
        return refuse(m_window, tr("Please give the window a number."));
    if (!store::isLoginNumber(m_number->text().trimmed()))
        return refuse(m_number, tr("A sign-in number is made of letters, digits, dots and dashes."));
    if (m_name->text().trimmed().isEmpty())
        return refuse(m_name, tr("Please type your name."));
    if (!m_fields->isGood())
        return refuse(m_fields->first(), tr("The passphrase does not meet all of the rules below yet."));
    return true;
}

void OwnDeskPage::make()
{
    if (!isComplete())
        return;
    store::DeskSettings settings;
    settings.org = m_organisation->code();
    settings.orgName = core::DivisionTable::builtIn().fullName(settings.org);
    settings.window = m_window->text().trimmed();
    store::PersonEntry first;
    first.id = QStringLiteral("person:") + core::newUuid7(m_door.clock().now());
    first.number = m_number->text().trimmed();
    first.name = m_name->text().trimmed();
    first.roles = core::RolePermissions::builtIn().firstPerson();
    first.mustChange = false;
    first.created = m_door.clock().now();
    const DeskDoor::Secret chosen = DeskDoor::secret(m_fields->take());
    setBusy(tr("Making the desk and its keys…"));
    m_door.create(settings, first, chosen).then(this, [this, number = first.number](const core::Result<> &outcome) {
        setReady();
        if (outcome)
            Q_EMIT made(number);
        else
            showError(outcome.error());
    });
}

} // namespace yc::desk
