// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/Ability.h"

#include <algorithm>

namespace yc::eldercare {

namespace {

/// The diagnoses that C-2 goes by, as "dementia (F01)".
QString mentalWords(const AbilityScale &scale, const QStringList &diagnoses, bool chinese)
{
    QStringList words;
    for (const QString &one : diagnoses) {
        QString kind = scale.mentalKindOf(one);
        const bool byName = one == u"dementia" || one == u"mental";
        if (byName)
            kind = one;
        if (kind.isEmpty())
            continue;
        const QString name = scale.mentalName(kind, chinese);
        words.append(byName    ? name
                     : chinese ? QStringLiteral("%1（%2）").arg(name, one.toUpper())
                               : QStringLiteral("%1 (%2)").arg(name, one.toUpper()));
    }
    words.removeDuplicates();
    return words.join(chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace

int AbilityAnswers::eventCount() const
{
    int count = otherEvents;
    for (const int one : events)
        count += one;
    return count;
}

AbilityResult assess(const AbilityScale &scale, const AbilityAnswers &answers, bool addUp)
{
    AbilityResult result;
    result.addUp = addUp;
    for (const AbilityScale::Group &group : scale.groups()) {
        AbilityResult::GroupScore sum{group.code, 0, group.maximum, 0, group.indicators.size()};
        for (const QString &code : group.indicators) {
            const auto score = answers.scores.constFind(code);
            if (score == answers.scores.cend()) {
                result.missing.append(code);
                continue;
            }
            sum.score += *score;
            ++sum.answered;
        }
        result.sum += sum.score;
        result.groups.append(sum);
    }
    if (result.missing.isEmpty()) {
        result.total = result.sum;
        result.preliminary = scale.gradeOf(result.sum).grade;
    }
    if (answers.coma) {
        for (const AbilityScale::Indicator &one : scale.indicators()) {
            const auto score = answers.scores.constFind(one.code);
            if (one.comaAt && score != answers.scores.cend() && *score != *one.comaAt)
                result.contradictions.append(QStringLiteral("coma-score"));
        }
        result.rules.append({QStringLiteral("C-1"), scale.worst(), scale.reason(QStringLiteral("C-1"), {}, true),
                             scale.reason(QStringLiteral("C-1"), {}, false)});
        result.final = scale.worst();
    }
    int worse = 0;
    const auto add = [&](const QString &code, const QString &zh, const QString &en) {
        result.rules.append({code, 1, scale.reason(code, zh, true), scale.reason(code, en, false)});
        worse = addUp ? worse + 1 : 1;
    };
    if (const QString words = mentalWords(scale, answers.diagnoses, true); !words.isEmpty())
        add(QStringLiteral("C-2"), words, mentalWords(scale, answers.diagnoses, false));
    if (const int count = answers.eventCount(); count >= scale.eventsNeeded())
        add(QStringLiteral("C-3"), QString::number(count), QString::number(count));
    if (result.preliminary && !result.final) {
        result.capped = *result.preliminary + worse > scale.worst();
        result.final = std::min(*result.preliminary + worse, scale.worst());
    }
    return result;
}

QJsonObject AbilityResult::toJson(const AbilityScale &scale) const
{
    QJsonObject sums;
    for (const GroupScore &group : groups) {
        sums.insert(group.code, QJsonObject{{QStringLiteral("score"), group.score},
                                            {QStringLiteral("max"), group.maximum},
                                            {QStringLiteral("answered"), group.answered},
                                            {QStringLiteral("indicators"), group.indicators}});
    }
    QJsonArray fired;
    for (const Rule &rule : rules) {
        fired.append(QJsonObject{{QStringLiteral("rule"), rule.code},
                                 {QStringLiteral("worse"), rule.worse},
                                 {QStringLiteral("zh"), rule.zh},
                                 {QStringLiteral("en"), rule.en}});
    }
    const auto grade = [&](const std::optional<int> &value) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    };
    QJsonObject json{{QStringLiteral("groups"), sums},
                     {QStringLiteral("sum"), sum},
                     {QStringLiteral("total"), grade(total)},
                     {QStringLiteral("max"), scale.maximum()},
                     {QStringLiteral("complete"), missing.isEmpty()},
                     {QStringLiteral("missing"), QJsonArray::fromStringList(missing)},
                     {QStringLiteral("preliminary"), grade(preliminary)},
                     {QStringLiteral("rules"), fired},
                     {QStringLiteral("c2_c3_add_up"), addUp},
                     {QStringLiteral("capped"), capped},
                     {QStringLiteral("final"), grade(final)}};
    if (preliminary) {
        json.insert(QStringLiteral("preliminary_zh"), scale.gradeName(*preliminary, true));
        json.insert(QStringLiteral("preliminary_en"), scale.gradeName(*preliminary, false));
    }
    if (final) {
        json.insert(QStringLiteral("final_zh"), scale.gradeName(*final, true));
        json.insert(QStringLiteral("final_en"), scale.gradeName(*final, false));
    }
    return json;
}

} // namespace yc::eldercare
