// SPDX-License-Identifier: GPL-3.0-or-later
#include "CaseCounter.h"
#include "services/affairs/rules/CaseProgress.h"

using namespace yc::affairs;
using namespace yc;

/// How an application becomes a case: accepted, promised, to be corrected, refused.
class AffairsCases : public QObject, CaseCounter {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { load(); }
    void init() { open(); }

    void everyItemCanBeAccepted_data()
    {
        QTest::addColumn<int>("place");
        for (qsizetype i = 0; i < m_rules.catalogue->items().size(); ++i)
            QTest::addRow("%s", qPrintable(m_rules.catalogue->items().at(i).id)) << static_cast<int>(i);
    }
    void everyItemCanBeAccepted()
    {
        QFETCH(int, place);
        const ServiceItem &item = m_rules.catalogue->items().at(place);
        if (item.validTo.isValid())
            m_store.setLocal(item.validTo.addDays(-60).toString(Qt::ISODate) + QStringLiteral("T10:15:00"));
        const QDate today = m_store.time.toLocalTime().date();
        const Application application = filled(item.id.toLatin1().constData());
        const auto result = m_store.run(acceptCase(m_rules, application));
        if (!result)
            qInfo() << result.error().code << result.error().context;
        QVERIFY(result);
        const QJsonObject body = theCase().body;
        QDate due;
        switch (item.promised.unit) {
        case Limit::Unit::Instant:
            due = today;
            break;
        case Limit::Unit::WorkingDays:
            due = countWorkdays(today, item.promised.value);
            break;
        case Limit::Unit::Hours:
            due = today.addDays(item.promised.value / 24);
            break;
        case Limit::Unit::YearlyRound:
            due = QDate(today.year(), 12, 31);
            break;
        case Limit::Unit::Days:
            QFAIL("no item promises calendar days");
        case Limit::Unit::Batch:
            break;
        }
        QCOMPARE(QDate::fromString(date(body, "due"), Qt::ISODate), due);
        QCOMPARE(date(body, "state"), item.instant ? QStringLiteral("closed") : QStringLiteral("accepted"));
        const QJsonObject slip = slipOf(result);
        QCOMPARE(date(slip, "kind"), QStringLiteral("acceptance"));
        const QJsonObject data = slip.value(QStringLiteral("data")).toObject();
        QCOMPARE(data.value(QStringLiteral("materials")).toArray().size(), application.materials.size());
        QCOMPARE(data[QStringLiteral("item")][QStringLiteral("name")][QStringLiteral("zh")].toString(), item.name.zh);
    }

    void acceptedCaseIsComplete()
    {
        Application application = filled("senior-allowance");
        application.form.insert(QStringLiteral("telephone"), QStringLiteral("１３８ 0000 0000"));
        const auto result = m_store.run(acceptCase(m_rules, application));
        QVERIFY(result);
        QCOMPARE(result->value(QStringLiteral("number")).toString(), QStringLiteral("2026-310106-000001"));
        QCOMPARE(result->value(QStringLiteral("slip_number")).toString(),
                 QStringLiteral("受〔2026〕310106013-000001号"));
        const QJsonObject body = theCase().body;
        QCOMPARE(date(body, "due"), QStringLiteral("2026-03-30"));
        QCOMPARE(body.value(QStringLiteral("promised_days")).toInt(), 20);
        QCOMPARE(body.value(QStringLiteral("due_provisional")).toBool(true), false);
        QCOMPARE(date(body, "applicant"), residentId);
        QCOMPARE(date(body, "telephone"), QStringLiteral("13800000000"));
        QCOMPARE(date(body, "accepted_on"), QStringLiteral("2026-03-02"));
        QCOMPARE(date(body, "receive_org"), QStringLiteral("310106013"));
        QCOMPARE(body.value(QStringLiteral("events")).toArray().size(), 2);
        for (const QString &key : body.keys())
            QVERIFY2(caseType().field(key) != nullptr, qPrintable(key));
        for (const QString &key : m_store.ofType(QStringLiteral("slip")).first().body.keys())
            QVERIFY2(slipType().field(key) != nullptr, qPrintable(key));
    }

    void doubleSubmitGivesOneCase()
    {
        const Application application = filled("senior-allowance");
        const auto first = m_store.run(acceptCase(m_rules, application));
        const auto second = m_store.run(acceptCase(m_rules, application));
        QVERIFY(first);
        QVERIFY(second);
        QCOMPARE(m_store.ofType(QStringLiteral("case")).size(), 1);
        QCOMPARE(m_store.ofType(QStringLiteral("slip")).size(), 1);
        QCOMPARE(second->value(QStringLiteral("slip")), first->value(QStringLiteral("slip")));
        QCOMPARE(second->value(QStringLiteral("number")), first->value(QStringLiteral("number")));
        QVERIFY(second->value(QStringLiteral("repeated")).toBool());
        QVERIFY(!first->contains(QStringLiteral("repeated")));
    }

    void failedAcceptanceUsesNoNumber()
    {
        m_store.refusedType = QStringLiteral("slip");
        QVERIFY(!m_store.run(acceptCase(m_rules, filled("senior-allowance"))));
        QVERIFY(m_store.ofType(QStringLiteral("case")).isEmpty());
        m_store.refusedType.clear();
        const auto result = m_store.run(acceptCase(m_rules, filled("senior-allowance")));
        QCOMPARE(result->value(QStringLiteral("number")).toString(), QStringLiteral("2026-310106-000001"));
        QCOMPARE(result->value(QStringLiteral("slip_number")).toString(),
                 QStringLiteral("受〔2026〕310106013-000001号"));
    }

    void numbersCountPerDistrictAndYear()
    {
        for (const char *id : {"senior-allowance", "social-card-services"}) {
            Application application = filled(id);
            application.draft.clear();
            QVERIFY(m_store.run(acceptCase(m_rules, application)));
        }
        m_store.setLocal(QStringLiteral("2027-01-04T09:00:00"));
        Application application = filled("senior-allowance");
        const auto result = m_store.run(acceptCase(m_rules, application));
        QCOMPARE(m_store.lastNumber(QStringLiteral("case/310106/2026")), 2);
        QCOMPARE(result->value(QStringLiteral("number")).toString(), QStringLiteral("2027-310106-000001"));
        QVERIFY(result->value(QStringLiteral("due_provisional")).toBool());
    }

    void refusesWhatIsNotComplete_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown item") << "item" << "affairs.unknown-item";
        QTest::newRow("retired item") << "retired" << "affairs.item-not-in-force";
        QTest::newRow("older version of the item") << "version" << "affairs.item-changed";
        QTest::newRow("form") << "form" << "affairs.form-incomplete";
        QTest::newRow("material") << "material" << "affairs.material-missing";
        QTest::newRow("another person's number") << "person" << "affairs.applicant-mismatch";
        QTest::newRow("no such person") << "resident" << "store.not-found";
        QTest::newRow("agent without papers") << "agent" << "affairs.form-incomplete";
    }
    void refusesWhatIsNotComplete()
    {
        QFETCH(QString, change);
        QFETCH(QString, code);
        Application application = filled("senior-allowance");
        if (change == u"item")
            application.item = QStringLiteral("no-such-item");
        else if (change == u"retired")
            application.item = QStringLiteral("further-birth-approval");
        else if (change == u"version")
            application.itemVersion = 7;
        else if (change == u"form")
            application.form.remove(QStringLiteral("payment_method"));
        else if (change == u"material")
            application.materials.remove(QStringLiteral("id_card"));
        else if (change == u"person")
            application.form.insert(QStringLiteral("id_number"), QStringLiteral("310199196211201230"));
        else if (change == u"resident")
            application.applicant = QStringLiteral("resident:019f0000-0000-7000-8000-00000000000f");
        else
            application.agent = {{QStringLiteral("agent_name"), QStringLiteral("王磊")}};
        const auto result = m_store.run(acceptCase(m_rules, application));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(m_store.ofType(QStringLiteral("case")).isEmpty());
        QVERIFY(!m_store.hasNumbers());
    }

    void deficiencyIsPromisedAndKept()
    {
        Application application = filled("senior-allowance");
        const QString photo = QStringLiteral("photo_1inch");
        QCOMPARE(m_store.run(acceptWithDeficiency(m_rules, application)).error().code,
                 QStringLiteral("affairs.nothing-missing"));
        application.materials.remove(photo);
        const auto result = m_store.run(acceptWithDeficiency(m_rules, application));
        QVERIFY(result);
        QCOMPARE(date(theCase().body, "deficiency_until"), QStringLiteral("2026-03-09"));
        const QJsonObject data = slipOf(result).value(QStringLiteral("data")).toObject();
        QCOMPARE(data[QStringLiteral("title")][QStringLiteral("zh")].toString(), QStringLiteral("容缺受理通知书"));
        QCOMPARE(data[QStringLiteral("missing")][0][QStringLiteral("name")][QStringLiteral("zh")].toString(),
                 QStringLiteral("一寸免冠照片"));
        const QJsonObject received{{photo, QJsonObject{{QStringLiteral("state"), QStringLiteral("received")}}}};
        QVERIFY(m_store.run(supplementCase(m_rules, theCase().id, received)));
        QVERIFY(!theCase().body.contains(QStringLiteral("deficiency_until")));
        QVERIFY(theCase()
                    .body[QStringLiteral("deficiency")][QStringLiteral("items")][0][QStringLiteral("supplied")]
                    .toBool());
        QCOMPARE(date(theCase().body, "due"), QStringLiteral("2026-03-30")); // the clock does not start again
    }

    void mainMaterialMayNotComeLater()
    {
        Application application = filled("senior-allowance");
        application.materials = {};
        const auto result = m_store.run(acceptWithDeficiency(m_rules, application));
        QCOMPARE(result.error().code, QStringLiteral("affairs.not-deferrable"));
        const QStringList materials = result.error().context.value(QStringLiteral("materials")).toStringList();
        QVERIFY(materials.contains(QStringLiteral("id_card")));
        QVERIFY(!materials.contains(QStringLiteral("photo_1inch")));
    }

    void correctionTellsEverythingAtOnceAndSupplementAccepts()
    {
        Application application = filled("senior-allowance");
        application.materials.remove(QStringLiteral("photo_1inch"));
        application.form.remove(QStringLiteral("payment_method"));
        const auto result = m_store.run(
            issueCorrection(m_rules, application, {{QStringLiteral("hukou_book"), QStringLiteral("缺本人页")}}));
        QVERIFY(result);
        const QJsonObject data = slipOf(result).value(QStringLiteral("data")).toObject();
        QCOMPARE(data.value(QStringLiteral("missing")).toArray().size(), 3);
        QCOMPARE(data.value(QStringLiteral("copies")).toInt(), 3);
        QCOMPARE(date(data, "supply_until"), countWorkdays(QDate(2026, 3, 2), 15).toString(Qt::ISODate));
        QCOMPARE(date(theCase().body, "state"), QStringLiteral("correction"));
        QVERIFY(!theCase().body.contains(QStringLiteral("due")));

        m_store.setLocal(QStringLiteral("2026-03-06T09:00:00"));
        const QJsonObject there{{QStringLiteral("state"), QStringLiteral("received")}};
        const auto half = m_store.run(supplementCase(m_rules, theCase().id, {{QStringLiteral("photo_1inch"), there}}));
        QVERIFY(half);
        QCOMPARE(half->value(QStringLiteral("missing")).toArray().size(), 2);
        QCOMPARE(date(theCase().body, "state"), QStringLiteral("correction"));
        const auto whole = m_store.run(supplementCase(m_rules, theCase().id, {{QStringLiteral("hukou_book"), there}},
                                                      {{QStringLiteral("payment_method"), QStringLiteral("cash")}}));
        QVERIFY(whole);
        QCOMPARE(date(theCase().body, "state"), QStringLiteral("accepted"));
        QCOMPARE(date(theCase().body, "accepted_on"), QStringLiteral("2026-03-06"));
        QCOMPARE(date(theCase().body, "received_on"), QStringLiteral("2026-03-02"));
        QCOMPARE(date(theCase().body, "due"), countWorkdays(QDate(2026, 3, 6), 20).toString(Qt::ISODate));
        QCOMPARE(whole->value(QStringLiteral("slip_number")).toString(),
                 QStringLiteral("受〔2026〕310106013-000001号"));
        QCOMPARE(result->value(QStringLiteral("slip_number")).toString(),
                 QStringLiteral("补〔2026〕310106013-000001号"));
    }

    void lateSupplementIsRefused()
    {
        Application application = filled("senior-allowance");
        application.materials.remove(QStringLiteral("id_card"));
        QVERIFY(m_store.run(issueCorrection(m_rules, application, {}, 3)));
        m_store.setLocal(QStringLiteral("2026-03-06T09:00:00"));
        const QJsonObject there{{QStringLiteral("state"), QStringLiteral("received")}};
        const auto late = m_store.run(supplementCase(m_rules, theCase().id, {{QStringLiteral("id_card"), there}}));
        QCOMPARE(late.error().code, QStringLiteral("affairs.correction-late"));
    }

    void refusalNeedsAReasonAndNamesTheRemedies()
    {
        Application application = filled("senior-allowance");
        application.materials = {};
        application.form = {{QStringLiteral("name"), QStringLiteral("王秀兰")},
                            {QStringLiteral("id_number"), QStringLiteral("310199195803150022")}};
        QCOMPARE(m_store.run(refuseCase(m_rules, application, {.reason = QStringLiteral(" "), .rightBody = {}}))
                     .error()
                     .code,
                 QStringLiteral("affairs.reason-missing"));
        const auto result = m_store.run(
            refuseCase(m_rules, application,
                       {.reason = QStringLiteral("户籍不在本市"), .rightBody = QStringLiteral("户籍地街道")}));
        QVERIFY(result);
        const QJsonObject data = slipOf(result).value(QStringLiteral("data")).toObject();
        QCOMPARE(date(data, "reason"), QStringLiteral("户籍不在本市"));
        QCOMPARE(date(data, "right_body"), QStringLiteral("户籍地街道"));
        QCOMPARE(data.value(QStringLiteral("review_days")).toInt(), 60);
        QCOMPARE(data.value(QStringLiteral("lawsuit_months")).toInt(), 6);
        QCOMPARE(date(theCase().body, "state"), QStringLiteral("refused"));
    }
};

QTEST_GUILESS_MAIN(AffairsCases)
#include "tst_affairs_cases.moc"
