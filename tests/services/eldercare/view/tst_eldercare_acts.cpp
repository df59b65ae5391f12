// SPDX-License-Identifier: GPL-3.0-or-later
#include "ElderDesk.h"
#include "Terms.h"

#include "core/PeopleNames.h"
#include "print/PaperOutput.h"
#include "services/eldercare/rules/AssessmentCommands.h"
#include "services/eldercare/rules/VisitCommands.h"
#include "services/eldercare/view/AbilityForm.h"
#include "services/eldercare/view/AssessmentPage.h"
#include "services/eldercare/view/EldersPage.h"
#include "services/eldercare/view/HandOverCard.h"
#include "services/eldercare/view/IndicatorPanel.h"
#include "services/eldercare/view/VisitForm.h"
#include "services/eldercare/view/VisitsPage.h"
#include "ui/ActionButton.h"
#include "ui/AskCard.h"
#include "ui/Banner.h"
#include "ui/FormView.h"
#include "ui/RecordList.h"
#include "ui/Theme.h"

#include <QDir>
#include <QTableView>

using namespace yc;
using namespace yc::eldercare;
using test::ElderDesk;

namespace {

const QString assessmentPage = QStringLiteral("eldercare.assessment");
const QString eldersPage = QStringLiteral("eldercare.elders");
const QString visitsPage = QStringLiteral("eldercare.visits");
const QString colleague = QStringLiteral("person:01900000-0000-7000-8000-000000000002");

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(), key,
                    modifiers);
}

void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

/// Two people due this week, planned for the clerk; a colleague whom the desk knows.
VisitsPage *planned(ElderDesk &desk)
{
    core::Command names{.name = QStringLiteral("test.command"), .permission = {}};
    names.work = [](core::Transaction &transaction) -> core::Result<QJsonObject> {
        YC_TRY(core::keepStaffName(transaction, colleague, {QStringLiteral("吴晓"), {}}));
        YC_TRY(
            core::keepStaffName(transaction, transaction.session().personId, {transaction.session().personName, {}}));
        return QJsonObject();
    };
    desk.run(std::move(names));
    desk.addPerson(QStringLiteral("王秀英"), QStringLiteral("1941-05-06"), {QStringLiteral("living_alone")});
    desk.addPerson(QStringLiteral("李桂兰"), QStringLiteral("1945-05-06"), {QStringLiteral("dementia")});
    desk.open(visitsPage);
    auto *page = desk.page<VisitsPage>(visitsPage);
    press(Qt::Key_N, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return page->list()->model()->rowCount() == 2; }))
        qFatal("no plan");
    page->list()->table()->setFocus();
    press(Qt::Key_Home);
    if (!QTest::qWaitFor([&] { return page->form()->isVisible() && !page->form()->visit().isNull(); }))
        qFatal("no visit");
    return page;
}

AssessmentPage *begin(ElderDesk &desk, const QString &person)
{
    desk.open(assessmentPage, {{QStringLiteral("person"), person}});
    auto *page = desk.page<AssessmentPage>(assessmentPage);
    if (!QTest::qWaitFor([&] { return !page->form()->values().isEmpty(); }))
        qFatal("no form");
    return page;
}

} // namespace

/// Acts beside the straight way: a visit that is not made, one that another makes, a draft that is given up.
class EldercareActs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QApplication::installTranslator(&m_terms);
        ui::Theme::apply(*qApp, ui::ThemeKind::Light);
    }

    void aVisitIsCalledOffWithItsReason()
    {
        ElderDesk desk;
        VisitsPage *page = planned(desk);
        const QString id = page->form()->visit().id;
        press(Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(page->cancelCard()->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier); // neither called off without a reason nor kept as made
        QVERIFY(!page->cancelCard()->form()->field(QStringLiteral("reason"))->error().isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(!page->cancelCard()->isVisible());
        QCOMPARE(desk.load(id).body[u"state"].toString(), QStringLiteral("planned"));
        press(Qt::Key_F8, Qt::ShiftModifier);
        type(QStringLiteral("in hospital"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.load(id).body[u"state"].toString(), QStringLiteral("cancelled"));
        const QJsonObject last = desk.load(id).body[u"events"].toArray().last().toObject();
        QCOMPARE(last[u"reason"].toString(), QStringLiteral("in hospital"));
        QCOMPARE(last[u"by_name"].toString(), QStringLiteral("周敏"));
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
        QVERIFY(!page->cancelCard()->isVisible());
    }

    void whatIsTypedComesFirst()
    {
        ElderDesk desk;
        VisitsPage *page = planned(desk);
        page->form()->fields()->field(QStringLiteral("needs"))->editor()->setFocus();
        type(QStringLiteral("rice"));
        for (const auto &[key, modifier] :
             {std::pair(Qt::Key_F8, Qt::ShiftModifier), std::pair(Qt::Key_F9, Qt::NoModifier)}) {
            press(key, modifier);
            QVERIFY(!page->cancelCard()->isVisible() && !page->handOverCard()->isVisible());
            QVERIFY(page->banner()->isVisible());
        }
        QVERIFY(page->form()->isDirty());
    }

    void theQuestionGoesWithItsVisit()
    {
        ElderDesk desk;
        VisitsPage *page = planned(desk);
        const QString first = page->form()->visit().id;
        press(Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(page->cancelCard()->isVisible());
        page->list()->table()->setFocus();
        press(Qt::Key_Down);
        QTRY_VERIFY(page->form()->visit().id != first);
        QVERIFY(!page->cancelCard()->isVisible());
    }

    void theListOnPaperIsSeenAndHasOnlyWhatIsToBeDone()
    {
        ElderDesk desk;
        VisitsPage *page = planned(desk);
        VisitRecord made;
        made.visit = page->form()->visit().id;
        made.revision = page->form()->visit().revision;
        made.on = QDate(2026, 11, 18);
        made.way = QStringLiteral("home");
        for (const QString &area : visitAreas())
            made.findings.insert(area, QStringLiteral("good"));
        const QString done = page->form()->visit().body[u"resident_name"].toString();
        desk.run(recordVisit(made));
        press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(page->output()->slip());
        const QString paper = page->output()->slip()->text();
        QVERIFY2(!paper.contains(done), qPrintable(paper));
        QVERIFY(paper.contains(done == u"王秀英" ? QStringLiteral("李桂兰") : QStringLiteral("王秀英")));
        QVERIFY(!page->list()->isVisible()); // the paper stands in its place, so that nobody has to look for it
        QVERIFY(page->goBack());
        QVERIFY(page->list()->isVisible());
    }

    void oneVisitGoesToAColleague()
    {
        ElderDesk desk;
        VisitsPage *page = planned(desk);
        const QString id = page->form()->visit().id;
        press(Qt::Key_F9);
        QTRY_VERIFY(page->handOverCard()->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier); // to nobody
        QVERIFY(!page->handOverCard()->form()->field(QStringLiteral("worker"))->error().isEmpty());
        type(colleague);
        press(Qt::Key_Tab);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.load(id).body[u"worker"].toString(), colleague);
        QCOMPARE(desk.load(id).body[u"worker_name"].toString(), QStringLiteral("吴晓"));
        QTRY_COMPARE(page->list()->model()->rowCount(), 1); // of mine
        QTRY_VERIFY2(page->banner()->text().contains(QStringLiteral("吴晓")), qPrintable(page->banner()->text()));
        desk.signIn("point");
        QCOMPARE(desk.figure(QStringLiteral("visits-week")), 1);
    }

    void theWholeWeekGoesToAColleague()
    {
        ElderDesk desk;
        VisitsPage *page = planned(desk);
        press(Qt::Key_F9);
        QTRY_VERIFY(page->handOverCard()->isVisible());
        type(colleague);
        press(Qt::Key_Tab);
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("week"));
        press(Qt::Key_Tab);
        type(QStringLiteral("on leave"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->list()->model()->rowCount(), 0);
        QCOMPARE(desk.figure(QStringLiteral("visits-week")), 0);
        desk.signIn("point");
        QCOMPARE(desk.figure(QStringLiteral("visits-week")), 2);
    }

    void aDraftIsDiscardedAfterAQuestionThatSaysWhatIsLost()
    {
        ElderDesk desk;
        AssessmentPage *page = begin(desk, desk.addPerson(QStringLiteral("王秀英"), QStringLiteral("1941-05-06")));
        press(Qt::Key_F8, Qt::ShiftModifier); // nothing is kept yet, so there is nothing to discard
        QVERIFY(!page->discardCard()->isVisible());
        page->setStep(AssessmentPage::Indicators);
        press(Qt::Key_2);
        press(Qt::Key_2);
        press(Qt::Key_1);
        QTRY_VERIFY(!page->draft().isEmpty());
        QTRY_COMPARE(desk.count(QStringLiteral("ability_draft")), 1);
        press(Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(page->discardCard()->isVisible());
        QVERIFY2(page->discardCard()->words().contains(QStringLiteral("3")) &&
                     page->discardCard()->words().contains(QStringLiteral("26")),
                 qPrintable(page->discardCard()->words()));
        press(Qt::Key_Escape);
        QVERIFY(!page->discardCard()->isVisible());
        QCOMPARE(desk.count(QStringLiteral("ability_draft")), 1);
        QCOMPARE(page->indicators()->scores().size(), 3);
        press(Qt::Key_F8, Qt::ShiftModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.count(QStringLiteral("ability_draft")), 0);
        QTRY_COMPARE(page->indicators()->scores().size(), 0);
        QVERIFY(page->draft().isEmpty());
        QVERIFY(page->mayLeave());
        QCOMPARE(desk.count(QStringLiteral("ability_draft")), 0); // and leaving keeps none
    }

    void aCorrectionThatIsDiscardedLeavesWhatWasSentBack()
    {
        ElderDesk desk;
        const QString person = desk.addPerson(QStringLiteral("王秀英"), QStringLiteral("1941-05-06"));
        AssessmentEdit edit;
        edit.resident = person;
        edit.form = {{QStringLiteral("assessed_on"), QStringLiteral("2026-11-18")},
                     {QStringLiteral("reason"), QStringLiteral("first")}};
        for (const AbilityScale::Indicator &one : AbilityScale::builtIn().indicators())
            edit.scores.insert(one.code, one.maximum());
        const QString id = desk.run(signAssessment(edit)).value(u"assessment").toString();
        desk.signIn("point");
        desk.run(sendBackAssessment(id, desk.load(id).revision, QStringLiteral("B.1.1")));
        desk.signIn("clerk");
        desk.open(assessmentPage, {{QStringLiteral("id"), id}});
        auto *page = desk.page<AssessmentPage>(assessmentPage);
        QTRY_COMPARE(page->step(), AssessmentPage::Indicators);
        const qint64 before = page->indicators()->scores().value(u"B.1.1").toInteger();
        page->indicators()->show(QStringLiteral("B.1.1"));
        press(Qt::Key_0);
        QTRY_VERIFY(!page->draft().isEmpty());
        press(Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(page->discardCard()->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.count(QStringLiteral("ability_draft")), 0);
        QTRY_COMPARE(page->indicators()->scores().value(u"B.1.1").toInteger(), before);
        QCOMPARE(desk.load(id).body[u"state"].toString(), QStringLiteral("returned"));
    }

    void assessmentsStandWithAgeAndBirth()
    {
        ElderDesk desk;
        const QString person = desk.addPerson(QStringLiteral("王秀英"), QStringLiteral("1941-05-06"));
        AssessmentPage *page = begin(desk, person);
        page->setStep(AssessmentPage::Indicators);
        press(Qt::Key_2);
        QTRY_COMPARE(desk.count(QStringLiteral("ability_draft")), 1);
        desk.open(eldersPage, {{QStringLiteral("which"), QStringLiteral("draft")}});
        auto *list = desk.page<EldersPage>(eldersPage)->list();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        const auto cell = [&](int column) { return list->model()->index(0, column).data().toString(); };
        QTRY_COMPARE(cell(1), QStringLiteral("85"));
        QVERIFY2(cell(2).contains(QStringLiteral("1941")), qPrintable(cell(2)));
        AssessmentEdit edit;
        edit.resident = person;
        edit.form = {{QStringLiteral("assessed_on"), QStringLiteral("2026-11-18")},
                     {QStringLiteral("reason"), QStringLiteral("first")}};
        for (const AbilityScale::Indicator &one : AbilityScale::builtIn().indicators())
            edit.scores.insert(one.code, one.maximum());
        const QString id = desk.run(signAssessment(edit)).value(u"assessment").toString();
        desk.signIn("point");
        desk.run(confirmAssessment(id, desk.load(id).revision));
        desk.open(eldersPage, {{QStringLiteral("which"), QStringLiteral("done")}});
        list = desk.page<EldersPage>(eldersPage)->list();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_COMPARE(cell(1), QStringLiteral("85"));
        QVERIFY2(cell(2).contains(QStringLiteral("1941")), qPrintable(cell(2)));
        QCOMPARE(list->model()->idAt(0), id);
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("YC_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        for (const auto &[kind, suffix] :
             {std::pair(ui::ThemeKind::Light, "light"), std::pair(ui::ThemeKind::Dark, "dark")}) {
            ui::Theme::apply(*qApp, kind);
            ElderDesk desk;
            const auto shoot = [&](const char *name) {
                QTest::qWait(300);
                QVERIFY(desk.grab().save(
                    QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), QLatin1String(suffix))));
            };
            VisitsPage *page = planned(desk);
            press(Qt::Key_F8, Qt::ShiftModifier);
            shoot("elder-a1-call-off");
            press(Qt::Key_Escape);
            press(Qt::Key_F9);
            QTRY_VERIFY(page->handOverCard()->isVisible());
            type(colleague);
            press(Qt::Key_Tab);
            shoot("elder-a2-hand-over");
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(page->list()->model()->rowCount(), 1);
            shoot("elder-a3-handed-over");
            AssessmentPage *assessment =
                begin(desk, desk.addPerson(QStringLiteral("赵阿大"), QStringLiteral("1941-10-05")));
            assessment->setStep(AssessmentPage::Indicators);
            press(Qt::Key_2);
            QTRY_VERIFY(!assessment->draft().isEmpty());
            press(Qt::Key_F8, Qt::ShiftModifier);
            shoot("elder-a4-discard");
            press(Qt::Key_Escape);
            desk.open(eldersPage, {{QStringLiteral("which"), QStringLiteral("draft")}});
            shoot("elder-a5-drafts");
        }
        ui::Theme::apply(*qApp, ui::ThemeKind::Light);
    }

private:
    test::Terms m_terms;
};

QTEST_MAIN(EldercareActs)
#include "tst_eldercare_acts.moc"
