// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/EnrolmentFile.h"

#include "store/vault/CanonicalJson.h"
#include "store/vault/JsonFields.h"
#include "store/vault/SecretSeal.h"

#include <QJsonDocument>

#include <limits>

#include <sodium.h>

namespace yc::city {

using core::ErrorKind;
using core::Result;
using store::toBase64;

namespace {

const QString kKind = QStringLiteral("yichuang-enrolment");

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }
auto damaged() { return core::fail(ErrorKind::FixInput, "city.file-damaged"); }
QString text(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

} // namespace

QJsonObject EnrolmentFile::signedPart() const
{
    return {{QStringLiteral("kind"), kKind},
            {QStringLiteral("format"), format},
            {QStringLiteral("salt"), toBase64(salt)},
            {QStringLiteral("operations"), static_cast<qint64>(cost.operations)},
            {QStringLiteral("memory"), static_cast<qint64>(cost.memory)},
            {QStringLiteral("url"), link.url.toString(QUrl::FullyEncoded)},
            {QStringLiteral("city"), link.city},
            {QStringLiteral("street"), link.street},
            {QStringLiteral("account"), link.desk},
            {QStringLiteral("mark"), link.mark},
            {QStringLiteral("enrolment"), link.enrolment},
            {QStringLiteral("authority"), QString::fromLatin1(link.authorityPem)},
            {QStringLiteral("certificate"), QString::fromLatin1(link.certificatePem)},
            {QStringLiteral("sealed_key"), toBase64(sealedKey)},
            {QStringLiteral("datasets"), QJsonArray::fromStringList(link.datasets)},
            {QStringLiteral("city_key"), toBase64(link.cityKey)},
            {QStringLiteral("expires"), text(expires)}};
}

QByteArray EnrolmentFile::boundTo() const
{
    QByteArray bytes;
    store::appendSized(bytes, "yichuang enrolment key 1");
    store::appendSized(bytes, link.enrolment.toUtf8());
    return bytes;
}

QByteArray EnrolmentFile::macUnder(const store::SecureBytes &key) const
{
    const QByteArray bytes = store::canonicalJson(signedPart());
    QByteArray made(qsizetype(crypto_auth_hmacsha256_BYTES), Qt::Uninitialized);
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char *>(made.data()), raw(bytes),
                           static_cast<unsigned long long>(bytes.size()), key.span().data());
    return made;
}

Result<EnrolmentFile> EnrolmentFile::make(const sync::CityLink &link, const QDateTime &expires,
                                          const EnrolmentCode &code, store::KdfCost cost)
{
    EnrolmentFile file;
    file.link = link;
    file.link.password.clear();
    file.link.keyPem.clear();
    file.expires = QDateTime::fromString(text(expires), Qt::ISODateWithMs).toUTC(); // to the millisecond
    file.cost = cost;
    file.salt = QByteArray(store::KeyWrap::saltSize, Qt::Uninitialized);
    randombytes_buf(file.salt.data(), static_cast<std::size_t>(file.salt.size()));
    YC_ASSIGN(const EnrolmentCode::Keys keys, code.keys(file.salt, cost));
    if (!link.keyPem.isEmpty()) {
        YC_ASSIGN(file.sealedKey, store::sealBytes(keys.seal, file.boundTo(),
                                                   {raw(link.keyPem), static_cast<std::size_t>(link.keyPem.size())}));
    }
    file.mac = file.macUnder(keys.mac);
    return file;
}

QByteArray EnrolmentFile::toJson() const
{
    QJsonObject json = signedPart();
    json.insert(QStringLiteral("mac"), toBase64(mac));
    return QJsonDocument(json).toJson();
}

Result<EnrolmentFile> EnrolmentFile::read(const QByteArray &json)
{
    if (json.size() > longest)
        return damaged();
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(u"kind").toString() != kKind)
        return core::fail(ErrorKind::FixInput, "city.file-other");
    if (object.value(u"format").toInt() > format)
        return core::fail(ErrorKind::UpdateProgram, "city.file-newer");
    store::Fields fields(object);
    EnrolmentFile file;
    fields.text("kind");
    fields.require(fields.integer("format", 1, format) == format);
    file.salt = fields.bytes("salt", store::KeyWrap::saltSize);
    file.cost.operations = static_cast<quint64>(fields.integer("operations", 1, 1 << 20));
    file.cost.memory = static_cast<quint64>(fields.integer("memory", 1, std::numeric_limits<qint64>::max()));
    fields.require(file.cost.isAcceptable());
    sync::CityLink &link = file.link;
    link.url = QUrl(fields.text("url"), QUrl::StrictMode);
    link.city = fields.text("city");
    link.street = fields.text("street");
    link.desk = fields.text("account");
    link.mark = fields.text("mark");
    link.enrolment = fields.text("enrolment");
    link.authorityPem = fields.text("authority").toLatin1();
    link.certificatePem = fields.text("certificate").toLatin1();
    file.sealedKey = fields.bytes("sealed_key", -1);
    link.datasets = fields.texts("datasets");
    link.cityKey = fields.bytes("city_key", crypto_sign_PUBLICKEYBYTES);
    const QString expires = fields.text("expires");
    file.expires = QDateTime::fromString(expires, Qt::ISODateWithMs).toUTC();
    fields.require(text(file.expires) == expires && link.url.isValid() && !link.url.host().isEmpty() &&
                   !link.desk.isEmpty() && !link.mark.isEmpty() && !link.enrolment.isEmpty() &&
                   !link.datasets.isEmpty());
    file.mac = fields.bytes("mac", crypto_auth_hmacsha256_BYTES);
    if (!fields.areGood())
        return damaged();
    return file;
}

Result<EnrolmentFile::Opened> EnrolmentFile::open(const EnrolmentCode &code) const
{
    const auto wrong = [] { return core::fail(ErrorKind::FixInput, "city.code-wrong"); };
    YC_ASSIGN(EnrolmentCode::Keys keys, code.keys(salt, cost));
    const QByteArray right = macUnder(keys.mac);
    if (right.size() != mac.size() || sodium_memcmp(right.constData(), mac.constData(), std::size_t(mac.size())) != 0)
        return wrong();
    Opened opened{link, std::move(keys.password), expires};
    if (!sealedKey.isEmpty()) {
        const auto key = store::openBytes(keys.seal, boundTo(), sealedKey);
        if (!key)
            return wrong();
        opened.link.keyPem =
            QByteArray(reinterpret_cast<const char *>(key->span().data()), static_cast<qsizetype>(key->size()));
    }
    return opened;
}

} // namespace yc::city
