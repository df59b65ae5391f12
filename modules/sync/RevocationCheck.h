// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CityLink.h"
#include "sync/HttpPeer.h"

#include <optional>

namespace yc::sync {

/// How the city stands to this desk: asked after each sign-in, and when an account that worked is refused.
struct RevocationCheck {
    enum class Standing {
        Good,
        Revoked,     ///< the account may do nothing any more: stop, delete nothing, say `error`
        WipeOrdered, ///< and the keys of the desk are to be destroyed now: the city's signature stands, for this desk
    };
    Standing standing = Standing::Good;
    std::optional<core::Error> error; ///< "sync.revoked" {account, reason, at}; what to show
    /// There was an order that is not the city's, or not for this enrolment of this desk: nothing follows from it, but
    /// it belongs into the audit log (command "desk.city-order").
    std::optional<core::Error> ignoredOrder; ///< "sync.order-forged" {why, desk}

    /// Two requests at most, the second once a day: the city learns when the desk was last here. Blocks. Errors of
    /// HttpPeer, "sync.bad-answer": then nothing is known, and nothing follows.
    [[nodiscard]] static core::Result<RevocationCheck> ask(HttpPeer &peer, const CityLink &link, const QDateTime &now);
};

} // namespace yc::sync
