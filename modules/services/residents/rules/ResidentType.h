// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

namespace yc::residents {

/// "resident": one person of the 实有人口 register; the item set follows GB/T 31000-2015 (综治基础数据规范).
[[nodiscard]] const core::RecordType &residentType();

/// "household": people of one 户号 at one address; its members point to it.
[[nodiscard]] const core::RecordType &householdType();

} // namespace yc::residents
