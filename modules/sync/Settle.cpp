// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Settle.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace yc::sync {

namespace {

const QString mergedKey = QStringLiteral("merged");

QStringList mergedIn(const QJsonObject &content)
{
    QStringList revs;
    const QJsonArray array = content.value(mergedKey).toArray();
    for (const QJsonValue &rev : array)
        revs.append(rev.toString());
    return revs;
}

/// Every revision whose edits are in `content` of `rev`: its ancestors, and what it or they took in.
QSet<QString> known(const RevisionTree &tree, const QString &rev, const QJsonObject &content)
{
    const QStringList own = tree.history(rev);
    QSet<QString> all(own.begin(), own.end());
    const QStringList taken = mergedIn(content);
    for (const QString &other : taken) {
        const QStringList its = tree.history(other);
        all.unite(QSet<QString>(its.begin(), its.end()));
        all.insert(other);
    }
    return all;
}

/// What both sides know already: the common ancestor, and into it whatever each of them has taken in by itself.
std::optional<QJsonObject> commonBase(const RevisionTree &tree, const QSet<QString> &ours, const QSet<QString> &theirs,
                       const QString &a, const QString &b, const ContentOf &content, const core::RecordType *type)
{
    const QString ancestor = tree.commonAncestor(a, b);
    const QStringList path = tree.history(ancestor);
    QSet<QString> both = ours;
    both.intersect(theirs);
    for (const QString &rev : path)
        both.remove(rev);
    QStringList heads;
    for (const QString &rev : std::as_const(both)) {
        const bool inner = std::ranges::any_of(both, [&](const QString &other) {
            return other != rev && tree.history(other).contains(rev);
        });
        if (!inner)
            heads.append(rev);
    }
    heads.sort();
    const auto known = content(ancestor);
    if (!known)
        return {};
    QJsonObject base = *known;
    for (const QString &head : std::as_const(heads)) {
        if (const auto taken = content(head)) {
            const QJsonObject from = content(tree.commonAncestor(ancestor, head)).value_or(QJsonObject());
            base = mergeContent(from, base, *taken, type).merged;
        }
    }
    return base;
}

Revision after(const QString &id, const RevisionTree &tree, const QString &parent, bool deleted, const QJsonObject &content)
{
    Revision revision;
    revision.id = id;
    revision.rev = revisionId(parent, deleted, content);
    revision.history = QStringList{revision.rev} + tree.history(parent);
    revision.deleted = deleted;
    revision.content = content;
    return revision;
}

QList<Revision> follow(const QString &id, const RevisionTree &tree, const QStringList &live, QJsonObject merged,
                       const QJsonObject &winner, const ContentOf &content)
{
    QList<Revision> made;
    QSet<QString> taken;
    for (const QString &leaf : live) {
        if (leaf != live.constFirst())
            taken.insert(leaf);
        const QStringList its = mergedIn(content(leaf).value_or(QJsonObject()));
        taken.unite(QSet<QString>(its.begin(), its.end()));
    }
    const QStringList own = tree.history(live.constFirst());
    for (const QString &rev : own)
        taken.remove(rev);
    QStringList sorted = taken.values();
    sorted.sort();
    merged.insert(mergedKey, QJsonArray::fromStringList(sorted));
    if (merged != winner)
        made.append(after(id, tree, live.constFirst(), false, merged));
    for (const QString &leaf : live.sliced(1))
        made.append(after(id, tree, leaf, true, QJsonObject()));
    return made;
}

} // namespace

Settlement settle(const QString &id, const RevisionTree &tree, const ContentOf &content, const core::RecordType *type)
{
    Settlement settlement;
    const QStringList live = tree.liveLeaves();
    if (live.size() < 2)
        return settlement;
    const QString &winner = live.constFirst();
    const auto winning = content(winner);
    if (!winning)
        return settlement;
    // Where the common revision is not known any more, differences cannot be added up.
    core::RecordType withoutCounters = type ? *type : core::RecordType();
    for (core::Field &field : withoutCounters.fields) {
        if (field.merge == core::MergeRule::Counter)
            field.merge = core::MergeRule::Field;
    }
    QJsonObject merged = *winning;
    QSet<QString> ours = known(tree, winner, *winning);
    for (const QString &leaf : live.sliced(1)) {
        const auto other = content(leaf);
        if (!other)
            return {};
        const QSet<QString> theirs = known(tree, leaf, *other);
        const auto base = commonBase(tree, ours, theirs, winner, leaf, content, type);
        const MergeResult both = base ? mergeContent(*base, merged, *other, type)
                                      : mergeContent({}, merged, *other, &withoutCounters);
        if (!both.conflicts.isEmpty())
            return {{}, both.conflicts, both.merged, live.first(live.indexOf(leaf) + 1)};
        merged = both.merged;
        ours.unite(theirs);
    }
    settlement.revisions = follow(id, tree, live, merged, *winning, content);
    return settlement;
}

QList<Revision> settledAs(const QString &id, const RevisionTree &tree, const ContentOf &content, const QStringList &taken,
                          const QJsonObject &chosen)
{
    if (taken.isEmpty())
        return {};
    return follow(id, tree, taken, chosen, content(taken.constFirst()).value_or(QJsonObject()), content);
}

} // namespace yc::sync
