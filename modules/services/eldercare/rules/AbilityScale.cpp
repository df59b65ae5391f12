// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/AbilityScale.h"

#include "services/eldercare/rules/Settings.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace yc::eldercare {

namespace {

std::unexpected<core::Error> damaged(const QString &where)
{
    return core::fail(core::ErrorKind::CallAdministrator, "eldercare.bad-scale", {{QStringLiteral("where"), where}});
}

QList<AbilityScale::Level> levelsOf(const QJsonArray &array)
{
    QList<AbilityScale::Level> levels;
    for (const QJsonValue &one : array)
        levels.append({one[u"score"].toInt(-1), one[u"zh"].toString(), one[u"en"].toString()});
    return levels;
}

/// Every score from the best to 0, each with words.
bool complete(const QList<AbilityScale::Level> &levels)
{
    for (qsizetype i = 0; i < levels.size(); ++i) {
        if (levels.at(i).score != levels.size() - 1 - i || levels.at(i).zh.isEmpty() || levels.at(i).en.isEmpty())
            return false;
    }
    return levels.size() > 1;
}

QList<AbilityScale::Named> namedOf(const QJsonArray &array)
{
    QList<AbilityScale::Named> all;
    for (const QJsonValue &one : array) {
        all.append({one[u"code"].toString(), one[u"zh"].toString(), one[u"en"].toString(), one[u"icd"].toString()});
    }
    return all;
}

} // namespace

QString icdCategory(const QString &code)
{
    // Chinese editions write further digits: "F00.100x002".
    static const QRegularExpression form(QStringLiteral("^([A-Za-z][0-9]{2})(?:\\.[0-9A-Za-z+*]{1,12})?$"));
    const auto match = form.match(code.trimmed());
    return match.hasMatch() ? match.captured(1).toUpper() : QString();
}

const AbilityScale &AbilityScale::builtIn()
{
    static const AbilityScale scale = [] {
        auto read = fromJson(settingsFile(QStringLiteral("ability")));
        if (!read)
            qFatal("%s", qPrintable(read.error().context.value(QStringLiteral("where")).toString()));
        return *std::move(read);
    }();
    return scale;
}

core::Result<AbilityScale> AbilityScale::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.isEmpty())
        return damaged(QStringLiteral("json"));
    AbilityScale scale;
    const QJsonObject scales = root.value(u"scales").toObject();
    for (const QJsonValue &one : root.value(u"groups").toArray()) {
        Group group{one[u"code"].toString(), one[u"zh"].toString(), one[u"en"].toString(), {}, 0};
        for (const QJsonValue &entry : one[u"indicators"].toArray()) {
            Indicator indicator;
            indicator.code = entry[u"code"].toString();
            indicator.group = group.code;
            indicator.zh = entry[u"zh"].toString();
            indicator.en = entry[u"en"].toString();
            indicator.aboutZh = entry[u"about_zh"].toString();
            indicator.aboutEn = entry[u"about_en"].toString();
            const QString shared = entry[u"scale"].toString();
            indicator.levels = levelsOf(shared.isEmpty() ? entry[u"levels"].toArray() : scales.value(shared).toArray());
            if (entry[u"coma_at"].isDouble())
                indicator.comaAt = entry[u"coma_at"].toInt();
            if (!indicator.code.startsWith(group.code + u'.') || scale.m_byCode.contains(indicator.code) ||
                !complete(indicator.levels)) {
                return damaged(indicator.code);
            }
            group.maximum += indicator.maximum();
            group.indicators.append(indicator.code);
            scale.m_byCode.insert(indicator.code, scale.m_indicators.size());
            scale.m_indicators.append(indicator);
        }
        scale.m_maximum += group.maximum;
        scale.m_groups.append(group);
    }
    int next = scale.m_maximum;
    for (const QJsonValue &one : root.value(u"grades").toArray()) {
        const Grade grade{one[u"grade"].toInt(-1), one[u"from"].toInt(-1), one[u"to"].toInt(-1), one[u"zh"].toString(),
                          one[u"en"].toString()};
        if (grade.grade != scale.m_grades.size() || grade.to != next || grade.from > grade.to)
            return damaged(QStringLiteral("grades[%1]").arg(scale.m_grades.size()));
        next = grade.from - 1;
        scale.m_grades.append(grade);
    }
    if (next != -1 || scale.m_grades.isEmpty())
        return damaged(QStringLiteral("grades"));
    scale.m_rules = root.value(u"rules").toObject();
    scale.m_addUp = scale.m_rules.value(u"add_up")[u"value"].toBool(true);
    scale.m_eventsNeeded = scale.m_rules.value(u"events_needed")[u"value"].toInt();
    scale.m_reviewMonths = root.value(u"review")[u"months"].toInt();
    scale.m_events = namedOf(root.value(u"events").toArray());
    scale.m_diagnoses = namedOf(root.value(u"diagnoses").toArray());
    scale.m_form = root.value(u"form").toArray();
    if (scale.m_eventsNeeded < 1 || scale.m_reviewMonths < 1)
        return damaged(QStringLiteral("rules"));
    return scale;
}

const AbilityScale::Indicator *AbilityScale::find(const QString &code) const
{
    const auto found = m_byCode.constFind(code);
    return found == m_byCode.cend() ? nullptr : &m_indicators.at(*found);
}

const AbilityScale::Grade &AbilityScale::gradeOf(int total) const
{
    for (const Grade &grade : m_grades) {
        if (total >= grade.from)
            return grade;
    }
    return m_grades.last();
}

QString AbilityScale::gradeName(int grade, bool chinese) const
{
    if (grade < 0 || grade >= m_grades.size())
        return {};
    return chinese ? m_grades.at(grade).zh : m_grades.at(grade).en;
}

QString AbilityScale::reason(const QString &rule, const QString &what, bool chinese) const
{
    QString sentence = m_rules.value(rule)[chinese ? u"zh" : u"en"].toString();
    return sentence.replace(QLatin1String("{what}"), what);
}

QString AbilityScale::mentalKindOf(const QString &icd) const
{
    const QString category = icdCategory(icd);
    for (const QString &kind : {QStringLiteral("dementia"), QStringLiteral("mental")}) {
        const QJsonValue range = m_rules.value(kind);
        if (!category.isEmpty() && category >= range[u"from"].toString() && category <= range[u"to"].toString())
            return kind;
    }
    return {};
}

QString AbilityScale::mentalName(const QString &kind, bool chinese) const
{
    return m_rules.value(kind)[chinese ? u"zh" : u"en"].toString();
}

} // namespace yc::eldercare
