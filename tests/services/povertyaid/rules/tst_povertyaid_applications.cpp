// SPDX-License-Identifier: GPL-3.0-or-later
#include "AidOffice.h"
#include "services/povertyaid/rules/FamilyFromHousehold.h"
#include "services/povertyaid/rules/WorkingSheet.h"

#include <QTest>

using namespace yc;
using namespace yc::povertyaid;
using test::AidOffice;

class PovertyAidApplications : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savesWithANumberAndAgainUnderIt()
    {
        AidOffice office;
        const QString person = office.addPerson(QStringLiteral("周建国"), {});
        const auto saved = office.must("clerk", saveApplication(office.edit(person)));
        QCOMPARE(saved[u"number"].toString(), QStringLiteral("JZ2025-310106013-000001"));
        ApplicationEdit edit = office.edit(person, "100");
        edit.id = saved[u"application"].toString();
        edit.revision = saved[u"revision"].toInteger();
        const auto again = office.must("clerk", saveApplication(edit));
        QCOMPARE(again[u"number"].toString(), saved[u"number"].toString());
        QCOMPARE(office.codeOf("clerk", saveApplication(edit)), QStringLiteral("store.changed-meanwhile"));
        const QJsonObject body = office.document(edit.id).body;
        QCOMPARE(body[u"family"][u"income"][0][u"amount"].toString(), QStringLiteral("100.00"));
        QCOMPARE(body[u"events"].toArray().size(), 1);
    }

    void refusesWhatCannotBeSaved()
    {
        AidOffice office;
        const QString person = office.addPerson(QStringLiteral("周建国"), {});
        ApplicationEdit edit = office.edit(person);
        edit.applicant = QStringLiteral("resident:nobody");
        QCOMPARE(office.codeOf("clerk", saveApplication(edit)), QStringLiteral("povertyaid.applicant-unknown"));
        edit = office.edit(person);
        edit.account = QStringLiteral("622848******4567");
        QCOMPARE(office.codeOf("clerk", saveApplication(edit)), QStringLiteral("povertyaid.masked-value"));
        edit = office.edit(person, "much");
        QCOMPARE(office.codeOf("clerk", saveApplication(edit)), QStringLiteral("povertyaid.family"));
        QVERIFY(office.ofType(QStringLiteral("aid_application")).isEmpty());
    }

    void anApprovalStoresItsWholeWorking()
    {
        AidOffice office;
        const QJsonObject body = office.document(office.approved(QStringLiteral("周建国"), "1400")).body;
        QCOMPARE(body[u"state"].toString(), QStringLiteral("approved"));
        QCOMPARE(body[u"benefit"].toInteger(), 19'500);
        QCOMPARE(body[u"first_month"].toString(), QStringLiteral("2025-02"));
        QCOMPARE(body[u"review"].toString(), QStringLiteral("2025-07-15"));
        const QJsonObject working = body[u"decision"][u"working"].toObject();
        QCOMPARE(working[u"best"].toString(), QStringLiteral("dibao"));
        QCOMPARE(working[u"classes"].toArray().size(), 6);
        const QJsonObject sheet =
            workingSheet(body, working, {QStringLiteral("周敏"), QStringLiteral("中心"), office.time});
        QVERIFY(sheet[u"decision"].toString().contains(QStringLiteral("最低生活保障")));
        QVERIFY(!QString::fromUtf8(QJsonDocument(sheet).toJson()).contains(QStringLiteral("6228480001234567")));
    }

    void decides_data()
    {
        QTest::addColumn<QByteArray>("income");
        QTest::addColumn<QString>("className"); // empty: refuse
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("error");
        const QString no;
        QTest::newRow("refused without a reason")
            << QByteArray("0") << no << no << no << QStringLiteral("povertyaid.reason-missing");
        QTest::newRow("refused") << QByteArray("0") << no << QStringLiteral("搬离") << no << no;
        QTest::newRow("not eligible") << QByteArray("1595") << QStringLiteral("dibao") << no << no
                                      << QStringLiteral("povertyaid.not-eligible");
        QTest::newRow("low income") << QByteArray("1595") << QStringLiteral("low_income") << no << no << no;
        QTest::newRow("no such class") << QByteArray("0") << QStringLiteral("richness") << no << no
                                       << QStringLiteral("povertyaid.not-eligible");
        QTest::newRow("unsigned") << QByteArray("0") << QStringLiteral("dibao") << no
                                  << QStringLiteral("authorisations")
                                  << QStringLiteral("povertyaid.authorisation-missing");
        QTest::newRow("no account") << QByteArray("0") << QStringLiteral("dibao") << no << QStringLiteral("account")
                                    << QStringLiteral("povertyaid.account-missing");
        QTest::newRow("low income needs no account")
            << QByteArray("2000") << QStringLiteral("low_income") << no << QStringLiteral("account") << no;
    }
    void decides()
    {
        QFETCH(QByteArray, income);
        QFETCH(QString, className);
        QFETCH(QString, reason);
        QFETCH(QString, change);
        QFETCH(QString, error);
        AidOffice office;
        const QString person = office.addPerson(QStringLiteral("周建国"), {});
        ApplicationEdit edit = office.edit(person, income.constData());
        if (change == u"authorisations")
            edit.authorisations = {};
        if (change == u"account")
            edit.account.clear();
        const auto saved = office.must("clerk", saveApplication(edit));
        const Verdict verdict{.application = saved[u"application"].toString(),
                              .revision = saved[u"revision"].toInteger(),
                              .approve = !className.isEmpty(),
                              .className = className,
                              .reason = reason};
        QCOMPARE(office.codeOf("approver", decideApplication(verdict)), error);
        const QString state = office.document(verdict.application).body[u"state"].toString();
        QCOMPARE(state, !error.isEmpty()      ? QStringLiteral("open")
                        : className.isEmpty() ? QStringLiteral("refused")
                                              : QStringLiteral("approved"));
        if (error.isEmpty()) // once, and not changed afterwards
            QCOMPARE(office.codeOf("approver", decideApplication(verdict)), QStringLiteral("povertyaid.not-open"));
    }

    void whatRestsOnMissingFiguresIsNotApproved()
    {
        AidOffice office;
        office.time = QDateTime(QDate(2026, 11, 20), QTime(2, 0), QTimeZone::UTC);
        const QString person = office.addPerson(QStringLiteral("周建国"), {});
        ApplicationEdit edit = office.edit(person);
        const auto saved = office.must("clerk", saveApplication(edit));
        Verdict verdict{.application = saved[u"application"].toString(),
                        .revision = saved[u"revision"].toInteger(),
                        .approve = true,
                        .className = QStringLiteral("dibao"),
                        .reason = {}};
        QCOMPARE(office.codeOf("approver", decideApplication(verdict)), QStringLiteral("povertyaid.not-eligible"));
        edit.id = verdict.application;
        edit.revision = verdict.revision;
        edit.family.insert(u"figures", QJsonObject{{QStringLiteral("standard.urban"),
                                                    QJsonObject{{QStringLiteral("value"), QStringLiteral("1700")},
                                                                {QStringLiteral("basis"), QStringLiteral("沪民规")}}}});
        verdict.revision = office.must("clerk", saveApplication(edit))[u"revision"].toInteger();
        office.must("approver", decideApplication(verdict));
        QCOMPARE(office.document(edit.id).body[u"benefit"].toInteger(), 170'000);
    }

    void theAccountOfABenefitCanBePutRightAndNothingElse()
    {
        AidOffice office;
        const QString id = office.approved(QStringLiteral("周建国"));
        const auto correct = [&](const QString &account) {
            return correctAccount(id, office.document(id).revision, QStringLiteral("周建国"), account, {});
        };
        QCOMPARE(office.codeOf("clerk", correct(QStringLiteral("622848******4567"))),
                 QStringLiteral("povertyaid.masked-value"));
        QCOMPARE(office.codeOf("clerk", correct({})), QStringLiteral("povertyaid.account-missing"));
        const QJsonObject before = office.document(id).body;
        office.must("clerk", correct(QStringLiteral("6217 0000")));
        const QJsonObject after = office.document(id).body;
        QCOMPARE(after[u"account"].toString(), QStringLiteral("62170000"));
        QCOMPARE(after[u"family"].toObject(), before[u"family"].toObject());
        QCOMPARE(after[u"decision"].toObject(), before[u"decision"].toObject());
    }

    void stopsAndWithdraws()
    {
        AidOffice office;
        const QString id = office.approved(QStringLiteral("周建国"));
        const qint64 revision = office.document(id).revision;
        QCOMPARE(office.codeOf("clerk", withdrawApplication(id, revision, QStringLiteral("x"))),
                 QStringLiteral("povertyaid.not-open"));
        for (const char *month : {"2025-13", "", "2024-12"}) { // paid from 2025-02 on
            QCOMPARE(office.codeOf("approver", stopAid(id, revision, QString::fromLatin1(month), QStringLiteral("x"))),
                     QStringLiteral("povertyaid.last-month"));
        }
        QCOMPARE(office.codeOf("approver", stopAid(id, revision, QStringLiteral("2025-03"), {})),
                 QStringLiteral("povertyaid.reason-missing"));
        office.must("approver", stopAid(id, revision, QStringLiteral("2025-03"), QStringLiteral("迁出")));
        QCOMPARE(office.document(id).body[u"last_month"].toString(), QStringLiteral("2025-03"));
    }

    void takingBackIsForWhatIsOpenAndSaysWhy()
    {
        AidOffice office;
        const QString person = office.addPerson(QStringLiteral("周建国"), {});
        const auto saved = office.must("clerk", saveApplication(office.edit(person)));
        const QString id = saved[u"application"].toString();
        const qint64 revision = saved[u"revision"].toInteger();
        QCOMPARE(office.codeOf("clerk", withdrawApplication(id, revision, QStringLiteral("  "))),
                 QStringLiteral("povertyaid.reason-missing"));
        office.must("clerk", withdrawApplication(id, revision, QStringLiteral("不再申请")));
        const QJsonObject last = office.document(id).body[u"events"].toArray().last().toObject();
        QCOMPARE(last[u"by_name"].toString(), QStringLiteral("clerk"));
        QCOMPARE(last[u"reason"].toString(), QStringLiteral("不再申请"));
        QCOMPARE(office.codeOf("clerk", withdrawApplication(id, office.document(id).revision, QStringLiteral("x"))),
                 QStringLiteral("povertyaid.not-open"));
        // The month before the first: nothing is paid at all, and no batch has a line for it.
        const QString never = office.approved(QStringLiteral("周建国"));
        office.must("approver",
                    stopAid(never, office.document(never).revision, QStringLiteral("2025-01"), QStringLiteral("去世")));
        office.time = office.time.addMonths(2);
        QCOMPARE(office.codeOf("clerk", makeBatch(QStringLiteral("2025-03"))),
                 QStringLiteral("povertyaid.nothing-to-pay"));
    }

    void knowsRelationsThroughTheHead_data()
    {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("relation");
        const auto row = [](const char *mine, const char *other, const char *relation) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(mine), QLatin1String(other))))
                << QString::fromLatin1(mine) << QString::fromLatin1(other) << QString::fromLatin1(relation);
        };
        row("02", "10", "spouse");
        row("02", "21", "child");
        row("02", "31", "child");
        row("02", "28", "other"); // son-in-law
        row("02", "38", "other"); // daughter-in-law
        row("02", "51", "parent");
        row("12", "02", "spouse");
        row("12", "20", "child");
        row("12", "51", "other"); // parents-in-law
        row("20", "02", "parent");
        row("20", "12", "parent");
        row("20", "30", "other"); // sister
        row("51", "02", "child");
        row("51", "52", "spouse");
        row("", "02", "other");
        row("99", "02", "other");
    }
    void knowsRelationsThroughTheHead()
    {
        QFETCH(QString, mine);
        QFETCH(QString, other);
        QFETCH(QString, relation);
        QCOMPARE(relationToApplicant(mine, other), relation);
    }

    void takesTheFamilyFromTheHousehold()
    {
        const auto person = [](const char *id, const char *relation, bool dead) {
            core::Person one;
            one.id = QString::fromLatin1(id);
            one.birth = QDate(1980, 1, 1);
            one.body = {{QStringLiteral("relation"), QString::fromLatin1(relation)},
                        {QStringLiteral("deceased"), dead}};
            return one;
        };
        const core::Person head = person("a", "02", false);
        const Family family = familyFromHousehold(
            head, {head, person("b", "10", false), person("c", "20", false), person("d", "51", true)},
            QStringLiteral("310106013"));
        QCOMPARE(family.place, QStringLiteral("31"));
        QCOMPARE(family.members.size(), 3);
        QCOMPARE(family.members.at(1).relation, QStringLiteral("spouse"));
        QCOMPARE(family.members.at(2).relation, QStringLiteral("child"));
    }
};

QTEST_GUILESS_MAIN(PovertyAidApplications)
#include "tst_povertyaid_applications.moc"
