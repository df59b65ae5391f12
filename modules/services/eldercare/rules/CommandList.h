// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandList.h"

namespace yc::eldercare {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec saveDraft{"eldercare.save-draft", "eldercare.assess",
                                       QT_TRANSLATE_NOOP("AuditWords", "Saved a draft of an assessment"), false, false};
inline constexpr CommandSpec discardDraft{"eldercare.discard-draft", "eldercare.assess",
                                          QT_TRANSLATE_NOOP("AuditWords", "Discarded a draft of an assessment"), false,
                                          false};
inline constexpr CommandSpec sign{"eldercare.sign", "eldercare.assess",
                                  QT_TRANSLATE_NOOP("AuditWords", "Signed an assessment of ability")};
inline constexpr CommandSpec confirm{"eldercare.confirm", "eldercare.assess",
                                     QT_TRANSLATE_NOOP("AuditWords", "Confirmed an assessment of ability")};
inline constexpr CommandSpec sendBack{"eldercare.send-back", "eldercare.assess",
                                      QT_TRANSLATE_NOOP("AuditWords", "Sent an assessment of ability back")};
inline constexpr CommandSpec printReport{"eldercare.print-report", "eldercare.view",
                                         QT_TRANSLATE_NOOP("AuditWords", "Printed an assessment of ability"), true};
inline constexpr CommandSpec policy{"eldercare.policy", "eldercare.policy",
                                    QT_TRANSLATE_NOOP("AuditWords", "Decided how C-2 and C-3 go together")};
inline constexpr CommandSpec apply{"eldercare.apply", "eldercare.apply",
                                   QT_TRANSLATE_NOOP("AuditWords", "Took in a claim to the age allowance")};
inline constexpr CommandSpec stop{"eldercare.stop", "eldercare.apply",
                                  QT_TRANSLATE_NOOP("AuditWords", "Stopped an age allowance")};
inline constexpr CommandSpec makeBatch{"eldercare.make-batch", "eldercare.pay",
                                       QT_TRANSLATE_NOOP("AuditWords", "Made a batch of age allowances")};
inline constexpr CommandSpec approveBatch{"eldercare.approve-batch", "eldercare.approve-payment",
                                          QT_TRANSLATE_NOOP("AuditWords", "Approved a batch of age allowances")};
inline constexpr CommandSpec returnBatch{"eldercare.return-batch", "eldercare.approve-payment",
                                         QT_TRANSLATE_NOOP("AuditWords", "Sent a batch of age allowances back")};
inline constexpr CommandSpec planVisits{"eldercare.plan-visits", "eldercare.visit",
                                        QT_TRANSLATE_NOOP("AuditWords", "Planned the visits of a week")};
inline constexpr CommandSpec recordVisit{"eldercare.record-visit", "eldercare.visit",
                                         QT_TRANSLATE_NOOP("AuditWords", "Recorded a visit")};
inline constexpr CommandSpec cancelVisit{"eldercare.cancel-visit", "eldercare.visit",
                                         QT_TRANSLATE_NOOP("AuditWords", "Cancelled a visit")};
inline constexpr CommandSpec handOverVisit{"eldercare.hand-over-visit", "eldercare.visit",
                                           QT_TRANSLATE_NOOP("AuditWords", "Handed visits over to another worker")};
inline constexpr CommandSpec printVisits{"eldercare.print-visits", "eldercare.view",
                                         QT_TRANSLATE_NOOP("AuditWords", "Printed a list of visits"), true};
/// See RecordType::settlePermission.
inline constexpr CommandSpec settleAssessment{"sync.settle", "eldercare.assess", core::commands::settled};
inline constexpr CommandSpec settleClaim{"sync.settle", "eldercare.apply", core::commands::settled};
inline constexpr CommandSpec settlePayment{"sync.settle", "eldercare.approve-payment", core::commands::settled};
inline constexpr CommandSpec settleVisit{"sync.settle", "eldercare.visit", core::commands::settled};
inline constexpr CommandSpec settlePolicy{"sync.settle", "eldercare.policy", core::commands::settled};

[[nodiscard]] inline QList<CommandSpec> all()
{
    return {saveDraft,   discardDraft,  sign,        confirm,       sendBack,     printReport,
            policy,      apply,         stop,        makeBatch,     approveBatch, returnBatch,
            planVisits,  recordVisit,   cancelVisit, handOverVisit, printVisits,  settleAssessment,
            settleClaim, settlePayment, settleVisit, settlePolicy};
}
} // namespace commands

/// Every command of this service.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::eldercare
