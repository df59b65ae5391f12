// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SignedHead.h"

#include "store/Connection.h"
#include "store/Meta.h"
#include "store/vault/CanonicalJson.h"

#include <QTimeZone>
#include <QUuid>

#include <sodium.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
const QString kDesk = QStringLiteral("desk.id");
const QString kSeed = QStringLiteral("desk.signing-key");
const QString kBox = QStringLiteral("desk.box-key");
const QString kFormat = QStringLiteral("yichuang-audit-head-1"); // no other thing that a desk signs begins like this

const unsigned char *raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

/// Random bytes into meta, and nowhere else.
Result<> makeSecret(Connection &writer, const QString &key, size_t size)
{
    const SecureBytes random = SecureBytes::random(size);
    QByteArray secret(reinterpret_cast<const char *>(random.span().data()), static_cast<qsizetype>(random.size()));
    const Result<> written = Meta::write(writer, key, secret);
    sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
    return written;
}
} // namespace

QByteArray SignedHead::canonical() const
{
    QJsonObject json = toJson();
    json.remove(QStringLiteral("signature"));
    json.insert(QStringLiteral("format"), kFormat);
    return canonicalJson(json);
}

bool SignedHead::isGenuine() const { return DeskIdentity::isSignedBy(publicKey, canonical(), signature); }

QJsonObject SignedHead::toJson() const
{
    return {{QStringLiteral("desk"), desk},
            {QStringLiteral("seq"), head.seq},
            {QStringLiteral("hash"), QString::fromLatin1(head.hash.toHex())},
            {QStringLiteral("at"), at.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("key"), QString::fromLatin1(publicKey.toHex())},
            {QStringLiteral("signature"), QString::fromLatin1(signature.toHex())}};
}

Result<SignedHead> SignedHead::fromJson(const QJsonObject &json)
{
    const auto bytes = [&json](QLatin1StringView key) {
        return QByteArray::fromHex(json.value(key).toString().toLatin1());
    };
    SignedHead head;
    head.desk = json.value(QStringLiteral("desk")).toString();
    head.head = {json.value(QStringLiteral("seq")).toInteger(-1), bytes(QLatin1StringView("hash"))};
    head.at = QDateTime::fromString(json.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs).toUTC();
    head.publicKey = bytes(QLatin1StringView("key"));
    head.signature = bytes(QLatin1StringView("signature"));
    const bool whole = !head.desk.isEmpty() && head.head.seq >= 0 && head.head.hash.size() == 32 && head.at.isValid() &&
                       head.publicKey.size() == qsizetype(crypto_sign_PUBLICKEYBYTES) &&
                       head.signature.size() == qsizetype(crypto_sign_BYTES);
    if (!whole)
        return core::fail(ErrorKind::CallAdministrator, "audit.head-damaged");
    return head;
}

Result<DeskIdentity> DeskIdentity::find(Connection &connection)
{
    YC_ASSIGN(const QVariant desk, Meta::read(connection, kDesk));
    YC_ASSIGN(const QVariant stored, Meta::read(connection, kSeed));
    QByteArray seed = stored.toByteArray();
    if (desk.toString().isEmpty() || seed.size() != qsizetype(crypto_sign_SEEDBYTES))
        return core::fail(ErrorKind::CallAdministrator, "audit.no-identity");
    DeskIdentity identity;
    identity.m_desk = desk.toString();
    identity.m_publicKey = QByteArray(qsizetype(crypto_sign_PUBLICKEYBYTES), '\0');
    identity.m_secret = SecureBytes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(identity.m_publicKey.data()),
                             identity.m_secret.span().data(), raw(seed));
    sodium_memzero(seed.data(), static_cast<size_t>(seed.size()));
    YC_ASSIGN(const QVariant storedBox, Meta::read(connection, kBox));
    if (QByteArray box = storedBox.toByteArray(); box.size() == qsizetype(crypto_box_SECRETKEYBYTES)) {
        identity.m_boxSecret = SecureBytes::copyOf({raw(box), static_cast<size_t>(box.size())});
        identity.m_boxKey = QByteArray(qsizetype(crypto_box_PUBLICKEYBYTES), '\0');
        crypto_scalarmult_base(reinterpret_cast<unsigned char *>(identity.m_boxKey.data()),
                               identity.m_boxSecret.span().data());
        sodium_memzero(box.data(), static_cast<size_t>(box.size()));
    }
    return identity;
}

Result<DeskIdentity> DeskIdentity::ofStore(Connection &writer)
{
    auto known = find(writer);
    const auto isMissing = [&writer](const QString &key) -> Result<bool> { // half of it is no key, and not replaced
        YC_ASSIGN(const QVariant stored, Meta::read(writer, key));
        return !stored.isValid();
    };
    if (!known) {
        if (known.error().code != QLatin1StringView("audit.no-identity"))
            return known;
        YC_ASSIGN(const bool absent, isMissing(kSeed));
        if (!absent)
            return known;
        YC_ASSIGN(const QVariant desk, Meta::read(writer, kDesk));
        if (desk.toString().isEmpty())
            YC_TRY(Meta::write(writer, kDesk, QUuid::createUuid().toString(QUuid::WithoutBraces)));
        YC_TRY(makeSecret(writer, kSeed, crypto_sign_SEEDBYTES));
    } else if (!known->boxKey().isEmpty()) {
        return known;
    }
    YC_ASSIGN(const bool noBox, isMissing(kBox));
    if (noBox)
        YC_TRY(makeSecret(writer, kBox, crypto_box_SECRETKEYBYTES));
    return find(writer);
}

Result<SecureBytes> DeskIdentity::open(QByteArrayView sealed) const
{
    if (m_boxKey.isEmpty() || sealed.size() < qsizetype(crypto_box_SEALBYTES))
        return core::fail(ErrorKind::AskPermission, "store.not-for-this-desk");
    SecureBytes opened(static_cast<size_t>(sealed.size()) - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(opened.span().data(), raw(sealed), static_cast<unsigned long long>(sealed.size()),
                             raw(m_boxKey), m_boxSecret.span().data()) != 0)
        return core::fail(ErrorKind::AskPermission, "store.not-for-this-desk");
    return opened;
}

QByteArray DeskIdentity::sign(QByteArrayView message) const
{
    QByteArray signature(qsizetype(crypto_sign_BYTES), '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, raw(message),
                         static_cast<unsigned long long>(message.size()), m_secret.span().data());
    return signature;
}

SignedHead DeskIdentity::sign(const AuditHead &head, const QDateTime &at) const
{
    SignedHead made{m_desk, head, at.toUTC(), m_publicKey, {}};
    made.signature = sign(made.canonical());
    return made;
}

Result<SignedHead> DeskIdentity::signHead(Connection &connection, const QDateTime &at)
{
    YC_ASSIGN(const DeskIdentity identity, find(connection));
    YC_ASSIGN(const AuditHead head, AuditLog::head(connection));
    return identity.sign(head, at);
}

bool DeskIdentity::isSignedBy(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    return publicKey.size() == qsizetype(crypto_sign_PUBLICKEYBYTES) &&
           signature.size() == qsizetype(crypto_sign_BYTES) && sodium_init() >= 0 &&
           crypto_sign_verify_detached(raw(signature), raw(message), static_cast<unsigned long long>(message.size()),
                                       raw(publicKey)) == 0;
}

} // namespace yc::store
