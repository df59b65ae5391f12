// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QStringList>

namespace yc::affairs {

/// The states of a case, as they stand in documents. The way: received → (correction →) accepted → (paused → running) →
/// decided → closed; refused, withdrawn and terminated end it.
namespace CaseState {
inline constexpr QLatin1StringView correction{"correction"}; ///< 一次性补正告知: clock not started
inline constexpr QLatin1StringView accepted{"accepted"};
inline constexpr QLatin1StringView paused{"paused"};
inline constexpr QLatin1StringView running{"running"}; ///< again, after a pause or a reopening
inline constexpr QLatin1StringView decided{"decided"};
inline constexpr QLatin1StringView closed{"closed"};
inline constexpr QLatin1StringView refused{"refused"};     ///< 不予受理
inline constexpr QLatin1StringView withdrawn{"withdrawn"}; ///< 撤件
/// States in which the clock of a case goes on: for the lists "due soon" and "late".
[[nodiscard]] QStringList withRunningClock();
} // namespace CaseState

/// A case 办件. Lists: today {"received_on"}, due soon and late {"state", "due"}, of a person {"applicant",
/// "received_on"}.
[[nodiscard]] const core::RecordType &caseType();
/// A form being filled; never leaves the desk.
[[nodiscard]] const core::RecordType &draftType();
/// One numbered slip: the print register without gaps. Holds the data it was printed from, so a reprint is the same.
[[nodiscard]] const core::RecordType &slipType();

} // namespace yc::affairs
