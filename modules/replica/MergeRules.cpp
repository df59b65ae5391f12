// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/MergeRules.h"

#include "core/CodeTable.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace yc::replica {

using core::Field;
using core::FieldKind;
using core::MergeRule;

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

/// What makes an entry of a list this entry: the members that the field names, or else all of it.
QByteArray identity(const QJsonValue &entry, const QStringList &entryKey)
{
    const QJsonObject object = entry.toObject();
    QJsonArray named;
    bool any = false;
    for (const QString &key : entryKey) {
        named.append(object.value(key).isUndefined() ? QJsonValue() : object.value(key));
        any = any || object.contains(key);
    }
    return any ? canonical(named) : canonical(entry);
}

/// All entries of both, each side's order kept. Where the orders contradict each other, the smaller entry goes first.
QJsonValue mergeLog(const Field &field, const QJsonValue &base, const QJsonValue &ours, const QJsonValue &theirs)
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
            const QByteArray key = identity(value, field.entryKey);
            Entry &entry = waiting[key];
            if (entry.value.isNull() || canonical(entry.value) < canonical(value))
                entry.value = value;
            if (!before.isEmpty() && before != key)
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

/// Lines as a set, but in their order: those of the base first, then what each side wrote.
std::optional<QJsonValue> mergeLines(const QJsonValue &base, const QJsonValue &ours, const QJsonValue &theirs)
{
    const auto usable = [](const QJsonValue &value) {
        return value.isString() || value.isUndefined() || value.isNull();
    };
    if (!usable(base) || !usable(ours) || !usable(theirs))
        return {};
    const auto linesOf = [](const QJsonValue &value) {
        return value.toString().isEmpty() ? QStringList() : value.toString().split(u'\n');
    };
    const QStringList before = linesOf(base);
    QStringList first = linesOf(ours);
    QStringList second = linesOf(theirs);
    QStringList merged;
    for (const QString &line : before) {
        if (first.contains(line) && second.contains(line))
            merged.append(line);
    }
    if (second < first) // sides can be swapped
        first.swap(second);
    for (const QStringList &side : {first, second}) {
        for (const QString &line : side) {
            if (!before.contains(line) && !merged.contains(line))
                merged.append(line);
        }
    }
    return merged.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(merged.join(u'\n'));
}

/// The place of a state in Field::forward, or else in the code table; -1: it has none.
qsizetype rankOf(const Field &field, const QString &state)
{
    if (field.forward.isEmpty()) {
        const auto &table = core::CodeTable::named(field.codeTable).entries();
        const auto found = std::ranges::find(table, state, &core::CodeTable::Entry::code);
        return found == table.end() ? -1 : found - table.begin();
    }
    for (qsizetype rank = 0; rank < field.forward.size(); ++rank) {
        if (field.forward.at(rank).split(u'|').contains(state))
            return rank;
    }
    return -1;
}

std::optional<QJsonValue> furtherState(const Field &field, const QJsonValue &base, const QJsonValue &ours,
                                       const QJsonValue &theirs)
{
    const qsizetype a = rankOf(field, ours.toString());
    const qsizetype b = rankOf(field, theirs.toString());
    if (a < 0 || b < 0 || a == b)
        return {};
    const qsizetype from = base.isString() ? rankOf(field, base.toString()) : -1;
    if (!field.forward.isEmpty() && std::min(a, b) < from)
        return {}; // one went back on purpose, and did not know that the other went on
    return a > b ? ours : theirs;
}

std::optional<QJsonValue> furtherOn(const Field &field, const QJsonValue &base, const QJsonValue &ours,
                                    const QJsonValue &theirs)
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
    return furtherState(field, base, ours, theirs);
}

/// A value that one side took away was taken away for a reason that belongs to its state; else the smaller.
std::optional<QJsonValue> earliest(const QJsonValue &ours, const QJsonValue &theirs)
{
    if (ours.isUndefined() || ours.isNull())
        return theirs;
    if (theirs.isUndefined() || theirs.isNull())
        return ours;
    if (ours.type() != theirs.type())
        return {};
    if (ours.isDouble())
        return ours.toDouble() <= theirs.toDouble() ? ours : theirs;
    if (ours.isString())
        return ours.toString() <= theirs.toString() ? ours : theirs;
    return {};
}

QJsonValue either(const QJsonValue &ours, const QJsonValue &theirs)
{
    return canonical(ours) >= canonical(theirs) ? ours : theirs;
}

Outcome mergeTree(const Field &field, const QJsonValue &base, const QJsonValue &ours, const QJsonValue &theirs);

Outcome mergeMembers(const Field &field, const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs)
{
    QMap<QString, bool> keys;
    for (const QJsonObject &side : {base, ours, theirs}) {
        for (auto member = side.begin(); member != side.end(); ++member)
            keys.insert(member.key(), true);
    }
    QJsonObject merged;
    QJsonObject left;
    QJsonObject right;
    bool conflict = false;
    for (auto key = keys.keyBegin(); key != keys.keyEnd(); ++key) {
        const Outcome member = mergeTree(field, base.value(*key), ours.value(*key), theirs.value(*key));
        insertDefined(merged, *key, member.merged);
        insertDefined(left, *key, member.ours);
        insertDefined(right, *key, member.theirs);
        conflict = conflict || member.conflict;
    }
    return {merged, left, right, conflict};
}

/// The entries of a list by identity; a second of the same (paused twice in a day) is another one.
QList<std::pair<QByteArray, QJsonValue>> byIdentity(const QJsonValue &list, const QStringList &entryKey)
{
    QList<std::pair<QByteArray, QJsonValue>> all;
    QHash<QByteArray, int> seen;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &entry : array) {
        const QByteArray key = identity(entry, entryKey);
        all.append({key + '#' + QByteArray::number(seen[key]++), entry});
    }
    return all;
}

Outcome mergeEntries(const Field &field, const QJsonValue &base, const QJsonValue &ours, const QJsonValue &theirs)
{
    using Entries = QList<std::pair<QByteArray, QJsonValue>>;
    const Entries before = byIdentity(base, field.entryKey);
    const Entries a = byIdentity(ours, field.entryKey);
    const Entries b = byIdentity(theirs, field.entryKey);
    const auto find = [](const Entries &all, const QByteArray &key) {
        const auto found = std::ranges::find(all, key, &std::pair<QByteArray, QJsonValue>::first);
        return found == all.end() ? QJsonValue(QJsonValue::Undefined) : found->second;
    };
    QList<QByteArray> order;
    for (const auto &[key, entry] : before)
        order.append(key);
    QMap<QByteArray, bool> added;
    for (const Entries &side : {a, b}) {
        for (const auto &[key, entry] : side) {
            if (!order.contains(key))
                added.insert(key, true);
        }
    }
    order += added.keys();
    QJsonArray merged;
    QJsonArray left;
    QJsonArray right;
    bool conflict = false;
    const auto append = [](QJsonArray &list, const QJsonValue &entry) {
        if (!entry.isUndefined())
            list.append(entry);
    };
    for (const QByteArray &key : std::as_const(order)) {
        const QJsonValue was = find(before, key);
        const QJsonValue mine = find(a, key);
        const QJsonValue other = find(b, key);
        Outcome entry;
        if (!was.isUndefined() && (mine.isUndefined() || other.isUndefined())) {
            // Taken out; but what the other side has changed meanwhile stays.
            const QJsonValue kept = mine.isUndefined() ? other : mine;
            const QJsonValue rest = kept.isUndefined() || kept == was ? QJsonValue(QJsonValue::Undefined) : kept;
            entry = {rest, rest, rest};
        } else {
            entry = mergeTree(field, was, mine, other);
        }
        append(merged, entry.merged);
        append(left, entry.ours);
        append(right, entry.theirs);
        conflict = conflict || entry.conflict;
    }
    return {merged, left, right, conflict};
}

bool isListOfObjects(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return std::ranges::all_of(array, [](const QJsonValue &entry) { return entry.isObject(); });
}

Outcome mergeTree(const Field &field, const QJsonValue &base, const QJsonValue &ours, const QJsonValue &theirs)
{
    if (ours == theirs || theirs == base)
        return {ours, ours, ours};
    if (ours == base)
        return {theirs, theirs, theirs};
    const auto none = [](const QJsonValue &value) { return value.isUndefined() || value.isNull(); };
    if (ours.isObject() && theirs.isObject() && (base.isObject() || none(base)))
        return mergeMembers(field, base.toObject(), ours.toObject(), theirs.toObject());
    const auto list = [&](const QJsonValue &value) {
        return (value.isArray() && isListOfObjects(value)) || none(value);
    };
    if (!field.entryKey.isEmpty() && list(base) && list(ours) && list(theirs))
        return mergeEntries(field, base, ours, theirs);
    return Outcome::of(field.leaf == MergeRule::Earliest ? earliest(ours, theirs)
                       : field.leaf == MergeRule::Either ? std::optional(either(ours, theirs))
                                                         : std::nullopt,
                       base, ours, theirs);
}

} // namespace

Outcome byRule(const Field *field, const QJsonValue &base, const QJsonValue &ours, const QJsonValue &theirs)
{
    const auto outcome = [&](const std::optional<QJsonValue> &merged) {
        return Outcome::of(merged, base, ours, theirs);
    };
    switch (field ? field->merge : MergeRule::Field) {
    case MergeRule::Field:
        break;
    case MergeRule::Set:
        return outcome(mergeSet(base, ours, theirs));
    case MergeRule::Counter:
        return outcome(mergeCounter(base, ours, theirs));
    case MergeRule::Log:
        return outcome(mergeLog(*field, base, ours, theirs));
    case MergeRule::ForwardOnly:
        return outcome(furtherOn(*field, base, ours, theirs));
    case MergeRule::Earliest:
        return outcome(earliest(ours, theirs));
    case MergeRule::Lines:
        return outcome(mergeLines(base, ours, theirs));
    case MergeRule::Tree:
        return mergeTree(*field, base, ours, theirs);
    case MergeRule::Follow:
    case MergeRule::Either:
        return outcome(either(ours, theirs));
    }
    return outcome({});
}

/// Which side's value a field has after the merge; nothing if both or neither have it.
std::optional<bool> isOurs(const QJsonValue &merged, const QJsonValue &ours, const QJsonValue &theirs)
{
    if ((merged == ours) == (merged == theirs))
        return {};
    return merged == ours;
}

void insertDefined(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (!value.isUndefined())
        object.insert(key, value);
}

} // namespace yc::replica
