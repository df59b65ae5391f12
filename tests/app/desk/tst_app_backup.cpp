// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowUnderTest.h"
#include "core/RecordId.h"
#include "desk/MainWindow.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "desk/WelcomePage.h"
#include "desk/backup/BackupPage.h"
#include "desk/backup/BackupPlanCard.h"
#include "desk/backup/RestorePage.h"
#include "store/backup/BackupFolder.h"
#include "store/backup/DeskBackup.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/KeyValueGrid.h"
#include "ui/LinkButton.h"
#include "ui/NavigationRail.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::desk;

namespace {
const QString number = QStringLiteral("9001");
const QString secret = QStringLiteral("Counter-Lamp-31");
} // namespace

/// Backup and restore on the real window.
class BackupOnTheDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(kept()));
    }

    void theAdministratorMakesAndChecksOneAndItComesBackOnAnotherMachine_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(ui::ThemeKind::Light);
        QTest::newRow("dark") << int(ui::ThemeKind::Dark);
    }
    void theAdministratorMakesAndChecksOneAndItComesBackOnAnotherMachine()
    {
        QFETCH(int, theme);
        makeDesk(QStringLiteral("administrator"));
        const QString shot = QString::fromLatin1(QTest::currentDataTag());
        {
            WindowUnderTest on(desk(), QStringLiteral("zh_CN"), ui::ThemeKind(theme));
            QVERIFY(signIn(on));
            auto *page = openPage(on);
            QVERIFY(page);
            QTRY_VERIFY(page->facts()->shown(QStringLiteral("last")).size() > 1);
            QVERIFY(!page->makeButton()->isEnabled()); // no folder yet
            page->planCard()->folder()->setFocus();
            on.type(kept());
            QVERIFY(page->planCard()->keep()->isEnabled());
            page->planCard()->keep()->setFocus();
            on.press(Qt::Key_Space);
            QTRY_VERIFY(page->makeButton()->isEnabled());
            page->makeButton()->setFocus();
            on.press(Qt::Key_B, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(store::BackupFolder(kept(), on.door.deskId()).list().size(), 1, 20'000);
            QTRY_COMPARE(page->page()->banner()->state(), ui::State::Ok);
            QTRY_COMPARE(page->list()->model()->rowCount(), 1);
            page->list()->setCurrentId(store::BackupFolder(kept(), on.door.deskId()).list().first().path);
            QTRY_VERIFY(page->checkButton()->isEnabled());
            page->page()->banner()->dismiss();
            page->checkButton()->setFocus();
            on.press(Qt::Key_Space);
            QTRY_COMPARE(page->page()->banner()->state(), ui::State::Ok);
            on.shoot(QStringLiteral("backup-") + shot);
        }
        const QString file = QDir(kept()).entryInfoList(QDir::Files).first().filePath();
        WindowUnderTest on(m_folder->filePath(QStringLiteral("fresh")), QStringLiteral("zh_CN"), ui::ThemeKind(theme));
        auto *welcome = on.page<WelcomePage>();
        QVERIFY(welcome);
        auto *link = welcome->findChild<ui::LinkButton *>();
        QVERIFY(link);
        link->setFocus();
        on.press(Qt::Key_Space);
        auto *restore = on.page<RestorePage>();
        QVERIFY(restore);
        restore->file()->setText(file);
        restore->code()->setFocus();
        on.type(m_code);
        on.shoot(QStringLiteral("restore-") + shot);
        on.press(Qt::Key_Return);
        QVERIFY(signIn(on));
        QTRY_VERIFY(on.door.store());
    }
    void aMissedBackupIsMadeUpAfterTheSignIn()
    {
        makeDesk(QStringLiteral("clerk"), true); // the plan runs whoever is signed in
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        QTRY_COMPARE_WITH_TIMEOUT(store::BackupFolder(kept(), on.door.deskId()).list().size(), 1, 30'000);
        QVERIFY(
            !on.window->frame()->findChild<ui::NavigationRail *>()->entries().contains(QStringLiteral("desk.backups")));
    }

private:
    [[nodiscard]] QString desk() const { return m_folder->filePath(QStringLiteral("desk")); }
    [[nodiscard]] QString kept() const { return m_folder->filePath(QStringLiteral("kept")); }

    void makeDesk(const QString &role, bool planned = false)
    {
        const auto clock = std::make_shared<test::FakeClock>();
        store::DeskSettings settings;
        settings.org = QStringLiteral("310106013");
        settings.orgName = QStringLiteral("上海市静安区静安寺街道");
        settings.window = QStringLiteral("3");
        store::PersonEntry first;
        first.id = QStringLiteral("person:") + core::newUuid7(clock->now());
        first.number = number;
        first.name = QStringLiteral("周敏");
        first.roles = {QStringLiteral("administrator")};
        first.mustChange = false;
        first.created = clock->now();
        const auto vault = *demo::demoVaultSettings(clock->today());
        auto made = store::Desk::create(desk(), settings, first, store::Passphrase::fromText(secret),
                                        registry::recordTypes(), clock, vault);
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        m_code = made->recoveryCode.toText();
        if (planned) {
            auto future = store::DeskBackup::setPlan(*made->store, {kept(), 0, 0x7f});
            future.waitForFinished();
            QVERIFY(future.result());
        }
        if (role != u"administrator") {
            store::PersonEntry clerk = first;
            clerk.id = QStringLiteral("person:") + core::newUuid7(clock->now());
            clerk.number = QStringLiteral("1001");
            clerk.roles = {role};
            QVERIFY(made->desk->addPerson(*made->store, clerk,
                                          store::Passphrase::fromText(QStringLiteral("Given-To-You-9"))));
            QVERIFY(made->desk->changePassphrase(clerk.number,
                                                 store::Passphrase::fromText(QStringLiteral("Given-To-You-9")),
                                                 store::Passphrase::fromText(secret)));
            m_number = clerk.number;
        } else {
            m_number = number;
        }
        made->store.reset();
    }
    bool signIn(WindowUnderTest &on) const
    {
        auto *page = on.page<SignInPage>();
        if (!page)
            return false;
        if (page->number() != m_number) {
            auto *box = page->findChild<ui::ChoiceBox *>();
            box->setCode(m_number);
            Q_EMIT box->edited();
        }
        auto *field = page->findChild<SecretField *>();
        field->setFocus();
        on.type(secret);
        on.press(Qt::Key_Return);
        return on.page<MainWindow>() != nullptr;
    }
    static BackupPage *openPage(WindowUnderTest &on)
    {
        on.window->frame()->open(QStringLiteral("desk.backups"));
        return on.page<BackupPage>();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_code;
    QString m_number;
};

QTEST_MAIN(BackupOnTheDesk)
#include "tst_app_backup.moc"
