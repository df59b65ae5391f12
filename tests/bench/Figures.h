// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QList>

#include <algorithm>
#include <cstdio>

namespace yc::bench {

/// Resident memory of this process, MB.
inline double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

inline double quantile(QList<double> values, double q)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values.at(std::min(values.size() - 1, static_cast<qsizetype>(q * static_cast<double>(values.size()))));
}

int auditBench(qint64 rows, const QString &folder);
int importBench(qint64 rows);
int searchBench(qint64 residents, const QString &folder);

} // namespace yc::bench
