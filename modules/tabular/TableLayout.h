// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace yc::tabular {

enum class TableFormat { Csv, Xlsx, Xls };
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

/// How a file is laid out, found by reading it; a TableWriter given the same layout writes a file that its reader, and
/// the person's spreadsheet program, open in the same way.
struct TableLayout {
    TableFormat format = TableFormat::Csv;
    // of CSV
    TextEncoding encoding = TextEncoding::Utf8;
    bool byteOrderMark = true;
    QChar delimiter = u',';
    // of XLSX and XLS
    QString sheet;      ///< the sheet that is read
    QStringList sheets; ///< all visible ones

    friend bool operator==(const TableLayout &, const TableLayout &) = default;
};

/// One row as text. `number` is what a spreadsheet program shows beside it, from 1; blank rows count.
struct TableRow {
    qint64 number = 0;
    QStringList cells;

    [[nodiscard]] QString cell(qsizetype column) const { return cells.value(column); }
    [[nodiscard]] bool isBlank() const
    {
        for (const QString &c : cells) {
            if (!QStringView(c).trimmed().isEmpty())
                return false;
        }
        return true;
    }
};

} // namespace yc::tabular
