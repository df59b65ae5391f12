// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"
#include "core/RecordType.h"

namespace yc::core {

/// How many looks at whole values one person may take before somebody else hears of it: dated settings
/// (resources/settings/reveal-alarm.json; GB/T 35273-2020, 7.1).
struct RevealLimits {
    int warnPerDay = 0;  ///< from this look of a day on, the person is told quietly; 0: never
    int alarmPerDay = 0; ///< at this look an alarm is raised, once a day; 0: never
    int people = 0;      ///< so many different people …
    int minutes = 0;     ///< … within so many minutes raise an alarm too; 0: never
    [[nodiscard]] static RevealLimits on(QDate day);
};

/// One look at a masked value (GB/T 35273-2020, 7.2; 个人信息保护法 art. 51).
struct Reveal {
    CommandSpec command; ///< "residents.reveal", "affairs.reveal": needs the permission of that name
    QString subject;     ///< id of the record whose value it is
    QString field;
    QString reason;
    QString whose = {}; ///< id of the person the value is about, where that is not the subject
};

/// The command of a look: stands in the audit log with who, whose, which field and why, and
/// counts in the same transaction. At a limit it leaves an alarm (see RevealAlarm.h) and a row "desk.reveal-alarm".
/// Answers {"count": looks of that person today, "warn": true from the limit on, "alarm": true if this one raised it}.
/// A day is one of China's, whatever the time zone of the machine.
[[nodiscard]] Command revealCommand(Reveal reveal);

/// The day of a moment in China (UTC+8, no summer time since 1991).
[[nodiscard]] QDate dayInChina(const QDateTime &moment);

/// Looks of one person on one day; stays on the desk. The log has every one of them; this only spares counting it.
[[nodiscard]] const RecordType &revealDayType();

} // namespace yc::core
