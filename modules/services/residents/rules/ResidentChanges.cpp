// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ResidentChanges.h"

#include "services/residents/rules/ResidentType.h"

#include <QJsonArray>

namespace yc::residents {

namespace {

/// An empty text, an empty list and "false" are the same as no value at all.
QJsonValue valueOf(const QJsonObject &body, const QString &key)
{
    QJsonValue value = body.value(key);
    const bool empty = value.isNull() || (value.isString() && value.toString().isEmpty()) ||
                       (value.isArray() && value.toArray().isEmpty()) || (value.isBool() && !value.toBool());
    return empty ? QJsonValue(QJsonValue::Undefined) : value;
}

void set(QJsonObject &body, const QString &key, const QJsonValue &value)
{
    if (value.isUndefined())
        body.remove(key);
    else
        body.insert(key, value);
}

} // namespace

QList<FieldChange> changesBetween(const QJsonObject &before, const QJsonObject &after)
{
    QList<FieldChange> changes;
    for (const core::Field &field : residentType().fields) {
        const QJsonValue was = valueOf(before, field.key);
        const QJsonValue is = valueOf(after, field.key);
        if (was != is)
            changes.append({field.key, was, is});
    }
    return changes;
}

Rebased rebase(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    Rebased result{theirs, {}};
    const QList<FieldChange> typed = changesBetween(base, mine);
    for (const FieldChange &change : typed) {
        const QJsonValue now = valueOf(theirs, change.key);
        if (now != change.before && now != change.after)
            result.contested.append({change.key, now, change.after});
        set(result.body, change.key, change.after);
    }
    return result;
}

} // namespace yc::residents
