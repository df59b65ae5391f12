// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/RecordTypes.h"

#include "services/affairs/rules/CaseType.h"

namespace yc::affairs {

QList<core::RecordType> recordTypes() { return {caseType(), draftType(), slipType()}; }

} // namespace yc::affairs
