// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportTown.h"

#include "core/CodeTable.h"
#include "report/ChartBuilder.h"
#include "reports/ReportList.h"
#include "reports/ReportPdf.h"
#include "reports/ReportRun.h"
#include "tabular/SheetWriter.h"
#include "tabular/TableReader.h"

#include <QApplication>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace yc;
using namespace yc::test;
using core::ReportSheet;
using reports::Report;
using reports::ReportFilter;

namespace {

const QDate kToday(2026, 11, 20);

/// Rows of a sheet by their first words, or first two, without regard to their order.
QStringList linesOf(const ReportSheet &sheet, bool withTotal = true)
{
    QStringList lines;
    const auto line = [&sheet](const QVariantList &row) {
        QStringList cells;
        for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
            const QVariant &value = row.value(i);
            cells << (value.typeId() == QMetaType::Double ? QString::number(value.toDouble(), 'f', 6)
                                                          : value.toString());
        }
        return cells.join(u'|');
    };
    for (const QVariantList &row : sheet.rows)
        lines << line(row);
    lines.sort();
    if (withTotal)
        lines << line(sheet.total);
    return lines;
}

QString real(double value) { return QString::number(value, 'f', 6); }
QString ratio(qint64 part, qint64 whole) { return whole > 0 ? real(double(part) / double(whole)) : QString(); }

bool within(QDate day, const ReportFilter &filter)
{
    return day.isValid() && (!filter.from.isValid() || day >= filter.from) &&
           (!filter.until.isValid() || day <= filter.until);
}
bool within(const QString &org, const ReportFilter &filter) { return org.startsWith(filter.organisation); }

/// Working days after `from` up to `to`, one by one.
int workdays(QDate from, QDate to, const QList<ReportTown::Pause> &without = {})
{
    int days = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1)) {
        const bool paused = std::ranges::any_of(
            without, [&](const ReportTown::Pause &pause) { return day > pause.from && day <= pause.to; });
        days += core::WorkCalendar::builtIn().isWorkday(day) && !paused ? 1 : 0;
    }
    return days;
}

/// Full years, by the month and day: the birthday itself counts, that of the 29th is the 28th in common years.
int years(QDate birth, QDate day)
{
    int age = day.year() - birth.year();
    QDate birthday(day.year(), birth.month(), birth.day());
    if (!birthday.isValid())
        birthday = QDate(day.year(), 2, 28);
    return day < birthday ? age - 1 : age;
}

ReportSheet sheetOf(TestStore &store, const Report &report, const ReportFilter &filter)
{
    const auto done = waitFor(reports::ReportRun::run(*store, report, filter));
    if (!done)
        qWarning() << report.id << done.error().code << done.error().context;
    return done.value_or(ReportSheet());
}

QString joined(const QStringList &lines) { return lines.join(u'\n'); }

void filters()
{
    QTest::addColumn<ReportFilter>("filter");
    QTest::newRow("everything") << ReportFilter{{}, kToday, {}, kToday};
    QTest::newRow("half a year") << ReportFilter{QDate(2026, 4, 1), QDate(2026, 9, 30), {}, kToday};
    QTest::newRow("a committee") << ReportFilter{QDate(2026, 1, 1), kToday, QStringLiteral("310106012002"), kToday};
    QTest::newRow("nobody's days") << ReportFilter{QDate(2020, 1, 1), QDate(2020, 12, 31), {}, kToday};
}

} // namespace

/// The reports of random streets against the same counted in plain C++, and their files read by other programs.
class AppReports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_store = std::make_unique<TestStore>();
        QVERIFY(m_store->signIn(ReportTown::supervisor(), ReportTown::types()).has_value());
        QVERIFY(ReportTown::fill(*m_store, m_town.documents()));
    }
    void cleanupTestCase() { m_store.reset(); }

    void casesByItemAndLine_data() { filters(); }
    void casesByItemAndLine()
    {
        QFETCH(ReportFilter, filter);
        std::map<QString, std::array<qint64, 4>> items;
        std::array<qint64, 4> total{};
        for (const ReportTown::Case &one : m_town.cases) {
            if (!within(one.received, filter) || !within(one.org, filter))
                continue;
            const int stand = one.state == u"decided" || one.state == u"closed"      ? 2
                              : one.state == u"refused" || one.state == u"withdrawn" ? 3
                                                                                     : 1;
            for (const int place : {0, stand}) {
                ++items[one.item][std::size_t(place)];
                ++total[std::size_t(place)];
            }
        }
        const ReportSheet sheet = sheetOf(*m_store, reports::casesByItem(), filter);
        QCOMPARE(sheet.rows.size(), qsizetype(items.size()));
        for (const QVariantList &row : sheet.rows) {
            const std::array<qint64, 4> &wanted = items[row.at(1).toString()]; // no such item: its id is shown
            for (int i = 0; i < 4; ++i)
                QCOMPARE(row.at(i + 2).toLongLong(), wanted[std::size_t(i)]);
        }
        for (int i = 0; i < 4; ++i)
            QCOMPARE(sheet.total.at(i + 2).toLongLong(), total[std::size_t(i)]);
    }

    void limitsKeptYellowAndRed_data() { filters(); }
    void limitsKeptYellowAndRed()
    {
        QFETCH(ReportFilter, filter);
        enum { Kept, Late, Statutory, Green, Yellow, Red, Paused };
        std::array<qint64, 7> total{};
        for (const ReportTown::Case &one : m_town.cases) {
            if (!within(one.accepted, filter) || !within(one.org, filter) || !one.due.isValid() ||
                one.state == u"withdrawn")
                continue;
            if (one.state == u"paused") {
                ++total[Paused];
            } else if (one.ended.isValid()) {
                ++total[one.statutory.isValid() && one.ended > one.statutory ? Statutory
                        : one.ended > one.due                                ? Late
                                                                             : Kept];
            } else {
                // resources/catalogue/supervision.json: yellow from 90 % of the limit or on the last day.
                const int left = workdays(kToday, one.due);
                const bool red = kToday > one.due || (one.statutory.isValid() && kToday > one.statutory);
                const bool yellow = left <= 1 || (one.promised - left) * 100 >= one.promised * 90;
                ++total[red ? Red : yellow ? Yellow : Green];
            }
        }
        const ReportSheet sheet = sheetOf(*m_store, reports::limitsKept(), filter);
        const QVariantList &sums = sheet.total;
        const std::array<qint64, 7> shown{sums.value(1).toLongLong(), sums.value(2).toLongLong(),
                                          sums.value(3).toLongLong(), sums.value(5).toLongLong(),
                                          sums.value(6).toLongLong(), sums.value(7).toLongLong(),
                                          sums.value(8).toLongLong()};
        QCOMPARE(shown, total);
        const qint64 ended = total[Kept] + total[Late] + total[Statutory];
        QCOMPARE(sums.value(4).isValid() ? real(sums.value(4).toDouble()) : QString(), ratio(total[Kept], ended));
        // The chart says what the table says.
        double drawn = 0;
        for (const ReportSheet::Series &series : sheet.chart.series)
            drawn += std::accumulate(series.values.begin(), series.values.end(), 0.0);
        QCOMPARE(qint64(drawn), std::accumulate(total.begin(), total.end(), qint64(0)));
    }

    void timeToHandle_data() { filters(); }
    void timeToHandle()
    {
        QFETCH(ReportFilter, filter);
        std::map<QString, QList<int>> items;
        QList<int> all;
        for (const ReportTown::Case &one : m_town.cases) {
            if (!within(one.ended, filter) || !within(one.org, filter))
                continue;
            const int days = workdays(one.accepted, one.ended, one.pauses);
            items[one.item] << days;
            all << days;
        }
        const auto said = [](QList<int> days) {
            std::ranges::sort(days);
            const auto rank = [&](double part) {
                return QString::number(days.at(qsizetype(std::ceil(part * double(days.size()))) - 1));
            };
            const double sum = std::accumulate(days.begin(), days.end(), 0.0);
            return QStringList{QString::number(days.size()), real(sum / double(days.size())), rank(0.5), rank(0.9),
                               QString::number(days.last())}
                .join(u'|');
        };
        QStringList wanted;
        for (const auto &[item, days] : items)
            wanted << item.left(item.size() - 1) + u'|' + item + u'|' + said(days);
        const ReportSheet sheet = sheetOf(*m_store, reports::timeToHandle(), filter);
        QStringList shown = linesOf(sheet, false);
        for (QString &line : shown) // names of lines that the catalogue knows
            line = line.section(u'|', 1, 1).chopped(1) + u'|' + line.section(u'|', 1);
        shown.sort();
        wanted.sort();
        QCOMPARE(joined(shown), joined(wanted));
        if (!all.isEmpty()) {
            QStringList cells;
            for (const QVariant &value : sheet.total.sliced(2))
                cells << (value.typeId() == QMetaType::Double ? real(value.toDouble()) : value.toString());
            QCOMPARE(cells.join(u'|'), said(all));
        }
    }

    void populationByAgeAndSex_data() { filters(); }
    void populationByAgeAndSex()
    {
        QFETCH(ReportFilter, filter);
        std::map<int, std::array<qint64, 3>> ages;
        qint64 all = 0;
        for (const ReportTown::Person &one : m_town.people) {
            if (one.deceased || !within(one.org, filter))
                continue;
            ++all;
            const int sex = one.sex == u"1" ? 0 : one.sex == u"2" ? 1 : 2;
            const bool known = one.birth.isValid() && one.birth <= filter.until;
            ++ages[known ? std::min(100, years(one.birth, filter.until) / 5 * 5) : 999][std::size_t(sex)];
        }
        QStringList wanted;
        for (int lower = 0; lower <= 100; lower += 5)
            ages[lower]; // empty bands are shown
        for (const auto &[lower, counts] : ages) {
            const qint64 together = counts[0] + counts[1] + counts[2];
            const QString words = lower == 999   ? QStringLiteral("Not known")
                                  : lower == 100 ? QStringLiteral("100 and over")
                                                 : QStringLiteral("%1–%2").arg(lower).arg(lower + 4);
            wanted << QStringLiteral("%1|%2|%3|%4|%5|%6")
                          .arg(words)
                          .arg(counts[0])
                          .arg(counts[1])
                          .arg(counts[2])
                          .arg(together)
                          .arg(ratio(together, all));
        }
        wanted.sort();
        const ReportSheet sheet = sheetOf(*m_store, reports::populationByAge(), filter);
        QCOMPARE(joined(linesOf(sheet, false)), joined(wanted));
        QCOMPARE(sheet.total.at(4).toLongLong(), all);
        QCOMPARE(sheet.chart.categories.size(), 21);
    }

    void elderlyByGradeAndAge_data() { filters(); }
    void elderlyByGradeAndAge()
    {
        QFETCH(ReportFilter, filter);
        std::map<QString, const ReportTown::Assessment *> latest;
        for (const ReportTown::Assessment &one : m_town.assessments) {
            const ReportTown::Assessment *&known = latest[one.person];
            const bool finished = one.state == u"done" || one.state == u"replaced";
            if (finished && within(one.org, filter) && one.on <= filter.until && (!known || known->on <= one.on))
                known = &one; // of one day the later made one
        }
        std::map<int, std::array<qint64, 7>> ages; // grades 0–4, not assessed, together
        for (const ReportTown::Person &one : m_town.people) {
            if (one.deceased || !within(one.org, filter) || !one.birth.isValid() || one.birth > filter.until ||
                years(one.birth, filter.until) < 60)
                continue;
            std::array<qint64, 7> &counts = ages[std::min(100, years(one.birth, filter.until) / 5 * 5)];
            const auto found = latest.find(one.id);
            const bool assessed = found != latest.end() && found->second;
            ++counts[assessed ? std::size_t(found->second->grade) : 5];
            ++counts[6];
        }
        const ReportSheet sheet = sheetOf(*m_store, reports::elderlyByGrade(), filter);
        QCOMPARE(sheet.rows.size(), qsizetype(ages.size()));
        qsizetype at = 0;
        for (const auto &[lower, counts] : ages) {
            const QVariantList &row = sheet.rows.at(at++);
            QVERIFY2(row.first().toString().startsWith(QString::number(lower)), qPrintable(row.first().toString()));
            for (int i = 0; i < 7; ++i)
                QCOMPARE(row.at(i + 1).toLongLong(), counts[std::size_t(i)]);
        }
    }

    void aidByClassAndAmount_data() { filters(); }
    void aidByClassAndAmount()
    {
        QFETCH(ReportFilter, filter);
        struct Sum {
            qint64 households = 0;
            qint64 people = 0;
            qint64 benefit = 0;
            qint64 payments = 0;
            qint64 amount = 0;
            std::set<QString> paid;
        };
        std::map<QString, Sum> classes;
        std::map<QString, QString> classOf;
        for (const ReportTown::Application &one : m_town.applications) {
            classOf[one.id] = one.aidClass;
            if (one.state != u"approved" || !within(one.org, filter))
                continue;
            Sum &sum = classes[one.aidClass];
            ++sum.households;
            sum.people += one.members;
            sum.benefit += one.benefit;
        }
        for (const ReportTown::Payment &one : m_town.payments) {
            const QDate first = QDate::fromString(one.month + QStringLiteral("-01"), Qt::ISODate);
            const QDate last = first.addMonths(1).addDays(-1);
            const bool in = (!filter.from.isValid() || last >= filter.from) && first <= filter.until;
            if (one.result != u"paid" || !within(one.org, filter) || !in)
                continue;
            Sum &sum = classes[classOf[one.application]];
            ++sum.payments;
            sum.amount += one.amount;
            sum.paid.insert(one.application);
        }
        QStringList wanted;
        for (const auto &[code, sum] : classes) {
            wanted << QStringLiteral("%1|%2|%3|%4|%5|%6")
                          .arg(sum.households)
                          .arg(sum.people)
                          .arg(sum.benefit)
                          .arg(sum.payments)
                          .arg(sum.paid.size())
                          .arg(sum.amount);
        }
        QStringList shown;
        for (const QString &line : linesOf(sheetOf(*m_store, reports::aidByClass(), filter), false))
            shown << line.section(u'|', 1);
        wanted.sort();
        shown.sort();
        QCOMPARE(joined(shown), joined(wanted));
    }

    void ageAllowances_data() { filters(); }
    void ageAllowances()
    {
        QFETCH(ReportFilter, filter);
        struct Sum {
            qint64 count = 0;
            qint64 amount = 0;
            std::set<QString> people;
        };
        std::map<QString, Sum> sums;
        Sum total;
        for (const ReportTown::Allowance &one : m_town.allowances) {
            const QDate first = QDate::fromString(one.quarter + QStringLiteral("-01"), Qt::ISODate);
            const bool in = (!filter.from.isValid() || first.addMonths(1) > filter.from) && first <= filter.until;
            if (!in || !within(one.org, filter))
                continue;
            for (Sum *sum : {&sums[one.quarter + one.state], &total}) {
                ++sum->count;
                sum->amount += one.amount;
                sum->people.insert(one.person);
            }
        }
        const ReportSheet sheet = sheetOf(*m_store, reports::allowances(), filter);
        QCOMPARE(sheet.rows.size(), qsizetype(sums.size()));
        qsizetype at = 0;
        for (const auto &[key, sum] : sums) {
            const QVariantList &row = sheet.rows.at(at++);
            QVERIFY(key.startsWith(row.at(0).toString()));
            QCOMPARE(row.at(2).toLongLong(), sum.count);
            QCOMPARE(row.at(3).toLongLong(), qint64(sum.people.size()));
            QCOMPARE(row.at(4).toLongLong(), sum.amount);
        }
        if (total.count > 0) {
            QCOMPARE(sheet.total.at(3).toLongLong(), qint64(total.people.size())); // each person once
            QCOMPARE(sheet.total.at(4).toLongLong(), total.amount);
        }
    }

    void cardsByState_data() { filters(); }
    void cardsByState()
    {
        QFETCH(ReportFilter, filter);
        std::map<QString, qint64> wanted;
        const QString today = kToday.toString(Qt::ISODate);
        for (const ReportTown::Card &one : m_town.cards) {
            if (one.applied > filter.until || !within(one.org, filter))
                continue;
            QString social = one.social.section(u':', 0, 0);
            if (social == u"temporary" && one.social.section(u':', 1, 1) < today)
                social = one.social.section(u':', 2, 2);
            const bool bankEnded = one.bank == u"temporary" && one.bankUntil < kToday;
            ++wanted[social + u'|' + (bankEnded ? QStringLiteral("normal") : one.bank)];
        }
        const ReportSheet sheet = sheetOf(*m_store, reports::cardsByState(), filter);
        std::map<QString, qint64> shown;
        const core::CodeTable &table = core::CodeTable::named(u"card_state");
        const auto codeOf = [&table](const QString &words) {
            const QString code = table.codeOf(words);
            return code.isEmpty() ? words : code;
        };
        for (const QVariantList &row : sheet.rows)
            shown[codeOf(row.at(0).toString()) + u'|' + codeOf(row.at(1).toString())] = row.at(2).toLongLong();
        QVERIFY(shown == wanted);
    }

    void nobodySeesFiguresOfOthers()
    {
        TestStore store;
        const QString committee = QStringLiteral("310106012001");
        QVERIFY(store.signIn(ReportTown::supervisor(committee), ReportTown::types()).has_value());
        QVERIFY(ReportTown::fill(store, m_town.documents()));
        const ReportFilter all{{}, kToday, {}, kToday};
        const ReportFilter own{{}, kToday, committee, kToday};
        for (const Report &report : reports::reportList()) {
            QCOMPARE(joined(linesOf(sheetOf(store, report, all))), joined(linesOf(sheetOf(*m_store, report, own))));
        }
        // Asking for more than the own organisation gives nothing more.
        const ReportFilter other{{}, kToday, QStringLiteral("310106012002"), kToday};
        QVERIFY(sheetOf(store, reports::casesByItem(), other).isEmpty());
    }

    void aWorkbookIsReadByOtherPrograms()
    {
        const QTemporaryDir folder;
        const ReportFilter filter{QDate(2026, 1, 1), kToday, {}, kToday};
        for (const Report &report : reports::reportList()) {
            const ReportSheet sheet = sheetOf(*m_store, report, filter);
            if (sheet.isEmpty())
                continue;
            const QString path = folder.filePath(report.id + QStringLiteral(".xlsx"));
            const auto written =
                tabular::SheetWriter::write(path, sheet, {QStringLiteral("报表"), QStringLiteral("图表/数据")});
            QVERIFY2(written.has_value(), qPrintable(report.id));
            // Python's own reader of ZIP and XML: the chart names ranges that hold its values.
            QProcess python;
            python.start(
                QStringLiteral("python3"),
                {qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/app/reports/read_workbook.py"), path});
            QVERIFY(python.waitForFinished());
            QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
            const QStringList said = QString::fromUtf8(python.readAllStandardOutput()).simplified().split(u' ');
            QCOMPARE(said.at(0).toLongLong(), sheet.chart.categories.size() * sheet.chart.series.size());
            QCOMPARE(said.at(1).toLongLong(), sheet.chart.series.size());
            QCOMPARE(said.at(2), QStringLiteral("barChart"));
            // Our own reader finds every number of the table, unrounded.
            auto reader = tabular::TableReader::open(path);
            QVERIFY(reader.has_value());
            QStringList cells;
            tabular::TableRow row;
            while ((*reader)->next(row).value_or(false))
                cells += row.cells;
            for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
                QVERIFY2(cells.contains(sheet.columns.at(i).label), qPrintable(sheet.columns.at(i).label));
                const QVariant total = sheet.total.value(i);
                if (sheet.columns.at(i).cell == ReportSheet::Cell::Count && total.isValid())
                    QVERIFY2(cells.contains(total.toString()), qPrintable(total.toString()));
                if (sheet.columns.at(i).cell == ReportSheet::Cell::Money && total.isValid())
                    QVERIFY(std::ranges::any_of(cells, [&](const QString &cell) {
                        return std::llround(cell.toDouble() * 100) == total.toLongLong();
                    }));
            }
        }
    }

    void aPdfIsReadByAnotherProgram()
    {
        const QTemporaryDir folder;
        ReportSheet sheet = sheetOf(*m_store, reports::populationByAge(), {{}, kToday, {}, kToday});
        sheet.title = QStringLiteral("人口户籍年龄构成表"); // with characters that Qt's PDFs lose
        for (int i = 0; i < 60; ++i)                        // more than a page
            sheet.rows.insert(0, {QStringLiteral("民户 %1").arg(i), i, i * 1000, 0, i, 0.5});
        const report::ChartLook look{Qt::white, Qt::black, Qt::darkGray, Qt::lightGray, {}, QApplication::font()};
        const QImage chart = report::ChartBuilder::image(sheet.chart, look, {860, 440}, 2);
        QVERIFY(!chart.isNull());
        const QString path = folder.filePath(QStringLiteral("report.pdf"));
        const auto written = reports::ReportPdf::write(
            path, sheet, chart, {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("sans-serif")});
        QVERIFY(written.has_value());
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        QVERIFY(reader.waitForFinished());
        const QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() >= 2);
        QVERIFY2(pages.first().contains(sheet.title), qPrintable(pages.first()));
        for (const ReportSheet::Fact &fact : sheet.facts)
            QVERIFY2(pages.first().contains(fact.value), qPrintable(fact.value));
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY(pages.at(i).contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
            QVERIFY(pages.at(i).contains(QStringLiteral("Together"))); // the heading of the table, on each
        }
        const QString all = pages.join(u'\n');
        QVERIFY(all.contains(QStringLiteral("民户 59")));
        for (const QVariantList &row : sheet.rows) {
            const QString line = ReportSheet::text(ReportSheet::Cell::Count, row.at(2));
            QVERIFY2(all.contains(line), qPrintable(line));
        }
        QVERIFY(!reports::ReportPdf::write(folder.filePath(QStringLiteral("no/such/folder.pdf")), sheet, {}, {}));
    }

    void everyReportAsksOnlyWhatIsDeclared()
    {
        QSet<QString> ids;
        for (const Report &report : reports::reportList()) {
            QVERIFY(!ids.contains(report.id));
            ids.insert(report.id);
            QVERIFY(!report.title.isEmpty() && !report.about.isEmpty() && !report.types.isEmpty());
            const auto answer =
                waitFor((*m_store)->figures()->ask(report.questions({QDate(2026, 1, 1), kToday, {}, kToday})));
            QVERIFY2(answer.has_value(),
                     qPrintable(report.id + (answer ? QString() : QDebug::toString(answer.error().context))));
        }
        QCOMPARE(ids.size(), 8);
    }

private:
    ReportTown m_town{20261122};
    std::unique_ptr<TestStore> m_store;
};

QTEST_MAIN(AppReports)
#include "tst_app_reports.moc"
