// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/FamilyFromHousehold.h"

namespace yc::povertyaid {

namespace {

enum class Place { Head, Spouse, Child, Parent, Other };

Place placeOf(const QString &code)
{
    if (code == u"01" || code == u"02")
        return Place::Head;
    if (code.startsWith(u'1'))
        return Place::Spouse;
    const bool inLaw = code == u"28" || code == u"38"; // no legal duty of support
    if ((code.startsWith(u'2') || code.startsWith(u'3')) && !inLaw)
        return Place::Child;
    if (code == u"50" || code == u"51" || code == u"52")
        return Place::Parent;
    return Place::Other;
}

FamilyMember memberOf(const core::Person &person, const QString &relation)
{
    FamilyMember member;
    member.id = person.id;
    member.name = person.name;
    member.relation = relation;
    member.birth = person.birth;
    return member;
}

} // namespace

QString relationToApplicant(const QString &applicant, const QString &other)
{
    const Place mine = placeOf(applicant);
    const Place his = placeOf(other);
    if (mine == Place::Other || his == Place::Other)
        return QStringLiteral("other");
    const bool couple = (mine == Place::Head && his == Place::Spouse) || (mine == Place::Spouse && his == Place::Head);
    if (couple || (mine == Place::Parent && his == Place::Parent))
        return QStringLiteral("spouse");
    const bool elder = mine == Place::Head || mine == Place::Spouse;
    if ((elder && his == Place::Child) || (mine == Place::Parent && his == Place::Head))
        return QStringLiteral("child");
    if ((mine == Place::Child && (his == Place::Head || his == Place::Spouse)) ||
        (mine == Place::Head && his == Place::Parent))
        return QStringLiteral("parent");
    return QStringLiteral("other");
}

Family familyFromHousehold(const core::Person &applicant, const QList<core::Person> &household, const QString &org)
{
    constexpr qsizetype provinceDigits = 2;
    Family family;
    family.place = org.left(provinceDigits);
    family.members.append(memberOf(applicant, QStringLiteral("self")));
    const QString mine = applicant.body.value(u"relation").toString();
    for (const core::Person &person : household) {
        if (person.id == applicant.id || person.body.value(u"deceased").toBool())
            continue;
        family.members.append(memberOf(person, relationToApplicant(mine, person.body.value(u"relation").toString())));
    }
    return family;
}

} // namespace yc::povertyaid
