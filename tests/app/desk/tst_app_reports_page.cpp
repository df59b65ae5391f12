// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowUnderTest.h"

#include "core/ReportSheet.h"
#include "demo/DemoDesk.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "desk/reports/ReportFilterBar.h"
#include "desk/reports/ReportsPage.h"
#include "report/ReportTable.h"
#include "services/affairs/view/CasesPage.h"
#include "services/affairs/view/WorkbenchPage.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/FigureBoard.h"
#include "ui/NavigationRail.h"
#include "ui/RecordList.h"
#include "ui/StatTile.h"

#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QTableView>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::desk;

namespace {
constexpr qint64 town = 1'500;
const QDateTime now(QDate(2026, 11, 20), QTime(14, 22));
} // namespace

/// A supervisor before the workbench and the reports, by keyboard.
class ReportsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        demo::DemoDesk::Options options;
        options.residents = town;
        const auto made =
            demo::DemoDesk::create(desk(), registry::recordTypes(), std::make_shared<test::FakeClock>(now), options);
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    }

    void theSupervisorsWorkbenchBeginsWithFigures()
    {
        WindowUnderTest on(desk());
        on.clock->set(now);
        QVERIFY(signIn(on, QStringLiteral("2001")));
        auto *page = on.page<affairs::WorkbenchPage>();
        QVERIFY(page);
        const QList<ui::StatTile *> tiles = page->board()->shownTiles();
        QVERIFY(tiles.size() >= 8); // affairs, aid, conflicts
        QTRY_VERIFY(tiles.first()->hasFocus());
        QVERIFY(!page->board()->tile(QStringLiteral("affairs.drafts"))); // who accepts nothing has none
        ui::StatTile *late = page->board()->tile(QStringLiteral("affairs.late"));
        QTRY_VERIFY(!late->accessibleName().endsWith(u'–'));
        on.shoot(QStringLiteral("workbench-supervisor"));
        on.press(Qt::Key_Right);
        on.press(Qt::Key_Right);
        QVERIFY(late->hasFocus());
        on.press(Qt::Key_Return);
        const QString figure = late->accessibleName().section(u' ', -1);
        QTRY_COMPARE(QLocale().toString(page->list()->model()->total()), figure);
        QVERIFY(page->list()->table()->hasFocus());
        on.press(Qt::Key_Escape);
        QVERIFY(page->isVisible());
    }

    void thePresentReportIsChosenByArrowsAndCountedAnew()
    {
        WindowUnderTest on(desk());
        on.clock->set(now);
        ReportsPage *page = reports(on);
        QVERIFY(page);
        QTRY_VERIFY(page->list()->hasFocus());
        QTRY_VERIFY(!page->sheet().isEmpty());
        QCOMPARE(page->list()->count(), 8);
        for (int i = 0; i < 8; ++i) {
            QTRY_VERIFY(!page->isCounting());
            QVERIFY2(!page->sheet().isEmpty(), qPrintable(page->list()->item(i)->text())); // the demo has some of all
            on.shoot(QStringLiteral("report-%1").arg(i + 1));
            on.press(Qt::Key_Down);
        }
        page->list()->setCurrentRow(3); // of the population
        QTRY_COMPARE(page->sheet().title, page->list()->item(3)->text());
        const qint64 all = page->sheet().total.at(4).toLongLong();
        QVERIFY(all >= town * 9 / 10);
        // One committee has fewer.
        auto *organisation = page->filters()->findChildren<QComboBox *>().last();
        page->list()->setFocus();
        on.press(Qt::Key_Return); // to the filters
        QTRY_VERIFY(page->filters()->isAncestorOf(on.target()));
        organisation->setFocus();
        on.press(Qt::Key_Down);
        QTRY_VERIFY(!page->isCounting() && page->sheet().total.value(4).toLongLong() < all);
        QVERIFY(page->sheet().total.at(4).toLongLong() > 0);
        QVERIFY(page->sheet().facts.first().value.contains(organisation->currentText()));
        on.shoot(QStringLiteral("report-committee"));
    }

    void theReportsInTheDark()
    {
        WindowUnderTest on(desk(), QStringLiteral("zh_CN"), ui::ThemeKind::Dark);
        on.clock->set(now);
        ReportsPage *page = reports(on);
        QVERIFY(page);
        for (const int row : {0, 1, 3}) {
            page->list()->setCurrentRow(row);
            QTRY_COMPARE(page->sheet().title, page->list()->item(row)->text());
            on.shoot(QStringLiteral("report-dark-%1").arg(row + 1));
        }
    }

    void aReportIsSavedAndTheLogSaysSo()
    {
        WindowUnderTest on(desk());
        on.clock->set(now);
        ReportsPage *page = reports(on);
        QVERIFY(page);
        QTRY_VERIFY(!page->sheet().isEmpty());
        QStringList asked;
        page->setFileChoice([&](const QString &suggested) {
            asked << suggested;
            return m_folder.filePath(suggested.section(u'/', -1));
        });
        for (const Qt::Key key : {Qt::Key_F8, Qt::Key_F9}) {
            page->banner()->dismiss();
            on.press(key);
            QTRY_VERIFY(page->banner()->isVisible());
            QCOMPARE(page->banner()->state(), ui::State::Ok);
        }
        QCOMPARE(asked.size(), 2);
        QFile pdf(m_folder.filePath(asked.at(0).section(u'/', -1)));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
        QFile book(m_folder.filePath(asked.at(1).section(u'/', -1)));
        QVERIFY(book.open(QIODevice::ReadOnly) && book.read(2) == "PK");
        on.shoot(QStringLiteral("report-saved"));
    }

    void nobodyElseHasReports()
    {
        for (const QString &number : {QStringLiteral("1001"), QStringLiteral("9003")}) {
            WindowUnderTest on(desk());
            on.clock->set(now);
            QVERIFY(signIn(on, number));
            QVERIFY(!on.window->findChild<ui::NavigationRail *>()->entries().contains(QStringLiteral("desk.reports")));
        }
    }

private:
    [[nodiscard]] QString desk() const { return m_folder.filePath(QStringLiteral("desk")); }

    static bool signIn(WindowUnderTest &on, const QString &number)
    {
        auto *page = on.page<SignInPage>();
        if (!page)
            return false;
        page->findChild<ui::ChoiceBox *>()->setCode(number);
        page->findChild<SecretField *>()->setFocus();
        on.type(QStringLiteral("Yichuang-2026"));
        on.press(Qt::Key_Return);
        return on.page<MainWindow>() != nullptr;
    }

    static ReportsPage *reports(WindowUnderTest &on)
    {
        if (!signIn(on, QStringLiteral("2001")))
            return nullptr;
        on.window->frame()->open(QStringLiteral("desk.reports"));
        return on.page<ReportsPage>();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(ReportsPageTest)
#include "tst_app_reports_page.moc"
