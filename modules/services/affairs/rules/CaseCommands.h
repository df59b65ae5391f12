// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/affairs/rules/Application.h"
#include "services/affairs/rules/CaseRules.h"

namespace yc::affairs {

/// Something wrong with a material that is there, said in the one notice.
struct MaterialDefect {
    QString material;
    QString what;
};

struct Refusal {
    QString reason;
    QString rightBody; ///< where to go instead; empty where there is no such body
};

// Each command checks the application again inside its transaction and answers {"case", "number", "state", "slip",
// "slip_number", "due", "due_provisional"}; the same draft submitted twice answers with the first case and
// {"repeated": true}. Errors: "affairs.unknown-item", "affairs.item-not-in-force", "affairs.item-suspended",
// "affairs.item-changed" {item_version, in_force}, "affairs.form-incomplete" {problems: [{field, code}]},
// "affairs.applicant-mismatch", "affairs.material-missing" {materials}, and those of the store.

/// Accepts and starts the clock: case number, due date, 受理通知书. An instant item 即办件 is decided and closed at
/// once. Permission "affairs.accept".
[[nodiscard]] core::Command acceptCase(const CaseRules &rules, const Application &application);

/// 容缺受理: accepts although secondary materials are missing, on a written promise. Fails with
/// "affairs.nothing-missing" and "affairs.not-deferrable" {materials} (main materials may not come later).
[[nodiscard]] core::Command acceptWithDeficiency(const CaseRules &rules, const Application &application);

/// 一次性补正告知书 (行政许可法 art. 32): every missing material and every defect at once; the clock does not start.
/// A form that is not complete is part of what has to be supplied. `deadlineDays` 0: as the settings say.
/// Fails with "affairs.nothing-missing".
[[nodiscard]] core::Command issueCorrection(const CaseRules &rules, const Application &application,
                                            const QList<MaterialDefect> &defects, int deadlineDays = 0);

/// 不予受理通知书 with reason, right body and remedies. Only name and number of the applicant must be there. Fails with
/// "affairs.reason-missing". Permission "affairs.refuse".
[[nodiscard]] core::Command refuseCase(const CaseRules &rules, const Application &application, const Refusal &refusal);

/// A look at a masked value of a case's form, of all of them with `field` "*": logged and counted, see
/// core::revealCommand.
[[nodiscard]] core::Command revealCaseField(const core::Document &document, const QString &field,
                                            const QString &reason);
/// The same in a form that is being filled in.
[[nodiscard]] core::Command revealFormField(const Application &application, const QString &field,
                                            const QString &reason);

} // namespace yc::affairs
