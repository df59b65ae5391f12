// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

namespace yc::residents {

/// A day as ledgers write it: 1976-09-11, 1976-9-1, 1976/9/11, 1976.9.11, 19760911, 1976年9月11日, each with a time of
/// day after it or not, full-width digits, and the serial number of a spreadsheet (28014). Invalid if it is none of
/// these or not a day of the calendar; two-digit years are refused, for nobody knows their century.
[[nodiscard]] QDate readLedgerDate(QStringView text);

} // namespace yc::residents
