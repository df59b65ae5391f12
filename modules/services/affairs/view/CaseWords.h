// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/EligibilityCheck.h"
#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/view/AffairsContext.h"
#include "ui/LazyRowsModel.h"

#include <QCoreApplication>

namespace yc::ui {
class Banner;
}

namespace yc::affairs {

/// The words of a case: states, clocks, defects, hints, as a clerk reads them. Stateless.
class CaseWords {
    Q_DECLARE_TR_FUNCTIONS(CaseWords)
public:
    [[nodiscard]] static QString state(const QString &code);
    [[nodiscard]] static QString outcome(const QString &code);
    [[nodiscard]] static QString pause(const QString &kind);
    [[nodiscard]] static QString event(const QString &kind);
    [[nodiscard]] static QString slip(const AffairsContext &context, const QString &kind);
    [[nodiscard]] static QString material(const QString &state);
    /// Shape and words for what is left of the time: "▲ 1 day left".
    [[nodiscard]] static ui::StateText remaining(const AffairsContext &context, const QString &state, QDate due,
                                                 int promisedDays);
    /// "promised in 20 working days"; empty for instant items.
    [[nodiscard]] static QString limit(const Limit &limit);
    [[nodiscard]] static QString materialForm(const Material &material);
    [[nodiscard]] static QString problem(const FormProblem &problem, const FormField *field);
    [[nodiscard]] static QString hint(const EligibilityHint &hint, const TargetWords &words);
    /// The sentences of ErrorText, with the names of the item's materials.
    static void show(ui::Banner &banner, const core::Error &error, const ServiceItem *item = nullptr);
    /// A date as it stands in lists and sentences.
    [[nodiscard]] static QString date(QDate date) { return date.toString(Qt::ISODate); }

private:
    /// With the names of materials and states in its context instead of their ids.
    [[nodiscard]] static core::Error worded(core::Error error, const ServiceItem *item);
};

} // namespace yc::affairs
