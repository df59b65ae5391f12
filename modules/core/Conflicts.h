// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"
#include "core/RecordType.h"

#include <QHash>

namespace yc::core {

/// Whether this person may settle a conflict in records of this type: whoever may change them
/// (RecordType::settlePermission), or a supervisor.
[[nodiscard]] bool maySettle(const RecordType &type, const Session &session);

/// 处理冲突: settles `conflict` with `chosen`, one value for each of its fields (Undefined takes the field away). What
/// follows from other fields is put right (RecordType::tidy). Answers {"record", "revision"}. Errors of
/// Transaction::settle, "conflict.reason-missing", "permission.denied".
[[nodiscard]] Command settleConflict(const RecordType &type, const Session &session, const RecordConflict &conflict,
                                     const QHash<QString, QJsonValue> &chosen, const QString &reason);

/// What a person has to look at though no field is in conflict: records that do not fit each other after versions of
/// two desks came together. Each service has its rules (`rules/AfterMerge…`).
struct MergeFinding {
    QString code;        ///< "resident.same-number": words in the service that found it
    QStringList records; ///< that it is about, what to open first
    QString about;       ///< for people: a name, a number; never a whole identity number
    int count = 0;       ///< where the words need one
    friend bool operator==(const MergeFinding &, const MergeFinding &) = default;
};

} // namespace yc::core
