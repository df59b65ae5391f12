// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncSession.h"

#include <algorithm>

namespace yc::sync {

using core::ErrorKind;

namespace {

constexpr qsizetype keptLog = 1000;

} // namespace

SyncSession::SyncSession(Settings settings, Runner runner, std::shared_ptr<const core::Clock> clock,
                         std::function<double()> chance, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_runner(std::move(runner))
    , m_clock(std::move(clock))
    , m_chance(std::move(chance))
{
    for (const QString &dataset : std::as_const(m_settings.datasets))
        m_status[dataset].dataset = dataset;
    m_thread = std::jthread([this](std::stop_token stop) { work(std::move(stop)); });
}

SyncSession::~SyncSession()
{
    cancel();
    m_thread.request_stop();
    m_thread.join();
}

/// The session's own thread: waits for an order, runs it, reports to the thread of the object.
void SyncSession::work(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        QString dataset;
        std::stop_token runStop;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [&] { return !m_order.isEmpty(); }))
                return;
            dataset = std::exchange(m_order, {});
            runStop = m_runStop.get_token();
        }
        const Outcome outcome = m_runner(dataset, runStop);
        QMetaObject::invokeMethod(this, [this, dataset, outcome] { end(dataset, outcome); }, Qt::QueuedConnection);
    }
}

bool SyncSession::isDue(const DatasetStatus &status, const QDateTime &now) const
{
    if (!status.nextTry.isValid() || status.nextTry <= now)
        return true;
    // The clock was put back: nobody planned to wait that long.
    const auto longest = std::max<std::chrono::milliseconds>(m_settings.interval, tuning::longestPause * 2);
    return now.msecsTo(status.nextTry) > longest.count();
}

void SyncSession::tick()
{
    if (m_paused || isRunning() || m_settings.datasets.isEmpty())
        return;
    const QDateTime now = m_clock->now();
    for (qsizetype i = 0; i < m_settings.datasets.size(); ++i) {
        const QString &dataset = m_settings.datasets.at((m_turn + i) % m_settings.datasets.size());
        DatasetStatus &status = m_status[dataset];
        if (!isDue(status, now))
            continue;
        m_turn = (m_turn + i + 1) % m_settings.datasets.size();
        m_running = dataset;
        m_again = false;
        m_asked = false;
        m_begun = now;
        status.running = true;
        {
            const std::lock_guard lock(m_mutex);
            m_runStop = std::stop_source();
            m_order = dataset;
        }
        m_wake.notify_all();
        Q_EMIT changed(dataset);
        return;
    }
}

void SyncSession::end(const QString &dataset, const Outcome &outcome)
{
    const QDateTime now = m_clock->now();
    DatasetStatus &status = m_status[dataset];
    m_running.clear();
    enter(status, outcome, now, m_settings.interval, m_chance(), m_again);
    const auto &error = outcome.report.error;
    if (error && error->kind != ErrorKind::Cancelled &&
        m_asked) // somebody asked while this run was on its way to fail: once more, then patience
        status.nextTry = {};
    m_log.append({m_begun, now, dataset, outcome.report});
    if (m_log.size() > keptLog)
        m_log.removeFirst();
    Q_EMIT changed(dataset);
    Q_EMIT finished(dataset);
}

void SyncSession::enter(DatasetStatus &status, const Outcome &outcome, const QDateTime &now,
                        std::chrono::seconds interval, double chance, bool again)
{
    status.running = false;
    status.last = outcome.report;
    status.waiting = outcome.waiting;
    const auto &error = outcome.report.error;
    if (!error) {
        status.files = outcome.files;
        status.error.reset();
        status.failures = 0;
        status.failingSince = {};
        status.lastSuccess = now;
        status.nextTry = again ? QDateTime() : now.addSecs(interval.count());
    } else if (error->kind == ErrorKind::Cancelled) {
        status.nextTry = now.addSecs(interval.count());
    } else {
        if (status.failures++ == 0)
            status.failingSince = now;
        status.error = error;
        status.nextTry = now.addMSecs(pauseAfter(status.failures, *error, chance).count());
    }
}

void SyncSession::syncNow(const QString &dataset)
{
    for (DatasetStatus &status : m_status) {
        if (dataset.isEmpty() || status.dataset == dataset)
            status.nextTry = {};
    }
    m_again = m_again || dataset.isEmpty() || dataset == m_running;
    m_asked = m_asked || dataset.isEmpty() || dataset == m_running;
    tick();
}

void SyncSession::syncSoon(const QString &dataset)
{
    const auto status = m_status.find(dataset);
    if (status == m_status.end() || status->error)
        return;
    status->nextTry = {};
    m_again = m_again || dataset == m_running;
    tick();
}

void SyncSession::remember(const DatasetStatus &before)
{
    const auto status = m_status.find(before.dataset);
    if (status == m_status.end())
        return;
    const bool running = status->running;
    *status = before;
    status->running = running;
    status->nextTry = {}; // the program has just begun: who comes to work wants to know
}

void SyncSession::pause() { m_paused = true; }

void SyncSession::resume()
{
    m_paused = false;
    tick();
}

void SyncSession::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_runStop.request_stop();
}

DatasetStatus SyncSession::status(const QString &dataset) const { return m_status.value(dataset); }

QList<DatasetStatus> SyncSession::statuses() const
{
    QList<DatasetStatus> all;
    for (const QString &dataset : m_settings.datasets)
        all.append(m_status.value(dataset));
    return all;
}

std::chrono::milliseconds SyncSession::pauseAfter(int failures, const core::Error &error, double chance)
{
    using std::chrono::milliseconds;
    const milliseconds longest = tuning::longestPause;
    milliseconds pause = error.kind == ErrorKind::Retry ? milliseconds(tuning::firstPause) : longest;
    for (int i = 1; i < failures && pause < longest; ++i)
        pause *= 2;
    pause = std::min(pause, longest);
    pause = milliseconds(qint64(double(pause.count()) * (0.5 + chance)));
    const std::chrono::seconds asked(error.context.value(QStringLiteral("seconds")).toInt());
    return std::max(pause, milliseconds(asked));
}

} // namespace yc::sync
