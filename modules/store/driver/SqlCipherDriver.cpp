// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/SqlCipherDriver.h"

#include "store/driver/ConnectOptions.h"
#include "store/driver/SqlCipherResult.h"
#include "store/driver/SqlFunctions.h"
#include "store/driver/SqlValues.h"
#include "store/driver/StandardStreams.h"

#include <QMetaObject>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <utility>

// The header hides this behind SQLITE_HAS_CODEC, a macro of the library's own build.
#ifndef SQLITE_HAS_CODEC
extern "C" int sqlite3_key_v2(sqlite3 *db, const char *name, const void *key, int size);
#endif

Q_DECLARE_OPAQUE_POINTER(sqlite3 *)
Q_DECLARE_METATYPE(sqlite3 *)

namespace yc::store {

namespace {

const QString &cannotOpen()
{
    static const QString text = QStringLiteral("Unable to open the encrypted database");
    return text;
}

/// First column of the first row, empty if there is none.
QByteArray firstValue(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    QByteArray value;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK && statement &&
        sqlite3_step(statement) == SQLITE_ROW)
        value = QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return value;
}

} // namespace

SqlCipherDriver::SqlCipherDriver(QObject *parent)
    : QSqlDriver(parent)
{
    connectStandardStreams();
}

SqlCipherDriver::~SqlCipherDriver()
{
    SqlCipherDriver::close();
    for (SqlCipherResult *result : std::as_const(m_results))
        result->releaseStatement(true);
}

void SqlCipherDriver::setKey(QByteArrayView rawKey)
{
    m_key = SecretText::fromRawKey(rawKey);
    m_keyHasWrongLength = m_key.isEmpty();
}

bool SqlCipherDriver::open(const QString &path, const QString &, const QString &password, const QString &, int,
                           const QString &options)
{
    if (isOpen())
        close();
    const SecretText rawKey = std::move(m_key); // wiped on every way out
    if (std::exchange(m_keyHasWrongLength, false))
        return refuse(cannotOpen(), QStringLiteral("a raw key is 32 bytes, or 48 with the salt"), SQLITE_MISUSE);
    const SecretText passphrase = rawKey.isEmpty() ? SecretText::fromPassphrase(password) : SecretText();
    const SecretText &key = rawKey.isEmpty() ? passphrase : rawKey;
    if (key.isEmpty())
        return refuse(cannotOpen(), QStringLiteral("there is no key; a database is never opened without one"),
                      SQLITE_AUTH);
    const auto parsed = ConnectOptions::parse(options);
    if (!parsed)
        return refuse(cannotOpen(), QStringLiteral("unknown connect option: %1").arg(parsed.error()), SQLITE_MISUSE);

    if (!openWith(path, key, *parsed)) {
        sqlite3_close_v2(m_database);
        setDatabase(nullptr);
        return false;
    }
    setOpen(true);
    setOpenError(false);
    return true;
}

bool SqlCipherDriver::openWith(const QString &path, const SecretText &key, const ConnectOptions &options)
{
    int flags = SQLITE_OPEN_NOMUTEX;
    flags |=
        options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | (options.create ? SQLITE_OPEN_CREATE : 0);
    if (options.uri)
        flags |= SQLITE_OPEN_URI;
    if (options.extendedCodes)
        flags |= SQLITE_OPEN_EXRESCODE;

    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &database, flags, nullptr);
    setDatabase(database);
    if (code != SQLITE_OK)
        return refuse(cannotOpen(), QString(), code);
    sqlite3_busy_timeout(database, options.busyTimeout); // the first read may meet a writer
    // Closing folds a WAL into the file, with a wrong key too: nothing is touched before the key has proved itself.
    const int kept = sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, static_cast<int *>(nullptr));
    if (kept != SQLITE_OK)
        return refuse(cannotOpen(), QString(), kept);
    return applyKey(key) && applyOptions(options);
}

bool SqlCipherDriver::applyKey(const SecretText &key)
{
    if (firstValue(m_database, "PRAGMA cipher_version").isEmpty())
        return refuse(cannotOpen(), QStringLiteral("the SQL library does not encrypt"), SQLITE_MISUSE);
    int code = sqlite3_key_v2(m_database, "main", key.data(), key.size());
    if (code != SQLITE_OK)
        return refuse(cannotOpen(), QString(), code);
    // SQLCipher leaves temporary files unencrypted, and Debian builds it to use them.
    code = sqlite3_exec(m_database, "PRAGMA temp_store = MEMORY", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK || firstValue(m_database, "PRAGMA temp_store") != "2")
        return refuse(cannotOpen(), QStringLiteral("temporary data cannot be kept in memory"), code);
    // The key is first used when a page is read: a wrong one shows here and not at some later query.
    code = sqlite3_exec(m_database, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_NOTADB)
        return refuse(cannotOpen(), QStringLiteral("the key does not fit, or the file is not an encrypted database"),
                      code);
    return code == SQLITE_OK || refuse(cannotOpen(), QString(), code);
}

bool SqlCipherDriver::applyOptions(const ConnectOptions &options)
{
    int code = options.checkpoint
                   ? sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, static_cast<int *>(nullptr))
                   : sqlite3_wal_autocheckpoint(m_database, 0);
    if (code == SQLITE_OK && options.caseFolding)
        code = registerCaseFolding(m_database);
    if (code == SQLITE_OK && options.regexpCache)
        code = registerRegexp(m_database, *options.regexpCache);
    return code == SQLITE_OK || refuse(cannotOpen(), QString(), code);
}

/// The connection is not opened: `detail`, or else what SQLite has to say.
bool SqlCipherDriver::refuse(const QString &text, const QString &detail, int code)
{
    setLastError(detail.isEmpty() ? sqlErrorOf(m_database, text, QSqlError::ConnectionError, code)
                                  : QSqlError(text, detail, QSqlError::ConnectionError, QString::number(code)));
    setOpenError(true);
    return false;
}

void SqlCipherDriver::close()
{
    if (!m_database)
        return;
    for (SqlCipherResult *result : std::as_const(m_results))
        result->releaseStatement(false);
    if (!m_subscriptions.isEmpty())
        sqlite3_update_hook(m_database, nullptr, nullptr);
    m_subscriptions.clear();
    sqlite3 *database = m_database;
    setDatabase(nullptr);
    sqlite3_close_v2(database); // waits for statements that were made through handle()
    setOpen(false);
    setOpenError(false);
}

void SqlCipherDriver::setDatabase(sqlite3 *database)
{
    const std::lock_guard lock(m_interruptMutex);
    m_database = database;
}

void SqlCipherDriver::interrupt()
{
    const std::lock_guard lock(m_interruptMutex);
    if (m_database)
        sqlite3_interrupt(m_database);
}

bool SqlCipherDriver::cancelQuery()
{
    interrupt();
    return true;
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case SimpleLocking:
    case LowPrecisionNumbers:
    case EventNotifications:
    case FinishQuery:
    case CancelQuery:
        return true;
    case QuerySize:       // unknown until the last row is read
    case BatchOperations: // execBatch() works, row by row
    case MultipleResultSets:
        break;
    }
    return false;
}

QSqlResult *SqlCipherDriver::createResult() const { return new SqlCipherResult(this); }

QSqlError::ErrorType SqlCipherDriver::errorTypeFor(int code) const
{
    switch (code & 0xff) {
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
    case SQLITE_IOERR:
        return QSqlError::ConnectionError;
    default:
        return QSqlError::StatementError;
    }
}

bool SqlCipherDriver::execute(const char *sql, const QString &failure)
{
    if (!isOpen() || isOpenError())
        return false;
    const int code = sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        setLastError(sqlErrorOf(m_database, failure, QSqlError::TransactionError, code));
    return code == SQLITE_OK;
}

bool SqlCipherDriver::beginTransaction() { return execute("BEGIN", QStringLiteral("Unable to begin a transaction")); }

bool SqlCipherDriver::commitTransaction()
{
    return execute("COMMIT", QStringLiteral("Unable to commit the transaction"));
}

bool SqlCipherDriver::rollbackTransaction()
{
    return execute("ROLLBACK", QStringLiteral("Unable to roll the transaction back"));
}

QVariant SqlCipherDriver::handle() const { return QVariant::fromValue(m_database); }

bool SqlCipherDriver::subscribeToNotification(const QString &name)
{
    if (!isOpen() || m_subscriptions.contains(name))
        return false;
    m_subscriptions.append(name);
    if (m_subscriptions.size() == 1) { // SQLite has one hook for all tables
        sqlite3_update_hook(
            m_database,
            [](void *self, int, const char *, const char *table, sqlite3_int64 row) {
                static_cast<SqlCipherDriver *>(self)->announce(QString::fromUtf8(table), row);
            },
            this);
    }
    return true;
}

bool SqlCipherDriver::unsubscribeFromNotification(const QString &name)
{
    if (!isOpen() || !m_subscriptions.removeOne(name))
        return false;
    if (m_subscriptions.isEmpty())
        sqlite3_update_hook(m_database, nullptr, nullptr);
    return true;
}

// Queued: inside the hook the connection must not be used, and a slot would.
void SqlCipherDriver::announce(const QString &table, qint64 row)
{
    if (!m_subscriptions.contains(table))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, table, row] {
            if (m_subscriptions.contains(table))
                Q_EMIT notification(table, SelfSource, QVariant(row));
        },
        Qt::QueuedConnection);
}

} // namespace yc::store
