// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/CityPlan.h"
#include "ctl/Subcommand.h"
#include "sync/CityServer.h"

#include <QCoreApplication>

namespace yc::ctl {

using CityPeer = sync::HttpPeer;

/// --url, --admin and the rest of how the city's administrator reaches the city.
class CityAccess {
    Q_DECLARE_TR_FUNCTIONS(CityAccess)
public:
    static void declare(QCommandLineParser &parser);
    /// Signs in and sees that it is a city and this its administrator. Usage errors, those of CityServer::welcome().
    [[nodiscard]] static core::Result<std::unique_ptr<CityPeer>> open(const Invocation &call);
    /// A small file whole. Error "tabular.cannot-open".
    [[nodiscard]] static core::Result<QByteArray> file(const QString &path);
    /// Streets of --streets (codes with commas between, or a file with one each), lines of --lines.
    [[nodiscard]] static core::Result<city::CityPlan> plan(const Invocation &call, const QString &streets);
};

} // namespace yc::ctl
