// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/KeyWrap.h"

#include <memory>

#include <openssl/evp.h>
#include <sodium.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {

constexpr quint64 maxOperations = 64;
constexpr quint64 maxMemory = 2ULL << 30;
constexpr std::size_t sealingKeySize = 32;

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char *bytesOf(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

auto cryptoFailed() { return fail(ErrorKind::CallAdministrator, "vault.crypto-failed"); }

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

} // namespace

bool KdfCost::isAcceptable() const
{
    return operations >= crypto_pwhash_argon2id_OPSLIMIT_MIN && operations <= maxOperations &&
           memory >= crypto_pwhash_argon2id_MEMLIMIT_MIN && memory <= maxMemory;
}

Result<SecureBytes> stretched(std::span<const unsigned char> secret, const QByteArray &salt, KdfCost cost)
{
    static_assert(KeyWrap::saltSize == crypto_pwhash_SALTBYTES);
    SecureBytes key(sealingKeySize);
    if (!cost.isAcceptable() || salt.size() != KeyWrap::saltSize)
        return cryptoFailed();
    const char *text = secret.empty() ? "" : reinterpret_cast<const char *>(secret.data());
    if (crypto_pwhash(key.span().data(), key.size(), text, secret.size(), bytesOf(salt), cost.operations,
                      static_cast<std::size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorKind::Retry, "vault.out-of-memory",
                    {{QStringLiteral("mebibytes"), static_cast<qlonglong>(cost.memory >> 20)}});
    return key;
}

Result<KeyWrap> wrapKey(std::span<const unsigned char> key, std::span<const unsigned char> secret,
                        const QByteArray &boundTo, KdfCost cost)
{
    KeyWrap wrap{cost, randomBytes(KeyWrap::saltSize), randomBytes(KeyWrap::nonceSize), {}};
    YC_ASSIGN(const SecureBytes sealing, stretched(secret, wrap.salt, cost));
    const auto keySize = static_cast<int>(key.size());
    wrap.sealed.resize(keySize + KeyWrap::tagSize);
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    int rest = 0;
    if (!context ||
        EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), sealing.span().data(), bytesOf(wrap.nonce), nullptr) !=
            1 ||
        EVP_EncryptUpdate(context.get(), nullptr, &length, bytesOf(boundTo), static_cast<int>(boundTo.size())) != 1 ||
        EVP_EncryptUpdate(context.get(), bytesOf(wrap.sealed), &length, key.data(), keySize) != 1 ||
        EVP_EncryptFinal_ex(context.get(), bytesOf(wrap.sealed) + length, &rest) != 1 || length + rest != keySize ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(KeyWrap::tagSize),
                            bytesOf(wrap.sealed) + keySize) != 1)
        return cryptoFailed();
    return wrap;
}

Result<std::optional<SecureBytes>> unwrapKey(const KeyWrap &wrap, std::span<const unsigned char> secret,
                                             const QByteArray &boundTo)
{
    if (wrap.nonce.size() != KeyWrap::nonceSize || wrap.sealed.size() <= KeyWrap::tagSize)
        return cryptoFailed();
    YC_ASSIGN(const SecureBytes sealing, stretched(secret, wrap.salt, wrap.cost));
    const auto keySize = static_cast<int>(wrap.sealed.size() - KeyWrap::tagSize);
    SecureBytes key(static_cast<std::size_t>(keySize));
    QByteArray tag = wrap.sealed.last(KeyWrap::tagSize);
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    if (!context ||
        EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), sealing.span().data(), bytesOf(wrap.nonce), nullptr) !=
            1 ||
        EVP_DecryptUpdate(context.get(), nullptr, &length, bytesOf(boundTo), static_cast<int>(boundTo.size())) != 1 ||
        EVP_DecryptUpdate(context.get(), key.span().data(), &length, bytesOf(wrap.sealed), keySize) != 1 ||
        length != keySize ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(KeyWrap::tagSize), tag.data()) != 1)
        return cryptoFailed();
    unsigned char end[EVP_MAX_BLOCK_LENGTH];
    if (EVP_DecryptFinal_ex(context.get(), end, &length) != 1)
        return std::optional<SecureBytes>(); // the bytes decrypted so far are wiped with `key`
    return std::optional<SecureBytes>(std::move(key));
}

} // namespace yc::store
