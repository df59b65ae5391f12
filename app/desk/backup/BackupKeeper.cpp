// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup/BackupKeeper.h"

#include "core/Futures.h"
#include "desk/DeskDoor.h"

#include <QtConcurrentRun>

namespace yc::desk {

using core::Result;
using store::BackupSummary;
using store::DeskBackup;

namespace {
constexpr int tickMillis = 200;
constexpr int minuteMillis = 60'000;
constexpr int firstLookMillis = 5'000; // after the sign-in: people come first
constexpr double writingPart = 0.7;    // of the whole; the rest is reading back
} // namespace

BackupKeeper::BackupKeeper(DeskDoor &door, QObject *parent)
    : QObject(parent)
    , m_door(door)
{
    m_tick.setInterval(tickMillis);
    connect(&m_tick, &QTimer::timeout, this, &BackupKeeper::progressed);
    m_minute.setInterval(minuteMillis);
    connect(&m_minute, &QTimer::timeout, this, &BackupKeeper::makeIfDue);
    m_minute.start();
    refresh();
    QTimer::singleShot(firstLookMillis, this, &BackupKeeper::makeIfDue);
}

BackupKeeper::~BackupKeeper()
{
    m_stop.request_stop();
    m_life.request_stop();
}

store::BackupRule BackupKeeper::rule() const { return store::BackupRule::on(m_door.clock().today()); }

store::BackupFolder BackupKeeper::folder() const
{
    return {m_state ? m_state->plan.folder : QString(), m_door.deskId()};
}

double BackupKeeper::part() const
{
    const double part = m_progress->part;
    return m_progress->checking ? writingPart + (1 - writingPart) * part : writingPart * part;
}

bool BackupKeeper::isChecking() const { return m_progress->checking; }

void BackupKeeper::refresh()
{
    if (!m_door.store())
        return;
    DeskBackup::state(*m_door.store()).then(this, [this](const Result<store::BackupState> &state) {
        if (state)
            m_state = *state;
        Q_EMIT changed();
    });
}

void BackupKeeper::makeIfDue()
{
    if (!m_running && m_state && m_state->plan.isDue(m_state->last, m_door.clock().now()) && folder().isThere())
        begin(true);
    else
        Q_EMIT changed(); // days go by
}

void BackupKeeper::make(bool planned)
{
    if (m_running || !m_door.store() || !m_state)
        return;
    DeskBackup::requirePermission(*m_door.store()).then(this, [this, planned](const Result<QJsonObject> &may) {
        if (may) {
            begin(planned);
            return;
        }
        m_outcome = std::unexpected(may.error());
        Q_EMIT finished();
    });
}

store::BackupRun BackupKeeper::run(const std::stop_token &stop) const
{
    return {stop, [progress = m_progress](store::BackupRun::Phase phase, double part) {
                progress->checking = phase == store::BackupRun::Phase::Checking;
                progress->part = part;
            }};
}

void BackupKeeper::begin(bool planned)
{
    if (m_running)
        return;
    m_running = true;
    m_stop = std::stop_source();
    m_progress->part = 0;
    m_progress->checking = false;
    m_tick.start();
    Q_EMIT changed();
    auto source = std::make_shared<store::BackupSource>();
    const auto made =
        m_door.backupSource(m_state->organisationKey, source)
            .then(this, [this, source](const Result<> &outcome) -> QFuture<Result<BackupSummary>> {
                if (!outcome) {
                    const Result<BackupSummary> refused = std::unexpected(outcome.error());
                    return QtFuture::makeReadyValueFuture(refused);
                }
                return QtConcurrent::run([source, place = folder(), keep = rule().keep, now = m_door.clock().now(),
                                          run = run(m_stop.get_token())]() -> Result<BackupSummary> {
                    auto summary = store::makeBackup(*source, place.pathFor(now), now, run);
                    if (summary)
                        place.prune(keep, now); // only behind a good one
                    return summary;
                });
            });
    core::unwrapped(made).then(this, [this, planned](const Result<BackupSummary> &outcome) { end(outcome, planned); });
}

void BackupKeeper::end(const Result<BackupSummary> &outcome, bool planned)
{
    m_running = false;
    m_tick.stop();
    if (store::SqlDocumentStore *store = m_door.store()) {
        QFuture<Result<QJsonObject>> recorded;
        if (outcome)
            recorded = DeskBackup::recordDone(*store, *outcome, planned);
        else if (outcome.error().kind != core::ErrorKind::Cancelled)
            recorded = DeskBackup::recordFailed(*store, outcome.error(), planned);
        if (recorded.isValid())
            recorded.then(this, [this](const Result<QJsonObject> &) { refresh(); });
    }
    m_outcome = outcome;
    Q_EMIT changed();
    Q_EMIT finished();
}

void BackupKeeper::cancel() { m_stop.request_stop(); }

QFuture<Result<BackupSummary>> BackupKeeper::verify(const QString &path)
{
    auto source = std::make_shared<store::BackupSource>();
    return core::unwrapped(
        m_door.backupSource({}, source)
            .then(this,
                  [path, source, stop = m_life.get_token()](const Result<> &outcome) -> QFuture<Result<BackupSummary>> {
                      if (!outcome) {
                          const Result<BackupSummary> refused = std::unexpected(outcome.error());
                          return QtFuture::makeReadyValueFuture(refused);
                      }
                      return QtConcurrent::run([path, source, stop]() -> Result<BackupSummary> {
                          return store::verifyBackup(path,
                                                     [&source](const store::BackupHeader &header) {
                                                         return store::FileKey::open(header, source->databaseKey);
                                                     },
                                                     source->about.desk, {stop, {}});
                      });
                  }));
}

} // namespace yc::desk
