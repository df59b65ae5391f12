// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"

namespace yc::eldercare {

/// What people read of this service's errors; called by the generated registry.
[[nodiscard]] QList<core::ErrorText> errorList();

} // namespace yc::eldercare
