// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/PageTap.h"

#include "store/driver/SqlCipherDriver.h"
#include "store/driver/SqlValues.h"
#include "store/driver/TapFile.h"

#include <openssl/crypto.h>
#include <sqlcipher/sqlite3.h>

// The header hides this behind SQLITE_HAS_CODEC, a macro of the library's own build.
#ifndef SQLITE_HAS_CODEC
extern "C" int sqlite3_key_v2(sqlite3 *db, const char *name, const void *key, int size);
#endif

namespace yc::store {

namespace {
constexpr int kPagesPerStep = 64; // 256 KiB: short enough to be stopped between two
} // namespace

PageTap::PageTap() = default;

PageTap::~PageTap()
{
    sqlite3_backup_finish(m_backup);
    sqlite3_close_v2(m_target);
}

std::unique_ptr<PageTap> PageTap::open(const SqlCipherDriver &source, QSqlError *error)
{
    std::unique_ptr<PageTap> tap(new PageTap);
    if (tap->prepare(source))
        return tap;
    *error = tap->m_error;
    return nullptr;
}

bool PageTap::prepare(const SqlCipherDriver &source)
{
    m_file = std::make_unique<TapFile>();
    int code = sqlite3_open_v2("pages", &m_target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                               m_file->name());
    if (code != SQLITE_OK)
        return failed(m_target, code);
    QByteArray key = m_file->keyText();
    code = sqlite3_key_v2(m_target, "main", key.constData(), static_cast<int>(key.size()));
    OPENSSL_cleanse(key.data(), static_cast<size_t>(key.size()));
    // What is decrypted again in the same process needs no HMAC.
    for (const char *sql : {"PRAGMA cipher_use_hmac=OFF", "PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF",
                            "PRAGMA temp_store=MEMORY", "PRAGMA cache_size=64"}) {
        if (code == SQLITE_OK)
            code = sqlite3_exec(m_target, sql, nullptr, nullptr, nullptr);
    }
    if (code != SQLITE_OK)
        return failed(m_target, code);
    int reserved = -1; // asks for it
    code = sqlite3_file_control(source.database(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    if (code != SQLITE_OK)
        return failed(source.database(), code);
    m_file->reserved = reserved;
    m_backup = sqlite3_backup_init(m_target, "main", source.database(), "main");
    return m_backup || failed(m_target, sqlite3_extended_errcode(m_target));
}

int PageTap::reservedBytes() const { return m_file->reserved; }

std::deque<PageTap::Page> &PageTap::pages() { return m_file->pages; }

bool PageTap::step()
{
    if (m_done)
        return true;
    const int code = sqlite3_backup_step(m_backup, kPagesPerStep);
    m_done = code == SQLITE_DONE;
    return m_done || code == SQLITE_OK || failed(m_target, code);
}

bool PageTap::failed(sqlite3 *database, int code)
{
    m_error = sqlErrorOf(database, QStringLiteral("Unable to read pages"), QSqlError::StatementError, code);
    return false;
}

} // namespace yc::store
