// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditSettings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initSettingsResource() { Q_INIT_RESOURCE(yc_store_settings); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::store {

AuditSettings AuditSettings::on(QDate day)
{
    initSettingsResource();
    QFile file(QStringLiteral(":/yichuang/settings/audit.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    const QJsonArray rules = QJsonDocument::fromJson(opened ? file.readAll() : QByteArray())
                                 .object()
                                 .value(QStringLiteral("rules"))
                                 .toArray();
    QJsonObject best = rules.first().toObject();
    for (const QJsonValue &one : rules) { // ascending
        const QJsonObject rule = one.toObject();
        if (QDate::fromString(rule.value(QStringLiteral("from")).toString(), Qt::ISODate) <= day)
            best = rule;
    }
    const auto number = [&best](QLatin1StringView key) { return qMax(1, best.value(key).toInt()); };
    return {number(QLatin1StringView("retention_months")), number(QLatin1StringView("heads_kept")),
            number(QLatin1StringView("note_head_every_rows"))};
}

} // namespace yc::store
