// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ReportList.h"
#include "reports/ReportWords.h"
#include "services/affairs/rules/CaseClock.h"
#include "services/affairs/rules/CaseFigures.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/Catalogue.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>

namespace yc::reports {

using affairs::CaseState::closed;
using affairs::CaseState::decided;
using affairs::CaseState::refused;
using affairs::CaseState::withdrawn;
using core::FigureKey;
using core::FigureMeasure;
using core::FigureRow;
using core::FiguresQuery;
using core::ReportSheet;
using Cell = ReportSheet::Cell;
using Hue = ReportSheet::Hue;
using Shape = ReportSheet::Chart::Shape;

namespace {

class CaseReports {
    Q_DECLARE_TR_FUNCTIONS(CaseReports)
};

const QString caseName = QStringLiteral("case");

Report aboutCases(const char *id)
{
    Report report;
    report.id = QString::fromLatin1(id);
    report.permission = QStringLiteral("affairs.view");
    report.types = {caseName};
    return report;
}

affairs::Supervision supervision()
{
    static const affairs::Supervision one = affairs::Catalogue::load().value_or(affairs::Catalogue()).supervision();
    return one;
}

/// Keys of a map with the greatest sum first.
template<class Counts, class Sum> QStringList mostFirst(const Counts &counts, Sum sum)
{
    QStringList keys;
    for (const auto &[key, value] : counts)
        keys << key;
    std::ranges::stable_sort(
        keys, [&](const QString &one, const QString &other) { return sum(counts.at(one)) > sum(counts.at(other)); });
    return keys;
}

template<std::size_t n> qint64 sumOf(const std::array<qint64, n> &counts)
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += count;
    return sum;
}

} // namespace

Report casesByItem()
{
    Report report = aboutCases("cases-by-item");
    report.title = CaseReports::tr("Cases by item and line");
    report.about = CaseReports::tr("Cases by the day they were received, and where they stand now.");
    report.questions = [](const ReportFilter &filter) -> QList<FiguresQuery> {
        return {{.type = caseName,
                 .where = between("received_on", filter.from, filter.until),
                 .organisation = filter.organisation,
                 .groupBy = {{own("line")}, {own("item")}, {own("state")}},
                 .measures = {FigureMeasure{}}}};
    };
    report.fill = [](const ReportFilter &filter, const Report::Answers &answers, ReportSheet &sheet) {
        enum Stand { InHand, Concluded, Ended };
        using Counts = std::array<qint64, 3>;
        std::map<QString, std::map<QString, Counts>> lines;
        std::map<QString, Counts> ofLines;
        for (const FigureRow &row : answers.first().groups) {
            const QString state = row.text(2);
            const Stand stand = state == decided || state == closed      ? Concluded
                                : state == refused || state == withdrawn ? Ended
                                                                         : InHand;
            lines[row.text(0)][row.text(1)][stand] += row.number();
            ofLines[row.text(0)][stand] += row.number();
        }
        sheet.columns = {{CaseReports::tr("Line"), Cell::Text}, {CaseReports::tr("Item"), Cell::Text},
                         {CaseReports::tr("Received")},         {CaseReports::tr("In hand")},
                         {CaseReports::tr("Concluded")},        {CaseReports::tr("Refused or withdrawn")}};
        const QStringList order = mostFirst(ofLines, &sumOf<3>);
        ReportSheet::Chart &chart = sheet.chart;
        chart.shape = Shape::StackedBars;
        chart.title = CaseReports::tr("Cases by line");
        chart.series = {{CaseReports::tr("In hand"), Hue::Second, {}},
                        {CaseReports::tr("Concluded"), Hue::First, {}},
                        {CaseReports::tr("Refused or withdrawn"), Hue::Quiet, {}}};
        for (const QString &line : order) {
            const std::map<QString, Counts> &items = lines[line];
            const QStringList itemOrder = mostFirst(items, &sumOf<3>);
            for (const QString &item : itemOrder) {
                const Counts &counts = items.at(item);
                sheet.rows.append({ReportWords::line(line), ReportWords::item(item, filter.today), sumOf(counts),
                                   counts[InHand], counts[Concluded], counts[Ended]});
            }
            chart.categories << ReportWords::line(line);
            for (qsizetype i = 0; i < chart.series.size(); ++i)
                chart.series[i].values << double(ofLines.at(line)[std::size_t(i)]);
        }
        sheet.total = totalOf(sheet, ReportWords::total());
    };
    return report;
}

Report limitsKept()
{
    Report report = aboutCases("limits-kept");
    report.title = CaseReports::tr("Limits kept, yellow and red");
    report.about = CaseReports::tr("Cases by the day they were accepted: what was decided in time, and what is running "
                                   "green, yellow or red today.");
    report.questions = [](const ReportFilter &filter) -> QList<FiguresQuery> {
        const QList<FiguresQuery::Condition> period = between("accepted_on", filter.from, filter.until);
        const QString open(affairs::LimitResult::open);
        return {{.type = caseName,
                 .where = period + QList{isNot(own("limit_result"), open)},
                 .organisation = filter.organisation,
                 .groupBy = {{own("limit_result")}, {own("line")}},
                 .measures = {FigureMeasure{}}},
                {.type = caseName,
                 .where = period + QList{is(own("limit_result"), open)},
                 .organisation = filter.organisation,
                 .groupBy = {{own("line")}, {own("due")}, {own("promised_days")}, {own("statutory_due")}},
                 .measures = {FigureMeasure{}}}};
    };
    report.fill = [](const ReportFilter &filter, const Report::Answers &answers, ReportSheet &sheet) {
        enum Place { Kept, Late, Statutory, Green, Yellow, Red, Paused, Places };
        using Counts = std::array<qint64, Places>;
        std::map<QString, Counts> lines;
        for (const FigureRow &row : answers.at(0).groups) {
            const QString result = row.text(0);
            const int place = result == affairs::LimitResult::kept        ? Kept
                              : result == affairs::LimitResult::late      ? Late
                              : result == affairs::LimitResult::statutory ? Statutory
                              : result == affairs::LimitResult::paused    ? Paused
                                                                          : Places;
            if (place != Places) // without a limit
                lines[row.text(1)][std::size_t(place)] += row.number();
        }
        const affairs::Supervision rules = supervision();
        const affairs::CaseClock clock(core::WorkCalendar::builtIn(), rules);
        for (const FigureRow &row : answers.at(1).groups) {
            const QDate due = QDate::fromString(row.text(1), Qt::ISODate);
            const QDate statutory = QDate::fromString(row.text(3), Qt::ISODate);
            const affairs::Signal signal = clock.signal(due, row.keys.at(2).toInt(), filter.today);
            const bool second = rules.secondRedWhenStatutoryExceeded && statutory.isValid() && filter.today > statutory;
            const Place place = second || signal == affairs::Signal::Red ? Red
                                : signal == affairs::Signal::Yellow      ? Yellow
                                                                         : Green;
            lines[row.text(0)][place] += row.number();
        }
        sheet.columns = {{CaseReports::tr("Line"), Cell::Text},
                         {CaseReports::tr("Decided in time")},
                         {CaseReports::tr("Decided late")},
                         {CaseReports::tr("Past the statutory limit")},
                         {CaseReports::tr("Limits kept"), Cell::Share},
                         {CaseReports::tr("Running green")},
                         {CaseReports::tr("Running yellow")},
                         {CaseReports::tr("Running red")},
                         {CaseReports::tr("Paused")}};
        ReportSheet::Chart &chart = sheet.chart;
        chart.shape = Shape::StackedBars;
        chart.title = CaseReports::tr("Limits by line");
        chart.series = {
            {CaseReports::tr("Decided in time"), Hue::Ok, {}},   {CaseReports::tr("Decided late"), Hue::Fourth, {}},
            {CaseReports::tr("Running green"), Hue::Second, {}}, {CaseReports::tr("Running yellow"), Hue::Warn, {}},
            {CaseReports::tr("Running red"), Hue::Late, {}},     {CaseReports::tr("Paused"), Hue::Quiet, {}}};
        const auto kept = [](const QVariant &inTime, const QVariant &late, const QVariant &statutory) {
            const qint64 all = inTime.toLongLong() + late.toLongLong() + statutory.toLongLong();
            return share(inTime.toLongLong(), all);
        };
        const QStringList order = mostFirst(lines, &sumOf<Places>);
        for (const QString &line : order) {
            const Counts &c = lines.at(line);
            sheet.rows.append({ReportWords::line(line), c[Kept], c[Late], c[Statutory],
                               kept(c[Kept], c[Late], c[Statutory]), c[Green], c[Yellow], c[Red], c[Paused]});
            chart.categories << ReportWords::line(line);
            const std::array<qint64, 6> shown{c[Kept], c[Late] + c[Statutory], c[Green], c[Yellow], c[Red], c[Paused]};
            for (std::size_t i = 0; i < shown.size(); ++i)
                chart.series[qsizetype(i)].values << double(shown[i]);
        }
        sheet.total = totalOf(sheet, ReportWords::total());
        sheet.total[4] = kept(sheet.total.at(1), sheet.total.at(2), sheet.total.at(3));
        sheet.note = CaseReports::tr("Cases without a limit known in advance, refused and withdrawn ones are not "
                                     "counted. Yellow and red are those of %1.")
                         .arg(filter.today.toString(Qt::ISODate));
    };
    return report;
}

Report timeToHandle()
{
    Report report = aboutCases("time-to-handle");
    report.title = CaseReports::tr("Time to handle");
    report.about = CaseReports::tr("Cases by the day they were decided: working days from acceptance, without those in "
                                   "which the clock stood still.");
    report.questions = [](const ReportFilter &filter) -> QList<FiguresQuery> {
        const QString days = QStringLiteral("handled_days");
        using Kind = FigureMeasure::Kind;
        return {{.type = caseName,
                 .where = between("ended_on", filter.from, filter.until) + QList{isGiven(own("handled_days"))},
                 .organisation = filter.organisation,
                 .groupBy = {{own("line")}, {own("item")}},
                 .measures = {FigureMeasure{},
                              {Kind::Average, days},
                              {Kind::Percentile, days, 0.5},
                              {Kind::Percentile, days, 0.9},
                              {Kind::Percentile, days, 1.0}}}};
    };
    report.fill = [](const ReportFilter &filter, const Report::Answers &answers, ReportSheet &sheet) {
        sheet.columns = {{CaseReports::tr("Line"), Cell::Text}, {CaseReports::tr("Item"), Cell::Text},
                         {CaseReports::tr("Concluded")},        {CaseReports::tr("Average"), Cell::Decimal},
                         {CaseReports::tr("Half within")},      {CaseReports::tr("Nine in ten within")},
                         {CaseReports::tr("Longest")}};
        QList<FigureRow> rows = answers.first().groups;
        std::ranges::stable_sort(rows, [](const FigureRow &one, const FigureRow &other) {
            return one.values.at(1).toDouble() > other.values.at(1).toDouble();
        });
        ReportSheet::Chart &chart = sheet.chart;
        chart.shape = Shape::Bars;
        chart.cell = Cell::Decimal;
        chart.title = CaseReports::tr("Working days on average, slowest first");
        chart.series = {{CaseReports::tr("Average"), Hue::First, {}},
                        {CaseReports::tr("Nine in ten within"), Hue::Quiet, {}}};
        constexpr qsizetype slowest = 10;
        for (const FigureRow &row : std::as_const(rows)) {
            const QString item = ReportWords::item(row.text(1), filter.today);
            sheet.rows.append(QVariantList{ReportWords::line(row.text(0)), item} + row.values);
            if (chart.categories.size() >= slowest)
                continue;
            chart.categories << item;
            chart.series[0].values << row.values.at(1).toDouble();
            chart.series[1].values << row.values.at(3).toDouble();
        }
        if (!sheet.rows.isEmpty())
            sheet.total = QVariantList{ReportWords::total(), QVariant()} + answers.first().total;
        sheet.note = CaseReports::tr("The day of acceptance does not count; zero is the same day.");
    };
    return report;
}

} // namespace yc::reports
