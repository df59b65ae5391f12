// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/RecordTypes.h"

#include "services/povertyaid/rules/AidTypes.h"

namespace yc::povertyaid {

QList<core::RecordType> recordTypes() { return {applicationType(), batchType(), paymentType()}; }

} // namespace yc::povertyaid
