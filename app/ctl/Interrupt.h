// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace yc::ctl {

/// Turns Ctrl+C and SIGTERM into a request to stop, so that a transaction is rolled back and not cut off; the second
/// one ends the program at once. Make it before any other thread: all inherit the blocked signals.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::thread m_waiting;
};

} // namespace yc::ctl
