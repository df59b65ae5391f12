// SPDX-License-Identifier: GPL-3.0-or-later
// Against the npm server: what CouchDB alone enforces (rules of _users, _security on every endpoint) is not shown here;
// rules.test.js runs the rules themselves, installer/city-server/README.md says what is left to try.
#include "CityDesk.h"
#include "MemorySyncStore.h"
#include "NpmCity.h"
#include "SyncSamples.h"
#include "city/CityPlan.h"
#include "sync/ReplicationRun.h"

#include <QTest>

using namespace yc;
using namespace yc::test;
using city::CityDesks;
using city::CityPlan;
using city::Joining;
using Standing = sync::RevocationCheck::Standing;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? text("no error") : result.error().code; }

QJsonObject named(const char *name, const char *org = "310199001002")
{
    QJsonObject content = sampleContent(sampleBody(text(name)));
    content[text("org")] = text(org);
    return content;
}

} // namespace

class AppCityNpm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!NpmCity::available())
            QSKIP("the packages of tests/city are not there: run ./dev test once with a network");
        m_npm = std::make_unique<NpmCity>();
        QVERIFY(m_npm->answers());
        m_peer =
            std::make_unique<sync::HttpPeer>(m_npm->address(text("admin"), text("secret"), sync::Account::Kind::Basic));
        m_server = std::make_unique<sync::CityServer>(*m_peer);
        m_plan.streets = {text("310199001"), text("310199002")};
        m_plan.lines = CityPlan::linesOf(registry::recordTypes());
    }
    void cleanupTestCase() { m_npm.reset(); }

    void onlyTheAdministratorSetsUpACity()
    {
        QVERIFY(m_server->welcome());
        sync::HttpPeer guest(m_npm->address(text("admin"), text("wrong"), sync::Account::Kind::Basic));
        QCOMPARE(codeOf(sync::CityServer(guest).welcome()), text("sync.account-refused"));
    }
    void aCityIsSetUpAndCanBeSetUpAgain()
    {
        const auto first = m_plan.apply(*m_server);
        QVERIFY2(first, qPrintable(codeOf(first)));
        const int databases = int(m_plan.lines.size()) * 2 * 2;
        QCOMPARE(first->made, databases);
        QCOMPARE(first->unchanged, 0);
        const auto again = m_plan.apply(*m_server);
        QVERIFY(again);
        QCOMPARE(again->made, 0);
        QCOMPARE(again->changed, 0);
        QCOMPARE(again->unchanged, databases);
        const auto names = m_server->databases();
        QVERIFY(names && names->contains(text("yc-310199001-residents-files")));
        // What somebody changed is put right.
        QCOMPARE(*m_server->setSecurity(text("yc-310199001-residents"), {}), sync::CityServer::Done::Changed);
        QCOMPARE(m_plan.apply(*m_server)->changed, 1);
    }
    void aDeskJoinsSyncsAndIsTakenOut()
    {
        QVERIFY(m_plan.apply(*m_server));
        CityDesk desk;
        const auto passphrase = store::Passphrase::fromText(text("Lantern-42x"));
        const auto key = city::CityKey::make(passphrase, {1, 8'192});
        const auto secret = key->open(passphrase);
        CityDesks desks(*m_server);
        CityDesks::Request request = sampleRequest(m_npm->address().url, key->publicKey);
        request.link.datasets = m_plan.datasets(text("310199001"));
        const auto made = desks.enrol(request, desk.clock->now());
        QVERIFY2(made, qPrintable(codeOf(made)));
        QCOMPARE(desks.desks(desk.clock->now())->first().state, CityDesks::Standing::State::Waiting);

        const auto opened = Joining::look(made->file.toJson(), made->code, text("310199001"), desk.clock->now());
        QVERIFY(opened);
        const auto link = Joining::join(*desk.desk, *desk.store, *opened, desk.clock->now());
        QVERIFY2(link, qPrintable(codeOf(link)));
        QCOMPARE(desks.desks(desk.clock->now())->first().state, CityDesks::Standing::State::Joined);

        // Used twice.
        CityDesk thief;
        QCOMPARE(codeOf(Joining::join(*thief.desk, *thief.store, *opened, desk.clock->now())), text("city.code-used"));

        // What the account may, and what the rules refuse it.
        MemorySyncStore records{{syncedType()}};
        records.edit(sampleId(1), named("甲"));
        records.edit(sampleId(2), named("乙", "310199002001"));
        sync::HttpPeer peer(desk.link()->address());
        const auto report = sync::ReplicationRun(peer, text("yc-310199001-residents"), records).run();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->code) : "");
        QCOMPARE(report.sent, 1);
        QCOMPARE(report.refusals.size(), 1);
        const QString reason = report.refusals.first().reason;
        QVERIFY2(reason.contains(text("does not belong to street")), qPrintable(reason));
        MemorySyncStore wrongLine{{syncedType()}};
        wrongLine.edit(sampleId(3), named("丙"));
        const auto misplaced = sync::ReplicationRun(peer, text("yc-310199001-affairs"), wrongLine).run();
        QCOMPARE(misplaced.refusals.size(), 1);
        MemorySyncStore elsewhere{{syncedType()}};
        const auto foreign = sync::ReplicationRun(peer, text("yc-310199002-residents"), elsewhere).run();
        QVERIFY(foreign.error);

        city::CityOrders orders;
        QCOMPARE(orders.hear(*desk.store, peer, *desk.link(), desk.clock->now())->standing, Standing::Good);
        QVERIFY(desks.desks(desk.clock->now())->first().seenAt.isValid());

        QVERIFY(desks.revoke(made->account, text("遗失"), std::nullopt, desk.clock->now()));
        sync::HttpPeer later(desk.link()->address());
        QCOMPARE(orders.hear(*desk.store, later, *desk.link(), desk.clock->now())->standing, Standing::Revoked);
        records.edit(sampleId(4), named("丁"));
        const auto stopped = sync::ReplicationRun(later, text("yc-310199001-residents"), records).run();
        QVERIFY(stopped.error || stopped.refusals.size() == 1);

        QVERIFY(desks.revoke(made->account, text("遗失"), secret->span(), desk.clock->now()));
        const auto said = orders.hear(*desk.store, later, *desk.link(), desk.clock->now());
        QVERIFY(said);
        QCOMPARE(said->standing, Standing::WipeOrdered);
        desk.store.reset();
        QVERIFY(desk.desk->destroyKeys(city::CityOrders::noteOf(*said, desk.clock->now())));
        QCOMPARE(codeOf(desk.restart()), text("desk.wiped"));
        QCOMPARE(codeOf(desks.revoke(text("desk-310199001-77"), text("x"), std::nullopt, desk.clock->now())),
                 text("city.no-account"));
    }

private:
    std::unique_ptr<NpmCity> m_npm;
    std::unique_ptr<sync::HttpPeer> m_peer;
    std::unique_ptr<sync::CityServer> m_server;
    CityPlan m_plan;
};

QTEST_GUILESS_MAIN(AppCityNpm)
#include "tst_app_city_npm.moc"
