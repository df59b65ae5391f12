// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSqlError>
#include <QString>
#include <QVariant>

#include <memory>
#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace yc::store {

class SqlCipherDriver;

/// A value as SQLite keeps it, bound without a copy; a QVariant takes three.
class SqlValue {
public:
    SqlValue() = default; ///< NULL
    explicit SqlValue(qint64 number)
        : m_kind(Kind::Integer)
        , m_integer(number)
    {
    }
    /// UTF-8.
    [[nodiscard]] static SqlValue text(QByteArray utf8) { return {Kind::Text, std::move(utf8)}; }
    [[nodiscard]] static SqlValue text(const QString &text) { return {Kind::Text, text.toUtf8()}; }
    [[nodiscard]] static SqlValue blob(QByteArray bytes) { return {Kind::Blob, std::move(bytes)}; }
    /// Of bytes that outlive the value.
    [[nodiscard]] static SqlValue textView(QByteArrayView utf8)
    {
        return {Kind::Text, QByteArray::fromRawData(utf8.data(), utf8.size())};
    }
    [[nodiscard]] static SqlValue blobView(QByteArrayView bytes)
    {
        return {Kind::Blob, QByteArray::fromRawData(bytes.data(), bytes.size())};
    }

private:
    friend class SqlCipherStatement;
    enum class Kind { Null, Integer, Text, Blob };
    SqlValue(Kind kind, QByteArray bytes)
        : m_kind(kind)
        , m_bytes(std::move(bytes))
    {
    }

    Kind m_kind = Kind::Null;
    qint64 m_integer = 0;
    QByteArray m_bytes;
};

/// A prepared statement on an open SqlCipherDriver, without QSqlQuery between: the store runs a dozen statements for
/// each record it writes, and QSqlQuery's own book-keeping costs as much as they do. One thread, the connection's.
class SqlCipherStatement {
public:
    /// Null with `error` filled if the SQL is wrong.
    [[nodiscard]] static std::unique_ptr<SqlCipherStatement> prepare(const SqlCipherDriver &driver, const QString &sql,
                                                                     QSqlError *error);
    ~SqlCipherStatement();
    SqlCipherStatement(const SqlCipherStatement &) = delete;
    SqlCipherStatement &operator=(const SqlCipherStatement &) = delete;

    /// Binds `values` in order and runs to the first row or the end. False: see error().
    [[nodiscard]] bool run(const QVariantList &values);
    /// The same; `values` stay until finish().
    [[nodiscard]] bool run(std::span<const SqlValue> values);
    /// The next row; the first call gives the one that run() reached. False at the end and on error().
    [[nodiscard]] bool next();
    /// Ends the reading, so that no read transaction stays open.
    void finish();
    /// Somebody reads it: not to be run again until release(), which ends the reading.
    void hold() { m_held = true; }
    void release()
    {
        finish();
        m_held = false;
    }
    [[nodiscard]] bool isHeld() const { return m_held; }

    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// The bytes of text (UTF-8) or a blob where SQLite has them; valid until the next step.
    [[nodiscard]] QByteArrayView view(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] qint64 insertedRow() const;
    /// Rows that the statement has changed; right after run().
    [[nodiscard]] qint64 changes() const;
    /// Invalid type while all is well.
    [[nodiscard]] const QSqlError &error() const { return m_error; }

private:
    SqlCipherStatement(sqlite3 *database, sqlite3_stmt *statement)
        : m_database(database)
        , m_statement(statement)
    {
    }
    bool step();

    sqlite3 *m_database;
    sqlite3_stmt *m_statement;
    bool m_held = false;
    bool m_onRow = false;    ///< a row is there …
    bool m_rowTaken = false; ///< … and next() has given it
    QSqlError m_error;
};

} // namespace yc::store
