// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Calculator.h"

namespace yc::povertyaid {

/// `yichuangctl calc means-test`; called by the generated registry.
[[nodiscard]] QList<core::Calculator> calculatorList();

} // namespace yc::povertyaid
