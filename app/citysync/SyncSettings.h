// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <chrono>

namespace yc::citysync {

/// resources/settings/sync.json.
struct SyncSettings {
    std::chrono::seconds interval{300};   ///< between two runs of a dataset that nothing else asks for
    std::chrono::milliseconds soon{1500}; ///< after a change here, until it is sent
    std::chrono::seconds present{900};    ///< a success that is older is no longer said to be of now
    qint64 keptLog = 20000;               ///< lines of the sync log

    [[nodiscard]] static SyncSettings on(QDate day);
};

} // namespace yc::citysync
