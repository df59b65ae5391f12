// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QTimeZone>

#include <atomic>

namespace yc::test {

/// A clock that stands still until told otherwise. Thread-safe.
class FakeClock final : public core::Clock {
public:
    explicit FakeClock(const QDateTime &start = QDateTime(QDate(2026, 11, 20), QTime(9, 0)))
        : m_millis(start.toMSecsSinceEpoch())
    {
    }
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_millis, QTimeZone::UTC); }
    void set(const QDateTime &when) { m_millis = when.toMSecsSinceEpoch(); }
    void advance(std::chrono::milliseconds by) { m_millis += by.count(); }

private:
    std::atomic<qint64> m_millis;
};

} // namespace yc::test
