// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "replica/SyncStore.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace yc::bundle {

/// What this desk knows about another one in one dataset: what the other is known to have, what is under way to it, and
/// which of its bundles were taken in. Lies as a checkpoint in the dataset's store, so that it goes back with it when a
/// backup is restored. A value.
struct PeerState {
    struct Sent {
        QString id; ///< of the bundle
        qint64 serial = 0;
        qint64 from = 0;    ///< it holds everything after this sequence of ours …
        qint64 to = 0;      ///< … up to this one
        bool taken = false; ///< the peer has said that it has it
    };
    /// Sequences of ours in (from, to] are documents exactly as the peer sent them, but for `except`.
    struct Theirs {
        qint64 from = 0;
        qint64 to = 0;
        QList<qint64> except; ///< ascending
    };

    QString store;     ///< our store's identity when this was written: others count sequences differently
    QString peerStore; ///< the peer's, as it last said
    QList<Sent> sent;  ///< the newest last
    QList<Theirs> theirs;
    qint64 seen = 0;         ///< sequences up to this one were looked at when `theirs` was written
    QStringList taken;       ///< bundles of the peer that were taken in whole, the newest last
    qint64 newestSerial = 0; ///< of those
    QJsonObject auditHead;   ///< of the peer's log, the last that came

    /// The peer is known to have all of ours up to here: bundles that it has, without a gap from the beginning.
    [[nodiscard]] qint64 acknowledged() const;
    [[nodiscard]] bool cameFromPeer(qint64 sequence) const;
    [[nodiscard]] bool hasTaken(const QString &id) const { return taken.contains(id); }
    /// Whether any bundle is out whose fate is unknown.
    [[nodiscard]] bool hasUnanswered() const;

    void noteSent(const Sent &bundle);
    /// What the peer says of itself: which store it is now, and which bundles of ours it has. A peer that was put back
    /// from a backup may have lost what it had.
    void hear(const QString &itsStore, const QStringList &ofOurs);
    void noteTaken(const QString &id, qint64 serial);
    /// What arrived in (from, to] is the peer's, but for `except`.
    void extendTheirs(qint64 from, qint64 to, const QList<qint64> &except);

    [[nodiscard]] QJsonObject toJson() const;
    /// `ourStore`: our identity now; positions of another are worth nothing.
    [[nodiscard]] static PeerState fromJson(const QJsonObject &json, const QString &ourStore);
    [[nodiscard]] static QString key(const QString &peer);
    [[nodiscard]] static core::Result<PeerState> load(replica::SyncStore &from, const QString &peer);
    [[nodiscard]] core::Result<> save(replica::SyncStore &to, const QString &peer) const;
};

} // namespace yc::bundle
