// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/ServiceItem.h"

namespace yc::affairs {

/// What every slip of a kind has: 受理通知书 is "受", two copies.
struct SlipKind {
    LocalText title;
    QString nature; ///< in the number: "受〔2026〕…"
    int copies = 1;
};

/// Thresholds of electronic supervision 电子监察 and of the slips, from catalogue/supervision.json.
struct Supervision {
    int version = 0;
    QDate validFrom;
    int yellowElapsedPercent = 0; ///< yellow once so much of the promised time has passed…
    int yellowRemainingDays = 0;  ///< …or so few working days are left, whichever comes first
    bool redWhenOverdue = true;
    bool secondRedWhenStatutoryExceeded = true;
    int correctionToldWithinDays = 0; ///< 行政许可法 art. 32: working days to tell everything that is missing
    int correctionDeadlineDays = 0;   ///< working days that the applicant gets to supply it
    int remedyReviewDays = 0;         ///< 行政复议, calendar days
    int remedyLawsuitMonths = 0;      ///< 行政诉讼
    LocalText legalBasis;
    QHash<QString, SlipKind> slips; ///< "acceptance", "correction", "deficiency", "refusal"
};

} // namespace yc::affairs
