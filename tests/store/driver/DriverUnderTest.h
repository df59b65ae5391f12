// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/driver/SqlCipherDriver.h"

#include <QByteArray>
#include <QDir>
#include <QSqlDatabase>
#include <QTemporaryDir>

/// One connection in a folder of its own, through the driver that is linked into the test; gone with the object.
class DriverUnderTest {
public:
    explicit DriverUnderTest(QString path = {}, QByteArray key = testKey())
        : m_key(std::move(key))
    {
        static int count = 0;
        m_name = QStringLiteral("test-%1").arg(++count);
        m_driver = new yc::store::SqlCipherDriver;
        auto db = QSqlDatabase::addDatabase(m_driver, m_name);
        db.setDatabaseName(path.isEmpty() ? m_folder.filePath(QStringLiteral("store.db")) : path);
    }
    ~DriverUnderTest() { QSqlDatabase::removeDatabase(m_name); }
    DriverUnderTest(const DriverUnderTest &) = delete;
    DriverUnderTest &operator=(const DriverUnderTest &) = delete;

    [[nodiscard]] static QByteArray testKey()
    {
        return QByteArray::fromHex("00112233445566778899aabbccddeeff").repeated(2);
    }
    [[nodiscard]] QSqlDatabase db() const { return QSqlDatabase::database(m_name, false); }
    [[nodiscard]] yc::store::SqlCipherDriver *driver() const { return m_driver; }
    [[nodiscard]] QString path() const { return db().databaseName(); }
    bool open(const QString &options = {})
    {
        QSqlDatabase database = db();
        database.setConnectOptions(options);
        if (!m_key.isEmpty())
            m_driver->setKey(m_key);
        return database.open();
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_key;
    QString m_name;
    yc::store::SqlCipherDriver *m_driver = nullptr;
};
