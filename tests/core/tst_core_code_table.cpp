// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CodeTable.h"

#include <QTest>

using namespace yc::core;

class CodeTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheCodeOfAWord_data();
    void findsTheCodeOfAWord();
    void everyTableIsReadable();
    void ethnicGroupsHaveDistinctLetters();
    void anUnknownCodeIsShownAsItIs();
    void aDamagedTableIsRefused_data();
    void aDamagedTableIsRefused();
};

void CodeTableTest::findsTheCodeOfAWord_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *table, const char *word, const char *code) {
        QTest::addRow("%s %s", table, word)
            << QString::fromLatin1(table) << QString::fromUtf8(word) << QString::fromLatin1(code);
    };
    row("sex", "男", "1");
    row("sex", " 女 ", "2");
    row("sex", "female", "2");
    row("ethnic_group", "汉", "01");
    row("ethnic_group", "汉族", "01");
    row("ethnic_group", "维吾尔", "05");
    row("ethnic_group", "土家", "15");
    row("ethnic_group", "德昂族", "46");
    row("ethnic_group", "崩龙族", "46");
    row("ethnic_group", "56", "56");
    row("relation_to_head", "户主", "02");
    row("relation_to_head", "配偶", "10");
    row("relation_to_head", "子", "20");
    row("relation_to_head", "女", "30");
    row("relation_to_head", "母亲", "52");
    row("relation_to_head", "父亲", "51");
    row("relation_to_head", "孙子", "41");
    row("relation_to_head", "孙女", "42");
    row("relation_to_head", "妹夫", "78");
    row("relation_to_head", "非亲属", "99");
    row("marital_status", "已婚", "20");
    row("marital_status", "未婚", "10");
    row("marital_status", "离异", "40");
    row("marital_status", "丧偶", "30");
    row("education", "本科", "20");
    row("education", "大学普通班毕业", "28");
    row("education", "初中", "70");
    row("political_status", "群众", "13");
    row("employment", "退（离）休人员", "80");
    row("health", "糖尿病", "37");
    row("residence_category", "人在户在", "11");
    row("residence_category", "人在户不在", "12");
    row("residence_category", "户在人不在", "13");
    row("residence_category", "来沪人员", "21");
    row("household_kind", "集体户", "2");
    row("care_tag", "独居", "living_alone");
    row("care_tag", "残疾二级", "severe_disability");
    row("care_tag", "电话空号", "");
    row("disability_category", "7", "7");
    row("no_such_table", "男", "");
}

void CodeTableTest::findsTheCodeOfAWord()
{
    QFETCH(QString, table);
    QFETCH(QString, word);
    QTEST(CodeTable::named(table).codeOf(word), "code");
}

void CodeTableTest::everyTableIsReadable()
{
    const QStringList names = CodeTable::names();
    QCOMPARE(names,
             (QStringList{QStringLiteral("care_tag"), QStringLiteral("disability_category"),
                          QStringLiteral("disability_grade"), QStringLiteral("education"), QStringLiteral("employment"),
                          QStringLiteral("ethnic_group"), QStringLiteral("health"), QStringLiteral("household_kind"),
                          QStringLiteral("hukou_nature"), QStringLiteral("marital_status"),
                          QStringLiteral("political_status"), QStringLiteral("relation_to_head"),
                          QStringLiteral("residence_category"), QStringLiteral("sex")}));
    for (const QString &name : names) {
        const CodeTable &table = CodeTable::named(name);
        for (const CodeTable::Entry &entry : table.entries()) {
            QCOMPARE(table.find(entry.code)->zh, entry.zh);
            QCOMPARE(table.codeOf(entry.zh), entry.code);
            QCOMPARE(table.codeOf(entry.en), entry.code);
        }
    }
    QCOMPARE(CodeTable::named(QStringLiteral("sex")).standard(), QStringLiteral("GB/T 2261.1-2003"));
    const CodeTable &education = CodeTable::named(QStringLiteral("education"));
    for (const char *const gap : {"50", "72", "82"})
        QVERIFY(!education.find(QString::fromLatin1(gap)));
}

void CodeTableTest::ethnicGroupsHaveDistinctLetters()
{
    const CodeTable &groups = CodeTable::named(QStringLiteral("ethnic_group"));
    QSet<QString> letters;
    for (const CodeTable::Entry &entry : groups.entries())
        letters.insert(entry.facts.value(QStringLiteral("letters")));
    letters.remove(QString());
    QCOMPARE(letters.size(), 56);
    QCOMPARE(groups.find(QStringLiteral("01"))->facts.value(QStringLiteral("letters")), QStringLiteral("HA"));
}

void CodeTableTest::anUnknownCodeIsShownAsItIs()
{
    const CodeTable &sex = CodeTable::named(QStringLiteral("sex"));
    QCOMPARE(sex.label(QStringLiteral("1"), true), QStringLiteral("男"));
    QCOMPARE(sex.label(QStringLiteral("1"), false), QStringLiteral("Male"));
    QCOMPARE(sex.label(QStringLiteral("7"), true), QStringLiteral("7"));
}

void CodeTableTest::aDamagedTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::newRow("not JSON") << QByteArray("code;zh") << QStringLiteral("codes.not-json");
    QTest::newRow("no entries") << QByteArray(R"({"table": "t", "zh": "表", "en": "T"})")
                                << QStringLiteral("codes.unknown-layout");
    QTest::newRow("entry without a name")
        << QByteArray(R"({"table": "t", "zh": "表", "en": "T", "entries": [{"code": "1"}]})")
        << QStringLiteral("codes.unknown-layout");
    QTest::newRow("one word for two codes")
        << QByteArray(R"({"table": "t", "zh": "表", "en": "T", "entries": [{"code": "1", "zh": "甲", "en": "A"},)"
                      R"({"code": "2", "zh": "甲", "en": "B"}]})")
        << QStringLiteral("codes.not-unique");
    QTest::newRow("one code twice")
        << QByteArray(R"({"table": "t", "zh": "表", "en": "T", "entries": [{"code": "1", "zh": "甲", "en": "A"},)"
                      R"({"code": "1", "zh": "乙", "en": "B"}]})")
        << QStringLiteral("codes.not-unique");
}

void CodeTableTest::aDamagedTableIsRefused()
{
    QFETCH(QByteArray, json);
    const auto table = CodeTable::fromJson(json);
    QVERIFY(!table);
    QTEST(table.error().code, "code");
}

QTEST_GUILESS_MAIN(CodeTableTest)
#include "tst_core_code_table.moc"
