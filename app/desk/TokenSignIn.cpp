// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/TokenSignIn.h"

#include "desk/SecretField.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"

#include <QLocale>

namespace yc::desk {

namespace {
QString nameOf(const DeskDoor &door, const QString &number)
{
    const auto person = door.person(number);
    return person ? number + QStringLiteral("  ") + person->name : number;
}
} // namespace

TokenSignIn::TokenSignIn(DeskDoor &door, const QString &number, const QString &module, QWidget *parent)
    : EntrancePage(tr("Sign in with the certificate"), nameOf(door, number), parent)
    , m_door(door)
    , m_number(number)
    , m_module(module)
    , m_pin(new SecretField)
{
    if (const auto account = door.account(number); account && account->certificate) {
        const store::TokenCertificate &certificate = *account->certificate;
        addText(tr("Put in the token with the certificate of %1, valid until %2.")
                    .arg(certificate.holder,
                         QLocale().toString(certificate.to.toLocalTime().date(), QLocale::ShortFormat)));
    }
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
