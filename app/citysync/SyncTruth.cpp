// SPDX-License-Identifier: GPL-3.0-or-later
#include "citysync/SyncTruth.h"

#include <algorithm>

namespace yc::citysync {

namespace {
/// Who has to be told first: what no waiting mends before what time mends.
bool isWorse(const core::Error &one, const core::Error &than)
{
    return one.kind != core::ErrorKind::Retry && than.kind == core::ErrorKind::Retry;
}
} // namespace

SyncTruth SyncTruth::of(const QList<sync::DatasetStatus> &statuses, bool paused, const QDateTime &now,
                        std::chrono::seconds tolerated)
{
    SyncTruth truth;
    truth.joined = true;
    truth.paused = paused;
    truth.datasets = statuses.size();
    truth.current = !statuses.isEmpty();
    bool never = statuses.isEmpty();
    for (const sync::DatasetStatus &status : statuses) {
        truth.running = truth.running || status.running;
        truth.waiting += status.waiting.unsent;
        truth.refused += status.waiting.held;
        truth.quarantined += status.waiting.quarantined;
        truth.conflicts += status.waiting.conflicts;
        never = never || !status.lastSuccess.isValid();
        if (status.lastSuccess.isValid() && (!truth.lastSuccess.isValid() || status.lastSuccess < truth.lastSuccess))
            truth.lastSuccess = status.lastSuccess;
        const qint64 age = status.lastSuccess.secsTo(now);
        truth.current = truth.current && status.lastSuccess.isValid() && age <= tolerated.count() && age >= -60;
        if (status.files && !truth.files)
            truth.files = status.files;
        if (!status.error)
            continue;
        ++truth.failing;
        if (!truth.failure || isWorse(*status.error, *truth.failure))
            truth.failure = status.error;
        if (status.failingSince.isValid() &&
            (!truth.failingSince.isValid() || status.failingSince < truth.failingSince))
            truth.failingSince = status.failingSince;
    }
    if (never)
        truth.lastSuccess = {};
    return truth;
}

SyncTruth SyncTruth::with(qint64 waitingInAll, const QDateTime &oldest) const
{
    SyncTruth truth = *this;
    truth.known = true;
    if (joined)
        truth.unplaced = std::max<qint64>(0, waitingInAll - waiting);
    truth.waiting = std::max(waiting, waitingInAll);
    truth.waitingSince = truth.waiting > 0 ? oldest : QDateTime();
    return truth;
}

} // namespace yc::citysync
