// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Subcommand.h"

#include <QCoreApplication>

namespace yc::ctl {

/// What the city's administrator does with `yichuangctl city`: key, provision, enrol, revoke, status. Needs no desk.
class CityAdmin {
    Q_DECLARE_TR_FUNCTIONS(CityAdmin)
public:
    static void declare(QCommandLineParser &parser);
    static core::Result<ExitCode> run(const Invocation &call);

private:
    static core::Result<ExitCode> key(const Invocation &call, const QString &path);
    static core::Result<ExitCode> provision(const Invocation &call);
    static core::Result<ExitCode> enrol(const Invocation &call);
    static core::Result<ExitCode> revoke(const Invocation &call, const QString &account);
    static core::Result<ExitCode> status(const Invocation &call);
};

} // namespace yc::ctl
