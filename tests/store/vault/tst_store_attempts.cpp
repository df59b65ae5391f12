// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClock.h"
#include "store/vault/SignInAttempts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace yc::store;
using namespace std::chrono_literals;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
const QDateTime noon(QDate(2026, 11, 21), QTime(4, 0), QTimeZone::UTC);
const LockOutRules rules = LockOutRules::builtIn(QDate(2026, 11, 21));

struct Folder {
    QTemporaryDir dir;
    yc::test::FakeClock clock{noon};

    [[nodiscard]] SignInAttempts load() const { return SignInAttempts::load(dir.path()); }
    [[nodiscard]] QString path() const { return dir.filePath(text("attempts.json")); }
    [[nodiscard]] DeskEvent failure() const
    {
        return {.at = clock.now(), .name = text("desk.sign-in-failed"), .person = text("person:x"), .outcome = {}};
    }
    /// One wrong guess, with the file read anew as after a restart.
    void fail(const char *number = "1001") const { QVERIFY(load().begin(text(number), failure(), rules)); }
    [[nodiscard]] qint64 minutes(const char *number = "1001") const
    {
        return std::chrono::ceil<std::chrono::minutes>(load().wait(text(number), clock.now(), rules).value()).count();
    }
};

} // namespace

class StoreAttempts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDelayGrowsWithEachFailure_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("minutes");
        int failures = 0;
        for (const int minutes : {0, 0, 0, 0, 0, 1, 5, 15, 30, 60, 60, 60}) {
            QTest::addRow("after %d", failures) << failures << minutes;
            ++failures;
        }
        QTest::newRow("after a million") << 1'000'000 << 60;
    }

    void theDelayGrowsWithEachFailure()
    {
        QFETCH(int, failures);
        QFETCH(int, minutes);
        QCOMPARE(rules.delayAfter(failures), std::chrono::milliseconds(std::chrono::minutes(minutes)));
    }

    void theRuleInForceOnTheDayApplies()
    {
        const QByteArray shape = R"({"from":"%1","free_failures":%2,"delay_minutes":[1],"kept_events":9,)"
                                 R"("clock_slack_minutes":1})";
        const auto entry = [&shape](const char *from, int free) {
            return QByteArray(shape).replace("%1", from).replace("%2", QByteArray::number(free));
        };
        const QByteArray json = "{\"rules\":[" + entry("2027-01-01", 3) + ',' + entry("2020-01-01", 7) + "]}";
        QCOMPARE(LockOutRules::fromJson(json, QDate(2026, 12, 31))->freeFailures, 7);
        QCOMPARE(LockOutRules::fromJson(json, QDate(2027, 1, 1))->freeFailures, 3);
        QCOMPARE(LockOutRules::fromJson(json, QDate(1970, 1, 1))->freeFailures, 7);
        QCOMPARE(LockOutRules::fromJson(json, QDate(2100, 1, 1))->freeFailures, 3);
        for (const char *bad : {"", "{}", R"({"rules":[]})", R"({"rules":[{"from":"2020-01-01"}]})"})
            QCOMPARE(LockOutRules::fromJson(bad, QDate(2026, 1, 1)).error().code, text("vault.bad-lock-out-rules"));
        QVERIFY(!LockOutRules::fromJson("{\"rules\":[" + entry("2020-01-01", 0) + "]}", QDate(2026, 1, 1)));
    }

    void failuresSurviveARestartAndArePerPerson()
    {
        Folder folder;
        for (int i = 1; i <= 4; ++i) {
            folder.fail();
            QCOMPARE(folder.load().failures(text("1001")), i);
            QCOMPARE(folder.minutes(), 0);
        }
        folder.fail();
        QCOMPARE(folder.minutes(), 1);
        QCOMPARE(folder.minutes("1002"), 0);
        folder.clock.advance(59s);
        QCOMPARE(folder.minutes(), 1);
        folder.clock.advance(1s);
        QCOMPARE(folder.minutes(), 0);
        folder.fail(); // the sixth
        QCOMPARE(folder.minutes(), 5);
    }

    void aRightPassphraseOrAnAdministratorEndsIt()
    {
        Folder folder;
        for (int i = 0; i < 6; ++i)
            folder.fail();
        SignInAttempts attempts = folder.load();
        attempts.forgive(text("1001"));
        QVERIFY(attempts.save());
        QCOMPARE(folder.load().failures(text("1001")), 0);
        QCOMPARE(folder.minutes(), 0);
        QCOMPARE(folder.load().events().size(), 6); // the log still hears of them
    }

    void aGuessThatWasNoneIsTakenBack()
    {
        Folder folder;
        folder.fail();
        SignInAttempts attempts = folder.load();
        QVERIFY(attempts.begin(text("1001"), folder.failure(), rules));
        attempts.takeBack(text("1001"));
        QVERIFY(attempts.save());
        QCOMPARE(folder.load().failures(text("1001")), 1);
        QCOMPARE(folder.load().events().size(), 1);
    }

    void aKillInTheMiddleOfAGuessCounts()
    {
        Folder folder;
        for (int i = 1; i <= 5; ++i) {
            const pid_t child = ::fork();
            if (child == 0) {
                SignInAttempts attempts = folder.load();
                if (!attempts.begin(text("1001"), folder.failure(), rules))
                    ::_exit(1);
                ::raise(SIGKILL); // before anybody knows whether the guess was right
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            QCOMPARE(folder.load().failures(text("1001")), i);
        }
        QCOMPARE(folder.minutes(), 1);
    }

    void aClockSetBackNeitherShortensNorStretchesTheWait_data()
    {
        QTest::addColumn<QDateTime>("failedAt");
        QTest::addColumn<QDateTime>("askedAt");
        const QDateTime lost(QDate(1970, 1, 1), QTime(0, 0, 7), QTimeZone::UTC);
        const QDateTime ahead(QDate(2100, 1, 1), QTime(0, 0), QTimeZone::UTC);
        QTest::newRow("an hour back") << noon << noon.addSecs(-3600);
        QTest::newRow("a second back") << noon << noon.addSecs(-1);
        QTest::newRow("to 1970") << noon << lost;
        QTest::newRow("failed in 2100, then right again") << ahead << noon;
        QTest::newRow("from 2100 to 1970") << ahead << lost;
    }

    void aClockSetBackNeitherShortensNorStretchesTheWait()
    {
        QFETCH(QDateTime, failedAt);
        QFETCH(QDateTime, askedAt);
        Folder folder;
        folder.clock.set(failedAt);
        for (int i = 0; i < 9; ++i)
            folder.fail();
        QCOMPARE(folder.minutes(), 60);
        folder.clock.set(askedAt);
        QCOMPARE(folder.minutes(), 60); // not less …
        folder.clock.advance(30min);
        QCOMPARE(folder.minutes(), 30); // … and it passes, whatever the clock said before
        folder.clock.advance(30min);
        QCOMPARE(folder.minutes(), 0);
    }

    void aLostOrDamagedFileIsANewOneWithoutFailures_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("gone") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("rubbish") << QByteArray("rubbish");
        QTest::newRow("another shape") << QByteArray(R"({"persons":{}})");
    }

    void aLostOrDamagedFileIsANewOneWithoutFailures()
    {
        QFETCH(QByteArray, content);
        Folder folder;
        for (int i = 0; i < 5; ++i)
            folder.fail();
        const QString id = folder.load().id();
        QFile file(folder.path());
        if (content.isNull()) {
            QVERIFY(file.remove());
        } else {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
            file.close();
        }
        const SignInAttempts attempts = folder.load();
        QCOMPARE(attempts.failures(text("1001")), 0);
        QVERIFY(attempts.events().isEmpty());
        QVERIFY(!attempts.id().isEmpty() && attempts.id() != id); // which is how the store notices
    }

    void everyFlippedByteIsNoticed()
    {
        Folder folder;
        for (int i = 0; i < 5; ++i)
            folder.fail();
        const QString id = folder.load().id();
        QFile file(folder.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray good = file.readAll();
        int noticed = 0;
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x01);
            QVERIFY(file.seek(0) && file.write(bad) == bad.size() && file.flush());
            const SignInAttempts attempts = folder.load();
            noticed += attempts.id() != id ? 1 : 0;
            QVERIFY2(attempts.id() != id || attempts.failures(text("1001")) == 5, qPrintable(text("byte %1").arg(at)));
        }
        QVERIFY(noticed > good.size() / 2); // the rest is space between words
    }

    void eventsAreKeptInOrderAndNotForEver()
    {
        Folder folder;
        SignInAttempts attempts = folder.load();
        for (int i = 0; i < 12; ++i)
            attempts.note({.at = noon.addSecs(i), .name = text("desk.x"), .person = {}, .outcome = text("done")}, 10);
        QVERIFY(attempts.save());
        attempts = folder.load();
        QCOMPARE(attempts.events().size(), 10);
        QCOMPARE(attempts.events().first().serial, 3);
        QCOMPARE(attempts.events().last().at, noon.addSecs(11));
        attempts.drop(11);
        QCOMPARE(attempts.events().size(), 1);
        QCOMPARE(attempts.lastSerial(), 12); // never given out again
    }

    void aFolderThatCannotBeWrittenStopsTheGuess()
    {
        Folder folder;
        SignInAttempts attempts = SignInAttempts::load(folder.dir.filePath(text("absent")));
        QCOMPARE(attempts.begin(text("1001"), folder.failure(), rules).error().code, text("store.io"));
        QCOMPARE(attempts.failures(text("1001")), 0);
    }
};

QTEST_GUILESS_MAIN(StoreAttempts)
#include "tst_store_attempts.moc"
