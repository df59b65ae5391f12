// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/Settle.h"
#include "replica/SyncStore.h"
#include "store/SqlTransaction.h"
#include "store/replica/SyncLedger.h"

#include <QSet>

namespace yc::store {

/// A document with all that is known of its revisions, while it is being worked on.
struct ReplicaDocument {
    SqlTransaction::Stored stored; ///< row 0: not here yet
    replica::RevisionTree tree;
    QSet<QString> confirmed; ///< leaves that the city has
    QHash<QString, replica::Revision> fresh; ///< contents that came in this transaction
    QStringList liveBefore;
    qint64 dataset = 0; ///< 0: none yet
    bool waits = false; ///< in the outbox
    bool hadTree = false;
    bool changed = false;
};

/// Where the tables of a store and CouchDB's revisions meet. Commands write states; names of revisions are given to
/// them here, when sync (or a conflict) comes by, one for each state, so that the history is what happened. Inside one
/// transaction of the writer.
class ReplicaDocuments {
public:
    ReplicaDocuments(SqlTransaction &transaction, SyncLedger &ledger)
        : m_transaction(transaction)
        , m_connection(transaction.connection())
        , m_ledger(ledger)
    {
    }

    /// With the states that had no name yet named; finish() must follow. `dataset`: where it belongs if nobody has said so.
    [[nodiscard]] core::Result<ReplicaDocument> open(const QString &id, qint64 dataset = 0);
    /// The same without naming anything: only reads.
    [[nodiscard]] core::Result<ReplicaDocument> look(const QString &id);
    /// Adds a revision; true if it is new.
    bool add(ReplicaDocument &document, const replica::Revision &revision, bool confirmed);
    /// Both where it comes from and what it says.
    [[nodiscard]] core::Result<bool> isKnown(const ReplicaDocument &document, const QString &rev);
    static void confirm(ReplicaDocument &document, const QString &rev);
    /// Merges live leaves as far as rules go, shows the winner, and writes all of it down.
    [[nodiscard]] core::Result<> finish(ReplicaDocument &document, replica::Applied &applied);
    /// What is known of a revision's content; a deleted leaf of which nothing is kept has said nothing.
    [[nodiscard]] core::Result<std::optional<replica::Revision>> revision(const ReplicaDocument &document,
                                                                          const QString &rev);
    [[nodiscard]] replica::ContentOf contents(const ReplicaDocument &document);
    /// What becomes of the live leaves; nothing where this program does not know the type or the schema.
    [[nodiscard]] replica::Settlement settlement(const ReplicaDocument &document);
    /// Names exactly the versions that a person sees.
    [[nodiscard]] static QString token(const replica::RevisionTree &tree);
    /// The state of a document for SqlTransaction::take().
    [[nodiscard]] static SqlTransaction::Arrival arrival(const replica::Revision &revision,
                                                         const core::Document &before);

private:
    [[nodiscard]] core::Result<> absorb(ReplicaDocument &document);
    [[nodiscard]] core::Result<> noteConflict(ReplicaDocument &document, const replica::Settlement &settlement,
                                              qint64 row);
    [[nodiscard]] core::Result<> keep(ReplicaDocument &document, qint64 row, qint64 sequence);
    [[nodiscard]] core::Result<> keepContents(const ReplicaDocument &document, qint64 row,
                                              const QSet<QString> &elsewhere);

    SqlTransaction &m_transaction;
    Connection &m_connection;
    SyncLedger &m_ledger;
};

} // namespace yc::store
