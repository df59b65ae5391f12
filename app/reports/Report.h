// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Figures.h"
#include "core/ReportSheet.h"

namespace yc::reports {

/// What a person chose above a report.
struct ReportFilter {
    QDate from;           ///< of reports over a period; both days belong to it
    QDate until;          ///< of the others the day that ages are counted on
    QString organisation; ///< code; empty: all that the person may see
    QDate today;          ///< whose green, yellow and red it is

    friend bool operator==(const ReportFilter &, const ReportFilter &) = default;
};

/// One report, declared: pure values and functions, which may run on any thread.
struct Report {
    enum class Time { Period, Day };
    using Answers = QList<core::FigureRows>;

    QString id; ///< "cases-by-item"
    QString title;
    QString about; ///< one sentence: what is counted, by which date
    Time time = Time::Period;
    QString permission; ///< to look at the records that it counts
    QStringList types;  ///< record types that it needs; without them it says so
    std::function<QList<core::FiguresQuery>(const ReportFilter &)> questions;
    /// Columns, rows, total and chart from the answers, in the order of the questions.
    std::function<void(const ReportFilter &, const Answers &, core::ReportSheet &)> fill;
};

// What declarations are written with.

[[nodiscard]] inline core::FigureColumn own(const char *field) { return {QString::fromLatin1(field)}; }
[[nodiscard]] inline core::FigureColumn of(const char *type, const char *through, const char *field)
{
    return {QString::fromLatin1(field), QString::fromLatin1(through), QString::fromLatin1(type)};
}
[[nodiscard]] core::FiguresQuery::Condition is(const core::FigureColumn &column, const QVariant &value);
[[nodiscard]] core::FiguresQuery::Condition isNot(const core::FigureColumn &column, const QVariant &value);
[[nodiscard]] core::FiguresQuery::Condition oneOf(const core::FigureColumn &column, const QVariantList &values);
[[nodiscard]] core::FiguresQuery::Condition isGiven(const core::FigureColumn &column);
/// Both days belong to it; an invalid one leaves that side open.
[[nodiscard]] QList<core::FiguresQuery::Condition> between(const char *field, QDate from, QDate until);
/// The same of months: "2026-11".
[[nodiscard]] QList<core::FiguresQuery::Condition> monthsBetween(const char *field, QDate from, QDate until);

/// `part` of `whole` as 0 to 1; invalid if there is no whole.
[[nodiscard]] QVariant share(qint64 part, qint64 whole);
/// Sums of the columns of numbers over all rows; words in the first column.
[[nodiscard]] QVariantList totalOf(const core::ReportSheet &sheet, const QString &words);

} // namespace yc::reports
