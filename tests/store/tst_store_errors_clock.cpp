// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"

#include <QTest>

using namespace yc;
using namespace yc::test;

namespace {
QDateTime at(const char *text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate); }
QJsonObject person(int i)
{
    return {{QStringLiteral("name"), QStringLiteral("王秀兰")}, {QStringLiteral("visits"), i}};
}
bool change(TestStore &store, const QString &id, int visits)
{
    return store
        .execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(core::Document document, tx.load(id));
            document.body.insert(QStringLiteral("visits"), visits);
            YC_TRY(tx.put(document));
            return QJsonObject();
        })
        .has_value();
}
} // namespace

class StoreErrorsClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostAndOrderStays_data()
    {
        QTest::addColumn<QString>("odd");
        for (const char *odd : {"1970-01-01T00:00:00Z", "1969-12-31T16:00:00Z", "2100-06-01T00:00:00Z"})
            QTest::newRow(odd) << QString::fromLatin1(odd);
    }
    void nothingIsLostAndOrderStays()
    {
        QFETCH(QString, odd);
        TestStore store;
        const QString old = store.add(person(0));
        const QString draft = store.add({{QStringLiteral("step"), QStringLiteral("one")}}, QStringLiteral("draft"));
        store->touch(old);

        store.clock().set(QDateTime::fromString(odd, Qt::ISODate));
        const QString made = store.add(person(10));
        QVERIFY(!made.isEmpty() && core::isRecordId(made));
        QVERIFY(change(store, old, 1));
        QVERIFY(store.execute([draft](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(core::Document document, tx.load(draft));
            document.body.insert(QStringLiteral("step"), QStringLiteral("two"));
            YC_TRY(tx.put(document));
            return QJsonObject();
        }));
        store->touch(made);
        QCOMPARE(waitFor(store->load(made))->createdAt, QDateTime::fromString(odd, Qt::ISODate));

        store.clock().set(at("2026-11-20T02:00:00Z")); // put right
        QVERIFY(store.open());
        QVERIFY(change(store, old, 2));
        const QString after = store.add(person(20));
        QVERIFY(!after.isEmpty() && after != made);

        // By revision, whatever the times say.
        const auto history = waitFor(store->history(old));
        QCOMPARE(history->size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(history->at(i).revision, 3 - i);
            QCOMPARE(history->at(i).body.value(QStringLiteral("visits")).toInt(), 2 - i);
        }
        QCOMPARE(waitFor(store->load(draft))->body.value(QStringLiteral("step")).toString(), QStringLiteral("two"));
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), 3);
        QCOMPARE(waitFor(store->search({.text = QStringLiteral("wxl")}, 0))->size(), 3);
        const auto report = waitFor(store->verify());
        QVERIFY(report->value(QStringLiteral("ok")).toBool());
        QCOMPARE(report->value(QStringLiteral("audit_rows")).toInteger(), 5);
    }
    void aClockBefore1970DoesNotSendIdsToTheFarFuture()
    {
        const QString early = core::newUuid7(QDateTime::fromMSecsSinceEpoch(-1));
        const QString now = core::newUuid7(at("2026-11-20T01:00:00Z"));
        QVERIFY2(early < now && now < QStringLiteral("1"), qPrintable(early + u' ' + now));
    }
};

QTEST_GUILESS_MAIN(StoreErrorsClock)
#include "tst_store_errors_clock.moc"
