// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::registry {

/// Every command of every service. Generated from the yc_service() calls. Those of the store itself are in
/// store/CommandList.h, those that fill a demo desk in demo/CommandList.h.
[[nodiscard]] QList<core::CommandSpec> commandList();

} // namespace yc::registry
