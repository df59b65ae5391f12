// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabular/BiffRecords.h"
#include "tabular/TableReader.h"

#include <map>

namespace yc::tabular {

/// One sheet of an XLS (Excel 95 to 2003; MS-XLS). The sheet is held in memory, at most 65,536 rows by its format. Own
/// code, since FreeXL 2.0 crashes on damaged files.
class XlsReader final : public TableReader {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<TableReader>> open(const QString &path, const QString &sheet);

    [[nodiscard]] core::Result<bool> next(TableRow &row) override;
    [[nodiscard]] const TableLayout &layout() const override { return m_layout; }
    [[nodiscard]] double progress() const override;

private:
    struct Sheet {
        QString name;
        qint64 offset = 0;
        bool usable = false; ///< visible, and a sheet of cells
    };

    XlsReader() = default;
    core::Result<> read(const QString &path, const QString &wanted);
    core::Result<> readGlobals(BiffRecords &records);
    core::Result<> readSheet(BiffRecords &records, qint64 offset);
    core::Result<> readCell(BiffRecords &records);
    core::Result<> setCell(quint16 row, quint16 column, QString text);
    [[nodiscard]] QString numberCell(double value, quint16 format) const;

    TableLayout m_layout;
    QList<Sheet> m_sheets;
    QStringList m_strings;
    std::map<quint16, bool> m_dateFormats; ///< format id → shows a date
    QList<quint16> m_cellFormats;          ///< format id of each XF
    bool m_from1904 = false;
    std::map<quint16, QStringList> m_rows;
    std::map<quint16, QStringList>::const_iterator m_at;
    qsizetype m_given = 0;
    qint64 m_pendingFormula = -1; ///< row * 256 + column whose text follows
};

} // namespace yc::tabular
