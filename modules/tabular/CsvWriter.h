// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabular/TableWriter.h"
#include "tabular/TextDecoder.h"

#include <QSaveFile>

namespace yc::tabular {

/// RFC 4180 with the layout's encoding, mark and delimiter; lines end in CR LF, which every spreadsheet program reads.
class CsvWriter final : public TableWriter {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<TableWriter>> create(const QString &path,
                                                                           const TableLayout &layout);
    [[nodiscard]] core::Result<> writeRow(const QStringList &cells) override;
    [[nodiscard]] core::Result<> finish() override;

private:
    CsvWriter(const QString &path, const TableLayout &layout)
        : m_file(path)
        , m_layout(layout)
    {
    }
    [[nodiscard]] std::unexpected<core::Error> cannotWrite() const;

    QSaveFile m_file;
    TableLayout m_layout;
    std::unique_ptr<TextDecoder> m_encoder;
};

} // namespace yc::tabular
