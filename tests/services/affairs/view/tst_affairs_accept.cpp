// SPDX-License-Identifier: GPL-3.0-or-later
#include "AffairsDesk.h"

#include "services/affairs/view/AcceptPage.h"
#include "services/affairs/view/FindList.h"
#include "services/affairs/view/FormStep.h"
#include "services/affairs/view/ItemStep.h"
#include "services/affairs/view/MaterialList.h"
#include "services/affairs/view/PersonStep.h"
#include "services/affairs/view/ReasonCard.h"
#include "services/affairs/view/ReceiptStep.h"
#include "services/affairs/view/SlipOutput.h"
#include "ui/FormView.h"

#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>

using namespace yc;
using affairs::AcceptPage;
using test::AffairsDesk;
using Step = AcceptPage::Step;

namespace {

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

void fill(AcceptPage *page, const QString &key, const QString &text)
{
    page->formStep()->form()->field(key)->editor()->setFocus();
    AffairsDesk::type(text);
}

/// Goes to the form of the senior allowance, for a person who gets it.
AcceptPage *seniorAllowance(AffairsDesk &desk)
{
    const QString wang = desk.addWang();
    return desk.show<AcceptPage>(
        QStringLiteral("affairs.accept"),
        {{QStringLiteral("resident"), wang}, {QStringLiteral("item"), QStringLiteral("senior-allowance")}});
}

/// What the file does not know of the senior allowance.
void fillSeniorAllowance(AcceptPage *page)
{
    fill(page, QStringLiteral("payment_method"), QStringLiteral("cash"));
    fill(page, QStringLiteral("deliver_by"), QStringLiteral("post"));
}

} // namespace

class AcceptByKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeKind::Light); }

    void acceptsAMatterByKeyboardFromTheFirstKeyToThePdf()
    {
        AffairsDesk desk;
        const QString wang = desk.addWang();
        auto *page = desk.show<AcceptPage>(QStringLiteral("affairs.accept"));
        desk.type(QStringLiteral("wxl"));
        desk.press(Qt::Key_Return); // before the answer is there: it waits
        QTRY_COMPARE(page->step(), Step::Item);
        QCOMPARE(desk.navigator.person, wang);
        desk.type(QStringLiteral("lnzhjt"));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(page->step(), Step::Form);
        // The first field that the file does not know has the focus.
        QCOMPARE(desk.focus(), page->formStep()->form()->field(QStringLiteral("payment_method"))->editor());
        QCOMPARE(page->formStep()->form()->field(QStringLiteral("name"))->value().toString(), QStringLiteral("王秀兰"));
        desk.type(QStringLiteral("cash"));
        for (int i = 0; i < 3; ++i)
            desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focus(), page->formStep()->form()->field(QStringLiteral("deliver_by"))->editor());
        desk.type(QStringLiteral("post"));
        desk.press(Qt::Key_A, Qt::AltModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->step(), Step::Receipt);

        const core::Document stored = desk.only(QStringLiteral("case"));
        QCOMPARE(stored.body.value(QStringLiteral("state")).toString(), QStringLiteral("accepted"));
        QCOMPARE(stored.body.value(QStringLiteral("applicant")).toString(), wang);
        QCOMPARE(stored.body.value(QStringLiteral("due")).toString(), QStringLiteral("2026-12-18"));
        QCOMPARE(desk.count(QStringLiteral("draft")), 0);

        affairs::SlipOutput *slip = page->receiptStep()->output();
        QTRY_VERIFY(slip->slip());
        const QString pdf = desk.folder() + QStringLiteral("/slip.pdf");
        slip->setFileChoice([&](const QString &suggested) {
            return suggested.contains(stored.body.value(QStringLiteral("number")).toString()) ? pdf : QString();
        });
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(pdf)); // after its row in the log
        const QString text = output(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
        const QString number = stored.body.value(QStringLiteral("number")).toString();
        QVERIFY2(text.contains(number), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("王秀兰")));
        QVERIFY(text.contains(QStringLiteral("2026年12月18日")));
        QVERIFY(!text.contains(stored.body.value(QStringLiteral("applicant_id_number")).toString()));
        QVERIFY(!text.contains(QStringLiteral("补打")));
        const QString image = desk.folder() + QStringLiteral("/slip");
        output(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("150"),
                                            QStringLiteral("-singlefile"), pdf, image});
        const QString qr = output(QStringLiteral("zbarimg"),
                                  {QStringLiteral("-q"), QStringLiteral("--raw"), image + QStringLiteral(".png")});
        QVERIFY2(qr.startsWith(QStringLiteral("YC1:") + number), qPrintable(qr));
    }

    void marksAndCountsEveryPrintAfterTheFirst()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        fillSeniorAllowance(page);
        desk.press(Qt::Key_A, Qt::AltModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->step(), Step::Receipt);
        affairs::SlipOutput *slip = page->receiptStep()->output();
        QTRY_VERIFY(slip->slip());
        int prints = 0;
        slip->setPrinterChoice([&](QPrinter &printer) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(desk.folder() + QStringLiteral("/print-%1.pdf").arg(++prints));
            return true;
        });
        const auto reprints = [&] {
            return desk.only(QStringLiteral("slip")).body.value(QStringLiteral("reprints")).toInt();
        };
        const QSignalSpy printed(slip, &affairs::SlipOutput::printed);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(printed.count(), 1);
        QCOMPARE(prints, 1);
        QCOMPARE(reprints(), 0);
        QVERIFY(!slip->slip()->text().contains(QStringLiteral("补打")));
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(slip->slip()->text().contains(QStringLiteral("补打")));
        QCOMPARE(reprints(), 1);
        slip->setPrinterChoice([](QPrinter &) { return false; });
        desk.press(Qt::Key_P, Qt::ControlModifier); // cancelled: nothing to count
        QCOMPARE(reprints(), 1);
    }

    void restoresADraftAfterThePageIsGoneInTheMiddleOfTyping()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        fillSeniorAllowance(page);
        fill(page, QStringLiteral("remark"), QStringLiteral("half a sen"));
        desk.closeWindow(); // no pause since the last key
        QTRY_COMPARE(desk.count(QStringLiteral("draft")), 1);
        desk.navigator.person.clear();

        page = desk.show<AcceptPage>(QStringLiteral("affairs.accept"));
        QTRY_COMPARE(page->personStep()->list()->count(), 1);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(page->step(), Step::Form);
        const ui::FormView *form = page->formStep()->form();
        QCOMPARE(form->field(QStringLiteral("remark"))->value().toString(), QStringLiteral("half a sen"));
        QCOMPARE(form->field(QStringLiteral("payment_method"))->value().toString(), QStringLiteral("cash"));
        QVERIFY(!form->field(QStringLiteral("name"))->provenance().isEmpty());
        QVERIFY(form->field(QStringLiteral("remark"))->provenance().isEmpty());
        desk.press(Qt::Key_A, Qt::AltModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->step(), Step::Receipt);
        QCOMPARE(desk.count(QStringLiteral("draft")), 0);
    }

    void savesADraftWhileTypingGoesOn()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        fill(page, QStringLiteral("remark"), QStringLiteral("a"));
        QElapsedTimer since;
        since.start();
        while (desk.count(QStringLiteral("draft")) == 0 && since.elapsed() < 5'000) {
            desk.type(QStringLiteral("b")); // never a pause
            QTest::qWait(40);
        }
        QCOMPARE(desk.count(QStringLiteral("draft")), 1);
    }

    void twoQuickSubmitsMakeOneCase()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        fillSeniorAllowance(page);
        desk.press(Qt::Key_A, Qt::AltModifier);
        QWidget *where = desk.focus();
        QTest::keyClick(where, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(where, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->step(), Step::Receipt);
        QTest::qWait(50);
        QCOMPARE(desk.count(QStringLiteral("case")), 1);
        QCOMPARE(desk.count(QStringLiteral("slip")), 1);
    }

    void saysWhatIsWrongUnderTheFieldAndGoesThere()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        ui::FormField *telephone = page->formStep()->form()->field(QStringLiteral("telephone"));
        telephone->editor()->setFocus();
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(QStringLiteral("1381234567"));
        desk.press(Qt::Key_Tab);
        QVERIFY(telephone->error().contains(QStringLiteral("10")));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(page->step(), Step::Form);
        QCOMPARE(desk.focus(), telephone->editor());
        QVERIFY(!page->formStep()->form()->field(QStringLiteral("payment_method"))->error().isEmpty());
        QCOMPARE(desk.count(QStringLiteral("case")), 0);
    }

    void goesToTheMissingMaterialInsteadOfAccepting()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        fillSeniorAllowance(page);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(page->step(), Step::Form);
        QCOMPARE(desk.focus()->objectName(), QStringLiteral("material:id_card"));
        desk.press(Qt::Key_Space);
        QCOMPARE(page->formStep()
                     ->materials()
                     ->states()
                     .value(QStringLiteral("id_card"))[QStringLiteral("state")]
                     .toString(),
                 QStringLiteral("received"));
    }

    void acceptsWithDeficiencyWhenOnlyThePhotoIsMissing()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        fillSeniorAllowance(page);
        desk.press(Qt::Key_A, Qt::AltModifier);
        auto *photo = page->findChild<QWidget *>(QStringLiteral("material:photo_1inch"));
        QVERIFY(photo);
        photo->setFocus();
        while (!page->formStep()->materials()->missing().size())
            desk.press(Qt::Key_Space);
        auto *button = page->findChild<QPushButton *>(QStringLiteral("deficiency"));
        button->setFocus();
        desk.press(Qt::Key_Space);
        QTRY_COMPARE(page->step(), Step::Receipt);
        const core::Document stored = desk.only(QStringLiteral("case"));
        QCOMPARE(stored.body.value(QStringLiteral("deficiency_until")).toString(), QStringLiteral("2026-11-27"));
        QTRY_VERIFY(page->receiptStep()->output()->slip());
        QVERIFY(page->receiptStep()->output()->slip()->text().contains(QStringLiteral("一寸")));
    }

    void handsOutOneCorrectionNoticeWithEverything()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        page->formStep()->materials()->focusMissing();
        desk.press(Qt::Key_Space); // the ID card is there, but…
        page->findChild<QPushButton *>(QStringLiteral("correct"))->setFocus();
        desk.press(Qt::Key_Space);
        affairs::ReasonCard *card = page->formStep()->reasonCard();
        QVERIFY(card->isVisible());
        ui::FormField *days = card->form()->field(QStringLiteral("days"));
        QCOMPARE(desk.focus(), days->editor());
        QVERIFY(days->provenance().contains(QStringLiteral("2026-12-11")));
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(QStringLiteral("0"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!days->error().isEmpty());
        QCOMPARE(page->step(), Step::Form);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(QStringLiteral("5"));
        QVERIFY(days->provenance().contains(QStringLiteral("2026-11-27")));
        card->form()->field(QStringLiteral("defect:id_card"))->editor()->setFocus();
        desk.type(QStringLiteral("expired"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->step(), Step::Receipt);
        const core::Document stored = desk.only(QStringLiteral("case"));
        QCOMPARE(stored.body.value(QStringLiteral("state")).toString(), QStringLiteral("correction"));
        QVERIFY(!stored.body.contains(QStringLiteral("accepted_on")));
        QTRY_VERIFY(page->receiptStep()->output()->slip());
        const QString text = page->receiptStep()->output()->slip()->text();
        QVERIFY(text.contains(QStringLiteral("expired")));
        QVERIFY(text.contains(QStringLiteral("发放方式")));
        QCOMPARE(stored.body.value(QStringLiteral("correction_until")).toString(), QStringLiteral("2026-11-27"));
    }

    void refusesWithReasonAndRightBody()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        page->findChild<QPushButton *>(QStringLiteral("refuse"))->setFocus();
        desk.press(Qt::Key_Space);
        desk.press(Qt::Key_Return, Qt::ControlModifier); // no reason, no refusal
        QCOMPARE(page->step(), Step::Form);
        QVERIFY(!page->formStep()->reasonCard()->form()->field(QStringLiteral("reason"))->error().isEmpty());
        desk.type(QStringLiteral("not ours"));
        desk.press(Qt::Key_Tab);
        desk.type(QStringLiteral("the bureau next door"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->step(), Step::Receipt);
        const core::Document stored = desk.only(QStringLiteral("case"));
        QCOMPARE(stored.body.value(QStringLiteral("state")).toString(), QStringLiteral("refused"));
        QTRY_VERIFY(page->receiptStep()->output()->slip());
        QVERIFY(page->receiptStep()->output()->slip()->text().contains(QStringLiteral("the bureau next door")));
    }

    void asksForTheAgentAndTheirPowerOfAttorney()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        fillSeniorAllowance(page);
        const qsizetype before = page->formStep()->materials()->missing().size();
        desk.press(Qt::Key_D, Qt::AltModifier);
        QCOMPARE(desk.focus(), page->formStep()->agentForm()->field(QStringLiteral("agent_name"))->editor());
        QCOMPARE(page->formStep()->materials()->missing().size(), before + 1);
        desk.type(QStringLiteral("Li"));
        desk.press(Qt::Key_A, Qt::AltModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(page->step(), Step::Form);
        QVERIFY(!page->formStep()->agentForm()->field(QStringLiteral("agent_id_number"))->error().isEmpty());
        desk.press(Qt::Key_D, Qt::AltModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->step(), Step::Receipt);
    }

    void escGoesOneStepBackAndForthLosesNothing()
    {
        AffairsDesk desk;
        auto *page = seniorAllowance(desk);
        QTRY_COMPARE(page->step(), Step::Form);
        fill(page, QStringLiteral("remark"), QStringLiteral("kept"));
        desk.press(Qt::Key_Escape);
        QCOMPARE(page->step(), Step::Item);
        desk.type(QStringLiteral("lnzhjt"));
        desk.press(Qt::Key_Return);
        QCOMPARE(page->step(), Step::Form);
        QCOMPARE(page->formStep()->form()->field(QStringLiteral("remark"))->value().toString(), QStringLiteral("kept"));
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_Escape);
        QCOMPARE(page->step(), Step::Person);
        QVERIFY(!page->goBack());
    }

    void offersWhatThePersonIsEntitledToFirst()
    {
        AffairsDesk desk;
        const QString wang = desk.addWang();
        auto *page = desk.show<AcceptPage>(QStringLiteral("affairs.accept"), {{QStringLiteral("resident"), wang}});
        QTRY_COMPARE(page->step(), Step::Item);
        auto suggestions = desk.service().caseDesk()->suggestionsFor(wang);
        suggestions.waitForFinished();
        QVERIFY(suggestions.result());
        const auto list = *suggestions.result();
        QVERIFY(!list.isEmpty() && list.size() <= 5);
        for (const auto &one : list)
            QVERIFY(!one.reason.isEmpty());
        // Once asked for, it is not offered again.
        const QString item = list.first().item;
        desk.execute([&](core::Transaction &transaction) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = QStringLiteral("case:") + core::newUuid7(desk.clock().now());
            document.type = QStringLiteral("case");
            document.body = {{QStringLiteral("number"), QStringLiteral("2026-310106-000001")},
                             {QStringLiteral("item"), item},
                             {QStringLiteral("applicant"), wang},
                             {QStringLiteral("state"), QStringLiteral("closed")},
                             {QStringLiteral("received_on"), QStringLiteral("2026-03-01")}};
            YC_TRY(transaction.put(document));
            return QJsonObject();
        });
        auto again = desk.service().caseDesk()->suggestionsFor(wang);
        again.waitForFinished();
        const auto left = again.result();
        QVERIFY(left);
        for (const auto &one : *left)
            QVERIFY(one.item != item);
    }

    void makesANewResidentAndGoesOn()
    {
        AffairsDesk desk;
        desk.people().added = desk.addWang();
        auto *page = desk.show<AcceptPage>(QStringLiteral("affairs.accept"));
        desk.type(QStringLiteral("zzq"));
        QTRY_COMPARE(page->personStep()->list()->count(), 1);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.people().asked.value(QStringLiteral("name")).toString(), QStringLiteral("zzq"));
        QCOMPARE(desk.navigator.opened.last().second.value(QStringLiteral("resident")).toString(), desk.people().added);
    }

    void findsItemsInTheSearchBox()
    {
        AffairsDesk desk;
        const auto offers = desk.service().search(QStringLiteral("lnzhjt"));
        QVERIFY(!offers.isEmpty());
        desk.navigator.person = QStringLiteral("resident:x");
        offers.first().choose();
        QCOMPARE(desk.navigator.opened.last().first, QStringLiteral("affairs.accept"));
        QCOMPARE(desk.navigator.opened.last().second.value(QStringLiteral("item")).toString(),
                 QStringLiteral("senior-allowance"));
    }
};

QTEST_MAIN(AcceptByKeyboard)
#include "tst_affairs_accept.moc"
