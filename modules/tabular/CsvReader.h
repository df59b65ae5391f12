// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabular/TableReader.h"
#include "tabular/TextDecoder.h"

#include <QFile>

namespace yc::tabular {

/// RFC 4180 as real programs write it: any line end, any of three delimiters, quotes and line breaks inside quotes.
/// Memory: one chunk of the file and one row.
class CsvReader final : public TableReader {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<TableReader>> open(const QString &path);

    [[nodiscard]] core::Result<bool> next(TableRow &row) override;
    [[nodiscard]] const TableLayout &layout() const override { return m_layout; }
    [[nodiscard]] double progress() const override;

private:
    explicit CsvReader(const QString &path)
        : m_file(path)
    {
    }
    bool fill();
    core::Result<> endCell(TableRow &row);
    [[nodiscard]] std::unexpected<core::Error> failAtRow(const char *code, qint64 row) const;

    QFile m_file;
    TableLayout m_layout;
    std::unique_ptr<TextDecoder> m_decoder;
    QString m_text; ///< decoded and not yet read, from m_at on
    qsizetype m_at = 0;
    QString m_cell;
    bool m_cellWasQuoted = false;
    bool m_ended = false; ///< the file is read to its end
    bool m_finished = false;
    qint64 m_row = 0;
};

} // namespace yc::tabular
