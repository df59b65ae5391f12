// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::registry {

/// Every command of every service. Generated from the yc_service() calls. All others are in
/// EveryCommand.h.
[[nodiscard]] QList<core::CommandSpec> commandList();

} // namespace yc::registry
