// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/ServiceItem.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>

namespace yc::affairs {

/// Fills a form with what the desk already knows, and remembers from where: 一数一源.
class Prefill {
public:
    struct Filled {
        QJsonObject form;
        QHash<QString, QString> sources; ///< field → "resident", "id_number", "social_card"…, for the note at the field
    };
    /// `known` holds the bodies by source: {"resident": {…}, "social_card": {…}}; "id_number" is read from the
    /// resident's number. What `form` already holds stays as it is and has no source: somebody typed it.
    [[nodiscard]] static Filled fill(const ServiceItem &item, const QJsonObject &known, QDate today,
                                     const QJsonObject &form = {});
};

} // namespace yc::affairs
