// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/BackupPlan.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace yc::store {

BackupRule BackupRule::on(QDate day)
{
    BackupRule rule;
    QFile file(QStringLiteral(":/yichuang/settings/backup.json"));
    if (!file.open(QIODevice::ReadOnly))
        return rule;
    const QJsonArray rules = QJsonDocument::fromJson(file.readAll()).object().value(u"rules").toArray();
    for (const QJsonValue &value : rules) { // ascending by date; the first holds for every day before it too
        const QJsonObject one = value.toObject();
        if (rule.keep.daily > 0 && QDate::fromString(one.value(u"from").toString(), Qt::ISODate) > day)
            break;
        rule = {one.value(u"hour").toInt(),
                one.value(u"warn_after_days").toInt(),
                {one.value(u"daily").toInt(), one.value(u"weekly").toInt(), one.value(u"monthly").toInt()}};
    }
    return rule;
}

bool BackupPlan::isDue(const QDateTime &last, const QDateTime &now) const
{
    if (!isOn())
        return false;
    QDate day = now.toLocalTime().date();
    for (int back = 0; back <= 7; ++back, day = day.addDays(-1)) {
        if (const QDateTime moment = momentOn(day); hasDay(day) && moment <= now)
            return !last.isValid() || last > now || last < moment;
    }
    return false;
}

QDateTime BackupPlan::next(const QDateTime &now) const
{
    if (!isOn())
        return {};
    QDate day = now.toLocalTime().date();
    for (int on = 0; on <= 7; ++on, day = day.addDays(1)) {
        if (const QDateTime moment = momentOn(day); hasDay(day) && moment > now)
            return moment;
    }
    return {};
}

QJsonObject BackupPlan::toJson() const
{
    return {{QStringLiteral("folder"), folder}, {QStringLiteral("hour"), hour}, {QStringLiteral("days"), days}};
}

BackupPlan BackupPlan::fromJson(const QJsonObject &json, const BackupRule &rule)
{
    BackupPlan plan;
    plan.folder = json.value(u"folder").toString();
    plan.hour = qBound(0, json.value(u"hour").toInt(rule.hour), 23);
    plan.days = json.value(u"days").toInt(0x7f) & 0x7f;
    return plan;
}

} // namespace yc::store
