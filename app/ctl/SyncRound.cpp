// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/SyncRound.h"

#include "sync/ChangeWatch.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace yc::ctl {

using core::ErrorKind;
using core::Result;

namespace {

/// Which datasets are to run, filled by the watch's threads.
struct Due {
    std::mutex mutex;
    std::condition_variable_any wake;
    QSet<QString> datasets;

    void add(const QString &dataset)
    {
        const std::lock_guard lock(mutex);
        datasets.insert(dataset);
        wake.notify_all();
    }
    QSet<QString> take(const std::stop_token &stop, std::chrono::milliseconds longest)
    {
        std::unique_lock lock(mutex);
        (void)wake.wait_for(lock, stop, longest, [this] { return !datasets.isEmpty(); });
        return std::exchange(datasets, {});
    }
};

} // namespace

SyncRound::SyncRound(const OpenDesk &desk, sync::CityLink link, QStringList datasets)
    : m_desk(desk)
    , m_link(std::move(link))
    , m_datasets(std::move(datasets))
    , m_settings(citysync::SyncSettings::on(DeskAccess::clock()->today()))
    , m_memory(*desk.store)
    , m_runs(*desk.store, m_link, DeskAccess::clock())
{
}

Result<std::optional<sync::CityLink>> SyncRound::link(const OpenDesk &desk)
{
    YC_ASSIGN(const std::optional<QByteArray> kept, desk.desk->secret(sync::CityLink::secretName));
    if (!kept)
        return std::optional<sync::CityLink>();
    YC_ASSIGN(sync::CityLink link, sync::CityLink::fromJson(*kept));
    return std::optional(std::move(link));
}

Result<std::unique_ptr<SyncRound>> SyncRound::make(const OpenDesk &desk, const QString &dataset)
{
    YC_ASSIGN(const std::optional<sync::CityLink> link, SyncRound::link(desk));
    if (!link)
        return core::fail(ErrorKind::NotFound, "sync.not-joined");
    if (!dataset.isEmpty() && !link->datasets.contains(dataset))
        return core::fail(ErrorKind::NotFound, "sync.no-dataset", {{QStringLiteral("dataset"), dataset}});
    std::unique_ptr<SyncRound> round(
        new SyncRound(desk, *link, dataset.isEmpty() ? link->datasets : QStringList{dataset}));
    YC_ASSIGN(const QList<sync::DatasetStatus> known, DeskAccess::wait(round->m_memory.statuses(round->m_datasets)));
    for (const sync::DatasetStatus &status : known)
        round->m_status.insert(status.dataset, status);
    return round;
}

Result<> SyncRound::acceptServer()
{
    YC_TRY(DeskAccess::wait(m_memory.noteAcceptedServer({})));
    m_runs.city().acceptServer(m_datasets);
    return {};
}

SyncRound::Line SyncRound::run(const QString &dataset, const std::stop_token &stop)
{
    sync::SyncLogEntry entry;
    entry.dataset = dataset;
    entry.begun = DeskAccess::clock()->now();
    const sync::SyncSession::Outcome outcome = m_runs.run(dataset, stop);
    entry.ended = DeskAccess::clock()->now();
    entry.report = outcome.report;
    sync::DatasetStatus &status = m_status[dataset];
    status.dataset = dataset;
    const QString before = status.error ? status.error->code : QString();
    sync::SyncSession::enter(status, outcome, entry.ended, m_settings.interval,
                             QRandomGenerator::global()->generateDouble());
    Line line{citysync::LogLine::of(entry), status, outcome.report.error};
    if (const auto noted = DeskAccess::wait(m_memory.note(entry, status, before, m_settings.keptLog));
        !noted && !line.error)
        line.error = noted.error();
    return line;
}

QList<SyncRound::Line> SyncRound::once(const std::stop_token &stop, const Tell &tell)
{
    QList<Line> lines;
    for (const QString &dataset : std::as_const(m_datasets)) {
        lines.append(run(dataset, stop));
        tell(lines.last());
        if (stop.stop_requested())
            break;
    }
    return lines;
}

Result<ExitCode> SyncRound::watch(const std::stop_token &stop, const Tell &tell)
{
    Due due;
    for (const QString &dataset : std::as_const(m_datasets))
        due.datasets.insert(dataset);
    sync::ChangeWatch changes(m_link.address(), [&due](const QString &dataset) { due.add(dataset); });
    while (!stop.stop_requested()) {
        const QDateTime now = DeskAccess::clock()->now();
        auto longest = std::chrono::milliseconds(m_settings.interval);
        for (const sync::DatasetStatus &status : std::as_const(m_status)) {
            if (status.nextTry.isValid())
                longest = std::clamp(std::chrono::milliseconds(now.msecsTo(status.nextTry)),
                                     std::chrono::milliseconds(0), longest);
        }
        QSet<QString> datasets = due.take(stop, longest);
        for (const sync::DatasetStatus &status : std::as_const(m_status)) {
            if (status.nextTry.isValid() && status.nextTry <= DeskAccess::clock()->now())
                datasets.insert(status.dataset);
        }
        for (const QString &dataset : std::as_const(datasets)) {
            if (stop.stop_requested())
                break;
            const Line line = run(dataset, stop);
            if (line.error || line.entry.sent + line.entry.received + line.entry.refused > 0)
                tell(line);
            if (line.error && line.error->code == u"sync.revoked")
                return std::unexpected(*line.error);
            if (const auto reached = m_runs.city().reached(dataset); reached && !line.error)
                changes.watch(dataset, *reached);
        }
    }
    return ExitCode::Interrupted;
}

} // namespace yc::ctl
