// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/Report.h"

#include <QCoreApplication>

namespace yc::reports {

/// Computes a report and says what stands above it.
class ReportRun {
    Q_DECLARE_TR_FUNCTIONS(ReportRun)
public:
    /// Errors of core::Figures::ask; "reports.no-figures" where the store has none. Never blocks.
    [[nodiscard]] static QFuture<core::Result<core::ReportSheet>>
    run(core::DocumentStore &store, const Report &report, const ReportFilter &filter, std::stop_token stop = {});
    /// The same from answers that are there: facts (organisation, period, when, who), table, chart.
    [[nodiscard]] static core::ReportSheet sheet(const core::Session &session, const QDateTime &now,
                                                 const Report &report, const ReportFilter &filter,
                                                 const Report::Answers &answers);
    [[nodiscard]] static QString period(const Report &report, const ReportFilter &filter);
};

} // namespace yc::reports
