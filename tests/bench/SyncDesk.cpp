// SPDX-License-Identifier: GPL-3.0-or-later
// One desk of the sync bench, in a process of its own, so that its processor time and memory are nobody else's.
#include "Figures.h"

#include "TownDocuments.h"
#include "core/Dataset.h"
#include "registry/RecordTypes.h"
#include "store/SqlDocumentStore.h"
#include "sync/ReplicationRun.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTimer>

#include <thread>

namespace yc::bench {

namespace {

/// The longest time between two beats of the thread's event loop, beyond the millisecond that they are apart.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6 - 1);
            m_since.start();
        });
        m_since.start();
        m_timer.start(1);
    }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

core::Session deskSession()
{
    return {QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
            QStringLiteral("bench"),
            {},
            {QStringLiteral("residents.edit"), QStringLiteral("residents.view")},
            demo::DemoTown::street(),
            QString(),
            QStringLiteral("1")};
}

core::Result<> fill(store::SqlDocumentStore &store, qint64 rows)
{
    constexpr qint64 together = 2000;
    TownDocuments town(7);
    for (qint64 done = 0; done < rows; done += together) {
        auto future = store.execute({QStringLiteral("bench.fill"),
                                     QStringLiteral("residents.edit"),
                                     {},
                                     {},
                                     [&](core::Transaction &tx) -> core::Result<QJsonObject> {
                                         for (qint64 i = done; i < std::min(rows, done + together); ++i) {
                                             core::Document document = town.next();
                                             document.org = QString();
                                             YC_TRY(tx.put(document));
                                         }
                                         return QJsonObject();
                                     }});
        future.waitForFinished();
        YC_TRY(future.result());
    }
    return {};
}

/// That what arrived is whole, and found.
core::Result<QJsonObject> check(store::SqlDocumentStore &store, qint64 rows)
{
    auto verified = store.verify();
    verified.waitForFinished();
    YC_TRY(verified.result());
    TownDocuments town(7);
    core::Document last;
    for (qint64 i = 0; i < rows; ++i)
        last = town.next();
    auto search = store.search({last.body.value(u"id_number").toString(), {}, 10}, 0);
    search.waitForFinished();
    YC_TRY(search.result());
    const auto hits = search.result().value();
    return QJsonObject{{QStringLiteral("documents"), verified.result()->value(u"documents")},
                       {QStringLiteral("verified"), verified.result()->value(u"ok")},
                       {QStringLiteral("found"), !hits.isEmpty() && hits.first().id == last.id}};
}

QJsonObject replicate(store::SqlDocumentStore &store, const DeskRun &run)
{
    resetPeakMemory();
    const double memory = residentMegabytes();
    const double processor = processorSeconds();
    QElapsedTimer timer;
    timer.start();
    sync::RunReport report;
    std::thread worker([&] {
        const auto replica = store.replica(core::Dataset::of(demo::DemoTown::street(), QStringLiteral("residents")));
        sync::HttpPeer peer({QUrl(run.url), {sync::Account::Kind::Session, QStringLiteral("admin"), run.password}});
        sync::RunOptions options;
        options.pull = run.what != u"push";
        options.push = run.what != u"pull";
        report = sync::ReplicationRun(peer, run.database, *replica, options).run();
        QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(); }, Qt::QueuedConnection);
    });
    Heartbeat heartbeat;
    QCoreApplication::exec();
    worker.join();
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    QJsonObject said{{QStringLiteral("documents"), run.what == u"push" ? report.sent : report.added},
                     {QStringLiteral("seconds"), seconds},
                     {QStringLiteral("processor"), processorSeconds() - processor},
                     {QStringLiteral("megabytes"), peakMegabytes() - memory},
                     {QStringLiteral("stall"), heartbeat.longest()},
                     {QStringLiteral("requests"), report.requests}};
    if (report.error)
        said.insert(QStringLiteral("error"), report.error->code);
    return said;
}

} // namespace

int deskBench(const DeskRun &run)
{
    QDir().mkpath(run.folder);
    auto opened = store::SqlDocumentStore::open({run.folder + QStringLiteral("/store.db"), registry::recordTypes(),
                                                 deskSession(), std::make_shared<core::SystemClock>()},
                                                QByteArray(48, 'b'));
    if (!opened) {
        std::fprintf(stderr, "no store: %s\n", qPrintable(opened.error().code));
        return 1;
    }
    QJsonObject said;
    if (run.what == u"fill") {
        if (const auto filled = fill(**opened, run.rows); !filled)
            said.insert(QStringLiteral("error"), filled.error().code);
    } else if (run.what == u"check") {
        const auto checked = check(**opened, run.rows);
        said = checked ? *checked : QJsonObject{{QStringLiteral("error"), checked.error().code}};
    } else {
        said = replicate(**opened, run);
    }
    std::printf("%s\n", QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
    return said.contains(u"error") ? 1 : 0;
}

} // namespace yc::bench
