// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/MakeService.h"

#include "services/affairs/view/AffairsService.h"

namespace yc::affairs {

std::unique_ptr<ui::Service> makeService() { return std::make_unique<AffairsService>(); }

} // namespace yc::affairs
