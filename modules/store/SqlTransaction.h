// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "replica/PlainDocument.h"
#include "store/AuditLog.h"
#include "store/Projection.h"
#include "store/ScopeFilter.h"

#include <QCryptographicHash>
#include <QMap>

namespace yc::store {

class Connection;
class Cursor;
class SyncLedger;

/// Projections by the name of their type; made once at opening, then only read.
using Projections = QMap<QString, std::shared_ptr<Projection>>;

/// A command's work in progress, between BEGIN and COMMIT on the writer connection, within the scope of `filter`.
class SqlTransaction final : public core::Transaction {
public:
    SqlTransaction(Connection &connection, const Projections &projections, const core::Session &session,
                   ScopeFilter &filter, QDateTime now);

    core::Result<core::Document> load(const QString &id) override;
    core::Result<core::Document> put(core::Document document) override;
    core::Result<> remove(const QString &id) override;
    core::Result<core::Rows> query(const core::Query &query) override;
    core::Result<qint64> count(const core::Query &query) override;
    core::Result<qint64> nextNumber(const QString &series) override;
    [[nodiscard]] const core::Session &session() const override { return m_session; }
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void alsoAudit(const QString &name, const QString &subject, const QString &reason) override
    {
        m_events.append({name, subject, reason});
    }

    struct Event {
        QString name;
        QString subject;
        QString reason;
    };
    /// Rows of the audit log besides the command's own.
    [[nodiscard]] const QList<Event> &events() const { return m_events; }
    /// For the store's own commands: audit rows and values of `meta` that belong into the same transaction.
    [[nodiscard]] Connection &connection() { return m_connection; }
    /// For the audit row, JSON: how many changes and the first ids; of a single change the SHA-256 of the document's
    /// stored JSON before and after (empty where it was not there), of several one SHA-256 over id, before and after of
    /// each. Empty if nothing synced changed.
    [[nodiscard]] QString documents();
    [[nodiscard]] qint64 changes() const { return m_changes; }
    /// Something was touched, and nothing but what stays on the desk.
    [[nodiscard]] bool isLocalOnly() const { return m_touchedCount > 0 && m_changes == 0; }
    /// At most 1,000 ids, empty when there were more (see DocumentStore::changed).
    [[nodiscard]] QStringList changedIds() const
    {
        return m_toldCount > m_changedIds.size() ? QStringList() : m_changedIds;
    }
    [[nodiscard]] QStringList changedTypes() const { return m_changedTypes; }
    /// Whoever shows the document reads it again, though its own state is the same: a version beside it came or went.
    void tell(const QString &id, const QString &type);
    [[nodiscard]] const QList<qint64> &changedRows() const { return m_changedRows; }
    /// The work asked for a record outside of the scope, or tried to change one.
    [[nodiscard]] bool leftScope() const { return m_leftScope; }

    core::Result<core::Document> settle(const QString &id, const QString &token, const QJsonObject &chosen) override;

    /// A document as its row has it.
    struct Stored {
        qint64 row = 0;
        core::Document document; ///< body as stored, not upgraded
        QByteArray bytes;
        QString rev;         ///< CouchDB's name of the local revision `absorbed`
        qint64 absorbed = 0; ///< later local revisions have no name yet
        QByteArray extra;    ///< WireExtra of `rev`
    };
    [[nodiscard]] core::Result<Stored> stored(const QString &id);
    /// The first columns of a SELECT, and what they say.
    static constexpr int kStoredColumns = 15;
    [[nodiscard]] static QString storedColumns();
    [[nodiscard]] static Stored storedFrom(const Cursor &cursor);
    /// A state of a document that somebody else made, or that settling made.
    struct Arrival {
        core::Document document; ///< its revision is counted here
        QByteArray bytes;
        QString rev;
        QByteArray extra;
    };
    /// Makes `state` the document's, with everything that hangs on it: history, lists, search. `passing`: states that
    /// go into the history only, oldest first. Nobody's permission or scope is asked: it is the desk's own work. A
    /// document whose type or schema this program does not know is kept and shown nowhere. Returns its row.
    [[nodiscard]] core::Result<qint64> take(const Stored &before, const Arrival &state, const QList<Arrival> &passing,
                                            qint64 dataset, qint64 sequence);
    /// The same for a document that is not there yet, in as few steps as it can be; 0 if it is.
    [[nodiscard]] core::Result<qint64> takeNew(const Arrival &state, qint64 dataset, qint64 sequence);
    /// The same straight from its text: -1 if that is not enough here (another schema, a type of which cities have
    /// none), 0 if it is here.
    [[nodiscard]] core::Result<qint64> takeNew(const replica::PlainDocument &state, qint64 dataset, qint64 sequence);
    /// What of that can be worked out beforehand, on any thread: kept in `state`.
    static void lookAhead(const Projections &projections, replica::PlainDocument &state);
    /// Writes what was gathered for the search; the last step of a transaction.
    [[nodiscard]] core::Result<> writeSearch();
    [[nodiscard]] const core::RecordType *typeOf(const QString &name) const;
    /// After the work: what the changes mean for records that were not touched (Duplicates).
    [[nodiscard]] core::Result<> finish();
    /// Sync's own knowledge, where the store has it (not in tools).
    void setLedger(SyncLedger *ledger) { m_ledger = ledger; }

private:
    [[nodiscard]] core::Result<const Projection *> projectionOf(const QString &type) const;
    /// Null where lists do not show the document: deleted, of an unknown type, of a newer schema.
    [[nodiscard]] const Projection *showing(const core::Document &document) const;
    [[nodiscard]] core::Result<> keepHistory(const Stored &before);
    [[nodiscard]] core::Result<> enqueue(qint64 row, qint64 base);
    /// Lists and search of a document that was `before` (row 0: was not there) and is `after`.
    [[nodiscard]] core::Result<> show(qint64 row, const core::Document &before, const core::Document &after);
    [[nodiscard]] core::Result<> project(const Projection &projection, qint64 row, const core::Document &document);
    /// Whether what stands in the way of an edit was there before it: the person need not settle that first.
    [[nodiscard]] core::Result<bool> wasDuplicate(const Projection &projection, const Stored &before,
                                                  const core::Document &after);
    /// A conflict sees the newest local state, not only what sync has seen.
    [[nodiscard]] core::Result<core::Document> settleAfterEdit(const Stored &before, core::Document after);
    /// `digestAfter`: of `after`, if it is known already.
    void note(qint64 row, const QString &id, const QString &type, const QByteArray &before, QByteArrayView after,
              bool localOnly, const QByteArray &digestAfter = {});
    /// What the search finds a record by, from now on; `before` empty: it did not find it.
    void find(const Projection &projection, qint64 row, const QJsonObject &before, const QJsonObject &after);
    /// Whether the stored document is within the scope.
    [[nodiscard]] bool covers(const Projection &projection, const core::Document &stored) const;
    [[nodiscard]] std::unexpected<core::Error> outOfScope(const QString &id);
    /// Error "store.not-unique-elsewhere" if a record outside has a unique value of this one.
    [[nodiscard]] core::Result<> checkElsewhere(const Projection &projection, const Stored &before,
                                                const core::Document &document);

    Connection &m_connection;
    const Projections &m_projections;
    const core::Session &m_session;
    ScopeFilter &m_filter;
    QDateTime m_now;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    qint64 m_changes = 0;
    QByteArray m_before; ///< digests of the first document, for when it is the only one; empty: it was not there
    QByteArray m_after;
    QStringList m_firstIds;
    QStringList m_changedIds;
    qint64 m_touchedCount = 0;
    qint64 m_toldCount = 0;
    QStringList m_changedTypes;
    QList<Event> m_events;
    QList<qint64> m_changedRows;
    bool m_leftScope = false;
    struct Words {
        qint64 row;
        QByteArray words;
        bool replaces;
    };
    QList<Words> m_words; ///< for writeSearch()
    SyncLedger *m_ledger = nullptr;
};

/// A document from a row of "id, type, schema, org, revision, deleted, created_by, changed_by, created_at, changed_at,
/// body", starting at `first`.
[[nodiscard]] core::Document documentFrom(const Cursor &cursor, int first);
/// OpenSSL's, which uses the processor's own instructions for it.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);
/// The column list that documentFrom reads.
[[nodiscard]] QString documentColumns();
/// Reads the rows of a projection statement.
[[nodiscard]] core::Result<core::Rows> rowsOf(Connection &connection, const Projection::Statement &statement);

} // namespace yc::store
