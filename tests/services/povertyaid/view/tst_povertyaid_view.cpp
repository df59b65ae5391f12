// SPDX-License-Identifier: GPL-3.0-or-later
#include "AidDesk.h"
#include "Terms.h"

#include "print/PaperOutput.h"
#include "services/povertyaid/rules/ApplicationCommands.h"
#include "services/povertyaid/view/ApplicationPage.h"
#include "services/povertyaid/view/ApplicationsPage.h"
#include "services/povertyaid/view/FamilyForm.h"
#include "services/povertyaid/view/PaymentsPage.h"
#include "services/povertyaid/view/RowEditor.h"
#include "services/povertyaid/view/VerdictPanel.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/FormView.h"
#include "ui/RecordList.h"
#include "ui/TabBar.h"
#include "ui/Theme.h"

#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>

using namespace yc;
using namespace yc::povertyaid;
using test::AidDesk;

namespace {

const QString pageId = QStringLiteral("povertyaid.application");

void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(), key,
                    modifiers);
}

QJsonObject classOf(const ApplicationPage &page, const char *name)
{
    const QJsonArray classes = page.verdicts()->working().value(u"classes").toArray();
    for (const QJsonValue &one : classes) {
        if (one[u"class"].toString() == QLatin1String(name))
            return one.toObject();
    }
    return {};
}

ApplicationPage *newApplication(AidDesk &desk, const QString &person)
{
    desk.open(pageId, {{QStringLiteral("person"), person}});
    auto *page = desk.page<ApplicationPage>(pageId);
    if (!QTest::qWaitFor([&] { return page->verdicts()->working().value(u"members_counted").toArray().size() == 3; }))
        qFatal("no family");
    return page;
}

/// Income by keys alone.
void typeIncome(ApplicationPage &page, const QString &amount)
{
    page.form()->tabs()->setFocus();
    press(Qt::Key_Right);
    page.form()->income()->addButton()->setFocus();
    press(Qt::Key_Space);                                               // focus goes to the first cell of the row
    type(page.form()->family().value(u"members")[0][u"id"].toString()); // codes are typed: QTest types ASCII only
    press(Qt::Key_Tab);
    auto *kind = page.form()->income()->cell(0, QStringLiteral("kind"));
    kind->setFocus();
    type(QStringLiteral("transfer"));
    auto *money = page.form()->income()->cell(0, QStringLiteral("amount"));
    money->setFocus();
    type(amount);
    auto *per = page.form()->income()->cell(0, QStringLiteral("per"));
    per->setFocus();
    type(QStringLiteral("month"));
    press(Qt::Key_Tab);
}

} // namespace

class PovertyAidView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QApplication::installTranslator(&m_terms);
        ui::Theme::apply(*qApp, ui::ThemeKind::Light);
    }

    void theFamilyComesFromTheHouseholdAndIsJudgedAtOnce()
    {
        AidDesk desk;
        ApplicationPage *page = newApplication(desk, desk.settle());
        QCOMPARE(classOf(*page, "dibao")[u"answer"].toString(), QStringLiteral("eligible"));
        QCOMPARE(classOf(*page, "dibao")[u"benefit"].toString(), QStringLiteral("5265.00")); // 2 × 1595 + 2075
        QCOMPARE(page->verdicts()->working()[u"classes"].toArray().size(), 6);
        QCOMPARE(desk.count(QStringLiteral("aid_application")), 0); // nothing is kept before it is saved
    }

    void aFigureTypedShowsInEveryClassAtOnce()
    {
        AidDesk desk;
        ApplicationPage *page = newApplication(desk, desk.settle());
        typeIncome(*page, QStringLiteral("2400"));
        QTRY_COMPARE(classOf(*page, "dibao")[u"benefit"].toString(), QStringLiteral("2865.00"));
        auto *money = page->form()->income()->cell(0, QStringLiteral("amount"));
        money->setFocus();
        QTest::keyClick(money, Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("6000"));
        QTRY_COMPARE(classOf(*page, "dibao")[u"answer"].toString(), QStringLiteral("not_eligible"));
        QCOMPARE(classOf(*page, "low_income")[u"answer"].toString(), QStringLiteral("eligible"));
        QVERIFY(!page->mayLeave()); // a trial is not saved, and says so
        type(QStringLiteral("x"));  // what cannot be read is said, not guessed
        QTRY_VERIFY(page->verdicts()->working().isEmpty());
    }

    void savesDecidesAndIsReadOnlyAfterwards()
    {
        AidDesk desk;
        ApplicationPage *page = newApplication(desk, desk.settle());
        typeIncome(*page, QStringLiteral("2400"));
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!page->document().id.isEmpty());
        QTRY_VERIFY(page->mayLeave());
        press(Qt::Key_F8);
        QTRY_VERIFY(page->decisionForm()->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier);
        auto *banner = page->findChild<ui::Banner *>();
        QTRY_VERIFY2(banner->isVisible() && banner->text().contains(QStringLiteral("授权书")),
                     qPrintable(banner->text()));
        QCOMPARE(desk.load(page->document().id).body[u"state"].toString(), QStringLiteral("open"));

        page->form()->showTab(3);
        for (int row = 0; row < 3; ++row) {
            page->form()->signatures()->cell(row, QStringLiteral("signed_on"))->setFocus();
            type(QStringLiteral("20250308"));
            press(Qt::Key_Tab);
        }
        page->form()->accountForm()->field(QStringLiteral("account"))->editor()->setFocus();
        type(QStringLiteral("6228480001234567"));
        press(Qt::Key_Tab);
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(desk.load(page->document().id).body[u"authorisations"].toArray().size() == 3);
        QTRY_VERIFY(page->mayLeave());
        QTRY_VERIFY(page->form()->accountForm()->field(QStringLiteral("account"))->isMasked());
        press(Qt::Key_F8);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.load(page->document().id).body[u"state"].toString(), QStringLiteral("approved"));
        const QJsonObject body = desk.load(page->document().id).body;
        QCOMPARE(body[u"account"].toString(), QStringLiteral("6228480001234567"));
        QCOMPARE(body[u"benefit"].toInteger(), 286'500);
        QTRY_VERIFY(!page->form()->income()->cell(0, QStringLiteral("amount"))->isEnabled());

        QSignalSpy composed(page->output(), &print::PaperOutput::composed);
        press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(composed.count(), 1);
        QVERIFY(page->output()->slip()->text().contains(QStringLiteral("2,865.00")) ||
                page->output()->slip()->text().contains(QStringLiteral("2865.00")));
        QVERIFY(page->goBack());

        desk.open(QStringLiteral("povertyaid.applications"));
        auto *list = desk.page<ApplicationsPage>(QStringLiteral("povertyaid.applications"))->list();
        QTRY_COMPARE(list->model()->rowCount(), 1);
    }

    void whatIsTypedWhileSavingStays()
    {
        AidDesk desk;
        ApplicationPage *page = newApplication(desk, desk.settle());
        typeIncome(*page, QStringLiteral("2400"));
        press(Qt::Key_S, Qt::ControlModifier);
        page->form()->showTab(1);
        page->form()->income()->cell(0, QStringLiteral("amount"))->setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier); // before the store has answered
        QTRY_VERIFY(!page->isBusy());
        QTRY_COMPARE(classOf(*page, "dibao")[u"benefit"].toString(), QStringLiteral("5265.00"));
        QVERIFY(!page->mayLeave());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(page->mayLeave());
        QCOMPARE(classOf(*page, "dibao")[u"benefit"].toString(), QStringLiteral("5265.00"));
        desk.open(QStringLiteral("povertyaid.applications"));
        auto *list = desk.page<ApplicationsPage>(QStringLiteral("povertyaid.applications"))->list();
        QTRY_COMPARE(list->model()->rowCount(), 1); // saved twice, one application
    }

    void goesBackToWhatIsSaved()
    {
        AidDesk desk;
        ApplicationPage *page = newApplication(desk, desk.settle());
        typeIncome(*page, QStringLiteral("2400"));
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(page->mayLeave());
        page->form()->showTab(1);
        page->form()->income()->cell(0, QStringLiteral("amount"))->setFocus();
        press(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(classOf(*page, "dibao")[u"benefit"].toString(), QStringLiteral("5265.00"));
        auto buttons = page->verdicts()->findChildren<ui::ActionButton *>();
        QVERIFY(!buttons.isEmpty());
        buttons.first()->click();
        QTRY_COMPARE(classOf(*page, "dibao")[u"benefit"].toString(), QStringLiteral("2865.00"));
        QVERIFY(page->mayLeave());
    }

    void makesABatchThatItsMakerCannotCheck()
    {
        AidDesk desk;
        approve(desk);
        auto *page = payments(desk);
        QTRY_COMPARE(page->batch().body[u"total"].toInteger(), 526'500);
        QTRY_COMPARE(page->lines()->model()->rowCount(), 1);
        const QString account = page->lines()->model()->index(0, 3).data().toString();
        QVERIFY2(account.contains(QStringLiteral("**")), qPrintable(account));
        page->findChild<ui::ActionButton *>(QStringLiteral("check"))->click();
        QTRY_VERIFY2(page->banner()->text().contains(QStringLiteral("不得复核")), qPrintable(page->banner()->text()));
        QCOMPARE(desk.load(page->batch().id).body[u"state"].toString(), QStringLiteral("made"));
        page->findChild<ui::ActionButton *>(QStringLiteral("make"))->click();
        QTRY_VERIFY2(page->banner()->text().contains(QStringLiteral("没有需要发放")),
                     qPrintable(page->banner()->text()));
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
            AidDesk desk;
            const auto shoot = [&](const char *name) {
                QTest::qWait(250);
                QVERIFY(desk.grab().save(
                    QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), QLatin1String(suffix))));
            };
            ApplicationPage *page = newApplication(desk, desk.settle());
            shoot("aid-1-family");
            typeIncome(*page, QStringLiteral("2400"));
            shoot("aid-2-income");
            page->form()->showTab(2);
            shoot("aid-3-property");
            page->form()->showTab(3);
            for (int row = 0; row < 3; ++row) {
                page->form()->signatures()->cell(row, QStringLiteral("signed_on"))->setFocus();
                type(QStringLiteral("20250308"));
                press(Qt::Key_Tab);
            }
            page->form()->accountForm()->field(QStringLiteral("account"))->editor()->setFocus();
            type(QStringLiteral("6228480001234567"));
            press(Qt::Key_S, Qt::ControlModifier);
            QTRY_VERIFY(page->mayLeave());
            shoot("aid-4-papers");
            press(Qt::Key_F8);
            shoot("aid-5-decision");
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(desk.load(page->document().id).body[u"state"].toString(), QStringLiteral("approved"));
            shoot("aid-6-decided");
            press(Qt::Key_P, Qt::ControlModifier);
            QTRY_VERIFY(page->output()->slip());
            QVERIFY(page->output()->slip()->image(0, 96).save(
                QStringLiteral("%1/aid-slip-%2.png").arg(folder, QLatin1String(suffix))));
            desk.open(QStringLiteral("povertyaid.applications"));
            shoot("aid-7-list");
            auto *paid = payments(desk);
            QTRY_COMPARE(paid->lines()->model()->rowCount(), 1);
            shoot("aid-8-payments");
        }
        ui::Theme::apply(*qApp, ui::ThemeKind::Light);
    }

private:
    /// An approved family of three without income.
    static void approve(AidDesk &desk)
    {
        ApplicationPage *page = newApplication(desk, desk.settle());
        ApplicationEdit edit;
        edit.family = page->form()->family();
        const QJsonArray members = edit.family.value(u"members").toArray();
        edit.applicant = members.at(0)[u"id"].toString();
        for (const QJsonValue &one : members)
            edit.authorisations.append(QJsonObject{{QStringLiteral("member"), one[u"id"].toString()},
                                                   {QStringLiteral("signed_on"), QStringLiteral("2025-03-08")}});
        edit.account = QStringLiteral("6228480001234567");
        const QJsonObject saved = desk.run(saveApplication(edit));
        desk.run(decideApplication({.application = saved.value(u"application").toString(),
                                    .revision = saved.value(u"revision").toInteger(),
                                    .approve = true,
                                    .className = QStringLiteral("dibao"),
                                    .reason = {}}));
    }
    /// A month later, with the batch made.
    static PaymentsPage *payments(AidDesk &desk)
    {
        desk.clock->advance(std::chrono::hours(24 * 31));
        const QString id = QStringLiteral("povertyaid.payments");
        desk.open(id);
        auto *page = desk.page<PaymentsPage>(id);
        page->findChild<ui::ActionButton *>(QStringLiteral("make"))->click();
        return page;
    }

    test::Terms m_terms;
};

QTEST_MAIN(PovertyAidView)
#include "tst_povertyaid_view.moc"
