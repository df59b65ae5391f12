// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Dataset.h"
#include "core/DocumentStore.h"
#include "replica/SyncStore.h"
#include "store/AuditTrail.h"
#include "store/AuditView.h"
#include "store/SqlTransaction.h"
#include "store/StoreThread.h"

#include <QMutex>

#include <atomic>
#include <functional>
#include <optional>
#include <stop_token>

namespace yc::store {

class Connection;
class Search;
class SqlFigures;
class SqlFileStore;

/// What reading the whole log, and holding it against heads, found.
struct AuditVerdict {
    AuditLog::Verdict chain;
    QList<AuditFinding> findings;
    qsizetype heads = 0; ///< so many were compared
    [[nodiscard]] bool isGood() const { return chain.firstBad == 0 && findings.isEmpty(); }
};

/// DocumentStore on one SQLCipher file: a writer thread with the only writing connection, a reader thread for lists
/// and one for the search box, so that typing never waits for a report, and one that verifies. Reads and commands keep
/// within the session's core::Scope; verify() and waiting() are about the whole store.
class SqlDocumentStore final : public core::DocumentStore {
    Q_OBJECT
public:
    struct Options {
        QString path;
        QList<core::RecordType> types;
        core::Session session;
        std::shared_ptr<const core::Clock> clock;
    };

    /// Opens or makes the file; slow (migrations, rebuilt projections), so not on the UI thread. The object is to be
    /// moved to the thread that receives `changed`. Errors of Connection::open and migrate(), "store.wrong-desk" (the
    /// file is of another desk than the key).
    [[nodiscard]] static core::Result<std::unique_ptr<SqlDocumentStore>> open(Options options, QByteArrayView key);
    ~SqlDocumentStore() override;

    [[nodiscard]] QFuture<core::Result<QJsonObject>> execute(core::Command command) override;
    [[nodiscard]] QFuture<core::Result<core::Document>> load(const QString &id) override;
    [[nodiscard]] QFuture<core::Result<QList<core::Document>>> history(const QString &id) override;
    [[nodiscard]] QFuture<core::Result<core::Rows>> query(const core::Query &query) override;
    [[nodiscard]] QFuture<core::Result<qint64>> count(const core::Query &query) override;
    [[nodiscard]] QFuture<core::Result<core::Rows>> countBy(const core::Query &query, const QString &groupBy) override;
    [[nodiscard]] QFuture<core::Result<QList<core::SearchHit>>> search(const core::SearchRequest &request,
                                                                       int box) override;
    void touch(const QString &id) override;
    [[nodiscard]] const core::Session &session() const override { return m_options.session; }
    [[nodiscard]] const core::Clock &clock() const override { return *m_options.clock; }
    [[nodiscard]] QFuture<core::Result<qint64>> waiting() override;
    [[nodiscard]] QFuture<core::Result<core::RecordSync>> syncState(const QString &id) override;
    [[nodiscard]] QFuture<core::Result<QList<core::ConflictSummary>>> conflicts() override;
    [[nodiscard]] QFuture<core::Result<core::RecordConflict>> conflict(const QString &id) override;
    [[nodiscard]] core::FileStore *files() override;
    [[nodiscard]] core::Figures *figures() override;
    /// The same, with what the sync and a stick need of it.
    [[nodiscard]] SqlFileStore &fileStore() { return *m_files; }

    /// What the replication needs of one dataset. Its calls block, and may come from any one thread but the store's own
    /// and the event loop's; they run on the writer's thread as the desk's own work, whoever is signed in. Valid while
    /// the store lives.
    [[nodiscard]] std::unique_ptr<replica::SyncStore> replica(const core::Dataset &dataset);
    /// Those that hold something. Blocks as above.
    [[nodiscard]] core::Result<QList<core::Dataset>> datasets();

    /// Every check that the file can be put to (StoreVerify says which, and the keys of the answer), on a thread and
    /// connection of its own: people go on working. `progress` (0–1) is called on that thread. Error "cancelled".
    [[nodiscard]] QFuture<core::Result<QJsonObject>> verify(std::function<void(double)> progress = {},
                                                            std::stop_token stop = {});
    /// Makes projections and search anew from the documents, as a command ("desk.rebuild", permission "desk.verify");
    /// other commands wait. Answers {"documents"}.
    [[nodiscard]] QFuture<core::Result<QJsonObject>> rebuild(std::function<void(double)> progress = {},
                                                             std::stop_token stop = {});
    /// What opening found that the person should hear once: "store.tail-lost", "store.clock-odd". The store
    /// works; Desk tells it on.
    [[nodiscard]] const QList<core::Error> &warnings() const { return m_warnings; }
    /// What the heads in the desk's folder said about this store when it was opened; empty: nothing is wrong.
    [[nodiscard]] const QList<AuditFinding> &auditFindings() const { return m_findings; }
    /// The head of the log now, signed, and noted in the desk's folder: at sign-out, with a backup, for the auditor.
    [[nodiscard]] QFuture<core::Result<SignedHead>> noteHead();

    /// The auditor's way in (permission "audit.view"); the look is a row of the log itself, refused ones too.
    [[nodiscard]] QFuture<core::Result<AuditView>> openAudit(const AuditFilter &filter);
    /// Rows of the view with a number less than `below`, newest first: view.top() for the first page, then
    /// AuditPage::next. A page of a filter that finds little may take seconds and ends when stopped.
    [[nodiscard]] QFuture<core::Result<AuditPage>> auditPage(const AuditView &view, qint64 below, int limit,
                                                             const std::stop_token &stop = {});
    [[nodiscard]] QFuture<core::Result<qint64>> auditCount(const AuditView &view, const std::stop_token &stop = {});
    /// Reads the whole chain and compares it with the heads in the folder and with those that were kept elsewhere.
    /// Permission "audit.view"; a row "audit.verify". `progress` is called on two of the store's threads.
    [[nodiscard]] QFuture<core::Result<AuditVerdict>> verifyAudit(const QList<SignedHead> &elsewhere = {},
                                                                  const AuditLog::Progress &progress = {});
    /// Streams the rows of a view, oldest first, on the store's thread, and seals them. Permission "audit.export"; a
    /// row "audit.export", which is in the export if the filter lets it through.
    [[nodiscard]] QFuture<core::Result<AuditSeal>> exportAudit(const AuditView &view, const QString &reason,
                                                               std::function<bool(const AuditRow &)> row,
                                                               const std::stop_token &stop = {});
    /// Streams every live document of a type within the person's scope, oldest first, on the reader thread; `row`
    /// returns false to stop.
    [[nodiscard]] QFuture<core::Result<qint64>> forEach(const QString &type,
                                                        std::function<bool(const core::Document &)> row);

private:
    friend class SqlReplica;
    friend class SyncRecords;
    /// A transaction of the writer that is no command: bookkeeping of the replication.
    template<class Work> auto keepBooks(Work work) -> std::invoke_result_t<Work>;
    /// The same on the writer's thread.
    template<class Work> auto inTransaction(Work work) -> std::invoke_result_t<Work>;
    /// SyncStore::together(): everything in one transaction, on the writer's thread.
    [[nodiscard]] core::Result<> together(const std::function<core::Result<>()> &work);
    /// Makes one of the indexes that a first pull has put off (ListIndexes); false: all are there. On the writer's
    /// thread.
    [[nodiscard]] core::Result<bool> makeIndex();
    /// Whether the person may read this record; on the reader's thread.
    [[nodiscard]] bool maySee(const core::Document &document) const;
    explicit SqlDocumentStore(Options options);
    [[nodiscard]] core::Result<> openConnections(QByteArrayView key);
    [[nodiscard]] core::Result<QJsonObject> runCommand(const core::Command &command);
    [[nodiscard]] core::Result<> written(const core::Command &command);
    [[nodiscard]] core::Result<> maySeeAudit() const;
    [[nodiscard]] core::Result<AuditLog::Verdict> verifyChain(const AuditLog::Progress &progress);
    [[nodiscard]] core::Result<const Projection *> projectionOf(const QString &type) const;
    [[nodiscard]] core::Result<QJsonObject> renewDerived(const std::function<void(double)> &progress,
                                                         const std::stop_token &stop);
    [[nodiscard]] QList<const Projection *> projections() const; ///< in the order of declaration

    Options m_options;
    Projections m_projections;
    QList<core::Error> m_warnings;
    std::unique_ptr<Connection> m_write;  // each lives on the thread of its name
    std::unique_ptr<AuditTrail> m_trail;  // writer
    std::unique_ptr<SyncLedger> m_ledger; // writer
    /// Rows that came since indexes were put off; nothing: none is missing.
    std::optional<qint64> m_withoutIndexes; // writer
    bool m_signedIn = false;                // writer: closing the store is then a sign-out
    /// What a together() has changed, to be told once it is committed.
    struct Together {
        QStringList types;
        QStringList ids;
        bool many = false;
    };
    std::optional<Together> m_together; // writer
    QList<AuditFinding> m_findings;
    std::unique_ptr<Connection> m_read;
    std::unique_ptr<Connection> m_find;
    std::unique_ptr<Connection> m_check;
    std::unique_ptr<ScopeFilter> m_writeScope; // the scope of the session, on the connection of its name
    std::unique_ptr<ScopeFilter> m_readScope;
    std::unique_ptr<ScopeFilter> m_findScope;
    ChangedRows m_changedRows;
    std::unique_ptr<Search> m_search;
    std::stop_source m_stopChecks; ///< requested when the store closes
    QMutex m_boxesMutex;
    QHash<int, std::shared_ptr<std::atomic<int>>> m_boxes; // number of the newest search of each box
    StoreThread m_writer{QStringLiteral("store-writer")};
    StoreThread m_reader{QStringLiteral("store-reader")};
    StoreThread m_finder{QStringLiteral("store-search")};
    StoreThread m_checker{QStringLiteral("store-verify")};
    std::unique_ptr<SqlFigures> m_figures; ///< with a thread of its own, so that no list waits for a report
    SqlFileStore *m_files = nullptr;       ///< a child, so that it goes to the same thread; ends before the threads
};

} // namespace yc::store
