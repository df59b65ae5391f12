// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabular/TableReader.h"

namespace yc::tabular {

/// One sheet of an XLS (Excel 97–2003 and older) through FreeXL, which loads the file whole; at most 65,536 rows.
class XlsReader final : public TableReader {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<TableReader>> open(const QString &path, const QString &sheet);
    ~XlsReader() override;

    [[nodiscard]] core::Result<bool> next(TableRow &row) override;
    [[nodiscard]] const TableLayout &layout() const override { return m_layout; }
    [[nodiscard]] double progress() const override { return m_rows > 0 ? double(m_row) / double(m_rows) : 1.0; }

private:
    XlsReader() = default;
    core::Result<> openSheets(const QString &wanted);
    [[nodiscard]] bool selectSheet(unsigned short index);

    QString m_file;
    const void *m_handle = nullptr;
    TableLayout m_layout;
    unsigned m_row = 0;
    unsigned m_rows = 0;
    unsigned short m_columns = 0;
};

} // namespace yc::tabular
