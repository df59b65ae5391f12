// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::core {

namespace commands {
inline constexpr CommandSpec settleAlarm{"desk.settle-alarm", "desk.alarm"};
inline constexpr CommandSpec policy{"desk.policy", "desk.policy", true};
/// A row that a look writes when it is one too many.
inline constexpr CommandSpec revealAlarm{"desk.reveal-alarm", "", true};
// 处理冲突: the same act, allowed to whoever may change the records, see RecordType::settlePermission. Supervisors
// settle every other.
inline constexpr CommandSpec settle{"sync.settle", "sync.settle"};
inline constexpr CommandSpec settleResident{"sync.settle", "residents.edit"};
inline constexpr CommandSpec settleCase{"sync.settle", "affairs.review"};
inline constexpr CommandSpec settlePolicy{"sync.settle", "desk.policy"};
inline constexpr CommandSpec settleRaised{"sync.settle", "desk.alarm"};
inline constexpr CommandSpec settleDesk{"sync.settle", "desk.settings"};
/// A look at a masked value that stands in conflict.
inline constexpr CommandSpec revealInConflict{"sync.reveal", "residents.reveal", true};

inline constexpr CommandSpec importPlaces{"map.import", "map.import"};
inline constexpr CommandSpec clearPlaces{"map.clear", "map.import"};
inline constexpr CommandSpec importTiles{"map.import-tiles", "map.import", true};
inline constexpr CommandSpec removeTiles{"map.remove-tiles", "map.import", true};
/// Where all people with a sensitive mark live: one look at many.
inline constexpr CommandSpec lookAtLayer{"map.look", "residents.reveal", true};

[[nodiscard]] inline QList<CommandSpec> settlements()
{
    return {settle, settleResident, settleCase, settlePolicy, settleRaised, settleDesk};
}
} // namespace commands

/// Every command of the desk that needs no service.
[[nodiscard]] inline QList<CommandSpec> commandList()
{
    return QList<CommandSpec>{commands::settleAlarm, commands::policy, commands::revealAlarm,
                              commands::revealInConflict, commands::importPlaces, commands::clearPlaces,
                              commands::importTiles,      commands::removeTiles,  commands::lookAtLayer} +
           commands::settlements();
}

} // namespace yc::core
