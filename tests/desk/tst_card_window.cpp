// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoWindow.h"

#include "cardreader/TrainingCards.h"
#include "desk/cards/CardBar.h"
#include "desk/cards/CardComparison.h"
#include "desk/cards/TrainingPage.h"
#include "print/PaperOutput.h"
#include "services/residents/view/PersonEditor.h"
#include "services/residents/view/PersonForm.h"
#include "services/residents/view/PersonPage.h"
#include "services/socialcard/rules/CardCommands.h"
#include "services/socialcard/rules/CardTypes.h"
#include "services/socialcard/view/CardPage.h"
#include "services/socialcard/view/CardsPage.h"
#include "services/socialcard/view/StepForm.h"
#include "services/socialcard/view/StockPage.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/FormView.h"
#include "ui/RecordList.h"
#include "ui/SearchBox.h"

#include <QJsonArray>
#include <QTableView>
#include <QTemporaryDir>

using namespace yc;
using core::CardValues;
using Reader = WindowUnderTest::Cards;
using socialcard::CardEvent;
using socialcard::CardPage;

namespace {

constexpr int patience = 20'000;
constexpr qint64 townSize = 90;

} // namespace

/// The real window with a reader without hardware: from a card that is put in to the slip on paper.
class CardWindow : public QObject {
    Q_OBJECT
public:
    explicit CardWindow(const QString &root)
        : m_desk(root, townSize, Reader::Training)
    {
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = m_desk.make();
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    }
    void init()
    {
        QVERIFY(m_desk.begin());
        QVERIFY(m_desk.signIn());
    }
    void cleanup() { m_desk.end(); }

    void fromTheInsertedCardToThePrintedSlipOfALoss()
    {
        const core::Document card = firstCard(QStringLiteral("normal"));
        const core::Document holder = load(card.body.value(u"resident").toString());
        m_desk.on->press(Qt::Key_2, Qt::AltModifier); // any page
        m_desk.on->reader.insert(chipOf(card, holder));
        auto *person = m_desk.on->page<residents::PersonPage>();
        QVERIFY(person);
        QTRY_COMPARE(m_desk.on->window->frame()->currentPerson(), holder.id);
        QTRY_VERIFY(bar()->isVisible());
        QCOMPARE(bar()->state(), ui::State::Ok);
        m_desk.on->shoot(QStringLiteral("card-in"));

        m_desk.on->press(Qt::Key_K, Qt::ControlModifier);
        m_desk.on->type(card.body.value(u"card_number").toString());
        auto *box = m_desk.on->window->frame()->findChild<ui::SearchBox *>();
        QTRY_VERIFY(box->popup()->isOpen() && box->popup()->count() > 0);
        m_desk.on->press(Qt::Key_Return);
        auto *page = m_desk.on->page<CardPage>();
        QVERIFY(page);
        QTRY_COMPARE(page->document().id, card.id);
        QVERIFY(page->action(CardEvent::ReportFormal));
        QVERIFY(!page->action(CardEvent::Release)); // only what is possible
        QVERIFY(!page->action(CardEvent::Make));
        m_desk.on->shoot(QStringLiteral("card"));

        m_desk.on->press(Qt::Key_F8);
        QTRY_VERIFY(page->form()->isVisible());
        m_desk.on->press(Qt::Key_Return, Qt::ControlModifier);
        auto *banner = page->findChild<ui::Banner *>();
        QTRY_COMPARE(banner->state(), ui::State::Late); // nobody has looked at a document
        QCOMPARE(load(card.id).body.value(u"social_state").toString(), QStringLiteral("normal"));
        m_desk.on->shoot(QStringLiteral("card-not-checked"));
        page->form()->form()->field(QStringLiteral("holder_id"))->editor()->setFocus();
        m_desk.on->press(Qt::Key_Space);
        m_desk.on->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(page->output()->slip().has_value(), patience);
        QCOMPARE(load(card.id).body.value(u"social_state").toString(), QStringLiteral("formal"));
        m_desk.on->shoot(QStringLiteral("card-slip"));

        const QString paper = m_desk.path(QStringLiteral("loss.pdf"));
        page->output()->setPrinterChoice(DemoWindow::printerTo(paper));
        m_desk.on->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(paper), patience);
        QTRY_VERIFY_WITH_TIMEOUT(DemoWindow::paperText(paper).contains(QStringLiteral("正式挂失")), patience);
        const QString text = DemoWindow::paperText(paper);
        QVERIFY(text.contains(holder.body.value(u"name").toString()));
        QVERIFY(text.contains(card.body.value(u"card_number").toString()));
        QVERIFY(!text.contains(holder.body.value(u"id_number").toString())); // masked

        m_desk.on->reader.insert(chipOf(card, holder)); // found again: the desk knows that it is lost
        QTRY_COMPARE(bar()->state(), ui::State::Warn);
        QVERIFY(m_desk.on->page<CardPage>()); // the same person: the page stays
        m_desk.on->shoot(QStringLiteral("card-lost-warning"));
        m_desk.on->reader.take();
        QVERIFY(bar()->isVisible()); // still to be looked at
    }

    void whoIsNotOnFileIsOfferedAsNewWithTheFieldsFilled()
    {
        const CardValues values = cardreader::trainingCards().at(2).values;
        m_desk.on->reader.insert(values);
        QTRY_VERIFY(bar()->isVisible());
        QCOMPARE(bar()->state(), ui::State::Info);
        QVERIFY(!bar()->text().contains(values.idNumber)); // masked
        m_desk.on->shoot(QStringLiteral("card-unknown"));
        auto *add = bar()->findChild<ui::ActionButton *>();
        QVERIFY(add);
        add->click();
        auto *editor = m_desk.on->page<residents::PersonEditor>();
        QVERIFY(editor && editor->isNew());
        const auto value = [&](const char *key) {
            return editor->form()->field(QString::fromLatin1(key))->value().toString();
        };
        QTRY_COMPARE(value("name"), values.name);
        QCOMPARE(value("id_number"), values.idNumber);
        QCOMPARE(value("sex"), values.sex);
    }

    void differencesAreShownAndNothingIsOverwritten()
    {
        const core::Document card = firstCard(QStringLiteral("normal"));
        const core::Document holder = load(card.body.value(u"resident").toString());
        CardValues values = chipOf(card, holder);
        values.name = QStringLiteral("某某某");
        values.cardNumber = QStringLiteral("Z99999999");
        values.validUntil = QDate(2020, 1, 1);
        m_desk.on->reader.insert(values);
        QTRY_VERIFY(bar()->isVisible());
        QTRY_COMPARE(bar()->state(), ui::State::Warn);
        m_desk.on->shoot(QStringLiteral("card-differs"));
        QCOMPARE(load(holder.id).revision, holder.revision);
        QCOMPARE(load(card.id).revision, card.revision);
        const core::Person person{.id = holder.id, .name = holder.body.value(u"name").toString()};
        const auto found = desk::CardComparison::differences(values, person, {card.body});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().card, values.name);
        QCOMPARE(found.first().record, person.name);
        QCOMPARE(found.last().card, values.cardNumber);
    }

    void aProtectedCardIsFoundByItsNumber()
    {
        const core::Document card = firstCard(QStringLiteral("normal"));
        const core::Document holder = load(card.body.value(u"resident").toString());
        CardValues values = chipOf(card, holder);
        values.holderProtected = true;
        m_desk.on->reader.insert(values);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk.on->window->frame()->currentPerson(), holder.id, patience);
        m_desk.on->reader.insert(cardreader::trainingCards().at(3).values); // nobody here has that number
        QTRY_COMPARE(bar()->state(), ui::State::Late);
        QCOMPARE(m_desk.on->window->frame()->currentPerson(), holder.id);
    }

    void theMadeCardIsReadIntoItsForm()
    {
        const core::Document card = firstCard(QStringLiteral("applied"));
        m_desk.on->window->frame()->open(QStringLiteral("socialcard.card"), {{QStringLiteral("id"), card.id}});
        auto *page = m_desk.on->page<CardPage>();
        QTRY_COMPARE(page->document().id, card.id);
        m_desk.on->press(Qt::Key_F5);
        QTRY_VERIFY(page->form()->isVisible());
        CardValues values = chipOf(card, load(card.body.value(u"resident").toString()));
        values.cardNumber = QStringLiteral("N00000001");
        values.bankNumber = QStringLiteral("6217000000000000012");
        m_desk.on->reader.insert(values);
        auto *form = page->form()->form();
        QTRY_COMPARE(form->field(QStringLiteral("card_number"))->value().toString(), values.cardNumber);
        QVERIFY(page->isVisible()); // the holder is the current person already
        auto *serial = form->field(QStringLiteral("serial"));
        QVERIFY(serial);
        form->field(QStringLiteral("box"))->setValue(boxOf(QStringLiteral("SH-2026-0117")).id);
        serial->setValue(QStringLiteral("A3101061010"));
        m_desk.on->shoot(QStringLiteral("card-make"));
        m_desk.on->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(load(card.id).body.value(u"card_number").toString(), values.cardNumber, patience);
        QCOMPARE(load(card.id).body.value(u"identification").toString(), values.identification);
        QTRY_VERIFY(page->output()->slip().has_value());
        QVERIFY(boxOf(QStringLiteral("SH-2026-0117"))
                    .body.value(u"used")
                    .toArray()
                    .contains(QStringLiteral("A3101061010")));
    }

    void anApplicationIsRegisteredByKeys()
    {
        const QString person = personWithoutCard();
        m_desk.on->window->frame()->setCurrentPerson(person);
        m_desk.on->window->frame()->open(QStringLiteral("socialcard.cards"));
        auto *list = m_desk.on->page<socialcard::CardsPage>();
        QVERIFY(list);
        QTRY_VERIFY(list->list()->model()->rowCount() > 20);
        m_desk.on->shoot(QStringLiteral("cards"));
        m_desk.on->press(Qt::Key_N, Qt::ControlModifier);
        auto *page = m_desk.on->page<CardPage>();
        QVERIFY(page);
        QTRY_VERIFY(page->form()->isVisible());
        page->form()->form()->field(QStringLiteral("holder_id"))->editor()->setFocus();
        m_desk.on->press(Qt::Key_Space);
        m_desk.on->shoot(QStringLiteral("card-apply"));
        m_desk.on->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!page->document().id.isEmpty(), patience);
        QCOMPARE(page->document().body.value(u"resident").toString(), person);
        QTRY_VERIFY(page->output()->slip().has_value());
        m_desk.on->press(Qt::Key_Escape); // the slip
        QTRY_VERIFY(page->action(CardEvent::Withdraw));
        m_desk.on->window->frame()->open(QStringLiteral("socialcard.card"), {{QStringLiteral("person"), person}});
        QTRY_COMPARE(page->findChild<ui::Banner *>()->state(), ui::State::Info); // one valid card
        m_desk.on->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page->findChild<ui::Banner *>()->state(), ui::State::Late);
    }

    void blanksComeAndGoByKeys()
    {
        m_desk.on->window->frame()->open(QStringLiteral("socialcard.stock"));
        auto *page = m_desk.on->page<socialcard::StockPage>();
        QVERIFY(page);
        m_desk.on->press(Qt::Key_N, Qt::ControlModifier);
        m_desk.on->type(QStringLiteral("SH-2026-0200"));
        for (const char *key : {"first", "last"}) {
            page->newBox()->field(QString::fromLatin1(key))->editor()->setFocus();
            m_desk.on->type(QString::fromLatin1(key) == u"first" ? QStringLiteral("b000001")
                                                                 : QStringLiteral("b000100"));
        }
        m_desk.on->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(page->box().body.value(u"box").toString(), QStringLiteral("SH-2026-0200"), patience);
        page->leaving()->field(QStringLiteral("serials"))->editor()->setFocus();
        m_desk.on->type(QStringLiteral("B000001-B000003"));
        m_desk.on->press(Qt::Key_Tab);
        m_desk.on->type(QStringLiteral("scratched"));
        m_desk.on->press(Qt::Key_F8);
        QTRY_COMPARE_WITH_TIMEOUT(page->box().body.value(u"damaged").toArray().size(), 3, patience);
        m_desk.on->shoot(QStringLiteral("blank-cards"));
    }

    void trainingCardsArePutInOnTheirPage()
    {
        m_desk.on->window->frame()->open(QStringLiteral("desk.training"));
        auto *page = m_desk.on->page<desk::TrainingPage>();
        QVERIFY(page);
        m_desk.on->shoot(QStringLiteral("training"));
        page->findChild<ui::ActionButton *>(QStringLiteral("card-0"))->click();
        QTRY_VERIFY(bar()->isVisible());
        page->findChild<ui::ActionButton *>(QStringLiteral("take"))->click();
        QVERIFY(!m_desk.on->reader.hasCard());
        const core::Document card = firstCard(QStringLiteral("normal"));
        const QString holder = card.body.value(u"resident").toString();
        m_desk.on->window->frame()->setCurrentPerson(holder);
        m_desk.on->press(Qt::Key_F8);
        QTRY_VERIFY(m_desk.on->reader.hasCard());
        QTRY_COMPARE(bar()->state(), ui::State::Ok);
        m_desk.on->reader.take();
        QVERIFY(!bar()->isVisible());
    }

private:
    [[nodiscard]] ui::Banner *bar() const { return m_desk.on->window->frame()->cardBar()->banner(); }
    [[nodiscard]] core::Document load(const QString &id) const { return m_desk.load(id); }
    [[nodiscard]] core::Document first(const core::Query &query) const { return m_desk.first(query); }
    [[nodiscard]] core::Document firstCard(const QString &state)
    {
        core::Query query{.type = socialcard::cardType().name, .columns = {QStringLiteral("number")}};
        query.where = {{QStringLiteral("social_state"), core::Query::Op::Equal, state},
                       {QStringLiteral("bank_state"), core::Query::Op::NotEqual, QStringLiteral("none")}};
        query.orderBy = {{QStringLiteral("number")}};
        const core::Document card = first(query);
        if (card.id.isEmpty())
            qFatal("the demo desk has no card in state %s", qPrintable(state));
        return card;
    }
    [[nodiscard]] core::Document boxOf(const QString &name)
    {
        core::Query query{.type = socialcard::boxType().name, .columns = {QStringLiteral("box")}};
        query.where = {{QStringLiteral("box"), core::Query::Op::Equal, name}};
        return first(query);
    }
    [[nodiscard]] QString personWithoutCard()
    {
        core::Query query{.type = QStringLiteral("resident"), .columns = {QStringLiteral("name")}};
        query.where = {{QStringLiteral("birth"), core::Query::Op::GreaterOrEqual, QStringLiteral("2015-01-01")}};
        return first(query).id;
    }
    static CardValues chipOf(const core::Document &card, const core::Document &holder)
    {
        CardValues values;
        values.generation = 3;
        values.version = QStringLiteral("3.00");
        values.identification = QStringLiteral("310000D15600000599110103FFFFFFFF");
        values.place = QStringLiteral("310000");
        values.cardNumber = card.body.value(u"card_number").toString();
        values.idNumber = holder.body.value(u"id_number").toString();
        values.name = holder.body.value(u"name").toString();
        values.sex = holder.body.value(u"sex").toString();
        values.birth = QDate::fromString(holder.body.value(u"birth").toString(), Qt::ISODate);
        return values;
    }
    DemoWindow m_desk;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir root;
    CardWindow test(root.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_card_window.moc"
