// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/Catalogue.h"

#include <QJsonObject>
#include <QSet>

namespace yc::affairs {

/// Items that a person seems entitled to and has not asked for: those whose rule names a tag or an age of life, and
/// speaks for the person by what the file knows. Tags first, then the highest age; `asked` are items to leave out.
/// An item for every adult (民法典 art. 17: 18 years) is no entitlement and is not suggested.
[[nodiscard]] QList<const ServiceItem *> suggestedItems(const Catalogue &catalogue, const QJsonObject &resident,
                                                        const QSet<QString> &asked, QDate today, int limit);

} // namespace yc::affairs
