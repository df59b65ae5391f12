// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/StaticRows.h"

#include <QFuture>

#include <algorithm>

namespace yc::residents {

ui::LazyRowsModel::Fetch staticRows(core::Rows rows)
{
    return [all = std::make_shared<const core::Rows>(std::move(rows))](const ui::RowsRequest &request) {
        core::Rows page = *all;
        const qsizetype key = request.sortKey.isEmpty() ? -1 : page.columns.indexOf(request.sortKey);
        if (key >= 0) {
            const bool up = request.order == Qt::AscendingOrder;
            std::ranges::stable_sort(page.rows, [&](const QVariantList &a, const QVariantList &b) {
                const auto order = QVariant::compare(up ? a.at(key) : b.at(key), up ? b.at(key) : a.at(key));
                return order == QPartialOrdering::Less;
            });
        }
        page.rows = page.rows.mid(request.offset, request.limit);
        return QtFuture::makeReadyValueFuture(core::Result<core::Rows>(std::move(page)));
    };
}

} // namespace yc::residents
