// SPDX-License-Identifier: GPL-3.0-or-later
#include "ElderOffice.h"

#include <QTest>

using namespace yc;
using namespace yc::eldercare;
using test::ElderOffice;

/// The life of an assessment: draft, first assessor, second assessor, the next one.
class EldercareAssessments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDraftIsKeptOnceAPersonAndGoesOnSigning()
    {
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"));
        AssessmentEdit edit = office.edit(person);
        edit.scores = {{QStringLiteral("B.1.1"), 3}};
        edit.indicator = QStringLiteral("B.1.2");
        const QString draft = office.must("first", saveAssessmentDraft(edit)).value(u"draft").toString();
        QCOMPARE(office.must("first", saveAssessmentDraft(edit)).value(u"draft").toString(), draft); // taken over
        QCOMPARE(office.ofType(assessmentDraftType()).size(), 1);
        const AssessmentEdit again = AssessmentEdit::fromJson(office.document(draft).body.value(u"values").toObject());
        QCOMPARE(again.scores, edit.scores);
        QCOMPARE(again.indicator, edit.indicator);
        edit = office.edit(person);
        edit.draft = draft;
        office.must("first", signAssessment(edit));
        QVERIFY(office.ofType(assessmentDraftType()).isEmpty());
    }

    void theGradeHoldsWhenAnotherPersonConfirms()
    {
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"));
        AssessmentEdit edit = office.edit(person, 20); // 70
        edit.form.insert(QStringLiteral("diagnosis.dementia"), true);
        edit.form.insert(QStringLiteral("events.fall"), QStringLiteral("2"));
        const QJsonObject signedOne = office.must("first", signAssessment(edit));
        const QString id = signedOne.value(u"assessment").toString();
        const qint64 revision = signedOne.value(u"revision").toInteger();
        QCOMPARE(office.textOf(id, "final_grade"), QStringLiteral("3")); // 1, and two rules
        QCOMPARE(office.textOf(id, "state"), QStringLiteral("signed"));
        QCOMPARE(office.codeOf("first", confirmAssessment(id, revision)), QStringLiteral("eldercare.same-person"));
        QCOMPARE(office.codeOf("second", confirmAssessment(id, revision + 1)),
                 QStringLiteral("store.changed-meanwhile"));
        office.must("second", confirmAssessment(id, revision));
        QCOMPARE(office.textOf(id, "state"), QStringLiteral("done"));
        QCOMPARE(office.textOf(id, "review_on"), QStringLiteral("2027-10-07"));
        QCOMPARE(office.codeOf("second", confirmAssessment(id, revision + 1)), QStringLiteral("eldercare.state"));
    }

    void theSettingDecidesWhetherTheRulesAddUp()
    {
        ElderOffice office;
        office.must("supervisor", setAddUp(false));
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"));
        AssessmentEdit edit = office.edit(person, 20);
        edit.form.insert(QStringLiteral("diagnosis.mental"), true);
        edit.form.insert(QStringLiteral("events.fall"), QStringLiteral("1"));
        edit.form.insert(QStringLiteral("events.wandering"), QStringLiteral("1"));
        const QString id = office.must("first", signAssessment(edit)).value(u"assessment").toString();
        QCOMPARE(office.textOf(id, "final_grade"), QStringLiteral("2"));
        QCOMPARE(office.document(id).body.value(u"add_up").toBool(true), false);
        office.must("supervisor", setAddUp(true)); // later: what was signed stays
        QCOMPARE(office.textOf(id, "final_grade"), QStringLiteral("2"));
    }

    void whatIsNotFitToBeSignedIsRefused_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("code");
        const char *codes[] = {"eldercare.unfinished", "eldercare.future",        "eldercare.form-missing",
                               "eldercare.answer",     "eldercare.resident-died", "eldercare.coma-contradicts",
                               "eldercare.no-resident"};
        for (int i = 0; i < 7; ++i)
            QTest::newRow(codes[i]) << i << QString::fromLatin1(codes[i]);
    }
    void whatIsNotFitToBeSignedIsRefused()
    {
        QFETCH(int, what);
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"));
        AssessmentEdit edit = office.edit(person);
        if (what == 0)
            edit.scores.remove(QStringLiteral("B.4.5"));
        else if (what == 1)
            edit.form.insert(QStringLiteral("assessed_on"), QStringLiteral("2026-10-08"));
        else if (what == 2)
            edit.form.remove(QStringLiteral("reason"));
        else if (what == 3)
            edit.scores.insert(QStringLiteral("B.2.4"), 4);
        else if (what == 4)
            office.die(person, QStringLiteral("2026-10-01"));
        else if (what == 5)
            edit.form.insert(QStringLiteral("coma"), QStringLiteral("yes"));
        else
            edit.resident = QStringLiteral("resident:01900000-0000-7000-8000-000000000009");
        QTEST(office.codeOf("first", signAssessment(edit)), "code");
        QVERIFY(office.ofType(assessmentType()).isEmpty());
    }

    void comaAloneIsEnough()
    {
        ElderOffice office;
        AssessmentEdit edit = office.edit(office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01")));
        edit.scores = {{QStringLiteral("B.3.9"), 0}};
        edit.form.insert(QStringLiteral("coma"), QStringLiteral("yes"));
        const QString id = office.must("first", signAssessment(edit)).value(u"assessment").toString();
        QCOMPARE(office.textOf(id, "final_grade"), QStringLiteral("4"));
        QVERIFY(!office.document(id).body.contains(u"total"));
    }

    void aNewOneReplacesTheOldOnlyWhenConfirmed()
    {
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"));
        const QString old = office.assessed(person, 0);
        office.time = office.time.addDays(300);
        const QJsonObject next = office.must("first", signAssessment(office.edit(person, 30)));
        QCOMPARE(office.codeOf("third", signAssessment(office.edit(person, 40))), QStringLiteral("eldercare.pending"));
        QCOMPARE(office.textOf(old, "state"), QStringLiteral("done"));
        office.refusedType = assessmentType().name; // the disk is full: nothing of it happens
        QCOMPARE(office.codeOf("second", confirmAssessment(next.value(u"assessment").toString(), 1)),
                 QStringLiteral("store.full"));
        QCOMPARE(office.textOf(old, "state"), QStringLiteral("done"));
        office.refusedType.clear();
        office.must("second", confirmAssessment(next.value(u"assessment").toString(), 1));
        QCOMPARE(office.textOf(old, "state"), QStringLiteral("replaced"));
    }

    void whatIsSentBackIsCorrectedAndSignedAgain()
    {
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1940-01-01"));
        const QJsonObject first = office.must("first", signAssessment(office.edit(person, 10)));
        const QString id = first.value(u"assessment").toString();
        QCOMPARE(office.codeOf("second", sendBackAssessment(id, 1, QStringLiteral(" "))),
                 QStringLiteral("eldercare.reason-missing"));
        QCOMPARE(office.codeOf("first", sendBackAssessment(id, 1, QStringLiteral("x"))),
                 QStringLiteral("eldercare.same-person"));
        office.must("second", sendBackAssessment(id, 1, QStringLiteral("B.1.1 重评")));
        AssessmentEdit edit = office.edit(person, 25);
        edit.assessment = id;
        edit.revision = 2;
        const QJsonObject again = office.must("first", signAssessment(edit));
        QCOMPARE(again.value(u"assessment").toString(), id);
        QCOMPARE(again.value(u"number"), first.value(u"number"));
        QCOMPARE(office.textOf(id, "final_grade"), QStringLiteral("2"));
        QCOMPARE(office.document(id).body.value(u"events").toArray().size(), 3);
    }
};

QTEST_GUILESS_MAIN(EldercareAssessments)
#include "tst_eldercare_assessments.moc"
