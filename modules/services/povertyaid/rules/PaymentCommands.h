// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/povertyaid/rules/BankFile.h"

namespace yc::povertyaid {

// The life of a monthly batch: made → checked (by another person) → approved, and frozen from then on → sent → settled.
// Errors, FixInput unless said: "povertyaid.batch-state" {state}, "povertyaid.same-person" (AskPermission: whoever made
// it neither checks nor approves it), "povertyaid.list-changed" (CallAdministrator: the list is not the one that was
// made), "povertyaid.payee-died" {names}, and those of the store. Each answers {"batch", "revision", "number", "state",
// "households", "people", "total", "held"}.

/// A batch for everyone who is approved and has not been paid for `month` ("2026-12") or an earlier month since their
/// first: one line a month, arrears too. Left out, with the reason in `held`: payee or member has died, no account.
/// "povertyaid.bad-month" (not a month, or one to come), "povertyaid.nothing-to-pay".
[[nodiscard]] core::Command makeBatch(const QString &month);
/// A batch of what came back from the bank and has not been paid again, with the accounts as they are now.
[[nodiscard]] core::Command makeRepayment();
[[nodiscard]] core::Command checkBatch(const QString &id, qint64 revision);
/// Whoever checks sends it back: void, and its months are free again. "povertyaid.reason-missing".
[[nodiscard]] core::Command returnBatch(const QString &id, qint64 revision, const QString &reason);
[[nodiscard]] core::Command approveBatch(const QString &id, qint64 revision);
/// Marks it sent; the bytes are BankFile::write of the stored batch, and the same ones when asked again. Who died since
/// the approval is withheld.
[[nodiscard]] core::Command sendBatch(const QString &id, qint64 revision);
/// What the bank says became of every line. "povertyaid.return-mismatch" {sequence}: unknown, twice, missing, withheld
/// or with another amount; then nothing is taken in.
[[nodiscard]] core::Command takeReturn(const QString &id, qint64 revision, const QList<BankAnswer> &answers);

} // namespace yc::povertyaid
