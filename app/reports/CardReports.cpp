// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ReportList.h"
#include "reports/ReportWords.h"

#include <algorithm>
#include <array>
#include <map>

namespace yc::reports {

using core::FigureMeasure;
using core::FigureRow;
using core::FiguresQuery;
using core::ReportSheet;
using Cell = ReportSheet::Cell;
using Hue = ReportSheet::Hue;

namespace {

class CardReports {
    Q_DECLARE_TR_FUNCTIONS(CardReports)
};

} // namespace

Report cardsByState()
{
    Report report;
    report.id = QStringLiteral("cards-by-state");
    report.title = CardReports::tr("Cards by state");
    report.about = CardReports::tr("Social security cards issued up to the day, by the state of both functions now.");
    report.time = Report::Time::Day;
    report.permission = QStringLiteral("socialcard.view");
    report.types = {QStringLiteral("social_card")};
    report.questions = [](const ReportFilter &filter) -> QList<FiguresQuery> {
        return {{.type = QStringLiteral("social_card"),
                 .organisation = filter.organisation,
                 .groupBy = {{own("social_state")}, {own("bank_state")}},
                 .measures = {FigureMeasure{}}}};
    };
    report.fill = [](const ReportFilter &, const Report::Answers &answers, ReportSheet &sheet) {
        std::map<QString, std::map<QString, qint64>> states;
        QStringList banks;
        for (const FigureRow &row : answers.first().groups) {
            states[row.text(0)][row.text(1)] += row.number();
            if (!banks.contains(row.text(1)))
                banks << row.text(1);
        }
        std::ranges::sort(banks);
        sheet.columns = {{CardReports::tr("Social security function"), Cell::Text},
                         {CardReports::tr("Bank function"), Cell::Text},
                         {CardReports::tr("Cards")},
                         {CardReports::tr("Share"), Cell::Share}};
        ReportSheet::Chart &chart = sheet.chart;
        chart.shape = ReportSheet::Chart::Shape::StackedBars;
        chart.title = CardReports::tr("Cards by the state of the social security function");
        constexpr std::array<Hue, 5> hues{Hue::First, Hue::Second, Hue::Third, Hue::Fourth, Hue::Quiet};
        for (qsizetype i = 0; i < banks.size(); ++i) {
            chart.series.append({CardReports::tr("Bank: %1").arg(ReportWords::code("card_bank_state", banks.at(i))),
                                 hues.at(std::size_t(i) % hues.size()),
                                 {}});
        }
        const qint64 all = answers.first().whole();
        for (auto &[state, byBank] : states) {
            const QString words = ReportWords::code("card_social_state", state);
            chart.categories << words;
            for (qsizetype i = 0; i < banks.size(); ++i) {
                const qint64 count = byBank[banks.at(i)];
                chart.series[i].values << double(count);
                if (count > 0)
                    sheet.rows.append(
                        {words, ReportWords::code("card_bank_state", banks.at(i)), count, share(count, all)});
            }
        }
        if (!sheet.rows.isEmpty())
            sheet.total = {ReportWords::total(), QVariant(), all, share(all, all)};
    };
    return report;
}

} // namespace yc::reports
