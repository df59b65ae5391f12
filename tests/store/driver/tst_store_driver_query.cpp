// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt's SQLite driver does, asked of both drivers with the same expectations.
#include "BothDrivers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSignalSpy>
#include <QSqlField>
#include <QSqlRecord>
#include <QSqlResult>
#include <QTimeZone>

#include <limits>

using yc::store::SqlCipherDriver;

class SqlCipherDriverQuery : public BothDrivers {
    Q_OBJECT
private Q_SLOTS:
    void hasTheFeatures_data()
    {
        QTest::addColumn<QSqlDriver::DriverFeature>("feature");
        QTest::addColumn<bool>("expected");
        QTest::newRow("Transactions") << QSqlDriver::Transactions << true;
        QTest::newRow("QuerySize") << QSqlDriver::QuerySize << false;
        QTest::newRow("BLOB") << QSqlDriver::BLOB << true;
        QTest::newRow("Unicode") << QSqlDriver::Unicode << true;
        QTest::newRow("PreparedQueries") << QSqlDriver::PreparedQueries << true;
        QTest::newRow("NamedPlaceholders") << QSqlDriver::NamedPlaceholders << true;
        QTest::newRow("PositionalPlaceholders") << QSqlDriver::PositionalPlaceholders << true;
        QTest::newRow("LastInsertId") << QSqlDriver::LastInsertId << true;
        QTest::newRow("BatchOperations") << QSqlDriver::BatchOperations << false;
        QTest::newRow("SimpleLocking") << QSqlDriver::SimpleLocking << true;
        QTest::newRow("LowPrecisionNumbers") << QSqlDriver::LowPrecisionNumbers << true;
        QTest::newRow("EventNotifications") << QSqlDriver::EventNotifications << true;
        QTest::newRow("FinishQuery") << QSqlDriver::FinishQuery << true;
        QTest::newRow("MultipleResultSets") << QSqlDriver::MultipleResultSets << false;
    }
    void hasTheFeatures()
    {
        QFETCH(QSqlDriver::DriverFeature, feature);
        QFETCH(bool, expected);
        QCOMPARE(m_db.driver()->hasFeature(feature), expected);
    }

    void keepsValuesApart_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QVariant>("back");
        const auto row = [](const char *name, const QVariant &value, const char *type, const QVariant &back) {
            QTest::newRow(name) << value << QString::fromLatin1(type) << back;
        };
        const QByteArray bytes("\0\xff'x", 4);
        row("int", 42, "integer", qlonglong(42));
        row("largest", std::numeric_limits<qlonglong>::max(), "integer", std::numeric_limits<qlonglong>::max());
        row("smallest", std::numeric_limits<qlonglong>::min(), "integer", std::numeric_limits<qlonglong>::min());
        row("uint", 4000000000U, "integer", qlonglong(4000000000));
        row("bool", true, "integer", qlonglong(1));
        row("double", 0.1, "real", 0.1);
        row("infinity", std::numeric_limits<double>::infinity(), "real", std::numeric_limits<double>::infinity());
        row("not a number", std::numeric_limits<double>::quiet_NaN(), "null", QVariant(QMetaType::fromType<QString>()));
        row("text", QStringLiteral("尉迟 𠮷 'x'"), "text", QStringLiteral("尉迟 𠮷 'x'"));
        row("empty text", QStringLiteral(""), "text", QStringLiteral(""));
        row("null text", QString(), "null", QVariant(QMetaType::fromType<QString>()));
        row("blob", bytes, "blob", bytes);
        row("empty blob", QByteArray(""), "blob", QByteArray(""));
        row("null blob", QByteArray(), "null", QVariant(QMetaType::fromType<QString>()));
        row("invalid", QVariant(), "null", QVariant(QMetaType::fromType<QString>()));
        row("date", QDate(2026, 11, 21), "text", QStringLiteral("2026-11-21"));
        row("time", QTime(9, 5, 7, 8), "text", QStringLiteral("09:05:07.008"));
        row("local time", QDateTime(QDate(2026, 11, 21), QTime(9, 5, 7, 8)), "text",
            QStringLiteral("2026-11-21T09:05:07.008"));
        row("UTC", QDateTime(QDate(2026, 11, 21), QTime(9, 5, 7, 8), QTimeZone::UTC), "text",
            QStringLiteral("2026-11-21T09:05:07.008Z"));
        row("null date", QDate(), "null", QVariant(QMetaType::fromType<QString>()));
    }
    void keepsValuesApart()
    {
        QFETCH(QVariant, value);
        QFETCH(QString, type);
        QFETCH(QVariant, back);
        QCOMPARE(typeOf(value), type);
        const QVariant read = one(QStringLiteral("SELECT ?"), {value});
        QCOMPARE(read.metaType(), back.metaType());
        QCOMPARE(read, back);
        QCOMPARE(read.isNull(), type == u"null");
        if (read.typeId() == QMetaType::QString && type == u"text")
            QVERIFY(!read.toString().isNull());
    }

    void keepsTextWithZeroCharacters()
    {
        const QString text = QStringLiteral("a%1b").arg(QChar(0));
        QCOMPARE(one(QStringLiteral("SELECT ?"), {text}).toString(), text);
    }

    void bindsNames_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        QTest::newRow("in order") << QStringLiteral("SELECT :x || :y") << QStringLiteral("12");
        QTest::newRow("out of order") << QStringLiteral("SELECT :y || :x") << QStringLiteral("21");
        QTest::newRow("twice") << QStringLiteral("SELECT :x || :y || :x") << QStringLiteral("121");
        QTest::newRow("twice, then another") << QStringLiteral("SELECT :x || :x || :y") << QStringLiteral("112");
        QTest::newRow("in quotes too") << QStringLiteral("SELECT ':x' || :y || :x") << QStringLiteral(":x21");
    }
    void bindsNames()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(sql));
        query.bindValue(QStringLiteral(":y"), QStringLiteral("2"));
        query.bindValue(QStringLiteral(":x"), QStringLiteral("1"));
        QVERIFY2(query.exec() && query.next(), qPrintable(query.lastError().text()));
        QCOMPARE(query.value(0).toString(), expected);
    }

    void bindsNamedPlaceholdersByPosition()
    {
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(QStringLiteral("SELECT :x || :y")));
        query.addBindValue(QStringLiteral("1"));
        query.addBindValue(QStringLiteral("2"));
        QVERIFY(query.exec() && query.next());
        QCOMPARE(query.value(0).toString(), QStringLiteral("12"));
    }

    void bindsAMissingNameAsNull_data()
    {
        QTest::addColumn<QString>("bound");
        QTest::addColumn<QString>("types");
        QTest::newRow("the first is missing") << QStringLiteral(":y") << QStringLiteral("nullinteger");
        QTest::newRow("the last is missing") << QStringLiteral(":x") << QStringLiteral("integernull");
    }
    void bindsAMissingNameAsNull()
    {
        QFETCH(QString, bound);
        QFETCH(QString, types);
        if (!isOurs() && bound == u":x")
            QSKIP("Qt's own driver counts the values only up to the last that is bound");
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(QStringLiteral("SELECT typeof(:x) || typeof(:y)")));
        query.bindValue(bound, 2);
        QVERIFY2(query.exec() && query.next(), qPrintable(query.lastError().text()));
        QCOMPARE(query.value(0).toString(), types);
    }

    void refusesTheWrongNumberOfValues_data()
    {
        QTest::addColumn<int>("values");
        QTest::newRow("none") << 0;
        QTest::newRow("too few") << 1;
        QTest::newRow("too many") << 3;
    }
    void refusesTheWrongNumberOfValues()
    {
        QFETCH(int, values);
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(QStringLiteral("SELECT ? || ?")));
        for (int i = 0; i < values; ++i)
            query.bindValue(i, i);
        QVERIFY(!query.exec());
        QCOMPARE(query.lastError().type(), QSqlError::StatementError);
        QVERIFY(!query.isActive());
    }

    void runsAPreparedStatementAgain()
    {
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(QStringLiteral("INSERT INTO t (a) VALUES (?)")));
        for (int i = 1; i <= 3; ++i) {
            query.addBindValue(i);
            QVERIFY(query.exec());
            QCOMPARE(query.lastInsertId().toInt(), i);
            QCOMPARE(query.numRowsAffected(), 1);
            QVERIFY(!query.isSelect());
        }
        QCOMPARE(one(QStringLiteral("SELECT sum(a) FROM t")).toInt(), 6);
    }

    void runsABatch_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("positions") << QStringLiteral("INSERT INTO t (a, b) VALUES (?, ?)");
        QTest::newRow("names") << QStringLiteral("INSERT INTO t (a, b) VALUES (:a, :b)");
    }
    void runsABatch()
    {
        QFETCH(QString, sql);
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(sql));
        query.addBindValue(QVariantList{1, 2, 3});
        query.addBindValue(QVariantList{QStringLiteral("x"), QVariant(), QStringLiteral("z")});
        QVERIFY2(query.execBatch(), qPrintable(query.lastError().text()));
        QCOMPARE(one(QStringLiteral("SELECT group_concat(a || coalesce(b, '-')) FROM t")).toString(),
                 QStringLiteral("1x,2-,3z"));
    }

    void runsABatchWithANameUsedTwice()
    {
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(QStringLiteral("INSERT INTO t (a, b) VALUES (:a, :a)")));
        query.bindValue(QStringLiteral(":a"), QVariantList{1, 2});
        QVERIFY2(query.execBatch(), qPrintable(query.lastError().text()));
        QCOMPARE(one(QStringLiteral("SELECT sum(a) || sum(b) FROM t")).toString(), QStringLiteral("33"));
    }

    void refusesABatchOfUnequalLists()
    {
        if (!isOurs())
            QSKIP("Qt's own driver reads behind the shorter list");
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(QStringLiteral("INSERT INTO t (a, b) VALUES (?, ?)")));
        query.addBindValue(QVariantList{1, 2, 3});
        query.addBindValue(QVariantList{1});
        QVERIFY(!query.execBatch());
        QCOMPARE(one(QStringLiteral("SELECT count(*) FROM t")).toInt(), 0);
    }

    void countsAffectedRows()
    {
        QSqlQuery query(m_db);
        QVERIFY(query.exec(QStringLiteral("INSERT INTO t (a) VALUES (1), (2), (3)")));
        QCOMPARE(query.numRowsAffected(), 3);
        QVERIFY(query.exec(QStringLiteral("UPDATE t SET a = 0 WHERE a > 1")));
        QCOMPARE(query.numRowsAffected(), 2);
        QVERIFY(query.exec(QStringLiteral("DELETE FROM t WHERE a = 99")));
        QCOMPARE(query.numRowsAffected(), 0);
    }

    void returnsInsertedRows()
    {
        QSqlQuery query(m_db);
        QVERIFY(query.exec(QStringLiteral("INSERT INTO t (a) VALUES (5), (6) RETURNING id, a")));
        QVERIFY(query.isSelect());
        QVERIFY(query.next());
        QCOMPARE(query.value(1).toInt(), 5);
        query.finish();
        QCOMPARE(one(QStringLiteral("SELECT count(*) FROM t")).toInt(), 2);
    }

    void refusesASecondStatement_data()
    {
        QTest::addColumn<QString>("tail");
        QTest::newRow("statement") << QStringLiteral(" DELETE FROM t");
        QTest::newRow("half a statement") << QStringLiteral(" SELECT * FROM ");
        QTest::newRow("nonsense") << QStringLiteral("'\"\b\v");
        QTest::newRow("nothing") << QStringLiteral(";");
    }
    void refusesASecondStatement()
    {
        QFETCH(QString, tail);
        QSqlQuery query(m_db);
        QVERIFY(!query.exec(QStringLiteral("INSERT INTO t (a) VALUES (1);") + tail));
        QCOMPARE(query.lastError().type(), QSqlError::StatementError);
        QCOMPARE(one(QStringLiteral("SELECT count(*) FROM t")).toInt(), 0);
        QVERIFY(query.exec(QStringLiteral("INSERT INTO t (a) VALUES (1);  \t\n")));
    }

    void movesFreely()
    {
        QVERIFY(run(QStringLiteral("INSERT INTO t (a) VALUES (10), (20), (30)")));
        QSqlQuery query(m_db);
        QVERIFY(query.exec(QStringLiteral("SELECT a FROM t ORDER BY a")));
        QCOMPARE(query.size(), -1);
        QCOMPARE(query.at(), int(QSql::BeforeFirstRow));
        QVERIFY(query.last());
        QCOMPARE(query.value(0).toInt(), 30);
        QCOMPARE(query.at(), 2);
        QVERIFY(query.first());
        QCOMPARE(query.value(0).toInt(), 10);
        QVERIFY(query.seek(1));
        QCOMPARE(query.value(0).toInt(), 20);
        QVERIFY(query.previous());
        QVERIFY(!query.previous());
        QCOMPARE(query.at(), int(QSql::BeforeFirstRow));
        QVERIFY(query.next());
        QVERIFY(query.seek(2, true)); // relative
        QCOMPARE(query.value(0).toInt(), 30);
        QVERIFY(!query.seek(3));
        QCOMPARE(query.at(), int(QSql::AfterLastRow));
        QVERIFY(!query.next());
        QVERIFY(!query.value(0).isValid());
        QVERIFY(query.previous());
        QCOMPARE(query.value(0).toInt(), 30);
    }

    void movesForwardOnly()
    {
        QVERIFY(run(QStringLiteral("INSERT INTO t (a) VALUES (10), (20), (30), (40)")));
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        QVERIFY(query.exec(QStringLiteral("SELECT a FROM t ORDER BY a")));
        QVERIFY(query.first());
        QCOMPARE(query.value(0).toInt(), 10);
        QVERIFY(query.seek(2));
        QCOMPARE(query.value(0).toInt(), 30);
        QVERIFY(!query.previous());
        QVERIFY(query.last());
        QCOMPARE(query.value(0).toInt(), 40);
        QVERIFY(!query.next());
        QCOMPARE(query.at(), int(QSql::AfterLastRow));
    }

    void findsNothingInNoRows()
    {
        for (const bool forwardOnly : {false, true}) {
            QSqlQuery query(m_db);
            query.setForwardOnly(forwardOnly);
            QVERIFY(query.exec(QStringLiteral("SELECT a FROM t")));
            QVERIFY(query.isActive() && query.isSelect());
            QVERIFY(!query.first());
            if (isOurs()) // Qt's own driver finds a last row
                QVERIFY(!query.last());
            QVERIFY(!query.next());
            QVERIFY(!query.lastError().isValid());
        }
    }

    void tellsWhatWentWrong()
    {
        QSqlQuery query(m_db);
        QVERIFY(!query.exec(QStringLiteral("SELECT nonsense FROM t")));
        QVERIFY(query.lastError().databaseText().contains(QStringLiteral("nonsense")));
        QVERIFY(run(QStringLiteral("CREATE UNIQUE INDEX i ON t (a)")));
        QVERIFY(run(QStringLiteral("INSERT INTO t (a) VALUES (1)")));
        QVERIFY(!query.exec(QStringLiteral("INSERT INTO t (a) VALUES (1)")));
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("2067")); // SQLITE_CONSTRAINT_UNIQUE
        QVERIFY(query.exec(QStringLiteral("INSERT INTO t (a) VALUES (2)")));
        QVERIFY(!query.lastError().isValid());
    }

    void finishesAQuery()
    {
        QVERIFY(run(QStringLiteral("INSERT INTO t (a) VALUES (1), (2)")));
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(QStringLiteral("SELECT a FROM t")));
        QVERIFY(query.exec() && query.next());
        QVERIFY(!run(QStringLiteral("DROP TABLE t"))); // locked by the half-read query
        query.finish();
        QVERIFY(!query.isActive());
        QVERIFY(query.exec() && query.next());
        query.finish();
        QVERIFY(run(QStringLiteral("DROP TABLE t")));
    }

    void commitsAndRollsBack()
    {
        QVERIFY(m_db.transaction());
        QVERIFY(!m_db.transaction());
        QCOMPARE(m_db.lastError().type(), QSqlError::TransactionError);
        QVERIFY(run(QStringLiteral("INSERT INTO t (a) VALUES (1)")));
        QVERIFY(m_db.rollback());
        QCOMPARE(one(QStringLiteral("SELECT count(*) FROM t")).toInt(), 0);
        QVERIFY(m_db.transaction());
        QVERIFY(run(QStringLiteral("INSERT INTO t (a) VALUES (1)")));
        QVERIFY(m_db.commit());
        QVERIFY(!m_db.commit());
        QCOMPARE(one(QStringLiteral("SELECT count(*) FROM t")).toInt(), 1);
    }

    void roundsNumbersAsAsked_data()
    {
        QTest::addColumn<QSql::NumericalPrecisionPolicy>("policy");
        QTest::addColumn<QVariant>("expected");
        QTest::newRow("32 bits") << QSql::LowPrecisionInt32 << QVariant(12);
        QTest::newRow("64 bits") << QSql::LowPrecisionInt64 << QVariant(qlonglong(12));
        QTest::newRow("double") << QSql::LowPrecisionDouble << QVariant(12.75);
        QTest::newRow("high") << QSql::HighPrecision << QVariant(12.75);
    }
    void roundsNumbersAsAsked()
    {
        QFETCH(QSql::NumericalPrecisionPolicy, policy);
        QFETCH(QVariant, expected);
        QSqlQuery query(m_db);
        query.setNumericalPrecisionPolicy(policy);
        QVERIFY(query.exec(QStringLiteral("SELECT 12.75")) && query.next());
        QCOMPARE(query.value(0), expected);
        QCOMPARE(query.value(0).metaType(), expected.metaType());
    }

    void matchesRegularExpressions()
    {
        QCOMPARE(one(QStringLiteral("SELECT '单小满' REGEXP '^单.满$'")).toInt(), 1);
        QCOMPARE(one(QStringLiteral("SELECT 'abc' REGEXP 'x'")).toInt(), 0);
        if (isOurs())
            QVERIFY(one(QStringLiteral("SELECT 'abc' REGEXP '('")).toString().contains(QStringLiteral("REGEXP")));
    }

    void knowsRegexpOnlyWhenAsked()
    {
        m_db.close();
        m_db.setConnectOptions();
        if (auto *driver = qobject_cast<SqlCipherDriver *>(m_db.driver()))
            driver->setKey(QByteArray(32, 'k'));
        QVERIFY(m_db.open());
        QVERIFY(!run(QStringLiteral("SELECT 'abc' REGEXP 'x'")));
        QCOMPARE(one(QStringLiteral("SELECT lower('Ä')")).toString(), QStringLiteral("Ä"));
    }

    void foldsCaseBeyondAscii()
    {
        QCOMPARE(one(QStringLiteral("SELECT lower('ÄB') || upper('äb')")).toString(), QStringLiteral("äbÄB"));
    }

    void notifiesOfChanges()
    {
        QSqlDriver *driver = m_db.driver();
        QSignalSpy spy(driver, &QSqlDriver::notification);
        QVERIFY(driver->subscribeToNotification(QStringLiteral("t")));
        QCOMPARE(driver->subscribedToNotifications(), QStringList(QStringLiteral("t")));
        QVERIFY(run(QStringLiteral("CREATE TABLE other (x)")));
        QVERIFY(run(QStringLiteral("INSERT INTO other VALUES (1)")));
        QVERIFY(run(QStringLiteral("INSERT INTO t (id) VALUES (7)")));
        QCOMPARE(spy.size(), 0); // not inside the statement
        QCoreApplication::processEvents();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("t"));
        if (isOurs()) // Qt's own driver says UnknownSource, though only this connection's changes are seen
            QCOMPARE(spy.at(0).at(1).value<QSqlDriver::NotificationSource>(), QSqlDriver::SelfSource);
        QCOMPARE(spy.at(0).at(2).toLongLong(), 7);

        QVERIFY(driver->unsubscribeFromNotification(QStringLiteral("t")));
        QVERIFY(run(QStringLiteral("DELETE FROM t")));
        QCoreApplication::processEvents();
        QCOMPARE(spy.size(), 1);
        if (isOurs()) {
            QVERIFY(!driver->unsubscribeFromNotification(QStringLiteral("t")));
            QVERIFY(driver->subscribeToNotification(QStringLiteral("t")));
            QVERIFY(!driver->subscribeToNotification(QStringLiteral("t")));
        }
    }

    void givesItsHandles()
    {
        const QVariant handle = m_db.driver()->handle();
        QCOMPARE(QByteArray(handle.typeName()), QByteArray("sqlite3*"));
        QVERIFY(*static_cast<void *const *>(handle.constData()));
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(QStringLiteral("SELECT 1")));
        const QVariant statement = query.result()->handle();
        QCOMPARE(QByteArray(statement.typeName()), QByteArray("sqlite3_stmt*"));
    }
};

QTEST_GUILESS_MAIN(SqlCipherDriverQuery)
#include "tst_store_driver_query.moc"
