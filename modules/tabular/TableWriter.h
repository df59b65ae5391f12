// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "tabular/TableLayout.h"

#include <memory>

namespace yc::tabular {

/// Writes rows of text to a new file that appears under its name whole, at finish(), or not at all. CSV in the layout's
/// encoding and delimiter, formulas disarmed; XLSX for XLSX and XLS, every cell as text so that no number is mangled.
/// A writer lives on one thread. Errors: "tabular.cannot-write" (context: file, reason).
class TableWriter {
public:
    virtual ~TableWriter() = default;
    TableWriter(const TableWriter &) = delete;
    TableWriter &operator=(const TableWriter &) = delete;

    [[nodiscard]] static core::Result<std::unique_ptr<TableWriter>> create(const QString &path,
                                                                           const TableLayout &layout);
    /// The ending that suits the layout: "csv" or "xlsx".
    [[nodiscard]] static QString fileEnding(const TableLayout &layout);

    [[nodiscard]] virtual core::Result<> writeRow(const QStringList &cells) = 0;
    [[nodiscard]] virtual core::Result<> finish() = 0;

protected:
    TableWriter() = default;
};

} // namespace yc::tabular
