// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CityDatabase.h"
#include "sync/Replica.h"
#include "sync/RunReport.h"

namespace yc::sync {

/// How far a desk has read a database, on record on both sides.
///
/// Each record is a session of random name and the position reached; both sides keep the last ones. The desk also knows
/// which of them the server has acknowledged. So the newest record that the server shows tells its past: the newest
/// acknowledged one, nothing happened; an older one, it was put back; none, it was made anew. A run goes on from the
/// position in the record, never from what only the desk remembers: a server that was put back uses the positions in
/// between again, for other changes.
class Checkpoints {
public:
    Checkpoints(CityDatabase &database, SyncStore &store);

    /// One request if nothing has happened. Else the server is identified; "sync.other-server" {expected, found} if it
    /// is not the one of last time, unless `acceptServer` says that it may be another.
    [[nodiscard]] core::Result<ServerState> find(bool acceptServer);
    /// Raw JSON to read on from; empty: from the beginning.
    [[nodiscard]] const QByteArray &since() const { return m_since; }
    /// Everything must be offered to the city again, until allOffered(). Survives the end of the run.
    [[nodiscard]] bool offerAll() const { return m_offerAll; }
    [[nodiscard]] core::Result<> allOffered();

    /// The local checkpoint with this position, to be applied with the rows that lead to it.
    [[nodiscard]] QJsonObject at(const QByteArray &since);
    [[nodiscard]] const QString &key() const { return m_key; }
    /// Puts the position on record, on the server first.
    [[nodiscard]] core::Result<> record(const QByteArray &since);

private:
    struct Position {
        QString session;
        QByteArray since;
    };
    [[nodiscard]] static QList<Position> read(const QJsonObject &json);
    [[nodiscard]] static QJsonArray write(const QList<Position> &positions);
    [[nodiscard]] QJsonObject local() const;
    core::Result<> identify(bool acceptServer, bool &swapped);

    CityDatabase &m_database;
    SyncStore &m_store;
    QString m_key;
    QString m_server;
    QByteArray m_since;
    QByteArray m_reached;
    QList<Position> m_acknowledged; ///< newest first
    QList<Position> m_pending;      ///< at most one: sent, perhaps not arrived
    QList<Position> m_atServer;
    QString m_remoteRevision;
    bool m_offerAll = false;
};

} // namespace yc::sync
