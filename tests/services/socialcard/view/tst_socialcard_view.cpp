// SPDX-License-Identifier: GPL-3.0-or-later
#include "CardDesk.h"
#include "Terms.h"

#include "print/PaperOutput.h"
#include "services/socialcard/rules/ErrorList.h"
#include "services/socialcard/view/CardPage.h"
#include "services/socialcard/view/CardsPage.h"
#include "services/socialcard/view/StepForm.h"
#include "services/socialcard/view/StockPage.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/FormView.h"
#include "ui/RecordList.h"
#include "ui/Theme.h"
#include "ui/text/ErrorText.h"

#include <QJsonArray>
#include <QProcess>

using namespace yc;
using namespace yc::socialcard;
using test::CardDesk;

namespace {

const QString cardPage = QStringLiteral("socialcard.card");
const QList<CardEvent> toUse{CardEvent::Make, CardEvent::Receive, CardEvent::HandOver, CardEvent::Activate};

void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(), key,
                    modifiers);
}
void tick(const CardPage &page, const char *key)
{
    page.form()->form()->field(QString::fromLatin1(key))->editor()->setFocus();
    press(Qt::Key_Space);
}

/// In both themes, where somebody wants to look at them.
void picture(QWidget &window, const char *name)
{
    const QString folder = qEnvironmentVariable("YC_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto &[kind, look] :
         {std::pair(ui::ThemeKind::Light, "light"), std::pair(ui::ThemeKind::Dark, "dark")}) {
        ui::Theme::apply(*qApp, kind);
        QTest::qWait(300);
        window.grab().save(
            QStringLiteral("%1/%2-%3.png").arg(folder, QString::fromLatin1(name), QString::fromLatin1(look)));
    }
    ui::Theme::apply(*qApp, ui::ThemeKind::Light);
}

QString paperText(const QString &path)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class SocialcardView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QApplication::installTranslator(&m_terms);
        ui::ErrorText::add(errorList());
        ui::Theme::apply(*qApp, ui::ThemeKind::Light);
    }

    void aLossIsRecordedByKeysAndItsSlipSaved()
    {
        CardDesk desk;
        const QString person = desk.addPerson(QStringLiteral("方志远"), QStringLiteral("310199198504200310"),
                                              QStringLiteral("1985-04-20"));
        const QString id = desk.card(person, QStringLiteral("A12345678"), toUse);
        desk.open(cardPage, {{QStringLiteral("id"), id}});
        auto *page = desk.page<CardPage>(cardPage);
        QTRY_COMPARE(page->document().id, id);
        QVERIFY(page->action(CardEvent::ReportFormal) && page->action(CardEvent::ReportTemporary));
        for (const CardEvent impossible : {CardEvent::Make, CardEvent::Receive, CardEvent::HandOver, CardEvent::Release,
                                           CardEvent::Withdraw, CardEvent::GiveBack})
            QVERIFY(!page->action(impossible));
        QCOMPARE(desk.currentPerson(), person);
        picture(desk, "card");
        press(Qt::Key_F8);
        QTRY_VERIFY(page->form()->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier);
        auto *banner = page->findChild<ui::Banner *>();
        QTRY_COMPARE(banner->state(), ui::State::Late); // nobody has looked at a document
        QVERIFY2(banner->text().contains(QStringLiteral("身份证件")), qPrintable(banner->text()));
        picture(desk, "card-not-checked");
        tick(*page, "holder_id");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page->output()->slip().has_value());
        QCOMPARE(desk.load(id).body.value(u"social_state").toString(), QStringLiteral("formal"));
        picture(desk, "card-slip");
        const QTemporaryDir folder;
        const QString paper = folder.filePath(QStringLiteral("loss.pdf"));
        page->output()->setFileChoice([&](const QString &) { return paper; });
        page->output()->savePdf();
        QTRY_VERIFY(QFile::exists(paper));
        const QString text = paperText(paper);
        QVERIFY(text.contains(QStringLiteral("正式挂失")));
        QVERIFY(text.contains(QStringLiteral("方志远")));
        QVERIFY(text.contains(QStringLiteral("A12345678")));
        QVERIFY(!text.contains(QStringLiteral("310199198504200310")));
        press(Qt::Key_Escape);
        QVERIFY(page->goBack() || page->action(CardEvent::Release));
        QTRY_VERIFY(page->action(CardEvent::Release));
        QVERIFY(page->action(CardEvent::Replace));
    }

    void anApplicationBecomesACardFromTheReader()
    {
        CardDesk desk;
        const QString person = desk.addPerson(QStringLiteral("欧阳晓彤"), QStringLiteral("310199200106110440"),
                                              QStringLiteral("2001-06-11"));
        desk.open(cardPage, {{QStringLiteral("person"), person}});
        auto *page = desk.page<CardPage>(cardPage);
        QTRY_VERIFY(page->form()->isVisible());
        tick(*page, "holder_id");
        picture(desk, "card-apply");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page->document().id.isEmpty());
        QTRY_VERIFY(page->output()->slip().has_value());
        QVERIFY(page->goBack()); // the slip
        press(Qt::Key_F5);
        QTRY_VERIFY(page->form()->isVisible());
        core::CardValues values;
        values.generation = 3;
        values.version = QStringLiteral("3.00");
        values.identification = QStringLiteral("310000D15600000599110103FFFFFFFF");
        values.cardNumber = QStringLiteral("N00000001");
        values.bankNumber = QStringLiteral("6217000000000000012");
        values.idNumber = QStringLiteral("310199200106110440");
        desk.reader.insert(values);
        QTRY_COMPARE(page->form()->form()->field(QStringLiteral("card_number"))->value().toString(), values.cardNumber);
        picture(desk, "card-make");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.load(page->document().id).body.value(u"bank_number").toString(), values.bankNumber);
        QTRY_VERIFY(page->form()->isHidden() && page->action(CardEvent::Receive));
        desk.open(cardPage, {{QStringLiteral("person"), person}}); // one person, one card
        QTRY_COMPARE(page->findChild<ui::Banner *>()->state(), ui::State::Info);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->findChild<ui::Banner *>()->state(), ui::State::Late);
    }

    void theListIsByStateAndForgetsLossesThatEnded()
    {
        CardDesk desk;
        const auto person = [&](const char *name, const char *number) {
            return desk.addPerson(QString::fromUtf8(name), QString::fromLatin1(number), QStringLiteral("1985-04-20"));
        };
        desk.card(person("甲", "310199198504200310"), QStringLiteral("A00000001"), toUse);
        desk.card(person("乙", "310199196208150022"), QStringLiteral("A00000002"),
                  {CardEvent::Make, CardEvent::Receive}, {});
        desk.card(person("丙", "500199197001010057"), QStringLiteral("A00000003"),
                  toUse + QList<CardEvent>{CardEvent::ReportTemporary}, {});
        desk.open(QStringLiteral("socialcard.cards"));
        auto *page = desk.page<CardsPage>(QStringLiteral("socialcard.cards"));
        QTRY_COMPARE(page->list()->model()->rowCount(), 3);
        picture(desk, "cards");
        for (const auto &[which, count] : {std::pair("waiting", 1), std::pair("normal", 1), std::pair("temporary", 1),
                                           std::pair("expiring", 0), std::pair("formal", 0)}) {
            desk.open(QStringLiteral("socialcard.cards"), {{QStringLiteral("which"), QString::fromLatin1(which)}});
            QTRY_COMPARE(page->list()->model()->total(), count);
        }
        const auto figures = desk.service().workFigures();
        QCOMPARE(figures.size(), 2);
        const auto counted = [](const ui::WorkFigure &figure) {
            auto future = figure.count();
            future.waitForFinished();
            return future.result().value_or(-1);
        };
        QCOMPARE(counted(figures.first()), 1);
        QCOMPARE(counted(figures.last()), 0);
        desk.clock->advance(std::chrono::hours(24 * 4)); // one day is left
        QCOMPARE(counted(figures.last()), 1);
        desk.clock->advance(std::chrono::hours(24 * 2));
        QCOMPARE(counted(figures.last()), 0); // ended, and nothing has run for it
        desk.open(QStringLiteral("socialcard.cards"), {{QStringLiteral("which"), QStringLiteral("temporary")}});
        QTRY_COMPARE(page->list()->model()->total(), 0);
    }

    void blanksComeAndGoByKeys()
    {
        CardDesk desk;
        const QString id = QStringLiteral("socialcard.stock");
        desk.open(id);
        auto *page = desk.page<StockPage>(id);
        press(Qt::Key_N, Qt::ControlModifier);
        type(QStringLiteral("SH-2026-0200"));
        for (const auto &[key, serial] : {std::pair("first", "b000001"), std::pair("last", "b000100")}) {
            page->newBox()->field(QString::fromLatin1(key))->editor()->setFocus();
            type(QString::fromLatin1(serial));
        }
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->box().body.value(u"box").toString(), QStringLiteral("SH-2026-0200"));
        page->leaving()->field(QStringLiteral("serials"))->editor()->setFocus();
        type(QStringLiteral("B000001-B000003"));
        press(Qt::Key_Tab);
        type(QStringLiteral("scratched"));
        press(Qt::Key_F8);
        QTRY_COMPARE(page->box().body.value(u"damaged").toArray().size(), 3);
        picture(desk, "blank-cards");
    }

private:
    test::Terms m_terms;
};

QTEST_MAIN(SocialcardView)
#include "tst_socialcard_view.moc"
