// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SyncSamples.h"
#include "TestStore.h"
#include "replica/Settle.h"
#include "replica/SyncStore.h"
#include "store/replica/SyncRecords.h"

#include <QDir>

#include <functional>

namespace yc::test {

/// The encrypted store as a desk of the sync tests: what MemorySyncStore does, with commands instead of maps.
class SqlSyncStore final : public replica::SyncStore {
public:
    explicit SqlSyncStore(QList<core::RecordType> types = {syncedType()},
                          core::Dataset dataset = {QStringLiteral("310106013"), QStringLiteral("residents")})
        : m_types(std::move(types))
        , m_dataset(std::move(dataset))
    {
        if (!reopen())
            qFatal("no store");
    }

    /// The same store at another machine, as after a backup that was taken by copying the folder.
    SqlSyncStore(SqlSyncStore &other)
        : m_types(other.m_types)
        , m_dataset(other.m_dataset)
    {
        other.m_replica.reset();
        other.m_store.close();
        m_store.close();
        const QDir from(other.m_store.folder());
        const QStringList files = from.entryList(QDir::Files);
        for (const QString &name : files) {
            const QString copy = m_store.folder() + u'/' + name;
            QFile::remove(copy);
            QFile::copy(from.filePath(name), copy);
        }
        if (!reopen() || !other.reopen())
            qFatal("no store");
    }

    // ---- what a desk does
    /// The name of an edit, if somebody wants to know it; revisions are made when the sync comes by.
    struct Edit {
        SqlSyncStore *desk;
        QString id;
        operator QString() const { return desk->rev(id); }
    };
    /// A command that writes.
    Edit edit(const QString &id, const QJsonObject &content, bool deleted = false)
    {
        if (const QDateTime at = QDateTime::fromString(content[u"changed_at"].toString(), Qt::ISODateWithMs);
            at.isValid())
            m_store.clock().set(at);
        const auto done = m_store.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            if (deleted) {
                YC_TRY(tx.remove(id));
                return QJsonObject();
            }
            core::Document document;
            if (const auto present = tx.load(id))
                document = *present;
            document.id = id;
            document.body = content[u"body"].toObject();
            if (document.revision == 0)
                document.revision = revisionOfTombstone(tx, id);
            YC_TRY(tx.put(document));
            return QJsonObject();
        });
        if (!done)
            qWarning() << "edit" << done.error().code << done.error().context;
        return {this, id};
    }
    core::Result<core::Document> settleAs(const QString &id, const QJsonObject &chosen)
    {
        const auto conflict = waitFor(m_store->conflict(id));
        if (!conflict)
            return std::unexpected(conflict.error());
        QJsonObject fields;
        for (const core::FieldConflict &field : conflict->fields) {
            const QJsonValue value = chosen[u"body"][field.field];
            fields.insert(field.field, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
        core::Document settled;
        const auto done = m_store.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(settled, tx.settle(id, conflict->token, fields));
            return QJsonObject();
        });
        return done ? core::Result<core::Document>(settled) : std::unexpected(done.error());
    }
    [[nodiscard]] QJsonObject content(const QString &id)
    {
        const QStringList live = tree(id).liveLeaves();
        if (live.isEmpty())
            return {};
        const auto found = m_replica->revisions({{id, {live.first()}}});
        return found && !found->isEmpty() ? found->first().content : QJsonObject();
    }
    /// As a page sees it.
    [[nodiscard]] QJsonObject body(const QString &id)
    {
        const auto document = waitFor(m_store->load(id));
        return document ? document->body : QJsonObject();
    }
    [[nodiscard]] replica::RevisionTree tree(const QString &id)
    {
        replica::RevisionTree tree;
        for (qint64 after = 0;;) {
            const auto some = m_replica->changes(after, 500, Which::All);
            if (!some || some->isEmpty())
                return tree;
            for (const replica::LocalChange &change : *some) {
                after = change.sequence;
                if (change.id != id)
                    continue;
                const auto leaves = m_replica->revisions({{id, change.leaves}});
                for (const replica::Revision &leaf : *leaves)
                    tree.add(leaf.history, leaf.deleted);
            }
        }
    }
    [[nodiscard]] QString rev(const QString &id) { return tree(id).winner(); }
    [[nodiscard]] QStringList ids()
    {
        QStringList ids;
        const auto all = m_replica->changes(0, 1'000'000, Which::All);
        for (const replica::LocalChange &change : *all)
            ids << change.id;
        ids.sort();
        return ids;
    }
    [[nodiscard]] QMap<QString, replica::Settlement> conflicts()
    {
        QMap<QString, replica::Settlement> found;
        const auto list = waitFor(m_store->conflicts());
        for (const core::ConflictSummary &one : *list) {
            const auto conflict = waitFor(m_store->conflict(one.id));
            if (!conflict)
                continue;
            replica::Settlement settlement;
            settlement.conflicts = conflict->fields;
            settlement.merged = {{QStringLiteral("body"), conflict->merged}};
            settlement.taken = {conflict->ours.rev, conflict->theirs.rev};
            found.insert(one.id, settlement);
        }
        return found;
    }
    [[nodiscard]] QList<store::QuarantinedDocument> quarantined()
    {
        return waitFor(store::SyncRecords(*m_store).quarantined()).value_or(QList<store::QuarantinedDocument>());
    }
    /// Of every revision of which something is known.
    [[nodiscard]] QHash<QString, QJsonObject> contents(const QString &id)
    {
        QHash<QString, QJsonObject> contents;
        const replica::RevisionTree known = tree(id);
        const QStringList leaves = known.leaves();
        for (const QString &leaf : leaves) {
            const auto revisions = m_replica->revisions({{id, known.history(leaf)}});
            for (const replica::Revision &revision : *revisions)
                contents.insert(revision.rev, revision.content);
        }
        return contents;
    }
    [[nodiscard]] qsizetype largestBatch() const { return m_largestBatch; }
    [[nodiscard]] TestStore &store() { return m_store; }
    /// The program ends and begins again.
    bool reopen(const core::Session &session = sampleSession())
    {
        m_replica.reset();
        if (!m_store.signIn(session, m_types))
            return false;
        m_replica = m_store->replica(m_dataset);
        return true;
    }
    /// Asked before every call that writes; an error is a full disk or the end of the program.
    std::function<core::Result<>()> beforeWrite;

    // ---- replica::SyncStore
    [[nodiscard]] QString identity() const override { return m_replica->identity(); }
    core::Result<QJsonObject> checkpoint(const QString &key) override { return m_replica->checkpoint(key); }
    core::Result<> saveCheckpoint(const QString &key, const QJsonObject &checkpoint) override
    {
        YC_TRY(mayWrite());
        return m_replica->saveCheckpoint(key, checkpoint);
    }
    core::Result<QList<replica::IdRevisions>> missing(const QList<replica::IdRevisions> &offered) override
    {
        return m_replica->missing(offered);
    }
    core::Result<replica::Applied> apply(const replica::PulledBatch &batch) override
    {
        YC_TRY(mayWrite());
        m_largestBatch = std::max(m_largestBatch, batch.revisions.size() + batch.plain.size());
        return m_replica->apply(batch);
    }
    core::Result<QList<replica::LocalChange>> changes(qint64 after, qsizetype limit, Which which) override
    {
        return m_replica->changes(after, limit, which);
    }
    void lookAhead(replica::PlainDocument &document) const override { m_replica->lookAhead(document); }
    core::Result<> pullEnded(const std::stop_token &stop) override { return m_replica->pullEnded(stop); }
    core::Result<QList<replica::WireText>> texts(const QList<replica::IdRevisions> &wanted) override
    {
        return m_replica->texts(wanted);
    }
    core::Result<QList<replica::Revision>> revisions(const QList<replica::IdRevisions> &wanted) override
    {
        return m_replica->revisions(wanted);
    }
    core::Result<QList<replica::ChangeText>> changesWithTexts(qint64 after, qsizetype limit) override
    {
        return m_replica->changesWithTexts(after, limit);
    }
    core::Result<> together(const std::function<core::Result<>()> &work) override
    {
        return m_replica->together([&]() -> core::Result<> {
            YC_TRY(work());
            return mayWrite();
        });
    }
    core::Result<> confirm(const QList<replica::IdRevisions> &held) override
    {
        YC_TRY(mayWrite());
        return m_replica->confirm(held);
    }
    core::Result<> markSent(const QList<replica::IdRevisions> &sent) override
    {
        YC_TRY(mayWrite());
        return m_replica->markSent(sent);
    }
    core::Result<> setAside(const QList<replica::Refusal> &refusals) override
    {
        YC_TRY(mayWrite());
        return m_replica->setAside(refusals);
    }
    core::Result<> release() override { return m_replica->release(); }
    core::Result<replica::Waiting> waiting() override { return m_replica->waiting(); }

private:
    [[nodiscard]] core::Result<> mayWrite() const { return beforeWrite ? beforeWrite() : core::Result<>(); }
    static qint64 revisionOfTombstone(core::Transaction &tx, const QString &id)
    {
        const auto stored = static_cast<store::SqlTransaction &>(tx).stored(id);
        return stored ? stored->document.revision : 0;
    }

    QList<core::RecordType> m_types;
    core::Dataset m_dataset;
    TestStore m_store;
    std::unique_ptr<replica::SyncStore> m_replica; // before the store goes
    qsizetype m_largestBatch = 0;
};

} // namespace yc::test
