// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/KeyWrap.h"
#include "store/vault/Passphrase.h"
#include "store/vault/PassphraseRules.h"
#include "store/vault/ProcessHardening.h"
#include "store/vault/SecureBytes.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <functional>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc::store;

namespace {

/// The exit status of `work`, done in a process of its own.
int inChild(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

QByteArray settings()
{
    QFile file(qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/resources/settings/passphrase-rules.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string text(const Passphrase &passphrase) { return {passphrase.bytes().begin(), passphrase.bytes().end()}; }

} // namespace

class StoreSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secureBytesStartAsZerosAndAreWiped()
    {
        SecureBytes bytes(48);
        QCOMPARE(bytes.size(), 48U);
        QVERIFY(std::ranges::all_of(bytes.span(), [](unsigned char b) { return b == 0; }));
        std::memset(bytes.span().data(), 0x5A, bytes.size());
        bytes.wipe();
        QVERIFY(std::ranges::all_of(bytes.span(), [](unsigned char b) { return b == 0; }));
    }

    void movedSecureBytesLeaveNothingBehind()
    {
        SecureBytes first = SecureBytes::random(32);
        const SecureBytes copy = SecureBytes::copyOf(first.span());
        const unsigned char *place = first.span().data();
        SecureBytes second(std::move(first));
        QCOMPARE(second.span().data(), place);
        QVERIFY(second.equals(copy));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
        second = SecureBytes(4);
        QCOMPARE(second.size(), 4U);
    }

    void destroyedSecureBytesAreNotReadableAnyMore()
    {
        // Read through the kernel, which answers with an error where the page is gone instead of a signal.
        std::uintptr_t place = 0;
        {
            const SecureBytes secret = SecureBytes::random(64);
            place = reinterpret_cast<std::uintptr_t>(secret.span().data());
        }
        const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
        QVERIFY(memory >= 0);
        char byte = 1;
        const ssize_t got = ::pread(memory, &byte, 1, static_cast<off_t>(place));
        ::close(memory);
        QVERIFY(got < 0 || byte == 0);
    }

    void equalityNeedsSameSizeAndContent()
    {
        const SecureBytes a = SecureBytes::random(32);
        SecureBytes b = SecureBytes::copyOf(a.span());
        QVERIFY(a.equals(b));
        b.span()[31] ^= 1;
        QVERIFY(!a.equals(b));
        QVERIFY(!a.equals(SecureBytes::copyOf(a.span().first(31))));
        QVERIFY(SecureBytes().equals(SecureBytes()));
    }

    void worksWithoutLockedMemoryAndSaysSo()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer turns mlock into nothing");
#endif
        QVERIFY(SecureBytes(32).isLocked());
        const int status = inChild([] {
            const rlimit none{0, 0};
            // A privileged process is not bound by the limit, so be nobody.
            if (::setrlimit(RLIMIT_MEMLOCK, &none) != 0 || (::geteuid() == 0 && ::setuid(65'534) != 0))
                return 77;
            SecureBytes bytes(32);
            bytes.span()[0] = 9;
            return bytes.isLocked() ? 1 : 0;
        });
        if (status == 77)
            QSKIP("this account may not give up its privilege to lock memory");
        QCOMPARE(status, 0);
    }

    void aHardenedProcessLeavesNoCore()
    {
        QCOMPARE(inChild([] {
                     if (!hardenProcess())
                         return 1;
                     rlimit limit{1, 1};
                     ::getrlimit(RLIMIT_CORE, &limit);
                     if (limit.rlim_cur != 0 || limit.rlim_max != 0)
                         return 2;
                     return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : 3;
                 }),
                 0);
    }

    void composedAndDecomposedAccentsAreOnePassphrase()
    {
        const Passphrase composed = Passphrase::fromText(QString(QChar(0x00E9)));
        const Passphrase decomposed = Passphrase::fromText(QStringLiteral("e") + QChar(0x0301));
        QVERIFY(composed.equals(decomposed));
        QCOMPARE(text(composed), std::string("\xC3\xA9"));
        QVERIFY(!composed.equals(Passphrase::fromText(QStringLiteral("e"))));
    }

    void passphrasesAreUtf8OfAnyPlane()
    {
        const QString typed = QString::fromUtf8("街道 a\xF0\x9F\x94\x91");
        QCOMPARE(text(Passphrase::fromText(typed)), typed.toUtf8().toStdString());
        QVERIFY(Passphrase::fromText(QString()).isEmpty());
    }

    void readingAPassphraseLeavesTheTypedTextAlone()
    {
        QString typed = QStringLiteral("Abcdefgh-1") + QString::number(getpid());
        const QString before = QString::fromLatin1(typed.toLatin1());
        (void)Passphrase::fromText(typed);
        QCOMPARE(typed, before);
        QString decomposed = QStringLiteral("e") + QChar(0x0301);
        (void)Passphrase::fromText(decomposed);
        QCOMPARE(decomposed.size(), 2);
    }

    void wipingOverwritesTheOnlyOwnersCharacters()
    {
        QString typed = QString(12, u'x');
        QString shared = typed;
        wipe(shared);
        QVERIFY(shared.isEmpty());
        QCOMPARE(typed, QString(12, u'x')); // a shared buffer belongs to the other owner too
        wipe(typed);
        QVERIFY(typed.isEmpty());
    }

    void passphrasesAreJudgedByLengthClassesAndNumber_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QStringList>("problems");
        const QString shortOne = QStringLiteral("too-short");
        const QString classes = QStringLiteral("too-few-classes");
        const QString number = QStringLiteral("contains-login-number");
        const auto row = [](const char *name, const char *passphrase, const char *login, const QStringList &problems) {
            QTest::newRow(name) << QString::fromUtf8(passphrase) << QString::fromUtf8(login) << problems;
        };
        row("good", "Lantern-42x", "1001", {});
        row("exactly ten", "Lantern-42", "1001", {});
        row("nine", "Lantern-4", "1001", {shortOne});
        row("two classes", "lantern4242", "1001", {classes});
        row("one class", "lanternlantern", "1001", {classes});
        row("empty", "", "1001", {shortOne, classes});
        row("Chinese counts as one class, by characters", "红灯笼红灯笼红灯笼4a", "1001", {});
        row("nine Chinese characters are nine", "红灯笼红灯笼红4a", "1001", {shortOne});
        row("login number inside", "Lantern-1001", "1001", {number});
        row("a short login number may occur", "Lantern-101", "101", {});
    }

    void passphrasesAreJudgedByLengthClassesAndNumber()
    {
        QFETCH(QString, passphrase);
        QFETCH(QString, number);
        QFETCH(QStringList, problems);
        const auto rules = PassphraseRules::fromJson(settings(), QDate(2026, 1, 1));
        QVERIFY(rules);
        QCOMPARE(rules->problems(Passphrase::fromText(passphrase), number), problems);
        const auto checked = rules->check(Passphrase::fromText(passphrase), number);
        QCOMPARE(checked.has_value(), problems.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().code, QStringLiteral("vault.passphrase-too-weak"));
            QCOMPARE(checked.error().context.value(QStringLiteral("problems")).toStringList(), problems);
        }
    }

    void theRuleInForceOnTheDayApplies()
    {
        const QByteArray json = R"({"rules":[
            {"from":"2020-01-01","min_length":8,"min_classes":2,"login_number_min_length":4,"history":5,"max_age_days":90},
            {"from":"2027-01-01","min_length":12,"min_classes":4,"login_number_min_length":4,"history":5,"max_age_days":90},
            {"from":"2025-01-01","min_length":10,"min_classes":3,"login_number_min_length":4,"history":5,"max_age_days":90}]})";
        QCOMPARE(PassphraseRules::fromJson(json, QDate(2024, 12, 31))->minLength, 8);
        QCOMPARE(PassphraseRules::fromJson(json, QDate(2025, 1, 1))->minLength, 10);
        QCOMPARE(PassphraseRules::fromJson(json, QDate(2027, 1, 1))->minLength, 12);
        QCOMPARE(PassphraseRules::fromJson(json, QDate(2100, 1, 1))->minLength, 12);
        // A clock that lost its battery: the oldest rules, not none.
        QCOMPARE(PassphraseRules::fromJson(json, QDate(1970, 1, 1))->minLength, 8);
    }

    void aPassphraseGrowsTooOldAfterItsDays_data()
    {
        QTest::addColumn<QDate>("set");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("tooOld");
        const QDate today(2026, 11, 21);
        QTest::newRow("today") << today << today << false;
        QTest::newRow("day 90") << today.addDays(-90) << today << false;
        QTest::newRow("day 91") << today.addDays(-91) << today << true;
        QTest::newRow("set tomorrow") << today.addDays(1) << today << false;
        QTest::newRow("clock at 1970") << today << QDate(1970, 1, 1) << false;
        QTest::newRow("clock at 2100") << today << QDate(2100, 1, 1) << true;
        QTest::newRow("never noted") << QDate() << today << false;
    }

    void aPassphraseGrowsTooOldAfterItsDays()
    {
        QFETCH(QDate, set);
        QFETCH(QDate, today);
        const auto rules = PassphraseRules::fromJson(settings(), today);
        QVERIFY(rules);
        QTEST(rules->isTooOld(set, today), "tooOld");
    }

    void rulesThatWereNeverReadAcceptNothing()
    {
        const auto checked = PassphraseRules().check(Passphrase::fromText(QStringLiteral("Lantern-42x")), QString());
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, QStringLiteral("vault.bad-passphrase-rules"));
    }

    void brokenRulesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no rules") << QByteArray("{}");
        QTest::newRow("five classes") << QByteArray(
            R"({"rules":[{"from":"2020-01-01","min_length":8,"min_classes":5,"login_number_min_length":4,"history":5,"max_age_days":90}]})");
        QTest::newRow("no history") << QByteArray(
            R"({"rules":[{"from":"2020-01-01","min_length":8,"min_classes":2,"login_number_min_length":4}]})");
        QTest::newRow("negative age") << QByteArray(R"({"rules":[{"from":"2020-01-01","min_length":8,"min_classes":2,)"
                                                    R"("login_number_min_length":4,"history":5,"max_age_days":-1}]})");
        QTest::newRow("missing field") << QByteArray(R"({"rules":[{"from":"2020-01-01","min_length":8}]})");
    }

    void brokenRulesAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto rules = PassphraseRules::fromJson(json, QDate(2026, 1, 1));
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, QStringLiteral("vault.bad-passphrase-rules"));
    }

    void aWrapOpensOnlyWithItsSecretAndOwner()
    {
        const KdfCost cheap{1, 8'192};
        const SecureBytes key = SecureBytes::random(32);
        const Passphrase secret = Passphrase::fromText(QStringLiteral("right"));
        const auto wrap = wrapKey(key.span(), secret.bytes(), "desk/person", cheap);
        QVERIFY(wrap);
        const auto opened = unwrapKey(*wrap, secret.bytes(), "desk/person");
        QVERIFY(opened && *opened);
        QVERIFY((*opened)->equals(key));
        QVERIFY(!*unwrapKey(*wrap, Passphrase::fromText(QStringLiteral("wrong")).bytes(), "desk/person"));
        QVERIFY(!*unwrapKey(*wrap, secret.bytes(), "desk/other"));
        KeyWrap dearer = *wrap;
        dearer.cost.operations = 2;
        QVERIFY(!*unwrapKey(dearer, secret.bytes(), "desk/person"));
        const auto again = wrapKey(key.span(), secret.bytes(), "desk/person", cheap);
        QVERIFY(again->salt != wrap->salt && again->nonce != wrap->nonce && again->sealed != wrap->sealed);
    }

    void theStandardCostIsMeasured()
    {
        const SecureBytes key = SecureBytes::random(32);
        const Passphrase secret = Passphrase::fromText(QStringLiteral("right"));
        QElapsedTimer timer;
        timer.start();
        const KdfCost cost = KdfCost::standard();
        QVERIFY(wrapKey(key.span(), secret.bytes(), "x", cost));
        qInfo("Argon2id, %llu passes over %llu MiB: %lld ms", cost.operations, cost.memory >> 20, timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(StoreSecrets)
#include "tst_store_secrets.moc"
