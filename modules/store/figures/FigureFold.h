// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Figures.h"
#include "store/figures/FigureStatement.h"

#include <QSet>

#include <map>

namespace yc::store {

class Cursor;

/// Puts the rows of a FigureStatement together to the groups of its question: months, age bands, percentiles and what
/// is different are worked out here, exactly, from the finer groups.
class FigureFold {
public:
    /// Both outlive it.
    FigureFold(const core::FiguresQuery &question, const FigureStatement &statement);
    void add(const Cursor &row);
    [[nodiscard]] core::FigureRows rows() const;

private:
    struct Sum {
        qint64 total = 0;
        qint64 count = 0;
        std::map<qint64, qint64> values; ///< of a percentile: how often each
        QSet<QString> different;
    };
    struct Group {
        QVariantList keys;
        qint64 count = 0;
        QList<Sum> sums;
    };
    [[nodiscard]] QVariant keyOf(const core::FigureKey &key, const Cursor &row, int column);
    void add(const Cursor &row, Group &group) const;
    [[nodiscard]] QVariantList valuesOf(const Group &group) const;
    [[nodiscard]] QVariant valueOf(const core::FigureMeasure &measure, const Group &group, const Sum &sum) const;

    const core::FiguresQuery &m_question;
    const FigureStatement &m_statement;
    QHash<QString, qsizetype> m_places;
    QList<Group> m_groups;
    Group m_total;
    QHash<QString, QVariant> m_bands; ///< of each day of birth and key
};

} // namespace yc::store
