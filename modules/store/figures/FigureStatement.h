// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Figures.h"
#include "store/Projection.h"
#include "store/ScopeFilter.h"

namespace yc::store {

/// A question as one SELECT: raw columns, then count(*), then sum and count of each summed field; grouped by the raw
/// columns, and perhaps finer than asked for, because the rows come in the order of an index then.
struct FigureStatement {
    using Readable = std::function<core::Result<const Projection *>(const QString &type)>;
    using Scoped = std::function<core::Result<ScopeTerm>(const Projection &projection)>;
    /// Whether the index is there: a first pull puts them off (ListIndexes).
    using Present = std::function<bool(const QString &index)>;

    QString sql;
    QVariantList values;
    QList<int> keys;     ///< column of each key of the question
    QList<int> measured; ///< column of each percentile's or distinct measure's value, of a sum's total; -1 of a count
    int count = 0;       ///< column of count(*)

    /// Errors of `readable` and `scoped`, "store.unknown-field".
    [[nodiscard]] static core::Result<FigureStatement> of(const core::FiguresQuery &question, const Readable &readable,
                                                          const Scoped &scoped, const Present &present);
};

} // namespace yc::store
