// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QSql>
#include <QSqlError>
#include <QVariant>

struct sqlite3;
struct sqlite3_stmt;

namespace yc::store {

/// Binds parameter `index` (from 1). Byte arrays become BLOBs, text is UTF-8, dates and times ISO 8601 with
/// milliseconds, null values of any type and NaN become NULL. Returns an SQLite result code.
[[nodiscard]] int bindSqlValue(sqlite3_stmt *statement, int index, const QVariant &value);

/// Column `index` (from 0) of the present row: qlonglong, double, QString, QByteArray or a null QString. `policy` says
/// what becomes of a floating-point number.
[[nodiscard]] QVariant sqlColumnValue(sqlite3_stmt *statement, int index, QSql::NumericalPrecisionPolicy policy);

/// The type of a column declared as `declaration` ("VARCHAR(20)"), as Qt's SQLite driver tells it.
[[nodiscard]] QMetaType sqlDeclaredType(const QString &declaration);

/// The connection's present error, with `text` for what was tried; the native code is the (extended) result code.
[[nodiscard]] QSqlError sqlErrorOf(sqlite3 *database, const QString &text, QSqlError::ErrorType type, int code);

} // namespace yc::store
