// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/Sheets.h"

#include "core/CodeTable.h"
#include "services/eldercare/rules/AbilityScale.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/Parts.h"

namespace yc::eldercare {

namespace {

const QString none = QStringLiteral("—");

QString orNone(const QString &text) { return text.isEmpty() ? none : text; }

/// The words of a field of the form: an option's name, all that were ticked, or as typed.
QString wordsOf(const QJsonValue &field, const QJsonObject &form)
{
    const QString key = field[u"key"].toString();
    QStringList words;
    for (const QJsonValue &option : field[u"options"].toArray()) {
        const QString code = option[u"code"].toString();
        const bool chosen = field[u"kind"].toString() == u"many" ? form.value(key + u'.' + code).toBool()
                                                                 : form.value(key).toString() == code;
        if (chosen)
            words.append(option[u"zh"].toString());
    }
    if (field[u"options"].toArray().isEmpty())
        words.append(form.value(key).toVariant().toString());
    return words.join(QStringLiteral("、"));
}

/// Everything of the form that was filled in, in the order of the form.
QJsonArray formLines(const QJsonObject &form)
{
    QJsonArray lines;
    for (const QJsonValue &section : AbilityScale::builtIn().form()) {
        QStringList diagnoses;
        for (const QJsonValue &field : section[u"fields"].toArray()) {
            if (field[u"kind"].toString() == u"flag") {
                if (form.value(field[u"key"].toString()).toBool())
                    diagnoses.append(field[u"zh"].toString());
                continue;
            }
            const QString words = wordsOf(field, form);
            if (!words.isEmpty())
                lines.append(QJsonObject{{k("name"), field[u"zh"]}, {k("value"), words}});
        }
        if (!diagnoses.isEmpty()) {
            lines.append(QJsonObject{{k("name"), QStringLiteral("疾病诊断")},
                                     {k("value"), diagnoses.join(QStringLiteral("、"))}});
        }
    }
    return lines;
}

} // namespace

QJsonObject abilityReport(const QJsonObject &assessment, const QJsonObject &resident, const core::PaperStamp &stamp)
{
    const AbilityScale &scale = AbilityScale::builtIn();
    const QJsonObject scores = assessment.value(u"scores").toObject();
    const QJsonObject result = assessment.value(u"result").toObject();
    QJsonArray groups;
    QJsonArray indicators;
    for (const AbilityScale::Group &group : scale.groups()) {
        groups.append(QJsonObject{{k("name"), group.code + u' ' + group.zh},
                                  {k("score"), result[u"groups"][group.code][u"score"].toInt()},
                                  {k("maximum"), group.maximum}});
        for (const QString &code : group.indicators) {
            const AbilityScale::Indicator *indicator = scale.find(code);
            const QJsonValue score = scores.value(code);
            const QString words =
                score.isDouble() ? indicator->levels.value(indicator->maximum() - score.toInt()).zh : QString();
            indicators.append(
                QJsonObject{{k("code"), code},
                            {k("name"), indicator->zh},
                            {k("score"), score.isDouble() ? QString::number(score.toInt()) : QStringLiteral("未评")},
                            {k("maximum"), indicator->maximum()},
                            {k("words"), orNone(words)}});
        }
    }
    QStringList rules;
    for (const QJsonValue &rule : result.value(u"rules").toArray())
        rules.append(rule[u"rule"].toString() + u' ' + rule[u"zh"].toString());
    const bool pending = textOf(assessment, "state") == AssessmentState::signedByOne ||
                         textOf(assessment, "state") == AssessmentState::returned;
    QJsonObject sheet{
        {k("number"), assessment.value(u"number")},
        {k("name"), assessment.value(u"resident_name")},
        {k("sex"), orNone(core::CodeTable::named(u"sex").label(textOf(resident, "sex"), true))},
        {k("birth"), orNone(textOf(resident, "birth"))},
        {k("assessed_on"), assessment.value(u"assessed_on")},
        {k("form"), formLines(assessment.value(u"form").toObject())},
        {k("groups"), groups},
        {k("indicators"), indicators},
        {k("total"), result.value(u"total").isDouble() ? QString::number(result.value(u"total").toInt()) : none},
        {k("preliminary"), orNone(result.value(u"preliminary_zh").toString())},
        {k("rules"), rules.isEmpty() ? QStringLiteral("无") : rules.join(QStringLiteral("；"))},
        {k("final"), orNone(result.value(u"final_zh").toString())},
        {k("assessor_1"), orNone(textOf(assessment, "assessor_1_name"))},
        {k("assessor_2"), textOf(assessment, "assessor_2_name")},
        {k("standing"),
         pending ? QStringLiteral("待第二评估人确认，尚未生效") : QStringLiteral("已由两名评估人员确认")}};
    for (const char *key : {"review_on", "signed_on", "confirmed_on"}) {
        if (const QString text = textOf(assessment, key); !text.isEmpty())
            sheet.insert(k(key), text);
    }
    stamp.putOn(sheet);
    return sheet;
}

QJsonObject visitList(const QJsonArray &visits, QDate monday, const QString &worker, const core::PaperStamp &stamp)
{
    constexpr int sunday = 6;
    QJsonObject sheet{{k("visits"), visits},
                      {k("worker"), worker},
                      {k("from"), monday.toString(Qt::ISODate)},
                      {k("to"), monday.addDays(sunday).toString(Qt::ISODate)},
                      {k("count"), visits.size()}};
    stamp.putOn(sheet);
    return sheet;
}

} // namespace yc::eldercare
