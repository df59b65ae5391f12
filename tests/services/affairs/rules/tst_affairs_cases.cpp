// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/AfterMergeCase.h"
#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/rules/CaseNumber.h"
#include "services/affairs/rules/CaseProgress.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/Drafts.h"
#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/rules/Prefill.h"
#include "services/affairs/rules/SlipRegister.h"
#include "support/MemoryTransaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yc::affairs;
using namespace yc;

namespace {
const QString residentId = QStringLiteral("resident:019f0000-0000-7000-8000-000000000001");
const QString draftId = QStringLiteral("draft:019f0000-0000-7000-8000-000000000002");

core::Session clerk()
{
    core::Session session;
    session.personId = QStringLiteral("person:1");
    session.personName = QStringLiteral("周敏");
    session.org = QStringLiteral("310106013");
    session.orgName = QStringLiteral("南京西路街道");
    session.desk = QStringLiteral("3");
    return session;
}

QJsonObject residentBody()
{
    return {{QStringLiteral("name"), QStringLiteral("王秀兰")},
            {QStringLiteral("id_number"), QStringLiteral("310199195803150022")},
            {QStringLiteral("telephone"), QStringLiteral("13800000000")},
            {QStringLiteral("address"), QStringLiteral("延安中路154弄10号704室")},
            {QStringLiteral("residence_category"), QStringLiteral("11")}};
}

/// A value that the field takes, whatever the field is.
QJsonValue sampleOf(const FormField &field, QDate today)
{
    switch (field.type) {
    case FieldType::Choice:
        return field.choices.first().code;
    case FieldType::Date:
        return today.toString(Qt::ISODate);
    case FieldType::Money:
    case FieldType::Number:
        return field.min.value_or(1);
    case FieldType::Flag:
        return true;
    case FieldType::Code:
        return QStringLiteral("1");
    case FieldType::Text:
        break;
    }
    switch (field.format) {
    case FieldFormat::IdNumber:
        return QStringLiteral("310199201006013453");
    case FieldFormat::Telephone:
        return QStringLiteral("021-62345678");
    case FieldFormat::BankAccount:
        return QStringLiteral("6217000000000012");
    case FieldFormat::CreditCode:
        return QStringLiteral("11310199009990012J");
    case FieldFormat::DisabilityNumber:
        return QStringLiteral("31019919580315002241");
    case FieldFormat::None:
        break;
    }
    return QStringLiteral("样例");
}

/// Counted day by day, not with the calendar's own addition.
QDate countWorkdays(QDate start, int days)
{
    QDate day = start;
    while (days > 0) {
        day = day.addDays(1);
        if (core::WorkCalendar::builtIn().isWorkday(day))
            --days;
    }
    return day;
}

QString date(const QJsonObject &body, const char *key) { return body.value(QLatin1String(key)).toString(); }
} // namespace

class AffairsCases : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyItemCanBeAccepted_data();
    void everyItemCanBeAccepted();
    void acceptedCaseIsComplete();
    void doubleSubmitGivesOneCase();
    void failedAcceptanceUsesNoNumber();
    void numbersCountPerDistrictAndYear();
    void refusesWhatIsNotComplete_data();
    void refusesWhatIsNotComplete();
    void deficiencyIsPromisedAndKept();
    void mainMaterialMayNotComeLater();
    void correctionTellsEverythingAtOnceAndSupplementAccepts();
    void lateSupplementIsRefused();
    void refusalNeedsAReasonAndNamesTheRemedies();
    void pauseMovesTheDueDate();
    void pausesOfTwoDesksAreCountedAgain();
    void findingsAfterAMerge_data();
    void findingsAfterAMerge();
    void wrongStateIsSaid();
    void decisionWaitsForThePromise();
    void reopenedCaseDoesNotCountTheTimeItWasClosed();
    void reprintIsCountedAndTheSame();
    void draftIsKeptAndGoesAwayWithTheCase();
    void qrHoldsNothingPersonal();
    void caseIsFoundByNumberAndApplicant();

private:
    Application filled(const char *id);
    const core::Document &theCase() { return *std::ranges::find_if(m_store.documents(), isCase); }
    static bool isCase(const core::Document &one) { return one.type == QLatin1String("case"); }
    QJsonObject slipOf(const core::Result<QJsonObject> &result)
    {
        return m_store.documents().value(result->value(QStringLiteral("slip")).toString()).body;
    }

    CaseRules m_rules;
    testing::MemoryTransaction m_store;
};

void AffairsCases::initTestCase()
{
    auto loaded = Catalogue::load();
    QVERIFY(loaded);
    m_rules.catalogue = std::make_shared<const Catalogue>(*std::move(loaded));
    m_rules.calendar = std::make_shared<const core::WorkCalendar>(core::WorkCalendar::builtIn());
}

void AffairsCases::init()
{
    m_store = testing::MemoryTransaction({caseType(), draftType(), slipType()}, clerk());
    m_store.setLocal(QStringLiteral("2026-03-02T10:15:00"));
    core::Document resident;
    resident.id = residentId;
    resident.type = QStringLiteral("resident");
    resident.body = residentBody();
    QVERIFY(m_store.put(resident));
}

Application AffairsCases::filled(const char *id)
{
    const QDate today = m_store.time.toLocalTime().date();
    const ServiceItem *item = m_rules.catalogue->item(QString::fromLatin1(id), today);
    Application application;
    application.draft = draftId;
    application.item = QString::fromLatin1(id);
    application.applicant = residentId;
    if (item == nullptr)
        return application;
    application.itemVersion = item->version;
    application.form = Prefill::fill(*item, {{QStringLiteral("resident"), residentBody()}}, today).form;
    for (const FormField &field : item->fields) {
        if (!FormCheck::checkField(field, application.form, today).isEmpty())
            application.form.insert(field.key, sampleOf(field, today));
    }
    for (const Material &material : item->materials) {
        if (material.required && !material.forAgentOnly) {
            application.materials.insert(material.id,
                                         QJsonObject{{QStringLiteral("state"), QStringLiteral("received")}});
        }
    }
    return application;
}

void AffairsCases::everyItemCanBeAccepted_data()
{
    QTest::addColumn<int>("place");
    for (qsizetype i = 0; i < m_rules.catalogue->items().size(); ++i)
        QTest::addRow("%s", qPrintable(m_rules.catalogue->items().at(i).id)) << static_cast<int>(i);
}

void AffairsCases::everyItemCanBeAccepted()
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

void AffairsCases::acceptedCaseIsComplete()
{
    Application application = filled("senior-allowance");
    application.form.insert(QStringLiteral("telephone"), QStringLiteral("１３８ 0000 0000"));
    const auto result = m_store.run(acceptCase(m_rules, application));
    QVERIFY(result);
    QCOMPARE(result->value(QStringLiteral("number")).toString(), QStringLiteral("2026-310106-000001"));
    QCOMPARE(result->value(QStringLiteral("slip_number")).toString(), QStringLiteral("受〔2026〕310106013-000001号"));
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

void AffairsCases::doubleSubmitGivesOneCase()
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

void AffairsCases::failedAcceptanceUsesNoNumber()
{
    m_store.refusedType = QStringLiteral("slip");
    QVERIFY(!m_store.run(acceptCase(m_rules, filled("senior-allowance"))));
    QVERIFY(m_store.ofType(QStringLiteral("case")).isEmpty());
    m_store.refusedType.clear();
    const auto result = m_store.run(acceptCase(m_rules, filled("senior-allowance")));
    QCOMPARE(result->value(QStringLiteral("number")).toString(), QStringLiteral("2026-310106-000001"));
    QCOMPARE(result->value(QStringLiteral("slip_number")).toString(), QStringLiteral("受〔2026〕310106013-000001号"));
}

void AffairsCases::numbersCountPerDistrictAndYear()
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

void AffairsCases::refusesWhatIsNotComplete_data()
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

void AffairsCases::refusesWhatIsNotComplete()
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

void AffairsCases::deficiencyIsPromisedAndKept()
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
    QVERIFY(
        theCase().body[QStringLiteral("deficiency")][QStringLiteral("items")][0][QStringLiteral("supplied")].toBool());
    QCOMPARE(date(theCase().body, "due"), QStringLiteral("2026-03-30")); // the clock does not start again
}

void AffairsCases::mainMaterialMayNotComeLater()
{
    Application application = filled("senior-allowance");
    application.materials = {};
    const auto result = m_store.run(acceptWithDeficiency(m_rules, application));
    QCOMPARE(result.error().code, QStringLiteral("affairs.not-deferrable"));
    const QStringList materials = result.error().context.value(QStringLiteral("materials")).toStringList();
    QVERIFY(materials.contains(QStringLiteral("id_card")));
    QVERIFY(!materials.contains(QStringLiteral("photo_1inch")));
}

void AffairsCases::correctionTellsEverythingAtOnceAndSupplementAccepts()
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
    QCOMPARE(whole->value(QStringLiteral("slip_number")).toString(), QStringLiteral("受〔2026〕310106013-000001号"));
    QCOMPARE(result->value(QStringLiteral("slip_number")).toString(), QStringLiteral("补〔2026〕310106013-000001号"));
}

void AffairsCases::lateSupplementIsRefused()
{
    Application application = filled("senior-allowance");
    application.materials.remove(QStringLiteral("id_card"));
    QVERIFY(m_store.run(issueCorrection(m_rules, application, {}, 3)));
    m_store.setLocal(QStringLiteral("2026-03-06T09:00:00"));
    const QJsonObject there{{QStringLiteral("state"), QStringLiteral("received")}};
    const auto late = m_store.run(supplementCase(m_rules, theCase().id, {{QStringLiteral("id_card"), there}}));
    QCOMPARE(late.error().code, QStringLiteral("affairs.correction-late"));
}

void AffairsCases::refusalNeedsAReasonAndNamesTheRemedies()
{
    Application application = filled("senior-allowance");
    application.materials = {};
    application.form = {{QStringLiteral("name"), QStringLiteral("王秀兰")},
                        {QStringLiteral("id_number"), QStringLiteral("310199195803150022")}};
    QCOMPARE(
        m_store.run(refuseCase(m_rules, application, {.reason = QStringLiteral(" "), .rightBody = {}})).error().code,
        QStringLiteral("affairs.reason-missing"));
    const auto result = m_store.run(refuseCase(
        m_rules, application, {.reason = QStringLiteral("户籍不在本市"), .rightBody = QStringLiteral("户籍地街道")}));
    QVERIFY(result);
    const QJsonObject data = slipOf(result).value(QStringLiteral("data")).toObject();
    QCOMPARE(date(data, "reason"), QStringLiteral("户籍不在本市"));
    QCOMPARE(date(data, "right_body"), QStringLiteral("户籍地街道"));
    QCOMPARE(data.value(QStringLiteral("review_days")).toInt(), 60);
    QCOMPARE(data.value(QStringLiteral("lawsuit_months")).toInt(), 6);
    QCOMPARE(date(theCase().body, "state"), QStringLiteral("refused"));
}

void AffairsCases::pauseMovesTheDueDate()
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

void AffairsCases::pausesOfTwoDesksAreCountedAgain()
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

void AffairsCases::findingsAfterAMerge_data()
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

void AffairsCases::findingsAfterAMerge()
{
    QFETCH(QJsonObject, body);
    QTEST(caseFindings(m_rules, body, QDate(2026, 3, 16)), "findings");
}

void AffairsCases::wrongStateIsSaid()
{
    QVERIFY(m_store.run(acceptCase(m_rules, filled("contribution-certificate"))));
    const QString id = theCase().id;
    for (const core::Command &command :
         {pauseCase(id, QStringLiteral("check"), {}), resumeCase(m_rules, id), withdrawCase(id, QStringLiteral("x")),
          decideCase(id, QStringLiteral("granted"), {}), closeCase(id, {}), supplementCase(m_rules, id, {})}) {
        const auto result = m_store.run(command);
        QVERIFY2(!result, qPrintable(command.name));
        QCOMPARE(result.error().code, QStringLiteral("affairs.wrong-state"));
        QCOMPARE(result.error().context.value(QStringLiteral("state")).toString(), QStringLiteral("closed"));
    }
}

void AffairsCases::decisionWaitsForThePromise()
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

void AffairsCases::reopenedCaseDoesNotCountTheTimeItWasClosed()
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

void AffairsCases::reprintIsCountedAndTheSame()
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

void AffairsCases::draftIsKeptAndGoesAwayWithTheCase()
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

void AffairsCases::qrHoldsNothingPersonal()
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

void AffairsCases::caseIsFoundByNumberAndApplicant()
{
    const core::RecordType &type = caseType();
    QCOMPARE(type.field(QStringLiteral("number"))->searchAs, core::SearchAs::IdentityNumber);
    QCOMPARE(type.field(QStringLiteral("applicant_name"))->searchAs, core::SearchAs::Name);
    QCOMPARE(type.field(QStringLiteral("applicant_id_number"))->searchAs, core::SearchAs::IdentityNumber);
    QVERIFY(type.field(QStringLiteral("draft"))->unique);
    for (const QStringList &index : type.indexes) {
        for (const QString &key : index)
            QVERIFY2(type.field(key) != nullptr && type.field(key)->column, qPrintable(key));
    }
}

QTEST_GUILESS_MAIN(AffairsCases)
#include "tst_affairs_cases.moc"
