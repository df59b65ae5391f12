// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/Resident.h"
#include "services/residents/rules/ResidentChanges.h"

#include <QTest>

using namespace yc::residents;

class ResidentChangesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyAndAbsentAreTheSame()
    {
        const QJsonObject before{{QStringLiteral("name"), QStringLiteral("王磊")}, {QStringLiteral("note"), QString()}};
        const QJsonObject after{{QStringLiteral("name"), QStringLiteral("王磊")}, {QStringLiteral("deceased"), false}};
        QCOMPARE(changesBetween(before, after), QList<FieldChange>());
    }

    void changesStandInTheOrderOfTheFields()
    {
        const QJsonObject before{{QStringLiteral("telephone"), QStringLiteral("1")}};
        const QJsonObject after{{QStringLiteral("telephone"), QStringLiteral("2")}, {QStringLiteral("name"), QStringLiteral("王磊")}};
        const auto changes = changesBetween(before, after);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.at(0).key, QStringLiteral("name"));
        QVERIFY(changes.at(0).before.isUndefined());
        QCOMPARE(changes.at(1).after.toString(), QStringLiteral("2"));
    }

    void rebaseKeepsMineAndTakesTheirsBeside()
    {
        const QJsonObject base{{QStringLiteral("telephone"), QStringLiteral("1")}, {QStringLiteral("address"), QStringLiteral("a")}};
        QJsonObject mine = base;
        mine.insert(QStringLiteral("telephone"), QStringLiteral("2"));
        QJsonObject theirs = base;
        theirs.insert(QStringLiteral("telephone"), QStringLiteral("3"));
        theirs.insert(QStringLiteral("address"), QStringLiteral("b"));
        const Rebased rebased = rebase(base, mine, theirs);
        QCOMPARE(rebased.body.value(u"telephone").toString(), QStringLiteral("2"));
        QCOMPARE(rebased.body.value(u"address").toString(), QStringLiteral("b"));
        QCOMPARE(rebased.contested.size(), 1);
        QCOMPARE(rebased.contested.first().before.toString(), QStringLiteral("3"));
    }

    void theSameChangeOnBothSidesIsNotContested()
    {
        const QJsonObject base{{QStringLiteral("telephone"), QStringLiteral("1")}};
        const QJsonObject both{{QStringLiteral("telephone"), QStringLiteral("2")}};
        QVERIFY(rebase(base, both, both).contested.isEmpty());
    }

    void latestBirthOfAgeIsTheBoundaryOfAgeOn_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::newRow("any day") << QDate(2026, 11, 20);
        QTest::newRow("end of February, common year") << QDate(2026, 2, 28);
        QTest::newRow("leap day") << QDate(2028, 2, 29);
        QTest::newRow("day before the leap day") << QDate(2028, 2, 28);
        QTest::newRow("first of March") << QDate(2027, 3, 1);
    }
    void latestBirthOfAgeIsTheBoundaryOfAgeOn()
    {
        QFETCH(QDate, day);
        for (int age = 1; age < 110; ++age) {
            const QDate last = latestBirthOfAge(age, day);
            QCOMPARE(ageOn(day, last), age);
            QCOMPARE(ageOn(day, last.addDays(1)), age - 1);
        }
    }
};

QTEST_GUILESS_MAIN(ResidentChangesTest)
#include "tst_residents_commands.moc"
