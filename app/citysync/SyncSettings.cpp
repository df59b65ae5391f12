// SPDX-License-Identifier: GPL-3.0-or-later
#include "citysync/SyncSettings.h"

#include "core/DatedSettings.h"

#include <QDir>
#include <QJsonObject>

static void initSync() { Q_INIT_RESOURCE(yc_citysync_settings); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::citysync {

SyncSettings SyncSettings::on(QDate day)
{
    initSync();
    const QJsonObject rule = core::datedRule(QStringLiteral("sync"), day);
    SyncSettings settings;
    settings.interval = std::chrono::seconds(rule.value(u"interval_seconds").toInteger(settings.interval.count()));
    settings.soon = std::chrono::milliseconds(rule.value(u"soon_milliseconds").toInteger(settings.soon.count()));
    settings.present = std::chrono::seconds(rule.value(u"present_seconds").toInteger(settings.present.count()));
    settings.keptLog = rule.value(u"kept_log").toInteger(settings.keptLog);
    return settings;
}

} // namespace yc::citysync
