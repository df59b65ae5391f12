// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/CellText.h"

#include <QDateTime>

#include <cmath>

namespace yc::tabular {

namespace {

constexpr double firstWithLostDigits = 1e15;
constexpr double lastSerial = 2958466; // 9999-12-31

} // namespace

QString numberText(double value)
{
    if (!std::isfinite(value))
        return {};
    if (value == std::trunc(value)) {
        if (std::abs(value) < firstWithLostDigits)
            return QString::number(qint64(value));
        return QString::number(value, 'E', 14);
    }
    return QString::number(value, 'g', 15);
}

QString numberText(const QString &stored)
{
    const QString text = stored.trimmed();
    bool digitsOnly = !text.isEmpty();
    for (const QChar c : text)
        digitsOnly = digitsOnly && c >= u'0' && c <= u'9';
    if (digitsOnly)
        return text;
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? numberText(value) : text;
}

QString serialDateText(double serial, bool from1904)
{
    if (!std::isfinite(serial) || serial < 0 || serial >= lastSerial)
        return numberText(serial);
    auto days = qint64(std::floor(serial));
    qint64 seconds = std::llround((serial - double(days)) * 86400);
    if (seconds == 86400) {
        ++days;
        seconds = 0;
    }
    const QTime time = QTime(0, 0).addSecs(int(seconds));
    if (days == 0 && seconds > 0 && !from1904)
        return time.toString(QStringLiteral("HH:mm:ss"));
    QDate date;
    if (from1904)
        date = QDate(1904, 1, 1).addDays(days);
    else // Excel counts a 29 February 1900 that never was
        date = QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
    QString text = date.toString(Qt::ISODate);
    if (seconds > 0)
        text += u'T' + time.toString(QStringLiteral("HH:mm:ss"));
    return text;
}

bool isDateFormat(QStringView formatCode)
{
    if (formatCode.compare(u"General", Qt::CaseInsensitive) == 0)
        return false;
    bool quoted = false;
    bool bracketed = false;
    for (qsizetype i = 0; i < formatCode.size(); ++i) {
        const QChar c = formatCode[i].toLower();
        if (c == u'"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++i; // the next character stands for itself
        else if (c == u'[')
            bracketed = true;
        else if (c == u']')
            bracketed = false;
        else if (!bracketed && (c == u'y' || c == u'd' || c == u'm' || c == u'h' || c == u's'))
            return true;
    }
    return false;
}

bool isDateFormat(int builtInFormat)
{
    return (builtInFormat >= 14 && builtInFormat <= 22) || (builtInFormat >= 27 && builtInFormat <= 36) ||
           (builtInFormat >= 45 && builtInFormat <= 47) || (builtInFormat >= 50 && builtInFormat <= 58);
}

} // namespace yc::tabular
