// SPDX-License-Identifier: GPL-3.0-or-later
#include "CityDesk.h"
#include "FakeAccounts.h"
#include "TracedChild.h"
#include "core/DeskCard.h"
#include "sync/WipeOrder.h"

#include <QTest>

using namespace yc;
using namespace yc::test;
using city::CityDesks;
using city::CityKey;
using city::EnrolmentCode;
using city::Joining;
using Standing = sync::RevocationCheck::Standing;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? text("no error") : result.error().code; }

/// A city with a key, and what its administrator does.
struct Office {
    FakeAccounts accounts;
    store::SecureBytes secret;
    QByteArray publicKey;
    FakeClock clock;

    Office()
    {
        const auto passphrase = store::Passphrase::fromText(text("Lantern-42x"));
        const auto key = CityKey::make(passphrase, {1, 8'192});
        secret = *key->open(passphrase);
        publicKey = key->publicKey;
    }
    CityDesks::Enrolled enrol()
    {
        sync::HttpPeer peer(accounts.administrator());
        sync::CityServer server(peer);
        auto made = CityDesks(server).enrol(sampleRequest(accounts.url(), publicKey), clock.now());
        if (!made)
            qFatal("not enrolled: %s", qPrintable(made.error().code));
        return *std::move(made);
    }
    core::Result<> revoke(const QString &account, bool wipe)
    {
        sync::HttpPeer peer(accounts.administrator());
        sync::CityServer server(peer);
        return CityDesks(server).revoke(account, text("遗失"),
                                        wipe ? std::optional(std::as_const(secret).span()) : std::nullopt, clock.now());
    }
};

core::Result<city::EnrolmentFile::Opened> look(const CityDesk &desk, const CityDesks::Enrolled &made)
{
    return Joining::look(made.file.toJson(), made.code, desk.desk->settings().org, desk.clock->now());
}

core::Result<sync::CityLink> join(CityDesk &desk, const CityDesks::Enrolled &made)
{
    YC_ASSIGN(const auto opened, look(desk, made));
    return Joining::join(*desk.desk, *desk.store, opened, desk.clock->now());
}

core::Result<sync::RevocationCheck> check(CityDesk &desk, city::CityOrders &orders)
{
    sync::HttpPeer peer(desk.link()->address());
    return orders.hear(*desk.store, peer, *desk.link(), desk.clock->now());
}

} // namespace

class AppCityJoin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDeskJoinsWithFileAndCode()
    {
        Office office;
        CityDesk desk;
        const auto made = office.enrol();
        QCOMPARE(made.account, text("desk-310199001-1"));
        const auto link = join(desk, made);
        QVERIFY2(link, qPrintable(codeOf(link)));
        QCOMPARE(link->desk, made.account);
        QCOMPARE(link->mark, text("A1"));
        QCOMPARE(office.accounts.password(made.account), link->password);
        QCOMPARE(link->password.size(), 43); // 256 bits
        QVERIFY(desk.restart());
        QVERIFY(desk.link());
        QCOMPARE(desk.link()->password, link->password);
        QVERIFY(!desk.hasPending());
        // Its card, for other desks.
        auto cards = desk.store->query({.type = text("desk"), .columns = {text("account"), text("mark")}});
        cards.waitForFinished();
        QCOMPARE(cards.result()->rows.size(), 1);
        QCOMPARE(cards.result()->rows.first().value(1).toString(), made.account);
    }
    void everyDeskHasANumberAndAMarkOfItsOwn()
    {
        Office office;
        const auto one = office.enrol();
        const auto two = office.enrol();
        QVERIFY(office.revoke(two.account, false));
        const auto three = office.enrol();
        QCOMPARE(three.account, text("desk-310199001-3")); // a revoked one's is not given again
        QCOMPARE((QStringList{one.mark, two.mark, three.mark}), (QStringList{text("A1"), text("A2"), text("A3")}));
    }
    void theCodeIsWorthlessAfterwards()
    {
        Office office;
        CityDesk desk;
        const auto made = office.enrol();
        const QString codePassword = made.code.keys(made.file.salt, made.file.cost)->password;
        QCOMPARE(office.accounts.password(made.account), codePassword);
        QVERIFY(join(desk, made));
        QVERIFY(office.accounts.password(made.account) != codePassword);
        CityDesk thief;
        QCOMPARE(codeOf(join(thief, made)), text("city.code-used"));
        QVERIFY(!thief.link() && !thief.hasPending());
        QCOMPARE(codeOf(join(desk, made)), text("city.already-joined"));
    }
    void whatIsWrongIsSaidBeforeTheCityIsAsked()
    {
        Office office;
        CityDesk desk;
        const auto made = office.enrol();
        (void)office.accounts.takeLog();
        QCOMPARE(
            codeOf(Joining::look(made.file.toJson(), EnrolmentCode::random(), text("310199001"), desk.clock->now())),
            text("city.code-wrong"));
        QCOMPARE(codeOf(Joining::look(made.file.toJson(), made.code, text("310199002"), desk.clock->now())),
                 text("city.other-street"));
        QVERIFY(Joining::look(made.file.toJson(), made.code, text("310199001004"), desk.clock->now())); // a committee
        QCOMPARE(codeOf(Joining::look(made.file.toJson(), made.code, text("310199001"), desk.clock->now().addDays(8))),
                 text("city.code-expired"));
        QCOMPARE(office.accounts.takeLog(), QStringList());
    }
    void anExpiredCodeLosesItsAccountWithTheNextEnrolment()
    {
        Office office;
        const auto made = office.enrol();
        office.clock.advance(std::chrono::hours(24 * 8));
        const auto next = office.enrol();
        QCOMPARE(next.swept, 1);
        QCOMPARE(office.accounts.document(made.account).value(u"roles").toArray(), QJsonArray{text("revoked")});
        CityDesk slow; // whose clock stands before the code's last day
        QCOMPARE(codeOf(join(slow, made)), text("sync.revoked"));
        QVERIFY(!slow.hasPending());
    }
    void withoutPermissionNothingIsAskedOrKept()
    {
        Office office;
        CityDesk desk;
        const auto made = office.enrol();
        store::PersonEntry clerk = *desk.desk->vault().person(text("1001"));
        clerk.id = text("person:0198f000-0000-7000-8000-000000000002");
        clerk.number = text("1002");
        clerk.roles = {text("clerk")};
        QVERIFY(desk.desk->addPerson(*desk.store, clerk, CityDesk::pass()));
        desk.store.reset();
        desk.store = *desk.desk->signIn(text("1002"), CityDesk::pass());
        (void)office.accounts.takeLog();
        QCOMPARE(codeOf(join(desk, made)), text("permission.denied"));
        QCOMPARE(office.accounts.takeLog(), QStringList());
        QVERIFY(!desk.hasPending());
    }

    /// Every request of a join, lost before it works or with its answer, and the program killed after it.
    void whateverIsLostTheDeskGetsInInTheEnd_data()
    {
        QTest::addColumn<int>("nth");
        QTest::addColumn<bool>("answer");
        for (int nth = 1; nth <= 3; ++nth) {
            QTest::addRow("request %d", nth) << nth << false;
            QTest::addRow("answer %d", nth) << nth << true;
        }
    }
    void whateverIsLostTheDeskGetsInInTheEnd()
    {
        QFETCH(int, nth);
        QFETCH(bool, answer);
        Office office;
        CityDesk desk;
        const auto made = office.enrol();
        office.accounts.lose(nth, answer ? FakeAccounts::Loss::Answer : FakeAccounts::Loss::Request);
        auto link = join(desk, made);
        if (!link) {
            QVERIFY2(office.accounts.hasLost(), qPrintable(codeOf(link)));
            QVERIFY(desk.hasPending());
            QVERIFY(!desk.link());
            QVERIFY(desk.restart());
            link = Joining::resume(*desk.desk, *desk.store, desk.clock->now());
        }
        QVERIFY(office.accounts.hasLost());
        QVERIFY2(link, qPrintable(codeOf(link)));
        QCOMPARE(office.accounts.password(made.account), desk.link()->password);
        QVERIFY(!desk.hasPending());
        city::CityOrders orders;
        QCOMPARE(check(desk, orders)->standing, Standing::Good);
    }
    void killedAtAnyMomentTheDeskGetsInInTheEnd()
    {
        // At system calls of the thread that joins, every eleventh, from where somebody has signed in.
        int joined = 0;
        int begun = 0;
        int nothing = 0;
        for (int stop = 0, finished = 0; finished == 0 && stop < 40'000; stop += 11) {
            Office office;
            CityDesk desk;
            const auto made = office.enrol();
            const auto opened = look(desk, made);
            QVERIFY(opened);
            const QString folder = desk.folder();
            desk.store.reset();
            desk.desk.reset();
            const pid_t child = startTraced([&] {
                auto again = store::Desk::open(folder, registry::recordTypes(), desk.clock, CityDesk::cheap());
                auto signedIn = again ? (*again)->signIn(text("1001"), CityDesk::pass())
                                      : core::Result<std::unique_ptr<store::SqlDocumentStore>>();
                ::raise(SIGSTOP);
                return again && signedIn && Joining::join(**again, **signedIn, *opened, desk.clock->now());
            });
            if (child < 0)
                QSKIP("this account may not trace its children");
            QVERIFY(goOnToItsOwnStop(child));
            finished = killAtStop(child, stop) ? 1 : 0;
            QVERIFY(desk.restart());
            if (desk.link()) {
                ++joined;
            } else if (desk.hasPending()) {
                ++begun;
                QVERIFY(Joining::resume(*desk.desk, *desk.store, desk.clock->now()));
            } else {
                ++nothing;
                QVERIFY(Joining::join(*desk.desk, *desk.store, *opened, desk.clock->now()));
            }
            QCOMPARE(office.accounts.password(made.account), desk.link()->password);
        }
        QVERIFY(joined > 0 && begun > 0 && nothing > 0);
        qInfo("killed %d times: joined %d, begun %d, nothing yet %d", joined + begun + nothing, joined, begun, nothing);
    }

    // ---- taken back

    void aRevokedDeskStopsAndKeepsEverything()
    {
        Office office;
        CityDesk desk;
        const auto made = office.enrol();
        QVERIFY(join(desk, made));
        city::CityOrders orders;
        QCOMPARE(check(desk, orders)->standing, Standing::Good);
        QVERIFY(office.revoke(made.account, false));
        const auto said = check(desk, orders);
        QVERIFY2(said, qPrintable(codeOf(said)));
        QCOMPARE(said->standing, Standing::Revoked);
        QCOMPARE(said->error->code, text("sync.revoked"));
        QCOMPARE(said->error->context.value(text("reason")).toString(), text("遗失"));
        QVERIFY(desk.restart());
        QVERIFY(desk.link());
    }
    void aWipedDeskOpensNoMore()
    {
        Office office;
        CityDesk desk;
        const auto made = office.enrol();
        QVERIFY(join(desk, made));
        QVERIFY(office.revoke(made.account, true));
        city::CityOrders orders;
        const auto said = check(desk, orders);
        QVERIFY(said);
        QCOMPARE(said->standing, Standing::WipeOrdered);
        desk.store.reset();
        QVERIFY(desk.desk->destroyKeys(city::CityOrders::noteOf(*said, desk.clock->now())));
        QVERIFY(desk.desk->key().isEmpty());
        for (const char *name : {"vault.json", "vault.json.bak", "attempts.json"})
            QVERIFY2(!QFile::exists(desk.folder() + u'/' + text(name)), name);
        QVERIFY(QFile::exists(desk.folder() + text("/store.db"))); // ciphertext
        const auto again = desk.restart();
        QCOMPARE(codeOf(again), text("desk.wiped"));
        QCOMPARE(again.error().context.value(text("account")).toString(), made.account);
        QCOMPARE(again.error().context.value(text("reason")).toString(), text("遗失"));
    }
    void killedInMidWipeTheNextStartFinishesIt()
    {
        CityDesk desk;
        desk.store.reset();
        desk.desk.reset();
        QHash<QString, QByteArray> files;
        for (const char *name : {"vault.json", "vault.json.bak", "attempts.json"}) {
            QFile file(desk.folder() + u'/' + text(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            files.insert(file.fileName(), file.readAll());
        }
        const store::WipeNote note{desk.clock->now(), text("desk-310199001-1"), text("遗失")};
        int open = 0;
        int stops = 0;
        for (bool finished = false; !finished && stops < 2'000; ++stops) {
            QFile::remove(desk.folder() + text("/wiped.json"));
            for (const auto &[path, content] : files.asKeyValueRange()) {
                QFile file(path);
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
            }
            const pid_t child = startTraced(
                [&] { return note.write(desk.folder()).has_value() && note.carryOut(desk.folder()).has_value(); });
            if (child < 0)
                QSKIP("this account may not trace its children");
            finished = killAtStop(child, stops);
            const auto again = store::Desk::open(desk.folder(), registry::recordTypes(), desk.clock, CityDesk::cheap());
            if (again) { // before the first thing was written
                ++open;
                continue;
            }
            QCOMPARE(codeOf(again), text("desk.wiped"));
            for (const QString &path : files.keys())
                QVERIFY2(!QFile::exists(path), qPrintable(text("stop %1: %2").arg(stops).arg(path)));
        }
        QVERIFY(open > 1 && open < stops);
    }
    void whatIsNotTheCitysOrderIsNotObeyed_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"forged", "of another desk", "of an earlier enrolment", "empty", "later"})
            QTest::newRow(what) << text(what);
    }
    void whatIsNotTheCitysOrderIsNotObeyed()
    {
        QFETCH(QString, what);
        Office office;
        CityDesk desk;
        const auto made = office.enrol();
        QVERIFY(join(desk, made));
        QJsonObject document = office.accounts.document(made.account);
        QJsonObject about = document.value(u"yichuang").toObject();
        const QString enrolment = about.value(u"enrolment").toString();
        const auto sign = [&](std::span<const unsigned char> key, const QString &account, const QString &which) {
            return sync::WipeOrder::signedWith(key, account, which, office.clock.now()).toJson();
        };
        QJsonObject order;
        if (what == u"forged") {
            Office other;
            order = sign(std::as_const(other.secret).span(), made.account, enrolment);
        } else if (what == u"of another desk") {
            order = sign(std::as_const(office.secret).span(), text("desk-310199001-2"), text("ff"));
        } else if (what == u"of an earlier enrolment") {
            order = sign(std::as_const(office.secret).span(), made.account, text("ff"));
        } else if (what == u"later") {
            order = sign(std::as_const(office.secret).span(), made.account, enrolment);
            order.insert(text("at"), text("2036-01-01T00:00:00.000Z"));
        }
        about.insert(text("order"), order);
        document.insert(text("yichuang"), about);
        office.accounts.setDocument(made.account, document);
        city::CityOrders orders;
        for (int i = 0; i < 3; ++i) {
            const auto said = check(desk, orders);
            QVERIFY(said);
            QCOMPARE(said->standing, Standing::Good);
            QVERIFY(said->ignoredOrder);
            QCOMPARE(said->ignoredOrder->code, text("sync.order-forged"));
        }
        QVERIFY(desk.restart()); // still a desk
        QVERIFY(desk.link());
    }
    void theCityLearnsOnceADayThatTheDeskWasThere()
    {
        Office office;
        CityDesk desk;
        const auto made = office.enrol();
        QVERIFY(join(desk, made));
        city::CityOrders orders;
        (void)office.accounts.takeLog();
        const auto writes = [&office] { return office.accounts.takeLog().filter(text("PUT ")).size(); };
        QVERIFY(check(desk, orders));
        QCOMPARE(writes(), 1);
        QVERIFY(check(desk, orders));
        QCOMPARE(writes(), 0);
        desk.clock->advance(std::chrono::hours(25));
        QVERIFY(check(desk, orders));
        QCOMPARE(writes(), 1);
        sync::HttpPeer peer(office.accounts.administrator());
        sync::CityServer server(peer);
        const auto desks = CityDesks(server).desks(desk.clock->now());
        QVERIFY(desks);
        QCOMPARE(desks->size(), 1);
        QCOMPARE(desks->first().state, CityDesks::Standing::State::Joined);
        QCOMPARE(desks->first().seenAt, desk.clock->now().toUTC());
    }
};

QTEST_GUILESS_MAIN(AppCityJoin)
#include "tst_app_city_join.moc"
