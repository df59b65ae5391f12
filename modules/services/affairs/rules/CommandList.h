// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::affairs {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec accept{"affairs.accept", "affairs.accept"};
inline constexpr CommandSpec acceptWithDeficiency{"affairs.accept-with-deficiency", "affairs.accept"};
inline constexpr CommandSpec issueCorrection{"affairs.issue-correction", "affairs.accept"};
inline constexpr CommandSpec refuse{"affairs.refuse", "affairs.refuse"};
inline constexpr CommandSpec supplement{"affairs.supplement", "affairs.accept"};
inline constexpr CommandSpec withdraw{"affairs.withdraw", "affairs.accept"};
inline constexpr CommandSpec pause{"affairs.pause", "affairs.review"};
inline constexpr CommandSpec resume{"affairs.resume", "affairs.review"};
inline constexpr CommandSpec decide{"affairs.decide", "affairs.decide"};
inline constexpr CommandSpec close{"affairs.close", "affairs.accept"};
inline constexpr CommandSpec reopen{"affairs.reopen", "affairs.reopen"};
inline constexpr CommandSpec reprintSlip{"affairs.reprint-slip", "affairs.print"};
inline constexpr CommandSpec printSlip{"affairs.print-slip", "affairs.print", true};
inline constexpr CommandSpec saveSlip{"affairs.save-slip", "affairs.print", true};
inline constexpr CommandSpec saveDraft{"affairs.save-draft", "affairs.accept", false, false};
inline constexpr CommandSpec discardDraft{"affairs.discard-draft", "affairs.accept", false, false};
inline constexpr CommandSpec reveal{"affairs.reveal", "residents.reveal", true};
inline constexpr CommandSpec attach{"affairs.attach", "affairs.accept"};
inline constexpr CommandSpec detach{"affairs.detach", "affairs.accept"};
inline constexpr CommandSpec viewFile{"affairs.view-file", "residents.reveal", true};
inline constexpr CommandSpec saveFile{"affairs.save-file", "affairs.print", true};
inline constexpr CommandSpec exportCases{"affairs.export", "affairs.export", true};

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
            attach,          detach,
            viewFile,        saveFile};
}
} // namespace commands

/// Every command of this service.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::affairs
