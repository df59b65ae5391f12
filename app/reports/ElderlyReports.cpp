// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Age.h"
#include "reports/ReportList.h"
#include "reports/ReportWords.h"

#include <algorithm>
#include <array>
#include <map>

namespace yc::reports {

using core::FigureKey;
using core::FigureMeasure;
using core::FigureRow;
using core::FiguresQuery;
using core::ReportSheet;
using Cell = ReportSheet::Cell;
using Hue = ReportSheet::Hue;
using Shape = ReportSheet::Chart::Shape;

namespace {

class ElderlyReports {
    Q_DECLARE_TR_FUNCTIONS(ElderlyReports)
};

constexpr int elderly = 60; ///< 老年人权益保障法 art. 2
constexpr int grades = 5;   ///< GB/T 42195-2022, 0 to 4
const QList<int> bands{60, 65, 70, 75, 80, 85, 90, 95, 100};

const char *const resident = "resident";

} // namespace

Report elderlyByGrade()
{
    Report report;
    report.id = QStringLiteral("elderly-by-grade");
    report.title = ElderlyReports::tr("Elderly by grade and age");
    report.about = ElderlyReports::tr("Everybody of sixty and over who is alive, by the grade of the latest finished "
                                      "assessment up to the day.");
    report.time = Report::Time::Day;
    report.permission = QStringLiteral("eldercare.view");
    report.types = {QString::fromLatin1(resident), QStringLiteral("ability_assessment")};
    report.questions = [](const ReportFilter &filter) -> QList<FiguresQuery> {
        FiguresQuery people{.type = QString::fromLatin1(resident),
                            .where = {isNot(own("deceased"), 1)},
                            .organisation = filter.organisation,
                            .groupBy = {{own("birth"), FigureKey::By::AgeBand, filter.until, bands}},
                            .measures = {FigureMeasure{}}};
        people.where += between("birth", {}, core::latestBirthOfAge(elderly, filter.until));
        FiguresQuery assessed{
            .type = QStringLiteral("ability_assessment"),
            .where = between("assessed_on", {}, filter.until),
            .organisation = filter.organisation,
            .groupBy = {{of(resident, resident, "birth"), FigureKey::By::AgeBand, filter.until, bands},
                        {own("final_grade")}},
            .measures = {FigureMeasure{}},
            .latest = {QString::fromLatin1(resident), QStringLiteral("assessed_on")}};
        assessed.where += QList{isGiven(own("final_grade")),
                                oneOf(own("state"), {QStringLiteral("done"), QStringLiteral("replaced")}),
                                isNot(of(resident, resident, "deceased"), 1)};
        return {people, assessed};
    };
    report.fill = [](const ReportFilter &, const Report::Answers &answers, ReportSheet &sheet) {
        std::map<int, std::array<qint64, grades>> assessed;
        for (const FigureRow &row : answers.at(1).groups) {
            const int grade = row.keys.at(1).toInt();
            if (row.keys.at(0).isValid() && grade >= 0 && grade < grades) // younger ones are not of this report
                assessed[row.keys.at(0).toInt()][std::size_t(grade)] += row.number();
        }
        sheet.columns = {{ElderlyReports::tr("Age"), Cell::Text}};
        ReportSheet::Chart &chart = sheet.chart;
        chart.shape = Shape::StackedColumns;
        chart.title = ElderlyReports::tr("Grades of ability by age");
        constexpr std::array<Hue, grades> hues{Hue::Ok, Hue::First, Hue::Second, Hue::Warn, Hue::Late};
        for (int grade = 0; grade < grades; ++grade) {
            const QString words = ReportWords::code("ability_grade", QString::number(grade));
            sheet.columns.append({words});
            chart.series.append({words, hues.at(std::size_t(grade)), {}});
        }
        sheet.columns.append({ElderlyReports::tr("Not assessed")});
        sheet.columns.append({ElderlyReports::tr("Together")});
        for (const FigureRow &row : answers.at(0).groups) {
            if (!row.keys.first().isValid())
                continue;
            const std::array<qint64, grades> &counts = assessed[row.keys.first().toInt()];
            QVariantList cells{ReportWords::band(bands, row.keys.first())};
            qint64 left = row.number();
            for (int grade = 0; grade < grades; ++grade) {
                const qint64 count = counts.at(std::size_t(grade));
                cells << count;
                left -= count;
                chart.series[grade].values << double(count);
            }
            cells << std::max<qint64>(0, left) << row.number();
            sheet.rows.append(cells);
            chart.categories << cells.first().toString();
        }
        if (!sheet.rows.isEmpty())
            sheet.total = totalOf(sheet, ReportWords::total());
    };
    return report;
}

Report allowances()
{
    Report report;
    report.id = QStringLiteral("allowances");
    report.title = ElderlyReports::tr("Age allowances");
    report.about = ElderlyReports::tr("Allowances of the batches in the period, by the month of the batch and state.");
    report.permission = QStringLiteral("eldercare.view");
    report.types = {QStringLiteral("age_allowance")};
    report.questions = [](const ReportFilter &filter) -> QList<FiguresQuery> {
        using Kind = FigureMeasure::Kind;
        return {{.type = QStringLiteral("age_allowance"),
                 .where = monthsBetween("quarter", filter.from, filter.until),
                 .organisation = filter.organisation,
                 .groupBy = {{own("quarter")}, {own("state")}},
                 .measures = {FigureMeasure{},
                              {Kind::Distinct, QString::fromLatin1(resident)},
                              {Kind::Sum, QStringLiteral("amount")}}}};
    };
    report.fill = [](const ReportFilter &, const Report::Answers &answers, ReportSheet &sheet) {
        sheet.columns = {{ElderlyReports::tr("Month of the batch"), Cell::Text},
                         {ElderlyReports::tr("State"), Cell::Text},
                         {ElderlyReports::tr("Allowances")},
                         {ElderlyReports::tr("People")},
                         {ElderlyReports::tr("Yuan"), Cell::Money}};
        std::map<QString, double> months;
        for (const FigureRow &row : answers.first().groups) {
            sheet.rows.append({row.text(0).isEmpty() ? ReportWords::notKnown() : row.text(0),
                               ReportWords::code("allowance_state", row.text(1)), row.number(0), row.number(1),
                               row.number(2)});
            if (row.text(1) != u"void")
                months[row.text(0)] += double(row.number(2));
        }
        ReportSheet::Chart &chart = sheet.chart;
        chart.title = ElderlyReports::tr("Yuan by batch, without what is void");
        chart.cell = Cell::Money;
        chart.series = {{ElderlyReports::tr("Yuan"), Hue::First, {}}};
        for (const auto &[month, sum] : months) {
            chart.categories << month;
            chart.series.first().values << sum;
        }
        if (!sheet.rows.isEmpty())
            sheet.total = QVariantList{ReportWords::total(), QVariant()} + answers.first().total;
    };
    return report;
}

} // namespace yc::reports
