// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/MemoryList.h"

#include <algorithm>
#include <numeric>

namespace yc::eldercare {

void showRows(ui::RecordList &list, core::Rows rows)
{
    auto shared = std::make_shared<const core::Rows>(std::move(rows));
    // Sorted once for each order, then handed out in pages.
    auto sorted = std::make_shared<std::pair<QString, QList<QVariantList>>>(QString(), shared->rows);
    list.setSource(
        [shared, sorted](const ui::RowsRequest &request) {
            const QString order = request.sortKey + (request.order == Qt::AscendingOrder ? u'+' : u'-');
            const qsizetype at = shared->columns.indexOf(request.sortKey);
            if (at >= 0 && sorted->first != order) {
                sorted->first = order;
                const auto wanted =
                    request.order == Qt::AscendingOrder ? QPartialOrdering::Less : QPartialOrdering::Greater;
                std::ranges::stable_sort(sorted->second, [&](const QVariantList &a, const QVariantList &b) {
                    return QVariant::compare(a.at(at), b.at(at)) == wanted;
                });
            }
            const core::Rows page{shared->columns, sorted->second.mid(request.offset, request.limit)};
            return QtFuture::makeReadyValueFuture(core::Result<core::Rows>(page));
        },
        [shared] { return QtFuture::makeReadyValueFuture(core::Result<qint64>(shared->rows.size())); });
}

} // namespace yc::eldercare
