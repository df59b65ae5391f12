// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowUnderTest.h"

#include "demo/DemoDesk.h"
#include "desk/ClosedDoorPage.h"
#include "desk/HelpPage.h"
#include "desk/SecretField.h"
#include "desk/SettingsPage.h"
#include "desk/SignInPage.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/NavigationRail.h"
#include "ui/SearchBox.h"
#include "ui/text/ErrorText.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace yc;
using namespace yc::desk;

namespace {
const QString number = QStringLiteral("1001");
const QString passphrase = QStringLiteral("Yichuang-2026");
} // namespace

class DeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        demo::DemoDesk::Options options;
        options.residents = 30;
        const auto made =
            demo::DemoDesk::create(desk(), registry::recordTypes(), std::make_shared<test::FakeClock>(), options);
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    }

    void credentialsOfTheDemoDeskAreShownAndFillIn()
    {
        WindowUnderTest on(desk());
        auto *page = on.page<SignInPage>();
        QVERIFY(page);
        QVERIFY(page->banner()->isVisible());
        const auto *field = page->findChild<SecretField *>();
        QVERIFY(field->text().isEmpty());
        on.shoot(QStringLiteral("sign-in"));
        auto *fillIn = page->banner()->findChild<ui::ActionButton *>();
        QVERIFY(fillIn);
        QTest::mouseClick(fillIn, Qt::LeftButton);
        QCOMPARE(page->number(), number);
        on.press(Qt::Key_Return);
        QVERIFY(on.page<MainWindow>());
    }

    void wrongPassphraseIsSaidOnThePageAndCanBeTypedAgain()
    {
        WindowUnderTest on(desk());
        auto *page = on.page<SignInPage>();
        auto *field = page->findChild<SecretField *>();
        QTRY_VERIFY(field->hasFocus());
        on.type(QStringLiteral("not-the-one"));
        on.press(Qt::Key_Return);
        const QString said =
            ui::ErrorText::of({core::ErrorKind::SignIn, QStringLiteral("vault.wrong-passphrase"), {}}).happened;
        QTRY_COMPARE(page->banner()->text(), said);
        QVERIFY(field->text().isEmpty());
        QVERIFY(!on.window->frame());
        QTRY_VERIFY(field->hasFocus());
        on.shoot(QStringLiteral("sign-in-wrong"));
        on.type(passphrase);
        on.press(Qt::Key_Return);
        QVERIFY(on.page<MainWindow>());
    }

    void railIsWalkedByKeys()
    {
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        auto *rail = on.window->frame()->findChild<ui::NavigationRail *>();
        const QStringList entries = rail->entries();
        QVERIFY(entries.contains(QStringLiteral("desk.settings")));
        QCOMPARE(rail->current(), entries.first());
        const int numbered = std::min(int(entries.size()), 10); // Alt+1 … Alt+9, Alt+0
        for (int i = 1; i < numbered; ++i) {
            on.press(static_cast<Qt::Key>(Qt::Key_0 + (i + 1) % 10), Qt::AltModifier);
            QCOMPARE(rail->current(), entries.at(i));
        }
        for (int i = 1; i < numbered; ++i)
            on.press(Qt::Key_Escape);
        QCOMPARE(rail->current(), entries.first());
        // What stands behind the numbers is reached by arrows: one Tab stop, then along the rail.
        const QList<QAbstractButton *> places = rail->findChildren<QAbstractButton *>();
        const auto stop = std::ranges::find(places, Qt::StrongFocus, &QWidget::focusPolicy);
        QVERIFY(stop != places.end());
        (*stop)->setFocus(Qt::TabFocusReason);
        on.press(Qt::Key_End);
        QCOMPARE(rail->current(), entries.last());
        QVERIFY(on.page<SettingsPage>());
        on.shoot(QStringLiteral("settings"));
        on.press(Qt::Key_Escape);
        QCOMPARE(on.window->frame()->place().page, entries.first());
    }

    void helpLiesOverThePageAndGoesWithEscape()
    {
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        const QString before = on.window->frame()->place().page;
        on.press(Qt::Key_F1);
        auto *help = on.page<HelpPage>();
        QVERIFY(help);
        QCOMPARE(help->topic(), HelpPage::topicOf(before));
        on.shoot(QStringLiteral("help"));
        on.press(Qt::Key_Escape);
        QCOMPARE(on.window->frame()->place().page, before);
    }

    void lockClosesTheStoreAndUnlockComesBackToThePage()
    {
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        on.window->frame()->open(QStringLiteral("desk.settings"));
        on.press(Qt::Key_L, Qt::ControlModifier);
        auto *page = on.page<SignInPage>();
        QVERIFY(page);
        QVERIFY(!on.window->frame());
        QVERIFY(!on.door.store());
        QCOMPARE(page->number(), number);
        QVERIFY(!page->findChild<ui::ChoiceBox *>()->isEnabled());
        on.shoot(QStringLiteral("locked"));
        QTRY_VERIFY(page->findChild<SecretField *>()->hasFocus());
        on.type(passphrase);
        on.press(Qt::Key_Return);
        QVERIFY(on.page<MainWindow>());
        QTRY_COMPARE(on.window->frame()->place().page, QStringLiteral("desk.settings"));
    }

    void deskLocksWhenNobodyWorks()
    {
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        on.window->idle().watch(1);
        QVERIFY(on.page<SignInPage>());
        QVERIFY(!on.door.store());
    }

    void searchOffersACommandAndRunsIt()
    {
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        on.press(Qt::Key_F3);
        auto *box = on.window->frame()->findChild<ui::SearchBox *>();
        QVERIFY(box->hasFocus());
        on.type(QStringLiteral("shezhi"));
        QTRY_VERIFY(box->popup()->isOpen());
        QVERIFY(box->popup()->count() > 0);
        on.shoot(QStringLiteral("search-command"));
        on.press(Qt::Key_Return);
        QTRY_COMPARE(on.window->frame()->place().page, QStringLiteral("desk.settings"));
    }

    void searchAnswersWithTheCalculator_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("whole number") << QStringLiteral("310199194403020024");
        QTest::newRow("time limit") << QStringLiteral("2026-02-13 +5");
        QTest::newRow("as at the terminal") << QStringLiteral("due 2026-02-13 5");
    }
    void searchAnswersWithTheCalculator()
    {
        QFETCH(const QString, typed);
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        on.press(Qt::Key_K, Qt::ControlModifier);
        auto *box = on.window->frame()->findChild<ui::SearchBox *>();
        on.type(typed);
        QTRY_VERIFY(box->popup()->count() > 0);
        on.press(Qt::Key_Return);
        QTRY_COMPARE(on.window->frame()->place().page, QStringLiteral("desk.calculator"));
        on.shoot(QStringLiteral("calculator"));
    }

    void secondProgramIsToldThatTheDeskIsOpen()
    {
        WindowUnderTest on(desk());
        QVERIFY(on.page<SignInPage>());
        WindowUnderTest second(desk());
        auto *page = second.page<ClosedDoorPage>();
        QVERIFY(page);
        QVERIFY(!page->banner()->text().isEmpty());
        second.shoot(QStringLiteral("closed-door"));
        on.door.close();
        second.press(Qt::Key_Return);
        QVERIFY(second.page<SignInPage>());
    }

    void languageChangeRebuildsTheFrameAtTheSamePage()
    {
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        on.window->frame()->open(QStringLiteral("desk.settings"));
        auto *page = on.page<SettingsPage>();
        auto *language = page->findChildren<ui::ChoiceBox *>().first();
        language->setCode(QStringLiteral("en"));
        Q_EMIT language->activated(language->currentIndex());
        QTRY_COMPARE(on.translation.language(), QStringLiteral("en"));
        QVERIFY(on.page<SettingsPage>());
        QTRY_COMPARE(on.window->frame()->place().page, QStringLiteral("desk.settings"));
        on.shoot(QStringLiteral("settings-en"));
    }

    void darkFrame()
    {
        WindowUnderTest on(desk(), QStringLiteral("zh_CN"), ui::ThemeKind::Dark);
        QVERIFY(on.page<SignInPage>());
        on.shoot(QStringLiteral("dark-sign-in"));
        QVERIFY(signIn(on));
        QVERIFY(ui::Theme::tokens().dark);
        on.shoot(QStringLiteral("dark-first"));
        for (const QString &entry : on.window->frame()->findChild<ui::NavigationRail *>()->entries()) {
            on.window->frame()->open(entry);
            on.shoot(QStringLiteral("dark-") + entry);
        }
    }

private:
    [[nodiscard]] QString desk() const { return m_folder.filePath(QStringLiteral("desk")); }
    static bool signIn(WindowUnderTest &on)
    {
        auto *page = on.page<SignInPage>();
        if (!page)
            return false;
        auto *field = page->findChild<SecretField *>();
        if (!QTest::qWaitFor([&] { return field->hasFocus(); }))
            return false;
        on.type(passphrase);
        on.press(Qt::Key_Return);
        return on.page<MainWindow>() != nullptr;
    }
    QTemporaryDir m_folder;
};

QTEST_MAIN(DeskTest)
#include "tst_app_desk.moc"
