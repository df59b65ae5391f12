// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowUnderTest.h"

#include "core/RecordId.h"
#include "desk/NewPassphrasePage.h"
#include "desk/OwnDeskPage.h"
#include "desk/PassphraseFields.h"
#include "desk/RecoverPage.h"
#include "desk/RecoveryCodePage.h"
#include "desk/SignInPage.h"
#include "desk/WelcomePage.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/LinkButton.h"
#include "ui/Picker.h"

#include <QLineEdit>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::desk;

namespace {
const QString first = QStringLiteral("Counter-Lamp-31");
const QString second = QStringLiteral("Harbour-Crane-77");
} // namespace

class FirstRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void wizardMakesADeskWithKeysAlone()
    {
        WindowUnderTest on(desk());
        QVERIFY(on.page<WelcomePage>());
        on.shoot(QStringLiteral("welcome"));
        on.press(Qt::Key_Return);
        auto *form = on.page<OwnDeskPage>();
        QVERIFY(form);
        fillIn(on);
        on.shoot(QStringLiteral("own-desk"));
        on.press(Qt::Key_Return);
        auto *paper = on.page<RecoveryCodePage>();
        QVERIFY(paper);
        on.shoot(QStringLiteral("recovery-code"));
        on.type(QStringLiteral("ZZZZZ"));
        on.press(Qt::Key_Return);
        QVERIFY(paper->banner()->isVisible());
        on.press(Qt::Key_A, Qt::ControlModifier);
        on.type(paper->code().split(u'-').at(paper->askedGroup() - 1));
        on.press(Qt::Key_Return);
        QVERIFY(on.page<MainWindow>());
        QCOMPARE(on.door.settings().org, QStringLiteral("310106012"));
        QCOMPARE(on.door.people().size(), 1);
        QVERIFY(on.door.store()->session().may(QStringLiteral("desk.settings")));
    }

    void nothingIsMadeBeforeTheFormIsComplete()
    {
        WindowUnderTest on(desk());
        QVERIFY(on.page<WelcomePage>());
        on.press(Qt::Key_Return);
        auto *form = on.page<OwnDeskPage>();
        QVERIFY(form);
        on.press(Qt::Key_Return);
        QVERIFY(form->banner()->isVisible());
        QVERIFY(form->findChild<ui::Picker *>()->hasFocus());
        QVERIFY(!on.door.exists());
        on.press(Qt::Key_Escape);
        QVERIFY(on.page<WelcomePage>());
    }

    void weakPassphraseIsRefusedWhileTyping()
    {
        PassphraseFields fields(demo::demoVaultSettings(test::FakeClock().today())->rules);
        fields.setNumber(QStringLiteral("1001"));
        QVERIFY(!fields.isGood());
        for (const auto &[text, good] : {std::pair(QStringLiteral("short-1A"), false),
                                         {QStringLiteral("alllowercase"), false},
                                         {QStringLiteral("With-1001-inside"), false},
                                         {first, true}}) {
            fields.first()->setText(text);
            fields.second()->setText(text);
            QCOMPARE(fields.isGood(), good);
        }
        fields.second()->setText(second);
        QVERIFY(!fields.isGood());
    }

    void recoveryCodeGivesANewPassphrase()
    {
        QString code;
        {
            WindowUnderTest on(desk());
            QVERIFY(on.page<WelcomePage>());
            on.press(Qt::Key_Return);
            QVERIFY(on.page<OwnDeskPage>());
            fillIn(on);
            on.press(Qt::Key_Return);
            auto *paper = on.page<RecoveryCodePage>();
            QVERIFY(paper);
            code = paper->code();
        }
        WindowUnderTest on(desk());
        auto *page = on.page<SignInPage>();
        QVERIFY(page);
        QTest::mouseClick(page->findChildren<ui::LinkButton *>().last(), Qt::LeftButton);
        auto *recover = on.page<RecoverPage>();
        QVERIFY(recover);
        on.shoot(QStringLiteral("recover"));
        on.type(code.toLower());
        auto *fields = recover->findChild<PassphraseFields *>();
        fields->first()->setFocus();
        on.type(second);
        fields->second()->setFocus();
        on.type(second);
        on.press(Qt::Key_Return);
        QVERIFY(on.page<MainWindow>());
        QVERIFY(!on.door.people().front().mustChange);
    }

    void givenPassphraseHasToBeChangedFirst()
    {
        {
            const auto clock = std::make_shared<test::FakeClock>();
            const store::Vault::Settings vault = *demo::demoVaultSettings(clock->today());
            store::DeskSettings settings{QStringLiteral("310106012"), QStringLiteral("南京西路街道"),
                                         QStringLiteral("3")};
            const store::PersonEntry person{QStringLiteral("person:") + core::newUuid7(clock->now()),
                                            QStringLiteral("1001"),
                                            QStringLiteral("Zhou Min"),
                                            {QStringLiteral("clerk")},
                                            true,
                                            clock->now()};
            auto made = store::Desk::create(desk(), settings, person, store::Passphrase::fromText(first),
                                            registry::recordTypes(), clock, vault);
            QVERIFY(made);
            made->store.reset();
        }
        WindowUnderTest on(desk());
        auto *page = on.page<SignInPage>();
        QVERIFY(page);
        QTRY_VERIFY(page->findChild<SecretField *>()->hasFocus());
        on.type(first);
        on.press(Qt::Key_Return);
        auto *change = on.page<NewPassphrasePage>();
        QVERIFY(change);
        QVERIFY(!on.window->frame());
        on.shoot(QStringLiteral("new-passphrase"));
        auto *fields = change->findChild<PassphraseFields *>();
        fields->first()->setFocus();
        on.type(second);
        fields->second()->setFocus();
        on.type(second);
        on.press(Qt::Key_Return);
        QVERIFY(on.page<MainWindow>());
        QVERIFY(!on.door.people().front().mustChange);
    }

    void demoDeskIsMadeAndAsksToSignIn()
    {
        WindowUnderTest on(desk());
        auto *page = on.page<WelcomePage>();
        QVERIFY(page);
        on.press(Qt::Key_Tab); // from the own desk to the demo desk
        on.press(Qt::Key_Return);
        auto *in = on.page<SignInPage>();
        QVERIFY(in);
        QVERIFY(on.door.settings().demo);
        QCOMPARE(in->number(), on.door.settings().demoNumber);
    }

private:
    [[nodiscard]] QString desk() const { return m_folder->filePath(QStringLiteral("desk")); }
    static void fillIn(WindowUnderTest &on)
    {
        on.type(QStringLiteral("310106012"));
        on.press(Qt::Key_Return); // the first of the list
        for (const QString &text : {QStringLiteral("3"), QStringLiteral("1001"), QStringLiteral("Zhou Min"), first}) {
            on.press(Qt::Key_Tab);
            on.press(Qt::Key_A, Qt::ControlModifier);
            on.type(text);
        }
        on.press(Qt::Key_Tab);
        on.type(first);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(FirstRunTest)
#include "tst_app_first_run.moc"
