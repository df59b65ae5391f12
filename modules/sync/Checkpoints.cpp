// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Checkpoints.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace yc::sync {

using core::ErrorKind;
using core::Result;

namespace {

const QString positionsKey = QStringLiteral("positions");

} // namespace

Checkpoints::Checkpoints(CityDatabase &database, SyncStore &store)
    : m_database(database)
    , m_store(store)
{
    // Not the server's address, which may change, nor its identity, which is compared.
    const QByteArray both = (store.identity() + u'\n' + database.name()).toUtf8();
    m_key = QStringLiteral("yichuang-") +
            QString::fromLatin1(QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex().first(32));
}

QList<Checkpoints::Position> Checkpoints::read(const QJsonObject &json)
{
    QList<Position> positions;
    const QJsonArray array = json.value(positionsKey).toArray();
    for (const QJsonValue &value : array)
        positions.append(
            {value.toObject().value(u"session").toString(), value.toObject().value(u"since").toString().toUtf8()});
    return positions;
}

QJsonArray Checkpoints::write(const QList<Position> &positions)
{
    QJsonArray array;
    for (const Position &position : positions.first(std::min<qsizetype>(positions.size(), tuning::keptPositions)))
        array.append(QJsonObject{{QStringLiteral("session"), position.session},
                                 {QStringLiteral("since"), QString::fromUtf8(position.since)}});
    return array;
}

QJsonObject Checkpoints::local() const
{
    QJsonObject json{{QStringLiteral("server"), m_server},
                     {QStringLiteral("since"), QString::fromUtf8(m_reached)},
                     {positionsKey, write(m_acknowledged)}};
    if (!m_pending.isEmpty())
        json.insert(QStringLiteral("pending"), write(m_pending));
    if (m_offerAll)
        json.insert(QStringLiteral("offer_all"), true);
    return json;
}

QJsonObject Checkpoints::at(const QByteArray &since)
{
    m_reached = since;
    return local();
}

Result<> Checkpoints::identify(bool acceptServer, bool &swapped)
{
    YC_ASSIGN(const ServerIdentity identity, m_database.identify());
    swapped = !m_server.isEmpty() && m_server != identity.uuid;
    if (swapped && !acceptServer)
        return core::fail(ErrorKind::CallAdministrator, "sync.other-server",
                          {{QStringLiteral("expected"), m_server}, {QStringLiteral("found"), identity.uuid}});
    m_server = identity.uuid;
    return {};
}

Result<ServerState> Checkpoints::find(bool acceptServer)
{
    YC_ASSIGN(const QJsonObject here, m_store.checkpoint(m_key));
    m_server = here.value(u"server").toString();
    m_acknowledged = read(here);
    m_pending = read({{positionsKey, here.value(u"pending")}});
    m_offerAll = here.value(u"offer_all").toBool();
    m_reached = here.value(u"since").toString().toUtf8();
    YC_ASSIGN(const QJsonObject there, m_database.local(m_key));
    m_remoteRevision = there.value(u"_rev").toString();
    m_atServer = read(there);

    const auto in = [](const QList<Position> &positions, const Position &wanted) {
        return std::ranges::find(positions, wanted.session, &Position::session) != positions.end();
    };
    const bool arrived = !m_pending.isEmpty() && !m_atServer.isEmpty() && m_atServer[0].session == m_pending[0].session;
    if (arrived)
        m_acknowledged.prepend(m_pending[0]);
    m_pending.clear();
    if (!m_atServer.isEmpty() && !m_acknowledged.isEmpty() && m_atServer[0].session == m_acknowledged[0].session) {
        m_since = m_atServer[0].since;
        return ServerState::Same;
    }

    bool swapped = false;
    YC_TRY(identify(acceptServer, swapped));
    ServerState state = ServerState::First;
    if (!swapped && m_acknowledged.isEmpty() && m_atServer.isEmpty()) {
        m_since.clear();
    } else if (swapped || m_atServer.isEmpty()) {
        state = ServerState::Recreated;
        m_since.clear();
    } else if (m_acknowledged.isEmpty() || in(m_atServer, m_acknowledged[0])) {
        state = ServerState::DeskWentBack;
        const auto common =
            std::ranges::find_if(m_atServer, [&](const Position &one) { return in(m_acknowledged, one); });
        m_since = common == m_atServer.end() ? QByteArray() : common->since;
    } else {
        state = ServerState::WentBack;
        const auto common =
            std::ranges::find_if(m_atServer, [&](const Position &one) { return in(m_acknowledged, one); });
        m_since = common == m_atServer.end() ? QByteArray() : common->since;
    }
    m_offerAll = m_offerAll || state == ServerState::Recreated || state == ServerState::WentBack;
    m_acknowledged = m_atServer;
    m_reached = m_since;
    if (state != ServerState::First)
        YC_TRY(m_store.saveCheckpoint(m_key, local()));
    return state;
}

Result<> Checkpoints::allOffered()
{
    if (!m_offerAll)
        return {};
    m_offerAll = false;
    return m_store.saveCheckpoint(m_key, local());
}

Result<> Checkpoints::record(const QByteArray &since)
{
    const Position position{QUuid::createUuid().toString(QUuid::WithoutBraces), since};
    m_reached = since;
    m_pending = {position};
    YC_TRY(m_store.saveCheckpoint(m_key, local())); // so that a lost answer is no riddle next time
    QJsonObject document{{QStringLiteral("desk"), m_store.identity()},
                         {positionsKey, write(QList<Position>{position} + m_acknowledged)}};
    if (!m_remoteRevision.isEmpty())
        document.insert(QStringLiteral("_rev"), m_remoteRevision);
    YC_ASSIGN(m_remoteRevision, m_database.putLocal(m_key, document));
    m_acknowledged.prepend(position);
    m_pending.clear();
    return m_store.saveCheckpoint(m_key, local());
}

} // namespace yc::sync
