// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/view/MakeService.h"

#include "services/socialcard/view/SocialCardService.h"

namespace yc::socialcard {

std::unique_ptr<ui::Service> makeService() { return std::make_unique<SocialCardService>(); }

} // namespace yc::socialcard
