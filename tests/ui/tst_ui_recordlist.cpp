// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Banner.h"
#include "ui/RecordList.h"

#include <QApplication>
#include <QPromise>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace yc;
using namespace yc::ui;

namespace {

core::Rows rows(int offset, int limit, int total, const QString &prefix = QStringLiteral("人"))
{
    core::Rows page{{QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("left")}, {}};
    for (int i = offset; i < std::min(total, offset + limit); ++i)
        page.rows.append({QStringLiteral("resident:%1").arg(i), QStringLiteral("%1%2").arg(prefix).arg(i), i - 2});
    return page;
}

QFuture<core::Result<core::Rows>> ready(core::Rows page)
{
    return QtFuture::makeReadyValueFuture(core::Result<core::Rows>(std::move(page)));
}

QList<Column> columns()
{
    return {{.key = QStringLiteral("name"), .label = QStringLiteral("姓名")},
            {.key = QStringLiteral("left"),
             .label = QStringLiteral("剩余"),
             .format = Column::Format::State,
             .state = [](const QVariant &value) {
                 return value.toInt() < 0 ? StateText{State::Late, QStringLiteral("超期")}
                                          : StateText{State::Ok, QStringLiteral("剩 %1 天").arg(value.toInt())};
             }}};
}

} // namespace

class RecordListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Theme::apply(*qApp, ThemeKind::Light);
        m_list = std::make_unique<RecordList>(columns());
        m_list->resize(600, 400);
        m_list->show();
        m_list->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    }
    void cleanup() { m_list.reset(); }

    void readsAHundredRowsAtATime()
    {
        QList<int> offsets;
        m_list->setSource(
            [&](const RowsRequest &request) {
                offsets.append(request.offset);
                return ready(rows(request.offset, request.limit, 250));
            },
            [] { return QtFuture::makeReadyValueFuture(core::Result<qint64>(250)); });
        QTRY_VERIFY(m_list->model()->rowCount() >= 100);
        QCOMPARE(m_list->model()->total(), 250);
        m_list->table()->setFocus();
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(m_list->table(), Qt::Key_End, Qt::ControlModifier);
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(m_list->model()->rowCount(), 250);
        QCOMPARE(offsets, (QList<int>{0, 100, 200}));
        QVERIFY(!m_list->model()->canFetchMore({}));
    }

    void enterOpensTheChosenRow()
    {
        m_list->setSource([](const RowsRequest &request) { return ready(rows(request.offset, request.limit, 5)); });
        QTRY_COMPARE(m_list->model()->rowCount(), 5);
        QSignalSpy opened(m_list.get(), &RecordList::activated);
        m_list->table()->setFocus();
        m_list->setCurrentId(QStringLiteral("resident:0"));
        QTest::keyClick(m_list->table(), Qt::Key_Down);
        QTest::keyClick(m_list->table(), Qt::Key_Down);
        QTest::keyClick(m_list->table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("resident:2"));
    }

    void typingJumpsToTheName()
    {
        m_list->setSource([](const RowsRequest &request) {
            core::Rows page = rows(request.offset, request.limit, 4, QStringLiteral("a"));
            page.rows[3][1] = QStringLiteral("zhang");
            return ready(page);
        });
        QTRY_COMPARE(m_list->model()->rowCount(), 4);
        m_list->table()->setFocus();
        QTest::keyClicks(m_list->table(), QStringLiteral("zh"));
        QCOMPARE(m_list->currentId(), QStringLiteral("resident:3"));
    }

    void staleAnswerIsIgnored()
    {
        QList<std::shared_ptr<QPromise<core::Result<core::Rows>>>> asked;
        m_list->setSource([&](const RowsRequest &) {
            auto promise = std::make_shared<QPromise<core::Result<core::Rows>>>();
            promise->start();
            asked.append(promise);
            return promise->future();
        });
        m_list->setSort(QStringLiteral("name"), Qt::DescendingOrder);
        QVERIFY(asked.size() >= 2);
        asked.last()->addResult(core::Result<core::Rows>(rows(0, 100, 3, QStringLiteral("新"))));
        asked.last()->finish();
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        asked.first()->addResult(core::Result<core::Rows>(rows(0, 100, 9, QStringLiteral("旧"))));
        asked.first()->finish();
        QCoreApplication::processEvents();
        QCOMPARE(m_list->model()->rowCount(), 3);
        QCOMPARE(m_list->model()->index(0, 0).data().toString(), QStringLiteral("新0"));
    }

    void headerAsksTheSourceToSort()
    {
        QList<RowsRequest> asked;
        m_list->setSource([&](const RowsRequest &request) {
            asked.append(request);
            return ready(rows(request.offset, request.limit, 5));
        });
        m_list->setSort(QStringLiteral("name"), Qt::DescendingOrder);
        QCOMPARE(asked.last().sortKey, QStringLiteral("name"));
        QCOMPARE(asked.last().order, Qt::DescendingOrder);
        QCOMPARE(asked.last().offset, 0);
    }

    void chosenRecordSurvivesAReload()
    {
        int first = 0;
        m_list->setSource([&](const RowsRequest &) { return ready(rows(first, 5, 100)); });
        QTRY_COMPARE(m_list->model()->rowCount(), 5);
        m_list->setCurrentId(QStringLiteral("resident:4"));
        first = 2;
        m_list->reload();
        QTRY_COMPARE(m_list->model()->rowOf(QStringLiteral("resident:4")), 2);
        QCOMPARE(m_list->currentId(), QStringLiteral("resident:4"));
    }

    void failureStandsInTheListAndIsNotAskedAgain()
    {
        int asked = 0;
        m_list->setSource([&](const RowsRequest &) {
            ++asked;
            return QtFuture::makeReadyValueFuture(
                core::Result<core::Rows>(core::fail(core::ErrorKind::Retry, "store.io")));
        });
        QTRY_VERIFY(m_list->findChild<Banner *>()->isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(asked, 1);
    }

    void stateIsSaidInShapeAndWords()
    {
        m_list->setSource([](const RowsRequest &request) { return ready(rows(request.offset, request.limit, 5)); });
        QTRY_COMPARE(m_list->model()->rowCount(), 5);
        const QModelIndex late = m_list->model()->index(0, 1);
        QCOMPARE(late.data().toString(), QStringLiteral("超期"));
        QCOMPARE(State(late.data(LazyRowsModel::StateRole).toInt()), State::Late);
        QCOMPARE(late.data(Qt::AccessibleTextRole).toString(), QStringLiteral("剩余 超期"));
    }

private:
    std::unique_ptr<RecordList> m_list;
};

QTEST_MAIN(RecordListTest)
#include "tst_ui_recordlist.moc"
