// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace yc::ui {

/// How long whole values stay in sight, and copies in the clipboard: core::RevealTimes, or what a test sets. GUI
/// thread.
class RevealClock {
public:
    [[nodiscard]] static std::chrono::milliseconds shown();
    [[nodiscard]] static std::chrono::milliseconds copied();
    /// Zero: the settings again. For what is revealed or copied from now on.
    static void set(std::chrono::milliseconds shown, std::chrono::milliseconds copied);
};

} // namespace yc::ui
