// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/SyncKeeper.h"

#include "citysync/CommandList.h"
#include "citysync/DeskRuns.h"
#include "core/FileStore.h"
#include "desk/DeskDoor.h"
#include "sync/ChangeWatch.h"

#include <QRandomGenerator>

#include <algorithm>

namespace yc::desk {

using core::Result;
using sync::DatasetStatus;

namespace {
constexpr int tickMillis = 1'000;
constexpr int lookMillis = 250; ///< an import changes the store many times a second
} // namespace

/// What runs; its parts end in this order: the watch, the session, the connections.
struct SyncKeeper::Engine {
    std::shared_ptr<citysync::DeskRuns> runs;
    std::unique_ptr<sync::SyncSession> session;
    std::unique_ptr<sync::ChangeWatch> watch;
};

SyncKeeper::SyncKeeper(DeskDoor &door, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_memory(*door.store())
    , m_settings(citysync::SyncSettings::on(door.clock().today()))
{
    m_tick.setInterval(tickMillis);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_engine)
            m_engine->session->tick();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(m_settings.soon);
    connect(&m_soon, &QTimer::timeout, this, &SyncKeeper::sendSoon);
    m_look.setSingleShot(true);
    m_look.setInterval(lookMillis);
    connect(&m_look, &QTimer::timeout, this, &SyncKeeper::askWhatWaits);
    connect(door.store(), &core::DocumentStore::changed, this, [this] {
        m_changedHere = true;
        if (!m_look.isActive()) { // at once, then again when the burst is over
            askWhatWaits();
            m_look.start();
        }
    });
    connect(&door, &DeskDoor::cityChanged, this, &SyncKeeper::reload);
    if (core::FileStore *files = door.store()->files())
        connect(files, &core::FileStore::asked, this, &SyncKeeper::syncNow); // somebody waits for a scan
    askWhatWaits();
    reload();
}

SyncKeeper::~SyncKeeper() { end(); }

void SyncKeeper::end()
{
    m_tick.stop();
    if (!m_engine)
        return;
    m_engine->session->disconnect(this);
    m_engine->session->cancel();
    m_engine->session->moveToThread(nullptr); // it hears nothing any more, and may be taken apart elsewhere
    m_door.endBeforeStore(std::exchange(m_engine, nullptr));
}

void SyncKeeper::reload()
{
    m_door.cityLink().then(this, [this](const Result<std::optional<sync::CityLink>> &link) {
        if (link)
            take(*link);
        else
            Q_EMIT failed(link.error());
    });
}

void SyncKeeper::take(const std::optional<sync::CityLink> &link)
{
    m_linkRead = true;
    if (m_link == link && (m_engine || !link)) {
        Q_EMIT changed();
        return;
    }
    end();
    m_link = link;
    if (m_link)
        restore();
    askWhatWaits();
    Q_EMIT changed();
}

/// First what was known before, then the first run: the truth survives a restart.
void SyncKeeper::restore()
{
    m_memory.statuses(m_link->datasets).then(this, [this, link = m_link](const Result<QList<DatasetStatus>> &known) {
        if (!m_door.store() || m_engine || m_link != link)
            return;
        begin();
        if (!known)
            Q_EMIT failed(known.error());
        for (const DatasetStatus &status : known.value_or(QList<DatasetStatus>())) {
            m_engine->session->remember(status);
            m_lastError.insert(status.dataset, status.error ? status.error->code : QString());
        }
        Q_EMIT changed();
        m_engine->session->tick();
        m_tick.start();
    });
}

void SyncKeeper::begin()
{
    auto engine = std::make_shared<Engine>();
    engine->runs = std::make_shared<citysync::DeskRuns>(
        *m_door.store(), *m_link, m_door.sharedClock(), [this, its = engine.get()](const sync::RevocationCheck &check) {
            // To the session, which hears nothing any more once the keeper has ended.
            QMetaObject::invokeMethod(
                its->session.get(), [this, check] { Q_EMIT revoked(check); }, Qt::QueuedConnection);
        });
    engine->session = std::make_unique<sync::SyncSession>(
        sync::SyncSession::Settings{m_link->datasets, m_settings.interval},
        [runs = engine->runs](const QString &dataset, const std::stop_token &stop) { return runs->run(dataset, stop); },
        m_door.sharedClock(), [] { return QRandomGenerator::global()->generateDouble(); });
    sync::SyncSession &session = *engine->session;
    engine->watch = std::make_unique<sync::ChangeWatch>(m_link->address(), [&session](const QString &dataset) {
        QMetaObject::invokeMethod(&session, [&session, dataset] { session.syncSoon(dataset); }, Qt::QueuedConnection);
    });
    connect(&session, &sync::SyncSession::changed, this, &SyncKeeper::changed);
    connect(&session, &sync::SyncSession::finished, this, &SyncKeeper::runEnded);
    m_engine = std::move(engine);
}

void SyncKeeper::runEnded(const QString &dataset)
{
    const sync::SyncSession &session = *m_engine->session;
    const DatasetStatus status = session.status(dataset);
    if (!status.error && !status.last.error) {
        if (const auto reached = m_engine->runs->city().reached(dataset))
            m_engine->watch->watch(dataset, *reached);
    }
    const QString before = m_lastError.value(dataset);
    if (!status.last.error || status.last.error->kind != core::ErrorKind::Cancelled)
        m_lastError.insert(dataset, status.last.error ? status.last.error->code : QString());
    m_memory.note(session.log().last(), status, before, m_settings.keptLog).then(this, [this](const Result<> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
    });
    askWhatWaits();
    Q_EMIT m_door.store()->syncMoved();
    Q_EMIT changed();
    Q_EMIT finished(dataset);
}

/// One question at a time; what changes meanwhile is asked for again.
void SyncKeeper::askWhatWaits()
{
    if (!m_door.store() || m_asking) {
        m_askAgain = m_asking;
        return;
    }
    m_asking = true;
    m_askAgain = false;
    const bool changedHere = std::exchange(m_changedHere, false);
    const auto answered = [this](bool send) {
        m_asking = false;
        m_known = true;
        Q_EMIT changed();
        if (send && !m_soon.isActive())
            m_soon.start();
        if (m_askAgain)
            m_look.start();
    };
    m_memory.waiting().then(this, [this, answered, changedHere](const Result<citysync::SyncMemory::Waiting> &now) {
        if (now)
            m_waiting = *now;
        answered(changedHere);
    });
}

void SyncKeeper::sendSoon()
{
    if (!m_engine)
        return;
    for (auto waiting = m_waiting.datasets.cbegin(); waiting != m_waiting.datasets.cend(); ++waiting) {
        if (waiting->unsent > 0)
            m_engine->session->syncSoon(waiting.key());
    }
}

QList<DatasetStatus> SyncKeeper::statuses() const
{
    if (!m_engine)
        return {};
    QList<DatasetStatus> statuses = m_engine->session->statuses();
    for (DatasetStatus &status : statuses)
        status.waiting = m_waiting.datasets.value(status.dataset);
    return statuses;
}

citysync::SyncTruth SyncKeeper::truth() const
{
    citysync::SyncTruth truth;
    if (m_engine)
        truth = citysync::SyncTruth::of(statuses(), isPaused(), m_door.clock().now(), m_settings.present);
    truth = truth.with(m_waiting.all, m_waiting.oldest);
    truth.joined = m_link.has_value();
    truth.known = m_known && m_linkRead && (m_engine || !m_link);
    return truth;
}

QStringList SyncKeeper::otherServers() const
{
    QStringList datasets;
    for (const DatasetStatus &status : statuses()) {
        if (status.error && status.error->code == u"sync.other-server")
            datasets << status.dataset;
    }
    return datasets;
}

bool SyncKeeper::isPaused() const { return m_engine && m_engine->session->isPaused(); }
bool SyncKeeper::isRunning() const { return m_engine && m_engine->session->isRunning(); }

void SyncKeeper::syncNow(const QString &dataset)
{
    if (m_engine)
        m_engine->session->syncNow(dataset);
    else
        reload();
}

void SyncKeeper::pause() { setPaused(true); }
void SyncKeeper::resume() { setPaused(false); }

void SyncKeeper::setPaused(bool paused)
{
    if (!m_engine || !m_door.store())
        return;
    core::Command command = citysync::commands::pause.command();
    command.subject = paused ? QStringLiteral("paused") : QStringLiteral("resumed");
    command.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    m_door.store()->execute(std::move(command)).then(this, [this, paused](const Result<QJsonObject> &may) {
        if (!may) {
            Q_EMIT failed(may.error());
        } else if (m_engine && paused) {
            m_engine->session->pause();
            m_engine->session->cancel();
        } else if (m_engine) {
            m_engine->session->resume();
            m_engine->session->syncNow();
        }
        Q_EMIT changed();
    });
}

void SyncKeeper::cancel()
{
    if (m_engine)
        m_engine->session->cancel();
}

void SyncKeeper::acceptServers()
{
    const QStringList datasets = otherServers();
    if (datasets.isEmpty())
        return;
    QString found;
    for (const DatasetStatus &status : statuses()) {
        if (status.dataset == datasets.first())
            found = status.error->context.value(QStringLiteral("found")).toString();
    }
    m_memory.noteAcceptedServer(found).then(this, [this](const Result<QJsonObject> &may) {
        if (!may) {
            Q_EMIT failed(may.error());
            return;
        }
        if (!m_engine)
            return;
        // All of them: a dataset that has not been there yet would ask the same question again.
        m_engine->runs->city().acceptServer(m_link->datasets);
        m_engine->session->syncNow();
    });
}

void SyncKeeper::retry(const QStringList &ids)
{
    m_memory.retry(ids).then(this, [this](const Result<QJsonObject> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        askWhatWaits();
        Q_EMIT m_door.store()->syncMoved();
        syncNow();
    });
}

QFuture<Result<QJsonObject>> SyncKeeper::dismiss(const QList<store::QuarantinedDocument> &documents,
                                                 const QString &reason)
{
    return m_memory.dismiss(documents, reason).then(this, [this](const Result<QJsonObject> &done) {
        if (done)
            askWhatWaits();
        return done;
    });
}

} // namespace yc::desk
