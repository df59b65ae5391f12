// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/RecordTypes.h"

#include "services/socialcard/rules/CardTypes.h"

namespace yc::socialcard {

QList<core::RecordType> recordTypes() { return {cardType(), boxType()}; }

} // namespace yc::socialcard
