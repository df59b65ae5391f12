// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/PovertyAidService.h"

namespace yc::povertyaid {

QList<ui::PageDeclaration> PovertyAidService::pages() const { return {}; }

} // namespace yc::povertyaid
