// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace yc::replica {

/// A merged value, or what each side would make of it, with everything else already merged.
struct Outcome {
    QJsonValue merged;
    QJsonValue ours;
    QJsonValue theirs;
    bool conflict = false;

    static Outcome of(const std::optional<QJsonValue> &merged, const QJsonValue &base, const QJsonValue &ours,
                      const QJsonValue &theirs)
    {
        return merged ? Outcome{*merged, *merged, *merged} : Outcome{base, ours, theirs, true};
    }
};

/// One field that both sides changed, differently. Without a field: MergeRule::Field.
[[nodiscard]] Outcome byRule(const core::Field *field, const QJsonValue &base, const QJsonValue &ours,
                             const QJsonValue &theirs);

/// Which side's value a field has after the merge; nothing if both or neither have it.
[[nodiscard]] std::optional<bool> isOurs(const QJsonValue &merged, const QJsonValue &ours, const QJsonValue &theirs);

void insertDefined(QJsonObject &object, const QString &key, const QJsonValue &value);

} // namespace yc::replica
