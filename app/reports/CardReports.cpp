// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CodeTable.h"
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

/// In the order of the table of codes, which is that of a card's life.
QStringList byTable(const std::map<QString, std::map<QString, qint64>> &states)
{
    QStringList order;
    const QList<core::CodeTable::Entry> entries = core::CodeTable::named(u"card_state").entries();
    for (const core::CodeTable::Entry &entry : entries) {
        if (states.contains(entry.code))
            order << entry.code;
    }
    for (const auto &[state, counts] : states) {
        if (!order.contains(state))
            order << state;
    }
    return order;
}

} // namespace

Report cardsByState()
{
    Report report;
    report.id = QStringLiteral("cards-by-state");
    report.title = CardReports::tr("Cards by state");
    report.about =
        CardReports::tr("Social security cards applied for up to the day, by the state of both functions now.");
    report.time = Report::Time::Day;
    report.permission = QStringLiteral("socialcard.view");
    report.types = {QStringLiteral("social_card")};
    report.questions = [](const ReportFilter &filter) -> QList<FiguresQuery> {
        return {{.type = QStringLiteral("social_card"),
                 .where = between("applied_on", {}, filter.until),
                 .organisation = filter.organisation,
                 .groupBy = {{own("state_until")}, {own("bank_state")}, {own("bank_until")}},
                 .measures = {FigureMeasure{}}}};
    };
    report.fill = [](const ReportFilter &filter, const Report::Answers &answers, ReportSheet &sheet) {
        const QString today = filter.today.toString(Qt::ISODate);
        // A temporary loss ends by itself after its last day (socialcard's CardLife).
        const auto asOfToday = [&today](const QString &state, const QString &until, const QString &before) {
            const bool ended = state == u"temporary" && !until.isEmpty() && until < today;
            return ended ? (before.isEmpty() ? QStringLiteral("normal") : before) : state;
        };
        std::map<QString, std::map<QString, qint64>> states;
        QStringList banks;
        for (const FigureRow &row : answers.first().groups) {
            const QStringList social = row.text(0).split(u':');
            const QString state = asOfToday(social.value(0), social.value(1), social.value(2));
            const QString bank = asOfToday(row.text(1), row.text(2), {});
            states[state][bank] += row.number();
            if (!banks.contains(bank))
                banks << bank;
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
            chart.series.append({CardReports::tr("Bank: %1").arg(ReportWords::code("card_state", banks.at(i))),
                                 hues.at(std::size_t(i) % hues.size()),
                                 {}});
        }
        const qint64 all = answers.first().whole();
        for (const QString &state : byTable(states)) {
            const QString words = ReportWords::code("card_state", state);
            chart.categories << words;
            for (qsizetype i = 0; i < banks.size(); ++i) {
                const qint64 count = states[state][banks.at(i)];
                chart.series[i].values << double(count);
                if (count > 0)
                    sheet.rows.append({words, ReportWords::code("card_state", banks.at(i)), count, share(count, all)});
            }
        }
        if (!sheet.rows.isEmpty())
            sheet.total = {ReportWords::total(), QVariant(), all, share(all, all)};
    };
    return report;
}

} // namespace yc::reports
