// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

#include <functional>

namespace yc::residents {

/// Something found in a ledger. What was put right by itself is told, a warning is imported and listed, a rejected row
/// goes to a person and not into the store.
///
/// Rejected: "ledger.no-name", "ledger.no-number", "ledger.number-of-another-row" {otherRow},
/// "ledger.sex-contradicts-number" {sex, inNumber}, "ledger.birth-contradicts-number" {birth, inNumber},
/// "ledger.number-destroyed", "ledger.bad-check-character" {position, expected, found}, "ledger.number-malformed"
/// {problem: code of core::IdentityProblem, and its context}, "ledger.unreadable-character" in name or number.
/// "ledger.century-ambiguous" {year, otherYear}: rejected if the birth column does not settle it, else a warning
/// {chosen}. Warning: "ledger.telephone-one-short", "ledger.telephone-unusual", "ledger.unknown-word" {text},
/// "ledger.date-unreadable" {text}, "ledger.committee-unknown" {text}, "ledger.committee-ambiguous" {text, codes},
/// "ledger.name-characters", "ledger.household-two-heads" {otherRow}, on the second; on the
/// first row of a household "ledger.household-without-head" and "ledger.household-head-rejected".
/// Normalised: "ledger.full-width-digits", "ledger.spaces-or-lower-case", "ledger.spaces-in-name",
/// "ledger.legacy-number".
struct LedgerFinding {
    enum class Severity { Normalised, Warning, Rejected };
    QString code;
    Severity severity = Severity::Warning;
    qint64 row = 0;     ///< as TableRow::number
    QString field = {}; ///< key; empty: the row as a whole
    QVariantMap context = {};

    friend bool operator==(const LedgerFinding &, const LedgerFinding &) = default;
};

/// A finding as a sentence for people. Rules do not translate: who calls passes this.
using FindingText = std::function<QString(const LedgerFinding &)>;

/// English source strings of all findings, for views: "The name is missing." Placeholders are %{key} of the context.
[[nodiscard]] QString findingSource(const QString &code);
/// `text` (translated or not) with the context filled in for its placeholders.
[[nodiscard]] QString fillFinding(QString text, const LedgerFinding &finding);

} // namespace yc::residents
