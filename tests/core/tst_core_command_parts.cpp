// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CommandParts.h"
#include "core/PaperStamp.h"

#include "MemoryTransaction.h"

#include <QTest>

using namespace yc;

class CoreCommandParts : public QObject {
    Q_OBJECT

    static core::Session at(const QString &mark)
    {
        core::Session session;
        session.org = QStringLiteral("310106013005"); // a committee: numbers are the street's
        session.mark = mark;
        session.personId = QStringLiteral("person:1");
        session.personName = QStringLiteral("周敏");
        return session;
    }
    static core::Result<QString> number(core::Transaction &transaction)
    {
        return core::nextNumber(transaction, "PG", "ability", QStringLiteral("2026"));
    }

private Q_SLOTS:
    void numbersOfAStreetCountUp()
    {
        testing::MemoryTransaction transaction({}, at({}));
        QCOMPARE(number(transaction).value(), QStringLiteral("PG2026-310106013-000001"));
        QCOMPARE(number(transaction).value(), QStringLiteral("PG2026-310106013-000002"));
        QCOMPARE(core::nextNumber(transaction, "FF", "batch", QStringLiteral("2026-11"), 2).value(),
                 QStringLiteral("FF2026-11-310106013-01"));
    }

    void desksWithoutALineNeverGiveTheSameNumber()
    {
        testing::MemoryTransaction one({}, at(QStringLiteral("K7")));
        testing::MemoryTransaction other({}, at(QStringLiteral("M2")));
        QCOMPARE(number(one).value(), QStringLiteral("PG2026-310106013-K7-000001"));
        QCOMPARE(number(other).value(), QStringLiteral("PG2026-310106013-M2-000001"));
    }

    void theDayIsThatOfChina()
    {
        testing::MemoryTransaction transaction;
        transaction.time = QDateTime(QDate(2026, 12, 31), QTime(16, 0), QTimeZone::UTC);
        QCOMPARE(core::dayOf(transaction), QDate(2027, 1, 1));
        transaction.time = transaction.time.addMSecs(-1);
        QCOMPARE(core::dayOf(transaction), QDate(2026, 12, 31));
    }

    void anEventSaysWhoAndWhenAndWhy()
    {
        testing::MemoryTransaction transaction({}, at({}));
        QJsonObject body;
        core::addEvent(body, transaction, QStringLiteral("made"));
        core::addEvent(body, transaction, QStringLiteral("stopped"), QStringLiteral("搬离"));
        const QJsonArray events = body.value(u"events").toArray();
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0][u"by_name"].toString(), QStringLiteral("周敏"));
        QCOMPARE(events[0][u"at"].toString(), QStringLiteral("2026-11-21T01:00:00.000Z"));
        QVERIFY(!events[0].toObject().contains(u"reason"));
        QCOMPARE(events[1][u"reason"].toString(), QStringLiteral("搬离"));
        QVERIFY(events[0][u"id"].toString() != events[1][u"id"].toString());
    }

    void aPaperSaysWhoPrintedItAndHasAWatermarkOnlyWhereThereIsOne()
    {
        const QDateTime moment(QDate(2026, 11, 21), QTime(9, 0), QTimeZone("Asia/Shanghai"));
        QJsonObject sheet;
        core::PaperStamp{QStringLiteral("周敏"), QStringLiteral("中心"), moment}.putOn(sheet);
        QCOMPARE(sheet, (QJsonObject{{QStringLiteral("printed_by"), QStringLiteral("周敏")},
                                     {QStringLiteral("org_name"), QStringLiteral("中心")},
                                     {QStringLiteral("printed_at"), QStringLiteral("2026-11-21T01:00:00Z")}}));
        core::PaperStamp{{}, {}, moment, QStringLiteral("周敏 1001")}.putOn(sheet);
        QCOMPARE(sheet.value(u"watermark").toString(), QStringLiteral("周敏 1001"));
    }
};

QTEST_GUILESS_MAIN(CoreCommandParts)
#include "tst_core_command_parts.moc"
