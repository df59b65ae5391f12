// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/Family.h"

#include "services/povertyaid/rules/RuleBook.h"

#include <QJsonArray>

namespace yc::povertyaid {

namespace {

void put(QJsonObject &json, const char *key, const QString &text, const QString &plain = {})
{
    if (text != plain)
        json.insert(QLatin1String(key), text);
}

void put(QJsonObject &json, const char *key, bool flag, bool plain = false)
{
    if (flag != plain)
        json.insert(QLatin1String(key), flag);
}

void put(QJsonObject &json, const char *key, int number, int plain = 0)
{
    if (number != plain)
        json.insert(QLatin1String(key), number);
}

QJsonObject memberJson(const FamilyMember &member)
{
    QJsonObject json{{QStringLiteral("id"), member.id},
                     {QStringLiteral("relation"), member.relation},
                     {QStringLiteral("birth"), member.birth.toString(Qt::ISODate)}};
    const QString none = QStringLiteral("none");
    put(json, "name", member.name);
    put(json, "student", member.student, none);
    if (!member.disability.isEmpty())
        json.insert(QStringLiteral("disability"),
                    QJsonObject{{QStringLiteral("kind"), member.disability}, {QStringLiteral("grade"), member.grade}});
    put(json, "seriously_ill", member.seriouslyIll);
    put(json, "cannot_live_alone", member.cannotLiveAlone);
    put(json, "together", member.together, true);
    put(json, "absent", member.absent, none);
    if (member.absentSince.isValid())
        put(json, "absent_since", member.absentSince.toString(Qt::ISODate));
    put(json, "self_care_lost", member.selfCareLost, -1);
    put(json, "refuses_work", member.refusesWork);
    put(json, "refused_offers", member.refusedOffers);
    put(json, "single_parent", member.singleParent);
    return json;
}

QJsonArray amountsJson(const QList<RegularAmount> &amounts)
{
    QJsonArray array;
    for (const RegularAmount &one : amounts) {
        array.append(
            QJsonObject{{QStringLiteral("member"), one.member},
                        {QStringLiteral("kind"), one.kind},
                        {QStringLiteral("amount"), one.amount.toString()},
                        {QStringLiteral("per"), one.yearly ? QStringLiteral("year") : QStringLiteral("month")}});
    }
    return array;
}

QJsonObject propertyJson(const FamilyProperty &property)
{
    QJsonObject json{{QStringLiteral("money"), property.money.toString()}};
    QJsonArray vehicles;
    for (auto it = property.vehicles.constBegin(); it != property.vehicles.constEnd(); ++it) {
        for (int i = 0; i < it.value(); ++i)
            vehicles.append(QJsonObject{{QStringLiteral("use"), it.key()}});
    }
    QJsonArray dwellings;
    for (const Dwelling &one : property.dwellings)
        dwellings.append(QJsonObject{{QStringLiteral("area"), one.area}});
    QJsonArray other;
    for (int i = 0; i < property.nonResidential; ++i)
        other.append(QJsonObject{{QStringLiteral("only_home"), false}});
    for (int i = 0; i < property.convertedOnlyHome; ++i)
        other.append(QJsonObject{{QStringLiteral("only_home"), true}});
    if (!vehicles.isEmpty())
        json.insert(QStringLiteral("vehicles"), vehicles);
    if (!dwellings.isEmpty())
        json.insert(QStringLiteral("dwellings"), dwellings);
    if (!other.isEmpty())
        json.insert(QStringLiteral("non_residential"), other);
    put(json, "rural_extra", property.ruralExtra);
    put(json, "machines", property.machines);
    put(json, "shareholdings", property.shareholdings);
    return json;
}

QStringList words(std::initializer_list<const char *> list)
{
    QStringList all;
    for (const char *one : list)
        all.append(QString::fromLatin1(one));
    return all;
}

} // namespace

QStringList Family::relations() { return words({"self", "spouse", "child", "parent", "other"}); }
QStringList Family::students() { return words({"none", "preschool", "school", "college"}); }
QStringList Family::disabilities()
{
    return words({"sight", "hearing", "speech", "limb", "intellectual", "mental", "multiple"});
}
QStringList Family::absences() { return words({"none", "clergy", "prison", "detox"}); }
QStringList Family::incomeKinds()
{
    return words({"wage", "business", "property", "transfer", "preferential", "study_grant", "one_child",
                  "elder_allowance", "disability_subsidy", "bravery", "injury_care", "funeral", "housing_subsidy",
                  "one_off_aid", "medical_aid"});
}
QStringList Family::deductionKinds() { return words({"disability_job", "rehabilitation"}); }
QStringList Family::spendingKinds() { return words({"living", "medical", "education", "rehabilitation", "other"}); }

const FamilyMember *Family::member(const QString &id) const
{
    const auto found = std::ranges::find(members, id, &FamilyMember::id);
    return found == members.end() ? nullptr : &*found;
}

QJsonObject Family::toJson() const
{
    QJsonArray people;
    for (const FamilyMember &one : members)
        people.append(memberJson(one));
    QJsonObject json{{QStringLiteral("place"), place},
                     {QStringLiteral("area"), area},
                     {QStringLiteral("members"), people},
                     {QStringLiteral("income"), amountsJson(income)},
                     {QStringLiteral("property"), propertyJson(property)}};
    if (!deductions.isEmpty())
        json.insert(QStringLiteral("deductions"), amountsJson(deductions));
    QJsonObject spent;
    for (auto it = spending.constBegin(); it != spending.constEnd(); ++it)
        spent.insert(it.key(), it->toString());
    if (!spent.isEmpty())
        json.insert(QStringLiteral("spending"), spent);
    QJsonArray outside;
    for (const Supporter &one : supporters) {
        QJsonObject supporter{{QStringLiteral("name"), one.name}, {QStringLiteral("able"), one.able}};
        put(supporter, "of", one.of);
        if (one.pays)
            supporter.insert(QStringLiteral("pays"), one.pays->toString());
        outside.append(supporter);
    }
    if (!outside.isEmpty())
        json.insert(QStringLiteral("supporters"), outside);
    QJsonObject given;
    for (auto it = figures.constBegin(); it != figures.constEnd(); ++it) {
        const bool fen = RuleBook::builtIn().figureUnit(it.key()) == u"fen";
        given.insert(it.key(),
                     QJsonObject{{QStringLiteral("value"),
                                  fen ? QJsonValue(Money::fromFen(it->value.toInteger()).toString()) : it->value},
                                 {QStringLiteral("basis"), it->basis}});
    }
    if (!given.isEmpty())
        json.insert(QStringLiteral("figures"), given);
    return json;
}

} // namespace yc::povertyaid
