// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabular/TableReader.h"
#include "tabular/ZipArchive.h"

#include <QHash>
#include <QXmlStreamReader>

namespace yc::tabular {

/// One sheet of an XLSX, streamed; only the shared strings stay in memory. A formula cell gives its last value.
class XlsxReader final : public TableReader {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<TableReader>> open(const QString &path, const QString &sheet);

    [[nodiscard]] core::Result<bool> next(TableRow &row) override;
    [[nodiscard]] const TableLayout &layout() const override { return m_layout; }
    [[nodiscard]] double progress() const override;

private:
    XlsxReader() = default;
    core::Result<> openSheets(const QString &wanted);
    core::Result<> openSheet(const QString &part);
    core::Result<bool> sheetHasRows(const QString &part);
    core::Result<bool> readRow(TableRow &row);
    core::Result<> readCell(TableRow &row, int &column);
    [[nodiscard]] QString cellText(QStringView type, int style, const QString &value) const;
    [[nodiscard]] std::unexpected<core::Error> failAtRow(const char *code, qint64 row) const;

    QString m_file; ///< name, for messages
    std::unique_ptr<ZipArchive> m_zip;
    std::unique_ptr<QIODevice> m_part; ///< after m_zip: closed first
    QXmlStreamReader m_xml;
    TableLayout m_layout;
    QStringList m_sharedStrings;
    QList<bool> m_dateStyles;
    bool m_from1904 = false;
    qint64 m_row = 0;
    qint64 m_lastRow = 0; ///< as the sheet's dimension claims; for progress only
    bool m_finished = false;
};

} // namespace yc::tabular
