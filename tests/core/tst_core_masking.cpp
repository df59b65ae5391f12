// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Masking.h"

#include <QTest>

using namespace yc::core;

class MaskingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The table of Masking.h.
    void eachKindHasOneRule_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, PersonalData kind, const char *value, const char *shown) {
            QTest::newRow(name) << int(kind) << QString::fromUtf8(value) << QString::fromUtf8(shown);
        };
        using enum PersonalData;
        row("18 digits", IdentityNumber, "310199194403020024", "310199********0024");
        row("18 with X", IdentityNumber, "50019919440302002X", "500199********002X");
        row("15 digits", IdentityNumber, "310199440302002", "310199*****2002");
        row("disability certificate", IdentityNumber, "31019919440302002443", "310199**********2443");
        row("passport", IdentityNumber, "E12345678", "E******78");
        row("Macao permit", IdentityNumber, "M12345678", "M******78");
        row("three characters", IdentityNumber, "E12", "***");
        row("mobile", Telephone, "13812345678", "138****5678");
        row("mobile with country code", Telephone, "+8613812345678", "+86*******5678");
        row("landline with hyphen", Telephone, "021-62581234", "021-****1234");
        row("landline without", Telephone, "02162581234", "021-****1234");
        row("four-digit area", Telephone, "0512-6258123", "0512-***8123");
        row("landline with extension", Telephone, "021-62581234-802", "021-****1234");
        row("local landline", Telephone, "62581234", "****1234");
        row("hotline", Telephone, "1234", "****");
        row("e-mail as contact", Telephone, "zhang@mail.example", "z***@mail.example");
        row("bank account", BankAccount, "6217001234567890012", "621700*********0012");
        row("short account", BankAccount, "12345678", "1*****78");
        row("birth", BirthDate, "1958-03-12", "1958-**-**");
        row("year only", BirthDate, "1958", "****");
        row("health", Health, "高血压", "●●");
        row("welfare", Welfare, "低保", "●●");
        row("address to the street", Address, "上海市静安区静安寺街道延安中路154弄10号704室",
            "上海市静安区静安寺街道****");
        row("address to the community", Address, "静安寺街道裕华社区3号楼502室", "静安寺街道裕华社区****");
        row("address to the village", Address, "浦东新区川沙新镇长丰村12组3号", "浦东新区川沙新镇长丰村****");
        row("address to the road", Address, "延安中路154弄10号704室", "延安中路****");
        row("full-width house number", Address, "愚园路１２３号", "愚园路****");
        row("no street", Address, "幸福花园8幢602", "幸福花园****");
        row("only a place", Address, "静安寺街道", "静安寺街道");
        row("one character", Address, "甲", "****");
        row("name in the desk", Name, "欧阳秀兰", "欧阳秀兰");
        row("nothing personal", None, "310199194403020024", "310199194403020024");
        for (const auto kind : {IdentityNumber, Telephone, BankAccount, BirthDate, Health, Welfare, Address, Name})
            row(qPrintable(QStringLiteral("empty %1").arg(int(kind))), kind, "", "");
    }
    void eachKindHasOneRule()
    {
        QFETCH(int, kind);
        QFETCH(QString, value);
        QFETCH(QString, shown);
        QCOMPARE(Masking::apply(PersonalData(kind), value), shown);
        QVERIFY(Masking::hides(PersonalData(kind)) || shown == value);
    }

    /// The first character whatever the length, compound surnames too.
    void noticesShowOneCharacterOfAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *shown) {
            QTest::newRow(shown) << QString::fromUtf8(name) << QString::fromUtf8(shown);
        };
        row("王", "*");
        row("张三", "张*");
        row("王秀兰", "王**");
        row("欧阳秀兰", "欧***");
        row("阿依古丽·买买提", "阿*******");
        row("𠮷田", "𠮷*");
    }
    void noticesShowOneCharacterOfAName()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        QCOMPARE(Masking::forNotice(PersonalData::Name, name), shown);
        QCOMPARE(Masking::forNotice(PersonalData::Address, name), QString());
    }

    void whatAMaskLeavesIsKnownAsSuch_data() { eachKindHasOneRule_data(); }
    void whatAMaskLeavesIsKnownAsSuch()
    {
        QFETCH(int, kind);
        QFETCH(QString, value);
        QFETCH(QString, shown);
        QVERIFY2(!Masking::isMasked(PersonalData(kind), value), qPrintable(value));
        if (shown != value)
            QVERIFY2(Masking::isMasked(PersonalData(kind), shown), qPrintable(shown));
    }

    void masksOfOtherSystemsAreKnownToo()
    {
        QVERIFY(Masking::isMasked(PersonalData::IdentityNumber, QStringLiteral("3101＊＊＊＊＊＊＊＊＊＊0014")));
        QVERIFY(Masking::isMasked(PersonalData::Telephone, QStringLiteral("138××××5678")));
        QVERIFY(Masking::isMasked(PersonalData::Name, QStringLiteral("王*兰")));
        QVERIFY(!Masking::isMasked(PersonalData::Welfare, QStringLiteral("见附件**，已核")));
        QVERIFY(!Masking::isMasked(PersonalData::None, QStringLiteral("****")));
    }

    void howLongIsDated()
    {
        QCOMPARE(RevealTimes::on(QDate(2026, 11, 21)).shownSeconds, 30);
        QCOMPARE(RevealTimes::on(QDate(2026, 11, 21)).clipboardSeconds, 30);
        QCOMPARE(RevealTimes::on(QDate(1970, 1, 1)).shownSeconds, 30); // a clock that lost its battery hides no less
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "tst_core_masking.moc"
