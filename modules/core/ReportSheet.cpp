// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ReportSheet.h"

#include "core/Money.h"

#include <QLocale>

namespace yc::core {

QString ReportSheet::text(Cell cell, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    constexpr double percent = 100;
    switch (cell) {
    case Cell::Text:
        break;
    case Cell::Count:
        return QLocale().toString(value.toLongLong());
    case Cell::Money:
        return Money::fromFen(value.toLongLong()).toDisplay();
    case Cell::Decimal:
        return QLocale().toString(value.toDouble(), 'f', 1);
    case Cell::Share:
        return QLocale().toString(value.toDouble() * percent, 'f', 1) + u'%';
    }
    return value.toString();
}

} // namespace yc::core
