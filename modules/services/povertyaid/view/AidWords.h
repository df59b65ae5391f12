// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/povertyaid/rules/Working.h"
#include "ui/FormField.h"
#include "ui/Theme.h"

#include <QCoreApplication>

namespace yc::povertyaid {

/// Words of this service's pages.
class AidWords {
    Q_DECLARE_TR_FUNCTIONS(AidWords)
public:
    [[nodiscard]] static bool chinese();
    [[nodiscard]] static QString className(const QString &code);
    [[nodiscard]] static QString applicationState(const QString &state);
    [[nodiscard]] static QString batchState(const QString &state);
    /// "failed:closed" and the like.
    [[nodiscard]] static QString paymentResult(const QString &result);
    [[nodiscard]] static QString holdReason(const QString &why);
    [[nodiscard]] static ui::State mark(Answer answer);
    [[nodiscard]] static QString answer(Answer answer);
    /// "2,865.00 yuan a month", with "at least" where figures are missing; empty without an amount.
    [[nodiscard]] static QString amount(const ClassResult &one);
    [[nodiscard]] static QList<ui::Choice> relations();
    [[nodiscard]] static QList<ui::Choice> students();
    [[nodiscard]] static QList<ui::Choice> disabilities();
    [[nodiscard]] static QList<ui::Choice> absences();
    [[nodiscard]] static QList<ui::Choice> areas();
    [[nodiscard]] static QList<ui::Choice> incomeKinds();
    [[nodiscard]] static QList<ui::Choice> deductionKinds();
    [[nodiscard]] static QList<ui::Choice> periods();
    /// Figures that a desk can give where the program has none.
    [[nodiscard]] static QList<ui::Choice> figures();
};

} // namespace yc::povertyaid
