// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ClockCheck.h"

#include "store/Connection.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

static void initClockResource() { Q_INIT_RESOURCE(yc_store_clock); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::store {

using core::Result;

namespace {
QJsonObject rule() // one so far; a wrong clock could not choose between several
{
    initClockResource();
    QFile file(QStringLiteral(":/yichuang/settings/clock.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    return QJsonDocument::fromJson(opened ? file.readAll() : QByteArray())
        .object()
        .value(QStringLiteral("rules"))
        .toArray()
        .last()
        .toObject();
}

QString said(const QDateTime &when) { return when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")); }
} // namespace

Result<std::optional<core::Error>> ClockCheck::run(Connection &connection, const QDateTime &now)
{
    static const QJsonObject limits = rule();
    YC_ASSIGN(const QVariant at, connection.scalar(QStringLiteral("SELECT at FROM audit ORDER BY seq DESC LIMIT 1")));
    const auto notBefore = QDate::fromString(limits.value(QStringLiteral("not_before")).toString(), Qt::ISODate)
                               .startOfDay(QTimeZone::UTC);
    QDateTime last = notBefore;
    bool odd = now < notBefore;
    if (at.isValid()) {
        last = QDateTime::fromMSecsSinceEpoch(at.toLongLong(), QTimeZone::UTC);
        odd = odd || now < last.addSecs(-3600 * limits.value(QStringLiteral("back_hours")).toInteger()) ||
              now > last.addDays(limits.value(QStringLiteral("ahead_days")).toInteger());
    }
    if (!odd)
        return std::nullopt;
    return core::Error{core::ErrorKind::CallAdministrator,
                       QStringLiteral("store.clock-odd"),
                       {{QStringLiteral("now"), said(now)}, {QStringLiteral("last"), said(last)}}};
}

} // namespace yc::store
