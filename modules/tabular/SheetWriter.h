// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ReportSheet.h"
#include "core/Result.h"

namespace yc::tabular {

/// A finished report as a workbook: numbers are numbers, money is yuan, and the chart is the spreadsheet program's own,
/// over a second sheet that holds its values. Appears whole or not at all. Blocks; any thread. Error
/// "tabular.cannot-write".
class SheetWriter {
public:
    struct Words {
        QString table;  ///< name of the first sheet; what a sheet may not be called is left out
        QString values; ///< of the second
    };
    [[nodiscard]] static core::Result<> write(const QString &path, const core::ReportSheet &sheet, const Words &words);
};

} // namespace yc::tabular
