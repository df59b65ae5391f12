// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CardReader.h"
#include "core/ResidentDirectory.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace yc::desk {

/// What a chip says and what the records say of the same person, side by side. Nothing is taken over: which of them is
/// right only people know.
class CardComparison {
    Q_DECLARE_TR_FUNCTIONS(CardComparison)
public:
    struct Difference {
        QString label;
        QString card;
        QString record;
        friend bool operator==(const Difference &, const Difference &) = default;
    };
    /// Of values that both have; `cards`: bodies of the person's cards that have not ended.
    [[nodiscard]] static QList<Difference> differences(const core::CardValues &values, const core::Person &person,
                                                       const QList<QJsonObject> &cards);
    /// What the desk knows of the card itself, empty if nothing is wrong with it: reported lost, cancelled, out of
    /// date.
    [[nodiscard]] static QString warning(const core::CardValues &values, const QJsonObject &card, QDate today);
    /// What is known of somebody who is not on file, for the form of a new person.
    [[nodiscard]] static QJsonObject known(const core::CardValues &values, QDate today);
};

} // namespace yc::desk
