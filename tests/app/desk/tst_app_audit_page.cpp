// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowUnderTest.h"

#include "audit/AuditSheetCheck.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "desk/audit/AuditFilterBar.h"
#include "desk/audit/AuditPage.h"
#include "desk/audit/AuditRowCard.h"
#include "store/Connection.h"
#include "ui/Banner.h"
#include "ui/KeyValueGrid.h"
#include "ui/NavigationRail.h"
#include "ui/RecordList.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::desk;
using store::AuditLog;
using store::Connection;

namespace {
const QString passphrase = QStringLiteral("Ledger-Lamp-2026");
constexpr int rowsMade = 5000;
} // namespace

/// A desk whose only person is an auditor, with a log of some thousand rows.
class AuditPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const auto clock = std::make_shared<test::FakeClock>();
        store::PersonEntry auditor;
        auditor.id = QStringLiteral("person:01900000-0000-7000-8000-0000000000a1");
        auditor.created = clock->now();
        auditor.mustChange = false;
        auditor.number = QStringLiteral("8001");
        auditor.name = QString::fromUtf8("沈清");
        auditor.roles = {QStringLiteral("auditor")};
        store::DeskSettings settings;
        settings.org = QStringLiteral("310106013");
        settings.orgName = QString::fromUtf8("静安寺街道");
        settings.window = QStringLiteral("3");
        const auto vault = demo::demoVaultSettings(clock->today());
        auto made = store::Desk::create(desk(), settings, auditor, store::Passphrase::fromText(passphrase),
                                        registry::recordTypes(), clock, *vault);
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        made->store.reset();
        const auto key = made->desk->exportKey(auditor.number, store::Passphrase::fromText(passphrase));
        QVERIFY(key);
        m_key = QByteArray::fromHex(key->mid(2, key->size() - 3));
        auto connection = open();
        QVERIFY(connection);
        QVERIFY(connection->begin());
        for (int i = 0; i < rowsMade; ++i) {
            store::AuditEntry entry;
            entry.at = clock->now().addSecs(-60 * (rowsMade - i));
            entry.person = QStringLiteral("person:01900000-0000-7000-8000-00000000000%1").arg(i % 4);
            entry.name = QStringList{QString::fromUtf8("王秀兰"), QString::fromUtf8("李建国"),
                                     QString::fromUtf8("陈敏"), QString::fromUtf8("周洁")}
                             .at(i % 4);
            entry.org = settings.org;
            entry.desk = QString::number(1 + i % 3);
            entry.machine = QStringLiteral("counter-%1").arg(1 + i % 3);
            entry.command = QStringList{QStringLiteral("affairs.accept"), QStringLiteral("residents.reveal"),
                                        QStringLiteral("affairs.print-slip"), QStringLiteral("residents.edit"),
                                        QStringLiteral("desk.sign-in")}
                                .at(i % 5);
            entry.subject = QStringLiteral("case:01900000-0000-7000-8000-%1").arg(i / 5, 12, 10, QLatin1Char('0'));
            if (i % 5 == 1)
                entry.reason = QString::fromUtf8("telephone: 当面核对");
            if (i % 5 == 0)
                entry.documents = QStringLiteral(R"({"after":"%1","before":"","count":1,"ids":["%2"]})")
                                      .arg(QString(64, u'a'), entry.subject);
            entry.result = i % 250 == 3 ? QStringLiteral("permission.denied") : QStringLiteral("done");
            QVERIFY(AuditLog::append(*connection, entry));
        }
        QVERIFY(connection->commit());
    }

    void theLogIsReadByKeysFromTheNewestOn()
    {
        WindowUnderTest on(desk());
        AuditPage *page = signIn(on);
        QVERIFY(page);
        auto *list = page->findChild<ui::RecordList *>();
        QTRY_VERIFY(list->model()->rowCount() == ui::LazyRowsModel::pageSize);
        QTRY_VERIFY(list->model()->total() > rowsMade);
        // The newest row is this look; the one before it the sign-in.
        QVERIFY(list->model()->idAt(0).toLongLong() > list->model()->idAt(1).toLongLong());
        list->table()->scrollToBottom();
        QTRY_VERIFY(list->model()->rowCount() > ui::LazyRowsModel::pageSize);
        list->table()->scrollToTop();
        list->table()->setFocus();
        list->table()->setCurrentIndex(list->model()->index(1, 0));
        auto *values = page->findChild<AuditRowCard *>()->findChild<ui::KeyValueGrid *>();
        QTRY_COMPARE(values->shown(QStringLiteral("command")), QStringLiteral("desk.sign-in"));
        QCOMPARE(values->shown(QStringLiteral("name")), QString::fromUtf8("沈清"));
        on.shoot(QStringLiteral("audit"));
    }
    void theLogInTheDark()
    {
        WindowUnderTest on(desk(), QStringLiteral("zh_CN"), ui::ThemeKind::Dark);
        AuditPage *page = signIn(on);
        QVERIFY(page);
        auto *list = page->findChild<ui::RecordList *>();
        QTRY_VERIFY(list->model()->rowCount() > 10);
        list->table()->setCurrentIndex(list->model()->index(9, 0));
        on.press(Qt::Key_F9);
        on.shoot(QStringLiteral("audit-dark"));
    }
    void aChoiceAppliesAtOnceAndATextWithEnter()
    {
        WindowUnderTest on(desk());
        AuditPage *page = signIn(on);
        QVERIFY(page);
        auto *list = page->findChild<ui::RecordList *>();
        QTRY_VERIFY(list->model()->total() > rowsMade);
        auto *bar = page->findChild<AuditFilterBar *>();
        bar->setOutcome(store::AuditFilter::Outcome::Failed);
        QTRY_COMPARE(list->model()->total(), qint64(rowsMade / 250));
        bar->clear();
        QTRY_VERIFY(list->model()->total() > rowsMade);
        bar->findChildren<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly).last()->setFocus(); // after the days
        on.type(QStringLiteral("case:01900000-0000-7000-8000-000000000007"));
        QVERIFY(list->model()->total() > rowsMade); // not at each key: a look is a row
        on.press(Qt::Key_Return);
        QTRY_COMPARE(list->model()->total(), qint64(5));
        on.press(Qt::Key_Return);
        QTRY_VERIFY(list->table()->hasFocus());
    }
    void anExportAsksWhyAndCanBeChecked()
    {
        WindowUnderTest on(desk());
        AuditPage *page = signIn(on);
        QVERIFY(page);
        auto *list = page->findChild<ui::RecordList *>();
        QTRY_VERIFY(list->model()->total() > rowsMade);
        const QString path = m_folder.filePath(QStringLiteral("log.csv"));
        page->setFileChoice([path](const QString &) { return path; });
        on.press(Qt::Key_F9);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        on.type(QStringLiteral("yearly check"));
        on.press(Qt::Key_Return);
        auto *banner = page->findChild<ui::Banner *>();
        QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking() && banner->isVisible(), 30'000);
        QCOMPARE(banner->state(), ui::State::Ok);
        const auto verdict = audit::AuditSheetCheck::check(path);
        QVERIFY(verdict);
        QCOMPARE(verdict->fault, audit::AuditSheetCheck::Fault::None);
        QVERIFY(verdict->seal.whole);
    }
    void verifySaysThatAllIsWellAndThenWhichRowIsNot()
    {
        {
            WindowUnderTest on(desk());
            AuditPage *page = signIn(on);
            QVERIFY(page);
            auto *banner = page->findChild<ui::Banner *>();
            QTRY_VERIFY(page->findChild<ui::RecordList *>()->model()->total() > rowsMade);
            on.press(Qt::Key_F8);
            QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking() && banner->isVisible(), 30'000);
            QCOMPARE(banner->state(), ui::State::Ok);
        }
        QVERIFY(open()->exec(QStringLiteral("UPDATE audit SET result='done' WHERE seq=1254")));
        WindowUnderTest on(desk());
        AuditPage *page = signIn(on);
        QVERIFY(page);
        auto *banner = page->findChild<ui::Banner *>();
        QTRY_VERIFY(page->findChild<ui::RecordList *>()->model()->total() > 0);
        on.press(Qt::Key_F8);
        QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking() && banner->isVisible(), 30'000);
        QCOMPARE(banner->state(), ui::State::Late);
        QVERIFY2(banner->text().contains(QStringLiteral("1,254")), qPrintable(banner->text()));
        on.shoot(QStringLiteral("audit-broken"));
    }
    void aLogThatWasCutIsSaidWhenThePageOpens()
    {
        {
            auto connection = open();
            QVERIFY(connection->exec(QStringLiteral("DELETE FROM audit WHERE seq>4000")));
        }
        WindowUnderTest on(desk());
        AuditPage *page = signIn(on);
        QVERIFY(page);
        auto *banner = page->findChild<ui::Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->state(), ui::State::Late);
    }

private:
    [[nodiscard]] QString desk() const { return m_folder.filePath(QStringLiteral("desk")); }
    std::unique_ptr<Connection> open() const
    {
        auto opened = Connection::open(desk() + QStringLiteral("/store.db"), m_key, Connection::Mode::Writer);
        return opened ? std::move(*opened) : nullptr;
    }
    AuditPage *signIn(WindowUnderTest &on)
    {
        auto *page = on.page<SignInPage>();
        if (!page)
            return nullptr;
        auto *field = page->findChild<SecretField *>();
        if (!QTest::qWaitFor([&] { return field->hasFocus(); }))
            return nullptr;
        on.type(passphrase);
        on.press(Qt::Key_Return);
        if (!on.page<MainWindow>())
            return nullptr;
        on.window->frame()->open(QStringLiteral("desk.audit"));
        return on.page<AuditPage>();
    }
    QTemporaryDir m_folder;
    QByteArray m_key;
};

QTEST_MAIN(AuditPageTest)
#include "tst_app_audit_page.moc"
