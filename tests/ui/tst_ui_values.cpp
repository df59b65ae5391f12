// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/DateField.h"
#include "ui/KeyValueGrid.h"
#include "ui/Masked.h"

#include <QSignalSpy>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using core::PersonalData;

class ValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void masksByKind_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, PersonalData kind, const char *value, const char *shown) {
            QTest::newRow(name) << int(kind) << QString::fromUtf8(value) << QString::fromUtf8(shown);
        };
        row("identity number", PersonalData::IdentityNumber, "310199194403020024", "310199********0024");
        row("passport", PersonalData::IdentityNumber, "E12345678", "E******78");
        row("too short", PersonalData::IdentityNumber, "E12", "***");
        row("mobile", PersonalData::Telephone, "13812345678", "138****5678");
        row("landline", PersonalData::Telephone, "021-62581234", "021-****1234");
        row("bank", PersonalData::BankAccount, "6217001234567890012", "621700*********0012");
        row("birth", PersonalData::BirthDate, "1958-03-12", "1958-**-**");
        row("health", PersonalData::Health, "高血压", "●●");
        row("address", PersonalData::Address, "延安中路154弄10号704室", "延安中路****");
        row("name", PersonalData::Name, "王秀兰", "王秀兰");
        row("empty", PersonalData::IdentityNumber, "", "");
    }
    void masksByKind()
    {
        QFETCH(int, kind);
        QFETCH(QString, value);
        QFETCH(QString, shown);
        QCOMPARE(Masked::apply(PersonalData(kind), value), shown);
    }

    void noticeShowsFirstCharacterOfNameOnly()
    {
        QCOMPARE(Masked::forNotice(PersonalData::Name, QStringLiteral("王秀兰")), QStringLiteral("王**"));
        QCOMPARE(Masked::forNotice(PersonalData::Name, QStringLiteral("𠮷田")), QStringLiteral("𠮷*"));
        QCOMPARE(Masked::forNotice(PersonalData::Telephone, QStringLiteral("13812345678")), QString());
    }

    void revealedValueMasksItselfAgain()
    {
        KeyValueGrid grid;
        const QString key = QStringLiteral("id");
        grid.setValue(key, QStringLiteral("证件号"), QStringLiteral("310199194403020024"), PersonalData::IdentityNumber,
                      true);
        QCOMPARE(grid.shown(key), QStringLiteral("310199********0024"));
        grid.setRemaskAfter(1);
        grid.reveal(key);
        QCOMPARE(grid.shown(key), QStringLiteral("310199194403020024"));
        QTRY_COMPARE(grid.shown(key), QStringLiteral("310199********0024"));
    }

    void readsDatesAsHandsWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("date");
        const QDate day(2012, 9, 4);
        for (const char *typed : {"20120904", "2012-9-4", "2012-09-04", "2012.9.4", "2012/09/4", "2012年9月4日",
                                  "2012年09月04", " 2012 - 9 - 4 ", "２０１２０９０４", "2012年 9月 4日"})
            QTest::newRow(typed) << QString::fromUtf8(typed) << day;
        for (const char *typed : {"", "2012", "2012-9", "2012-02-30", "20121301", "12-9-4", "2012-9-4-1", "天"})
            QTest::newRow(*typed ? typed : "empty") << QString::fromUtf8(typed) << QDate();
    }
    void readsDatesAsHandsWriteThem()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, date);
        QCOMPARE(DateField::read(typed).value_or(QDate()), date);
    }
};

QTEST_MAIN(ValuesTest)
#include "tst_ui_values.moc"
