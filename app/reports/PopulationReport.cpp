// SPDX-License-Identifier: GPL-3.0-or-later
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

namespace {

class PopulationReport {
    Q_DECLARE_TR_FUNCTIONS(PopulationReport)
};

const QList<int> &bands()
{
    static const QList<int> list = [] {
        QList<int> made;
        for (int age = 0; age <= 100; age += 5) // five years a band, as in the census
            made << age;
        return made;
    }();
    return list;
}

} // namespace

Report populationByAge()
{
    Report report;
    report.id = QStringLiteral("population");
    report.title = PopulationReport::tr("Population by age and sex");
    report.about = PopulationReport::tr("Everybody in the register who is alive, by full years on the day.");
    report.time = Report::Time::Day;
    report.permission = QStringLiteral("residents.view");
    report.types = {QStringLiteral("resident")};
    report.questions = [](const ReportFilter &filter) -> QList<FiguresQuery> {
        return {{.type = QStringLiteral("resident"),
                 .where = {isNot(own("deceased"), 1)},
                 .organisation = filter.organisation,
                 .groupBy = {{own("sex")}, {own("birth"), FigureKey::By::AgeBand, filter.until, bands()}},
                 .measures = {FigureMeasure{}}}};
    };
    report.fill = [](const ReportFilter &, const Report::Answers &answers, ReportSheet &sheet) {
        enum Sex { Male, Female, Other };
        std::map<int, std::array<qint64, 3>> ages; // -1: not known
        for (const FigureRow &row : answers.first().groups) {
            const QString code = row.text(0); // GB/T 2261.1
            const Sex sex = code == u"1" ? Male : code == u"2" ? Female : Other;
            ages[row.keys.at(1).isValid() ? row.keys.at(1).toInt() : -1][sex] += row.number();
        }
        sheet.columns = {{PopulationReport::tr("Age"), Cell::Text}, {PopulationReport::tr("Men")},
                         {PopulationReport::tr("Women")},           {PopulationReport::tr("Sex not known")},
                         {PopulationReport::tr("Together")},        {PopulationReport::tr("Share"), Cell::Share}};
        ReportSheet::Chart &chart = sheet.chart;
        chart.shape = ReportSheet::Chart::Shape::Pyramid;
        chart.title = PopulationReport::tr("Population pyramid");
        chart.series = {{PopulationReport::tr("Men"), Hue::Second, {}},
                        {PopulationReport::tr("Women"), Hue::Third, {}}};
        const qint64 all = answers.first().whole();
        if (all == 0)
            return;
        for (const int lower : bands()) {
            const std::array<qint64, 3> &count = ages[lower];
            const qint64 together = count[Male] + count[Female] + count[Other];
            const QString words = ReportWords::band(bands(), lower);
            sheet.rows.append({words, count[Male], count[Female], count[Other], together, share(together, all)});
            chart.categories << words;
            chart.series[0].values << double(count[Male]);
            chart.series[1].values << double(count[Female]);
        }
        if (const auto &none = ages[-1]; none[Male] + none[Female] + none[Other] > 0) {
            const qint64 together = none[Male] + none[Female] + none[Other];
            sheet.rows.append(
                {ReportWords::notKnown(), none[Male], none[Female], none[Other], together, share(together, all)});
        }
        sheet.total = totalOf(sheet, ReportWords::total());
        sheet.total.last() = share(all, all);
        sheet.note = PopulationReport::tr("The register as it is now: who moved away or died since the day is not put "
                                          "back.");
    };
    return report;
}

} // namespace yc::reports
