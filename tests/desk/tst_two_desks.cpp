// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks and a city, through their real windows: a conflict is made, seen and settled; and the window stays fluid
// while a whole street comes in. The city is the npm server where its packages are, else one in memory.
#include "FakeCity.h"
#include "JoinedDesk.h"
#include "NpmCity.h"
#include "desk/MainWindow.h"
#include "desk/sync/SyncKeeper.h"
#include "desk/sync/SyncPage.h"
#include "services/residents/view/PersonPage.h"
#include "services/residents/view/ResidentListPage.h"
#include "sync/HttpPeer.h"
#include "ui/SyncMark.h"

#include <QElapsedTimer>
#include <QTimer>

#include <ctime>

using namespace yc;
using namespace yc::desk;

namespace {

constexpr int soon = 20'000; ///< ms
const QString telephone = QStringLiteral("telephone");
const QString account = QStringLiteral("admin");
const QString password = QStringLiteral("secret");

qint64 processorNanos()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return qint64(spent.tv_sec) * 1'000'000'000 + spent.tv_nsec;
}

/// Beats in the event loop and keeps the longest time between two beats: by the clock on the wall, and of the processor
/// alone, which other programs on the machine do not lengthen.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(2);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 wall = m_wall.nsecsElapsed();
            const qint64 processor = processorNanos();
            longestWall = std::max(longestWall, wall - m_lastWall);
            longestProcessor = std::max(longestProcessor, processor - m_lastProcessor);
            m_lastWall = wall;
            m_lastProcessor = processor;
            ++beats;
        });
        m_wall.start();
        m_lastProcessor = processorNanos();
    }
    qint64 longestWall = 0; ///< ns
    qint64 longestProcessor = 0;
    qint64 beats = 0;

private:
    QTimer m_timer;
    QElapsedTimer m_wall;
    qint64 m_lastWall = 0;
    qint64 m_lastProcessor = 0;
};

} // namespace

class TwoDesks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (test::NpmCity::available()) {
            m_npm = std::make_unique<test::NpmCity>();
            QVERIFY(m_npm->answers());
            m_url = m_npm->address().url;
            // The server takes the administrator's Basic account for databases, not a session.
            sync::HttpPeer peer(m_npm->address(account, password, sync::Account::Kind::Basic));
            for (const QString &dataset : JoinedDesk::datasets()) {
                const auto made = peer.fetch({"PUT", "/" + dataset.toUtf8()});
                QVERIFY2(made, made ? "" : qPrintable(made.error().code));
            }
        } else {
            m_fake = std::make_unique<test::FakeCity>();
            m_fake->password = password.toUtf8();
            m_url = m_fake->address().url;
            for (const QString &dataset : JoinedDesk::datasets())
                m_fake->create(dataset);
        }
    }
    void cleanup()
    {
        m_npm.reset();
        m_fake.reset();
    }

    void aConflictIsMadeSeenAndSettled()
    {
        const JoinedDesk first = desk(QStringLiteral("9001"));
        const JoinedDesk second = desk(QStringLiteral("9002"));
        WindowUnderTest a(first.folder());
        QVERIFY(JoinedDesk::signIn(a));
        const QString id = JoinedDesk::save(a, {{QStringLiteral("name"), QStringLiteral("沈小溪")},
                                                {QStringLiteral("sex"), QStringLiteral("2")},
                                                {QStringLiteral("birth"), QStringLiteral("1958-03-04")},
                                                {telephone, QStringLiteral("13900000001")}});
        QVERIFY(!id.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(JoinedDesk::pill(a)->state(), ui::State::Ok, soon);
        WindowUnderTest b(second.folder());
        QVERIFY(JoinedDesk::signIn(b));
        QTRY_COMPARE_WITH_TIMEOUT(JoinedDesk::body(b, id)[telephone].toString(), QStringLiteral("13900000001"), soon);
        QTRY_COMPARE_WITH_TIMEOUT(JoinedDesk::pill(b)->state(), ui::State::Ok, soon);

        // Both without a line for a while, both change the same field.
        for (WindowUnderTest *on : {&a, &b}) {
            on->window->sync()->pause();
            QTRY_VERIFY(on->window->sync()->isPaused() && !on->window->sync()->isRunning());
        }
        QVERIFY(!JoinedDesk::save(a, {{telephone, QStringLiteral("13900000002")}}, id).isEmpty());
        QVERIFY(!JoinedDesk::save(b, {{telephone, QStringLiteral("13900000003")}}, id).isEmpty());
        QTRY_COMPARE(JoinedDesk::pill(a)->text(), QStringLiteral("同步已暂停 · 1 条待上传"));
        a.window->sync()->resume();
        QTRY_COMPARE_WITH_TIMEOUT(JoinedDesk::pill(a)->state(), ui::State::Ok, soon);
        b.window->sync()->resume();
        for (WindowUnderTest *on : {&b, &a}) { // the second by itself: it hears of the other's branch
            QTRY_VERIFY_WITH_TIMEOUT(JoinedDesk::pill(*on)->text().startsWith(u"1 条冲突"), soon);
            QCOMPARE(JoinedDesk::pill(*on)->state(), ui::State::Warn);
        }
        b.window->frame()->open(QStringLiteral("residents.person"), {{QStringLiteral("id"), id}});
        auto *page = b.page<residents::PersonPage>();
        QVERIFY(page);
        auto *mark = page->findChild<ui::SyncMark *>();
        QTRY_COMPARE(mark->syncState(), core::SyncState::Conflict);
        b.shoot(QStringLiteral("two-desks-conflict"));

        settle(b, id, QStringLiteral("13900000003"));
        for (WindowUnderTest *on : {&b, &a}) {
            QTRY_COMPARE_WITH_TIMEOUT(JoinedDesk::pill(*on)->state(), ui::State::Ok, soon);
            QCOMPARE(JoinedDesk::body(*on, id)[telephone].toString(), QStringLiteral("13900000003"));
        }
        QTRY_COMPARE(mark->syncState(), core::SyncState::Confirmed);
        b.shoot(QStringLiteral("two-desks-settled"));
    }
    /// YC_SYNC_FLUID=20000 for the figures of the README.
    void theWindowStaysFluidWhileAStreetComesIn()
    {
        if (!m_fake)
            QSKIP("the city in memory makes the street; npm's is measured by the bench");
        const int people = qEnvironmentVariableIntValue("YC_SYNC_FLUID");
        const int wanted = people > 0 ? people : 1'500;
        for (int i = 0; i < wanted; ++i)
            m_fake->edit(JoinedDesk::residents, residentId(i), resident(i));
        const JoinedDesk one = desk(QStringLiteral("9001"));
        WindowUnderTest on(one.folder());
        QVERIFY(JoinedDesk::signIn(on));
        on.window->frame()->open(QStringLiteral("residents.list"));
        QTest::qWait(50); // the frame has come up
        Heartbeat heart;
        QElapsedTimer taken;
        taken.start();
        QTRY_COMPARE_WITH_TIMEOUT(JoinedDesk::pill(on)->state(), ui::State::Ok, 300'000);
        const double seconds = double(taken.elapsed()) / 1'000;
        core::Query all;
        all.type = QStringLiteral("resident");
        auto count = on.door.store()->count(all);
        count.waitForFinished();
        QCOMPARE(*count.result(), wanted);
        const double wall = double(heart.longestWall) / 1e6;
        const double processor = double(heart.longestProcessor) / 1e6;
        qInfo("%d residents in %.1f s; longest pause of the event loop %.0f ms, %.0f ms of its own; %lld beats", wanted,
              seconds, wall, processor, static_cast<long long>(heart.beats));
        QVERIFY2(processor < 50, qPrintable(QString::number(processor)));
    }

private:
    [[nodiscard]] JoinedDesk desk(const QString &number) const
    {
        return JoinedDesk(m_url, number,
                          {QStringLiteral("administrator"), QStringLiteral("supervisor"), QStringLiteral("clerk")},
                          account, password);
    }
    static QString residentId(int number)
    {
        return QStringLiteral("resident:01900000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    }
    static QJsonObject resident(int number)
    {
        return {{QStringLiteral("type"), QStringLiteral("resident")},
                {QStringLiteral("schema"), 1},
                {QStringLiteral("org"), QStringLiteral("310106013001")},
                {QStringLiteral("changed_at"), QStringLiteral("2026-11-19T01:00:00.000Z")},
                {QStringLiteral("changed_by"), QStringLiteral("person:01900000-0000-7000-8000-000000000009")},
                {QStringLiteral("body"),
                 QJsonObject{{QStringLiteral("name"), QStringLiteral("沈小溪%1").arg(number)},
                             {QStringLiteral("sex"), QStringLiteral("2")},
                             {QStringLiteral("birth"), QStringLiteral("1958-03-04")},
                             {telephone, QStringLiteral("139%1").arg(number, 8, 10, QLatin1Char('0'))},
                             {QStringLiteral("address"),
                              QStringLiteral("南京西路%1弄%2号").arg(number % 900 + 1).arg(number % 60 + 1)},
                             {QStringLiteral("committee"), QStringLiteral("310106013001")}}}};
    }
    /// As the page of conflicts does it.
    static void settle(WindowUnderTest &on, const QString &id, const QString &value)
    {
        auto asked = on.door.store()->conflict(id);
        asked.waitForFinished();
        QVERIFY(asked.result());
        const core::RecordConflict conflict = *asked.result();
        QCOMPARE(conflict.fields.size(), 1);
        QCOMPARE(conflict.fields.first().field, telephone);
        core::Command command;
        command.name = QStringLiteral("residents.edit");
        command.permission = QStringLiteral("residents.edit");
        command.work = [id, token = conflict.token,
                        value](core::Transaction &transaction) -> core::Result<QJsonObject> {
            YC_TRY(transaction.settle(id, token, {{telephone, value}}));
            return QJsonObject();
        };
        auto done = on.door.store()->execute(std::move(command));
        done.waitForFinished();
        QVERIFY(done.result());
    }

    std::unique_ptr<test::NpmCity> m_npm;
    std::unique_ptr<test::FakeCity> m_fake;
    QUrl m_url;
};

QTEST_MAIN(TwoDesks)
#include "tst_two_desks.moc"
