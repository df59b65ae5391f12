// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/WorkCalendar.h"

#include <QTest>

using namespace yc::core;

namespace {

const QByteArray year2027 = R"({"year": 2027, "papers": [], "days": [
    {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
    {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
    {"name": "元旦", "date": "2027-01-02", "isOffDay": false},
    {"name": "国庆节", "date": "2027-10-01", "isOffDay": true}]})";

WorkCalendar read(const QByteArray &json)
{
    auto calendar = WorkCalendar::fromJson(json);
    if (!calendar)
        qFatal("%s", qPrintable(calendar.error().code));
    return *calendar;
}

} // namespace

class WorkCalendarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsLimitsOverHolidays_data();
    void countsLimitsOverHolidays();
    void countsTheWorkdaysOfEachMonth_data();
    void countsTheWorkdaysOfEachMonth();
    void builtInTableCovers2004To2026();
    void aMakeUpSaturdayIsAWorkday();
    void namesTheOccasion();
    void daysBetweenAgreeWithDayByDayCounting();
    void daysBetweenAreNegativeBackwards();
    void whatTouchesAYearWithoutTableIsProvisional_data();
    void whatTouchesAYearWithoutTableIsProvisional();
    void countedDaysAreTheDaysThatWereCounted();
    void anImportedYearTakesOver();
    void aDamagedTableIsRefused_data();
    void aDamagedTableIsRefused();
    void impossibleQuestionsHaveHarmlessAnswers();
};

void WorkCalendarTest::countsLimitsOverHolidays_data()
{
    QTest::addColumn<QDate>("accepted");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("due");
    QTest::newRow("Spring Festival") << QDate(2026, 2, 13) << 5 << QDate(2026, 2, 27);
    QTest::newRow("received on a holiday") << QDate(2026, 1, 1) << 5 << QDate(2026, 1, 8);
    QTest::newRow("make-up Sunday counts") << QDate(2026, 9, 18) << 5 << QDate(2026, 9, 24);
    QTest::newRow("Labour Day and a make-up Saturday") << QDate(2026, 4, 30) << 7 << QDate(2026, 5, 13);
    QTest::newRow("National Day") << QDate(2025, 9, 26) << 5 << QDate(2025, 10, 10);
    QTest::newRow("make-up Sunday in April") << QDate(2024, 4, 26) << 3 << QDate(2024, 4, 30);
    QTest::newRow("the same day") << QDate(2026, 3, 2) << 0 << QDate(2026, 3, 2);
    QTest::newRow("five days back over Spring Festival") << QDate(2026, 2, 27) << -5 << QDate(2026, 2, 13);
}

void WorkCalendarTest::countsLimitsOverHolidays()
{
    QFETCH(QDate, accepted);
    QFETCH(int, days);
    const auto due = WorkCalendar::builtIn().addWorkdays(accepted, days);
    QTEST(due.date, "due");
    QVERIFY(!due.provisional);
}

void WorkCalendarTest::countsTheWorkdaysOfEachMonth_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QList<int>>("months");
    QTest::addColumn<int>("sum");
    QTest::newRow("2024") << 2024 << QList<int>{22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22} << 251;
    QTest::newRow("2025") << 2025 << QList<int>{19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23} << 248;
    QTest::newRow("2026") << 2026 << QList<int>{21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23} << 248;
}

void WorkCalendarTest::countsTheWorkdaysOfEachMonth()
{
    QFETCH(int, year);
    QList<int> months;
    for (int month = 1; month <= 12; ++month) {
        const QDate first(year, month, 1);
        months.append(WorkCalendar::builtIn().workdaysBetween(first.addDays(-1), first.addMonths(1).addDays(-1)));
    }
    QTEST(months, "months");
    QFETCH(int, sum);
    QCOMPARE(WorkCalendar::builtIn().workdaysBetween(QDate(year - 1, 12, 31), QDate(year, 12, 31)), sum);
}

void WorkCalendarTest::builtInTableCovers2004To2026()
{
    const QList<int> years = WorkCalendar::builtIn().years();
    QCOMPARE(years.size(), 23);
    QCOMPARE(years.constFirst(), 2004);
    QCOMPARE(years.constLast(), 2026);
    QVERIFY(!WorkCalendar::builtIn().covers(2003));
    QVERIFY(!WorkCalendar::builtIn().covers(2027));
}

void WorkCalendarTest::aMakeUpSaturdayIsAWorkday()
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    QVERIFY(calendar.isWorkday(QDate(2026, 2, 14)));   // Saturday, made up
    QVERIFY(!calendar.isWorkday(QDate(2026, 2, 16)));  // Monday, off
    QVERIFY(!calendar.isWorkday(QDate(2026, 2, 7)));   // plain Saturday
    QVERIFY(calendar.isWorkday(QDate(2024, 2, 9)));    // New Year's Eve of 2024 was a working day in law
    QVERIFY(!calendar.isWorkday(QDate(2007, 12, 31))); // stands in the notice for 2008
    QVERIFY(!calendar.isWorkday(QDate()));
}

void WorkCalendarTest::namesTheOccasion()
{
    QCOMPARE(WorkCalendar::builtIn().occasion(QDate(2026, 2, 17)), QStringLiteral("春节"));
    QCOMPARE(WorkCalendar::builtIn().occasion(QDate(2026, 3, 17)), QString());
}

void WorkCalendarTest::daysBetweenAgreeWithDayByDayCounting()
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    for (const QDate from : {QDate(2025, 12, 27), QDate(2026, 2, 14), QDate(2004, 1, 1), QDate(2027, 3, 6)}) {
        int count = 0;
        for (int days = 1; days < 1'200; ++days) {
            const QDate to = from.addDays(days);
            count += calendar.isWorkday(to) ? 1 : 0;
            QCOMPARE(calendar.workdaysBetween(from, to), count);
        }
    }
}

void WorkCalendarTest::daysBetweenAreNegativeBackwards()
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    QCOMPARE(calendar.workdaysBetween(QDate(2026, 2, 13), QDate(2026, 2, 27)), 5);
    QCOMPARE(calendar.workdaysBetween(QDate(2026, 2, 27), QDate(2026, 2, 13)), -5);
    QCOMPARE(calendar.workdaysBetween(QDate(2026, 2, 13), QDate(2026, 2, 13)), 0);
}

void WorkCalendarTest::whatTouchesAYearWithoutTableIsProvisional_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("provisional");
    QTest::newRow("last day of the table") << QDate(2026, 12, 30) << 1 << false;
    QTest::newRow("due in the first open year") << QDate(2026, 12, 30) << 2 << true;
    QTest::newRow("wholly in the open year") << QDate(2027, 3, 1) << 5 << true;
    QTest::newRow("no day at all, in the open year") << QDate(2027, 3, 1) << 0 << true;
    QTest::newRow("back into the table, over days of the open year") << QDate(2027, 1, 4) << -2 << true;
    QTest::newRow("started before the table, counted inside") << QDate(2003, 12, 31) << 5 << false;
    QTest::newRow("whole span before the table") << QDate(2003, 12, 1) << 5 << true;
}

void WorkCalendarTest::whatTouchesAYearWithoutTableIsProvisional()
{
    QFETCH(QDate, start);
    QFETCH(int, days);
    const auto due = WorkCalendar::builtIn().addWorkdays(start, days);
    QVERIFY(due.date.isValid());
    QTEST(due.provisional, "provisional");
}

void WorkCalendarTest::countedDaysAreTheDaysThatWereCounted()
{
    const auto due = WorkCalendar::builtIn().addWorkdays(QDate(2026, 2, 13), 3);
    QCOMPARE(due.counted, (QList<QDate>{QDate(2026, 2, 14), QDate(2026, 2, 24), QDate(2026, 2, 25)}));
}

void WorkCalendarTest::anImportedYearTakesOver()
{
    WorkCalendar calendar = WorkCalendar::builtIn();
    calendar.merge(read(year2027));
    QVERIFY(calendar.covers(2027));
    QVERIFY(calendar.covers(2026));
    QVERIFY(!calendar.isWorkday(QDate(2026, 12, 31))); // the notice for 2027 reaches into 2026
    QVERIFY(!calendar.isWorkday(QDate(2026, 2, 17)));  // and leaves the rest of it alone
    QVERIFY(calendar.isWorkday(QDate(2027, 1, 2)));
    QVERIFY(!calendar.addWorkdays(QDate(2026, 12, 30), 2).provisional);

    calendar.merge(read(R"({"year": 2027, "days": [{"name": "国庆节", "date": "2027-10-01", "isOffDay": true}]})"));
    QVERIFY2(!calendar.isWorkday(QDate(2027, 1, 2)), "a corrected table replaces the whole year");
}

void WorkCalendarTest::aDamagedTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::newRow("not JSON") << QByteArray("date;holiday") << QStringLiteral("calendar.not-json");
    QTest::newRow("truncated") << year2027.first(120) << QStringLiteral("calendar.not-json");
    QTest::newRow("other layout") << QByteArray(R"({"festivals": {}})") << QStringLiteral("calendar.unknown-layout");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("calendar.unknown-layout");
    QTest::newRow("day without kind") << QByteArray(R"({"days": [{"date": "2027-10-01"}]})")
                                      << QStringLiteral("calendar.unknown-layout");
    QTest::newRow("no such day") << QByteArray(R"({"holidays": {"2027-02-29": "x"}, "workdays": {}})")
                                 << QStringLiteral("calendar.bad-date");
    QTest::newRow("off and on") << QByteArray(R"({"holidays": {"2027-10-01": "x"}, "workdays": {"2027-10-01": "x"}})")
                                << QStringLiteral("calendar.contradiction");
    QTest::newRow("nothing in it") << QByteArray(R"({"holidays": {}, "workdays": {}})")
                                   << QStringLiteral("calendar.no-year");
}

void WorkCalendarTest::aDamagedTableIsRefused()
{
    QFETCH(QByteArray, json);
    const auto calendar = WorkCalendar::fromJson(json);
    QVERIFY(!calendar);
    QTEST(calendar.error().code, "code");
    QCOMPARE(calendar.error().kind, ErrorKind::FixInput);
}

void WorkCalendarTest::impossibleQuestionsHaveHarmlessAnswers()
{
    const WorkCalendar &calendar = WorkCalendar::builtIn();
    QVERIFY(!calendar.addWorkdays(QDate(), 5).date.isValid());
    QVERIFY(!calendar.addWorkdays(QDate(2026, 1, 1), 2'000'000'000).date.isValid());
    QCOMPARE(calendar.workdaysBetween(QDate(), QDate(2026, 1, 1)), 0);
}

QTEST_GUILESS_MAIN(WorkCalendarTest)
#include "tst_core_work_calendar.moc"
