// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/AidFigures.h"
#include "services/povertyaid/rules/CalculatorList.h"
#include "services/povertyaid/rules/Family.h"
#include "services/povertyaid/rules/RuleBook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

using namespace yc::povertyaid;

namespace {

QJsonObject whole()
{
    return QJsonDocument::fromJson(R"({
        "place": "31", "area": "urban",
        "members": [
            {"id": "a", "name": "周建国", "relation": "self", "birth": "1980-02-29",
             "disability": {"kind": "limb", "grade": 2}, "seriously_ill": true, "self_care_lost": 3,
             "refuses_work": true, "refused_offers": 2, "single_parent": true},
            {"id": "b", "relation": "child", "birth": "2004-05-06", "student": "college", "cannot_live_alone": true},
            {"id": "c", "relation": "parent", "birth": "1950-05-06", "together": false, "absent": "clergy",
             "absent_since": "2015-01-01"}],
        "income": [{"member": "a", "kind": "wage", "amount": "2400.50", "per": "month"},
                   {"member": "b", "kind": "study_grant", "amount": "8000.00", "per": "year"}],
        "deductions": [{"member": "a", "kind": "rehabilitation", "amount": "120.00", "per": "month"}],
        "spending": {"medical": "12000.00", "education": "3000.00"},
        "property": {"money": "9000.00", "vehicles": [{"use": "disabled"}, {"use": "living"}],
                     "dwellings": [{"area": 41.5}], "non_residential": [{"only_home": false}, {"only_home": true}],
                     "rural_extra": 1, "machines": 2, "shareholdings": 3},
        "supporters": [{"name": "周文", "of": "a", "able": true, "pays": "300.00"}, {"name": "周武", "able": false}],
        "figures": {"average_income": {"value": "88000.00", "basis": "统计公报"},
                    "rigid.percent": {"value": 60, "basis": "通知"}}
    })")
        .object();
}

} // namespace

class PovertyAidFamily : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWasRead()
    {
        const auto family = Family::fromJson(whole());
        QVERIFY(family);
        QCOMPARE(QJsonDocument(family->toJson()).toJson(), QJsonDocument(whole()).toJson());
        QCOMPARE(family->income.at(0).year().fen(), 240'050 * 12);
        QCOMPARE(family->income.at(1).year().fen(), 800'000);
    }

    void readsNumbersAsAmountsWithoutRounding_data()
    {
        QTest::addColumn<QJsonValue>("amount");
        QTest::addColumn<qint64>("fen");
        QTest::newRow("text") << QJsonValue(QStringLiteral("1,234.50")) << qint64(123'450);
        QTest::newRow("whole") << QJsonValue(1234) << qint64(123'400);
        QTest::newRow("two decimals") << QJsonValue(0.07) << qint64(7);
        QTest::newRow("nought") << QJsonValue(0) << qint64(0);
        QTest::newRow("three decimals") << QJsonValue(0.075) << qint64(-1);
        QTest::newRow("negative") << QJsonValue(-1) << qint64(-1);
        QTest::newRow("a word") << QJsonValue(QStringLiteral("much")) << qint64(-1);
        QTest::newRow("too much") << QJsonValue(QStringLiteral("99999999999")) << qint64(-1);
        QTest::newRow("null") << QJsonValue(QJsonValue::Null) << qint64(-1);
        QTest::newRow("a flag") << QJsonValue(true) << qint64(-1);
    }
    void readsNumbersAsAmountsWithoutRounding()
    {
        QFETCH(QJsonValue, amount);
        QFETCH(qint64, fen);
        QJsonObject json = whole();
        json.insert(u"property", QJsonObject{{QStringLiteral("money"), amount}});
        const auto family = Family::fromJson(json);
        QCOMPARE(family.has_value(), fen >= 0);
        if (family) {
            QCOMPARE(family->property.money.fen(), fen);
        } else {
            QCOMPARE(family.error().code, QStringLiteral("povertyaid.family"));
            QCOMPARE(family.error().context.value(QStringLiteral("pointer")).toString(),
                     QStringLiteral("/property/money"));
        }
    }

    void namesThePlaceOfADefect_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *from, const char *to, const char *pointer, const char *problem) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(pointer), QLatin1String(to))))
                << QByteArray(from) << QByteArray(to) << QString::fromLatin1(pointer) << QString::fromLatin1(problem);
        };
        row(R"("place":"31")", R"("plaice":"31")", "/plaice", "unknown-key");
        row(R"("area":"urban")", R"("area":"village")", "/area", "unknown-word");
        row(R"("birth":"1980-02-29")", R"("birth":"1981-02-29")", "/members/0/birth", "bad-date");
        row(R"("birth":"1980-02-29")", R"("birth":19800229)", "/members/0/birth", "wrong-type");
        row(R"("grade":2)", R"("grade":5)", "/members/0/disability/grade", "out-of-range");
        row(R"("kind":"limb")", R"("kind":"leg")", "/members/0/disability/kind", "unknown-word");
        row(R"("id":"b")", R"("id":"a")", "/members/1/id", "not-unique");
        row(R"("id":"b")", R"("id":"")", "/members/1/id", "missing");
        row(R"("member":"b")", R"("member":"z")", "/income/1/member", "no-such-member");
        row(R"("kind":"wage")", R"("kind":"loot")", "/income/0/kind", "unknown-word");
        row(R"("per":"year")", R"("per":"week")", "/income/1/per", "unknown-word");
        row(R"("area":41.5)", R"("area":-1)", "/property/dwellings/0/area", "out-of-range");
        row(R"("use":"living")", R"("use":"racing")", "/property/vehicles/1/use", "unknown-word");
        row(R"("self_care_lost":3)", R"("self_care_lost":7)", "/members/0/self_care_lost", "out-of-range");
        row(R"("self_care_lost":3)", R"("self_care_lost":1.5)", "/members/0/self_care_lost", "wrong-type");
        row(R"("of":"a")", R"("of":"q")", "/supporters/0/of", "no-such-member");
        row(R"("basis":"通知")", R"("basis":"")", "/figures/rigid.percent/basis", "missing");
        row(R"("rigid.percent":)", R"("property.money":)", "/figures/property.money", "unknown-key");
        row(R"("absent_since":"2015-01-01",)", "", "/members/2/absent_since", "missing");
    }
    void namesThePlaceOfADefect()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, pointer);
        QFETCH(QString, problem);
        QByteArray json = QJsonDocument(whole()).toJson(QJsonDocument::Compact);
        QVERIFY2(json.contains(from), json.constData());
        json.replace(json.indexOf(from), from.size(), to);
        const auto family = Family::fromJson(json);
        QVERIFY(!family);
        QCOMPARE(family.error().code, QStringLiteral("povertyaid.family"));
        QCOMPARE(family.error().context.value(QStringLiteral("pointer")).toString(), pointer);
        QCOMPARE(family.error().context.value(QStringLiteral("problem")).toString(), problem);
    }

    void refusesWhatIsNoJson()
    {
        QCOMPARE(Family::fromJson(QByteArray("{")).error().code, QStringLiteral("povertyaid.not-json"));
        QCOMPARE(Family::fromJson(QByteArray("[]")).error().code, QStringLiteral("povertyaid.not-json"));
    }

    void refusesNoiseWithoutFalling()
    {
        const QByteArray good = QJsonDocument(whole()).toJson(QJsonDocument::Compact);
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = char(bad.at(i) ^ 0x11);
            (void)Family::fromJson(bad);
            (void)Family::fromJson(good.first(i));
        }
    }

    void everyPlaceReadsItsFigures()
    {
        for (const QString &place : AidFigures::places()) {
            const AidFigures *figures = AidFigures::builtIn(place);
            QVERIFY2(figures, qPrintable(place));
            QCOMPARE(figures->place(), place);
        }
        QVERIFY(!AidFigures::builtIn(QStringLiteral("99")));
    }

    void everyFigureHasNameUnitAndSource()
    {
        const RuleBook &book = RuleBook::builtIn();
        for (const char *name : {"31", "50", "national"}) {
            QFile file(QStringLiteral("%1/modules/services/povertyaid/settings/%2.json")
                           .arg(qEnvironmentVariable("YC_SOURCE_DIR"), QLatin1String(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject figures = QJsonDocument::fromJson(file.readAll()).object()[u"figures"].toObject();
            for (auto it = figures.constBegin(); it != figures.constEnd(); ++it) {
                QVERIFY2(book.figureName(it.key(), true) != it.key(), qPrintable(it.key()));
                QVERIFY2(!book.figureUnit(it.key()).isEmpty(), qPrintable(it.key()));
                const QJsonArray versions = it->toArray();
                for (const QJsonValue &one : versions)
                    QVERIFY2(one[u"certainty"].toString() == u"G" || !one[u"source"].toString().isEmpty(),
                             qPrintable(it.key()));
            }
        }
    }

    void refusesDefectiveFigures_data()
    {
        QTest::addColumn<QByteArray>("versions");
        QTest::newRow("no date") << QByteArray(R"([{"value": 1, "certainty": "V"}])");
        QTest::newRow("no certainty") << QByteArray(R"([{"from": "2020-01-01", "value": 1}])");
        QTest::newRow("open with a value")
            << QByteArray(R"([{"from": "2020-01-01", "value": 1, "certainty": "open"}])");
        QTest::newRow("sure without one") << QByteArray(R"([{"from": "2020-01-01", "value": null, "certainty": "V"}])");
        QTest::newRow("backwards") << QByteArray(R"([{"from": "2020-01-02", "value": 1, "certainty": "V"},
                                                     {"from": "2020-01-01", "value": 2, "certainty": "V"}])");
    }
    void refusesDefectiveFigures()
    {
        QFETCH(QByteArray, versions);
        const auto figures =
            AidFigures::fromJson(R"({"place": "99", "figures": {"standard.urban": )" + versions + "}}");
        QVERIFY(!figures);
        QCOMPARE(figures.error().code, QStringLiteral("povertyaid.bad-figures"));
    }

    void figuresChangeOnTheirDay_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<qint64>("fen");
        const auto row = [](const char *place, const char *key, QDate day, qint64 fen) {
            QTest::newRow(qPrintable(
                QStringLiteral("%1 %2 %3").arg(QLatin1String(place), QLatin1String(key), day.toString(Qt::ISODate))))
                << QString::fromLatin1(place) << QString::fromLatin1(key) << day << fen;
        };
        row("31", "standard.urban", QDate(2020, 6, 30), -1);
        row("31", "standard.urban", QDate(2020, 7, 1), 124'000);
        row("31", "standard.urban", QDate(2021, 6, 30), 124'000);
        row("31", "standard.urban", QDate(2021, 7, 1), 133'000);
        row("31", "standard.rural", QDate(2022, 7, 1), 142'000);
        row("31", "standard.urban", QDate(2023, 7, 1), 151'000);
        row("31", "standard.urban", QDate(2024, 6, 30), 151'000);
        row("31", "standard.urban", QDate(2024, 7, 1), 159'500);
        row("31", "standard.urban", QDate(2025, 6, 30), 159'500);
        row("31", "standard.urban", QDate(2025, 7, 1), -1);
        row("31", "standard.minor", QDate(2021, 6, 30), 161'500);
        row("31", "standard.minor", QDate(2021, 7, 1), 173'000);
        row("31", "standard.minor", QDate(2023, 7, 1), -1);
        row("31", "standard.minor", QDate(2024, 7, 1), 207'500);
        row("31", "standard.destitute", QDate(2024, 6, 30), 197'000);
        row("31", "standard.destitute", QDate(2024, 7, 1), 207'500);
        row("31", "exemption.earned", QDate(2023, 6, 30), -1);
        row("31", "exemption.earned", QDate(2023, 7, 1), 87'000);
        row("50", "standard.urban", QDate(2019, 6, 30), 58'000);
        row("50", "standard.rural", QDate(2019, 6, 30), 44'000);
        row("50", "standard.urban", QDate(2019, 7, 1), -1);
        row("50", "standard.urban", QDate(2025, 6, 30), 75'000);
        row("50", "standard.rural", QDate(2025, 6, 30), 61'000);
        row("50", "standard.urban", QDate(2025, 7, 1), 77'000);
        row("50", "standard.rural", QDate(2025, 7, 1), 63'000);
        row("50", "standard.destitute", QDate(2019, 6, 30), 75'400);
        row("50", "standard.destitute", QDate(2025, 6, 30), 97'500);
        row("50", "standard.destitute", QDate(2025, 7, 1), 100'100);
    }
    void figuresChangeOnTheirDay()
    {
        QFETCH(QString, place);
        QFETCH(QString, key);
        QFETCH(QDate, day);
        QFETCH(qint64, fen);
        const Figure figure = AidFigures::builtIn(place)->at(key, day);
        QCOMPARE(figure.found(), fen >= 0);
        if (fen >= 0)
            QCOMPARE(figure.number(), fen);
        else
            QCOMPARE(figure.certainty, QStringLiteral("open"));
    }

    void theCalculatorAnswersAFile()
    {
        const auto calculators = calculatorList();
        QCOMPARE(calculators.size(), 1);
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QJsonDocument(whole()).toJson());
        file.close();
        yc::core::Calculator::Question question{{{QStringLiteral("file"), file.fileName()}}, QDate(2024, 8, 1), true};
        auto answer = calculators.first().run(question);
        QVERIFY(answer);
        QCOMPARE(answer->json[u"as_of"].toString(), QStringLiteral("2024-08-01"));
        QCOMPARE(answer->json[u"classes"].toArray().size(), 6);
        QVERIFY(answer->lines.join(u'\n').contains(QStringLiteral("最低生活保障")));
        question.values.insert(QStringLiteral("as-of"), QStringLiteral("2021-08-01"));
        answer = calculators.first().run(question);
        QVERIFY(answer);
        QCOMPARE(answer->json[u"as_of"].toString(), QStringLiteral("2021-08-01"));
        question.values.insert(QStringLiteral("as-of"), QStringLiteral("yesterday"));
        QCOMPARE(calculators.first().run(question).error().code, QStringLiteral("povertyaid.family"));
        question.values.insert(QStringLiteral("file"), QStringLiteral("/nowhere"));
        QCOMPARE(calculators.first().run(question).error().code, QStringLiteral("povertyaid.unreadable"));
    }
};

QTEST_GUILESS_MAIN(PovertyAidFamily)
#include "tst_povertyaid_family.moc"
