// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace yc::core {

/// The only source of "now". Rules receive dates as arguments; commands and pages ask their Clock, so tests set it.
class Clock {
public:
    virtual ~Clock() = default;
    /// UTC, milliseconds. May jump either way: nothing orders records by it.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// The calendar day at the desk (the machine's time zone).
    [[nodiscard]] QDate today() const { return now().toLocalTime().date(); }
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace yc::core
