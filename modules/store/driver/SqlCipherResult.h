// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>
#include <QSqlRecord>
#include <QSqlResult>

#include <vector>

struct sqlite3_stmt;

namespace yc::store {

class SqlCipherDriver;

/// One statement of a SqlCipherDriver. Rows are stepped through as they are asked for; a forward-only query holds one
/// row, any other keeps those it has passed. Lives on the thread of its connection. When the driver closes, the
/// statement is given back and the result is at its end.
class SqlCipherResult final : public QSqlResult {
public:
    explicit SqlCipherResult(const SqlCipherDriver *driver);
    ~SqlCipherResult() override;

    /// sqlite3_stmt*, null before a statement is prepared.
    [[nodiscard]] QVariant handle() const override;
    /// Called by the driver: `driverGone` if it is being destroyed.
    void releaseStatement(bool driverGone);

protected:
    bool reset(const QString &sql) override;
    bool prepare(const QString &sql) override;
    bool exec() override;
    bool execBatch(bool arrayBind) override;
    void detachFromResultSet() override;

    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;

    QVariant data(int column) override;
    bool isNull(int column) override;
    QSqlRecord record() const override;
    int size() override { return -1; }
    /// Rows changed; of a SELECT, rows read so far.
    int numRowsAffected() override;
    QVariant lastInsertId() const override { return m_lastInsertId; }

private:
    bool prepareStatement(const QString &sql, unsigned int flags);
    bool bindAll();
    bool step();
    bool readRow();
    bool isRowKept(int row) const { return !m_forwardOnly && row >= 0 && row < m_rows; }
    const QVariant *valueAt(int column) const;
    void describeColumns(bool onRow);
    void forgetRows();
    bool failWith(const QString &text, QSqlError::ErrorType type, int code);

    const SqlCipherDriver *m_driver;
    sqlite3_stmt *m_statement = nullptr;
    std::vector<QVariant> m_values; ///< one row if forward-only, else all rows read so far
    QSqlRecord m_record;
    QVariant m_lastInsertId;
    int m_columns = 0;
    int m_rows = 0; ///< rows read so far
    int m_changes = -1;
    bool m_forwardOnly = false;
    bool m_rowWaiting = false; ///< stepped onto a row that is not read yet
    bool m_atEnd = true;
};

} // namespace yc::store
