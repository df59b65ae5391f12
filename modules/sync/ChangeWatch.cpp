// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ChangeWatch.h"

#include "sync/CityDatabase.h"
#include "sync/HostLookup.h"

namespace yc::sync {

ChangeWatch::ChangeWatch(PeerAddress address, std::function<void(const QString &)> changed)
    : m_changed(std::move(changed))
    , m_peer(std::make_unique<HttpPeer>(std::move(address)))
{
}

ChangeWatch::~ChangeWatch()
{
    for (const auto &line : std::as_const(m_lines))
        line->thread.request_stop();
    m_peer->cancel();
    for (const auto &line : std::as_const(m_lines))
        line->thread.join();
}

void ChangeWatch::watch(const QString &dataset, const QByteArray &since)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Line> &line = m_lines[dataset];
    const bool isNew = !line;
    if (isNew)
        line = std::make_shared<Line>();
    line->since = since;
    line->wanted = true;
    if (isNew) {
        Line &its = *line;
        its.thread = std::jthread([this, dataset, &its](const std::stop_token &stop) { work(stop, dataset, its); });
    }
    m_wake.notify_all();
}

int ChangeWatch::polling() const
{
    const std::lock_guard lock(m_mutex);
    return int(std::ranges::count_if(m_lines, [](const auto &line) { return line->polling; }));
}

void ChangeWatch::work(const std::stop_token &stop, const QString &dataset, Line &line)
{
    CityDatabase database(*m_peer, dataset);
    while (!stop.stop_requested()) {
        QByteArray since;
        {
            std::unique_lock lock(m_mutex);
            line.polling = false;
            if (!m_wake.wait(lock, stop, [&] { return line.wanted; }))
                return;
            since = line.since;
            line.polling = true;
        }
        core::Result<bool> changed = false;
        if (const auto known = findHost(m_peer->address().url.host(), stop); !known)
            changed = std::unexpected(known.error());
        else
            changed = database.waitForChange(since);
        if (stop.stop_requested())
            return;
        const bool tell = changed.value_or(false);
        {
            const std::lock_guard lock(m_mutex);
            // Told of a later position meanwhile: what was seen may be what has been read since.
            if (since == line.since)
                line.wanted = changed.has_value() && !tell;
            else if (tell)
                continue;
        }
        if (tell)
            m_changed(dataset);
    }
}

} // namespace yc::sync
