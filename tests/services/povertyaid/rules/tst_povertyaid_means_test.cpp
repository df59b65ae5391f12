// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeansTestSamples.h"
#include "services/povertyaid/rules/RuleBook.h"

#include <QFile>
#include <QTest>

using namespace yc::povertyaid;
using yc::core::Money;

class MeansTestTable : public QObject {
    Q_OBJECT
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
