// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

namespace yc::demo {

/// Every record type of every service: what a store has to be opened with.
[[nodiscard]] QList<core::RecordType> allRecordTypes();

} // namespace yc::demo
