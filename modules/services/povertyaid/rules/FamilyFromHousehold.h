// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ResidentDirectory.h"
#include "services/povertyaid/rules/Family.h"

namespace yc::povertyaid {

/// A family to begin with: the applicant first, then the people of the household as far as the file knows them. What
/// they are to the applicant follows from what both are to the head of the household (GB/T 4761); where it does not
/// follow it is "other". People who died are left out. `place` by the first two digits of an organisation.
[[nodiscard]] Family familyFromHousehold(const core::Person &applicant, const QList<core::Person> &household,
                                         const QString &org);

/// "spouse" for two codes of GB/T 4761, of the applicant and of another one of the household.
[[nodiscard]] QString relationToApplicant(const QString &applicant, const QString &other);

} // namespace yc::povertyaid
