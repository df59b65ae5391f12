// SPDX-License-Identifier: GPL-3.0-or-later
#include "AidOffice.h"

#include <QRandomGenerator>
#include <QStringDecoder>
#include <QTest>

using namespace yc;
using namespace yc::povertyaid;
using test::AidOffice;

namespace {

QString idOf(const QJsonObject &answer) { return answer[u"batch"].toString(); }
qint64 revisionOf(const AidOffice &office, const QString &id) { return office.document(id).revision; }

QJsonArray linesOf(const AidOffice &office, const QString &id) { return office.document(id).body[u"lines"].toArray(); }

/// All through to the bank.
QString sentBatch(AidOffice &office, const QString &month)
{
    const QString id = idOf(office.must("clerk", makeBatch(month)));
    office.must("reviewer", checkBatch(id, revisionOf(office, id)));
    office.must("approver", approveBatch(id, revisionOf(office, id)));
    office.must("clerk", sendBatch(id, revisionOf(office, id)));
    return id;
}

QList<BankAnswer> answersFor(const AidOffice &office, const QString &id, const QSet<int> &failing = {})
{
    QList<BankAnswer> answers;
    const QJsonArray lines = linesOf(office, id);
    for (int i = 1; i <= lines.size(); ++i) {
        if (lines.at(i - 1)[u"result"].toString() == u"withheld")
            continue;
        const bool fails = failing.contains(i);
        answers.append({i, core::Money::fromFen(lines.at(i - 1)[u"amount"].toInteger()), !fails,
                        fails ? QStringLiteral("closed") : QString()});
    }
    return answers;
}

} // namespace

class PovertyAidPayments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesFromListToSettledAndPaysAgainWhatFailed()
    {
        AidOffice office;
        const QString first = office.approved(QStringLiteral("周建国"), "1400");
        const QString second = office.approved(QStringLiteral("李文"), "1000");
        office.time = office.time.addMonths(1); // February: the first month
        const auto made = office.must("clerk", makeBatch(QStringLiteral("2025-02")));
        const QString id = idOf(made);
        QCOMPARE(made[u"number"].toString(), QStringLiteral("FF2025-02-310106013-01"));
        QCOMPARE(made[u"households"].toInteger(), 2);
        QCOMPARE(made[u"total"].toInteger(), 19'500 + 59'500);
        office.must("reviewer", checkBatch(id, revisionOf(office, id)));
        office.must("approver", approveBatch(id, revisionOf(office, id)));
        office.must("clerk", sendBatch(id, revisionOf(office, id)));
        const auto settled = office.must("clerk", takeReturn(id, revisionOf(office, id), answersFor(office, id, {2})));
        QCOMPARE(settled[u"state"].toString(), QStringLiteral("settled"));
        QCOMPARE(office.document(id).body[u"failures"].toInteger(), 1);
        // again: only what failed, with the account as it is by now
        office.must("clerk", correctAccount(second, revisionOf(office, second), QStringLiteral("李文"),
                                            QStringLiteral("6228 4800 0999 9999"), QStringLiteral("农业银行")));
        const QString again = idOf(office.must("clerk", makeRepayment()));
        QCOMPARE(linesOf(office, again).size(), 1);
        QCOMPARE(linesOf(office, again).at(0)[u"application"].toString(), second);
        QCOMPARE(linesOf(office, again).at(0)[u"account"].toString(), QStringLiteral("6228480009999999"));
        QCOMPARE(office.codeOf("clerk", makeRepayment()), QStringLiteral("povertyaid.nothing-to-pay"));
        QCOMPARE(office.codeOf("clerk", makeBatch(QStringLiteral("2025-02"))),
                 QStringLiteral("povertyaid.nothing-to-pay"));
        Q_UNUSED(first)
    }

    void everyStepHasItsPersonAndItsState_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *state, const char *person, const char *step, const char *error) {
            QTest::newRow(qPrintable(
                QStringLiteral("%1 %2 %3").arg(QLatin1String(state), QLatin1String(person), QLatin1String(step))))
                << QString::fromLatin1(state) << QString::fromLatin1(person) << QString::fromLatin1(step)
                << QString::fromLatin1(error);
        };
        constexpr auto wrong = "povertyaid.batch-state";
        row("made", "clerk", "check", "povertyaid.same-person");
        row("made", "reviewer", "check", "");
        row("made", "approver", "approve", wrong);
        row("made", "clerk", "send", wrong);
        row("made", "clerk", "take", wrong);
        row("made", "reviewer", "return", "");
        row("checked", "reviewer", "check", wrong);
        row("checked", "clerk", "approve", "povertyaid.same-person");
        row("checked", "approver", "approve", "");
        row("checked", "reviewer", "return", "");
        row("checked", "clerk", "send", wrong);
        row("approved", "reviewer", "return", wrong);
        row("approved", "reviewer", "check", wrong);
        row("approved", "approver", "approve", wrong);
        row("approved", "clerk", "send", "");
        row("approved", "clerk", "take", wrong);
        row("sent", "clerk", "send", "");
        row("sent", "reviewer", "return", wrong);
        row("sent", "approver", "approve", wrong);
        row("sent", "clerk", "take", "");
        for (const char *step : {"check", "approve", "return", "send", "take"}) {
            row("settled", "reviewer", step, wrong);
            row("returned", "reviewer", step, wrong);
        }
    }
    void everyStepHasItsPersonAndItsState()
    {
        QFETCH(QString, state);
        QFETCH(QString, person);
        QFETCH(QString, step);
        QFETCH(QString, error);
        AidOffice office;
        office.approved(QStringLiteral("周建国"));
        office.time = office.time.addMonths(1);
        const QString id = idOf(office.must("clerk", makeBatch(QStringLiteral("2025-02"))));
        const auto command = [&](const QString &name) {
            const qint64 revision = revisionOf(office, id);
            if (name == u"check")
                return checkBatch(id, revision);
            if (name == u"approve")
                return approveBatch(id, revision);
            if (name == u"return")
                return returnBatch(id, revision, QStringLiteral("金额有误"));
            return name == u"send" ? sendBatch(id, revision) : takeReturn(id, revision, answersFor(office, id));
        };
        const QStringList states{QStringLiteral("made"), QStringLiteral("checked"), QStringLiteral("approved"),
                                 QStringLiteral("sent"), QStringLiteral("settled")};
        const char *people[] = {"reviewer", "approver", "clerk", "clerk"};
        const char *steps[] = {"check", "approve", "send", "take"};
        if (state == u"returned")
            office.must("reviewer", command(QStringLiteral("return")));
        for (int i = 0; i < states.indexOf(state); ++i)
            office.must(people[i], command(QString::fromLatin1(steps[i])));
        const QByteArray who = person.toLatin1();
        QCOMPARE(office.codeOf(who.constData(), command(step)), error);
    }

    void neverPaysTheDead()
    {
        AidOffice office;
        const QString id = office.approved(QStringLiteral("周建国"));
        office.approved(QStringLiteral("李文"));
        const QString person = office.document(id).body[u"applicant"].toString();
        office.time = office.time.addMonths(1);
        const QString batch = idOf(office.must("clerk", makeBatch(QStringLiteral("2025-02"))));
        office.die(person);
        QCOMPARE(office.codeOf("reviewer", checkBatch(batch, revisionOf(office, batch))),
                 QStringLiteral("povertyaid.payee-died"));
        office.must("reviewer", returnBatch(batch, revisionOf(office, batch), QStringLiteral("死亡")));
        const auto again = office.must("clerk", makeBatch(QStringLiteral("2025-02")));
        QCOMPARE(linesOf(office, idOf(again)).size(), 1);
        QCOMPARE(again[u"held"][0][u"why"].toString(), QStringLiteral("died"));
    }

    void whoDiesAfterTheApprovalIsWithheldAndTheListStays()
    {
        AidOffice office;
        const QString id = office.approved(QStringLiteral("周建国"));
        office.approved(QStringLiteral("李文"));
        office.time = office.time.addMonths(1);
        const QString batch = idOf(office.must("clerk", makeBatch(QStringLiteral("2025-02"))));
        office.must("reviewer", checkBatch(batch, revisionOf(office, batch)));
        office.must("approver", approveBatch(batch, revisionOf(office, batch)));
        const QString digest = office.document(batch).body[u"digest"].toString();
        office.die(office.document(id).body[u"applicant"].toString());
        office.must("clerk", sendBatch(batch, revisionOf(office, batch)));
        QCOMPARE(office.document(batch).body[u"digest"].toString(), digest);
        QCOMPARE(BankFile::write(office.document(batch).body).count("\r\n"), 2); // head and one line
        office.must("clerk", takeReturn(batch, revisionOf(office, batch), answersFor(office, batch)));
        QCOMPARE(office.codeOf("clerk", makeRepayment()), QStringLiteral("povertyaid.nothing-to-pay"));
        QCOMPARE(office.codeOf("clerk", makeBatch(QStringLiteral("2025-02"))),
                 QStringLiteral("povertyaid.nothing-to-pay"));
    }

    void aListThatWasTamperedWithGoesNoFurther()
    {
        AidOffice office;
        office.approved(QStringLiteral("周建国"));
        office.time = office.time.addMonths(1);
        const QString batch = idOf(office.must("clerk", makeBatch(QStringLiteral("2025-02"))));
        QJsonArray lines = linesOf(office, batch);
        QJsonObject line = lines.at(0).toObject();
        line.insert(u"amount", 999'900);
        lines.replace(0, line);
        office.set(batch, "lines", lines);
        QCOMPARE(office.codeOf("reviewer", checkBatch(batch, revisionOf(office, batch))),
                 QStringLiteral("povertyaid.list-changed"));
    }

    void paysArrearsAndStopsWithTheLastMonth()
    {
        AidOffice office;
        const QString id = office.approved(QStringLiteral("周建国"));
        office.time = office.time.addMonths(4); // May: February to May are due
        office.must("approver", stopAid(id, revisionOf(office, id), QStringLiteral("2025-04"), QStringLiteral("迁出")));
        const auto made = office.must("clerk", makeBatch(QStringLiteral("2025-05")));
        QStringList months;
        for (const QJsonValue &line : linesOf(office, idOf(made)))
            months.append(line[u"month"].toString());
        QCOMPARE(months,
                 QStringList({QStringLiteral("2025-02"), QStringLiteral("2025-03"), QStringLiteral("2025-04")}));
        QCOMPARE(made[u"households"].toInteger(), 1);
        for (const char *month : {"2025-06", "2025-5", "2025-00", "May", ""})
            QCOMPARE(office.codeOf("clerk", makeBatch(QString::fromLatin1(month))),
                     QStringLiteral("povertyaid.bad-month"));
    }

    void takesOnlyAReturnThatFitsLineByLine_data()
    {
        QTest::addColumn<int>("sequence");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<int>("copies");
        QTest::addColumn<bool>("fits");
        QTest::newRow("fits") << 1 << qint64(159'500) << 1 << true;
        QTest::newRow("missing") << 1 << qint64(159'500) << 0 << false;
        QTest::newRow("twice") << 1 << qint64(159'500) << 2 << false;
        QTest::newRow("unknown") << 2 << qint64(159'500) << 1 << false;
        QTest::newRow("nought") << 0 << qint64(159'500) << 1 << false;
        QTest::newRow("another amount") << 1 << qint64(159'501) << 1 << false;
    }
    void takesOnlyAReturnThatFitsLineByLine()
    {
        QFETCH(int, sequence);
        QFETCH(qint64, amount);
        QFETCH(int, copies);
        QFETCH(bool, fits);
        AidOffice office;
        office.approved(QStringLiteral("周建国"));
        office.time = office.time.addMonths(1);
        const QString id = sentBatch(office, QStringLiteral("2025-02"));
        const QList<BankAnswer> answers(copies, {sequence, core::Money::fromFen(amount), true, {}});
        QCOMPARE(office.codeOf("clerk", takeReturn(id, revisionOf(office, id), answers)),
                 fits ? QString() : QStringLiteral("povertyaid.return-mismatch"));
        QCOMPARE(office.document(id).body[u"state"].toString(),
                 fits ? QStringLiteral("settled") : QStringLiteral("sent"));
    }

    void theBankFileComesBackAsItWasWritten()
    {
        AidOffice office;
        office.approved(QStringLiteral("周,\"建国\""));
        office.time = office.time.addMonths(1);
        const QString id = sentBatch(office, QStringLiteral("2025-02"));
        const QByteArray file = BankFile::write(office.document(id).body);
        QCOMPARE(BankFile::write(office.document(id).body), file);
        const QString text = QStringDecoder("GB18030").decode(file);
        QVERIFY2(text.contains(QStringLiteral("159500")), qPrintable(text));
        const QString number = office.document(id).body[u"number"].toString();
        // what a bank sends back: the same lines with a result
        QString back = QStringLiteral("序号,批次号,金额（分）,结果,退票原因\n1,%1,159500,失败,户名不符\n").arg(number);
        for (const QByteArray &bytes : {back.toUtf8(), QByteArray("\xEF\xBB\xBF" + back.toUtf8())}) {
            const auto answers = BankFile::read(bytes, number);
            QVERIFY(answers);
            QCOMPARE(answers->size(), 1);
            QCOMPARE(answers->first().failure, QStringLiteral("name_mismatch"));
            QVERIFY(!answers->first().paid);
        }
        QCOMPARE(BankFile::read(back.toUtf8(), QStringLiteral("FF-other")).error().code,
                 QStringLiteral("povertyaid.return-other-batch"));
        QCOMPARE(BankFile::read("a,b\n", number).error().code, QStringLiteral("povertyaid.return-unreadable"));
        back.replace(QStringLiteral("失败"), QStringLiteral("也许"));
        QCOMPARE(BankFile::read(back.toUtf8(), number).error().code, QStringLiteral("povertyaid.return-unreadable"));
    }

    /// Whatever happens in whatever order: nobody gets a month twice, nobody gets one outside of the approval, the dead
    /// get nothing that is not at the bank already, and a frozen list stays as it was approved.
    void holdsWhateverHappens()
    {
        QRandomGenerator dice(20261121);
        int paid = 0;
        int repaid = 0;
        for (int round = 0; round < 40; ++round) {
            AidOffice office;
            QStringList families;
            for (int i = 0; i < 6; ++i)
                families.append(office.approved(QStringLiteral("家%1").arg(i), i % 2 ? "300" : "0"));
            QMap<QString, QString> frozen; // batch, its bank relevant lines
            QSet<QString> dead;
            QHash<QString, int> sentToTheDead;
            for (int step = 0; step < 60; ++step) {
                const QList<core::Document> batches = office.ofType(QStringLiteral("aid_batch"));
                const core::Document batch =
                    batches.isEmpty() ? core::Document() : batches.at(dice.bounded(int(batches.size())));
                const QString state = batch.body[u"state"].toString();
                const char *person = dice.bounded(2) ? "reviewer" : "approver";
                switch (dice.bounded(10)) {
                case 0:
                    office.time = office.time.addDays(12);
                    break;
                case 1:
                case 2:
                    (void)office.run("clerk", makeBatch(office.time.date().toString(u"yyyy-MM")));
                    break;
                case 3:
                    if (office.run("clerk", makeRepayment()))
                        ++repaid;
                    break;
                case 4:
                    (void)office.run(person, checkBatch(batch.id, batch.revision));
                    break;
                case 5:
                    if (office.run(person, approveBatch(batch.id, batch.revision)))
                        frozen.insert(batch.id, office.document(batch.id).body[u"digest"].toString());
                    break;
                case 6:
                    if (state == u"approved" && office.run("clerk", sendBatch(batch.id, batch.revision))) {
                        for (const QJsonValue &line : linesOf(office, batch.id)) {
                            const QString payee =
                                office.document(line[u"application"].toString()).body[u"applicant"].toString();
                            if (dead.contains(payee))
                                QCOMPARE(line[u"result"].toString(), QStringLiteral("withheld"));
                        }
                    }
                    break;
                case 7: {
                    QSet<int> failing;
                    for (int i = 1; i < 20; ++i) {
                        if (dice.bounded(3) == 0)
                            failing.insert(i);
                    }
                    (void)office.run("clerk",
                                     takeReturn(batch.id, batch.revision, answersFor(office, batch.id, failing)));
                    break;
                }
                case 8:
                    if (dice.bounded(3) == 0)
                        (void)office.run(person, returnBatch(batch.id, batch.revision, QStringLiteral("x")));
                    break;
                case 9: {
                    const QString family = families.at(dice.bounded(int(families.size())));
                    if (dice.bounded(8) == 0) {
                        const QString payee = office.document(family).body[u"applicant"].toString();
                        office.die(payee);
                        dead.insert(payee);
                    } else if (dice.bounded(6) == 0) {
                        (void)office.run("approver",
                                         stopAid(family, revisionOf(office, family),
                                                 office.time.date().toString(u"yyyy-MM"), QStringLiteral("x")));
                    }
                    break;
                }
                }
                QHash<QString, int> live; // application and month: attempts that are paid or on their way
                for (const core::Document &payment : office.ofType(QStringLiteral("aid_payment"))) {
                    const QString result = payment.body[u"result"].toString();
                    const QString month = payment.body[u"month"].toString();
                    const QJsonObject family = office.document(payment.body[u"application"].toString()).body;
                    if (result == u"due" || result == u"paid")
                        QVERIFY(++live[payment.body[u"application"].toString() + month] <= 1);
                    QVERIFY(month >= family[u"first_month"].toString());
                    paid += result == u"paid";
                }
                for (auto it = frozen.constBegin(); it != frozen.constEnd(); ++it) {
                    QCOMPARE(office.document(it.key()).body[u"digest"].toString(), it.value());
                    const QString now = office.document(it.key()).body[u"state"].toString();
                    QVERIFY(now == u"approved" || now == u"sent" || now == u"settled");
                }
            }
        }
        QVERIFY(paid > 100);
        QVERIFY(repaid > 5);
    }
};

QTEST_GUILESS_MAIN(PovertyAidPayments)
#include "tst_povertyaid_payments.moc"
