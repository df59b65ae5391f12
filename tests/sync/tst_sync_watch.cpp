// SPDX-License-Identifier: GPL-3.0-or-later
// What makes changes arrive within seconds, and the runs around it: kept connections, one dataset after the other.
#include "FakeCity.h"
#include "FakeClock.h"
#include "MemorySyncStore.h"
#include "SyncSamples.h"
#include "sync/ChangeWatch.h"
#include "sync/CityRuns.h"
#include "sync/HostLookup.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yc;
using namespace yc::test;

namespace {

const QString database = QStringLiteral("yc-310106013-residents");
constexpr int atOnce = 2'000; ///< ms; a poll that is not cut ends after 50 s

/// A store that stays when the run that used it is over.
class Lent final : public replica::SyncStore {
public:
    explicit Lent(MemorySyncStore &store)
        : m_store(store)
    {
    }
    QString identity() const override { return m_store.identity(); }
    core::Result<QJsonObject> checkpoint(const QString &key) override { return m_store.checkpoint(key); }
    core::Result<> saveCheckpoint(const QString &key, const QJsonObject &value) override
    {
        return m_store.saveCheckpoint(key, value);
    }
    core::Result<QList<replica::IdRevisions>> missing(const QList<replica::IdRevisions> &offered) override
    {
        return m_store.missing(offered);
    }
    core::Result<replica::Applied> apply(const replica::PulledBatch &batch) override { return m_store.apply(batch); }
    core::Result<QList<replica::LocalChange>> changes(qint64 after, qsizetype limit, Which which) override
    {
        return m_store.changes(after, limit, which);
    }
    core::Result<QList<replica::Revision>> revisions(const QList<replica::IdRevisions> &wanted) override
    {
        return m_store.revisions(wanted);
    }
    core::Result<> together(const std::function<core::Result<>()> &work) override { return m_store.together(work); }
    core::Result<> confirm(const QList<replica::IdRevisions> &held) override { return m_store.confirm(held); }
    core::Result<> markSent(const QList<replica::IdRevisions> &sent) override { return m_store.markSent(sent); }
    core::Result<> setAside(const QList<replica::Refusal> &refusals) override { return m_store.setAside(refusals); }
    core::Result<> release() override { return m_store.release(); }
    core::Result<replica::Waiting> waiting() override { return m_store.waiting(); }

private:
    MemorySyncStore &m_store;
};

QJsonObject named(const char *name) { return sampleContent(sampleBody(QString::fromUtf8(name))); }

} // namespace

class SyncWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_city = std::make_unique<FakeCity>();
        m_city->create(database);
        m_store = std::make_unique<MemorySyncStore>(QList<core::RecordType>{syncedType()});
        m_before = {};
        m_heard = 0;
    }

    void aChangeAtTheCityIsHeardAndReadOnce()
    {
        sync::CityRuns runs = makeRuns();
        QVERIFY(!runs.run(database, {}).report.error);
        sync::ChangeWatch watch(m_city->address(), [this](const QString &) { ++m_heard; });
        watch.watch(database, *runs.reached(database));
        QTRY_COMPARE(watch.polling(), 1);
        QCOMPARE(m_heard, 0);
        m_city->edit(database, sampleId(1), named("甲"));
        QTRY_COMPARE(m_heard, 1);
        QTRY_COMPARE(watch.polling(), 0); // it waits to be told that this was read
        QVERIFY(!runs.run(database, {}).report.error);
        QVERIFY(!m_store->body(sampleId(1)).isEmpty());
        watch.watch(database, *runs.reached(database));
        QTRY_COMPARE(watch.polling(), 1);
        QCOMPARE(m_heard, 1);
    }
    void whenTheLineBreaksItWaitsForTheNextGoodRun()
    {
        sync::CityRuns runs = makeRuns();
        QVERIFY(!runs.run(database, {}).report.error);
        sync::ChangeWatch watch(m_city->address(), [this](const QString &) { ++m_heard; });
        m_city->intercept = [](const HttpMessage &message) -> std::optional<QByteArray> {
            return message.parameter("feed") == "longpoll" ? std::optional(httpAnswer(503, "{}")) : std::nullopt;
        };
        const int before = m_city->requests();
        watch.watch(database, *runs.reached(database));
        QTRY_VERIFY(m_city->requests() > before);
        QTRY_COMPARE(watch.polling(), 0);
        const int asked = m_city->requests();
        QTest::qWait(50); // nothing is to be seen of a poll that is not made
        QCOMPARE(m_city->requests(), asked);
        QCOMPARE(m_heard, 0);
    }
    void itEndsAtOnceInTheMiddleOfAPoll()
    {
        auto watch = std::make_unique<sync::ChangeWatch>(m_city->address(), [this](const QString &) { ++m_heard; });
        for (int i = 0; i < 5; ++i) {
            const QString name = database + QString::number(i);
            m_city->create(name);
            watch->watch(name, "0");
        }
        QTRY_COMPARE(watch->polling(), 5);
        QTRY_COMPARE(m_city->requests(), 5);
        QElapsedTimer ending;
        ending.start();
        watch.reset();
        QVERIFY2(ending.elapsed() < atOnce, qPrintable(QString::number(ending.elapsed())));
    }
    void connectionsAreKeptBetweenRuns()
    {
        sync::CityRuns runs = makeRuns();
        for (int i = 0; i < 5; ++i) {
            m_store->edit(sampleId(i), named("乙"));
            QVERIFY(!runs.run(database, {}).report.error);
        }
        QVERIFY2(m_city->connections() <= 2, qPrintable(QString::number(m_city->connections())));
    }
    void aCancelledRunDoesNotSpoilTheNext()
    {
        sync::CityRuns runs = makeRuns();
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(runs.run(database, stop.get_token()).report.error->kind, core::ErrorKind::Cancelled);
        QVERIFY(!runs.run(database, {}).report.error);
    }
    void whatTheCitySaysOfTheDeskEndsTheRun()
    {
        m_before = core::Error{core::ErrorKind::CallAdministrator, QStringLiteral("city.revoked"), {}};
        sync::CityRuns runs = makeRuns();
        m_store->edit(sampleId(1), named("丙"));
        const auto outcome = runs.run(database, {});
        QCOMPARE(outcome.report.error->code, QStringLiteral("city.revoked"));
        QCOMPARE(outcome.waiting.unsent, 1); // what waits is told all the same
        QCOMPARE(m_city->ids(database).size(), 0);
    }
    void anotherServerIsTakenOnceItWasConfirmed()
    {
        sync::CityRuns runs = makeRuns();
        m_store->edit(sampleId(1), named("丁"));
        QVERIFY(!runs.run(database, {}).report.error);
        m_city->remove(database);
        m_city->create(database);
        m_city->uuid = QStringLiteral("99999999-2222-3333-4444-555555555555");
        QCOMPARE(runs.run(database, {}).report.error->code, QStringLiteral("sync.other-server"));
        runs.acceptServer({database});
        const auto outcome = runs.run(database, {});
        QVERIFY(!outcome.report.error);
        QCOMPARE(m_city->ids(database), QStringList{sampleId(1)});
    }
    void aNameThatNobodyKnowsIsNoLine()
    {
        const auto found = sync::findHost(QStringLiteral("city.invalid"), {});
        QCOMPARE(found.error().code, QStringLiteral("sync.unreachable"));
        QVERIFY(sync::findHost(QStringLiteral("127.0.0.1"), {}));
        QVERIFY(sync::findHost(QStringLiteral("::1"), {}));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(sync::findHost(QStringLiteral("city.invalid"), stop.get_token()).error().kind,
                 core::ErrorKind::Cancelled);
    }

private:
    sync::CityRuns makeRuns()
    {
        return {m_city->address(),
                {[this](const QString &) { return std::make_unique<Lent>(*m_store); },
                 [this](sync::HttpPeer &, const std::stop_token &) -> core::Result<> {
                     return m_before ? core::Result<>(std::unexpected(*m_before)) : core::Result<>();
                 }}};
    }

    std::unique_ptr<FakeCity> m_city;
    std::unique_ptr<MemorySyncStore> m_store;
    std::optional<core::Error> m_before;
    std::atomic<int> m_heard = 0;
};

QTEST_GUILESS_MAIN(SyncWatch)
#include "tst_sync_watch.moc"
