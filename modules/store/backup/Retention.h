// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

namespace yc::store {

/// How many backups are kept: the newest of so many days, weeks (Monday to Sunday) and months that have one.
struct Retention {
    int daily = 0;
    int weekly = 0;
    int monthly = 0;

    /// Which of `created` may go, as indexes. Days without a backup do not count, so a desk that stood still for a year
    /// keeps its backups; what is dated after `now` (a clock that ran ahead, or that now runs behind) is neither
    /// counted nor removed; the newest always stays. Days are those of the machine's time zone.
    [[nodiscard]] QList<qsizetype> removable(const QList<QDateTime> &created, const QDateTime &now) const;
};

} // namespace yc::store
