// SPDX-License-Identifier: GPL-3.0-or-later
#include "ElderOffice.h"
#include "core/PeopleNames.h"
#include "core/WorkCalendar.h"
#include "services/eldercare/rules/HandOver.h"

#include <QTest>

using namespace yc;
using namespace yc::eldercare;
using test::ElderOffice;

namespace {

VisitRecord visitOf(const ElderOffice &office, const QString &visit)
{
    VisitRecord record;
    record.visit = visit;
    record.revision = office.document(visit).revision;
    record.on = office.time.toLocalTime().date();
    record.way = QStringLiteral("home");
    for (const QString &area : visitAreas())
        record.findings.insert(area, QStringLiteral("good"));
    return record;
}

} // namespace

/// Who is visited how often, the plan of a week, what a visit leaves.
class EldercareVisits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theClassFollowsFromAgeTagsAndGrade_data()
    {
        QTest::addColumn<int>("age");
        QTest::addColumn<QString>("tags");
        QTest::addColumn<int>("grade");
        QTest::addColumn<QString>("risk");
        const auto row = [](int age, const char *tags, int grade, const char *risk) {
            QTest::addRow("%d %s %d", age, tags, grade)
                << age << QString::fromLatin1(tags) << grade << QString::fromLatin1(risk);
        };
        row(80, "living_alone", -1, "high");
        row(79, "living_alone", -1, "key");
        row(85, "empty_nest", 0, "high");
        row(65, "dementia", -1, "high");
        row(70, "", 4, "high");
        row(70, "", 3, "key");
        row(70, "", 2, "key");
        row(70, "", 1, "general");
        row(70, "", 0, "");
        row(60, "disabled_elder", -1, "key");
        row(59, "disabled_elder", -1, "");
        row(66, "extreme_poverty", -1, "key");
        row(66, "special_family", -1, "key");
        row(66, "severe_disability", -1, "key");
        row(66, "minimum_living", -1, "general");
        row(80, "", -1, "general");
        row(79, "veteran", -1, "");
    }
    void theClassFollowsFromAgeTagsAndGrade()
    {
        QFETCH(int, age);
        QFETCH(QString, tags);
        QFETCH(int, grade);
        const VisitRules rules = VisitRules::on(QDate(2026, 10, 7));
        QTEST(rules.classOf(age, tags.split(u' ', Qt::SkipEmptyParts), grade), "risk");
    }

    void theIntervalSaysWhenTheNextIsDue()
    {
        const VisitRules rules = VisitRules::on(QDate(2026, 10, 7));
        const QDate today(2026, 10, 7);
        const QDate last(2026, 9, 1);
        QCOMPARE(rules.due(QStringLiteral("high"), last, {}, today), QDate(2026, 9, 8));
        QCOMPARE(rules.due(QStringLiteral("key"), last, {}, today), QDate(2026, 10, 1));
        QCOMPARE(rules.due(QStringLiteral("general"), last, {}, today), QDate(2026, 12, 1));
        QCOMPARE(rules.due(QStringLiteral("general"), last, QDate(2026, 9, 20), today), QDate(2026, 9, 20));
        QCOMPARE(rules.due(QStringLiteral("high"), last, QDate(2026, 12, 20), today), QDate(2026, 9, 8)); // never later
        QCOMPARE(rules.due(QStringLiteral("key"), {}, {}, today), today);
        QVERIFY(!rules.due({}, last, {}, today).isValid());
        QVERIFY(VisitRules::on(QDate(2020, 1, 1)).classes().isEmpty());
    }

    void aFindingMakesItMoreCarefulNeverLess()
    {
        const VisitRules rules = VisitRules::on(QDate(2026, 10, 7));
        Elder elder;
        elder.birth = QDate(1940, 1, 1);
        QCOMPARE(elder.risk(rules, QDate(2026, 10, 7)), QStringLiteral("general"));
        elder.riskAfter = QStringLiteral("high");
        QCOMPARE(elder.risk(rules, QDate(2026, 10, 7)), QStringLiteral("high"));
        elder.tags = {QStringLiteral("dementia")};
        elder.riskAfter = QStringLiteral("general");
        QCOMPARE(elder.risk(rules, QDate(2026, 10, 7)), QStringLiteral("high"));
    }

    void aWeekIsSpreadOverItsWorkingDays()
    {
        const VisitRules rules = VisitRules::on(QDate(2026, 11, 18));
        QList<Elder> elders;
        for (int i = 0; i < 45; ++i) {
            Elder elder;
            elder.resident = QStringLiteral("resident:%1").arg(i, 2, 10, QLatin1Char('0'));
            elder.birth = QDate(1940, 1, 1);
            if (i < 10)
                elder.tags = {QStringLiteral("dementia")};
            elders.append(elder);
        }
        elders[44].planned = true;
        const WeekPlan plan =
            planWeek(rules, elders, QDate(2026, 11, 16), QDate(2026, 11, 18), core::WorkCalendar::builtIn());
        QCOMPARE(plan.visits.size(), 3 * rules.aDay()); // Wednesday to Friday
        QCOMPARE(plan.left, 44 - 3 * rules.aDay());
        QHash<QDate, int> load;
        int high = 0;
        for (const WeekPlan::Visit &visit : plan.visits) {
            QVERIFY(visit.on >= QDate(2026, 11, 18) && visit.on <= QDate(2026, 11, 20));
            ++load[visit.on];
            high += visit.risk == u"high" ? 1 : 0;
        }
        for (const int one : std::as_const(load))
            QCOMPARE(one, rules.aDay());
        QCOMPARE(high, 10); // whoever has to be seen most is not left out
        // In the week of a holiday, 1 to 7 October, only on what is left of it.
        const WeekPlan holiday =
            planWeek(rules, elders, QDate(2026, 10, 5), QDate(2026, 10, 5), core::WorkCalendar::builtIn());
        QVERIFY(!holiday.visits.isEmpty());
        for (const WeekPlan::Visit &visit : holiday.visits)
            QVERIFY(visit.on >= QDate(2026, 10, 8) && core::WorkCalendar::builtIn().isWorkday(visit.on));
    }

    void theWeekIsPlannedOnce()
    {
        ElderOffice office;
        office.time = QDateTime(QDate(2026, 11, 16), QTime(2, 0), QTimeZone::UTC); // a Monday
        const QString alone = office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"), QStringLiteral("11"),
                                               {QStringLiteral("living_alone")});
        office.addPerson(QStringLiteral("乙"), QStringLiteral("1990-01-01"));
        const QString dead = office.addPerson(QStringLiteral("丙"), QStringLiteral("1930-01-01"));
        office.die(dead, QStringLiteral("2026-01-01"));
        const QDate week(2026, 11, 18);
        QCOMPARE(office.must("worker", planVisits(week, {})).value(u"planned").toInteger(), 1);
        QCOMPARE(office.codeOf("worker", planVisits(week, {})), QStringLiteral("eldercare.nothing-to-plan"));
        QCOMPARE(office.codeOf("other", planVisits(week, {})), QStringLiteral("eldercare.nothing-to-plan"));
        const core::Document visit = office.ofType(visitType()).first();
        QCOMPARE(visit.body.value(u"resident").toString(), alone);
        QCOMPARE(visit.body.value(u"risk").toString(), QStringLiteral("high"));
        office.must("worker", recordVisit(visitOf(office, visit.id)));
        QCOMPARE(office.textOf(visit.id, "next_on"), QStringLiteral("2026-11-23"));
        QCOMPARE(office.codeOf("worker", planVisits(week, {})), QStringLiteral("eldercare.nothing-to-plan"));
        // The week after they are due again.
        office.time = office.time.addDays(7);
        QCOMPARE(office.must("worker", planVisits(week.addDays(7), {})).value(u"planned").toInteger(), 1);
    }

    void whoWasNotMetIsStillOwed()
    {
        ElderOffice office;
        office.time = QDateTime(QDate(2026, 11, 16), QTime(2, 0), QTimeZone::UTC);
        office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"), QStringLiteral("11"),
                         {QStringLiteral("living_alone")});
        office.must("worker", planVisits(QDate(2026, 11, 16), {}));
        const QString id = office.ofType(visitType()).first().id;
        VisitRecord record = visitOf(office, id);
        record.seen = false;
        record.findings.clear();
        office.must("worker", recordVisit(record));
        QCOMPARE(office.textOf(id, "state"), QStringLiteral("not_met"));
        QVERIFY(office.textOf(id, "next_on").isEmpty());
        record = visitOf(office, id);
        office.must("worker", recordVisit(record));
        QCOMPARE(office.textOf(id, "state"), QStringLiteral("done"));
        QCOMPARE(office.codeOf("worker", recordVisit(visitOf(office, id))), QStringLiteral("eldercare.state"));
    }

    void whatAVisitNeedsIsAskedFor_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("code");
        const char *codes[] = {"eldercare.future",          "eldercare.way-missing",
                               "eldercare.finding-missing", "eldercare.follow-up-missing",
                               "eldercare.next-too-late",   "eldercare.resident-died",
                               "store.changed-meanwhile"};
        for (int i = 0; i < 7; ++i)
            QTest::newRow(codes[i]) << i << QString::fromLatin1(codes[i]);
    }
    void whatAVisitNeedsIsAskedFor()
    {
        QFETCH(int, what);
        ElderOffice office;
        office.time = QDateTime(QDate(2026, 11, 16), QTime(2, 0), QTimeZone::UTC);
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"),
                                                QStringLiteral("11"), {QStringLiteral("dementia")});
        office.must("worker", planVisits(QDate(2026, 11, 16), {}));
        VisitRecord record = visitOf(office, office.ofType(visitType()).first().id);
        if (what == 0)
            record.on = QDate(2026, 11, 17);
        else if (what == 1)
            record.way = QStringLiteral("telepathy");
        else if (what == 2)
            record.findings.remove(QStringLiteral("mood"));
        else if (what == 3)
            record.findings.insert(QStringLiteral("safety"), QStringLiteral("urgent"));
        else if (what == 4)
            record.nextOn = QDate(2026, 11, 30);
        else if (what == 5)
            office.die(person, QStringLiteral("2026-11-15"));
        else
            record.revision = 7;
        QTEST(office.codeOf("worker", recordVisit(record)), "code");
        QCOMPARE(office.textOf(record.visit, "state"), QStringLiteral("planned"));
    }

    void aVisitThatNobodyPlannedCountsToo()
    {
        ElderOffice office;
        office.time = QDateTime(QDate(2026, 11, 16), QTime(2, 0), QTimeZone::UTC);
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"),
                                                QStringLiteral("11"), {QStringLiteral("dementia")});
        VisitRecord record = visitOf(office, {});
        record.resident = person;
        record.riskAfter = QStringLiteral("key");
        office.must("worker", recordVisit(record));
        QCOMPARE(office.codeOf("worker", planVisits(QDate(2026, 11, 16), {})),
                 QStringLiteral("eldercare.nothing-to-plan"));
        QCOMPARE(office.ofType(visitType()).size(), 1);
        QCOMPARE(office.codeOf("worker", cancelVisit(office.ofType(visitType()).first().id, 1, QStringLiteral("x"))),
                 QStringLiteral("eldercare.state"));
    }

    void aVisitIsHandedOverAndKeepsByWhom()
    {
        ElderOffice office;
        office.time = QDateTime(QDate(2026, 11, 16), QTime(2, 0), QTimeZone::UTC);
        office.addStaff("colleague");
        office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"), QStringLiteral("11"),
                         {QStringLiteral("living_alone")});
        office.must("worker", planVisits(QDate(2026, 11, 16), {}));
        const QString id = office.ofType(visitType()).first().id;
        const auto give = [&](const char *to, qint64 revision) {
            return handOverVisit(id, revision, QStringLiteral("person:") + QLatin1String(to), QStringLiteral("病假"));
        };
        const qint64 revision = office.document(id).revision;
        QCOMPARE(office.codeOf("worker", give("stranger", revision)), QStringLiteral("eldercare.worker-unknown"));
        QCOMPARE(office.codeOf("worker", give("", revision)), QStringLiteral("eldercare.worker-unknown"));
        QCOMPARE(office.codeOf("worker", give("worker", revision)), QStringLiteral("eldercare.same-worker"));
        QCOMPARE(office.codeOf("worker", give("colleague", revision + 1)), QStringLiteral("store.changed-meanwhile"));
        const QString day = office.textOf(id, "planned_on");
        const QJsonObject answer = office.must("worker", give("colleague", revision));
        QCOMPARE(answer.value(u"visits").toInteger(), 1);
        QCOMPARE(answer.value(u"full_days").toInteger(), 0);
        QCOMPARE(office.textOf(id, "worker"), QStringLiteral("person:colleague"));
        QCOMPARE(office.textOf(id, "worker_name"), QStringLiteral("colleague"));
        QCOMPARE(office.textOf(id, "planned_on"), day);
        QCOMPARE(office.textOf(id, "state"), QStringLiteral("planned"));
        const QJsonObject event = office.document(id).body[u"events"].toArray().last().toObject();
        QCOMPARE(event[u"kind"].toString(), QStringLiteral("handed_over"));
        QCOMPARE(event[u"by_name"].toString(), QStringLiteral("worker"));
        QCOMPARE(event[u"from"].toString(), QStringLiteral("person:worker"));
        QCOMPARE(event[u"to"].toString(), QStringLiteral("person:colleague"));
        QCOMPARE(event[u"reason"].toString(), QStringLiteral("病假"));
        office.must("colleague", recordVisit(visitOf(office, id)));
        QCOMPARE(office.codeOf("worker", give("worker", office.document(id).revision)),
                 QStringLiteral("eldercare.state")); // it was made: whoever was there stays the visitor
    }

    void aWeekIsHandedOverAndNoOtherAndNothingElse()
    {
        ElderOffice office;
        office.time = QDateTime(QDate(2026, 11, 16), QTime(2, 0), QTimeZone::UTC); // a Monday
        office.addStaff("colleague");
        const VisitRules rules = VisitRules::on(QDate(2026, 11, 16));
        const int many = rules.aDay() + 3;
        for (int i = 0; i < many; ++i) {
            office.addPerson(QStringLiteral("甲%1").arg(i), QStringLiteral("1940-01-01"), QStringLiteral("11"),
                             {QStringLiteral("living_alone")});
        }
        const QDate week(2026, 11, 16);
        office.must("worker", planVisits(week, {}));
        QList<core::Document> visits = office.ofType(visitType());
        QCOMPARE(visits.size(), many);
        for (const core::Document &visit : std::as_const(visits)) // all of them on one day, as they never are by plan
            office.set(visit.id, "planned_on", QStringLiteral("2026-11-18"));
        office.must("worker", recordVisit(visitOf(office, visits.first().id)));
        office.must("worker",
                    cancelVisit(visits.at(1).id, office.document(visits.at(1).id).revision, QStringLiteral("住院")));
        office.set(visits.at(2).id, "planned_on", QStringLiteral("2026-11-23")); // the Monday after
        const QString from = QStringLiteral("person:worker");
        const QString to = QStringLiteral("person:colleague");
        const QJsonObject answer = office.must("worker", handOverWeek(from, week.addDays(3), to, {}));
        QCOMPARE(answer.value(u"visits").toInteger(), many - 3);
        QCOMPARE(answer.value(u"full_days").toInteger(), 0); // just as many as one makes
        for (qsizetype i = 0; i < visits.size(); ++i)
            QCOMPARE(office.textOf(visits.at(i).id, "worker"), i < 3 ? from : to);
        QCOMPARE(office.codeOf("worker", handOverWeek(from, week, to, {})),
                 QStringLiteral("eldercare.nothing-to-hand-over"));
        // One more on that day is more than one person makes.
        office.set(visits.at(2).id, "planned_on", QStringLiteral("2026-11-18"));
        QCOMPARE(office.must("worker", handOverWeek(from, week, to, {})).value(u"full_days").toInteger(), 1);
    }

    void aFullDiskHandsNothingOver()
    {
        ElderOffice office;
        office.time = QDateTime(QDate(2026, 11, 16), QTime(2, 0), QTimeZone::UTC);
        office.addStaff("colleague");
        for (int i = 0; i < 3; ++i) {
            office.addPerson(QStringLiteral("甲%1").arg(i), QStringLiteral("1940-01-01"), QStringLiteral("11"),
                             {QStringLiteral("living_alone")});
        }
        office.must("worker", planVisits(QDate(2026, 11, 16), {}));
        office.refusedType = visitType().name;
        QVERIFY(!office
                     .codeOf("worker", handOverWeek(QStringLiteral("person:worker"), QDate(2026, 11, 16),
                                                    QStringLiteral("person:colleague"), {}))
                     .isEmpty());
        for (const core::Document &visit : office.ofType(visitType()))
            QCOMPARE(visit.body[u"worker"].toString(), QStringLiteral("person:worker"));
    }

    void whoVisitsHereIsKnownWithoutTheStaffOfTheStreet()
    {
        ElderOffice office;
        office.time = QDateTime(QDate(2026, 11, 16), QTime(2, 0), QTimeZone::UTC);
        office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"), QStringLiteral("11"),
                         {QStringLiteral("living_alone")});
        VisitRecord made = visitOf(office, {});
        made.resident = office.addPerson(QStringLiteral("乙"), QStringLiteral("1941-01-01"));
        office.must("neighbour", recordVisit(made));
        office.must("worker", planVisits(QDate(2026, 11, 16), {}));
        const auto open = openVisitsOf(QStringLiteral("person:worker"), QDate(2026, 11, 16));
        QCOMPARE(open.type, visitType().name);
        office.must("worker", handOverWeek(QStringLiteral("person:worker"), QDate(2026, 11, 16),
                                           QStringLiteral("person:neighbour"), {}));
        int given = 0;
        for (const core::Document &visit : office.ofType(visitType()))
            given += visit.body[u"worker_name"].toString() == u"neighbour" ? 1 : 0;
        QCOMPARE(given, 2);
    }

    void theGradeOfAnAssessmentMakesAPlan()
    {
        ElderOffice office;
        office.time = QDateTime(QDate(2026, 11, 16), QTime(2, 0), QTimeZone::UTC);
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1955-01-01"));
        QCOMPARE(office.codeOf("worker", planVisits(QDate(2026, 11, 16), {})),
                 QStringLiteral("eldercare.nothing-to-plan"));
        office.assessed(person, 70); // 20 of 90: grade 4
        QCOMPARE(office.must("worker", planVisits(QDate(2026, 11, 16), {})).value(u"planned").toInteger(), 1);
        QCOMPARE(office.ofType(visitType()).first().body.value(u"risk").toString(), QStringLiteral("high"));
    }
};

QTEST_GUILESS_MAIN(EldercareVisits)
#include "tst_eldercare_visits.moc"
