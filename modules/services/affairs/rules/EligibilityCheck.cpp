// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/EligibilityCheck.h"

#include "core/CodeTable.h"
#include "core/IdentityDocument.h"

#include <QJsonArray>

#include <algorithm>

namespace yc::affairs {

namespace {

struct Person {
    QDate birth;
    QString sex;
};

Person personOf(const TargetRule &rule, const QJsonObject &resident, const QJsonObject &form, QDate today)
{
    const bool another = !rule.personField.isEmpty();
    const QString number =
        another ? form.value(rule.personField).toString() : resident.value(QStringLiteral("id_number")).toString();
    const core::IdentityDocument document = core::IdentityDocument::parse(number, today);
    Person person;
    if (document.isValid())
        person = {document.birth(), document.sex()};
    if (!another && !person.birth.isValid())
        person.birth = QDate::fromString(resident.value(QStringLiteral("birth")).toString(), Qt::ISODate);
    if (!another && person.sex.isEmpty())
        person.sex = resident.value(QStringLiteral("sex")).toString();
    return person;
}

std::optional<int> leastAge(const TargetRule &rule, const QString &sex)
{
    if (sex == QLatin1String("1") && rule.minAgeMale)
        return rule.minAgeMale;
    if (sex == QLatin1String("2") && rule.minAgeFemale)
        return rule.minAgeFemale;
    return rule.minAge;
}

/// Tags as codes; words that are no code of the table stay as they are.
QStringList tagsOf(const QJsonObject &resident)
{
    const core::CodeTable &table = core::CodeTable::named(u"care_tag");
    QStringList tags;
    for (const QJsonValue &tag : resident.value(QStringLiteral("tags")).toArray()) {
        tags.append(tag.toString());
        if (const QString code = table.codeOf(tag.toString()); !code.isEmpty())
            tags.append(code);
    }
    return tags;
}

bool hasTag(const QStringList &tags, const QString &wanted, const TargetWords &words)
{
    return tags.contains(wanted) ||
           std::ranges::any_of(words.tagWords.value(wanted), [&](const QString &word) { return tags.contains(word); });
}

void checkTags(const TargetRule &rule, const TargetWords &words, const QJsonObject &resident,
               QList<EligibilityHint> &hints)
{
    const QStringList tags = tagsOf(resident);
    const auto has = [&](const QString &tag) { return hasTag(tags, tag, words); };
    if (!rule.tagsAny.isEmpty() && std::ranges::none_of(rule.tagsAny, has))
        hints.append({QStringLiteral("eligibility.tags"), {{QStringLiteral("any"), rule.tagsAny}}});
    QStringList missing;
    std::ranges::copy_if(rule.tagsAll, std::back_inserter(missing), [&](const QString &tag) { return !has(tag); });
    if (!missing.isEmpty())
        hints.append({QStringLiteral("eligibility.tags-missing"), {{QStringLiteral("missing"), missing}}});
}

} // namespace

int EligibilityCheck::ageAt(QDate birth, QDate day)
{
    int age = day.year() - birth.year();
    // Somebody born on 29 February turns a year older on 1 March of a common year.
    if (std::pair(day.month(), day.day()) < std::pair(birth.month(), birth.day()))
        --age;
    return age;
}

QList<EligibilityHint> EligibilityCheck::check(const ServiceItem &item, const TargetWords &words,
                                               const QJsonObject &resident, const QJsonObject &form, QDate today)
{
    QList<EligibilityHint> hints;
    const TargetRule &rule = item.target;
    const Person person = personOf(rule, resident, form, today);
    if (person.birth.isValid()) {
        const int age = ageAt(person.birth, today);
        const std::optional<int> least = leastAge(rule, person.sex);
        if (least) {
            const QDate from = person.birth.addYears(*least).addMonths(-rule.monthsBefore);
            if (today < from) {
                hints.append(
                    {QStringLiteral("eligibility.too-young"),
                     {{QStringLiteral("age"), age}, {QStringLiteral("min"), *least}, {QStringLiteral("from"), from}}});
            }
        }
        if (rule.maxAge && age > *rule.maxAge) {
            hints.append({QStringLiteral("eligibility.too-old"),
                          {{QStringLiteral("age"), age}, {QStringLiteral("max"), *rule.maxAge}}});
        }
    }
    if (!rule.sex.isEmpty() && !person.sex.isEmpty() && person.sex != rule.sex)
        hints.append({QStringLiteral("eligibility.sex"), {}});
    const QString hukou = core::CodeTable::named(u"residence_category")
                              .codeOf(resident.value(QStringLiteral("residence_category")).toString());
    if (rule.hukou == QLatin1String("local") && words.nonLocalHukou.contains(hukou))
        hints.append({QStringLiteral("eligibility.not-local"), {}});
    if (rule.hukou == QLatin1String("non_local") && words.localHukou.contains(hukou))
        hints.append({QStringLiteral("eligibility.local"), {}});
    checkTags(rule, words, resident, hints);
    return hints;
}

} // namespace yc::affairs
