// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoWindow.h"

#include "print/PaperOutput.h"
#include "services/eldercare/view/AbilityForm.h"
#include "services/eldercare/view/AssessmentPage.h"
#include "services/eldercare/view/EldersPage.h"
#include "services/eldercare/view/IndicatorPanel.h"
#include "services/povertyaid/view/ApplicationPage.h"
#include "services/povertyaid/view/ApplicationsPage.h"
#include "services/povertyaid/view/VerdictPanel.h"
#include "ui/FormView.h"
#include "ui/RecordList.h"

#include <QJsonArray>
#include <QTableView>
#include <QTemporaryDir>

using namespace yc;
using eldercare::AssessmentPage;
using povertyaid::ApplicationPage;

namespace {
constexpr int patience = 30'000;
constexpr qint64 townSize = 300;
} // namespace

/// Elderly care and poverty aid in the real window: from the first key to the slip on paper.
class CareWindow : public QObject {
    Q_OBJECT
public:
    explicit CareWindow(const QString &root)
        : m_desk(root, townSize)
    {
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = m_desk.make();
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    }
    void init() { QVERIFY(m_desk.begin()); }
    void cleanup() { m_desk.end(); }

    void anAssessmentByTwoPeopleToThePrintedReport()
    {
        QVERIFY(m_desk.signIn(QStringLiteral("3001"))); // at the village point: the elders of one committee
        goTo("eldercare.elders");
        auto *elders = on().page<eldercare::EldersPage>();
        QVERIFY(elders);
        openFirst(elders->list());
        auto *page = on().page<AssessmentPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(!page->form()->values().isEmpty(), patience);
        page->setStep(AssessmentPage::Form);
        page->form()->section(0)->field(QStringLiteral("reason"))->editor()->setFocus();
        on().type(QStringLiteral("first"));
        on().press(Qt::Key_Tab);
        on().press(Qt::Key_PageDown, Qt::AltModifier);
        QTRY_VERIFY(page->indicators()->hasFocus());
        for (int i = 0; page->step() == AssessmentPage::Indicators && i < 4 * indicators; ++i) {
            const QString before = page->indicators()->current();
            for (const Qt::Key key : {Qt::Key_4, Qt::Key_3, Qt::Key_2, Qt::Key_1}) { // the best that it has
                on().press(key);
                if (page->step() != AssessmentPage::Indicators || page->indicators()->current() != before)
                    break;
            }
        }
        QCOMPARE(page->step(), AssessmentPage::Report);
        on().press(Qt::Key_F8);
        QTRY_VERIFY_WITH_TIMEOUT(!page->document().isNull(), patience);
        const QString id = page->document().id;
        QCOMPARE(page->document().body.value(u"total").toInteger(), 90);
        const QString name = page->document().body.value(u"resident_name").toString();

        QVERIFY(m_desk.signIn()); // the second assessor, at the centre
        on().window->frame()->open(QStringLiteral("eldercare.assessment"), {{QStringLiteral("id"), id}});
        page = on().page<AssessmentPage>();
        QTRY_COMPARE_WITH_TIMEOUT(page->document().id, id, patience);
        QTRY_COMPARE(page->step(), AssessmentPage::Report);
        on().press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk.load(id).body.value(u"state").toString(), QStringLiteral("done"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(page->output()->slip() &&
                                     page->output()->slip()->text().contains(QStringLiteral("两名评估人员确认")),
                                 patience);
        const QString paper = m_desk.path(QStringLiteral("report.pdf"));
        page->output()->setPrinterChoice(DemoWindow::printerTo(paper));
        on().press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(DemoWindow::says(DemoWindow::paperText(paper), QStringLiteral("90 / 90")), patience);
        QVERIFY(DemoWindow::says(DemoWindow::paperText(paper), name));
    }

    void anApplicationIsRegisteredAndItsWorkingSaysWhatIsMissing()
    {
        QVERIFY(m_desk.signIn());
        const core::Document head = headOfAHousehold();
        QVERIFY(!head.isNull());
        on().window->frame()->setCurrentPerson(head.id);
        goTo("povertyaid.applications");
        QVERIFY(on().page<povertyaid::ApplicationsPage>());
        on().press(Qt::Key_N, Qt::ControlModifier);
        auto *page = on().page<ApplicationPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(!page->verdicts()->working().value(u"members_counted").toArray().isEmpty(), patience);
        on().press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!page->document().id.isEmpty(), patience);
        const QString number = page->document().body.value(u"number").toString();
        QVERIFY2(number.startsWith(QStringLiteral("JZ2026-310106012-")), qPrintable(number));
        QTRY_VERIFY(page->mayLeave());
        const QString text = printed(page, QStringLiteral("working.pdf"));
        QVERIFY2(DemoWindow::says(text, number), qPrintable(text));
        QVERIFY(DemoWindow::says(text, QStringLiteral("家庭经济状况核算表")));
        QVERIFY(DemoWindow::says(text, QStringLiteral("无法判定"))); // Shanghai's standard since 2025-07 was not found
    }

    void aDecisionIsPrintedWithWhatWasGranted()
    {
        QVERIFY(m_desk.signIn(QStringLiteral("2001")));
        goTo("povertyaid.applications");
        auto *list = on().page<povertyaid::ApplicationsPage>();
        QVERIFY(list);
        on().window->frame()->open(QStringLiteral("povertyaid.applications"),
                                   {{QStringLiteral("which"), QStringLiteral("open")}});
        openFirst(list->list());
        auto *page = on().page<ApplicationPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(!page->document().id.isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!page->verdicts()->working().isEmpty(), patience);
        on().press(Qt::Key_F8);
        QTRY_VERIFY(page->decisionForm()->isVisible());
        on().press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk.load(page->document().id).body.value(u"state").toString(),
                                  QStringLiteral("approved"), patience);
        QTRY_COMPARE(page->document().body.value(u"state").toString(), QStringLiteral("approved"));
        const QString text = printed(page, QStringLiteral("decision.pdf"));
        QVERIFY2(DemoWindow::says(text, QStringLiteral("同意：最低生活保障")), qPrintable(text));
        QVERIFY(
            DemoWindow::says(text, QStringLiteral("演示数据"))); // a figure that the desk gave says where it is from
        QVERIFY(DemoWindow::says(text, page->document().body.value(u"applicant_name").toString()));
    }

private:
    static constexpr int indicators = 26;

    [[nodiscard]] WindowUnderTest &on() const { return *m_desk.on; }
    void goTo(const char *page) { on().window->frame()->open(QString::fromLatin1(page)); }
    void openFirst(ui::RecordList *list)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!list->model()->isLoading() && list->model()->rowCount() > 0, patience);
        list->table()->setFocus();
        on().press(Qt::Key_Home);
        on().press(Qt::Key_Return);
    }
    QString printed(ApplicationPage *page, const QString &name)
    {
        const QString paper = m_desk.path(name);
        page->output()->setPrinterChoice(DemoWindow::printerTo(paper));
        on().press(Qt::Key_P, Qt::ControlModifier); // on the screen first
        if (!QTest::qWaitFor([&] { return page->output()->slip().has_value(); }, patience))
            return {};
        on().press(Qt::Key_P, Qt::ControlModifier);
        (void)QTest::qWaitFor([&] { return !DemoWindow::paperText(paper).isEmpty(); }, patience);
        return DemoWindow::paperText(paper);
    }
    [[nodiscard]] core::Document headOfAHousehold() const
    {
        return m_desk.first({.type = QStringLiteral("resident"),
                             .where = {{QStringLiteral("relation"), core::Query::Op::Equal, QStringLiteral("02")}},
                             .orderBy = {{QStringLiteral("id")}},
                             .columns = {QStringLiteral("name")},
                             .limit = 1});
    }

    DemoWindow m_desk;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir root;
    CareWindow test(root.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_care_window.moc"
