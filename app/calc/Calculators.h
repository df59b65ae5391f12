// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace yc::core {
class DivisionTable;
class WorkCalendar;
} // namespace yc::core

namespace yc::calc {

/// What a number on a document is and says. Never fails: a hopeless text is an invalid document of kind "unknown".
/// Keys, all always there: kind (core::identityKindName), valid, normalised, birth (ISO 8601 or null), sex ("male",
/// "female" or null), sex_code (GB/T 2261.1: "1", "2" or null), division_code (or null), division_name (or null),
/// corrections (array), problems: [{code, severity ("error" or "warning"), message, and the values of the code, see
/// core::IdentityProblem}]. `message` is in the interface language, everything else is stable.
[[nodiscard]] QJsonObject identity(const QString &text, QDate today, const core::DivisionTable *divisions = nullptr);

/// The end of a time limit of `days` working days that starts after `accepted` (行政许可法 art. 82, 民法典 art. 201).
/// Keys: accepted, days, due, provisional, days_counted (array of dates, as counted). Dates are ISO 8601.
/// Errors, both FixInput: "calc.bad-date", "calc.too-many-days" {days, longest}.
[[nodiscard]] core::Result<QJsonObject> due(QDate accepted, int days, const core::WorkCalendar &calendar);

/// A position in another datum. `from` and `to` are "wgs84" (also "cgcs2000"), "gcj02" or "bd09"; `position` is "LNG",
/// "LAT" or one "LNG,LAT". Keys: from, to, lng, lat (numbers, degrees, eight places), input: {lng, lat}, moved (metres
/// between the two as they would lie on one map). Errors, FixInput: "calc.bad-datum" {text}, "calc.bad-position"
/// {text}.
[[nodiscard]] core::Result<QJsonObject> coordinate(const QString &from, const QString &to, const QStringList &position);

/// A date as people type it: 2026-11-21, 2026/11/21, 2026.11.21, 20261121, 2026年11月21日. Invalid if it is none.
[[nodiscard]] QDate readDate(const QString &text);

/// What a person typed into the search box that a calculator understands.
struct Question {
    enum class Kind { Identity, Due };
    Kind kind = Kind::Identity;
    QString number; ///< Identity
    QDate accepted; ///< Due
    int days = 0;   ///< Due
};

/// "310199196211201230" (15 digits or more, or 18 characters that begin like a credit code), "2026-02-13 +5" and
/// "2026-02-13 5个工作日" are questions; names, telephones and fragments of numbers are not.
[[nodiscard]] std::optional<Question> readQuestion(const QString &text);

} // namespace yc::calc
