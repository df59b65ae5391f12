// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/Catalogue.h"
#include "services/affairs/rules/EligibilityCheck.h"
#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/rules/Prefill.h"

#include <QDebug>
#include <QJsonArray>
#include <QTest>

using namespace yc::affairs;

namespace {
const QDate today(2026, 11, 21);

/// 310199 is no assigned region: the number belongs to nobody.
QJsonObject resident()
{
    return {{QStringLiteral("name"), QStringLiteral("王秀兰")},
            {QStringLiteral("id_number"), QStringLiteral("310199195803150022")},
            {QStringLiteral("sex"), QStringLiteral("2")},
            {QStringLiteral("telephone"), QStringLiteral("13800000000")},
            {QStringLiteral("address"), QStringLiteral("延安中路154弄10号704室")},
            {QStringLiteral("residence_category"), QStringLiteral("11")},
            {QStringLiteral("registered_address"), QStringLiteral("静安区")},
            {QStringLiteral("tags"), QJsonArray{QStringLiteral("living_alone")}}};
}

QStringList codes(const QList<FormProblem> &problems)
{
    QStringList result;
    for (const FormProblem &one : problems)
        result.append(one.code);
    return result;
}
} // namespace

class AffairsForms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void valueIsChecked_data();
    void valueIsChecked();
    void requiredFieldMustBeThere();
    void accountIsNotNeededForCash();
    void unknownFieldIsADefect();
    void contextHoldsNoValue();
    void telephoneSaysHowManyDigits();
    void idNumberSaysWhatIsWrong();
    void materialsThatAreMissing();
    void prefillSaysWhereFrom();
    void prefillKeepsWhatWasTyped();
    void prefillTakesTheBirthDateFromTheFileWhenTheNumberHasNone();
    void prefillRefusesACodeThatIsNoChoice();
    void eligibility_data();
    void eligibility();
    void ageOfTheChildNotOfTheGuardian();
    void tagsAreReadAsCodesAndAsWords();

private:
    [[nodiscard]] const ServiceItem &item(const char *id) const
    {
        return *m_catalogue.item(QString::fromLatin1(id), today);
    }
    Catalogue m_catalogue;
};

void AffairsForms::initTestCase()
{
    auto loaded = Catalogue::load();
    QVERIFY(loaded);
    m_catalogue = *loaded;
}

void AffairsForms::valueIsChecked_data()
{
    QTest::addColumn<FormField>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const auto text = [](FieldFormat format, int length = 30) {
        return FormField{.key = QStringLiteral("f"), .type = FieldType::Text, .format = format, .maxLength = length};
    };
    const FormField phone = text(FieldFormat::Telephone);
    const FormField number = text(FieldFormat::IdNumber);
    const FormField account = text(FieldFormat::BankAccount);
    const FormField money{.key = QStringLiteral("f"), .type = FieldType::Money, .min = 1, .max = 1000};
    const FormField date{.key = QStringLiteral("f"), .type = FieldType::Date, .notInFuture = true};
    const FormField flag{.key = QStringLiteral("f"), .type = FieldType::Flag};
    const FormField choice{
        .key = QStringLiteral("f"), .type = FieldType::Choice, .choices = {{QStringLiteral("a"), {}}}};
    const auto row = [](const char *name, const FormField &field, const QJsonValue &value, const char *code) {
        QTest::newRow(name) << field << value << QString::fromLatin1(code);
    };
    row("mobile", phone, "13812345678", "");
    row("mobile, full-width", phone, QStringLiteral("１３８ 1234 5678"), "");
    row("mobile, ten digits", phone, "1381234567", "form.telephone-length");
    row("mobile, twelve digits", phone, "138123456789", "form.telephone-length");
    row("mobile, 12 is no prefix", phone, "12812345678", "form.telephone");
    row("landline", phone, "021-62345678", "");
    row("landline, no area", phone, "62345678", "");
    row("landline, extension", phone, QStringLiteral("0571-8765432-801"), "");
    row("landline, bare area", phone, "02162345678", "");
    row("landline, too short", phone, "021-6234", "form.telephone");
    row("letters", phone, "ring me", "form.telephone");
    row("citizen", number, "310199195803150022", "");
    row("citizen, lower x", number, "11010519491231002x", "");
    row("citizen, bad check", number, "310199195803150023", "form.id-number");
    row("credit code is no person", number, "91350100M000100Y43", "form.id-number");
    row("credit code", text(FieldFormat::CreditCode), "91350100M000100Y43", "");
    row("person is no credit code", text(FieldFormat::CreditCode), "310199195803150022", "form.credit-code");
    row("disability", text(FieldFormat::DisabilityNumber), "31019919580315002241", "");
    row("disability, no grade", text(FieldFormat::DisabilityNumber), "310199195803150022", "form.disability-number");
    row("account", account, "6217 0000 0000 0012", "");
    row("account, letter", account, "6217O00000000012", "form.account");
    row("too long", text(FieldFormat::None, 3), QStringLiteral("一二三四"), "form.too-long");
    row("rare characters count once", text(FieldFormat::None, 2), QStringLiteral("𠮷𠮷"), "");
    row("money", money, 1000, "");
    row("money, over", money, 1001, "form.too-large");
    row("money, under", money, 0, "form.too-small");
    row("money, half a fen", money, 1.5, "form.wrong-type");
    row("money as text", money, "12", "form.wrong-type");
    row("date", date, "2026-11-21", "");
    row("date, tomorrow", date, "2026-11-22", "form.date-in-future");
    row("date, no such day", date, "2026-02-30", "form.not-a-date");
    row("flag", flag, false, "");
    row("flag as text", flag, "yes", "form.wrong-type");
    row("choice", choice, "a", "");
    row("choice, other", choice, "b", "form.not-a-choice");
    row("empty and not required", phone, "  ", "");
}

void AffairsForms::valueIsChecked()
{
    QFETCH(FormField, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    const QList<FormProblem> problems = FormCheck::checkField(field, {{field.key, value}}, today);
    QCOMPARE(codes(problems).join(u','), code);
}

void AffairsForms::requiredFieldMustBeThere()
{
    const FormField field{.key = QStringLiteral("f"), .required = true};
    QCOMPARE(codes(FormCheck::checkField(field, {}, today)), QStringList{QStringLiteral("form.required")});
    QCOMPARE(codes(FormCheck::checkField(field, {{QStringLiteral("f"), QStringLiteral(" ")}}, today)),
             QStringList{QStringLiteral("form.required")});
    const FormField flag{.key = QStringLiteral("f"), .type = FieldType::Flag, .required = true};
    QVERIFY(FormCheck::checkField(flag, {{QStringLiteral("f"), false}}, today).isEmpty());
}

void AffairsForms::accountIsNotNeededForCash()
{
    const FormField *account = item("senior-allowance").field(QStringLiteral("account"));
    QVERIFY(account != nullptr);
    const QString method = QStringLiteral("payment_method");
    QCOMPARE(FormCheck::checkField(*account, {{method, QStringLiteral("social_card")}}, today).size(), 1);
    QVERIFY(FormCheck::checkField(*account, {{method, QStringLiteral("cash")}}, today).isEmpty());
}

void AffairsForms::unknownFieldIsADefect()
{
    const QList<FormProblem> problems = FormCheck::check({}, {{QStringLiteral("nonsense"), 1}}, today);
    QCOMPARE(codes(problems), QStringList{QStringLiteral("form.unknown-field")});
}

void AffairsForms::contextHoldsNoValue()
{
    const FormField field{.key = QStringLiteral("id_number"), .format = FieldFormat::IdNumber};
    const QString number = QStringLiteral("310199195803150023");
    const QVariantMap context = FormCheck::contextOf(FormCheck::checkField(field, {{field.key, number}}, today));
    QString all;
    QDebug(&all) << context;
    QVERIFY(all.contains(QStringLiteral("form.id-number")));
    QVERIFY(!all.contains(number));
}

void AffairsForms::telephoneSaysHowManyDigits()
{
    const FormProblem problem =
        FormCheck::checkTelephone(QStringLiteral("telephone"), QStringLiteral("1381234567")).first();
    QCOMPARE(problem.context.value(QStringLiteral("expected")).toInt(), 11);
    QCOMPARE(problem.context.value(QStringLiteral("length")).toInt(), 10);
}

void AffairsForms::idNumberSaysWhatIsWrong()
{
    const FormField field{.key = QStringLiteral("id_number"), .format = FieldFormat::IdNumber};
    const auto problems = FormCheck::checkField(field, {{field.key, QStringLiteral("110105194912310021")}}, today);
    QCOMPARE(problems.first().context.value(QStringLiteral("problem")).toString(),
             QStringLiteral("identity.bad-check"));
}

void AffairsForms::materialsThatAreMissing()
{
    const ServiceItem &allowance = item("senior-allowance");
    const auto state = [](const char *word) {
        return QJsonObject{{QStringLiteral("state"), QString::fromLatin1(word)}};
    };
    QJsonObject given{{QStringLiteral("id_card"), state("verified")},
                      {QStringLiteral("hukou_book"), state("verified")},
                      {QStringLiteral("allowance_form"), state("system")},
                      {QStringLiteral("photo_1inch"), state("verified")}};
    QList<MissingMaterial> missing = FormCheck::missing(allowance, given, false);
    QCOMPARE(missing.size(), 1); // a photo cannot be verified, it has to be there
    QCOMPARE(missing.first().id, QStringLiteral("photo_1inch"));
    QCOMPARE(missing.first().laterDays, 5);
    given.insert(QStringLiteral("photo_1inch"), state("received"));
    QVERIFY(FormCheck::missing(allowance, given, false).isEmpty());
    missing = FormCheck::missing(allowance, given, true);
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first().id, QStringLiteral("power_of_attorney"));
}

void AffairsForms::prefillSaysWhereFrom()
{
    const QJsonObject card{{QStringLiteral("account"), QStringLiteral("6217000000000012")}};
    const Prefill::Filled filled =
        Prefill::fill(item("senior-allowance"),
                      {{QStringLiteral("resident"), resident()}, {QStringLiteral("social_card"), card}}, today);
    const auto expect = [&filled](const char *key, const QString &value, const char *source) {
        QCOMPARE(filled.form.value(QLatin1String(key)).toString(), value);
        QCOMPARE(filled.sources.value(QLatin1String(key)), QString::fromLatin1(source));
    };
    expect("name", QStringLiteral("王秀兰"), "resident");
    expect("birth_date", QStringLiteral("1958-03-15"), "id_number");
    expect("sex", QStringLiteral("2"), "id_number");
    expect("hukou", QStringLiteral("人在户在 · 静安区"), "resident");
    expect("account", QStringLiteral("6217000000000012"), "social_card");
    expect("post_address", QStringLiteral("延安中路154弄10号704室"), "resident");
    QVERIFY(!filled.form.contains(QStringLiteral("payment_method")));
    QCOMPARE(filled.sources.size(), filled.form.size());
}

void AffairsForms::prefillKeepsWhatWasTyped()
{
    const Prefill::Filled filled =
        Prefill::fill(item("senior-allowance"), {{QStringLiteral("resident"), resident()}}, today,
                      {{QStringLiteral("telephone"), QStringLiteral("021-62345678")}});
    QCOMPARE(filled.form.value(QStringLiteral("telephone")).toString(), QStringLiteral("021-62345678"));
    QVERIFY(!filled.sources.contains(QStringLiteral("telephone")));
}

void AffairsForms::prefillTakesTheBirthDateFromTheFileWhenTheNumberHasNone()
{
    QJsonObject body = resident();
    body.insert(QStringLiteral("id_number"), QStringLiteral("E12345678"));
    body.insert(QStringLiteral("birth"), QStringLiteral("1950-01-02"));
    const Prefill::Filled filled = Prefill::fill(item("senior-allowance"), {{QStringLiteral("resident"), body}}, today);
    QCOMPARE(filled.form.value(QStringLiteral("birth_date")).toString(), QStringLiteral("1950-01-02"));
    QCOMPARE(filled.sources.value(QStringLiteral("birth_date")), QStringLiteral("resident"));
}

void AffairsForms::prefillRefusesACodeThatIsNoChoice()
{
    QJsonObject body = resident();
    body.remove(QStringLiteral("id_number"));
    body.insert(QStringLiteral("sex"), QStringLiteral("9"));
    const Prefill::Filled filled = Prefill::fill(item("senior-allowance"), {{QStringLiteral("resident"), body}}, today);
    QVERIFY(!filled.form.contains(QStringLiteral("sex")));
}

void AffairsForms::eligibility_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("hukou");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("hints");
    const QString woman58 = QStringLiteral("310199195803150022");
    const QString here = QStringLiteral("11");
    QTest::newRow("68, local") << "senior-allowance" << woman58 << here << today << "";
    QTest::newRow("68, from elsewhere") << "senior-allowance" << woman58 << QStringLiteral("来沪人员") << today
                                        << "eligibility.not-local";
    QTest::newRow("65 today") << "senior-allowance" << woman58 << here << QDate(2023, 3, 15) << "";
    QTest::newRow("a month before 65") << "senior-allowance" << woman58 << here << QDate(2023, 2, 15) << "x";
    QTest::newRow("man for the maternity allowance")
        << "maternity-allowance" << QStringLiteral("310199195803150014") << here << QDate(1990, 1, 1) << "x";
    QTest::newRow("too old to be unemployed")
        << "unemployment-registration" << woman58 << here << today << "eligibility.too-old";
    QTest::newRow("unknown hukou") << "senior-allowance" << woman58 << QString() << today << "";
    QTest::newRow("local and the residence permit")
        << "residence-permit" << woman58 << here << today << "eligibility.local";
    QTest::newRow("not on the roll") << "assistance-certificate" << woman58 << here << today << "eligibility.tags";
    QTest::newRow("not disabled") << "assistive-devices" << woman58 << here << today << "eligibility.tags-missing";
}

void AffairsForms::eligibility()
{
    QFETCH(QString, id);
    QFETCH(QString, number);
    QFETCH(QString, hukou);
    QFETCH(QDate, on);
    QFETCH(QString, hints);
    QJsonObject body = resident();
    body.insert(QStringLiteral("id_number"), number);
    body.insert(QStringLiteral("residence_category"), hukou);
    const ServiceItem *one = m_catalogue.version(id, 1);
    QVERIFY(one != nullptr);
    QStringList found;
    for (const EligibilityHint &hint : EligibilityCheck::check(*one, m_catalogue.targetWords(), body, {}, on))
        found.append(hint.code);
    if (hints != QLatin1String("x")) {
        QCOMPARE(found.join(u','), hints);
    } else if (one->target.sex.isEmpty()) {
        QCOMPARE(found, QStringList{});
        const auto dayBefore = EligibilityCheck::check(*one, m_catalogue.targetWords(), body, {}, on.addDays(-1));
        QCOMPARE(dayBefore.size(), 1);
        QCOMPARE(dayBefore.first().code, QStringLiteral("eligibility.too-young"));
        QCOMPARE(dayBefore.first().context.value(QStringLiteral("from")).toDate(), on);
        QCOMPARE(dayBefore.first().context.value(QStringLiteral("age")).toInt(), 64);
    } else {
        QVERIFY(found.contains(QStringLiteral("eligibility.sex")));
    }
}

void AffairsForms::ageOfTheChildNotOfTheGuardian()
{
    const ServiceItem &orphan = item("orphan-living-allowance");
    const QString key = QStringLiteral("child_id_number");
    const auto &words = m_catalogue.targetWords();
    QVERIFY(EligibilityCheck::check(orphan, words, resident(), {{key, QStringLiteral("310199201006013453")}}, today)
                .isEmpty());
    const auto grown =
        EligibilityCheck::check(orphan, words, resident(), {{key, QStringLiteral("310199200002290045")}}, today);
    QCOMPARE(grown.size(), 1);
    QCOMPARE(grown.first().code, QStringLiteral("eligibility.too-old"));
}

void AffairsForms::tagsAreReadAsCodesAndAsWords()
{
    const ServiceItem &certificate = item("assistance-certificate");
    for (const QString &tag : {QStringLiteral("minimum_living"), QStringLiteral("低保"), QStringLiteral("低保边缘")}) {
        QJsonObject body = resident();
        body.insert(QStringLiteral("tags"), QJsonArray{tag});
        QVERIFY2(EligibilityCheck::check(certificate, m_catalogue.targetWords(), body, {}, today).isEmpty(),
                 qPrintable(tag));
    }
}

QTEST_GUILESS_MAIN(AffairsForms)
#include "tst_affairs_forms.moc"
