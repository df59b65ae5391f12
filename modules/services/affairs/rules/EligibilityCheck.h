// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/ServiceItem.h"

#include <QJsonObject>
#include <QVariantMap>

namespace yc::affairs {

/// Why an item may not be for this person. Never a refusal: files are incomplete and rules have exceptions, a clerk
/// decides. Codes: "eligibility.too-young" {age, min, from: the first day to apply}, "eligibility.too-old" {age, max},
/// "eligibility.sex", "eligibility.not-local", "eligibility.local", "eligibility.tags" {any},
/// "eligibility.tags-missing" {missing}. Tags are those of the rule; TargetWords has their names.
struct EligibilityHint {
    QString code;
    QVariantMap context;
};

class EligibilityCheck {
public:
    /// Empty: nothing known speaks against it. What the file does not know gives no hint, except missing tags.
    [[nodiscard]] static QList<EligibilityHint> check(const ServiceItem &item, const TargetWords &words,
                                                      const QJsonObject &resident, const QJsonObject &form,
                                                      QDate today);
    /// Completed years of age.
    [[nodiscard]] static int ageAt(QDate birth, QDate day);
};

} // namespace yc::affairs
