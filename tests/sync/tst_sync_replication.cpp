// SPDX-License-Identifier: GPL-3.0-or-later
// One desk, or two, and a city that answers as CouchDB does; tst_sync_replication_sql is the same over encrypted
// stores. What CouchDB and the npm server do differently is in tst_sync_differences; a bad line in tst_sync_faults.
#include "FakeCity.h"
#include "MemorySyncStore.h"
#ifdef YC_ENCRYPTED_STORES
#include "SqlSyncStore.h"
#endif
#include "SyncSamples.h"
#include "sync/ReplicationRun.h"

#include <QRegularExpression>
#include <QTest>

using namespace yc;
using namespace yc::test;
using sync::RunReport;
using sync::ServerState;

namespace {

const QString database = QStringLiteral("yc-310106013-residents");

#ifdef YC_ENCRYPTED_STORES
using Store = SqlSyncStore;
#else
using Store = MemorySyncStore;
#endif

struct Desk {
    Store store{QList{syncedType()}};
    RunReport sync(const FakeCity &city, sync::RunOptions options = {})
    {
        sync::HttpPeer peer(city.address());
        return sync::ReplicationRun(peer, database, store, options).run();
    }
};

QString errorOf(const RunReport &report) { return report.error ? report.error->code : QString(); }
QJsonObject named(const char *name) { return sampleContent(sampleBody(QString::fromUtf8(name))); }
QString nameAt(const QJsonObject &content) { return content[u"body"][u"name"].toString(); }

} // namespace

class Replication : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_city = std::make_unique<FakeCity>();
        m_city->create(database);
    }

    /// The whole conversation, as it is on the wire.
    void theConversationOfAFirstRun()
    {
        m_city->edit(database, sampleId(1), named("甲"));
        m_city->edit(database, sampleId(2), named("乙"));
        m_city->edit(database, sampleId(2), named("乙二"));
        Desk desk;
        desk.store.edit(sampleId(3), named("丙"));
        QCOMPARE(errorOf(desk.sync(*m_city)), QString());
        QStringList log = m_city->takeLog();
        log.replaceInStrings(QRegularExpression(QStringLiteral("yichuang-[0-9a-f]{32}")), QStringLiteral("KEY"));
        QCOMPARE(log.join(u'\n'), QStringLiteral("GET /yc-310106013-residents/_local/KEY 404\n"
                                                 "GET / 200\n"
                                                 "GET /yc-310106013-residents 200\n"
                                                 "GET /yc-310106013-residents/_changes 200\n"
                                                 "POST /yc-310106013-residents/_bulk_get 200\n"
                                                 "POST /yc-310106013-residents/_revs_diff 200\n"
                                                 "POST /yc-310106013-residents/_bulk_docs 201\n"
                                                 "PUT /yc-310106013-residents/_local/KEY 201"));
    }
    void bothDirectionsAndThenNothing()
    {
        m_city->edit(database, sampleId(1), named("甲"));
        Desk desk;
        desk.store.edit(sampleId(2), named("乙"));
        const RunReport first = desk.sync(*m_city);
        QCOMPARE(errorOf(first), QString());
        QCOMPARE(first.server, ServerState::First);
        QCOMPARE(first.added, 1);
        QCOMPARE(first.sent, 1);
        QCOMPARE(nameAt(desk.store.content(sampleId(1))), QStringLiteral("甲"));
        QCOMPARE(nameAt(m_city->content(database, sampleId(2))), QStringLiteral("乙"));
        QCOMPARE(desk.store.waiting()->unsent, 0);
        (void)desk.sync(*m_city); // hears its own change once
        const RunReport quiet = desk.sync(*m_city);
        QCOMPARE(quiet.server, ServerState::Same);
        QCOMPARE(quiet.read, 0);
        QVERIFY(quiet.requests <= 3);
        QVERIFY(!quiet.changedAnything());
    }
    void historiesTombstonesAndStubsTravel()
    {
        Desk desk;
        desk.store.edit(sampleId(1), named("甲"));
        const QString second = desk.store.edit(sampleId(1), named("乙"));
        const QString gone = desk.store.edit(sampleId(2), named("丙"));
        desk.store.edit(sampleId(2), {}, true);
        QCOMPARE(errorOf(desk.sync(*m_city)), QString());
        QCOMPARE(m_city->history(database, second, sampleId(1)).size(), 2);
        QVERIFY(m_city->liveLeaves(database, sampleId(2)).isEmpty());
        QCOMPARE(m_city->history(database, m_city->leaves(database, sampleId(2)).first(), sampleId(2)).last(), gone);
        m_city->edit(database, sampleId(1), {}, true);
        QCOMPARE(errorOf(desk.sync(*m_city)), QString());
        QVERIFY(desk.store.content(sampleId(1)).isEmpty());
    }
    void twoDesksMeetAtTheCity()
    {
        Desk a;
        Desk b;
        a.store.edit(sampleId(1),
                     sampleContent({{QStringLiteral("name"), QStringLiteral("甲")}, {QStringLiteral("visits"), 1}}));
        (void)a.sync(*m_city);
        (void)b.sync(*m_city);
        a.store.edit(sampleId(1),
                     sampleContent({{QStringLiteral("name"), QStringLiteral("乙")}, {QStringLiteral("visits"), 1}}));
        b.store.edit(sampleId(1),
                     sampleContent({{QStringLiteral("name"), QStringLiteral("甲")}, {QStringLiteral("visits"), 3}}));
        (void)a.sync(*m_city);
        const RunReport merged = b.sync(*m_city);
        QCOMPARE(merged.settled, 1);
        QCOMPARE(merged.conflicts, 0);
        (void)a.sync(*m_city);
        const QJsonObject both{{QStringLiteral("name"), QStringLiteral("乙")}, {QStringLiteral("visits"), 3}};
        QCOMPARE(a.store.body(sampleId(1)), both);
        QCOMPARE(b.store.body(sampleId(1)), both);
        QCOMPARE(m_city->content(database, sampleId(1))[u"body"].toObject(), both);
        QCOMPARE(m_city->liveLeaves(database, sampleId(1)).size(), 1);
    }
    void aTrueConflictIsSeenEverywhereAndSettledOnce()
    {
        Desk a;
        Desk b;
        a.store.edit(sampleId(1), named("甲"));
        (void)a.sync(*m_city);
        (void)b.sync(*m_city);
        a.store.edit(sampleId(1), named("乙"));
        b.store.edit(sampleId(1), named("丙"));
        (void)a.sync(*m_city);
        QCOMPARE(b.sync(*m_city).conflicts, 1);
        (void)a.sync(*m_city);
        QCOMPARE(a.store.conflicts().size(), 1);
        QCOMPARE(m_city->liveLeaves(database, sampleId(1)).size(), 2); // other clients see _conflicts
        QJsonObject chosen = b.store.conflicts()[sampleId(1)].merged;
        chosen[QStringLiteral("body")] = sampleBody(QStringLiteral("丙"));
        b.store.settleAs(sampleId(1), chosen);
        (void)b.sync(*m_city);
        (void)a.sync(*m_city);
        QVERIFY(a.store.conflicts().isEmpty());
        QCOMPARE(nameAt(a.store.content(sampleId(1))), QStringLiteral("丙"));
        QCOMPARE(m_city->liveLeaves(database, sampleId(1)).size(), 1);
        QVERIFY(!a.store.contents(sampleId(1)).isEmpty());
    }
    void conflictsThatOnlyTheServerHasAreSettledToo()
    {
        const QString root = m_city->edit(database, sampleId(1), sampleContent({{QStringLiteral("visits"), 1}}));
        Desk desk;
        (void)desk.sync(*m_city);
        m_city->graft(database, sampleId(1), {QStringLiteral("2-aa"), root},
                      sampleContent({{QStringLiteral("visits"), 2}}));
        m_city->graft(database, sampleId(1), {QStringLiteral("2-bb"), root},
                      sampleContent({{QStringLiteral("visits"), 11}}));
        QCOMPARE(m_city->liveLeaves(database, sampleId(1)).size(), 2);
        QCOMPARE(desk.sync(*m_city).settled, 1);
        QCOMPARE(m_city->liveLeaves(database, sampleId(1)).size(), 1);
        QCOMPARE(m_city->content(database, sampleId(1))[u"body"][u"visits"].toInt(), 12);
    }
    void aRefusedRowIsSetAsideAndBlocksNothing()
    {
        m_city->rules = [](const QJsonObject &document) {
            return nameAt(document) == u"坏" ? QStringLiteral("name is not allowed") : QString();
        };
        Desk desk;
        desk.store.edit(sampleId(1), named("好"));
        desk.store.edit(sampleId(2), named("坏"));
        desk.store.edit(sampleId(3), named("好"));
        const RunReport report = desk.sync(*m_city);
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.sent, 2);
        QCOMPARE(report.refused, 1);
        QCOMPARE(report.refusals.first().reason, QStringLiteral("name is not allowed"));
        QCOMPARE(desk.store.waiting()->held, 1);
        QCOMPARE(desk.store.waiting()->unsent, 1); // and is not called sent
        QCOMPARE(desk.sync(*m_city).refused, 0);   // not tried again as it is
        desk.store.edit(sampleId(2), named("修好"));
        QCOMPARE(desk.sync(*m_city).sent, 1);
        QCOMPARE(desk.store.waiting()->unsent, 0);
        QCOMPARE(nameAt(m_city->content(database, sampleId(2))), QStringLiteral("修好"));
    }
    void releasedRowsAreTriedAgain()
    {
        bool strict = true;
        m_city->rules = [&](const QJsonObject &) { return strict ? QStringLiteral("closed today") : QString(); };
        Desk desk;
        desk.store.edit(sampleId(1), named("甲"));
        QCOMPARE(desk.sync(*m_city).refused, 1);
        strict = false;
        QCOMPARE(desk.sync(*m_city).sent, 0);
        QVERIFY(desk.store.release());
        QCOMPARE(desk.sync(*m_city).sent, 1);
    }
    void aRowThatFailedForNowIsTriedWithTheNextRun()
    {
        int failures = 1;
        m_city->intercept = [&](const HttpMessage &message) -> std::optional<QByteArray> {
            if (!message.path.endsWith("_bulk_docs") || failures-- <= 0)
                return {};
            return httpAnswer(201, "[{\"id\":\"" + sampleId(1).toUtf8() +
                                       "\",\"error\":\"internal_server_error\",\"reason\":\"timeout\"}]");
        };
        Desk desk;
        desk.store.edit(sampleId(1), named("甲"));
        const RunReport first = desk.sync(*m_city);
        QCOMPARE(first.sent, 0);
        QCOMPARE(first.refused, 1);
        QCOMPARE(desk.store.waiting()->unsent, 1);
        QCOMPARE(desk.sync(*m_city).sent, 1);
    }
    void damagedDocumentsAreQuarantinedAndWhatWasThereStays()
    {
        m_city->edit(database, sampleId(1), named("甲"));
        m_city->edit(database, sampleId(2), named("乙"));
        Desk desk;
        (void)desk.sync(*m_city);
        m_city->edit(database, sampleId(1), {}); // emptied, not deleted
        m_city->edit(database, sampleId(2), named("乙二"));
        const RunReport report = desk.sync(*m_city);
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.quarantined, 1);
        QCOMPARE(nameAt(desk.store.content(sampleId(1))), QStringLiteral("甲"));
        QCOMPARE(nameAt(desk.store.content(sampleId(2))), QStringLiteral("乙二"));
        QCOMPARE(desk.store.quarantined().first().reason, QStringLiteral("empty"));
        m_city->edit(database, sampleId(1), named("甲三")); // repaired
        (void)desk.sync(*m_city);
        QCOMPARE(nameAt(desk.store.content(sampleId(1))), QStringLiteral("甲三"));
    }
    void designDocumentsAreTheCitysBusiness()
    {
        m_city->edit(database, QStringLiteral("_design/rules"),
                     {{QStringLiteral("language"), QStringLiteral("javascript")}});
        Desk desk;
        const RunReport report = desk.sync(*m_city);
        QCOMPARE(report.added + report.quarantined, 0);
        QVERIFY(desk.store.ids().isEmpty());
    }

    void aServerThatWasPutBackGetsEverythingItLost()
    {
        Desk desk;
        desk.store.edit(sampleId(1), named("甲"));
        (void)desk.sync(*m_city);
        const FakeCity::Database backup = m_city->snapshot(database);
        desk.store.edit(sampleId(2), named("乙"));
        (void)desk.sync(*m_city);
        m_city->edit(database, sampleId(3), named("丙"));
        (void)desk.sync(*m_city);
        m_city->restore(database, backup);
        m_city->edit(database, sampleId(4), named("丁")); // takes the sequence that another change had
        const RunReport report = desk.sync(*m_city);
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.server, ServerState::WentBack);
        QCOMPARE(m_city->ids(database), QStringList({sampleId(1), sampleId(2), sampleId(3), sampleId(4)}));
        QCOMPARE(desk.store.ids().size(), 4);
        (void)desk.sync(*m_city);
        QCOMPARE(desk.sync(*m_city).server, ServerState::Same);
    }
    void aDatabaseMadeAnewGetsEverythingAndNothingLocalIsDeleted()
    {
        Desk desk;
        for (int i = 1; i <= 5; ++i)
            m_city->edit(database, sampleId(i), named("甲"));
        (void)desk.sync(*m_city);
        m_city->remove(database);
        QCOMPARE(errorOf(desk.sync(*m_city)), QStringLiteral("sync.no-database"));
        QCOMPARE(desk.store.ids().size(), 5);
        m_city->create(database);
        const RunReport report = desk.sync(*m_city);
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.server, ServerState::Recreated);
        QCOMPARE(m_city->ids(database).size(), 5);
        QCOMPARE(desk.store.ids().size(), 5);
    }
    void offeringEverythingIsResumedAfterACut()
    {
        Desk desk;
        m_city->edit(database, sampleId(1), named("甲"));
        (void)desk.sync(*m_city);
        m_city->remove(database);
        m_city->create(database);
        m_city->intercept = [](const HttpMessage &message) -> std::optional<QByteArray> {
            return message.path.endsWith("_revs_diff") ? std::optional(QByteArray()) : std::nullopt;
        };
        QVERIFY(desk.sync(*m_city).error);
        m_city->intercept = {};
        QCOMPARE(errorOf(desk.sync(*m_city)), QString());
        QCOMPARE(m_city->ids(database).size(), 1);
    }
    void anotherServerIsNotSyncedWithUntilSomebodySaysSo()
    {
        Desk desk;
        m_city->edit(database, sampleId(1), named("甲"));
        (void)desk.sync(*m_city);
        m_city->uuid = QStringLiteral("99999999-2222-3333-4444-555555555555");
        m_city->remove(database);
        m_city->create(database);
        const RunReport refused = desk.sync(*m_city);
        QCOMPARE(errorOf(refused), QStringLiteral("sync.other-server"));
        QVERIFY(m_city->ids(database).isEmpty());
        QCOMPARE(desk.store.ids().size(), 1);
        QCOMPARE(errorOf(desk.sync(*m_city, {.acceptServer = true})), QString());
        QCOMPARE(m_city->ids(database).size(), 1);
        QCOMPARE(errorOf(desk.sync(*m_city)), QString());
    }
    void aDeskThatWasPutBackReadsOnFromWhatBothKnow()
    {
        Desk desk;
        m_city->edit(database, sampleId(1), named("甲"));
        (void)desk.sync(*m_city);
        Desk restored = {desk.store};
        m_city->edit(database, sampleId(2), named("乙"));
        (void)desk.sync(*m_city);
        const RunReport report = restored.sync(*m_city);
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.server, ServerState::DeskWentBack);
        QCOMPARE(restored.store.ids().size(), 2);
    }

    void somethingElseAtTheAddressIsSaid()
    {
        m_city->intercept = [](const HttpMessage &message) -> std::optional<QByteArray> {
            return message.path == "/" ? std::optional(httpAnswer(200, "{\"hello\":1}")) : std::nullopt;
        };
        Desk desk;
        QCOMPARE(errorOf(desk.sync(*m_city)), QStringLiteral("sync.not-a-city"));
    }
    void largeRunsAreBatchedAndTheCityHearsHowFarTheyGot()
    {
        constexpr int count = 7'500;
        for (int i = 0; i < count; ++i)
            m_city->edit(database, sampleId(i), named("甲"));
        Desk desk;
        const RunReport pulled = desk.sync(*m_city);
        QCOMPARE(pulled.added, count);
        QCOMPARE(pulled.fetched, 0); // first revisions need no request of their own
        QVERIFY(desk.store.largestBatch() <= sync::tuning::pullRows);
        QCOMPARE(m_city->takeLog().filter(QStringLiteral("PUT")).size(), 2); // once on the way, once at the end
        FakeCity other;
        other.create(database);
        Desk sender;
        for (int i = 0; i < 2'500; ++i)
            sender.store.edit(sampleId(i), named("乙"));
        QCOMPARE(sender.sync(other).sent, 2'500);
        const QStringList log = other.takeLog();
        QCOMPARE(log.filter(QStringLiteral("_bulk_docs")).size(), 3);
        QCOMPARE(log.filter(QStringLiteral("_revs_diff")).size(), 1); // the city had none of the first thousand
        QCOMPARE(other.ids(database).size(), 2'500);
    }
    void cancellingLeavesNothingHalf()
    {
        constexpr int count = 3 * int(sync::tuning::pullRows); // some batches; the second of them is stopped
        for (int i = 0; i < count; ++i)
            m_city->edit(database, sampleId(i), named("甲"));
        Desk desk;
        std::stop_source stop;
        int writes = 0;
        desk.store.beforeWrite = [&]() -> core::Result<> {
            if (++writes == 2)
                stop.request_stop();
            return {};
        };
        sync::HttpPeer peer(m_city->address());
        const RunReport report = sync::ReplicationRun(peer, database, desk.store).run(stop.get_token());
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, core::ErrorKind::Cancelled);
        QVERIFY(desk.store.ids().size() < count);
        QCOMPARE(desk.store.ids().size() % sync::tuning::pullRows, 0); // whole batches or nothing
        desk.store.beforeWrite = {};
        QCOMPARE(errorOf(desk.sync(*m_city)), QString());
        QCOMPARE(desk.store.ids().size(), count);
    }
    void aFullDiskStopsTheRunAndLosesNothing()
    {
        for (int i = 0; i < 10; ++i)
            m_city->edit(database, sampleId(i), named("甲"));
        Desk desk;
        desk.store.beforeWrite = [] { return core::fail(core::ErrorKind::FreeDiskSpace, "store.disk-full"); };
        QCOMPARE(errorOf(desk.sync(*m_city)), QStringLiteral("store.disk-full"));
        desk.store.beforeWrite = {};
        QCOMPARE(errorOf(desk.sync(*m_city)), QString());
        QCOMPARE(desk.store.ids().size(), 10);
    }

private:
    std::unique_ptr<FakeCity> m_city;
};

QTEST_GUILESS_MAIN(Replication)
#include "tst_sync_replication.moc"
