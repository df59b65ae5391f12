// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Conflicts.h"
#include "core/DocumentStore.h"
#include "services/affairs/rules/CaseRules.h"

#include <QJsonObject>
#include <QStringList>

namespace yc::affairs {

/// What follows in a case from its pauses, its promise and its state, after the versions of two desks became one:
/// "paused" exactly while a pause is open, no open pause and no open correction in a case that has ended, the next day
/// of the promise, no outcome in a case that goes on. See core::RecordType::tidy.
[[nodiscard]] QJsonObject tidyCase(QJsonObject body);

/// What does not fit in a case though no field is in conflict, for a person to look at:
/// "case.limit-differs" (the limit is not what acceptance and pauses say: pauses of two desks came together),
/// "case.complete-in-correction" (all that was missing is there, and nobody has accepted it),
/// "case.decided-with-promise" (decided here while material of the promise was still open there).
/// Pure; empty for a case that one desk alone has worked on.
[[nodiscard]] QStringList caseFindings(const CaseRules &rules, const QJsonObject &body, QDate today);

/// "case.same-number" {count}: numbers from before desks had a mark can have been given twice in a district; the list
/// of all of them with the first of their cases.
[[nodiscard]] QFuture<core::Result<QList<core::MergeFinding>>> sameNumbers(core::DocumentStore &store);

} // namespace yc::affairs
