// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Calculator.h"

namespace yc::eldercare {

/// `yichuangctl calc ability` and `calc allowance`; called by the generated registry.
[[nodiscard]] QList<core::Calculator> calculatorList();

} // namespace yc::eldercare
