// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqlDocumentStore.h"

#include "store/Connection.h"
#include "store/Migrations.h"
#include "store/Search.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

namespace yc::store {

using core::Document;
using core::ErrorKind;
using core::Result;
using core::Rows;

namespace {
/// What the heads in the desk's folder say about the store now: [{code, row, noted}].
Result<QJsonArray> headFindings(Connection &connection)
{
    QJsonArray list;
    const auto heads = AuditHeads::read(AuditHeads::besideStore(connection.path()));
    if (!heads) {
        list.append(QJsonObject{{QStringLiteral("code"), heads.error().code}});
        return list;
    }
    YC_ASSIGN(const DeskIdentity identity, DeskIdentity::find(connection));
    YC_ASSIGN(const QList<AuditFinding> findings, AuditHeads::compare(connection, identity.publicKey(), *heads));
    for (const AuditFinding &one : findings) {
        list.append(QJsonObject{{QStringLiteral("code"), one.code},
                                {QStringLiteral("row"), one.head.head.seq},
                                {QStringLiteral("noted"), one.head.at.toString(Qt::ISODate)}});
    }
    return list;
}
} // namespace

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

Result<> SqlDocumentStore::openConnections(QByteArrayView key)
{
    const QString path = m_options.path;
    const Result<> writing = m_writer.call([&]() -> Result<> {
        YC_ASSIGN(m_write, Connection::open(path, key, Connection::Mode::Writer));
        YC_TRY(migrate(*m_write));
        m_trail = std::make_unique<AuditTrail>(*m_write, m_options.session, m_options.clock);
        YC_TRY(m_trail->start());
        m_findings = m_trail->findings();
        for (const core::RecordType &type : m_options.types) {
            auto projection = std::make_shared<Projection>(type);
            YC_TRY(projection->ensure(*m_write));
            m_projections.insert(type.name, projection);
        }
        return {};
    });
    YC_TRY(writing);
    const Result<> reading = m_reader.call([&]() -> Result<> {
        YC_ASSIGN(m_read, Connection::open(path, key, Connection::Mode::Reader));
        return {};
    });
    YC_TRY(reading);
    return m_finder.call([&]() -> Result<> {
        YC_ASSIGN(m_find, Connection::open(path, key, Connection::Mode::Reader));
        QList<const Projection *> list;
        for (const core::RecordType &type : m_options.types) // in the order of declaration
            list << m_projections.value(type.name).get();
        m_search = std::make_unique<Search>(*m_find, list);
        return {};
    });
}

SqlDocumentStore::~SqlDocumentStore()
{
    m_finder.call([this] {
        m_search.reset();
        m_find.reset();
        return true;
    });
    m_reader.call([this] {
        m_read.reset();
        return true;
    });
    m_writer.call([this] { // last, so that its checkpoint leaves no WAL behind
        if (m_trail)
            (void)m_trail->note(); // the next opening compares with it
        m_trail.reset();
        if (m_write)
            (void)m_write->exec(QStringLiteral("PRAGMA optimize"));
        m_write.reset();
        return true;
    });
}

Result<const Projection *> SqlDocumentStore::projectionOf(const QString &type) const
{
    const auto found = m_projections.constFind(type);
    if (found == m_projections.constEnd())
        return core::fail(ErrorKind::UpdateProgram, "store.unknown-type", {{QStringLiteral("type"), type}});
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
    SqlTransaction transaction(*m_write, m_projections, m_options.session, m_options.clock->now());
    Result<QJsonObject> outcome = command.work(transaction);
    if (outcome) {
        Result<> done;
        if (command.audited || transaction.changes() > 0) // what stays on the desk (drafts) is not an act worth a row
            done = m_trail->append(command, transaction.documents(), QStringLiteral("done"));
        if (done)
            done = m_write->commit();
        if (!done)
            outcome = std::unexpected(done.error());
    }
    if (!outcome) {
        m_write->rollback();
        m_trail->rolledBack();
        // What was tried and failed is an act too; a draft, or what it lacks, is not. If even this row cannot be
        // written (a full disk), the command's own error is what the person has to know.
        if (command.act && !transaction.isLocalOnly())
            (void)m_trail->appendAlone(command, outcome.error().code);
        return outcome;
    }
    m_trail->committed();
    m_trail->noteIfDue();
    const QStringList ids = transaction.changedIds();
    const QStringList types = transaction.changedTypes();
    if (!types.isEmpty())
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
        SqlTransaction reading(*m_read, m_projections, m_options.session, {});
        return reading.load(id);
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
        YC_ASSIGN(const Projection::Statement statement, projection->select(query));
        return rowsOf(*m_read, statement);
    });
}

QFuture<Result<qint64>> SqlDocumentStore::count(const core::Query &query)
{
    return m_reader.post([this, query]() -> Result<qint64> {
        YC_ASSIGN(const Projection *projection, projectionOf(query.type));
        YC_ASSIGN(const Projection::Statement statement, projection->selectCount(query));
        YC_ASSIGN(const QVariant value, m_read->scalar(statement.sql, statement.values));
        return value.toLongLong();
    });
}

QFuture<Result<Rows>> SqlDocumentStore::countBy(const core::Query &query, const QString &groupBy)
{
    return m_reader.post([this, query, groupBy]() -> Result<Rows> {
        YC_ASSIGN(const Projection *projection, projectionOf(query.type));
        YC_ASSIGN(const Projection::Statement statement, projection->selectCountBy(query, groupBy));
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

QFuture<Result<QJsonObject>> SqlDocumentStore::verify()
{
    return m_reader.post([this]() -> Result<QJsonObject> {
        QJsonObject report;
        YC_ASSIGN(const QVariant pages, m_read->scalar(QStringLiteral("PRAGMA cipher_integrity_check")));
        report.insert(QStringLiteral("pages_ok"), !pages.isValid()); // it lists bad pages, nothing when all are good
        YC_ASSIGN(const QVariant structure, m_read->scalar(QStringLiteral("PRAGMA integrity_check(1)")));
        report.insert(QStringLiteral("structure_ok"), structure.toString() == QStringLiteral("ok"));
        YC_ASSIGN(const AuditLog::Verdict audit, AuditLog::verify(*m_read));
        report.insert(QStringLiteral("audit_rows"), audit.rows);
        report.insert(QStringLiteral("audit_ok"), audit.firstBad == 0);
        report.insert(QStringLiteral("first_bad_audit_row"), audit.firstBad);
        YC_ASSIGN(const QJsonArray findings, headFindings(*m_read));
        report.insert(QStringLiteral("heads_ok"), findings.isEmpty());
        report.insert(QStringLiteral("head_findings"), findings);
        YC_ASSIGN(const QVariant oldest, m_read->scalar(QStringLiteral("SELECT at FROM audit ORDER BY seq LIMIT 1")));
        if (oldest.isValid()) {
            report.insert(QStringLiteral("audit_since"),
                          QDateTime::fromMSecsSinceEpoch(oldest.toLongLong(), QTimeZone::UTC).toString(Qt::ISODate));
        }
        report.insert(QStringLiteral("audit_retention_months"),
                      AuditSettings::on(m_options.clock->now().date()).retentionMonths);
        qint64 documents = 0;
        qint64 projected = 0;
        for (const auto &projection : std::as_const(m_projections)) {
            YC_ASSIGN(const QVariant live,
                      m_read->scalar(QStringLiteral("SELECT count(*) FROM document WHERE type=? AND deleted=0"),
                                     {projection->type().name}));
            YC_ASSIGN(const QVariant rows,
                      m_read->scalar(QStringLiteral("SELECT count(*) FROM ") + projection->table()));
            documents += live.toLongLong();
            projected += rows.toLongLong();
        }
        report.insert(QStringLiteral("documents"), documents);
        report.insert(QStringLiteral("projected"), projected);
        report.insert(QStringLiteral("projections_ok"), documents == projected);
        report.insert(QStringLiteral("ok"), !pages.isValid() && structure.toString() == QStringLiteral("ok") &&
                                                audit.firstBad == 0 && findings.isEmpty() && documents == projected);
        return report;
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
                  m_read->run(QStringLiteral("SELECT %1 FROM document WHERE type=? AND deleted=0 ORDER BY row")
                                  .arg(documentColumns()),
                              {type}));
        qint64 count = 0;
        while (cursor.next()) {
            Document document = documentFrom(cursor, 0);
            document.body = projection->upgraded(document.body, document.schema);
            ++count;
            if (!row(document))
                return count;
        }
        YC_TRY(cursor.ended());
        return count;
    });
}

} // namespace yc::store
