// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/MakeService.h"

#include "services/povertyaid/view/PovertyAidService.h"

namespace yc::povertyaid {

std::unique_ptr<ui::Service> makeService() { return std::make_unique<PovertyAidService>(); }

} // namespace yc::povertyaid
