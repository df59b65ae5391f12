// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/SqlCipherResult.h"

#include "store/driver/SqlCipherDriver.h"
#include "store/driver/SqlValues.h"

#include <QSqlField>
#include <QStringList>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <limits>
#include <utility>

Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)
Q_DECLARE_METATYPE(sqlite3_stmt *)

namespace yc::store {

SqlCipherResult::SqlCipherResult(const SqlCipherDriver *driver)
    : QSqlResult(driver)
    , m_driver(driver)
{
    m_driver->addResult(this);
}

SqlCipherResult::~SqlCipherResult()
{
    if (m_driver)
        m_driver->removeResult(this);
    sqlite3_finalize(m_statement);
}

QVariant SqlCipherResult::handle() const { return QVariant::fromValue(m_statement); }

void SqlCipherResult::releaseStatement(bool driverGone)
{
    sqlite3_finalize(std::exchange(m_statement, nullptr));
    m_rowWaiting = false;
    m_atEnd = true;
    if (driverGone)
        m_driver = nullptr;
}

bool SqlCipherResult::failWith(const QString &text, QSqlError::ErrorType type, int code)
{
    setLastError(sqlErrorOf(m_driver ? m_driver->database() : nullptr, text, type, code));
    return false;
}

bool SqlCipherResult::reset(const QString &sql) { return prepareStatement(sql, 0) && exec(); }

bool SqlCipherResult::prepare(const QString &sql) { return prepareStatement(sql, SQLITE_PREPARE_PERSISTENT); }

bool SqlCipherResult::prepareStatement(const QString &sql, unsigned int flags)
{
    sqlite3_finalize(std::exchange(m_statement, nullptr));
    forgetRows();
    setSelect(false);
    if (!m_driver || !m_driver->isOpen() || m_driver->isOpenError())
        return false;

    const QByteArray text = sql.toUtf8();
    const char *tail = nullptr;
    sqlite3 *database = m_driver->database();
    const int code = sqlite3_prepare_v3(database, text.constData(), int(text.size()) + 1, flags, &m_statement, &tail);
    if (code != SQLITE_OK)
        return failWith(QStringLiteral("Unable to prepare the statement"), QSqlError::StatementError, code);
    if (!m_statement) {
        setLastError(QSqlError(QStringLiteral("Unable to prepare the statement"),
                               QStringLiteral("there is none in the text"), QSqlError::StatementError,
                               QString::number(SQLITE_MISUSE)));
        return false;
    }
    if (!QByteArrayView(tail, text.constData() + text.size()).trimmed().isEmpty()) {
        sqlite3_finalize(std::exchange(m_statement, nullptr));
        setLastError(QSqlError(QStringLiteral("Unable to prepare the statement"),
                               QStringLiteral("more than one statement in the text; nothing was executed"),
                               QSqlError::StatementError, QString::number(SQLITE_MISUSE)));
        return false;
    }
    return true;
}

// A name that stands in the text several times is one parameter for SQLite but several placeholders for QSqlQuery,
// which keeps a value for each; all of them are the same, and the first is taken.
bool SqlCipherResult::bindAll()
{
    const int parameters = sqlite3_bind_parameter_count(m_statement);
    const QStringList names = boundValueNames();
    const QVariantList values = std::as_const(*this).boundValues();
    const bool byName = bindingSyntax() == NamedBinding;

    for (int i = 1; i <= parameters; ++i) {
        const char *name = sqlite3_bind_parameter_name(m_statement, i);
        const qsizetype named = name ? names.indexOf(QString::fromUtf8(name)) : -1;
        const qsizetype at = named < 0 ? i - 1 : named;
        if (at >= values.size() && !byName) {
            setLastError(QSqlError(QStringLiteral("Parameter count mismatch"), QString(), QSqlError::StatementError));
            return false;
        }
        const int code = bindSqlValue(m_statement, i, values.value(at));
        if (code != SQLITE_OK)
            return failWith(QStringLiteral("Unable to bind parameter %1").arg(i), QSqlError::StatementError, code);
    }
    if (values.size() > std::max(qsizetype(parameters), names.size())) {
        setLastError(QSqlError(QStringLiteral("Parameter count mismatch"), QString(), QSqlError::StatementError));
        return false;
    }
    return true;
}

bool SqlCipherResult::exec()
{
    forgetRows();
    setSelect(false);
    setLastError(QSqlError());
    if (!m_statement) {
        setLastError(QSqlError(QStringLiteral("Unable to execute the statement"), QStringLiteral("none is prepared"),
                               QSqlError::StatementError, QString::number(SQLITE_MISUSE)));
        return false;
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    if (!bindAll())
        return false;

    sqlite3 *database = m_driver->database();
    const sqlite3_int64 changesBefore = sqlite3_total_changes64(database);
    m_forwardOnly = isForwardOnly();
    m_atEnd = false;
    // The first step does all the work of a statement without rows, and shows the errors of one with rows.
    if (!step() && lastError().isValid())
        return false;
    // sqlite3_changes() keeps its old figure when a statement changes nothing by design, such as CREATE TABLE.
    if (!sqlite3_stmt_readonly(m_statement)) {
        const bool changed = sqlite3_total_changes64(database) != changesBefore;
        m_changes =
            changed ? int(std::min<sqlite3_int64>(sqlite3_changes64(database), std::numeric_limits<int>::max())) : 0;
    }
    const sqlite3_int64 id = sqlite3_last_insert_rowid(database);
    m_lastInsertId = id ? QVariant(qlonglong(id)) : QVariant();
    describeColumns(m_rowWaiting);
    setSelect(m_columns > 0);
    setActive(true);
    return true;
}

int SqlCipherResult::numRowsAffected()
{
    return m_changes < 0 && isSelect() ? m_rows : m_changes; // Qt leaves open what a SELECT says
}

bool SqlCipherResult::execBatch(bool arrayBind)
{
    const QVariantList values = std::as_const(*this).boundValues();
    for (const QVariant &column : values) {
        if (column.toList().size() != values.first().toList().size()) {
            setLastError(QSqlError(QStringLiteral("Parameter count mismatch"),
                                   QStringLiteral("the lists of a batch differ in length"), QSqlError::StatementError));
            return false;
        }
    }
    return QSqlResult::execBatch(arrayBind);
}

void SqlCipherResult::detachFromResultSet()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_rowWaiting = false;
    m_atEnd = true;
}

void SqlCipherResult::forgetRows()
{
    m_values.clear();
    m_record.clear();
    m_columns = 0;
    m_rows = 0;
    m_changes = -1;
    m_lastInsertId.clear();
    m_rowWaiting = false;
    m_atEnd = true;
    setAt(QSql::BeforeFirstRow);
    setActive(false);
}

/// Goes to the next row: true if there is one. At the end the statement is reset at once, which ends its read lock.
bool SqlCipherResult::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        m_rowWaiting = true;
        return true;
    }
    m_atEnd = true;
    m_columns = sqlite3_column_count(m_statement);
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    failWith(m_rows > 0 ? QStringLiteral("Unable to fetch a row") : QStringLiteral("Unable to execute the statement"),
             m_driver->errorTypeFor(code), code);
    sqlite3_reset(m_statement);
    return false;
}

/// Reads the next row into m_values: behind the others, or over the last one if forward-only.
bool SqlCipherResult::readRow()
{
    if (!m_rowWaiting && (m_atEnd || !step()))
        return false;
    m_rowWaiting = false;
    if (m_rows == std::numeric_limits<int>::max())
        return false;
    if (m_forwardOnly)
        m_values.clear();
    const QSql::NumericalPrecisionPolicy policy = numericalPrecisionPolicy();
    for (int column = 0; column < m_columns; ++column)
        m_values.push_back(sqlColumnValue(m_statement, column, policy));
    ++m_rows;
    return true;
}

bool SqlCipherResult::fetchNext()
{
    if (at() == QSql::AfterLastRow)
        return false;
    const int next = at() + 1;
    if (!isRowKept(next) && !readRow()) {
        setAt(QSql::AfterLastRow);
        return false;
    }
    setAt(next);
    return true;
}

bool SqlCipherResult::fetchFirst() { return fetch(0); }

bool SqlCipherResult::fetch(int row)
{
    if (!isActive() || row < 0)
        return false;
    if (isRowKept(row)) {
        setAt(row);
        return true;
    }
    if (at() == row)
        return true;
    while (m_rows <= row) { // forward-only: rows already passed cannot come back
        if (!readRow()) {
            setAt(QSql::AfterLastRow);
            return false;
        }
        if (m_rows == row + 1) {
            setAt(row);
            return true;
        }
    }
    return false;
}

bool SqlCipherResult::fetchLast()
{
    if (!isActive() || (m_forwardOnly && at() == QSql::AfterLastRow))
        return false;
    while (readRow()) {
    }
    if (m_rows == 0 || lastError().isValid()) {
        setAt(QSql::AfterLastRow);
        return false;
    }
    setAt(m_rows - 1);
    return true;
}

const QVariant *SqlCipherResult::valueAt(int column) const
{
    if (column < 0 || column >= m_columns || at() < 0 || m_rows == 0)
        return nullptr;
    const size_t row = m_forwardOnly ? 0 : size_t(at());
    const size_t index = row * size_t(m_columns) + size_t(column);
    return index < m_values.size() ? &m_values[index] : nullptr;
}

QVariant SqlCipherResult::data(int column)
{
    const QVariant *value = valueAt(column);
    return value ? *value : QVariant();
}

bool SqlCipherResult::isNull(int column)
{
    const QVariant *value = valueAt(column);
    return !value || value->isNull();
}

QSqlRecord SqlCipherResult::record() const { return isActive() && isSelect() ? m_record : QSqlRecord(); }

void SqlCipherResult::describeColumns(bool onRow)
{
    m_columns = sqlite3_column_count(m_statement);
    for (int column = 0; column < m_columns; ++column) {
        QString name = QString::fromUtf8(sqlite3_column_name(m_statement, column));
        name.remove(u'"'); // a column of a subquery may keep the quotes it was written with
        QMetaType type;
        if (const char *declared = sqlite3_column_decltype(m_statement, column)) {
            type = sqlDeclaredType(QString::fromUtf8(declared));
        } else if (onRow) {
            switch (sqlite3_column_type(m_statement, column)) {
            case SQLITE_INTEGER:
                type = QMetaType::fromType<int>();
                break;
            case SQLITE_FLOAT:
                type = QMetaType::fromType<double>();
                break;
            case SQLITE_BLOB:
                type = QMetaType::fromType<QByteArray>();
                break;
            case SQLITE_TEXT:
                type = QMetaType::fromType<QString>();
                break;
            default:
                break;
            }
        }
        m_record.append(QSqlField(name, type, QString::fromUtf8(sqlite3_column_table_name(m_statement, column))));
    }
}

} // namespace yc::store
