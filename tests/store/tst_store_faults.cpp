// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "store/Connection.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc;
using namespace yc::test;
using store::Connection;

namespace {
QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}
QJsonObject person(int i)
{
    return {{QStringLiteral("name"), QStringLiteral("欧阳明珠")},
            {QStringLiteral("visits"), i},
            {QStringLiteral("telephone"), QStringLiteral("13800005678")},
            {QStringLiteral("address"), QStringLiteral("延安中路154弄")}};
}
} // namespace

class StoreFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noFileOfTheStoreHoldsPlainText()
    {
        TestStore store;
        for (int i = 0; i < 200; ++i)
            store.add(person(i));
        // While it is open, with its WAL …
        const auto search = [&store] {
            QDirIterator files(store.folder(), QDir::Files, QDirIterator::Subdirectories);
            int seen = 0;
            while (files.hasNext()) {
                const QByteArray bytes = contents(files.next());
                ++seen;
                for (const char *text :
                     {"欧阳明珠", "13800005678", "延安中路", "ouyangmingzhu", "SQLite format 3", "resident"}) {
                    if (bytes.contains(text))
                        return -1;
                }
            }
            return seen;
        };
        QVERIFY(search() >= 2);
        store.close(); // … and when it is closed.
        QVERIFY(search() >= 1);
    }
    void everyFileIsReadableByItsOwnerOnly()
    {
        TestStore store;
        store.add(person(1));
        QDirIterator files(store.folder(), QDir::Files);
        int seen = 0;
        while (files.hasNext()) {
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY2(!(QFile::permissions(files.next()) & others), qPrintable(files.fileName()));
            ++seen;
        }
        QVERIFY(seen >= 2); // with the WAL
    }
    void theStockShellOpensTheStoreWithTheKey()
    {
        TestStore store;
        store.add(person(1));
        store.close();
        QProcess shell;
        shell.start(QStringLiteral("sqlcipher"), {store.path()});
        QVERIFY(shell.waitForStarted());
        shell.write("PRAGMA key=\"x'" + sampleKey().toHex() + "'\";\nSELECT count(*) FROM document;\n");
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QVERIFY2(shell.readAllStandardOutput().contains("1\n"), shell.readAllStandardError().constData());
    }
    void aWrongKeyIsSaidAndTheFileIsUntouched()
    {
        TestStore store;
        store.add(person(1));
        store.close();
        const QByteArray before = contents(store.path());
        const auto opened = store::SqlDocumentStore::open({store.path(), {sampleType()}, sampleSession(), nullptr},
                                                          QByteArray(32, 'x') + QByteArray(16, 'k'));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("store.wrong-key"));
        QCOMPARE(contents(store.path()), before);
    }
    void aFlippedByteAnywhereIsNoticed()
    {
        TestStore store;
        for (int i = 0; i < 100; ++i)
            store.add(person(i));
        store.close();
        const QByteArray good = contents(store.path());
        QRandomGenerator random(20261121);
        for (int round = 0; round < 40; ++round) {
            QByteArray bad = good;
            const qsizetype at =
                16 + random.bounded(static_cast<int>(bad.size()) - 16); // 0–15 is the salt, given apart
            bad[at] = static_cast<char>(bad.at(at) ^ (1 << random.bounded(8)));
            QVERIFY(overwrite(store.path(), bad));
            const auto opened = store.open();
            if (opened) {
                const auto report = waitFor(store->verify());
                QVERIFY2(!report || !report->value(QStringLiteral("ok")).toBool(), qPrintable(QString::number(at)));
            }
            store.close();
        }
        QVERIFY(overwrite(store.path(), good));
        QVERIFY(store.open());
        QVERIFY(waitFor(store->verify())->value(QStringLiteral("ok")).toBool());
    }
    void aChangedRemovedOrSwappedAuditRowIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("firstBad");
        QTest::newRow("changed") << QStringLiteral("UPDATE audit SET person='nobody' WHERE seq=5") << 5;
        QTest::newRow("moved text") << QStringLiteral("UPDATE audit SET command=command||person, person='' WHERE seq=4")
                                    << 4;
        QTest::newRow("removed") << QStringLiteral("DELETE FROM audit WHERE seq=6") << 7;
        QTest::newRow("first removed") << QStringLiteral("DELETE FROM audit WHERE seq=1") << 2;
        QTest::newRow("swapped") << QStringLiteral(
                                        "UPDATE audit SET seq=CASE seq WHEN 3 THEN -4 ELSE -3 END WHERE seq IN (3,4)")
                                 << -4;
    }
    void aChangedRemovedOrSwappedAuditRowIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(int, firstBad);
        TestStore store;
        for (int i = 0; i < 10; ++i)
            store.add(person(i));
        store.close();
        {
            auto connection = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
            QVERIFY((*connection)->exec(sql));
        }
        QVERIFY(store.open());
        const auto report = waitFor(store->verify());
        QVERIFY(!report->value(QStringLiteral("audit_ok")).toBool());
        QCOMPARE(report->value(QStringLiteral("first_bad_audit_row")).toInt(), firstBad);
    }
    void twoReadersOfOneStatementDoNotDisturbEachOther()
    {
        TestStore store;
        store.close();
        auto connection = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
        QVERIFY(connection);
        QVERIFY(
            (*connection)->exec(QStringLiteral("INSERT INTO series(name, last) VALUES('a', 1), ('b', 2), ('c', 3)")));
        const auto sql = QStringLiteral("SELECT last FROM series WHERE last >= ? ORDER BY last");
        QList<qint64> outer;
        QList<qint64> inner;
        auto all = (*connection)->run(sql, {1});
        while (all->next()) {
            auto rest = (*connection)->run(sql, {all->integer(0)});
            while (rest->next())
                inner << rest->integer(0);
            outer << all->integer(0);
        }
        QVERIFY(all->ended());
        QCOMPARE(outer, QList<qint64>({1, 2, 3}));
        QCOMPARE(inner, QList<qint64>({1, 2, 3, 2, 3, 3}));
    }
    void aFullDiskFailsTheCommandAndLosesNothing()
    {
        TestStore store;
        store.add(person(0));
        store.close();
        auto connection = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
        QVERIFY(connection);
        QVERIFY((*connection)->exec(QStringLiteral("PRAGMA max_page_count=1"))); // becomes the present size
        QVERIFY((*connection)->begin());
        core::Result<> outcome;
        for (int i = 0; outcome && i < 1000; ++i)
            outcome =
                (*connection)->exec(QStringLiteral("INSERT INTO series(name, last) VALUES(hex(randomblob(500)), 1)"));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, QStringLiteral("store.disk-full"));
        QCOMPARE(outcome.error().kind, core::ErrorKind::FreeDiskSpace);
        (*connection)->rollback();
        connection->reset();
        QVERIFY(store.open());
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), 1);
    }
    void whatWasAcknowledgedSurvivesAKill()
    {
        // A child stores residents and says so on a pipe after each; it is killed at a random moment.
        for (int round = 0; round < 5; ++round) {
            QTemporaryDir folder;
            int ends[2];
            QCOMPARE(pipe(ends), 0);
            const QString path = folder.filePath(QStringLiteral("store.db"));
            const pid_t child = fork();
            if (child == 0) {
                ::close(ends[0]);
                const QByteArray program = QCoreApplication::applicationFilePath().toLocal8Bit();
                const QByteArray end = QByteArray::number(ends[1]);
                // A fresh program image: threads do not survive a fork.
                execl(program.constData(), program.constData(), "--child", path.toLocal8Bit().constData(),
                      end.constData(), nullptr);
                _exit(127);
            }
            ::close(ends[1]);
            int acknowledged = 0;
            char byte = 0;
            const int until = 5 + static_cast<int>(QRandomGenerator::global()->bounded(60));
            while (acknowledged < until && ::read(ends[0], &byte, 1) == 1)
                ++acknowledged;
            ::kill(child, SIGKILL);
            while (::read(ends[0], &byte, 1) == 1) // what it still said before it died
                ++acknowledged;
            ::close(ends[0]);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY(acknowledged >= until);

            auto opened = store::SqlDocumentStore::open(
                {path, {sampleType()}, sampleSession(), std::make_shared<FakeClock>()}, sampleKey());
            QVERIFY(opened);
            const qint64 count = *waitFor((*opened)->count({.type = QStringLiteral("resident")}));
            QVERIFY2(count == acknowledged || count == acknowledged + 1,
                     qPrintable(QStringLiteral("%1 stored, %2 acknowledged").arg(count).arg(acknowledged)));
            QVERIFY(waitFor((*opened)->verify())->value(QStringLiteral("ok")).toBool());
        }
    }
};

namespace {
int storeUntilKilled(const QString &path, int end)
{
    auto clock = std::make_shared<FakeClock>();
    auto opened = store::SqlDocumentStore::open({path, {sampleType()}, sampleSession(), clock}, sampleKey());
    if (!opened)
        return 1;
    for (int i = 0;; ++i) {
        core::Command command{
            QStringLiteral("test.command"), {}, {}, {}, [i, clock](core::Transaction &tx) -> core::Result<QJsonObject> {
                core::Document document;
                document.id = QStringLiteral("resident:") + core::newUuid7(clock->now());
                document.body = person(i);
                YC_TRY(tx.put(document));
                return QJsonObject();
            }};
        if (!waitFor((*opened)->execute(command)) || ::write(end, "x", 1) != 1)
            return 1;
    }
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--child")
        return storeUntilKilled(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toInt());
    StoreFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_faults.moc"
