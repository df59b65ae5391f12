// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ReportSheet.h"
#include "core/Result.h"

#include <QCoreApplication>
#include <QImage>

namespace yc::reports {

/// A report on A4 paper: heading with its facts, chart, table with its heading on every page, number of the page at the
/// foot. Text that copies and is found as it was written.
class ReportPdf {
    Q_DECLARE_TR_FUNCTIONS(ReportPdf)
public:
    /// `chart` is drawn on white; null: none. Writes the whole file or nothing. Blocks; any thread. Errors
    /// "print.failed", "reports.cannot-write" {file}.
    [[nodiscard]] static core::Result<> write(const QString &path, const core::ReportSheet &sheet, const QImage &chart,
                                              const QStringList &families);
};

} // namespace yc::reports
