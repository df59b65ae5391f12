// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/povertyaid/rules/MeansTest.h"

#include <QJsonArray>

namespace yc::povertyaid {

/// What the page holds of an application while it is open.
struct ApplicationEdit {
    QString id;          ///< empty: a new one
    qint64 revision = 0; ///< the one that was read
    QString applicant;   ///< resident
    QString household;
    QJsonObject family;        ///< Family::toJson
    QJsonArray authorisations; ///< [{member, signed_on}]
    QJsonArray vouchers;       ///< [{about, what}]
    QString accountName;
    QString account;
    QString bank;
};

// Errors of the commands, FixInput unless said: "povertyaid.not-open" {state}, "povertyaid.reason-missing", those of
// Family::fromJson and meansTest, and those of the store.

/// Keeps an application; gives it its number at first. Answers {"application", "revision", "number"}.
/// "povertyaid.applicant-unknown", "povertyaid.masked-value" for an account with a mask in it.
[[nodiscard]] core::Command saveApplication(ApplicationEdit edit);

struct Verdict {
    QString application;
    qint64 revision = 0;
    bool approve = false;
    QString className; ///< of the approval
    QString reason;    ///< of a refusal; a remark on an approval
};

/// Judges the family anew by the figures of today and stores the whole working with the decision; review and first
/// month follow from it. "povertyaid.not-eligible" {class, answer}: only what the means test says yes to is approved;
/// "povertyaid.benefit-open" {figures}: its amount rests on missing figures; "povertyaid.authorisation-missing"
/// {members}: every counted member has signed (social assistance rests on their consent);
/// "povertyaid.account-missing": a benefit needs where to go. Permission "povertyaid.decide".
[[nodiscard]] core::Command decideApplication(Verdict verdict);

/// Another account for a benefit that was approved, or is stopped with payments outstanding. Nothing else changes.
/// "povertyaid.account-missing", "povertyaid.masked-value".
[[nodiscard]] core::Command correctAccount(const QString &id, qint64 revision, const QString &accountName,
                                           const QString &account, const QString &bank);

/// The family takes it back before the decision. "povertyaid.reason-missing".
[[nodiscard]] core::Command withdrawApplication(const QString &id, qint64 revision, const QString &reason);

/// No payment after `lastMonth` ("2026-12"): death, moved away, income, own wish, cannot be found. The month before the
/// first: nothing is paid at all. "povertyaid.reason-missing", "povertyaid.last-month" {month}: none, or an earlier
/// one.
[[nodiscard]] core::Command stopAid(const QString &id, qint64 revision, const QString &lastMonth,
                                    const QString &reason);

/// A look at a masked value.
[[nodiscard]] core::Command revealAid(const QString &id, const QString &whose, const QString &field,
                                      const QString &reason);
/// Notes that a working left the desk.
[[nodiscard]] core::Command notePrint(const QString &id);

/// Ids of the members who count and have not signed, by name.
[[nodiscard]] QStringList unsignedMembers(const Family &family, const MeansTestResult &result,
                                          const QJsonArray &authorisations);

} // namespace yc::povertyaid
