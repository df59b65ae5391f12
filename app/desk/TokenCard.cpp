// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/TokenCard.h"

#include "demo/TokenSettings.h"
#include "desk/DeskDoor.h"
#include "desk/SecretField.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/KeyValueGrid.h"
#include "ui/TextLabel.h"

#include <QLocale>

#include <algorithm>

namespace yc::desk {

using ui::ActionButton;
using ui::TextLabel;
using ui::TextRole;

namespace {

QList<ui::Choice> moduleChoices()
{
    QList<ui::Choice> choices;
    for (const store::KnownModule &module : demo::presentTokenModules())
        choices.append({module.path, module.name + QStringLiteral("  ") + module.path});
    return choices;
}

QString day(const QDateTime &time) { return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat); }

/// Distinct in the list, also where two have one name.
QString codeOf(const store::TokenCertificate &certificate)
{
    return QString::fromLatin1(certificate.fingerprint.first(4).toHex());
}

} // namespace

TokenCard::TokenCard(DeskPorts ports, QWidget *parent)
    : ui::Card(tr("My certificate"), parent)
    , m_ports(std::move(ports))
    , m_banner(new ui::Banner(this))
    , m_module(new ui::ChoiceBox(moduleChoices(), this))
    , m_enrolled(new ui::KeyValueGrid(96, this))
    , m_form(new QWidget(this))
    , m_certificate(new ui::ChoiceBox({}, m_form))
    , m_passphrase(new SecretField(m_form))
    , m_pin(new SecretField(m_form))
    , m_look(new ActionButton(tr("Look at the token"), ActionButton::Kind::Plain, this))
    , m_enrol(new ActionButton(tr("Enrol this certificate"), ActionButton::Kind::Plain, m_form))
    , m_remove(new ActionButton(tr("Remove my certificate"), ActionButton::Kind::Quiet, this))
{
    setNote(tr("instead of the passphrase at sign-in"));
    content()->addWidget(m_banner);
    const auto add = [](QVBoxLayout *layout, const QString &label, QWidget *field) {
        auto *words = new TextLabel(TextRole::Label, label, field->parentWidget());
        words->setBuddy(field);
        field->setAccessibleName(label);
        layout->addWidget(words);
        layout->addWidget(field);
    };
    content()->addWidget(m_enrolled);
    content()->addWidget(m_remove, 0, Qt::AlignLeft);
    add(content(), tr("Driver of the token on this machine (PKCS#11)"), m_module);
    m_module->setCode(m_ports.preferences().tokenModule);
    m_module->lineEdit()->setPlaceholderText(tr("None; choose one, or type the path of its file"));
    content()->addWidget(m_look, 0, Qt::AlignLeft);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    add(form, tr("Certificate"), m_certificate);
    add(form, tr("Present passphrase"), m_passphrase);
    add(form, tr("PIN of the token"), m_pin);
    form->addWidget(m_enrol, 0, Qt::AlignLeft);
    content()->addWidget(m_form);
    m_form->hide();
    connect(m_module, &QComboBox::activated, this, &TokenCard::chooseModule);
    connect(m_module->lineEdit(), &QLineEdit::editingFinished, this, &TokenCard::chooseModule);
    connect(m_look, &QAbstractButton::clicked, this, &TokenCard::look);
    connect(m_enrol, &QAbstractButton::clicked, this, &TokenCard::enrol);
    connect(m_remove, &QAbstractButton::clicked, this, &TokenCard::remove);
    showEnrolled();
}

void TokenCard::wipe()
{
    m_passphrase->wipe();
    m_pin->wipe();
}

void TokenCard::chooseModule()
{
    DeskPreferences preferences = m_ports.preferences();
    if (preferences.tokenModule == m_module->code().trimmed())
        return;
    preferences.tokenModule = m_module->code().trimmed();
    m_ports.prefer(preferences);
}

void TokenCard::setBusy(bool busy)
{
    for (ActionButton *button : {m_look, m_enrol, m_remove})
        button->setEnabled(!busy);
}

void TokenCard::showEnrolled()
{
    m_enrolled->clear();
    const auto account = m_ports.door.account(m_ports.number);
    const bool has = account && account->certificate;
    m_remove->setVisible(has);
    m_enrolled->setVisible(has);
    if (!has)
        return;
    const store::TokenCertificate &one = *account->certificate;
    m_enrolled->setValue(QStringLiteral("holder"), tr("Issued to"), one.holder);
    m_enrolled->setValue(QStringLiteral("issuer"), tr("Issued by"), one.issuer);
    m_enrolled->setValue(QStringLiteral("valid"), tr("Valid"), tr("%1 to %2").arg(day(one.from), day(one.to)));
    m_enrolled->setValue(QStringLiteral("token"), tr("Token"), one.token);
}

void TokenCard::look()
{
    chooseModule();
    setBusy(true);
    m_banner->showMessage(ui::State::Info, tr("Asking the token…"));
    const auto found = [this](const core::Result<QList<store::TokenCertificate>> &answer) {
        setBusy(false);
        if (!answer) {
            m_form->hide();
            m_banner->showError(answer.error());
            return;
        }
        m_banner->dismiss();
        showFound(*answer);
    };
    m_ports.door.tokenCertificates(m_module->code().trimmed()).then(this, found);
}

void TokenCard::showFound(const QList<store::TokenCertificate> &found)
{
    m_found = found;
    m_certificate->clear();
    if (found.isEmpty()) {
        m_form->hide();
        m_banner->showError({core::ErrorKind::FixInput, QStringLiteral("token.no-certificate"), {}});
        return;
    }
    for (const store::TokenCertificate &one : found)
        m_certificate->addItem(tr("%1, “%2”, valid until %3").arg(one.holder, one.label, day(one.to)), codeOf(one));
    // That for encryption first: a token of a certificate authority has one for signatures too.
    const auto fitting = std::ranges::find_if(found, &store::TokenCertificate::mayEncipher);
    m_certificate->setCurrentIndex(fitting == found.end() ? 0 : static_cast<int>(fitting - found.begin()));
    m_form->show();
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

void TokenCard::enrol()
{
    const int at = m_certificate->currentIndex();
    if (at < 0 || at >= m_found.size() || m_passphrase->text().isEmpty()) {
        m_banner->showMessage(ui::State::Late, tr("Choose the certificate, and type the passphrase and the PIN."));
        return;
    }
    setBusy(true);
    m_banner->showMessage(ui::State::Info, tr("Asking the token…"));
    const auto passphrase = DeskDoor::secret(m_passphrase->take());
    const auto pin = DeskDoor::secret(m_pin->take());
    m_ports.door.enrolToken(passphrase, m_found.at(at), m_module->code().trimmed(), pin)
        .then(this, [this](const core::Result<> &outcome) {
            setBusy(false);
            if (!outcome) {
                m_banner->showError(outcome.error());
                return;
            }
            m_form->hide();
            showEnrolled();
            m_banner->showMessage(ui::State::Ok, tr("From the next sign-in on this certificate opens the desk too."));
        });
}

void TokenCard::remove()
{
    setBusy(true);
    m_ports.door.removeToken(m_ports.number).then(this, [this](const core::Result<> &outcome) {
        setBusy(false);
        if (!outcome) {
            m_banner->showError(outcome.error());
            return;
        }
        showEnrolled();
        m_banner->showMessage(ui::State::Ok, tr("The certificate opens nothing here any more."));
    });
}

} // namespace yc::desk
