// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabular/TableWriter.h"
#include "tabular/XlsxFile.h"

struct lxw_worksheet;

namespace yc::tabular {

/// Through libxlsxwriter, row by row in constant memory.
class XlsxWriter final : public TableWriter {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<TableWriter>> create(const QString &path,
                                                                           const TableLayout &layout);
    [[nodiscard]] core::Result<> writeRow(const QStringList &cells) override;
    [[nodiscard]] core::Result<> finish() override { return m_file->finish(); }

private:
    XlsxWriter() = default;

    std::unique_ptr<XlsxFile> m_file;
    lxw_worksheet *m_sheet = nullptr;
    quint32 m_row = 0;
};

} // namespace yc::tabular
