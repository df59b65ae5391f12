// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/stick/StickKeeper.h"

#include "desk/DeskDoor.h"
#include "registry/RecordTypes.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <QtConcurrentRun>

namespace yc::desk {

using core::Result;
using stick::DeskSticks;

namespace {
constexpr int tickEvery = 100; // ms
} // namespace

StickKeeper::StickKeeper(DeskDoor &door, QObject *parent)
    : QObject(parent)
    , m_door(door)
{
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &StickKeeper::progressed);
    refresh();
}

StickKeeper::~StickKeeper()
{
    // The store goes after this: what works with it has to be over. It looks between two chunks.
    m_stop.request_stop();
    m_running.waitForFinished();
}

double StickKeeper::part() const
{
    const qint64 all = m_share->all;
    return all > 0 ? double(m_share->done) / double(all) : 0;
}

DeskSticks StickKeeper::sticksOf() const
{
    return {*m_door.store(), {m_door.folder(), registry::recordTypes(), QStringLiteral(YC_VERSION)}};
}

bundle::Progress StickKeeper::progress() const
{
    return [share = m_share](qint64 done, qint64 all) {
        share->all = all;
        share->done = done;
    };
}

/// Of the next piece of work; while one is under way it is not begun, and keeps its own.
std::stop_token StickKeeper::fresh()
{
    if (m_work == Work::None)
        m_stop = {};
    return m_stop.get_token();
}

template<class T, class Done> void StickKeeper::run(Work work, std::function<Result<T>(DeskSticks &)> what, Done done)
{
    if (m_work != Work::None || !m_door.store())
        return;
    m_work = work;
    m_share->done = 0;
    m_share->all = 0;
    m_tick.start();
    Q_EMIT changed();
    auto answer = QtConcurrent::run([sticks = sticksOf(), what]() mutable { return what(sticks); });
    m_running = QFuture<void>(answer);
    answer.then(this, [this, done](const Result<T> &outcome) {
        m_tick.stop();
        m_work = Work::None;
        if (outcome)
            done(*outcome);
        else
            Q_EMIT failed(outcome.error());
        Q_EMIT changed();
        refresh();
    });
}

void StickKeeper::refresh()
{
    if (!m_door.store())
        return;
    store::DeskTrust::circle(*m_door.store())
        .then(this, [this](const Result<std::shared_ptr<store::DeskCircle>> &circle) {
            if (circle)
                m_circle = *circle;
            Q_EMIT changed();
        });
}

void StickKeeper::make(const QStringList &desks, const QString &target)
{
    run<stick::Made>(
        Work::Making,
        [desks, target, progress = progress(), stop = fresh()](DeskSticks &sticks) {
            return sticks.make(desks, target, progress, stop);
        },
        [this](const stick::Made &outcome) { Q_EMIT made(outcome); });
}

void StickKeeper::look(const QString &path)
{
    forget();
    run<bundle::CheckedBundle>(
        Work::Checking,
        [path, progress = progress(), stop = fresh()](DeskSticks &sticks) { return sticks.look(path, progress, stop); },
        [this](const bundle::CheckedBundle &outcome) {
            m_checked = outcome;
            Q_EMIT looked();
        });
}

void StickKeeper::take()
{
    if (!m_checked)
        return;
    run<bundle::Taken>(
        Work::Taking,
        [bundle = *m_checked, progress = progress(), stop = fresh()](DeskSticks &sticks) {
            return sticks.take(bundle, progress, stop);
        },
        [this](const bundle::Taken &outcome) {
            m_checked.reset();
            Q_EMIT taken(outcome);
        });
}

void StickKeeper::forget()
{
    if (m_checked && m_work == Work::None && m_door.store())
        sticksOf().forget(*m_checked);
    m_checked.reset();
    Q_EMIT changed();
}

void StickKeeper::cancel() { m_stop.request_stop(); }

QFuture<Result<>> StickKeeper::writeCard(const QString &path)
{
    return QtConcurrent::run([sticks = sticksOf(), path]() mutable { return sticks.writeCard(path); });
}

QFuture<Result<QJsonObject>> StickKeeper::trust(const core::DeskCard &card)
{
    return store::DeskTrust::trust(*m_door.store(), card);
}

QFuture<Result<QJsonObject>> StickKeeper::revoke(const QString &desk, const QString &reason)
{
    return store::DeskTrust::revoke(*m_door.store(), desk, reason);
}

QStringList StickKeeper::sticks()
{
    QStringList roots;
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo &volume : volumes) {
        const QString root = volume.rootPath();
        // Where desktops mount what is plugged in.
        if (volume.isReady() && (root.startsWith(u"/media/") || root.startsWith(u"/run/media/")))
            roots.append(root);
    }
    return roots;
}

QFuture<QList<FoundBundle>> StickKeeper::found(const QString &folder) const
{
    if (!m_door.store())
        return QtFuture::makeReadyValueFuture(QList<FoundBundle>());
    return QtConcurrent::run([unfinished = sticksOf().unfinished(), folder] {
        QList<FoundBundle> found;
        const auto add = [&found](const QStringList &paths, bool isUnfinished) {
            for (const QString &path : paths)
                found.append({path, QFileInfo(path).size(), isUnfinished, bundle::peekBundle(path)});
        };
        add(unfinished, true);
        QStringList roots = sticks();
        if (!folder.isEmpty() && !roots.contains(folder))
            roots.append(folder);
        for (const QString &root : std::as_const(roots))
            add(DeskSticks::bundlesIn(root), false);
        return found;
    });
}

} // namespace yc::desk
