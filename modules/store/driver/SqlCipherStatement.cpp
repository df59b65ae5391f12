// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/SqlCipherStatement.h"

#include "store/driver/SqlCipherDriver.h"
#include "store/driver/SqlValues.h"

#include <sqlcipher/sqlite3.h>

namespace yc::store {

std::unique_ptr<SqlCipherStatement> SqlCipherStatement::prepare(const SqlCipherDriver &driver, const QString &sql,
                                                                QSqlError *error)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(driver.database(), utf8.constData(), static_cast<int>(utf8.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK || !statement) {
        *error = sqlErrorOf(driver.database(), QStringLiteral("Unable to prepare statement"), QSqlError::StatementError,
                            code);
        return nullptr;
    }
    return std::unique_ptr<SqlCipherStatement>(new SqlCipherStatement(driver.database(), statement));
}

SqlCipherStatement::~SqlCipherStatement() { sqlite3_finalize(m_statement); }

bool SqlCipherStatement::run(const QVariantList &values)
{
    finish();
    m_error = {};
    for (qsizetype i = 0; i < values.size(); ++i) {
        const int code = bindSqlValue(m_statement, static_cast<int>(i) + 1, values.at(i));
        if (code != SQLITE_OK) {
            m_error = sqlErrorOf(m_database, QStringLiteral("Unable to bind value"), QSqlError::StatementError, code);
            return false;
        }
    }
    return step();
}

bool SqlCipherStatement::run(std::span<const SqlValue> values)
{
    finish();
    m_error = {};
    int code = SQLITE_OK;
    for (int i = 1; const SqlValue &value : values) {
        switch (value.m_kind) {
        case SqlValue::Kind::Null: // as finish() left it
            break;
        case SqlValue::Kind::Integer:
            code = sqlite3_bind_int64(m_statement, i, value.m_integer);
            break;
        case SqlValue::Kind::Text:
            code = sqlite3_bind_text64(m_statement, i, value.m_bytes.constData(), sqlite3_uint64(value.m_bytes.size()),
                                       SQLITE_STATIC, SQLITE_UTF8);
            break;
        case SqlValue::Kind::Blob:
            code = sqlite3_bind_blob64(m_statement, i, value.m_bytes.constData(), sqlite3_uint64(value.m_bytes.size()),
                                       SQLITE_STATIC);
            break;
        }
        if (code != SQLITE_OK) {
            m_error = sqlErrorOf(m_database, QStringLiteral("Unable to bind value"), QSqlError::StatementError, code);
            return false;
        }
        ++i;
    }
    return step();
}

bool SqlCipherStatement::step()
{
    const int code = sqlite3_step(m_statement);
    m_onRow = code == SQLITE_ROW;
    m_rowTaken = false;
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return true;
    }
    m_error = sqlErrorOf(m_database, QStringLiteral("Unable to run statement"), QSqlError::StatementError, code);
    sqlite3_reset(m_statement);
    return false;
}

bool SqlCipherStatement::next()
{
    if (m_onRow && !m_rowTaken) {
        m_rowTaken = true;
        return true;
    }
    if (!m_onRow || !step() || !m_onRow)
        return false;
    m_rowTaken = true;
    return true;
}

void SqlCipherStatement::finish()
{
    if (m_onRow)
        sqlite3_reset(m_statement);
    m_onRow = false;
    sqlite3_clear_bindings(m_statement); // values do not outlive their use
}

QVariant SqlCipherStatement::value(int column) const
{
    return sqlColumnValue(m_statement, column, QSql::HighPrecision);
}

QString SqlCipherStatement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column)) : QString();
}

QByteArrayView SqlCipherStatement::view(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

qint64 SqlCipherStatement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

qint64 SqlCipherStatement::insertedRow() const { return sqlite3_last_insert_rowid(m_database); }

qint64 SqlCipherStatement::changes() const { return sqlite3_changes64(m_database); }

} // namespace yc::store
