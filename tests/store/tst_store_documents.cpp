// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace yc;
using namespace yc::test;
using core::Query;

namespace {
QJsonObject person(const QString &name, const QString &number)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("id_number"), number}};
}
} // namespace

class StoreDocuments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCommandIsReadBackWithItsEnvelope()
    {
        TestStore store;
        const QString id = store.add(person(QStringLiteral("王秀兰"), QStringLiteral("310199195803150022")));
        const auto loaded = waitFor(store->load(id));
        QVERIFY(loaded);
        QCOMPARE(loaded->revision, 1);
        QCOMPARE(loaded->type, QStringLiteral("resident"));
        QCOMPARE(loaded->org, QStringLiteral("310106013"));
        QCOMPARE(loaded->createdBy, sampleSession().personId);
        QCOMPARE(loaded->createdAt, store.clock().now());
        QCOMPARE(loaded->body.value(QStringLiteral("name")).toString(), QStringLiteral("王秀兰"));
    }
    void aFailedCommandLeavesNothing()
    {
        TestStore store;
        const auto outcome = store.execute([](core::Transaction &tx) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = QStringLiteral("resident:01900000-0000-7000-8000-00000000000a");
            document.body = person(QStringLiteral("李建国"), QStringLiteral("310199196211201230"));
            YC_TRY(tx.put(document));
            YC_TRY(tx.nextNumber(QStringLiteral("case")));
            return core::fail(core::ErrorKind::FixInput, "test.no");
        });
        QCOMPARE(outcome.error().code, QStringLiteral("test.no"));
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), 0);
        QCOMPARE(*waitFor(store->waiting()), 0);
        const auto number = store.execute([](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(const qint64 next, tx.nextNumber(QStringLiteral("case")));
            return QJsonObject{{QStringLiteral("n"), next}};
        });
        QCOMPARE(number->value(QStringLiteral("n")).toInteger(), 1); // the series has no gap
    }
    void withoutPermissionNothingRunsAndTheAttemptIsLogged()
    {
        TestStore store;
        bool ran = false;
        const auto outcome = store.execute(
            [&ran](core::Transaction &) -> core::Result<QJsonObject> {
                ran = true;
                return QJsonObject();
            },
            QStringLiteral("desk.people"));
        QCOMPARE(outcome.error().kind, core::ErrorKind::AskPermission);
        QVERIFY(!ran);
        QCOMPARE(waitFor(store->verify())->value(QStringLiteral("audit_rows")).toInteger(), 1);
    }
    void anEditOfAnOldRevisionIsRefused()
    {
        TestStore store;
        const QString id = store.add(person(QStringLiteral("王秀兰"), QStringLiteral("310199195803150022")));
        const core::Document first = *waitFor(store->load(id));
        const auto write = [&](core::Document document, const QString &note) {
            document.body.insert(QStringLiteral("note"), note);
            return store.execute([document](core::Transaction &tx) -> core::Result<QJsonObject> {
                YC_TRY(tx.put(document));
                return QJsonObject();
            });
        };
        QVERIFY(write(first, QStringLiteral("one")));
        const auto second = write(first, QStringLiteral("two"));
        QCOMPARE(second.error().code, QStringLiteral("store.changed-meanwhile"));
        QCOMPARE(waitFor(store->load(id))->body.value(QStringLiteral("note")).toString(), QStringLiteral("one"));
    }
    void everyEarlierStateStaysInTheHistory()
    {
        TestStore store;
        const QString id = store.add(person(QStringLiteral("王秀兰"), QStringLiteral("310199195803150022")));
        for (int i = 0; i < 3; ++i) {
            auto document = *waitFor(store->load(id));
            document.body.insert(QStringLiteral("visits"), i);
            QVERIFY(store.execute([document](core::Transaction &tx) -> core::Result<QJsonObject> {
                YC_TRY(tx.put(document));
                return QJsonObject();
            }));
        }
        const auto history = waitFor(store->history(id));
        QVERIFY(history);
        QCOMPARE(history->size(), 4);
        QCOMPARE(history->first().body.value(QStringLiteral("visits")).toInt(), 2);
        QVERIFY(!history->last().body.contains(QStringLiteral("visits")));
    }
    void aSecondPersonWithTheNumberIsRefusedAndTheFieldNamed()
    {
        TestStore store;
        const QString number = QStringLiteral("310199195803150022");
        const QString first = store.add(person(QStringLiteral("王秀兰"), number));
        const auto outcome = store.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = QStringLiteral("resident:01900000-0000-7000-8000-00000000000b");
            document.body = person(QStringLiteral("王秀蓝"), number);
            YC_TRY(tx.put(document));
            return QJsonObject();
        });
        QCOMPARE(outcome.error().code, QStringLiteral("store.not-unique"));
        QCOMPARE(outcome.error().context.value(QStringLiteral("field")).toString(), QStringLiteral("id_number"));
        QCOMPARE(waitFor(store->load(first))->body.value(QStringLiteral("name")).toString(), QStringLiteral("王秀兰"));
    }
    void peopleWithoutANumberDoNotCollide()
    {
        TestStore store;
        QVERIFY(!store.add(person(QStringLiteral("甲"), {})).isEmpty());
        QVERIFY(!store.add(person(QStringLiteral("乙"), {})).isEmpty());
    }
    void aRemovedRecordLeavesATombstoneAndNoTraceInListsOrSearch()
    {
        TestStore store;
        const QString id = store.add(person(QStringLiteral("王秀兰"), QStringLiteral("310199195803150022")));
        QVERIFY(store.execute([id](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_TRY(tx.remove(id));
            return QJsonObject();
        }));
        QCOMPARE(waitFor(store->load(id)).error().code, QStringLiteral("store.not-found"));
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), 0);
        QVERIFY(waitFor(store->search({.text = QStringLiteral("wxl")}, 0))->isEmpty());
        QCOMPARE(waitFor(store->history(id))->size(), 2);
        QVERIFY(!store.add(person(QStringLiteral("王秀兰"), QStringLiteral("310199195803150022"))).isEmpty());
    }
    void draftsAreNeitherQueuedNorLogged()
    {
        TestStore store;
        const QString id = store.add({{QStringLiteral("step"), QStringLiteral("form")}}, QStringLiteral("draft"));
        QVERIFY(!id.isEmpty());
        QCOMPARE(*waitFor(store->waiting()), 0);
        QCOMPARE(waitFor(store->verify())->value(QStringLiteral("audit_rows")).toInteger(), 0);
    }
    void aLookAtASensitiveFieldIsLoggedThoughNothingChanges()
    {
        TestStore store;
        core::Command look{.name = QStringLiteral("residents.reveal"),
                           .reason = QStringLiteral("asked at the counter"),
                           .work = [](core::Transaction &) -> core::Result<QJsonObject> { return QJsonObject(); },
                           .audited = true};
        QVERIFY(waitFor(store->execute(look)));
        QCOMPARE(waitFor(store->verify())->value(QStringLiteral("audit_rows")).toInteger(), 1);
    }
    void queriesBindFilterSortAndPage()
    {
        TestStore store;
        for (int i = 0; i < 30; ++i) {
            store.add({{QStringLiteral("name"), QStringLiteral("人%1").arg(i)},
                       {QStringLiteral("visits"), i},
                       {QStringLiteral("tags"), QJsonArray{i % 2 ? QStringLiteral("独居") : QStringLiteral("高龄")}}});
        }
        Query query{.type = QStringLiteral("resident")};
        query.where = {{QStringLiteral("visits"), Query::Op::GreaterOrEqual, 10},
                       {QStringLiteral("tags"), Query::Op::Equal, QStringLiteral("独居")}};
        query.orderBy = {{QStringLiteral("visits"), Qt::DescendingOrder}};
        query.columns = {QStringLiteral("visits")};
        query.limit = 3;
        query.offset = 1;
        const auto rows = waitFor(store->query(query));
        QVERIFY(rows);
        QCOMPARE(rows->rows.size(), 3);
        QCOMPARE(rows->value(0, QStringLiteral("visits")).toInt(), 27);
        QCOMPARE(*waitFor(store->count(query)), 10);
        const auto groups = waitFor(store->countBy({.type = QStringLiteral("resident")}, QStringLiteral("tags")));
        QCOMPARE(groups->rows.size(), 2);
        query.where = {{QStringLiteral("visits; DROP TABLE document"), Query::Op::Equal, 1}};
        QCOMPARE(waitFor(store->query(query)).error().code, QStringLiteral("store.unknown-field"));
    }
    void changesAreAnnouncedAfterTheCommit()
    {
        TestStore store;
        QSignalSpy spy(&*store, &core::DocumentStore::changed);
        const QString id = store.add(person(QStringLiteral("王秀兰"), {}));
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toStringList(), QStringList{id});
    }
    void aChangedDeclarationRebuildsItsProjection()
    {
        TestStore store;
        store.add(
            {{QStringLiteral("name"), QStringLiteral("王秀兰")}, {QStringLiteral("note"), QStringLiteral("late")}});
        core::RecordType wider = sampleType();
        wider.schema = 2;
        wider.fields.last().indexed = true;
        wider.upgrade = [](QJsonObject body, int) {
            body.insert(QStringLiteral("visits"), 7);
            return body;
        };
        QVERIFY(store.open({wider, draftSampleType()}));
        Query query{.type = QStringLiteral("resident")};
        query.where = {{QStringLiteral("note"), Query::Op::Equal, QStringLiteral("late")}};
        const auto rows = waitFor(store->query(query));
        QVERIFY(rows);
        QCOMPARE(rows->rows.size(), 1);
        QCOMPARE(rows->value(0, QStringLiteral("visits")).toInt(), 7);
        QCOMPARE(waitFor(store->search({.text = QStringLiteral("wxl")}, 0))->size(), 1);
    }
    void verifyFindsNothingWrongInAGoodStore()
    {
        TestStore store;
        for (int i = 0; i < 20; ++i)
            store.add(person(QStringLiteral("人"), {}));
        const auto report = waitFor(store->verify());
        QVERIFY(report);
        QVERIFY(report->value(QStringLiteral("ok")).toBool());
        QCOMPARE(report->value(QStringLiteral("audit_rows")).toInteger(), 20);
    }
};

QTEST_GUILESS_MAIN(StoreDocuments)
#include "tst_store_documents.moc"
