// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/RecordTypes.h"

#include "services/affairs/rules/CaseType.h"
#include "services/residents/rules/ResidentType.h"

namespace yc::demo {

QList<core::RecordType> allRecordTypes()
{
    return {residents::residentType(), residents::householdType(), affairs::caseType(), affairs::draftType(),
            affairs::slipType()};
}

} // namespace yc::demo
