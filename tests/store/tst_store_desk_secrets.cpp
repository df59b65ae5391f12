// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDesk.h"
#include "backup/BackupDesk.h"

#include <QRegularExpression>
#include <QTest>

using namespace yc;
using namespace yc::test;
using store::Desk;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? text("no error") : result.error().code; }

QByteArray kept(const Desk &desk, const char *name = "city")
{
    const auto found = desk.secret(text(name));
    return !found ? '!' + found.error().code.toLatin1() : !*found ? QByteArray("-") : **found;
}

} // namespace

/// What a desk keeps for itself, as its administrator sets it.
class StoreDeskSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theAdministratorSetsItAndItIsInTheLog()
    {
        TestDesk desk;
        QCOMPARE(kept(*desk.desk), QByteArray("!desk.signed-out"));
        auto store = desk.signIn("1001", TestDesk::anPass);
        QVERIFY(store);
        QCOMPARE(kept(*desk.desk), QByteArray("-"));
        QVERIFY(desk.desk->setSecret(**store, text("city"), "a link"));
        QVERIFY(desk.desk->setSecrets(**store,
                                      {{text("city"), QByteArray("another")}, {text("joining"), QByteArray("x")}}));
        QCOMPARE(kept(*desk.desk), QByteArray("another"));
        QVERIFY(desk.desk->removeSecret(**store, text("joining")));
        QCOMPARE(kept(*desk.desk, "joining"), QByteArray("-"));
        const QStringList rows = TestDesk::read(*desk.desk).filter(text("desk.city-"));
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows.at(0).startsWith(text("desk.city-link done")) &&
                rows.at(2).startsWith(text("desk.city-unlink done")));
        store->reset();
        QVERIFY(desk.restart());
        store = desk.signIn("1002", TestDesk::boPass); // whoever signs in works with it
        QVERIFY(store);
        QCOMPARE(kept(*desk.desk), QByteArray("another"));
    }
    void nobodyElseSetsIt()
    {
        TestDesk desk;
        auto store = desk.signIn("1002", TestDesk::boPass);
        QVERIFY(store);
        const QByteArray before = TestDesk::contents(desk.file("vault.json"));
        QCOMPARE(codeOf(desk.desk->setSecret(**store, text("city"), "mine")), text("permission.denied"));
        QCOMPARE(codeOf(desk.desk->removeSecret(**store, text("city"))), text("permission.denied"));
        QCOMPARE(TestDesk::contents(desk.file("vault.json")), before);
        QCOMPARE(kept(*desk.desk), QByteArray("-"));
        QCOMPARE(
            TestDesk::read(*desk.desk).filter(text("desk.city-link denied")).size() +
                TestDesk::read(*desk.desk).filter(QRegularExpression(text("desk\\.city-link .*permission"))).size(),
            1);
    }
    void whatMayNotBeKeptChangesNothing()
    {
        TestDesk desk;
        auto store = desk.signIn("1001", TestDesk::anPass);
        QVERIFY(store);
        QVERIFY(desk.desk->setSecret(**store, text("city"), "stays"));
        QCOMPARE(codeOf(desk.desk->setSecret(**store, text("City!"), "x")), text("vault.bad-secret"));
        QCOMPARE(codeOf(desk.desk->setSecrets(**store, {{text("city"), std::nullopt}, {text("b"), QByteArray()}})),
                 text("vault.bad-secret"));
        QCOMPARE(kept(*desk.desk), QByteArray("stays"));
    }
    void aRekeyOfTheStoreTakesItAlong()
    {
        TestDesk desk;
        auto store = desk.signIn("1001", TestDesk::anPass);
        QVERIFY(store);
        QVERIFY(desk.desk->setSecret(**store, text("city"), "stays"));
        QVERIFY(desk.desk->beginRekey(**store, text("somebody left")));
        store->reset();
        Desk::Rekeyed done = desk.desk->rekey({});
        QVERIFY2(done.outcome, qPrintable(codeOf(done.outcome)));
        QCOMPARE(kept(*desk.desk), QByteArray("stays"));
        done.store.reset();
        QVERIFY(desk.restart());
        store = desk.signIn("1002", TestDesk::boPass);
        QVERIFY(store);
        QCOMPARE(kept(*desk.desk), QByteArray("stays"));
    }
    void aBackupBringsItBack()
    {
        BackupDesk desk(3);
        QVERIFY(desk.desk->setSecret(*desk.store, text("city"), "stays"));
        const QString made = desk.backUp();
        QVERIFY(!made.isEmpty());
        const QString folder = desk.dir.filePath(text("restored"));
        QVERIFY(store::restoreDesk(made, desk.byCode(), folder, desk.clock->now(), {}));
        desk.store.reset();
        auto again = Desk::open(folder, {sampleType()}, desk.clock, BackupDesk::cheap());
        QVERIFY2(again, qPrintable(codeOf(again)));
        const auto store = (*again)->signIn(text("1001"), BackupDesk::passphrase());
        QVERIFY(store);
        QCOMPARE(kept(**again), QByteArray("stays"));
    }
    void aWipedDeskIsRestoredFromABackupElsewhere()
    {
        BackupDesk desk(3);
        const QString made = desk.backUp();
        QVERIFY(!made.isEmpty());
        desk.store.reset();
        QVERIFY(desk.desk->destroyKeys({desk.clock->now(), text("desk-310106013-1"), text("lost")}));
        desk.desk.reset();
        QCOMPARE(codeOf(Desk::open(desk.folder, {sampleType()}, desk.clock, BackupDesk::cheap())), text("desk.wiped"));
        const QString folder = desk.dir.filePath(text("restored"));
        QVERIFY(store::restoreDesk(made, desk.byCode(), folder, desk.clock->now(), {}));
        auto again = Desk::open(folder, {sampleType()}, desk.clock, BackupDesk::cheap());
        QVERIFY(again);
        QVERIFY((*again)->signIn(text("1001"), BackupDesk::passphrase()));
    }
};

QTEST_GUILESS_MAIN(StoreDeskSecrets)
#include "tst_store_desk_secrets.moc"
