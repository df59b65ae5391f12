// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "store/WipeNote.h"
#include "sync/RevocationCheck.h"

namespace yc::city {

/// What the city says to this desk, between the wire and the desk: asked after each sign-in at the city, and when an
/// account that worked is refused (SyncKeeper, `yichuangctl city check`). One for as long as somebody is signed in.
class CityOrders {
public:
    /// RevocationCheck::ask(), and a row of the audit log for an order that is not obeyed, once. Blocks.
    [[nodiscard]] core::Result<sync::RevocationCheck> hear(core::DocumentStore &store, sync::HttpPeer &peer,
                                                           const sync::CityLink &link, const QDateTime &now);
    /// Of a check that says WipeOrdered, for store::Desk::destroyKeys(): destroy the store object first.
    [[nodiscard]] static store::WipeNote noteOf(const sync::RevocationCheck &check, const QDateTime &now);

private:
    QString m_logged;
};

} // namespace yc::city
