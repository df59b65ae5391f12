// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseClock.h"

#include <QTest>

using namespace yc::affairs;
using yc::core::WorkCalendar;

namespace {
QDate day(const QString &text) { return QDate::fromString(text, Qt::ISODate); }
Supervision defaults()
{
    Supervision settings;
    settings.yellowElapsedPercent = 90;
    settings.yellowRemainingDays = 1;
    return settings;
}
Limit workingDays(int days) { return {.unit = Limit::Unit::WorkingDays, .value = days}; }
} // namespace

class AffairsClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dueDateSkipsHolidaysAndCountsMakeUpDays_data();
    void dueDateSkipsHolidaysAndCountsMakeUpDays();
    void pauseMovesTheDueDate_data();
    void pauseMovesTheDueDate();
    void overlappingPausesCountOnce();
    void calendarDaysThatEndOnADayOffEndOnTheNextWorkday();
    void hoursRunThroughTheNight();
    void yearlyRoundEndsThisYearOrNext();
    void batchHasNoDueDate();
    void unpublishedYearIsProvisional();
    void signalShowsWhatIsDue_data();
    void signalShowsWhatIsDue();
    void statutoryLimitExceededIsTheSecondRed();
    void lateOverAWeekendIsLateByOne();
    void pausedCaseIsNotYellow();

private:
    Supervision m_settings = defaults();
    CaseClock m_clock{WorkCalendar::builtIn(), m_settings};
};

void AffairsClock::dueDateSkipsHolidaysAndCountsMakeUpDays_data()
{
    QTest::addColumn<QString>("accepted");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("due");
    QTest::newRow("before Spring Festival") << "2026-02-13" << 5 << "2026-02-27";
    QTest::newRow("received on a holiday") << "2026-01-01" << 5 << "2026-01-08";
    QTest::newRow("make-up Sunday before Mid-Autumn") << "2026-09-18" << 5 << "2026-09-24";
    QTest::newRow("Labour Day") << "2026-04-30" << 7 << "2026-05-13";
    QTest::newRow("National Day 2025") << "2025-09-26" << 5 << "2025-10-10";
    QTest::newRow("make-up Sunday 2024") << "2024-04-26" << 3 << "2024-04-30";
    QTest::newRow("the senior allowance of the sketch") << "2026-11-21" << 20 << "2026-12-18";
}

void AffairsClock::dueDateSkipsHolidaysAndCountsMakeUpDays()
{
    QFETCH(QString, accepted);
    QFETCH(int, days);
    QFETCH(QString, due);
    const CaseClock::Due result = m_clock.due(workingDays(days), day(accepted), {});
    QCOMPARE(result.date, day(due));
    QVERIFY(!result.provisional);
}

void AffairsClock::pauseMovesTheDueDate_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("due");
    // Accepted Mon 2026-03-02, 10 working days: Mon 2026-03-16 without a pause.
    QTest::newRow("none") << "" << "" << "2026-03-16";
    QTest::newRow("Wed to Fri: two days") << "2026-03-04" << "2026-03-06" << "2026-03-18";
    QTest::newRow("same day: nothing") << "2026-03-04" << "2026-03-04" << "2026-03-16";
    QTest::newRow("over a weekend: one day") << "2026-03-06" << "2026-03-09" << "2026-03-17";
    QTest::newRow("Saturday to Sunday: nothing") << "2026-03-07" << "2026-03-08" << "2026-03-16";
    QTest::newRow("over Qingming") << "2026-03-13" << "2026-04-08" << "2026-04-09";
    QTest::newRow("after the end: too late to help") << "2026-03-17" << "2026-03-27" << "2026-03-16";
    QTest::newRow("from before acceptance") << "2026-02-25" << "2026-03-03" << "2026-03-17";
    QTest::newRow("still open, today the 10th") << "2026-03-04" << "" << "2026-03-20";
}

void AffairsClock::pauseMovesTheDueDate()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, due);
    QList<Pause> pauses;
    if (!from.isEmpty())
        pauses.append({.kind = QStringLiteral("check"), .from = day(from), .to = day(to)});
    QCOMPARE(m_clock.due(workingDays(10), day("2026-03-02"), {}, pauses, day("2026-03-10")).date, day(due));
    QCOMPARE(pausesFromJson(pausesToJson(pauses)).size(), pauses.size());
}

void AffairsClock::overlappingPausesCountOnce()
{
    const QList<Pause> pauses{
        {.kind = QStringLiteral("check"), .from = day("2026-03-05"), .to = day("2026-03-09")},
        {.kind = QStringLiteral("public_notice"), .from = day("2026-03-03"), .to = day("2026-03-06")}};
    // 03-03 … 03-09: Wed, Thu, Fri, Mon.
    QCOMPARE(m_clock.due(workingDays(10), day("2026-03-02"), {}, pauses).date, day("2026-03-20"));
}

void AffairsClock::calendarDaysThatEndOnADayOffEndOnTheNextWorkday()
{
    const Limit limit{.unit = Limit::Unit::Days, .value = 15};
    QCOMPARE(m_clock.due(limit, day("2026-03-02"), {}).date, day("2026-03-17"));
    QCOMPARE(m_clock.due(limit, day("2026-03-06"), {}).date, day("2026-03-23")); // 21 March is a Saturday
    QCOMPARE(m_clock.due(limit, day("2026-09-19"), {}).date, day("2026-10-08")); // 4 October is a holiday
}

void AffairsClock::hoursRunThroughTheNight()
{
    const QDateTime at = QDateTime::fromString(QStringLiteral("2026-02-14T15:30:00"), Qt::ISODate).toUTC();
    const CaseClock::Due due = m_clock.due({.unit = Limit::Unit::Hours, .value = 24}, day("2026-02-14"), at);
    QCOMPARE(due.at, at.addDays(1));
    QCOMPARE(due.date, day("2026-02-15"));
}

void AffairsClock::yearlyRoundEndsThisYearOrNext()
{
    const Limit limit{.unit = Limit::Unit::YearlyRound, .roundMonth = 6, .roundDay = 30};
    QCOMPARE(m_clock.due(limit, day("2026-06-30"), {}).date, day("2026-06-30"));
    QCOMPARE(m_clock.due(limit, day("2026-07-01"), {}).date, day("2027-06-30"));
    const Limit leap{.unit = Limit::Unit::YearlyRound, .roundMonth = 2, .roundDay = 29};
    QCOMPARE(m_clock.due(leap, day("2026-01-05"), {}).date, day("2026-02-28"));
}

void AffairsClock::batchHasNoDueDate()
{
    QVERIFY(!m_clock.due({.unit = Limit::Unit::Batch}, day("2026-03-02"), {}).date.isValid());
    ServiceItem item;
    item.promised.unit = Limit::Unit::Batch;
    QCOMPARE(m_clock.read(item, day("2026-03-02"), {}, {}, day("2030-01-01")).signal, Signal::None);
}

void AffairsClock::unpublishedYearIsProvisional()
{
    const CaseClock::Due due = m_clock.due(workingDays(20), day("2026-12-20"), {});
    QVERIFY(due.provisional);
    QCOMPARE(due.date.year(), 2027);
}

void AffairsClock::signalShowsWhatIsDue_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("today");
    QTest::addColumn<Signal>("signal");
    QTest::addColumn<int>("remaining");
    // Accepted 2026-10-26: 20 working days end on 2026-11-23.
    QTest::newRow("first day") << 20 << "2026-10-26" << Signal::Green << 20;
    QTest::newRow("85 percent") << 20 << "2026-11-18" << Signal::Green << 3;
    QTest::newRow("90 percent") << 20 << "2026-11-19" << Signal::Yellow << 2;
    QTest::newRow("the Saturday before") << 20 << "2026-11-21" << Signal::Yellow << 1;
    QTest::newRow("last day") << 20 << "2026-11-23" << Signal::Yellow << 0;
    QTest::newRow("late") << 20 << "2026-11-24" << Signal::Red << -1;
    QTest::newRow("short limit warns on its last working day") << 3 << "2026-10-28" << Signal::Yellow << 1;
    QTest::newRow("short limit before") << 3 << "2026-10-27" << Signal::Green << 2;
}

void AffairsClock::signalShowsWhatIsDue()
{
    QFETCH(int, days);
    QFETCH(QString, today);
    QFETCH(Signal, signal);
    QFETCH(int, remaining);
    ServiceItem item;
    item.promised = workingDays(days);
    const CaseClock::Reading reading = m_clock.read(item, day("2026-10-26"), {}, {}, day(today));
    QCOMPARE(reading.signal, signal);
    QCOMPARE(reading.remaining, std::optional(remaining));
    QCOMPARE(m_clock.signal(reading.due.date, days, day(today)), signal);
}

void AffairsClock::statutoryLimitExceededIsTheSecondRed()
{
    ServiceItem item;
    item.promised = workingDays(5);
    item.statutory = workingDays(10);
    const QDate accepted = day("2026-03-02");
    QCOMPARE(m_clock.read(item, accepted, {}, {}, day("2026-03-16")).signal, Signal::Red);
    QCOMPARE(m_clock.read(item, accepted, {}, {}, day("2026-03-17")).signal, Signal::SecondRed);
}

void AffairsClock::lateOverAWeekendIsLateByOne()
{
    QCOMPARE(m_clock.remaining(day("2026-11-20"), day("2026-11-21")), -1);
    QCOMPARE(m_clock.remaining(day("2026-11-20"), day("2026-11-24")), -2);
}

void AffairsClock::pausedCaseIsNotYellow()
{
    ServiceItem item;
    item.promised = workingDays(10);
    const QList<Pause> open{{.kind = QStringLiteral("check"), .from = day("2026-03-13"), .to = {}}};
    const CaseClock::Reading reading = m_clock.read(item, day("2026-03-02"), {}, open, day("2026-04-20"));
    QCOMPARE(reading.signal, Signal::Paused);
    QCOMPARE(reading.remaining, std::optional(1));
}

QTEST_GUILESS_MAIN(AffairsClock)
#include "tst_affairs_clock.moc"
