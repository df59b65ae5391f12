// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/MeansTest.h"

#include "services/povertyaid/rules/Judgement.h"

namespace yc::povertyaid {

core::Result<MeansTestResult> meansTest(const Family &family, const AidFigures &figures, QDate asOf)
{
    if (!asOf.isValid()) {
        return core::fail(core::ErrorKind::FixInput, "povertyaid.family",
                          {{QStringLiteral("pointer"), QStringLiteral("as_of")},
                           {QStringLiteral("problem"), QStringLiteral("bad-date")}});
    }
    Judgement judgement{.family = family, .places = figures, .result = {}, .counted = {}, .income = {}, .property = {}};
    judgement.result.place = figures.place();
    judgement.result.asOf = asOf;
    YC_TRY(judgeMembers(judgement));
    judgeIncome(judgement);
    judgeProperty(judgement);
    const ClassResult destitute = judgeDestitute(judgement);
    const ClassResult dibao = judgeDibao(judgement);
    const ClassResult lowIncome = judgeLowIncome(judgement, destitute, dibao);
    const ClassResult single = judgeSinglePerson(judgement, lowIncome);
    const ClassResult expenditure = judgeExpenditure(judgement, {destitute, dibao, lowIncome});
    judgement.result.classes = {destitute, dibao, single, lowIncome, expenditure, judgeLocalExpenditure(judgement)};
    for (auto it = judgement.result.figures.cbegin(); it != judgement.result.figures.cend(); ++it) {
        if (it->certainty != u"given")
            continue;
        const QString shown = it->value.isDouble() && figures.has(it.key()) ? yuan(it->number()) : QString();
        judgement.result.common.append(
            {.rule = rule("figure.given"),
             .values = values({{"figure", it.key()}, {"value", shown}, {"basis", it->source}}),
             .figures = {it.key()}});
    }
    return judgement.result;
}

core::Result<MeansTestResult> meansTest(const Family &family, QDate asOf)
{
    const AidFigures *figures = AidFigures::builtIn(family.place);
    if (!figures) {
        return core::fail(core::ErrorKind::FixInput, "povertyaid.unknown-place",
                          {{QStringLiteral("place"), family.place}});
    }
    return meansTest(family, *figures, asOf);
}

} // namespace yc::povertyaid
