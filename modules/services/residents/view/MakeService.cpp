// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/MakeService.h"

#include "services/residents/view/ResidentsService.h"

namespace yc::residents {

std::unique_ptr<ui::Service> makeService() { return std::make_unique<ResidentsService>(); }

} // namespace yc::residents
