// SPDX-License-Identifier: GPL-3.0-or-later
#include "CaseCounter.h"
#include "services/affairs/rules/AfterMergeCase.h"
#include "services/affairs/rules/CaseNumber.h"
#include "services/affairs/rules/CaseProgress.h"

#include <QJsonDocument>

using namespace yc::affairs;
using namespace yc;

/// What happens to a case after its acceptance, and what stays behind of it.
class AffairsProgress : public QObject, CaseCounter {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { load(); }
    void init() { open(); }

    void pauseMovesTheDueDate()
    {
        QVERIFY(m_store.run(acceptCase(m_rules, filled("minimum-living-application"))));
        const QString id = theCase().id;
        m_store.setLocal(QStringLiteral("2026-03-04T09:00:00"));
        QVERIFY(m_store.run(pauseCase(id, QStringLiteral("check"), {})));
        QCOMPARE(date(theCase().body, "state"), QStringLiteral("paused"));
        m_store.setLocal(QStringLiteral("2026-03-11T09:00:00"));
        QVERIFY(m_store.run(resumeCase(m_rules, id)));
        QCOMPARE(date(theCase().body, "state"), QStringLiteral("running"));
        QCOMPARE(date(theCase().body, "due"), countWorkdays(QDate(2026, 3, 2), 25 + 5).toString(Qt::ISODate));
        QCOMPARE(date(theCase().body, "statutory_due"), countWorkdays(QDate(2026, 3, 2), 30 + 5).toString(Qt::ISODate));
    }

    void pausesOfTwoDesksAreCountedAgain()
    {
        QVERIFY(m_store.run(acceptCase(m_rules, filled("minimum-living-application"))));
        const QString id = theCase().id;
        m_store.setLocal(QStringLiteral("2026-03-16T09:00:00"));
        const QDate today(2026, 3, 16);
        QVERIFY(caseFindings(m_rules, theCase().body, today).isEmpty());
        // Two desks paused it at different times; each counted its own.
        core::Document document = theCase();
        document.body.insert(QStringLiteral("state"), QStringLiteral("running"));
        document.body.insert(QStringLiteral("due"), countWorkdays(QDate(2026, 3, 2), 25 + 2).toString(Qt::ISODate));
        document.body.insert(QStringLiteral("pauses"),
                             pausesToJson({{QStringLiteral("check"), QDate(2026, 3, 3), QDate(2026, 3, 5)},
                                           {QStringLiteral("hearing"), QDate(2026, 3, 9), QDate(2026, 3, 12)}}));
        QVERIFY(m_store.put(document));
        QCOMPARE(caseFindings(m_rules, theCase().body, today), QStringList{QStringLiteral("case.limit-differs")});
        QVERIFY(m_store.run(recountCase(m_rules, id)));
        QCOMPARE(date(theCase().body, "due"), countWorkdays(QDate(2026, 3, 2), 25 + 2 + 3).toString(Qt::ISODate));
        QVERIFY(caseFindings(m_rules, theCase().body, today).isEmpty());
        QCOMPARE(theCase().body.value(u"events").toArray().last()[u"kind"].toString(), QStringLiteral("recounted"));
    }

    void findingsAfterAMerge_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QStringList>("findings");
        const auto state = [](const char *code, const QJsonObject &more = {}) {
            QJsonObject body = more;
            body.insert(QStringLiteral("state"), QString::fromLatin1(code));
            return body;
        };
        const QJsonObject promise{{QStringLiteral("deficiency_until"), QStringLiteral("2026-03-20")},
                                  {QStringLiteral("outcome"), QStringLiteral("granted")}};
        QTest::newRow("correction that still lacks something")
            << state("correction", {{QStringLiteral("missing"), QJsonArray{QJsonObject{}}}}) << QStringList();
        QTest::newRow("correction that lacks nothing")
            << state("correction") << QStringList{QStringLiteral("case.complete-in-correction")};
        QTest::newRow("decided with an open promise")
            << state("decided", promise) << QStringList{QStringLiteral("case.decided-with-promise")};
        QTest::newRow("decided") << state("decided") << QStringList();
        QTest::newRow("closed") << state("closed") << QStringList();
        QTest::newRow("of an item that nobody knows") << state("running") << QStringList();
    }
    void findingsAfterAMerge()
    {
        QFETCH(QJsonObject, body);
        QTEST(caseFindings(m_rules, body, QDate(2026, 3, 16)), "findings");
    }

    void wrongStateIsSaid()
    {
        QVERIFY(m_store.run(acceptCase(m_rules, filled("contribution-certificate"))));
        const QString id = theCase().id;
        for (const core::Command &command :
             {pauseCase(id, QStringLiteral("check"), {}), resumeCase(m_rules, id),
              withdrawCase(id, QStringLiteral("x")), decideCase(id, QStringLiteral("granted"), {}), closeCase(id, {}),
              supplementCase(m_rules, id, {})}) {
            const auto result = m_store.run(command);
            QVERIFY2(!result, qPrintable(command.name));
            QCOMPARE(result.error().code, QStringLiteral("affairs.wrong-state"));
            QCOMPARE(result.error().context.value(QStringLiteral("state")).toString(), QStringLiteral("closed"));
        }
    }

    void decisionWaitsForThePromise()
    {
        Application application = filled("senior-allowance");
        application.materials.remove(QStringLiteral("photo_1inch"));
        QVERIFY(m_store.run(acceptWithDeficiency(m_rules, application)));
        const QString id = theCase().id;
        QCOMPARE(m_store.run(decideCase(id, QStringLiteral("granted"), {})).error().code,
                 QStringLiteral("affairs.deficiency-open"));
        QCOMPARE(m_store.run(decideCase(id, QStringLiteral("terminated"), {})).error().code,
                 QStringLiteral("affairs.reason-missing"));
        QVERIFY(m_store.run(decideCase(id, QStringLiteral("terminated"), QStringLiteral("逾期未补"))));
        QVERIFY(m_store.run(closeCase(id, {})));
        QCOMPARE(date(theCase().body, "state"), QStringLiteral("closed"));
    }

    void reopenedCaseDoesNotCountTheTimeItWasClosed()
    {
        QVERIFY(m_store.run(acceptCase(m_rules, filled("senior-allowance"))));
        const QString id = theCase().id;
        m_store.setLocal(QStringLiteral("2026-03-05T09:00:00"));
        QVERIFY(m_store.run(withdrawCase(id, QStringLiteral("本人撤回"))));
        m_store.setLocal(QStringLiteral("2026-03-12T09:00:00"));
        QCOMPARE(m_store.run(reopenCase(m_rules, id, {})).error().code, QStringLiteral("affairs.reason-missing"));
        QVERIFY(m_store.run(reopenCase(m_rules, id, QStringLiteral("本人改变主意"))));
        QCOMPARE(date(theCase().body, "due"), countWorkdays(QDate(2026, 3, 2), 20 + 5).toString(Qt::ISODate));
        QVERIFY(!theCase().body.contains(QStringLiteral("outcome")));
    }

    void reprintIsCountedAndTheSame()
    {
        const auto accepted = m_store.run(acceptCase(m_rules, filled("senior-allowance")));
        const QString slip = accepted->value(QStringLiteral("slip")).toString();
        const QJsonValue before = slipOf(accepted).value(QStringLiteral("data"));
        QVERIFY(m_store.run(registerReprint(slip, 1)));
        const auto second = m_store.run(registerReprint(slip, 2));
        QCOMPARE(second->value(QStringLiteral("reprint")).toInt(), 2);
        QCOMPARE(second->value(QStringLiteral("data")), before);
        QCOMPARE(slipOf(accepted).value(QStringLiteral("prints")).toArray().size(), 3);
        QCOMPARE(m_store.run(registerReprint(slip, 0)).error().code, QStringLiteral("affairs.no-copies"));
    }

    void draftIsKeptAndGoesAwayWithTheCase()
    {
        const Application application = filled("senior-allowance");
        QVERIFY(m_store.run(saveDraft(application, QStringLiteral("form"))));
        QVERIFY(m_store.run(saveDraft(application, QStringLiteral("materials"))));
        QCOMPARE(m_store.documents().value(draftId).revision, 2);
        QCOMPARE(date(m_store.documents().value(draftId).body, "step"), QStringLiteral("materials"));
        QVERIFY(draftType().localOnly);
        QVERIFY(m_store.run(acceptCase(m_rules, application)));
        QVERIFY(!m_store.load(draftId));
        const auto tooLate = m_store.run(saveDraft(application, QStringLiteral("form")));
        QVERIFY(tooLate->value(QStringLiteral("accepted")).toBool());
        QVERIFY(!m_store.load(draftId));
        QVERIFY(m_store.run(discardDraft(draftId)));
        Application nameless = application;
        nameless.draft = QStringLiteral("case:1");
        QCOMPARE(m_store.run(saveDraft(nameless, {})).error().code, QStringLiteral("affairs.no-draft-id"));
    }

    void qrHoldsNothingPersonal()
    {
        const QString number = QStringLiteral("2026-310106-004812");
        const QString payload = CaseNumber::qrPayload(number);
        QCOMPARE(CaseNumber::fromQr(payload), std::optional(number));
        QVERIFY(payload.startsWith(QStringLiteral("YC1:") + number + u':'));
        QCOMPARE(payload.size(), 4 + number.size() + 3);
        // One digit misread, or two neighbours swapped, is noticed.
        for (qsizetype i = 4; i < 4 + number.size(); ++i) {
            if (!payload.at(i).isDigit())
                continue;
            QString wrong = payload;
            wrong[i] = QChar(u'0' + (payload.at(i).digitValue() + 1) % 10);
            QVERIFY(!CaseNumber::fromQr(wrong));
            if (payload.at(i + 1).isDigit() && payload.at(i + 1) != payload.at(i)) {
                QString swapped = payload;
                std::swap(swapped[i], swapped[i + 1]);
                QVERIFY(!CaseNumber::fromQr(swapped));
            }
        }
        const auto accepted = m_store.run(acceptCase(m_rules, filled("senior-allowance")));
        const QString qr = slipOf(accepted)[QStringLiteral("data")][QStringLiteral("qr")].toString();
        QCOMPARE(CaseNumber::fromQr(qr), std::optional(QStringLiteral("2026-310106-000001")));
    }

    void caseIsFoundByNumberAndApplicant()
    {
        const core::RecordType &type = caseType();
        QCOMPARE(type.field(QStringLiteral("number"))->searchAs, core::SearchAs::IdentityNumber);
        QCOMPARE(type.field(QStringLiteral("applicant_name"))->searchAs, core::SearchAs::Name);
        QCOMPARE(type.field(QStringLiteral("applicant_id_number"))->searchAs, core::SearchAs::IdentityNumber);
        QVERIFY(type.field(QStringLiteral("draft"))->unique);
        for (const QStringList &index : type.indexes) {
            for (const QString &key : index)
                QVERIFY2(key == u"org" || (type.field(key) != nullptr && type.field(key)->column), qPrintable(key));
        }
    }
};

QTEST_GUILESS_MAIN(AffairsProgress)
#include "tst_affairs_progress.moc"
