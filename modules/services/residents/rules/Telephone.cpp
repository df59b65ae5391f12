// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/Telephone.h"

#include <algorithm>

namespace yc::residents {

namespace {

constexpr qsizetype mobileDigits = 11;
constexpr qsizetype mostExtensionDigits = 6;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool beginsLikeMobile(QStringView number)
{
    return number.size() >= 2 && number[0] == u'1' && number[1] >= u'3' && number[1] <= u'9';
}

/// Area codes have 3 or 4 digits with their 0, local numbers 7 or 8 and never begin with 0 or 1.
bool isLandline(QStringView number)
{
    if (const qsizetype dash = number.indexOf(u'-'); dash >= 0) {
        const qsizetype extension = number.size() - dash - 1;
        if (extension < 1 || extension > mostExtensionDigits)
            return false;
        number = number.first(dash);
    }
    if (number.startsWith(u'0'))
        return number.size() >= 10 && number.size() <= 12;
    return (number.size() == 7 || number.size() == 8) && number[0] >= u'2';
}

} // namespace

QString normaliseTelephone(const QString &text)
{
    QString digits;
    QString extension;
    bool international = false;
    qsizetype groups = 0; // dashes so far
    for (QChar c : text) {
        if (c >= u'０' && c <= u'９')
            c = QChar(c.unicode() - u'０' + u'0');
        if (isDigit(c)) {
            digits += c;
        } else if (c == u'+' && digits.isEmpty()) {
            international = true;
        } else if (c == u'-' || c == u'－' || c == u'—' || c == u'转') {
            // After a whole number a dash begins the extension; before, it only groups.
            const bool whole = (digits.startsWith(u'0') && digits.size() >= 10) ||
                               (groups > 0 && digits.size() >= 7 && !beginsLikeMobile(digits));
            if ((whole || c == u'转') && extension.isEmpty())
                extension = std::exchange(digits, QString());
            ++groups;
        } else if (!c.isSpace() && c != u'.' && c != u'(' && c != u')' && c != u'（' && c != u'）' && c != u'\'' &&
                   c.category() != QChar::Other_Format) {
            return text.simplified(); // words: leave as they are, they are unusual
        }
    }
    if (!extension.isEmpty())
        digits = extension + u'-' + digits;
    constexpr qsizetype countryDigits = 2;
    if (digits.startsWith(u"86") && (international || digits.size() == mobileDigits + countryDigits))
        digits.remove(0, countryDigits);
    else if (digits.startsWith(u"0086"))
        digits.remove(0, countryDigits + 2);
    return digits;
}

TelephoneForm telephoneForm(QStringView number)
{
    if (number.isEmpty())
        return TelephoneForm::Empty;
    const bool digitsOnly = std::ranges::all_of(number, isDigit);
    const bool onlyDigitsAndDash = std::ranges::all_of(number, [](QChar c) { return isDigit(c) || c == u'-'; });
    if (digitsOnly && beginsLikeMobile(number)) {
        if (number.size() == mobileDigits)
            return TelephoneForm::Mobile;
        if (number.size() == mobileDigits - 1)
            return TelephoneForm::OneDigitShort;
    }
    if (onlyDigitsAndDash && isLandline(number))
        return TelephoneForm::Landline;
    // 110, 12345, 962200, 95588
    if (digitsOnly && number.size() >= 3 && number.size() <= 6 && (number[0] == u'1' || number[0] == u'9'))
        return TelephoneForm::Service;
    return TelephoneForm::Unusual;
}

QStringList splitTelephones(const QString &cell)
{
    QStringList numbers;
    QString part;
    const auto take = [&] {
        const QString number = normaliseTelephone(part);
        if (!number.isEmpty())
            numbers.append(number);
        part.clear();
    };
    for (const QChar c : cell) {
        if (QStringView(u"/／、,，;；|\n\r").contains(c))
            take();
        else if (c.isSpace() && telephoneForm(normaliseTelephone(part)) == TelephoneForm::Mobile)
            take(); // "138… 139…": a blank after a whole number parts two
        else
            part += c;
    }
    take();
    return numbers;
}

} // namespace yc::residents
