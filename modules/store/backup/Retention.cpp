// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/Retention.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace yc::store {

QList<qsizetype> Retention::removable(const QList<QDateTime> &created, const QDateTime &now) const
{
    QList<qsizetype> order(created.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](qsizetype a, qsizetype b) { return created.at(a) > created.at(b); });
    QSet<int> days;
    QSet<int> weeks;
    QSet<int> months;
    // The newest of a period takes its place, as long as there are any.
    const auto takes = [](QSet<int> &periods, int period, int most) {
        if (periods.contains(period) || periods.size() >= most)
            return false;
        periods.insert(period);
        return true;
    };
    QList<qsizetype> gone;
    bool newest = true;
    for (const qsizetype index : std::as_const(order)) {
        if (!created.at(index).isValid() || created.at(index) > now)
            continue;
        const QDate day = created.at(index).toLocalTime().date();
        int year = 0;
        const int week = day.weekNumber(&year);
        constexpr int most = 100;
        bool kept = takes(days, static_cast<int>(day.toJulianDay()), daily);
        kept = takes(weeks, year * most + week, weekly) || kept;
        kept = takes(months, day.year() * most + day.month(), monthly) || kept;
        if (!kept && !newest)
            gone << index;
        newest = false;
    }
    return gone;
}

} // namespace yc::store
