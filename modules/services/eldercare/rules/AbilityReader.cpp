// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/Ability.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace yc::eldercare {

namespace {

constexpr int mostEvents = 1000; ///< more is a typing error

std::unexpected<core::Error> bad(const QString &key, const char *problem)
{
    return core::fail(core::ErrorKind::FixInput, "eldercare.answer",
                      {{QStringLiteral("key"), key}, {QStringLiteral("problem"), QString::fromLatin1(problem)}});
}

core::Result<int> wholeNumber(const QString &key, const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number != std::floor(number))
        return bad(key, "not-a-number");
    if (number < 0 || number > mostEvents)
        return bad(key, "score-range");
    return static_cast<int>(number);
}

bool isEvent(const AbilityScale &scale, const QString &kind)
{
    return std::ranges::any_of(scale.events(), [&](const AbilityScale::Named &one) { return one.code == kind; });
}

core::Result<> readScore(AbilityAnswers &answers, const QString &code, const QJsonValue &value,
                         const AbilityScale &scale)
{
    const AbilityScale::Indicator *indicator = scale.find(code);
    if (!indicator)
        return bad(code, "unknown-indicator");
    if (value.isNull())
        return {}; // not answered
    YC_ASSIGN(const int score, wholeNumber(code, value));
    if (score > indicator->maximum())
        return bad(code, "score-range");
    if (answers.scores.contains(code))
        return bad(code, "twice");
    answers.scores.insert(code, score);
    return {};
}

core::Result<> readEvents(AbilityAnswers &answers, const QJsonValue &value, const AbilityScale &scale)
{
    const QString key = QStringLiteral("events");
    if (value.isDouble()) {
        YC_ASSIGN(answers.otherEvents, wholeNumber(key, value));
        return {};
    }
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray()) {
            const QString kind = one.toString();
            if (!isEvent(scale, kind))
                return bad(kind.isEmpty() ? key : key + u'.' + kind, "unknown-event");
            ++answers.events[kind];
        }
        return {};
    }
    if (!value.isObject())
        return bad(key, "not-a-list");
    const QJsonObject counts = value.toObject();
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        if (!isEvent(scale, it.key()))
            return bad(key + u'.' + it.key(), "unknown-event");
        YC_ASSIGN(const int count, wholeNumber(key + u'.' + it.key(), *it));
        if (count > 0)
            answers.events.insert(it.key(), count);
    }
    return {};
}

core::Result<> readDiagnoses(AbilityAnswers &answers, const QJsonValue &value, const AbilityScale &scale)
{
    const QString key = QStringLiteral("diagnoses");
    if (!value.isArray())
        return bad(key, "not-a-list");
    for (const QJsonValue &one : value.toArray()) {
        const QString code = one.toString().trimmed();
        const bool named =
            std::ranges::any_of(scale.diagnoses(), [&](const AbilityScale::Named &n) { return n.code == code; });
        if (!named && icdCategory(code).isEmpty())
            return bad(code.isEmpty() ? key : key + u'.' + code, "unknown-diagnosis");
        answers.diagnoses.append(code);
    }
    return {};
}

} // namespace

core::Result<AbilityAnswers> AbilityAnswers::fromJson(const QByteArray &json, const AbilityScale &scale)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return core::fail(core::ErrorKind::FixInput, "eldercare.not-json", {{QStringLiteral("offset"), error.offset}});
    }
    return fromJson(document.object(), scale);
}

core::Result<AbilityAnswers> AbilityAnswers::fromJson(const QJsonObject &json, const AbilityScale &scale)
{
    AbilityAnswers answers;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (it.key() == u"scores") {
            if (!it->isObject())
                return bad(it.key(), "not-a-list");
            const QJsonObject scores = it->toObject();
            for (auto score = scores.constBegin(); score != scores.constEnd(); ++score)
                YC_TRY(readScore(answers, score.key(), *score, scale));
        } else if (it.key() == u"events") {
            YC_TRY(readEvents(answers, *it, scale));
        } else if (it.key() == u"diagnoses") {
            YC_TRY(readDiagnoses(answers, *it, scale));
        } else if (it.key() == u"coma") {
            if (!it->isBool())
                return bad(it.key(), "not-a-flag");
            answers.coma = it->toBool();
        } else if (it.key().startsWith(u"B.")) {
            YC_TRY(readScore(answers, it.key(), *it, scale));
        } else {
            return bad(it.key(), "unknown-key");
        }
    }
    return answers;
}

QJsonObject AbilityAnswers::toJson() const
{
    QJsonObject values;
    for (auto it = scores.constBegin(); it != scores.constEnd(); ++it)
        values.insert(it.key(), *it);
    QJsonObject counts;
    for (auto it = events.constBegin(); it != events.constEnd(); ++it)
        counts.insert(it.key(), *it);
    QJsonObject json{{QStringLiteral("scores"), values},
                     {QStringLiteral("diagnoses"), QJsonArray::fromStringList(diagnoses)},
                     {QStringLiteral("coma"), coma}};
    if (otherEvents > 0)
        json.insert(QStringLiteral("events"), eventCount());
    else
        json.insert(QStringLiteral("events"), counts);
    return json;
}

} // namespace yc::eldercare
