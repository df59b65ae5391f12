// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Document.h"
#include "core/RecordSync.h"
#include "core/Result.h"
#include "core/Session.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QVariant>

#include <functional>
#include <memory>
#include <stop_token>

namespace yc::core {

class Figures;
class FileStore;

/// A read of one projection. Values are bound, never pasted; columns must be fields of the type (or "id", "org",
/// "changed_at"), else Error "store.unknown-field".
struct Query {
    enum class Op { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, In, IsEmpty, IsNotEmpty, StartsWith };
    struct Condition {
        QString field;
        Op op = Op::Equal;
        QVariant value; ///< for In: QVariantList
    };
    struct Order {
        QString field;
        Qt::SortOrder order = Qt::AscendingOrder;
    };

    QString type;
    QList<Condition> where; ///< all must hold
    QList<Order> orderBy;
    QStringList columns; ///< empty: all columns of the projection
    int limit = -1;
    int offset = 0;
};

/// Rows of a query: `columns[i]` names `rows[n][i]`. "id" is always the first column.
struct Rows {
    QStringList columns;
    QList<QVariantList> rows;
    [[nodiscard]] QVariant value(qsizetype row, const QString &column) const
    {
        const qsizetype at = columns.indexOf(column);
        return at < 0 ? QVariant() : rows.at(row).at(at);
    }
};

struct SearchRequest {
    QString text;      ///< as typed; several words must all match
    QStringList types; ///< empty: every type with searchable fields
    int limit = 50;
};

/// One found record, best first. `matched` is the key of the field that matched; `row` holds the projection.
struct SearchHit {
    QString id;
    QString type;
    QString matched;
    int score = 0;
    QVariantMap row;
};

/// What a command may do. Lives on the store's thread, inside one transaction that is rolled back if the work fails.
class Transaction {
public:
    virtual ~Transaction() = default;
    /// Error "store.not-found" when absent, deleted or outside of the person's scope (see Scope): who may not read a
    /// record does not learn that it is there. Bodies come upgraded to the type's present schema.
    virtual Result<Document> load(const QString &id) = 0;
    /// Inserts or replaces. `document.revision` must be the stored one (0 for new), else "store.changed-meanwhile".
    /// Envelope fields createdBy…changedAt, org and schema are filled in. Returns the stored document. A record outside
    /// of the scope, or one that would leave it by this, is "store.out-of-scope" (AskPermission), which becomes a row
    /// of the audit log. A unique value that a record outside of the scope has is "store.not-unique-elsewhere" {field,
    /// organisation}, and says no more about it. After these two nothing of the document has been written, so a command
    /// may go on with the next one.
    virtual Result<Document> put(Document document) = 0;
    /// Leaves a tombstone. "store.out-of-scope" as for put.
    virtual Result<> remove(const QString &id) = 0;
    virtual Result<Rows> query(const Query &query) = 0;
    virtual Result<qint64> count(const Query &query) = 0;
    /// The next number of a series that has no gaps ("case/310106013/2026"), from 1. Rolled back with the transaction.
    virtual Result<qint64> nextNumber(const QString &series) = 0;
    /// Settles a conflict: `chosen` has a value for each of RecordConflict::fields (null removes it), `token` says
    /// which versions the person saw. The version that was not chosen stays in the history. Errors
    /// "store.no-conflict", "store.changed-meanwhile" (there is a newer version), "store.choice-missing" {field}.
    virtual Result<Document> settle(const QString &id, const QString &token, const QJsonObject &chosen)
    {
        Q_UNUSED(token)
        Q_UNUSED(chosen)
        return fail(ErrorKind::NotFound, "store.no-conflict", {{QStringLiteral("id"), id}});
    }
    [[nodiscard]] virtual const Session &session() const = 0;
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// One more row of the audit log after the command's own, in the same transaction: what the command set off.
    virtual void alsoAudit(const QString &name, const QString &subject, const QString &reason)
    {
        Q_UNUSED(name)
        Q_UNUSED(subject)
        Q_UNUSED(reason)
    }
};

/// The only way to write: permission → work (rules, documents) → projections → search → audit → outbox, in one
/// transaction. When the future holds a value, it survives a power cut.
struct Command {
    QString name;       ///< "affairs.accept": stands in the audit log
    QString permission; ///< "affairs.accept"; empty: every signed-in person
    QString subject;    ///< id of the record it is about, for the audit log; may be empty
    QString reason;     ///< given by the person, where one is asked for
    /// Runs on the store's thread: capture values only. The object returned is handed back to the caller.
    std::function<Result<QJsonObject>(Transaction &)> work;
    /// Long work asks it between steps and fails with ErrorKind::Cancelled.
    std::stop_token stop = {};
    /// An audit row even if no document changes: looks at sensitive fields, prints, exports.
    bool audited = false;
    /// The desk's own work, whoever is signed in (sync): not limited to the scope of the person. Never for what
    /// somebody asks for.
    bool wholeDesk = false;
    /// False for drafts as one types: if they fail, nobody tried to do anything, so that is no audit row either.
    bool act = true;
};

/// The encrypted store as everyone but the store itself sees it. Calls return at once; futures finish on the store's
/// threads, so continue with `.then(this, …)` or core/Futures.h, nothing else. One signed-in Session at a time: every
/// read sees the records of its Scope only.
class DocumentStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual QFuture<Result<QJsonObject>> execute(Command command) = 0;
    [[nodiscard]] virtual QFuture<Result<Document>> load(const QString &id) = 0;
    /// Earlier states of a record, newest first, as full documents.
    [[nodiscard]] virtual QFuture<Result<QList<Document>>> history(const QString &id) = 0;
    [[nodiscard]] virtual QFuture<Result<Rows>> query(const Query &query) = 0;
    [[nodiscard]] virtual QFuture<Result<qint64>> count(const Query &query) = 0;
    /// Rows of `groupBy` and "count", most first.
    [[nodiscard]] virtual QFuture<Result<Rows>> countBy(const Query &query, const QString &groupBy) = 0;
    /// Cancels an unfinished earlier search of the same `box`.
    [[nodiscard]] virtual QFuture<Result<QList<SearchHit>>> search(const SearchRequest &request, int box = 0) = 0;
    /// Tells the ranking that this record was just worked with.
    virtual void touch(const QString &id) = 0;
    [[nodiscard]] virtual const Session &session() const = 0;
    [[nodiscard]] virtual const Clock &clock() const = 0;
    /// Documents that the city has not confirmed yet.
    [[nodiscard]] virtual QFuture<Result<qint64>> waiting() = 0;
    /// Where a record stands between this desk and the city.
    [[nodiscard]] virtual QFuture<Result<RecordSync>> syncState(const QString &id) = 0;
    /// Records of the person's scope that wait for somebody to settle them, oldest first.
    [[nodiscard]] virtual QFuture<Result<QList<ConflictSummary>>> conflicts() = 0;
    /// Error "store.no-conflict".
    [[nodiscard]] virtual QFuture<Result<RecordConflict>> conflict(const QString &id) = 0;
    /// The files that records name; null where none are kept. Lives as long as the store.
    [[nodiscard]] virtual FileStore *files() { return nullptr; }
    /// Figures for reports (core/Figures.h); null where there are none. Lives as long as the store.
    [[nodiscard]] virtual Figures *figures() { return nullptr; }

Q_SIGNALS:
    /// After each committed command, on the thread the store lives on; at most 1,000 ids, else empty = anything.
    void changed(const QStringList &ids, const QStringList &types);
    /// Where records stand between desk and city may be another than before; said by who runs the sync, on the thread
    /// the store lives on. Records that came are `changed` besides.
    void syncMoved();
};

} // namespace yc::core
