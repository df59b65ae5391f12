// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/FormField.h"
#include "ui/LazyRowsModel.h"

#include <QCoreApplication>

namespace yc::eldercare {

/// Words of this service's pages.
class ElderWords {
    Q_DECLARE_TR_FUNCTIONS(ElderWords)
public:
    [[nodiscard]] static bool chinese();
    /// Of a code table, with the shape that a state has in lists.
    [[nodiscard]] static QString code(QStringView table, const QString &code);
    [[nodiscard]] static ui::StateText assessmentState(const QString &state);
    [[nodiscard]] static ui::StateText risk(const QString &risk);
    [[nodiscard]] static ui::StateText visitState(const QString &state);
    [[nodiscard]] static ui::StateText batchState(const QString &state);
    [[nodiscard]] static ui::StateText lineState(const QString &state);
    /// "2 moderately impaired"; empty for none.
    /// As much of a day of birth as a list may show.
    [[nodiscard]] static QString birth(const QString &day);
    [[nodiscard]] static QString grade(const QString &grade);
    [[nodiscard]] static ui::StateText gradeState(const QString &grade);
    [[nodiscard]] static QString area(const QString &area);
    [[nodiscard]] static QString heldWhy(const QString &why);
    [[nodiscard]] static QString committee(const QString &code);
    [[nodiscard]] static QList<ui::Choice> choices(QStringView table);
};

} // namespace yc::eldercare
