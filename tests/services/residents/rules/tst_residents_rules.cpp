// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CodeTable.h"
#include "core/Masking.h"
#include "services/residents/rules/Resident.h"
#include "services/residents/rules/ResidentCheck.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/rules/Telephone.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace yc::residents;
using yc::core::Field;
using yc::core::FieldKind;

class ResidentRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Each field that is masked somewhere: its mask is refused by the rules, whoever hands it in.
    void noMaskBecomesARecord();
    void declaresFieldsOnce();
    void namesCodeTablesThatExist();
    void keepsEveryFieldInItsBody();
    void leavesUnknownValuesOutOfTheBody();
    void countsFullYears_data();
    void countsFullYears();
    void normalisesNames_data();
    void normalisesNames();
    void normalisesTelephones_data();
    void normalisesTelephones();
    void splitsTelephonesOfOneCell();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void offersTheValueThatPutsItRight();
    void completesFromTheNumber();

private:
    static Resident good()
    {
        Resident resident;
        resident.name = QStringLiteral("李宇广");
        resident.sex = QStringLiteral("1");
        resident.birth = QDate(1962, 11, 20);
        resident.idKind = QStringLiteral("citizen");
        resident.idNumber = QStringLiteral("310199196211201230");
        resident.telephone = QStringLiteral("13812345678");
        return resident;
    }
    static inline const QDate today = QDate(2026, 11, 21);
};

void ResidentRules::declaresFieldsOnce()
{
    for (const auto *type : {&residentType(), &householdType()}) {
        QSet<QString> keys;
        for (const Field &field : type->fields) {
            QVERIFY2(!keys.contains(field.key), qPrintable(field.key));
            keys.insert(field.key);
            QVERIFY(!field.label.isEmpty());
            QCOMPARE(field.kind == FieldKind::Code, !field.codeTable.isEmpty() && field.kind != FieldKind::List);
            QVERIFY2(!field.unique || field.indexed, qPrintable(field.key));
            QVERIFY2(!field.indexed || field.column, qPrintable(field.key));
        }
    }
    QCOMPARE(residentType().name, QStringLiteral("resident"));
    const Field *number = residentType().field(QStringLiteral("id_number"));
    QVERIFY(number && number->unique);
    QCOMPARE(number->personalData, yc::core::PersonalData::IdentityNumber);
    QCOMPARE(number->searchAs, yc::core::SearchAs::IdentityNumber);
}

void ResidentRules::namesCodeTablesThatExist()
{
    const QStringList notTables = {QStringLiteral("identity_kind"),
                                   QStringLiteral("committee")}; // names of core, divisions
    for (const auto *type : {&residentType(), &householdType()}) {
        for (const Field &field : type->fields) {
            if (!field.codeTable.isEmpty() && !notTables.contains(field.codeTable))
                QVERIFY2(!yc::core::CodeTable::named(field.codeTable).isEmpty(), qPrintable(field.codeTable));
        }
    }
}

void ResidentRules::keepsEveryFieldInItsBody()
{
    QJsonObject body;
    for (const Field &field : residentType().fields) {
        if (field.key == u"name_sort")
            continue; // derived for lists, never stored
        switch (field.kind) {
        case FieldKind::Date:
            body.insert(field.key, QStringLiteral("2001-02-03"));
            break;
        case FieldKind::Flag:
            body.insert(field.key, true);
            break;
        case FieldKind::List:
            body.insert(field.key, QJsonArray{QStringLiteral("a"), QStringLiteral("b")});
            break;
        default:
            body.insert(field.key, field.key + QStringLiteral(" value"));
            break;
        }
    }
    QCOMPARE(Resident::fromBody(body).toBody(), body);
}

void ResidentRules::leavesUnknownValuesOutOfTheBody()
{
    QVERIFY(Resident().toBody().isEmpty());
    QCOMPARE(Resident::fromBody({}), Resident());
}

void ResidentRules::countsFullYears_data()
{
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("age");
    QTest::newRow("day before") << QDate(1946, 11, 22) << QDate(2026, 11, 21) << 79;
    QTest::newRow("birthday") << QDate(1946, 11, 21) << QDate(2026, 11, 21) << 80;
    QTest::newRow("leap day, common year, before") << QDate(2000, 2, 29) << QDate(2018, 2, 27) << 17;
    QTest::newRow("leap day, common year") << QDate(2000, 2, 29) << QDate(2018, 2, 28) << 18;
    QTest::newRow("leap day, leap year") << QDate(2000, 2, 29) << QDate(2020, 2, 28) << 19;
    QTest::newRow("today born") << QDate(2026, 11, 21) << QDate(2026, 11, 21) << 0;
    QTest::newRow("not yet born") << QDate(2026, 11, 22) << QDate(2026, 11, 21) << -1;
    QTest::newRow("unknown") << QDate() << QDate(2026, 11, 21) << -1;
}

void ResidentRules::countsFullYears()
{
    QFETCH(const QDate, birth);
    QFETCH(const QDate, day);
    QFETCH(const int, age);
    QCOMPARE(ageOn(day, birth).value_or(-1), age);
}

void ResidentRules::normalisesNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("blanks") << QStringLiteral(" 赵　英世 ") << QStringLiteral("赵英世");
    QTest::newRow("middle dot") << QStringLiteral("古丽娜尔•买买提") << QStringLiteral("古丽娜尔·买买提");
    QTest::newRow("full-width dot") << QStringLiteral("古丽娜尔．买买提") << QStringLiteral("古丽娜尔·买买提");
    QTest::newRow("latin") << QStringLiteral(" Anna   Maria ") << QStringLiteral("Anna Maria");
    QTest::newRow("rare") << QStringLiteral("苏丽𫖮") << QStringLiteral("苏丽𫖮");
    QTest::newRow("nothing") << QStringLiteral(" 　") << QString();
}

void ResidentRules::normalisesNames()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    QCOMPARE(normaliseName(text), name);
}

void ResidentRules::normalisesTelephones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("form");
    const auto row = [](const QString &text, const QString &number, TelephoneForm form) {
        QTest::newRow(qPrintable(text)) << text << number << int(form);
    };
    row(QStringLiteral("138 1234 5678"), QStringLiteral("13812345678"), TelephoneForm::Mobile);
    row(QStringLiteral("１３８１２３４５６７８"), QStringLiteral("13812345678"), TelephoneForm::Mobile);
    row(QStringLiteral("+86 13812345678"), QStringLiteral("13812345678"), TelephoneForm::Mobile);
    row(QStringLiteral("8613812345678"), QStringLiteral("13812345678"), TelephoneForm::Mobile);
    row(QStringLiteral("138-1234-5678"), QStringLiteral("13812345678"), TelephoneForm::Mobile);
    row(QStringLiteral("1541540601"), QStringLiteral("1541540601"), TelephoneForm::OneDigitShort);
    row(QStringLiteral("021-62345678"), QStringLiteral("02162345678"), TelephoneForm::Landline);
    row(QStringLiteral("(021)62345678-12"), QStringLiteral("02162345678-12"), TelephoneForm::Landline);
    row(QStringLiteral("0571-8123456"), QStringLiteral("05718123456"), TelephoneForm::Landline);
    row(QStringLiteral("62345678"), QStringLiteral("62345678"), TelephoneForm::Landline);
    row(QStringLiteral("62345678转12"), QStringLiteral("62345678-12"), TelephoneForm::Landline);
    row(QStringLiteral("12345"), QStringLiteral("12345"), TelephoneForm::Service);
    row(QStringLiteral("138123456789"), QStringLiteral("138123456789"), TelephoneForm::Unusual);
    row(QStringLiteral("没有电话"), QStringLiteral("没有电话"), TelephoneForm::Unusual);
    row(QString(), QString(), TelephoneForm::Empty);
}

void ResidentRules::normalisesTelephones()
{
    QFETCH(const QString, text);
    QFETCH(const QString, number);
    QFETCH(const int, form);
    QCOMPARE(normaliseTelephone(text), number);
    QCOMPARE(int(telephoneForm(number)), form);
}

void ResidentRules::splitsTelephonesOfOneCell()
{
    const QStringList two = {QStringLiteral("13812345678"), QStringLiteral("02162345678")};
    QCOMPARE(splitTelephones(QStringLiteral("13812345678/021-62345678")), two);
    QCOMPARE(splitTelephones(QStringLiteral("13812345678、021-62345678")), two);
    QCOMPARE(splitTelephones(QStringLiteral("13812345678 02162345678")), two);
    QCOMPARE(splitTelephones(QStringLiteral("138 1234 5678")), QStringList({QStringLiteral("13812345678")}));
    QCOMPARE(splitTelephones(QString()), QStringList());
}

void ResidentRules::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *key, const char *value, const QStringList &codes) {
        QTest::addRow("%s=%s", key, value) << QString::fromLatin1(key) << QString::fromUtf8(value) << codes;
    };
    row("note", "nothing wrong", {});
    row("name", "", {QStringLiteral("resident.no-name")});
    row("name", "李", {QStringLiteral("resident.name-one-character")});
    row("name", "李7", {QStringLiteral("resident.name-characters")});
    row("name", "古丽娜尔·买买提", {});
    row("id_number", "", {QStringLiteral("resident.no-number")});
    row("id_number", "310199196211201231", {QStringLiteral("identity.bad-check")});
    row("id_number", " 310199196211201230", {QStringLiteral("resident.number-as-written")});
    row("sex", "2", {QStringLiteral("resident.sex-contradicts-number")});
    row("telephone", "1381234567", {QStringLiteral("resident.telephone-one-short")});
    row("telephone_2", "abc", {QStringLiteral("resident.telephone-unusual")});
    row("committee", "310106", {QStringLiteral("resident.committee-code")});
    row("committee", "310106018017", {});
    row("relation", "10", {QStringLiteral("resident.relation-without-household")});
}

void ResidentRules::findsWhatIsWrong()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QStringList, codes);
    Resident resident = good();
    *textField(resident, key) = value;
    QStringList found;
    const auto problems = ResidentCheck(today).check(resident);
    for (const ResidentProblem &problem : problems)
        found.append(problem.code);
    // The region of invented people was never assigned, which core may mention.
    found.removeAll(QStringLiteral("identity.unknown-division"));
    QCOMPARE(found, codes);
}

void ResidentRules::offersTheValueThatPutsItRight()
{
    Resident resident = good();
    resident.sex = QStringLiteral("2");
    resident.birth = QDate(1962, 11, 21);
    resident.deceasedOn = QDate(1950, 1, 1);
    const auto problems = ResidentCheck(today).check(resident);
    QVERIFY(ResidentCheck::hasErrors(problems));
    QHash<QString, QString> fixes;
    QStringList codes;
    for (const ResidentProblem &problem : problems) {
        codes.append(problem.code);
        if (problem.fix)
            fixes.insert(problem.field, *problem.fix);
    }
    QCOMPARE(fixes.value(QStringLiteral("sex")), QStringLiteral("1"));
    QCOMPARE(fixes.value(QStringLiteral("birth")), QStringLiteral("1962-11-20"));
    QVERIFY(codes.contains(QStringLiteral("resident.deceased-before-birth")));
    QVERIFY(codes.contains(QStringLiteral("resident.deceased-not-marked")));
    QVERIFY(!ResidentCheck::hasErrors(ResidentCheck(today).check(good())));
}

void ResidentRules::completesFromTheNumber()
{
    Resident resident;
    resident.name = QStringLiteral(" 李 宇广");
    resident.idNumber = QStringLiteral("３１０１９９１９６２１１２０１２３０");
    resident.telephone = QStringLiteral("138 1234 5678");
    const Resident complete = ResidentCheck(today).completed(resident);
    QCOMPARE(complete, good());
    // What a person entered stays, even if it contradicts the number: that is a problem to show, not to hide.
    resident.sex = QStringLiteral("2");
    QCOMPARE(ResidentCheck(today).completed(resident).sex, QStringLiteral("2"));
}

void ResidentRules::noMaskBecomesARecord()
{
    int tried = 0;
    for (const Field &field : residentType().fields) {
        if (!yc::core::Masking::hides(field.personalData) || field.kind == FieldKind::List)
            continue;
        const QString whole = field.kind == FieldKind::Date              ? QStringLiteral("1944-03-02")
                              : field.key == QStringLiteral("id_number") ? QStringLiteral("310199194403020024")
                                                                         : QStringLiteral("13812345678甲乙丙丁戊");
        QJsonObject body{{QStringLiteral("name"), QStringLiteral("王秀兰")}};
        body.insert(field.key, yc::core::Masking::apply(field.personalData, whole));
        const auto problems = ResidentCheck(QDate(2026, 11, 21)).check(Resident::fromBody(body));
        if (field.kind == FieldKind::Date) { // no date: the field is not even read
            QVERIFY(!Resident::fromBody(body).toBody().contains(field.key));
            continue;
        }
        QVERIFY2(std::ranges::any_of(problems,
                                     [&](const ResidentProblem &p) {
                                         return p.field == field.key &&
                                                (p.code == u"resident.masked-value" || p.code == u"identity.masked") &&
                                                p.severity == ResidentProblem::Severity::Error;
                                     }),
                 qPrintable(field.key));
        ++tried;
    }
    QVERIFY(tried >= 8);
}

QTEST_GUILESS_MAIN(ResidentRules)
#include "tst_residents_rules.moc"
