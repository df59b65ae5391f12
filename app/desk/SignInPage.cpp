// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SignInPage.h"

#include "desk/PersonChoices.h"
#include "desk/SecretField.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/LinkButton.h"

#include <QTimer>

namespace yc::desk {

namespace {
constexpr int second = 1'000;
} // namespace

SignInPage::SignInPage(DeskDoor &door, const QString &locked, QWidget *parent)
    : EntrancePage(locked.isEmpty() ? tr("Sign in") : tr("The desk is locked"),
                   door.settings().orgName + QStringLiteral(" · ") + tr("window %1").arg(door.settings().window),
                   parent)
    , m_door(door)
    , m_person(new ui::ChoiceBox(personChoices(door)))
    , m_passphrase(new SecretField)
    , m_token(new ui::LinkButton(tr("With my certificate")))
    , m_action(locked.isEmpty() ? tr("Sign in") : tr("Unlock"))
{
    addField(tr("Number or name"), m_person);
    addField(tr("Passphrase"), m_passphrase);
    content()->addWidget(m_token, 0, Qt::AlignLeft);
    m_token->hide();
    setPrimary(m_action);
    connect(primary(), &QAbstractButton::clicked, this, &SignInPage::signIn);
    if (locked.isEmpty()) {
        if (door.settings().demo)
            addDemoCredentials();
        else if (door.people().size() == 1)
            m_person->setCode(door.people().front().number);
    } else {
        m_person->setCode(locked);
        m_person->setEnabled(false);
        addText(tr("What you were doing is kept and comes back."));
        connect(addLink(tr("Somebody else")), &QAbstractButton::clicked, this, &SignInPage::somebodyElse);
    }
    connect(m_token, &QAbstractButton::clicked, this, [this] { Q_EMIT byToken(number()); });
    connect(m_person, &ui::ChoiceBox::edited, this, &SignInPage::lookAtToken);
    connect(m_person, &QComboBox::currentIndexChanged, this, &SignInPage::lookAtToken);
    connect(addLink(tr("Forgotten passphrase")), &QAbstractButton::clicked, this,
            [this] { Q_EMIT forgotten(number()); });
    m_second.setInterval(second);
    connect(&m_second, &QTimer::timeout, this, &SignInPage::lookAtLock);
    connect(m_person, &ui::ChoiceBox::edited, this, &SignInPage::lookAtLock);
    connect(m_person, &QComboBox::currentIndexChanged, this, &SignInPage::lookAtLock);
    lookAtLock();
}

void SignInPage::addDemoCredentials()
{
    const store::DeskSettings settings = m_door.settings();
    m_person->setCode(settings.demoNumber);
    banner()->setClosable(false);
    banner()->showMessage(ui::State::Info, tr("Demo desk: all people are invented."),
                          tr("Number %1, passphrase %2").arg(settings.demoNumber, settings.demoPassphrase));
    connect(banner()->addAction(tr("Fill in")), &QAbstractButton::clicked, this, [this] {
        m_person->setCode(m_door.settings().demoNumber);
        m_passphrase->setText(m_door.settings().demoPassphrase);
        primary()->setFocus(Qt::OtherFocusReason);
    });
}

void SignInPage::offerToken(bool offered)
{
    m_tokenOffered = offered;
    lookAtToken();
}

void SignInPage::lookAtToken()
{
    const auto account = m_door.account(number());
    m_token->setVisible(m_tokenOffered && account && account->certificate);
}

QString SignInPage::number() const { return m_person->code().trimmed(); }

void SignInPage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    QTimer::singleShot(0, this, [this] {
        QWidget *first = number().isEmpty() ? static_cast<QWidget *>(m_person) : m_passphrase;
        first->setFocus(Qt::OtherFocusReason);
    });
}

void SignInPage::signIn()
{
    if (number().isEmpty()) {
        banner()->showMessage(ui::State::Late, tr("Please choose who signs in."));
        m_person->setFocus();
        return;
    }
    if (m_passphrase->text().isEmpty()) {
        banner()->showMessage(ui::State::Late, tr("Please type the passphrase."));
        m_passphrase->setFocus();
        return;
    }
    m_passphrase->setFocus(Qt::OtherFocusReason); // where typing goes on if it was wrong
    const QString who = number();
    const DeskDoor::Secret passphrase = DeskDoor::secret(m_passphrase->take());
    setBusy(tr("Opening the desk…"));
    m_door.signIn(who, passphrase).then(this, [this, who, passphrase](const core::Result<> &outcome) {
        setReady();
        if (outcome)
            Q_EMIT signedIn(who, passphrase);
        else
            refuse(outcome.error());
    });
}

void SignInPage::refuse(const core::Error &error)
{
    lookAtLock();
    if (m_waiting)
        return;       // says it, and more exactly
    showError(error); // with the tries that are left
}

void SignInPage::lookAtLock()
{
    const auto account = m_door.account(number());
    const QDateTime now = m_door.clock().now();
    const bool waits = account && account->isLockedAt(now);
    if (waits != m_waiting) {
        m_waiting = waits;
        if (waits && m_person->isEnabled() && (m_passphrase->hasFocus() || primary()->hasFocus()))
            m_person->setFocus(Qt::OtherFocusReason); // others can sign in meanwhile
        m_passphrase->setEnabled(!waits);
        if (!isBusy())
            primary()->setEnabled(!waits);
        if (waits) {
            m_second.start();
        } else {
            m_second.stop();
            primary()->setText(m_action);
            if (number() == m_waitingFor) {
                banner()->showMessage(ui::State::Info, tr("You can try again now."));
                m_passphrase->setFocus(Qt::OtherFocusReason);
            } else {
                banner()->dismiss(); // another one is being chosen
            }
        }
    }
    if (!waits)
        return;
    m_waitingFor = number();
    const qint64 seconds = (now.msecsTo(account->lockedUntil) + second - 1) / second;
    const QString left = QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    primary()->setText(tr("Wait %1").arg(left));
    primary()->updateGeometry();
    const QString words = tr("Signing in as %1 is locked until %2.")
                              .arg(account->person.name, account->lockedUntil.toLocalTime().toString(u"HH:mm:ss"));
    if (banner()->isHidden() || banner()->text() != words)
        banner()->showMessage(ui::State::Late, words,
                              tr("Wrong passphrases in a row: %1. An administrator can end the wait; others can sign "
                                 "in meanwhile.")
                                  .arg(account->failures));
}

} // namespace yc::desk
