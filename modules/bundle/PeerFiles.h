// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "replica/SyncStore.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace yc::bundle {

/// Which scans of a dataset another desk is known to have, and which it asked for. Beside PeerState, because it can be
/// long and is written once a bundle, not once a batch. Digests are kept by their first 64 bits: should two ever share
/// them, the receiver asks for the one it lacks. A value.
struct PeerFiles {
    QString peerStore; ///< the peer's identity, as it last said
    QSet<quint64> known;
    QStringList bundles;                ///< unanswered ones that held files, the newest last
    QHash<QString, QSet<quint64>> sent; ///< by bundle
    QStringList wanted;                 ///< digests that the peer's records name and that it has not

    [[nodiscard]] static quint64 shortOf(const QString &digest);
    [[nodiscard]] bool has(const QString &digest) const { return known.contains(shortOf(digest)); }
    void noteSent(const QString &bundle, const QSet<quint64> &files);
    /// What the peer says: see PeerState::hear().
    void hear(const QString &itsStore, const QStringList &ofOurs, const QStringList &itWants);

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PeerFiles fromJson(const QJsonObject &json);
    [[nodiscard]] static core::Result<PeerFiles> load(replica::SyncStore &store, const QString &peer);
    [[nodiscard]] core::Result<> save(replica::SyncStore &store, const QString &peer) const;
};

} // namespace yc::bundle
