// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/povertyaid/rules/Family.h"
#include "services/povertyaid/rules/Working.h"

namespace yc::povertyaid {

/// Judges a family by the figures in force on a day, for every class at once. Pure; under a millisecond. Errors,
/// FixInput: "povertyaid.family" {pointer, problem "bad-date"} for a birth after the day, "povertyaid.nobody-counts".
[[nodiscard]] core::Result<MeansTestResult> meansTest(const Family &family, const AidFigures &figures, QDate asOf);

/// The same by the built-in figures of the family's place. Error "povertyaid.unknown-place" {place}.
[[nodiscard]] core::Result<MeansTestResult> meansTest(const Family &family, QDate asOf);

} // namespace yc::povertyaid
