// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"
#include "core/RecordId.h"
#include "registry/RecordTypes.h"
#include "store/AuditKeys.h"
#include "store/Connection.h"
#include "store/Migrations.h"
#include "store/SqlDocumentStore.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <numeric>

namespace yc::bench {

using store::AuditFilter;
using store::AuditLog;
using store::Connection;

namespace {
const QByteArray kKey(48, 'k');

core::Session auditor()
{
    core::Session session;
    session.personId = QStringLiteral("person:01900000-0000-7000-8000-000000000009");
    session.personName = QStringLiteral("沈清");
    session.permissions = {QStringLiteral("audit.view"), QStringLiteral("audit.export")};
    session.org = QStringLiteral("310106013");
    session.desk = QStringLiteral("1");
    return session;
}

double millis(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

/// Rows as a desk writes them: most are a command on one or two documents, some are looks, a few fail.
store::AuditEntry entryOf(qint64 i)
{
    static const char *commands[] = {"affairs.accept", "residents.edit",        "residents.reveal",
                                     "affairs.review", "affairs.print-slip",    "desk.sign-in",
                                     "affairs.decide", "residents.view-history"};
    store::AuditEntry entry;
    entry.at = QDateTime::fromMSecsSinceEpoch(1'750'000'000'000 + i * 20'000);
    entry.person = QStringLiteral("person:01900000-0000-7000-8000-%1").arg(i % 12, 12, 10, QLatin1Char('0'));
    entry.name = QStringLiteral("王秀兰");
    entry.org = QStringLiteral("310106013");
    entry.desk = QString::number(1 + i % 6);
    entry.machine = QStringLiteral("desk-%1").arg(1 + i % 6);
    entry.command = QString::fromLatin1(commands[i % 8]);
    entry.subject = QStringLiteral("case:01900000-0000-7000-8000-%1").arg(i / 7, 12, 10, QLatin1Char('0'));
    if (i % 8 == 2)
        entry.reason = QStringLiteral("telephone: asked at the counter");
    else
        entry.documents = QStringLiteral("{\"after\":\"%1\",\"before\":\"%1\",\"count\":1,\"ids\":[\"%2\"]}")
                              .arg(QString(64, u'a'), entry.subject);
    entry.result = i % 97 == 0 ? QStringLiteral("affairs.wrong-state") : QStringLiteral("done");
    return entry;
}

bool makeLog(const QString &path, qint64 rows)
{
    std::printf("making a log of %lld rows in %s\n", static_cast<long long>(rows), qPrintable(path));
    std::fflush(stdout);
    auto opened = Connection::open(path, kKey, Connection::Mode::Writer);
    if (!opened || !store::migrate(**opened))
        return false;
    const auto size = [&path] { return QFileInfo(path).size(); };
    (void)(*opened)->exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    const qint64 empty = size();
    std::optional<store::AuditHead> head;
    QElapsedTimer timer;
    timer.start();
    for (qint64 i = 0; i < rows;) {
        if (!(*opened)->begin())
            return false;
        for (const qint64 end = qMin(rows, i + 20'000); i < end; ++i) {
            if (!AuditLog::append(**opened, entryOf(i), &head))
                return false;
        }
        if (!(*opened)->commit())
            return false;
    }
    const double seconds = millis(timer) / 1e3;
    if (!store::AuditKeys::catchUp(**opened))
        return false;
    std::printf("its keys at %.1f us a row\n", (millis(timer) / 1e3 - seconds) * 1e6 / double(rows));
    (void)(*opened)->exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    std::printf("appended at %.1f us a row; %.0f bytes a row with its keys\n", seconds * 1e6 / double(rows),
                double(size() - empty) / double(rows));
    return true;
}

int reading(const QString &path, qint64 rows)
{
    for (int run = 0; run < 3; ++run) {
        auto reader = Connection::open(path, kKey, Connection::Mode::Reader);
        if (!reader)
            return 1;
        QElapsedTimer timer;
        timer.start();
        const auto verdict = AuditLog::verify(**reader);
        if (!verdict || verdict->firstBad != 0 || verdict->rows < rows)
            return 1;
        std::printf("verify of %lld rows by one connection: %.2f s\n", static_cast<long long>(verdict->rows),
                    millis(timer) / 1e3);
    }
    QElapsedTimer timer;
    timer.start();
    auto opened = store::SqlDocumentStore::open({path, {}, auditor(), std::make_shared<core::SystemClock>()}, kKey);
    if (!opened)
        return 1;
    std::printf("opened, held against the noted heads: %.1f ms\n", millis(timer));
    for (int run = 0; run < 3; ++run) {
        timer.restart();
        auto verifying = (*opened)->verifyAudit();
        verifying.waitForFinished();
        const auto verdict = verifying.result();
        if (!verdict || !verdict->isGood())
            return 1;
        std::printf("verify of %lld rows as the page does, by two: %.2f s (wanted: under 3 s a million)\n",
                    static_cast<long long>(verdict->chain.rows), millis(timer) / 1e3);
    }
    const auto ask = [&](const char *name, const AuditFilter &filter) {
        QElapsedTimer one;
        one.start();
        auto opening = (*opened)->openAudit(filter);
        opening.waitForFinished();
        const auto view = opening.result();
        if (!view)
            return;
        const double open = millis(one);
        one.restart();
        auto paging = (*opened)->auditPage(*view, view->top(), 100);
        paging.waitForFinished();
        const auto first = paging.result();
        const double firstPage = millis(one);
        one.restart();
        auto counting = (*opened)->auditCount(*view);
        counting.waitForFinished();
        std::printf("%-28s open %7.1f ms, first page %7.1f ms (%3lld rows), count %7.1f ms (%lld)\n", name, open,
                    firstPage, first ? static_cast<long long>(first->rows.size()) : -1, millis(one),
                    static_cast<long long>(counting.result().value_or(-1)));
        std::fflush(stdout);
    };
    const store::AuditEntry middle = entryOf(rows / 2);
    ask("everything (cold)", {});
    ask("everything", {});
    ask("a person", {.person = middle.person});
    ask("commands of a kind", {.command = QStringLiteral("affairs.")});
    ask("a record", {.subject = middle.subject});
    ask("failures", {.outcome = AuditFilter::Outcome::Failed});
    ask("a day, in the middle", {.from = middle.at, .until = middle.at.addDays(1)});
    ask("a person on a day", {.from = middle.at, .until = middle.at.addDays(1), .person = middle.person});
    ask("text that is nowhere", {.text = QStringLiteral("nowhere to be found")});
    return 0;
}

/// The same command with and without its row, in turn on one store: the cost of auditing it.
int costOf(const QString &folder, const QString &synchronous)
{
    const QTemporaryDir place(folder + QStringLiteral("/audit-cost-XXXXXX"));
    auto opened = Connection::open(place.filePath(QStringLiteral("store.db")), kKey, Connection::Mode::Writer);
    if (!opened || !store::migrate(**opened) || !(*opened)->exec(QStringLiteral("PRAGMA synchronous=") + synchronous))
        return 1;
    store::Projections projections;
    for (const core::RecordType &type : registry::recordTypes()) {
        auto projection = std::make_shared<store::Projection>(type);
        if (!projection->ensure(**opened))
            return 1;
        projections.insert(type.name, projection);
    }
    const core::Session session = auditor();
    store::ScopeFilter filter(**opened, core::Scope(session));
    std::optional<store::AuditHead> head;
    const auto run = [&](int i, bool audited) {
        QElapsedTimer timer;
        timer.start();
        if (!(*opened)->begin())
            return -1.0;
        store::SqlTransaction transaction(**opened, projections, session, filter, QDateTime::currentDateTimeUtc());
        core::Document document;
        document.id = QStringLiteral("resident:") + core::newUuid7(QDateTime::currentDateTimeUtc());
        document.body = {{QStringLiteral("name"), QStringLiteral("王秀兰")},
                         {QStringLiteral("id_number"), QStringLiteral("310199%1").arg(i, 12, 10, QLatin1Char('0'))},
                         {QStringLiteral("telephone"), QStringLiteral("138%1").arg(i, 8, 10, QLatin1Char('0'))},
                         {QStringLiteral("birth"), QStringLiteral("1958-03-15")},
                         {QStringLiteral("address"), QStringLiteral("延安中路%1弄%2号").arg(i % 900).arg(i % 70)}};
        if (!transaction.put(document))
            return -1.0;
        if (audited) {
            store::AuditEntry entry = entryOf(i);
            entry.documents = transaction.documents();
            if (!AuditLog::append(**opened, entry, &head))
                return -1.0;
        }
        if (!(*opened)->commit())
            return -1.0;
        // As AuditTrail does: the mean has its part of this, the median has not.
        if (audited && head->seq % store::AuditSettings::on(QDate::currentDate()).noteHeadEveryRows == 0 &&
            !store::AuditKeys::catchUp(**opened))
            return -1.0;
        return millis(timer);
    };
    QList<double> with;
    QList<double> without;
    constexpr int pairs = 2000;
    for (int i = 0; i < 200; ++i)
        (void)run(i, i % 2 == 0); // warm
    for (int i = 0; i < pairs; ++i) {
        const bool first = i % 2 == 0; // in turn who goes first
        const double a = run(1000 + 2 * i, first);
        const double b = run(1001 + 2 * i, !first);
        if (a < 0 || b < 0)
            return 1;
        with << (first ? a : b);
        without << (first ? b : a);
    }
    const auto sum = [](const QList<double> &list) { return std::accumulate(list.begin(), list.end(), 0.0); };
    const double ratio = quantile(with, 0.5) / quantile(without, 0.5);
    std::printf(
        "%-4s: a command with its row %.3f ms, without %.3f ms (median of %d pairs): %.3f times; mean %.3f times "
        "(wanted: at most 1.1)\n",
        qPrintable(synchronous), quantile(with, 0.5), quantile(without, 0.5), pairs, ratio, sum(with) / sum(without));
    return 0;
}
int cost(const QString &folder)
{
    std::printf("each commit reaches the disk (FULL, as at the counter), or none does (OFF, the work alone)\n");
    return costOf(folder, QStringLiteral("FULL")) | costOf(folder, QStringLiteral("OFF"));
}
} // namespace

int auditBench(qint64 rows, const QString &folder)
{
    QDir().mkpath(folder);
    if (cost(folder) != 0)
        return 1;
    const QString place =
        QDir(folder).filePath(QStringLiteral("audit-%1").arg(rows)); // of its own: heads lie beside it
    QDir().mkpath(place);
    const QString path = QDir(place).filePath(QStringLiteral("store.db"));
    if (!QFileInfo::exists(path) && !makeLog(path, rows)) {
        std::fprintf(stderr, "no log\n");
        return 1;
    }
    return reading(path, rows);
}

} // namespace yc::bench
