// SPDX-License-Identifier: GPL-3.0-or-later
#include "AffairsDesk.h"

#include "services/affairs/view/CasesPage.h"
#include "services/affairs/view/WorkbenchPage.h"
#include "ui/FigureBoard.h"
#include "ui/RecordList.h"
#include "ui/StatTile.h"

#include <QLineEdit>
#include <QTableView>

#include <algorithm>

using namespace yc;
using affairs::CasesPage;
using affairs::WorkbenchPage;
using test::AffairsDesk;

namespace {

QString addCase(AffairsDesk &desk, const QString &number, const QString &state, const QString &due, int promised,
                const QString &clerk = QStringLiteral("person:01900000-0000-7000-8000-000000000001"))
{
    const QString id = QStringLiteral("case:") + core::newUuid7(desk.clock().now());
    const auto done = desk.execute([&](core::Transaction &transaction) -> core::Result<QJsonObject> {
        core::Document document;
        document.id = id;
        document.type = QStringLiteral("case");
        document.body = {{QStringLiteral("number"), number},
                         {QStringLiteral("item"), QStringLiteral("senior-allowance")},
                         {QStringLiteral("item_version"), 1},
                         {QStringLiteral("line"), QStringLiteral("elderly")},
                         {QStringLiteral("applicant_name"), QStringLiteral("王秀兰")},
                         {QStringLiteral("state"), state},
                         {QStringLiteral("clerk"), clerk},
                         {QStringLiteral("received_on"), QStringLiteral("2026-10-26")},
                         {QStringLiteral("accepted_on"), QStringLiteral("2026-10-26")},
                         {QStringLiteral("promised_days"), promised}};
        if (!due.isEmpty())
            document.body.insert(QStringLiteral("due"), due);
        YC_TRY(transaction.put(document));
        return QJsonObject();
    });
    return done ? id : QString();
}

QString cell(const ui::RecordList *list, int row, const QString &key)
{
    const auto &columns = list->model()->columns();
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).key == key)
            return list->model()->index(row, i).data().toString();
    }
    return {};
}

QDateTime at(int month, int day, int hour, int minute = 0) { return {QDate(2026, month, day), QTime(hour, minute)}; }

} // namespace

class WorkbenchFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeKind::Light); }

    void sortsMattersByTheTimeLeft()
    {
        AffairsDesk desk;
        addCase(desk, QStringLiteral("2026-310106-000001"), QStringLiteral("accepted"), QStringLiteral("2026-12-11"),
                20);
        addCase(desk, QStringLiteral("2026-310106-000002"), QStringLiteral("accepted"), QStringLiteral("2026-11-23"),
                20);
        addCase(desk, QStringLiteral("2026-310106-000003"), QStringLiteral("accepted"), QStringLiteral("2026-11-18"),
                20);
        addCase(desk, QStringLiteral("2026-310106-000004"), QStringLiteral("paused"), QStringLiteral("2026-11-17"), 20);
        addCase(desk, QStringLiteral("2026-310106-000005"), QStringLiteral("correction"), {}, 0);
        addCase(desk, QStringLiteral("2026-310106-000006"), QStringLiteral("closed"), QStringLiteral("2026-11-01"), 20);
        addCase(desk, QStringLiteral("2026-310106-000007"), QStringLiteral("accepted"), QStringLiteral("2026-11-24"),
                20, QStringLiteral("person:01900000-0000-7000-8000-000000000002"));
        auto *page = desk.show<WorkbenchPage>(QStringLiteral("affairs.workbench"));
        QTRY_COMPARE(page->list()->model()->rowCount(), 5);
        QStringList tails;
        for (int row = 0; row < 5; ++row)
            tails.append(cell(page->list(), row, QStringLiteral("number")).right(1));
        QCOMPARE(tails.join(QString()), QStringLiteral("32145"));
        QCOMPARE(cell(page->list(), 0, QStringLiteral("remaining")), QStringLiteral("days late: 2"));
        QCOMPARE(cell(page->list(), 1, QStringLiteral("remaining")), QStringLiteral("days left: 1"));
        QCOMPARE(cell(page->list(), 3, QStringLiteral("remaining")), QStringLiteral("paused"));
    }

    void countsLateAndDueSoonAcrossMidnight_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<qint64>("urgent");
        QTest::addColumn<QString>("words");
        // Due Friday 20 November, promised in 20 working days.
        QTest::newRow("a week before") << at(11, 13, 12) << qint64(0) << QStringLiteral("days left: 5");
        QTest::newRow("the last minute of Wednesday")
            << at(11, 18, 23, 59) << qint64(1) << QStringLiteral("days left: 2");
        QTest::newRow("the last minute of the day") << at(11, 20, 23, 59) << qint64(1) << QStringLiteral("due today");
        QTest::newRow("midnight") << at(11, 21, 0) << qint64(1) << QStringLiteral("days late: 1");
    }

    void countsLateAndDueSoonAcrossMidnight()
    {
        QFETCH(QDateTime, now);
        QFETCH(qint64, urgent);
        QFETCH(QString, words);
        AffairsDesk desk;
        desk.clock().set(now);
        addCase(desk, QStringLiteral("2026-310106-000001"), QStringLiteral("accepted"), QStringLiteral("2026-11-20"),
                20);
        auto *page = desk.show<WorkbenchPage>(QStringLiteral("affairs.workbench"));
        const QList<ui::PageDeclaration> declared = desk.service().pages();
        const auto badge =
            std::ranges::find(declared, QStringLiteral("affairs.workbench"), &ui::PageDeclaration::id)->badge();
        QTRY_VERIFY(badge.isFinished());
        QCOMPARE(badge.result().value_or(-1), urgent);
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
        QCOMPARE(cell(page->list(), 0, QStringLiteral("remaining")), words);
    }

    void refreshesWhenACaseIsStored()
    {
        AffairsDesk desk;
        auto *page = desk.show<WorkbenchPage>(QStringLiteral("affairs.workbench"));
        QCOMPARE(page->list()->model()->rowCount(), 0);
        addCase(desk, QStringLiteral("2026-310106-000001"), QStringLiteral("accepted"), QStringLiteral("2026-11-23"),
                20);
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
    }

    void opensTheCaseOnEnterAndAnAcceptanceOnF2()
    {
        AffairsDesk desk;
        const QString id = addCase(desk, QStringLiteral("2026-310106-000001"), QStringLiteral("accepted"),
                                   QStringLiteral("2026-11-23"), 20);
        auto *page = desk.show<WorkbenchPage>(QStringLiteral("affairs.workbench"));
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
        page->list()->setCurrentId(id);
        page->list()->table()->setFocus();
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.navigator.opened.last().first, QStringLiteral("affairs.case"));
        QCOMPARE(desk.navigator.opened.last().second.value(QStringLiteral("id")).toString(), id);
        desk.press(Qt::Key_F2);
        QCOMPARE(desk.navigator.opened.last().first, QStringLiteral("affairs.accept"));
    }

    void showsTheListBehindATile()
    {
        AffairsDesk desk;
        addCase(desk, QStringLiteral("2026-310106-000001"), QStringLiteral("accepted"), QStringLiteral("2026-11-18"),
                20, QStringLiteral("person:01900000-0000-7000-8000-000000000002"));
        addCase(desk, QStringLiteral("2026-310106-000002"), QStringLiteral("accepted"), QStringLiteral("2026-12-18"),
                20);
        auto *page = desk.show<WorkbenchPage>(QStringLiteral("affairs.workbench"));
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
        QCOMPARE(cell(page->list(), 0, QStringLiteral("number")).right(1), QStringLiteral("2"));
        const auto shown = [page] { return page->board()->shownTiles().size(); };
        QTRY_COMPARE(shown(), 6); // with what is to be decided: this clerk decides too
        ui::StatTile *late = page->board()->tile(QStringLiteral("affairs.late")); // of the whole desk
        QTRY_COMPARE(late->accessibleName(), QStringLiteral("Late 1"));
        page->board()->focusFirst();
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.focus(), late);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.navigator.opened.last().first, QStringLiteral("affairs.workbench"));
        page->open(desk.navigator.opened.last().second);
        QTRY_COMPARE(cell(page->list(), 0, QStringLiteral("number")).right(1), QStringLiteral("1"));
        QVERIFY(page->goBack());
        QTRY_COMPARE(cell(page->list(), 0, QStringLiteral("number")).right(1), QStringLiteral("2"));
        QVERIFY(!page->goBack());
    }

    void everyFigureIsTheLengthOfTheListBehindIt()
    {
        AffairsDesk desk;
        const char *const states[] = {"accepted", "running", "paused", "correction", "decided", "closed"};
        for (int i = 0; i < 60; ++i) {
            addCase(desk, QStringLiteral("2026-310106-%1").arg(i, 6, 10, QLatin1Char('0')),
                    QString::fromLatin1(states[i % 6]), QDate(2026, 11, 10).addDays(i % 20).toString(Qt::ISODate), 20);
        }
        for (const ui::WorkFigure &figure : desk.service().workFigures()) {
            if (figure.arguments.value(QStringLiteral("view")).toString() == u"drafts")
                continue;
            auto counted = figure.count();
            QTRY_VERIFY(counted.isFinished());
            auto *page = desk.show<WorkbenchPage>(figure.page, figure.arguments);
            QTRY_COMPARE(qint64(page->list()->model()->rowCount()), counted.result().value_or(-1));
        }
    }

    void findsACaseByTheTailOfItsNumber()
    {
        AffairsDesk desk;
        for (int i = 0; i < 20; ++i) {
            addCase(desk, QStringLiteral("2026-310106-00481%1").arg(i, 2, 10, QLatin1Char('0')),
                    QStringLiteral("accepted"), QStringLiteral("2026-12-18"), 20);
        }
        auto *page = desk.show<CasesPage>(QStringLiteral("affairs.cases"));
        QTRY_COMPARE(page->list()->model()->rowCount(), 20);
        QCOMPARE(desk.focus(), page->textField());
        desk.type(QStringLiteral("0048107"));
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
        QCOMPARE(cell(page->list(), 0, QStringLiteral("number")), QStringLiteral("2026-310106-0048107"));
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.navigator.opened.last().first, QStringLiteral("affairs.case"));
    }
};

QTEST_MAIN(WorkbenchFigures)
#include "tst_affairs_workbench.moc"
