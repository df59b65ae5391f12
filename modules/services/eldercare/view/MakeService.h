// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

namespace yc::eldercare {

/// Called by the generated registry.
[[nodiscard]] std::unique_ptr<ui::Service> makeService();

} // namespace yc::eldercare
