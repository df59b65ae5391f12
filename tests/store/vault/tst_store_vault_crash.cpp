// SPDX-License-Identifier: GPL-3.0-or-later
#include "../SmallDisk.h"
#include "TracedChild.h"
#include "VaultDesk.h"

#include "store/vault/DurableFile.h"

#include <QRandomGenerator>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <functional>

#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc::store;
using yc::core::ErrorKind;
using yc::test::killAtStop;
using yc::test::SmallDisk;
using yc::test::startTraced;

namespace {

const char *const newPass = "Harbour-88q";

QString codeOf(const auto &result) { return result ? QStringLiteral("no error") : result.error().code; }

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

/// "old", "new", or what went wrong, for 1001 whose passphrase was being changed.
QString whichPassphraseWorks(const VaultDesk &desk)
{
    auto vault = desk.open();
    if (!vault)
        return vault.error().code;
    const auto withOld = vault->unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
    const auto withNew = vault->unlock(text("1001"), VaultDesk::pass(newPass));
    const auto other = vault->unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass));
    if (!other || !other->equals(desk.key))
        return text("the other person is locked out: ") + codeOf(other);
    if (withOld && !withNew && withOld->equals(desk.key))
        return text("old");
    if (withNew && !withOld && withNew->equals(desk.key))
        return text("new");
    return text("old: ") + codeOf(withOld) + text(", new: ") + codeOf(withNew);
}

/// A vault that does not mind passphrases of before, so that they can go back and forth.
Vault forgetful(const VaultDesk &desk)
{
    Vault::Settings settings = VaultDesk::cheap();
    settings.rules.history = 0;
    return *Vault::open(desk.dir.path(), settings);
}

/// Changes the passphrase of 1001 back and forth, for ever.
[[noreturn]] void changeForEver(const VaultDesk &desk, int ready)
{
    Vault vault = forgetful(desk);
    (void)!::write(ready, "x", 1);
    for (;;) {
        if (!vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass(newPass)) ||
            !vault.changePassphrase(text("1001"), VaultDesk::pass(newPass), VaultDesk::pass(VaultDesk::anPass)))
            ::_exit(1);
    }
}
} // namespace

class StoreVaultCrash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedAtARandomMomentOldOrNewWorks()
    {
        const VaultDesk desk;
        int olds = 0;
        for (int round = 0; round < 100; ++round) {
            int ready[2];
            QCOMPARE(::pipe(ready), 0);
            const pid_t child = ::fork();
            if (child == 0)
                changeForEver(desk, ready[1]);
            char byte = 0;
            QCOMPARE(::read(ready[0], &byte, 1), 1);
            ::usleep(QRandomGenerator::global()->bounded(8'000U)); // the moment, not a wait for something
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            ::close(ready[0]);
            ::close(ready[1]);
            QVERIFY(WIFSIGNALED(status));
            const QString works = whichPassphraseWorks(desk);
            QVERIFY2(works == text("old") || works == text("new"), qPrintable(works));
            olds += works == text("old") ? 1 : 0;
            if (works == text("new")) {
                Vault vault = forgetful(desk);
                QVERIFY(
                    vault.changePassphrase(text("1001"), VaultDesk::pass(newPass), VaultDesk::pass(VaultDesk::anPass)));
            }
        }
        qInfo("100 kills: the old passphrase stood %d times, the new one %d times", olds, 100 - olds);
    }

    void killedAtAnySystemCallOldOrNewWorks()
    {
        const VaultDesk desk;
        bool finished = false;
        int stops = 0;
        int news = 0;
        for (; !finished && stops < 2'000; ++stops) {
            const pid_t child = startTraced([&desk] {
                Vault vault = forgetful(desk);
                return vault
                    .changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass(newPass))
                    .has_value();
            });
            if (child < 0)
                QSKIP("this account may not trace its children");
            finished = killAtStop(child, stops);
            const QString works = whichPassphraseWorks(desk);
            QVERIFY2(works == text("old") || works == text("new"), qPrintable(text("stop %1: ").arg(stops) + works));
            if (works == text("new")) {
                ++news;
                Vault vault = forgetful(desk);
                QVERIFY(
                    vault.changePassphrase(text("1001"), VaultDesk::pass(newPass), VaultDesk::pass(VaultDesk::anPass)));
            }
        }
        QVERIFY(finished);
        QVERIFY(news > 1 && news < stops);
        qInfo("killed at each of %d stops: the new passphrase stood after %d", stops, news);
    }

    void killedWhilePeopleAreChangedOldOrNewStands()
    {
        // Each of them from the same beginning, killed at every stop; what opens is what was before or what is after.
        const VaultDesk desk;
        const PersonEntry third = VaultDesk::person("1003", "程三", 3);
        PersonEntry moved = VaultDesk::person("1002", "柏三", 2);
        moved.org = text("310199001002");
        moved.validTo = QDate(2027, 12, 31);
        const SecureBytes secret = *desk.opened().personSecretKey(text("1002"), VaultDesk::pass(VaultDesk::boPass));
        using Work = std::function<yc::core::Result<>(Vault &)>;
        const QList<Work> works{
            [&](Vault &vault) { return vault.addPerson(desk.key, third, VaultDesk::pass(newPass)); },
            [&](Vault &vault) { return vault.updatePerson(desk.key, moved); },
            [&](Vault &vault) { return vault.removePerson(desk.key, text("1002")); },
            [&](Vault &vault) { return vault.resetPassphrase(desk.key, text("1002"), VaultDesk::pass(newPass)); },
            [&](Vault &vault) { return vault.setToken(desk.key, text("1002"), TokenSlot{"c", "w", {}, {}}); },
        };
        const QByteArray before = VaultDesk::read(desk.path());
        int killed = 0;
        for (const Work &work : works) {
            bool finished = false;
            int news = 0;
            int stops = 0;
            for (; !finished && stops < 2'000; ++stops) {
                VaultDesk::write(desk.path(), before);
                VaultDesk::write(desk.copyPath(), before);
                const pid_t child = startTraced([&] {
                    Vault vault = desk.opened();
                    return work(vault).has_value();
                });
                if (child < 0)
                    QSKIP("this account may not trace its children");
                finished = killAtStop(child, stops);
                Vault vault = desk.opened();
                const auto key = vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
                QVERIFY2(key && key->equals(desk.key), qPrintable(text("stop %1: ").arg(stops) + codeOf(key)));
                QVERIFY(vault.generation() == 2 || vault.generation() == 3);
                QCOMPARE(VaultDesk::read(desk.copyPath()), VaultDesk::read(desk.path())); // healed by the unlock
                news += vault.generation() == 3 ? 1 : 0;
            }
            QVERIFY(finished);
            QVERIFY(news > 1 && news < stops);
            killed += stops;
        }
        qInfo("%d kills in five kinds of changes", killed);
    }

    void killedDuringARekeyTheOldOrTheNewKeyWorks()
    {
        const VaultDesk desk;
        const QByteArray before = VaultDesk::read(desk.path());
        bool finished = false;
        int stops = 0;
        int states[3] = {};
        for (; !finished && stops < 2'000; ++stops) {
            VaultDesk::write(desk.path(), before);
            VaultDesk::write(desk.copyPath(), before);
            const pid_t child = startTraced([&desk] {
                Vault vault = desk.opened();
                const auto next = vault.beginRekey(desk.key);
                return next && vault.finishRekey(desk.key, *next);
            });
            if (child < 0)
                QSKIP("this account may not trace its children");
            finished = killAtStop(child, stops);
            Vault vault = desk.opened();
            const auto an = vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
            const auto bo = vault.unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass));
            const auto paper = vault.unlockWithRecovery(*desk.code);
            QVERIFY2(an && bo && paper, qPrintable(text("stop %1").arg(stops)));
            QVERIFY(an->equals(*bo) && an->equals(*paper));
            const bool old = an->equals(desk.key);
            const auto pending = vault.pendingKey(*an);
            QVERIFY(pending && (old || !pending->has_value()));
            ++states[!old ? 2 : pending->has_value() ? 1 : 0];
        }
        QVERIFY(finished);
        QVERIFY(states[0] > 1 && states[1] > 1 && states[2] > 1);
        qInfo("killed at each of %d stops: before %d, under way %d, after %d", stops, states[0], states[1], states[2]);
    }

    void killedWhileBeingMadeThereIsAWholeVaultOrNone()
    {
        int whole = 0;
        int stops = 0;
        for (bool finished = false; !finished && stops < 2'000; ++stops) {
            const QTemporaryDir dir;
            const pid_t child = startTraced([&dir] {
                return Vault::create(dir.path(), text("desk"), VaultDesk::person("1001", "安一", 1),
                                     VaultDesk::pass(VaultDesk::anPass), VaultDesk::cheap())
                    .has_value();
            });
            if (child < 0)
                QSKIP("this account may not trace its children");
            finished = killAtStop(child, stops);
            auto vault = Vault::open(dir.path(), VaultDesk::cheap());
            if (vault) {
                ++whole;
                QVERIFY(vault->unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass)));
            } else {
                QCOMPARE(codeOf(vault), text("vault.missing"));
            }
        }
        QVERIFY(whole > 1 && whole < stops);
    }

    void whatTheSystemSaysIsOneOfThreeErrors_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        const QString full = text("store.disk-full");
        const QString readOnly = text("store.read-only");
        QTest::newRow("ENOSPC") << ENOSPC << full << ErrorKind::FreeDiskSpace;
        QTest::newRow("EDQUOT") << EDQUOT << full << ErrorKind::FreeDiskSpace;
        QTest::newRow("EFBIG") << EFBIG << full << ErrorKind::FreeDiskSpace;
        QTest::newRow("EROFS") << EROFS << readOnly << ErrorKind::CallAdministrator;
        QTest::newRow("EACCES") << EACCES << readOnly << ErrorKind::CallAdministrator;
        QTest::newRow("EPERM") << EPERM << readOnly << ErrorKind::CallAdministrator;
        QTest::newRow("EIO") << EIO << text("store.io") << ErrorKind::CallAdministrator;
    }

    void whatTheSystemSaysIsOneOfThreeErrors()
    {
        QFETCH(int, number);
        const auto error = fileError(number, text("/desk/vault.json"));
        QTEST(error.code, "code");
        QTEST(error.kind, "kind");
        QCOMPARE(error.context.value(text("errno")).toInt(), number);
    }

    void aFullDiskLeavesTheOldVault()
    {
        // The kernel refuses to let the file grow, part way into it.
        const VaultDesk desk;
        const QByteArray before = VaultDesk::read(desk.path());
        rlimit old{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
        const auto handler = ::signal(SIGXFSZ, SIG_IGN);
        Vault vault = desk.opened();
        for (const rlim_t limit : {rlim_t{0}, rlim_t{1}, rlim_t{1'000}}) {
            const rlimit small{limit, old.rlim_max};
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
            const auto changed =
                vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass(newPass));
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
            QCOMPARE(codeOf(changed), text("store.disk-full"));
            QCOMPARE(VaultDesk::read(desk.path()), before);
            QVERIFY(!QFile::exists(desk.path() + text(".new")));
        }
        ::signal(SIGXFSZ, handler);
        QVERIFY(vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass(newPass)));
        QCOMPARE(whichPassphraseWorks(desk), text("new"));
    }

    void aReallyFullDiskIsSaid()
    {
        const QTemporaryDir dir;
        const int status = SmallDisk::run(dir.path(), "size=32k", [&dir] {
            const auto create = [&dir] {
                return Vault::create(dir.path(), text("desk"), VaultDesk::person("1001", "安一", 1),
                                     VaultDesk::pass(VaultDesk::anPass), VaultDesk::cheap());
            };
            QFile filler(dir.filePath(text("filler")));
            if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                return 1;
            while (filler.write(QByteArray(1'024, 'x')) > 0) {
            }
            filler.close();
            if (codeOf(create()) != text("store.disk-full") || QFile::exists(dir.filePath(text("vault.json"))))
                return 2;
            filler.remove();
            return create() ? 0 : 3;
        });
        if (status == SmallDisk::kMayNot)
            QSKIP("this account may not mount a small file system");
        QCOMPARE(status, 0);
    }

    void aReadOnlyFolderIsSaidAndStillOpens()
    {
        const QTemporaryDir dir;
        const int status = SmallDisk::run(dir.path(), "size=256k", [&dir] {
            auto made = Vault::create(dir.path(), text("desk"), VaultDesk::person("1001", "安一", 1),
                                      VaultDesk::pass(VaultDesk::anPass), VaultDesk::cheap());
            if (!made || !QFile::remove(dir.filePath(text("vault.json"))))
                return 1;
            if (!SmallDisk::makeReadOnly(QFile::encodeName(dir.path()).constData()))
                return SmallDisk::kMayNot;
            auto vault = Vault::open(dir.path(), VaultDesk::cheap());
            if (!vault || !vault->unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass)))
                return 2;
            return codeOf(vault->setRoles(made->key, text("1001"), {text("auditor")})) == text("store.read-only") ? 0
                                                                                                                  : 3;
        });
        if (status == SmallDisk::kMayNot)
            QSKIP("this account may not mount a small file system");
        QCOMPARE(status, 0);
    }

    void aMissingFolderIsAnError()
    {
        const QTemporaryDir dir;
        QCOMPARE(codeOf(Vault::create(dir.filePath(text("absent")), text("desk"), VaultDesk::person("1001", "安一", 1),
                                      VaultDesk::pass(VaultDesk::anPass), VaultDesk::cheap())),
                 text("store.io"));
    }

    void tooLittleMemoryForAPassphraseIsSaid()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer needs more address space than this test leaves");
#endif
        const SecureBytes key = SecureBytes::random(32);
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit small{512 << 20, 512 << 20};
            ::setrlimit(RLIMIT_AS, &small);
            const auto wrap = wrapKey(key.span(), key.span(), "x", KdfCost{1, 1ULL << 30});
            ::_exit(codeOf(wrap) == text("vault.out-of-memory") && wrap.error().kind == ErrorKind::Retry ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_GUILESS_MAIN(StoreVaultCrash)
#include "tst_store_vault_crash.moc"
