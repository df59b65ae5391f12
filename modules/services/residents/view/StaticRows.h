// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/LazyRowsModel.h"

namespace yc::residents {

/// Rows that are already here as the source of a RecordList; sorts by the value of the column asked for.
[[nodiscard]] ui::LazyRowsModel::Fetch staticRows(core::Rows rows);

} // namespace yc::residents
