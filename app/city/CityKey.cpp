// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/CityKey.h"

#include "store/vault/JsonFields.h"

#include <QJsonDocument>

#include <sodium.h>

namespace yc::city {

using core::ErrorKind;
using core::Result;
using store::SecureBytes;
using store::toBase64;

namespace {
const QString kKind = QStringLiteral("yichuang-city-key");

/// The public half is authenticated with the secret one: a file whose public half was exchanged does not open.
QByteArray boundTo(const QByteArray &publicKey) { return QByteArrayLiteral("yichuang city key 1|") + publicKey; }
} // namespace

Result<CityKey> CityKey::make(const store::Passphrase &passphrase, store::KdfCost cost)
{
    SecureBytes secret(crypto_sign_SECRETKEYBYTES);
    CityKey key;
    key.publicKey = QByteArray(qsizetype(crypto_sign_PUBLICKEYBYTES), Qt::Uninitialized);
    crypto_sign_keypair(reinterpret_cast<unsigned char *>(key.publicKey.data()), secret.span().data());
    YC_ASSIGN(key.secret, store::wrapKey(secret.span(), passphrase.bytes(), boundTo(key.publicKey), cost));
    return key;
}

QByteArray CityKey::toJson() const
{
    const QJsonObject json{{QStringLiteral("kind"), kKind},
                           {QStringLiteral("public"), toBase64(publicKey)},
                           {QStringLiteral("operations"), static_cast<qint64>(secret.cost.operations)},
                           {QStringLiteral("memory"), static_cast<qint64>(secret.cost.memory)},
                           {QStringLiteral("salt"), toBase64(secret.salt)},
                           {QStringLiteral("nonce"), toBase64(secret.nonce)},
                           {QStringLiteral("sealed"), toBase64(secret.sealed)}};
    return QJsonDocument(json).toJson();
}

Result<CityKey> CityKey::read(const QByteArray &json)
{
    store::Fields fields(QJsonDocument::fromJson(json).object());
    CityKey key;
    fields.require(fields.text("kind") == kKind);
    key.publicKey = fields.bytes("public", crypto_sign_PUBLICKEYBYTES);
    key.secret.cost.operations = static_cast<quint64>(fields.integer("operations", 1, 1 << 20));
    key.secret.cost.memory = static_cast<quint64>(fields.integer("memory", 1, 1LL << 40));
    key.secret.salt = fields.bytes("salt", store::KeyWrap::saltSize);
    key.secret.nonce = fields.bytes("nonce", store::KeyWrap::nonceSize);
    key.secret.sealed = fields.bytes("sealed", crypto_sign_SECRETKEYBYTES + store::KeyWrap::tagSize);
    fields.require(key.secret.cost.isAcceptable());
    if (!fields.areGood())
        return core::fail(ErrorKind::FixInput, "city.key-file-damaged");
    return key;
}

Result<SecureBytes> CityKey::open(const store::Passphrase &passphrase) const
{
    YC_ASSIGN(std::optional<SecureBytes> opened, store::unwrapKey(secret, passphrase.bytes(), boundTo(publicKey)));
    if (!opened)
        return core::fail(ErrorKind::SignIn, "city.key-passphrase-wrong");
    return *std::move(opened);
}

} // namespace yc::city
