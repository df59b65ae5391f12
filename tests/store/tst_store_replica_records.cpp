// SPDX-License-Identifier: GPL-3.0-or-later
// What the store remembers of its sync for people: what was refused, what came damaged, numbers given twice, the log;
// and records that this program does not know.
#include "SqlSyncStore.h"
#include "store/Connection.h"
#include "store/replica/SyncRecords.h"

#include <QTest>

using namespace yc;
using namespace yc::test;
using core::SyncState;
using replica::Revision;
using replica::SyncStore;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

core::RecordType numbered(int schema = 1)
{
    core::RecordType type = syncedType();
    type.schema = schema;
    type.fields.append({.key = text("id_number"), .searchAs = core::SearchAs::IdentityNumber, .unique = true});
    type.fields[0].indexed = true;
    type.fields[0].searchAs = core::SearchAs::Name;
    return type;
}

QJsonObject person(const char *name, const char *number)
{
    return {{text("name"), text(name)}, {text("id_number"), text(number)}};
}

Revision arriving(const QString &id, const QString &rev, const QJsonObject &body)
{
    Revision revision;
    revision.id = id;
    revision.rev = rev;
    revision.history = {rev};
    revision.content = sampleContent(body);
    revision.content[text("type")] = id.section(u':', 0, 0);
    return revision;
}
Revision arriving(int number, const QJsonObject &body) { return arriving(sampleId(number), text("1-aa"), body); }

QString numberInList(TestStore &store, int number)
{
    const auto rows = waitFor(store->query(
        {.type = text("resident"), .where = {{text("id"), core::Query::Op::Equal, sampleId(number)}}, .orderBy = {}}));
    return rows && rows->rows.size() == 1 ? rows->value(0, text("id_number")).toString() : text("no row");
}
bool isWhole(TestStore &store)
{
    const auto report = waitFor(store->verify());
    if (!report || !report->value(u"ok").toBool())
        qWarning() << *report;
    return report && report->value(u"ok").toBool();
}
int rowsOf(TestStore &store, const char *command)
{
    int rows = 0;
    (void)store.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
        YC_ASSIGN(const QVariant count, static_cast<store::SqlTransaction &>(tx).connection().scalar(
                                            text("SELECT count(*) FROM audit WHERE command=?"), {text(command)}));
        rows = count.toInt();
        return QJsonObject();
    });
    return rows;
}

} // namespace

class StoreReplicaRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNumberThatTwoDesksGaveStopsNothing()
    {
        SqlSyncStore desk({numbered()});
        TestStore &store = desk.store();
        desk.edit(sampleId(1), sampleContent(person("王秀兰", "310199000000000001")));
        const auto applied = desk.apply(
            {{arriving(2, person("王秀兰", "310199000000000001")), arriving(3, person("李四", "310199000000000003"))},
             {},
             {},
             {}});
        QVERIFY(applied);
        QCOMPARE(applied->added, 2);
        QCOMPARE(numberInList(store, 1), text("310199000000000001"));
        QCOMPARE(numberInList(store, 2), QString());                                           // both are there …
        QCOMPARE(desk.body(sampleId(2))[u"id_number"].toString(), text("310199000000000001")); // … and nothing is lost
        const auto twice = waitFor(store::SyncRecords(*store).duplicates());
        QCOMPARE(twice->size(), 1);
        QCOMPARE(twice->first().id, sampleId(2));
        QCOMPARE(twice->first().other, sampleId(1));
        QCOMPARE(twice->first().field, text("id_number"));
        QVERIFY(isWhole(store));
        // Other fields of it can be changed.
        QJsonObject body = desk.body(sampleId(2));
        body[text("telephone")] = text("13800005678");
        desk.edit(sampleId(2), sampleContent(body));
        QCOMPARE(desk.body(sampleId(2))[u"telephone"].toString(), text("13800005678"));
        // Lists that are made anew have the same.
        core::Session keeper = sampleSession();
        keeper.permissions.insert(text("desk.verify"));
        QVERIFY(desk.reopen(keeper));
        QVERIFY(waitFor(store->rebuild()));
        QCOMPARE(numberInList(store, 2), QString());
        QVERIFY(isWhole(store));
        // The first lets go of it.
        desk.edit(sampleId(1), sampleContent(person("王秀兰", "310199000000000002")));
        QCOMPARE(numberInList(store, 2), text("310199000000000001"));
        QVERIFY(waitFor(store::SyncRecords(*store).duplicates())->isEmpty());
        QVERIFY(isWhole(store));
    }
    void theWinnerOfANumberIsReplacedWhenItIsDeleted()
    {
        SqlSyncStore desk({numbered()});
        QVERIFY(desk.apply(
            {{arriving(1, person("甲", "310199000000000001")), arriving(2, person("乙", "310199000000000001")),
              arriving(3, person("丙", "310199000000000001"))},
             {},
             {},
             {}}));
        QCOMPARE(waitFor(store::SyncRecords(*desk.store()).duplicates())->size(), 2);
        desk.edit(sampleId(1), {}, true);
        QCOMPARE(waitFor(store::SyncRecords(*desk.store()).duplicates())->size(), 1);
        QVERIFY(isWhole(desk.store()));
    }
    void aTypeThatThisProgramDoesNotKnowIsKeptAndPassedOn()
    {
        SqlSyncStore desk({numbered()});
        const QString id = text("permit:01900000-0000-7000-8000-000000000001");
        const Revision strange = arriving(id, text("1-cc"), {{text("what"), text("新业务")}});
        QVERIFY(desk.apply({{strange}, {}, {}, {}}));
        QVERIFY(!waitFor(desk.store()->load(id)));
        QCOMPARE(desk.revisions({{id, {text("1-cc")}}})->first().content, strange.content);
        QCOMPARE(desk.changes(0, 10, SyncStore::Which::All)->size(), 1);
        // Two versions wait for a program that knows how they go together.
        Revision other = strange;
        other.rev = text("1-dd");
        other.history = {text("1-dd")};
        other.content[text("body")] = QJsonObject{{text("what"), text("别的")}};
        QVERIFY(desk.apply({{other}, {}, {}, {}}));
        QCOMPARE(desk.waiting()->conflicts, 0);
        QCOMPARE(desk.changes(0, 10, SyncStore::Which::All)->first().leaves.size(), 2);
        QVERIFY(isWhole(desk.store()));
        // The program learns of it.
        core::RecordType permit{text("permit"), 1, {{.key = text("what"), .column = true}}};
        permit.line = text("residents");
        QVERIFY(desk.store().open({numbered(), permit}));
        QCOMPARE(waitFor(desk.store()->count({.type = text("permit")})).value_or(-1), 1);
        QVERIFY(isWhole(desk.store()));
        const auto replica = desk.store()->replica({text("310106013"), text("residents")});
        QVERIFY(replica->changes(0, 10, SyncStore::Which::Unconfirmed)); // sync comes by: now somebody can settle it
        QCOMPARE(waitFor(desk.store()->conflicts())->size(), 1);
        QCOMPARE(replica->waiting()->conflicts, 1);
    }
    void aRecordOfANewerSchemaIsKeptButNotShownOrChanged()
    {
        SqlSyncStore desk({numbered()});
        TestStore &store = desk.store();
        QVERIFY(desk.apply({{arriving(1, person("甲", "310199000000000001"))}, {}, {}, {}}));
        Revision newer = arriving(1, {{text("full_name"), text("甲")}});
        newer.rev = text("2-bb");
        newer.history = {text("2-bb"), text("1-aa")};
        newer.content[text("schema")] = 2;
        QVERIFY(desk.apply({{newer}, {}, {}, {}}));
        QCOMPARE(waitFor(store->load(sampleId(1))).error().code, text("store.newer-schema"));
        QCOMPARE(*waitFor(store->count({.type = text("resident")})), 0);
        QVERIFY(isWhole(store));
        QCOMPARE(desk.revisions({{sampleId(1), {text("2-bb")}}})->first().content, newer.content);
        QVERIFY(desk.store().open({numbered(2)}));
        QCOMPARE(*waitFor(store->count({.type = text("resident")})), 1);
    }
    void draftsComeFromNobody()
    {
        SqlSyncStore desk({numbered(), draftSampleType()});
        const QString id = text("draft:01900000-0000-7000-8000-000000000001");
        QVERIFY(desk.apply({{arriving(id, text("1-aa"), {{text("step"), text("form")}})}, {}, {}, {}}));
        QCOMPARE(desk.waiting()->quarantined, 1);
        QVERIFY(!waitFor(desk.store()->load(id)));
    }

    void whatTheCityRefusesIsSaidUntilItIsRepaired()
    {
        SqlSyncStore desk({numbered()});
        TestStore &store = desk.store();
        const QString rev = desk.edit(sampleId(1), sampleContent(person("坏", "310199000000000001")));
        QVERIFY(desk.setAside({{sampleId(1), rev, text("forbidden"), text("name is not allowed"), true}}));
        const auto state = waitFor(store->syncState(sampleId(1)));
        QCOMPARE(state->state, SyncState::Refused);
        QCOMPARE(state->reason, text("name is not allowed"));
        QCOMPARE(desk.waiting()->held, 1);
        QVERIFY(desk.changes(0, 10, SyncStore::Which::Unconfirmed)->isEmpty());
        const store::SyncRecords records(*store);
        QCOMPARE(waitFor(records.refusals())->size(), 1);
        QCOMPARE(waitFor(records.refusals())->first().error, text("forbidden"));
        const auto waiting = waitFor(records.waiting());
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().dataset.name(), text("yc-310106013-residents"));
        QCOMPARE(waiting->first().unsent, 1);
        QCOMPARE(waiting->first().held, 1);
        QVERIFY(waiting->first().oldest.isValid());
        const auto released = store.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(const qint64 count, store::SyncRecords::release(tx, {sampleId(1)}));
            return QJsonObject{{text("count"), count}};
        });
        QCOMPARE(released->value(u"count").toInt(), 1);
        QCOMPARE(desk.changes(0, 10, SyncStore::Which::Unconfirmed)->size(), 1);
        QVERIFY(desk.setAside({{sampleId(1), rev, text("forbidden"), text("name is not allowed"), true}}));
        desk.edit(sampleId(1), sampleContent(person("修好", "310199000000000001")));
        QCOMPARE(waitFor(store->syncState(sampleId(1)))->state, SyncState::Local);
        QVERIFY(waitFor(records.refusals())->isEmpty());
        QCOMPARE(desk.changes(0, 10, SyncStore::Which::Unconfirmed)->size(), 1);
        QVERIFY(isWhole(store));
    }
    void aCityThatWasPutBackMayRefuseWhatItOnceHad()
    {
        SqlSyncStore desk({numbered()});
        QVERIFY(desk.apply({{arriving(1, person("甲", "310199000000000001"))}, {}, {}, {}}));
        QCOMPARE(waitFor(desk.store()->syncState(sampleId(1)))->state, SyncState::Confirmed);
        QVERIFY(desk.setAside({{sampleId(1), text("1-aa"), text("forbidden"), text("no"), true}}));
        QCOMPARE(waitFor(desk.store()->syncState(sampleId(1)))->state, SyncState::Refused);
        QCOMPARE(desk.waiting()->unsent, 1);
        QVERIFY(desk.release());
        QCOMPARE(desk.changes(0, 10, SyncStore::Which::Unconfirmed)->size(), 1);
        QVERIFY(isWhole(desk.store()));
        QVERIFY(desk.confirm({{sampleId(1), {text("1-aa")}}}));
        QCOMPARE(waitFor(desk.store()->syncState(sampleId(1)))->state, SyncState::Confirmed);
    }
    void whatLeftByStickIsSentUntilTheCityConfirmsIt()
    {
        SqlSyncStore desk({numbered()});
        TestStore &store = desk.store();
        const QString rev = desk.edit(sampleId(1), sampleContent(person("甲", "310199000000000001")));
        QVERIFY(desk.markSent({{sampleId(1), {rev}}}));
        QCOMPARE(waitFor(store->syncState(sampleId(1)))->state, SyncState::Sent);
        QCOMPARE(desk.changes(0, 10, SyncStore::Which::Unconfirmed)->size(), 1);
        const QString later = desk.edit(sampleId(1), sampleContent(person("乙", "310199000000000001")));
        QCOMPARE(waitFor(store->syncState(sampleId(1)))->state, SyncState::Local);
        QVERIFY(desk.confirm({{sampleId(1), {later}}}));
        QCOMPARE(waitFor(store->syncState(sampleId(1)))->state, SyncState::Confirmed);
    }
    void whatArrivesByStickIsNotTheCitys()
    {
        SqlSyncStore desk({numbered()});
        replica::PulledBatch batch{{arriving(1, person("甲", "310199000000000001"))}, {}, {}, {}};
        batch.fromDesk = true;
        QVERIFY(desk.apply(batch));
        QCOMPARE(desk.waiting()->unsent, 1);
        const auto before = desk.changes(0, 10, SyncStore::Which::Unconfirmed);
        QCOMPARE(before->size(), 1);
        QVERIFY(desk.apply(batch)); // the same stick again
        QCOMPARE(desk.changes(0, 10, SyncStore::Which::Unconfirmed)->first().sequence, before->first().sequence);
        QVERIFY(desk.missing({{sampleId(1), {text("1-aa")}}})->isEmpty()); // the city offers it: it has it
        QCOMPARE(desk.waiting()->unsent, 0);
        QVERIFY(isWhole(desk.store()));
    }
    void aRecordOfAnotherStreetIsKeptApart()
    {
        SqlSyncStore desk;
        replica::PulledBatch batch;
        for (int i = 0; i < 3; ++i) {
            QJsonObject content = sampleContent(sampleBody(QStringLiteral("甲")));
            if (i > 0)
                content[QStringLiteral("org")] = QStringLiteral("310106014001");
            if (i > 1) { // as this program writes it, which comes in another way
                content[QStringLiteral("created_at")] = content[u"changed_at"];
                content[QStringLiteral("created_by")] = content[u"changed_by"];
            }
            const replica::Revision revision{
                sampleId(i), QStringLiteral("1-aa"), {QStringLiteral("1-aa")}, false, content, {}};
            QJsonObject wire = replica::toWire(revision);
            wire.remove(QStringLiteral("_revisions"));
            if (auto plain = replica::PlainDocument::read(QJsonDocument(wire).toJson(QJsonDocument::Compact)))
                batch.plain.append(*plain);
            else
                batch.revisions.append(revision);
        }
        QCOMPARE(batch.plain.size(), 1);
        const auto applied = desk.apply(batch);
        QCOMPARE(applied->added, 1);
        QCOMPARE(desk.waiting()->quarantined, 2);
        QVERIFY(desk.body(sampleId(1)).isEmpty());
        QVERIFY(desk.body(sampleId(2)).isEmpty());
        QCOMPARE(desk.quarantined().first().reason, QStringLiteral("place"));
        QVERIFY(desk.missing({{sampleId(1), {QStringLiteral("1-aa")}}})->isEmpty()); // not asked for again
    }
    void whatCameDamagedIsKeptApartAndNotAskedForAgain()
    {
        SqlSyncStore desk({numbered()});
        const replica::Quarantined damaged{sampleId(1), text("1-ee"), text("empty"), QByteArray("{}")};
        QVERIFY(desk.apply({{}, {damaged}, {}, {}}));
        QVERIFY(desk.apply({{}, {damaged}, {}, {}}));
        const store::SyncRecords records(*desk.store());
        const replica::Quarantined other{sampleId(2), text("1-ee"), text("empty"), QByteArray("{}")};
        Revision repaired = arriving(2, person("乙", "310199000000000002"));
        repaired.rev = text("2-ff");
        repaired.history = {text("2-ff"), text("1-ee")};
        QVERIFY(desk.apply({{}, {other}, {}, {}}));
        QCOMPARE(desk.waiting()->quarantined, 2);
        QVERIFY(desk.apply({{repaired}, {}, {}, {}}));
        const auto list = waitFor(records.quarantined());
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().reason, text("empty"));
        QVERIFY(desk.missing({{sampleId(1), {text("1-ee")}}})->isEmpty());
        QVERIFY(desk.store().execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(const QByteArray bytes, store::SyncRecords::quarantinedBytes(tx, list->first().number));
            if (bytes != "{}")
                return core::fail(core::ErrorKind::FixInput, "test.bytes");
            YC_TRY(store::SyncRecords::dismissQuarantined(tx, list->first().number));
            return QJsonObject();
        }));
        QVERIFY(waitFor(records.quarantined())->isEmpty());
        QCOMPARE(desk.waiting()->quarantined, 0);
        QVERIFY(desk.missing({{sampleId(1), {text("1-ee")}}})->isEmpty());
    }

    void theAuditLogSumsUpWhatARunApplied()
    {
        SqlSyncStore desk({numbered()});
        for (int i = 0; i < 30; ++i)
            QVERIFY(desk.apply({{arriving(i, person("甲", ""))}, {}, {}, {}}));
        QCOMPARE(rowsOf(desk.store(), "sync.apply"), 0);
        QVERIFY(desk.reopen()); // a kill between changes nothing
        const store::SyncRecords records(*desk.store());
        const QDateTime now = desk.store().clock().now();
        QVERIFY(waitFor(records.noteRun({0, now, now, text("yc-310106013-residents"), false, {{text("sent"), 1}}}, 5)));
        QCOMPARE(rowsOf(desk.store(), "sync.apply"), 1);
        QVERIFY(waitFor(records.noteRun({}, 5))); // nothing moved: no line and no row
        QCOMPARE(rowsOf(desk.store(), "sync.apply"), 1);
        QCOMPARE(waitFor(records.log(10))->size(), 1);
        for (int i = 0; i < 8; ++i)
            QVERIFY(waitFor(
                records.noteRun({0, now, now, text("other"), i % 2 == 0, {{text("code"), text("sync.x")}}}, 5)));
        const auto lines = waitFor(records.log(10));
        QCOMPARE(lines->size(), 5); // older ones go
        QVERIFY(lines->at(0).number > lines->at(1).number);
        QCOMPARE(waitFor(records.log(2, lines->at(1).number))->first().number, lines->at(2).number);
        QCOMPARE(waitFor(records.log(10, 0, text("other"), true))->size(), 2);
        QVERIFY(isWhole(desk.store()));
    }
};

QTEST_GUILESS_MAIN(StoreReplicaRecords)
#include "tst_store_replica_records.moc"
