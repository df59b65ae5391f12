// SPDX-License-Identifier: GPL-3.0-or-later
#include "ViewDesk.h"

#include "services/residents/rules/ResidentCommands.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/ImportPage.h"
#include "services/residents/view/ImportPreview.h"
#include "services/residents/view/ImportResult.h"
#include "services/residents/view/PersonEditor.h"
#include "services/residents/view/PersonForm.h"
#include "services/residents/view/PersonOverview.h"
#include "services/residents/view/PersonPage.h"
#include "services/residents/view/PersonTable.h"
#include "services/residents/view/ResidentListPage.h"
#include "ui/Banner.h"
#include "ui/FormField.h"
#include "ui/KeyValueGrid.h"
#include "ui/Page.h"
#include "ui/RecordList.h"
#include "ui/RevealBar.h"
#include "ui/TabBar.h"

#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTableView>

using namespace yc;
using namespace yc::residents;
using yc::test::Town;
using yc::test::ViewDesk;

namespace {
constexpr int patience = 10'000; // ms; only a failure waits so long

QString importFile(const char *name)
{
    return qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/data/imports/") + QString::fromLatin1(name);
}
} // namespace

class ResidentsView : public QObject {
    Q_OBJECT

    std::unique_ptr<ViewDesk> m_desk;
    Town m_town;

    ui::RecordList *list() { return m_desk->currentWidget()->findChild<ui::RecordList *>(); }
    QLineEdit *filter() { return static_cast<QLineEdit *>(m_desk->currentWidget()->focusProxy()); }
    PersonPage *person() { return m_desk->page<PersonPage>(QStringLiteral("residents.person")); }
    PersonTable *table(const char *name) { return person()->findChild<PersonTable *>(QString::fromLatin1(name)); }
    PersonEditor *editor() { return person()->findChild<PersonEditor *>(); }
    QLineEdit *edit(const char *key)
    {
        return qobject_cast<QLineEdit *>(editor()->form()->field(QString::fromLatin1(key))->editor());
    }
    void type(const char *key, const QString &text)
    {
        QLineEdit *field = edit(key);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        test::typeText(field, text);
    }
    QString errorOf(const char *key) { return editor()->form()->field(QString::fromLatin1(key))->error(); }
    void show(const QString &id)
    {
        m_desk->open(QStringLiteral("residents.person"), {{QStringLiteral("id"), id}});
        QTRY_VERIFY(person()->findChild<PersonOverview *>()->grid()->shown(QStringLiteral("id_number")).size() > 0);
    }
    void startEditing()
    {
        show(m_town.elder);
        person()->findChild<ui::TabBar *>()->setFocus();
        QTest::keyClick(m_desk->window(), Qt::Key_E);
        QTRY_VERIFY(editor()->isVisible());
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ViewDesk>();
        m_town = test::settle(*m_desk);
        QVERIFY(QTest::qWaitForWindowActive(m_desk.get()));
    }
    void cleanup() { m_desk.reset(); }

    void listStandsInTheOrderOfPinyin()
    {
        m_desk->open(QStringLiteral("residents"));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 5, patience);
        QStringList names;
        for (int row = 0; row < 5; ++row)
            names.append(list()->model()->index(row, 0).data().toString());
        QCOMPARE(names, (QStringList{QStringLiteral("欧阳玉珍"), QStringLiteral("单晓琴"), QStringLiteral("王磊"),
                                     QStringLiteral("王秀兰"), QStringLiteral("赵小满")}));
    }

    void listMasksNumbers()
    {
        m_desk->open(QStringLiteral("residents"));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 5, patience);
        const int row = list()->model()->rowOf(m_town.elder);
        QCOMPARE(list()->model()->index(row, 2).data().toString(), QStringLiteral("82"));
        QCOMPARE(list()->model()->index(row, 3).data().toString(), QStringLiteral("310199********0021"));
        QCOMPARE(list()->model()->index(row, 4).data().toString(), QStringLiteral("138****5678"));
    }

    void threeLettersAndEnterOpenThePerson()
    {
        m_desk->open(QStringLiteral("residents"));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 5, patience);
        QTest::keyClicks(filter(), QStringLiteral("wxl"));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 1, patience);
        QTest::keyClick(filter(), Qt::Key_Return);
        QTRY_COMPARE(list()->currentId(), m_town.elder);
        QTest::keyClick(list()->table(), Qt::Key_Return);
        QVERIFY(person());
        QTRY_COMPARE_WITH_TIMEOUT(person()->findChild<ui::Page *>()->title(), QStringLiteral("王秀兰"), patience);
        QCOMPARE(m_desk->currentPerson(), m_town.elder);
    }

    void filtersByAgeTagAndCategory_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("category");
        QTest::addColumn<int>("people");
        const QString none;
        QTest::newRow("80 and older") << "80" << none << none << none << 2;
        QTest::newRow("up to 28") << none << "28" << none << none << 2;
        QTest::newRow("27 is not 28") << none << "26" << none << none << 1;
        QTest::newRow("tag") << none << none << "veteran" << none << 1;
        QTest::newRow("tag and age") << "85" << none << "living_alone" << none << 0;
        QTest::newRow("category") << none << none << none << "21" << 1;
    }
    void filtersByAgeTagAndCategory()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, tag);
        QFETCH(QString, category);
        QFETCH(int, people);
        m_desk->open(QStringLiteral("residents"));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 5, patience);
        const auto boxes = m_desk->currentWidget()->findChildren<QComboBox *>();
        for (QComboBox *box : boxes) {
            for (const QString &code : {tag, category}) {
                if (!code.isEmpty() && box->findData(code) > 0) {
                    box->setCurrentIndex(box->findData(code));
                    Q_EMIT box->activated(box->currentIndex());
                }
            }
        }
        const auto ages = m_desk->currentWidget()->findChildren<QLineEdit *>();
        for (QLineEdit *field : ages) {
            if (field->accessibleName() == ResidentListPage::tr("Age from"))
                QTest::keyClicks(field, from);
            if (field->accessibleName() == ResidentListPage::tr("Age to"))
                QTest::keyClicks(field, to);
        }
        QTRY_COMPARE_WITH_TIMEOUT(int(list()->model()->rowCount()), people, patience);
        QTRY_COMPARE(list()->model()->total(), people);
        QVERIFY(m_desk->current()->goBack()); // Esc clears the filters first
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 5, patience);
        QVERIFY(!m_desk->current()->goBack());
    }

    void wrongTelephoneIsSaidUnderTheField()
    {
        startEditing();
        QTRY_VERIFY(edit("telephone")->hasFocus());
        type("telephone", QStringLiteral("1381234567"));
        QTRY_VERIFY_WITH_TIMEOUT(!errorOf("telephone").isEmpty(), patience);
        QTest::keyClick(edit("telephone"), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(editor()->page()->banner()->isVisible()); // asks to look again, saves nothing
        QVERIFY(editor()->isVisible());
        QCOMPARE(m_desk->load(m_town.elder).body.value(u"telephone").toString(), QStringLiteral("13812345678"));
        type("telephone", QStringLiteral("１３８ 1234 9999"));
        QTRY_VERIFY_WITH_TIMEOUT(errorOf("telephone").isEmpty(), patience);
        QTest::keyClick(edit("telephone"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!editor()->isVisible(), patience);
        QCOMPARE(m_desk->load(m_town.elder).body.value(u"telephone").toString(), QStringLiteral("13812349999"));
    }

    void savedChangeStandsInTheHistoryMasked()
    {
        startEditing();
        type("telephone", QStringLiteral("13711113333"));
        QTest::keyClick(edit("telephone"), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!editor()->isVisible(), patience);
        auto *tabs = person()->findChild<ui::TabBar *>();
        tabs->setCurrentIndex(3);
        const auto *model = table("changes")->list()->model();
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 2, patience);
        QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("周敏"));
        QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("138****5678"));
        QCOMPARE(model->index(0, 4).data().toString(), QStringLiteral("137****3333"));
    }

    void untouchedFormChangesNothing()
    {
        const core::Document before = m_desk->load(m_town.elder);
        startEditing();
        QTest::keyClick(edit("telephone"), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!editor()->isVisible(), patience);
        QCOMPARE(m_desk->load(m_town.elder).body, before.body);
    }

    /// Every masked field of the form, and keys that would write into it: saved is the whole value, or nothing.
    void noMaskedFieldIsWrittenBack()
    {
        const core::Document before = m_desk->load(m_town.elder);
        startEditing();
        int masked = 0;
        const QStringList keys = editor()->form()->keys();
        for (const QString &key : keys) {
            ui::FormField *field = editor()->form()->field(key);
            if (!field || !field->isMasked())
                continue;
            ++masked;
            field->editor()->setFocus();
            for (const auto stroke : {Qt::Key_End, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Home, Qt::Key_Delete})
                QTest::keyClick(field->editor(), stroke);
            QTest::keyClick(field->editor(), Qt::Key_X, Qt::ControlModifier);
            QVERIFY2(field->isMasked(), qPrintable(key));
        }
        QVERIFY(masked >= 4);
        QTest::keyClick(edit("name"), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!editor()->isVisible(), patience);
        QCOMPARE(m_desk->load(m_town.elder).body, before.body);
    }

    void draftSurvivesAKill()
    {
        startEditing();
        type("address", QStringLiteral("新闸路1号"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->count(QStringLiteral("resident_draft")), 1, patience);
        m_desk->closeStore(); // nothing is asked of the page
        m_desk->openStore();
        startEditing();
        QTRY_COMPARE_WITH_TIMEOUT(edit("address")->text(), QStringLiteral("新闸路****"), patience); // by whomever
        QVERIFY(editor()->page()->banner()->isVisible());
        QCOMPARE(m_desk->load(m_town.elder).body.value(u"address").toString(),
                 QStringLiteral("延安中路154弄10号704室"));
        QTest::keyClick(edit("address"), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->count(QStringLiteral("resident_draft")), 0, patience);
        QCOMPARE(m_desk->load(m_town.elder).body.value(u"address").toString(), QStringLiteral("新闸路1号"));
    }

    void bothSidesAreShownWhenChangedMeanwhile()
    {
        startEditing();
        type("telephone", QStringLiteral("13711113333"));
        QJsonObject theirs = m_desk->load(m_town.elder).body;
        theirs.insert(QStringLiteral("telephone"), QStringLiteral("13600000000"));
        theirs.insert(QStringLiteral("address"), QStringLiteral("新闸路1号"));
        QCOMPARE(m_desk->put(QStringLiteral("resident"), theirs, m_town.elder), m_town.elder);
        QTest::keyClick(edit("telephone"), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(errorOf("telephone").contains(u"136****0000"), patience);
        QCOMPARE(edit("telephone")->text(), QStringLiteral("13711113333"));
        QCOMPARE(edit("address")->text(), QStringLiteral("新闸路****"));
        QTest::keyClick(edit("telephone"), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!editor()->isVisible(), patience);
        const core::Document stored = m_desk->load(m_town.elder);
        QCOMPARE(stored.body.value(u"telephone").toString(), QStringLiteral("13711113333"));
        QCOMPARE(stored.body.value(u"address").toString(), QStringLiteral("新闸路1号"));
    }

    void newPersonTakesSexAndBirthFromTheNumber()
    {
        m_desk->open(QStringLiteral("residents.person"), {{QStringLiteral("new"), true}});
        QTRY_VERIFY(edit("name")->hasFocus());
        type("name", QStringLiteral("钱 多多"));
        type("id_number", QStringLiteral("310199 19850101 0079"));
        QTRY_COMPARE_WITH_TIMEOUT(edit("birth")->text(), QStringLiteral("1985-01-01"), patience);
        QVERIFY(!editor()->form()->field(QStringLiteral("birth"))->provenance().isEmpty());
        QTest::keyClick(edit("name"), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->count(QStringLiteral("resident")), 6, patience);
        QTRY_VERIFY(!editor()->isVisible());
        const core::Document made = m_desk->load(m_desk->currentPerson());
        QCOMPARE(made.body.value(u"name").toString(), QStringLiteral("钱多多"));
        QCOMPARE(made.body.value(u"id_number").toString(), QStringLiteral("310199198501010079"));
        QCOMPARE(made.body.value(u"sex").toString(), QStringLiteral("1"));
    }

    void secondPersonOfANumberIsNamedAndNotSaved()
    {
        m_desk->open(QStringLiteral("residents.person"), {{QStringLiteral("new"), true}});
        type("name", QStringLiteral("王兰"));
        type("id_number", QStringLiteral("310199194403020021"));
        QTRY_VERIFY_WITH_TIMEOUT(errorOf("id_number").contains(QStringLiteral("王秀兰")), patience);
        QTest::keyClick(edit("name"), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(errorOf("id_number").contains(QStringLiteral("王秀兰")), patience);
        QVERIFY(editor()->isVisible());
        QCOMPARE(m_desk->count(QStringLiteral("resident")), 5);
    }

    void sameNameAndBirthIsPointedOut()
    {
        m_desk->open(QStringLiteral("residents.person"), {{QStringLiteral("new"), true}});
        type("name", QStringLiteral("赵小满"));
        type("birth", QStringLiteral("20150620"));
        QTRY_VERIFY_WITH_TIMEOUT(editor()->page()->banner()->text().contains(QStringLiteral("赵小满")), patience);
    }

    void directoryAddsAPersonAndHandsTheIdBack()
    {
        QString got;
        m_desk->service().residentDirectory()->add({{QStringLiteral("name"), QStringLiteral("钱多多")}},
                                                   [&](const QString &id) { got = id; });
        QTRY_VERIFY(editor()->isVisible());
        QCOMPARE(edit("name")->text(), QStringLiteral("钱多多"));
        type("id_number", QStringLiteral("310199198501010079"));
        QTest::keyClick(edit("name"), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!got.isEmpty(), patience);
        QCOMPARE(m_desk->load(got).body.value(u"name").toString(), QStringLiteral("钱多多"));
    }

    void directoryFindsAndKnowsTheHousehold()
    {
        auto *directory = m_desk->service().residentDirectory();
        auto found = directory->find(QStringLiteral("王秀"), 5);
        QTRY_VERIFY_WITH_TIMEOUT(found.isFinished(), patience);
        QVERIFY(found.result());
        QCOMPARE(found.result()->size(), 1);
        QCOMPARE(found.result()->first().household, m_town.household);
        auto household = directory->household(m_town.household);
        QTRY_VERIFY_WITH_TIMEOUT(household.isFinished(), patience);
        QCOMPARE(household.result()->size(), 2);
        QCOMPARE(household.result()->first().id, m_town.elder); // the head
    }

    void revealAsksForAReasonAndIsLogged()
    {
        show(m_town.elder);
        auto *overview = person()->findChild<PersonOverview *>();
        overview->grid()->setRemaskAfter(700);
        Q_EMIT overview->grid()->revealRequested(QStringLiteral("telephone"));
        QVERIFY(overview->revealBar()->isVisible());
        auto *reason = overview->revealBar()->findChild<QComboBox *>();
        QTRY_VERIFY(reason->hasFocus() || reason->lineEdit()->hasFocus());
        QTest::keyClick(reason->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(overview->grid()->shown(QStringLiteral("telephone")), QStringLiteral("13812345678"),
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(overview->grid()->shown(QStringLiteral("telephone")), QStringLiteral("138****5678"),
                                  patience);
        auto verdict = m_desk->store().verify();
        QTRY_VERIFY_WITH_TIMEOUT(verdict.isFinished(), patience);
        const qint64 rows = verdict.result()->value(u"audit_rows").toInteger();
        Q_EMIT overview->grid()->revealRequested(QStringLiteral("telephone"));
        QTest::keyClick(reason->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(overview->grid()->shown(QStringLiteral("telephone")), QStringLiteral("13812345678"),
                                  patience);
        auto after = m_desk->store().verify();
        QTRY_VERIFY_WITH_TIMEOUT(after.isFinished(), patience);
        QCOMPARE(after.result()->value(u"audit_rows").toInteger(), rows + 1);
    }

    void tabsShowHouseholdAndMatters()
    {
        show(m_town.elder);
        auto *tabs = person()->findChild<ui::TabBar *>();
        QTRY_COMPARE_WITH_TIMEOUT(table("household")->list()->model()->rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(table("matters")->list()->model()->rowCount(), 2, patience);
        tabs->setCurrentIndex(2);
        table("matters")->list()->table()->setFocus();
        QTest::keyClick(table("matters")->list()->table(), Qt::Key_Return);
        QCOMPARE(m_desk->cases.shown, QStringList{QStringLiteral("case:2")});
        tabs->setCurrentIndex(1);
        table("household")->list()->setCurrentId(m_town.son);
        QTest::keyClick(table("household")->list()->table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(person()->findChild<ui::Page *>()->title(), QStringLiteral("王磊"), patience);
    }

    void f2AcceptsAMatterForThePerson()
    {
        show(m_town.elder);
        QTest::keyClick(m_desk->window(), Qt::Key_F2);
        QCOMPARE(m_desk->cases.accepted.size(), 1);
        QCOMPARE(m_desk->cases.accepted.first().first, m_town.elder);
    }

    void searchHitIsPresentedMasked()
    {
        auto hits = m_desk->store().search({QStringLiteral("wxl"), {QStringLiteral("resident")}, 5}, 0);
        QTRY_VERIFY_WITH_TIMEOUT(hits.isFinished(), patience);
        QCOMPARE(hits.result()->size(), 1);
        ui::SearchOffer offer;
        QVERIFY(m_desk->service().present(hits.result()->first(), offer));
        QCOMPARE(offer.title, QStringLiteral("王秀兰"));
        QVERIFY(offer.subtitle.contains(QStringLiteral("310199********0021")));
        offer.choose();
        QCOMPARE(m_desk->currentPerson(), m_town.elder);
    }

    void importsTheLedgerAsItsTruthSays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("csv") << importFile("resident-ledger.gb18030.csv");
        QTest::newRow("xlsx") << importFile("resident-ledger.xlsx");
        QTest::newRow("xls") << importFile("resident-ledger.xls");
    }
    void importsTheLedgerAsItsTruthSays()
    {
        QFETCH(QString, file);
        QFile truthFile(importFile("truth.json"));
        QVERIFY(truthFile.open(QIODevice::ReadOnly));
        const QJsonObject truth = QJsonDocument::fromJson(truthFile.readAll()).object();
        const qint64 before = m_desk->count(QStringLiteral("resident"));
        m_desk->open(QStringLiteral("residents.import"), {{QStringLiteral("file"), file}});
        auto *page = m_desk->page<ImportPage>(QStringLiteral("residents.import"));
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Preview, patience);
        QTest::keyClick(m_desk->window(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Result, 6 * patience);
        const QJsonObject first = page->result()->counts();
        if (file.endsWith(u".csv")) {
            QCOMPARE(first.value(u"rows").toInt(), truth.value(u"rows").toInt());
            QCOMPARE(first.value(u"created").toInt(), truth.value(u"good").toInt());
        }
        QCOMPARE(m_desk->count(QStringLiteral("resident")), before + first.value(u"created").toInteger());
        QVERIFY(first.value(u"households_created").toInt() > 1000);

        page->read(file);
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Preview, patience);
        page->start();
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Result, 6 * patience);
        const QJsonObject second = page->result()->counts();
        QCOMPARE(second.value(u"created").toInt(), 0);
        QCOMPARE(second.value(u"updated").toInt(), 0);
        QCOMPARE(second.value(u"households_created").toInt() + second.value(u"households_updated").toInt(), 0);
        QCOMPARE(second.value(u"unchanged").toInt(), first.value(u"created").toInt());
    }

    void stoppedImportLeavesNothingBehind()
    {
        m_desk->open(QStringLiteral("residents.import"),
                     {{QStringLiteral("file"), importFile("resident-ledger.gb18030.csv")}});
        auto *page = m_desk->page<ImportPage>(QStringLiteral("residents.import"));
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Preview, patience);
        page->start();
        QVERIFY(!page->mayLeave());
        QVERIFY(page->goBack()); // Esc stops
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Preview, patience);
        QCOMPARE(m_desk->count(QStringLiteral("resident")), 5);
        QCOMPARE(m_desk->count(QStringLiteral("household")), 1);
    }

    void missingColumnIsSaidAndCanBeChosen()
    {
        const QString path = m_desk->filePath(QStringLiteral("l.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("姓名,性别,某号\n钱多多,男,310199198501010079\n").toUtf8());
        file.close();
        m_desk->open(QStringLiteral("residents.import"), {{QStringLiteral("file"), path}});
        auto *page = m_desk->page<ImportPage>(QStringLiteral("residents.import"));
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Preview, patience);
        QVERIFY(page->findChild<ui::Banner *>()->isVisible());
        page->start();
        QCOMPARE(page->step(), ImportPage::Step::Preview); // not without a number
        QComboBox *box = page->preview()->columnBox(2);
        box->setCurrentIndex(box->findData(QStringLiteral("id_number")));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Preview, patience);
        page->start();
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Result, patience);
        QCOMPARE(m_desk->count(QStringLiteral("resident")), 6);
    }

    void unreadableFileIsSaid()
    {
        const QString path = m_desk->filePath(QStringLiteral("nothing.xlsx"));
        m_desk->open(QStringLiteral("residents.import"), {{QStringLiteral("file"), path}});
        auto *page = m_desk->page<ImportPage>(QStringLiteral("residents.import"));
        QTRY_VERIFY_WITH_TIMEOUT(page->findChild<ui::Banner *>()->isVisible(), patience);
        QCOMPARE(page->step(), ImportPage::Step::Choose);
    }
};

QTEST_MAIN(ResidentsView)
#include "tst_residents_view.moc"
