// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/WorkCalendar.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QStringList>

namespace yc::affairs {

/// What became of the limit of a case, as its projection holds it for reports ("limit_result").
namespace LimitResult {
inline constexpr QLatin1StringView kept{"kept"};           ///< decided within the promised limit
inline constexpr QLatin1StringView late{"late"};           ///< decided after it
inline constexpr QLatin1StringView statutory{"statutory"}; ///< decided after the statutory one
inline constexpr QLatin1StringView open{"open"};           ///< its clock is running: green, yellow or red by the day
inline constexpr QLatin1StringView paused{"paused"};
inline constexpr QLatin1StringView none{"none"}; ///< not accepted, withdrawn, or without a limit known in advance
} // namespace LimitResult

/// Columns of a case's projection that follow from its document: "ended_on" (the day, in China, that it was decided or
/// closed on), "handled_days" (working days from the day after acceptance to that day, without those of pauses; as the
/// limit is counted), "limit_result". All three, null where there is nothing to say.
[[nodiscard]] QJsonObject caseFigures(const QJsonObject &body, const core::WorkCalendar &calendar);
/// What caseFigures() reads.
[[nodiscard]] QStringList caseFiguresFrom();

} // namespace yc::affairs
