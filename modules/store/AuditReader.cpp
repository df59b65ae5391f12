// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditReader.h"

#include "store/Connection.h"

#include <QTimeZone>

#include <algorithm>

namespace yc::store {

using core::ErrorKind;
using core::Result;

/// One way to the rows: an index, and the conditions that remain.
struct AuditReader::Source {
    QString from;
    QString where;
    QVariantList values;
};

namespace {
constexpr qint64 kFirstWindow = 20'000; // rows between two looks at the stop token
constexpr qint64 kWidestWindow = 160'000;
const QString kColumns = QStringLiteral("seq, at, form, person, name, org, desk, machine, command, subject, reason, "
                                        "documents, result, previous, hash");

AuditRow rowOf(const Cursor &cursor)
{
    AuditRow row;
    row.seq = cursor.integer(0);
    row.form = static_cast<int>(cursor.integer(2));
    row.entry.at = QDateTime::fromMSecsSinceEpoch(cursor.integer(1), QTimeZone::UTC);
    row.entry.person = cursor.text(3);
    row.entry.name = cursor.text(4);
    row.entry.org = cursor.text(5);
    row.entry.desk = cursor.text(6);
    row.entry.machine = cursor.text(7);
    row.entry.command = cursor.text(8);
    row.entry.subject = cursor.text(9);
    row.entry.reason = cursor.text(10);
    row.entry.documents = cursor.text(11);
    row.entry.result = cursor.text(12);
    row.previous = cursor.value(13).toByteArray();
    row.hash = cursor.value(14).toByteArray();
    return row;
}

QString pattern(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\"));
    escaped.replace(u'%', QStringLiteral("\\%"));
    escaped.replace(u'_', QStringLiteral("\\_"));
    return u'%' + escaped + u'%';
}

core::Error stopped() { return {ErrorKind::Cancelled, QStringLiteral("cancelled"), {}}; }
} // namespace

Result<QStringList> AuditReader::distinct(const char *column)
{
    // One step into the index for each value, not one for each row.
    const QString sql = QStringLiteral("SELECT min(%1) FROM audit WHERE %1>?").arg(QLatin1StringView(column));
    QStringList values;
    QString last = QStringLiteral("");
    while (true) {
        YC_ASSIGN(const QVariant next, m_connection.scalar(sql, {last}));
        if (next.isNull())
            return values;
        last = next.toString();
        values << last;
    }
}

Result<AuditView> AuditReader::open(const AuditFilter &filter)
{
    AuditView view;
    view.m_filter = filter;
    YC_TRY(bound(view));
    YC_ASSIGN(view.m_commands, distinct("command"));
    YC_ASSIGN(const QStringList people, distinct("person"));
    for (const QString &id : people) {
        YC_ASSIGN(const QVariant name,
                  m_connection.scalar(QStringLiteral("SELECT name FROM audit INDEXED BY audit_person WHERE person=? "
                                                     "ORDER BY seq DESC LIMIT 1"),
                                      {id}));
        view.m_people << AuditView::Person{id, name.toString()};
    }
    return view;
}

Result<> AuditReader::bound(AuditView &view)
{
    const AuditFilter &filter = view.m_filter;
    if (!filter.from.isValid() && !filter.until.isValid()) {
        YC_ASSIGN(const AuditHead head, AuditLog::head(m_connection));
        view.m_high = head.seq;
        return {};
    }
    // A clock may have been wrong, so rows are not in the order of their times: first and last are looked for.
    constexpr qint64 forever = 253'402'300'800'000; // the year 10000
    const qint64 from = filter.from.isValid() ? filter.from.toMSecsSinceEpoch() : -forever;
    const qint64 until = filter.until.isValid() ? filter.until.toMSecsSinceEpoch() : forever;
    YC_ASSIGN(Cursor cursor, m_connection.run(QStringLiteral("SELECT min(seq), max(seq) FROM audit INDEXED BY audit_at "
                                                             "WHERE at>=? AND at<?"),
                                              {from, until}));
    if (cursor.next() && !cursor.value(0).isNull()) {
        view.m_low = cursor.integer(0);
        view.m_high = cursor.integer(1);
    }
    return cursor.ended();
}

Result<AuditView> AuditReader::movedToEnd(AuditView view)
{
    YC_TRY(bound(view));
    return view;
}

QList<AuditReader::Source> AuditReader::sourcesOf(const AuditView &view)
{
    const AuditFilter &filter = view.m_filter;
    Source rest{QStringLiteral("audit"), {}, {}};
    const auto also = [&rest](const QString &condition, const QVariantList &values) {
        rest.where += QStringLiteral(" AND ") + condition;
        rest.values += values;
    };
    if (filter.from.isValid())
        also(QStringLiteral("at>=?"), {filter.from.toMSecsSinceEpoch()});
    if (filter.until.isValid())
        also(QStringLiteral("at<?"), {filter.until.toMSecsSinceEpoch()});
    if (!filter.person.isEmpty())
        also(QStringLiteral("person=?"), {filter.person});
    if (filter.outcome == AuditFilter::Outcome::Done)
        also(QStringLiteral("result='done'"), {});
    if (!filter.text.isEmpty()) {
        const QString like = pattern(filter.text);
        also(QStringLiteral("(reason LIKE ? ESCAPE '\\' OR subject LIKE ? ESCAPE '\\' OR documents LIKE ? ESCAPE '\\' "
                            "OR name LIKE ? ESCAPE '\\' OR machine LIKE ? ESCAPE '\\' OR result LIKE ? ESCAPE '\\')"),
             {like, like, like, like, like, like});
    }
    // The index that most likely leaves least; the rest is looked at row by row.
    const bool failed = filter.outcome == AuditFilter::Outcome::Failed;
    QStringList commands;
    for (const QString &one : view.m_commands) {
        if (one.startsWith(filter.command))
            commands << one;
    }
    if (!filter.subject.isEmpty() || failed) {
        if (!filter.subject.isEmpty()) {
            rest.from = QStringLiteral("audit INDEXED BY audit_subject");
            also(QStringLiteral("subject<>'' AND subject=?"), {filter.subject});
        } else {
            rest.from = QStringLiteral("audit INDEXED BY audit_failed");
        }
        if (failed)
            also(QStringLiteral("result<>'done'"), {});
        if (!filter.command.isEmpty())
            also(QStringLiteral("substr(command, 1, ?)=?"), {filter.command.size(), filter.command});
        return {rest};
    }
    if (!filter.command.isEmpty()) {
        QList<Source> sources; // each in its own order, merged by who reads them
        for (const QString &one : std::as_const(commands)) {
            Source source = rest;
            source.from = QStringLiteral("audit INDEXED BY audit_command");
            source.where += QStringLiteral(" AND command=?");
            source.values << one;
            sources << source;
        }
        return sources;
    }
    if (!filter.person.isEmpty())
        rest.from = QStringLiteral("audit INDEXED BY audit_person");
    return {rest};
}

Result<AuditPage> AuditReader::page(const AuditView &view, qint64 below, int limit, const std::stop_token &stop)
{
    const QList<Source> sources = sourcesOf(view);
    AuditPage page;
    qint64 end = qMin(below, view.m_high + 1);
    for (qint64 window = kFirstWindow; end > view.m_low && page.rows.size() < limit;
         window = qMin(window * 2, kWidestWindow)) {
        if (stop.stop_requested())
            return std::unexpected(stopped());
        const qint64 begin = qMax(view.m_low, end - window);
        const qsizetype before = page.rows.size();
        for (const Source &source : sources) {
            YC_ASSIGN(Cursor cursor,
                      m_connection.run(QStringLiteral("SELECT %1 FROM %2 WHERE seq>=? AND seq<?%3 ORDER BY seq DESC "
                                                      "LIMIT ?")
                                           .arg(kColumns, source.from, source.where),
                                       QVariantList{begin, end} + source.values + QVariantList{limit - before}));
            while (cursor.next())
                page.rows << rowOf(cursor);
            YC_TRY(cursor.ended());
        }
        if (sources.size() > 1) {
            std::sort(page.rows.begin() + before, page.rows.end(),
                      [](const AuditRow &a, const AuditRow &b) { return a.seq > b.seq; });
        }
        end = begin;
    }
    if (page.rows.size() >= limit) {
        page.rows.resize(limit);
        page.next = page.rows.last().seq;
    }
    return page;
}

Result<qint64> AuditReader::count(const AuditView &view, const std::stop_token &stop)
{
    qint64 count = 0;
    for (const Source &source : sourcesOf(view)) {
        for (qint64 begin = view.m_low; begin <= view.m_high; begin += kWidestWindow) {
            if (stop.stop_requested())
                return std::unexpected(stopped());
            YC_ASSIGN(
                const QVariant some,
                m_connection.scalar(
                    QStringLiteral("SELECT count(*) FROM %1 WHERE seq>=? AND seq<?%2").arg(source.from, source.where),
                    QVariantList{begin, qMin(view.m_high + 1, begin + kWidestWindow)} + source.values));
            count += some.toLongLong();
        }
    }
    return count;
}

Result<> AuditReader::forEach(const AuditView &view, const std::function<bool(const AuditRow &)> &row,
                              const std::stop_token &stop)
{
    constexpr qint64 window = 2'000; // of several sources, this many rows are sorted in memory
    const QList<Source> sources = sourcesOf(view);
    for (qint64 begin = view.m_low; begin <= view.m_high; begin += window) {
        if (stop.stop_requested())
            return std::unexpected(stopped());
        QList<AuditRow> rows;
        for (const Source &source : sources) {
            YC_ASSIGN(Cursor cursor,
                      m_connection.run(QStringLiteral("SELECT %1 FROM %2 WHERE seq>=? AND seq<?%3 ORDER BY seq")
                                           .arg(kColumns, source.from, source.where),
                                       QVariantList{begin, qMin(view.m_high + 1, begin + window)} + source.values));
            while (cursor.next())
                rows << rowOf(cursor);
            YC_TRY(cursor.ended());
        }
        if (sources.size() > 1)
            std::ranges::sort(rows, {}, &AuditRow::seq);
        for (const AuditRow &one : std::as_const(rows)) {
            if (!row(one))
                return {};
        }
    }
    return {};
}

} // namespace yc::store
