// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

namespace yc::registry {

/// Every record type of every service: what a store has to be opened with. Generated from the yc_service() calls.
[[nodiscard]] QList<core::RecordType> recordTypes();

} // namespace yc::registry
