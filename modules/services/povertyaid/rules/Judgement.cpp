// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/Judgement.h"

#include "core/Age.h"

#include <QJsonArray>

namespace yc::povertyaid {

using core::ErrorKind;

qint64 divided(qint64 sum, qint64 divisor)
{
    const qint64 twice = 2 * sum + divisor;
    const qint64 floor = twice / (2 * divisor) - (twice % (2 * divisor) < 0 ? 1 : 0);
    return floor;
}

IncomeSum &IncomeSum::operator+=(const IncomeSum &other)
{
    counted += other.counted;
    deducted += other.deducted;
    perhaps += other.perhaps;
    open = open || other.open;
    for (const QString &key : other.missing) {
        if (!missing.contains(key))
            missing.append(key);
    }
    return *this;
}

Answer IncomeSum::below(qint64 line, qint64 heads) const
{
    if (!open && perHead(heads) < line)
        return Answer::Yes;
    return leastPerHead(heads) >= line ? Answer::No : Answer::Unknown;
}

Figure Judgement::figure(const QString &key)
{
    Figure figure = places.at(key, result.asOf);
    if (const auto given = family.figures.constFind(key); !figure.found() && given != family.figures.cend()) {
        figure.value = given->value;
        figure.from = result.asOf;
        figure.certainty = QStringLiteral("given");
        figure.source = given->basis;
    }
    result.figures.insert(key, figure);
    return figure;
}

Answer Judgement::propertyAnswer() const
{
    Answer all = Answer::Yes;
    for (const WorkingLine &line : property) {
        if (line.outcome)
            all = all & *line.outcome;
    }
    return all;
}

core::Result<> judgeMembers(Judgement &judgement)
{
    const QDate day = judgement.result.asOf;
    const qint64 majority = judgement.figure("minor.age").number();
    const qint64 years = judgement.figure("clergy.years").number();
    for (qsizetype i = 0; i < judgement.family.members.size(); ++i) {
        const FamilyMember &member = judgement.family.members.at(i);
        const std::optional<int> age = core::ageOn(day, member.birth);
        if (!age) {
            return core::fail(ErrorKind::FixInput, "povertyaid.family",
                              {{QStringLiteral("pointer"), QStringLiteral("/members/%1/birth").arg(i)},
                               {QStringLiteral("problem"), QStringLiteral("bad-date")}});
        }
        const bool child = member.relation == u"child";
        const bool studies = member.student != u"none";
        const bool longApart = member.absentSince.isValid() && member.absentSince.addYears(int(years)) <= day;
        const char *why = nullptr;
        bool counts = false;
        if (member.absent == u"prison")
            why = "member.prison";
        else if (member.absent == u"detox")
            why = "member.detox";
        else if (member.absent == u"clergy" && longApart)
            why = "member.clergy";
        else {
            counts = true;
            why = member.relation == u"self"                     ? "member.self"
                  : member.relation == u"spouse"                 ? "member.spouse"
                  : child && *age < majority                     ? "member.minor"
                  : child && (studies || member.cannotLiveAlone) ? "member.dependent"
                  : member.together                              ? "member.together"
                                                                 : "member.apart";
            counts = qstrcmp(why, "member.apart") != 0;
        }
        judgement.result.common.append(
            {.rule = rule(why),
             .values = values({{"name", member.shownName()}, {"age", *age}, {"years", years}}),
             .figures =
                 qstrcmp(why, "member.clergy") == 0 ? QStringList{QStringLiteral("clergy.years")} : QStringList{}});
        if (counts) {
            judgement.counted.append({&member, *age, {}});
            judgement.result.counted.append(member.id);
        }
    }
    if (judgement.counted.isEmpty())
        return core::fail(ErrorKind::FixInput, "povertyaid.nobody-counts");
    return {};
}

namespace {

/// Wages are exempt up to a limit a month; a place without such a rule exempts nothing.
void deductEarned(Judgement &judgement, JudgedMember &one, qint64 wages)
{
    const QString name = one.member->shownName();
    if (wages == 0)
        return;
    if (!judgement.has("exemption.earned")) {
        judgement.result.common.append({.rule = rule("deduction.none"), .values = values({{"name", name}})});
        return;
    }
    const QString key = QStringLiteral("exemption.earned");
    const Figure limit = judgement.figure(key);
    if (!limit.found()) {
        one.income.perhaps += wages;
        one.income.missing.append(key);
        judgement.result.common.append({.rule = rule("deduction.earned-open"),
                                        .values = values({{"name", name}, {"amount", yuan(divided(wages, 12))}}),
                                        .missing = {key}});
        return;
    }
    const qint64 exempt = std::min(wages, limit.number() * 12);
    one.income.deducted += exempt;
    judgement.result.common.append(
        {.rule = rule("deduction.earned"),
         .values = values({{"name", name}, {"amount", yuan(divided(exempt, 12))}, {"limit", yuan(limit.number())}}),
         .figures = {key}});
}

void deductClaimed(Judgement &judgement, JudgedMember &one, const RegularAmount &claim)
{
    const QString key = QStringLiteral("deduction.") + claim.kind;
    const Figure limit = judgement.figure(key);
    const qint64 claimed = claim.year().fen();
    QJsonObject filled = values({{"name", one.member->shownName()}, {"kind", claim.kind}});
    if (!limit.found()) {
        one.income.perhaps += claimed;
        one.income.missing.append(key);
        filled.insert(u"amount", yuan(divided(claimed, 12)));
        judgement.result.common.append({.rule = rule("deduction.claimed-open"), .values = filled, .missing = {key}});
        return;
    }
    const qint64 allowed = std::min(claimed, limit.number() * 12);
    one.income.deducted += allowed;
    filled.insert(u"amount", yuan(divided(allowed, 12)));
    filled.insert(u"limit", yuan(limit.number()));
    judgement.result.common.append({.rule = rule("deduction.claimed"), .values = filled, .figures = {key}});
}

void addSupport(Judgement &judgement, JudgedMember &one, bool first)
{
    for (const Supporter &supporter : judgement.family.supporters) {
        if (supporter.of != one.member->id && !(supporter.of.isEmpty() && first))
            continue;
        if (supporter.pays) {
            one.income.counted += supporter.pays->fen() * 12;
            judgement.result.common.append(
                {.rule = rule("income.maintenance"),
                 .values = values({{"name", supporter.name}, {"amount", supporter.pays->toDisplay()}})});
        } else if (supporter.able) {
            const QString key = QStringLiteral("income.maintenance");
            one.income.open = true;
            one.income.missing.append(key);
            (void)judgement.figure(key);
            judgement.result.common.append({.rule = rule("income.maintenance-open"),
                                            .values = values({{"name", supporter.name}}),
                                            .missing = {key}});
        }
    }
}

void addWork(Judgement &judgement, JudgedMember &one)
{
    const QString name = one.member->shownName();
    if (one.member->refusesWork) {
        const QString key = QStringLiteral("income.imputed");
        one.income.open = true;
        one.income.missing.append(key);
        (void)judgement.figure(key);
        judgement.result.common.append(
            {.rule = rule("income.imputed-open"), .values = values({{"name", name}}), .missing = {key}});
    }
    const Figure refusals = judgement.figure("work.refusals");
    if (refusals.found() && one.member->refusedOffers >= refusals.number()) {
        judgement.result.common.append(
            {.rule = rule("work.refusals"),
             .values = values({{"name", name}, {"count", one.member->refusedOffers}, {"limit", refusals.number()}}),
             .figures = {refusals.key}});
    }
}

void addIncome(Judgement &judgement, JudgedMember &one)
{
    const Figure notCounted = judgement.figure("income.not_counted");
    qint64 wages = 0;
    for (const RegularAmount &amount : judgement.family.income) {
        if (amount.member != one.member->id)
            continue;
        const qint64 year = amount.year().fen();
        const bool counts = !notCounted.value.toArray().contains(amount.kind);
        judgement.result.common.append(
            {.rule = rule(counts ? "income.counted" : "income.not-counted"),
             .values = values(
                 {{"name", one.member->shownName()}, {"kind", amount.kind}, {"amount", yuan(divided(year, 12))}}),
             .figures = counts ? QStringList{} : QStringList{notCounted.key}});
        if (!counts)
            continue;
        one.income.counted += year;
        if (amount.kind == u"wage")
            wages += year;
    }
    deductEarned(judgement, one, wages);
    for (const RegularAmount &claim : judgement.family.deductions) {
        if (claim.member == one.member->id)
            deductClaimed(judgement, one, claim);
    }
}

} // namespace

void judgeIncome(Judgement &judgement)
{
    bool first = true;
    for (JudgedMember &one : judgement.counted) {
        addIncome(judgement, one);
        addSupport(judgement, one, first);
        addWork(judgement, one);
        // A deduction never makes income negative.
        one.income.deducted = std::min(one.income.deducted, one.income.counted);
        one.income.perhaps = std::min(one.income.perhaps, one.income.counted - one.income.deducted);
        judgement.income += one.income;
        first = false;
    }
    for (const RegularAmount &amount : judgement.family.income) {
        if (judgement.result.counted.contains(amount.member))
            continue;
        const FamilyMember *member = judgement.family.member(amount.member);
        judgement.result.common.append({.rule = rule("income.not-family"),
                                        .values = values({{"name", member ? member->shownName() : amount.member},
                                                          {"amount", yuan(divided(amount.year().fen(), 12))}})});
    }
    const IncomeSum &income = judgement.income;
    const qint64 heads = judgement.heads();
    judgement.result.common.append({.rule = rule("income.per-head"),
                                    .values = values({{"counted", yuan(divided(income.counted, 12))},
                                                      {"deducted", yuan(divided(income.deducted, 12))},
                                                      {"members", heads},
                                                      {"per_head", yuan(income.perHead(heads))}})});
    if (income.exact()) {
        judgement.result.perHead = Money::fromFen(income.perHead(heads));
    } else {
        judgement.result.common.append({.rule = rule("income.range"),
                                        .values = values({{"least", yuan(income.leastPerHead(heads))}}),
                                        .missing = income.missing});
    }
}

} // namespace yc::povertyaid
