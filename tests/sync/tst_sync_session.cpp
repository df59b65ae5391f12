// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClock.h"
#include "sync/SyncSession.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace yc;
using namespace std::chrono_literals;
using sync::SyncSession;

namespace {

const QString residents = QStringLiteral("residents");
const QString affairs = QStringLiteral("affairs");

core::Error failure(core::ErrorKind kind, const char *code, int seconds = 0)
{
    core::Error error{kind, QString::fromLatin1(code), {}};
    if (seconds > 0)
        error.context.insert(QStringLiteral("seconds"), seconds);
    return error;
}

} // namespace

class SyncSessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_shared<test::FakeClock>();
        m_runs.clear();
        m_error.reset();
    }

    void everyDatasetRunsInTurnAndAgainAfterTheInterval()
    {
        const auto session = make();
        tick(*session);
        tick(*session);
        QCOMPARE(m_runs, QStringList({residents, affairs}));
        session->tick();
        QVERIFY(!session->isRunning()); // nothing is due
        m_clock->advance(299s);
        session->tick();
        QVERIFY(!session->isRunning());
        m_clock->advance(1s);
        tick(*session);
        tick(*session);
        QCOMPARE(m_runs.size(), 4);
        QCOMPARE(session->status(residents).lastSuccess, m_clock->now());
        QCOMPARE(session->log().size(), 4);
    }
    void afterFailuresItWaitsLongerEachTime()
    {
        const auto session = make({residents});
        m_error = failure(core::ErrorKind::Retry, "sync.unreachable");
        tick(*session);
        const QDateTime first = m_clock->now();
        QCOMPARE(session->status(residents).failures, 1);
        QCOMPARE(session->status(residents).error->code, QStringLiteral("sync.unreachable"));
        QCOMPARE(session->status(residents).failingSince, first);
        QVERIFY(!session->status(residents).lastSuccess.isValid());
        for (const auto pause : {5s, 10s, 20s, 40s}) {
            m_clock->advance(pause - 1ms);
            session->tick();
            QVERIFY(!session->isRunning());
            m_clock->advance(1ms);
            tick(*session);
        }
        QCOMPARE(session->status(residents).failures, 5);
        QCOMPARE(session->status(residents).failingSince, first); // since when, not since the last try
        m_error.reset();
        session->syncNow(residents);
        finish(*session);
        QCOMPARE(session->status(residents).failures, 0);
        QVERIFY(!session->status(residents).error);
        QVERIFY(!session->status(residents).failingSince.isValid());
    }
    void pausesAreBoundedAndSpread_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<core::Error>("error");
        QTest::addColumn<double>("chance");
        QTest::addColumn<qint64>("seconds");
        const core::Error retry = failure(core::ErrorKind::Retry, "sync.unreachable");
        QTest::newRow("first") << 1 << retry << 0.5 << qint64(5);
        QTest::newRow("a little earlier") << 2 << retry << 0.0 << qint64(5);
        QTest::newRow("a little later") << 2 << retry << 1.0 << qint64(15);
        QTest::newRow("never more than the longest") << 50 << retry << 0.5 << qint64(600);
        QTest::newRow("not before the server asks for")
            << 1 << failure(core::ErrorKind::Retry, "sync.busy", 90) << 0.5 << qint64(90);
        QTest::newRow("where trying helps nobody")
            << 1 << failure(core::ErrorKind::CallAdministrator, "sync.tls") << 0.5 << qint64(600);
    }
    void pausesAreBoundedAndSpread()
    {
        QFETCH(int, failures);
        QFETCH(core::Error, error);
        QFETCH(double, chance);
        QFETCH(qint64, seconds);
        QCOMPARE(SyncSession::pauseAfter(failures, error, chance).count(), seconds * 1000);
    }
    void oneFailingDatasetDoesNotHoldUpTheOther()
    {
        const auto session = make();
        m_error = failure(core::ErrorKind::CallAdministrator, "sync.no-database");
        tick(*session);
        m_error.reset();
        tick(*session);
        QVERIFY(session->status(residents).error);
        QVERIFY(!session->status(affairs).error);
        QVERIFY(session->status(affairs).lastSuccess.isValid());
    }
    void pausedNothingBegins()
    {
        const auto session = make({residents});
        session->pause();
        session->tick();
        session->syncNow();
        QVERIFY(!session->isRunning());
        session->resume();
        finish(*session);
        QCOMPARE(m_runs.size(), 1);
    }
    void whatIsAskedForDuringARunIsDoneAfterIt()
    {
        const auto session = make({residents});
        session->tick();
        QVERIFY(session->isRunning());
        session->syncSoon(residents); // a record was changed while the run was at something else
        finish(*session);
        session->tick();
        QVERIFY(session->isRunning());
        finish(*session);
        QCOMPARE(m_runs.size(), 2);
        session->tick();
        QVERIFY(!session->isRunning());
    }
    void aChangeDoesNotHurryADatasetThatWaitsAfterAFailure()
    {
        const auto session = make({residents});
        m_error = failure(core::ErrorKind::Retry, "sync.unreachable");
        tick(*session);
        session->syncSoon(residents);
        QVERIFY(!session->isRunning());
        session->syncNow(residents); // a person does
        QVERIFY(session->isRunning());
        finish(*session);
    }
    void theStateOfBeforeIsRemembered()
    {
        const auto session = make();
        sync::DatasetStatus before;
        before.dataset = affairs;
        before.lastSuccess = m_clock->now().addDays(-3);
        before.failingSince = m_clock->now().addDays(-2);
        before.error = failure(core::ErrorKind::Retry, "sync.unreachable");
        before.failures = 40;
        session->remember(before);
        m_error = before.error;
        tick(*session);
        tick(*session); // both at once: the program has just begun
        QCOMPARE(session->status(affairs).lastSuccess, before.lastSuccess);
        QCOMPARE(session->status(affairs).failingSince, before.failingSince);
        QVERIFY(!session->status(residents).lastSuccess.isValid());
    }
    void cancelEndsTheRunAndIsNoFailure()
    {
        std::atomic<bool> begun = false;
        SyncSession session(
            {{residents}},
            [&](const QString &, std::stop_token stop) {
                begun = true;
                while (!stop.stop_requested())
                    std::this_thread::yield();
                SyncSession::Outcome outcome;
                outcome.report.error = failure(core::ErrorKind::Cancelled, "sync.cancelled");
                return outcome;
            },
            m_clock, [] { return 0.5; });
        QSignalSpy finished(&session, &SyncSession::finished);
        session.tick();
        while (!begun)
            std::this_thread::yield();
        session.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(session.status(residents).failures, 0);
        QVERIFY(!session.status(residents).lastSuccess.isValid());
    }
    void aClockThatIsPutBackDoesNotStopIt()
    {
        const auto session = make({residents});
        m_clock->advance(std::chrono::hours(24 * 3650));
        tick(*session);
        m_clock->advance(-std::chrono::hours(24 * 3650));
        tick(*session);
        QCOMPARE(m_runs.size(), 2);
    }
    void theSessionEndsWhileARunIsUnderWay()
    {
        std::atomic<bool> begun = false;
        {
            SyncSession session(
                {{residents}},
                [&](const QString &, std::stop_token stop) {
                    begun = true;
                    while (!stop.stop_requested())
                        std::this_thread::yield();
                    return SyncSession::Outcome();
                },
                m_clock, [] { return 0.5; });
            session.tick();
            while (!begun)
                std::this_thread::yield();
        }
        QVERIFY(begun);
    }

private:
    std::unique_ptr<SyncSession> make(const QStringList &datasets = {residents, affairs})
    {
        return std::make_unique<SyncSession>(
            SyncSession::Settings{datasets},
            [this](const QString &dataset, std::stop_token) {
                m_runs.append(dataset); // the test waits for the end of the run before it looks
                SyncSession::Outcome outcome;
                outcome.report.error = m_error;
                return outcome;
            },
            m_clock, [] { return 0.5; });
    }
    static void finish(SyncSession &session) { QTRY_VERIFY(!session.isRunning()); }
    static void tick(SyncSession &session)
    {
        session.tick();
        QVERIFY(session.isRunning());
        finish(session);
    }

    std::shared_ptr<test::FakeClock> m_clock;
    QStringList m_runs;
    std::optional<core::Error> m_error;
};

QTEST_GUILESS_MAIN(SyncSessionTest)
#include "tst_sync_session.moc"
