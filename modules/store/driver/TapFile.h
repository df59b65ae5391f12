// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <atomic>
#include <deque>
#include <memory>
#include <utility>

#include <sqlcipher/sqlite3.h>

struct evp_cipher_ctx_st;

namespace yc::store {

/// A file system of one file that is written and not kept: each page that SQLCipher encrypts into it is decrypted with
/// the file's own random key and queued. Made for PageTap; registers itself with SQLite under name() while it lives.
class TapFile {
public:
    TapFile();
    ~TapFile();
    TapFile(const TapFile &) = delete;
    TapFile &operator=(const TapFile &) = delete;

    /// Of the file system, for sqlite3_open_v2.
    [[nodiscard]] const char *name() const { return m_name.constData(); }
    /// x'…' of key and salt, as SQLCipher takes them; holds the secret.
    [[nodiscard]] QByteArray keyText() const;

    int reserved = 0; ///< bytes at the end of each page to be zeroed
    std::deque<std::pair<quint32, QByteArray>> pages;

private:
    struct File; // what SQLite holds of an open file
    static int open(sqlite3_vfs *system, const char *name, sqlite3_file *file, int flags, int *outFlags);
    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at);
    static int read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at);
    static int fileSize(sqlite3_file *file, sqlite3_int64 *size);
    static int truncate(sqlite3_file *file, sqlite3_int64 size);
    bool take(const unsigned char *bytes, int size, sqlite3_int64 at);

    QByteArray m_name;
    std::array<unsigned char, 48> m_key{}; // AES key, then the salt in the first bytes of the file
    std::unique_ptr<evp_cipher_ctx_st, void (*)(evp_cipher_ctx_st *)> m_cipher;
    sqlite3_vfs m_system{};
    QByteArray m_first; // page 1 as it was written: SQLite reads the header again
    sqlite3_int64 m_size = 0;
};

} // namespace yc::store
