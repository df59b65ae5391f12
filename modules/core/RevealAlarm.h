// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "core/RecordType.h"

namespace yc::core {

/// Somebody looked at more whole values than the settings allow. It stands open until a person with "desk.alarm"
/// (supervisor, security administrator, auditor; never the one it is about) has noted what came of it.
struct RevealAlarm {
    QString id;
    QString person;     ///< id of who looked
    QString personName; ///< staff, not a resident
    QDate day;
    QDateTime at;
    QString kind; ///< "day": looks of one day; "people": different people within minutes
    int count = 0;
    [[nodiscard]] static RevealAlarm fromBody(const QString &id, const QJsonObject &body);
};

/// Inside a command: the record, and a row "desk.reveal-alarm" of the audit log.
[[nodiscard]] Result<> raiseRevealAlarm(Transaction &transaction, const QString &kind, int count, QDate day);

/// Open alarms, oldest first.
[[nodiscard]] Query openRevealAlarms();

/// Settles an alarm. Errors: "reveal.note-missing", "reveal.own-alarm", "store.not-found".
[[nodiscard]] Command acknowledgeRevealAlarm(const QString &id, const QString &note);

/// Synced like any record: the city's supervisors hear of it too.
[[nodiscard]] const RecordType &revealAlarmType();

/// What the desk itself keeps, whichever services it has: looks, alarms, policy, desks.
[[nodiscard]] QList<RecordType> deskRecordTypes();

} // namespace yc::core
