// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditReader.h"

#include "store/AuditKeys.h"
#include "store/Connection.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace yc::store {

using core::ErrorKind;
using core::Result;

/// One way to the rows: where they are looked up, and the conditions that remain.
struct AuditReader::Source {
    QString from;  ///< tables
    QString seq;   ///< the column that a window bounds
    QString where; ///< " AND …"
    QVariantList values;
    bool keysOnly = false; ///< everything that is asked stands in the key
};

namespace {
constexpr qint64 kFirstWindow = 20'000; // rows between two looks at the stop token
constexpr qint64 kWidestWindow = 160'000;
constexpr qint64 kForever = 253'402'300'800'000; // ms: the year 10000
const QString kColumns = QStringLiteral("a.seq, at, form, person, name, org, desk, machine, command, subject, reason, "
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

Result<QStringList> AuditReader::distinct(int kind, const char *column, qint64 keyed)
{
    // One step into the keys for each value, not one for each row.
    const QString sql = QStringLiteral("SELECT min(value) FROM audit_key WHERE kind=? AND value>?");
    QStringList values;
    QString last = QStringLiteral("");
    while (true) {
        YC_ASSIGN(const QVariant next, m_connection.scalar(sql, {kind, last}));
        if (next.isNull())
            break;
        last = next.toString();
        values << last;
    }
    YC_ASSIGN(Cursor cursor,
              m_connection.run(
                  QStringLiteral("SELECT DISTINCT %1 FROM audit WHERE seq>?").arg(QLatin1StringView(column)), {keyed}));
    while (cursor.next()) {
        if (const QString value = cursor.text(0); !value.isEmpty() && !values.contains(value))
            values << value;
    }
    YC_TRY(cursor.ended());
    values.sort();
    return values;
}

Result<AuditView> AuditReader::open(const AuditFilter &filter)
{
    AuditView view;
    view.m_filter = filter;
    YC_TRY(bound(view));
    YC_TRY(choices(view));
    return view;
}

Result<> AuditReader::choices(AuditView &view)
{
    YC_ASSIGN(const QVariant oldest, m_connection.scalar(QStringLiteral("SELECT at FROM audit ORDER BY seq LIMIT 1")));
    if (oldest.isValid())
        view.m_since = QDateTime::fromMSecsSinceEpoch(oldest.toLongLong(), QTimeZone::UTC);
    YC_ASSIGN(const AuditHead head, AuditLog::head(m_connection));
    view.m_rows = head.seq;
    YC_ASSIGN(const QVariant failures, m_connection.scalar(QStringLiteral("SELECT count(*) FROM audit INDEXED BY "
                                                                          "audit_failed WHERE result<>'done'")));
    view.m_failures = failures.toLongLong();
    YC_ASSIGN(view.m_commands, distinct(int(AuditKeys::Kind::Command), "command", view.m_keyed));
    YC_ASSIGN(const QStringList people, distinct(int(AuditKeys::Kind::Person), "person", view.m_keyed));
    for (const QString &id : people) {
        YC_ASSIGN(QVariant name, m_connection.scalar(QStringLiteral("SELECT name FROM audit WHERE seq>? AND person=? "
                                                                    "ORDER BY seq DESC LIMIT 1"),
                                                     {view.m_keyed, id}));
        if (!name.isValid()) {
            YC_ASSIGN(name, m_connection.scalar(QStringLiteral("SELECT name FROM audit WHERE seq=(SELECT max(seq) FROM "
                                                               "audit_key WHERE kind=? AND value=?)"),
                                                {int(AuditKeys::Kind::Person), id}));
        }
        view.m_people << AuditView::Person{id, name.toString()};
    }
    return {};
}

Result<> AuditReader::bound(AuditView &view)
{
    const AuditFilter &filter = view.m_filter;
    YC_ASSIGN(const AuditHead head, AuditLog::head(m_connection));
    YC_ASSIGN(const qint64 keyed, AuditKeys::upTo(m_connection));
    view.m_keyed = qMin(keyed, head.seq);
    view.m_low = 1;
    view.m_high = head.seq;
    if (!filter.from.isValid() && !filter.until.isValid())
        return {};
    // A clock may have been wrong, so rows are not in the order of their times: first and last are looked for.
    const qint64 from = filter.from.isValid() ? filter.from.toMSecsSinceEpoch() : -kForever;
    const qint64 until = filter.until.isValid() ? filter.until.toMSecsSinceEpoch() : kForever;
    view.m_low = std::numeric_limits<qint64>::max();
    view.m_high = 0;
    const auto widen = [&](const QString &sql, const QVariantList &values) -> Result<> {
        YC_ASSIGN(Cursor cursor, m_connection.run(sql, values));
        if (cursor.next() && !cursor.value(0).isNull()) {
            view.m_low = qMin(view.m_low, cursor.integer(0));
            view.m_high = qMax(view.m_high, cursor.integer(1));
        }
        return cursor.ended();
    };
    YC_TRY(widen(QStringLiteral("SELECT min(seq), max(seq) FROM audit_key WHERE kind=? AND value>=? AND value<?"),
                 {int(AuditKeys::Kind::Time), from, until}));
    return widen(QStringLiteral("SELECT min(seq), max(seq) FROM audit WHERE seq>? AND at>=? AND at<?"),
                 {view.m_keyed, from, until});
}

Result<AuditView> AuditReader::movedToEnd(AuditView view)
{
    YC_TRY(bound(view));
    return view;
}

QList<AuditReader::Source> AuditReader::sourcesOf(const AuditView &view, bool keyed)
{
    const AuditFilter &filter = view.m_filter;
    Source rest{QStringLiteral("audit AS a"), QStringLiteral("a.seq"), {}, {}};
    const auto also = [&rest](const QString &condition, const QVariantList &values) {
        rest.where += QStringLiteral(" AND ") + condition;
        rest.values += values;
    };
    // The key that most likely leaves least; the other conditions are looked at row by row.
    enum class By { Rows, Subject, Failure, Command, Person };
    const By by = !keyed                                           ? By::Rows
                  : !filter.subject.isEmpty()                      ? By::Subject
                  : filter.outcome == AuditFilter::Outcome::Failed ? By::Failure
                  : !filter.command.isEmpty()                      ? By::Command
                  : !filter.person.isEmpty()                       ? By::Person
                                                                   : By::Rows;
    if (filter.from.isValid())
        also(QStringLiteral("at>=?"), {filter.from.toMSecsSinceEpoch()});
    if (filter.until.isValid())
        also(QStringLiteral("at<?"), {filter.until.toMSecsSinceEpoch()});
    if (!filter.person.isEmpty() && by != By::Person)
        also(QStringLiteral("person=?"), {filter.person});
    if (!filter.subject.isEmpty() && by != By::Subject)
        also(QStringLiteral("subject=?"), {filter.subject});
    if (!filter.command.isEmpty() && by != By::Command)
        also(QStringLiteral("substr(command, 1, ?)=?"), {filter.command.size(), filter.command});
    if (filter.outcome == AuditFilter::Outcome::Done)
        also(QStringLiteral("result='done'"), {});
    if (filter.outcome == AuditFilter::Outcome::Failed)
        also(QStringLiteral("result<>'done'"), {});
    if (!filter.text.isEmpty()) {
        const QString like = pattern(filter.text);
        also(QStringLiteral("(reason LIKE ? ESCAPE '\\' OR subject LIKE ? ESCAPE '\\' OR documents LIKE ? ESCAPE '\\' "
                            "OR name LIKE ? ESCAPE '\\' OR machine LIKE ? ESCAPE '\\' OR result LIKE ? ESCAPE '\\')"),
             {like, like, like, like, like, like});
    }
    if (by == By::Failure)
        rest.from += QStringLiteral(" INDEXED BY audit_failed");
    if (by == By::Rows || by == By::Failure)
        return {rest};

    const auto byKey = [&rest](AuditKeys::Kind kind, const QString &value) {
        Source source = rest;
        source.from = QStringLiteral("audit_key AS k CROSS JOIN audit AS a ON a.seq=k.seq");
        source.seq = QStringLiteral("k.seq");
        source.keysOnly = rest.where.isEmpty();
        source.where = QStringLiteral(" AND k.kind=? AND k.value=?") + rest.where;
        source.values = QVariantList{static_cast<int>(kind), value} + rest.values;
        return source;
    };
    if (by == By::Subject)
        return {byKey(AuditKeys::Kind::Subject, filter.subject)};
    if (by == By::Person)
        return {byKey(AuditKeys::Kind::Person, filter.person)};
    QList<Source> sources; // each in its own order, merged by who reads them
    for (const QString &one : view.m_commands) {
        if (one.startsWith(filter.command))
            sources << byKey(AuditKeys::Kind::Command, one);
    }
    return sources;
}

Result<> AuditReader::read(const Source &source, qint64 begin, qint64 end, int limit, QList<AuditRow> &rows)
{
    const bool newestFirst = limit > 0;
    QString sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3>=? AND %3<?%4 ORDER BY %3")
                      .arg(kColumns, source.from, source.seq, source.where);
    QVariantList values = QVariantList{begin, end} + source.values;
    if (newestFirst) {
        sql += QStringLiteral(" DESC LIMIT ?");
        values << limit;
    }
    YC_ASSIGN(Cursor cursor, m_connection.run(sql, values));
    while (cursor.next())
        rows << rowOf(cursor);
    return cursor.ended();
}

Result<AuditPage> AuditReader::page(const AuditView &view, qint64 below, int limit, const std::stop_token &stop)
{
    const QList<Source> byKeys = sourcesOf(view, true);
    const QList<Source> byRows = sourcesOf(view, false);
    AuditPage page;
    qint64 end = qMin(below, view.m_high + 1);
    qint64 window = kFirstWindow;
    while (end > view.m_low && page.rows.size() < limit) {
        if (stop.stop_requested())
            return std::unexpected(stopped());
        qint64 begin = qMax(view.m_low, end - window);
        const bool keyed = end - 1 <= view.m_keyed;
        if (!keyed)
            begin = qMax(begin, view.m_keyed + 1);
        const qsizetype before = page.rows.size();
        const QList<Source> &sources = keyed ? byKeys : byRows;
        for (const Source &source : sources)
            YC_TRY(read(source, begin, end, int(limit - before), page.rows));
        if (sources.size() > 1) {
            std::sort(page.rows.begin() + before, page.rows.end(),
                      [](const AuditRow &a, const AuditRow &b) { return a.seq > b.seq; });
        }
        end = begin;
        window = qMin(window * 2, kWidestWindow);
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
    if (stop.stop_requested())
        return std::unexpected(stopped());
    const auto add = [&](const QString &sql, const QVariantList &values) -> Result<> {
        YC_ASSIGN(const QVariant some, m_connection.scalar(sql, values));
        count += some.toLongLong();
        return {};
    };
    const auto addRows = [&](const Source &source, qint64 first, qint64 last) -> Result<> {
        const QString from = source.keysOnly ? QStringLiteral("audit_key AS k") : source.from;
        for (qint64 begin = first; begin <= last; begin += kWidestWindow) {
            if (stop.stop_requested())
                return std::unexpected(stopped());
            YC_TRY(add(
                QStringLiteral("SELECT count(*) FROM %1 WHERE %2>=? AND %2<?%3").arg(from, source.seq, source.where),
                QVariantList{begin, qMin(last + 1, begin + kWidestWindow)} + source.values));
        }
        return {};
    };
    const qint64 keyed = qMin(view.m_keyed, view.m_high);
    AuditFilter times; // the keys of times alone answer: no page of the log itself is read
    times.from = view.m_filter.from;
    times.until = view.m_filter.until;
    if (view.m_filter == times) {
        YC_TRY(add(QStringLiteral("SELECT count(*) FROM audit_key WHERE kind=? AND value>=? AND value<? AND seq<=?"),
                   {int(AuditKeys::Kind::Time), times.from.isValid() ? times.from.toMSecsSinceEpoch() : -kForever,
                    times.until.isValid() ? times.until.toMSecsSinceEpoch() : kForever, keyed}));
    } else {
        for (const Source &source : sourcesOf(view, true))
            YC_TRY(addRows(source, view.m_low, keyed));
    }
    for (const Source &source : sourcesOf(view, false))
        YC_TRY(addRows(source, qMax(view.m_low, view.m_keyed + 1), view.m_high));
    return count;
}

Result<> AuditReader::forEach(const AuditView &view, const std::function<bool(const AuditRow &)> &row,
                              const std::stop_token &stop)
{
    constexpr qint64 window = 2'000; // of several sources, this many rows are sorted in memory
    const QList<Source> byKeys = sourcesOf(view, true);
    const QList<Source> byRows = sourcesOf(view, false);
    for (qint64 begin = view.m_low; begin <= view.m_high;) {
        if (stop.stop_requested())
            return std::unexpected(stopped());
        const bool keyed = begin <= view.m_keyed;
        const qint64 end = qMin(begin + window, (keyed ? qMin(view.m_keyed, view.m_high) : view.m_high) + 1);
        const QList<Source> &sources = keyed ? byKeys : byRows;
        QList<AuditRow> rows;
        for (const Source &source : sources)
            YC_TRY(read(source, begin, end, 0, rows));
        if (sources.size() > 1)
            std::ranges::sort(rows, {}, &AuditRow::seq);
        for (const AuditRow &one : std::as_const(rows)) {
            if (!row(one))
                return {};
        }
        begin = end;
    }
    return {};
}

} // namespace yc::store
