// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/KeyPair.h"

#include <cstring>

#include <sodium.h>

namespace yc::store {

namespace {

static_assert(KeyPair::keySize == crypto_box_SECRETKEYBYTES && KeyPair::keySize == crypto_box_PUBLICKEYBYTES);
static_assert(sealOverhead == crypto_box_NONCEBYTES + crypto_box_MACBYTES);
static_assert(sealOverhead == crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES);
static_assert(crypto_box_NONCEBYTES == crypto_secretbox_NONCEBYTES);
constexpr qsizetype nonceSize = crypto_box_NONCEBYTES;

unsigned char *bytesOf(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

SecureBytes derivedKey(const SecureBytes &key, Under purpose)
{
    SecureBytes result(crypto_secretbox_KEYBYTES);
    crypto_kdf_derive_from_key(result.span().data(), result.size(), static_cast<quint64>(purpose), "ycvault.",
                               key.span().data());
    return result;
}

KeyPair KeyPair::make(std::span<const unsigned char> deskSecret)
{
    KeyPair pair{SecureBytes(heldSize), QByteArray(static_cast<qsizetype>(keySize), Qt::Uninitialized)};
    crypto_box_keypair(bytesOf(pair.publicKey), pair.held.span().data());
    crypto_scalarmult_base(pair.held.span().data() + keySize, deskSecret.data());
    return pair;
}

QByteArray KeyPair::publicKeyOf(std::span<const unsigned char> held)
{
    if (held.size() != heldSize)
        return {};
    QByteArray key(static_cast<qsizetype>(keySize), Qt::Uninitialized);
    crypto_scalarmult_base(bytesOf(key), held.data());
    return key;
}

QByteArray sealTo(const QByteArray &publicKey, std::span<const unsigned char> deskSecret,
                  std::span<const unsigned char> bytes)
{
    if (publicKey.size() != static_cast<qsizetype>(KeyPair::keySize) || deskSecret.size() != KeyPair::keySize)
        return {};
    QByteArray sealed(sealOverhead + static_cast<qsizetype>(bytes.size()), Qt::Uninitialized);
    randombytes_buf(sealed.data(), static_cast<std::size_t>(nonceSize));
    if (crypto_box_easy(bytesOf(sealed) + nonceSize, bytes.data(), bytes.size(), bytesOf(sealed), bytesOf(publicKey),
                        deskSecret.data()) != 0)
        return {};
    return sealed;
}

std::optional<SecureBytes> openSealed(const QByteArray &sealed, std::span<const unsigned char> held)
{
    if (sealed.size() <= sealOverhead || held.size() != KeyPair::heldSize)
        return std::nullopt;
    SecureBytes bytes(static_cast<std::size_t>(sealed.size() - sealOverhead));
    if (crypto_box_open_easy(bytes.span().data(), bytesOf(sealed) + nonceSize,
                             static_cast<unsigned long long>(sealed.size() - nonceSize), bytesOf(sealed),
                             held.data() + KeyPair::keySize, held.data()) != 0)
        return std::nullopt;
    return bytes;
}

QByteArray sealUnder(const SecureBytes &key, Under purpose, std::span<const unsigned char> bytes)
{
    const SecureBytes sealing = derivedKey(key, purpose);
    QByteArray sealed(sealOverhead + static_cast<qsizetype>(bytes.size()), Qt::Uninitialized);
    randombytes_buf(sealed.data(), static_cast<std::size_t>(nonceSize));
    crypto_secretbox_easy(bytesOf(sealed) + nonceSize, bytes.data(), bytes.size(), bytesOf(sealed),
                          sealing.span().data());
    return sealed;
}

std::optional<SecureBytes> openUnder(const SecureBytes &key, Under purpose, const QByteArray &sealed)
{
    if (sealed.size() <= sealOverhead)
        return std::nullopt;
    const SecureBytes sealing = derivedKey(key, purpose);
    SecureBytes bytes(static_cast<std::size_t>(sealed.size() - sealOverhead));
    if (crypto_secretbox_open_easy(bytes.span().data(), bytesOf(sealed) + nonceSize,
                                   static_cast<unsigned long long>(sealed.size() - nonceSize), bytesOf(sealed),
                                   sealing.span().data()) != 0)
        return std::nullopt;
    return bytes;
}

} // namespace yc::store
