// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DeskMark.h"
#include "services/affairs/rules/CaseNumber.h"
#include "services/affairs/rules/CaseType.h"
#include "support/MemoryTransaction.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace yc::affairs;
using namespace yc;

namespace {

core::Session deskOf(const QString &mark)
{
    core::Session session;
    session.personId = QStringLiteral("person:1");
    session.org = QStringLiteral("310106013");
    session.mark = mark;
    return session;
}

QString uuid(int number) { return QStringLiteral("0198f000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')); }

void keep(core::Transaction &transaction, const QString &type, const QString &number)
{
    core::Document document;
    document.id = type + u':' + QString::number(qHash(number));
    document.type = type;
    document.body = {{QStringLiteral("number"), number}};
    QVERIFY(transaction.put(document));
}

} // namespace

/// Desks that hear nothing of each other, with clocks that are wrong by years.
class AffairsNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noTwoDesksGiveTheSameNumber()
    {
        std::mt19937 random(4);
        const auto below = [&](int most) { return std::uniform_int_distribution<int>(0, most - 1)(random); };
        constexpr int desks = 60;
        std::vector<std::unique_ptr<testing::MemoryTransaction>> stores;
        for (int desk = 0; desk < desks; ++desk) {
            // Some have a mark from the city, some the one made from their id.
            const QString mark =
                desk % 3 == 0
                    ? QStringLiteral("%1%2").arg(core::markAlphabet[desk / 32]).arg(core::markAlphabet[desk % 32])
                    : core::deskMark(uuid(desk));
            QVERIFY(core::isDeskMark(mark));
            stores.push_back(std::make_unique<testing::MemoryTransaction>(QList<core::RecordType>{}, deskOf(mark)));
        }
        QSet<QString> cases;
        QSet<QString> slips;
        QHash<QString, qint64> last; // by desk, kind and year: no gaps
        for (int i = 0; i < 6'000; ++i) {
            const int desk = below(desks);
            const int year = 1999 + below(60);
            testing::MemoryTransaction &store = *stores[static_cast<std::size_t>(desk)];
            const auto number = nextCaseNumber(store, year);
            QVERIFY(number);
            QVERIFY2(!cases.contains(*number), qPrintable(*number));
            cases.insert(*number);
            const QString series = QStringLiteral("%1/%2").arg(desk).arg(year);
            QCOMPARE(number->section(u'-', -1).toLongLong(), ++last[series]);
            QCOMPARE(CaseNumber::fromQr(CaseNumber::qrPayload(*number)), std::optional(*number));
            const auto slip = nextSlipNumber(store, QStringLiteral("acceptance"), QStringLiteral("受"), year);
            QVERIFY(slip);
            QVERIFY2(!slips.contains(slip->number), qPrintable(slip->number));
            slips.insert(slip->number);
        }
    }

    void aStoreFromBeforeGoesOnCounting()
    {
        testing::MemoryTransaction store({}, deskOf({}));
        QCOMPARE(*nextCaseNumber(store, 2026), QStringLiteral("2026-310106-000001"));
        QCOMPARE(*nextCaseNumber(store, 2026), QStringLiteral("2026-310106-000002"));
        const auto slip = nextSlipNumber(store, QStringLiteral("acceptance"), QStringLiteral("受"), 2026);
        QCOMPARE(slip->number, QStringLiteral("受〔2026〕310106013-000001号"));
        // The same series under a mark, and under another one when the desk has joined a city.
        const QString series = CaseNumber::series(QStringLiteral("310106013"), 2026);
        QCOMPARE(store.lastNumber(series), 2);
        QCOMPARE(CaseNumber::format(QStringLiteral("310106013"), QStringLiteral("K7QXM"), 2026, 3),
                 QStringLiteral("2026-310106013-K7QXM-000003"));
        QCOMPARE(SlipNumber::format(QStringLiteral("受"), QStringLiteral("310106013"), QStringLiteral("K7"), 2026, 3),
                 QStringLiteral("受〔2026〕310106013-K7-000003号"));
    }

    void aDeskPutBackFromABackupPassesOverWhatCameBack()
    {
        testing::MemoryTransaction store({}, deskOf(QStringLiteral("K7")));
        keep(store, QStringLiteral("case"), QStringLiteral("2026-310106013-K7-000001"));
        keep(store, QStringLiteral("case"), QStringLiteral("2026-310106013-K7-000002"));
        keep(store, QStringLiteral("slip"), QStringLiteral("受〔2026〕310106013-K7-000001号"));
        QCOMPARE(*nextCaseNumber(store, 2026), QStringLiteral("2026-310106013-K7-000003"));
        const auto slip = nextSlipNumber(store, QStringLiteral("acceptance"), QStringLiteral("受"), 2026);
        QCOMPARE(slip->serial, 2);
    }

    void checkDigitsFindWhatIsMisread_data()
    {
        QTest::addColumn<QString>("number");
        QTest::newRow("without a mark") << QStringLiteral("2026-310106-004812");
        QTest::newRow("a city's mark") << QStringLiteral("2026-310106013-K7-004812");
        QTest::newRow("a desk's own mark") << QStringLiteral("2026-310106013-K7QXM-004812");
    }
    void checkDigitsFindWhatIsMisread()
    {
        QFETCH(QString, number);
        const QString payload = CaseNumber::qrPayload(number);
        QCOMPARE(CaseNumber::fromQr(payload), std::optional(number));
        const QString all = QStringLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        for (qsizetype i = 4; i < 4 + number.size(); ++i) {
            if (payload.at(i) == u'-')
                continue;
            for (const QChar other : all) {
                // Digit for digit and letter for letter: what MOD 97-10 promises to find.
                if (other == payload.at(i) || other.isDigit() != payload.at(i).isDigit())
                    continue;
                QString wrong = payload;
                wrong[i] = other;
                QVERIFY2(!CaseNumber::fromQr(wrong), qPrintable(wrong));
            }
            const QChar next = payload.at(i + 1);
            if (next != payload.at(i) && next.isLetterOrNumber() && next.isDigit() == payload.at(i).isDigit()) {
                QString swapped = payload;
                std::swap(swapped[i], swapped[i + 1]);
                QVERIFY2(!CaseNumber::fromQr(swapped), qPrintable(swapped));
            }
        }
    }
    void checkDigitsAreThoseOfTheStandard()
    {
        // Reckoned by hand in another program: 2026310106013K7004812 with K = 20, times 100, and 98 less the rest
        // of 97.
        QCOMPARE(CaseNumber::qrPayload(QStringLiteral("2026-310106-004812")),
                 QStringLiteral("YC1:2026-310106-004812:68"));
        QCOMPARE(CaseNumber::qrPayload(QStringLiteral("2026-310106013-K7-004812")),
                 QStringLiteral("YC1:2026-310106013-K7-004812:56"));
    }

    void marksAreSafeToReadOut()
    {
        QSet<QString> marks;
        for (int desk = 0; desk < 2'000; ++desk) {
            const QString mark = core::deskMark(uuid(desk));
            QCOMPARE(mark.size(), 5);
            QVERIFY(!mark.contains(u'0') && !mark.contains(u'O') && !mark.contains(u'1') && !mark.contains(u'I'));
            QVERIFY(core::isDeskMark(mark));
            QCOMPARE(mark, core::deskMark(uuid(desk)));
            marks.insert(mark);
        }
        QCOMPARE(marks.size(), 2'000);
        QVERIFY(core::deskMark({}).isEmpty());
        for (const char *bad : {"", "K", "k7", "K-", "K７", "ABCDEF"})
            QVERIFY2(!core::isDeskMark(QString::fromUtf8(bad)), bad);
    }
};

QTEST_GUILESS_MAIN(AffairsNumbers)
#include "tst_affairs_numbers.moc"
