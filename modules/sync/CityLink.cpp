// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CityLink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yc::sync {

namespace {
constexpr int formatNow = 1;
constexpr qsizetype cityKeySize = 32;
} // namespace

PeerAddress CityLink::address() const
{
    return {url, {Account::Kind::Session, desk, password}, {authorityPem, certificatePem, keyPem}};
}

QByteArray CityLink::toJson() const
{
    const QJsonObject json{{QStringLiteral("format"), formatNow},
                           {QStringLiteral("url"), url.toString(QUrl::FullyEncoded)},
                           {QStringLiteral("city"), city},
                           {QStringLiteral("street"), street},
                           {QStringLiteral("desk"), desk},
                           {QStringLiteral("mark"), mark},
                           {QStringLiteral("password"), password},
                           {QStringLiteral("enrolment"), enrolment},
                           {QStringLiteral("authority"), QString::fromLatin1(authorityPem)},
                           {QStringLiteral("certificate"), QString::fromLatin1(certificatePem)},
                           {QStringLiteral("key"), QString::fromLatin1(keyPem)},
                           {QStringLiteral("datasets"), QJsonArray::fromStringList(datasets)},
                           {QStringLiteral("city_key"), QString::fromLatin1(cityKey.toHex())},
                           {QStringLiteral("enrolled_at"), enrolledAt.toUTC().toString(Qt::ISODateWithMs)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

core::Result<CityLink> CityLink::fromJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto text = [&json](const char *key) { return json.value(QLatin1StringView(key)).toString(); };
    CityLink link;
    link.url = QUrl(text("url"), QUrl::StrictMode);
    link.city = text("city");
    link.street = text("street");
    link.desk = text("desk");
    link.mark = text("mark");
    link.password = text("password");
    link.enrolment = text("enrolment");
    link.authorityPem = text("authority").toLatin1();
    link.certificatePem = text("certificate").toLatin1();
    link.keyPem = text("key").toLatin1();
    for (const QJsonValue &dataset : json.value(u"datasets").toArray())
        link.datasets << dataset.toString();
    link.cityKey = QByteArray::fromHex(text("city_key").toLatin1());
    link.enrolledAt = QDateTime::fromString(text("enrolled_at"), Qt::ISODateWithMs).toUTC();
    const bool whole = json.value(u"format").toInt() == formatNow && link.url.isValid() && !link.url.host().isEmpty() &&
                       !link.desk.isEmpty() && !link.mark.isEmpty() && !link.password.isEmpty() &&
                       link.cityKey.size() == cityKeySize && link.enrolledAt.isValid();
    if (!whole)
        return core::fail(core::ErrorKind::CallAdministrator, "city.link-damaged");
    return link;
}

} // namespace yc::sync
