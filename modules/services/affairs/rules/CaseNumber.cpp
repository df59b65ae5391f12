// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseNumber.h"

#include <QStringList>

namespace yc::affairs {

namespace {

constexpr qsizetype districtDigits = 6;
constexpr qsizetype centreDigits = 9;
constexpr int serialDigits = 6;
constexpr auto qrPrefix = "YC1";

QString padded(qint64 serial) { return QStringLiteral("%1").arg(serial, serialDigits, 10, QLatin1Char('0')); }

QString checkDigits(const QString &number)
{
    constexpr int modulus = 97;
    int rest = 0;
    for (const QChar digit : number) {
        if (digit.isDigit())
            rest = (rest * 10 + digit.digitValue()) % modulus;
    }
    const int check = modulus + 1 - rest * 100 % modulus;
    return QStringLiteral("%1").arg(check, 2, 10, QLatin1Char('0'));
}

} // namespace

QString CaseNumber::series(const QString &org, int year)
{
    return QStringLiteral("case/%1/%2").arg(org.left(districtDigits)).arg(year);
}

QString CaseNumber::format(const QString &org, int year, qint64 serial)
{
    return QStringLiteral("%1-%2-%3").arg(QString::number(year), org.left(districtDigits), padded(serial));
}

QString CaseNumber::qrPayload(const QString &number)
{
    return QStringLiteral("%1:%2:%3").arg(QString::fromLatin1(qrPrefix), number, checkDigits(number));
}

std::optional<QString> CaseNumber::fromQr(const QString &payload)
{
    const QStringList parts = payload.trimmed().split(u':');
    if (parts.size() != 3 || parts.at(0) != QLatin1String(qrPrefix) || parts.at(2) != checkDigits(parts.at(1)))
        return std::nullopt;
    return parts.at(1);
}

QString SlipNumber::series(const QString &kind, const QString &org, int year)
{
    return QStringLiteral("slip/%1/%2/%3").arg(kind, org.left(centreDigits)).arg(year);
}

QString SlipNumber::format(const QString &nature, const QString &org, int year, qint64 serial)
{
    return QStringLiteral("%1〔%2〕%3-%4号").arg(nature, QString::number(year), org.left(centreDigits), padded(serial));
}

} // namespace yc::affairs
