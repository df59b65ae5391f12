// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SqlDocumentStore.h"
#include "sync/CityLink.h"
#include "sync/CityRuns.h"
#include "sync/RevocationCheck.h"

namespace yc::citysync {

/// The runs of an open desk against its city: documents, then the files that they name. The city is asked how it stands
/// to this desk before the first run, and again when an account that worked is refused; once it has withdrawn the desk,
/// no run begins any more.
class DeskRuns {
public:
    /// `revoked` is called on the thread of the runs, once, when the city has withdrawn the desk, with or without the
    /// order to destroy its keys. The store outlives the runs.
    DeskRuns(store::SqlDocumentStore &store, const sync::CityLink &link, std::shared_ptr<const core::Clock> clock,
             std::function<void(const sync::RevocationCheck &)> revoked = {});
    ~DeskRuns();

    [[nodiscard]] sync::SyncSession::Outcome run(const QString &dataset, const std::stop_token &stop);
    [[nodiscard]] sync::CityRuns &city() { return m_runs; }

private:
    [[nodiscard]] core::Result<> ask(sync::HttpPeer &peer);
    [[nodiscard]] core::Result<> carryFiles(sync::HttpPeer &peer, const QString &dataset,
                                            const sync::RunReport &documents, const std::stop_token &stop);

    struct Orders;
    store::SqlDocumentStore &m_store;
    sync::CityLink m_link;
    std::shared_ptr<const core::Clock> m_clock;
    std::function<void(const sync::RevocationCheck &)> m_revoked;
    std::unique_ptr<Orders> m_orders;
    bool m_asked = false;                 ///< runs' thread
    std::optional<core::Error> m_refused; ///< why no run begins any more
    sync::CityRuns m_runs;                // last: it calls ask()
};

} // namespace yc::citysync
