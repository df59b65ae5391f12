// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace yc::store {

/// `text REGEXP pattern` with the syntax of QRegularExpression; a pattern that does not compile is an SQL error.
/// Returns an SQLite result code.
[[nodiscard]] int registerRegexp(sqlite3 *database, int cacheSize);

/// lower() and upper() for all of Unicode instead of ASCII only. Returns an SQLite result code.
[[nodiscard]] int registerCaseFolding(sqlite3 *database);

} // namespace yc::store
