// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/Ability.h"
#include "services/eldercare/rules/CalculatorList.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::eldercare;

namespace {

const AbilityScale &scale() { return AbilityScale::builtIn(); }

QHash<QString, int> allAt(bool best)
{
    QHash<QString, int> scores;
    for (const AbilityScale::Indicator &one : scale().indicators())
        scores.insert(one.code, best ? one.maximum() : 0);
    return scores;
}

/// Every indicator answered, the sum just so.
AbilityAnswers withTotal(int total)
{
    AbilityAnswers answers;
    for (const AbilityScale::Indicator &one : scale().indicators()) {
        const int score = std::min(one.maximum(), total);
        answers.scores.insert(one.code, score);
        total -= score;
    }
    return answers;
}

/// The grade by the table of the standard, written down a second time.
int gradeByHand(int total) { return total == 90 ? 0 : total >= 66 ? 1 : total >= 46 ? 2 : total >= 30 ? 3 : 4; }

QString codesOf(const AbilityResult &result)
{
    QStringList codes;
    for (const AbilityResult::Rule &rule : result.rules)
        codes.append(rule.code);
    return codes.join(u' ');
}

QByteArray json(const char *text) { return QByteArray(text).replace('\'', '"'); }

} // namespace

/// GB/T 42195-2022: every score, every boundary, every rule.
class EldercareAbility : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theScaleIsThatOfTheStandard()
    {
        // Code and maximum, as in the standard's appendix B; written down here a second time.
        const QList<std::pair<const char *, int>> expected{
            {"B.1.1", 4}, {"B.1.2", 4}, {"B.1.3", 4}, {"B.1.4", 4}, {"B.1.5", 4}, {"B.1.6", 4}, {"B.1.7", 4},
            {"B.1.8", 4}, {"B.2.1", 4}, {"B.2.2", 4}, {"B.2.3", 4}, {"B.2.4", 3}, {"B.3.1", 4}, {"B.3.2", 4},
            {"B.3.3", 4}, {"B.3.4", 4}, {"B.3.5", 4}, {"B.3.6", 4}, {"B.3.7", 1}, {"B.3.8", 1}, {"B.3.9", 2},
            {"B.4.1", 2}, {"B.4.2", 2}, {"B.4.3", 4}, {"B.4.4", 3}, {"B.4.5", 4}};
        QCOMPARE(scale().indicators().size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(scale().indicators().at(i).code, QString::fromLatin1(expected.at(i).first));
            QCOMPARE(scale().indicators().at(i).maximum(), expected.at(i).second);
        }
        QList<int> groups;
        for (const AbilityScale::Group &group : scale().groups())
            groups.append(group.maximum);
        QCOMPARE(groups, (QList<int>{32, 15, 28, 15}));
        QCOMPARE(scale().maximum(), 90);
    }

    void everyScoreOfEveryIndicatorCounts_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("score");
        for (const AbilityScale::Indicator &one : scale().indicators()) {
            for (const AbilityScale::Level &level : one.levels)
                QTest::addRow("%s=%d", qPrintable(one.code), level.score) << one.code << level.score;
        }
    }
    void everyScoreOfEveryIndicatorCounts()
    {
        QFETCH(QString, code);
        QFETCH(int, score);
        AbilityAnswers answers;
        answers.scores = allAt(true);
        answers.scores[code] = score;
        const AbilityResult result = assess(scale(), answers, true);
        const int total = 90 - scale().find(code)->maximum() + score;
        QCOMPARE(result.total, total);
        QCOMPARE(result.preliminary, gradeByHand(total));
        for (const AbilityResult::GroupScore &group : result.groups) {
            const int less = code.startsWith(group.code + u'.') ? scale().find(code)->maximum() - score : 0;
            QCOMPARE(group.score, group.maximum - less);
        }
        const AbilityScale::Level &level = scale().find(code)->levels.at(scale().find(code)->maximum() - score);
        QCOMPARE(level.score, score); // the words beside a key are those of its score
        QVERIFY(!level.zh.isEmpty() && !level.en.isEmpty());
    }

    void everyTotalHasTheGradeOfTheTable()
    {
        for (int total = 0; total <= 90; ++total) {
            const AbilityResult result = assess(scale(), withTotal(total), true);
            QCOMPARE(result.total, total);
            QCOMPARE(result.preliminary, gradeByHand(total));
            QCOMPARE(result.final, gradeByHand(total));
        }
    }

    void theGradesChangeAtTheirBoundaries_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("grade");
        for (const auto &[total, grade] :
             {std::pair(90, 0), {89, 1}, {66, 1}, {65, 2}, {46, 2}, {45, 3}, {30, 3}, {29, 4}, {0, 4}}) {
            QTest::addRow("%d", total) << total << grade;
        }
    }
    void theGradesChangeAtTheirBoundaries()
    {
        QFETCH(int, total);
        QTEST(*assess(scale(), withTotal(total), true).preliminary, "grade");
    }

    void theRulesChangeTheGrade_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<bool>("coma");
        QTest::addColumn<QStringList>("diagnoses");
        QTest::addColumn<int>("events");
        QTest::addColumn<bool>("addUp");
        QTest::addColumn<int>("final");
        QTest::addColumn<QString>("rules");
        // Every combination of the three rules and the setting over a total of each grade, by the rule's own words.
        for (const int total : {90, 70, 50, 40, 10}) {
            for (int mask = 0; mask < 16; ++mask) {
                const bool coma = mask & 1;
                const bool mental = mask & 2;
                const bool events = mask & 4;
                const bool addUp = mask & 8;
                const int worse = mental && events ? (addUp ? 2 : 1) : mental || events ? 1 : 0;
                const int final = coma ? 4 : std::min(4, gradeByHand(total) + worse);
                QStringList rules;
                if (coma)
                    rules.append(QStringLiteral("C-1"));
                if (mental)
                    rules.append(QStringLiteral("C-2"));
                if (events)
                    rules.append(QStringLiteral("C-3"));
                QTest::addRow("%d/%d", total, mask)
                    << total << coma << (mental ? QStringList{QStringLiteral("F01")} : QStringList{})
                    << (events ? 2 : 1) << addUp << final << rules.join(u' ');
            }
        }
    }
    void theRulesChangeTheGrade()
    {
        QFETCH(int, total);
        QFETCH(bool, coma);
        QFETCH(QStringList, diagnoses);
        QFETCH(int, events);
        QFETCH(bool, addUp);
        AbilityAnswers answers = withTotal(total);
        answers.coma = coma;
        answers.diagnoses = diagnoses;
        answers.otherEvents = events;
        const AbilityResult result = assess(scale(), answers, addUp);
        QTEST(*result.final, "final");
        QTEST(codesOf(result), "rules");
        QCOMPARE(*result.preliminary, gradeByHand(total)); // a rule changes the final grade only
    }

    void diagnosesCountByTheirChapter_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("counts");
        for (const char *code :
             {"F00", "F01", "F03", "F03.9", "F04", "F20", "F32.900", "F99", "f01", "dementia", "mental"})
            QTest::newRow(code) << QString::fromLatin1(code) << true;
        for (const char *code : {"I10", "E11.9", "G30", "C50", "Z99", "hypertension", "other"})
            QTest::newRow(code) << QString::fromLatin1(code) << false;
    }
    void diagnosesCountByTheirChapter()
    {
        QFETCH(QString, code);
        AbilityAnswers answers = withTotal(70);
        answers.diagnoses = {code, QStringLiteral("I10")};
        const AbilityResult result = assess(scale(), answers, true);
        QTEST(!result.rules.isEmpty(), "counts");
        if (!result.rules.isEmpty())
            QVERIFY2(!result.rules.first().zh.contains(u'{'), qPrintable(result.rules.first().zh));
    }

    void eventsOfAllKindsCountTogether()
    {
        AbilityAnswers answers = withTotal(70);
        answers.events = {{QStringLiteral("fall"), 1}};
        QVERIFY(assess(scale(), answers, true).rules.isEmpty());
        answers.events.insert(QStringLiteral("choking"), 1);
        QCOMPARE(codesOf(assess(scale(), answers, true)), QStringLiteral("C-3"));
    }

    void unfinishedSaysWhatIsMissing()
    {
        AbilityAnswers answers;
        answers.scores = allAt(true);
        answers.scores.remove(QStringLiteral("B.2.4"));
        answers.scores.remove(QStringLiteral("B.4.1"));
        AbilityResult result = assess(scale(), answers, true);
        QCOMPARE(result.missing, (QStringList{QStringLiteral("B.2.4"), QStringLiteral("B.4.1")}));
        QVERIFY(!result.total && !result.preliminary && !result.final);
        QCOMPARE(result.sum, 85);
        answers.coma = true; // decides alone; what is missing is said all the same
        result = assess(scale(), answers, true);
        QCOMPARE(result.final, 4);
        QCOMPARE(result.missing.size(), 2);
        QVERIFY(!result.contradictions.isEmpty()); // awake by B.3.9
        answers.scores[QStringLiteral("B.3.9")] = 0;
        QVERIFY(assess(scale(), answers, true).contradictions.isEmpty());
    }

    void theSelfCheckVectorsHold()
    {
        AbilityAnswers answers;
        answers.scores = allAt(true);
        QCOMPARE(*assess(scale(), answers, true).final, 0);
        answers.scores = allAt(false);
        QCOMPARE(*assess(scale(), answers, true).final, 4);
        answers = withTotal(70);
        answers.diagnoses = {QStringLiteral("F01")};
        QCOMPARE(*assess(scale(), answers, true).final, 2);
    }

    void agreesWithASecondComputation()
    {
        QRandomGenerator dice(42195);
        for (int round = 0; round < 2'000; ++round) {
            AbilityAnswers answers;
            int sum = 0;
            for (const AbilityScale::Indicator &one : scale().indicators()) {
                const int score = dice.bounded(one.maximum() + 1);
                answers.scores.insert(one.code, score);
                sum += score;
            }
            const bool mental = dice.bounded(2);
            if (mental)
                answers.diagnoses = {QStringLiteral("F%1").arg(dice.bounded(100), 2, 10, QLatin1Char('0'))};
            answers.events = {{QStringLiteral("fall"), dice.bounded(3)}, {QStringLiteral("other"), dice.bounded(3)}};
            const int events =
                answers.events.value(QStringLiteral("fall")) + answers.events.value(QStringLiteral("other"));
            const bool addUp = dice.bounded(2);
            int final = gradeByHand(sum);
            if (addUp)
                final += (mental ? 1 : 0) + (events >= 2 ? 1 : 0);
            else if (mental || events >= 2)
                final += 1;
            QCOMPARE(*assess(scale(), answers, addUp).final, std::min(final, 4));
        }
    }

    void badInputIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *file, const char *key, const char *problem) {
            QTest::newRow(name) << json(file) << QString::fromLatin1(key) << QString::fromLatin1(problem);
        };
        row("no such indicator", "{'B.1.9': 1}", "B.1.9", "unknown-indicator");
        row("above the maximum", "{'B.2.4': 4}", "B.2.4", "score-range");
        row("below zero", "{'B.2.4': -1}", "B.2.4", "score-range");
        row("half a point", "{'B.1.1': 2.5}", "B.1.1", "not-a-number");
        row("a word", "{'B.1.1': '4'}", "B.1.1", "not-a-number");
        row("a flag", "{'B.1.1': true}", "B.1.1", "not-a-number");
        row("twice", "{'B.1.1': 2, 'scores': {'B.1.1': 3}}", "B.1.1", "twice");
        row("scores no object", "{'scores': [4]}", "scores", "not-a-list");
        row("unknown event", "{'events': ['party']}", "events.party", "unknown-event");
        row("unknown event counted", "{'events': {'party': 1}}", "events.party", "unknown-event");
        row("events a word", "{'events': 'two'}", "events", "not-a-list");
        row("half an event", "{'events': 1.5}", "events", "not-a-number");
        row("diagnosis no code", "{'diagnoses': ['flu']}", "diagnoses.flu", "unknown-diagnosis");
        row("diagnoses no list", "{'diagnoses': 'F01'}", "diagnoses", "not-a-list");
        row("coma a word", "{'coma': 'no'}", "coma", "not-a-flag");
        row("unknown key", "{'score': {}}", "score", "unknown-key");
    }
    void badInputIsNamed()
    {
        QFETCH(QByteArray, file);
        const auto answers = AbilityAnswers::fromJson(file, scale());
        QVERIFY(!answers);
        QCOMPARE(answers.error().code, QStringLiteral("eldercare.answer"));
        QTEST(answers.error().context.value(QStringLiteral("key")).toString(), "key");
        QTEST(answers.error().context.value(QStringLiteral("problem")).toString(), "problem");
        QCOMPARE(AbilityAnswers::fromJson(QByteArray("{"), scale()).error().code, QStringLiteral("eldercare.not-json"));
        QCOMPARE(AbilityAnswers::fromJson(QByteArray("[]"), scale()).error().code,
                 QStringLiteral("eldercare.not-json"));
    }

    void readsWhatItWrites()
    {
        AbilityAnswers answers = withTotal(47);
        answers.events = {{QStringLiteral("fall"), 2}};
        answers.diagnoses = {QStringLiteral("F01"), QStringLiteral("dementia")};
        answers.coma = true;
        const auto again = AbilityAnswers::fromJson(answers.toJson(), scale());
        QVERIFY(again);
        QCOMPARE(again->scores, answers.scores);
        QCOMPARE(again->events, answers.events);
        QCOMPARE(again->diagnoses, answers.diagnoses);
        QCOMPARE(again->coma, true);
    }

    void aDamagedScaleIsRefused()
    {
        const auto where = [](const char *text) {
            const auto read = AbilityScale::fromJson(json(text));
            return read ? QString() : read.error().context.value(QStringLiteral("where")).toString();
        };
        QCOMPARE(where("nonsense"), QStringLiteral("json"));
        QCOMPARE(where("{'groups':[{'code':'B.1','indicators':[{'code':'B.1.1','levels':[{'score':4,'zh':'a','en':'a'},"
                       "{'score':2,'zh':'b','en':'b'}]}]}]}"),
                 QStringLiteral("B.1.1"));
        QCOMPARE(where("{'groups':[{'code':'B.1','indicators':[{'code':'B.1.1','levels':[{'score':1,'zh':'a','en':'a'},"
                       "{'score':0,'zh':'b','en':'b'}]}]}],'grades':[{'grade':0,'from':0,'to':2}]}"),
                 QStringLiteral("grades[0]"));
    }

    void theCalculatorAnswers()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("f.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QJsonObject input = withTotal(70).toJson().value(u"scores").toObject();
        input.insert(QStringLiteral("events"), 2);
        input.insert(QStringLiteral("diagnoses"), QJsonArray{QStringLiteral("F01")});
        input.insert(QStringLiteral("coma"), false);
        file.write(QJsonDocument(input).toJson());
        file.close();
        const core::Calculator calculator = calculatorList().first();
        core::Calculator::Question question{.values = {{QStringLiteral("file"), file.fileName()}},
                                            .today = QDate(2026, 11, 21)};
        const auto answer = calculator.run(question);
        QVERIFY(answer);
        QCOMPARE(answer->json[u"total"].toInt(), 70);
        QCOMPARE(answer->json[u"preliminary"].toInt(), 1);
        QCOMPARE(answer->json[u"final"].toInt(), 3);
        QCOMPARE(answer->json[u"rules"].toArray().size(), 2);
        QCOMPARE(answer->json[u"groups"][u"B.1"][u"score"].toInt(), 32);
        question.values.insert(QStringLiteral("add-up"), QStringLiteral("no"));
        QCOMPARE(calculator.run(question)->json[u"final"].toInt(), 2);
        question.values.insert(QStringLiteral("add-up"), QStringLiteral("perhaps"));
        QVERIFY(!calculator.run(question));
        question.values.insert(QStringLiteral("file"), folder.filePath(QStringLiteral("none.json")));
        question.values.remove(QStringLiteral("add-up"));
        QCOMPARE(calculator.run(question).error().code, QStringLiteral("eldercare.unreadable"));
    }
};

QTEST_GUILESS_MAIN(EldercareAbility)
#include "tst_eldercare_ability.moc"
