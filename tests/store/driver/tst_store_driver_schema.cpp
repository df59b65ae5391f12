// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt's SQLite driver says of tables, columns and names, asked of both drivers with the same expectations.
#include "BothDrivers.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>

class SqlCipherDriverSchema : public BothDrivers {
    Q_OBJECT
private Q_SLOTS:
    void describesResultColumns()
    {
        QVERIFY(run(QStringLiteral("CREATE TABLE d (i INTEGER, r REAL, x BLOB, f BOOL, s VARCHAR(20))")));
        QVERIFY(run(QStringLiteral("INSERT INTO d VALUES (1, 1.5, x'00', 1, 's')")));
        QSqlQuery query(m_db);
        QVERIFY(query.exec(QStringLiteral("SELECT *, 1, 'x' AS text FROM d")));
        const QSqlRecord record = query.record();
        const QList<int> types{QMetaType::Int,     QMetaType::Double, QMetaType::QByteArray, QMetaType::Bool,
                               QMetaType::QString, QMetaType::Int,    QMetaType::QString};
        QCOMPARE(record.count(), types.size());
        for (int i = 0; i < record.count(); ++i)
            QCOMPARE(record.field(i).metaType().id(), types.at(i));
        QCOMPARE(record.fieldName(0), QStringLiteral("i"));
        QCOMPARE(record.field(0).tableName(), QStringLiteral("d"));
        QCOMPARE(record.fieldName(6), QStringLiteral("text"));
        QVERIFY(query.next());
        QCOMPARE(query.value(QStringLiteral("s")).toString(), QStringLiteral("s"));
    }

    void listsTables()
    {
        QVERIFY(run(QStringLiteral("CREATE VIEW v AS SELECT a FROM t")));
        QVERIFY(run(QStringLiteral("CREATE TEMP TABLE \"a temporary\" (x)")));
        QCOMPARE(m_db.tables(QSql::Tables), (QStringList{QStringLiteral("t"), QStringLiteral("a temporary")}));
        QCOMPARE(m_db.tables(QSql::Views), QStringList(QStringLiteral("v")));
        QVERIFY(m_db.tables(QSql::SystemTables).contains(QStringLiteral("sqlite_master")));
    }

    void describesATable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("d");
        QTest::newRow("quoted") << QStringLiteral("\"d\"");
        QTest::newRow("with its schema") << QStringLiteral("main.\"d\"");
        QTest::newRow("with its schema, quoted") << QStringLiteral("\"main\".d");
        QTest::newRow("brackets") << QStringLiteral("[main].[d]");
        QTest::newRow("backquotes") << QStringLiteral("`d`");
    }
    void describesATable()
    {
        QFETCH(QString, name);
        QVERIFY(run(
            QStringLiteral("CREATE TABLE d (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'x''y', n NUMERIC(4,2), "
                           "double_n GENERATED ALWAYS AS (n * 2))")));
        const QSqlRecord record = m_db.record(name);
        if (isOurs()) { // Qt's own driver does not see generated columns
            QCOMPARE(record.count(), 4);
            QCOMPARE(record.fieldName(3), QStringLiteral("double_n"));
        }
        QVERIFY(record.field(0).isAutoValue());
        QCOMPARE(record.field(0).metaType().id(), int(QMetaType::Int));
        QCOMPARE(record.field(1).requiredStatus(), QSqlField::Required);
        if (isOurs()) // Qt's own driver leaves the inner quotes doubled
            QCOMPARE(record.field(1).defaultValue().toString(), QStringLiteral("x'y"));
        QCOMPARE(record.field(2).metaType().id(), int(QMetaType::Double));
        const QSqlIndex key = m_db.primaryIndex(name);
        QCOMPARE(key.count(), 1);
        QCOMPARE(key.fieldName(0), QStringLiteral("id"));
    }

    void describesATableWithAStrangeName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("quotes") << QStringLiteral("a \"b' 单");
        QTest::newRow("dot") << QStringLiteral("main.t");
        QTest::newRow("brackets") << QStringLiteral("col [unit]");
    }
    void describesATableWithAStrangeName()
    {
        QFETCH(QString, name);
        if (!isOurs() && name.contains(u'"'))
            QSKIP("Qt's own driver does not double the quotes in a name");
        QSqlDriver *driver = m_db.driver();
        const QString escaped = driver->escapeIdentifier(name, QSqlDriver::TableName);
        QVERIFY(run(QStringLiteral("CREATE TABLE %1 (x, y)").arg(escaped)));
        QVERIFY(m_db.tables().contains(name));
        QCOMPARE(m_db.record(escaped).count(), 2);
        QCOMPARE(m_db.record(name).count(), 2);
        QVERIFY(driver->isIdentifierEscaped(escaped, QSqlDriver::TableName));
        QVERIFY(!driver->isIdentifierEscaped(name, QSqlDriver::TableName));
        QCOMPARE(driver->stripDelimiters(escaped, QSqlDriver::TableName), name);
    }

    void ordersThePrimaryKeyAsDeclared()
    {
        if (!isOurs())
            QSKIP("Qt's own driver gives the order of the columns");
        QVERIFY(run(QStringLiteral("CREATE TABLE k (a, b, c, PRIMARY KEY (c, a))")));
        const QSqlIndex key = m_db.primaryIndex(QStringLiteral("k"));
        QCOMPARE(key.count(), 2);
        QCOMPARE(key.fieldName(0), QStringLiteral("c"));
        QCOMPARE(key.fieldName(1), QStringLiteral("a"));
    }

    void escapesIdentifiers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSqlDriver::IdentifierType>("type");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("field") << QStringLiteral("a b") << QSqlDriver::FieldName << QStringLiteral("\"a b\"");
        QTest::newRow("quote") << QStringLiteral("a\"b") << QSqlDriver::FieldName << QStringLiteral("\"a\"\"b\"");
        QTest::newRow("field with a dot")
            << QStringLiteral("a.b") << QSqlDriver::FieldName << QStringLiteral("\"a.b\"");
        QTest::newRow("table") << QStringLiteral("a.b") << QSqlDriver::TableName << QStringLiteral("\"a.b\"");
        QTest::newRow("part quoted") << QStringLiteral("a.\"b\"") << QSqlDriver::TableName
                                     << QStringLiteral("\"a\".\"b\"");
        QTest::newRow("again") << QStringLiteral("\"ab\"") << QSqlDriver::TableName << QStringLiteral("\"ab\"");
        QTest::newRow("brackets") << QStringLiteral("[a b]") << QSqlDriver::TableName << QStringLiteral("[a b]");
        QTest::newRow("nothing") << QString() << QSqlDriver::TableName << QString();
    }
    void escapesIdentifiers()
    {
        QFETCH(QString, name);
        QFETCH(QSqlDriver::IdentifierType, type);
        QFETCH(QString, escaped);
        if (!isOurs() && name == u"a\"b")
            QSKIP("Qt's own driver does not double the quotes in a name");
        QCOMPARE(m_db.driver()->escapeIdentifier(name, type), escaped);
    }

    void writesValuesAsSql()
    {
        QSqlField text(QStringLiteral("s"), QMetaType::fromType<QString>());
        text.setValue(QStringLiteral("it's"));
        QCOMPARE(m_db.driver()->formatValue(text), QStringLiteral("'it''s'"));
        if (!isOurs())
            QSKIP("Qt's own driver writes a byte array as text");
        QSqlField blob(QStringLiteral("x"), QMetaType::fromType<QByteArray>());
        blob.setValue(QByteArray("\x01\xff", 2));
        QCOMPARE(m_db.driver()->formatValue(blob), QStringLiteral("x'01ff'"));
    }

    void readsAgainAfterTheTableChanged()
    {
        if (!isOurs())
            QSKIP("Qt's own driver crashes");
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(QStringLiteral("SELECT * FROM t")));
        QVERIFY(query.exec());
        QCOMPARE(query.record().count(), 3);
        QVERIFY(run(QStringLiteral("ALTER TABLE t ADD COLUMN c")));
        QVERIFY(run(QStringLiteral("INSERT INTO t (c) VALUES ('new')")));
        QVERIFY(query.exec() && query.next());
        QCOMPARE(query.value(3).toString(), QStringLiteral("new"));
    }
};

QTEST_GUILESS_MAIN(SqlCipherDriverSchema)
#include "tst_store_driver_schema.moc"
