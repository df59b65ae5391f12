// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"

#include "store/driver/SqlCipherDriver.h"

#include <QAtomicInt>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
constexpr int kWriterCacheKiB = 16 * 1024; // what a transaction of some thousand residents touches
constexpr int kReaderCacheKiB = 32 * 1024;
constexpr int kCheckerCacheKiB = 8 * 1024;
constexpr int kBusyMillis = 5000;

// SQLite result codes (sqlite.org/rescode.html); the low byte is the primary code.
enum Primary {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Interrupted = 9,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};
constexpr int kUnique = 2067;
constexpr int kPrimaryKey = 1555;
constexpr int kShmSize = 4874; // the index of the log, a file beside it, finds no room
} // namespace

core::Error Connection::errorOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    const auto make = [&](ErrorKind kind, const char *name) {
        return core::Error{kind, QString::fromLatin1(name), {{QStringLiteral("sqlite"), code}}};
    };
    if (code == kUnique || code == kPrimaryKey) {
        auto found = make(ErrorKind::FixInput, "store.not-unique");
        // "UNIQUE constraint failed: p_resident.id_number": the column tells the form which field to mark.
        const QString text = error.databaseText();
        found.context.insert(QStringLiteral("field"), text.section(u'.', -1).section(u',', 0, 0).trimmed());
        return found;
    }
    if (code == kShmSize)
        return make(ErrorKind::FreeDiskSpace, "store.disk-full");
    switch (code & 0xFF) {
    case Full:
        return make(ErrorKind::FreeDiskSpace, "store.disk-full");
    case Interrupted:
        return make(ErrorKind::Cancelled, "cancelled");
    case Corrupt:
    case NotADatabase:
        return make(ErrorKind::CallAdministrator, "store.damaged");
    case ReadOnly:
    case Perm:
        return make(ErrorKind::CallAdministrator, "store.read-only");
    case CannotOpen:
    case IoError:
        return make(ErrorKind::CallAdministrator, "store.io");
    case Busy:
    case Locked:
        return make(ErrorKind::Retry, "store.busy");
    default:
        // The text of a programming error (unknown column …) holds statement text only, never bound values.
        auto other = make(ErrorKind::CallAdministrator, "store.statement");
        other.context.insert(QStringLiteral("detail"), error.databaseText().left(200));
        return other;
    }
}

core::Error Connection::namingDesk(const core::Error &error, const QString &path, QByteArrayView key)
{
    constexpr qsizetype keyBytes = 32;
    constexpr qsizetype saltBytes = 16;
    if (error.code != QStringLiteral("store.wrong-key") || key.size() != keyBytes + saltBytes)
        return error;
    QFile file(path);
    const QByteArray salt = file.open(QIODevice::ReadOnly) ? file.read(saltBytes) : QByteArray();
    if (salt.size() < saltBytes || salt == key.last(saltBytes))
        return error;
    return {ErrorKind::CallAdministrator, QStringLiteral("store.wrong-desk"), {}};
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, QByteArrayView key, Mode mode)
{
    if (mode == Mode::Writer && !QFile::exists(path)) {
        // SQLite gives the WAL the permissions of the database, and makes that readable for everybody.
        QFile made(path);
        (void)made.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner); // if not, opening says why
    }
    static QAtomicInt serial;
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_path = path;
    connection->m_name = QStringLiteral("yichuang-%1").arg(serial.fetchAndAddRelaxed(1));
    connection->m_driver = new SqlCipherDriver; // owned by the QSqlDatabase
    connection->m_driver->setKey(key);
    QSqlDatabase database = QSqlDatabase::addDatabase(connection->m_driver, connection->m_name);
    database.setDatabaseName(path);
    QString options = QStringLiteral("QSQLCIPHER_BUSY_TIMEOUT=%1").arg(kBusyMillis);
    if (mode != Mode::Writer)
        options += QStringLiteral(";QSQLCIPHER_NO_CHECKPOINT;QSQLCIPHER_NO_CREATE");
    database.setConnectOptions(options);
    if (!database.open()) {
        core::Error error = errorOf(database.lastError());
        // The vault authenticates the key, so a store that it does not open is damaged or of another desk.
        if ((error.context.value(QStringLiteral("sqlite")).toInt() & 0xFF) == NotADatabase)
            error = {ErrorKind::CallAdministrator, QStringLiteral("store.wrong-key"), {}};
        // A log needs files beside the store; SQLite says no more than that it cannot open them.
        else if (error.code == QStringLiteral("store.io") && QFile::exists(path) &&
                 !QFileInfo(QFileInfo(path).absolutePath()).isWritable())
            error = {ErrorKind::CallAdministrator, QStringLiteral("store.read-only"), {}};
        return std::unexpected(error);
    }
    YC_TRY(connection->exec(QStringLiteral("PRAGMA foreign_keys=ON")));
    YC_TRY(connection->exec(QStringLiteral("PRAGMA temp_store=MEMORY"))); // no plain text in temporary files
    if (mode == Mode::Writer) {
        YC_TRY(connection->exec(QStringLiteral("PRAGMA journal_mode=WAL")));
        YC_TRY(connection->exec(QStringLiteral("PRAGMA synchronous=FULL"))); // acknowledged survives a power cut
        YC_TRY(connection->exec(QStringLiteral("PRAGMA cache_size=-%1").arg(kWriterCacheKiB)));
    } else {
        YC_TRY(connection->exec(QStringLiteral("PRAGMA query_only=ON")));
        YC_TRY(connection->exec(
            QStringLiteral("PRAGMA cache_size=-%1").arg(mode == Mode::Reader ? kReaderCacheKiB : kCheckerCacheKiB)));
    }
    return connection;
}

Connection::~Connection()
{
    m_prepared.clear();
    if (!m_name.isEmpty()) {
        {
            QSqlDatabase database = QSqlDatabase::database(m_name, false);
            database.close();
        }
        QSqlDatabase::removeDatabase(m_name);
    }
}

Result<Cursor> Connection::run(const QString &sql, const QVariantList &values) { return runWith(sql, values); }
Result<Cursor> Connection::run(const QString &sql, std::span<const SqlValue> values) { return runWith(sql, values); }

template<class Values> Result<Cursor> Connection::runWith(const QString &sql, const Values &values)
{
    SqlCipherStatement *statement = m_prepared.idle(sql);
    if (!statement) {
        QSqlError error;
        auto made = SqlCipherStatement::prepare(*m_driver, sql, &error);
        if (!made)
            return std::unexpected(errorOf(error));
        statement = m_prepared.add(sql, std::move(made));
    }
    if (!statement->run(values)) {
        auto error = errorOf(statement->error());
        statement->finish();
        return std::unexpected(std::move(error));
    }
    return Cursor(statement);
}

Result<> Cursor::ended() const
{
    if (m_statement->error().isValid())
        return std::unexpected(Connection::errorOf(m_statement->error()));
    return {};
}

Result<> Connection::exec(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return std::unexpected(errorOf(query.lastError()));
    return {};
}

Result<QVariant> Connection::scalar(const QString &sql, const QVariantList &values)
{
    YC_ASSIGN(Cursor cursor, run(sql, values));
    return cursor.next() ? cursor.value(0) : QVariant();
}

Result<> Connection::begin()
{
    // IMMEDIATE: the write lock is taken before anything is read, so a command never fails half-way on it.
    YC_TRY(exec(m_depth == 0 ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("SAVEPOINT inner")));
    ++m_depth;
    return {};
}

Result<> Connection::commit()
{
    YC_TRY(exec(m_depth <= 1 ? QStringLiteral("COMMIT") : QStringLiteral("RELEASE inner")));
    m_depth = std::max(0, m_depth - 1);
    return {};
}

void Connection::rollback()
{
    if (m_depth <= 1) {
        (void)exec(QStringLiteral("ROLLBACK"));
        m_depth = 0;
        return;
    }
    // A full disk takes all of it back by itself; then there is no savepoint any more.
    (void)exec(QStringLiteral("ROLLBACK TO inner"));
    (void)exec(QStringLiteral("RELEASE inner"));
    --m_depth;
}

void Connection::interrupt() { m_driver->interrupt(); }

} // namespace yc::store
