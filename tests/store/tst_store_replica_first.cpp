// SPDX-License-Identifier: GPL-3.0-or-later
// The first pull of a desk that has nothing: what lists are read by is made when it has ended.
#include "SqlSyncStore.h"
#include "core/Figures.h"
#include "store/Connection.h"
#include "store/replica/ListIndexes.h"

#include <QJsonDocument>
#include <QTest>

using namespace yc;
using namespace yc::test;
using replica::PlainDocument;
using store::ListIndexes;

namespace {

core::RecordType listed()
{
    core::RecordType type = sampleType();
    type.line = QStringLiteral("residents");
    type.indexes = {{QStringLiteral("birth"), QStringLiteral("org")}};
    return type;
}

/// `count` residents in their texts, from this number on; every tenth birth is another.
replica::PulledBatch batchOf(int from, qsizetype count)
{
    replica::PulledBatch batch;
    for (int number = from; batch.plain.size() < count; ++number) {
        QJsonObject body = sampleBody(QStringLiteral("甲%1").arg(number % 7));
        body[QStringLiteral("id_number")] = QString::number(310199194909300000 + number);
        body[QStringLiteral("birth")] = QStringLiteral("1949-09-%1").arg(10 + number % 10);
        QJsonObject json = sampleContent(body);
        json[QStringLiteral("_id")] = sampleId(number);
        json[QStringLiteral("_rev")] = QString(QStringLiteral("1-") + QString(32, u'a'));
        json[QStringLiteral("created_at")] = QStringLiteral("2026-11-19T01:00:00.000Z");
        json[QStringLiteral("created_by")] = QStringLiteral("person:01900000-0000-7000-8000-000000000002");
        const auto plain = PlainDocument::read(QJsonDocument(json).toJson(QJsonDocument::Compact));
        if (!plain)
            qFatal("a sample that is not plain");
        batch.plain.append(*plain);
    }
    return batch;
}

/// The indexes of the list of residents.
QStringList indexesOf(SqlSyncStore &desk)
{
    QStringList names;
    const auto read = desk.store().execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
        auto &connection = static_cast<store::SqlTransaction &>(tx).connection();
        YC_ASSIGN(store::Cursor cursor,
                  connection.run(QStringLiteral("SELECT name FROM sqlite_master WHERE type='index' AND "
                                                "tbl_name='p_resident' ORDER BY name")));
        while (cursor.next())
            names << cursor.text(0);
        return QJsonObject();
    });
    return read ? names : QStringList{read.error().code};
}

const QStringList fewer{QStringLiteral("p_resident_id_number"), QStringLiteral("p_resident_org")};
const QStringList all{QStringLiteral("p_resident_id_number"), QStringLiteral("p_resident_name"),
                      QStringLiteral("p_resident_org"), QStringLiteral("p_resident_x1")};

} // namespace

class StoreReplicaFirst : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void indexesOfListsAreMadeWhenTheFirstPullHasEnded()
    {
        SqlSyncStore desk{{listed()}};
        QCOMPARE(indexesOf(desk), all);
        QCOMPARE(desk.apply(batchOf(0, ListIndexes::kMany))->added, ListIndexes::kMany);
        QCOMPARE(indexesOf(desk), fewer);
        QCOMPARE(desk.apply(batchOf(ListIndexes::kMany, 10))->added, 10);
        QCOMPARE(indexesOf(desk), fewer);
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(desk.pullEnded(stopped.get_token())); // whoever stops it does not wait
        QCOMPARE(indexesOf(desk), fewer);
        QVERIFY(desk.pullEnded({}));
        QCOMPARE(indexesOf(desk), all);
        QVERIFY(desk.pullEnded({}));
        QVERIFY(waitFor(desk.store()->verify())->value(u"ok").toBool());
    }
    void untilThenListsSearchAndReportsAreRight()
    {
        SqlSyncStore desk{{listed()}};
        QVERIFY(desk.apply(batchOf(0, ListIndexes::kMany)));
        core::Query query{.type = QStringLiteral("resident")};
        query.where = {{QStringLiteral("name"), core::Query::Op::Equal, QStringLiteral("甲3")}};
        QCOMPARE(*waitFor(desk.store()->count(query)), 143);
        QVERIFY(!waitFor(desk.store()->search({QString::number(310199194909300042), {}, 10}, 0))->isEmpty());
        core::FiguresQuery question{.type = QStringLiteral("resident")};
        question.groupBy = {core::FigureKey{.column = {.field = QStringLiteral("birth")}}};
        question.measures = {core::FigureMeasure{}};
        const auto asked = [&] { return waitFor(desk.store()->figures()->ask({question}, {})); };
        const auto before = asked();
        QVERIFY2(before, before ? "" : qPrintable(before.error().code));
        QCOMPARE(before->first().groups.size(), 10);
        QVERIFY(desk.pullEnded({}));
        const auto after = asked();
        QVERIFY(after);
        QCOMPARE(after->first().groups.size(), 10);
    }
    void aNumberStaysUniqueMeanwhile()
    {
        SqlSyncStore desk{{listed()}};
        QVERIFY(desk.apply(batchOf(0, ListIndexes::kMany)));
        QJsonObject twin = sampleBody(QStringLiteral("乙"));
        twin[QStringLiteral("id_number")] = QString::number(310199194909300007);
        QVERIFY(desk.store().add(twin).isEmpty());
        twin[QStringLiteral("id_number")] = QString::number(310199194909900007);
        QVERIFY(!desk.store().add(twin).isEmpty());
        QVERIFY(desk.pullEnded({}));
        QVERIFY(waitFor(desk.store()->verify())->value(u"ok").toBool());
    }
    void aDeskThatWasKilledMeanwhileMakesThemAtTheNextOpening()
    {
        SqlSyncStore desk{{listed()}};
        QVERIFY(desk.apply(batchOf(0, ListIndexes::kMany)));
        QCOMPARE(indexesOf(desk), fewer);
        QVERIFY(desk.reopen());
        QCOMPARE(indexesOf(desk), all);
        QVERIFY(waitFor(desk.store()->verify())->value(u"ok").toBool());
    }
    void aDeskThatHasSomethingAndASmallPullAndAStickKeepThem()
    {
        SqlSyncStore desk{{listed()}};
        QVERIFY(desk.apply(batchOf(0, ListIndexes::kMany - 1)));
        QCOMPARE(indexesOf(desk), all);
        QVERIFY(desk.apply(batchOf(5000, ListIndexes::kMany)));
        QCOMPARE(indexesOf(desk), all);
        SqlSyncStore other{{listed()}};
        replica::PulledBatch brought = batchOf(0, ListIndexes::kMany);
        brought.fromDesk = true;
        QVERIFY(other.apply(brought));
        QCOMPARE(indexesOf(other), all);
    }
    void whatIsTakenBackTakesTheIndexesBackToo()
    {
        SqlSyncStore desk{{listed()}};
        replica::PulledBatch batch = batchOf(0, ListIndexes::kMany);
        QVERIFY(!desk.together([&]() -> core::Result<> {
            YC_TRY(desk.apply(batch));
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
        }));
        QCOMPARE(indexesOf(desk), all);
        QCOMPARE(desk.apply(batch)->added, ListIndexes::kMany);
    }
};

QTEST_GUILESS_MAIN(StoreReplicaFirst)
#include "tst_store_replica_first.moc"
