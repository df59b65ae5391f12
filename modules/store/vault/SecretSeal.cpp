// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/SecretSeal.h"

#include "store/vault/CanonicalJson.h"
#include "store/vault/KeyPair.h"

#include <QRegularExpression>

#include <memory>

#include <openssl/evp.h>
#include <sodium.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {

constexpr int nonceSize = 12;
constexpr int tagSize = 16;
constexpr std::size_t cipherKeySize = 32;
static_assert(secretOverhead == nonceSize + tagSize);

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

QByteArray boundToName(const QString &deskId, const QString &name)
{
    QByteArray bytes;
    appendSized(bytes, "yichuang vault secret 1");
    appendSized(bytes, deskId.toUtf8());
    appendSized(bytes, name.toUtf8());
    return bytes;
}

} // namespace

bool isSecretName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9-]{1,32}\\z"));
    return form.match(name).hasMatch();
}

Result<QByteArray> sealBytes(const SecureBytes &key, const QByteArray &boundTo, std::span<const unsigned char> bytes)
{
    const auto size = static_cast<int>(bytes.size());
    QByteArray sealed(secretOverhead + size, Qt::Uninitialized);
    unsigned char *const text = raw(sealed) + nonceSize;
    randombytes_buf(sealed.data(), nonceSize);
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    int rest = 0;
    if (key.size() != cipherKeySize || !context ||
        EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), key.span().data(), raw(sealed), nullptr) != 1 ||
        EVP_EncryptUpdate(context.get(), nullptr, &length, raw(boundTo), static_cast<int>(boundTo.size())) != 1 ||
        EVP_EncryptUpdate(context.get(), text, &length, bytes.data(), size) != 1 ||
        EVP_EncryptFinal_ex(context.get(), text + length, &rest) != 1 || length + rest != size ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, text + size) != 1)
        return core::fail(ErrorKind::CallAdministrator, "vault.crypto-failed");
    return sealed;
}

std::optional<SecureBytes> openBytes(const SecureBytes &key, const QByteArray &boundTo, const QByteArray &sealed)
{
    if (key.size() != cipherKeySize || sealed.size() <= secretOverhead)
        return std::nullopt;
    const auto size = static_cast<int>(sealed.size() - secretOverhead);
    SecureBytes bytes(static_cast<std::size_t>(size));
    QByteArray tag = sealed.last(tagSize);
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    unsigned char end[EVP_MAX_BLOCK_LENGTH];
    if (!context ||
        EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), key.span().data(), raw(sealed), nullptr) != 1 ||
        EVP_DecryptUpdate(context.get(), nullptr, &length, raw(boundTo), static_cast<int>(boundTo.size())) != 1 ||
        EVP_DecryptUpdate(context.get(), bytes.span().data(), &length, raw(sealed) + nonceSize, size) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) != 1 ||
        EVP_DecryptFinal_ex(context.get(), end, &length) != 1)
        return std::nullopt;
    return bytes;
}

Result<QByteArray> sealSecret(const SecureBytes &databaseKey, const QString &deskId, const QString &name,
                              std::span<const unsigned char> bytes)
{
    return sealBytes(derivedKey(databaseKey, Under::Secrets), boundToName(deskId, name), bytes);
}

std::optional<SecureBytes> openSecret(const SecureBytes &databaseKey, const QString &deskId, const QString &name,
                                      const QByteArray &sealed)
{
    return openBytes(derivedKey(databaseKey, Under::Secrets), boundToName(deskId, name), sealed);
}

} // namespace yc::store
