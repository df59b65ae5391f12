// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/Catalogue.h"

#include <QDateTime>
#include <QJsonObject>

namespace yc::affairs {

/// Around a slip: its number, who hands it out and when.
struct SlipFrame {
    QString kind; ///< "acceptance", "correction", "deficiency", "refusal"
    QString number;
    QString orgName;
    QString desk;
    QString clerkName;
    QDateTime issuedAt; ///< UTC
};

/// All that a print template needs for a slip, as one object; names in both languages as {"zh", "en"}, dates ISO:
/// kind, title, number, copies, case_number, qr (number with check digits, nothing personal), org_name, desk, clerk,
/// issued_on, issued_at, applicant {name, id_number, telephone, address}, agent, item {name, code, department,
/// instant}, received_on, accepted_on, due, due_at, due_provisional, promised {unit, value}, statutory_due,
/// legal_basis, materials [{name, form, copies, medium, state, received}], missing [{name, what, until}], not_counted
/// [{name, working_days}], and by kind supply_until, reason, right_body, review_days, lawsuit_months, rules_basis.
[[nodiscard]] QJsonObject slipData(const Catalogue &catalogue, const ServiceItem &item, const QJsonObject &caseBody,
                                   const SlipFrame &frame);

} // namespace yc::affairs
