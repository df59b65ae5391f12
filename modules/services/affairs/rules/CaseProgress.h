// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/affairs/rules/CaseRules.h"

#include <QJsonObject>

namespace yc::affairs {

// What happens to a case after the counter. Every command answers {"case", "number", "state", "due",
// "due_provisional"} and fails with "affairs.wrong-state" {state} where the case is not in a state for it.

/// Material (and corrected fields) handed in after a correction notice, or to keep a promise of 容缺. A case under
/// correction is accepted, with its slip, as soon as nothing is missing, and its clock starts that day; until then
/// the answer holds {"missing": [ids]}. Late supply fails with "affairs.correction-late" {until}.
[[nodiscard]] core::Command supplementCase(const CaseRules &rules, const QString &caseId, const QJsonObject &materials,
                                           const QJsonObject &form = {});
/// 撤件, at the applicant's wish, before a decision. Permission "affairs.accept".
[[nodiscard]] core::Command withdrawCase(const QString &caseId, const QString &reason);
/// Stops the clock: 补正, 特别程序, 公示, 核对. Permission "affairs.review".
[[nodiscard]] core::Command pauseCase(const QString &caseId, const QString &kind, const QString &note);
/// The clock goes on; the due date moves by the working days of the pause.
[[nodiscard]] core::Command resumeCase(const CaseRules &rules, const QString &caseId);
/// `outcome`: "granted", "denied" (needs a note), "terminated". Fails with "affairs.deficiency-open" while a promise of
/// 容缺 is unfulfilled, unless terminated. Permission "affairs.decide".
[[nodiscard]] core::Command decideCase(const QString &caseId, const QString &outcome, const QString &note);
/// 办结, after the result was handed over.
[[nodiscard]] core::Command closeCase(const QString &caseId, const QString &note);
/// Takes a decided, closed or withdrawn case up again; the time it was closed does not count. Permission
/// "affairs.reopen"; the reason is asked for.
[[nodiscard]] core::Command reopenCase(const CaseRules &rules, const QString &caseId, const QString &reason);

/// The limit counted again from acceptance and pauses, where those of two desks came together ("case.limit-differs" of
/// AfterMergeCase.h).
[[nodiscard]] core::Command recountCase(const CaseRules &rules, const QString &caseId);

} // namespace yc::affairs
