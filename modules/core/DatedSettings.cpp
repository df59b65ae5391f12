// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DatedSettings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

static void initSettings() { Q_INIT_RESOURCE(yc_core_settings); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::core {

QJsonObject datedRule(const QString &name, QDate day)
{
    initSettings();
    QFile file(QStringLiteral(":/yichuang/settings/%1.json").arg(name));
    QJsonObject inForce;
    if (!file.open(QIODevice::ReadOnly))
        return inForce;
    const QJsonArray rules = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("rules")).toArray();
    for (const QJsonValue &value : rules) {
        const QJsonObject rule = value.toObject();
        if (QDate::fromString(rule.value(QStringLiteral("from")).toString(), Qt::ISODate) > day)
            break;
        inForce = rule;
    }
    return inForce;
}

} // namespace yc::core
