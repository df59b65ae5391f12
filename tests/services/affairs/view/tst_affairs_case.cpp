// SPDX-License-Identifier: GPL-3.0-or-later
#include "AffairsDesk.h"

#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/view/CasePage.h"
#include "services/affairs/view/ReasonCard.h"
#include "services/affairs/view/SlipOutput.h"
#include "ui/FormView.h"
#include "ui/ListLine.h"

#include <QCheckBox>
#include <QPushButton>

using namespace yc;
using affairs::CasePage;
using test::AffairsDesk;

namespace {

affairs::CaseRules rules()
{
    return {std::make_shared<const affairs::Catalogue>(*affairs::Catalogue::load()),
            std::make_shared<const core::WorkCalendar>(core::WorkCalendar::builtIn())};
}

affairs::Application application(const QString &resident)
{
    affairs::Application result;
    result.item = QStringLiteral("senior-allowance");
    result.applicant = resident;
    result.form = {{QStringLiteral("name"), QStringLiteral("王秀兰")},
                   {QStringLiteral("id_number"), test::idNumber(QStringLiteral("31019919440302002"))},
                   {QStringLiteral("birth_date"), QStringLiteral("1944-03-02")},
                   {QStringLiteral("sex"), QStringLiteral("2")},
                   {QStringLiteral("address"), QStringLiteral("延安中路154弄10号704室")},
                   {QStringLiteral("payment_method"), QStringLiteral("cash")},
                   {QStringLiteral("deliver_by"), QStringLiteral("post")}};
    for (const char *id : {"id_card", "hukou_book", "allowance_form", "photo_1inch"})
        result.materials.insert(QString::fromLatin1(id),
                                QJsonObject{{QStringLiteral("state"), QStringLiteral("received")}});
    return result;
}

QString accept(AffairsDesk &desk)
{
    const auto done = desk.run(affairs::acceptCase(rules(), application(desk.addWang())));
    if (!done)
        qFatal("not accepted: %s", qPrintable(done.error().code));
    return done->value(QStringLiteral("case")).toString();
}

QPushButton *button(CasePage *page, const char *action)
{
    for (QPushButton *one :
         page->findChildren<QPushButton *>(QStringLiteral("action:") + QString::fromLatin1(action))) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

QString state(CasePage *page) { return page->document().body.value(QStringLiteral("state")).toString(); }

void choose(CasePage *page, const char *action)
{
    QTRY_VERIFY(button(page, action));
    button(page, action)->setFocus();
    AffairsDesk::press(Qt::Key_Space);
    QVERIFY(page->reasonCard()->isVisible());
}

} // namespace

class CaseByKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeKind::Light); }

    void goesFromAcceptedToClosed()
    {
        AffairsDesk desk;
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(QStringLiteral("affairs.case"), {{QStringLiteral("id"), id}});
        choose(page, "pause");
        desk.type(QStringLiteral("check"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(state(page), QStringLiteral("paused"));
        desk.clock().set(QDateTime(QDate(2026, 11, 24), QTime(9, 0)));
        choose(page, "resume");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(state(page), QStringLiteral("running"));
        QCOMPARE(page->document().body.value(QStringLiteral("due")).toString(), QStringLiteral("2026-12-22"));
        choose(page, "grant");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(state(page), QStringLiteral("decided"));
        choose(page, "close");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(state(page), QStringLiteral("closed"));
    }

    void denialWantsAReason()
    {
        AffairsDesk desk;
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(QStringLiteral("affairs.case"), {{QStringLiteral("id"), id}});
        choose(page, "deny");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!page->reasonCard()->form()->field(QStringLiteral("reason"))->error().isEmpty());
        QVERIFY(page->goBack());
        QCOMPARE(state(page), QStringLiteral("accepted"));
        choose(page, "deny");
        desk.type(QStringLiteral("too young"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(state(page), QStringLiteral("decided"));
    }

    void suppliedMaterialMakesACorrectedCaseAccepted()
    {
        AffairsDesk desk;
        affairs::Application incomplete = application(desk.addWang());
        incomplete.materials.remove(QStringLiteral("photo_1inch"));
        const auto told = desk.run(affairs::issueCorrection(rules(), incomplete, {}));
        QVERIFY(told);
        auto *page = desk.show<CasePage>(QStringLiteral("affairs.case"),
                                         {{QStringLiteral("id"), told->value(QStringLiteral("case")).toString()}});
        choose(page, "supply");
        desk.press(Qt::Key_Space); // the photo
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(state(page), QStringLiteral("accepted"));
        QTRY_VERIFY(page->output()->slip()); // the acceptance notice, ready to print
        QVERIFY(page->output()->slip()->text().contains(QStringLiteral("受理")));
    }

    void everySavedCopyOfAnOldSlipIsMarkedAndCounted()
    {
        AffairsDesk desk;
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(QStringLiteral("affairs.case"), {{QStringLiteral("id"), id}});
        QTRY_COMPARE(page->findChildren<ui::ListLine *>().size(), 1);
        const auto opened = [&] { // the page may still be made anew after the acceptance, and its lines with it
            auto *line = page->findChild<ui::ListLine *>();
            if (line && !page->output()->slip()) {
                line->setFocus();
                desk.press(Qt::Key_Return);
            }
            return page->output()->slip().has_value();
        };
        QTRY_VERIFY(opened());
        page->output()->setFileChoice([&](const QString &) { return desk.folder() + QStringLiteral("/again.pdf"); });
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(desk.folder() + QStringLiteral("/again.pdf")));
        QVERIFY(page->output()->slip()->text().contains(QStringLiteral("补打")));
        QCOMPARE(desk.only(QStringLiteral("slip")).body.value(QStringLiteral("reprints")).toInt(), 1);
    }

    void saysSoWhenTheCaseMovedOnMeanwhile()
    {
        AffairsDesk desk;
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(QStringLiteral("affairs.case"), {{QStringLiteral("id"), id}});
        choose(page, "pause");
        desk.type(QStringLiteral("check"));
        const auto other = desk.execute([&](core::Transaction &transaction) -> core::Result<QJsonObject> {
            YC_ASSIGN(core::Document document, transaction.load(id));
            document.body.insert(QStringLiteral("state"), QStringLiteral("closed"));
            YC_TRY(transaction.put(document));
            return QJsonObject();
        });
        QVERIFY(other);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(state(page), QStringLiteral("closed"));
        QVERIFY(page->reasonCard()->isVisible()); // what was typed is still there
    }
};

QTEST_MAIN(CaseByKeyboard)
#include "tst_affairs_case.moc"
