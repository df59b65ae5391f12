// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/Counters.h"
#include "replica/Settle.h"
#include "replica/SyncStore.h"

#include <QJsonDocument>
#include <QMap>
#include <QSet>
#include <QUuid>

#include <functional>
#include <tuple>

namespace yc::test {

/// replica::SyncStore over maps: what the SQL store does, without a disk.
class MemorySyncStore final : public replica::SyncStore {
public:
    explicit MemorySyncStore(QList<core::RecordType> types = {})
        : m_types(std::move(types))
    {
    }

    // ---- what a desk does
    /// A new edit of the present winner; the envelope's "merged" is kept, as the store does.
    QString edit(const QString &id, QJsonObject content, bool deleted = false)
    {
        Entry &entry = m_entries[id];
        const QString parent = entry.tree.winner();
        const QJsonObject before = entry.contents.value(parent);
        for (const QString &kept : {QStringLiteral("merged"), QStringLiteral("counts")}) {
            if (const QJsonValue value = before.value(kept); !value.isUndefined() && !deleted)
                content.insert(kept, value);
        }
        content = replica::withCounts(before, content, typeOf(id), parent, identityText);
        const QString rev = replica::revisionId(parent, deleted, content, identityText);
        add(entry,
            {id, rev, QStringList{rev} + entry.tree.history(parent), deleted, content, entry.attachments.value(parent)},
            false);
        m_conflicts.remove(id);
        settle(id);
        return rev;
    }
    /// A person chooses: `chosen` is the conflict's `merged` with its fields filled in.
    void settleAs(const QString &id, const QJsonObject &chosen)
    {
        Entry &entry = m_entries[id];
        const QStringList taken = m_conflicts.take(id).taken;
        for (const replica::Revision &revision : replica::settledAs(id, entry.tree, contentsOf(entry), taken, chosen))
            add(entry, revision, false);
        settle(id); // other leaves
    }
    [[nodiscard]] QJsonObject content(const QString &id) const
    {
        const Entry entry = m_entries.value(id);
        return entry.tree.isDeleted(entry.tree.winner()) ? QJsonObject() : entry.contents.value(entry.tree.winner());
    }
    [[nodiscard]] QJsonObject body(const QString &id) const { return content(id).value(u"body").toObject(); }
    [[nodiscard]] replica::RevisionTree tree(const QString &id) const { return m_entries.value(id).tree; }
    [[nodiscard]] QHash<QString, QJsonObject> contents(const QString &id) const { return m_entries.value(id).contents; }
    [[nodiscard]] QStringList ids() const { return m_entries.keys(); }
    [[nodiscard]] QMap<QString, replica::Settlement> conflicts() const { return m_conflicts; }
    [[nodiscard]] QList<replica::Quarantined> quarantined() const { return m_quarantined; }
    [[nodiscard]] QList<replica::Refusal> setAsideRows() const { return m_setAside.values(); }
    [[nodiscard]] qsizetype largestBatch() const { return m_largestBatch; }
    QString identityText = QUuid::createUuid().toString(QUuid::WithoutBraces);
    /// Asked before every call that writes; an error is a full disk or the end of the program.
    std::function<core::Result<>()> beforeWrite;

    // ---- replica::SyncStore
    [[nodiscard]] QString identity() const override { return identityText; }
    core::Result<QJsonObject> checkpoint(const QString &key) override { return m_checkpoints.value(key); }
    core::Result<> saveCheckpoint(const QString &key, const QJsonObject &checkpoint) override
    {
        YC_TRY(mayWrite());
        m_checkpoints[key] = checkpoint;
        return {};
    }
    core::Result<QList<replica::IdRevisions>> missing(const QList<replica::IdRevisions> &offered) override
    {
        QList<replica::IdRevisions> lacking;
        for (const replica::IdRevisions &one : offered) {
            replica::IdRevisions its{one.id, {}};
            const auto entry = m_entries.find(one.id);
            for (const QString &rev : one.revisions) {
                if (entry != m_entries.end() && entry->tree.contains(rev))
                    entry->confirmed.insert(rev);
                else if (!m_damaged.contains({one.id, rev}))
                    its.revisions.append(rev);
            }
            if (entry != m_entries.end())
                countOpen(one.id, *entry);
            if (!its.revisions.isEmpty())
                lacking.append(its);
        }
        return lacking;
    }
    core::Result<replica::Applied> apply(const replica::PulledBatch &batch) override
    {
        YC_TRY(mayWrite());
        replica::Applied applied;
        m_largestBatch = std::max(m_largestBatch, batch.revisions.size() + batch.plain.size());
        QSet<QString> touched;
        for (const replica::PlainDocument &plain : batch.plain) {
            const auto revision = replica::fromWire(QJsonDocument::fromJson(plain.json()).object());
            if (add(m_entries[revision.id], revision, true)) {
                ++applied.added;
                touched.insert(revision.id);
            }
        }
        for (const replica::Revision &revision : batch.revisions) {
            if (add(m_entries[revision.id], revision, !batch.fromDesk)) {
                ++applied.added;
                touched.insert(revision.id);
            }
        }
        for (const QString &id : std::as_const(touched)) {
            const qsizetype before = m_conflicts.size();
            applied.settled += settle(id) ? 1 : 0;
            applied.conflicts += m_conflicts.size() > before ? 1 : 0;
        }
        for (const replica::Quarantined &one : batch.quarantined) {
            if (m_damaged.contains({one.id, one.rev}) && !one.rev.isEmpty())
                continue;
            m_quarantined.append(one);
            m_damaged.insert({one.id, one.rev});
        }
        if (!batch.checkpoint.isEmpty())
            m_checkpoints[batch.checkpointKey] = batch.checkpoint;
        return applied;
    }
    core::Result<QList<replica::LocalChange>> changes(qint64 after, qsizetype limit, Which which) override
    {
        QList<replica::LocalChange> found;
        for (auto at = m_bySequence.upperBound(after); at != m_bySequence.end() && found.size() < limit; ++at) {
            if (which == Which::Unconfirmed && !m_open.contains(*at))
                continue;
            const Entry &entry = m_entries[*at];
            replica::LocalChange change{at.key(), *at, entry.tree.leaves()};
            if (which == Which::Unconfirmed)
                change.leaves.removeIf(
                    [&](const QString &rev) { return entry.confirmed.contains(rev) || isHeld(*at, rev); });
            if (!change.leaves.isEmpty())
                found.append(change);
        }
        return found;
    }
    core::Result<QList<replica::Revision>> revisions(const QList<replica::IdRevisions> &wanted) override
    {
        QList<replica::Revision> found;
        for (const replica::IdRevisions &one : wanted) {
            const auto entry = m_entries.constFind(one.id);
            for (const QString &rev : one.revisions) {
                if (entry != m_entries.cend() && entry->contents.contains(rev))
                    found.append({one.id, rev, entry->tree.history(rev), entry->tree.isDeleted(rev),
                                  entry->contents[rev], entry->attachments.value(rev)});
            }
        }
        return found;
    }
    core::Result<> together(const std::function<core::Result<>()> &work) override
    {
        const auto before = std::tuple(m_entries, m_bySequence, m_open, m_sequence, m_checkpoints, m_conflicts,
                                       m_quarantined, m_damaged, m_setAside, m_sent);
        core::Result<> done = work();
        if (done)
            done = mayWrite();
        if (!done)
            std::tie(m_entries, m_bySequence, m_open, m_sequence, m_checkpoints, m_conflicts, m_quarantined, m_damaged,
                     m_setAside, m_sent) = before;
        return done;
    }
    core::Result<> confirm(const QList<replica::IdRevisions> &held) override
    {
        YC_TRY(mayWrite());
        for (const replica::IdRevisions &one : held) {
            Entry &entry = m_entries[one.id];
            for (const QString &rev : one.revisions) {
                entry.confirmed.insert(rev);
                m_setAside.remove({one.id, rev});
            }
            countOpen(one.id, entry);
        }
        return {};
    }
    core::Result<> markSent(const QList<replica::IdRevisions> &sent) override
    {
        YC_TRY(mayWrite());
        for (const replica::IdRevisions &one : sent) {
            for (const QString &rev : one.revisions)
                m_sent.insert({one.id, rev});
        }
        return {};
    }
    [[nodiscard]] bool isSent(const QString &id, const QString &rev) const { return m_sent.contains({id, rev}); }
    core::Result<> setAside(const QList<replica::Refusal> &refusals) override
    {
        YC_TRY(mayWrite());
        for (const replica::Refusal &refusal : refusals)
            m_setAside.insert({refusal.id, refusal.rev}, refusal);
        return {};
    }
    core::Result<> release() override
    {
        for (replica::Refusal &refusal : m_setAside)
            refusal.held = false;
        return {};
    }
    core::Result<replica::Waiting> waiting() override
    {
        replica::Waiting waiting;
        waiting.unsent = m_open.size();
        for (auto refusal = m_setAside.cbegin(); refusal != m_setAside.cend(); ++refusal)
            waiting.held += refusal->held && m_entries[refusal->id].tree.leaves().contains(refusal->rev) ? 1 : 0;
        waiting.quarantined = m_quarantined.size();
        waiting.conflicts = m_conflicts.size();
        return waiting;
    }

private:
    struct Entry {
        replica::RevisionTree tree;
        QHash<QString, QJsonObject> contents;
        QHash<QString, QJsonObject> attachments;
        QSet<QString> confirmed;
        qint64 sequence = 0;
    };

    [[nodiscard]] core::Result<> mayWrite() const { return beforeWrite ? beforeWrite() : core::Result<>(); }
    [[nodiscard]] bool isHeld(const QString &id, const QString &rev) const
    {
        const auto refusal = m_setAside.constFind({id, rev});
        return refusal != m_setAside.cend() && refusal->held;
    }
    [[nodiscard]] static replica::ContentOf contentsOf(const Entry &entry)
    {
        return [&entry](const QString &rev) -> std::optional<QJsonObject> {
            const auto found = entry.contents.constFind(rev);
            return found == entry.contents.cend() ? std::nullopt : std::optional(*found);
        };
    }
    bool add(Entry &entry, const replica::Revision &revision, bool fromCity)
    {
        const bool grew = entry.tree.add(revision.history, revision.deleted) != replica::RevisionTree::Added::Known;
        if (!entry.contents.contains(revision.rev)) {
            entry.contents.insert(revision.rev, revision.content);
            if (!revision.attachments.isEmpty())
                entry.attachments.insert(revision.rev, revision.attachments);
        }
        if (fromCity)
            entry.confirmed.insert(revision.rev);
        if (grew) {
            m_bySequence.remove(entry.sequence);
            entry.sequence = ++m_sequence;
            m_bySequence.insert(entry.sequence, revision.id);
        }
        countOpen(revision.id, entry);
        return grew;
    }
    void countOpen(const QString &id, const Entry &entry)
    {
        const QStringList leaves = entry.tree.leaves();
        const bool open =
            std::ranges::any_of(leaves, [&](const QString &rev) { return !entry.confirmed.contains(rev); });
        if (open)
            m_open.insert(id);
        else
            m_open.remove(id);
    }
    [[nodiscard]] const core::RecordType *typeOf(const QString &id) const
    {
        const auto type = std::ranges::find(m_types, id.section(u':', 0, 0), &core::RecordType::name);
        return type == m_types.end() ? nullptr : &*type;
    }
    bool settle(const QString &id)
    {
        Entry &entry = m_entries[id];
        const replica::Settlement settlement = replica::settle(id, entry.tree, contentsOf(entry), typeOf(id));
        m_conflicts.remove(id);
        if (settlement.isConflict())
            m_conflicts.insert(id, settlement);
        for (const replica::Revision &revision : settlement.revisions)
            add(entry, revision, false);
        return !settlement.revisions.isEmpty();
    }

    QList<core::RecordType> m_types;
    QMap<QString, Entry> m_entries;
    QMap<qint64, QString> m_bySequence;
    QSet<QString> m_open;
    qint64 m_sequence = 0;
    QMap<QString, QJsonObject> m_checkpoints;
    QMap<QString, replica::Settlement> m_conflicts;
    QList<replica::Quarantined> m_quarantined;
    QSet<std::pair<QString, QString>> m_damaged;
    QMap<std::pair<QString, QString>, replica::Refusal> m_setAside;
    QSet<std::pair<QString, QString>> m_sent;
    qsizetype m_largestBatch = 0;
};

} // namespace yc::test
