// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/CityDesks.h"

#include "sync/WipeOrder.h"

#include <algorithm>

namespace yc::city {

using core::ErrorKind;
using core::Result;
using sync::CityAccount;

namespace {

constexpr int mostTries = 50; ///< administrators who enrol in the same street in the same moment

QString text(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QString prefixOf(const QString &street)
{
    return street.isEmpty() ? QStringLiteral("desk-") : QStringLiteral("desk-%1-").arg(street);
}

bool isUnused(const CityAccount &account) { return !account.time("joined_at").isValid() && !account.isRevoked(); }

} // namespace

QString CityDesks::markOf(int number)
{
    static const QString letters = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ");
    const auto count = static_cast<int>(letters.size());
    const QString digit = QString::number(number % 10);
    const int rest = number / 10;
    if (rest < count)
        return letters.at(rest) + digit;
    return QString(letters.at((rest - count) / count % count)) + letters.at((rest - count) % count) + digit;
}

Result<CityDesks::Enrolled> CityDesks::enrol(const Request &request, const QDateTime &now)
{
    const QString street = request.link.street;
    const QString prefix = prefixOf(street);
    YC_ASSIGN(const QList<CityAccount> present, m_server.accounts(prefix));
    int number = 0;
    int swept = 0;
    for (CityAccount account : present) {
        number = std::max(number, account.name().sliced(prefix.size()).toInt());
        if (isUnused(account) && account.time("expires") < now && !account.roles().isEmpty()) {
            YC_TRY(revoke(account.name(), QStringLiteral("expired"), std::nullopt, now));
            ++swept;
        }
    }
    EnrolmentCode code = EnrolmentCode::random();
    const auto nonce = store::SecureBytes::random(16);
    const QDateTime expires = now.addDays(request.days).toUTC();
    for (int attempt = 0; attempt < mostTries; ++attempt) {
        sync::CityLink link = request.link;
        link.desk = prefix + QString::number(++number);
        link.mark = markOf(number);
        link.enrolment = QString::fromLatin1(
            QByteArray(reinterpret_cast<const char *>(nonce.span().data()), static_cast<qsizetype>(nonce.size()))
                .toHex());
        YC_ASSIGN(EnrolmentFile file, EnrolmentFile::make(link, expires, code, request.cost));
        YC_ASSIGN(const EnrolmentCode::Keys keys, code.keys(file.salt, file.cost));
        const CityAccount account{
            {{QStringLiteral("_id"), CityAccount::idOf(link.desk)},
             {QStringLiteral("type"), QStringLiteral("user")},
             {QStringLiteral("name"), link.desk},
             {QStringLiteral("password"), keys.password},
             {QStringLiteral("roles"), QJsonArray{QStringLiteral("org-") + street}},
             {QStringLiteral("yichuang"), QJsonObject{{QStringLiteral("name"), request.name},
                                                      {QStringLiteral("street"), street},
                                                      {QStringLiteral("mark"), link.mark},
                                                      {QStringLiteral("enrolment"), link.enrolment},
                                                      {QStringLiteral("created_at"), text(now)},
                                                      {QStringLiteral("expires"), text(file.expires)}}}}};
        YC_ASSIGN(const bool made, m_server.makeAccount(account));
        if (made)
            return Enrolled{std::move(file), std::move(code), link.desk, link.mark, swept};
    }
    return core::fail(ErrorKind::Retry, "sync.conflict");
}

Result<> CityDesks::revoke(const QString &name, const QString &reason,
                           std::optional<std::span<const unsigned char>> cityKey, const QDateTime &now)
{
    for (int attempt = 0;; ++attempt) {
        YC_ASSIGN(const QList<CityAccount> found, m_server.accounts(name));
        const auto at = std::ranges::find(found, name, [](const CityAccount &one) { return one.name(); });
        if (at == found.end())
            return core::fail(ErrorKind::NotFound, "city.no-account", {{QStringLiteral("account"), name}});
        CityAccount account = *at;
        account.document.insert(QStringLiteral("roles"), QJsonArray{QString(CityAccount::revokedRole)});
        if (!account.time("revoked_at").isValid())
            account.setAbout("revoked_at", text(now));
        account.setAbout("reason", reason);
        if (cityKey)
            account.setAbout("order", sync::WipeOrder::signedWith(*cityKey, name,
                                                                  account.about().value(u"enrolment").toString(), now)
                                          .toJson());
        const Result<bool> written = m_server.makeAccount(account);
        if (!written)
            return std::unexpected(written.error());
        if (*written)
            return {};
        if (attempt >= 3)
            return core::fail(ErrorKind::Retry, "sync.conflict");
    }
}

Result<QList<CityDesks::Standing>> CityDesks::desks(const QDateTime &now, const QString &street)
{
    YC_ASSIGN(const QList<CityAccount> accounts, m_server.accounts(prefixOf(street)));
    QList<Standing> desks;
    for (const CityAccount &account : accounts) {
        const QJsonObject about = account.about();
        Standing desk;
        desk.account = account.name();
        desk.name = about.value(u"name").toString();
        desk.street = about.value(u"street").toString();
        desk.mark = about.value(u"mark").toString();
        desk.expires = account.time("expires");
        desk.joinedAt = account.time("joined_at");
        desk.seenAt = account.time("seen_at");
        desk.revokedAt = account.time("revoked_at");
        using State = Standing::State;
        desk.state = about.contains(u"order")  ? State::WipeOrdered
                     : account.isRevoked()     ? State::Revoked
                     : desk.joinedAt.isValid() ? State::Joined
                     : desk.expires < now      ? State::Expired
                                               : State::Waiting;
        desks << desk;
    }
    return desks;
}

} // namespace yc::city
