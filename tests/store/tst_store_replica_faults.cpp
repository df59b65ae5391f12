// SPDX-License-Identifier: GPL-3.0-or-later
// The replication's half of the store under kills, a full disk, an update of the program and a restored backup.
#include "SqlSyncStore.h"
#include "store/Connection.h"
#include "store/Migrations.h"
#include "store/replica/SyncRecords.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc;
using namespace yc::test;
using core::SyncState;
using replica::SyncStore;
using store::Connection;

namespace {

constexpr int batchSize = 5;
const core::Dataset dataset{QStringLiteral("310106013"), QStringLiteral("residents")};
const QString key = QStringLiteral("city");

replica::PulledBatch batchOf(int number, int size = batchSize)
{
    replica::PulledBatch batch{{}, {}, key, {{QStringLiteral("batch"), number}}};
    for (int i = 0; i < size; ++i) {
        replica::Revision revision;
        revision.id = sampleId(number * size + i);
        revision.rev = QStringLiteral("1-aa");
        revision.history = {revision.rev};
        revision.content = sampleContent(sampleBody(QStringLiteral("甲")));
        batch.revisions.append(revision);
    }
    return batch;
}

core::Command editOf(const QString &id, const QString &name)
{
    return {QStringLiteral("test.edit"), {}, {}, {}, [id, name](core::Transaction &tx) -> core::Result<QJsonObject> {
                YC_ASSIGN(core::Document document, tx.load(id));
                document.body[QStringLiteral("name")] = name;
                YC_TRY(tx.put(document));
                return QJsonObject();
            }};
}

/// Takes in a batch, changes two of it, sends everything: 'a', 'e', 'e', 'c' on the pipe after each.
int workUntilKilled(const QString &path, int end)
{
    auto opened = store::SqlDocumentStore::open({path, {syncedType()}, sampleSession(), std::make_shared<FakeClock>()},
                                                sampleKey());
    if (!opened)
        return 1;
    const auto replica = (*opened)->replica(dataset);
    const auto say = [end](char what) { return ::write(end, &what, 1) == 1; };
    for (int i = 0;; ++i) {
        if (!replica->apply(batchOf(i)) || !say('a'))
            return 1;
        for (const char *name : {"乙", "丙"}) {
            if (!waitFor((*opened)->execute(editOf(sampleId(i * batchSize), QString::fromUtf8(name)))) || !say('e'))
                return 1;
        }
        const auto changes = replica->changes(0, 100, SyncStore::Which::Unconfirmed);
        if (!changes || changes->size() != 1)
            return 2;
        if (!replica->confirm({{changes->first().id, changes->first().leaves}}) || !say('c'))
            return 1;
    }
}

} // namespace

class StoreReplicaFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasAcknowledgedSurvivesAKillAtAnyMoment()
    {
        for (int round = 0; round < 6; ++round) {
            QTemporaryDir folder;
            int ends[2];
            QCOMPARE(::pipe(ends), 0);
            const QString path = folder.filePath(QStringLiteral("store.db"));
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(ends[0]);
                const QByteArray program = QCoreApplication::applicationFilePath().toLocal8Bit();
                const QByteArray end = QByteArray::number(ends[1]);
                ::execl(program.constData(), program.constData(), "--child", path.toLocal8Bit().constData(),
                        end.constData(), nullptr);
                ::_exit(127);
            }
            ::close(ends[1]);
            QByteArray said;
            char byte = 0;
            const int until = 4 + static_cast<int>(QRandomGenerator::global()->bounded(60));
            while (said.size() < until && ::read(ends[0], &byte, 1) == 1)
                said.append(byte);
            ::kill(child, SIGKILL);
            while (::read(ends[0], &byte, 1) == 1)
                said.append(byte);
            ::close(ends[0]);
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(said.size() >= until);

            auto opened = store::SqlDocumentStore::open(
                {path, {syncedType()}, sampleSession(), std::make_shared<FakeClock>()}, sampleKey());
            QVERIFY(opened);
            const auto replica = (*opened)->replica(dataset);
            // A batch and its position came together, or neither did.
            const int applied = replica->checkpoint(key)->value(u"batch").toInt(-1) + 1;
            QVERIFY(applied >= said.count('a') && applied <= said.count('a') + 1);
            QCOMPARE(*waitFor((*opened)->count({.type = QStringLiteral("resident")})), applied * batchSize);
            // Each edit is there, and is sent or waits.
            int edits = 0;
            const auto all = replica->changes(0, 10'000, SyncStore::Which::All);
            for (const replica::LocalChange &change : *all) {
                const auto revisions = replica->revisions({{change.id, change.leaves}});
                QCOMPARE(revisions->size(), 1);
                edits += int(revisions->first().history.size()) - 1;
            }
            QVERIFY(edits >= said.count('e') && edits <= said.count('e') + 1);
            const bool sent = said.endsWith('c');
            QVERIFY(replica->waiting()->unsent <= 1);
            if (sent && edits == said.count('e'))
                QCOMPARE(replica->waiting()->unsent, 0);
            const auto report = waitFor((*opened)->verify());
            QVERIFY(report->value(u"ok").toBool());
        }
    }
    void aFullDiskLosesNothingAndGoesOnWhenThereIsRoom()
    {
        SqlSyncStore desk;
        TestStore &store = desk.store();
        desk.edit(sampleId(90'000), sampleContent(sampleBody(QStringLiteral("甲"))));
        QVERIFY(desk.apply(batchOf(0)));
        const auto limit = [&](const QString &pages) {
            return store.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
                auto &connection = static_cast<store::SqlTransaction &>(tx).connection();
                YC_ASSIGN(const QVariant now, connection.scalar(QStringLiteral("PRAGMA page_count")));
                YC_TRY(connection.scalar(
                    QStringLiteral("PRAGMA max_page_count=%1").arg(pages.isEmpty() ? now.toString() : pages)));
                return QJsonObject();
            });
        };
        QVERIFY(limit({}));
        const auto full = desk.apply(batchOf(1, 3000));
        QVERIFY(!full);
        QCOMPARE(full.error().code, QStringLiteral("store.disk-full"));
        QCOMPARE(desk.checkpoint(key)->value(u"batch").toInt(), 0);
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), batchSize + 1);
        QVERIFY(limit(QStringLiteral("100000")));
        QVERIFY(desk.apply(batchOf(1, 3000)));
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), 3000 + batchSize + 1);
        QCOMPARE(desk.waiting()->unsent, 1);
        QVERIFY(waitFor(store->verify())->value(u"ok").toBool());
    }
    /// A store of the program before this one: everything in it has never left the desk.
    void anUpdatedStoreSendsAllOfItWithItsHistory()
    {
        TestStore store;
        store.close();
        QVERIFY(QFile::remove(store.path()));
        {
            QList<store::Migration> old = store::migrations();
            old.removeIf([](const store::Migration &step) { return step.version > int(store::SchemaVersion::Audit); });
            auto connection = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
            QVERIFY(store::migrate(**connection, old));
            for (int i = 1; i <= 3; ++i) {
                QVERIFY((*connection)
                            ->run(QStringLiteral(
                                      "INSERT INTO document(id, type, schema, org, revision, deleted, "
                                      "created_by, changed_by, created_at, changed_at, body) "
                                      "VALUES(?,'resident',1,'310106013',2,?,'person:a','person:b',1000,2000,?)"),
                                  {sampleId(i), i == 3 ? 1 : 0, QByteArray(i == 3 ? "{}" : "{\"name\":\"now\"}")}));
                QVERIFY((*connection)
                            ->run(QStringLiteral(
                                      "INSERT INTO history(document, revision, schema, org, deleted, "
                                      "changed_by, changed_at, body) VALUES(?,1,1,'310106013',0,'person:a',1000,?)"),
                                  {i, QByteArray("{\"name\":\"before\"}")}));
                QVERIFY((*connection)
                            ->run(QStringLiteral("INSERT INTO outbox(document, base, since) VALUES(?,0,1000)"), {i}));
            }
        }
        QVERIFY(store.open({syncedType()}));
        QVERIFY(QFile::exists(store.path() + QStringLiteral(".before-v2")));
        QCOMPARE(waitFor(store->syncState(sampleId(1)))->state, SyncState::Local);
        QCOMPARE(store->datasets()->size(), 1);
        const auto replica = store->replica(dataset);
        QCOMPARE(replica->waiting()->unsent, 3);
        const auto changes = replica->changes(0, 2, SyncStore::Which::Unconfirmed);
        QCOMPARE(changes->size(), 2);
        QCOMPARE(replica->changes(changes->last().sequence, 2, SyncStore::Which::Unconfirmed)->size(), 1);
        const auto revision = replica->revisions({{changes->first().id, changes->first().leaves}});
        QCOMPARE(revision->first().history.size(), 2);
        QCOMPARE(revision->first().content[u"changed_at"].toString(), QStringLiteral("1970-01-01T00:00:02.000Z"));
        QVERIFY(waitFor(store->verify())->value(u"ok").toBool());
    }
    void verifyNamesWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QString::fromUtf8(sql); };
        row("a change that nobody would send", "DELETE FROM outbox");
        row("a name without a revision", "UPDATE document SET rev='' WHERE rev IS NOT NULL");
        row("a place in the queue that is another", "UPDATE outbox SET sequence=sequence+1");
        row("a tree that shows another winner", "UPDATE revision_tree SET nodes='9-zz 1-aa'");
        row("a leaf without its content", "DELETE FROM revision");
        row("a tree of nobody", "INSERT INTO revision_tree VALUES(900, 1, '1-a', '')");
        row("a refusal of nobody", "INSERT INTO refusal VALUES(900, '1-a', '', '', 0, 0)");
        row("a conflict that is none", "INSERT INTO conflict VALUES((SELECT max(row) FROM document), '', 0, 'name')");
    }
    void verifyNamesWhatDoesNotFit()
    {
        QFETCH(QString, sql);
        SqlSyncStore desk;
        QVERIFY(desk.apply(batchOf(0)));
        desk.edit(sampleId(1), sampleContent(sampleBody(QStringLiteral("乙"))));
        replica::Revision other = batchOf(0).revisions[1];
        // Behind whatever name the edit gets, which is another in each store: the one that is not shown is what table
        // `revision` keeps; if it won, that table would be empty and there would be nothing to find.
        other.rev = QStringLiteral("2-00");
        other.history = {other.rev, QStringLiteral("1-aa")};
        other.content = sampleContent(sampleBody(QStringLiteral("丙")));
        QVERIFY(desk.apply({{other}, {}, {}, {}}));
        desk.edit(sampleId(100), sampleContent(sampleBody(QStringLiteral("丁"))));
        desk.edit(sampleId(101), sampleContent(sampleBody(QStringLiteral("戊"))));
        desk.edit(sampleId(101), sampleContent(sampleBody(QStringLiteral("己"))));
        TestStore &store = desk.store();
        QVERIFY(waitFor(store->verify())->value(u"ok").toBool());
        QVERIFY(store.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_TRY(static_cast<store::SqlTransaction &>(tx).connection().run(sql));
            return QJsonObject();
        }));
        const auto report = waitFor(store->verify());
        QVERIFY(!report->value(u"ok").toBool());
        QVERIFY(!report->value(u"sync_ok").toBool());
        QVERIFY(!report->value(u"first_bad_sync").toString().isEmpty());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--child")
        return workUntilKilled(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toInt());
    StoreReplicaFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_replica_faults.moc"
