// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/driver/SqlCipherDriver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

/// Asks the same of our driver and, where it is there, of Qt's own: a database in memory with a table t (id, a, b).
class BothDrivers : public QObject {
    Q_OBJECT

protected:
    QSqlDatabase m_db;

    [[nodiscard]] bool isOurs() const { return qobject_cast<yc::store::SqlCipherDriver *>(m_db.driver()); }

    QVariant one(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(m_db);
        if (!query.prepare(sql))
            return query.lastError().text();
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec() || !query.next())
            return query.lastError().text();
        return query.value(0);
    }
    QString typeOf(const QVariant &value) { return one(QStringLiteral("SELECT typeof(?)"), {value}).toString(); }
    bool run(const QString &sql) { return QSqlQuery(m_db).exec(sql); }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::newRow("QSQLCIPHER") << true;
        if (QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
            QTest::newRow("QSQLITE") << false;
    }

    void init()
    {
        QFETCH_GLOBAL(bool, ours);
        const QString name = QStringLiteral("query");
        if (ours) {
            auto *driver = new yc::store::SqlCipherDriver;
            driver->setKey(QByteArray(32, 'k'));
            m_db = QSqlDatabase::addDatabase(driver, name);
        } else {
            m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        }
        m_db.setDatabaseName(QStringLiteral(":memory:"));
        m_db.setConnectOptions(QStringLiteral("QSQLITE_ENABLE_REGEXP;QSQLITE_ENABLE_NON_ASCII_CASE_FOLDING"));
        QVERIFY2(m_db.open(), qPrintable(m_db.lastError().text()));
        QVERIFY(run(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)")));
    }
    void cleanup()
    {
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("query"));
    }
};
