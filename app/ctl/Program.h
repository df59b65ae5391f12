// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <stop_token>

namespace yc::ctl {

/// Finds the subcommand, reads its arguments and runs it. An application object must exist.
class Program {
    Q_DECLARE_TR_FUNCTIONS(Program)
public:
    /// `arguments` without the program's own name; returns the exit code.
    [[nodiscard]] static int run(const QStringList &arguments, const std::stop_token &stop);
    /// `accept` with a slip draws text, which needs fonts and so the GUI application object; nothing else does.
    [[nodiscard]] static bool needsFonts(const QStringList &arguments);
    [[nodiscard]] static QString helpText();
};

} // namespace yc::ctl
