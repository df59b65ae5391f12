// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/CalculatorList.h"

#include "services/povertyaid/rules/MeansTest.h"

#include <QFile>
#include <QtGlobal>

namespace yc::povertyaid {

namespace {

constexpr auto formatEn = R"(FAMILY.json of calc means-test (amounts in yuan, "2400.00"; what is left out is none):
  place        "31" Shanghai or "50" Chongqing
  area         "urban" or "rural"
  members      [{id, birth "1980-01-31", name, relation: self|spouse|child|parent|other,
               student: none|preschool|school|college, disability: {kind: sight|hearing|speech|limb|
               intellectual|mental|multiple, grade: 1-4}, seriously_ill, cannot_live_alone, single_parent,
               together (true), absent: none|clergy|prison|detox, absent_since "2020-01-31",
               self_care_lost: 0-6, refuses_work, refused_offers: number}]
  income       [{member, kind, amount, per: month|year}]; kind: wage|business|property|transfer, and not counted
               preferential|study_grant|one_child|elder_allowance|disability_subsidy|bravery|injury_care|
               funeral|housing_subsidy|one_off_aid|medical_aid
  deductions   [{member, kind: disability_job|rehabilitation, amount, per}]
  spending     {living, medical (own part), education, rehabilitation, other}: sums of the last 12 months
  property     {money, vehicles: [{use: living|work|disabled}], dwellings: [{area}], non_residential:
               [{only_home}], rural_extra, machines, shareholdings}; must be there
  supporters   outside of the family: [{name, of: member, able, pays: a month}]
  figures      what the desk knows and the program does not: {"average_income": {value, basis}}; used only
               where the figure of the place is missing
)";

constexpr auto formatZh = R"(calc means-test 的 FAMILY.json（金额单位为元，如 "2400.00"；未写的视为没有）：
  place        "31" 上海，"50" 重庆
  area         "urban" 城镇，"rural" 农村
  members      [{id, birth "1980-01-31", name, relation: self|spouse|child|parent|other,
               student: none|preschool|school|college, disability: {kind: sight|hearing|speech|limb|
               intellectual|mental|multiple, grade: 1-4}, seriously_ill, cannot_live_alone, single_parent,
               together (true), absent: none|clergy|prison|detox, absent_since "2020-01-31",
               self_care_lost: 0-6, refuses_work, refused_offers: 次数}]
  income       [{member, kind, amount, per: month|year}]；kind: wage|business|property|transfer，不计入的有
               preferential|study_grant|one_child|elder_allowance|disability_subsidy|bravery|injury_care|
               funeral|housing_subsidy|one_off_aid|medical_aid
  deductions   [{member, kind: disability_job|rehabilitation, amount, per}]
  spending     {living, medical（自负部分）, education, rehabilitation, other}：近 12 个月合计
  property     {money, vehicles: [{use: living|work|disabled}], dwellings: [{area}], non_residential:
               [{only_home}], rural_extra, machines, shareholdings}；必填
  supporters   家庭外的义务人：[{name, of: 成员, able, pays: 每月}]
  figures      本台掌握而程序缺失的数据：{"average_income": {value, basis}}，仅在缺失时采用
)";

core::Result<core::Calculator::Answer> run(const core::Calculator::Question &question)
{
    const QString path = question.values.value(QStringLiteral("file"));
    QFile file(path);
    constexpr qint64 largest = 4 * 1024 * 1024; ///< a family is some kilobytes
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest) {
        return core::fail(core::ErrorKind::NotFound, "povertyaid.unreadable", {{QStringLiteral("path"), path}});
    }
    YC_ASSIGN(const Family family, Family::fromJson(file.readAll()));
    QDate asOf = question.today;
    if (const QString day = question.values.value(QStringLiteral("as-of")); !day.isEmpty())
        asOf = QDate::fromString(day, Qt::ISODate);
    YC_ASSIGN(const MeansTestResult result, meansTest(family, asOf));
    return core::Calculator::Answer{result.toJson(), result.toText(question.chinese)};
}

} // namespace

QList<core::Calculator> calculatorList()
{
    return {
        {.name = "means-test",
         .usage = "means-test --file FAMILY.json [--as-of DATE]",
         .options = {{"file", "FAMILY.json",
                      QT_TRANSLATE_NOOP("Calculator", "For means-test: the family; its format stands below."), true},
                     {"as-of", "DATE",
                      QT_TRANSLATE_NOOP("Calculator",
                                        "For means-test: by the figures in force on that day; today if left out."),
                      false}},
         .aboutEn = formatEn,
         .aboutZh = formatZh,
         .run = run}};
}

} // namespace yc::povertyaid
