// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowUnderTest.h"
#include "core/PeopleNames.h"
#include "demo/DemoDesk.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "desk/conflicts/ConflictsPage.h"
#include "services/affairs/view/WorkbenchPage.h"
#include "services/residents/view/PersonPage.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ConflictBar.h"
#include "ui/RecordList.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <thread>

using namespace yc;
using desk::ConflictFieldCard;
using desk::ConflictsPage;
using Choice = ConflictFieldCard::Choice;

namespace {

template<class T> T result(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// The other desk's half: what it would have sent to the city, taken in as the replication takes it in.
class OtherDesk {
public:
    OtherDesk(store::SqlDocumentStore &store, const QString &line)
        : m_store(store)
        , m_dataset{store.session().org.left(core::Dataset::streetDigits), line}
    {
    }
    /// A version beside the present one: written over what both had before `edit` ran here.
    void writes(const QString &id, const QJsonObject &base, const QJsonObject &more, const QString &by,
                const QDateTime &at)
    {
        replica::Revision theirs;
        theirs.id = id;
        theirs.history = QStringList{QStringLiteral("9-%1").arg(++m_number, 32, 10, QLatin1Char('0'))} + m_history;
        const int generation = replica::generation(m_history.value(0)) + 1;
        theirs.history[0] = QStringLiteral("%1-%2").arg(generation).arg(m_number, 32, 10, QLatin1Char('0'));
        theirs.rev = theirs.history.first();
        QJsonObject body = base;
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), *it);
        theirs.content = m_content;
        theirs.content.insert(QStringLiteral("body"), body);
        theirs.content.insert(QStringLiteral("changed_by"), by);
        theirs.content.insert(QStringLiteral("changed_at"), at.toUTC().toString(Qt::ISODateWithMs));
        onItsThread([&](replica::SyncStore &replica) {
            const auto applied = replica.apply({{theirs}, {}, {}, {}});
            QVERIFY(applied);
        });
    }
    /// What both have.
    void knows(const QString &id)
    {
        onItsThread([&](replica::SyncStore &replica) {
            for (qint64 after = 0;;) {
                const auto some = replica.changes(after, 500, replica::SyncStore::Which::All);
                QVERIFY(some && !some->isEmpty());
                for (const replica::LocalChange &change : *some) {
                    after = change.sequence;
                    if (change.id != id)
                        continue;
                    const auto revisions = replica.revisions({{id, change.leaves}});
                    QVERIFY(revisions && !revisions->isEmpty());
                    m_history = revisions->first().history;
                    m_content = revisions->first().content;
                    return;
                }
            }
        });
    }

private:
    template<class Work> void onItsThread(Work work)
    {
        std::thread thread([&] {
            const auto replica = m_store.replica(m_dataset);
            work(*replica);
        });
        thread.join();
    }
    store::SqlDocumentStore &m_store;
    core::Dataset m_dataset;
    QStringList m_history;
    QJsonObject m_content;
    int m_number = 0;
};

} // namespace

/// A conflict made, seen, settled: in the program's window, with its keys.
class AppConflicts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void init()
    {
        const QString folder = m_folder.filePath(QString::number(++m_count));
        demo::DemoDesk::Options options;
        options.residents = 30;
        const auto made =
            demo::DemoDesk::create(folder, registry::recordTypes(), std::make_shared<test::FakeClock>(), options);
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        m_window = std::make_unique<WindowUnderTest>(folder, QStringLiteral("zh_CN"), m_theme);
        QVERIFY(m_window->active);
        signIn();
    }
    void cleanup() { m_window.reset(); }

    void aConflictIsSeenAndSettledByKeyboard()
    {
        makeConflict();
        // The workbench says so, and opens the list.
        auto *workbench = m_window->page<affairs::WorkbenchPage>();
        QVERIFY(workbench);
        auto *page = openList();
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
        const auto cell = [&](int column) { return page->list()->model()->index(0, column).data().toString(); };
        QCOMPARE(cell(0), QStringLiteral("居民"));
        QVERIFY2(cell(1).contains(m_name), qPrintable(cell(1)));
        QVERIFY2(cell(2).contains(QStringLiteral("电话")) || cell(2).contains(QStringLiteral("手机")),
                 qPrintable(cell(2)));
        QTRY_VERIFY2(cell(3).contains(QStringLiteral("李明")), qPrintable(cell(3))); // of another desk, by name
        m_window->shoot(QStringLiteral("conflict-list"));

        m_window->press(Qt::Key_Return);
        QTRY_COMPARE(page->view()->cards().size(), 2);
        QTRY_VERIFY(page->view()->cards().first()->hasFocus());
        m_window->shoot(QStringLiteral("conflict-open"));
        for (const QWidget *label : page->findChildren<QLabel *>()) // masked like everywhere
            QVERIFY(!static_cast<const QLabel *>(label)->text().contains(QStringLiteral("13911112222")));

        // Without a choice or a reason nothing happens but a sentence.
        m_window->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page->view()->banner()->isVisible());
        page->view()->cards().first()->setFocus();
        m_window->press(Qt::Key_Right);
        QCOMPARE(page->view()->cards().first()->choice(), Choice::Theirs);
        m_window->press(Qt::Key_Down);
        QTRY_VERIFY(page->view()->cards().last()->hasFocus());
        m_window->press(Qt::Key_Left);
        QCOMPARE(page->view()->cards().last()->choice(), Choice::Ours);
        m_window->press(Qt::Key_Down);
        QTRY_VERIFY(page->view()->reason()->hasFocus());
        m_window->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page->view()->banner()->text().contains(QStringLiteral("理由")));
        page->view()->reason()->setText(QStringLiteral("已询问本人"));
        m_window->shoot(QStringLiteral("conflict-chosen"));
        m_window->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page->showsList());
        QTRY_COMPARE(page->list()->model()->rowCount(), 0);

        const auto conflict = result(store().conflict(m_id));
        QVERIFY(!conflict);
        const core::Document settled = *result(store().load(m_id));
        const auto value = [&](const char *key) { return settled.body.value(QLatin1StringView(key)).toString(); };
        // One from each side, whichever stood left.
        const bool first = value("telephone") == QStringLiteral("13911112222") && value("address") == m_ours;
        const bool second = value("telephone") == m_oursTelephone && value("address") == QStringLiteral("乙路2号");
        const bool mixed = first || second;
        QVERIFY2(mixed, qPrintable(value("telephone") + value("address")));
        // The loser stays in the history.
        const auto history = result(store().history(m_id));
        QVERIFY(history);
        const bool kept = std::ranges::any_of(*history, [&](const core::Document &state) {
            return state.body.value(u"telephone").toString() ==
                   (value("telephone") == m_oursTelephone ? QStringLiteral("13911112222") : m_oursTelephone);
        });
        QVERIFY(kept);
    }

    void aNewerVersionIsShownAndSaid()
    {
        makeConflict();
        auto *page = openList();
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
        m_window->press(Qt::Key_Return);
        QTRY_COMPARE(page->view()->cards().size(), 2);
        page->view()->cards().first()->choose(Choice::Ours);
        page->view()->cards().last()->choose(Choice::Ours);
        // The other desk writes again while somebody looks.
        m_other->writes(m_id, m_base, {{QStringLiteral("telephone"), QStringLiteral("13933334444")}}, m_person,
                        m_window->clock->now());
        QTRY_VERIFY(page->view()->banner()->isVisible());
        QVERIFY(page->view()->banner()->text().contains(QStringLiteral("其间")));
    }

    void aRecordPageSaysSoAndLeadsThere()
    {
        makeConflict();
        m_window->window->frame()->open(QStringLiteral("residents.person"), {{QStringLiteral("id"), m_id}});
        auto *person = m_window->page<residents::PersonPage>();
        QVERIFY(person);
        auto *bar = person->findChild<ui::ConflictBar *>();
        QTRY_VERIFY(bar && bar->isVisible() && bar->openButton());
        m_window->shoot(QStringLiteral("conflict-banner"));
        bar->openButton()->click();
        auto *page = m_window->page<ConflictsPage>();
        QVERIFY(page);
        QTRY_COMPARE(page->view()->id(), m_id);
        QTRY_COMPARE(page->view()->cards().size(), 2);
        QVERIFY(page->view()->openButton()->isVisible());
    }

    void anOddClockIsMarked()
    {
        makeConflict(m_window->clock->now().addYears(3));
        auto *page = openList();
        QTRY_COMPARE(page->list()->model()->rowCount(), 1);
        m_window->press(Qt::Key_Return);
        QTRY_COMPARE(page->view()->cards().size(), 2);
        const auto &content = page->view()->cards().first()->shown();
        QVERIFY((content.ours.heading + content.theirs.heading).contains(QStringLiteral("时钟可能不准")));
    }

private:
    store::SqlDocumentStore &store() { return *m_window->door.store(); }
    void signIn()
    {
        auto *page = m_window->page<desk::SignInPage>();
        QVERIFY(page);
        auto *field = page->findChild<desk::SecretField *>();
        QTRY_VERIFY(field->hasFocus());
        m_window->type(QStringLiteral("Yichuang-2026"));
        m_window->press(Qt::Key_Return);
        QVERIFY(m_window->page<desk::MainWindow>());
    }
    ConflictsPage *openList()
    {
        m_window->window->frame()->open(ui::ConflictBar::page);
        auto *page = m_window->page<ConflictsPage>();
        if (page)
            page->list()->table()->setFocus();
        return page;
    }
    core::Result<QJsonObject> run(std::function<core::Result<QJsonObject>(core::Transaction &)> work)
    {
        core::Command command{.name = QStringLiteral("test.command")};
        command.wholeDesk = true;
        command.work = std::move(work);
        return result(store().execute(std::move(command)));
    }
    void makeConflict(const QDateTime &at = {})
    {
        const auto people = result(store().query({.type = QStringLiteral("resident"), .limit = 1}));
        QVERIFY(people && !people->rows.isEmpty());
        m_id = people->value(0, QStringLiteral("id")).toString();
        const core::Document before = *result(store().load(m_id));
        m_base = before.body;
        m_name = m_base.value(u"name").toString();
        m_other = std::make_unique<OtherDesk>(store(), QStringLiteral("residents"));
        m_other->knows(m_id);
        // Who the other is stands in a record of its own.
        QVERIFY(run([&](core::Transaction &transaction) -> core::Result<QJsonObject> {
            YC_TRY(core::keepStaffName(transaction, m_person, {QStringLiteral("李明"), QStringLiteral("静安寺街道")}));
            core::Document here = before;
            here.body.insert(QStringLiteral("telephone"), m_oursTelephone);
            here.body.insert(QStringLiteral("address"), m_ours);
            YC_TRY(transaction.put(here));
            return QJsonObject();
        }));
        m_window->clock->advance(std::chrono::minutes(7));
        m_other->writes(m_id, m_base,
                        {{QStringLiteral("telephone"), QStringLiteral("13911112222")},
                         {QStringLiteral("address"), QStringLiteral("乙路2号")},
                         {QStringLiteral("education"), QStringLiteral("71")}},
                        m_person, at.isValid() ? at : m_window->clock->now());
        const auto conflicts = result(store().conflicts());
        QVERIFY(conflicts);
        QCOMPARE(conflicts->size(), 1);
        QCOMPARE(conflicts->first().fields, (QStringList{QStringLiteral("address"), QStringLiteral("telephone")}));
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    ui::ThemeKind m_theme = qEnvironmentVariableIsSet("YC_DARK") ? ui::ThemeKind::Dark : ui::ThemeKind::Light;
    std::unique_ptr<WindowUnderTest> m_window;
    std::unique_ptr<OtherDesk> m_other;
    QString m_id;
    QString m_name;
    QJsonObject m_base;
    const QString m_person = QStringLiteral("person:01900000-0000-7000-8000-0000000000aa");
    const QString m_oursTelephone = QStringLiteral("13855556666");
    const QString m_ours = QStringLiteral("甲路1号");
};

QTEST_MAIN(AppConflicts)
#include "tst_app_conflicts.moc"
