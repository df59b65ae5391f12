// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CityAccount.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yc::sync {

using core::Result;

QByteArray CityAccount::targetOf(const QString &name) { return "/_users/" + QUrl::toPercentEncoding(idOf(name)); }

QStringList CityAccount::roles() const
{
    QStringList roles;
    const QJsonArray array = document.value(u"roles").toArray();
    for (const QJsonValue &role : array)
        roles << role.toString();
    return roles;
}

QDateTime CityAccount::time(const char *field) const
{
    return QDateTime::fromString(about().value(QLatin1StringView(field)).toString(), Qt::ISODateWithMs).toUTC();
}

void CityAccount::setAbout(const char *field, const QJsonValue &value)
{
    QJsonObject changed = about();
    changed.insert(QLatin1StringView(field), value);
    document.insert(QStringLiteral("yichuang"), changed);
}

Result<CityAccount> CityAccount::read(HttpPeer &peer, const QString &name)
{
    YC_ASSIGN(const QByteArray answer, peer.fetch({"GET", targetOf(name)}));
    CityAccount account{QJsonDocument::fromJson(answer).object()};
    if (account.name() != name)
        return core::fail(core::ErrorKind::Retry, "sync.bad-answer", {{QStringLiteral("position"), 0}});
    return account;
}

Result<> CityAccount::write(HttpPeer &peer) const
{
    HttpRequest request{"PUT", targetOf(name()), QJsonDocument(document).toJson(QJsonDocument::Compact)};
    YC_ASSIGN(const QByteArray answer, peer.fetch(request));
    if (!QJsonDocument::fromJson(answer).object().value(u"ok").toBool())
        return core::fail(core::ErrorKind::Retry, "sync.bad-answer", {{QStringLiteral("position"), 0}});
    return {};
}

} // namespace yc::sync
