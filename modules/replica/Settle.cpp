// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/Settle.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace yc::replica {

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

/// How to look at a document: which contents are known, and which of the unknown ones were missed.
struct View {
    const RevisionTree &tree;
    const ContentOf &content;
    const core::RecordType *type = nullptr;
    QStringList missed = {};

    std::optional<QJsonObject> need(const QString &rev)
    {
        auto found = content(rev);
        if (!found)
            missed.append(rev);
        return found;
    }
};

/// What both sides know already, as one content: the newest revision that both have, or, where each has taken in what
/// the other has too, all of those merged. Nothing if they have nothing in common, or it is not known any more.
std::optional<QJsonObject> commonBase(View &view, const QSet<QString> &ours, const QSet<QString> &theirs)
{
    QSet<QString> both = ours;
    both.intersect(theirs);
    QHash<QString, QSet<QString>> knownBy;
    for (const QString &rev : std::as_const(both))
        knownBy.insert(rev, known(view.tree, rev, view.content(rev).value_or(QJsonObject())));
    QStringList heads; // what no other of them knows
    for (const QString &rev : std::as_const(both)) {
        const bool inner = std::ranges::any_of(both, [&](const QString &other) {
            return other != rev && knownBy[other].contains(rev) && !knownBy[rev].contains(other);
        });
        if (!inner)
            heads.append(rev);
    }
    heads.sort();
    std::optional<QJsonObject> base;
    QSet<QString> inBase;
    bool whole = true;
    for (const QString &head : std::as_const(heads)) {
        const auto taken = view.need(head);
        if (!taken) {
            whole = false;
        } else if (!base) {
            base = taken;
        } else if (const auto before = commonBase(view, inBase, knownBy[head])) { // of fewer revisions than these
            base = mergeContent(*before, *base, *taken, view.type).merged;
        } else {
            whole = false;
        }
        inBase.unite(knownBy[head]);
    }
    return whole ? base : std::nullopt;
}

Revision after(const QString &id, const RevisionTree &tree, const QString &parent, bool deleted,
               const QJsonObject &content)
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
    View view{tree, content, type};
    QJsonObject merged = *winning;
    QSet<QString> ours = known(tree, winner, *winning);
    for (const QString &leaf : live.sliced(1)) {
        const auto other = content(leaf);
        if (!other)
            return {};
        const QSet<QString> theirs = known(tree, leaf, *other);
        const auto base = commonBase(view, ours, theirs);
        const MergeResult both =
            base ? mergeContent(*base, merged, *other, type) : mergeUnrelated(merged, *other, type);
        if (!both.conflicts.isEmpty())
            return {{}, both.conflicts, both.merged, live.first(live.indexOf(leaf) + 1)};
        merged = both.merged;
        ours.unite(theirs);
    }
    settlement.revisions = follow(id, tree, live, merged, *winning, content);
    return settlement;
}

QStringList unknownBases(const RevisionTree &tree, const ContentOf &content)
{
    View view{tree, content};
    QSet<QString> ours;
    const QStringList live = tree.liveLeaves();
    for (const QString &leaf : live) {
        const QSet<QString> its = known(tree, leaf, content(leaf).value_or(QJsonObject()));
        if (!ours.isEmpty())
            (void)commonBase(view, ours, its);
        ours.unite(its);
    }
    view.missed.removeDuplicates();
    return view.missed;
}

QList<Revision> settledAs(const QString &id, const RevisionTree &tree, const ContentOf &content,
                          const QStringList &taken, const QJsonObject &chosen)
{
    if (taken.isEmpty())
        return {};
    return follow(id, tree, taken, chosen, content(taken.constFirst()).value_or(QJsonObject()), content);
}

} // namespace yc::replica
