// SPDX-License-Identifier: GPL-3.0-or-later
#include "ElderOffice.h"

#include <QTest>

using namespace yc;
using namespace yc::eldercare;
using test::ElderOffice;

namespace {

Month month(const char *text) { return Month::parse(QString::fromLatin1(text)); }

/// Every month that was paid to a person by lines that are not void; fails the test where one stands twice.
QStringList monthsPaid(const ElderOffice &office, const QString &person)
{
    QStringList months;
    for (const core::Document &line : office.ofType(allowanceType())) {
        if (line.body.value(u"resident").toString() != person || line.body.value(u"state").toString() == u"void")
            continue;
        for (const QJsonValue &one : line.body.value(u"month_list").toArray()) {
            if (months.contains(one.toString()))
                qFatal("paid twice: %s", qPrintable(one.toString()));
            months.append(one.toString());
        }
    }
    months.sort();
    return months;
}

} // namespace

/// Claims and quarterly batches: who, how much, by whom, never twice.
class EldercareBatches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClaimIsTakenInOnce()
    {
        ElderOffice office; // 7 October 2026
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1961-03-31"));
        QCOMPARE(office.must("clerk", claimAllowance(person)).value(u"from_month").toString(),
                 QStringLiteral("2026-03"));
        QCOMPARE(office.codeOf("clerk", claimAllowance(person)), QStringLiteral("eldercare.already-claimed"));
        QCOMPARE(office.codeOf("clerk",
                               claimAllowance(office.addPerson(QStringLiteral("乙"), QStringLiteral("1961-12-01")))),
                 QStringLiteral("eldercare.not-of-age"));
        // A month ahead is early enough.
        QVERIFY(
            office.codeOf("clerk", claimAllowance(office.addPerson(QStringLiteral("丙"), QStringLiteral("1961-11-07"))))
                .isEmpty());
        QCOMPARE(office.codeOf("clerk", claimAllowance(office.addPerson(
                                            QStringLiteral("丁"), QStringLiteral("1950-01-01"), QStringLiteral("21")))),
                 QStringLiteral("eldercare.not-registered"));
        const QString dead = office.addPerson(QStringLiteral("戊"), QStringLiteral("1950-01-01"));
        office.die(dead, QStringLiteral("2026-09-01"));
        QCOMPARE(office.codeOf("clerk", claimAllowance(dead)), QStringLiteral("eldercare.resident-died"));
    }

    void aBatchIsMadeByOneAndApprovedByAnother()
    {
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1961-03-31"));
        office.must("clerk", claimAllowance(person));
        QCOMPARE(office.codeOf("clerk", makeAllowanceBatch(month("2026-11"))),
                 QStringLiteral("eldercare.no-batch-month"));
        const QJsonObject made = office.must("clerk", makeAllowanceBatch(month("2026-10")));
        QCOMPARE(made.value(u"people").toInteger(), 1);
        QCOMPARE(made.value(u"total").toInteger(), 10 * 7'500); // March to December
        QCOMPARE(made.value(u"arrears").toInteger(), 7 * 7'500);
        const QString batch = made.value(u"batch").toString();
        QCOMPARE(office.codeOf("clerk", makeAllowanceBatch(month("2026-10"))), QStringLiteral("eldercare.batch-open"));
        QCOMPARE(office.codeOf("clerk", approveAllowanceBatch(batch, 1)), QStringLiteral("eldercare.same-person"));
        office.must("approver", approveAllowanceBatch(batch, 1));
        QCOMPARE(office.codeOf("approver", approveAllowanceBatch(batch, 2)), QStringLiteral("eldercare.state"));
        QCOMPARE(office.codeOf("clerk", makeAllowanceBatch(month("2026-10"))),
                 QStringLiteral("eldercare.nothing-to-pay"));
        QCOMPARE(office.ofType(allowanceType()).first().body.value(u"state").toString(), QStringLiteral("approved"));
        office.must("clerk", makeAllowanceBatch(month("2027-01")));
        const QStringList months = monthsPaid(office, person);
        QCOMPARE(months.size(), 13);
        QCOMPARE(months.last(), QStringLiteral("2027-03"));
    }

    void whatIsSentBackIsFreeAgain()
    {
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1955-01-01"));
        office.must("clerk", claimAllowance(person));
        const QString batch = office.must("clerk", makeAllowanceBatch(month("2026-10"))).value(u"batch").toString();
        QCOMPARE(office.codeOf("approver", returnAllowanceBatch(batch, 1, {})),
                 QStringLiteral("eldercare.reason-missing"));
        office.must("approver", returnAllowanceBatch(batch, 1, QStringLiteral("核对")));
        QVERIFY(monthsPaid(office, person).isEmpty());
        const QJsonObject again = office.must("clerk", makeAllowanceBatch(month("2026-10")));
        QCOMPARE(again.value(u"people").toInteger(), 1);
        QCOMPARE(office.ofType(allowanceType()).size(), 2); // the void one is kept
        office.must("approver", approveAllowanceBatch(again.value(u"batch").toString(), 1));
    }

    void nobodyIsPaidAfterTheMonthOfDeath()
    {
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1955-01-01"));
        const QString other = office.addPerson(QStringLiteral("乙"), QStringLiteral("1955-01-01"));
        office.must("clerk", claimAllowance(person));
        office.must("clerk", claimAllowance(other));
        QString batch = office.must("clerk", makeAllowanceBatch(month("2026-10"))).value(u"batch").toString();
        office.die(person, QStringLiteral("2026-10-20"));
        QCOMPARE(office.codeOf("approver", approveAllowanceBatch(batch, 1)), QStringLiteral("eldercare.payee-died"));
        office.must("approver", returnAllowanceBatch(batch, 1, QStringLiteral("有人去世")));
        const QJsonObject again = office.must("clerk", makeAllowanceBatch(month("2026-10")));
        QCOMPARE(again.value(u"held").toInteger(), 1);
        batch = again.value(u"batch").toString();
        office.must("approver", approveAllowanceBatch(batch, 1));
        QCOMPARE(monthsPaid(office, person).last(), QStringLiteral("2026-10"));
        QCOMPARE(monthsPaid(office, other).last(), QStringLiteral("2026-12"));
    }

    void aStoppedClaimEndsAndGoesOnAfterwards()
    {
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1961-06-01"));
        office.must("clerk", claimAllowance(person));
        QCOMPARE(office.codeOf("clerk", stopAllowance(person, month("2026-08"), {})),
                 QStringLiteral("eldercare.reason-missing"));
        office.must("clerk", stopAllowance(person, month("2026-08"), QStringLiteral("迁出")));
        QCOMPARE(office.codeOf("clerk", stopAllowance(person, month("2026-08"), QStringLiteral("迁出"))),
                 QStringLiteral("eldercare.not-active"));
        const QJsonObject made = office.must("clerk", makeAllowanceBatch(month("2026-10")));
        QCOMPARE(made.value(u"total").toInteger(), 3 * 7'500); // June to August
        office.must("approver", approveAllowanceBatch(made.value(u"batch").toString(), 1));
        QCOMPARE(office.must("clerk", claimAllowance(person)).value(u"from_month").toString(),
                 QStringLiteral("2026-09"));
    }

    void aListThatWasChangedIsNotApproved()
    {
        ElderOffice office;
        office.must("clerk", claimAllowance(office.addPerson(QStringLiteral("甲"), QStringLiteral("1955-01-01"))));
        const QString batch = office.must("clerk", makeAllowanceBatch(month("2026-10"))).value(u"batch").toString();
        office.set(office.ofType(allowanceType()).first().id, "amount", 999'999);
        QCOMPARE(office.codeOf("approver", approveAllowanceBatch(batch, 1)), QStringLiteral("eldercare.list-changed"));
        QCOMPARE(office.textOf(batch, "state"), QStringLiteral("made"));
    }

    void monthsThatAnotherBatchPaidAreNotApproved()
    {
        ElderOffice office;
        const QString person = office.addPerson(QStringLiteral("甲"), QStringLiteral("1955-01-01"));
        office.must("clerk", claimAllowance(person));
        const QString batch = office.must("clerk", makeAllowanceBatch(month("2026-10"))).value(u"batch").toString();
        // A line that another desk made of a later batch before the two had met.
        core::Command arrive;
        arrive.name = QStringLiteral("test.arrive");
        arrive.work = [person](core::Transaction &transaction) -> core::Result<QJsonObject> {
            core::Document line;
            line.id = allowanceId(person, QStringLiteral("2027-01"), 0);
            line.type = allowanceType().name;
            line.body = {
                {QStringLiteral("resident"), person},
                {QStringLiteral("state"), QStringLiteral("approved")},
                {QStringLiteral("month_list"), QJsonArray{QStringLiteral("2026-12"), QStringLiteral("2027-01")}}};
            YC_TRY(transaction.put(line));
            return QJsonObject();
        };
        office.must("other", arrive);
        QCOMPARE(office.codeOf("approver", approveAllowanceBatch(batch, 1)), QStringLiteral("eldercare.paid-twice"));
    }

    void aBatchThatFailsLeavesNothing()
    {
        ElderOffice office;
        office.must("clerk", claimAllowance(office.addPerson(QStringLiteral("甲"), QStringLiteral("1955-01-01"))));
        office.refusedType = batchType().name; // the last thing that is written
        QCOMPARE(office.codeOf("clerk", makeAllowanceBatch(month("2026-10"))), QStringLiteral("store.full"));
        QVERIFY(office.ofType(allowanceType()).isEmpty());
    }

    void twoDesksThatMakeTheSameMakeOneLine()
    {
        const QString person = QStringLiteral("resident:01900000-0000-7000-8000-000000000001");
        QCOMPARE(allowanceId(person, QStringLiteral("2026-10"), 0), allowanceId(person, QStringLiteral("2026-10"), 0));
        QVERIFY(allowanceId(person, QStringLiteral("2026-10"), 0) != allowanceId(person, QStringLiteral("2026-10"), 1));
        QVERIFY(core::isRecordId(claimId(person)));
    }
};

QTEST_GUILESS_MAIN(EldercareBatches)
#include "tst_eldercare_batches.moc"
