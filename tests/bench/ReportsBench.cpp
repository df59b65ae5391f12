// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "core/Futures.h"
#include "core/RecordId.h"
#include "registry/RecordTypes.h"
#include "reports/ReportList.h"
#include "reports/ReportRun.h"
#include "services/affairs/rules/Catalogue.h"
#include "store/SqlDocumentStore.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>
#include <QThread>

namespace yc::bench {

namespace {

const QByteArray kKey(48, 'k');
const QDate kToday(2026, 11, 20);
constexpr qint64 kTogether = 10'000;
constexpr int kRuns = 5;
constexpr int kSpan = 700; // days that the cases lie in

QString day(QDate date) { return date.toString(Qt::ISODate); }

core::Session supervisor(const QString &scope)
{
    core::Session session;
    session.personId = QStringLiteral("person:01900000-0000-7000-8000-000000000001");
    session.personName = QStringLiteral("supervisor");
    session.org = QStringLiteral("310106");
    session.scope = scope;
    for (const char *permission :
         {"affairs.view", "residents.view", "povertyaid.view", "eldercare.view", "socialcard.view", "reports.view"})
        session.permissions.insert(QString::fromLatin1(permission));
    return session;
}

/// All that reports read; the search, which they do not ask, would be half of the work.
QList<core::RecordType> types()
{
    QList<core::RecordType> all = registry::recordTypes();
    for (core::RecordType &type : all) {
        for (core::Field &field : type.fields)
            field.searchAs = core::SearchAs::No;
    }
    return all;
}

/// Documents alone: whoever opens the store with the types as they are makes their columns and indexes of all records
/// at once, in a fraction of the time.
QList<core::RecordType> bareTypes()
{
    QList<core::RecordType> all = types();
    for (core::RecordType &type : all) {
        type.indexes.clear();
        type.derive = {};
        for (core::Field &field : type.fields)
            field.column = field.indexed = field.unique = false;
    }
    return all;
}

std::unique_ptr<store::SqlDocumentStore> open(const QString &path, const QString &scope,
                                              const QList<core::RecordType> &known = types())
{
    auto opened =
        store::SqlDocumentStore::open({path, known, supervisor(scope), std::make_shared<core::SystemClock>()}, kKey);
    if (!opened)
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().code));
    return opened ? std::move(*opened) : nullptr;
}

QString orgOf(QRandomGenerator &random)
{
    return QStringLiteral("3101060%1").arg(11 + random.bounded(14), 2, 10, QLatin1Char('0'));
}

core::Document resident(QRandomGenerator &random, qint64 number)
{
    const QString org = orgOf(random) + QStringLiteral("00%1").arg(1 + random.bounded(9));
    core::Document one;
    one.id = QStringLiteral("resident:01900000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    one.type = QStringLiteral("resident");
    one.org = org.left(9) + QStringLiteral("000");
    one.body = {{QStringLiteral("name"), QStringLiteral("王秀兰")},
                {QStringLiteral("sex"), random.bounded(2) == 0 ? QStringLiteral("1") : QStringLiteral("2")},
                {QStringLiteral("birth"), day(kToday.addDays(-random.bounded(95 * 365)))},
                {QStringLiteral("id_number"), QStringLiteral("310199%1").arg(number, 12, 10, QLatin1Char('0'))},
                {QStringLiteral("telephone"), QStringLiteral("138%1").arg(number, 8, 10, QLatin1Char('0'))},
                {QStringLiteral("address"), QStringLiteral("延安中路%1弄").arg(random.bounded(900))},
                {QStringLiteral("committee"), org}};
    if (random.bounded(40) == 0)
        one.body.insert(QStringLiteral("deceased"), true);
    return one;
}

core::Document matter(QRandomGenerator &random, const QList<const affairs::ServiceItem *> &items, qint64 number)
{
    const affairs::ServiceItem &item = *items.at(random.bounded(int(items.size())));
    const QDate received = kToday.addDays(-random.bounded(kSpan));
    const int took = random.bounded(30);
    const bool ended = received.addDays(took) < kToday;
    core::Document one;
    one.id = QStringLiteral("case:01900000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    one.type = QStringLiteral("case");
    one.org = orgOf(random) + QStringLiteral("000");
    const QString moment = day(received) + QStringLiteral("T02:11:09.120Z");
    one.body = {
        {QStringLiteral("number"), QStringLiteral("2026-%1-A1").arg(number, 9, 10, QLatin1Char('0'))},
        {QStringLiteral("item"), item.id},
        {QStringLiteral("item_version"), item.version},
        {QStringLiteral("item_name"), item.name.zh},
        {QStringLiteral("line"), item.line},
        {QStringLiteral("applicant"),
         QStringLiteral("resident:01900000-0000-7000-8000-%1").arg(number % 300'000, 12, 10, QLatin1Char('0'))},
        {QStringLiteral("applicant_name"), QStringLiteral("王秀兰")},
        {QStringLiteral("applicant_id_number"), QStringLiteral("310199195803150028")},
        {QStringLiteral("telephone"), QStringLiteral("13800005678")},
        {QStringLiteral("state"), ended ? QStringLiteral("closed") : QStringLiteral("accepted")},
        {QStringLiteral("received_at"), moment},
        {QStringLiteral("received_on"), day(received)},
        {QStringLiteral("accepted_at"), moment},
        {QStringLiteral("accepted_on"), day(received)},
        {QStringLiteral("due"), day(received.addDays(28))},
        {QStringLiteral("statutory_due"), day(received.addDays(60))},
        {QStringLiteral("promised_days"), 20},
        {QStringLiteral("receive_org"), QStringLiteral("310106013000")},
        {QStringLiteral("clerk"), QStringLiteral("person:01900000-0000-7000-8000-000000000001")},
        {QStringLiteral("clerk_name"), QStringLiteral("周敏")},
        {QStringLiteral("form"), QJsonObject{{QStringLiteral("name"), QStringLiteral("王秀兰")},
                                             {QStringLiteral("id_number"), QStringLiteral("310199195803150028")},
                                             {QStringLiteral("address"), QStringLiteral("延安中路100弄5号602室")}}}};
    if (ended) {
        const QString end = day(received.addDays(took)) + QStringLiteral("T06:00:00.000Z");
        one.body.insert(QStringLiteral("decided_at"), end);
        one.body.insert(QStringLiteral("closed_at"), end);
        one.body.insert(QStringLiteral("outcome"), QStringLiteral("granted"));
    }
    return one;
}

bool fill(store::SqlDocumentStore &store, qint64 cases)
{
    const auto catalogue = affairs::Catalogue::load();
    if (!catalogue)
        return false;
    const QList<const affairs::ServiceItem *> items = catalogue->itemsAt(kToday);
    QRandomGenerator random(20261122);
    const qint64 residents = cases / 3;
    QElapsedTimer timer;
    timer.start();
    for (qint64 done = 0; done < cases + residents; done += kTogether) {
        core::Command command{.name = QStringLiteral("bench.fill")};
        command.wholeDesk = true;
        command.work = [&](core::Transaction &tx) -> core::Result<QJsonObject> {
            for (qint64 i = done; i < std::min(done + kTogether, cases + residents); ++i)
                YC_TRY(tx.put(i < residents ? resident(random, i) : matter(random, items, i - residents)));
            return QJsonObject();
        };
        auto running = store.execute(std::move(command));
        running.waitForFinished();
        if (!running.result()) {
            std::fprintf(stderr, "%s\n", qPrintable(running.result().error().code));
            return false;
        }
    }
    std::printf("%lld cases and %lld residents written in %.0f s\n", static_cast<long long>(cases),
                static_cast<long long>(residents), double(timer.elapsed()) / 1000);
    std::fflush(stdout);
    return true;
}

/// The longest wait after it was stopped, at a tenth of its way, at two tenths …, in ms.
double stopped(store::SqlDocumentStore &store, const reports::Report &report, const reports::ReportFilter &filter,
               double whole)
{
    double longest = 0;
    for (int tenth = 1; tenth < 10; ++tenth) {
        std::stop_source stop;
        auto running = reports::ReportRun::run(store, report, filter, stop.get_token());
        QThread::usleep(static_cast<unsigned long>(whole * tenth * 100));
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        running.waitForFinished();
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
    }
    return longest;
}

int measure(store::SqlDocumentStore &store, const QString &scope)
{
    QSet<QString> known;
    const QList<core::RecordType> all = types();
    for (const core::RecordType &type : all)
        known.insert(type.name);
    int status = 0;
    const reports::ReportFilter everything{{}, kToday, {}, kToday};
    const reports::ReportFilter year{kToday.addDays(-365), kToday, {}, kToday};
    const reports::ReportFilter street{kToday.addDays(-365), kToday, QStringLiteral("310106013"), kToday};
    std::printf("%-18s %10s %10s %10s %10s   median of %d, ms%s\n", "report", "all", "a year", "a street", "stopped",
                kRuns, scope.isEmpty() ? "" : qPrintable(QStringLiteral(", as ") + scope));
    for (const reports::Report &report : reports::reportList()) {
        if (!std::ranges::all_of(report.types, [&](const QString &type) { return known.contains(type); })) {
            std::printf("%-18s no such records in this program\n", qPrintable(report.id));
            continue;
        }
        QList<double> medians;
        for (const reports::ReportFilter &filter : {everything, year, street}) {
            QList<double> times;
            for (int run = 0; run < kRuns; ++run) {
                QElapsedTimer timer;
                timer.start();
                auto running = reports::ReportRun::run(store, report, filter);
                running.waitForFinished();
                times << double(timer.nsecsElapsed()) / 1e6;
                if (!running.result()) {
                    std::fprintf(stderr, "%s: %s\n", qPrintable(report.id), qPrintable(running.result().error().code));
                    status = 1;
                }
            }
            medians << quantile(times, 0.5);
        }
        std::printf("%-18s %10.0f %10.0f %10.0f %10.1f\n", qPrintable(report.id), medians.at(0), medians.at(1),
                    medians.at(2), stopped(store, report, everything, medians.at(0)));
        std::fflush(stdout);
    }
    return status;
}

} // namespace

int reportsBench(qint64 cases, const QString &parent, const QString &scope)
{
    const QString folder = QDir(parent).filePath(QStringLiteral("reports-%1").arg(cases));
    const QString path = QDir(folder).filePath(QStringLiteral("store.db"));
    std::unique_ptr<store::SqlDocumentStore> store;
    if (!QFileInfo::exists(path)) { // made beside, so that one that was interrupted is not taken for whole
        const QString partial = folder + QStringLiteral(".part");
        QDir(partial).removeRecursively();
        QDir().mkpath(partial);
        const QString beside = QDir(partial).filePath(QStringLiteral("store.db"));
        store = open(beside, {}, bareTypes());
        if (!store || !fill(*store, cases))
            return 1;
        store.reset();
        QElapsedTimer timer;
        timer.start();
        store = open(beside, {});
        if (!store)
            return 1;
        store.reset();
        std::printf("columns and indexes made in %.0f s\n", double(timer.elapsed()) / 1000);
        std::fflush(stdout);
        if (!QDir().rename(partial, folder))
            return 1;
    }
    std::printf("store %.0f MB\n", double(QFileInfo(path).size()) / 1e6);
    int status = 0;
    for (const QString &who : {QString(), scope.isEmpty() ? QStringLiteral("310106012") : scope}) {
        QElapsedTimer timer;
        timer.start();
        store = open(path, who);
        if (!store)
            return 1;
        std::printf("opened in %.0f ms, memory %.0f MB\n", double(timer.elapsed()), residentMegabytes());
        status |= measure(*store, who);
        store.reset();
    }
    return status;
}

} // namespace yc::bench
