// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CheckCharacters.h"

#include <array>

namespace yc::core {

namespace {

constexpr QStringView creditCodeAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";

int digit(QChar character) { return character >= u'0' && character <= u'9' ? character.unicode() - u'0' : -1; }

} // namespace

QChar citizenCheckCharacter(QStringView seventeen)
{
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (seventeen.size() != static_cast<qsizetype>(weights.size()))
        return {};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const int value = digit(seventeen[static_cast<qsizetype>(i)]);
        if (value < 0)
            return {};
        sum += value * weights[i];
    }
    return QStringView(u"10X98765432")[sum % 11];
}

int creditCodeValue(QChar character) { return static_cast<int>(creditCodeAlphabet.indexOf(character)); }

QChar creditCodeCheckCharacter(QStringView seventeen)
{
    if (seventeen.size() != 17)
        return {};
    int sum = 0;
    int weight = 1; // 3 to the power of the position, modulo 31
    for (const QChar character : seventeen) {
        const int value = creditCodeValue(character);
        if (value < 0)
            return {};
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return creditCodeAlphabet[(31 - sum % 31) % 31];
}

QChar organisationCheckCharacter(QStringView eight)
{
    static constexpr std::array weights{3, 7, 9, 10, 5, 8, 4, 2};
    if (eight.size() != static_cast<qsizetype>(weights.size()))
        return {};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const QChar character = eight[static_cast<qsizetype>(i)];
        const bool letter = character >= u'A' && character <= u'Z';
        const int value = letter ? character.unicode() - u'A' + 10 : digit(character);
        if (value < 0)
            return {};
        sum += value * weights[i];
    }
    return QStringView(u"0X987654321")[sum % 11]; // 11 - remainder; 10 is X, 11 is 0
}

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const QChar c = digits.at(digits.size() - 1 - i);
        if (c < u'0' || c > u'9')
            return false;
        const int doubled = c.digitValue() * (i % 2 == 0 ? 1 : 2);
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return !digits.isEmpty() && sum % 10 == 0;
}

} // namespace yc::core
