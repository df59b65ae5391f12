// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoftTokens.h"
#include "WindowUnderTest.h"

#include "core/RecordId.h"
#include "desk/RekeyCard.h"
#include "desk/RekeyPage.h"
#include "desk/SecretField.h"
#include "desk/SettingsPage.h"
#include "desk/SignInPage.h"
#include "desk/TokenCard.h"
#include "desk/TokenSignIn.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/LinkButton.h"

#include <QLineEdit>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::desk;
using yc::test::SoftTokens;
using yc::test::TestCertificate;

namespace {
const QString number = QStringLiteral("9002");
const QString secret = QStringLiteral("Counter-Lamp-31");
const QString pin = QStringLiteral("2468");

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

ui::ActionButton *button(QWidget *in, const QString &words)
{
    for (ui::ActionButton *one : in->findChildren<ui::ActionButton *>()) {
        if (one->text() == words)
            return one;
    }
    return nullptr;
}
} // namespace

/// Certificates and a new key for the store on the real window. English, so that buttons are found by their words.
class KeysOnTheDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto clock = std::make_shared<test::FakeClock>();
        store::PersonEntry entry;
        entry.id = text("person:") + core::newUuid7(clock->now());
        entry.number = number;
        entry.name = text("沈安全");
        entry.roles = {text("security_administrator")};
        entry.mustChange = false;
        entry.created = clock->now();
        auto made = store::Desk::create(desk(), {text("310106012"), text("上海市静安区南京西路街道"), text("3")}, entry,
                                        store::Passphrase::fromText(secret), registry::recordTypes(), clock,
                                        *demo::demoVaultSettings(clock->today()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        made->store.reset();
    }

    void aCertificateIsEnrolledAndOpensTheDesk()
    {
        SoftTokens tokens;
        QVERIFY(tokens.add(text("token"), pin));
        QVERIFY(tokens.put(text("token"), pin, text("encipher"), TestCertificate::make({.holder = "沈安全"})));
        WindowUnderTest on(desk(), language());
        QVERIFY(on.page<SignInPage>()->findChild<ui::LinkButton *>());
        QVERIFY(signIn(on));
        SettingsPage *settings = openSettings(on);
        QVERIFY(settings);
        auto *card = settings->findChild<TokenCard *>();
        QVERIFY(card);
        card->findChild<ui::ChoiceBox *>()->setCode(SoftTokens::modulePath());
        button(card, text("Look at the token"))->click();
        auto *enrol = button(card, text("Enrol this certificate"));
        QTRY_VERIFY(enrol->isVisible());
        const QList<SecretField *> fields = card->findChildren<SecretField *>();
        QCOMPARE(fields.size(), 2);
        fields.at(0)->setFocus();
        on.type(secret);
        fields.at(1)->setFocus();
        on.type(text("1111"));
        on.shoot(text("keys-enrol"));
        enrol->click();
        QTRY_COMPARE(card->banner()->state(), ui::State::Late); // a wrong PIN
        QTRY_VERIFY(enrol->isEnabled());
        on.shoot(text("keys-wrong-pin"));
        fields.at(0)->setFocus();
        on.type(secret);
        fields.at(1)->setFocus();
        on.type(pin);
        enrol->click();
        QTRY_COMPARE(card->banner()->state(), ui::State::Ok);
        QVERIFY(fields.at(0)->text().isEmpty() && fields.at(1)->text().isEmpty());
        on.shoot(text("keys-enrolled"));

        on.window->lock();
        auto *lock = on.page<SignInPage>();
        QVERIFY(lock);
        ui::LinkButton *link = nullptr;
        for (ui::LinkButton *one : lock->findChildren<ui::LinkButton *>()) {
            if (one->text() == text("With my certificate"))
                link = one;
        }
        QVERIFY(link);
        QTRY_VERIFY(link->isVisible());
        on.shoot(text("keys-sign-in"));
        link->click();
        auto *page = on.page<TokenSignIn>();
        QVERIFY(page);
        QTRY_VERIFY(page->findChild<SecretField *>()->hasFocus());
        on.type(text("1111"));
        on.press(Qt::Key_Return);
        QTRY_VERIFY(page->banner()->isVisible());
        on.shoot(text("keys-pin-wrong"));
        QTRY_VERIFY(page->findChild<SecretField *>()->isEnabled());
        page->findChild<SecretField *>()->setFocus();
        on.type(pin);
        on.press(Qt::Key_Return);
        QVERIFY(on.page<MainWindow>());
        QCOMPARE(on.door.store()->session().personName, text("沈安全"));

        settings = openSettings(on);
        card = settings->findChild<TokenCard *>();
        auto *remove = button(card, text("Remove my certificate"));
        QTRY_VERIFY(remove->isVisible());
        remove->click();
        QTRY_COMPARE(card->banner()->state(), ui::State::Ok);
        QVERIFY(!on.door.account(number)->certificate);
    }

    void withoutADriverOrATokenItIsSaid()
    {
        const SoftTokens tokens;
        WindowUnderTest on(desk(), language());
        QVERIFY(signIn(on));
        auto *card = openSettings(on)->findChild<TokenCard *>();
        button(card, text("Look at the token"))->click();
        QTRY_COMPARE(card->banner()->state(), ui::State::Late);
        QTRY_VERIFY(button(card, text("Look at the token"))->isEnabled());
        card->findChild<ui::ChoiceBox *>()->setCode(SoftTokens::modulePath());
        const QString before = card->banner()->text();
        button(card, text("Look at the token"))->click();
        QTRY_VERIFY(button(card, text("Look at the token"))->isEnabled() && card->banner()->text() != before);
        QCOMPARE(card->banner()->state(), ui::State::Late);
        on.shoot(text("keys-no-token"));
    }

    void theStoreGetsANewKeyAndTheDeskComesBack()
    {
        WindowUnderTest on(desk(), language());
        QVERIFY(signIn(on));
        auto *card = openSettings(on)->findChild<RekeyCard *>();
        QVERIFY(card);
        QFile file(desk() + text("/store.db"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.read(16);
        file.close();
        card->button()->click(); // without a reason
        QTRY_COMPARE(card->banner()->state(), ui::State::Late);
        on.shoot(text("keys-rekey-card"));
        card->reason()->setFocus();
        on.type(text("Zhou Min has left"));
        MainWindow *frame = on.window->frame();
        card->button()->click();
        QTRY_VERIFY(!on.window->frame() || on.window->frame() != frame);
        QTRY_VERIFY_WITH_TIMEOUT(on.window->frame(), 30'000);
        QVERIFY(on.door.store());
        QCOMPARE(on.door.store()->session().personName, text("沈安全"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(16) != before);
        QVERIFY(on.page<SettingsPage>()); // back where it was
        on.window->lock();
        QVERIFY(signIn(on));
    }

private:
    [[nodiscard]] QString desk() const { return m_folder->filePath(text("desk")); }
    [[nodiscard]] static QString language() { return text("en"); }
    static bool signIn(WindowUnderTest &on)
    {
        auto *page = on.page<SignInPage>();
        if (!page)
            return false;
        auto *field = page->findChild<SecretField *>();
        field->setFocus();
        on.type(secret);
        on.press(Qt::Key_Return);
        return on.page<MainWindow>() != nullptr;
    }
    static SettingsPage *openSettings(WindowUnderTest &on)
    {
        on.window->frame()->open(text("desk.settings"));
        return on.page<SettingsPage>();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(KeysOnTheDesk)
#include "tst_app_keys.moc"
