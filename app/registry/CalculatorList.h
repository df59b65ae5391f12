// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Calculator.h"

namespace yc::registry {

/// Every calculator of every service. Generated from the yc_service() calls.
[[nodiscard]] QList<core::Calculator> calculatorList();

} // namespace yc::registry
