// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/LedgerDates.h"

#include <array>

namespace yc::residents {

namespace {

/// Days of spreadsheets that can be a birthday: 1900-03-01 to 2173-10-13, five digits.
constexpr int firstSerial = 61;
constexpr int lastSerial = 99999;

} // namespace

QDate readLedgerDate(QStringView text)
{
    text = text.trimmed();
    std::array<int, 3> parts = {};
    std::array<int, 3> digits = {};
    std::size_t at = 0;
    bool inNumber = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        int digit = -1;
        if (c >= u'0' && c <= u'9')
            digit = c.unicode() - u'0';
        else if (c >= u'０' && c <= u'９')
            digit = c.unicode() - u'０';
        if (digit >= 0) {
            if (!inNumber && digits[at] > 0 && ++at == parts.size())
                return {};
            inNumber = true;
            if (++digits[at] > 8)
                return {};
            parts[at] = parts[at] * 10 + digit;
            continue;
        }
        inNumber = false;
        const bool complete = digits[2] > 0 || digits[0] == 8;
        if (complete && (c == u'T' || c.isSpace() || c == u'日' || c == u'号')) {
            // Only a time of day, or 生, may follow.
            for (const QChar rest : text.sliced(i)) {
                if (!rest.isDigit() && !rest.isSpace() && !QStringView(u"T:：.Z日号生").contains(rest))
                    return {};
            }
            break;
        }
        if (!QStringView(u"-/.年月－／．。—").contains(c) && !c.isSpace())
            return {};
    }
    if (digits[0] == 8 && digits[1] == 0)
        return QDate(parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100);
    if (digits[0] == 5 && digits[1] == 0 && parts[0] >= firstSerial && parts[0] <= lastSerial)
        return QDate(1899, 12, 30).addDays(parts[0]);
    if (digits[0] != 4 || digits[2] == 0)
        return {};
    return QDate(parts[0], parts[1], parts[2]);
}

} // namespace yc::residents
