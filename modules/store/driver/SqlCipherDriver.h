// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/driver/SecretText.h"

#include <QByteArrayView>
#include <QList>
#include <QSqlDriver>
#include <QSqlError>
#include <QStringList>

#include <mutex>

struct sqlite3;

namespace yc::store {

struct ConnectOptions;
class SqlCipherResult;

/// Qt SQL driver for SQLCipher 4 databases: what Qt's SQLite driver does, always encrypted. It never opens a database
/// without a key or with a library that does not encrypt. Options: see ConnectOptions.
///
///     auto *driver = new SqlCipherDriver;
///     driver->setKey(key);
///     QSqlDatabase db = QSqlDatabase::addDatabase(driver, name); // takes the driver
///     db.setDatabaseName(path);
///     db.open();
///
/// One thread per connection, the one that the driver lives on; only interrupt() and cancelQuery() may be called from
/// any thread. Temporary tables and sorts stay in memory: SQLCipher does not encrypt temporary files.
class SqlCipherDriver final : public QSqlDriver {
    Q_OBJECT

public:
    explicit SqlCipherDriver(QObject *parent = nullptr);
    ~SqlCipherDriver() override;

    /// The key of the next open(): 32 bytes, or 48 with the database's salt behind them. The driver's copy is wiped as
    /// soon as open() returns; to open again, set it again. Instead of it, open() takes a password: a passphrase, or
    /// x'…' with 64 or 96 hexadecimal digits.
    void setKey(QByteArrayView rawKey);

    /// Fails, with a ConnectionError that keeps the native code, when the key is missing or wrong ("26": also when the
    /// file is no encrypted database), when an option is unknown and when SQLCipher is not there.
    bool open(const QString &path, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override;
    void close() override;

    /// Ends the statement that is running, which fails with native code "9". Does nothing when none is. Any thread.
    void interrupt();
    bool cancelQuery() override;

    [[nodiscard]] bool hasFeature(DriverFeature feature) const override;
    [[nodiscard]] QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;

    [[nodiscard]] QStringList tables(QSql::TableType type) const override;
    /// `table` may be quoted, and then have the name of an attached database before it: main."t".
    [[nodiscard]] QSqlRecord record(const QString &table) const override;
    [[nodiscard]] QSqlIndex primaryIndex(const QString &table) const override;
    [[nodiscard]] QString formatValue(const QSqlField &field, bool trimStrings) const override;
    [[nodiscard]] bool isIdentifierEscaped(const QString &identifier, IdentifierType type) const override;
    [[nodiscard]] QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    [[nodiscard]] QString stripDelimiters(const QString &identifier, IdentifierType type) const override;
    /// sqlite3*, of the SQLCipher that this driver is linked with: no other may be called on it.
    [[nodiscard]] QVariant handle() const override;

    /// A change of a row in table `name` through this connection emits notification(name, SelfSource, rowid), once back
    /// in the event loop. Tables WITHOUT ROWID are silent.
    bool subscribeToNotification(const QString &name) override;
    bool unsubscribeFromNotification(const QString &name) override;
    [[nodiscard]] QStringList subscribedToNotifications() const override { return m_subscriptions; }

    [[nodiscard]] sqlite3 *database() const { return m_database; }

private:
    friend class SqlCipherResult;

    void addResult(SqlCipherResult *result) const { m_results.append(result); }
    void removeResult(SqlCipherResult *result) const { m_results.removeOne(result); }
    [[nodiscard]] QSqlError::ErrorType errorTypeFor(int code) const;

    bool openWith(const QString &path, const SecretText &key, const ConnectOptions &options);
    bool applyKey(const SecretText &key);
    bool applyOptions(const ConnectOptions &options);
    bool refuse(const QString &text, const QString &detail, int code);
    bool execute(const char *sql, const QString &failure);
    void setDatabase(sqlite3 *database);
    void announce(const QString &table, qint64 row);
    [[nodiscard]] QSqlIndex columnsOf(const QString &table, bool keyOnly) const;

    sqlite3 *m_database = nullptr;
    std::mutex m_interruptMutex; ///< interrupt() never meets a connection that is being closed
    SecretText m_key;
    bool m_keyHasWrongLength = false;
    mutable QList<SqlCipherResult *> m_results;
    QStringList m_subscriptions;
};

} // namespace yc::store
