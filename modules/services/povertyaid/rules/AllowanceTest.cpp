// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/Judgement.h"

#include <QJsonArray>

namespace yc::povertyaid {

namespace {

constexpr int severeGrade = 2; ///< grades 1 and 2 are severe (GB/T 26341-2010)
constexpr int thirdGrade = 3;

void conclude(ClassResult &result)
{
    for (const WorkingLine &line : result.lines) {
        if (line.outcome && !line.partOnly && line.person.isEmpty())
            result.answer = result.answer & *line.outcome;
    }
}

/// Income a head and month below a line; without the line nobody can say.
WorkingLine incomeLine(const char *code, const QJsonObject &filled, const IncomeSum &income, qint64 heads,
                       const Figure &figure, qint64 line)
{
    WorkingLine made{.rule = rule(code), .values = filled, .figures = {figure.key}};
    if (!figure.found()) {
        made.outcome = Answer::Unknown;
        made.missing = {figure.key};
        made.figures.clear();
        return made;
    }
    made.outcome = income.below(line, heads);
    if (made.outcome == Answer::Unknown)
        made.missing = income.missing;
    return made;
}

/// What one person gets on top by category; categories do not add up, except that of the disabled.
void addUplift(Judgement &judgement, ClassResult &result, const JudgedMember &one, qint64 &sum)
{
    if (!judgement.has("uplift"))
        return;
    const FamilyMember &member = *one.member;
    const bool severe = !member.disability.isEmpty() && member.grade <= severeGrade;
    const bool category = severe || member.seriouslyIll || member.student == u"preschool" ||
                          member.student == u"school" || one.age >= judgement.figure("uplift.age").number();
    if (!category && member.disability.isEmpty())
        return;
    const Figure figure = judgement.figure("uplift");
    if (!figure.found()) {
        result.lines.append(
            {.rule = rule("uplift.open"), .values = values({{"name", member.shownName()}}), .missing = {figure.key}});
        result.benefitWhole = false;
        return;
    }
    const QJsonObject amounts = figure.value.toObject();
    const qint64 amount = (category ? amounts.value(judgement.family.area).toInteger() : 0) +
                          (member.disability.isEmpty() ? 0 : amounts.value(u"disabled").toInteger());
    sum += amount;
    result.lines.append({.rule = rule("uplift.person"),
                         .values = values({{"name", member.shownName()}, {"amount", yuan(amount)}}),
                         .figures = {figure.key}});
}

Figure standardOf(Judgement &judgement, const JudgedMember &one)
{
    const bool child = judgement.has("standard.minor") &&
                       (one.age < judgement.figure("child_standard.age").number() || one.member->student == u"school");
    return child ? judgement.figure("standard.minor") : judgement.standard();
}

/// What one person gets: the standard less the income a head, at least the minimum where a place has one.
void addPerson(Judgement &judgement, ClassResult &result, const JudgedMember &one, qint64 perHead, qint64 &sum)
{
    const Figure standard = standardOf(judgement, one);
    const qint64 gap = standard.found() ? std::max<qint64>(0, standard.number() - perHead) : 0;
    WorkingLine line{.rule = rule("benefit.person"),
                     .values = values({{"name", one.member->shownName()},
                                       {"standard", amountOf(standard)},
                                       {"per_head", yuan(perHead)},
                                       {"benefit", standard.found() ? yuan(gap) : QStringLiteral("?")}}),
                     .figures = {standard.key}};
    qint64 benefit = gap;
    if (!standard.found()) {
        line.missing = {standard.key};
        result.benefitWhole = false;
    }
    result.lines.append(line);
    const Figure minimum = judgement.figure("benefit.minimum");
    if (standard.found() && minimum.found() && benefit < minimum.number()) {
        benefit = minimum.number();
        result.lines.append({.rule = rule("benefit.minimum"),
                             .values = values({{"name", one.member->shownName()}, {"minimum", yuan(benefit)}}),
                             .figures = {minimum.key}});
    }
    sum += benefit;
    addUplift(judgement, result, one, sum);
}

qint64 rounded(const Figure &figure, qint64 sum)
{
    const qint64 unit = std::max<qint64>(1, figure.value[u"unit"].toInteger());
    const QString mode = figure.value[u"mode"].toString();
    if (mode == u"up")
        return (sum + unit - 1) / unit * unit;
    return mode == u"down" ? sum / unit * unit : divided(sum, unit) * unit;
}

void addBenefit(Judgement &judgement, ClassResult &result, const QList<JudgedMember> &people, const IncomeSum &income)
{
    if (!income.exact()) { // the answer is sure, the amount is not
        result.benefitWhole = false;
        result.lines.append({.rule = rule("income.range"),
                             .values = values({{"least", yuan(income.leastPerHead(people.size()))}}),
                             .missing = income.missing});
        return;
    }
    qint64 sum = 0;
    const qint64 perHead = income.perHead(people.size());
    for (const JudgedMember &one : people)
        addPerson(judgement, result, one, perHead, sum);
    if (const Figure minimum = judgement.figure("benefit.minimum"); !minimum.found())
        result.lines.append({.rule = rule("benefit.minimum-open"), .missing = {minimum.key}});
    qint64 amount = sum;
    if (judgement.has("benefit.rounding") && judgement.figure("benefit.rounding").found()) {
        amount = rounded(judgement.figure("benefit.rounding"), sum);
        result.lines.append({.rule = rule("benefit.family"),
                             .values = values({{"sum", yuan(sum)}, {"amount", yuan(amount)}}),
                             .figures = {QStringLiteral("benefit.rounding")}});
    } else {
        result.lines.append({.rule = rule("benefit.family-exact"), .values = values({{"amount", yuan(amount)}})});
    }
    result.benefit = Money::fromFen(amount);
    const QDate next = judgement.result.asOf.addMonths(1);
    result.lines.append({.rule = rule("payment.first"), .values = values({{"month", next.toString(u"yyyy-MM")}})});
}

/// Standards change every year; one that is older than that may have been replaced unseen.
void noteAge(Judgement &judgement, ClassResult &result, const Figure &figure)
{
    if (figure.found() && figure.from.isValid() && figure.from.addYears(1) <= judgement.result.asOf) {
        result.lines.append({.rule = rule("figure.old"),
                             .values = values({{"figure", figure.key}, {"from", figure.from.toString(Qt::ISODate)}}),
                             .figures = {figure.key}});
    }
}

} // namespace

void addReview(Judgement &judgement, ClassResult &result)
{
    const Figure months = judgement.figure("review.months");
    // Income of somebody who can work may change any month.
    const bool unstable = std::ranges::any_of(
        judgement.counted, [&](const JudgedMember &one) { return cannotWork(judgement, one) != Answer::Yes; });
    const qint64 after = months.value[unstable ? u"unstable" : u"stable"].toInteger();
    result.review = judgement.result.asOf.addMonths(int(after));
    result.lines.append({.rule = rule("review.date"),
                         .values = values({{"kind", unstable ? "unstable" : "stable"},
                                           {"months", after},
                                           {"date", result.review.toString(Qt::ISODate)}}),
                         .figures = {months.key}});
}

ClassResult judgeDibao(Judgement &judgement)
{
    ClassResult result{.name = QStringLiteral("dibao"), .lines = {}, .persons = {}};
    const Figure standard = judgement.standard();
    const qint64 heads = judgement.heads();
    result.lines.append(incomeLine("dibao.income",
                                   values({{"per_head", yuan(judgement.income.perHead(heads))},
                                           {"area", judgement.family.area},
                                           {"standard", amountOf(standard)}}),
                                   judgement.income, heads, standard, standard.number()));
    noteAge(judgement, result, standard);
    result.lines += judgement.property;
    conclude(result);
    if (result.answer == Answer::Yes) {
        addBenefit(judgement, result, judgement.counted, judgement.income);
        addReview(judgement, result);
    }
    return result;
}

Answer allDestitute(const Judgement &judgement, const ClassResult &destitute)
{
    Answer all = Answer::Yes;
    for (const JudgedMember &one : judgement.counted)
        all = all & destitute.persons.value(one.member->id, Answer::No);
    return all;
}

ClassResult judgeLowIncome(Judgement &judgement, const ClassResult &destitute, const ClassResult &dibao)
{
    ClassResult result{.name = QStringLiteral("low_income"), .lines = {}, .persons = {}};
    const Figure standard = judgement.standard();
    const Figure percent = judgement.figure("low_income.percent");
    const qint64 heads = judgement.heads();
    const qint64 line = divided(standard.number() * percent.number(), 100);
    WorkingLine income =
        incomeLine("low_income.income",
                   values({{"per_head", yuan(judgement.income.perHead(heads))},
                           {"line", standard.found() ? yuan(line) : QStringLiteral("?")},
                           {"standard", amountOf(standard)},
                           {"percent", percent.found() ? QString::number(percent.number()) : QStringLiteral("?")}}),
                   judgement.income, heads, standard.found() ? percent : standard, line);
    if (standard.found() && percent.found())
        income.figures = {standard.key, percent.key};
    result.lines = {
        {.rule = rule("low_income.not-dibao"), .outcome = !dibao.answer, .missing = dibao.missingForAnswer()},
        {.rule = rule("low_income.not-destitute"),
         .outcome = !allDestitute(judgement, destitute),
         .missing =
             allDestitute(judgement, destitute) == Answer::Unknown ? destitute.missingForAnswer() : QStringList{}},
        income,
        {.rule = rule("property.class")}};
    noteAge(judgement, result, standard);
    result.lines += judgement.property;
    conclude(result);
    if (result.answer == Answer::Yes)
        addReview(judgement, result);
    return result;
}

ClassResult judgeSinglePerson(Judgement &judgement, const ClassResult &lowIncome)
{
    ClassResult result{.name = QStringLiteral("single_person"), .lines = {}, .persons = {}};
    result.answer = Answer::No;
    const Figure thirds = judgement.figure("single.grade3");
    const Figure standard = judgement.standard();
    result.lines.append(
        {.rule = rule("single.family"),
         .outcome = lowIncome.answer,
         .missing = lowIncome.answer == Answer::Unknown ? lowIncome.missingForAnswer() : QStringList{}});
    noteAge(judgement, result, standard);
    for (const JudgedMember &one : judgement.counted) {
        const FamilyMember &member = *one.member;
        const bool severe = !member.disability.isEmpty() && member.grade <= severeGrade;
        const bool third = member.grade == thirdGrade && thirds.value.toArray().contains(member.disability);
        if (!severe && !third && !member.seriouslyIll)
            continue;
        const QString why = severe  ? QStringLiteral("severe")
                            : third ? QStringLiteral("grade3")
                                    : QStringLiteral("ill");
        result.lines.append({.rule = rule("single.person"),
                             .values = values({{"name", member.shownName()}, {"why", why}}),
                             .outcome = Answer::Yes,
                             .figures = third ? QStringList{thirds.key} : QStringList{},
                             .person = member.id});
        WorkingLine income = incomeLine(
            "single.income",
            values(
                {{"name", member.shownName()}, {"own", yuan(one.income.perHead(1))}, {"standard", amountOf(standard)}}),
            one.income, 1, standard, standard.number());
        income.person = member.id;
        result.lines.append(income);
        const Answer answer = lowIncome.answer & *income.outcome;
        result.persons.insert(member.id, answer);
        result.answer = result.answer | answer;
        if (answer == Answer::Yes)
            addBenefit(judgement, result, {one}, one.income);
    }
    if (result.persons.isEmpty())
        result.lines.append({.rule = rule("single.nobody"), .outcome = Answer::No});
    if (result.answer == Answer::Yes)
        addReview(judgement, result);
    return result;
}

} // namespace yc::povertyaid
