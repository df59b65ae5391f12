// SPDX-License-Identifier: GPL-3.0-or-later
#include "citysync/DeskRuns.h"

#include "city/CityOrders.h"
#include "core/Dataset.h"
#include "core/FileKind.h"
#include "store/files/CarriedFiles.h"
#include "sync/FileRun.h"

namespace yc::citysync {

using core::Result;
using sync::RevocationCheck;

struct DeskRuns::Orders {
    city::CityOrders orders;
};

DeskRuns::DeskRuns(store::SqlDocumentStore &store, const sync::CityLink &link, std::shared_ptr<const core::Clock> clock,
                   std::function<void(const RevocationCheck &)> revoked)
    : m_store(store)
    , m_link(link)
    , m_clock(std::move(clock))
    , m_revoked(std::move(revoked))
    , m_orders(std::make_unique<Orders>())
    , m_runs(link.address(),
             {[&store](const QString &dataset) { return store.replica(core::Dataset::fromName(dataset)); },
              [this](sync::HttpPeer &peer, const std::stop_token &) { return ask(peer); },
              [this](sync::HttpPeer &peer, const QString &dataset, const sync::RunReport &documents,
                     const std::stop_token &stop) { return carryFiles(peer, dataset, documents, stop); }})
{
}

DeskRuns::~DeskRuns() = default;

sync::SyncSession::Outcome DeskRuns::run(const QString &dataset, const std::stop_token &stop)
{
    sync::SyncSession::Outcome outcome = m_runs.run(dataset, stop);
    const auto &error = outcome.report.error;
    if (error && !m_refused && (error->code == u"sync.account-refused" || error->code == u"sync.forbidden"))
        m_asked = false; // it may have been withdrawn since
    return outcome;
}

/// Where the city cannot be asked, nothing is known and nothing follows: the run itself says what is wrong.
Result<> DeskRuns::ask(sync::HttpPeer &peer)
{
    if (m_refused)
        return std::unexpected(*m_refused);
    if (m_asked)
        return {};
    const Result<RevocationCheck> check = m_orders->orders.hear(m_store, peer, m_link, m_clock->now());
    if (!check) {
        m_asked = check.error().code == u"sync.not-found"; // a city that keeps no accounts
        return {};
    }
    m_asked = true;
    if (check->standing == RevocationCheck::Standing::Good)
        return {};
    m_refused = check->error;
    if (m_revoked)
        m_revoked(*check);
    return std::unexpected(*m_refused);
}

Result<> DeskRuns::carryFiles(sync::HttpPeer &peer, const QString &dataset, const sync::RunReport &documents,
                              const std::stop_token &stop)
{
    constexpr bool metered = false; // nothing on the desks says so; a slow line is noticed by itself
    const std::unique_ptr<replica::FilePort> files = store::carriedFiles(m_store, dataset);
    const sync::FileReport report =
        sync::FileRun(peer, dataset, *files,
                      sync::FileRunOptions::by(core::FileLimits::on(m_clock->today()), metered, documents.server))
            .run(stop);
    if (report.error)
        return std::unexpected(*report.error);
    return {};
}

} // namespace yc::citysync
