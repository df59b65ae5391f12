// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "store/Connection.h"
#include "store/Migrations.h"

#include <QFile>
#include <QTest>

using namespace yc;
using namespace yc::test;
using store::Connection;
using store::Migration;

namespace {
const Migration kOne{1, {QStringLiteral("CREATE TABLE a(x)")}};
const Migration kTwo{2, {QStringLiteral("ALTER TABLE a ADD COLUMN y"), QStringLiteral("UPDATE a SET y = x || ';'")}};
const Migration kBroken{3, {QStringLiteral("CREATE TABLE b(x)"), QStringLiteral("INSERT INTO nowhere VALUES(1)")}};
const Migration kFour{4, {QStringLiteral("CREATE TABLE c(x)")}};

std::unique_ptr<Connection> openIn(const QTemporaryDir &folder)
{
    auto opened = Connection::open(folder.filePath(QStringLiteral("store.db")), sampleKey(), Connection::Mode::Writer);
    return opened ? std::move(*opened) : nullptr;
}
int version(Connection &connection) { return connection.scalar(QStringLiteral("PRAGMA user_version"))->toInt(); }
} // namespace

class StoreMigrations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFreshStoreGetsEveryStep()
    {
        const QTemporaryDir folder;
        const auto connection = openIn(folder);
        QVERIFY(store::migrate(*connection, {kOne, kTwo}));
        QCOMPARE(version(*connection), 2);
        QVERIFY(connection->exec(QStringLiteral("INSERT INTO a(x, y) VALUES(1, 2)")));
        QVERIFY(!QFile::exists(connection->path() + QStringLiteral(".before-v0")));
    }
    void aRepeatedMigrationDoesNothing()
    {
        const QTemporaryDir folder;
        const auto connection = openIn(folder);
        QVERIFY(store::migrate(*connection, {kOne}));
        QVERIFY(store::migrate(*connection, {kOne}));
        QCOMPARE(version(*connection), 1);
        QVERIFY(!QFile::exists(connection->path() + QStringLiteral(".before-v1")));
    }
    void anOlderStoreIsCopiedAndThenBroughtForward()
    {
        const QTemporaryDir folder;
        const auto connection = openIn(folder);
        QVERIFY(store::migrate(*connection, {kOne}));
        QVERIFY(connection->exec(QStringLiteral("INSERT INTO a VALUES('kept')")));
        QVERIFY(store::migrate(*connection, {kOne, kTwo}));
        QCOMPARE(connection->scalar(QStringLiteral("SELECT y FROM a"))->toString(), QStringLiteral("kept;"));
        const QString copy = connection->path() + QStringLiteral(".before-v1");
        auto before = Connection::open(copy, sampleKey(), Connection::Mode::Writer);
        QVERIFY(before);
        QCOMPARE(version(**before), 1);
        QCOMPARE((*before)->scalar(QStringLiteral("SELECT x FROM a"))->toString(), QStringLiteral("kept"));
    }
    void aNewerStoreIsRefusedAndUntouched()
    {
        const QTemporaryDir folder;
        const auto connection = openIn(folder);
        QVERIFY(store::migrate(*connection, {kOne, kTwo}));
        const auto outcome = store::migrate(*connection, {kOne});
        QCOMPARE(outcome.error().code, QStringLiteral("store.newer-version"));
        QCOMPARE(outcome.error().kind, core::ErrorKind::UpdateProgram);
        QCOMPARE(version(*connection), 2);
    }
    void aFailedStepIsTakenBackAndNoLaterOneRuns()
    {
        const QTemporaryDir folder;
        const auto connection = openIn(folder);
        QVERIFY(store::migrate(*connection, {kOne}));
        const auto outcome = store::migrate(*connection, {kOne, kTwo, kBroken, kFour});
        QCOMPARE(outcome.error().code, QStringLiteral("store.migration-failed"));
        QCOMPARE(outcome.error().context.value(QStringLiteral("version")).toInt(), 3);
        QCOMPARE(version(*connection), 2);
        QCOMPARE(
            connection->scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name IN ('b','c')"))->toInt(),
            0);
    }
    void theStepsOfThisProgramAscendToTheCurrentVersion()
    {
        int last = 0;
        for (const Migration &step : store::migrations()) {
            QCOMPARE(step.version, last + 1);
            last = step.version;
        }
        QCOMPARE(last, int(store::SchemaVersion::Current));
    }
    void whatWasCountedOfTheTablesIsForgotten()
    {
        TestStore store;
        const auto present = [&] {
            auto connection = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
            return (*connection)
                ->scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name LIKE 'sqlite_stat%'"))
                ->toInt();
        };
        store.close();
        QCOMPARE(present(), 0);
        {
            auto connection = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
            QVERIFY((*connection)->exec(QStringLiteral("ANALYZE")));
        }
        QVERIFY(present() > 0);
        QVERIFY(store.open());
        store.close();
        QCOMPARE(present(), 0);
    }
    void aStoreOfANewerProgramIsNotOpened()
    {
        TestStore store;
        store.close();
        {
            auto connection = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
            QVERIFY((*connection)->exec(QStringLiteral("PRAGMA user_version=99")));
        }
        QCOMPARE(store.open().error().code, QStringLiteral("store.newer-version"));
    }
};

QTEST_GUILESS_MAIN(StoreMigrations)
#include "tst_store_migrations.moc"
