// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SyncSession.h"

namespace yc::citysync {

/// What may be said about the whole desk and the city in one line; nothing here is a guess.
struct SyncTruth {
    bool known = false;  ///< the store has answered
    bool joined = false; ///< the desk has a city
    bool paused = false;
    bool running = false;
    qint64 waiting = 0;                 ///< documents that the city has not confirmed, the refused ones included
    qint64 unplaced = 0;                ///< of these, in no dataset that the city has given this desk
    qint64 refused = 0;                 ///< of these, refused and set aside
    qint64 quarantined = 0;             ///< arrived damaged
    qint64 conflicts = 0;               ///< wait for a person
    QDateTime waitingSince;             ///< UTC; of the oldest that waits; invalid: nothing waits, or unknown
    std::optional<core::Error> failure; ///< of the dataset that fails worst
    std::optional<core::Error> files;   ///< why not every scan went or came, though the records did
    QDateTime failingSince;             ///< UTC; of the one that fails longest
    qsizetype failing = 0;              ///< datasets
    qsizetype datasets = 0;
    QDateTime lastSuccess; ///< UTC; of the dataset that succeeded longest ago; invalid: one never has
    bool current = false;  ///< every dataset has succeeded within what is usual

    /// `tolerated`: a success that is older counts no more as present.
    [[nodiscard]] static SyncTruth of(const QList<sync::DatasetStatus> &statuses, bool paused, const QDateTime &now,
                                      std::chrono::seconds tolerated);
    /// With what the whole store says of the same moment.
    [[nodiscard]] SyncTruth with(qint64 waitingInAll, const QDateTime &oldest) const;
    /// Nothing of this desk is missing at the city, nothing of the city is missing here, as far as anybody can know.
    [[nodiscard]] bool isAllThere() const
    {
        return known && joined && !failure && !files && !paused && current &&
               waiting + refused + quarantined + conflicts == 0;
    }
};

} // namespace yc::citysync
