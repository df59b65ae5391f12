// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/TableWriter.h"

#include "tabular/CsvWriter.h"
#include "tabular/XlsxWriter.h"

namespace yc::tabular {

core::Result<std::unique_ptr<TableWriter>> TableWriter::create(const QString &path, const TableLayout &layout)
{
    return layout.format == TableFormat::Csv ? CsvWriter::create(path, layout) : XlsxWriter::create(path, layout);
}

QString TableWriter::fileEnding(const TableLayout &layout)
{
    return layout.format == TableFormat::Csv ? QStringLiteral("csv") : QStringLiteral("xlsx");
}

} // namespace yc::tabular
