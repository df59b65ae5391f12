// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QCoreApplication>

namespace yc::residents {

/// What the conflict page has to know of people and households, in words.
class HouseholdWords {
    Q_DECLARE_TR_FUNCTIONS(HouseholdWords)
public:
    /// Events of a household, one line each, with the names of those that `names` has.
    [[nodiscard]] static QList<ui::ValueLine> events(const QJsonValue &events);
    [[nodiscard]] static QString finding(const core::MergeFinding &finding);
    /// Members of a household in conflict; household and open matters of a person.
    [[nodiscard]] static QFuture<QStringList> touchedBy(ui::ServiceContext &context,
                                                        const core::RecordConflict &conflict);
    [[nodiscard]] static QFuture<core::Result<QList<core::MergeFinding>>> toBeChecked(core::DocumentStore &store);
};

} // namespace yc::residents
