// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QList>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

namespace yc::bench {

/// Resident memory of this process, MB.
inline double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/// From now on peakMegabytes() counts anew.
inline void resetPeakMemory()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}
/// The most resident memory that this process has had, MB.
inline double peakMegabytes()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
    }
    return 0;
}

/// Processor time that this process has used, in user and kernel mode, on all its threads.
inline double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
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
/// Documents of an invented town through commands of `together` each.
int writeBench(qint64 rows, qint64 together);
int syncBench(qint64 rows, bool json);
struct DeskRun {
    QString what; ///< fill, pull, push, both, check
    QString url;
    QString database;
    QString folder;
    qint64 rows = 0;
    QString password = QStringLiteral("secret");
};
/// A desk of syncBench().
int deskBench(const DeskRun &run);
/// A bundle of so many documents and scans, beside copying the same bytes.
int bundleBench(qint64 rows, qint64 scans);
int backupBench(qint64 residents, const QString &folder);
/// `scope`: searches as somebody of this organisation; empty: of the desk's own.
int searchBench(qint64 residents, const QString &parent, const QString &scope);
/// Puts the same desk to every check, and makes its lists and search anew.
int verifyBench(qint64 residents, const QString &parent);
/// Every report over so many cases, and a third as many residents, of a desk that is kept for the next run.
int reportsBench(qint64 cases, const QString &parent, const QString &scope);
/// Signing out and in on the desk of searchBench(), with the key derivation of a real desk.
int switchBench(qint64 residents, const QString &folder);

} // namespace yc::bench
