// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/eldercare/rules/Ability.h"

namespace yc::eldercare {

/// What the page holds of an assessment while it is made.
struct AssessmentEdit {
    QString resident;
    QString draft;       ///< id of the draft; empty before it was saved once
    QString assessment;  ///< one that was sent back; else empty
    qint64 revision = 0; ///< of it
    QJsonObject form;    ///< by key of AbilityScale::form(): texts, codes, flags; "living.alone" for each of several
    QJsonObject scores;  ///< by indicator
    QString indicator;   ///< where one was

    /// {"form", "scores", "indicator", "assessment", "revision"}.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static AssessmentEdit fromJson(const QJsonObject &json);
};

/// What the rules read out of form and scores: events, diagnoses, coma.
[[nodiscard]] AbilityAnswers answersOf(const QJsonObject &form, const QJsonObject &scores);

/// Whether C-2 and C-3 add up at this desk.
[[nodiscard]] core::Result<bool> addUpIn(core::Transaction &transaction);
[[nodiscard]] QFuture<bool> addUpFor(core::DocumentStore &store);

/// Keeps what is typed; answers {"draft"}. The first time, a draft of the same resident is taken over.
[[nodiscard]] core::Command saveAssessmentDraft(const AssessmentEdit &edit);
[[nodiscard]] core::Command discardAssessmentDraft(const QString &draft);

/// The first assessor signs: the result is worked out and kept with all answers; the draft goes. Answers {"assessment",
/// "revision", "number"}. FixInput: "eldercare.unfinished" {count, missing}, unless C-1 decides alone;
/// "eldercare.form-missing" {field}; "eldercare.future" ; "eldercare.coma-contradicts"; "eldercare.resident-died";
/// "eldercare.pending" {number}: one of this resident waits to be confirmed; "eldercare.state" {state}.
[[nodiscard]] core::Command signAssessment(const AssessmentEdit &edit);
/// The second assessor agrees: the grade holds, older ones are replaced. "eldercare.same-person" (AskPermission).
[[nodiscard]] core::Command confirmAssessment(const QString &id, qint64 revision);
/// The second assessor does not agree. "eldercare.reason-missing", "eldercare.same-person".
[[nodiscard]] core::Command sendBackAssessment(const QString &id, qint64 revision, const QString &reason);
/// A row of the audit log for a print.
[[nodiscard]] core::Command noteReport(const QString &id);
/// Permission "eldercare.policy".
[[nodiscard]] core::Command setAddUp(bool addUp);

} // namespace yc::eldercare
