// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/AffairsContext.h"
#include "ui/LazyRowsModel.h"

#include <QCoreApplication>

namespace yc::affairs {

/// Which cases a list shows; all that is set must hold.
struct CaseFilter {
    enum class Which { All, Open, AcceptedToday, DueSoon, Late, ToDecide, SupplyOverdue };
    Which which = Which::All;
    QString clerk; ///< person id
    QString line;
    QString state;
    std::optional<QVariantList> ids; ///< of a search
};

/// Lists of cases: columns, queries and figures that workbench and case list share. Stateless.
class CaseRows {
    Q_DECLARE_TR_FUNCTIONS(CaseRows)
public:
    [[nodiscard]] static QList<ui::Column> columns(const AffairsContext &context);
    /// Read page by page, in the order asked for, newest first if none.
    [[nodiscard]] static QFuture<core::Result<core::Rows>> page(const AffairsContext &context, const CaseFilter &filter,
                                                                const ui::RowsRequest &request);
    /// All at once (at most 2,000), what has the least time left first: late, due, running, then what has no clock now.
    [[nodiscard]] static QFuture<core::Result<core::Rows>>
    byTimeLeft(const AffairsContext &context, const CaseFilter &filter, const ui::RowsRequest &request);
    [[nodiscard]] static QFuture<core::Result<qint64>> count(const AffairsContext &context, const CaseFilter &filter);
    /// Late and due soon together: what cannot wait.
    [[nodiscard]] static QFuture<core::Result<qint64>> urgent(const AffairsContext &context);

private:
    [[nodiscard]] static core::Query query(const AffairsContext &context, const CaseFilter &filter);
};

} // namespace yc::affairs
