// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/HttpPeer.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace yc::sync {

/// A desk's account: its document in CouchDB's `_users`. What the city wrote about the desk lies in the member
/// "yichuang": {street, mark, enrolment, expires, created_at, joined_at, seen_at, revoked_at, reason, order}. CouchDB
/// lets every account read its own document and change its password there; rules/users.js sees to the rest.
struct CityAccount {
    static constexpr QLatin1StringView revokedRole{"revoked"};

    QJsonObject document;

    [[nodiscard]] static QString idOf(const QString &name) { return QStringLiteral("org.couchdb.user:") + name; }
    [[nodiscard]] static QByteArray targetOf(const QString &name);
    [[nodiscard]] QString name() const { return document.value(u"name").toString(); }
    [[nodiscard]] QStringList roles() const;
    [[nodiscard]] QJsonObject about() const { return document.value(u"yichuang").toObject(); }
    [[nodiscard]] QDateTime time(const char *field) const; ///< of about(), UTC; invalid: not there
    [[nodiscard]] bool isRevoked() const { return roles().contains(revokedRole); }
    void setAbout(const char *field, const QJsonValue &value);

    /// One's own, or, for the administrator, anybody's. Errors of HttpPeer, "sync.bad-answer".
    [[nodiscard]] static core::Result<CityAccount> read(HttpPeer &peer, const QString &name);
    /// Error "sync.conflict" if somebody changed it meanwhile.
    [[nodiscard]] core::Result<> write(HttpPeer &peer) const;
};

} // namespace yc::sync
