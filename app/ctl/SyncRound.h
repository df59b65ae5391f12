// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citysync/DeskRuns.h"
#include "citysync/SyncMemory.h"
#include "citysync/SyncSettings.h"
#include "ctl/DeskAccess.h"

#include <QMap>

namespace yc::ctl {

/// The sync of an open desk without an event loop: once over its datasets, or on and on until it is interrupted. Every
/// run is noted in the store, as the window's are.
class SyncRound {
public:
    struct Line {
        citysync::LogLine entry;
        sync::DatasetStatus status;
        std::optional<core::Error> error;
    };
    using Tell = std::function<void(const Line &)>;

    /// Errors "sync.not-joined", "sync.no-dataset" {dataset}: the desk has no such one.
    [[nodiscard]] static core::Result<std::unique_ptr<SyncRound>> make(const OpenDesk &desk, const QString &dataset);
    /// No value: the desk has not joined a city.
    [[nodiscard]] static core::Result<std::optional<sync::CityLink>> link(const OpenDesk &desk);

    /// A row of the audit log; then the next runs take the server that they find.
    [[nodiscard]] core::Result<> acceptServer();
    [[nodiscard]] QList<Line> once(const std::stop_token &stop, const Tell &tell);
    /// Until it is interrupted, or the city has withdrawn the desk. Tells of runs that moved or failed.
    [[nodiscard]] core::Result<ExitCode> watch(const std::stop_token &stop, const Tell &tell);

private:
    SyncRound(const OpenDesk &desk, sync::CityLink link, QStringList datasets);
    [[nodiscard]] Line run(const QString &dataset, const std::stop_token &stop);

    const OpenDesk &m_desk;
    sync::CityLink m_link;
    QStringList m_datasets;
    citysync::SyncSettings m_settings;
    citysync::SyncMemory m_memory;
    citysync::DeskRuns m_runs;
    QMap<QString, sync::DatasetStatus> m_status;
};

} // namespace yc::ctl
