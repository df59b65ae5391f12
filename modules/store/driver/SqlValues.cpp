// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/SqlValues.h"

#include <QDateTime>
#include <QUuid>

#include <sqlcipher/sqlite3.h>

#include <limits>

namespace yc::store {

namespace {

/// QVariant::isNull no longer looks into the value; a null QString or QDate is NULL in SQL all the same.
bool isSqlNull(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isNull();
    case QMetaType::QByteArray:
        return value.toByteArray().isNull();
    case QMetaType::QDate:
        return value.toDate().isNull();
    case QMetaType::QTime:
        return value.toTime().isNull();
    case QMetaType::QDateTime:
        return value.toDateTime().isNull();
    case QMetaType::QUuid:
        return value.toUuid().isNull();
    default:
        return value.isNull();
    }
}

int bindText(sqlite3_stmt *statement, int index, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return sqlite3_bind_text64(statement, index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT,
                               SQLITE_UTF8);
}

int bindBlob(sqlite3_stmt *statement, int index, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return sqlite3_bind_zeroblob(statement, index, 0); // never NULL
    return sqlite3_bind_blob64(statement, index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
}

int bindUnsigned(sqlite3_stmt *statement, int index, qulonglong number)
{
    if (number > qulonglong(std::numeric_limits<qlonglong>::max()))
        return bindText(statement, index, QString::number(number)); // SQLite's integers are signed
    return sqlite3_bind_int64(statement, index, qlonglong(number));
}

} // namespace

int bindSqlValue(sqlite3_stmt *statement, int index, const QVariant &value)
{
    if (isSqlNull(value))
        return sqlite3_bind_null(statement, index);
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return bindBlob(statement, index, value.toByteArray());
    case QMetaType::Bool:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, index, value.toLongLong());
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return bindUnsigned(statement, index, value.toULongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return sqlite3_bind_double(statement, index, value.toDouble());
    case QMetaType::QDateTime:
        return bindText(statement, index, value.toDateTime().toString(Qt::ISODateWithMs));
    case QMetaType::QTime:
        return bindText(statement, index, value.toTime().toString(Qt::ISODateWithMs));
    default:
        return bindText(statement, index, value.toString());
    }
}

QVariant sqlColumnValue(sqlite3_stmt *statement, int index, QSql::NumericalPrecisionPolicy policy)
{
    switch (sqlite3_column_type(statement, index)) {
    case SQLITE_INTEGER:
        return QVariant(qlonglong(sqlite3_column_int64(statement, index)));
    case SQLITE_FLOAT:
        switch (policy) {
        case QSql::LowPrecisionInt32:
            return QVariant(sqlite3_column_int(statement, index));
        case QSql::LowPrecisionInt64:
            return QVariant(qlonglong(sqlite3_column_int64(statement, index)));
        default:
            return QVariant(sqlite3_column_double(statement, index));
        }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, index));
        const int size = sqlite3_column_bytes(statement, index);
        return QVariant(size == 0 ? QByteArray("") : QByteArray(bytes, size));
    }
    case SQLITE_NULL:
        return QVariant(QMetaType::fromType<QString>());
    default: {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(statement, index));
        const int size = sqlite3_column_bytes(statement, index);
        return QVariant(size == 0 ? QStringLiteral("") : QString::fromUtf8(bytes, size));
    }
    }
}

QMetaType sqlDeclaredType(const QString &declaration)
{
    const QString name = declaration.toLower();
    if (name == u"integer" || name == u"int")
        return QMetaType::fromType<int>();
    if (name == u"double" || name == u"float" || name == u"real" || name.startsWith(u"numeric"))
        return QMetaType::fromType<double>();
    if (name == u"blob")
        return QMetaType::fromType<QByteArray>();
    if (name == u"boolean" || name == u"bool")
        return QMetaType::fromType<bool>();
    return QMetaType::fromType<QString>();
}

QSqlError sqlErrorOf(sqlite3 *database, const QString &text, QSqlError::ErrorType type, int code)
{
    const QString detail =
        database ? QString::fromUtf8(sqlite3_errmsg(database)) : QString::fromUtf8(sqlite3_errstr(code));
    return QSqlError(text, detail, type, QString::number(code));
}

} // namespace yc::store
