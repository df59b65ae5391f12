// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/Merge.h"

#include "replica/Counters.h"
#include "replica/MergeRules.h"

#include <QSet>

#include <algorithm>

namespace yc::replica {

using core::Field;
using core::FieldKind;
using core::MergeRule;
using core::RecordType;

namespace {

/// Fields that belong together are chosen together: what differs in a group with a conflict is in conflict too.
void joinGroups(MergeResult &result, const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs,
                const RecordType &type)
{
    const auto groupOf = [](const Field &field) { return field.with.isEmpty() ? field.key : field.with; };
    QSet<QString> inConflict;
    QSet<QString> groups;
    for (const FieldConflict &conflict : std::as_const(result.conflicts)) {
        inConflict.insert(conflict.field);
        if (const Field *field = type.field(conflict.field))
            groups.insert(groupOf(*field));
    }
    bool joined = false;
    for (const Field &field : type.fields) {
        const QJsonValue o = ours.value(field.key);
        const QJsonValue t = theirs.value(field.key);
        if (o == t || inConflict.contains(field.key) || !groups.contains(groupOf(field)))
            continue;
        result.merged.remove(field.key);
        insertDefined(result.merged, field.key, base.value(field.key));
        result.conflicts.append({field.key, base.value(field.key), o, t});
        joined = true;
    }
    if (joined)
        std::ranges::sort(result.conflicts, {}, &FieldConflict::field);
}

/// MergeRule::Follow, once the fields that are followed have their values.
void follow(MergeResult &result, const QJsonObject &ours, const QJsonObject &theirs, const RecordType &type)
{
    for (const Field &field : type.fields) {
        if (field.merge != MergeRule::Follow)
            continue;
        const auto side = isOurs(result.merged.value(field.with), ours.value(field.with), theirs.value(field.with));
        if (!side)
            continue;
        result.merged.remove(field.key);
        insertDefined(result.merged, field.key, (*side ? ours : theirs).value(field.key));
    }
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
        } else {
            const Outcome outcome = byRule(field, b, o, t);
            insertDefined(result.merged, key, outcome.merged);
            if (outcome.conflict)
                result.conflicts.append({key, b, outcome.ours, outcome.theirs});
        }
    }
    if (!type || ours == base || theirs == base || ours == theirs)
        return result; // one side's words, as they are
    follow(result, ours, theirs, *type);
    if (!result.conflicts.isEmpty())
        joinGroups(result, base, ours, theirs, *type);
    if (type->tidy)
        result.merged = type->tidy(result.merged);
    return result;
}

namespace {

QJsonObject bodyOf(const QJsonObject &content, const RecordType *type)
{
    const QJsonObject body = content.value(u"body").toObject();
    const int schema = content.value(u"schema").toInt(1);
    return type && type->upgrade && schema < type->schema && !body.isEmpty() ? type->upgrade(body, schema) : body;
}

/// `body`: the two bodies, merged; now what stands around them.
MergeResult around(MergeResult body, const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs)
{
    // As fields of a record of its own.
    static const RecordType envelope = [] {
        RecordType made;
        made.fields = {
            {.key = QStringLiteral("schema"), .kind = FieldKind::Integer, .merge = MergeRule::ForwardOnly},
            {.key = QStringLiteral("merged"), .kind = FieldKind::List, .merge = MergeRule::Set},
            {.key = QStringLiteral("created_at"), .kind = FieldKind::DateTime, .merge = MergeRule::ForwardOnly}};
        return made;
    }();
    const auto withoutBody = [](QJsonObject content) {
        for (const char16_t *key : {u"body", u"changed_at", u"changed_by", u"counts"})
            content.remove(QStringView(key));
        return content;
    };
    MergeResult outside = merge(withoutBody(base), withoutBody(ours), withoutBody(theirs), &envelope);
    body.conflicts += outside.conflicts;
    QJsonObject merged = outside.merged;
    if (const QJsonObject counts = uniteCounts(ours, theirs); !counts.isEmpty())
        merged.insert(QStringLiteral("counts"), counts);
    const auto lastTouch = [](const QJsonObject &content) {
        return std::pair(content.value(u"changed_at").toString(), content.value(u"changed_by").toString());
    };
    const QJsonObject &later = lastTouch(ours) >= lastTouch(theirs) ? ours : theirs;
    for (const QString &key : {QStringLiteral("changed_at"), QStringLiteral("changed_by")})
        insertDefined(merged, key, later.value(key));
    merged.insert(QStringLiteral("body"), body.merged);
    body.merged = merged;
    return body;
}

} // namespace

MergeResult mergeContent(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs,
                         const RecordType *type)
{
    return around(merge(bodyOf(base, type), bodyOf(ours, type), bodyOf(theirs, type), type), base, ours, theirs);
}

MergeResult mergeUnrelated(const QJsonObject &ours, const QJsonObject &theirs, const RecordType *type)
{
    RecordType apart = type ? *type : RecordType();
    const QJsonObject common = commonCounts(ours, theirs, apart);
    for (Field &field : apart.fields) {
        if (field.merge == MergeRule::Counter && !common.contains(field.key))
            field.merge = MergeRule::Field; // without a common value differences cannot be added up
    }
    return around(merge(common, bodyOf(ours, type), bodyOf(theirs, type), type ? &apart : nullptr), {}, ours, theirs);
}

} // namespace yc::replica
