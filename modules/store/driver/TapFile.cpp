// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/TapFile.h"

#include <algorithm>
#include <cstring>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace yc::store {

namespace {
// SQLCipher 4 without HMAC: AES-256-CBC over all but the last 16 bytes, which are the IV; page 1 begins with the salt.
constexpr int kKeySize = 32;
constexpr int kSaltSize = 16;
constexpr int kIvSize = 16;
constexpr char kMagic[] = "SQLite format 3"; // with its zero: 16 bytes that SQLCipher puts in the salt's place
static_assert(sizeof kMagic == kSaltSize);
} // namespace

struct TapFile::File {
    sqlite3_file base; // first, as SQLite wants it
    TapFile *tap;
};

TapFile::TapFile()
    : m_cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free)
{
    static std::atomic<int> serial = 0;
    m_name = "yichuang-pages-" + QByteArray::number(++serial);
    RAND_bytes(m_key.data(), static_cast<int>(m_key.size()));
    EVP_DecryptInit_ex2(m_cipher.get(), EVP_aes_256_cbc(), m_key.data(), nullptr, nullptr);
    EVP_CIPHER_CTX_set_padding(m_cipher.get(), 0);
    m_system = *sqlite3_vfs_find(nullptr); // clock and random numbers stay the system's
    m_system.szOsFile = sizeof(File);
    m_system.zName = m_name.constData();
    m_system.pAppData = this;
    m_system.pNext = nullptr;
    m_system.xOpen = &TapFile::open;
    m_system.xDelete = [](sqlite3_vfs *, const char *, int) { return SQLITE_OK; };
    m_system.xAccess = [](sqlite3_vfs *, const char *, int, int *result) {
        *result = 0;
        return SQLITE_OK;
    };
    m_system.xFullPathname = [](sqlite3_vfs *, const char *path, int size, char *out) {
        sqlite3_snprintf(size, out, "%s", path);
        return SQLITE_OK;
    };
    sqlite3_vfs_register(&m_system, 0);
}

TapFile::~TapFile()
{
    sqlite3_vfs_unregister(&m_system);
    OPENSSL_cleanse(m_key.data(), m_key.size());
}

QByteArray TapFile::keyText() const
{
    return "x'" + QByteArray(reinterpret_cast<const char *>(m_key.data()), std::ssize(m_key)).toHex() + '\'';
}

int TapFile::open(sqlite3_vfs *system, const char *, sqlite3_file *file, int flags, int *outFlags)
{
    static constexpr auto good = [](sqlite3_file *) { return SQLITE_OK; };
    static constexpr auto level = [](sqlite3_file *, int) { return SQLITE_OK; };
    static const sqlite3_io_methods methods{.iVersion = 1,
                                            .xClose = good,
                                            .xRead = &TapFile::read,
                                            .xWrite = &TapFile::write,
                                            .xTruncate = &TapFile::truncate,
                                            .xSync = level,
                                            .xFileSize = &TapFile::fileSize,
                                            .xLock = level,
                                            .xUnlock = level,
                                            .xCheckReservedLock =
                                                [](sqlite3_file *, int *result) {
                                                    *result = 0;
                                                    return SQLITE_OK;
                                                },
                                            .xFileControl = [](sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; },
                                            .xSectorSize = [](sqlite3_file *) { return 4096; },
                                            .xDeviceCharacteristics = [](sqlite3_file *) { return 0; }};
    if (!(flags & SQLITE_OPEN_MAIN_DB)) { // no journal, no temporary file: nothing of a page goes anywhere else
        file->pMethods = nullptr;
        return SQLITE_CANTOPEN;
    }
    auto *mine = reinterpret_cast<File *>(file);
    mine->base.pMethods = &methods;
    mine->tap = static_cast<TapFile *>(system->pAppData);
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int TapFile::write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    TapFile *self = reinterpret_cast<File *>(file)->tap;
    return self->take(static_cast<const unsigned char *>(bytes), size, at) ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

bool TapFile::take(const unsigned char *bytes, int size, sqlite3_int64 at)
{
    if (size < 512 || at % size != 0) // SQLite writes whole pages
        return false;
    m_size = std::max(m_size, at + size);
    const bool first = at == 0;
    if (first)
        m_first = QByteArray(reinterpret_cast<const char *>(bytes), size);
    QByteArray page(size, '\0');
    auto *plain = reinterpret_cast<unsigned char *>(page.data());
    const int from = first ? kSaltSize : 0;
    int length = 0;
    if (EVP_DecryptInit_ex2(m_cipher.get(), nullptr, nullptr, bytes + size - kIvSize, nullptr) != 1 ||
        EVP_DecryptUpdate(m_cipher.get(), plain + from, &length, bytes + from, size - from - kIvSize) != 1)
        return false;
    if (first)
        std::memcpy(plain, kMagic, sizeof kMagic);
    std::memset(plain + size - reserved, 0, static_cast<size_t>(reserved));
    pages.emplace_back(static_cast<quint32>(at / size + 1), std::move(page));
    return true;
}

int TapFile::read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
    const QByteArray &first = reinterpret_cast<File *>(file)->tap->m_first;
    if (at + size <= first.size()) {
        std::memcpy(bytes, first.constData() + at, static_cast<size_t>(size));
        return SQLITE_OK;
    }
    std::memset(bytes, 0, static_cast<size_t>(size));
    // A page that was written is not there any more: a backup never asks for it.
    return at < reinterpret_cast<File *>(file)->tap->m_size ? SQLITE_IOERR_READ : SQLITE_IOERR_SHORT_READ;
}

int TapFile::fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = reinterpret_cast<File *>(file)->tap->m_size;
    return SQLITE_OK;
}

int TapFile::truncate(sqlite3_file *file, sqlite3_int64 size)
{
    reinterpret_cast<File *>(file)->tap->m_size = size;
    return SQLITE_OK;
}

} // namespace yc::store
