// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/PaperStamp.h"

#include <QJsonArray>

namespace yc::eldercare {

/// What the slip "ability-report" needs of an assessment; `resident` is the body of the person. The paper is Chinese.
[[nodiscard]] QJsonObject abilityReport(const QJsonObject &assessment, const QJsonObject &resident,
                                        const core::PaperStamp &stamp);

/// What the slip "visit-list" needs. Each visit: "name", "address", "telephone", "risk", "planned_on", "last_on",
/// "worker_name", ready to be read.
[[nodiscard]] QJsonObject visitList(const QJsonArray &visits, QDate monday, const QString &worker,
                                    const core::PaperStamp &stamp);

} // namespace yc::eldercare
