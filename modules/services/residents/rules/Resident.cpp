// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/Resident.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace yc::residents {

namespace {

struct TextMember {
    QStringView key;
    QString Resident::*member;
};

constexpr std::array textMembers = {
    TextMember{u"name", &Resident::name},
    TextMember{u"former_name", &Resident::formerName},
    TextMember{u"sex", &Resident::sex},
    TextMember{u"ethnic_group", &Resident::ethnicGroup},
    TextMember{u"id_kind", &Resident::idKind},
    TextMember{u"id_number", &Resident::idNumber},
    TextMember{u"telephone", &Resident::telephone},
    TextMember{u"telephone_2", &Resident::telephone2},
    TextMember{u"household", &Resident::household},
    TextMember{u"relation", &Resident::relation},
    TextMember{u"residence_category", &Resident::residenceCategory},
    TextMember{u"registered_address", &Resident::registeredAddress},
    TextMember{u"address", &Resident::address},
    TextMember{u"committee", &Resident::committee},
    TextMember{u"lng", &Resident::lng},
    TextMember{u"lat", &Resident::lat},
    TextMember{u"marital", &Resident::marital},
    TextMember{u"education", &Resident::education},
    TextMember{u"employment", &Resident::employment},
    TextMember{u"political", &Resident::political},
    TextMember{u"health", &Resident::health},
    TextMember{u"emergency_name", &Resident::emergencyName},
    TextMember{u"emergency_telephone", &Resident::emergencyTelephone},
    TextMember{u"emergency_relation", &Resident::emergencyRelation},
    TextMember{u"note", &Resident::note},
    TextMember{u"source", &Resident::source},
};

void insertDate(QJsonObject &body, const QString &key, QDate date)
{
    if (date.isValid())
        body.insert(key, date.toString(Qt::ISODate));
}

} // namespace

QJsonObject Resident::toBody() const
{
    QJsonObject body;
    for (const TextMember &text : textMembers) {
        if (const QString &value = this->*text.member; !value.isEmpty())
            body.insert(text.key, value);
    }
    insertDate(body, QStringLiteral("birth"), birth);
    insertDate(body, QStringLiteral("deceased_on"), deceasedOn);
    if (deceased)
        body.insert(QStringLiteral("deceased"), true);
    if (!tags.isEmpty())
        body.insert(QStringLiteral("tags"), QJsonArray::fromStringList(tags));
    return body;
}

Resident Resident::fromBody(const QJsonObject &body)
{
    Resident resident;
    for (const TextMember &text : textMembers)
        resident.*text.member = body.value(text.key).toString();
    resident.birth = QDate::fromString(body.value(u"birth").toString(), Qt::ISODate);
    resident.deceasedOn = QDate::fromString(body.value(u"deceased_on").toString(), Qt::ISODate);
    resident.deceased = body.value(u"deceased").toBool();
    const QJsonArray tags = body.value(u"tags").toArray();
    for (const auto &tag : tags)
        resident.tags.append(tag.toString());
    return resident;
}

std::optional<core::geo::Wgs84> Resident::place() const
{
    const auto east = core::geo::readDegrees(lng);
    const auto north = core::geo::readDegrees(lat);
    if (!east || !north || !core::geo::isOnEarth({*east, *north}))
        return {};
    return core::geo::Wgs84{*east, *north};
}

QString *textField(Resident &resident, QStringView key)
{
    const auto found = std::ranges::find(textMembers, key, &TextMember::key);
    return found == textMembers.end() ? nullptr : &(resident.*found->member);
}

} // namespace yc::residents
