// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/EnrolmentFile.h"
#include "sync/CityServer.h"

namespace yc::city {

/// The desks of a city, for its administrator: accounts desk-<street>-<n>, made with a code, taken back with an order.
/// Blocks.
class CityDesks {
public:
    explicit CityDesks(sync::CityServer &server)
        : m_server(server)
    {
    }

    struct Request {
        QString name;        ///< of the desk, for people: "3号窗口"
        sync::CityLink link; ///< url, city, street, authority, client certificate and key, datasets, city key
        int days = 7;        ///< that the code is good for
        store::KdfCost cost = store::KdfCost::standard();
    };
    struct Enrolled {
        EnrolmentFile file;
        EnrolmentCode code;
        QString account;
        QString mark;
        int swept = 0; ///< accounts of the street whose code had expired unused: their roles were taken
    };
    /// Numbers and marks are never given twice in a street, also not those of revoked desks.
    [[nodiscard]] core::Result<Enrolled> enrol(const Request &request, const QDateTime &now);

    /// Takes the account's roles. With the city's secret key the desk is ordered to destroy its keys, too. Error
    /// "city.no-account". Again: the same, and an order may be added.
    [[nodiscard]] core::Result<> revoke(const QString &account, const QString &reason,
                                        std::optional<std::span<const unsigned char>> cityKey, const QDateTime &now);

    struct Standing {
        QString account;
        QString name;
        QString street;
        QString mark;
        enum class State { Waiting, Expired, Joined, Revoked, WipeOrdered } state = State::Waiting;
        QDateTime expires;
        QDateTime joinedAt;
        QDateTime seenAt;
        QDateTime revokedAt;
    };
    [[nodiscard]] core::Result<QList<Standing>> desks(const QDateTime &now, const QString &street = {});

    /// The nth desk of a street: "A1" … "Z9" for 1 to 239, then "AA0" … : a letter or two and a digit, without I and O.
    [[nodiscard]] static QString markOf(int number);

private:
    sync::CityServer &m_server;
};

} // namespace yc::city
