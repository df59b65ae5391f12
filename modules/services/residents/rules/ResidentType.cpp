// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ResidentType.h"

#include "core/FieldParts.h"
#include "core/Pinyin.h"

namespace yc::residents {

using core::Field;
using core::FieldKind;
using core::MergeRule;
using core::PersonalData;
using core::SearchAs;
using namespace core::fields;

namespace {

core::RecordType makeResidentType()
{
    core::RecordType type{.name = QStringLiteral("resident"),
                          .orgField = QStringLiteral("committee"),
                          .readPermission = QStringLiteral("residents.view"),
                          .settlePermission = QStringLiteral("residents.edit")};
    type.label = QString::fromLatin1(QT_TRANSLATE_NOOP("RecordType", "Resident"));
    Field number = with(column("id_number", QT_TRANSLATE_NOOP("Field", "ID number")), PersonalData::IdentityNumber,
                        SearchAs::IdentityNumber);
    number.indexed = number.unique = true;
    number.with = QStringLiteral("id_kind");
    Field tags = column("tags", QT_TRANSLATE_NOOP("Field", "Tags"), FieldKind::List);
    tags.codeTable = QStringLiteral("care_tag");
    tags.personalData = PersonalData::Welfare; // tags tell of health and aid
    tags.merge = MergeRule::Set;

    type.fields = {
        required(indexed(with(column("name", QT_TRANSLATE_NOOP("Field", "Name")), PersonalData::Name, SearchAs::Name))),
        with(field("former_name", QT_TRANSLATE_NOOP("Field", "Former name")), PersonalData::Name, SearchAs::Name),
        code("sex", QT_TRANSLATE_NOOP("Field", "Sex"), "sex"),
        indexed(with(column("birth", QT_TRANSLATE_NOOP("Field", "Date of birth"), FieldKind::Date),
                     PersonalData::BirthDate)),
        code("ethnic_group", QT_TRANSLATE_NOOP("Field", "Ethnic group"), "ethnic_group"),
        code("id_kind", QT_TRANSLATE_NOOP("Field", "ID document"), "identity_kind"),
        number,
        with(column("telephone", QT_TRANSLATE_NOOP("Field", "Telephone")), PersonalData::Telephone,
             SearchAs::Telephone),
        with(field("telephone_2", QT_TRANSLATE_NOOP("Field", "Second telephone")), PersonalData::Telephone,
             SearchAs::Telephone),
        indexed(field("household", QT_TRANSLATE_NOOP("Field", "Household"), FieldKind::Reference)),
        beside("household",
               code("relation", QT_TRANSLATE_NOOP("Field", "Relation to head of household"), "relation_to_head")),
        code("residence_category", QT_TRANSLATE_NOOP("Field", "Residence category"), "residence_category"),
        with(field("registered_address", QT_TRANSLATE_NOOP("Field", "Registered address")), PersonalData::Address),
        with(column("address", QT_TRANSLATE_NOOP("Field", "Address")), PersonalData::Address, SearchAs::Address),
        beside("address", indexed(code("committee", QT_TRANSLATE_NOOP("Field", "Committee"), "committee"))),
        // WGS-84, decimal degrees in text with at most seven places: the same text on every desk, as two numbers of a
        // computer would not be. They are one value.
        with(column("lng", QT_TRANSLATE_NOOP("Field", "Longitude")), PersonalData::Address),
        beside("lng", with(column("lat", QT_TRANSLATE_NOOP("Field", "Latitude")), PersonalData::Address)),
        code("marital", QT_TRANSLATE_NOOP("Field", "Marital status"), "marital_status"),
        code("education", QT_TRANSLATE_NOOP("Field", "Education"), "education"),
        code("employment", QT_TRANSLATE_NOOP("Field", "Employment"), "employment"),
        code("political", QT_TRANSLATE_NOOP("Field", "Political status"), "political_status"),
        with(code("health", QT_TRANSLATE_NOOP("Field", "Health"), "health"), PersonalData::Health),
        tags,
        with(field("emergency_name", QT_TRANSLATE_NOOP("Field", "Emergency contact")), PersonalData::Name),
        beside("emergency_name", with(field("emergency_telephone", QT_TRANSLATE_NOOP("Field", "Emergency telephone")),
                                      PersonalData::Telephone)),
        beside("emergency_name", code("emergency_relation", QT_TRANSLATE_NOOP("Field", "Relation of emergency contact"),
                                      "relation_to_head")),
        merged(with(field("note", QT_TRANSLATE_NOOP("Field", "Note")), PersonalData::Welfare), MergeRule::Lines),
        merged(column("deceased", QT_TRANSLATE_NOOP("Field", "Deceased"), FieldKind::Flag), MergeRule::ForwardOnly),
        beside("deceased", field("deceased_on", QT_TRANSLATE_NOOP("Field", "Date of death"), FieldKind::Date)),
        merged(field("source", QT_TRANSLATE_NOOP("Field", "Source")), MergeRule::Either),
    };
    for (Field &f : type.fields) {
        if (f.key == u"emergency_relation")
            f.column = false;
    }
    // Lists stand in the order of pinyin, as every register does; SQL alone would order by code point.
    type.fields.append(indexed(field("name_sort", QT_TRANSLATE_NOOP("Field", "Name in the order of pinyin"))));
    // What reports of the population read: who lives here, by sex and date of birth.
    type.indexes = {
        {QStringLiteral("sex"), QStringLiteral("birth"), QStringLiteral("deceased"), QStringLiteral("org")}};
    type.derivedFrom = QStringList{QStringLiteral("name")};
    type.derive = [](const QJsonObject &body) {
        return QJsonObject{{QStringLiteral("name_sort"), core::Pinyin::sortKey(body.value(u"name").toString())}};
    };
    return type;
}

core::RecordType makeResidentDraftType()
{
    core::RecordType type{.name = QStringLiteral("resident_draft"), .readPermission = QStringLiteral("residents.view")};
    type.localOnly = true;
    type.fields = {
        indexed(field("resident", QT_TRANSLATE_NOOP("Field", "Resident"), FieldKind::Reference)),
        field("revision", QT_TRANSLATE_NOOP("Field", "Revision"), FieldKind::Integer),
        field("values", QT_TRANSLATE_NOOP("Field", "Values"), FieldKind::Object),
    };
    return type;
}

core::RecordType makeHouseholdType()
{
    core::RecordType type{.name = QStringLiteral("household"),
                          .orgField = QStringLiteral("committee"),
                          .readPermission = QStringLiteral("residents.view"),
                          .settlePermission = QStringLiteral("residents.edit")};
    type.label = QString::fromLatin1(QT_TRANSLATE_NOOP("RecordType", "Household"));
    // Who moved in and out, died, became the head: what happened at two desks has happened, in the order of the days.
    Field events = merged(field("events", QT_TRANSLATE_NOOP("Field", "Events"), FieldKind::Object), MergeRule::Log);
    events.entryKey = {QStringLiteral("id")};
    type.fields = {
        required(indexed(column("number", QT_TRANSLATE_NOOP("Field", "Household number")))),
        indexed(field("head", QT_TRANSLATE_NOOP("Field", "Head of household"), FieldKind::Reference)),
        beside("address", indexed(code("committee", QT_TRANSLATE_NOOP("Field", "Committee"), "committee"))),
        with(column("address", QT_TRANSLATE_NOOP("Field", "Address")), PersonalData::Address, SearchAs::Address),
        code("kind", QT_TRANSLATE_NOOP("Field", "Kind of household"), "household_kind"),
        merged(field("note", QT_TRANSLATE_NOOP("Field", "Note")), MergeRule::Lines),
        events,
    };
    return type;
}

} // namespace

const core::RecordType &residentType()
{
    static const core::RecordType type = makeResidentType();
    return type;
}

const core::RecordType &householdType()
{
    static const core::RecordType type = makeHouseholdType();
    return type;
}

const core::RecordType &residentDraftType()
{
    static const core::RecordType type = makeResidentDraftType();
    return type;
}

} // namespace yc::residents
