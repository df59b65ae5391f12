// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

namespace yc::socialcard {

/// What this service keeps; called by the generated registry.
[[nodiscard]] QList<core::RecordType> recordTypes();

} // namespace yc::socialcard
