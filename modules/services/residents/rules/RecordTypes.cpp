// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/RecordTypes.h"

#include "services/residents/rules/ResidentType.h"

namespace yc::residents {

QList<core::RecordType> recordTypes() { return {residentType(), householdType(), residentDraftType()}; }

} // namespace yc::residents
