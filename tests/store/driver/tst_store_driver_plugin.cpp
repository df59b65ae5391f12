// SPDX-License-Identifier: GPL-3.0-or-later
// The driver as any Qt program meets it: found by name in a plugin folder, its password the key. This program links
// neither the driver nor SQLCipher.
#include "Needs.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class SqlCipherPluginTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QSqlDatabase connection(const QString &driver, const QString &name)
    {
        auto db = QSqlDatabase::addDatabase(driver, name);
        db.setDatabaseName(m_folder.filePath(name));
        return db;
    }

    static QString one(const QSqlDatabase &db, const QString &sql)
    {
        QSqlQuery query(db);
        return query.exec(sql) && query.next() ? query.value(0).toString() : QString();
    }

    /// Names of SQLite's interface that the file shows to the dynamic linker, defined or wanted.
    static QByteArrayList sqliteSymbols(const QString &file)
    {
        QProcess nm;
        nm.start(QStringLiteral("nm"), {QStringLiteral("-D"), file});
        if (!nm.waitForFinished() || nm.exitCode() != 0)
            return {"nm failed on " + file.toUtf8()};
        QByteArrayList found;
        const QByteArrayList lines = nm.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines) {
            if (line.contains("sqlite3_") || line.contains("sqlcipher"))
                found.append(line);
        }
        return found;
    }

    static QString built(const char *path)
    {
        return qEnvironmentVariable("YC_BINARY_DIR") + u'/' + QString::fromLatin1(path);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("YC_BINARY_DIR"), "run it through ctest");
        QCoreApplication::addLibraryPath(built("plugins"));
        QVERIFY(QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLCIPHER")));
    }

    void cleanup()
    {
        const QStringList names = QSqlDatabase::connectionNames();
        for (const QString &name : names)
            QSqlDatabase::removeDatabase(name);
    }

    void opensAStoreWithItsPassword()
    {
        QSqlDatabase db = connection(QStringLiteral("QSQLCIPHER"), QStringLiteral("store"));
        db.setPassword(QStringLiteral("x'%1'").arg(QString(64, u'7')));
        QVERIFY2(db.open(), qPrintable(db.lastError().text()));
        QVERIFY(QSqlQuery(db).exec(QStringLiteral("CREATE TABLE t AS SELECT '单小满' AS name")));
        db.close();
        db.setPassword(QStringLiteral("x'%1'").arg(QString(64, u'8')));
        QVERIFY(!db.open());
        QCOMPARE(db.lastError().nativeErrorCode(), QStringLiteral("26"));
        db.setPassword(QStringLiteral("x'%1'").arg(QString(64, u'7')));
        QVERIFY(db.open());
        QCOMPARE(one(db, QStringLiteral("SELECT name FROM t")), QStringLiteral("单小满"));
    }

    void opensNothingWithoutAPassword()
    {
        QSqlDatabase db = connection(QStringLiteral("QSQLCIPHER"), QStringLiteral("nokey"));
        QVERIFY(!db.open());
        QCOMPARE(db.lastError().type(), QSqlError::ConnectionError);
        QVERIFY(!QFile::exists(db.databaseName()));
    }

    void livesBesideTheSqliteDriver_data()
    {
        QTest::addColumn<bool>("sqliteFirst");
        QTest::newRow("SQLite first") << true;
        QTest::newRow("SQLCipher first") << false;
    }
    void livesBesideTheSqliteDriver()
    {
        YC_NEEDS(QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")), "Qt's SQLite driver is not installed");
        QFETCH(bool, sqliteFirst);
        QSqlDatabase plain = connection(QStringLiteral("QSQLITE"), QStringLiteral("plain"));
        QSqlDatabase encrypted = connection(QStringLiteral("QSQLCIPHER"), QStringLiteral("encrypted"));
        encrypted.setPassword(QStringLiteral("secret"));
        QVERIFY((sqliteFirst ? plain : encrypted).open());
        QVERIFY((sqliteFirst ? encrypted : plain).open());
        for (const QSqlDatabase &db : {plain, encrypted})
            QVERIFY(QSqlQuery(db).exec(QStringLiteral("CREATE TABLE IF NOT EXISTS t (a)")));
        QVERIFY(one(plain, QStringLiteral("PRAGMA cipher_version")).isEmpty());
        QVERIFY(!one(encrypted, QStringLiteral("PRAGMA cipher_version")).isEmpty());
        plain.close();
        encrypted.close();
        QFile file(plain.databaseName());
        QVERIFY(file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3");
        QFile secret(encrypted.databaseName());
        QVERIFY(secret.open(QIODevice::ReadOnly) && secret.read(15) != "SQLite format 3");
    }

    void showsNoSymbolsOfSqlCipher_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("plugin") << built("plugins/sqldrivers/libqsqlcipher.so");
        QTest::newRow("program") << built("tests/tst_store_driver_open");
    }
    void showsNoSymbolsOfSqlCipher()
    {
        QFETCH(QString, file);
        YC_NEEDS(!QStandardPaths::findExecutable(QStringLiteral("nm")).isEmpty(), "nm is not installed");
        QCOMPARE(sqliteSymbols(file), QByteArrayList());
    }

    void needsNoTextRelocations()
    {
        QProcess readelf;
        readelf.start(QStringLiteral("readelf"), {QStringLiteral("-d"), built("plugins/sqldrivers/libqsqlcipher.so")});
        YC_NEEDS(readelf.waitForFinished(), "readelf is not installed");
        const QByteArray dynamic = readelf.readAllStandardOutput();
        QVERIFY(dynamic.contains("NEEDED"));
        QVERIFY(!dynamic.contains("TEXTREL"));
        QVERIFY(!dynamic.contains("libsqlcipher.so"));
    }
};

QTEST_GUILESS_MAIN(SqlCipherPluginTest)
#include "Needs.h"
#include "tst_store_driver_plugin.moc"
