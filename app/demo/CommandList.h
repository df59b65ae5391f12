// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::demo {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec moveIn{"demo.move-in", "residents.edit",
                                    QT_TRANSLATE_NOOP("AuditWords", "Made the people of a demo desk")};
inline constexpr CommandSpec replay{"demo.replay", "affairs.accept",
                                    QT_TRANSLATE_NOOP("AuditWords", "Made the cases of a demo desk")};
} // namespace commands

/// Every command with which a demo desk is filled.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return {commands::moveIn, commands::replay}; }

} // namespace yc::demo
