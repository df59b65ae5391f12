// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CityAccount.h"

namespace yc::sync {

/// The city as its administrator sees it: databases, who may use them, their rules, accounts. Everything can be done
/// again: what is there already as it should be is left alone. Blocks; errors are those of HttpPeer and
/// "sync.bad-answer".
class CityServer {
public:
    explicit CityServer(HttpPeer &peer)
        : m_peer(peer)
    {
    }

    enum class Done { Made, Changed, Nothing };

    struct Welcome {
        QString product; ///< "couchdb", "express-pouchdb"
        QString version;
        QString uuid;
    };
    /// Error "sync.not-a-city" if something else answers; "sync.account-refused" if this is no administrator.
    [[nodiscard]] core::Result<Welcome> welcome();
    /// `shards` 0: the server's own default.
    [[nodiscard]] core::Result<Done> makeDatabase(const QString &name, int shards, int copies);
    [[nodiscard]] core::Result<Done> setSecurity(const QString &database, const QJsonObject &security);
    /// Replaces the design document `_design/<name>` if it differs in anything but its revision.
    [[nodiscard]] core::Result<Done> setDesign(const QString &database, const QString &name, QJsonObject design);

    struct Database {
        QString name;
        qint64 documents = 0;
        qint64 deleted = 0;
        qint64 bytes = 0; ///< on the disk; -1: the server does not say
    };
    [[nodiscard]] core::Result<QStringList> databases();
    [[nodiscard]] core::Result<Database> database(const QString &name);

    /// Accounts of desks whose name begins so.
    [[nodiscard]] core::Result<QList<CityAccount>> accounts(const QString &prefix);
    /// A new one; false: the name is taken.
    [[nodiscard]] core::Result<bool> makeAccount(const CityAccount &account);

private:
    [[nodiscard]] core::Result<QJsonObject> object(const HttpRequest &request);
    HttpPeer &m_peer;
};

} // namespace yc::sync
