// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

#include <QDate>

namespace yc::eldercare {

// Visits that another worker makes. The worker is one of the desk's staff, or has visited for it before: who works for
// a committee alone does not see the staff of its street. Only what is open (planned, or nobody was met) is handed
// over; day and risk class stay. Each answers {"visits", "worker_name", "full_days"}: on so many days of the weeks
// touched the new worker has more visits than one makes. Errors, FixInput: "eldercare.worker-unknown",
// "eldercare.same-worker", "eldercare.state" {state}, "eldercare.nothing-to-hand-over".

[[nodiscard]] core::Command handOverVisit(const QString &visit, qint64 revision, const QString &worker,
                                          const QString &reason);
/// All open ones of `from` in the week of a day.
[[nodiscard]] core::Command handOverWeek(const QString &from, QDate week, const QString &worker, const QString &reason);

/// What handOverWeek would take.
[[nodiscard]] core::Query openVisitsOf(const QString &worker, QDate week);

/// After two desks went on with one visit: whoever made it is its visitor, or whom it was handed to last.
[[nodiscard]] QJsonObject tidyVisit(QJsonObject body);

} // namespace yc::eldercare
