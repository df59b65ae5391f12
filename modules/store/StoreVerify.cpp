// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreVerify.h"

#include "store/AuditLog.h"
#include "store/Connection.h"
#include "store/SearchKeys.h"
#include "store/SqlTransaction.h"
#include "store/files/FileVerify.h"
#include "store/replica/Duplicates.h"
#include "store/replica/ReplicaVerify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace yc::store {

using core::Document;
using core::ErrorKind;
using core::Result;

namespace {
constexpr qint64 kStep = 1000; // records between two looks at the stop token

bool same(const QVariant &expected, const QVariant &found)
{
    if (expected.isNull() || found.isNull())
        return expected.isNull() && found.isNull();
    if (expected.typeId() == QMetaType::QString)
        return found.typeId() == QMetaType::QString && expected.toString() == found.toString();
    return found.typeId() != QMetaType::QString && expected.toLongLong() == found.toLongLong();
}

/// One word of a record, to be added up: the order in which they stand says nothing.
quint64 digest(QByteArrayView text)
{
    constexpr size_t seed = 0x59694368;
    quint64 mixed = qHash(text, seed) * 0x9E3779B97F4A7C15ULL;
    mixed ^= mixed >> 29;
    return mixed * 0xBF58476D1CE4E5B9ULL | 1; // never nothing
}

QString quotedNames(const QStringList &names) { return u'"' + names.join(QStringLiteral("\",\"")) + u'"'; }
} // namespace

StoreVerify::StoreVerify(Connection &connection, QList<const Projection *> projections, Progress progress,
                         std::stop_token stop)
    : m_connection(connection)
    , m_projections(std::move(projections))
    , m_progress(std::move(progress))
    , m_stop(std::move(stop))
{
}

void StoreVerify::bad(const char *flag, const char *first, const QJsonValue &what)
{
    m_report.insert(QLatin1StringView(flag), false);
    if (!m_report.contains(QLatin1StringView(first)))
        m_report.insert(QLatin1StringView(first), what);
}

bool StoreVerify::step(qint64 of)
{
    if (++m_done % kStep != 0)
        return true;
    if (m_progress && of > 0)
        m_progress(m_from + (m_until - m_from) * std::min(1.0, static_cast<double>(m_done) / static_cast<double>(of)));
    return !m_stop.stop_requested();
}

Result<> StoreVerify::check(const QString &flag, double until, Result<> (StoreVerify::*work)())
{
    if (m_stop.stop_requested())
        return core::fail(ErrorKind::Cancelled, "cancelled");
    m_until = until;
    m_done = 0;
    m_report.insert(flag, true);
    if (const auto done = (this->*work)(); !done) {
        // What cannot be read is bad; whether the rest is good is still worth knowing.
        const QString code = done.error().code;
        if (code != QStringLiteral("store.damaged") && code != QStringLiteral("store.io") &&
            code != QStringLiteral("store.statement"))
            return done;
        m_report.insert(flag, false);
    }
    m_from = until;
    if (m_progress)
        m_progress(until);
    return {};
}

Result<QJsonObject> StoreVerify::run()
{
    const std::stop_callback interrupt(m_stop, [this] { m_connection.interrupt(); });
    m_heads = AuditHeads::read(AuditHeads::besideStore(m_connection.path()));
    const ReadSnapshot snapshot(m_connection);
    if (const auto count = m_connection.scalar(QStringLiteral("SELECT count(*) FROM document")); count)
        m_all = count->toLongLong();
    const auto outcome = [this]() -> Result<> {
        YC_TRY(check(QStringLiteral("pages_ok"), 0.1, &StoreVerify::pages));
        YC_TRY(check(QStringLiteral("structure_ok"), 0.3, &StoreVerify::structure));
        YC_TRY(check(QStringLiteral("audit_ok"), 0.35, &StoreVerify::audit));
        YC_TRY(check(QStringLiteral("heads_ok"), 0.35, &StoreVerify::heads));
        YC_TRY(check(QStringLiteral("projections_ok"), 0.55, &StoreVerify::documents));
        YC_TRY(check(QStringLiteral("search_ok"), 0.95, &StoreVerify::search));
        YC_TRY(check(QStringLiteral("history_ok"), 0.97, &StoreVerify::history));
        YC_TRY(check(QStringLiteral("sync_ok"), 0.99, &StoreVerify::sync));
        YC_TRY(check(QStringLiteral("outbox_ok"), 0.99, &StoreVerify::outbox));
        return check(QStringLiteral("files_ok"), 1, &StoreVerify::files);
    }();
    if (m_stop.stop_requested())
        return core::fail(ErrorKind::Cancelled, "cancelled");
    YC_TRY(outcome);
    const auto good = [this](const char *flag) { return m_report.value(QLatin1StringView(flag)).toBool(); };
    const bool sound = good("pages_ok") && good("structure_ok") && good("audit_ok") && good("heads_ok") &&
                       good("documents_ok") && good("history_ok") && good("sync_ok") && good("outbox_ok") &&
                       good("files_ok");
    const bool derived = good("projections_ok") && good("search_ok");
    m_report.insert(QStringLiteral("repairable"), good("pages_ok") && good("documents_ok") && !derived);
    m_report.insert(QStringLiteral("ok"), sound && derived);
    return m_report;
}

Result<> StoreVerify::pages()
{
    const auto firstBad = [this]() -> Result<QString> { // it lists bad pages, nothing when all are good
        YC_ASSIGN(const QVariant line, m_connection.scalar(QStringLiteral("PRAGMA cipher_integrity_check")));
        return line.toString();
    };
    YC_ASSIGN(QString said, firstBad());
    // It reads the file beside SQLite: a page that a checkpoint was just writing is whole at a second look.
    if (!said.isEmpty()) {
        YC_ASSIGN(said, firstBad());
    }
    if (!said.isEmpty())
        bad("pages_ok", "first_bad_page", said.section(u' ', -1).toLongLong());
    return {};
}

Result<> StoreVerify::structure()
{
    YC_ASSIGN(const QVariant said, m_connection.scalar(QStringLiteral("PRAGMA integrity_check(1)")));
    m_report.insert(QStringLiteral("structure_ok"), said.toString() == QStringLiteral("ok"));
    return {};
}

Result<> StoreVerify::audit()
{
    YC_ASSIGN(const AuditLog::Verdict verdict,
              AuditLog::verify(m_connection, [this](qint64) { return !m_stop.stop_requested(); }));
    m_report.insert(QStringLiteral("audit_rows"), verdict.rows);
    m_report.insert(QStringLiteral("audit_ok"), verdict.firstBad == 0);
    m_report.insert(QStringLiteral("first_bad_audit_row"), verdict.firstBad);
    YC_ASSIGN(const QVariant oldest, m_connection.scalar(QStringLiteral("SELECT at FROM audit ORDER BY seq LIMIT 1")));
    if (oldest.isValid()) {
        m_report.insert(QStringLiteral("audit_since"),
                        QDateTime::fromMSecsSinceEpoch(oldest.toLongLong(), QTimeZone::UTC).toString(Qt::ISODate));
    }
    return {};
}

/// [{code, row, noted}]
Result<> StoreVerify::heads()
{
    QJsonArray list;
    if (!m_heads) {
        list.append(QJsonObject{{QStringLiteral("code"), m_heads.error().code}});
    } else {
        YC_ASSIGN(const DeskIdentity identity, DeskIdentity::find(m_connection));
        YC_ASSIGN(const QList<AuditFinding> findings,
                  AuditHeads::compare(m_connection, identity.publicKey(), *m_heads));
        for (const AuditFinding &one : findings) {
            list.append(QJsonObject{{QStringLiteral("code"), one.code},
                                    {QStringLiteral("row"), one.head.head.seq},
                                    {QStringLiteral("noted"), one.head.at.toString(Qt::ISODate)}});
        }
    }
    m_report.insert(QStringLiteral("heads_ok"), list.isEmpty());
    m_report.insert(QStringLiteral("head_findings"), list);
    return {};
}

Result<> StoreVerify::documents()
{
    m_report.insert(QStringLiteral("documents_ok"), true);
    m_report.insert(QStringLiteral("documents"), 0);
    m_report.insert(QStringLiteral("projected"), 0);
    for (const Projection *projection : std::as_const(m_projections)) {
        if (const auto done = documentsOf(*projection); !done) {
            m_report.insert(QStringLiteral("documents_ok"), false); // until it can be read
            return done;
        }
    }
    return {};
}

Result<> StoreVerify::documentsOf(const Projection &projection)
{
    const QStringList columns = projection.allColumns();
    YC_ASSIGN(const auto duplicates, Duplicates::all(m_connection));
    YC_ASSIGN(Cursor stored,
              m_connection.run(QStringLiteral("SELECT row, %1 FROM document WHERE type=? AND deleted=0 AND schema<=? "
                                              "ORDER BY row")
                                   .arg(documentColumns()),
                               {projection.type().name, projection.type().schema}));
    YC_ASSIGN(Cursor listed,
              m_connection.run(
                  QStringLiteral("SELECT %1 FROM %2 ORDER BY row").arg(quotedNames(columns), projection.table())));
    const auto wrong = [this](const QString &id) { bad("projections_ok", "first_bad_projection", id); };
    qint64 documents = 0;
    qint64 projected = 0;
    bool more = listed.next();
    while (stored.next()) {
        const qint64 row = stored.integer(0);
        for (; more && listed.integer(0) < row; more = listed.next()) { // a row without a document
            ++projected;
            wrong(listed.text(1));
        }
        Document document = documentFrom(stored, 1);
        if ((document.body.isEmpty() && stored.value(11).toByteArray() != "{}") ||
            !document.id.startsWith(document.type + u':'))
            bad("documents_ok", "first_bad_document", document.id);
        document.body = projection.upgraded(document.body, document.schema);
        ++documents;
        if (!more || listed.integer(0) != row) {
            wrong(document.id);
        } else {
            QVariantList expected = projection.valuesOf(row, document);
            for (const QString &field : duplicates.value(row))
                expected[columns.indexOf(field)] = QVariant();
            for (int i = 1; i < expected.size(); ++i) {
                if (!same(expected.at(i), listed.value(i))) {
                    wrong(document.id);
                    break;
                }
            }
            ++projected;
            more = listed.next();
        }
        if (!step(m_all))
            return core::fail(ErrorKind::Cancelled, "cancelled");
    }
    YC_TRY(stored.ended());
    for (; more; more = listed.next()) {
        ++projected;
        wrong(listed.text(1));
    }
    YC_TRY(listed.ended());
    m_report[QStringLiteral("documents")] = m_report.value(QStringLiteral("documents")).toInteger() + documents;
    m_report[QStringLiteral("projected")] = m_report.value(QStringLiteral("projected")).toInteger() + projected;
    return {};
}

Result<> StoreVerify::readSearch(Sums &sums)
{
    const auto add = [&sums](qint64 row, quint64 value) {
        if (row < 0)
            return;
        if (static_cast<std::size_t>(row) >= sums.size())
            sums.resize(static_cast<std::size_t>(row) + 1);
        sums[static_cast<std::size_t>(row)] += value;
    };
    YC_ASSIGN(Cursor cursor, m_connection.run(QStringLiteral("SELECT term, doc FROM search_term")));
    while (cursor.next()) {
        add(cursor.integer(1), digest(cursor.view(0)));
        if (m_done % kStep == 0 && m_stop.stop_requested())
            return core::fail(ErrorKind::Cancelled, "cancelled");
    }
    YC_TRY(cursor.ended());
    return {};
}

Result<> StoreVerify::search()
{
    YC_ASSIGN(const QVariant last, m_connection.scalar(QStringLiteral("SELECT max(row) FROM document")));
    Sums sums(static_cast<std::size_t>(std::max<qint64>(0, last.toLongLong())) + 1);
    YC_TRY(readSearch(sums));
    for (const Projection *projection : std::as_const(m_projections))
        YC_TRY(searchOf(*projection, sums));
    for (std::size_t row = 0; row < sums.size(); ++row) { // what is left belongs to no document
        if (sums[row] == 0)
            continue;
        YC_ASSIGN(const QVariant id, m_connection.scalar(QStringLiteral("SELECT id FROM document WHERE row=?"),
                                                         {static_cast<qint64>(row)}));
        bad("search_ok", "first_bad_search",
            id.isValid() ? id.toString() : QStringLiteral("row %1").arg(static_cast<qint64>(row)));
        break;
    }
    return {};
}

Result<> StoreVerify::searchOf(const Projection &projection, Sums &sums)
{
    const SearchKeys keys(projection.type(), projection.tag());
    YC_ASSIGN(Cursor stored,
              m_connection.run(QStringLiteral("SELECT row, id, schema, body FROM document WHERE type=? AND deleted=0 "
                                              "AND schema<=? ORDER BY row"),
                               {projection.type().name, projection.type().schema}));
    QSet<QByteArrayView> expected;
    while (stored.next()) {
        const auto body = QJsonDocument::fromJson(stored.value(3).toByteArray()).object();
        const QJsonObject present = projection.upgraded(body, static_cast<int>(stored.integer(2)));
        quint64 &sum = sums[static_cast<std::size_t>(stored.integer(0))];
        const QByteArray words = keys.words(present);
        expected.clear();
        for (qsizetype from = 0, end = 0; (end = words.indexOf(' ', from)) >= 0; from = end + 1)
            expected.insert(QByteArrayView(words).sliced(from, end - from));
        for (const QByteArrayView word : std::as_const(expected))
            sum -= digest(word);
        if (sum != 0) {
            bad("search_ok", "first_bad_search", stored.text(1));
            sum = 0;
        }
        if (!step(m_all))
            return core::fail(ErrorKind::Cancelled, "cancelled");
    }
    return stored.ended();
}

QSet<QString> StoreVerify::localTypes() const
{
    QSet<QString> local;
    for (const Projection *projection : m_projections) {
        if (projection->type().localOnly)
            local.insert(projection->type().name);
    }
    return local;
}

Result<> StoreVerify::sync()
{
    YC_ASSIGN(const QString id, ReplicaVerify(m_connection, localTypes()).firstBad([this] { return step(m_all); }));
    if (!id.isEmpty())
        bad("sync_ok", "first_bad_sync", id);
    return {};
}

Result<> StoreVerify::history()
{
    const QSet<QString> local = localTypes();
    YC_ASSIGN(Cursor stored, m_connection.run(QStringLiteral("SELECT row, id, type, revision FROM document "
                                                             "ORDER BY row")));
    YC_ASSIGN(Cursor kept, m_connection.run(QStringLiteral("SELECT document, count(*), min(revision), max(revision) "
                                                           "FROM history GROUP BY document ORDER BY document")));
    const auto wrong = [this](const QString &what) { bad("history_ok", "first_bad_history", what); };
    bool more = kept.next();
    while (stored.next()) {
        const qint64 row = stored.integer(0);
        for (; more && kept.integer(0) < row; more = kept.next())
            wrong(QStringLiteral("row %1").arg(kept.integer(0)));
        const bool any = more && kept.integer(0) == row;
        const qint64 earlier = local.contains(stored.text(2)) ? 0 : stored.integer(3) - 1;
        const bool whole =
            any ? kept.integer(1) == earlier && kept.integer(2) == 1 && kept.integer(3) == earlier : earlier == 0;
        if (!whole)
            wrong(stored.text(1));
        if (any)
            more = kept.next();
        if (!step(m_all))
            return core::fail(ErrorKind::Cancelled, "cancelled");
    }
    YC_TRY(stored.ended());
    for (; more; more = kept.next())
        wrong(QStringLiteral("row %1").arg(kept.integer(0)));
    return kept.ended();
}

Result<> StoreVerify::outbox()
{
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT o.document, d.id FROM outbox o LEFT JOIN document d "
                                              "ON d.row=o.document WHERE d.row IS NULL OR o.base >= d.revision "
                                              "ORDER BY o.document LIMIT 1")));
    if (cursor.next()) {
        const QString id = cursor.text(1);
        bad("outbox_ok", "first_bad_outbox", id.isEmpty() ? QStringLiteral("row %1").arg(cursor.integer(0)) : id);
    }
    return cursor.ended();
}

Result<> StoreVerify::files()
{
    YC_ASSIGN(const FileVerdict verdict, verifyFiles(m_connection, [this] { return !m_stop.stop_requested(); }));
    m_report.insert(QStringLiteral("files"), verdict.files);
    if (!verdict.firstBad.isEmpty())
        bad("files_ok", "first_bad_file", verdict.firstBad);
    return {};
}

} // namespace yc::store
