// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "store/Connection.h"

#include <QTest>

using namespace yc;
using namespace yc::test;
using store::Connection;

namespace {
QJsonObject person(int i)
{
    return {{QStringLiteral("name"), i % 2 ? QStringLiteral("欧阳明珠") : QStringLiteral("王秀兰")},
            {QStringLiteral("id_number"), QStringLiteral("31019919580315%1").arg(i, 4, 10, QChar(u'0'))},
            {QStringLiteral("telephone"), QStringLiteral("1380000%1").arg(i, 4, 10, QChar(u'0'))},
            {QStringLiteral("address"), QStringLiteral("延安中路154弄%1号 Bldg A").arg(i)},
            {QStringLiteral("visits"), i}};
}

core::Session supervisor()
{
    core::Session session = sampleSession();
    session.permissions << QStringLiteral("desk.verify");
    return session;
}

/// Twenty people, the first five of them changed once, a draft and somebody removed.
void fill(TestStore &store)
{
    QVERIFY(store.signIn(supervisor()));
    QStringList ids;
    for (int i = 0; i < 20; ++i)
        ids << store.add(person(i));
    QVERIFY(store.execute([ids](core::Transaction &tx) -> core::Result<QJsonObject> {
        for (int i = 0; i < 5; ++i) {
            YC_ASSIGN(core::Document document, tx.load(ids.at(i)));
            document.body.insert(QStringLiteral("note"), QStringLiteral("seen"));
            YC_TRY(tx.put(document));
        }
        YC_TRY(tx.remove(ids.last()));
        return QJsonObject();
    }));
    store.add({{QStringLiteral("step"), QStringLiteral("form")}}, QStringLiteral("draft"));
}

void tamper(TestStore &store, const QStringList &statements)
{
    store.close();
    {
        auto connection = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
        QVERIFY(connection);
        for (const QString &sql : statements) {
            const auto done = (*connection)->exec(sql);
            QVERIFY2(done, qPrintable(sql));
        }
    }
    QVERIFY(store.open());
}

QString idOfRow(TestStore &store, int row)
{
    store.close();
    QString id;
    {
        auto connection = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
        const auto value = (*connection)->scalar(QStringLiteral("SELECT id FROM document WHERE row=?"), {row});
        id = value ? value->toString() : QString();
    }
    return store.open() ? id : QString();
}
} // namespace

class StoreVerifyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGoodStoreIsGoodInEverything()
    {
        TestStore store;
        fill(store);
        QList<double> parts;
        const auto report = waitFor(store->verify([&parts](double part) { parts << part; }));
        QVERIFY(report);
        for (const char *flag : {"pages_ok", "structure_ok", "audit_ok", "documents_ok", "projections_ok", "search_ok",
                                 "history_ok", "sync_ok", "outbox_ok", "ok"})
            QVERIFY2(report->value(QLatin1StringView(flag)).toBool(), flag);
        QVERIFY(!report->value(QStringLiteral("repairable")).toBool());
        QCOMPARE(report->value(QStringLiteral("documents")).toInteger(), 20); // 19 people and a draft
        QVERIFY(std::ranges::is_sorted(parts));
        QCOMPARE(parts.last(), 1.0);
    }
    void namesTheFirstThatIsBad_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("flag");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("row"); // whose id is named; 0: "row 900", or nothing
        QTest::addColumn<bool>("repairable");
        const auto row = [](const char *name, const QStringList &sql, const char *flag, const char *first, int ofRow,
                            bool repairable) {
            QTest::newRow(name) << sql << QString::fromLatin1(flag) << QString::fromLatin1(first) << ofRow
                                << repairable;
        };
        const auto s = [](const char *sql) { return QStringList{QString::fromUtf8(sql)}; };
        row("a value of a list", s("UPDATE p_resident SET visits=99 WHERE row IN (3, 7)"), "projections_ok",
            "first_bad_projection", 3, true);
        row("a text that became a number", s("UPDATE p_resident SET telephone=13800000003 WHERE row=4"), {},
            "first_bad_projection", 0, false); // the column's affinity makes it text again: nothing is wrong
        row("a value that is gone", s("UPDATE p_resident SET telephone=NULL WHERE row=4"), "projections_ok",
            "first_bad_projection", 4, true);
        row("an organisation", s("UPDATE p_resident SET org='31' WHERE row=5"), "projections_ok",
            "first_bad_projection", 5, true);
        row("a draft's owner", s("UPDATE p_draft SET created_by='x'"), "projections_ok", "first_bad_projection", 21,
            true);
        row("a missing row", s("DELETE FROM p_resident WHERE row=6"), "projections_ok", "first_bad_projection", 6,
            true);
        row("a row too many", s("INSERT INTO p_resident(row, id, org, changed_at) VALUES(20, 'resident:x', '31', 1)"),
            "projections_ok", "first_bad_projection", -1, true);
        row("missing words", s("DELETE FROM search_word WHERE rowid=10"), "search_ok", "first_bad_search", 10, true);
        row("other words", s("INSERT OR REPLACE INTO search_word(rowid, words) VALUES(11, 'aa延安')"), "search_ok",
            "first_bad_search", 11, true);
        row("words of nobody", s("INSERT INTO search_word(rowid, words) VALUES(900, 'anwrong')"), "search_ok",
            "first_bad_search", 0, true);
        row("words of somebody removed", s("INSERT INTO search_word(rowid, words) VALUES(20, 'anwrong')"), "search_ok",
            "first_bad_search", 20, true);
        row("a gap in the history", s("DELETE FROM history WHERE document=2"), "history_ok", "first_bad_history", 2,
            false);
        row("a history of nobody",
            s("INSERT INTO history SELECT 900, revision, schema, org, deleted, changed_by, changed_at, body, rev, extra FROM "
              "history WHERE document=1"),
            "history_ok", "first_bad_history", 0, false);
        row("a revision that was turned back", s("UPDATE document SET revision=1 WHERE row=3"), "history_ok",
            "first_bad_history", 3, false);
        row("something waits that is not there", s("INSERT INTO outbox(document, base, since) VALUES(900, 0, 0)"),
            "outbox_ok", "first_bad_outbox", 0, false);
        row("something waits that the city has", s("UPDATE outbox SET base=5 WHERE document=4"), "outbox_ok",
            "first_bad_outbox", 4, false);
        row("a body that is none", s("UPDATE document SET body=x'7b22' WHERE row=12"), "documents_ok",
            "first_bad_document", 12, false);
        row("a document of another type", s("UPDATE document SET id='draft:'||id WHERE row=13"), "documents_ok",
            "first_bad_document", 13, false);
        row("a lost index", s("DROP INDEX p_resident_name"), {}, "", 0, false); // an index is no data
    }
    void namesTheFirstThatIsBad()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, flag);
        QFETCH(QString, first);
        QFETCH(int, row);
        QFETCH(bool, repairable);
        TestStore store;
        fill(store);
        tamper(store, statements);
        const QString id = row > 0   ? idOfRow(store, row)
                           : row < 0 ? QStringLiteral("resident:x")
                                     : QStringLiteral("row 900");
        const auto report = waitFor(store->verify());
        QVERIFY(report);
        QCOMPARE(report->value(QStringLiteral("ok")).toBool(), flag.isEmpty());
        QCOMPARE(report->value(QStringLiteral("repairable")).toBool(), repairable);
        if (flag.isEmpty())
            return;
        QVERIFY(!report->value(flag).toBool());
        QCOMPARE(report->value(first).toString(), id);
        for (const QString &value : {QStringLiteral("欧阳"), QStringLiteral("310199")}) // nobody is named by a value
            QVERIFY(!QJsonDocument(*report).toJson().contains(value.toUtf8()));
        const auto rebuilt = waitFor(store->rebuild());
        QVERIFY(rebuilt);
        QCOMPARE(rebuilt->value(QStringLiteral("documents")).toInteger(), 20);
        const auto after = waitFor(store->verify());
        QCOMPARE(after->value(QStringLiteral("ok")).toBool(), repairable);
        QVERIFY(after->value(QStringLiteral("search_ok")).toBool() || !repairable);
        if (repairable) { // and people are found again
            QVERIFY(!waitFor(store->search({.text = QStringLiteral("wxl")}, 0))->isEmpty());
            QVERIFY(!waitFor(store->search({.text = QStringLiteral("延安中路154弄6号")}, 0))->isEmpty());
        }
    }
    void aDamagedPageDoesNotEndTheOtherChecks()
    {
        TestStore store;
        fill(store);
        store.close();
        QFile file(store.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 2000)); // of the last page
        QVERIFY(file.write("xxxx") == 4);
        const qint64 lastPage = file.size() / 4096;
        file.close();
        QVERIFY(store.open());
        const auto report = waitFor(store->verify());
        QVERIFY(report);
        QVERIFY(!report->value(QStringLiteral("pages_ok")).toBool());
        QCOMPARE(report->value(QStringLiteral("first_bad_page")).toInteger(), lastPage);
        QVERIFY(report->contains(QStringLiteral("outbox_ok")));
        QVERIFY(!report->value(QStringLiteral("repairable")).toBool());
    }
    void stopsWhenAskedTo()
    {
        TestStore store;
        fill(store);
        std::stop_source stop;
        const auto stopped = waitFor(store->verify([&stop](double) { stop.request_stop(); }, stop.get_token()));
        QCOMPARE(stopped.error().kind, core::ErrorKind::Cancelled);
        std::stop_source early;
        early.request_stop();
        QCOMPARE(waitFor(store->verify({}, early.get_token())).error().kind, core::ErrorKind::Cancelled);
        QCOMPARE(waitFor(store->rebuild({}, early.get_token())).error().kind, core::ErrorKind::Cancelled);
        QVERIFY(waitFor(store->verify())->value(QStringLiteral("ok")).toBool());
    }
    void peopleGoOnWorkingMeanwhile()
    {
        TestStore store;
        fill(store);
        auto checking = store->verify([&](double part) { // on the checking thread, in the middle of its snapshot
            if (part < 1) {
                const int i = static_cast<int>(part * 1000) + 100;
                core::Command command{.name = QStringLiteral("test.meanwhile")};
                command.work = [i](core::Transaction &tx) -> core::Result<QJsonObject> {
                    core::Document document;
                    document.id = QStringLiteral("resident:01900000-0000-7000-8000-%1").arg(i, 12, 10, QChar(u'0'));
                    document.body = person(i);
                    YC_TRY(tx.put(document));
                    return QJsonObject();
                };
                (void)waitFor(store->execute(std::move(command)));
            }
        });
        const auto report = waitFor(std::move(checking));
        QVERIFY(report);
        QVERIFY2(report->value(QStringLiteral("ok")).toBool(), QJsonDocument(*report).toJson().constData());
        QCOMPARE(report->value(QStringLiteral("documents")).toInteger(), 20); // as it was when the check began
        QVERIFY(*waitFor(store->count({.type = QStringLiteral("resident")})) > 19);
    }
    void rebuildingNeedsThePermissionAndIsLogged()
    {
        TestStore store;
        QCOMPARE(waitFor(store->rebuild()).error().code, QStringLiteral("permission.denied"));
        QVERIFY(store.signIn(supervisor()));
        QVERIFY(waitFor(store->rebuild()));
        QCOMPARE(waitFor(store->verify())->value(QStringLiteral("audit_rows")).toInteger(), 2);
    }
    void preparedStatementsAreBounded()
    {
        TestStore store;
        store.close();
        auto opened = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
        QVERIFY(opened);
        Connection &connection = **opened;
        auto held = connection.run(QStringLiteral("SELECT 1 UNION ALL SELECT 2")); // read all the while
        QVERIFY(held && held->next());
        for (int i = 0; i < 1000; ++i) {
            const auto value = connection.scalar(QStringLiteral("SELECT %1").arg(i));
            QCOMPARE(value->toInt(), i);
            QVERIFY(connection.prepared().size() <= store::StatementCache::kBound);
        }
        QVERIFY(held->next());
        QCOMPARE(held->integer(0), 2);
        // Many readers of one statement at once, then none: what is above the bound goes with the next one.
        {
            std::vector<store::Cursor> cursors;
            for (std::size_t i = 0; i < 2 * store::StatementCache::kBound; ++i)
                cursors.push_back(*connection.run(QStringLiteral("SELECT 7")));
            QVERIFY(connection.prepared().size() >= 2 * store::StatementCache::kBound);
        }
        QVERIFY(connection.scalar(QStringLiteral("SELECT 8")));
        QVERIFY(connection.prepared().size() <= store::StatementCache::kBound);
    }
};

QTEST_GUILESS_MAIN(StoreVerifyTest)
#include "tst_store_verify.moc"
