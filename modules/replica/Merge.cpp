// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/Merge.h"

#include "core/CodeTable.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>

namespace yc::replica {

using core::Field;
using core::FieldKind;
using core::MergeRule;
using core::RecordType;

namespace {

QByteArray canonical(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

QList<QJsonValue> entries(const QJsonValue &value)
{
    QList<QJsonValue> all;
    QSet<QByteArray> seen;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        const QByteArray key = canonical(entry);
        if (!seen.contains(key)) {
            seen.insert(key);
            all.append(entry);
        }
    }
    return all;
}

QSet<QByteArray> keysOf(const QList<QJsonValue> &values)
{
    QSet<QByteArray> keys;
    for (const QJsonValue &value : values)
        keys.insert(canonical(value));
    return keys;
}

QJsonValue mergeSet(const QJsonValue &base, const QJsonValue &ours, const QJsonValue &theirs)
{
    const QList<QJsonValue> before = entries(base);
    const QList<QJsonValue> a = entries(ours);
    const QList<QJsonValue> b = entries(theirs);
    const QSet<QByteArray> inBase = keysOf(before);
    const QSet<QByteArray> inA = keysOf(a);
    const QSet<QByteArray> inB = keysOf(b);
    QJsonArray merged;
    for (const QJsonValue &value : before) {
        const QByteArray key = canonical(value);
        if (inA.contains(key) && inB.contains(key))
            merged.append(value);
    }
    QMap<QByteArray, QJsonValue> added;
    for (const QList<QJsonValue> &side : {a, b}) {
        for (const QJsonValue &value : side) {
            if (const QByteArray key = canonical(value); !inBase.contains(key))
                added.insert(key, value);
        }
    }
    for (const QJsonValue &value : std::as_const(added))
        merged.append(value);
    return merged;
}

std::optional<QJsonValue> mergeCounter(const QJsonValue &base, const QJsonValue &ours, const QJsonValue &theirs)
{
    const auto usable = [](const QJsonValue &value) {
        return value.isDouble() || value.isUndefined() || value.isNull();
    };
    if (!usable(base) || !usable(ours) || !usable(theirs))
        return {};
    return QJsonValue(ours.toInteger() + theirs.toInteger() - base.toInteger());
}

/// All entries of both, each side's order kept. Where the orders contradict each other, the smaller entry goes first.
QJsonValue mergeLog(const QJsonValue &base, const QJsonValue &ours, const QJsonValue &theirs)
{
    struct Entry {
        QJsonValue value;
        QSet<QByteArray> after; // what stands before it on any side
    };
    QHash<QByteArray, Entry> waiting;
    for (const QJsonValue &side : {base, ours, theirs}) {
        QByteArray before;
        const QList<QJsonValue> all = entries(side);
        for (const QJsonValue &value : all) {
            const QByteArray key = canonical(value);
            Entry &entry = waiting[key];
            entry.value = value;
            if (!before.isEmpty())
                entry.after.insert(before);
            before = key;
        }
    }
    const auto earlier = [&](const QByteArray &a, const QByteArray &b) {
        const QString atA = waiting[a].value.toObject().value(u"at").toString();
        const QString atB = waiting[b].value.toObject().value(u"at").toString();
        return atA != atB ? atA < atB : a < b;
    };
    QJsonArray merged;
    while (!waiting.isEmpty()) {
        QByteArray next;
        QByteArray smallest;
        for (auto entry = waiting.cbegin(); entry != waiting.cend(); ++entry) {
            if (smallest.isEmpty() || earlier(entry.key(), smallest))
                smallest = entry.key();
            if (entry->after.isEmpty() && (next.isEmpty() || earlier(entry.key(), next)))
                next = entry.key();
        }
        if (next.isEmpty())
            next = smallest;
        merged.append(waiting.take(next).value);
        for (Entry &entry : waiting)
            entry.after.remove(next);
    }
    return merged;
}

std::optional<QJsonValue> furtherOn(const Field &field, const QJsonValue &ours, const QJsonValue &theirs)
{
    if (ours.isUndefined() || ours.isNull())
        return theirs;
    if (theirs.isUndefined() || theirs.isNull())
        return ours;
    if (ours.type() != theirs.type())
        return {};
    if (ours.isDouble())
        return ours.toDouble() >= theirs.toDouble() ? ours : theirs;
    if (ours.isBool())
        return QJsonValue(ours.toBool() || theirs.toBool());
    if (!ours.isString())
        return {};
    if (field.kind == FieldKind::Date || field.kind == FieldKind::DateTime)
        return ours.toString() >= theirs.toString() ? ours : theirs;
    const auto &table = core::CodeTable::named(field.codeTable).entries();
    const auto place = [&](const QJsonValue &state) {
        return std::ranges::find(table, state.toString(), &core::CodeTable::Entry::code) - table.begin();
    };
    const auto a = place(ours);
    const auto b = place(theirs);
    if (a == table.size() || b == table.size())
        return {};
    return a >= b ? ours : theirs;
}

std::optional<QJsonValue> byRule(const Field *field, const QJsonValue &base, const QJsonValue &ours,
                                 const QJsonValue &theirs)
{
    switch (field ? field->merge : MergeRule::Field) {
    case MergeRule::Field:
        return {};
    case MergeRule::Set:
        return mergeSet(base, ours, theirs);
    case MergeRule::Counter:
        return mergeCounter(base, ours, theirs);
    case MergeRule::Log:
        return mergeLog(base, ours, theirs);
    case MergeRule::ForwardOnly:
        return furtherOn(*field, ours, theirs);
    }
    return {};
}

void insertDefined(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (!value.isUndefined())
        object.insert(key, value);
}

} // namespace

MergeResult merge(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs, const RecordType *type)
{
    MergeResult result;
    QSet<QString> keys;
    for (const QJsonObject &side : {base, ours, theirs}) {
        for (auto field = side.begin(); field != side.end(); ++field)
            keys.insert(field.key());
    }
    QStringList ordered = keys.values();
    ordered.sort();
    for (const QString &key : std::as_const(ordered)) {
        const QJsonValue b = base.value(key);
        const QJsonValue o = ours.value(key);
        const QJsonValue t = theirs.value(key);
        const core::Field *field = type ? type->field(key) : nullptr;
        // Two who both count one more have counted two.
        const bool counted = field && field->merge == MergeRule::Counter && o != b && t != b;
        if (!counted && (o == t || t == b)) {
            insertDefined(result.merged, key, o);
        } else if (o == b) {
            insertDefined(result.merged, key, t);
        } else if (const auto merged = byRule(field, b, o, t)) {
            insertDefined(result.merged, key, *merged);
        } else {
            insertDefined(result.merged, key, b);
            result.conflicts.append({key, b, o, t});
        }
    }
    return result;
}

MergeResult mergeContent(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs,
                         const RecordType *type)
{
    const auto bodyOf = [&](const QJsonObject &content) {
        const QJsonObject body = content.value(u"body").toObject();
        const int schema = content.value(u"schema").toInt(1);
        return type && type->upgrade && schema < type->schema && !body.isEmpty() ? type->upgrade(body, schema) : body;
    };
    MergeResult result = merge(bodyOf(base), bodyOf(ours), bodyOf(theirs), type);

    // Around the body, as fields of a record of its own.
    static const RecordType envelope = [] {
        RecordType made;
        made.fields = {
            {.key = QStringLiteral("schema"), .kind = FieldKind::Integer, .merge = MergeRule::ForwardOnly},
            {.key = QStringLiteral("merged"), .kind = FieldKind::List, .merge = MergeRule::Set},
            {.key = QStringLiteral("created_at"), .kind = FieldKind::DateTime, .merge = MergeRule::ForwardOnly}};
        return made;
    }();
    const auto around = [](QJsonObject content) {
        for (const char16_t *key : {u"body", u"changed_at", u"changed_by"})
            content.remove(QStringView(key));
        return content;
    };
    MergeResult outside = merge(around(base), around(ours), around(theirs), &envelope);
    result.conflicts += outside.conflicts;
    QJsonObject merged = outside.merged;
    const auto lastTouch = [](const QJsonObject &content) {
        return std::pair(content.value(u"changed_at").toString(), content.value(u"changed_by").toString());
    };
    const QJsonObject &later = lastTouch(ours) >= lastTouch(theirs) ? ours : theirs;
    for (const QString &key : {QStringLiteral("changed_at"), QStringLiteral("changed_by")})
        insertDefined(merged, key, later.value(key));
    merged.insert(QStringLiteral("body"), result.merged);
    result.merged = merged;
    return result;
}

} // namespace yc::replica
