// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QTimeZone>

#include <atomic>

namespace yc::demo {

/// The clock of a desk whose past is being made: cases of last month are accepted by last month's clock, through the
/// same commands as today's. Thread-safe.
class ReplayClock final : public core::Clock {
public:
    explicit ReplayClock(const QDateTime &start)
        : m_millis(start.toMSecsSinceEpoch())
    {
    }
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_millis, QTimeZone::UTC); }
    void set(const QDateTime &when) { m_millis = when.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_millis;
};

} // namespace yc::demo
