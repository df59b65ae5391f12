// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault/SecureBytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_cipher_ctx_st;
struct evp_mac_ctx_st;

namespace yc::store {

/// Encrypts pages as SQLCipher 4 does with a raw key and its defaults (zetetic.net/sqlcipher/design): AES-256-CBC with
/// an IV of the page's own, then HMAC-SHA512 over ciphertext, IV and page number; IV and HMAC stand in the last 80
/// bytes; page 1 begins with the salt. For making a store of pages without SQLite in between, which has no way to write
/// a page that is not there yet. Move-only, one thread.
class PageCipher {
public:
    static constexpr qsizetype pageSize = 4096;
    static constexpr qsizetype ivSize = 16;
    static constexpr qsizetype macSize = 64;
    static constexpr qsizetype reservedSize = ivSize + macSize;

    /// 48 bytes: key and salt.
    explicit PageCipher(QByteArrayView key);
    ~PageCipher();

    /// Into `out` (pageSize bytes); false if the library fails.
    [[nodiscard]] bool encrypt(quint32 number, const char *page, char *out);

private:
    bool fillIv(unsigned char *iv);

    std::unique_ptr<evp_cipher_ctx_st, void (*)(evp_cipher_ctx_st *)> m_cipher;
    std::unique_ptr<evp_mac_ctx_st, void (*)(evp_mac_ctx_st *)> m_mac;
    QByteArray m_salt;
    QByteArray m_random; // IVs to come: the random source costs more than 16 bytes do
    qsizetype m_randomUsed = 0;
    bool m_good = false;
};

} // namespace yc::store
