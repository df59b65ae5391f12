// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/RecordList.h"

namespace yc::eldercare {

/// Shows rows that are in memory already in a list that reads lazily; sorts them by the column asked for. The column
/// `owner`, which is shown nowhere, names the record of the row.
void showRows(ui::RecordList &list, core::Rows rows);

} // namespace yc::eldercare
