// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSqlError>

#include <deque>
#include <memory>
#include <utility>

struct sqlite3;
struct sqlite3_backup;

namespace yc::store {

class SqlCipherDriver;
class TapFile;

/// The decrypted pages of an open database: SQLite's online backup into a file that takes pages and keeps none.
/// Debian's library has no `sqlite_dbpage`, and SQLCipher backs an encrypted database up into encrypted ones only; so
/// the target has a random key that lives as long as the tap, and what SQLite writes to it is decrypted at once.
///
/// The source is to be inside a read transaction from before the first step() to after the last: then all pages are of
/// that moment. One thread, the source's. Memory: two steps' pages.
class PageTap {
public:
    /// Number from 1; the bytes with zeros where SQLCipher keeps IV and HMAC.
    using Page = std::pair<quint32, QByteArray>;

    /// Null with `error` filled if it cannot be.
    [[nodiscard]] static std::unique_ptr<PageTap> open(const SqlCipherDriver &source, QSqlError *error);
    ~PageTap();
    PageTap(const PageTap &) = delete;
    PageTap &operator=(const PageTap &) = delete;

    /// Bytes at the end of each page of the source that are SQLCipher's.
    [[nodiscard]] int reservedBytes() const;
    /// Copies some pages on; false on an error, see error().
    [[nodiscard]] bool step();
    [[nodiscard]] bool isDone() const { return m_done; }
    /// What the steps so far brought, nearly in order; page 1 comes among the last, and may come twice: the later
    /// counts.
    [[nodiscard]] std::deque<Page> &pages();
    [[nodiscard]] const QSqlError &error() const { return m_error; }

private:
    PageTap();
    bool prepare(const SqlCipherDriver &source);
    bool failed(sqlite3 *database, int code);

    std::unique_ptr<TapFile> m_file;
    sqlite3 *m_target = nullptr;
    sqlite3_backup *m_backup = nullptr;
    bool m_done = false;
    QSqlError m_error;
};

} // namespace yc::store
