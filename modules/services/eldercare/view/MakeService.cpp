// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/MakeService.h"

#include "services/eldercare/view/ElderCareService.h"

namespace yc::eldercare {

std::unique_ptr<ui::Service> makeService() { return std::make_unique<ElderCareService>(); }

} // namespace yc::eldercare
