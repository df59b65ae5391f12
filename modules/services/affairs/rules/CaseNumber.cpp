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
    constexpr int afterDigits = 10; // A is 10, Z is 35
    int rest = 0;
    for (const QChar character : number) {
        if (character >= u'0' && character <= u'9')
            rest = (rest * 10 + character.digitValue()) % modulus;
        else if (character >= u'A' && character <= u'Z')
            rest = (rest * 100 + character.unicode() - u'A' + afterDigits) % modulus;
    }
    const int check = modulus + 1 - rest * 100 % modulus;
    return QStringLiteral("%1").arg(check, 2, 10, QLatin1Char('0'));
}

QString marked(const QString &before, const QString &mark, qint64 serial)
{
    const QString number = padded(serial);
    return before + u'-' + (mark.isEmpty() ? number : mark + u'-' + number);
}

/// Draws from the series until no record of the type has the number.
template<class Format>
core::Result<NextNumber> nextFree(core::Transaction &transaction, const QString &type, const QString &series,
                                  Format format)
{
    while (true) {
        YC_ASSIGN(const qint64 serial, transaction.nextNumber(series));
        const QString number = format(serial);
        core::Query same;
        same.type = type;
        same.where = {{.field = QStringLiteral("number"), .op = core::Query::Op::Equal, .value = number}};
        YC_ASSIGN(const qint64 given, transaction.count(same));
        if (given == 0)
            return NextNumber{number, serial};
    }
}

} // namespace

QString CaseNumber::series(const QString &org, int year)
{
    return QStringLiteral("case/%1/%2").arg(org.left(districtDigits)).arg(year);
}

QString CaseNumber::format(const QString &org, const QString &mark, int year, qint64 serial)
{
    // A mark is the desk's alone in its street, so the street stands beside it.
    const QString place = org.left(mark.isEmpty() ? districtDigits : centreDigits);
    return marked(QStringLiteral("%1-%2").arg(QString::number(year), place), mark, serial);
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

QString SlipNumber::format(const QString &nature, const QString &org, const QString &mark, int year, qint64 serial)
{
    return marked(QStringLiteral("%1〔%2〕%3").arg(nature, QString::number(year), org.left(centreDigits)), mark,
                  serial) +
           u'号';
}

core::Result<QString> nextCaseNumber(core::Transaction &transaction, int year)
{
    const core::Session &session = transaction.session();
    YC_ASSIGN(const NextNumber next,
              nextFree(transaction, QStringLiteral("case"), CaseNumber::series(session.org, year),
                       [&](qint64 serial) { return CaseNumber::format(session.org, session.mark, year, serial); }));
    return next.number;
}

core::Result<NextNumber> nextSlipNumber(core::Transaction &transaction, const QString &kind, const QString &nature,
                                        int year)
{
    const core::Session &session = transaction.session();
    return nextFree(transaction, QStringLiteral("slip"), SlipNumber::series(kind, session.org, year),
                    [&](qint64 serial) { return SlipNumber::format(nature, session.org, session.mark, year, serial); });
}

} // namespace yc::affairs
