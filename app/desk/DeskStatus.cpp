// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskStatus.h"

#include "citysync/SyncWords.h"
#include "desk/sync/SyncKeeper.h"
#include "desk/sync/SyncTones.h"
#include "store/backup/DeskBackup.h"
#include "ui/StatusLine.h"
#include "ui/StatusPill.h"

#include <QLocale>

namespace yc::desk {

namespace {
constexpr int everyMinute = 60'000;
constexpr int afterAChange = 400; ///< ms: an import changes the store many times a second
} // namespace

DeskStatus::DeskStatus(core::DocumentStore &store, SyncKeeper *sync, ui::StatusPill &pill, ui::StatusLine &line)
    : m_store(store)
    , m_sync(sync)
    , m_pill(pill)
    , m_line(line)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterAChange);
    connect(&m_soon, &QTimer::timeout, this, &DeskStatus::refresh);
    connect(&store, &core::DocumentStore::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    m_line.setItem(QStringLiteral("sync"), {});
    m_line.setItem(QStringLiteral("residents"), {});
    m_line.setItem(QStringLiteral("backup"), {});
    m_line.setItem(QStringLiteral("printer"), {});
    m_line.setHint(m_store.session().may(QStringLiteral("residents.view"))
                       ? tr("F1 Help · F2 Accept · F3 Find a person")
                       : tr("F1 Help"));
    if (m_sync)
        connect(m_sync, &SyncKeeper::changed, this, &DeskStatus::showSync);
    m_minute.setInterval(everyMinute); // a backup changes no record, and days go by
    connect(&m_minute, &QTimer::timeout, this, [this] {
        askForBackup();
        showSync(); // what was present becomes old
    });
    m_minute.start();
    refresh();
    askForPrinter();
}

DeskStatus::~DeskStatus()
{
    m_lpstat.disconnect(this);
    m_lpstat.kill();
    m_lpstat.waitForFinished(1'000);
}

void DeskStatus::refresh()
{
    askForBackup();
    showSync();
    if (!m_store.session().may(QStringLiteral("residents.view")))
        return;
    core::Query all;
    all.type = QStringLiteral("resident");
    m_store.count(all).then(this, [this](const core::Result<qint64> &count) {
        if (count)
            m_line.setItem(QStringLiteral("residents"),
                           tr("%1 residents on this machine").arg(QLocale().toString(*count)));
    });
}

void DeskStatus::showSync()
{
    if (!m_sync)
        return;
    const citysync::SyncTruth truth = m_sync->truth();
    const QDateTime now = m_store.clock().now();
    const citysync::SyncWords::Line line = citysync::SyncWords::pill(truth, now);
    const QString particulars = citysync::SyncWords::particulars(truth, now);
    m_pill.setStatus(stateOf(line.tone), line.text);
    m_pill.setToolTip(particulars);
    m_pill.setAccessibleDescription(particulars);
    QString words;
    if (!truth.joined)
        words = tr("Works without a city");
    else if (truth.failure)
        words = citysync::SyncWords::shortly(*truth.failure);
    else if (truth.paused)
        words = tr("Sync is paused");
    else
        words = tr("City: %1").arg(citysync::SyncWords::ago(truth.lastSuccess, now));
    m_line.setItem(QStringLiteral("sync"), words);
}

/// Everybody at the desk sees whether there is a backup, not only who makes them.
void DeskStatus::askForBackup()
{
    auto *store = qobject_cast<store::SqlDocumentStore *>(&m_store);
    if (!store)
        return;
    store::DeskBackup::state(*store).then(this, [this](const core::Result<store::BackupState> &state) {
        if (!state)
            return;
        const QDateTime now = m_store.clock().now();
        const store::BackupRule rule = store::BackupRule::on(m_store.clock().today());
        QString words;
        if (!state->last.isValid())
            words = tr("No backup yet");
        else if (state->isLate({}, now, rule))
            words = tr("No backup for %n day(s)", nullptr, static_cast<int>(state->last.daysTo(now)));
        else
            words = tr("Last backup %1").arg(state->last.toLocalTime().toString(QStringLiteral("MM-dd HH:mm")));
        m_line.setItem(QStringLiteral("backup"), words);
    });
}

/// CUPS is asked by a process of its own: Qt's printer list may stand still for half a minute when a print server does
/// not answer, and the window must not.
void DeskStatus::askForPrinter()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    m_lpstat.setProcessEnvironment(environment);
    connect(&m_lpstat, &QProcess::finished, this, [this](int code) {
        const QString answer = QString::fromUtf8(m_lpstat.readAllStandardOutput()).trimmed();
        const QString printer = answer.section(QStringLiteral(": "), 1).trimmed();
        m_line.setItem(QStringLiteral("printer"), code == 0 && !printer.isEmpty()
                                                      ? tr("Printer: %1").arg(printer)
                                                      : tr("No printer set, slips go to PDF"));
    });
    connect(&m_lpstat, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            m_line.setItem(QStringLiteral("printer"), tr("No printer set, slips go to PDF"));
    });
    m_lpstat.start(QStringLiteral("lpstat"), {QStringLiteral("-d")});
}

} // namespace yc::desk
