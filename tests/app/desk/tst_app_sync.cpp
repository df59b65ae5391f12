// SPDX-License-Identifier: GPL-3.0-or-later
// The sync in the real window, against a city in memory: what the pill says is true, the page does what it offers.
#include "FakeCity.h"
#include "JoinedDesk.h"
#include "core/RecordId.h"
#include "core/RolePermissions.h"
#include "desk/MainWindow.h"
#include "desk/sync/DamagedTab.h"
#include "desk/sync/DatasetsTab.h"
#include "desk/sync/RefusedTab.h"
#include "desk/sync/SyncKeeper.h"
#include "desk/sync/SyncLogTab.h"
#include "desk/sync/SyncPage.h"
#include "services/residents/view/PersonPage.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/KeyValueGrid.h"
#include "ui/Page.h"
#include "ui/RecordList.h"
#include "ui/SyncMark.h"
#include "ui/TabBar.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTableView>

using namespace yc;
using namespace yc::desk;
using test::FakeCity;
using test::HttpMessage;

namespace {

constexpr int soon = 10'000; ///< ms
const QByteArray password("demo-desk-1");

QJsonObject person(const char *name)
{
    return {{QStringLiteral("name"), QString::fromUtf8(name)},
            {QStringLiteral("sex"), QStringLiteral("1")},
            {QStringLiteral("birth"), QStringLiteral("1958-03-04")}};
}

QJsonObject wire(const QJsonObject &body)
{
    return {{QStringLiteral("type"), QStringLiteral("resident")},
            {QStringLiteral("schema"), 1},
            {QStringLiteral("org"), QStringLiteral("310106013001")},
            {QStringLiteral("changed_at"), QStringLiteral("2026-11-19T01:00:00.000Z")},
            {QStringLiteral("changed_by"), QStringLiteral("person:01900000-0000-7000-8000-000000000009")},
            {QStringLiteral("body"), body}};
}

QString newId() { return QStringLiteral("resident:") + core::newUuid7(QDateTime::currentDateTimeUtc()); }

std::optional<QByteArray> fault(const HttpMessage &) { return test::httpAnswer(503, R"({"error":"busy"})"); }

} // namespace

class SyncOnTheDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_city = std::make_unique<FakeCity>();
        m_city->password = password;
        for (const QString &dataset : JoinedDesk::datasets())
            m_city->create(dataset);
    }

    void withoutACityThePillSaysHowMuchWaits()
    {
        const JoinedDesk desk{QUrl()};
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        // The name of the first person, for the other desks of the street, waits from the start.
        QTRY_COMPARE(text(on), QStringLiteral("1 条待上传 · 未设市级服务器"));
        QVERIFY(!JoinedDesk::save(on, person("甲")).isEmpty());
        QTRY_COMPARE(text(on), QStringLiteral("2 条待上传 · 未设市级服务器"));
        on.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *page = on.page<SyncPage>();
        QVERIFY(page);
        QVERIFY(!page->nowButton()->isEnabled());
        on.shoot(QStringLiteral("sync-not-joined"));
    }
    /// Complaint 6: it said "synced" and was not.
    void itIsNeverCalledSyncedWhenItIsNot()
    {
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
        QStringList lies;
        connect(on.window->sync(), &SyncKeeper::changed, on.window.get(), [&] {
            if (text(on).startsWith(u"已与市级同步") && on.window->sync()->truth().waiting > 0)
                lies << text(on);
        });
        const QString id = JoinedDesk::save(on, person("甲"));
        QVERIFY(!id.isEmpty());
        QTRY_VERIFY(!text(on).startsWith(u"已与市级同步")); // before it has gone out
        QTRY_COMPARE_WITH_TIMEOUT(m_city->content(JoinedDesk::residents, id)[u"body"][u"name"].toString(),
                                  QStringLiteral("甲"), soon); // by itself
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
        QVERIFY2(lies.isEmpty(), qPrintable(lies.join(u'\n')));
    }
    void aChangeAtTheCityArrivesByItself()
    {
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
        const QString id = newId();
        QElapsedTimer taken;
        taken.start();
        m_city->edit(JoinedDesk::residents, id, wire(person("乙")));
        QTRY_COMPARE_WITH_TIMEOUT(JoinedDesk::body(on, id)[u"name"].toString(), QStringLiteral("乙"), soon);
        QVERIFY2(taken.elapsed() < 5'000, qPrintable(QString::number(taken.elapsed())));
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
    }
    void aBrokenLineIsSaidWithSinceWhenAndTheTruthSurvivesARestart()
    {
        const JoinedDesk desk(m_city->address().url);
        QDateTime synced;
        {
            WindowUnderTest on(desk.folder());
            QVERIFY(JoinedDesk::signIn(on));
            QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
            synced = on.clock->now();
            m_city->intercept = fault;
            on.clock->advance(std::chrono::hours(1));
            QVERIFY(!JoinedDesk::save(on, person("丙")).isEmpty());
            on.window->sync()->syncNow();
            QTRY_VERIFY_WITH_TIMEOUT(text(on).contains(u"起"), soon);
            QVERIFY(text(on).contains(u"1 条待上传"));
            QCOMPARE(tone(on), ui::State::Warn);
            QTRY_VERIFY(!on.window->sync()->isRunning());
        }
        WindowUnderTest on(desk.folder());
        on.clock->advance(std::chrono::hours(24 * 3));
        QVERIFY(JoinedDesk::signIn(on));
        auto *page = open(on);
        QVERIFY(page);
        QTRY_COMPARE(on.window->sync()->truth().lastSuccess.toString(Qt::ISODate), synced.toString(Qt::ISODate));
        QVERIFY(on.window->sync()->truth().failingSince < on.clock->now().addDays(-2)); // since when, not since now
        QTRY_VERIFY(page->facts()->shown(QStringLiteral("last")).contains(u"3 天前"));
        QTRY_COMPARE(page->datasets()->list()->model()->rowCount(), 3);
        QTRY_VERIFY(page->datasets()->why()->isVisible());
        on.shoot(QStringLiteral("sync-offline"));
        m_city->intercept = {};
        on.press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
        QTRY_VERIFY(!page->datasets()->why()->isVisible());
        on.shoot(QStringLiteral("sync-good"));
    }
    void aRefusedRecordIsShownRepairedAndTaken()
    {
        m_city->rules = [](const QJsonObject &document) {
            return document[u"body"][u"name"].toString().contains(u'X') ? QStringLiteral("姓名含有不允许的字符")
                                                                        : QString();
        };
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        const QString good = JoinedDesk::save(on, person("丁"));
        const QString bad = JoinedDesk::save(on, person("X戊"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_city->content(JoinedDesk::residents, good).isEmpty(), soon); // not held up
        QTRY_COMPARE_WITH_TIMEOUT(text(on), QStringLiteral("1 条被拒收"), soon);
        auto *page = open(on, "refused");
        QVERIFY(page);
        QTRY_COMPARE(page->refused()->list()->model()->rowCount(), 1);
        page->refused()->list()->setCurrentId(bad);
        QTRY_VERIFY(page->refused()->openButton()->isEnabled());
        on.shoot(QStringLiteral("sync-refused"));
        page->refused()->list()->table()->setFocus();
        on.press(Qt::Key_Return);
        auto *person = on.page<residents::PersonPage>();
        QVERIFY(person);
        auto *mark = person->findChild<ui::SyncMark *>();
        QTRY_COMPARE(mark->syncState(), core::SyncState::Refused);
        QVERIFY(mark->particulars().contains(u"姓名含有不允许的字符"));
        QCOMPARE(mark->toolTip(), mark->particulars());
        on.shoot(QStringLiteral("sync-mark-refused"));
        QVERIFY(!JoinedDesk::save(on, {{QStringLiteral("name"), QStringLiteral("戊")}}, bad).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_city->content(JoinedDesk::residents, bad)[u"body"][u"name"].toString(),
                                  QStringLiteral("戊"), soon);
        QTRY_COMPARE_WITH_TIMEOUT(mark->syncState(), core::SyncState::Confirmed, soon);
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
    }
    void whatTheCityTakesAfterAllIsSentOnceMore()
    {
        m_city->rules = [](const QJsonObject &) { return QStringLiteral("尚未开放"); };
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        const QString id = JoinedDesk::save(on, person("己"));
        auto *page = open(on, "refused");
        QTRY_COMPARE_WITH_TIMEOUT(page->refused()->list()->model()->rowCount(), 1, soon);
        m_city->rules = {};
        on.window->sync()->syncNow();
        QTRY_VERIFY(!on.window->sync()->isRunning());
        QVERIFY(m_city->content(JoinedDesk::residents, id).isEmpty()); // it is held until somebody asks
        page->refused()->retryButton()->setFocus();
        on.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!m_city->content(JoinedDesk::residents, id).isEmpty(), soon);
        QTRY_COMPARE_WITH_TIMEOUT(page->refused()->list()->model()->rowCount(), 0, soon);
    }
    void whatArrivesDamagedIsListedAndExported()
    {
        const QString id = newId();
        m_city->edit(JoinedDesk::residents, id, wire({})); // emptied
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        QTRY_COMPARE_WITH_TIMEOUT(text(on), QStringLiteral("1 条受损"), soon);
        auto *page = open(on, "damaged");
        QTRY_COMPARE(page->damaged()->list()->model()->rowCount(), 1);
        on.shoot(QStringLiteral("sync-damaged"));
        const QString file = desk.folder() + QStringLiteral("-damaged.json");
        page->damaged()->setFileChoice([file](const QString &) { return file; });
        QTRY_VERIFY(page->damaged()->exportButton()->isEnabled());
        page->damaged()->exportButton()->setFocus();
        on.press(Qt::Key_Space);
        QTRY_COMPARE(page->page()->banner()->state(), ui::State::Ok);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(written.readAll()).object();
        QCOMPARE(json[u"documents"][0][u"id"].toString(), id);
        QVERIFY(json[u"documents"][0][u"content"].toString().size() > 0);
    }
    void whatIsDamagedIsDismissedWithAReason()
    {
        const QString one = newId();
        m_city->edit(JoinedDesk::residents, one, wire({}));
        m_city->edit(JoinedDesk::residents, newId(), wire({}));
        m_city->edit(JoinedDesk::residents, newId(), wire({}));
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        QTRY_COMPARE_WITH_TIMEOUT(text(on), QStringLiteral("3 条受损"), soon);
        DamagedTab *tab = open(on, "damaged")->damaged();
        QTRY_COMPARE(tab->list()->model()->rowCount(), 3);
        QVERIFY(!tab->dismissButton()->isEnabled()); // without a reason
        tab->reason()->setFocus();
        on.press(Qt::Key_Return);
        QCOMPARE(tab->list()->model()->rowCount(), 3);
        tab->list()->table()->setFocus();
        on.press(Qt::Key_Home);
        QTRY_VERIFY(!tab->list()->currentId().isEmpty());
        QCOMPARE(tab->dismissButton()->text(), DamagedTab::tr("Dismiss"));
        tab->reason()->setFocus();
        on.type(QStringLiteral("repaired"));
        on.shoot(QStringLiteral("sync-dismiss"));
        on.press(Qt::Key_Return);
        QTRY_COMPARE(tab->list()->model()->rowCount(), 2);
        QTRY_COMPARE(text(on), QStringLiteral("2 条受损"));
        QVERIFY(tab->reason()->text().isEmpty());
        // The rest together; then the pill is good, also after the next run: the city's revisions stay known.
        tab->list()->table()->clearSelection();
        tab->list()->table()->setCurrentIndex({});
        QTRY_COMPARE(tab->dismissButton()->text(), DamagedTab::tr("Dismiss all"));
        tab->reason()->setFocus();
        on.type(QStringLiteral("repaired"));
        tab->dismissButton()->setFocus();
        on.press(Qt::Key_Space);
        QTRY_COMPARE(tab->list()->model()->rowCount(), 0);
        on.window->sync()->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
        QVERIFY(!tab->exportButton()->isEnabled());
    }
    void pausedNothingGoesAndThePillSaysSo()
    {
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
        auto *page = open(on);
        on.press(Qt::Key_F7);
        QTRY_VERIFY(on.window->sync()->isPaused());
        const QString id = JoinedDesk::save(on, person("庚"));
        QTRY_COMPARE(text(on), QStringLiteral("同步已暂停 · 1 条待上传"));
        on.shoot(QStringLiteral("sync-paused"));
        QVERIFY(!page->nowButton()->isEnabled());
        QVERIFY(m_city->content(JoinedDesk::residents, id).isEmpty());
        on.press(Qt::Key_F7);
        QTRY_VERIFY_WITH_TIMEOUT(!m_city->content(JoinedDesk::residents, id).isEmpty(), soon);
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
    }
    void anotherServerIsConfirmedByTheAdministrator()
    {
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        const QString id = JoinedDesk::save(on, person("辛"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_city->content(JoinedDesk::residents, id).isEmpty(), soon);
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
        for (const QString &dataset : JoinedDesk::datasets()) {
            m_city->remove(dataset);
            m_city->create(dataset);
        }
        m_city->uuid = QStringLiteral("99999999-2222-3333-4444-555555555555");
        auto *page = open(on);
        on.press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(text(on), QStringLiteral("服务器已更换"), soon);
        QCOMPARE(tone(on), ui::State::Late);
        QVERIFY(m_city->ids(JoinedDesk::residents).isEmpty());
        QTRY_VERIFY(page->datasets()->acceptButton()->isVisible());
        on.shoot(QStringLiteral("sync-other-server"));
        page->datasets()->acceptButton()->setFocus();
        on.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!m_city->content(JoinedDesk::residents, id).isEmpty(), soon);
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
    }
    void theAccountThatIsRefusedIsToldApartFromTheLine()
    {
        m_city->password = "another";
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        // What waits is the name of the first person, for the other desks.
        QTRY_COMPARE_WITH_TIMEOUT(text(on), QStringLiteral("账号被拒绝 · 1 条待上传"), soon);
        QCOMPARE(tone(on), ui::State::Late);
    }
    void aClerkSeesTheStateAndNoLog()
    {
        // Only an administrator can join a desk; what a clerk may is what their session may.
        core::Session clerk;
        clerk.permissions = core::RolePermissions::builtIn().of({QStringLiteral("clerk")});
        QVERIFY(!clerk.may(QStringLiteral("desk.sync")));
        QVERIFY(!clerk.may(QStringLiteral("desk.city")));
    }
    void theLogNamesRunsAndNoPerson()
    {
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        JoinedDesk::save(on, person("壬小明"));
        QTRY_COMPARE_WITH_TIMEOUT(m_city->ids(JoinedDesk::residents).size(), 1, soon);
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Ok, soon);
        m_city->intercept = fault;
        on.window->sync()->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(tone(on), ui::State::Warn, soon);
        QTRY_VERIFY_WITH_TIMEOUT(!on.window->sync()->isRunning(), soon);
        auto *page = open(on, "log");
        QVERIFY(page);
        auto *list = page->log()->list();
        QTRY_VERIFY(list->model()->rowCount() >= 2);
        on.shoot(QStringLiteral("sync-log"));
        QString all;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            for (int column = 0; column < list->model()->columnCount(); ++column)
                all += list->model()->index(row, column).data().toString() + u' ';
        }
        QVERIFY(!all.contains(u"壬"));
        QVERIFY(!all.contains(u"resident:"));
        const int before = list->model()->rowCount();
        page->log()->failures()->setFocus();
        on.press(Qt::Key_Space);
        QTRY_VERIFY(list->model()->rowCount() < before && list->model()->rowCount() > 0);
    }
    /// The line hangs in the middle of a run: the window goes away at once all the same.
    void lockingInTheMiddleOfARunIsQuick()
    {
        std::atomic<bool> hangs = false;
        std::atomic<bool> over = false;
        m_city->intercept = [&](const HttpMessage &message) -> std::optional<QByteArray> {
            if (message.path.endsWith("_changes")) {
                hangs = true;
                while (!over)
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
            return std::nullopt;
        };
        const JoinedDesk desk(m_city->address().url);
        WindowUnderTest on(desk.folder());
        QVERIFY(JoinedDesk::signIn(on));
        QTRY_VERIFY_WITH_TIMEOUT(hangs, soon);
        QElapsedTimer locking;
        locking.start();
        on.window->lock();
        const qint64 took = locking.elapsed();
        QVERIFY2(took < 500, qPrintable(QString::number(took))); // a frame of widgets goes, too
        QElapsedTimer coming;
        coming.start();
        QVERIFY(JoinedDesk::signIn(on)); // which waits for the end of the run
        QVERIFY2(coming.elapsed() < 5'000, qPrintable(QString::number(coming.elapsed())));
        over = true;
    }

private:
    [[nodiscard]] static QString text(WindowUnderTest &on)
    {
        auto *pill = JoinedDesk::pill(on);
        return pill ? pill->text() : QString();
    }
    [[nodiscard]] static ui::State tone(WindowUnderTest &on)
    {
        auto *pill = JoinedDesk::pill(on);
        return pill ? pill->state() : ui::State::None;
    }
    static SyncPage *open(WindowUnderTest &on, const char *tab = "")
    {
        on.window->frame()->open(QStringLiteral("desk.sync"), {{QStringLiteral("tab"), QString::fromLatin1(tab)}});
        return on.page<SyncPage>();
    }

    std::unique_ptr<FakeCity> m_city;
};

QTEST_MAIN(SyncOnTheDesk)
#include "tst_app_sync.moc"
