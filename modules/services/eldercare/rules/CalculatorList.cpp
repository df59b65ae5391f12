// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/CalculatorList.h"

#include "services/eldercare/rules/Ability.h"
#include "services/eldercare/rules/AllowanceRules.h"

#include <QFile>
#include <QtGlobal>

namespace yc::eldercare {

namespace {

using core::Calculator;
using core::Result;

constexpr auto formatEn = R"(F.json of calc ability (GB/T 42195-2022; what is left out is not answered):
  B.1.1 … B.4.5  score of each indicator, 0 to its maximum; they may also stand in an object "scores"
  events         care-risk events of the last 30 days: a number, a list ["fall", "fall"] or {"fall": 2}; kinds are
                 fall|choking|self_harm|wandering|other
  diagnoses      ICD-10 codes, ["F01", "I10"], or the form's words (dementia, mental, hypertension …)
  coma           true or false (A.5.11)
)";

constexpr auto formatZh = R"(calc ability 的 F.json（GB/T 42195-2022；未写的视为尚未评估）：
  B.1.1 … B.4.5  各二级指标得分，0 至该指标满分；也可放在 "scores" 对象中
  events         近 30 天照护风险事件：次数，或列表 ["fall", "fall"]，或 {"fall": 2}；种类为
                 fall 跌倒|choking 噎食|self_harm 自杀自伤|wandering 走失|other 其他
  diagnoses      ICD-10 编码，如 ["F01", "I10"]，或表中词（dementia 痴呆、mental、hypertension 等）
  coma           是否昏迷（A.5.11），true 或 false
)";

Result<bool> addUpOf(const Calculator::Question &question, const AbilityScale &scale)
{
    const QString word = question.values.value(QStringLiteral("add-up"));
    if (word.isEmpty())
        return scale.addUp();
    if (word != u"yes" && word != u"no") {
        return core::fail(core::ErrorKind::FixInput, "eldercare.answer",
                          {{QStringLiteral("key"), QStringLiteral("--add-up")},
                           {QStringLiteral("problem"), QStringLiteral("not-a-flag")}});
    }
    return word == u"yes";
}

Result<Calculator::Answer> ability(const Calculator::Question &question)
{
    const QString path = question.values.value(QStringLiteral("file"));
    QFile file(path);
    constexpr qint64 largest = 1024 * 1024; ///< a form is some kilobytes
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return core::fail(core::ErrorKind::NotFound, "eldercare.unreadable", {{QStringLiteral("path"), path}});
    const AbilityScale &scale = AbilityScale::builtIn();
    YC_ASSIGN(const bool addUp, addUpOf(question, scale));
    YC_ASSIGN(const AbilityAnswers answers, AbilityAnswers::fromJson(file.readAll(), scale));
    const AbilityResult result = assess(scale, answers, addUp);
    const bool zh = question.chinese;
    QStringList lines;
    for (qsizetype i = 0; i < result.groups.size(); ++i) {
        const AbilityResult::GroupScore &sum = result.groups.at(i);
        const AbilityScale::Group &group = scale.groups().at(i);
        lines.append(
            QStringLiteral("%1 %2  %3/%4").arg(group.code, zh ? group.zh : group.en).arg(sum.score).arg(sum.maximum));
    }
    lines.append(
        (zh ? QStringLiteral("总分 %1/%2") : QStringLiteral("total %1/%2")).arg(result.sum).arg(scale.maximum()));
    if (!result.missing.isEmpty()) {
        lines.append((zh ? QStringLiteral("尚缺 %1 项：%2") : QStringLiteral("%1 missing: %2"))
                         .arg(result.missing.size())
                         .arg(result.missing.join(QStringLiteral(", "))));
    }
    const auto grade = [&](const QString &name, int value) {
        lines.append(QStringLiteral("%1 %2 %3").arg(name).arg(value).arg(scale.gradeName(value, zh)));
    };
    if (result.preliminary)
        grade(zh ? QStringLiteral("初步等级") : QStringLiteral("preliminary grade"), *result.preliminary);
    for (const AbilityResult::Rule &rule : result.rules)
        lines.append(QStringLiteral("%1 %2").arg(rule.code, zh ? rule.zh : rule.en));
    if (result.final)
        grade(zh ? QStringLiteral("最终等级") : QStringLiteral("final grade"), *result.final);
    return Calculator::Answer{result.toJson(scale), lines};
}

Result<QDate> dateOf(const Calculator::Question &question, const QString &option, QDate otherwise)
{
    const QString text = question.values.value(option);
    if (text.isEmpty() && otherwise.isValid())
        return otherwise;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid()) {
        return core::fail(core::ErrorKind::FixInput, "eldercare.bad-date",
                          {{QStringLiteral("field"), QStringLiteral("--") + option}, {QStringLiteral("text"), text}});
    }
    return day;
}

Result<Calculator::Answer> allowance(const Calculator::Question &question)
{
    YC_ASSIGN(const QDate birth, dateOf(question, QStringLiteral("birth"), {}));
    YC_ASSIGN(const QDate asOf, dateOf(question, QStringLiteral("as-of"), question.today));
    YC_ASSIGN(const AllowanceAnswer answer,
              allowanceAnswer(question.values.value(QStringLiteral("place")), birth, asOf, question.chinese));
    return Calculator::Answer{answer.json, answer.lines};
}

} // namespace

QList<Calculator> calculatorList()
{
    return {
        {.name = "ability",
         .usage = "ability --file F.json [--add-up yes|no]",
         .options = {{"file", "F.json",
                      QT_TRANSLATE_NOOP("Calculator", "For ability: the scores; the format stands below."), true},
                     {"add-up", "yes|no",
                      QT_TRANSLATE_NOOP(
                          "Calculator",
                          "For ability: whether C-2 and C-3 add up; as the program’s settings if left out."),
                      false}},
         .aboutEn = formatEn,
         .aboutZh = formatZh,
         .run = ability},
        {.name = "allowance",
         .usage = "allowance --place 31 --birth DATE [--as-of DATE]",
         .options = {{"place", "CODE",
                      QT_TRANSLATE_NOOP("Calculator",
                                        "For allowance: 31 Shanghai; 11 Beijing and 50 Chongqing are weakly known."),
                      true},
                     {"birth", "DATE", QT_TRANSLATE_NOOP("Calculator", "For allowance: the day of birth."), true},
                     {"as-of", "DATE", QT_TRANSLATE_NOOP("Calculator", "For allowance: the day; today if left out."),
                      false}},
         .run = allowance}};
}

} // namespace yc::eldercare
