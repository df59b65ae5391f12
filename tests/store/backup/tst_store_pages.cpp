// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreDigest.h"
#include "TestStore.h"
#include "store/Connection.h"
#include "store/backup/PageStream.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <thread>

using namespace yc;
using namespace yc::test;
using store::Connection;
using store::PageReader;
using store::PageWriter;

namespace {
QByteArray otherKey() { return QByteArray(32, 'n') + QByteArray(16, 's'); }

QJsonObject person(int i)
{
    return {{QStringLiteral("name"), QStringLiteral("欧阳明珠")},
            {QStringLiteral("id_number"), QStringLiteral("310199%1").arg(i, 12, 10, QLatin1Char('0'))},
            {QStringLiteral("address"), QStringLiteral("延安中路%1弄").arg(i)},
            {QStringLiteral("note"), QString(i % 97 * 50, QLatin1Char('x'))}};
}

std::unique_ptr<Connection> reading(const QString &path, const QByteArray &key)
{
    auto connection = Connection::open(path, key, Connection::Mode::Reader);
    return connection ? std::move(*connection) : nullptr;
}
} // namespace

class StorePages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCopyUnderAnotherKeyIsTheSameStore()
    {
        TestStore store;
        QStringList ids;
        for (int i = 0; i < 300; ++i)
            ids << store.add(person(i));
        (void)store.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            for (int i = 0; i < 300; i += 3)
                YC_TRY(tx.remove(ids.at(i)));
            return QJsonObject();
        });
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        const auto done = store::copyStore(store.path(), sampleKey(), copy, otherKey());
        QVERIFY2(done, done ? "" : qPrintable(done.error().code + QDebug::toString(done.error().context)));
        QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)));
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(16), QByteArray(16, 's'));

        const auto before = reading(store.path(), sampleKey());
        const auto after = reading(copy, otherKey());
        QVERIFY(before && after);
        QVERIFY(!digestOf(*before).isEmpty());
        QCOMPARE(digestOf(*after), digestOf(*before));
        QVERIFY(!after->scalar(QStringLiteral("PRAGMA cipher_integrity_check"))->isValid());
        QCOMPARE(after->scalar(QStringLiteral("PRAGMA integrity_check"))->toString(), QStringLiteral("ok"));
        QCOMPARE(after->scalar(QStringLiteral("PRAGMA auto_vacuum"))->toInt(),
                 before->scalar(QStringLiteral("PRAGMA auto_vacuum"))->toInt());
        QVERIFY(!Connection::open(copy, sampleKey(), Connection::Mode::Reader));
    }
    void theCopyIsWorkedWithLikeTheStore()
    {
        TestStore store;
        for (int i = 0; i < 50; ++i)
            store.add(person(i));
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        QVERIFY(store::copyStore(store.path(), sampleKey(), copy, otherKey()));
        auto opened = store::SqlDocumentStore::open(
            {copy, {sampleType(), draftSampleType()}, sampleSession(), std::make_shared<FakeClock>()}, otherKey());
        QVERIFY(opened);
        const auto hits = waitFor((*opened)->search({.text = QStringLiteral("oymz"), .types = {}}, 0));
        QVERIFY(hits && !hits->isEmpty());
        core::Command command{
            QStringLiteral("test.command"), {}, {}, {}, [](core::Transaction &tx) -> core::Result<QJsonObject> {
                core::Document document;
                document.id = QStringLiteral("resident:") + core::newUuid7(QDateTime::currentDateTime());
                document.body = person(50);
                YC_TRY(tx.put(document));
                return QJsonObject();
            }};
        QVERIFY(waitFor((*opened)->execute(command)));
        QCOMPARE(*waitFor((*opened)->count({.type = QStringLiteral("resident")})), 51);
        QVERIFY(waitFor((*opened)->verify())->value(QStringLiteral("ok")).toBool());
    }
    void theStockShellOpensTheCopy()
    {
        TestStore store;
        for (int i = 0; i < 20; ++i)
            store.add(person(i));
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        QVERIFY(store::copyStore(store.path(), sampleKey(), copy, otherKey()));
        QProcess shell;
        shell.start(QStringLiteral("sqlcipher"), {copy});
        QVERIFY(shell.waitForStarted());
        shell.write("PRAGMA key=\"x'" + otherKey().toHex() +
                    "'\";\nSELECT count(*) FROM document;\nPRAGMA cipher_integrity_check;\nPRAGMA integrity_check;\n");
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("ok\n20\nok\n"));
    }
    void aVacuumModeIsKept_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("full") << 1;
        QTest::newRow("incremental") << 2;
    }
    void aVacuumModeIsKept()
    {
        QFETCH(int, mode);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        const QString copy = folder.filePath(QStringLiteral("b.db"));
        {
            auto made = Connection::open(path, sampleKey(), Connection::Mode::Reader); // no file yet
            QVERIFY(!made);
            auto connection = Connection::open(path, sampleKey(), Connection::Mode::Writer);
            QVERIFY(connection);
            QVERIFY((*connection)->exec(QStringLiteral("PRAGMA auto_vacuum=%1").arg(mode)));
            QVERIFY((*connection)->exec(QStringLiteral("VACUUM")));
            QVERIFY((*connection)->exec(QStringLiteral("CREATE TABLE t(a, b)")));
            QVERIFY((*connection)
                        ->exec(QStringLiteral("WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE "
                                              "i<3000) INSERT INTO t SELECT i, randomblob(100) FROM c")));
            QVERIFY((*connection)->exec(QStringLiteral("DELETE FROM t WHERE a%3=0")));
        }
        QVERIFY(store::copyStore(path, sampleKey(), copy, otherKey()));
        auto connection = Connection::open(copy, otherKey(), Connection::Mode::Writer);
        QVERIFY(connection);
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA auto_vacuum"))->toInt(), mode);
        QCOMPARE((*connection)->scalar(QStringLiteral("SELECT count(*) FROM t"))->toInt(), 2000);
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA integrity_check"))->toString(), QStringLiteral("ok"));
        QVERIFY((*connection)->exec(QStringLiteral("DELETE FROM t WHERE a<2000")));
        QCOMPARE((*connection)->scalar(QStringLiteral("PRAGMA integrity_check"))->toString(), QStringLiteral("ok"));
    }
    void theSnapshotIsOfOneMomentWhileOthersWrite()
    {
        TestStore store;
        for (int i = 0; i < 400; ++i)
            store.add(person(i));
        const auto at = reading(store.path(), sampleKey()); // this reader's moment is that of the snapshot
        QVERIFY(at);
        auto reader = PageReader::open(store.path(), sampleKey());
        QVERIFY(reader);
        const QByteArray before = digestOf((*reader)->connection());
        QVERIFY(!before.isEmpty());
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        auto writer = PageWriter::create(copy, otherKey(), (*reader)->pageCount(), (*reader)->pageSize());
        QVERIFY(writer);
        QRandomGenerator random(20261121);
        int added = 400;
        for (;;) {
            auto page = (*reader)->next();
            QVERIFY(page);
            if (!*page)
                break;
            QVERIFY((*writer)->put((**page).number, (**page).bytes));
            if ((**page).number % 16 == 0) { // several thousand WAL frames: the writer makes its checkpoints meanwhile
                for (int i = static_cast<int>(random.bounded(12)); i >= 0; --i)
                    store.add(person(added++));
            }
        }
        QVERIFY((*writer)->finish());
        QCOMPARE(digestOf((*reader)->connection()), before);
        reader->reset();
        QVERIFY(added > 500);
        const auto after = reading(copy, otherKey());
        QVERIFY(after);
        QCOMPARE(digestOf(*after), before);
        QCOMPARE(after->scalar(QStringLiteral("PRAGMA integrity_check"))->toString(), QStringLiteral("ok"));
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), added);
        store.close(); // its checkpoint: the check of the pages looks at the main file alone
        QVERIFY(store.open());
        const auto report = waitFor(store->verify());
        QVERIFY2(report->value(QStringLiteral("ok")).toBool(),
                 QJsonDocument(*report).toJson(QJsonDocument::Compact).constData());
    }
    void readingMakesNoCheckpoint()
    {
        TestStore store;
        for (int i = 0; i < 20; ++i)
            store.add(person(i));
        const auto main = [&] {
            QFile file(store.path());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = main();
        const qint64 wal = QFile(store.path() + QStringLiteral("-wal")).size();
        QVERIFY(wal > 0);
        {
            auto reader = PageReader::open(store.path(), sampleKey());
            QVERIFY(reader);
            for (auto page = (*reader)->next(); page && *page; page = (*reader)->next())
                QCOMPARE((*page)->bytes.last(80), QByteArray(80, '\0'));
        }
        QCOMPARE(main(), before);
        QCOMPARE(QFile(store.path() + QStringLiteral("-wal")).size(), wal);
    }
    void anInterruptEndsItFromAnotherThread()
    {
        TestStore store;
        for (int i = 0; i < 50; ++i)
            store.add(person(i));
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        std::stop_source stop;
        int calls = 0;
        const auto done = store::copyStore(store.path(), sampleKey(), copy, otherKey(), stop.get_token(),
                                           [&](qint64 now, qint64 all) {
                                               QVERIFY(now <= all);
                                               if (++calls == 5)
                                                   std::jthread([&stop] { stop.request_stop(); }).join();
                                           });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, core::ErrorKind::Cancelled);
        QCOMPARE(calls, 5);
        QVERIFY(!QFile::exists(copy));
    }
    void missingAndForeignPagesAreRefused()
    {
        TestStore store;
        store.add(person(1));
        auto reader = PageReader::open(store.path(), sampleKey());
        QVERIFY(reader);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        {
            auto writer = PageWriter::create(copy, otherKey(), (*reader)->pageCount(), (*reader)->pageSize());
            QVERIFY(writer);
            auto page = (*reader)->next();
            QVERIFY(page && *page);
            QVERIFY(!(*writer)->put(2, (**page).bytes.first(512)));
            QVERIFY((*writer)->put((**page).number, (**page).bytes));
            QVERIFY(!(*writer)->finish());                           // pages are missing
            QVERIFY(!PageWriter::create(copy, otherKey(), 5, 4096)); // it is there already
        }
        QVERIFY(!QFile::exists(copy));
        auto writer = PageWriter::create(copy, otherKey(), 3, 4096);
        QVERIFY(writer);
        QVERIFY((*writer)->put(1, QByteArray(4096, 'x')));
        QVERIFY((*writer)->put(2, QByteArray(4096, 'x')));
        QVERIFY((*writer)->put(3, QByteArray(4096, 'x')));
        QVERIFY(!(*writer)->put(4, QByteArray(4096, 'x')));
        QVERIFY(!(*writer)->finish()); // no header
    }
    void aFullDiskLeavesNothing()
    {
        TestStore store;
        for (int i = 0; i < 50; ++i)
            store.add(person(i));
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        struct rlimit before = {};
        getrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit small = before;
        small.rlim_cur = 200'000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto done = store::copyStore(store.path(), sampleKey(), copy, otherKey());
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!done);
        QCOMPARE(done.error().code, QStringLiteral("store.disk-full"));
        QVERIFY(!QFile::exists(copy));
    }
};

QTEST_GUILESS_MAIN(StorePages)
#include "tst_store_pages.moc"
