// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RevocationCheck.h"

#include "sync/CityAccount.h"
#include "sync/WipeOrder.h"

namespace yc::sync {

using core::Error;
using core::ErrorKind;
using core::Result;

namespace {

/// Why an order is not to be obeyed; null: it is.
const char *objection(const WipeOrder &order, const CityLink &link)
{
    if (!order.isFrom(link.cityKey))
        return "signature";
    if (order.desk != link.desk)
        return "desk";
    if (order.enrolment != link.enrolment)
        return "enrolment";
    return nullptr;
}

} // namespace

Result<RevocationCheck> RevocationCheck::ask(HttpPeer &peer, const CityLink &link, const QDateTime &now)
{
    YC_ASSIGN(CityAccount account, CityAccount::read(peer, link.desk));
    RevocationCheck check;
    const QJsonObject about = account.about();
    if (about.contains(u"order")) {
        // The signature alone decides, whatever the roles say: who can write roles at the city is not its key.
        const WipeOrder order = WipeOrder::fromJson(about.value(u"order").toObject());
        if (const char *why = objection(order, link))
            check.ignoredOrder = Error{
                ErrorKind::CallAdministrator,
                QStringLiteral("sync.order-forged"),
                {{QStringLiteral("why"), QString::fromLatin1(why)}, {QStringLiteral("desk"), order.desk.left(64)}}};
        else
            check.standing = Standing::WipeOrdered;
    }
    if (check.standing == Standing::Good && account.isRevoked())
        check.standing = Standing::Revoked;
    if (check.standing != Standing::Good) {
        check.error = Error{ErrorKind::CallAdministrator,
                            QStringLiteral("sync.revoked"),
                            {{QStringLiteral("account"), link.desk},
                             {QStringLiteral("reason"), about.value(u"reason").toString()},
                             {QStringLiteral("at"), account.time("revoked_at")}}};
        return check;
    }
    const QDateTime seen = account.time("seen_at");
    if (!seen.isValid() || seen > now || seen.msecsTo(now) >= std::chrono::milliseconds(tuning::seenEvery).count()) {
        account.setAbout("seen_at", now.toUTC().toString(Qt::ISODateWithMs));
        (void)account.write(peer); // only a courtesy
    }
    return check;
}

} // namespace yc::sync
