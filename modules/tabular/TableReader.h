// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "tabular/TableLayout.h"

#include <memory>

namespace yc::tabular {

/// Rows of a table file, first to last, in bounded memory (XLS excepted, which is small by its format). The kind of
/// file is told by its content, not its name. A reader lives on one thread. Dates come as ISO 8601 text; a number cell
/// as digits without ".0"; one that lost digits (a spreadsheet keeps 15) in scientific notation, as the person sees it;
/// a merged cell has its value in the first cell only.
///
/// Errors: "tabular.cannot-open", "tabular.too-large", "tabular.empty", "tabular.not-a-table" (binary),
/// "tabular.web-page" (HTML or XML named .xls), "tabular.password", "tabular.damaged" (context: row where known),
/// "tabular.encoding", "tabular.cell-too-long" and "tabular.too-many-columns" (context: row, limit).
class TableReader {
public:
    virtual ~TableReader() = default;
    TableReader(const TableReader &) = delete;
    TableReader &operator=(const TableReader &) = delete;

    /// `sheet`: name of the sheet to read; empty takes the first visible one that is not empty.
    [[nodiscard]] static core::Result<std::unique_ptr<TableReader>> open(const QString &path,
                                                                         const QString &sheet = {});

    /// Fills `row`; false at the end. Wholly blank rows are given as they stand in CSV, left out where a sheet leaves
    /// them out. After an error the reader is finished.
    [[nodiscard]] virtual core::Result<bool> next(TableRow &row) = 0;
    [[nodiscard]] virtual const TableLayout &layout() const = 0;
    /// Part of the file that was read, 0 to 1.
    [[nodiscard]] virtual double progress() const = 0;

protected:
    TableReader() = default;
};

} // namespace yc::tabular
