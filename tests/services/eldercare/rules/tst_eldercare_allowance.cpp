// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RecordId.h"
#include "services/eldercare/rules/AllowanceRun.h"
#include "services/eldercare/rules/CalculatorList.h"
#include "services/eldercare/rules/ElderTypes.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace yc;
using namespace yc::eldercare;

namespace {

const AllowanceRules &shanghai() { return *AllowanceRules::of(QStringLiteral("31")); }

QDate day(const char *text) { return QDate::fromString(QString::fromLatin1(text), Qt::ISODate); }
Month month(const char *text) { return Month::parse(QString::fromLatin1(text)); }

/// The age on a day by counting birthdays one after the other, day by day: on 28 February for those of the 29th.
int ageByDays(QDate birth, QDate on)
{
    int age = -1;
    for (QDate one = birth; one <= on; one = one.addDays(1)) {
        const bool lastOfFebruary = one.month() == 2 && one.day() == 28 && !QDate::isLeapYear(one.year());
        if (one.month() == birth.month() &&
            (one.day() == birth.day() || (birth.month() == 2 && birth.day() == 29 && lastOfFebruary)))
            ++age;
    }
    return age;
}

int yuanAt(int age)
{
    return age >= 100 ? 600 : age >= 90 ? 350 : age >= 80 ? 180 : age >= 70 ? 150 : age >= 65 ? 75 : 0;
}

/// Yuan of every month up to a day by the table of the facts, written down a second time: the age counted by going
/// through every single day from the birth on. Nothing before it began.
QMap<QString, int> yuanByDays(QDate birth, QDate until)
{
    QMap<QString, int> yuan;
    const bool feb29 = birth.month() == 2 && birth.day() == 29;
    int age = -1;
    for (QDate one = birth; one <= until; one = one.addDays(1)) {
        const bool birthday = one.month() == birth.month() && one.day() == birth.day();
        const bool instead = feb29 && !QDate::isLeapYear(one.year()) && one.month() == 2 && one.day() == 28;
        if (birthday || instead)
            ++age;
        if (one.day() == one.daysInMonth())
            yuan.insert(one.toString(u"yyyy-MM"), one < QDate(2016, 5, 1) ? 0 : yuanAt(age));
    }
    return yuan;
}

core::Rows residents(const QList<QVariantList> &rows)
{
    return {QStringList{QStringLiteral("id")} + AllowanceRun::residentColumns(), rows};
}

core::Rows claims(const QList<QVariantList> &rows)
{
    return {QStringList{QStringLiteral("id")} + AllowanceRun::claimColumns(), rows};
}

core::Rows payments(const QList<QVariantList> &rows)
{
    return {QStringList{QStringLiteral("id")} + AllowanceRun::paymentColumns(), rows};
}

QVariantList person(const char *id, const char *birth, const char *category = "11", bool dead = false)
{
    return {QString::fromLatin1(id),
            QStringLiteral("甲"),
            QString::fromLatin1(birth),
            QString::fromLatin1(category),
            dead,
            QStringLiteral("310106012001")};
}

QVariantList claimOf(const char *id, const char *from, const char *last = "")
{
    const bool stopped = *last;
    return {QStringLiteral("claim:") + QLatin1String(id),
            QString::fromLatin1(id),
            QStringLiteral("甲"),
            QStringLiteral("310106012001"),
            QString::fromLatin1(from),
            QString::fromLatin1(last),
            QString(stopped ? ClaimState::stopped : ClaimState::active)};
}

QVariantList paid(const char *id, const char *months)
{
    return {QStringLiteral("age_allowance:1"), QString::fromLatin1(id), QString::fromLatin1(months)};
}

} // namespace

/// The age allowance: amounts, first months, arrears; who is owed and who is paid wrongly.
class EldercareAllowance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBandsAreThoseOfTheFacts_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("age");
        QTest::addColumn<int>("yuan");
        QTest::addColumn<QString>("certainty");
        const auto row = [](const char *place, int age, int yuan, const char *certainty) {
            QTest::addRow("%s at %d", place, age)
                << QString::fromLatin1(place) << age << yuan << QString::fromLatin1(certainty);
        };
        for (const auto &[age, yuan] : {std::pair(64, 0),
                                        {65, 75},
                                        {69, 75},
                                        {70, 150},
                                        {79, 150},
                                        {80, 180},
                                        {89, 180},
                                        {90, 350},
                                        {99, 350},
                                        {100, 600},
                                        {110, 600}})
            row("31", age, yuan, yuan ? "V" : "");
        for (const auto &[age, yuan] : {std::pair(79, 0), {80, 100}, {89, 100}, {90, 500}, {99, 500}, {100, 800}})
            row("11", age, yuan, yuan ? "V1" : "");
        for (const auto &[age, yuan] : {std::pair(79, 0), {80, 50}, {90, 100}, {100, 500}})
            row("50", age, yuan, yuan ? "G" : "");
    }
    void theBandsAreThoseOfTheFacts()
    {
        QFETCH(QString, place);
        QFETCH(int, age);
        const AllowanceRules *rules = AllowanceRules::of(place);
        QVERIFY(rules);
        const Month now(2026, 6);
        const QDate birth(2026 - age, 6, 30); // the last day of the month is early enough
        const AllowanceRules::Band *band = rules->band(birth, now);
        QTEST(static_cast<int>(rules->amount(birth, now).fen() / 100), "yuan");
        QTEST(band ? band->certainty : QString(), "certainty");
    }

    void agreesWithCountingDayByDay()
    {
        QRandomGenerator dice(31);
        QList<QDate> births{day("1961-03-31"), day("1960-02-29"), day("1956-02-29"), day("1936-02-29"),
                            day("1961-02-28"), day("1961-03-01"), day("1951-05-01"), day("1951-05-31"),
                            day("1926-12-31"), day("1916-05-01"), day("1961-12-31"), day("1962-01-01")};
        for (int i = 0; i < 24; ++i)
            births.append(QDate(1916, 1, 1).addDays(dice.bounded(50 * 365)));
        for (const QDate birth : std::as_const(births)) {
            const QMap<QString, int> yuan = yuanByDays(birth, day("2032-12-31"));
            for (auto it = yuan.constBegin(); it != yuan.constEnd(); ++it)
                QCOMPARE(shanghai().amount(birth, Month::parse(it.key())).fen(), qint64(*it) * 100);
            for (const Month one : {Month(2025, 2), Month(2026, 3)})
                QCOMPARE(ageInMonth(birth, one), ageByDays(birth, one.lastDay()));
        }
    }

    void theFirstMonthIsThatOfTheBirthday_data()
    {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QString>("first");
        QTest::newRow("the last day of a month") << day("1961-03-31") << QStringLiteral("2026-03");
        QTest::newRow("29 February in a common year") << day("1960-02-29") << QStringLiteral("2025-02");
        QTest::newRow("old when it began") << day("1940-07-07") << QStringLiteral("2016-05");
        QTest::newRow("of age as it began") << day("1951-05-15") << QStringLiteral("2016-05");
        QTest::newRow("31 December") << day("1961-12-31") << QStringLiteral("2026-12");
    }
    void theFirstMonthIsThatOfTheBirthday()
    {
        QFETCH(QDate, birth);
        QTEST(shanghai().firstMonth(birth).toString(), "first");
        // Nothing a month earlier, whatever the rules.
        QCOMPARE(shanghai().amount(birth, shanghai().firstMonth(birth) - 1).fen(), 0);
        QVERIFY(shanghai().amount(birth, shanghai().firstMonth(birth)).fen() > 0);
    }

    void theTestVectorOfTheFactsHolds()
    {
        const auto answer = allowanceAnswer(QStringLiteral("31"), day("1961-03-31"), day("2026-03-31"), true);
        QVERIFY(answer);
        const QJsonObject &json = answer->json;
        QCOMPARE(json[u"amount"].toString(), QStringLiteral("75.00"));
        QCOMPARE(json[u"first_month"].toString(), QStringLiteral("2026-03"));
        QCOMPARE(json[u"next_batch"][u"month"].toString(), QStringLiteral("2026-04"));
        QCOMPARE(json[u"next_batch"][u"arrears_months"].toInt(), 1);
        QCOMPARE(json[u"next_batch"][u"arrears"].toString(), QStringLiteral("75.00"));
        QCOMPARE(json[u"next_batch"][u"total"].toString(), QStringLiteral("300.00"));
        QCOMPARE(json[u"next_change"][u"month"].toString(), QStringLiteral("2031-03"));
        QCOMPARE(json[u"apply_from"].toString(), QStringLiteral("2026-02-28"));
    }

    void whatIsNotKnownIsSaid()
    {
        const auto answer = allowanceAnswer(QStringLiteral("50"), day("1940-01-01"), day("2026-03-31"), false);
        QVERIFY(answer);
        QCOMPARE(answer->json[u"certainty"].toString(), QStringLiteral("G"));
        QVERIFY(answer->json[u"next_batch"].isNull());
        QVERIFY(answer->json[u"at_least"].toBool());
        QCOMPARE(allowanceAnswer(QStringLiteral("44"), day("1940-01-01"), day("2026-03-31"), true).error().code,
                 QStringLiteral("eldercare.unknown-place"));
        QCOMPARE(allowanceAnswer(QStringLiteral("31"), day("2030-01-01"), day("2026-03-31"), true).error().code,
                 QStringLiteral("eldercare.bad-date"));
        const core::Calculator calculator = calculatorList().last();
        QCOMPARE(calculator
                     .run({.values = {{QStringLiteral("place"), QStringLiteral("31")},
                                      {QStringLiteral("birth"), QStringLiteral("1961-02-29")}},
                           .today = day("2026-01-01")})
                     .error()
                     .code,
                 QStringLiteral("eldercare.bad-date")); // 1961 has no such day
    }

    void findsWhoIsOwedAndWhoIsPaidWrongly()
    {
        AllowanceRun run(shanghai(), day("2026-11-20"));
        run.addClaims(
            claims({claimOf("paid", "2026-01"), claimOf("dead", "2026-01"), claimOf("moved", "2026-01"),
                    claimOf("young", "2026-01"), claimOf("gone", "2026-01"), claimOf("stopped", "2026-01", "2026-05"),
                    claimOf("dead-stopped", "2026-01", "2026-12")}));
        run.addPayments(
            payments({paid("dead", "|2026-09|2026-10|2026-11|2026-12|"), paid("dead-stopped", "|2026-12|")}));
        run.addResidents(
            residents({person("owed", "1961-11-30"), person("not-yet", "1961-12-01"),
                       person("other-place", "1950-01-01", "21"), person("unclear", "1950-01-01", "12"),
                       person("buried", "1950-01-01", "11", true), person("paid", "1960-01-01"),
                       person("dead", "1950-01-01", "11", true), person("moved", "1950-01-01", "21"),
                       person("dead-stopped", "1950-01-01", "11", true), person("stopped", "1960-01-01")}));
        QStringList missing = run.missingResidents();
        missing.sort();
        QCOMPARE(missing, (QStringList{QStringLiteral("gone"), QStringLiteral("young")}));
        run.addResidents(residents({person("young", "1970-01-01")}));
        QCOMPARE(run.deathsToAsk().size(), 2);
        run.addDeath(QStringLiteral("dead"), day("2026-10-02"));
        run.addDeath(QStringLiteral("dead-stopped"), day("2026-10-02"));
        run.finish();
        QCOMPARE(run.owed().size(), 1);
        QCOMPARE(run.owed().first().resident, QStringLiteral("owed"));
        QCOMPARE(run.owed().first().arrears.fen(), 7500); // November is the first month
        QCOMPARE(run.unclear().size(), 1);
        QStringList why;
        for (const AllowanceRun::Stop &one : run.toStop())
            why.append(
                QStringLiteral("%1:%2:%3").arg(one.resident).arg(static_cast<int>(one.why)).arg(one.overpaid.fen()));
        // October, the month of death, is still paid; November and December are too much, at 70 and over 150 yuan.
        QCOMPARE(why,
                 (QStringList{QStringLiteral("dead:0:30000"), QStringLiteral("dead-stopped:0:15000"),
                              QStringLiteral("gone:3:0"), QStringLiteral("moved:1:0"), QStringLiteral("young:2:0")}));
        QVERIFY(run.lines().isEmpty()); // no batch was asked for
    }

    void aBatchPaysWhatIsOwedAndNothingTwice()
    {
        AllowanceRun run(shanghai(), day("2026-04-02"), month("2026-04"));
        run.addClaims(claims({claimOf("vector", "2026-03"), claimOf("paid", "2016-05"), claimOf("gap", "2025-12"),
                              claimOf("ends", "2016-05", "2026-04"), claimOf("birthday", "2016-05"),
                              claimOf("dead", "2016-05"), claimOf("unclear", "2016-05")}));
        const QString until = [] {
            QString months;
            for (Month one(2016, 5); one < Month(2026, 4); one = one + 1)
                months += u'|' + one.toString();
            return months + u'|';
        }();
        run.addPayments(payments({paid("paid", qPrintable(until)), paid("paid", "|2026-04|2026-05|2026-06|"),
                                  paid("gap", "|2025-12|2026-02|2026-03|"), paid("ends", qPrintable(until)),
                                  paid("birthday", qPrintable(until)), paid("dead", qPrintable(until))}));
        run.addResidents(
            residents({person("vector", "1961-03-31"), person("paid", "1950-01-01"), person("gap", "1960-12-01"),
                       person("ends", "1950-01-01"), person("birthday", "1946-05-31"),
                       person("dead", "1950-01-01", "11", true), person("unclear", "1950-01-01", "")}));
        run.addDeath(QStringLiteral("dead"), day("2026-05-31"));
        run.finish();
        QHash<QString, AllowanceRun::Line> lines;
        for (const AllowanceRun::Line &line : run.lines())
            lines.insert(line.resident, line);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[QStringLiteral("vector")].amount.fen(), 30'000); // March in arrears, April to June ahead
        QCOMPARE(lines[QStringLiteral("vector")].arrears.fen(), 7'500);
        QCOMPARE(lines[QStringLiteral("gap")].months.size(), 4); // January was left out once
        QCOMPARE(lines[QStringLiteral("gap")].arrears.fen(), 7'500);
        QCOMPARE(lines[QStringLiteral("ends")].months, (QList<Month>{month("2026-04")}));
        QCOMPARE(lines[QStringLiteral("birthday")].amount.fen(), 15'000 + 18'000 + 18'000); // 80 on the last of May
        QCOMPARE(lines[QStringLiteral("dead")].months.size(), 2);                           // April and May
        QCOMPARE(run.held().size(), 2); // the dead one is told of as well
    }

    /// Owed sums over a register, against months counted one by one with amounts of the second table.
    void theSumsAgreeWithBruteForce()
    {
        QRandomGenerator dice(7);
        QList<QVariantList> rows;
        QList<QVariantList> claimRows;
        qint64 expectedOwed = 0;
        qint64 expectedLines = 0;
        for (int i = 0; i < 60; ++i) {
            const QByteArray id = "p" + QByteArray::number(i).rightJustified(4, '0');
            const QDate birth = QDate(1920, 1, 1).addDays(dice.bounded(45 * 365));
            rows.append(person(id.constData(), qPrintable(birth.toString(Qt::ISODate))));
            const bool claimed = dice.bounded(2) && shanghai().firstMonth(birth) <= month("2026-10");
            if (claimed)
                claimRows.append(claimOf(id.constData(), "2026-01"));
            const QMap<QString, int> yuan = yuanByDays(birth, day("2026-12-31"));
            for (auto it = yuan.constBegin(); it != yuan.constEnd(); ++it) {
                if (claimed && it.key() >= QLatin1String("2026-01"))
                    expectedLines += *it;
                if (!claimed && yuan.value(QStringLiteral("2026-10")) > 0 && it.key() <= QLatin1String("2026-10"))
                    expectedOwed += *it;
            }
        }
        AllowanceRun run(shanghai(), day("2026-10-08"), month("2026-10"));
        run.addClaims(claims(claimRows));
        run.addResidents(residents(rows));
        run.finish();
        qint64 owed = 0;
        for (const AllowanceRun::Owed &one : run.owed())
            owed += one.arrears.fen();
        qint64 lines = 0;
        for (const AllowanceRun::Line &line : run.lines())
            lines += line.amount.fen();
        QVERIFY(owed > 0 && lines > 0);
        QCOMPARE(owed, expectedOwed * 100);
        QCOMPARE(lines, expectedLines * 100);
    }

    /// Prints what a run costs; no time decides.
    void aLargeRegisterIsRunOver()
    {
        const int people =
            qEnvironmentVariableIntValue("YC_PEOPLE") > 0 ? qEnvironmentVariableIntValue("YC_PEOPLE") : 20'000;
        QRandomGenerator dice(300);
        QList<QVariantList> rows;
        QList<QVariantList> claimRows;
        QList<QVariantList> paidRows;
        for (int i = 0; i < people; ++i) {
            const QByteArray id = "resident:" + QByteArray::number(i);
            const QDate birth = QDate(1920, 1, 1).addDays(dice.bounded(100 * 365));
            rows.append(person(id.constData(), qPrintable(birth.toString(Qt::ISODate))));
            if (birth < QDate(1961, 1, 1) && dice.bounded(10)) {
                claimRows.append(claimOf(id.constData(), "2024-01"));
                for (const char *quarter : {"|2026-01|2026-02|2026-03|", "|2026-04|2026-05|2026-06|"})
                    paidRows.append(paid(id.constData(), quarter));
            }
        }
        QElapsedTimer timer;
        timer.start();
        AllowanceRun run(shanghai(), day("2026-10-08"), month("2026-10"));
        run.addClaims(claims(claimRows));
        run.addPayments(payments(paidRows));
        run.addResidents(residents(rows));
        run.finish();
        qInfo("run over %d people, %lld claims: %lld ms; owed %lld, lines %lld", people, qint64(run.claims()),
              timer.elapsed(), qint64(run.owed().size()), qint64(run.lines().size()));
        QCOMPARE(run.residents(), people);
        QCOMPARE(run.lines().size(), run.claims());
    }
};

QTEST_GUILESS_MAIN(EldercareAllowance)
#include "tst_eldercare_allowance.moc"
