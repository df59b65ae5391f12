// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/StatementCache.h"
#include "store/driver/SqlCipherStatement.h"

#include <QByteArrayView>
#include <QSqlDatabase>
#include <QVariant>

#include <memory>
#include <span>
#include <utility>

namespace yc::store {

class SqlCipherDriver;

/// Rows of a statement being read. Ends the statement when it goes, so that no read transaction stays open.
class Cursor {
public:
    explicit Cursor(SqlCipherStatement *statement)
        : m_statement(statement)
    {
        m_statement->hold();
    }
    Cursor(Cursor &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    Cursor &operator=(Cursor &&) = delete;
    Cursor(const Cursor &) = delete;
    Cursor &operator=(const Cursor &) = delete;
    ~Cursor()
    {
        if (m_statement)
            m_statement->release();
    }
    [[nodiscard]] bool next() { return m_statement->next(); }
    [[nodiscard]] QVariant value(int column) const { return m_statement->value(column); }
    [[nodiscard]] QString text(int column) const { return m_statement->text(column); }
    /// Bytes of text or a blob without a copy; valid until the next row.
    [[nodiscard]] QByteArrayView view(int column) const { return m_statement->view(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_statement->integer(column); }
    [[nodiscard]] qint64 insertedRow() const { return m_statement->insertedRow(); }
    [[nodiscard]] qint64 changes() const { return m_statement->changes(); }
    /// After the last next(): whether it was the end, or a damaged page, an interrupt …
    [[nodiscard]] core::Result<> ended() const;

private:
    SqlCipherStatement *m_statement;
};

/// One SQLCipher connection, made and used on one thread. The one Writer owns writes and checkpoints; Readers never
/// checkpoint (SQLite before 3.51.3 can corrupt a WAL that several connections reset) and cannot write.
class Connection {
public:
    enum class Mode {
        Writer,
        Reader,
        Checker, ///< a Reader with a small cache, for reading everything once
    };

    /// `key` is 32 bytes, or 48 with the database salt. Errors: store.wrong-key, store.damaged, store.read-only,
    /// store.io, store.disk-full.
    [[nodiscard]] static core::Result<std::unique_ptr<Connection>> open(const QString &path, QByteArrayView key,
                                                                        Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs a statement with its values bound in order; prepared once and kept (StatementCache says how many). The same
    /// SQL may run again while an earlier Cursor on it is open: each has a statement of its own.
    [[nodiscard]] core::Result<Cursor> run(const QString &sql, const QVariantList &values = {});
    /// The same with values that are not copied: they must outlive the Cursor.
    [[nodiscard]] core::Result<Cursor> run(const QString &sql, std::span<const SqlValue> values);
    /// A statement that is run once (DDL, pragmas).
    [[nodiscard]] core::Result<> exec(const QString &sql);
    /// First column of the first row; an invalid QVariant if there is none.
    [[nodiscard]] core::Result<QVariant> scalar(const QString &sql, const QVariantList &values = {});

    /// Inside another transaction: a part of it, which can be taken back alone.
    [[nodiscard]] core::Result<> begin();
    [[nodiscard]] core::Result<> commit();
    void rollback();
    /// Stops the statement that runs now with ErrorKind::Cancelled. Callable from any thread.
    void interrupt();
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] const SqlCipherDriver &driver() const { return *m_driver; }
    [[nodiscard]] const StatementCache &prepared() const { return m_prepared; }

    /// "store.wrong-key" as "store.wrong-desk" where the file's salt is not that of the key: the two are of different
    /// desks. It reads the file, so not while this process has it open.
    [[nodiscard]] static core::Error namingDesk(const core::Error &error, const QString &path, QByteArrayView key);
    /// What an SQL error means to a person.
    [[nodiscard]] static core::Error errorOf(const QSqlError &error);

private:
    Connection() = default;
    template<class Values> core::Result<Cursor> runWith(const QString &sql, const Values &values);

    QString m_path;
    QString m_name;
    SqlCipherDriver *m_driver = nullptr;
    StatementCache m_prepared;
    int m_depth = 0; ///< of transactions
};

/// All reads until it goes see one state of the store.
class ReadSnapshot {
public:
    explicit ReadSnapshot(Connection &connection)
        : m_connection(connection)
    {
        (void)m_connection.run(QStringLiteral("BEGIN")); // if not, each statement sees a state of its own
    }
    ReadSnapshot(const ReadSnapshot &) = delete;
    ReadSnapshot &operator=(const ReadSnapshot &) = delete;
    ~ReadSnapshot() { (void)m_connection.run(QStringLiteral("END")); }

private:
    Connection &m_connection;
};

} // namespace yc::store
