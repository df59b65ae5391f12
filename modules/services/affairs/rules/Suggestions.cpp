// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/Suggestions.h"

#include "core/IdentityDocument.h"
#include "services/affairs/rules/EligibilityCheck.h"

#include <algorithm>

namespace yc::affairs {

namespace {

constexpr int adultAge = 18;

bool namesTag(const TargetRule &rule) { return !rule.tagsAny.isEmpty() || !rule.tagsAll.isEmpty(); }

int ageOfLife(const TargetRule &rule)
{
    return std::max({rule.minAge.value_or(0), rule.minAgeMale.value_or(0), rule.minAgeFemale.value_or(0)});
}

bool namesAge(const TargetRule &rule)
{
    return ageOfLife(rule) > adultAge || (rule.maxAge && *rule.maxAge <= adultAge);
}

bool knowsBirth(const QJsonObject &resident, QDate today)
{
    if (QDate::fromString(resident.value(QStringLiteral("birth")).toString(), Qt::ISODate).isValid())
        return true;
    const QString number = resident.value(QStringLiteral("id_number")).toString();
    return core::IdentityDocument::parse(number, today).birth().isValid();
}

} // namespace

QList<const ServiceItem *> suggestedItems(const Catalogue &catalogue, const QJsonObject &resident,
                                          const QSet<QString> &asked, QDate today, int limit)
{
    const bool birthKnown = knowsBirth(resident, today);
    QList<const ServiceItem *> found;
    const QList<const ServiceItem *> items = catalogue.itemsAt(today);
    for (const ServiceItem *item : items) {
        const TargetRule &rule = item->target;
        const bool speaks = namesTag(rule) || namesAge(rule);
        if (!speaks || item->state != ServiceItem::State::Active || asked.contains(item->id) ||
            !rule.personField.isEmpty() || (namesAge(rule) && !birthKnown)) {
            continue;
        }
        if (EligibilityCheck::check(*item, catalogue.targetWords(), resident, {}, today).isEmpty())
            found.append(item);
    }
    std::ranges::stable_sort(found, [](const ServiceItem *a, const ServiceItem *b) {
        return std::pair(namesTag(a->target), ageOfLife(a->target)) >
               std::pair(namesTag(b->target), ageOfLife(b->target));
    });
    return found.mid(0, limit);
}

} // namespace yc::affairs
