// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "ctl/Console.h"
#include "ctl/ExitCode.h"

#include <QCommandLineParser>

#include <stop_token>

namespace yc::ctl {

/// One call of a subcommand: its parsed arguments, and where the answer goes.
struct Invocation {
    const QCommandLineParser &arguments;
    Console &console;
    std::stop_token stop;

    [[nodiscard]] QString value(const char *option) const { return arguments.value(QString::fromLatin1(option)); }
    [[nodiscard]] bool has(const char *option) const { return arguments.isSet(QString::fromLatin1(option)); }
    [[nodiscard]] QStringList positional() const { return arguments.positionalArguments(); }
};

/// What `yichuangctl NAME` is. Sentences are sources of the translation context "Subcommand".
struct Subcommand {
    const char *name;
    const char *usage;   ///< the positional arguments
    const char *summary; ///< one line
    bool opensDesk;      ///< takes --desk, --user and the passphrase options
    void (*declare)(QCommandLineParser &parser);
    core::Result<ExitCode> (*run)(const Invocation &call);
};

} // namespace yc::ctl
