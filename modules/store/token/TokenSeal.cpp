// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/token/TokenSeal.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <memory>

#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {

constexpr std::size_t innerKeySize = 32;
constexpr int tagSize = 16;

using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char *bytesOf(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

auto cryptoFailed() { return fail(ErrorKind::CallAdministrator, "vault.crypto-failed"); }

/// RSA-OAEP with SHA-1 and MGF1 of the same: what PKCS#11 tokens open (SoftHSM 2.6 knows no other).
Result<QByteArray> encipher(const QByteArray &der, std::span<const unsigned char> secret)
{
    const unsigned char *at = bytesOf(der);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())),
                                                                  &X509_free);
    EVP_PKEY *key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    const KeyContext context(key ? EVP_PKEY_CTX_new(key, nullptr) : nullptr, &EVP_PKEY_CTX_free);
    std::size_t size = 0;
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) != 1 ||
        EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha1()) != 1 ||
        EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha1()) != 1 ||
        EVP_PKEY_encrypt(context.get(), nullptr, &size, secret.data(), secret.size()) != 1)
        return cryptoFailed();
    QByteArray sealed(static_cast<qsizetype>(size), '\0');
    if (EVP_PKEY_encrypt(context.get(), bytesOf(sealed), &size, secret.data(), secret.size()) != 1)
        return cryptoFailed();
    sealed.truncate(static_cast<qsizetype>(size));
    return sealed;
}

/// What the inner seal is bound to: the caller's words, and which certificate it goes through.
QByteArray binding(const QByteArray &boundTo, const QByteArray &fingerprint)
{
    return boundTo + QByteArrayLiteral("|token|") + fingerprint;
}

Result<QByteArray> seal(std::span<const unsigned char> secret, const SecureBytes &key, const QByteArray &nonce,
                        const QByteArray &boundTo)
{
    const auto size = static_cast<int>(secret.size());
    QByteArray sealed(size + tagSize, '\0');
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    int rest = 0;
    if (!context ||
        EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), key.span().data(), bytesOf(nonce), nullptr) != 1 ||
        EVP_EncryptUpdate(context.get(), nullptr, &length, bytesOf(boundTo), static_cast<int>(boundTo.size())) != 1 ||
        EVP_EncryptUpdate(context.get(), bytesOf(sealed), &length, secret.data(), size) != 1 ||
        EVP_EncryptFinal_ex(context.get(), bytesOf(sealed) + length, &rest) != 1 || length + rest != size ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, bytesOf(sealed) + size) != 1)
        return cryptoFailed();
    return sealed;
}

Result<SecureBytes> open(const TokenWrap &wrap, const SecureBytes &key, const QByteArray &boundTo)
{
    const auto notOurs = [] { return fail(ErrorKind::SignIn, "token.does-not-open"); };
    if (key.size() != innerKeySize || wrap.nonce.size() != TokenWrap::nonceSize || wrap.sealed.size() <= tagSize)
        return notOurs();
    const auto size = static_cast<int>(wrap.sealed.size()) - tagSize;
    SecureBytes secret(static_cast<std::size_t>(size));
    QByteArray tag = wrap.sealed.last(tagSize);
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    unsigned char end[EVP_MAX_BLOCK_LENGTH];
    if (!context ||
        EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), key.span().data(), bytesOf(wrap.nonce), nullptr) != 1 ||
        EVP_DecryptUpdate(context.get(), nullptr, &length, bytesOf(boundTo), static_cast<int>(boundTo.size())) != 1 ||
        EVP_DecryptUpdate(context.get(), secret.span().data(), &length, bytesOf(wrap.sealed), size) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) != 1)
        return cryptoFailed();
    if (EVP_DecryptFinal_ex(context.get(), end, &length) != 1)
        return notOurs();
    return secret;
}

/// The enrolled certificate, and why it cannot be used if it is not there.
Result<TokenCertificate> enrolledOne(const TokenWrap &wrap, const Pkcs11Module &module)
{
    YC_ASSIGN(QList<TokenCertificate> all, module.certificates());
    // The same certificate may lie on two tokens, the key on one of them.
    std::ranges::stable_partition(
        all, [&wrap](const TokenCertificate &one) { return one.tokenSerial == wrap.certificate.tokenSerial; });
    if (const auto found = std::ranges::find(all, wrap.certificate.fingerprint, &TokenCertificate::fingerprint);
        found != all.end())
        return *found;
    const bool sameName = std::ranges::contains(all, wrap.certificate.label, &TokenCertificate::label);
    return fail(
        ErrorKind::FixInput, sameName ? "token.certificate-replaced" : "token.certificate-missing",
        {{QStringLiteral("label"), wrap.certificate.label}, {QStringLiteral("serial"), wrap.certificate.tokenSerial}});
}

} // namespace

TokenSlot TokenWrap::toSlot() const
{
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    const QJsonObject json{{QStringLiteral("label"), certificate.label},
                           {QStringLiteral("serial"), certificate.tokenSerial},
                           {QStringLiteral("key"), text(sealedKey)},
                           {QStringLiteral("nonce"), text(nonce)},
                           {QStringLiteral("sealed"), text(sealed)}};
    return {certificate.der, QJsonDocument(json).toJson(QJsonDocument::Compact), {}, certificate.token};
}

Result<TokenWrap> TokenWrap::fromSlot(const TokenSlot &slot)
{
    auto certificate = TokenCertificate::parse(slot.certificate);
    if (!certificate)
        return fail(ErrorKind::SignIn, "token.does-not-open");
    const QJsonObject json = QJsonDocument::fromJson(slot.wrapped).object();
    const auto bytes = [&json](QStringView key) {
        return QByteArray::fromBase64(json.value(key).toString().toLatin1());
    };
    certificate->label = json.value(u"label").toString();
    certificate->tokenSerial = json.value(u"serial").toString();
    certificate->token = slot.label;
    return TokenWrap{*std::move(certificate), bytes(u"key"), bytes(u"nonce"), bytes(u"sealed")};
}

Result<TokenWrap> sealToCertificate(const TokenCertificate &certificate, std::span<const unsigned char> secret,
                                    const QByteArray &boundTo, const TokenRules &rules, const QDateTime &now)
{
    YC_TRY(certificate.check(now, rules));
    const SecureBytes inner = SecureBytes::random(innerKeySize);
    QByteArray nonce(TokenWrap::nonceSize, '\0');
    if (RAND_bytes(bytesOf(nonce), static_cast<int>(nonce.size())) != 1)
        return cryptoFailed();
    YC_ASSIGN(QByteArray sealedKey, encipher(certificate.der, inner.span()));
    YC_ASSIGN(QByteArray sealed, seal(secret, inner, nonce, binding(boundTo, certificate.fingerprint)));
    return TokenWrap{certificate, std::move(sealedKey), std::move(nonce), std::move(sealed)};
}

Result<SecureBytes> openWithToken(const TokenWrap &wrap, const Pkcs11Module &module, const Passphrase &pin,
                                  const QByteArray &boundTo, const TokenRules &rules, const QDateTime &now)
{
    YC_ASSIGN(const TokenCertificate certificate, enrolledOne(wrap, module));
    YC_TRY(certificate.check(now, rules));
    YC_ASSIGN(const SecureBytes inner, module.decrypt(certificate, pin, wrap.sealedKey));
    return open(wrap, inner, binding(boundTo, wrap.certificate.fingerprint));
}

} // namespace yc::store
