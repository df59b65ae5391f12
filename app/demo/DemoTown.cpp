// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoTown.h"

#include "core/DivisionTable.h"

#include <QTimeZone>

namespace yc::demo {

using residents::Resident;
using Kind = HouseholdPlan::Kind;
using Marriage = HouseholdPlan::Marriage;

namespace {

constexpr int schoolAge = 6;
constexpr int elderly = 60; ///< 老年人权益保障法 art. 2
constexpr int advancedAge = 80;
constexpr int idsBeforeToday = 400; ///< days: the register is older than its cases

QString maritalCode(Marriage marriage)
{
    switch (marriage) {
    case Marriage::Never:
        return QStringLiteral("10");
    case Marriage::Married:
        return QStringLiteral("20");
    case Marriage::Widowed:
        return QStringLiteral("30");
    case Marriage::Divorced:
        return QStringLiteral("40");
    }
    return {};
}

} // namespace

DemoTown::DemoTown(quint64 seed, QDate today)
    : m_data(TownData::builtIn())
    , m_names(m_data)
    , m_dice(seed)
    , m_numbers(m_data.idPrefix, seed)
    , m_today(today)
    , m_committees(core::DivisionTable::builtIn().children(m_data.street))
    , m_map(m_committees)
    , m_millis(QDateTime(today.addDays(-idsBeforeToday), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch())
{
    if (m_committees.isEmpty())
        m_committees.append(m_data.street + QStringLiteral("001")); // a table of divisions without committees
    m_map = TownMap(m_committees);
    m_households.resize(m_committees.size());
}

DemoHousehold DemoTown::next()
{
    const HouseholdPlan plan = HouseholdPlan::draw(m_dice);
    const int committee = m_dice.below(static_cast<int>(m_committees.size()));
    const qint64 serial = ++m_households[committee];
    const auto [home, place] = dwelling(committee, serial);
    const Origin origin = drawOrigin(plan.kind);
    const QString elsewhere =
        origin == Origin::OtherPlace ? m_dice.pick(m_data.otherPlaces) : m_dice.pick(m_data.otherDistricts);
    const auto [familyName, group] = drawFamily();
    const bool minimumLiving = origin == Origin::Local && m_dice.chance(30);
    const bool lowIncome = origin == Origin::Local && !minimumLiving && m_dice.chance(25);

    DemoHousehold household;
    household.id = QStringLiteral("household:") + m_dice.uuid7(++m_millis);
    for (const HouseholdPlan::Member &member : plan.members) {
        // Families are mostly of one group; tenants and some spouses are not.
        const bool mixed = member.ownName && (plan.isCollective() || m_dice.chance(150));
        const QString ownGroup = mixed ? m_dice.weighted(m_data.ethnicGroups) : group;
        const QString surname = member.ownName ? m_names.surname(m_dice, ownGroup) : familyName;
        const QString father =
            member.father >= 0 ? TownNames::ownPart(household.members.at(member.father).resident.name) : QString();
        const QString name = m_names.full(m_dice, surname, ownGroup, member.male, m_today.year() - member.age, father);
        const QString id = QStringLiteral("resident:") + m_dice.uuid7(++m_millis);
        DemoPerson one{id, person(member, name)};
        one.resident.ethnicGroup = ownGroup;
        one.resident.household = household.id;
        one.resident.committee = m_committees.at(committee);
        setResidence(one.resident, origin, home, elsewhere);
        if (place) {
            one.resident.lng = core::geo::degreesText(place->lng);
            one.resident.lat = core::geo::degreesText(place->lat);
        }
        setTags(one.resident, plan, member.age, minimumLiving, lowIncome);
        household.members.append(one);
    }
    household.body = {{QStringLiteral("number"), QStringLiteral("%1%2%3")
                                                     .arg(m_committees.at(committee))
                                                     .arg(serial / 10'000 + 1, 2, 10, QLatin1Char('0'))
                                                     .arg(serial % 10'000, 4, 10, QLatin1Char('0'))},
                      {QStringLiteral("head"), household.members.front().id},
                      {QStringLiteral("committee"), m_committees.at(committee)},
                      {QStringLiteral("address"), home},
                      {QStringLiteral("kind"), plan.isCollective() ? QStringLiteral("2") : QStringLiteral("1")}};
    return household;
}

/// By frequency, but the names that make search and print sweat (single readings, two characters, dots) come to every
/// street: one household in forty, until each has come a few times.
DemoTown::Family DemoTown::drawFamily()
{
    constexpr qint64 apart = 40;
    constexpr qint64 rounds = 4;
    const qint64 turn = m_count / apart;
    const bool shown = m_count++ % apart == apart / 2 && turn < rounds * m_data.showcase.size();
    const QString group = m_dice.weighted(m_data.ethnicGroups);
    const QString surname = m_names.surname(m_dice, group);
    if (!shown)
        return {surname, group};
    const auto &[shownSurname, shownGroup] = m_data.showcase.at(turn % m_data.showcase.size());
    return {shownSurname, shownGroup};
}

DemoTown::Origin DemoTown::drawOrigin(Kind kind)
{
    const int at = m_dice.below(100);
    if (kind == Kind::Sharing)
        return at < 85 ? Origin::OtherPlace : Origin::OtherDistrict;
    if (kind == Kind::YoungSingle)
        return at < 40 ? Origin::OtherPlace : at < 60 ? Origin::OtherDistrict : Origin::Local;
    if (kind == Kind::ElderlyAlone || kind == Kind::ElderlyCouple)
        return at < 2 ? Origin::OtherPlace : at < 10 ? Origin::OtherDistrict : at < 15 ? Origin::Away : Origin::Local;
    return at < 13 ? Origin::OtherPlace : at < 25 ? Origin::OtherDistrict : at < 30 ? Origin::Away : Origin::Local;
}

/// Lanes of 288 dwellings: 12 houses of 6 floors with 4 rooms. 7,919 is prime to 288, so neighbours in the register are
/// not neighbours on the stairs.
DemoTown::Dwelling DemoTown::dwelling(int committee, qint64 serial) const
{
    constexpr qint64 lanes = 6;
    constexpr qint64 dwellings = 288;
    const auto committees = static_cast<qint64>(m_committees.size());
    const qint64 lane = serial % lanes + lanes * (serial / (lanes * dwellings));
    const qint64 at = (serial / lanes % dwellings) * 7'919 % dwellings;
    const QString road = m_data.roads.at((committee + lane % 2) % m_data.roads.size());
    const QString address = QStringLiteral("%1%2弄%3号%4室")
                                .arg(road)
                                .arg(committee + 1 + committees * (lane + 1))
                                .arg(at % 12 + 1)
                                .arg((at / 12 % 6 + 1) * 100 + at / 72 + 1);
    return {address, m_map.placeOf(committee, serial, lane, at % 12)};
}

Resident DemoTown::person(const HouseholdPlan::Member &member, const QString &name)
{
    Resident resident;
    resident.name = name;
    resident.sex = member.male ? QStringLiteral("1") : QStringLiteral("2");
    QDate birth = m_today.addYears(-member.age).addDays(-m_dice.below(365));
    resident.idNumber = m_numbers.next(birth, member.male, m_today);
    resident.idKind = QStringLiteral("citizen");
    resident.birth = birth;
    resident.relation = QString::fromLatin1(member.relation);
    resident.marital = maritalCode(member.marriage);
    resident.source = QStringLiteral("演示数据");
    setEducation(resident, member.age);
    setWork(resident, member.age, member.male);
    setHealth(resident, member.age);
    setContact(resident, member.age);
    return resident;
}

void DemoTown::setResidence(Resident &resident, Origin origin, const QString &home, const QString &elsewhere) const
{
    const QString here = core::DivisionTable::builtIn().fullName(m_data.street) + home;
    resident.address = home;
    switch (origin) {
    case Origin::Local:
        resident.residenceCategory = QStringLiteral("11");
        resident.registeredAddress = here;
        break;
    case Origin::Away:
        resident.residenceCategory = QStringLiteral("13");
        resident.registeredAddress = here;
        break;
    case Origin::OtherDistrict:
        resident.residenceCategory = QStringLiteral("12");
        resident.registeredAddress = elsewhere;
        break;
    case Origin::OtherPlace:
        resident.residenceCategory = QStringLiteral("21");
        resident.registeredAddress = elsewhere;
        break;
    }
}

void DemoTown::setEducation(Resident &resident, int age)
{
    using Codes = QList<std::pair<QString, int>>;
    static const Codes old = {{QStringLiteral("81"), 35}, {QStringLiteral("71"), 35}, {QStringLiteral("61"), 18},
                              {QStringLiteral("41"), 6},  {QStringLiteral("31"), 3},  {QStringLiteral("21"), 3}};
    static const Codes middle = {{QStringLiteral("71"), 24}, {QStringLiteral("61"), 26}, {QStringLiteral("41"), 12},
                                 {QStringLiteral("31"), 19}, {QStringLiteral("21"), 16}, {QStringLiteral("14"), 3}};
    static const Codes young = {{QStringLiteral("71"), 5},  {QStringLiteral("61"), 9},  {QStringLiteral("44"), 7},
                                {QStringLiteral("31"), 22}, {QStringLiteral("21"), 44}, {QStringLiteral("14"), 12},
                                {QStringLiteral("11"), 1}};
    if (age < 12)
        return; // nothing finished yet
    if (age < 15)
        resident.education = QStringLiteral("81");
    else if (age < 18)
        resident.education = QStringLiteral("71");
    else if (age < 22)
        resident.education = QStringLiteral("61");
    else
        resident.education = m_dice.weighted(age >= 68 ? old : age >= 42 ? middle : young);
}

void DemoTown::setWork(Resident &resident, int age, bool male)
{
    static const QList<std::pair<QString, int>> work = {
        {QStringLiteral("11"), 3},  {QStringLiteral("13"), 18}, {QStringLiteral("17"), 34}, {QStringLiteral("21"), 9},
        {QStringLiteral("24"), 15}, {QStringLiteral("51"), 6},  {QStringLiteral("54"), 8},  {QStringLiteral("70"), 7}};
    if (age >= schoolAge && age < 19)
        resident.employment = QStringLiteral("31");
    else if (age >= (male ? 60 : 55))
        resident.employment = QStringLiteral("80");
    else if (age >= 19)
        resident.employment = age < 23 && m_dice.chance(700) ? QStringLiteral("31") : m_dice.weighted(work);
    if (age >= 25 && m_dice.chance(age >= elderly ? 170 : 90))
        resident.political = QStringLiteral("01");
    else if (age >= 14 && age <= 28 && m_dice.chance(300))
        resident.political = QStringLiteral("03");
    else if (age >= 14)
        resident.political = QStringLiteral("13");
}

void DemoTown::setHealth(Resident &resident, int age)
{
    static const QList<std::pair<QString, int>> old = {
        {QStringLiteral("10"), 30}, {QStringLiteral("20"), 24}, {QStringLiteral("31"), 22}, {QStringLiteral("37"), 13},
        {QStringLiteral("32"), 5},  {QStringLiteral("33"), 4},  {QStringLiteral("41"), 2}};
    if (m_dice.chance(age >= elderly ? 60 : 18))
        resident.health = QStringLiteral("6%1").arg(m_dice.between(1, 5)); // sight, hearing, speech, limb, intellect
    else if (age >= elderly)
        resident.health = m_dice.weighted(old);
    else
        resident.health = m_dice.chance(940) ? QStringLiteral("10") : QStringLiteral("37");
}

void DemoTown::setTags(Resident &resident, const HouseholdPlan &plan, int age, bool minimumLiving, bool lowIncome)
{
    QStringList &tags = resident.tags;
    if (plan.kind == Kind::ElderlyAlone)
        tags.append(QStringLiteral("living_alone"));
    if (plan.kind == Kind::ElderlyCouple)
        tags.append(QStringLiteral("empty_nest"));
    if (age >= advancedAge)
        tags.append(QStringLiteral("advanced_age"));
    if (age >= 75 && m_dice.chance(60))
        tags.append(m_dice.chance(600) ? QStringLiteral("disabled_elder") : QStringLiteral("dementia"));
    if (minimumLiving)
        tags.append(QStringLiteral("minimum_living"));
    if (lowIncome)
        tags.append(QStringLiteral("low_income"));
    if (resident.health.startsWith(u'6'))
        tags.append(m_dice.chance(300) ? QStringLiteral("severe_disability") : QStringLiteral("disability"));
    if (age < 18 && (minimumLiving || plan.kind == Kind::OneParent) && m_dice.chance(250))
        tags.append(QStringLiteral("child_in_difficulty"));
    if (resident.sex == u"1" && age >= 22 && m_dice.chance(35))
        tags.append(QStringLiteral("veteran"));
    if (resident.political == u"01")
        tags.append(QStringLiteral("party_member"));
    if (age >= 16 && m_dice.chance(25))
        tags.append(QStringLiteral("volunteer"));
}

void DemoTown::setContact(Resident &resident, int age)
{
    const bool hasOwn = age >= 12 && !(age > 84 && m_dice.chance(300));
    if (hasOwn)
        resident.telephone = telephone();
    if (age < elderly || !m_dice.chance(550))
        return;
    const bool son = m_dice.chance(500);
    const QString group = QStringLiteral("01");
    const QString surname = m_names.surname(m_dice, group);
    const int bornIn = m_today.year() - age + m_dice.between(24, 32);
    resident.emergencyName = m_names.full(m_dice, surname, group, son, bornIn);
    resident.emergencyTelephone = telephone();
    resident.emergencyRelation = son ? QStringLiteral("20") : QStringLiteral("30");
}

QString DemoTown::telephone()
{
    const QString prefix = m_dice.pick(m_data.telephonePrefixes);
    return prefix + QStringLiteral("%1").arg(m_dice.below(100'000'000), 8, 10, QLatin1Char('0'));
}

} // namespace yc::demo
