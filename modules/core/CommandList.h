// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::core {

namespace commands {
inline constexpr CommandSpec settleAlarm{"desk.settle-alarm", "desk.alarm"};
inline constexpr CommandSpec policy{"desk.policy", "desk.policy", true};
/// A row that a look writes when it is one too many.
inline constexpr CommandSpec revealAlarm{"desk.reveal-alarm", "", true};
} // namespace commands

/// Every command of the desk that needs no service.
[[nodiscard]] inline QList<CommandSpec> commandList()
{
    return {commands::settleAlarm, commands::policy, commands::revealAlarm};
}

} // namespace yc::core
