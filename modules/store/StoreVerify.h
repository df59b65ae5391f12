// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AuditHeads.h"
#include "store/Projection.h"

#include <QJsonObject>

#include <functional>
#include <stop_token>
#include <vector>

namespace yc::store {

class Connection;
class Cursor;

/// Puts the store to every check there is, on one state of it, and names the first that is bad of each:
///
/// | keys of the answer | check |
/// |---|---|
/// | pages_ok, first_bad_page | SQLCipher's authentication of every page of the file |
/// | structure_ok | SQLite's own check of tables and indexes, the full-text index with them |
/// | audit_ok, audit_rows, first_bad_audit_row, audit_since | the chain of the audit log |
/// | heads_ok, head_findings | the log against the signed heads noted in the desk's folder |
/// | documents_ok, documents, first_bad_document | every body is an object, every id of its type |
/// | projections_ok, projected, first_bad_projection | every value of every list against its document |
/// | search_ok, first_bad_search | every key and piece of the search against its document, and none without one |
/// | history_ok, first_bad_history | every earlier revision of every document is there |
/// | sync_ok, first_bad_sync | what the replication keeps against the documents (ReplicaVerify) |
/// | outbox_ok, first_bad_outbox | what waits for the city is a document, of a later revision than it has |
/// | ok | all of these |
/// | repairable | only lists or search differ: SqlDocumentStore::rebuild makes them anew |
///
/// What is bad is named by record id (never by a value). A damaged page makes the checks that read it bad; it does not
/// end the others. Holds 8 bytes a record and no more, however long the bodies are. The connection's thread.
class StoreVerify {
public:
    using Progress = std::function<void(double part)>; ///< 0–1

    StoreVerify(Connection &connection, QList<const Projection *> projections, Progress progress, std::stop_token stop);

    /// Errors "cancelled", and those of a connection that cannot read at all.
    [[nodiscard]] core::Result<QJsonObject> run();

private:
    using Sums = std::vector<quint64>; ///< by row of the document

    [[nodiscard]] core::Result<> check(const QString &flag, double until, core::Result<> (StoreVerify::*work)());
    [[nodiscard]] core::Result<> pages();
    [[nodiscard]] core::Result<> structure();
    [[nodiscard]] core::Result<> audit();
    [[nodiscard]] core::Result<> heads();
    [[nodiscard]] core::Result<> documents();
    [[nodiscard]] core::Result<> documentsOf(const Projection &projection);
    [[nodiscard]] core::Result<> search();
    [[nodiscard]] core::Result<> searchOf(const Projection &projection, Sums &sums);
    [[nodiscard]] core::Result<> readSearch(Sums &sums);
    [[nodiscard]] core::Result<> history();
    [[nodiscard]] core::Result<> sync();
    [[nodiscard]] core::Result<> outbox();
    [[nodiscard]] QSet<QString> localTypes() const;
    /// Notes what is bad; the first of each kind is kept.
    void bad(const char *flag, const char *first, const QJsonValue &what);
    /// After each record: tells the progress, false to stop.
    [[nodiscard]] bool step(qint64 of);

    Connection &m_connection;
    QList<const Projection *> m_projections;
    Progress m_progress;
    std::stop_token m_stop;
    core::Result<QList<SignedHead>> m_heads; ///< noted before the state that is checked
    QJsonObject m_report;
    double m_from = 0;  ///< part of the whole at the start of this check …
    double m_until = 0; ///< … and at its end
    qint64 m_done = 0;  ///< records of this check
    qint64 m_all = 0;   ///< records in the store
};

} // namespace yc::store
