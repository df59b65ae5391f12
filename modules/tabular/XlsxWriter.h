// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabular/TableWriter.h"

struct lxw_workbook;
struct lxw_worksheet;

namespace yc::tabular {

/// Through libxlsxwriter, row by row in constant memory. Its scratch files are unlinked at once and stand in
/// memory (/dev/shm); without that in the target's folder, never in /tmp.
class XlsxWriter final : public TableWriter {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<TableWriter>> create(const QString &path,
                                                                           const TableLayout &layout);
    ~XlsxWriter() override;
    [[nodiscard]] core::Result<> writeRow(const QStringList &cells) override;
    [[nodiscard]] core::Result<> finish() override;

private:
    explicit XlsxWriter(const QString &path);
    [[nodiscard]] std::unexpected<core::Error> cannotWrite(const QString &reason) const;

    QString m_path;
    QByteArray m_partial; ///< name of the file until it is whole
    QByteArray m_scratch; ///< folder of the scratch files
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    quint32 m_row = 0;
};

} // namespace yc::tabular
