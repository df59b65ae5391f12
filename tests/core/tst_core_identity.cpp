// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CheckCharacters.h"
#include "core/DivisionTable.h"
#include "core/IdentityDocument.h"

#include <QTest>

using namespace yc::core;

namespace {

const QDate today(2026, 11, 21);

QStringList codes(const IdentityDocument &document)
{
    QStringList list;
    for (const IdentityProblem &problem : document.problems())
        list.append(problem.code);
    return list;
}

} // namespace

class Identity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKind_data();
    void readsEveryKind();
    void saysExactlyWhatIsWrong_data();
    void saysExactlyWhatIsWrong();
    void putsWritingRight_data();
    void putsWritingRight();
    void everyWrongCheckCharacterIsFound();
    void namesTheExpectedCheckCharacter();
    void legacyNumbersBecomeEighteenCharacters();
    void warnsOfAnAddressCodeThatNeverWas();
    void readsCategoryAndGradeOfADisability();
    void readsTheNationalityOfAForeigner();
    void tomorrowIsTheFutureAndTodayIsNot();
    void kindsHaveNames();
    void noTextMakesItCrash_data();
    void noTextMakesItCrash();
};

void Identity::readsEveryKind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("normalised");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QString>("sex");
    const auto row = [](const char *what, const char *text, const char *kind, QDate birth = {}, const char *sex = "",
                        const char *normalised = nullptr) {
        QTest::newRow(what) << QString::fromLatin1(text) << QString::fromLatin1(kind)
                            << QString::fromLatin1(normalised ? normalised : text) << birth << QString::fromLatin1(sex);
    };
    row("the standard's woman", "11010519491231002X", "citizen", {1949, 12, 31}, "2");
    row("the standard's man of 1880", "440524188001010014", "citizen", {1880, 1, 1}, "1");
    row("man", "310199195803150014", "citizen", {1958, 3, 15}, "1");
    row("woman", "310199195803150022", "citizen", {1958, 3, 15}, "2");
    row("sequence 123", "310199196211201230", "citizen", {1962, 11, 20}, "1");
    row("minor", "310199201006013453", "citizen", {2010, 6, 1}, "1");
    row("leap day", "310199200002290045", "citizen", {2000, 2, 29}, "2");
    row("15 digits", "310199790723134", "citizen_15", {1979, 7, 23}, "2", "310199197907231344");
    row("foreigner, Canada", "911124198108030024", "foreign_permanent_resident", {1981, 8, 3}, "2");
    row("foreigner, Saudi Arabia", "932682198501010017", "foreign_permanent_resident", {1985, 1, 1}, "1");
    row("foreigner, 2017", "CAN110081080302", "foreign_permanent_resident_2017");
    row("Hong Kong resident", "810000199408230021", "hmt_residence_permit", {1994, 8, 23}, "2");
    row("Taiwan resident", "830000199201300022", "hmt_residence_permit", {1992, 1, 30}, "2");
    row("Hong Kong permit", "H12345678", "hk_macao_travel_permit");
    row("Macao permit, 11 characters", "M1234567801", "hk_macao_travel_permit");
    row("Taiwan permit", "12345678", "taiwan_travel_permit");
    row("passport", "E12345678", "passport");
    row("passport since 2017", "EA1234567", "passport");
    row("older passport", "G12345678", "passport");
    row("disability certificate", "31019919580315001443", "disability_certificate", {1958, 3, 15}, "1");
    row("disability certificate, replaced", "31019919580315001443B1", "disability_certificate", {1958, 3, 15}, "1");
    row("the standard's company", "91350100M000100Y43", "unified_credit_code");
    row("street office", "11310199009990012J", "unified_credit_code");
}

void Identity::readsEveryKind()
{
    QFETCH(QString, text);
    const auto document = IdentityDocument::parse(text, today);
    QTEST(document.kindName(), "kind");
    QVERIFY2(document.isValid(), qPrintable(codes(document).join(u' ')));
    QTEST(document.normalised(), "normalised");
    QTEST(document.birth(), "birth");
    QTEST(document.sex(), "sex");
}

void Identity::saysExactlyWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *what, const char *text, const char *kind, bool valid, const char *problems) {
        QTest::newRow(what) << QString::fromUtf8(text) << QString::fromLatin1(kind) << valid
                            << QString::fromLatin1(problems).split(u' ', Qt::SkipEmptyParts);
    };
    row("all right", "310199195803150014", "citizen", true, "");
    row("check", "110105194912310021", "citizen", false, "identity.bad-check");
    row("146 years", "440524188001010014", "citizen", true, "identity.age-over-130");
    row("30 February", "310199195802300017", "citizen", false, "identity.birth-not-a-date");
    row("check and date", "310199195802300010", "citizen", false, "identity.bad-check identity.birth-not-a-date");
    row("next century", "310199210001010012", "citizen", false, "identity.birth-in-future");
    row("year 1049", "310199104901010019", "citizen", false, "identity.birth-too-early");
    row("no such province", "190199195803150011", "citizen", false, "identity.unknown-province");
    row("17 characters", "31019919580315001", "citizen", false, "identity.length");
    row("19 characters", "3101991958031500144", "citizen", false, "identity.length");
    row("letter O for zero", "31O199195803150014", "citizen", false, "identity.bad-character");
    row("X inside", "310199195803150X14", "citizen", false, "identity.bad-character");
    row("spreadsheet", "3.10199E+17", "citizen", false, "identity.destroyed-by-spreadsheet");
    row("spreadsheet, more digits", "3.10199195803150E+17", "citizen", false, "identity.destroyed-by-spreadsheet");
    row("spreadsheet, zeros", "310199195803150000", "citizen", false, "identity.destroyed-by-spreadsheet");
    row("ends in 000 but passes", "310199195803191000", "citizen", true, "identity.maybe-destroyed-by-spreadsheet");
    row("masked", "310199********0014", "citizen", false, "identity.masked");
    row("15 digits", "310199790723134", "citizen_15", true, "identity.legacy-number");
    row("15 digits, 1910 or 2010", "310199100104736", "citizen_15", true,
        "identity.legacy-number identity.century-assumed");
    row("15 digits, sequence 996", "310199790723996", "citizen_15", true,
        "identity.legacy-number identity.century-assumed");
    row("15 digits, no date", "310199790231134", "citizen_15", false,
        "identity.birth-not-a-date identity.legacy-number");
    row("Hong Kong with a county", "810101199408230028", "hmt_residence_permit", false,
        "identity.bad-check identity.bad-permit-region");
    row("foreigner, check", "911124198108030025", "foreign_permanent_resident", false, "identity.bad-check");
    row("foreigner, province", "999124198108030029", "foreign_permanent_resident", false,
        "identity.bad-check identity.unknown-province");
    row("disability category 8", "31019919580315001483", "disability_certificate", false,
        "identity.disability-category");
    row("disability grade 5", "31019919580315001445", "disability_certificate", false, "identity.disability-grade");
    row("disability, person's check", "31019919580315001543", "disability_certificate", false, "identity.bad-check");
    row("credit code, check", "91350100M000100Y44", "unified_credit_code", false, "identity.bad-check");
    row("credit code, letter O", "9135O100M000100Y43", "unified_credit_code", false, "identity.bad-character");
    row("nothing", "  ", "unknown", false, "identity.empty");
    row("words", "无证", "unknown", false, "identity.unknown-kind");
    row("telephone", "19677028372", "unknown", false, "identity.unknown-kind");
}

void Identity::saysExactlyWhatIsWrong()
{
    QFETCH(QString, text);
    const auto document = IdentityDocument::parse(text, today);
    QTEST(document.kindName(), "kind");
    QCOMPARE(codes(document),
             *static_cast<QStringList *>(QTest::qData("problems", QMetaType::fromType<QStringList>().id())));
    QTEST(document.isValid(), "valid");
}

void Identity::putsWritingRight_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normalised");
    QTest::addColumn<QString>("corrections");
    const QString specimen = QStringLiteral("11010519491231002X");
    QTest::newRow("as it is") << specimen << specimen << QString();
    QTest::newRow("lower case") << QStringLiteral("11010519491231002x") << specimen << QStringLiteral("lower-case");
    QTest::newRow("full width") << QStringLiteral("１１０１０５１９４９１２３１００２Ｘ") << specimen
                                << QStringLiteral("full-width");
    QTest::newRow("full width, lower case")
        << QStringLiteral("11010519491231002ｘ") << specimen << QStringLiteral("full-width lower-case");
    QTest::newRow("spaces") << QStringLiteral(" 110105 19491231\u00A0002X\u3000\t") << specimen
                            << QStringLiteral("spaces");
    QTest::newRow("invisible") << QStringLiteral("\uFEFF110105\u200B19491231002X") << specimen
                               << QStringLiteral("spaces");
    QTest::newRow("apostrophe of a spreadsheet")
        << QStringLiteral("'11010519491231002X") << specimen << QStringLiteral("punctuation");
    QTest::newRow("multiplication sign") << QStringLiteral("11010519491231002×") << specimen
                                         << QStringLiteral("full-width");
    QTest::newRow("passport") << QStringLiteral("ea1234567") << QStringLiteral("EA1234567")
                              << QStringLiteral("lower-case");
}

void Identity::putsWritingRight()
{
    QFETCH(QString, text);
    const auto document = IdentityDocument::parse(text, today);
    QVERIFY(document.isValid());
    QTEST(document.normalised(), "normalised");
    QTEST(document.corrections().join(u' '), "corrections");
}

void Identity::everyWrongCheckCharacterIsFound()
{
    const QString body = QStringLiteral("31019919580315001");
    int valid = 0;
    for (const QChar check : QStringLiteral("0123456789X"))
        valid += IdentityDocument::parse(body + check, today).isValid() ? 1 : 0;
    QCOMPARE(valid, 1);
    QVERIFY(citizenCheckCharacter(u"3101991958031500").isNull());
    QVERIFY(citizenCheckCharacter(u"3101991958031500X").isNull());
    QCOMPARE(organisationCheckCharacter(u"M000100Y"), QChar(u'4'));
}

void Identity::namesTheExpectedCheckCharacter()
{
    const auto document = IdentityDocument::parse(QStringLiteral("110105194912310021"), today);
    QCOMPARE(document.problems().size(), 1);
    const QVariantMap context = document.problems().constFirst().context;
    QCOMPARE(context.value(QStringLiteral("expected")).toString(), QStringLiteral("X"));
    QCOMPARE(context.value(QStringLiteral("found")).toString(), QStringLiteral("1"));
    QCOMPARE(context.value(QStringLiteral("position")).toInt(), 18);
    const auto letter = IdentityDocument::parse(QStringLiteral("31O199195803150014"), today);
    QCOMPARE(letter.problems().constFirst().context.value(QStringLiteral("position")).toInt(), 3);
}

void Identity::legacyNumbersBecomeEighteenCharacters()
{
    QCOMPARE(citizenNumberFrom15(u"110105491231002"), QStringLiteral("11010519491231002X"));
    QCOMPARE(citizenNumberFrom15(u"11010549123100"), QString());
    const auto document = IdentityDocument::parse(QStringLiteral("110105491231002"), today);
    QCOMPARE(document.cleaned(), QStringLiteral("110105491231002"));
    QCOMPARE(document.normalised(), QStringLiteral("11010519491231002X"));
}

void Identity::warnsOfAnAddressCodeThatNeverWas()
{
    const DivisionTable &divisions = DivisionTable::builtIn();
    const auto unknown = IdentityDocument::parse(QStringLiteral("310199195803150014"), today, &divisions);
    QVERIFY(unknown.isValid());
    QCOMPARE(codes(unknown), QStringList{QStringLiteral("identity.unknown-division")});
    const auto known = IdentityDocument::parse(QStringLiteral("11010519491231002X"), today, &divisions);
    QVERIFY(known.problems().isEmpty());
    QCOMPARE(known.divisionCode(), QStringLiteral("110105"));
}

void Identity::readsCategoryAndGradeOfADisability()
{
    const auto document = IdentityDocument::parse(QStringLiteral("31019919580315001443B2"), today);
    QCOMPARE(document.disabilityCategory(), 4);
    QCOMPARE(document.disabilityGrade(), 3);
}

void Identity::readsTheNationalityOfAForeigner()
{
    QCOMPARE(IdentityDocument::parse(QStringLiteral("911124198108030024"), today).nationality(), QStringLiteral("124"));
    QCOMPARE(IdentityDocument::parse(QStringLiteral("CAN110081080302"), today).nationality(), QStringLiteral("CAN"));
}

void Identity::tomorrowIsTheFutureAndTodayIsNot()
{
    const QString number = QStringLiteral("310199201006013453");
    QVERIFY(IdentityDocument::parse(number, QDate(2010, 6, 1)).isValid());
    QVERIFY(
        IdentityDocument::parse(number, QDate(2010, 5, 31)).hasProblem(QLatin1StringView("identity.birth-in-future")));
    QVERIFY(!IdentityDocument::parse(QStringLiteral("440524188001010014"), QDate(2010, 12, 31))
                 .hasProblem(QLatin1StringView("identity.age-over-130")));
    QVERIFY(IdentityDocument::parse(QStringLiteral("440524188001010014"), QDate(2011, 1, 1))
                .hasProblem(QLatin1StringView("identity.age-over-130")));
}

void Identity::kindsHaveNames()
{
    for (int kind = 0; kind <= static_cast<int>(IdentityKind::UnifiedCreditCode); ++kind) {
        const QString name = identityKindName(static_cast<IdentityKind>(kind));
        QVERIFY(!name.isEmpty());
        QCOMPARE(identityKindFromName(name), static_cast<IdentityKind>(kind));
    }
    QVERIFY(!identityKindFromName(QStringLiteral("library_card")));
}

void Identity::noTextMakesItCrash_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << QString();
    QTest::newRow("surrogates") << QStringLiteral("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈");
    QTest::newRow("lone surrogate") << QString(18, QChar(0xD800));
    QTest::newRow("eighteen letters") << QString(18, u'Z');
    QTest::newRow("eighteen nines") << QString(18, u'9');
    QTest::newRow("eighteen zeros") << QString(18, u'0');
    QTest::newRow("fifteen zeros") << QString(15, u'0');
    QTest::newRow("long") << QString(100'000, u'1');
    QTest::newRow("Arabic digits") << QString(18, QChar(0x0661));
}

void Identity::noTextMakesItCrash()
{
    QFETCH(QString, text);
    QVERIFY(!IdentityDocument::parse(text, today, &DivisionTable::builtIn()).isValid());
    QVERIFY(!IdentityDocument::parse(text, QDate()).isValid());
}

QTEST_GUILESS_MAIN(Identity)
#include "tst_core_identity.moc"
