// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDesk.h"

#include <QRegularExpression>
#include <QTest>

using namespace yc;
using namespace std::chrono_literals;
using store::Passphrase;
using store::PersonEntry;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? QStringLiteral("no error") : result.error().code; }
QVariant said(const auto &result, const char *key)
{
    return result ? QVariant() : result.error().context.value(QString::fromLatin1(key));
}

} // namespace

/// Signing in, and what people do with people.
class StoreDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // ---- wrong passphrases

    void theFifthWrongPassphraseLocks()
    {
        TestDesk at;
        for (const int left : {4, 3, 2, 1}) {
            QVERIFY(at.restart()); // closing and opening the program gives no new tries
            const auto wrong = at.signIn("1001", "guess");
            QCOMPARE(codeOf(wrong), text("vault.wrong-passphrase"));
            QCOMPARE(said(wrong, "left").toInt(), left);
        }
        const auto fifth = at.signIn("1001", "guess");
        QCOMPARE(codeOf(fifth), text("vault.locked-out"));
        QCOMPARE(said(fifth, "minutes").toInt(), 1);
        QCOMPARE(said(fifth, "until").toString(), text("09:01"));
        QVERIFY(at.restart());
        QCOMPARE(codeOf(at.signIn("1001", TestDesk::anPass)), text("vault.locked-out")); // though it is right
        QCOMPARE(at.desk->minutesLocked(text("1001")), 1);
        QVERIFY(at.signIn("1002", TestDesk::boPass)); // the others go on working
        at.clock->advance(59s);
        QCOMPARE(codeOf(at.signIn("1001", TestDesk::anPass)), text("vault.locked-out"));
        at.clock->advance(1s);
        QCOMPARE(codeOf(at.signIn("1001", "guess")), text("vault.locked-out")); // the sixth
        QCOMPARE(at.desk->minutesLocked(text("1001")), 5);
        at.clock->advance(5min);
        QVERIFY(at.signIn("1001", TestDesk::anPass));
        const auto again = at.signIn("1001", "guess");
        QCOMPARE(said(again, "left").toInt(), 4); // forgiven
    }

    void guessesAtOtherPlacesCountAsWell()
    {
        TestDesk at;
        const Passphrase good = TestDesk::pass("Harbour-88q");
        QCOMPARE(codeOf(at.desk->changePassphrase(text("1002"), TestDesk::pass("guess"), good)),
                 text("vault.wrong-passphrase"));
        const auto key = at.desk->exportKey(text("1002"), TestDesk::pass("guess"));
        QCOMPARE(said(key, "left").toInt(), 3);
        // A new passphrase that is too weak is not a wrong old one.
        QCOMPARE(
            codeOf(at.desk->changePassphrase(text("1002"), TestDesk::pass(TestDesk::boPass), TestDesk::pass("short"))),
            text("vault.passphrase-too-weak"));
        QCOMPARE(said(at.signIn("1002", "guess"), "left").toInt(), 2);
        QCOMPARE(codeOf(at.signIn("1003", "guess")), text("vault.unknown-person"));
        // The raw key is for who is signed in.
        QCOMPARE(codeOf(at.desk->exportKey(text("1002"), TestDesk::pass(TestDesk::boPass))), text("desk.signed-out"));
        const auto store = at.signIn("1002", TestDesk::boPass);
        QVERIFY(at.desk->exportKey(text("1002"), TestDesk::pass(TestDesk::boPass))->startsWith("x'"));
        QCOMPARE(codeOf(at.desk->exportKey(text("1001"), TestDesk::pass(TestDesk::anPass))), text("desk.signed-out"));
    }

    void theAdministratorEndsALockOut()
    {
        TestDesk at;
        for (int i = 0; i < 5; ++i)
            QVERIFY(!at.signIn("1002", "guess"));
        {
            const auto store = at.signIn("1001", TestDesk::anPass);
            QVERIFY(at.desk->unlockPerson(**store, text("1002")));
            QCOMPARE(codeOf(at.desk->unlockPerson(**store, text("1009"))), text("vault.unknown-person"));
            QVERIFY(TestDesk::read(*at.desk).contains(text("desk.person-unlock done ") + TestDesk::idOf(2)));
        }
        QVERIFY(at.restart());
        QVERIFY(at.signIn("1002", TestDesk::boPass));
    }

    void theRecoveryCodeEndsALockOut()
    {
        TestDesk at;
        for (int i = 0; i < 5; ++i)
            QVERIFY(!at.signIn("1001", "guess"));
        QCOMPARE(codeOf(at.desk->recover(store::RecoveryCode::random(), text("1001"), TestDesk::pass("Harbour-88q"))),
                 text("vault.wrong-recovery-code"));
        QCOMPARE(codeOf(at.desk->recover(*at.code, text("1001"), TestDesk::pass(TestDesk::anPass))),
                 text("vault.passphrase-too-weak")); // used before
        QVERIFY(at.desk->minutesLocked(text("1001")) == 1);
        QVERIFY(at.desk->recover(*at.code, text("1001"), TestDesk::pass("Harbour-88q")));
        QVERIFY(at.restart());
        QVERIFY(!at.entry("1001").mustChange); // their own choice
        const auto store = at.signIn("1001", "Harbour-88q");
        QVERIFY(store);
        const QStringList log = TestDesk::read(*at.desk);
        QVERIFY(log.contains(text("desk.recovery-failed vault.wrong-recovery-code ")));
        QVERIFY(log.contains(text("desk.recovery-used done ") + TestDesk::idOf(1)));
    }

    void whatHappenedAtTheClosedDeskComesIntoTheLogOnce()
    {
        TestDesk at;
        for (int i = 0; i < 5; ++i)
            QVERIFY(!at.signIn("1002", "guess"));
        QVERIFY(!at.signIn("1002", "guess")); // not even tried
        const QByteArray before = TestDesk::contents(at.file("attempts.json"));
        QVERIFY(before.contains("desk.locked-out"));
        QVERIFY(!before.contains("柏"));
        // The file as it will be when the log has been written and it has not.
        store::SignInAttempts attempts = store::SignInAttempts::load(at.folder());
        QVERIFY(attempts.begin(text("1001"), {.at = at.clock->now(), .name = text("x"), .person = {}, .outcome = {}},
                               store::LockOutRules::builtIn(at.clock->today())));
        attempts.takeBack(text("1001"));
        QVERIFY(attempts.save());
        const QByteArray between = TestDesk::contents(at.file("attempts.json"));
        TestDesk::overwrite(at.file("attempts.json"), before);
        QCOMPARE(at.visit(), QString());
        const QString failed = text("desk.sign-in-failed vault.wrong-passphrase ") + TestDesk::idOf(2);
        QCOMPARE(at.rows("desk.sign-in-failed"), QStringList(5, failed));
        QCOMPARE(at.rows("desk.locked-out"),
                 QStringList{text("desk.locked-out vault.locked-out ") + TestDesk::idOf(2)});
        QVERIFY(!TestDesk::contents(at.file("attempts.json")).contains("desk.locked-out"));
        at.desk.reset();
        TestDesk::overwrite(at.file("attempts.json"), between); // killed there
        QVERIFY(at.restart());
        QCOMPARE(at.visit(), QString());
        QCOMPARE(at.rows("desk.sign-in-failed").size(), 5);
        QVERIFY(at.desk->warnings().isEmpty());
        QCOMPARE(at.desk->minutesLocked(text("1002")), 1);
    }

    // ---- days

    void daysOfValidityDecide_data()
    {
        QTest::addColumn<int>("day"); // from the first of ten days
        QTest::addColumn<QString>("code");
        QTest::newRow("the day before") << -1 << text("vault.not-yet-valid");
        QTest::newRow("the first day") << 0 << text("no error");
        QTest::newRow("the last day") << 9 << text("no error");
        QTest::newRow("the day after") << 10 << text("vault.no-longer-valid");
        QTest::newRow("clock at 1970") << -20'000 << text("vault.not-yet-valid");
        QTest::newRow("clock at 2100") << 27'000 << text("vault.no-longer-valid");
    }

    void daysOfValidityDecide()
    {
        QFETCH(int, day);
        QFETCH(QString, code);
        TestDesk at;
        PersonEntry entry = at.entry("1002");
        entry.validFrom = at.clock->today().addDays(3);
        entry.validTo = entry.validFrom.addDays(9);
        {
            const auto store = at.signIn("1001", TestDesk::anPass);
            QVERIFY(at.desk->updatePerson(**store, entry));
        }
        QCOMPARE(at.entry("1002"), entry);
        at.clock->set(QDateTime(entry.validFrom.addDays(day), QTime(23, 59)));
        auto store = at.signIn("1002", TestDesk::boPass);
        QCOMPARE(codeOf(store), code);
        if (!store) {
            QVERIFY(at.desk->key().isEmpty());
            QCOMPARE(codeOf(at.signIn("1002", "guess")), text("vault.wrong-passphrase")); // days are no oracle
            QCOMPARE(at.visit(), QString()); // who has no last day gets in whatever the clock says
            QCOMPARE(at.rows("desk.sign-in-refused"),
                     QStringList{text("desk.sign-in-refused ") + code + u' ' + TestDesk::idOf(2)});
        }
    }

    void anOldPassphraseMustBeChanged_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("mustChange");
        QTest::newRow("day 0") << 0 << false;
        QTest::newRow("day 90") << 90 << false;
        QTest::newRow("day 91") << 91 << true;
        QTest::newRow("clock at 1970") << -20'000 << false;
        QTest::newRow("clock at 2100") << 27'000 << true;
    }

    void anOldPassphraseMustBeChanged()
    {
        QFETCH(int, days);
        QFETCH(bool, mustChange);
        TestDesk at;
        const char *const own = "Quarry-Stone-53"; // the one that the administrator gave has to be changed anyway
        QVERIFY(at.entry("1002").mustChange);
        QVERIFY(at.desk->changePassphrase(text("1002"), TestDesk::pass(TestDesk::boPass), TestDesk::pass(own)));
        at.clock->set(at.clock->now().addDays(days));
        QVERIFY(at.restart());
        QCOMPARE(at.entry("1002").mustChange, mustChange);
        QVERIFY(at.signIn("1002", own)); // nobody is kept out by it
        QVERIFY(at.desk->changePassphrase(text("1002"), TestDesk::pass(own), TestDesk::pass("Harbour-88q")));
        QVERIFY(!at.entry("1002").mustChange);
    }

    void aPassphraseSetWhileTheClockWasAheadStillGrowsOld()
    {
        TestDesk at;
        const QDateTime today = at.clock->now();
        at.clock->set(QDateTime(QDate(2100, 1, 1), QTime(9, 0)));
        QVERIFY(
            at.desk->changePassphrase(text("1001"), TestDesk::pass(TestDesk::anPass), TestDesk::pass("Harbour-88q")));
        at.clock->set(today);
        QVERIFY(!at.entry("1001").mustChange);
        QVERIFY(at.signIn("1001", "Harbour-88q"));
        at.clock->set(today.addDays(90));
        QVERIFY(at.restart());
        QVERIFY(!at.entry("1001").mustChange);
        at.clock->set(today.addDays(91));
        QVERIFY(at.restart());
        QVERIFY(at.entry("1001").mustChange);
    }

    void anOddClockIsSaidAndStopsNobody_data()
    {
        QTest::addColumn<QDateTime>("first");
        QTest::addColumn<QDateTime>("then");
        QTest::addColumn<bool>("odd");
        const QDateTime now(QDate(2026, 11, 20), QTime(9, 0));
        const QDateTime lost(QDate(1970, 1, 1), QTime(8, 0));
        const QDateTime ahead(QDate(2100, 1, 1), QTime(8, 0));
        QTest::newRow("a day later") << now << now.addDays(1) << false;
        QTest::newRow("to 1970") << now << lost << true;
        QTest::newRow("to 2100") << now << ahead << true;
        QTest::newRow("from 2100") << ahead << now << true;
        QTest::newRow("from 1970") << lost << now << true;
    }

    void anOddClockIsSaidAndStopsNobody()
    {
        QFETCH(QDateTime, first);
        QFETCH(QDateTime, then);
        QFETCH(bool, odd);
        TestDesk at;
        at.clock->set(first);
        QVERIFY(at.signIn("1001", TestDesk::anPass));
        at.clock->set(then);
        {
            const auto store = at.signIn("1001", TestDesk::anPass);
            QVERIFY(store);
            QCOMPARE(at.desk->warnings().size(), odd ? 1 : 0);
            const QStringList log = TestDesk::read(*at.desk);
            QCOMPARE(log.contains(text("store.clock-odd done ") + TestDesk::idOf(1)),
                     odd || first.date().year() != 2026);
            if (odd)
                QCOMPARE(at.desk->warnings().first().code, text("store.clock-odd"));
        }
        QVERIFY(at.signIn("1001", TestDesk::anPass));
        // Said once, unless the clock is before the program itself was made.
        QCOMPARE(at.desk->warnings().size(), then.date().year() == 1970 ? 1 : 0);
    }

    // ---- people

    void eachChangeOfPeopleIsARowAboutThem()
    {
        TestDesk at;
        {
            const auto opened = at.signIn("1001", TestDesk::anPass);
            store::SqlDocumentStore &store = **opened;
            PersonEntry entry = at.person("1003", "程三", 3, {"reviewer"});
            QVERIFY(at.desk->addPerson(store, entry, TestDesk::pass("Bridges-11w")));
            entry.org = text("310199001002");
            entry.name = text("程三三");
            QVERIFY(at.desk->updatePerson(store, entry));
            QVERIFY(at.desk->resetPassphrase(store, text("1003"), TestDesk::pass("Meadows-22v")));
            QVERIFY(at.desk->renewRecovery(store));
            QVERIFY(at.desk->removePerson(store, text("1002")));
            QCOMPARE(at.desk->vault().leftSinceRekey(), 1);
            const QStringList log = TestDesk::read(*at.desk);
            const QString about = text(" done ") + TestDesk::idOf(3);
            for (const QString &row : {text("desk.person-add") + about, text("desk.person-update") + about,
                                       text("desk.passphrase-reset") + about, text("desk.recovery-renew done "),
                                       text("desk.person-remove done ") + TestDesk::idOf(2)})
                QVERIFY2(log.contains(row), qPrintable(row));
        }
        QVERIFY(at.restart());
        QCOMPARE(at.desk->people().size(), 2);
        QVERIFY(at.entry("1003").mustChange);
        const auto third = at.signIn("1003", "Meadows-22v");
        QVERIFY(third);
        QCOMPARE((*third)->session().scopeOrg(), text("310199001002"));
        QCOMPARE(codeOf(at.signIn("1002", TestDesk::boPass)), text("vault.unknown-person"));
        QCOMPARE(codeOf(at.desk->recover(*at.code, text("1001"), TestDesk::pass("Harbour-88q"))),
                 text("vault.wrong-recovery-code"));
        QCOMPARE(at.visit(), QString());
        QVERIFY(at.rows("desk.vault-changed-unlogged").isEmpty());
        QVERIFY(at.desk->warnings().isEmpty());
    }

    void aClerkChangesNobody()
    {
        TestDesk at;
        const QByteArray before = at.vault();
        {
            const auto opened = at.signIn("1002", TestDesk::boPass);
            store::SqlDocumentStore &store = **opened;
            const QString denied = text("permission.denied");
            QCOMPARE(codeOf(at.desk->addPerson(store, at.person("1003", "程三", 3, {"clerk"}),
                                               TestDesk::pass("Bridges-11w"))),
                     denied);
            PersonEntry self = at.entry("1002");
            self.roles << text("administrator");
            QCOMPARE(codeOf(at.desk->updatePerson(store, self)), denied);
            QCOMPARE(codeOf(at.desk->removePerson(store, text("1001"))), denied);
            QCOMPARE(codeOf(at.desk->resetPassphrase(store, text("1001"), TestDesk::pass("Bridges-11w"))), denied);
            QCOMPARE(codeOf(at.desk->unlockPerson(store, text("1001"))), denied);
            QCOMPARE(codeOf(at.desk->renewRecovery(store)), denied);
            QCOMPARE(codeOf(at.desk->changeSettings(store, TestDesk::settings())), denied);
            QVERIFY(
                TestDesk::read(*at.desk).contains(text("desk.person-remove permission.denied ") + TestDesk::idOf(1)));
        }
        QCOMPARE(at.vault(), before);
    }

    void theLastAdministratorStays()
    {
        TestDesk at;
        const auto store = at.signIn("1001", TestDesk::anPass);
        QCOMPARE(codeOf(at.desk->removePerson(**store, text("1001"))), text("vault.last-administrator"));
        QVERIFY(at.signIn("1001", TestDesk::anPass));
    }

    void aChangeThatTheLogCannotTakeIsUndone()
    {
        TestDesk at;
        const auto store = at.signIn("1001", TestDesk::anPass);
        core::Command command;
        command.name = text("test.change");
        const auto failed = at.desk->changeVault(
            **store, command,
            [](store::Vault &vault, const store::SecureBytes &key, store::DeskNotes &) -> core::Result<> {
                YC_TRY(vault.removePerson(key, text("1002")));
                return core::fail(core::ErrorKind::FreeDiskSpace, "store.disk-full");
            });
        QCOMPARE(codeOf(failed), text("store.disk-full"));
        QCOMPARE(at.desk->people().size(), 2);
        QVERIFY(at.signIn("1002", TestDesk::boPass));
    }

    void nobodyChangesPeopleWithTheStoreOfAnother()
    {
        TestDesk at;
        auto first = at.signIn("1001", TestDesk::anPass);
        const QString signedOut = text("desk.signed-out");
        at.desk->signOut();
        QVERIFY(at.desk->key().isEmpty() && at.desk->number().isEmpty());
        QCOMPARE(codeOf(at.desk->removePerson(**first, text("1002"))), signedOut);
        first->reset();
        auto second = at.signIn("1002", TestDesk::boPass);
        QCOMPARE(at.desk->number(), text("1002"));
        QVERIFY(!at.desk->key().isEmpty());
        auto again = at.signIn("1001", TestDesk::anPass);
        QCOMPARE(codeOf(at.desk->removePerson(**second, text("1002"))), signedOut);
        QVERIFY(at.desk->removePerson(**again, text("1002")));
        QVERIFY(!at.signIn("1001", "guess"));
        QVERIFY(at.desk->key().isEmpty()); // a failed switch leaves nobody's key behind
    }

    void aTokensKeySignsIn()
    {
        TestDesk at;
        const auto secret = at.desk->vault().personSecretKey(text("1002"), TestDesk::pass(TestDesk::boPass));
        for (int i = 0; i < 5; ++i)
            QVERIFY(!at.signIn("1002", "guess"));
        QVERIFY(at.desk->signInWithSecretKey(text("1002"), *secret)); // a prank at the keyboard locks no token
        QCOMPARE(at.desk->number(), text("1002"));
        QCOMPARE(codeOf(at.desk->signInWithSecretKey(text("1001"), *secret)), text("vault.wrong-token"));
        QVERIFY(at.desk->key().isEmpty());
    }
};

QTEST_GUILESS_MAIN(StoreDesk)
#include "tst_store_desk.moc"
