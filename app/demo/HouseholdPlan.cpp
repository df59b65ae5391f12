// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/HouseholdPlan.h"

#include <algorithm>

namespace yc::demo {

namespace {

using Kind = HouseholdPlan::Kind;
using Marriage = HouseholdPlan::Marriage;
using Member = HouseholdPlan::Member;

constexpr int youngestParent = 23;
constexpr int oldest = 99;

Member head(bool male, int age, Marriage marriage) { return {"02", male, age, marriage}; }

// Throws of the dice stand in statements of their own: the order of a call's arguments is the compiler's choice.

Member spouseOf(Dice &dice, const Member &one)
{
    const int gap = dice.between(-1, 4); // husbands are mostly the older ones
    const int age = std::clamp(one.male ? one.age - gap : one.age + gap, 22, oldest);
    return {one.male ? "12" : "11", !one.male, age, Marriage::Married, -1, true};
}

/// Children of the youngest of the parents at `from`…`to`; relation codes say first, second and only.
void addChildren(Dice &dice, HouseholdPlan &plan, int parentAge, int father)
{
    const int greatest = std::min(parentAge - youngestParent, 28);
    if (greatest < 0)
        return;
    const int eldest = dice.between(std::max(0, greatest - 10), greatest);
    const bool two = eldest < 16 && eldest >= 2 && dice.chance(260); // mostly since the rule of 2016
    const bool male = dice.chance(515);
    if (!two) {
        plan.members.append({male ? "21" : "31", male, eldest, Marriage::Never, father});
        return;
    }
    const bool secondMale = dice.chance(515);
    plan.members.append({male ? "22" : "32", male, eldest, Marriage::Never, father});
    const bool sameSex = male == secondMale;
    plan.members.append({secondMale ? (sameSex ? "23" : "22") : (sameSex ? "33" : "32"), secondMale,
                         dice.between(0, eldest - 2), Marriage::Never, father});
}

void couple(Dice &dice, HouseholdPlan &plan, int youngest, int eldest)
{
    const bool male = dice.chance(720);
    plan.members.append(head(male, dice.between(youngest, eldest), Marriage::Married));
    plan.members.append(spouseOf(dice, plan.members.front()));
}

void threeGenerations(Dice &dice, HouseholdPlan &plan)
{
    couple(dice, plan, 31, 52);
    const bool headMale = plan.members[0].male;
    const int younger = std::min(plan.members[0].age, plan.members[1].age);
    addChildren(dice, plan, younger, headMale ? 0 : 1);
    const bool ofSpouse = dice.chance(220);
    const int base = plan.members[ofSpouse ? 1 : 0].age;
    // Parents of the head, or of the spouse: 公婆 of a wife, 岳父母 of a husband.
    const char *fatherCode = ofSpouse ? (headMale ? "55" : "53") : "51";
    const char *motherCode = ofSpouse ? (headMale ? "56" : "54") : "52";
    const int motherAge = std::min(base + dice.between(youngestParent, 29), 92);
    const int fatherAge = std::min(motherAge + dice.between(0, 4), 94);
    const bool both = dice.chance(520);
    const bool fatherLives = both || dice.chance(250); // widows outnumber widowers
    const bool motherLives = both || !fatherLives;
    const Marriage marriage = both ? Marriage::Married : Marriage::Widowed;
    if (fatherLives)
        plan.members.append({fatherCode, true, fatherAge, marriage, -1, ofSpouse});
    if (motherLives)
        plan.members.append({motherCode, false, motherAge, marriage, -1, true});
}

void elderlyAlone(Dice &dice, HouseholdPlan &plan)
{
    const int age = dice.between(61, 95);
    const bool male = dice.chance(330);
    const int fate = dice.below(100);
    plan.members.append(head(male, age,
                             fate < 74   ? Marriage::Widowed
                             : fate < 90 ? Marriage::Divorced
                                         : Marriage::Never));
}

void oneParent(Dice &dice, HouseholdPlan &plan)
{
    const bool male = dice.chance(240);
    const int age = dice.between(28, 52);
    const Member parent = head(male, age, dice.chance(850) ? Marriage::Divorced : Marriage::Widowed);
    plan.members.append(parent);
    addChildren(dice, plan, parent.age, parent.male ? 0 : -1);
}

void youngSingle(Dice &dice, HouseholdPlan &plan)
{
    const bool male = dice.chance(520);
    plan.members.append(head(male, dice.between(20, 39), Marriage::Never));
}

void sharing(Dice &dice, HouseholdPlan &plan)
{
    const int tenants = dice.between(2, 4);
    for (int i = 0; i < tenants; ++i) {
        const int age = dice.between(19, 38);
        const bool male = dice.chance(560);
        const bool married = age > 28 && dice.chance(300); // the spouse is at home in another province
        plan.members.append({i == 0 ? "02" : "99", male, age, married ? Marriage::Married : Marriage::Never, -1, true});
    }
}

} // namespace

HouseholdPlan HouseholdPlan::draw(Dice &dice)
{
    static const QList<std::pair<Kind, int>> shares = {
        {Kind::Family, 26},           {Kind::ElderlyCouple, 20}, {Kind::ElderlyAlone, 13}, {Kind::YoungSingle, 11},
        {Kind::ThreeGenerations, 11}, {Kind::Couple, 10},        {Kind::OneParent, 5},     {Kind::Sharing, 4}};
    HouseholdPlan plan;
    plan.kind = dice.weighted(shares);
    switch (plan.kind) {
    case Kind::Family:
        couple(dice, plan, 29, 54);
        addChildren(dice, plan, std::min(plan.members[0].age, plan.members[1].age), plan.members[0].male ? 0 : 1);
        break;
    case Kind::ElderlyCouple:
        couple(dice, plan, 62, 88);
        break;
    case Kind::ElderlyAlone:
        elderlyAlone(dice, plan);
        break;
    case Kind::YoungSingle:
        youngSingle(dice, plan);
        break;
    case Kind::ThreeGenerations:
        threeGenerations(dice, plan);
        break;
    case Kind::Couple:
        if (dice.chance(500)) // before the children came, or after they left
            couple(dice, plan, 25, 36);
        else
            couple(dice, plan, 48, 60);
        break;
    case Kind::OneParent:
        oneParent(dice, plan);
        break;
    case Kind::Sharing:
        sharing(dice, plan);
        break;
    }
    return plan;
}

} // namespace yc::demo
