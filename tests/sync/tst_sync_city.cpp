// SPDX-License-Identifier: GPL-3.0-or-later
// Against express-pouchdb from npm (tests/city), which is another program's idea of the protocol than ours.
#include "FaultProxy.h"
#include "MemorySyncStore.h"
#include "NpmCity.h"
#include "SyncSamples.h"
#include "sync/ReplicationRun.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace yc;
using namespace yc::test;
using sync::RunReport;
using sync::ServerState;

namespace {

QJsonObject named(const char *name) { return sampleContent(sampleBody(QString::fromUtf8(name))); }
QString errorOf(const RunReport &report) { return report.error ? report.error->code : QString(); }

/// Kilobytes of memory in use by a process.
qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

} // namespace

class SyncCity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!NpmCity::available())
            QSKIP("the packages of tests/city are not there: run ./dev test once with a network");
        m_city = std::make_unique<NpmCity>(QStringList{QStringLiteral("--demo"), QStringLiteral("demo.json")});
        QVERIFY(m_city->answers());
    }
    void cleanupTestCase() { m_city.reset(); }

    void aDeskAndTheCityExchangeTheirRecords()
    {
        const QString database = QStringLiteral("yc-310106013-residents");
        MemorySyncStore a{{syncedType()}};
        a.edit(sampleId(1), named("甲"));
        const QString second = a.edit(sampleId(1), named("乙"));
        const RunReport report = run(database, a, desk(1));
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.added, 2); // the demo records
        QCOMPARE(report.sent, 1);
        MemorySyncStore b{{syncedType()}};
        QCOMPARE(errorOf(run(database, b, desk(2))), QString());
        QCOMPARE(b.content(sampleId(1)), a.content(sampleId(1)));
        QCOMPARE(b.tree(sampleId(1)).history(second).size(), 2); // real history came along
        b.edit(sampleId(1), {}, true);
        QCOMPARE(errorOf(run(database, b, desk(2))), QString());
        QCOMPARE(errorOf(run(database, a, desk(1))), QString());
        QVERIFY(a.content(sampleId(1)).isEmpty());
        (void)run(database, a, desk(1));
        const RunReport quiet = run(database, a, desk(1));
        QCOMPARE(quiet.server, ServerState::Same);
        QVERIFY2(quiet.requests <= 3, qPrintable(QString::number(quiet.requests))); // one of them signs in
    }
    void conflictsOfTwoDesksAreMergedAndSettled()
    {
        const QString database = create();
        MemorySyncStore a{{syncedType()}};
        MemorySyncStore b{{syncedType()}};
        a.edit(sampleId(1),
               sampleContent({{QStringLiteral("name"), QStringLiteral("甲")}, {QStringLiteral("visits"), 0}}));
        QCOMPARE(errorOf(run(database, a)), QString());
        QCOMPARE(errorOf(run(database, b)), QString());
        a.edit(sampleId(1),
               sampleContent({{QStringLiteral("name"), QStringLiteral("乙")}, {QStringLiteral("visits"), 1}}));
        b.edit(sampleId(1),
               sampleContent({{QStringLiteral("name"), QStringLiteral("丙")}, {QStringLiteral("visits"), 2}}));
        QCOMPARE(errorOf(run(database, a)), QString());
        QCOMPARE(run(database, b).conflicts, 1);
        QJsonObject chosen = b.conflicts()[sampleId(1)].merged;
        QJsonObject body = chosen[u"body"].toObject();
        QCOMPARE(body[u"visits"].toInt(), 3);
        body[QStringLiteral("name")] = QStringLiteral("乙");
        chosen[QStringLiteral("body")] = body;
        b.settleAs(sampleId(1), chosen);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(errorOf(run(database, b)), QString());
            QCOMPARE(errorOf(run(database, a)), QString());
        }
        QVERIFY(a.conflicts().isEmpty());
        QCOMPARE(a.body(sampleId(1)), body);
        QCOMPARE(b.body(sampleId(1)), body);
        QCOMPARE(a.tree(sampleId(1)).leaves(), b.tree(sampleId(1)).leaves());
    }
    void theRulesOfTheCityRefuseOneRowAndTakeTheRest()
    {
        const QString database = QStringLiteral("yc-310106013-residents");
        MemorySyncStore store;
        store.edit(sampleId(801), named("甲"));
        QJsonObject foreign = named("乙");
        foreign[QStringLiteral("org")] = QStringLiteral("500101001001");
        store.edit(sampleId(802), foreign);
        const RunReport report = run(database, store, desk(1));
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.sent, 1);
        QCOMPARE(report.refusals.size(), 1);
        QCOMPARE(report.refusals.first().id, sampleId(802));
        QVERIFY(report.refusals.first().reason.contains(u"500101001001"));
        QCOMPARE(store.waiting()->held, 1);
    }
    void aForeignDeskIsNotLetIn()
    {
        MemorySyncStore store;
        const RunReport report =
            run(QStringLiteral("yc-310106013-residents"), store, desk(3, QStringLiteral("desk-310106014-1")));
        QCOMPARE(errorOf(report), QStringLiteral("sync.account-refused")); // 403 at CouchDB
        const RunReport wrong = run(QStringLiteral("yc-310106013-residents"), store,
                                    m_city->address(QStringLiteral("desk-310106013-1"), QStringLiteral("wrong")));
        QCOMPARE(errorOf(wrong), QStringLiteral("sync.account-refused"));
    }
    void theLongPollWakesWhenSomethingComes()
    {
        const QString database = create();
        sync::HttpPeer peer(m_city->address());
        sync::CityDatabase city(peer, database);
        QCOMPARE(city.waitForChange("0", std::chrono::milliseconds(200)).value(), false);
        std::jthread other([&] {
            MemorySyncStore store;
            store.edit(sampleId(1), named("甲"));
            (void)run(database, store);
        });
        QCOMPARE(city.waitForChange("0", std::chrono::seconds(20)).value(), true);
    }
    void gzipGoesBothWays()
    {
        const QString database = create();
        MemorySyncStore sender;
        for (int i = 0; i < 300; ++i)
            sender.edit(sampleId(i), named("甲"));
        sync::PeerAddress address = m_city->address();
        address.compressRequests = true;
        sync::HttpPeer peer(address);
        QCOMPARE(errorOf(sync::ReplicationRun(peer, database, sender).run()), QString());
        QVERIFY(peer.counters().sent < 60'000); // 120 KB of JSON
        MemorySyncStore receiver;
        QCOMPARE(run(database, receiver).added, 300);
    }
    void anotherServerIsRecognised()
    {
        NpmCity other; // in memory: a uuid of its own
        QVERIFY(other.answers());
        const QString database = create();
        MemorySyncStore store;
        store.edit(sampleId(1), named("甲"));
        QCOMPARE(errorOf(run(database, store)), QString());
        create(database, other);
        sync::HttpPeer peer(other.address());
        QCOMPARE(errorOf(sync::ReplicationRun(peer, database, store).run()), QStringLiteral("sync.other-server"));
        QCOMPARE(store.ids().size(), 1);
    }
    void aBadLineToTheRealServerConverges_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void aBadLineToTheRealServerConverges()
    {
        QFETCH(unsigned, seed);
        const QString database = create();
        FaultProxy proxy(m_city->port(), seed, 0.3);
        MemorySyncStore a{{syncedType()}};
        MemorySyncStore b{{syncedType()}};
        sync::PeerAddress address = m_city->address();
        address.url.setPort(proxy.port());
        const auto sync = [&](MemorySyncStore &store) {
            sync::HttpPeer peer(address);
            return sync::ReplicationRun(peer, database, store).run();
        };
        for (int i = 0; i < 30; ++i)
            a.edit(sampleId(i),
                   sampleContent({{QStringLiteral("name"), QStringLiteral("甲")}, {QStringLiteral("visits"), 0}}));
        for (int round = 0; round < 6; ++round) {
            (void)sync(a);
            (void)sync(b);
            for (MemorySyncStore *store : {&a, &b}) {
                const QString id = sampleId(round);
                if (QJsonObject body = store->body(id); !body.isEmpty()) {
                    body[QStringLiteral("visits")] = body[u"visits"].toInt() + 1;
                    store->edit(id, sampleContent(body));
                }
            }
        }
        proxy.heal();
        for (int round = 0; round < 4; ++round) {
            QCOMPARE(errorOf(sync(a)), QString());
            QCOMPARE(errorOf(sync(b)), QString());
        }
        QCOMPARE(a.ids(), b.ids());
        QCOMPARE(a.ids().size(), 30);
        for (const QString &id : a.ids()) {
            QCOMPARE(a.content(id), b.content(id));
            QCOMPARE(a.tree(id).liveLeaves().size(), 1);
        }
        QCOMPARE(a.waiting()->unsent + b.waiting()->unsent, 0);
    }
    /// Figures, where they are asked for: YC_SYNC_MEASURE=100000.
    void figures()
    {
        const int count = qEnvironmentVariableIntValue("YC_SYNC_MEASURE");
        if (count == 0)
            QSKIP("set YC_SYNC_MEASURE to a number of documents");
        const QString database = create();
        QElapsedTimer timer;
        {
            MemorySyncStore sender;
            for (int i = 0; i < count; ++i) {
                sender.edit(sampleId(i), sampleContent({{QStringLiteral("name"), QStringLiteral("沈小溪")},
                                                        {QStringLiteral("note"), QString(150, u'字')}}));
            }
            const QString bare = create();
            sync::HttpPeer peer(m_city->address());
            sync::CityDatabase city(peer, bare);
            timer.start();
            for (int from = 0; from < count; from += 1000) {
                QList<QByteArray> documents;
                QList<replica::IdRevisions> wanted;
                for (int i = from; i < std::min(count, from + 1000); ++i)
                    wanted.append({sampleId(i), sender.tree(sampleId(i)).leaves()});
                const auto revisions = sender.revisions(wanted);
                for (const replica::Revision &revision : *revisions)
                    documents.append(QJsonDocument(replica::toWire(revision)).toJson(QJsonDocument::Compact));
                QVERIFY(city.push(documents));
            }
            qInfo() << "bare _bulk_docs of 1,000, one after the other"
                    << qRound(count * 1000.0 / double(timer.elapsed())) << "docs/s";
            timer.start();
            const RunReport report = run(database, sender);
            QCOMPARE(errorOf(report), QString());
            QCOMPARE(report.sent, count);
            qInfo() << "push" << qRound(count * 1000.0 / double(timer.elapsed())) << "docs/s";
        }
        {
            sync::HttpPeer peer(m_city->address());
            sync::CityDatabase city(peer, database);
            timer.start();
            qint64 bytes = 0;
            (void)peer.exchange({"GET", '/' + database.toUtf8() + "/_changes?style=all_docs&include_docs=true"},
                                [&](QByteArrayView piece) -> core::Result<> {
                                    bytes += piece.size();
                                    return {};
                                });
            qInfo() << "one stream to nothing" << qRound(count * 1000.0 / double(timer.elapsed())) << "docs/s,"
                    << bytes / count << "bytes a row";
            const qint64 before = residentKilobytes();
            timer.start();
            int rows = 0;
            QVERIFY(city.changes({}, [&](sync::ChangeRow &&) -> core::Result<> {
                ++rows;
                return {};
            }));
            qInfo() << "one stream, every row read" << qRound(rows * 1000.0 / double(timer.elapsed()))
                    << "docs/s, memory grew by" << (residentKilobytes() - before) / 1024 << "MB";
        }
        MemorySyncStore receiver;
        timer.start();
        const RunReport report = run(database, receiver);
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.added, count);
        qInfo() << "pull" << qRound(count * 1000.0 / double(timer.elapsed())) << "docs/s into maps," << report.requests
                << "requests";
        (void)run(database, receiver);
        timer.start();
        const RunReport quiet = run(database, receiver);
        qInfo() << "nothing new:" << timer.elapsed() << "ms," << quiet.requests << "requests";
    }

private:
    QString create() { return create(QStringLiteral("yc-test-%1").arg(++m_serial), *m_city); }
    static QString create(const QString &name, const NpmCity &city)
    {
        // The server takes the administrator's Basic account for databases, not a session.
        sync::HttpPeer peer(
            city.address(QStringLiteral("admin"), QStringLiteral("secret"), sync::Account::Kind::Basic));
        const auto made = peer.fetch({"PUT", '/' + name.toUtf8()});
        return made ? name : QString();
    }
    [[nodiscard]] sync::PeerAddress desk(int number, const QString &name = {}) const
    {
        return m_city->address(name.isEmpty() ? QStringLiteral("desk-310106013-%1").arg(number) : name,
                               QStringLiteral("demo-desk-%1").arg(number));
    }
    RunReport run(const QString &database, MemorySyncStore &store) const
    {
        return run(database, store, m_city->address());
    }
    static RunReport run(const QString &database, MemorySyncStore &store, const sync::PeerAddress &address)
    {
        sync::HttpPeer peer(address);
        return sync::ReplicationRun(peer, database, store).run();
    }

    std::unique_ptr<NpmCity> m_city;
    int m_serial = 0;
};

QTEST_GUILESS_MAIN(SyncCity)
#include "tst_sync_city.moc"
