// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/RecordTypes.h"

#include "services/eldercare/rules/ElderTypes.h"

namespace yc::eldercare {

QList<core::RecordType> recordTypes()
{
    return {assessmentType(), assessmentDraftType(), policyType(), claimType(),
            allowanceType(),  batchType(),           visitType()};
}

} // namespace yc::eldercare
