// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/Judgement.h"

namespace yc::povertyaid {

namespace {

/// "75.00 %"; without income every spending is more than all of it.
QString ratioText(qint64 part, qint64 whole)
{
    constexpr qint64 hundredths = 10'000;
    if (whole == 0)
        return QStringLiteral("∞");
    return QStringLiteral("%1%").arg(Money::fromFen(divided(part * hundredths, whole)).toString());
}

/// Income of the family a year below an average a head: without deductions, as it is the disposable income.
WorkingLine averageLine(Judgement &judgement, const char *code)
{
    const Figure average = judgement.figure("average_income");
    const IncomeSum &income = judgement.income;
    const qint64 heads = judgement.heads();
    WorkingLine line{.rule = rule(code),
                     .values =
                         values({{"per_head", yuan(divided(income.counted, heads))}, {"average", amountOf(average)}}),
                     .figures = {average.key}};
    if (!average.found()) {
        line.outcome = Answer::Unknown;
        line.figures.clear();
        line.missing = {average.key};
    } else if (income.counted >= average.number() * heads) {
        line.outcome = Answer::No;
    } else {
        line.outcome = income.open ? Answer::Unknown : Answer::Yes;
        if (income.open)
            line.missing = income.missing;
    }
    return line;
}

void conclude(ClassResult &result)
{
    for (const WorkingLine &line : result.lines) {
        if (line.outcome && !line.partOnly)
            result.answer = result.answer & *line.outcome;
    }
}

/// A condition that more income could undo.
Answer unlessOpen(const IncomeSum &income, bool holds)
{
    return holds && income.open ? Answer::Unknown : answerOf(holds);
}

} // namespace

ClassResult judgeExpenditure(Judgement &judgement, const QList<ClassResult> &others)
{
    ClassResult result{.name = QStringLiteral("expenditure"), .lines = {}, .persons = {}};
    Answer other = Answer::No;
    QStringList missing;
    for (const ClassResult &one : others) {
        const Answer answer = one.name == u"destitute" ? allDestitute(judgement, one) : one.answer;
        other = other | answer;
        if (answer == Answer::Unknown)
            missing += one.missingForAnswer();
    }
    missing.removeDuplicates();
    result.lines.append({.rule = rule("expenditure.not-other"),
                         .outcome = !other,
                         .missing = other == Answer::Unknown ? missing : QStringList{}});
    result.lines.append(averageLine(judgement, "expenditure.income"));
    result.lines.append({.rule = rule("property.class")});
    result.lines += judgement.property;
    qint64 spent = 0;
    for (const Money amount : judgement.family.spending)
        spent += amount.fen();
    const IncomeSum &income = judgement.income;
    const Figure percent = judgement.figure("rigid.percent");
    const Figure months = judgement.figure("rigid.months");
    WorkingLine ratio{
        .rule = rule("expenditure.ratio"),
        .values = values({{"spent", yuan(spent)},
                          {"income", yuan(income.counted)},
                          {"ratio", ratioText(spent, income.counted)},
                          {"percent", percent.found() ? QString::number(percent.number()) : QStringLiteral("?")}})};
    if (!percent.found()) {
        ratio.outcome = Answer::Unknown;
        ratio.missing = {percent.key};
    } else {
        ratio.figures = {percent.key};
        ratio.outcome = unlessOpen(income, income.counted == 0 || spent * 100 > percent.number() * income.counted);
        if (ratio.outcome == Answer::Unknown)
            ratio.missing = income.missing;
    }
    result.lines.append(ratio);
    if (months.found())
        result.lines.append({.rule = rule("expenditure.other"),
                             .values = values({{"months", months.number()}}),
                             .figures = {months.key}});
    conclude(result);
    if (result.answer == Answer::Yes && months.found())
        result.review = judgement.result.asOf.addMonths(int(months.number()));
    return result;
}

ClassResult judgeLocalExpenditure(Judgement &judgement)
{
    ClassResult result{.name = QStringLiteral("expenditure_local"), .lines = {}, .persons = {}};
    if (!judgement.has("local.medical_percent")) {
        result.lines.append({.rule = rule("local.none"), .outcome = Answer::No});
        result.answer = Answer::No;
        return result;
    }
    const IncomeSum &income = judgement.income;
    const qint64 heads = judgement.heads();
    const qint64 medical = judgement.family.spending.value(QStringLiteral("medical")).fen();
    const qint64 education = judgement.family.spending.value(QStringLiteral("education")).fen();
    const qint64 net = divided(income.counted - medical - education, 12 * heads);
    const Figure standard = judgement.standard();
    const Figure percent = judgement.figure("local.medical_percent");
    result.lines.append(averageLine(judgement, "local.income"));
    result.lines.append({.rule = rule("property.class")});
    result.lines += judgement.property;

    WorkingLine a{.rule = rule("local.net"),
                  .values = values({{"income", yuan(income.counted)},
                                    {"medical", yuan(medical)},
                                    {"education", yuan(education)},
                                    {"members", heads},
                                    {"net", yuan(net)},
                                    {"standard", amountOf(standard)}}),
                  .partOnly = true};
    a.outcome = standard.found() ? unlessOpen(income, net < standard.number()) : Answer::Unknown;
    if (a.outcome == Answer::Unknown)
        a.missing = standard.found() ? income.missing : QStringList{standard.key};
    if (standard.found())
        a.figures = {standard.key};
    WorkingLine b{.rule = rule("local.medical"),
                  .values =
                      values({{"medical", yuan(medical)},
                              {"income", yuan(income.counted)},
                              {"ratio", ratioText(medical, income.counted)},
                              {"percent", percent.found() ? QString::number(percent.number()) : QStringLiteral("?")}}),
                  .partOnly = true};
    b.outcome =
        percent.found() ? unlessOpen(income, medical * 100 >= percent.number() * income.counted) : Answer::Unknown;
    if (b.outcome == Answer::Unknown)
        b.missing = percent.found() ? income.missing : QStringList{percent.key};
    if (percent.found())
        b.figures = {percent.key};
    WorkingLine either{.rule = rule("local.either"), .outcome = *a.outcome | *b.outcome};
    if (either.outcome == Answer::Unknown) {
        either.missing = a.missing + b.missing;
        either.missing.removeDuplicates();
    }
    result.lines += {a, b, either};
    conclude(result);
    if (result.answer != Answer::Yes)
        return result;
    const Figure months = judgement.figure("life_aid.months");
    if (a.outcome == Answer::Yes) {
        const qint64 amount = (standard.number() - std::max<qint64>(0, net)) * heads;
        result.benefit = Money::fromFen(amount);
        result.lines.append({.rule = rule("local.benefit"),
                             .values = values({{"standard", yuan(standard.number())},
                                               {"net", yuan(std::max<qint64>(0, net))},
                                               {"members", heads},
                                               {"amount", yuan(amount)},
                                               {"shorter", months.value[u"shorter"].toInteger()},
                                               {"longer", months.value[u"longer"].toInteger()}}),
                             .figures = {standard.key, months.key}});
    }
    result.review = judgement.result.asOf.addMonths(int(months.value[u"shorter"].toInteger()));
    return result;
}

} // namespace yc::povertyaid
