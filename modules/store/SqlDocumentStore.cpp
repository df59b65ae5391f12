// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqlDocumentStore.h"

#include "store/ClockCheck.h"
#include "store/CommandList.h"
#include "store/Connection.h"
#include "store/Migrations.h"
#include "store/Search.h"
#include "store/StoreVerify.h"
#include "store/WalTail.h"
#include "store/figures/SqlFigures.h"
#include "store/files/SqlFileStore.h"
#include "store/replica/SyncAudit.h"
#include "store/replica/SyncLedger.h"

#include <QFile>

#include <algorithm>

namespace yc::store {

using core::Document;
using core::ErrorKind;
using core::Result;
using core::Rows;

SqlDocumentStore::SqlDocumentStore(Options options)
    : m_options(std::move(options))
{
}

Result<std::unique_ptr<SqlDocumentStore>> SqlDocumentStore::open(Options options, QByteArrayView key)
{
    std::unique_ptr<SqlDocumentStore> store(new SqlDocumentStore(std::move(options)));
    YC_TRY(store->openConnections(key));
    return store;
}

namespace {
constexpr qsizetype kSalt = 16; // bytes at the start of the file

/// The salt that stands in the file is a copy: the key comes with its own (see Vault). It is put back where it differs,
/// by writing the first page anew; only tools that get the key without its salt would miss it.
Result<> restoreSalt(Connection &connection, const QByteArray &inFile, QByteArrayView key)
{
    if (key.size() != 32 + kSalt || inFile.size() != kSalt || inFile == key.last(kSalt))
        return {};
    YC_ASSIGN(const QVariant version, connection.scalar(QStringLiteral("PRAGMA user_version")));
    YC_TRY(connection.exec(QStringLiteral("PRAGMA user_version=%1").arg(version.toInt())));
    return connection.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}
} // namespace

QList<const Projection *> SqlDocumentStore::projections() const
{
    QList<const Projection *> list;
    for (const core::RecordType &type : m_options.types)
        list << m_projections.value(type.name).get();
    return list;
}

Result<> SqlDocumentStore::openConnections(QByteArrayView key)
{
    const QString path = m_options.path;
    const core::Scope scope(m_options.session);
    const Result<> writing = m_writer.call([&]() -> Result<> {
        // Before SQLite has it open: closing a file takes the process's locks on it away.
        QFile file(path);
        const QByteArray salt = file.open(QIODevice::ReadOnly) ? file.read(kSalt) : QByteArray();
        file.close();
        const WalTail tail(path);
        auto opened = Connection::open(path, key, Connection::Mode::Writer);
        if (!opened)
            return std::unexpected(Connection::namingDesk(opened.error(), path, key));
        YC_ASSIGN(m_write, std::move(opened));
        YC_ASSIGN(const bool lost, tail.isLost(*m_write));
        if (lost)
            m_warnings << core::Error{ErrorKind::CallAdministrator, QStringLiteral("store.tail-lost"), {}};
        YC_TRY(migrate(*m_write));
        YC_ASSIGN(const bool forgotten, forgetStatistics(*m_write));
        if (forgotten) { // a connection keeps what it has read of them
            m_write.reset();
            YC_ASSIGN(m_write, Connection::open(path, key, Connection::Mode::Writer));
        }
        YC_TRY(restoreSalt(*m_write, salt, key));
        m_ledger = std::make_unique<SyncLedger>(*m_write);
        YC_TRY(m_ledger->salt()); // before the first backup, not with the first edit that is sent
        if (m_options.clock) {    // before a row of now stands in the log
            YC_ASSIGN(const auto odd, ClockCheck::run(*m_write, m_options.clock->now()));
            if (odd)
                m_warnings << *odd;
        }
        auto trail = std::make_unique<AuditTrail>(*m_write, m_options.session, m_options.clock);
        YC_TRY(trail->start());
        m_trail = std::move(trail); // not before: closing notes a head
        m_findings = m_trail->findings();
        for (const core::RecordType &type : m_options.types) {
            auto projection = std::make_shared<Projection>(type);
            YC_TRY(projection->ensure(*m_write));
            m_projections.insert(type.name, projection);
        }
        m_withoutIndexes = 0; // a first pull may have been killed
        for (Result<bool> more = true; more && *more;)
            more = makeIndex(); // lists are right without: a full disk keeps nobody out
        m_writeScope = std::make_unique<ScopeFilter>(*m_write, scope);
        return {};
    });
    YC_TRY(writing);
    const Result<> reading = m_reader.call([&]() -> Result<> {
        YC_ASSIGN(m_read, Connection::open(path, key, Connection::Mode::Reader));
        m_readScope = std::make_unique<ScopeFilter>(*m_read, scope);
        return {};
    });
    YC_TRY(reading);
    const Result<> finding = m_finder.call([&]() -> Result<> {
        YC_ASSIGN(m_find, Connection::open(path, key, Connection::Mode::Reader));
        m_findScope = std::make_unique<ScopeFilter>(*m_find, scope);
        QList<const Projection *> readable = projections();
        readable.removeIf([this](const Projection *one) {
            return !m_options.session.may(one->type().readPermission); // the search box finds nothing of it
        });
        m_search = std::make_unique<Search>(*m_find, readable, *m_findScope, m_changedRows);
        return {};
    });
    YC_TRY(finding);
    const Result<> checking = m_checker.call([&]() -> Result<> {
        YC_ASSIGN(m_check, Connection::open(path, key, Connection::Mode::Checker));
        return {};
    });
    YC_TRY(checking);
    m_files = new SqlFileStore({m_writer, m_write, m_projections, m_options.session, m_options.clock}, this);
    YC_TRY(m_files->open(path, key));
    m_figures = std::make_unique<SqlFigures>(m_projections, m_options.session);
    YC_TRY(m_figures->open(path, key));
    (void)m_files->collect();
    return {};
}

core::FileStore *SqlDocumentStore::files() { return m_files; }

core::Figures *SqlDocumentStore::figures() { return m_figures.get(); }

SqlDocumentStore::~SqlDocumentStore()
{
    delete m_files;
    m_figures.reset();
    m_stopChecks.request_stop();
    // Answers continue on threads of their own, and may ask for more while the connections go.
    for (StoreThread *thread : {&m_checker, &m_finder, &m_reader, &m_writer})
        thread->close();
    m_checker.call([this] {
        m_check.reset();
        return true;
    });
    m_finder.call([this] {
        m_search.reset();
        m_findScope.reset();
        m_find.reset();
        return true;
    });
    m_reader.call([this] {
        m_readScope.reset();
        m_read.reset();
        return true;
    });
    m_writer.call([this] {           // last, so that its checkpoint leaves no WAL behind
        if (m_trail && m_signedIn) { // however it ends: signed out, locked, quit
            core::Command command = commands::signOut.command();
            command.subject = m_options.session.personId;
            (void)m_trail->appendAlone(command, QStringLiteral("done"));
        }
        if (m_trail)
            m_trail->close();
        m_trail.reset();
        m_ledger.reset();
        m_writeScope.reset();
        m_write.reset();
        return true;
    });
}

Result<const Projection *> SqlDocumentStore::projectionOf(const QString &type) const
{
    const auto found = m_projections.constFind(type);
    if (found == m_projections.constEnd())
        return core::fail(ErrorKind::UpdateProgram, "store.unknown-type", {{QStringLiteral("type"), type}});
    // Here, because every read of one type comes by: least privilege holds for queries too, not only for commands.
    const QString &permission = (*found)->type().readPermission;
    if (!m_options.session.may(permission)) {
        return core::fail(ErrorKind::AskPermission, "permission.denied", {{QStringLiteral("permission"), permission}});
    }
    return found->get();
}

Result<QJsonObject> SqlDocumentStore::runCommand(const core::Command &command)
{
    if (!m_options.session.may(command.permission)) {
        YC_TRY(m_trail->appendAlone(command, QStringLiteral("permission.denied")));
        return core::fail(ErrorKind::AskPermission, "permission.denied",
                          {{QStringLiteral("permission"), command.permission}});
    }
    if (command.stop.stop_requested())
        return core::fail(ErrorKind::Cancelled, "cancelled");
    YC_TRY(m_write->begin());
    ScopeFilter everything(*m_write, core::Scope());
    SqlTransaction transaction(*m_write, m_projections, m_options.session,
                               command.wholeDesk ? everything : *m_writeScope, m_options.clock->now());
    transaction.setLedger(m_ledger.get());
    Result<QJsonObject> outcome = command.work(transaction);
    if (outcome) {
        Result<> finished = transaction.finish();
        if (finished)
            finished = transaction.writeSearch();
        if (!finished)
            outcome = std::unexpected(finished.error());
    }
    if (outcome) {
        Result<> done;
        if (command.wholeDesk && command.name == QLatin1StringView(commands::syncApply.name))
            done = SyncAudit(*m_write, *m_trail).add(transaction.documents());
        else if (command.audited ||
                 transaction.changes() > 0) // what stays on the desk (drafts) is not an act worth a row
            done = m_trail->append(command, transaction.documents(), QStringLiteral("done"));
        for (const SqlTransaction::Event &event : transaction.events()) {
            core::Command row{.name = event.name};
            row.subject = event.subject;
            row.reason = event.reason;
            if (done)
                done = m_trail->append(row, QString(), QStringLiteral("done"));
        }
        if (done)
            done = m_write->commit();
        if (!done)
            outcome = std::unexpected(done.error());
    }
    if (!outcome) {
        m_write->rollback();
        m_trail->rolledBack();
        m_ledger->rolledBack();
        // What was tried and failed is an act too; a draft, or what it lacks, is not. Who failed at a record of others
        // may have been feeling for it, whatever the command said. If even this row cannot be written (a full disk),
        // the command's own error is what the person has to know.
        if (m_together)
            return outcome; // whoever put it together hears of it, and all of it is taken back
        if (transaction.leftScope())
            (void)m_trail->appendAlone(command, QStringLiteral("store.out-of-scope"));
        else if (command.act && !transaction.isLocalOnly())
            (void)m_trail->appendAlone(command, outcome.error().code);
        return outcome;
    }
    if (command.wholeDesk)
        m_writeScope->refresh();
    m_changedRows.add(transaction.changedRows());
    m_trail->committed();
    if (!m_together)
        m_trail->noteIfDue();
    m_signedIn = m_signedIn || command.name == QLatin1StringView(commands::signIn.name);
    const QStringList ids = transaction.changedIds();
    const QStringList types = transaction.changedTypes();
    if (m_together) {
        m_together->many = m_together->many || (ids.isEmpty() && !types.isEmpty());
        m_together->ids += ids;
        for (const QString &type : types) {
            if (!m_together->types.contains(type))
                m_together->types.append(type);
        }
    } else if (!types.isEmpty())
        QMetaObject::invokeMethod(this, [this, ids, types] { Q_EMIT changed(ids, types); }, Qt::QueuedConnection);
    return outcome;
}

QFuture<Result<QJsonObject>> SqlDocumentStore::execute(core::Command command)
{
    return m_writer.post([this, command = std::move(command)] { return runCommand(command); });
}

QFuture<Result<Document>> SqlDocumentStore::load(const QString &id)
{
    return m_reader.post([this, id]() -> Result<Document> {
        SqlTransaction reading(*m_read, m_projections, m_options.session, *m_readScope, {});
        YC_ASSIGN(Document document, reading.load(id));
        YC_TRY(projectionOf(document.type)); // that they may read it
        return document;
    });
}

QFuture<Result<QList<Document>>> SqlDocumentStore::history(const QString &id)
{
    return m_reader.post([this, id]() -> Result<QList<Document>> {
        QList<Document> states;
        Document now;
        qint64 row = 0;
        {
            YC_ASSIGN(
                Cursor cursor,
                m_read->run(QStringLiteral("SELECT row, %1 FROM document WHERE id=?").arg(documentColumns()), {id}));
            if (!cursor.next())
                return core::fail(ErrorKind::NotFound, "store.not-found", {{QStringLiteral("id"), id}});
            row = cursor.integer(0);
            now = documentFrom(cursor, 1);
        }
        YC_ASSIGN(const Projection *projection, projectionOf(now.type));
        Document present = now;
        present.body = projection->upgraded(now.body, now.schema);
        if (!m_readScope->scope().covers(projection->type(), projection->ownerOf(present), now.createdBy))
            return core::fail(ErrorKind::NotFound, "store.not-found", {{QStringLiteral("id"), id}});
        const QString sql = QStringLiteral("SELECT d.id, d.type, h.schema, h.org, h.revision, h.deleted, d.created_by, "
                                           "h.changed_by, d.created_at, h.changed_at, h.body FROM history h "
                                           "JOIN document d ON d.row=h.document WHERE h.document=? "
                                           "ORDER BY h.revision DESC");
        states << now;
        YC_ASSIGN(Cursor cursor, m_read->run(sql, {row}));
        while (cursor.next())
            states << documentFrom(cursor, 0);
        YC_TRY(cursor.ended());
        for (Document &state : states)
            state.body = projection->upgraded(state.body, state.schema);
        return states;
    });
}

QFuture<Result<Rows>> SqlDocumentStore::query(const core::Query &query)
{
    return m_reader.post([this, query]() -> Result<Rows> {
        YC_ASSIGN(const Projection *projection, projectionOf(query.type));
        const ReadSnapshot snapshot(*m_read);
        YC_ASSIGN(const ScopeTerm scope, m_readScope->term(*projection));
        YC_ASSIGN(const Projection::Statement statement, projection->select(query, scope));
        return rowsOf(*m_read, statement);
    });
}

QFuture<Result<qint64>> SqlDocumentStore::count(const core::Query &query)
{
    return m_reader.post([this, query]() -> Result<qint64> {
        YC_ASSIGN(const Projection *projection, projectionOf(query.type));
        const ReadSnapshot snapshot(*m_read);
        YC_ASSIGN(const ScopeTerm scope, m_readScope->term(*projection));
        YC_ASSIGN(const Projection::Statement statement, projection->selectCount(query, scope));
        YC_ASSIGN(const QVariant value, m_read->scalar(statement.sql, statement.values));
        return value.toLongLong();
    });
}

QFuture<Result<Rows>> SqlDocumentStore::countBy(const core::Query &query, const QString &groupBy)
{
    return m_reader.post([this, query, groupBy]() -> Result<Rows> {
        YC_ASSIGN(const Projection *projection, projectionOf(query.type));
        const ReadSnapshot snapshot(*m_read);
        YC_ASSIGN(const ScopeTerm scope, m_readScope->term(*projection));
        YC_ASSIGN(const Projection::Statement statement, projection->selectCountBy(query, groupBy, scope));
        return rowsOf(*m_read, statement);
    });
}

QFuture<Result<QList<core::SearchHit>>> SqlDocumentStore::search(const core::SearchRequest &request, int box)
{
    std::shared_ptr<std::atomic<int>> newest;
    {
        const QMutexLocker lock(&m_boxesMutex);
        auto &counter = m_boxes[box];
        if (!counter)
            counter = std::make_shared<std::atomic<int>>(0);
        newest = counter;
    }
    const int number = ++*newest;
    return m_finder.post([this, request, newest, number]() -> Result<QList<core::SearchHit>> {
        return m_search->run(request, [newest, number] { return *newest != number; });
    });
}

void SqlDocumentStore::touch(const QString &id)
{
    (void)m_writer.post([this, id] {
        // Only a hint for the ranking: a failure costs nothing and is not reported.
        return m_write
            ->run(QStringLiteral("INSERT OR REPLACE INTO touched(document, at) SELECT row, ? FROM document WHERE id=?"),
                  {m_options.clock->now().toMSecsSinceEpoch(), id})
            .has_value();
    });
}

QFuture<Result<qint64>> SqlDocumentStore::waiting()
{
    return m_reader.post([this]() -> Result<qint64> {
        YC_ASSIGN(const QVariant value, m_read->scalar(QStringLiteral("SELECT count(*) FROM outbox")));
        return value.toLongLong();
    });
}

QFuture<Result<QJsonObject>> SqlDocumentStore::verify(std::function<void(double)> progress, std::stop_token stop)
{
    return m_checker.post([this, progress = std::move(progress), stop = std::move(stop)]() -> Result<QJsonObject> {
        // Whoever closes the store does not wait for a check of minutes.
        std::stop_source both;
        const std::stop_callback asked(stop, [&both] { both.request_stop(); });
        const std::stop_callback closing(m_stopChecks.get_token(), [&both] { both.request_stop(); });
        YC_ASSIGN(QJsonObject report, StoreVerify(*m_check, projections(), progress, both.get_token()).run());
        report.insert(QStringLiteral("audit_retention_months"),
                      AuditSettings::on(m_options.clock->now().date()).retentionMonths);
        return report;
    });
}

Result<QJsonObject> SqlDocumentStore::renewDerived(const std::function<void(double)> &progress,
                                                   const std::stop_token &stop)
{
    YC_ASSIGN(const QVariant all, m_write->scalar(QStringLiteral("SELECT count(*) FROM document WHERE deleted=0")));
    // Nothing of them is believed, so nothing of them is read.
    YC_TRY(m_write->exec(QStringLiteral("INSERT INTO search_word(search_word) VALUES('delete-all')")));
    qint64 done = 0;
    const auto row = [&] {
        if (++done % 1000 == 0 && progress)
            progress(
                std::min(1.0, static_cast<double>(done) / static_cast<double>(std::max<qint64>(1, all.toLongLong()))));
        return !stop.stop_requested();
    };
    for (const Projection *projection : projections())
        YC_TRY(projection->renew(*m_write, {}, row));
    return QJsonObject{{QStringLiteral("documents"), done}};
}

QFuture<Result<QJsonObject>> SqlDocumentStore::rebuild(std::function<void(double)> progress, std::stop_token stop)
{
    core::Command command = commands::rebuild.command();
    command.stop = stop;
    command.audited = true;
    command.wholeDesk = true;
    command.work = [this, progress = std::move(progress), stop](core::Transaction &) {
        return renewDerived(progress, stop);
    };
    return m_writer.post([this, command = std::move(command)]() -> Result<QJsonObject> {
        YC_ASSIGN(QJsonObject answer, runCommand(command));
        const QStringList types = m_projections.keys();
        QMetaObject::invokeMethod(this, [this, types] { Q_EMIT changed({}, types); }, Qt::QueuedConnection);
        return answer;
    });
}

QFuture<Result<SignedHead>> SqlDocumentStore::noteHead()
{
    return m_writer.post([this] { return m_trail->note(); });
}

QFuture<Result<qint64>> SqlDocumentStore::forEach(const QString &type, std::function<bool(const Document &)> row)
{
    return m_reader.post([this, type, row = std::move(row)]() -> Result<qint64> {
        YC_ASSIGN(const Projection *projection, projectionOf(type));
        YC_ASSIGN(Cursor cursor,
                  m_read->run(QStringLiteral("SELECT %1 FROM document WHERE type=? AND deleted=0 AND schema<=? "
                                             "ORDER BY row")
                                  .arg(documentColumns()),
                              {type, projection->type().schema}));
        qint64 count = 0;
        while (cursor.next()) {
            Document document = documentFrom(cursor, 0);
            document.body = projection->upgraded(document.body, document.schema);
            if (!m_readScope->scope().covers(projection->type(), projection->ownerOf(document), document.createdBy))
                continue;
            ++count;
            if (!row(document))
                return count;
        }
        YC_TRY(cursor.ended());
        return count;
    });
}

} // namespace yc::store
