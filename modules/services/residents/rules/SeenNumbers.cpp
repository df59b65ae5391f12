// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/SeenNumbers.h"

namespace yc::residents {

quint64 SeenNumbers::keyOf(QStringView number)
{
    constexpr qsizetype citizenLength = 18;
    constexpr quint64 hashed = 1ULL << 63; // keeps hashes apart from packed numbers
    constexpr size_t seed = 20261121;
    if (number.size() != citizenLength)
        return quint64(qHash(number, seed)) | hashed;
    quint64 key = 0;
    for (qsizetype i = 0; i < citizenLength - 1; ++i) {
        const int digit = number[i].unicode() - u'0';
        if (digit < 0 || digit > 9)
            return quint64(qHash(number, seed)) | hashed;
        key = key * 10 + quint64(digit);
    }
    const QChar check = number.back();
    return key * 11 + (check == u'X' ? 10 : quint64(check.unicode() - u'0') % 10);
}

} // namespace yc::residents
