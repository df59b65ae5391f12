// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Money.h"
#include "core/RecordId.h"

#include <QTest>

using namespace yc::core;

namespace {
struct ResidentTag {
    static constexpr const char *type = "resident";
};
class FixedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000); }
};
} // namespace

class CoreValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsOfOneMillisecondAscend()
    {
        const FixedClock clock;
        QString last;
        for (int i = 0; i < 10'000; ++i) {
            const QString id = RecordId<ResidentTag>::create(clock).toString();
            QVERIFY2(isRecordId(id), qPrintable(id));
            QVERIFY(last < id);
            last = id;
        }
    }
    void anIdOfAnotherKindIsRefused()
    {
        QVERIFY(RecordId<ResidentTag>::parse(QStringLiteral("case:018bcfe5-6800-7000-8000-000000000000")).isNull());
        QVERIFY(
            !RecordId<ResidentTag>::parse(QStringLiteral("resident:018bcfe5-6800-7000-8000-000000000000")).isNull());
    }
    void moneyReadsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<qint64>("fen");
        QTest::newRow("plain") << QStringLiteral("1234.50") << true << qint64(123450);
        QTest::newRow("grouped") << QStringLiteral("￥1,234.5") << true << qint64(123450);
        QTest::newRow("full-width") << QStringLiteral("１２元") << true << qint64(1200);
        QTest::newRow("negative") << QStringLiteral("-0.05") << true << qint64(-5);
        QTest::newRow("three decimals") << QStringLiteral("1.005") << false << qint64(0);
        QTest::newRow("words") << QStringLiteral("ten") << false << qint64(0);
        QTest::newRow("empty") << QString() << false << qint64(0);
    }
    void moneyReadsWhatPeopleWrite()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QFETCH(qint64, fen);
        const auto money = Money::parse(text);
        QCOMPARE(money.has_value(), valid);
        if (valid)
            QCOMPARE(money->fen(), fen);
    }
    void moneyShowsGroupedFen()
    {
        QCOMPARE(Money::fromFen(-123456789).toDisplay(), QStringLiteral("-1,234,567.89"));
        QCOMPARE(Money::fromFen(100).toDisplay(), QStringLiteral("1.00"));
        QCOMPARE(Money::fromFen(-5).toString(), QStringLiteral("-0.05"));
    }
};

QTEST_GUILESS_MAIN(CoreValues)
#include "tst_core_values.moc"
