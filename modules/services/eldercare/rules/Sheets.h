// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace yc::eldercare {

/// Who prints, where and when.
struct SheetStamp {
    QString operatorName;
    QString orgName;
    QDateTime at;
    QString watermark;
};

/// What the slip "ability-report" needs of an assessment; `resident` is the body of the person. The paper is Chinese.
[[nodiscard]] QJsonObject abilityReport(const QJsonObject &assessment, const QJsonObject &resident,
                                        const SheetStamp &stamp);

/// What the slip "visit-list" needs. Each visit: "name", "address", "telephone", "risk", "planned_on", "last_on",
/// "worker_name", ready to be read.
[[nodiscard]] QJsonObject visitList(const QJsonArray &visits, QDate monday, const QString &worker,
                                    const SheetStamp &stamp);

} // namespace yc::eldercare
