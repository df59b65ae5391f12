// SPDX-License-Identifier: GPL-3.0-or-later
// What the replication asks of the store, without a wire: names of revisions, what arrives, what waits, conflicts.
#include "SqlSyncStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace yc;
using namespace yc::test;
using core::SyncState;
using replica::Revision;
using replica::SyncStore;

namespace {

Revision arriving(int number, const QStringList &history, const QJsonObject &body, bool deleted = false)
{
    Revision revision;
    revision.id = sampleId(number);
    revision.rev = history.first();
    revision.history = history;
    revision.deleted = deleted;
    revision.content = deleted ? QJsonObject() : sampleContent(body);
    return revision;
}

} // namespace

class StoreReplica : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLocalEditBecomesARevisionForEachState()
    {
        SqlSyncStore desk;
        desk.edit(sampleId(1), sampleContent(sampleBody(QStringLiteral("甲"))));
        desk.edit(sampleId(1), sampleContent(sampleBody(QStringLiteral("乙"))));
        desk.edit(sampleId(1), sampleContent(sampleBody(QStringLiteral("丙"))));
        const auto changes = desk.changes(0, 10, SyncStore::Which::Unconfirmed);
        QVERIFY(changes);
        QCOMPARE(changes->size(), 1);
        QCOMPARE(changes->first().leaves.size(), 1);
        const auto revisions = desk.revisions({{sampleId(1), changes->first().leaves}});
        QCOMPARE(revisions->size(), 1);
        const Revision newest = revisions->first();
        QCOMPARE(newest.history.size(), 3);
        QCOMPARE(replica::generation(newest.rev), 3);
        QCOMPARE(newest.content[u"body"][u"name"].toString(), QStringLiteral("丙"));
        QCOMPARE(newest.content[u"org"].toString(), QStringLiteral("310106013"));
        QVERIFY(!newest.content[u"changed_by"].toString().isEmpty());
        const auto older = desk.revisions({{sampleId(1), {newest.history[2], newest.history[1]}}});
        QCOMPARE(older->size(), 2);
        QCOMPARE((*older)[0].content[u"body"][u"name"].toString(), QStringLiteral("甲"));
        QCOMPARE((*older)[1].content[u"body"][u"name"].toString(), QStringLiteral("乙"));
    }
    /// What had reached the city before a backup was put back comes again under its name, and is counted once.
    void aStoreThatWasPutBackNamesItsEditsAsBefore()
    {
        SqlSyncStore desk;
        desk.edit(sampleId(1), sampleContent({{QStringLiteral("visits"), 1}}));
        SqlSyncStore restored(desk);
        QCOMPARE(restored.rev(sampleId(1)), desk.rev(sampleId(1)));
        SqlSyncStore other; // while two desks who do the same have done it twice
        other.edit(sampleId(1), sampleContent({{QStringLiteral("visits"), 1}}));
        QVERIFY(other.rev(sampleId(1)) != desk.rev(sampleId(1)));
    }
    void whatArrivesIsThereForPagesAndConfirmed()
    {
        SqlSyncStore desk;
        QSignalSpy changed(&*desk.store(), &core::DocumentStore::changed);
        const auto applied =
            desk.apply({{arriving(1, {QStringLiteral("1-aa")}, sampleBody(QStringLiteral("甲")))}, {}, {}, {}});
        QVERIFY(applied);
        QCOMPARE(applied->added, 1);
        QCOMPARE(desk.body(sampleId(1))[u"name"].toString(), QStringLiteral("甲"));
        QCOMPARE(waitFor(desk.store()->syncState(sampleId(1)))->state, SyncState::Confirmed);
        QCOMPARE(desk.waiting()->unsent, 0);
        QTRY_COMPARE(changed.size(), 1);
        const auto missing = desk.missing(
            {{sampleId(1), {QStringLiteral("1-aa"), QStringLiteral("1-bb")}}, {sampleId(2), {QStringLiteral("1-cc")}}});
        QCOMPARE(missing->size(), 2);
        QCOMPARE(missing->first().revisions, QStringList{QStringLiteral("1-bb")});
    }
    void whatArrivesLeavesAsItCame()
    {
        SqlSyncStore desk;
        Revision odd = arriving(1, {QStringLiteral("2-bb"), QStringLiteral("1-aa")}, sampleBody(QStringLiteral("甲")));
        odd.content[QStringLiteral("newer")] = QJsonObject{{QStringLiteral("x"), 1}};
        odd.content[QStringLiteral("created_at")] = QStringLiteral("yesterday");
        odd.content[QStringLiteral("merged")] = QJsonArray{QStringLiteral("1-zz")};
        odd.attachments = {{QStringLiteral("scan"), QJsonObject{{QStringLiteral("digest"), QStringLiteral("md5-x")}}}};
        QVERIFY(desk.apply({{odd}, {}, {}, {}}));
        const auto back = desk.revisions({{sampleId(1), {QStringLiteral("2-bb")}}});
        QCOMPARE(back->size(), 1);
        QCOMPARE(back->first().content, odd.content);
        QCOMPARE(back->first().attachments, odd.attachments);
        QCOMPARE(back->first().history, odd.history);
        // An edit here carries on what this program does not know.
        desk.edit(sampleId(1), sampleContent(sampleBody(QStringLiteral("乙"))));
        const auto edited = desk.revisions({{sampleId(1), {desk.rev(sampleId(1))}}});
        QCOMPARE(edited->first().content[u"newer"], odd.content[u"newer"]);
        QCOMPARE(edited->first().content[u"merged"], odd.content[u"merged"]);
        QCOMPARE(edited->first().attachments, odd.attachments);
        QCOMPARE(edited->first().history.size(), 3);
    }
    void aConfirmedDocumentWaitsNoMoreButALaterEditDoes()
    {
        SqlSyncStore desk;
        const QString first = desk.edit(sampleId(1), sampleContent(sampleBody(QStringLiteral("甲"))));
        QCOMPARE(waitFor(desk.store()->syncState(sampleId(1)))->state, SyncState::Local);
        QCOMPARE(desk.waiting()->unsent, 1);
        desk.edit(sampleId(1), sampleContent(sampleBody(QStringLiteral("乙")))); // while the first is on the wire
        QVERIFY(desk.confirm({{sampleId(1), {first}}}));
        QCOMPARE(desk.waiting()->unsent, 1);
        const QString second = desk.rev(sampleId(1));
        QVERIFY(desk.confirm({{sampleId(1), {second}}}));
        QCOMPARE(desk.waiting()->unsent, 0);
        QCOMPARE(waitFor(desk.store()->syncState(sampleId(1)))->state, SyncState::Confirmed);
        QVERIFY(desk.changes(0, 10, SyncStore::Which::Unconfirmed)->isEmpty());
        QCOMPARE(desk.changes(0, 10, SyncStore::Which::All)->size(), 1);
    }
    void aConflictIsSeenSettledAndTheLoserKept()
    {
        SqlSyncStore desk;
        QVERIFY(desk.apply({{arriving(1, {QStringLiteral("1-aa")}, sampleBody(QStringLiteral("甲")))}, {}, {}, {}}));
        desk.edit(sampleId(1), sampleContent(sampleBody(QStringLiteral("乙"))));
        const auto applied = desk.apply(
            {{arriving(1, {QStringLiteral("2-ff"), QStringLiteral("1-aa")}, sampleBody(QStringLiteral("丙")))},
             {},
             {},
             {}});
        QVERIFY(applied);
        QCOMPARE(applied->conflicts, 1);
        QCOMPARE(waitFor(desk.store()->syncState(sampleId(1)))->state, SyncState::Conflict);
        QCOMPARE(desk.waiting()->conflicts, 1);
        const auto list = waitFor(desk.store()->conflicts());
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().fields, QStringList{QStringLiteral("name")});
        const auto conflict = waitFor(desk.store()->conflict(sampleId(1)));
        QVERIFY(conflict);
        QCOMPARE(conflict->base.body, sampleBody(QStringLiteral("甲")));
        QVERIFY(conflict->ours.here != conflict->theirs.here);
        const auto settle = [&](const QString &token, const QJsonObject &chosen) {
            return desk.store().execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
                YC_ASSIGN(const core::Document document, tx.settle(sampleId(1), token, chosen));
                return document.body;
            });
        };
        QCOMPARE(settle(QStringLiteral("old"), {{QStringLiteral("name"), QStringLiteral("丁")}}).error().code,
                 QStringLiteral("store.changed-meanwhile"));
        QCOMPARE(settle(conflict->token, {}).error().code, QStringLiteral("store.choice-missing"));
        const auto settled = settle(conflict->token, {{QStringLiteral("name"), QStringLiteral("乙")}});
        QVERIFY(settled);
        QCOMPARE(*settled, sampleBody(QStringLiteral("乙")));
        QVERIFY(waitFor(desk.store()->conflicts())->isEmpty());
        QCOMPARE(settle(conflict->token, {}).error().code, QStringLiteral("store.no-conflict"));
        QStringList names;
        const auto history = waitFor(desk.store()->history(sampleId(1)));
        for (const core::Document &state : *history)
            names << state.body[u"name"].toString();
        QCOMPARE(names.first(), QStringLiteral("乙"));
        QVERIFY(names.contains(QStringLiteral("丙")));
        QCOMPARE(desk.tree(sampleId(1)).liveLeaves().size(), 1);
        QCOMPARE(waitFor(desk.store()->verify())->value(u"ok").toBool(), true);
    }
};

QTEST_GUILESS_MAIN(StoreReplica)
#include "tst_store_replica.moc"
