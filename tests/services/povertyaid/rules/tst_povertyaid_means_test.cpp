// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/MeansTest.h"
#include "services/povertyaid/rules/RuleBook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yc::povertyaid;
using yc::core::Money;

namespace {

/// One grown person in Shanghai with nothing.
QJsonObject single(const char *place = "31")
{
    return {
        {QStringLiteral("place"), QString::fromLatin1(place)},
        {QStringLiteral("area"), QStringLiteral("urban")},
        {QStringLiteral("members"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("a")},
                                                           {QStringLiteral("relation"), QStringLiteral("self")},
                                                           {QStringLiteral("birth"), QStringLiteral("1980-03-04")}}}},
        {QStringLiteral("income"), QJsonArray()},
        {QStringLiteral("property"), QJsonObject{{QStringLiteral("money"), QStringLiteral("0.00")}}}};
}

/// The base with what a row changes: a JSON object whose keys replace those of the base.
QJsonObject changed(QJsonObject json, const QByteArray &changes)
{
    QJsonParseError error;
    const QJsonObject more = QJsonDocument::fromJson(changes, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad row: %s", changes.constData());
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

MeansTestResult judged(const QJsonObject &json, QDate day)
{
    const auto family = Family::fromJson(json);
    if (!family)
        qFatal("bad family: %s %s", qPrintable(family.error().context.value(QStringLiteral("pointer")).toString()),
               qPrintable(family.error().context.value(QStringLiteral("problem")).toString()));
    const auto result = meansTest(*family, day);
    if (!result)
        qFatal("not judged: %s", qPrintable(result.error().code));
    return *result;
}

const QDate sh(2024, 8, 1);
const QDate cq(2025, 8, 1);

constexpr auto three = R"({"members": [{"id": "a", "relation": "self", "birth": "1980-01-01"},
    {"id": "b", "relation": "spouse", "birth": "1981-01-01"},
    {"id": "c", "relation": "child", "birth": "2012-01-01", "student": "school"}],
    "income": [{"member": "a", "kind": "transfer", "amount": "%1"}]})";

} // namespace

class MeansTestTable : public QObject {
    Q_OBJECT
    static void row(const char *name, const QJsonObject &family, QDate day, const char *className, const char *answer,
                    const char *reason = "", const char *missing = "")
    {
        QTest::newRow(name) << family << day << QString::fromLatin1(className) << QString::fromLatin1(answer)
                            << QString::fromLatin1(reason) << QString::fromLatin1(missing);
    }

private Q_SLOTS:
    // ---- worked examples of the facts

    void coupleWithPupil()
    {
        const auto result = judged(changed(single(), QByteArray(three).replace("%1", "2400")), sh);
        const ClassResult *dibao = result.find(QStringLiteral("dibao"));
        QCOMPARE(result.perHead, Money::fromYuan(800));
        QCOMPARE(dibao->answer, Answer::Yes);
        QCOMPARE(dibao->benefit, Money::fromYuan(2865));
        QVERIFY(dibao->benefitWhole);
        QStringList each;
        for (const WorkingLine &line : dibao->lines) {
            if (line.rule == u"benefit.person")
                each.append(line.values.value(u"benefit").toString());
        }
        QCOMPARE(each, QStringList({QStringLiteral("795.00"), QStringLiteral("795.00"), QStringLiteral("1,275.00")}));
        QCOMPARE(result.best(), QStringLiteral("dibao"));
    }

    void singlePersonWithAPension()
    {
        const auto result =
            judged(changed(single(), R"({"income": [{"member": "a", "kind": "transfer", "amount": "1400"}]})"), sh);
        QCOMPARE(result.find(QStringLiteral("dibao"))->benefit, Money::fromYuan(195));
    }

    /// §1 and §2: the published low-income lines are twice the standard; the destitute get about 1.3 times of it.
    void publishedLinesFollowFromTheStandards()
    {
        const AidFigures *shanghai = AidFigures::builtIn(QStringLiteral("31"));
        const std::pair<QDate, qint64> lines[] = {
            {QDate(2020, 7, 1), 2480}, {QDate(2021, 7, 1), 2660}, {QDate(2023, 7, 1), 3020}, {QDate(2024, 7, 1), 3190}};
        for (const auto &[day, yuan] : lines) {
            QCOMPARE(shanghai->at(QStringLiteral("standard.urban"), day).number() *
                         shanghai->at(QStringLiteral("low_income.percent"), day).number() / 100,
                     yuan * 100);
        }
        const AidFigures *chongqing = AidFigures::builtIn(QStringLiteral("50"));
        for (const QDate day : {QDate(2018, 7, 1), QDate(2024, 7, 1), QDate(2025, 7, 1)}) {
            QCOMPARE(chongqing->at(QStringLiteral("standard.destitute"), day).number() * 10,
                     chongqing->at(QStringLiteral("standard.urban"), day).number() * 13);
        }
    }

    // ---- every boundary

    void answers_data()
    {
        QTest::addColumn<QJsonObject>("family");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("className");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("missing");
        const auto income = [](const char *amount, const char *kind = "transfer") {
            return QStringLiteral(R"({"income": [{"member": "a", "kind": "%1", "amount": "%2"}]})")
                .arg(QLatin1String(kind), QLatin1String(amount))
                .toLatin1();
        };
        // income against the standard, in every place and area, and on the days when it changes
        row("a fen below the standard", changed(single(), income("1594.99")), sh, "dibao", "eligible");
        row("at the standard", changed(single(), income("1595.00")), sh, "dibao", "not_eligible", "dibao.income");
        row("the day before the new standard", changed(single(), income("1520")), QDate(2024, 6, 30), "dibao",
            "not_eligible", "dibao.income");
        row("the day of the new standard", changed(single(), income("1520")), QDate(2024, 7, 1), "dibao", "eligible");
        row("after the last known standard", changed(single(), income("0")), QDate(2025, 7, 1), "dibao",
            "cannot_be_said", "dibao.income", "standard.urban");
        row("before the first known standard", single(), QDate(2019, 7, 1), "dibao", "cannot_be_said", "dibao.income",
            "standard.urban");
        row("Chongqing, urban, below", changed(single("50"), income("769.99")), cq, "dibao", "eligible");
        row("Chongqing, urban, at", changed(single("50"), income("770")), cq, "dibao", "not_eligible", "dibao.income");
        row("Chongqing, rural, below", changed(changed(single("50"), income("629.99")), R"({"area": "rural"})"), cq,
            "dibao", "eligible");
        row("Chongqing, rural, at", changed(changed(single("50"), income("630")), R"({"area": "rural"})"), cq, "dibao",
            "not_eligible", "dibao.income");
        // the rounded share is what counts: 4,785.01 of three is 1,595.00
        row("a third of a fen below, rounded to the standard",
            changed(single(), QByteArray(three).replace("%1", "4784.99")), sh, "dibao", "not_eligible", "dibao.income");
        row("two thirds of a fen below, rounded below", changed(single(), QByteArray(three).replace("%1", "4784.98")),
            sh, "dibao", "eligible");
        row("a year's income", changed(single(), R"({"income": [{"member": "a", "kind": "business",
            "amount": "19139.94", "per": "year"}]})"),
            sh, "dibao", "not_eligible", "dibao.income");
        row("a year's income below", changed(single(), R"({"income": [{"member": "a", "kind": "business",
            "amount": "19139.93", "per": "year"}]})"),
            sh, "dibao", "eligible");
        row("what is not income", changed(single(), income("9000", "elder_allowance")), sh, "dibao", "eligible");
        // the exemption of earned income
        row("wages less 870", changed(single(), income("2464.99", "wage")), sh, "dibao", "eligible");
        row("wages less 870, at the standard", changed(single(), income("2465", "wage")), sh, "dibao", "not_eligible",
            "dibao.income");
        row("a pension is not earned", changed(single(), income("2464.99")), sh, "dibao", "not_eligible",
            "dibao.income");
        row("the exemption is missing, and decides", changed(single(), income("1500", "wage")), QDate(2021, 8, 1),
            "dibao", "cannot_be_said", "dibao.income", "exemption.earned");
        row("the exemption is missing, and does not decide", changed(single(), income("1200", "wage")),
            QDate(2021, 8, 1), "dibao", "eligible");
        row("no exemption is known in Chongqing", changed(single("50"), income("770", "wage")), cq, "dibao",
            "not_eligible", "dibao.income");
        // maintenance and work
        row("an able supporter who declares nothing",
            changed(single(), R"({"supporters": [{"name": "B", "able": true}]})"), sh, "dibao", "cannot_be_said",
            "dibao.income", "income.maintenance");
        row("the same, over the line already",
            changed(changed(single(), income("1600")), R"({"supporters": [{"name": "B", "able": true}]})"), sh, "dibao",
            "not_eligible", "dibao.income");
        row("maintenance counts", changed(single(), R"({"supporters": [{"name": "B", "able": true, "pays": "1595"}]})"),
            sh, "dibao", "not_eligible", "dibao.income");
        row("maintenance below",
            changed(single(), R"({"supporters": [{"name": "B", "able": true, "pays": "1594.99"}]})"), sh, "dibao",
            "eligible");
        row("refuses work", changed(single(), R"({"members": [{"id": "a", "relation": "self", "birth": "1980-01-01",
            "refuses_work": true}]})"),
            sh, "dibao", "cannot_be_said", "dibao.income", "income.imputed");
        row("a claim whose limit is missing, and decides",
            changed(changed(single(), income("1600")),
                    R"({"deductions": [{"member": "a", "kind": "rehabilitation", "amount": "10"}]})"),
            sh, "dibao", "cannot_be_said", "dibao.income", "deduction.rehabilitation");
        row("a claim that cannot decide",
            changed(changed(single(), income("1700")),
                    R"({"deductions": [{"member": "a", "kind": "disability_job", "amount": "10"}]})"),
            sh, "dibao", "not_eligible", "dibao.income");
        // money
        const auto property = [](const char *inside) {
            return QByteArray(R"({"property": {"money": "0", %1}})").replace("%1", inside);
        };
        row("33,000 for one", changed(single(), R"({"property": {"money": "33000"}})"), sh, "dibao", "eligible");
        row("33,000.01 for one", changed(single(), R"({"property": {"money": "33000.01"}})"), sh, "dibao",
            "not_eligible", "property.money");
        const QJsonObject family = changed(single(), QByteArray(three).replace("%1", "0"));
        row("90,000 for three", changed(family, R"({"property": {"money": "90000"}})"), sh, "dibao", "eligible");
        row("90,000.01 for three", changed(family, R"({"property": {"money": "90000.01"}})"), sh, "dibao",
            "not_eligible", "property.money");
        row("24 standards in Chongqing", changed(single("50"), R"({"property": {"money": "18480"}})"), cq, "dibao",
            "eligible");
        row("a fen over them", changed(single("50"), R"({"property": {"money": "18480.01"}})"), cq, "dibao",
            "not_eligible", "property.money");
        // things
        row("a car", changed(single(), property(R"("vehicles": [{"use": "living"}])")), sh, "dibao", "not_eligible",
            "property.vehicles");
        row("a substitute vehicle", changed(single(), property(R"("vehicles": [{"use": "disabled"}])")), sh, "dibao",
            "eligible");
        row("a work vehicle in Shanghai", changed(single(), property(R"("vehicles": [{"use": "work"}])")), sh, "dibao",
            "eligible");
        row("a work vehicle in Chongqing", changed(single("50"), property(R"("vehicles": [{"use": "work"}])")), cq,
            "dibao", "not_eligible", "property.vehicles");
        row("a shop", changed(single(), property(R"("non_residential": [{"only_home": false}])")), sh, "dibao",
            "not_eligible", "property.non_residential");
        row("a shop that is the only home", changed(single(), property(R"("non_residential": [{"only_home": true}])")),
            sh, "dibao", "eligible");
        row("a shop called the only home beside a flat",
            changed(single(), property(R"("non_residential": [{"only_home": true}], "dwellings": [{"area": 40}])")), sh,
            "dibao", "not_eligible", "property.non_residential");
        row("a shop in Chongqing", changed(single("50"), property(R"("non_residential": [{"only_home": false}])")), cq,
            "dibao", "cannot_be_said", "property.open", "property.non_residential");
        row("one flat", changed(single(), property(R"("dwellings": [{"area": 400}])")), sh, "dibao", "eligible");
        row("two flats", changed(single(), property(R"("dwellings": [{"area": 4}, {"area": 4}])")), sh, "dibao",
            "cannot_be_said", "property.floor_area-open", "property.floor_area");
        row("two flats, average given below",
            changed(changed(single(), property(R"("dwellings": [{"area": 16}, {"area": 20}])")),
                    R"({"figures": {"property.floor_area": {"value": 37, "basis": "统计年鉴"}}})"),
            sh, "dibao", "eligible");
        row("two flats, average given at",
            changed(changed(single(), property(R"("dwellings": [{"area": 17}, {"area": 20}])")),
                    R"({"figures": {"property.floor_area": {"value": 37, "basis": "统计年鉴"}}})"),
            sh, "dibao", "not_eligible", "property.floor_area");
        row("three flats", changed(single(), property(R"("dwellings": [{"area": 4}, {"area": 4}, {"area": 4}])")), sh,
            "dibao", "not_eligible", "property.dwellings");
        row("two flats in Chongqing", changed(single("50"), property(R"("dwellings": [{"area": 4}, {"area": 4}])")), cq,
            "dibao", "cannot_be_said", "property.dwellings-open", "property.dwellings");
        row("rural housing beyond", changed(changed(single(), property(R"("rural_extra": 1)")), R"({"area": "rural"})"),
            sh, "dibao", "not_eligible", "property.rural_extra");
        row("a machine", changed(single("50"), property(R"("machines": 1)")), cq, "dibao", "not_eligible",
            "property.machines");
        row("a company", changed(single("50"), property(R"("shareholdings": 1)")), cq, "dibao", "not_eligible",
            "property.shareholdings");
        // low income
        row("low income: a fen below", changed(single(), income("3189.99")), sh, "low_income", "eligible");
        row("low income: at", changed(single(), income("3190")), sh, "low_income", "not_eligible", "low_income.income");
        row("low income: at the standard of dibao", changed(single(), income("1595")), sh, "low_income", "eligible");
        row("low income: dibao comes first", changed(single(), income("1594.99")), sh, "low_income", "not_eligible",
            "low_income.not-dibao");
        row("low income in Chongqing: below 1.5 times", changed(single("50"), income("1154.99")), cq, "low_income",
            "eligible");
        row("low income in Chongqing: at", changed(single("50"), income("1155")), cq, "low_income", "not_eligible",
            "low_income.income");
        row("low income: property",
            changed(changed(single(), income("2000")), R"({"property": {"money": "33000.01"}})"), sh, "low_income",
            "not_eligible", "property.money");
        // a single-person household
        const auto disabled = [&](const char *kind, int grade, const char *own) {
            return changed(single(), QStringLiteral(R"({"members": [
                {"id": "a", "relation": "self", "birth": "1970-01-01"},
                {"id": "b", "relation": "child", "birth": "1995-01-01", "disability": {"kind": "%1", "grade": %2}}],
                "income": [{"member": "a", "kind": "transfer", "amount": "5000"},
                           {"member": "b", "kind": "transfer", "amount": "%3"}]})")
                                         .arg(QLatin1String(kind))
                                         .arg(grade)
                                         .arg(QLatin1String(own))
                                         .toUtf8());
        };
        row("alone: grade 2", disabled("hearing", 2, "0"), sh, "single_person", "eligible");
        row("alone: grade 3 of hearing", disabled("hearing", 3, "0"), sh, "single_person", "not_eligible",
            "single.nobody");
        row("alone: grade 3 of mind", disabled("mental", 3, "0"), sh, "single_person", "eligible");
        row("alone: grade 4 of mind", disabled("mental", 4, "0"), sh, "single_person", "not_eligible", "single.nobody");
        row("alone: own income below", disabled("limb", 1, "1379.98"), sh, "single_person", "eligible");
        row("alone: family over the low-income line", disabled("limb", 1, "1380"), sh, "single_person", "not_eligible",
            "single.family");
        // destitute
        const auto person = [](const char *birth, const char *more) {
            return changed(single(),
                           QStringLiteral(R"({"members": [{"id": "a", "relation": "self", "birth": "%1"%2}]})")
                               .arg(QLatin1String(birth), QLatin1String(more))
                               .toUtf8());
        };
        row("destitute: 60 today", person("1964-08-01", ""), sh, "destitute", "eligible");
        row("destitute: 60 tomorrow", person("1964-08-02", ""), sh, "destitute", "not_eligible", "destitute.ability");
        row("destitute: 16 tomorrow", person("2008-08-02", ""), sh, "destitute", "eligible");
        row("destitute: 16 today", person("2008-08-01", ""), sh, "destitute", "not_eligible", "destitute.ability");
        for (const auto &[kind, most] : {std::pair{"intellectual", 3}, {"mental", 3}, {"limb", 2}, {"sight", 1}}) {
            const auto with = [&](int grade) {
                return person("1980-01-01", qPrintable(QStringLiteral(R"(, "disability": {"kind": "%1", "grade": %2})")
                                                           .arg(QLatin1String(kind))
                                                           .arg(grade)));
            };
            row(qPrintable(QStringLiteral("destitute: %1 %2").arg(QLatin1String(kind)).arg(most)), with(most), sh,
                "destitute", "eligible");
            row(qPrintable(QStringLiteral("destitute: %1 %2").arg(QLatin1String(kind)).arg(most + 1)), with(most + 1),
                sh, "destitute", "not_eligible", "destitute.ability");
        }
        row("destitute: hearing is left to the province",
            person("1980-01-01", R"(, "disability": {"kind": "hearing", "grade": 1})"), sh, "destitute",
            "cannot_be_said", "destitute.ability-open", "destitute.other_disability");
        row("destitute: an income", changed(person("1950-01-01", ""), income("1595")), sh, "destitute", "not_eligible",
            "destitute.income");
        row("destitute: an able child outside",
            changed(person("1950-01-01", ""), R"({"supporters": [{"name": "B", "able": true, "pays": "0"}]})"), sh,
            "destitute", "not_eligible", "destitute.supporter");
        row("destitute: a child who cannot",
            changed(person("1950-01-01", ""), R"({"supporters": [{"name": "B", "able": false}]})"), sh, "destitute",
            "eligible");
        row("destitute: money", changed(person("1950-01-01", ""), R"({"property": {"money": "33000.01"}})"), sh,
            "destitute", "not_eligible", "property.money");
        // expenditure
        row("expenditure: nothing is known", changed(single(), income("4000")), sh, "expenditure", "cannot_be_said",
            "expenditure.ratio", "rigid.percent");
        const auto spent = [&](const char *year, const char *spending, const char *figures) {
            return changed(single(), QStringLiteral(R"({"income": [{"member": "a", "kind": "transfer", "amount": "%1",
                "per": "year"}], "spending": {%2}, "figures": {%3}})")
                                         .arg(QLatin1String(year), QLatin1String(spending), QLatin1String(figures))
                                         .toUtf8());
        };
        constexpr auto both =
            R"("average_income": {"value": "60000", "basis": "x"}, "rigid.percent": {"value": 60, "basis": "x"})";
        constexpr auto average = R"("average_income": {"value": "60000", "basis": "x"})";
        row("expenditure: more than 60 %", spent("50000", R"("medical": "30000", "other": "0.01")", both), sh,
            "expenditure", "eligible");
        row("expenditure: 60 %", spent("50000", R"("medical": "30000")", both), sh, "expenditure", "not_eligible",
            "expenditure.ratio");
        row("expenditure: at the average", spent("60000", R"("medical": "60000")", both), sh, "expenditure",
            "not_eligible", "expenditure.income");
        row("expenditure: below the average", spent("59999.99", R"("medical": "60000")", both), sh, "expenditure",
            "eligible");
        row("expenditure: low income comes first", spent("30000", R"("medical": "30000")", both), sh, "expenditure",
            "not_eligible", "expenditure.not-other");
        row("local B: 40 %", spent("50000", R"("medical": "20000")", average), sh, "expenditure_local", "eligible");
        row("local B: a fen less", spent("50000", R"("medical": "19999.99")", average), sh, "expenditure_local",
            "not_eligible", "local.medical");
        row("local A: net a fen below the standard", spent("50000", R"("education": "30860.07")", average), sh,
            "expenditure_local", "eligible");
        row("local A: net rounded to the standard", spent("50000", R"("education": "30860.06")", average), sh,
            "expenditure_local", "not_eligible", "local.net");
        row("local: no income at all", spent("0", R"("medical": "0")", average), sh, "expenditure_local", "eligible");
        row("local: the average is missing", spent("50000", R"("medical": "20000")", ""), sh, "expenditure_local",
            "cannot_be_said", "local.income", "average_income");
        row("local: no such rule in Chongqing", single("50"), cq, "expenditure_local", "not_eligible", "local.none");
    }
    void answers()
    {
        QFETCH(QJsonObject, family);
        QFETCH(QDate, day);
        QFETCH(QString, className);
        QFETCH(QString, answer);
        QFETCH(QString, reason);
        QFETCH(QString, missing);
        const auto result = judged(family, day);
        const ClassResult *one = result.find(className);
        QVERIFY(one);
        QVERIFY2(answerName(one->answer, true) == answer, qPrintable(result.toText(false).join(u'\n')));
        QStringList reasons;
        for (const WorkingLine &line : one->reasons())
            reasons.append(line.rule);
        if (!reason.isEmpty())
            QVERIFY2(reasons.contains(reason), qPrintable(reasons.join(u' ')));
        else
            QVERIFY2(reasons.isEmpty(), qPrintable(reasons.join(u' ')));
        if (!missing.isEmpty())
            QVERIFY2(one->missingForAnswer().contains(missing), qPrintable(one->missingForAnswer().join(u' ')));
    }

    void countsTheFamily_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<bool>("counts");
        QTest::newRow("spouse elsewhere")
            << QByteArray(R"("relation": "spouse", "birth": "1980-01-01", "together": false)") << true;
        QTest::newRow("child of 17 elsewhere")
            << QByteArray(R"("relation": "child", "birth": "2006-08-02", "together": false)") << true;
        QTest::newRow("child of 18 elsewhere")
            << QByteArray(R"("relation": "child", "birth": "2006-08-01", "together": false)") << false;
        QTest::newRow("student of 20 elsewhere")
            << QByteArray(R"("relation": "child", "birth": "2004-08-01", "together": false, "student": "college")")
            << true;
        QTest::newRow("dependent child elsewhere")
            << QByteArray(R"("relation": "child", "birth": "1990-08-01", "together": false, "cannot_live_alone": true)")
            << true;
        QTest::newRow("parent here") << QByteArray(R"("relation": "parent", "birth": "1950-08-01")") << true;
        QTest::newRow("parent elsewhere")
            << QByteArray(R"("relation": "parent", "birth": "1950-08-01", "together": false)") << false;
        QTest::newRow("in prison") << QByteArray(R"("relation": "spouse", "birth": "1980-08-01", "absent": "prison")")
                                   << false;
        QTest::newRow("in detoxification")
            << QByteArray(R"("relation": "spouse", "birth": "1980-08-01", "absent": "detox")") << false;
        QTest::newRow("clergy, three years")
            << QByteArray(
                   R"("relation": "child", "birth": "1990-08-01", "absent": "clergy", "absent_since": "2021-08-01")")
            << false;
        QTest::newRow("clergy, a day less")
            << QByteArray(
                   R"("relation": "child", "birth": "1990-08-01", "absent": "clergy", "absent_since": "2021-08-02")")
            << true;
    }
    void countsTheFamily()
    {
        QFETCH(QByteArray, member);
        QFETCH(bool, counts);
        const QByteArray members =
            R"({"members": [{"id": "a", "relation": "self", "birth": "1980-01-01"}, {"id": "b", )" + member + "}]}";
        const auto result = judged(changed(single(), members), sh);
        QCOMPARE(result.counted.contains(QStringLiteral("b")), counts);
    }

    void childrenHaveTheirOwnStandardInShanghai_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<qint64>("yuan");
        QTest::newRow("15") << QByteArray(R"("birth": "2008-08-02")") << qint64(2075);
        QTest::newRow("16") << QByteArray(R"("birth": "2008-08-01")") << qint64(1595);
        QTest::newRow("pupil of 17") << QByteArray(R"("birth": "2007-01-01", "student": "school")") << qint64(2075);
        QTest::newRow("college") << QByteArray(R"("birth": "2004-01-01", "student": "college")") << qint64(1595);
    }
    void childrenHaveTheirOwnStandardInShanghai()
    {
        QFETCH(QByteArray, member);
        QFETCH(qint64, yuan);
        const QByteArray members = R"({"members": [{"id": "a", "relation": "self", )" + member + "}]}";
        const auto result = judged(changed(single(), members), sh);
        QCOMPARE(result.find(QStringLiteral("dibao"))->benefit, Money::fromYuan(yuan));
    }

    // ---- rules that neither place has figures for, on figures of the test

    void paysTheMinimumRoundsAndLiftsByCategory()
    {
        constexpr auto place = R"({"place": "99", "figures": {
            "standard.urban": [{"from": "2020-01-01", "value": 100000, "certainty": "V", "source": "t"}],
            "benefit.minimum": [{"from": "2020-01-01", "value": 5000, "certainty": "V", "source": "t"}],
            "benefit.rounding": [{"from": "2020-01-01", "value": {"unit": 100, "mode": "%1"}, "certainty": "V", "source": "t"}],
            "uplift": [{"from": "2020-01-01", "value": {"urban": 4500, "rural": 3000, "disabled": 3000}, "certainty": "V", "source": "t"}],
            "deduction.rehabilitation": [{"from": "2020-01-01", "value": 10000, "certainty": "V", "source": "t"}]}})";
        QFile national(qEnvironmentVariable("YC_SOURCE_DIR") +
                       QStringLiteral("/modules/services/povertyaid/settings/national.json"));
        QVERIFY(national.open(QIODevice::ReadOnly));
        const QByteArray nation = national.readAll();
        const auto benefit = [&](const char *mode, const QByteArray &changes) {
            const auto figures = AidFigures::fromJson(QByteArray(place).replace("%1", mode), nation);
            const auto family = Family::fromJson(changed(single(), changes));
            const auto result = meansTest(*family, *figures, sh);
            return result->find(QStringLiteral("dibao"))->benefit.value_or(Money()).fen();
        };
        const auto own = [](const char *amount, const char *member = "") {
            return QStringLiteral(R"({"members": [{"id": "a", "relation": "self", "birth": "1980-01-01"%2}],
                "income": [{"member": "a", "kind": "transfer", "amount": "%1"}]})")
                .arg(QLatin1String(amount), QLatin1String(member))
                .toUtf8();
        };
        QCOMPARE(benefit("nearest", own("960")), 5'000); // 40 becomes 50
        QCOMPARE(benefit("nearest", own("950")), 5'000);
        QCOMPARE(benefit("nearest", own("949.50")), 5'100); // 50.50
        QCOMPARE(benefit("nearest", own("949.51")), 5'000); // 50.49
        QCOMPARE(benefit("up", own("949.99")), 5'100);      // 50.01
        QCOMPARE(benefit("down", own("949.01")), 5'000);    // 50.99
        QCOMPARE(benefit("down", own("500", R"(, "seriously_ill": true)")), 54'500);
        // of several categories one counts; that of the disabled comes on top
        QCOMPARE(benefit("down", own("500", R"(, "seriously_ill": true, "student": "school")")), 54'500);
        QCOMPARE(benefit("down", own("500", R"(, "disability": {"kind": "limb", "grade": 2})")), 57'500);
        QCOMPARE(benefit("down", own("500", R"(, "disability": {"kind": "limb", "grade": 3})")), 53'000);
        // a claimed deduction up to its limit
        QByteArray claim = own("500");
        claim.insert(claim.size() - 1,
                     R"(, "deductions": [{"member": "a", "kind": "rehabilitation", "amount": "150"}])");
        QCOMPARE(benefit("down", claim), 60'000);
    }

    void chongqingUpliftIsNamedAsMissing()
    {
        const auto result = judged(changed(single("50"), R"({"members": [{"id": "a", "relation": "self",
            "birth": "1950-01-01"}]})"),
                                   cq);
        const ClassResult *dibao = result.find(QStringLiteral("dibao"));
        QCOMPARE(dibao->answer, Answer::Yes);
        QCOMPARE(dibao->benefit, Money::fromYuan(770));
        QVERIFY(!dibao->benefitWhole);
        QVERIFY(dibao->missingElse().contains(QStringLiteral("uplift")));
    }

    void givenFiguresFillGapsAndReplaceNothing()
    {
        constexpr auto given = R"({"figures": {"standard.urban": {"value": "1675", "basis": "沪民规"}}})";
        const auto filled = judged(changed(single(), given), QDate(2025, 8, 1));
        QCOMPARE(filled.find(QStringLiteral("dibao"))->benefit, Money::fromYuan(1675));
        QVERIFY(filled.toText(true).join(u'\n').contains(QStringLiteral("沪民规")));
        const auto known = judged(changed(single(), given), sh);
        QCOMPARE(known.find(QStringLiteral("dibao"))->benefit, Money::fromYuan(1595));
    }

    void reviewsByWhoCanWork()
    {
        const auto able = judged(single(), sh);
        QCOMPARE(able.find(QStringLiteral("dibao"))->review, QDate(2025, 2, 1));
        const auto old = judged(changed(single(), R"({"members": [{"id": "a", "relation": "self",
            "birth": "1950-01-01"}]})"),
                                sh);
        QCOMPARE(old.find(QStringLiteral("dibao"))->review, QDate(2025, 8, 1));
    }

    void lifeAidIsTheGapOfAllMembers()
    {
        const auto result = judged(changed(single(), R"({"income": [{"member": "a", "kind": "transfer",
            "amount": "48000", "per": "year"}], "spending": {"medical": "36000"},
            "figures": {"average_income": {"value": "60000", "basis": "x"}}})"),
                                   sh);
        const ClassResult *local = result.find(QStringLiteral("expenditure_local"));
        QCOMPARE(local->answer, Answer::Yes);
        QCOMPARE(local->benefit, Money::fromYuan(595));
    }

    // ---- the working

    void everyLineHasWordsAndABasis()
    {
        const auto result = judged(changed(single(), QByteArray(three).replace("%1", "2400")), sh);
        const QJsonObject json = result.toJson();
        QJsonArray lines = json[u"working"].toArray();
        const QJsonArray classes = json[u"classes"].toArray();
        QCOMPARE(classes.size(), 6);
        for (const QJsonValue &one : classes) {
            for (const QJsonValue &line : one[u"working"].toArray())
                lines.append(line);
        }
        for (const QJsonValue &line : std::as_const(lines)) {
            const QByteArray text = QJsonDocument(line.toObject()).toJson();
            QVERIFY2(!line[u"zh"].toString().isEmpty() && !line[u"en"].toString().isEmpty(), text.constData());
            QVERIFY2(!line[u"zh"].toString().contains(u'{') && !line[u"en"].toString().contains(u'{'),
                     text.constData());
            QVERIFY2(!line[u"document_zh"].toString().isEmpty(), text.constData());
            QVERIFY2(!line[u"certainty"].toString().isEmpty(), text.constData());
        }
    }

    void refusesABirthAfterTheDay()
    {
        const auto family = Family::fromJson(changed(single(), R"({"members": [{"id": "a", "relation": "self",
            "birth": "2024-08-02"}]})"));
        QCOMPARE(meansTest(*family, sh).error().code, QStringLiteral("povertyaid.family"));
        const auto apart = Family::fromJson(changed(single(), R"({"members": [{"id": "a", "relation": "other",
            "birth": "1990-08-02", "together": false}]})"));
        QCOMPARE(meansTest(*apart, sh).error().code, QStringLiteral("povertyaid.nobody-counts"));
        QCOMPARE(meansTest(*Family::fromJson(single("44")), sh).error().code,
                 QStringLiteral("povertyaid.unknown-place"));
    }
};

QTEST_GUILESS_MAIN(MeansTestTable)
#include "tst_povertyaid_means_test.moc"
