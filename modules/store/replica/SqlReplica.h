// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Dataset.h"
#include "replica/SyncStore.h"

namespace yc::store {

class Cursor;
class ReplicaDocuments;
class SqlDocumentStore;
class SqlTransaction;

/// One dataset of a SqlDocumentStore as the replication sees it. Each call runs on the store's writer thread and waits.
class SqlReplica final : public replica::SyncStore {
public:
    SqlReplica(SqlDocumentStore &store, core::Dataset dataset);

    [[nodiscard]] QString identity() const override { return m_identity; }
    core::Result<QJsonObject> checkpoint(const QString &key) override;
    core::Result<> saveCheckpoint(const QString &key, const QJsonObject &checkpoint) override;
    core::Result<QList<replica::IdRevisions>> missing(const QList<replica::IdRevisions> &offered) override;
    core::Result<replica::Applied> apply(const replica::PulledBatch &batch) override;
    void lookAhead(replica::PlainDocument &document) const override;
    core::Result<> pullEnded(const std::stop_token &stop) override;
    core::Result<QList<replica::LocalChange>> changes(qint64 after, qsizetype limit, Which which) override;
    core::Result<QList<replica::Revision>> revisions(const QList<replica::IdRevisions> &wanted) override;
    core::Result<QList<replica::WireText>> texts(const QList<replica::IdRevisions> &wanted) override;
    core::Result<> confirm(const QList<replica::IdRevisions> &held) override;
    core::Result<> markSent(const QList<replica::IdRevisions> &sent) override;
    core::Result<> setAside(const QList<replica::Refusal> &refusals) override;
    core::Result<> release() override;
    core::Result<replica::Waiting> waiting() override;
    core::Result<QList<replica::ChangeText>> changesWithTexts(qint64 after, qsizetype limit) override;
    core::Result<> together(const std::function<core::Result<>()> &work) override;

private:
    [[nodiscard]] core::Result<> applyBatch(SqlTransaction &transaction, const replica::PulledBatch &batch,
                                            replica::Applied &applied);
    /// Of types that arrive for the first time, and many of them.
    [[nodiscard]] core::Result<> putIndexesOff(SqlTransaction &transaction, const replica::PulledBatch &batch);
    [[nodiscard]] core::Result<> quarantine(SqlTransaction &transaction, const replica::Quarantined &one,
                                            qint64 dataset);
    [[nodiscard]] core::Result<> forgive(SqlTransaction &transaction, const QList<replica::IdRevisions> &arrived);
    [[nodiscard]] core::Result<> settleKnown();
    /// Names the states of documents that were changed here since; false: there are no more.
    [[nodiscard]] core::Result<bool> absorbSome(qsizetype limit);
    [[nodiscard]] core::Result<QList<replica::LocalChange>> read(qint64 after, qsizetype limit, Which which);
    [[nodiscard]] core::Result<QList<replica::ChangeText>> readTexts(qint64 after, qsizetype limit);
    struct Unnamed;
    /// The name of a document that was made here and has not been anywhere.
    [[nodiscard]] core::Result<> nameFirst(const Unnamed &one, qint64 dataset);
    /// Whether the store has anything in two tables that nearly always are empty.
    struct Rare {
        bool refusals = true;
        bool sent = true;
    };
    [[nodiscard]] core::Result<> confirmOne(SqlTransaction &transaction, const replica::IdRevisions &held,
                                            const Rare &rare);

    [[nodiscard]] core::Result<> setAsideOne(const replica::Refusal &refusal);

    SqlDocumentStore &m_store;
    core::Dataset m_dataset;
    QString m_identity;
    std::optional<quint64> m_namedAt; ///< SyncLedger::unnamed() when everything was named; writer
    qint64 m_scanned = 0;             ///< row of the outbox up to which nothing is unnamed, in this round of changes()
};

} // namespace yc::store
