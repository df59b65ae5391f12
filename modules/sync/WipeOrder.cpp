// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/WipeOrder.h"

#include <sodium.h>

namespace yc::sync {

namespace {
const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }
QString text(const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); }
} // namespace

QByteArray WipeOrder::canonical() const
{
    QByteArray bytes;
    // No other thing that the city signs begins like this, and lengths keep the parts apart.
    for (const QByteArray &part :
         {QByteArrayLiteral("yichuang-wipe-order-1"), desk.toUtf8(), enrolment.toUtf8(), text(at).toUtf8()})
        bytes += QByteArray::number(part.size()) + ':' + part;
    return bytes;
}

WipeOrder WipeOrder::signedWith(std::span<const unsigned char> secretKey, const QString &desk, const QString &enrolment,
                                const QDateTime &at)
{
    WipeOrder order{desk, enrolment, at.toUTC(), {}};
    if (secretKey.size() != crypto_sign_SECRETKEYBYTES || sodium_init() < 0)
        return order;
    const QByteArray bytes = order.canonical();
    order.signature.resize(qsizetype(crypto_sign_BYTES));
    crypto_sign_detached(reinterpret_cast<unsigned char *>(order.signature.data()), nullptr, raw(bytes),
                         static_cast<unsigned long long>(bytes.size()), secretKey.data());
    return order;
}

bool WipeOrder::isFrom(const QByteArray &cityKey) const
{
    if (cityKey.size() != qsizetype(crypto_sign_PUBLICKEYBYTES) || signature.size() != qsizetype(crypto_sign_BYTES) ||
        desk.isEmpty() || enrolment.isEmpty() || !at.isValid() || sodium_init() < 0)
        return false;
    const QByteArray bytes = canonical();
    return crypto_sign_verify_detached(raw(signature), raw(bytes), static_cast<unsigned long long>(bytes.size()),
                                       raw(cityKey)) == 0;
}

QJsonObject WipeOrder::toJson() const
{
    return {{QStringLiteral("desk"), desk},
            {QStringLiteral("enrolment"), enrolment},
            {QStringLiteral("at"), text(at)},
            {QStringLiteral("signature"), QString::fromLatin1(signature.toHex())}};
}

WipeOrder WipeOrder::fromJson(const QJsonObject &json)
{
    return {json.value(u"desk").toString(), json.value(u"enrolment").toString(),
            QDateTime::fromString(json.value(u"at").toString(), Qt::ISODateWithMs).toUTC(),
            QByteArray::fromHex(json.value(u"signature").toString().toLatin1())};
}

} // namespace yc::sync
