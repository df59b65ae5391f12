// SPDX-License-Identifier: GPL-3.0-or-later
#include "AidDesk.h"
#include "Terms.h"

#include "services/povertyaid/rules/ApplicationCommands.h"
#include "services/povertyaid/rules/PaymentCommands.h"
#include "services/povertyaid/view/ApplicationPage.h"
#include "services/povertyaid/view/EndingCard.h"
#include "services/povertyaid/view/FamilyForm.h"
#include "services/povertyaid/view/VerdictPanel.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/FormView.h"
#include "ui/RevealBar.h"
#include "ui/Theme.h"

#include <QDir>
#include <QTranslator>

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

/// A saved application of a family of three without income; its id.
QString apply(AidDesk &desk)
{
    const QString father = desk.settle();
    desk.open(pageId, {{QStringLiteral("person"), father}});
    auto *page = desk.page<ApplicationPage>(pageId);
    if (!QTest::qWaitFor([&] { return page->verdicts()->working().value(u"members_counted").toArray().size() == 3; }))
        qFatal("no family");
    ApplicationEdit edit;
    edit.applicant = father;
    edit.family = page->form()->family();
    const QJsonArray members = edit.family.value(u"members").toArray();
    for (const QJsonValue &one : members)
        edit.authorisations.append(QJsonObject{{QStringLiteral("member"), one[u"id"].toString()},
                                               {QStringLiteral("signed_on"), QStringLiteral("2025-03-08")}});
    edit.account = QStringLiteral("6228480001234567");
    return desk.run(saveApplication(edit)).value(u"application").toString();
}

QString approve(AidDesk &desk)
{
    const QString id = apply(desk);
    desk.run(decideApplication({.application = id,
                                .revision = desk.load(id).revision,
                                .approve = true,
                                .className = QStringLiteral("dibao"),
                                .reason = {}}));
    return id;
}

ApplicationPage *opened(AidDesk &desk, const QString &id)
{
    desk.open(pageId, {{QStringLiteral("id"), id}});
    auto *page = desk.page<ApplicationPage>(pageId);
    if (!QTest::qWaitFor([&] { return page->document().id == id; }))
        qFatal("not loaded");
    return page;
}

QString stateOf(AidDesk &desk, const QString &id) { return desk.load(id).body[u"state"].toString(); }

QJsonObject lastEvent(AidDesk &desk, const QString &id)
{
    return desk.load(id).body[u"events"].toArray().last().toObject();
}

} // namespace

/// What ends before its time: an application that is taken back, an aid that is stopped.
class PovertyAidEndings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QApplication::installTranslator(&m_terms);
        ui::Theme::apply(*qApp, ui::ThemeKind::Light);
    }

    void anOpenApplicationIsTakenBackWithItsReason()
    {
        AidDesk desk;
        const QString id = apply(desk);
        ApplicationPage *page = opened(desk, id);
        press(Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(page->ending()->isVisible());
        QVERIFY2(page->ending()->words().contains(desk.load(id).body[u"number"].toString()),
                 qPrintable(page->ending()->words()));
        QVERIFY(!page->ending()->form()->field(QStringLiteral("last_month")));
        press(Qt::Key_Return, Qt::ControlModifier); // nothing is done without a reason, and the field says so
        QVERIFY(!page->ending()->form()->field(QStringLiteral("reason"))->error().isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(!page->ending()->isVisible());
        QCOMPARE(stateOf(desk, id), QStringLiteral("open"));

        press(Qt::Key_F8, Qt::ShiftModifier);
        type(QStringLiteral("moves away"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stateOf(desk, id), QStringLiteral("withdrawn"));
        QCOMPARE(lastEvent(desk, id)[u"reason"].toString(), QStringLiteral("moves away"));
        QCOMPARE(lastEvent(desk, id)[u"by_name"].toString(), QStringLiteral("周敏"));
        QTRY_COMPARE(page->document().body[u"state"].toString(), QStringLiteral("withdrawn"));
        QVERIFY(!page->ending()->isVisible());
        press(Qt::Key_F8, Qt::ShiftModifier); // once is enough
        QVERIFY(!page->ending()->isVisible());
    }

    void oneQuestionIsAskedAtATime()
    {
        AidDesk desk;
        ApplicationPage *page = opened(desk, apply(desk));
        press(Qt::Key_F8);
        QVERIFY(page->decisionForm()->isVisible());
        press(Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(page->ending()->isVisible() && !page->decisionForm()->isVisible());
        press(Qt::Key_F8);
        QVERIFY(!page->ending()->isVisible() && page->decisionForm()->isVisible());
        QVERIFY(page->goBack());
        page->form()->showTab(2);
        page->form()->propertyForm()->field(page->form()->propertyForm()->keys().first())->editor()->setFocus();
        type(QStringLiteral("7"));
        QVERIFY(!page->mayLeave());
        press(Qt::Key_F8, Qt::ShiftModifier); // what is typed is saved or dropped first
        QVERIFY(!page->ending()->isVisible());
        QVERIFY2(page->findChild<ui::Banner *>()->text().contains(QStringLiteral("先保存")),
                 qPrintable(page->findChild<ui::Banner *>()->text()));
    }

    void anAidIsStoppedWithTheMonthThatIsPaidLast()
    {
        AidDesk desk; // 10 March 2025: paid from April on
        const QString id = approve(desk);
        desk.clock->advance(std::chrono::hours(24 * 62));
        desk.run(makeBatch(QStringLiteral("2025-05")));
        ApplicationPage *page = opened(desk, id);
        press(Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(page->ending()->isVisible() && page->ending()->stops());
        QCOMPARE(page->ending()->lastMonth(), QStringLiteral("2025-05"));
        QVERIFY2(page->ending()->words().contains(QStringLiteral("2025年6月")), qPrintable(page->ending()->words()));
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("2025-04"));
        press(Qt::Key_Tab);
        // May stands in a batch that has been made already.
        QTRY_VERIFY2(page->ending()->words().contains(QStringLiteral("2025年5月")) &&
                         page->ending()->words().contains(QStringLiteral("批次")),
                     qPrintable(page->ending()->words()));
        type(QStringLiteral("died"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stateOf(desk, id), QStringLiteral("stopped"));
        QCOMPARE(desk.load(id).body[u"last_month"].toString(), QStringLiteral("2025-04"));
        QCOMPARE(lastEvent(desk, id)[u"reason"].toString(), QStringLiteral("died"));
        QTRY_VERIFY(!page->ending()->isVisible());
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
            const QString id = apply(desk);
            ApplicationPage *page = opened(desk, id);
            press(Qt::Key_F8, Qt::ShiftModifier);
            shoot("aid-9-take-back");
            press(Qt::Key_Escape);
            desk.run(decideApplication({.application = id,
                                        .revision = desk.load(id).revision,
                                        .approve = true,
                                        .className = QStringLiteral("dibao"),
                                        .reason = {}}));
            desk.clock->advance(std::chrono::hours(24 * 62));
            desk.run(makeBatch(QStringLiteral("2025-05")));
            opened(desk, id);
            QTRY_COMPARE(page->document().body[u"state"].toString(), QStringLiteral("approved"));
            press(Qt::Key_F8, Qt::ShiftModifier);
            press(Qt::Key_A, Qt::ControlModifier);
            type(QStringLiteral("2025-04"));
            press(Qt::Key_Tab);
            shoot("aid-10-stop");
            type(QStringLiteral("died"));
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(page->document().body[u"state"].toString(), QStringLiteral("stopped"));
            shoot("aid-11-stopped");
        }
        ui::Theme::apply(*qApp, ui::ThemeKind::Light);
    }

private:
    test::Terms m_terms;
};

QTEST_MAIN(PovertyAidEndings)
#include "tst_povertyaid_endings.moc"
