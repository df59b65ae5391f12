// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::core {

namespace commands {
inline constexpr CommandSpec settleAlarm{"desk.settle-alarm", "desk.alarm",
                                         QT_TRANSLATE_NOOP("AuditWords", "Settled an alarm")};
inline constexpr CommandSpec policy{"desk.policy", "desk.policy",
                                    QT_TRANSLATE_NOOP("AuditWords", "Changed the rules of the desk"), true};
/// A row that a look writes when it is one too many.
inline constexpr CommandSpec revealAlarm{
    "desk.reveal-alarm", "", QT_TRANSLATE_NOOP("AuditWords", "Raised an alarm: too many looks at sensitive fields"),
    true};
inline constexpr const char *settled = QT_TRANSLATE_NOOP("AuditWords", "Settled a conflict");
// 处理冲突: the same act, allowed to whoever may change the records, see RecordType::settlePermission (a service has
// the spec of its own in its list). Supervisors settle every other.
inline constexpr CommandSpec settle{"sync.settle", "sync.settle", settled};
inline constexpr CommandSpec settlePolicy{"sync.settle", "desk.policy", settled};
inline constexpr CommandSpec settleRaised{"sync.settle", "desk.alarm", settled};
inline constexpr CommandSpec settleDesk{"sync.settle", "desk.settings", settled};
inline constexpr CommandSpec settlePlaces{"sync.settle", "map.import", settled};
/// A look at a masked value that stands in conflict.
inline constexpr CommandSpec revealInConflict{
    "sync.reveal", "residents.reveal", QT_TRANSLATE_NOOP("AuditWords", "Looked at a masked value in a conflict"), true};
/// A report as a file.
inline constexpr CommandSpec exportReport{"reports.export", "reports.export",
                                          QT_TRANSLATE_NOOP("AuditWords", "Exported a report"), true};
inline constexpr CommandSpec importPlaces{
    "map.import", "map.import", QT_TRANSLATE_NOOP("AuditWords", "Imported areas and service points of the map")};
inline constexpr CommandSpec clearPlaces{
    "map.clear", "map.import", QT_TRANSLATE_NOOP("AuditWords", "Removed areas and service points of the map")};
inline constexpr CommandSpec importTiles{"map.import-tiles", "map.import",
                                         QT_TRANSLATE_NOOP("AuditWords", "Imported a pack of map tiles"), true};
inline constexpr CommandSpec removeTiles{"map.remove-tiles", "map.import",
                                         QT_TRANSLATE_NOOP("AuditWords", "Removed the map tiles"), true};
/// Where all people with a sensitive mark live: one look at many.
inline constexpr CommandSpec lookAtLayer{
    "map.look", "residents.reveal", QT_TRANSLATE_NOOP("AuditWords", "Looked where people with a sensitive mark live"),
    true};
} // namespace commands

/// Every command of the desk that needs no service.
[[nodiscard]] inline QList<CommandSpec> commandList()
{
    return {commands::settleAlarm,  commands::policy,       commands::revealAlarm,  commands::revealInConflict,
            commands::settle,       commands::settlePolicy, commands::settleRaised, commands::settleDesk,
            commands::exportReport, commands::importPlaces, commands::clearPlaces,  commands::importTiles,
            commands::removeTiles,  commands::lookAtLayer,  commands::settlePlaces};
}

} // namespace yc::core
