// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::residents {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec add{"residents.add", "residents.edit"};
inline constexpr CommandSpec edit{"residents.edit", "residents.edit"};
inline constexpr CommandSpec draft{"residents.draft", "residents.edit", false, false};
inline constexpr CommandSpec reveal{"residents.reveal", "residents.reveal", true};
/// Several people at once on the command line: more than a look, so it takes the right to export.
inline constexpr CommandSpec searchUnmasked{"residents.search-unmasked", "residents.export", true};
inline constexpr CommandSpec openForm{"residents.open-form", "residents.edit", true};
inline constexpr CommandSpec importLedger{"residents.import", "residents.import"};
inline constexpr CommandSpec saveRejected{"residents.save-rejected", "residents.import", true};
inline constexpr CommandSpec exportResidents{"residents.export", "residents.export", true};

[[nodiscard]] inline QList<CommandSpec> all()
{
    return {add, edit, draft, reveal, searchUnmasked, openForm, importLedger, saveRejected, exportResidents};
}
} // namespace commands

/// Every command of this service.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::residents
