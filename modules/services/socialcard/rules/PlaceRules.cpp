// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/PlaceRules.h"

#include "core/DatedSettings.h"

namespace yc::socialcard {

PlaceRules PlaceRules::on(QDate day, const QString &org)
{
    const QJsonObject places =
        core::datedRule(QStringLiteral("socialcard/places"), day).value(QStringLiteral("places")).toObject();
    QJsonObject own = places.value(QStringLiteral("default")).toObject();
    for (qsizetype digits = 2; digits <= org.size(); ++digits) {
        const QJsonObject over = places.value(org.first(digits)).toObject();
        for (auto it = over.constBegin(); it != over.constEnd(); ++it)
            own.insert(it.key(), *it);
    }
    const auto number = [&](const char *key) { return own.value(QLatin1String(key)).toInt(); };
    const QString release = own.value(QStringLiteral("formal_release")).toString();
    PlaceRules rules;
    rules.temporaryDays = number("temporary_days");
    rules.bankTemporaryDays = number("bank_temporary_days");
    rules.linkedTemporary = own.value(QStringLiteral("linked_temporary")).toBool();
    rules.linkedFormal = own.value(QStringLiteral("linked_formal")).toBool();
    rules.formalRelease = release == u"never"          ? FormalRelease::Never
                          : release == u"same_counter" ? FormalRelease::SameCounter
                                                       : FormalRelease::Anywhere;
    rules.replacementFee = core::Money::fromFen(number("replacement_fee"));
    rules.firstFee = core::Money::fromFen(number("first_fee"));
    rules.deliveryDays = number("delivery_days");
    rules.guardianBelow = number("guardian_below");
    rules.unclaimedDays = number("unclaimed_days");
    rules.expiringDays = number("expiring_days");
    return rules;
}

StockRules StockRules::on(QDate day)
{
    const QJsonObject rule = core::datedRule(QStringLiteral("socialcard/stock"), day);
    return {rule.value(QStringLiteral("largest_box")).toInt(), rule.value(QStringLiteral("low")).toInt()};
}

} // namespace yc::socialcard
