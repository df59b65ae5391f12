// SPDX-License-Identifier: GPL-3.0-or-later
// The differences between CouchDB and the npm server that a client must bear, one test each, by the number they have in
// modules/sync/README.md. The fake city answers like either; tst_sync_city has the npm server itself.
#include "FakeCity.h"
#include "MemorySyncStore.h"
#include "SyncSamples.h"
#include "sync/CityDatabase.h"
#include "sync/ReplicationRun.h"

#include <QJsonDocument>
#include <QTest>

using namespace yc;
using namespace yc::test;
using sync::RunReport;

namespace {

const QString database = QStringLiteral("yc-310106013-residents");
QJsonObject named(const char *name) { return sampleContent(sampleBody(QString::fromUtf8(name))); }

RunReport run(const FakeCity &city, MemorySyncStore &store)
{
    sync::HttpPeer peer(city.address());
    return sync::ReplicationRun(peer, database, store).run();
}

} // namespace

class Differences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_city = std::make_unique<FakeCity>();
        m_city->create(database);
    }

    void d01_sequencesAreOpaque_data()
    {
        QTest::addColumn<bool>("npm");
        QTest::addColumn<bool>("nulls");
        QTest::newRow("strings") << false << false;
        QTest::newRow("numbers") << true << false;
        QTest::newRow("nulls between") << false << true;
    }
    void d01_sequencesAreOpaque()
    {
        QFETCH(bool, npm);
        QFETCH(bool, nulls);
        m_city->npmStyle = npm;
        m_city->nullSequences = nulls;
        for (int i = 0; i < 5; ++i)
            m_city->edit(database, sampleId(i), named("甲"));
        MemorySyncStore store;
        QVERIFY(!run(*m_city, store).error);
        m_city->edit(database, sampleId(9), named("乙"));
        const RunReport next = run(*m_city, store);
        QCOMPARE(next.read, 1); // the position went back as it came
        QCOMPARE(next.added, 1);
    }
    void d02_rowsAreFoundByTheirIdAnd202IsAccepted()
    {
        m_city->acceptedStatus = 202;
        m_city->rules = [](const QJsonObject &document) {
            return document[u"_id"].toString() == sampleId(1) ? QStringLiteral("no") : QString();
        };
        MemorySyncStore store;
        for (int i = 0; i < 3; ++i)
            store.edit(sampleId(i), named("甲"));
        const RunReport report = run(*m_city, store); // the answer holds one row of three
        QVERIFY(!report.error);
        QCOMPARE(report.sent, 2);
        QCOMPARE(report.refusals.size(), 1);
        QCOMPARE(report.refusals.first().id, sampleId(1));
        QCOMPARE(store.waiting()->unsent, 1);
    }
    void d03_aMissingRevisionIsNoFailure_data() { flavours(); }
    void d03_aMissingRevisionIsNoFailure()
    {
        QFETCH(bool, npm);
        m_city->npmStyle = npm;
        m_city->edit(database, sampleId(1), named("甲"));
        sync::HttpPeer peer(m_city->address());
        sync::CityDatabase city(peer, database);
        QStringList errors;
        QVERIFY(city.fetch({{sampleId(1), {QStringLiteral("7-cc")}}, {sampleId(2), {QStringLiteral("1-dd")}}},
                           [&](sync::Fetched &&one) -> core::Result<> {
                               errors.append(one.error + u' ' + one.rev);
                               return {};
                           }));
        QCOMPARE(errors, QStringList({QStringLiteral("missing 7-cc"), QStringLiteral("missing 1-dd")}));
    }
    void d04_localDocumentsAreWrittenWithTheirRevision_data() { flavours(); }
    void d04_localDocumentsAreWrittenWithTheirRevision()
    {
        QFETCH(bool, npm);
        m_city->strictLocal = npm;
        sync::HttpPeer peer(m_city->address());
        sync::CityDatabase city(peer, database);
        for (int i = 0; i < 3; ++i)
            QVERIFY(city.putLocal(QStringLiteral("x"), {{QStringLiteral("n"), i}}));
        QCOMPARE(city.local(QStringLiteral("x")).value()[u"n"].toInt(), 2);
        QVERIFY(city.putLocal(QStringLiteral("x"), {{QStringLiteral("n"), 9},
                                                    {QStringLiteral("_rev"), QStringLiteral("0-1")}})); // an old one
        QCOMPARE(city.local(QStringLiteral("x")).value()[u"n"].toInt(), 9);
    }
    void d05_stubsCarryDigestAndRevpos()
    {
        QJsonObject document = named("甲");
        const QString rev = replica::revisionId({}, false, document);
        const QJsonObject stub{
            {QStringLiteral("scan.png"), QJsonObject{{QStringLiteral("stub"), true},
                                                     {QStringLiteral("digest"), QStringLiteral("md5-x")},
                                                     {QStringLiteral("revpos"), 1},
                                                     {QStringLiteral("length"), 3}}}};
        auto state = m_city->snapshot(database);
        state.documents[sampleId(1)].tree.add({rev}, false);
        state.documents[sampleId(1)].contents[rev] = document;
        state.documents[sampleId(1)].attachments[rev] = stub;
        state.documents[sampleId(1)].sequence = state.sequence = 1;
        state.bySequence[1] = sampleId(1);
        m_city->restore(database, state);
        MemorySyncStore store;
        QVERIFY(!run(*m_city, store).error);
        store.edit(sampleId(1), named("乙"));
        const RunReport report = run(*m_city, store);
        QVERIFY(!report.error);
        QCOMPARE(report.sent, 1);
        QCOMPARE(report.refused, 0);
    }
    void d05_oneBadStubDoesNotFailTheBatch()
    {
        m_city->intercept = [](const HttpMessage &message) -> std::optional<QByteArray> {
            if (!message.path.endsWith("_bulk_docs") || !message.body.contains(sampleId(5).toUtf8()))
                return {};
            return httpAnswer(412, "{\"error\":\"missing_stub\",\"reason\":\"Invalid attachment stub\"}");
        };
        MemorySyncStore store;
        for (int i = 0; i < 9; ++i)
            store.edit(sampleId(i), named("甲"));
        const RunReport report = run(*m_city, store);
        QVERIFY(!report.error);
        QCOMPARE(report.sent, 8);
        QCOMPARE(report.refusals.size(), 1);
        QCOMPARE(report.refusals.first().id, sampleId(5));
        QCOMPARE(report.refusals.first().error, QStringLiteral("missing_stub"));
    }
    void d06_onlyNormalAndLongPollFeedsAreUsed()
    {
        sync::HttpPeer peer(m_city->address());
        sync::CityDatabase city(peer, database);
        QStringList feeds;
        m_city->intercept = [&](const HttpMessage &message) -> std::optional<QByteArray> {
            if (message.path.endsWith("_changes"))
                feeds.append(QString::fromUtf8(message.parameter("feed")));
            return {};
        };
        QVERIFY(city.changes({}, [](sync::ChangeRow &&) { return core::Result<>(); }));
        m_city->edit(database, sampleId(1), named("甲"));
        QCOMPARE(city.waitForChange({}).value(), true);
        QCOMPARE(feeds, QStringList({QString(), QStringLiteral("longpoll")}));
    }
    void d07_aCompressingProxyIsUnderstood()
    {
        m_city->gzipAnswers = true;
        for (int i = 0; i < 500; ++i)
            m_city->edit(database, sampleId(i), named("甲"));
        MemorySyncStore store;
        sync::HttpPeer peer(m_city->address());
        const RunReport report = sync::ReplicationRun(peer, database, store).run();
        QVERIFY(!report.error);
        QCOMPARE(report.added, 500);
        QVERIFY(peer.counters().received < 60'000); // 180 KB of JSON
    }
    void d08_aDocumentThatIsTooLargeIsSetAsideAlone()
    {
        m_city->largestDocument = 20'000;
        MemorySyncStore store;
        for (int i = 0; i < 7; ++i)
            store.edit(sampleId(i), i == 3 ? sampleContent(sampleBody(QString(30'000, u'长'))) : named("甲"));
        const RunReport report = run(*m_city, store);
        QVERIFY(!report.error);
        QCOMPARE(report.sent, 6);
        QCOMPARE(report.refusals.size(), 1);
        QCOMPARE(report.refusals.first().id, sampleId(3));
        QCOMPARE(report.refusals.first().error, QStringLiteral("too_large"));
        QCOMPARE(store.waiting()->held, 1);
    }
    void d09_nobodysMemberMayBeToldEitherWay_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("CouchDB") << 403 << QStringLiteral("sync.forbidden");
        QTest::newRow("npm") << 401 << QStringLiteral("sync.account-refused");
    }
    void d09_nobodysMemberMayBeToldEitherWay()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        m_city->intercept = [&](const HttpMessage &message) -> std::optional<QByteArray> {
            if (message.headers.value("accept") != "application/json")
                return httpAnswer(200, "<html>");
            return httpAnswer(status, "{\"error\":\"unauthorized\",\"reason\":\"not a member\"}");
        };
        MemorySyncStore store;
        store.edit(sampleId(1), named("甲"));
        const RunReport report = run(*m_city, store);
        QVERIFY(report.error);
        QCOMPARE(report.error->code, code);
        QCOMPARE(store.waiting()->unsent, 1);
    }
    void d10_revisionsOfAnotherMakeAreTakenAsTheyAre()
    {
        m_city->graft(database, sampleId(1),
                      {QStringLiteral("2-967a00dff5e02add41819138abb3284d"), QStringLiteral("1-x")}, named("甲"));
        MemorySyncStore store;
        QVERIFY(!run(*m_city, store).error);
        QCOMPARE(store.tree(sampleId(1)).winner(), QStringLiteral("2-967a00dff5e02add41819138abb3284d"));
        const QString mine = store.edit(sampleId(1), named("乙"));
        QVERIFY(!run(*m_city, store).error);
        QCOMPARE(m_city->history(database, mine, sampleId(1)).size(), 3);
        QCOMPARE(m_city->leaves(database, sampleId(1)), QStringList({mine}));
    }
    /// Members of a row have no order: CouchDB says "seq" first, PouchDB's servers last.
    void theDocumentOfARowIsReadInItsTextWhereverItStands_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        // Escaped, not raw: moc loses its way in raw strings that end in a quotation mark.
        const QByteArray id = "\"id\":\"" + sampleId(1).toUtf8() + '"';
        const QByteArray leaves = "\"changes\":[{\"rev\":\"1-" + QByteArray(32, 'a') + "\"}]";
        QTest::newRow("CouchDB") << QByteArray("{\"seq\":7," + id + ',' + leaves + ',') << QByteArray("}");
        QTest::newRow("npm") << QByteArray('{' + id + ',' + leaves + ',') << QByteArray(",\"seq\":7}");
        QTest::newRow("in the middle") << QByteArray('{' + id + ',') << QByteArray(',' + leaves + ",\"seq\":7}");
    }
    void theDocumentOfARowIsReadInItsTextWhereverItStands()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, behind);
        QJsonObject document = named("甲");
        document[QStringLiteral("_id")] = sampleId(1);
        document[QStringLiteral("_rev")] = QString(QStringLiteral("1-") + QString(32, u'a'));
        document[QStringLiteral("created_at")] = QStringLiteral("2026-11-19T01:00:00.000Z");
        document[QStringLiteral("created_by")] = QStringLiteral("person:01900000-0000-7000-8000-000000000002");
        const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
        const LoopbackHttp server([&](const HttpMessage &, Wire &wire) {
            return wire.write(
                httpAnswer(200, R"({"results":[)" + before + R"("doc":)" + json + behind + R"(],"last_seq":7})"));
        });
        sync::HttpPeer peer({QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.port())), {}});
        QList<sync::ChangeRow> rows;
        const auto read = sync::CityDatabase(peer, database).changes({}, [&](sync::ChangeRow &&row) {
            rows.append(std::move(row));
            return core::Result<>();
        });
        QVERIFY(read);
        QCOMPARE(rows.size(), 1);
        QVERIFY(rows.constFirst().plain);
        QCOMPARE(rows.constFirst().plain->json(), json);
        QCOMPARE(rows.constFirst().id, sampleId(1));
        QCOMPARE(rows.constFirst().leaves.size(), 1);
        QCOMPARE(rows.constFirst().sequence, QByteArray("7"));
    }
    void d11_whatComesAgainChangesNothing()
    {
        for (int i = 0; i < 20; ++i)
            m_city->edit(database, sampleId(i), named("甲"));
        MemorySyncStore store;
        QVERIFY(!run(*m_city, store).error);
        QByteArray all;
        {
            sync::HttpPeer peer(m_city->address());
            all = peer.fetch({"GET", "/yc-310106013-residents/_changes?style=all_docs&include_docs=true"}).value();
        }
        m_city->intercept =
            [&](const HttpMessage &message) -> std::optional<QByteArray> { // a node died: all of it once more
            return message.path.endsWith("_changes") ? std::optional(httpAnswer(200, all)) : std::nullopt;
        };
        const RunReport again = run(*m_city, store);
        QVERIFY(!again.error);
        QCOMPARE(again.read, 20);
        QCOMPARE(again.added, 0);
        QCOMPARE(again.sent, 0);
        QCOMPARE(store.waiting()->unsent, 0);
    }
    void d12_branchesThatNodesMadeAreSettled()
    {
        const QString root = m_city->edit(database, sampleId(1), sampleContent({{QStringLiteral("visits"), 0}}));
        for (const char *branch : {"2-aa", "2-bb", "2-cc"})
            m_city->graft(database, sampleId(1), {QString::fromLatin1(branch), root},
                          sampleContent({{QStringLiteral("visits"), 1}, {QString::fromLatin1(branch), 1}}));
        MemorySyncStore store{{syncedType()}};
        QVERIFY(!run(*m_city, store).error); // knows the first revision from nowhere: three leaves at once
        (void)run(*m_city, store);
        QCOMPARE(m_city->liveLeaves(database, sampleId(1)).size(), store.tree(sampleId(1)).liveLeaves().size());
        QCOMPARE(store.tree(sampleId(1)).leaves(), m_city->leaves(database, sampleId(1)));
        QCOMPARE(store.waiting()->conflicts > 0, store.tree(sampleId(1)).liveLeaves().size() > 1);
    }
    void d13_aWholeDatabaseIsReadWithoutFilter()
    {
        QStringList queries;
        m_city->intercept = [&](const HttpMessage &message) -> std::optional<QByteArray> {
            queries.append(QString::fromUtf8(message.query));
            return {};
        };
        m_city->edit(database, sampleId(1), named("甲"));
        MemorySyncStore store;
        QVERIFY(!run(*m_city, store).error);
        QVERIFY(queries.filter(QStringLiteral("filter")).isEmpty());
        QVERIFY(queries.filter(QStringLiteral("selector")).isEmpty());
    }

private:
    static void flavours()
    {
        QTest::addColumn<bool>("npm");
        QTest::newRow("CouchDB") << false;
        QTest::newRow("npm") << true;
    }
    std::unique_ptr<FakeCity> m_city;
};

QTEST_GUILESS_MAIN(Differences)
#include "tst_sync_differences.moc"
