// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArrayView>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <unordered_map>

namespace yc::store {

class SqlCipherDriver;

/// Rows of a statement being read. Ends the statement when it goes, so that no read transaction stays open.
class Cursor {
public:
    explicit Cursor(QSqlQuery *query) : m_query(query) {}
    Cursor(Cursor &&other) noexcept : m_query(std::exchange(other.m_query, nullptr)) {}
    Cursor &operator=(Cursor &&) = delete;
    Cursor(const Cursor &) = delete;
    Cursor &operator=(const Cursor &) = delete;
    ~Cursor()
    {
        if (m_query)
            m_query->finish();
    }
    [[nodiscard]] bool next() { return m_query->next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] qint64 affected() const { return m_query->numRowsAffected(); }
    [[nodiscard]] qint64 insertedRow() const { return m_query->lastInsertId().toLongLong(); }

private:
    QSqlQuery *m_query;
};

/// One SQLCipher connection, made and used on one thread. The one Writer owns writes and checkpoints; Readers never
/// checkpoint (SQLite before 3.51.3 can corrupt a WAL that several connections reset) and cannot write.
class Connection {
public:
    enum class Mode { Writer, Reader };

    /// `key` is 32 bytes, or 48 with the database salt. Errors: store.wrong-key, store.damaged, store.read-only,
    /// store.io, store.disk-full.
    [[nodiscard]] static core::Result<std::unique_ptr<Connection>> open(const QString &path, QByteArrayView key, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs a statement with its values bound in order; prepared once and kept.
    [[nodiscard]] core::Result<Cursor> run(const QString &sql, const QVariantList &values = {});
    /// A statement that is run once (DDL, pragmas).
    [[nodiscard]] core::Result<> exec(const QString &sql);
    /// First column of the first row; an invalid QVariant if there is none.
    [[nodiscard]] core::Result<QVariant> scalar(const QString &sql, const QVariantList &values = {});

    [[nodiscard]] core::Result<> begin();
    [[nodiscard]] core::Result<> commit();
    void rollback();
    /// Stops the statement that runs now with ErrorKind::Cancelled. Callable from any thread.
    void interrupt();
    [[nodiscard]] QString path() const { return m_path; }

    /// What an SQL error means to a person.
    [[nodiscard]] static core::Error errorOf(const QSqlError &error);

private:
    Connection() = default;

    QString m_path;
    QString m_name;
    SqlCipherDriver *m_driver = nullptr;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
};

} // namespace yc::store
