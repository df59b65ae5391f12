// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/Report.h"

namespace yc::reports {

using core::FigureColumn;
using core::FiguresQuery;
using Cell = core::ReportSheet::Cell;
using Op = core::Query::Op;

FiguresQuery::Condition is(const FigureColumn &column, const QVariant &value) { return {column, Op::Equal, value}; }

FiguresQuery::Condition isNot(const FigureColumn &column, const QVariant &value)
{
    return {column, Op::NotEqual, value};
}

FiguresQuery::Condition oneOf(const FigureColumn &column, const QVariantList &values)
{
    return {column, Op::In, values};
}

FiguresQuery::Condition isGiven(const FigureColumn &column) { return {column, Op::IsNotEmpty, {}}; }

QList<FiguresQuery::Condition> between(const char *field, QDate from, QDate until)
{
    QList<FiguresQuery::Condition> conditions;
    if (from.isValid())
        conditions.append({own(field), Op::GreaterOrEqual, from});
    if (until.isValid())
        conditions.append({own(field), Op::LessOrEqual, until});
    return conditions;
}

QList<FiguresQuery::Condition> monthsBetween(const char *field, QDate from, QDate until)
{
    const QString month = QStringLiteral("yyyy-MM");
    QList<FiguresQuery::Condition> conditions;
    if (from.isValid())
        conditions.append({own(field), Op::GreaterOrEqual, from.toString(month)});
    if (until.isValid())
        conditions.append({own(field), Op::LessOrEqual, until.toString(month)});
    return conditions;
}

QVariant share(qint64 part, qint64 whole)
{
    return whole > 0 ? QVariant(static_cast<double>(part) / static_cast<double>(whole)) : QVariant();
}

QVariantList totalOf(const core::ReportSheet &sheet, const QString &words)
{
    QVariantList total{words};
    for (qsizetype i = 1; i < sheet.columns.size(); ++i) {
        const Cell cell = sheet.columns.at(i).cell;
        if (cell != Cell::Count && cell != Cell::Money) {
            total << QVariant();
            continue;
        }
        qint64 sum = 0;
        for (const QVariantList &row : sheet.rows)
            sum += row.value(i).toLongLong();
        total << sum;
    }
    return total;
}

} // namespace yc::reports
