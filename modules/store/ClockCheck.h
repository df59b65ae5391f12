// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDateTime>

#include <optional>

namespace yc::store {

class Connection;

/// Whether the machine's clock fits what the store has seen (resources/settings/clock.json). A dead battery sets it to
/// 1970, a slip of the hand to 2100: nothing is lost by that, as nothing is ordered by the clock, but limits and
/// numbers of the year go by it, so somebody should hear of it.
class ClockCheck {
public:
    /// "store.clock-odd" {now, last: local times as text} if `now` is more than a day before the last row of the audit
    /// log, years after it, or before the program was made. Errors of the connection.
    [[nodiscard]] static core::Result<std::optional<core::Error>> run(Connection &connection, const QDateTime &now);
};

} // namespace yc::store
