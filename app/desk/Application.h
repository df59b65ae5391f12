// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace yc::desk {

/// The only place that constructs: reads the arguments, wires door, window and services together, and runs them.
class Application {
public:
    /// The exit code of the program.
    [[nodiscard]] static int run(QApplication &application);
};

} // namespace yc::desk
