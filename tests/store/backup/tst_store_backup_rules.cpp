// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/BackupPlan.h"
#include "store/backup/DeskBackup.h"

#include <QTest>
#include <QTimeZone>

using namespace yc::store;

namespace {
// Days of September 2026: the 7th is a Monday. The tests run in Asia/Shanghai.
QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
}

QList<QDateTime> daily(const char *from, int days)
{
    QList<QDateTime> list;
    for (int i = 0; i < days; ++i)
        list << at(from).addDays(i);
    return list;
}
} // namespace

class BackupRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsDaysWeeksAndMonths_data()
    {
        QTest::addColumn<QList<QDateTime>>("created");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<int>("kept");
        const QDateTime now = at("2026-09-30 19:00");
        QTest::newRow("nothing there") << QList<QDateTime>() << now << 0;
        QTest::newRow("one") << daily("2020-01-01 18:00", 1) << now << 1;
        QTest::newRow("a week of days") << daily("2026-09-24 18:00", 7) << now << 7;
        // 24 to 30 as days; the Sundays 20, 13, 6 (30 and 27 are among the days); 31 August as a month.
        QTest::newRow("a year of days") << daily("2025-09-30 18:00", 366) << now << 7 + 3 + 11;
        QTest::newRow("two years of days") << daily("2024-09-30 18:00", 731) << now << 7 + 3 + 11;
        QTest::newRow("many on one day") << QList<QDateTime>{at("2026-09-30 08:00"), at("2026-09-30 09:00"),
                                                             at("2026-09-30 10:00")}
                                         << now << 1;
        // A desk that stood still keeps what it had.
        QTest::newRow("stood still for years") << daily("2020-03-01 18:00", 7) << now << 7;
        // The clock says 1970: everything lies in the future, nothing goes.
        QTest::newRow("clock at 1970") << daily("2025-09-30 18:00", 366) << at("1970-01-01 08:00") << 366;
        // The clock was at 2100 for a month: those do not push out the real ones.
        QTest::newRow("clock was at 2100")
            << daily("2100-01-01 18:00", 30) + daily("2026-09-24 18:00", 7) << now << 30 + 7;
        // The clock says 2100: the rule counts backups, not the days between.
        QTest::newRow("clock at 2100") << daily("2026-09-24 18:00", 7) << at("2100-01-01 08:00") << 7;
        QTest::newRow("a date that cannot be read")
            << QList<QDateTime>{QDateTime(), at("2026-09-30 08:00")} << now << 2;
    }
    void keepsDaysWeeksAndMonths()
    {
        QFETCH(QList<QDateTime>, created);
        QFETCH(QDateTime, now);
        QFETCH(int, kept);
        const QList<qsizetype> gone = Retention{7, 5, 12}.removable(created, now);
        QCOMPARE(created.size() - gone.size(), kept);
        qsizetype newest = -1;
        for (qsizetype i = 0; i < created.size(); ++i) {
            if (created.at(i) <= now && (newest < 0 || created.at(i) > created.at(newest)))
                newest = i;
        }
        QVERIFY(!gone.contains(newest));
    }
    void dayByDayTheRuleHolds()
    {
        // One a day for three years, removed as they would be: at every moment the rule's are there.
        QList<QDateTime> there;
        const Retention keep{7, 5, 12};
        for (int day = 0; day < 3 * 365; ++day) {
            const QDateTime now = at("2024-01-01 18:00").addDays(day);
            there << now;
            QList<qsizetype> gone = keep.removable(there, now);
            std::ranges::sort(gone, std::greater());
            for (const qsizetype index : std::as_const(gone))
                there.removeAt(index);
            QVERIFY(there.contains(now));
            for (int back = 0; back < qMin(7, day + 1); ++back)
                QVERIFY(there.contains(now.addDays(-back)));
        }
        QVERIFY(there.size() >= 7 + 3 + 10 && there.size() <= 24);
        QVERIFY(there.first() <= at("2026-01-31 18:00")); // the newest of the twelfth month back
    }
    void theEmptyRuleKeepsTheNewest()
    {
        QCOMPARE(Retention{}.removable(daily("2026-09-01 18:00", 3), at("2026-09-30 19:00")).size(), 2);
    }
    void isDueFromThePlannedMomentOn_data()
    {
        QTest::addColumn<QDateTime>("last");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("due");
        constexpr int all = 0x7f;
        constexpr int weekdays = 0x1f;
        QTest::newRow("never made") << QDateTime() << at("2026-09-09 10:00") << all << true;
        QTest::newRow("made after yesterday's") << at("2026-09-08 18:01") << at("2026-09-09 17:59") << all << false;
        QTest::newRow("at the moment") << at("2026-09-08 18:01") << at("2026-09-09 18:00") << all << true;
        QTest::newRow("made today before it") << at("2026-09-09 09:00") << at("2026-09-09 18:00") << all << true;
        QTest::newRow("missed for days") << at("2026-09-01 18:01") << at("2026-09-09 08:00") << all << true;
        QTest::newRow("Friday's holds over the weekend")
            << at("2026-09-11 18:05") << at("2026-09-14 17:00") << weekdays << false;
        QTest::newRow("Monday evening") << at("2026-09-11 18:05") << at("2026-09-14 18:00") << weekdays << true;
        QTest::newRow("Friday's was missed") << at("2026-09-10 18:05") << at("2026-09-13 09:00") << weekdays << true;
        QTest::newRow("Mondays only") << at("2026-09-07 18:05") << at("2026-09-13 23:00") << 1 << false;
        QTest::newRow("the clock was ahead") << at("2100-01-01 18:00") << at("2026-09-09 10:00") << all << true;
        QTest::newRow("no day") << QDateTime() << at("2026-09-09 10:00") << 0 << false;
    }
    void isDueFromThePlannedMomentOn()
    {
        QFETCH(QDateTime, last);
        QFETCH(QDateTime, now);
        QFETCH(int, days);
        QFETCH(bool, due);
        BackupPlan plan{QStringLiteral("/stick"), 18, days};
        QCOMPARE(plan.isDue(last.toUTC(), now.toUTC()), due);
        plan.folder.clear();
        QVERIFY(!plan.isDue(last, now));
    }
    void theNextMomentFollows()
    {
        const BackupPlan plan{QStringLiteral("/stick"), 18, 0x1f};
        QCOMPARE(plan.next(at("2026-09-11 17:59")), at("2026-09-11 18:00"));
        QCOMPARE(plan.next(at("2026-09-11 18:00")), at("2026-09-14 18:00"));
        QCOMPARE((BackupPlan{QStringLiteral("/stick"), 18, 1}.next(at("2026-09-07 18:30"))), at("2026-09-14 18:00"));
        QVERIFY(!BackupPlan().next(at("2026-09-11 17:59")).isValid());
    }
    void theRuleIsReadAndThePlanSurvivesJson()
    {
        const BackupRule rule = BackupRule::on(QDate(2026, 11, 21));
        QCOMPARE(rule.keep.daily, 7);
        QCOMPARE(rule.keep.weekly, 5);
        QCOMPARE(rule.keep.monthly, 12);
        QVERIFY(rule.warnAfterDays > 0);
        QCOMPARE(BackupRule::on(QDate(1970, 1, 1)).keep.daily, 7);
        const BackupPlan plan{QStringLiteral("/media/stick"), 7, 0x21};
        QCOMPARE(BackupPlan::fromJson(plan.toJson(), rule), plan);
        QCOMPARE(BackupPlan::fromJson({}, rule).hour, rule.hour);
        QCOMPARE(BackupPlan::fromJson({{QStringLiteral("hour"), 99}}, rule).hour, 23);
    }
    void isLateAfterTheRulesDays()
    {
        const BackupRule rule{18, 3, {7, 5, 12}};
        BackupState state;
        const QDateTime made = at("2026-09-01 08:00");
        QVERIFY(!state.isLate(made, at("2026-09-03 08:00"), rule));
        QVERIFY(state.isLate(made, at("2026-09-04 08:00"), rule));
        state.last = at("2026-09-10 18:00");
        QVERIFY(!state.isLate(made, at("2026-09-12 23:00"), rule));
        QVERIFY(state.isLate(made, at("2026-09-13 08:00"), rule));
        state.last = at("2100-01-01 18:00"); // of a clock that was ahead: counts for nothing
        QVERIFY(state.isLate(made, at("2026-09-13 08:00"), rule));
    }
};

QTEST_GUILESS_MAIN(BackupRules)
#include "tst_store_backup_rules.moc"
