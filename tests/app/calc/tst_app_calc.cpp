// SPDX-License-Identifier: GPL-3.0-or-later
#include "calc/CalculatorText.h"
#include "calc/Calculators.h"
#include "core/DivisionTable.h"
#include "core/WorkCalendar.h"

#include <QJsonArray>
#include <QTest>

using namespace yc;

class Calculators : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnIdentityNumber_data();
    void readsAnIdentityNumber();
    void hasEveryKeyForAHopelessText();
    void saysWhatIsWrongAndWhere();
    void namesThePlaceOfFirstRegistration();
    void countsWorkingDays_data();
    void countsWorkingDays();
    void saysThatADateIsProvisional();
    void refusesALimitOfALifetime();
    void readsDatesAsPeopleTypeThem_data();
    void readsDatesAsPeopleTypeThem();
    void knowsAQuestionInTheSearchBox_data();
    void knowsAQuestionInTheSearchBox();
    void writesLinesForPeople();
    void movesAPositionToAnotherDatum_data();
    void movesAPositionToAnotherDatum();

private:
    const QDate m_today{2026, 11, 20};
};

void Calculators::readsAnIdentityNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("normalised");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("sex");
    // residents.md, section 1
    QTest::newRow("annex, woman") << "11010519491231002X" << "citizen" << true << "11010519491231002X" << "1949-12-31"
                                  << "female";
    QTest::newRow("annex, born in 1880") << "440524188001010014" << "citizen" << true << "440524188001010014"
                                         << "1880-01-01" << "male";
    QTest::newRow("man") << "310199195803150014" << "citizen" << true << "310199195803150014" << "1958-03-15" << "male";
    QTest::newRow("woman") << "310199195803150022" << "citizen" << true << "310199195803150022" << "1958-03-15"
                           << "female";
    QTest::newRow("odd sequence") << "310199196211201230" << "citizen" << true << "310199196211201230" << "1962-11-20"
                                  << "male";
    QTest::newRow("minor") << "310199201006013453" << "citizen" << true << "310199201006013453" << "2010-06-01"
                           << "male";
    QTest::newRow("leap day") << "310199200002290045" << "citizen" << true << "310199200002290045" << "2000-02-29"
                              << "female";
    QTest::newRow("bad check") << "110105194912310021" << "citizen" << false << "110105194912310021" << "1949-12-31"
                               << "female";
    QTest::newRow("typed badly") << "１１０１０５ 19491231 002x" << "citizen" << true << "11010519491231002X"
                                 << "1949-12-31" << "female";
    // section 2 and 3
    QTest::newRow("foreigner") << "911124198108030024" << "foreign_permanent_resident" << true << "911124198108030024"
                               << "1981-08-03" << "female";
    QTest::newRow("foreigner, man") << "932682198501010017" << "foreign_permanent_resident" << true
                                    << "932682198501010017" << "1985-01-01" << "male";
    QTest::newRow("Hong Kong") << "810000199408230021" << "hmt_residence_permit" << true << "810000199408230021"
                               << "1994-08-23" << "female";
    QTest::newRow("Taiwan") << "830000199201300022" << "hmt_residence_permit" << true << "830000199201300022"
                            << "1992-01-30" << "female";
    QTest::newRow("company") << "91350100M000100Y43" << "unified_credit_code" << true << "91350100M000100Y43" << ""
                             << "";
    QTest::newRow("street office") << "11310199009990012J" << "unified_credit_code" << true << "11310199009990012J"
                                   << "" << "";
    QTest::newRow("nonsense") << "hello" << "unknown" << false << "HELLO" << "" << "";
}

void Calculators::readsAnIdentityNumber()
{
    QFETCH(QString, text);
    QFETCH(QString, birth);
    QFETCH(QString, sex);
    const QJsonObject answer = calc::identity(text, m_today, &core::DivisionTable::builtIn());
    QTEST(answer.value(u"kind").toString(), "kind");
    QTEST(answer.value(u"valid").toBool(), "valid");
    QTEST(answer.value(u"normalised").toString(), "normalised");
    QCOMPARE(answer.value(u"birth"), birth.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(birth));
    QCOMPARE(answer.value(u"sex"), sex.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(sex));
}

void Calculators::hasEveryKeyForAHopelessText()
{
    const QStringList keys = {QStringLiteral("birth"),         QStringLiteral("corrections"),
                              QStringLiteral("division_code"), QStringLiteral("division_name"),
                              QStringLiteral("kind"),          QStringLiteral("normalised"),
                              QStringLiteral("problems"),      QStringLiteral("sex"),
                              QStringLiteral("sex_code"),      QStringLiteral("valid")};
    QCOMPARE(calc::identity(QString(), m_today).keys(), keys);
    QCOMPARE(calc::identity(QStringLiteral("310199196211201230"), m_today).keys(), keys);
}

void Calculators::saysWhatIsWrongAndWhere()
{
    const QJsonArray problems =
        calc::identity(QStringLiteral("110105194912310021"), m_today).value(u"problems").toArray();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0)[u"code"].toString(), QStringLiteral("identity.bad-check"));
    QCOMPARE(problems.at(0)[u"severity"].toString(), QStringLiteral("error"));
    QCOMPARE(problems.at(0)[u"position"].toInt(), 18);
    QCOMPARE(problems.at(0)[u"expected"].toString(), QStringLiteral("X"));
    QCOMPARE(problems.at(0)[u"found"].toString(), QStringLiteral("1"));
    QVERIFY(problems.at(0)[u"message"].toString().contains(QStringLiteral("would have to be X")));
}

void Calculators::namesThePlaceOfFirstRegistration()
{
    const QJsonObject answer =
        calc::identity(QStringLiteral("11010519491231002X"), m_today, &core::DivisionTable::builtIn());
    QCOMPARE(answer.value(u"division_code").toString(), QStringLiteral("110105"));
    QCOMPARE(answer.value(u"division_name").toString(), QStringLiteral("北京市朝阳区"));
}

void Calculators::countsWorkingDays_data()
{
    QTest::addColumn<QDate>("accepted");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("due");
    // affairs.md, section 9.3
    QTest::newRow("spring festival") << QDate(2026, 2, 13) << 5 << "2026-02-27";
    QTest::newRow("received on a holiday") << QDate(2026, 1, 1) << 5 << "2026-01-08";
    QTest::newRow("make-up Sunday") << QDate(2026, 9, 18) << 5 << "2026-09-24";
    QTest::newRow("labour day") << QDate(2026, 4, 30) << 7 << "2026-05-13";
    QTest::newRow("national day") << QDate(2025, 9, 26) << 5 << "2025-10-10";
    QTest::newRow("before labour day") << QDate(2024, 4, 26) << 3 << "2024-04-30";
    QTest::newRow("no day") << QDate(2026, 11, 20) << 0 << "2026-11-20";
}

void Calculators::countsWorkingDays()
{
    QFETCH(QDate, accepted);
    QFETCH(int, days);
    QFETCH(QString, due);
    const auto answer = calc::due(accepted, days, core::WorkCalendar::builtIn());
    QVERIFY(answer);
    QCOMPARE(answer->value(u"accepted").toString(), accepted.toString(Qt::ISODate));
    QCOMPARE(answer->value(u"days").toInt(), days);
    QCOMPARE(answer->value(u"due").toString(), due);
    QCOMPARE(answer->value(u"provisional").toBool(), false);
    const QJsonArray counted = answer->value(u"days_counted").toArray();
    QCOMPARE(counted.size(), days);
    if (days > 0)
        QCOMPARE(counted.last().toString(), due);
}

void Calculators::saysThatADateIsProvisional()
{
    const auto answer = calc::due(QDate(2026, 12, 30), 5, core::WorkCalendar::builtIn());
    QVERIFY(answer);
    QVERIFY(answer->value(u"provisional").toBool());
    QVERIFY(calc::CalculatorText::due(*answer).join(u'\n').contains(QStringLiteral("Provisional")));
}

void Calculators::refusesALimitOfALifetime()
{
    const auto answer = calc::due(QDate(2026, 12, 30), 1'000'000, core::WorkCalendar::builtIn());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("calc.too-many-days"));
    const auto never = calc::due(QDate(), 1, core::WorkCalendar::builtIn());
    QVERIFY(!never);
    QCOMPARE(never.error().code, QStringLiteral("calc.bad-date"));
}

void Calculators::readsDatesAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("ISO") << "2026-11-21" << QDate(2026, 11, 21);
    QTest::newRow("short") << "2026-1-2" << QDate(2026, 1, 2);
    QTest::newRow("slashes") << "2026/11/21" << QDate(2026, 11, 21);
    QTest::newRow("dots") << "2026.11.21" << QDate(2026, 11, 21);
    QTest::newRow("digits") << "20261121" << QDate(2026, 11, 21);
    QTest::newRow("Chinese") << "2026年11月21日" << QDate(2026, 11, 21);
    QTest::newRow("full width") << "２０２６－１１－２１" << QDate(2026, 11, 21);
    QTest::newRow("mixed") << "2026-11/21" << QDate();
    QTest::newRow("no such day") << "2026-02-29" << QDate();
    QTest::newRow("words") << "tomorrow" << QDate();
}

void Calculators::readsDatesAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QTEST(calc::readDate(text), "date");
}

void Calculators::knowsAQuestionInTheSearchBox_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("identity number") << "310199196211201230" << "identity";
    QTest::newRow("with X") << "11010519491231002x" << "identity";
    QTest::newRow("groups") << "310199 19621120 1230" << "identity";
    QTest::newRow("fifteen digits") << "310199621120123" << "identity";
    QTest::newRow("company") << "91350100M000100Y43" << "identity";
    QTest::newRow("date and days") << "2026-02-13 +5" << "due";
    QTest::newRow("working days in words") << "2026-02-13 5个工作日" << "due";
    QTest::newRow("full width") << "2026-02-13 ＋ 5" << "due";
    QTest::newRow("telephone") << "13812345678" << "";
    QTest::newRow("part of a number") << "1234" << "";
    QTest::newRow("name") << "欧阳娜" << "";
    QTest::newRow("address") << "南京西路 120弄" << "";
    QTest::newRow("name and number") << "wang 5" << "";
    QTest::newRow("empty") << "" << "";
}

void Calculators::knowsAQuestionInTheSearchBox()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    const auto question = calc::readQuestion(text);
    QCOMPARE(question.has_value(), !kind.isEmpty());
    if (!question)
        return;
    QCOMPARE(question->kind == calc::Question::Kind::Due, kind == u"due");
    if (kind == u"due") {
        QCOMPARE(question->accepted, QDate(2026, 2, 13));
        QCOMPARE(question->days, 5);
    } else {
        QVERIFY(!question->number.isEmpty());
    }
}

void Calculators::writesLinesForPeople()
{
    const QStringList good =
        calc::CalculatorText::identity(calc::identity(QStringLiteral("310199196211201230"), m_today));
    QCOMPARE(good.front(), QStringLiteral("Citizen identity number: valid"));
    const QStringList bad =
        calc::CalculatorText::identity(calc::identity(QStringLiteral("110105194912310021"), m_today));
    QCOMPARE(bad.front(), QStringLiteral("Citizen identity number: not valid"));
    QVERIFY(bad.back().contains(QStringLiteral("check character")));
}

void Calculators::movesAPositionToAnotherDatum_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("position");
    QTest::addColumn<QString>("answer"); // or the code of the error
    const auto row = [](const char *name, const char *from, const char *to, const QStringList &position,
                        const char *answer) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << position
                            << QString::fromLatin1(answer);
    };
    const QStringList shanghai{QStringLiteral("121.4737"), QStringLiteral("31.2304")};
    // gis.md, section 2
    row("to GCJ-02", "wgs84", "gcj02", shanghai, "121.47822306,31.22845774");
    row("to BD-09", "WGS-84", "bd09", shanghai, "121.48478147,31.23431059");
    row("back", "gcj02", "wgs84", {QStringLiteral("121.47822306,31.22845774")}, "121.47370000,31.23040000");
    row("Tokyo", "wgs84", "gcj02", {QStringLiteral("139.6917"), QStringLiteral("35.6895")}, "139.69170000,35.68950000");
    row("west", "wgs84", "gcj02", {QStringLiteral("-73.9857 40.7484")}, "-73.98570000,40.74840000");
    row("the same", "cgcs2000", "wgs84", shanghai, "121.47370000,31.23040000");
    row("no datum", "mars", "wgs84", shanghai, "calc.bad-datum");
    row("no position", "wgs84", "gcj02", {QStringLiteral("121.4737")}, "calc.bad-position");
}

void Calculators::movesAPositionToAnotherDatum()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QStringList, position);
    QFETCH(QString, answer);
    const auto moved = calc::coordinate(from, to, position);
    QCOMPARE(moved ? calc::CalculatorText::coordinate(*moved).first() : moved.error().code, answer);
}

QTEST_GUILESS_MAIN(Calculators)
#include "tst_app_calc.moc"
