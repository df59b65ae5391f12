// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "sync/PeerAddress.h"

#include <QDateTime>
#include <QStringList>

namespace yc::sync {

/// How this desk reaches the city and proves who it is: what enrolment leaves behind. It holds the account's password
/// and perhaps a key, so it lies in the desk's vault (Desk::secret, by secretName) and nowhere else.
struct CityLink {
    static constexpr QLatin1StringView secretName{"city"};

    QUrl url;
    QString city;      ///< name, as people say it
    QString street;    ///< 9 digits
    QString desk;      ///< name of the account: "desk-310106012-3"
    QString mark;      ///< 2 or 3 characters, unique in its street: for numbers given offline
    QString password;  ///< random, known to nobody else
    QString enrolment; ///< hex, made anew with each enrolment: an order is for one of them
    QByteArray authorityPem;
    QByteArray certificatePem; ///< empty: none
    QByteArray keyPem;
    QStringList datasets; ///< names of databases
    QByteArray cityKey;   ///< Ed25519 public, 32 bytes: of orders and of bundles from the city
    QDateTime enrolledAt; ///< UTC

    [[nodiscard]] PeerAddress address() const;
    [[nodiscard]] QByteArray toJson() const;
    /// Error "city.link-damaged".
    [[nodiscard]] static core::Result<CityLink> fromJson(const QByteArray &json);
    friend bool operator==(const CityLink &, const CityLink &) = default;
};

} // namespace yc::sync
