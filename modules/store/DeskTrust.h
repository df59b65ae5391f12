// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DeskCard.h"
#include "replica/DeskKeys.h"
#include "store/SqlDocumentStore.h"

#include <memory>

namespace yc::store {

/// Another desk, and why its word counts or does not.
struct KnownDesk {
    core::DeskCard card;
    QString compared;    ///< fingerprint that somebody here has compared; empty: nobody has
    bool atCity = false; ///< the city holds exactly this card; it takes a desk's card from that desk alone

    [[nodiscard]] bool keysChanged() const { return !compared.isEmpty() && compared != card.fingerprint(); }
    [[nodiscard]] bool isTrusted() const
    {
        return card.isWhole() && !card.isRevoked() && (compared.isEmpty() ? atCity : !keysChanged());
    }
};

/// This desk as others meet it, and the others that it knows.
struct DeskCircle {
    core::DeskCard own; ///< with the keys of the store; enrolment adds account and mark
    std::shared_ptr<const replica::DeskKeys> keys;
    QList<KnownDesk> others; ///< by organisation and name

    [[nodiscard]] const KnownDesk *find(const QString &desk) const;
};

/// Which desks this one trusts: those whose card the city has confirmed, and those whose fingerprint two people have
/// compared. What was compared is kept outside of the records (meta "desk.compared"), so that no record that arrives
/// can put other keys in its place.
class DeskTrust {
public:
    /// Command "desk.circle", for everybody; no row.
    [[nodiscard]] static QFuture<core::Result<std::shared_ptr<DeskCircle>>> circle(SqlDocumentStore &store);
    /// Somebody has compared the fingerprint of this card: it is kept, and trusted from here on. Command
    /// "desk.card-trust", permission "desk.trust". Errors "bundle.own-card", "bundle.revoked-card".
    [[nodiscard]] static QFuture<core::Result<QJsonObject>> trust(SqlDocumentStore &store, const core::DeskCard &card);
    /// Nothing of this desk is taken any more, and nothing is made for it; other desks hear of it with the next sync.
    /// Command "desk.card-revoke", permission "desk.trust". Errors "bundle.reason-missing", "store.not-found".
    [[nodiscard]] static QFuture<core::Result<QJsonObject>> revoke(SqlDocumentStore &store, const QString &desk,
                                                                   const QString &reason);
};

} // namespace yc::store
