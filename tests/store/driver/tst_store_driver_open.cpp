// SPDX-License-Identifier: GPL-3.0-or-later
#include "DriverUnderTest.h"

#include <QFile>
#include <QProcess>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

#include <atomic>

using yc::store::SqlCipherDriver;

class SqlCipherDriverOpen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesAnEmptyKey()
    {
        DriverUnderTest test({}, QByteArray());
        QVERIFY(!test.open());
        QCOMPARE(test.db().lastError().type(), QSqlError::ConnectionError);
        QVERIFY(test.db().lastError().databaseText().contains(QStringLiteral("no key")));
        QVERIFY(test.db().isOpenError());
        QVERIFY(!QFile::exists(test.path()));
    }

    void refusesAKeyOfWrongLength()
    {
        DriverUnderTest test({}, QByteArray(31, 'k'));
        test.db().setPassword(QStringLiteral("must not be used instead"));
        QVERIFY(!test.open());
        QVERIFY(test.db().lastError().databaseText().contains(QStringLiteral("32 bytes")));
    }

    void forgetsTheKeyOnceOpened()
    {
        DriverUnderTest test;
        QVERIFY(test.open());
        QSqlDatabase db = test.db();
        db.close();
        QVERIFY(!db.open());
        test.driver()->setKey(DriverUnderTest::testKey());
        QVERIFY(db.open());
    }

    void saysThatTheKeyIsWrong()
    {
        DriverUnderTest right;
        QVERIFY(right.open());
        QVERIFY(QSqlQuery(right.db()).exec(QStringLiteral("CREATE TABLE t (a)")));

        DriverUnderTest wrong(right.path(), QByteArray(32, 'w'));
        QVERIFY(!wrong.open());
        const QSqlError error = wrong.db().lastError();
        QCOMPARE(error.type(), QSqlError::ConnectionError);
        QCOMPARE(error.nativeErrorCode(), QStringLiteral("26"));
        QVERIFY(error.databaseText().contains(QStringLiteral("key")));
        QVERIFY(!wrong.db().isOpen());
    }

    void refusesAPlainDatabase()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("plain.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'));
        file.close();
        DriverUnderTest test(file.fileName());
        QVERIFY(!test.open());
        QCOMPARE(test.db().lastError().nativeErrorCode(), QStringLiteral("26"));
    }

    void takesAKeyWithItsSalt()
    {
        const QByteArray salt = QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10");
        DriverUnderTest test({}, DriverUnderTest::testKey() + salt);
        QVERIFY(test.open());
        QVERIFY(QSqlQuery(test.db()).exec(QStringLiteral("CREATE TABLE t (a)")));
        test.db().close();
        QFile file(test.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(16), salt); // SQLCipher keeps the salt in front of the file
    }

    void takesAPassphraseFromThePassword()
    {
        DriverUnderTest test({}, QByteArray());
        QSqlDatabase db = test.db();
        db.setPassword(QStringLiteral("一窗 pass"));
        QVERIFY2(db.open(), qPrintable(db.lastError().text()));
        QVERIFY(QSqlQuery(db).exec(QStringLiteral("CREATE TABLE t (a)")));
        db.close();
        db.setPassword(QStringLiteral("二窗 pass"));
        QVERIFY(!db.open());
        db.setPassword(QStringLiteral("一窗 pass"));
        QVERIFY(db.open());
    }

    void takesARawKeyFromThePassword()
    {
        DriverUnderTest test;
        QVERIFY(test.open());
        QVERIFY(QSqlQuery(test.db()).exec(QStringLiteral("CREATE TABLE t (a)")));
        DriverUnderTest other(test.path(), QByteArray());
        QSqlDatabase db = other.db();
        db.setPassword(QStringLiteral("x'%1'").arg(QString::fromLatin1(DriverUnderTest::testKey().toHex())));
        QVERIFY2(db.open(), qPrintable(db.lastError().text()));
        QCOMPARE(db.tables(), QStringList(QStringLiteral("t")));
    }

    void openIsReadByTheStockShell()
    {
        const QString shell = QStandardPaths::findExecutable(QStringLiteral("sqlcipher"));
        QVERIFY2(!shell.isEmpty(), "the package sqlcipher is missing");
        DriverUnderTest test;
        QVERIFY(test.open());
        QSqlQuery query(test.db());
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE person (name TEXT, born INTEGER)")));
        QVERIFY(query.exec(QStringLiteral("INSERT INTO person VALUES ('单小满', 1950), ('仇立夏', 1962)")));
        query.clear();
        test.db().close();

        QProcess process;
        process.start(shell, {QStringLiteral("-batch"), test.path()});
        process.write("PRAGMA key = \"x'" + DriverUnderTest::testKey().toHex() +
                      "'\";\nSELECT name, born FROM person ORDER BY born;\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardOutput(), QByteArray("ok\n单小满|1950\n仇立夏|1962\n"));
    }

    void writesNoPlainText_data()
    {
        QTest::addColumn<QString>("journal");
        QTest::newRow("rollback journal") << QStringLiteral("DELETE");
        QTest::newRow("kept journal") << QStringLiteral("PERSIST");
        QTest::newRow("write-ahead log") << QStringLiteral("WAL");
    }
    void writesNoPlainText()
    {
        QFETCH(QString, journal);
        DriverUnderTest test;
        QVERIFY(test.open());
        QSqlQuery query(test.db());
        QVERIFY(query.exec(QStringLiteral("PRAGMA journal_mode=") + journal));
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE person (name TEXT)")));
        for (int i = 0; i < 50; ++i) {
            QVERIFY(query.prepare(QStringLiteral("INSERT INTO person VALUES (?)")));
            query.addBindValue(QStringLiteral("尉迟谷雨 310199199001010013"));
            QVERIFY(query.exec());
        }
        QVERIFY(query.exec(QStringLiteral("UPDATE person SET name = name || '!'")));
        const QFileInfo info(test.path());
        const QStringList files = info.dir().entryList({info.fileName() + u'*'}, QDir::Files);
        QVERIFY(files.size() >= (journal == u"DELETE" ? 1 : 2));
        for (const QString &name : files) {
            QFile file(info.dir().filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("310199199001010013"));
            QVERIFY(!bytes.contains("谷雨"));
            QVERIFY(!bytes.contains("CREATE TABLE"));
            QVERIFY(!bytes.contains("SQLite format"));
        }
    }

    void keepsTemporaryDataInMemory()
    {
        DriverUnderTest test;
        QVERIFY(test.open());
        QSqlQuery query(test.db());
        QVERIFY(query.exec(QStringLiteral("PRAGMA temp_store")));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 2);

        // A sort and a temporary table far larger than the page cache open no file besides the store's own.
        QVERIFY(query.exec(QStringLiteral("PRAGMA cache_size = 10")));
        QVERIFY(query.exec(
            QStringLiteral("CREATE TEMP TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                           "FROM n WHERE i < 20000) SELECT i, hex(randomblob(50)) AS x FROM n")));
        QVERIFY(query.exec(QStringLiteral("SELECT * FROM big ORDER BY x")));
        QVERIFY(query.next());
        const QDir open(QStringLiteral("/proc/self/fd"));
        const QString folder = QFileInfo(test.path()).path();
        for (const QFileInfo &file : open.entryInfoList(QDir::Files | QDir::System)) {
            const QString target = file.symLinkTarget();
            QVERIFY2(!target.contains(QStringLiteral("etilqs")), qPrintable(target)); // SQLite's temporary files
        }
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList(QStringLiteral("store.db")));
    }

    void opensReadOnly()
    {
        DriverUnderTest writer;
        QVERIFY(writer.open());
        QVERIFY(QSqlQuery(writer.db()).exec(QStringLiteral("CREATE TABLE t (a)")));
        DriverUnderTest reader(writer.path());
        QVERIFY(reader.open(QStringLiteral("QSQLCIPHER_OPEN_READONLY")));
        QSqlQuery query(reader.db());
        QVERIFY(query.exec(QStringLiteral("SELECT * FROM t")));
        QVERIFY(!query.exec(QStringLiteral("INSERT INTO t VALUES (1)")));
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("8")); // SQLITE_READONLY
    }

    void makesNoFileWhenToldNotTo_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("no create") << QStringLiteral("QSQLCIPHER_NO_CREATE");
        QTest::newRow("read-only") << QStringLiteral("QSQLITE_OPEN_READONLY");
    }
    void makesNoFileWhenToldNotTo()
    {
        QFETCH(QString, options);
        DriverUnderTest test;
        QVERIFY(!test.open(options));
        QCOMPARE(test.db().lastError().nativeErrorCode(), QStringLiteral("14")); // SQLITE_CANTOPEN
        QVERIFY(!QFile::exists(test.path()));
    }

    void opensAnUri()
    {
        DriverUnderTest test;
        QVERIFY(test.open());
        QVERIFY(QSqlQuery(test.db()).exec(QStringLiteral("CREATE TABLE t (a)")));
        DriverUnderTest uri(QStringLiteral("file:%1?mode=ro").arg(test.path()));
        QVERIFY(uri.open(QStringLiteral("QSQLCIPHER_OPEN_URI")));
        QVERIFY(!QSqlQuery(uri.db()).exec(QStringLiteral("INSERT INTO t VALUES (1)")));
    }

    void refusesUnknownOptions_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("misspelt") << QStringLiteral("QSQLCIPHER_OPEN_READONLYY");
        QTest::newRow("another driver's") << QStringLiteral("MYSQL_OPT_RECONNECT=1");
        QTest::newRow("no number") << QStringLiteral("QSQLCIPHER_BUSY_TIMEOUT=soon");
        QTest::newRow("number missing") << QStringLiteral("QSQLCIPHER_BUSY_TIMEOUT");
        QTest::newRow("value too much") << QStringLiteral("QSQLCIPHER_OPEN_READONLY=1");
        QTest::newRow("Qt's file system") << QStringLiteral("QSQLITE_USE_QT_VFS");
    }
    void refusesUnknownOptions()
    {
        QFETCH(QString, options);
        DriverUnderTest test;
        QVERIFY(!test.open(options));
        QVERIFY(test.db().lastError().databaseText().contains(options));
    }

    void givesUpAfterTheBusyTimeout_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("ours") << QStringLiteral("QSQLCIPHER_BUSY_TIMEOUT=40");
        QTest::newRow("Qt's") << QStringLiteral(" QSQLITE_BUSY_TIMEOUT = 40 ;");
    }
    void givesUpAfterTheBusyTimeout()
    {
        QFETCH(QString, options);
        DriverUnderTest first;
        QVERIFY(first.open());
        QSqlQuery query(first.db());
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE t (a)")));
        QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
        DriverUnderTest second(first.path());
        QVERIFY(second.open(options));
        QSqlQuery timeout(second.db());
        QVERIFY(timeout.exec(QStringLiteral("PRAGMA busy_timeout")));
        QVERIFY(timeout.next());
        QCOMPARE(timeout.value(0).toInt(), 40);
        timeout.finish();
        QVERIFY(!timeout.exec(QStringLiteral("BEGIN IMMEDIATE")));
        QCOMPARE(timeout.lastError().nativeErrorCode(), QStringLiteral("5")); // SQLITE_BUSY
        QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
        QVERIFY(timeout.exec(QStringLiteral("BEGIN IMMEDIATE")));
    }

    void leavesTheLogAloneWithoutCheckpoint()
    {
        DriverUnderTest test;
        QVERIFY(test.open(QStringLiteral("QSQLCIPHER_NO_CHECKPOINT")));
        {
            QSqlQuery query(test.db());
            QVERIFY(query.exec(QStringLiteral("PRAGMA wal_autocheckpoint")));
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toInt(), 0);
            QVERIFY(query.exec(QStringLiteral("PRAGMA journal_mode=WAL")));
            QVERIFY(query.exec(QStringLiteral("CREATE TABLE t (a)")));
        }
        test.db().close();
        const QFileInfo log(test.path() + QStringLiteral("-wal"));
        QVERIFY(log.exists() && log.size() > 0);
        QVERIFY(test.open()); // the default copies the log back and removes it
        QCOMPARE(test.db().tables(), QStringList(QStringLiteral("t")));
        test.db().close();
        QVERIFY(!QFileInfo::exists(log.filePath()));
    }

    void sharesNoCacheBetweenKeys()
    {
        const QString options = QStringLiteral("QSQLITE_ENABLE_SHARED_CACHE");
        DriverUnderTest right;
        QVERIFY(right.open(options));
        QVERIFY(QSqlQuery(right.db()).exec(QStringLiteral("CREATE TABLE t (a)")));
        DriverUnderTest wrong(right.path(), QByteArray(32, 'w'));
        QVERIFY(!wrong.open(options));
        DriverUnderTest again(right.path());
        QVERIFY(again.open(options));
    }

    void attachesAFileOfTheSameKeyAndSalt()
    {
        const QByteArray key = DriverUnderTest::testKey() + QByteArray(16, 's');
        DriverUnderTest other({}, key);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other.db()).exec(QStringLiteral("CREATE TABLE elsewhere (a, b)")));
        DriverUnderTest test({}, key);
        QVERIFY(test.open());
        QSqlQuery query(test.db());
        QVERIFY(query.prepare(QStringLiteral("ATTACH ? AS other")));
        query.addBindValue(other.path());
        QVERIFY(query.exec());
        QCOMPARE(test.db().record(QStringLiteral("other.\"elsewhere\"")).count(), 2);
    }

    void interruptsFromAnotherThread_data()
    {
        QTest::addColumn<bool>("cancelQuery");
        QTest::newRow("interrupt") << false;
        QTest::newRow("cancelQuery") << true;
    }
    void interruptsFromAnotherThread()
    {
        QFETCH(bool, cancelQuery);
        DriverUnderTest test;
        QVERIFY(test.open());
        QVERIFY(test.driver()->hasFeature(QSqlDriver::CancelQuery));
        std::atomic_bool ended = false;
        // Again and again until the query has ended: an interrupt that comes before it starts has no effect.
        const std::unique_ptr<QThread> other(QThread::create([&] {
            while (!ended) {
                if (cancelQuery)
                    test.driver()->cancelQuery();
                else
                    test.driver()->interrupt();
                QThread::yieldCurrentThread();
            }
        }));
        other->start();
        QSqlQuery query(test.db());
        const bool done = query.exec(
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"));
        ended = true;
        other->wait();
        QVERIFY(!done);
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("9")); // SQLITE_INTERRUPT
        QVERIFY(query.exec(QStringLiteral("SELECT 1")));
    }

    void interruptsNothingWhenClosed()
    {
        SqlCipherDriver driver;
        driver.interrupt();
        QVERIFY(!driver.isOpen());
    }

    void closesWhileAQueryIsHalfRead()
    {
        DriverUnderTest test;
        QVERIFY(test.open());
        QSqlQuery query(test.db());
        query.setForwardOnly(true);
        QVERIFY(query.exec(QStringLiteral("SELECT 1 UNION ALL SELECT 2")));
        QVERIFY(query.next());
        test.db().close();
        QVERIFY(!query.next());
        QVERIFY(!query.exec());
        QVERIFY(test.open());
        QVERIFY(query.exec(QStringLiteral("SELECT 3")));
    }

    void outlivesItsDriver()
    {
        auto driver = std::make_unique<SqlCipherDriver>();
        driver->setKey(DriverUnderTest::testKey());
        QVERIFY(driver->open(QStringLiteral(":memory:"), {}, {}, {}, -1, {}));
        QSqlQuery query(driver->createResult());
        QVERIFY(query.exec(QStringLiteral("SELECT 1")));
        driver.reset();
        QVERIFY(!query.next());
    }
};

QTEST_GUILESS_MAIN(SqlCipherDriverOpen)
#include "tst_store_driver_open.moc"
