// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ReportList.h"
#include "reports/ReportWords.h"

#include <map>

namespace yc::reports {

using core::FigureMeasure;
using core::FigureRow;
using core::FiguresQuery;
using core::ReportSheet;
using Cell = ReportSheet::Cell;
using Hue = ReportSheet::Hue;

namespace {

class AidReports {
    Q_DECLARE_TR_FUNCTIONS(AidReports)
};

const char *const application = "aid_application";

} // namespace

Report aidByClass()
{
    Report report;
    report.id = QStringLiteral("aid-by-class");
    report.title = AidReports::tr("Aid by class and amount");
    report.about = AidReports::tr("Households in aid now, and what was paid for the months of the period.");
    report.permission = QStringLiteral("povertyaid.view");
    report.types = {QString::fromLatin1(application), QStringLiteral("aid_payment")};
    report.questions = [](const ReportFilter &filter) -> QList<FiguresQuery> {
        using Kind = FigureMeasure::Kind;
        FiguresQuery paid{.type = QStringLiteral("aid_payment"),
                          .where = monthsBetween("month", filter.from, filter.until),
                          .organisation = filter.organisation,
                          .groupBy = {{of(application, "application", "class")}},
                          .measures = {FigureMeasure{},
                                       {Kind::Sum, QStringLiteral("amount")},
                                       {Kind::Distinct, QStringLiteral("application")}}};
        paid.where.append(is(own("result"), QStringLiteral("paid")));
        return {{.type = QString::fromLatin1(application),
                 .where = {is(own("state"), QStringLiteral("approved"))},
                 .organisation = filter.organisation,
                 .groupBy = {{own("class")}},
                 .measures = {FigureMeasure{},
                              {Kind::Sum, QStringLiteral("members")},
                              {Kind::Sum, QStringLiteral("benefit")}}},
                paid};
    };
    report.fill = [](const ReportFilter &, const Report::Answers &answers, ReportSheet &sheet) {
        std::map<QString, QVariantList> classes; // households, people, benefit, payments, households paid, amount
        const auto cellsOf = [&classes](const QString &code) -> QVariantList & {
            QVariantList &cells = classes[code];
            if (cells.isEmpty())
                cells = QVariantList(6, qint64(0));
            return cells;
        };
        for (const FigureRow &row : answers.at(0).groups) {
            QVariantList &cells = cellsOf(row.text(0));
            for (qsizetype i = 0; i < 3; ++i)
                cells[i] = row.number(i);
        }
        for (const FigureRow &row : answers.at(1).groups) {
            QVariantList &cells = cellsOf(row.text(0));
            cells[3] = row.number(0);
            cells[4] = row.number(2);
            cells[5] = row.number(1);
        }
        sheet.columns = {{AidReports::tr("Class"), Cell::Text},
                         {AidReports::tr("Households in aid")},
                         {AidReports::tr("People")},
                         {AidReports::tr("Yuan a month"), Cell::Money},
                         {AidReports::tr("Payments")},
                         {AidReports::tr("Households paid")},
                         {AidReports::tr("Yuan paid"), Cell::Money}};
        ReportSheet::Chart &chart = sheet.chart;
        chart.title = AidReports::tr("Yuan by class");
        chart.cell = Cell::Money;
        chart.series = {{AidReports::tr("A month"), Hue::Second, {}},
                        {AidReports::tr("Paid in the period"), Hue::First, {}}};
        for (const auto &[code, cells] : classes) {
            sheet.rows.append(QVariantList{ReportWords::aidClass(code)} + cells);
            chart.categories << ReportWords::aidClass(code);
            chart.series[0].values << double(cells.at(2).toLongLong());
            chart.series[1].values << double(cells.at(5).toLongLong());
        }
        if (sheet.rows.isEmpty())
            return;
        sheet.total = totalOf(sheet, ReportWords::total());
        sheet.note = AidReports::tr("Paid is what the bank has paid out; the class is the one the household has now.");
    };
    return report;
}

} // namespace yc::reports
