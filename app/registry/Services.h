// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <memory>
#include <vector>

namespace yc::registry {

/// One of every service. Generated from the yc_service() calls.
[[nodiscard]] std::vector<std::unique_ptr<ui::Service>> makeServices();

} // namespace yc::registry
