// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/EnrolmentFile.h"
#include "store/Desk.h"

namespace yc::city {

/// How a desk joins the city with a file and a code. Everything blocks (Argon2id, network, disk): on the thread that
/// works with the desk.
///
/// The new password is in the vault before the city hears of it. So whatever is killed or cut, whenever: the account
/// has the password of the code or the new one, the desk knows both, and resume() finds out which.
class Joining {
public:
    static constexpr QLatin1StringView pendingName{"city-joining"};

    /// Reads the file and proves it with the code. Errors of EnrolmentFile, "city.code-expired" {at},
    /// "city.other-street" {street, org}: the file is for a street to which the desk's organisation does not belong.
    [[nodiscard]] static core::Result<EnrolmentFile::Opened> look(const QByteArray &file, const EnrolmentCode &code,
                                                                  const QString &org, const QDateTime &now);
    /// Signs in with the code, replaces the password by a random one, keeps the link in the vault and writes the desk's
    /// card. Errors "city.already-joined", "permission.denied" (desk.city), "city.code-used": the account does not take
    /// the code's password (it was used, or the city took it back); "sync.revoked"; those of HttpPeer, after which
    /// resume() goes on.
    [[nodiscard]] static core::Result<sync::CityLink> join(store::Desk &desk, store::SqlDocumentStore &store,
                                                           const EnrolmentFile::Opened &opened, const QDateTime &now);
    /// What join() began and did not finish; no value: nothing.
    [[nodiscard]] static core::Result<std::optional<sync::CityLink>> pending(const store::Desk &desk);
    [[nodiscard]] static core::Result<sync::CityLink> resume(store::Desk &desk, store::SqlDocumentStore &store,
                                                             const QDateTime &now);
};

} // namespace yc::city
