// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/eldercare/rules/Month.h"

namespace yc::eldercare {

/// The place whose rules hold at a desk: the first two digits of its code.
[[nodiscard]] QString placeOf(const core::Session &session);

/// Takes in a claim; paid from the month of entitlement on. Answers {"claim", "from_month"}. FixInput:
/// "eldercare.no-resident", "eldercare.resident-died", "eldercare.already-claimed", "eldercare.not-of-age" {from},
/// "eldercare.not-registered", "eldercare.unknown-place". A claim that was stopped goes on from the month after.
[[nodiscard]] core::Command claimAllowance(const QString &resident);

/// Stops after a month. "eldercare.reason-missing", "eldercare.bad-month", "eldercare.not-active".
[[nodiscard]] core::Command stopAllowance(const QString &resident, Month last, const QString &reason);

/// A batch over the whole register for a month in which one is due: every claim, what it covers and what is owed for
/// earlier months, nothing twice. Answers {"batch", "number", "people", "total", "arrears", "held"}.
/// "eldercare.no-batch-month" {month, next}: not one, or not known; "eldercare.batch-open" {number}: another one waits;
/// "eldercare.nothing-to-pay" {held}.
[[nodiscard]] core::Command makeAllowanceBatch(Month month);
/// By somebody else than who made it: "eldercare.same-person". Everybody on it still lives: "eldercare.payee-died"
/// {names}; nothing of it was paid meanwhile by another: "eldercare.paid-twice" {names}; the list is as it was made:
/// "eldercare.list-changed".
[[nodiscard]] core::Command approveAllowanceBatch(const QString &id, qint64 revision);
/// Void; its months are free again. "eldercare.reason-missing".
[[nodiscard]] core::Command returnAllowanceBatch(const QString &id, qint64 revision, const QString &reason);

} // namespace yc::eldercare
