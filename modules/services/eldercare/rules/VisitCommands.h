// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/eldercare/rules/VisitRules.h"

#include <QJsonObject>

namespace yc::eldercare {

/// Plans the visits of the week of a day for whoever asks: those of the committee ("": of their whole scope) that are
/// due and that nobody has planned. Answers {"planned", "left"}. "eldercare.nothing-to-plan".
[[nodiscard]] core::Command planVisits(QDate week, const QString &committee);

/// What a visit found. Areas are "life", "health", "mood", "safety", "family".
struct VisitRecord {
    QString visit;    ///< a planned one; empty: one that was not planned
    QString resident; ///< of one that was not planned
    qint64 revision = 0;
    QDate on;
    QString way; ///< code table visit_way
    bool seen = true;
    QHash<QString, QString> findings; ///< by area: code table visit_finding
    QHash<QString, QString> notes;    ///< by area
    QString needs;
    QString followUp;
    QString riskAfter; ///< code table visit_risk; empty: as before
    QDate nextOn;      ///< invalid: as the class says
};
[[nodiscard]] QStringList visitAreas();

/// Whoever records it was there. Not seen: the visit is still owed. Answers {"visit", "next_on"}. FixInput:
/// "eldercare.future" {day}, "eldercare.way-missing", "eldercare.finding-missing" {area} when seen,
/// "eldercare.follow-up-missing" when something is urgent, "eldercare.next-too-late" {day}: later than the class
/// allows, "eldercare.state" {state}, "eldercare.no-resident", "eldercare.resident-died".
[[nodiscard]] core::Command recordVisit(const VisitRecord &record);
/// "eldercare.reason-missing".
[[nodiscard]] core::Command cancelVisit(const QString &visit, qint64 revision, const QString &reason);
[[nodiscard]] core::Command noteVisitList();

/// Planned and not made, though its day has passed; with `graceDays` those that are more than late.
[[nodiscard]] core::Query missedVisits(QDate today, int graceDays = 0);
[[nodiscard]] core::Query visitsOfWeek(QDate week);

} // namespace yc::eldercare
