// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/TokenSignIn.h"

#include "desk/SecretField.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"

#include <QLocale>

namespace yc::desk {

namespace {
/// Who, and which certificate.
QString aboutOf(const DeskDoor &door, const QString &number)
{
    const auto account = door.account(number);
    if (!account || !account->certificate)
        return number;
    return QStringLiteral("%1  %2\n").arg(number, account->person.name) +
           TokenSignIn::tr("Certificate of %1, valid until %2")
               .arg(account->certificate->holder,
                    QLocale().toString(account->certificate->to.toLocalTime().date(), QLocale::ShortFormat));
}
} // namespace

TokenSignIn::TokenSignIn(DeskDoor &door, const QString &number, const QString &module, QWidget *parent)
    : EntrancePage(tr("Sign in with the certificate"), aboutOf(door, number), parent)
    , m_door(door)
    , m_number(number)
    , m_module(module)
    , m_pin(new SecretField)
{
    addField(tr("PIN of the token"), m_pin);
    setPrimary(tr("Sign in"));
    connect(primary(), &QAbstractButton::clicked, this, &TokenSignIn::signIn);
    addBack();
}

void TokenSignIn::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    m_pin->setFocus(Qt::OtherFocusReason);
}

void TokenSignIn::signIn()
{
    m_pin->setFocus(Qt::OtherFocusReason);
    const DeskDoor::Secret pin = DeskDoor::secret(m_pin->take()); // may be empty: some readers ask for it themselves
    setBusy(tr("Asking the token…"));
    m_door.signInWithToken(m_number, m_module, pin).then(this, [this](const core::Result<> &outcome) {
        setReady();
        if (outcome)
            Q_EMIT signedIn(m_number);
        else
            showError(outcome.error());
    });
}

} // namespace yc::desk
