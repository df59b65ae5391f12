// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yc::tabular {

/// A number cell as a person reads it: "1", "45292", "0.5", never "1.0". A spreadsheet keeps 15 digits; a longer whole
/// number has lost its last ones and is given as "3.10199197110269E+17", so that nobody takes zeros for digits.
[[nodiscard]] QString numberText(double value);

/// The same from the text in the file: digits that stand there in full are kept in full.
[[nodiscard]] QString numberText(const QString &stored);

/// The day and time of a spreadsheet's serial number: "1976-09-11", "1976-09-11T08:30:00", "08:30:00".
/// `from1904`: the workbook counts from 1904-01-01 (old Macintosh files). Counts 1900-02-29 as Excel does.
[[nodiscard]] QString serialDateText(double serial, bool from1904);

/// Whether a number format shows a date or a time ("yyyy/m/d", "[$-804]yyyy年m月d日", not "0.00" or "General").
[[nodiscard]] bool isDateFormat(QStringView formatCode);

/// The same for the formats that every spreadsheet program knows by number (ECMA-376 18.8.30, Chinese ones included).
[[nodiscard]] bool isDateFormat(int builtInFormat);

} // namespace yc::tabular
