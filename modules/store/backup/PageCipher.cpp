// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/PageCipher.h"

#include <QtEndian>

#include <array>
#include <cstring>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace yc::store {

namespace {
constexpr qsizetype kKeySize = 32;
constexpr qsizetype kSaltSize = 16;
constexpr unsigned char kMacSaltMask = 0x3a; // the HMAC key is made of the key with a salt that differs in these bits …
constexpr int kMacKeyRounds = 2;             // … by PBKDF2 with so many rounds
constexpr qsizetype kRandomAtOnce = 16'384;
} // namespace

PageCipher::PageCipher(QByteArrayView key)
    : m_cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free)
    , m_mac(nullptr, &EVP_MAC_CTX_free)
{
    if (key.size() != kKeySize + kSaltSize)
        return;
    const auto *secret = reinterpret_cast<const unsigned char *>(key.data());
    m_salt = key.last(kSaltSize).toByteArray();
    std::array<unsigned char, kSaltSize> macSalt{};
    for (size_t i = 0; i < macSalt.size(); ++i)
        macSalt[i] = secret[kKeySize + static_cast<qsizetype>(i)] ^ kMacSaltMask;
    SecureBytes macKey(kKeySize);
    if (PKCS5_PBKDF2_HMAC(key.data(), kKeySize, macSalt.data(), kSaltSize, kMacKeyRounds, EVP_sha512(), kKeySize,
                          macKey.span().data()) != 1)
        return;
    EVP_MAC *mac = EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr);
    m_mac.reset(EVP_MAC_CTX_new(mac));
    EVP_MAC_free(mac); // the context holds it
    char digest[] = OSSL_DIGEST_NAME_SHA2_512;
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_end()};
    m_good = m_mac && EVP_MAC_init(m_mac.get(), macKey.span().data(), macKey.size(), parameters) == 1 &&
             EVP_EncryptInit_ex2(m_cipher.get(), EVP_aes_256_cbc(), secret, nullptr, nullptr) == 1 &&
             EVP_CIPHER_CTX_set_padding(m_cipher.get(), 0) == 1;
}

PageCipher::~PageCipher() = default;

bool PageCipher::fillIv(unsigned char *iv)
{
    if (m_randomUsed + ivSize > m_random.size()) {
        m_random.resize(kRandomAtOnce);
        if (RAND_bytes(reinterpret_cast<unsigned char *>(m_random.data()), static_cast<int>(m_random.size())) != 1)
            return false;
        m_randomUsed = 0;
    }
    std::memcpy(iv, m_random.constData() + m_randomUsed, ivSize);
    m_randomUsed += ivSize;
    return true;
}

bool PageCipher::encrypt(quint32 number, const char *page, char *out)
{
    const qsizetype from = number == 1 ? kSaltSize : 0;
    const qsizetype size = pageSize - reservedSize - from;
    const auto *plain = reinterpret_cast<const unsigned char *>(page);
    auto *sealed = reinterpret_cast<unsigned char *>(out);
    unsigned char *iv = sealed + pageSize - reservedSize;
    unsigned char counter[4];
    qToLittleEndian(number, counter);
    int length = 0;
    size_t macLength = 0;
    if (number == 1)
        std::memcpy(out, m_salt.constData(), kSaltSize);
    return m_good && fillIv(iv) && EVP_EncryptInit_ex2(m_cipher.get(), nullptr, nullptr, iv, nullptr) == 1 &&
           EVP_EncryptUpdate(m_cipher.get(), sealed + from, &length, plain + from, static_cast<int>(size)) == 1 &&
           length == size && EVP_MAC_init(m_mac.get(), nullptr, 0, nullptr) == 1 &&
           EVP_MAC_update(m_mac.get(), sealed + from, static_cast<size_t>(size + ivSize)) == 1 &&
           EVP_MAC_update(m_mac.get(), counter, sizeof counter) == 1 &&
           EVP_MAC_final(m_mac.get(), iv + ivSize, &macLength, macSize) == 1 && macLength == macSize;
}

} // namespace yc::store
