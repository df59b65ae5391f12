// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Dice.h"
#include "demo/TownNames.h"
#include "services/affairs/rules/CaseRules.h"

#include <QJsonObject>

#include <optional>

namespace yc::demo {

/// Fills forms of service items the way an applicant at the counter would: what the desk knows first, then plausible
/// answers to what is asked.
class FormFiller {
public:
    FormFiller(const affairs::Catalogue &catalogue, const TownData &data)
        : m_catalogue(catalogue)
        , m_data(data)
        , m_names(data)
    {
    }

    /// Whether nothing in the person's file speaks against the item.
    [[nodiscard]] bool suits(const affairs::ServiceItem &item, const QJsonObject &resident, QDate day) const;
    /// A form without a defect; nothing if the item asks for something that this cannot invent.
    [[nodiscard]] std::optional<QJsonObject> fill(Dice &dice, const affairs::ServiceItem &item,
                                                  const QJsonObject &resident, QDate day) const;
    /// All materials that must be there, received.
    [[nodiscard]] static QJsonObject materials(const affairs::ServiceItem &item);

private:
    [[nodiscard]] QJsonValue answer(Dice &dice, const affairs::FormField &field, const affairs::ServiceItem &item,
                                    const QJsonObject &resident, QDate day) const;
    [[nodiscard]] QJsonValue text(Dice &dice, const affairs::FormField &field, const affairs::ServiceItem &item,
                                  const QJsonObject &resident, QDate day) const;
    [[nodiscard]] QString somebodysNumber(Dice &dice, const affairs::ServiceItem &item, QDate day) const;

    const affairs::Catalogue &m_catalogue;
    const TownData &m_data;
    TownNames m_names;
};

} // namespace yc::demo
