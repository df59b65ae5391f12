// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CityRuns.h"

#include "sync/HostLookup.h"

namespace yc::sync {

using core::ErrorKind;

CityRuns::CityRuns(PeerAddress address, Ports ports)
    : m_address(std::move(address))
    , m_ports(std::move(ports))
{
}

CityRuns::~CityRuns() = default;

std::shared_ptr<HttpPeer> CityRuns::peer()
{
    if (!m_peer || m_peer->cancelled())
        m_peer = std::make_shared<HttpPeer>(m_address);
    return m_peer;
}

SyncSession::Outcome CityRuns::run(const QString &dataset, const std::stop_token &stop)
{
    SyncSession::Outcome outcome;
    const std::shared_ptr<HttpPeer> peer = this->peer();
    const std::stop_callback cancel(stop, [&peer] { peer->cancel(); });
    const std::unique_ptr<SyncStore> store = m_ports.store(dataset);
    if (!store) {
        outcome.report.error = {
            ErrorKind::CallAdministrator, QStringLiteral("sync.no-dataset"), {{QStringLiteral("dataset"), dataset}}};
        return outcome;
    }
    core::Result<> ready = findHost(m_address.url.host(), stop);
    if (ready && m_ports.before)
        ready = m_ports.before(*peer, stop);
    if (!ready) {
        outcome.report.error = ready.error();
    } else {
        RunOptions options;
        {
            const std::lock_guard lock(m_mutex);
            options.acceptServer = m_accepted.remove(dataset);
        }
        ReplicationRun run(*peer, dataset, *store, options);
        outcome.report = run.run(stop);
        if (!outcome.report.error) {
            const std::lock_guard lock(m_mutex);
            m_reached.insert(dataset, run.reached());
        }
    }
    if (!outcome.report.error && m_ports.after) {
        if (const auto done = m_ports.after(*peer, dataset, outcome.report, stop);
            !done && done.error().kind != ErrorKind::Cancelled)
            outcome.files = done.error();
    }
    if (auto waiting = store->waiting())
        outcome.waiting = *waiting;
    else if (!outcome.report.error)
        outcome.report.error = waiting.error();
    return outcome;
}

void CityRuns::acceptServer(const QStringList &datasets)
{
    const std::lock_guard lock(m_mutex);
    m_accepted += QSet<QString>(datasets.cbegin(), datasets.cend());
}

std::optional<QByteArray> CityRuns::reached(const QString &dataset) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_reached.constFind(dataset);
    return found == m_reached.cend() ? std::nullopt : std::optional(*found);
}

} // namespace yc::sync
