// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandList.h"

namespace yc::affairs {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec accept{"affairs.accept", "affairs.accept",
                                    QT_TRANSLATE_NOOP("AuditWords", "Accepted a case")};
inline constexpr CommandSpec acceptWithDeficiency{"affairs.accept-with-deficiency", "affairs.accept",
                                                  QT_TRANSLATE_NOOP("AuditWords", "Accepted a case on a promise")};
inline constexpr CommandSpec issueCorrection{"affairs.issue-correction", "affairs.accept",
                                             QT_TRANSLATE_NOOP("AuditWords", "Issued the notice of what is missing")};
inline constexpr CommandSpec refuse{"affairs.refuse", "affairs.refuse",
                                    QT_TRANSLATE_NOOP("AuditWords", "Refused a case")};
inline constexpr CommandSpec supplement{"affairs.supplement", "affairs.accept",
                                        QT_TRANSLATE_NOOP("AuditWords", "Took in missing materials")};
inline constexpr CommandSpec withdraw{"affairs.withdraw", "affairs.accept",
                                      QT_TRANSLATE_NOOP("AuditWords", "Withdrew a case")};
inline constexpr CommandSpec pause{"affairs.pause", "affairs.review", QT_TRANSLATE_NOOP("AuditWords", "Paused a case")};
inline constexpr CommandSpec resume{"affairs.resume", "affairs.review",
                                    QT_TRANSLATE_NOOP("AuditWords", "Resumed a case")};
inline constexpr CommandSpec decide{"affairs.decide", "affairs.decide",
                                    QT_TRANSLATE_NOOP("AuditWords", "Decided a case")};
inline constexpr CommandSpec close{"affairs.close", "affairs.accept", QT_TRANSLATE_NOOP("AuditWords", "Closed a case")};
inline constexpr CommandSpec reopen{"affairs.reopen", "affairs.reopen",
                                    QT_TRANSLATE_NOOP("AuditWords", "Reopened a case")};
/// Counts the limit again after pauses of two desks came together.
inline constexpr CommandSpec recount{"affairs.recount", "affairs.review",
                                     QT_TRANSLATE_NOOP("AuditWords", "Counted a limit again")};
inline constexpr CommandSpec reprintSlip{"affairs.reprint-slip", "affairs.print",
                                         QT_TRANSLATE_NOOP("AuditWords", "Reprinted a slip")};
inline constexpr CommandSpec printSlip{"affairs.print-slip", "affairs.print",
                                       QT_TRANSLATE_NOOP("AuditWords", "Printed a slip"), true};
inline constexpr CommandSpec saveSlip{"affairs.save-slip", "affairs.print",
                                      QT_TRANSLATE_NOOP("AuditWords", "Saved a slip as PDF"), true};
inline constexpr CommandSpec saveDraft{"affairs.save-draft", "affairs.accept",
                                       QT_TRANSLATE_NOOP("AuditWords", "Saved a draft"), false, false};
inline constexpr CommandSpec discardDraft{"affairs.discard-draft", "affairs.accept",
                                          QT_TRANSLATE_NOOP("AuditWords", "Discarded a draft"), false, false};
inline constexpr CommandSpec reveal{"affairs.reveal", "residents.reveal",
                                    QT_TRANSLATE_NOOP("AuditWords", "Looked at a masked value of a form"), true};
inline constexpr CommandSpec attach{"affairs.attach", "affairs.accept",
                                    QT_TRANSLATE_NOOP("AuditWords", "Added scans to a case")};
inline constexpr CommandSpec detach{"affairs.detach", "affairs.accept",
                                    QT_TRANSLATE_NOOP("AuditWords", "Removed a scan from a case")};
inline constexpr CommandSpec viewFile{"affairs.view-file", "residents.reveal",
                                      QT_TRANSLATE_NOOP("AuditWords", "Looked at a scan"), true};
inline constexpr CommandSpec saveFile{"affairs.save-file", "affairs.print",
                                      QT_TRANSLATE_NOOP("AuditWords", "Saved a copy of a scan outside the program"),
                                      true};
inline constexpr CommandSpec exportCases{"affairs.export", "affairs.export",
                                         QT_TRANSLATE_NOOP("AuditWords", "Exported cases"), true};
/// See RecordType::settlePermission.
inline constexpr CommandSpec settle{"sync.settle", "affairs.review", core::commands::settled};

[[nodiscard]] inline QList<CommandSpec> all()
{
    return {accept,          acceptWithDeficiency,
            issueCorrection, refuse,
            supplement,      withdraw,
            pause,           resume,
            decide,          close,
            reopen,          reprintSlip,
            printSlip,       saveSlip,
            saveDraft,       discardDraft,
            exportCases,     reveal,
            recount,         attach,
            detach,          viewFile,
            saveFile,        settle};
}
} // namespace commands

/// Every command of this service.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::affairs
