// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

namespace yc::residents {

/// "resident": one person of the 实有人口 register; the item set follows GB/T 31000-2015 (综治基础数据规范).
[[nodiscard]] const core::RecordType &residentType();

/// "household": people of one 户号 at one address; its members point to it.
[[nodiscard]] const core::RecordType &householdType();

/// "resident_draft": what has been typed into the form of a person and not saved; never leaves the desk.
[[nodiscard]] const core::RecordType &residentDraftType();

} // namespace yc::residents
