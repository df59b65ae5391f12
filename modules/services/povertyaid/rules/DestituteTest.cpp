// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/Judgement.h"

namespace yc::povertyaid {

namespace {

/// Who has a duty to support a person and can: in the family whoever can work or lives on more than the standard, and
/// those outside who were found able.
qint64 ableSupporters(Judgement &judgement, const JudgedMember &one, const Figure &standard, Answer &sure)
{
    qint64 able = 0;
    for (const JudgedMember &other : judgement.counted) {
        if (other.member == one.member)
            continue;
        const Answer works = !cannotWork(judgement, other);
        const Answer lives = standard.found() ? !other.income.below(standard.number(), 1) : Answer::Unknown;
        const Answer can = works | lives;
        able += can == Answer::Yes ? 1 : 0;
        if (can == Answer::Unknown)
            sure = Answer::Unknown;
    }
    for (const Supporter &supporter : judgement.family.supporters) {
        const bool his = supporter.of == one.member->id ||
                         (supporter.of.isEmpty() && one.member == judgement.counted.first().member);
        able += his && supporter.able ? 1 : 0;
    }
    return able;
}

void addSupport(Judgement &judgement, ClassResult &result, const JudgedMember &one)
{
    const QString name = one.member->shownName();
    const Figure standard = judgement.figure("standard.destitute");
    result.lines.append({.rule = rule("destitute.benefit"),
                         .values = values({{"name", name}, {"amount", amountOf(standard)}}),
                         .figures = standard.found() ? QStringList{standard.key} : QStringList{},
                         .missing = standard.found() ? QStringList{} : QStringList{standard.key},
                         .person = one.member->id});
    if (standard.found())
        result.benefit = Money::fromFen(result.benefit.value_or(Money()).fen() + standard.number());
    result.benefitWhole = false; // the care subsidy comes on top
    const qint64 most = judgement.figure("care.partly").value[u"most_lost"].toInteger();
    const int lost = one.member->selfCareLost;
    const Figure amount = judgement.figure("care.amount");
    if (lost < 0) {
        result.lines.append({.rule = rule("destitute.self-care-none"),
                             .values = values({{"name", name}}),
                             .missing = {amount.key},
                             .person = one.member->id});
        return;
    }
    const char *grade = lost == 0 ? "full" : lost <= most ? "partly" : "lost";
    result.lines.append({.rule = rule("destitute.self-care"),
                         .values = values({{"name", name}, {"lost", lost}, {"class", QString::fromLatin1(grade)}}),
                         .figures = {QStringLiteral("care.partly")},
                         .missing = {amount.key},
                         .person = one.member->id});
}

} // namespace

Answer cannotWork(Judgement &judgement, const JudgedMember &one, QString *why)
{
    QString reason = QStringLiteral("none");
    Answer answer = Answer::No;
    const FamilyMember &member = *one.member;
    const Figure ages = judgement.figure("destitute.age");
    if (one.age < ages.value[u"under"].toInteger() || one.age >= ages.value[u"from"].toInteger()) {
        reason = QStringLiteral("age");
        answer = Answer::Yes;
    } else if (!member.disability.isEmpty()) {
        const QJsonObject grades = judgement.figure("destitute.disability").value.toObject();
        reason = QStringLiteral("disability");
        if (!grades.contains(member.disability)) {
            (void)judgement.figure("destitute.other_disability");
            answer = Answer::Unknown;
        } else {
            answer = answerOf(member.grade <= grades.value(member.disability).toInteger());
        }
    }
    if (why)
        *why = answer == Answer::No ? QStringLiteral("none") : reason;
    return answer;
}

ClassResult judgeDestitute(Judgement &judgement)
{
    ClassResult result{.name = QStringLiteral("destitute"), .lines = {}, .persons = {}};
    result.answer = Answer::No;
    const Figure standard = judgement.standard();
    for (const JudgedMember &one : judgement.counted) {
        const QString name = one.member->shownName();
        QString why;
        const Answer ability = cannotWork(judgement, one, &why);
        WorkingLine line{.rule = rule(ability == Answer::Unknown ? "destitute.ability-open" : "destitute.ability"),
                         .values = values({{"name", name}, {"age", one.age}, {"why", why}}),
                         .outcome = ability,
                         .figures = {QStringLiteral("destitute.age")},
                         .person = one.member->id};
        if (!one.member->disability.isEmpty() && why != u"age")
            line.figures.append(QStringLiteral("destitute.disability"));
        if (ability == Answer::Unknown)
            line.missing = {QStringLiteral("destitute.other_disability")};
        result.lines.append(line);
        WorkingLine income{
            .rule = rule("destitute.income"),
            .values = values({{"name", name}, {"own", yuan(one.income.perHead(1))}, {"standard", amountOf(standard)}}),
            .outcome = standard.found() ? one.income.below(standard.number(), 1) : Answer::Unknown,
            .figures = standard.found() ? QStringList{standard.key} : QStringList{},
            .person = one.member->id};
        if (income.outcome == Answer::Unknown)
            income.missing = standard.found() ? one.income.missing : QStringList{standard.key};
        result.lines.append(income);
        Answer sure = Answer::Yes;
        const qint64 able = ableSupporters(judgement, one, standard, sure);
        WorkingLine support{.rule = rule("destitute.supporter"),
                            .values = values({{"name", name}, {"count", able}}),
                            .outcome = able > 0 ? Answer::No : sure,
                            .person = one.member->id};
        if (support.outcome == Answer::Unknown) {
            support.missing = standard.found() ? judgement.income.missing : QStringList{standard.key};
            if (support.missing.isEmpty())
                support.missing = {QStringLiteral("destitute.other_disability")};
        }
        result.lines.append(support);
        const Answer answer = ability & *income.outcome & *support.outcome & judgement.propertyAnswer();
        result.persons.insert(one.member->id, answer);
        result.answer = result.answer | answer;
        if (answer == Answer::Yes)
            addSupport(judgement, result, one);
    }
    result.lines += judgement.property;
    if (result.answer == Answer::Yes)
        addReview(judgement, result);
    return result;
}

} // namespace yc::povertyaid
