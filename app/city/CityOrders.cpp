// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/CityOrders.h"

#include "store/CommandList.h"

namespace yc::city {

using core::Result;

Result<sync::RevocationCheck> CityOrders::hear(core::DocumentStore &store, sync::HttpPeer &peer,
                                               const sync::CityLink &link, const QDateTime &now)
{
    YC_ASSIGN(sync::RevocationCheck check, sync::RevocationCheck::ask(peer, link, now));
    if (!check.ignoredOrder)
        return check;
    const QString why = check.ignoredOrder->context.value(QStringLiteral("why")).toString() + u' ' +
                        check.ignoredOrder->context.value(QStringLiteral("desk")).toString();
    if (m_logged == why)
        return check;
    core::Command command = store::commands::cityOrder.command();
    command.reason = why;
    command.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    auto future = store.execute(std::move(command));
    future.waitForFinished();
    if (future.result())
        m_logged = why;
    return check;
}

store::WipeNote CityOrders::noteOf(const sync::RevocationCheck &check, const QDateTime &now)
{
    const QVariantMap said = check.error ? check.error->context : QVariantMap();
    return {now.toUTC(), said.value(QStringLiteral("account")).toString(),
            said.value(QStringLiteral("reason")).toString()};
}

} // namespace yc::city
