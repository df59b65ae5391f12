// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace yc::store {

/// Numbers of the log, dated (resources/settings/audit.json, which names their source).
struct AuditSettings {
    int retentionMonths = 0;   ///< the least; nothing in the program removes a row, so it is kept by the log's growing
    int headsKept = 0;         ///< signed heads in the desk's folder
    int noteHeadEveryRows = 0; ///< the most rows that a kill leaves without a head

    /// In force on `day`; before the first date, the first (a clock may be wrong).
    [[nodiscard]] static AuditSettings on(QDate day);
};

} // namespace yc::store
