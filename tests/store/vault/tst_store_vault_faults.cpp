// SPDX-License-Identifier: GPL-3.0-or-later
#include "VaultDesk.h"

#include "store/vault/DurableFile.h"

#include <QDir>
#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <functional>

#include <sched.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc::store;
using yc::core::ErrorKind;

namespace {

const char *const newPass = "Harbour-88q";

QString codeOf(const auto &result)
{
    return result ? QStringLiteral("no error") : result.error().code;
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

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

/// Changes the passphrase of 1001 back and forth, for ever.
[[noreturn]] void changeForEver(const VaultDesk &desk, int ready)
{
    Vault vault = desk.opened();
    (void)!::write(ready, "x", 1);
    for (;;) {
        if (!vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass(newPass))
            || !vault.changePassphrase(text("1001"), VaultDesk::pass(newPass), VaultDesk::pass(VaultDesk::anPass)))
            ::_exit(1);
    }
}

bool say(const char *path, const QByteArray &words)
{
    QFile file(QString::fromUtf8(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(words) == words.size();
}

/// Runs `work` in a process of its own on a small file system of its own; its exit status, 77 where the account may not
/// mount.
int onSmallDisk(const QString &folder, const char *options, const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const QByteArray uidMap = "0 " + QByteArray::number(::geteuid()) + " 1";
        const QByteArray gidMap = "0 " + QByteArray::number(::getegid()) + " 1";
        const bool plain = ::geteuid() != 0;
        if (::unshare(plain ? CLONE_NEWUSER | CLONE_NEWNS : CLONE_NEWNS) != 0
            || (plain && (!say("/proc/self/setgroups", "deny") || !say("/proc/self/uid_map", uidMap)
                          || !say("/proc/self/gid_map", gidMap)))
            || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, options) != 0)
            ::_exit(77);
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class StoreVaultFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFlippedByteIsNoticed()
    {
        const VaultDesk desk;
        const QByteArray good = VaultDesk::read(desk.path());
        const QJsonDocument meaning = QJsonDocument::fromJson(good);
        QHash<QString, int> outcomes;
        int tried = 0;
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (const int mask : {1, 0x80, 1 << QRandomGenerator::global()->bounded(1, 7), 0xFF}) {
                QByteArray bad = good;
                bad[at] = static_cast<char>(bad[at] ^ mask);
                desk.replaceBoth(bad);
                ++tried;
                auto vault = desk.open();
                if (!vault) {
                    ++outcomes[vault.error().code];
                    continue;
                }
                // Only what means the same (one blank for another) may still open, and only to the right key.
                QVERIFY2(QJsonDocument::fromJson(bad) == meaning, qPrintable(text("byte %1").arg(at)));
                const auto key = vault->unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
                QVERIFY(key && key->equals(desk.key));
                ++outcomes[text("same meaning")];
            }
        }
        QVERIFY(tried >= 500);
        QCOMPARE(outcomes[text("vault.damaged")] + outcomes[text("same meaning")], tried);
        qInfo("%d flips: %d damaged, %d without a change of meaning", tried, outcomes[text("vault.damaged")],
              outcomes[text("same meaning")]);
    }

    void everyFlippedByteIsHealedFromTheCopy()
    {
        const VaultDesk desk;
        const QByteArray good = VaultDesk::read(desk.path());
        for (qsizetype at = 0; at < good.size(); at += 7) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x55);
            VaultDesk::write(desk.path(), bad);
            Vault vault = desk.opened();
            QVERIFY(vault.isFromCopy());
            QVERIFY(vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))->equals(desk.key));
            QCOMPARE(VaultDesk::read(desk.path()), good);
        }
    }

    void truncatedEmptyOrLostFilesComeBackFromTheCopy_data()
    {
        QTest::addColumn<int>("size"); // -1: the file is gone; -2: full of zeros
        for (const int size : {-2, -1, 0, 1, 100, 1'000})
            QTest::addRow("%d", size) << size;
    }

    void truncatedEmptyOrLostFilesComeBackFromTheCopy()
    {
        QFETCH(int, size);
        for (const bool damageCopy : {false, true}) {
            const VaultDesk desk;
            const QByteArray good = VaultDesk::read(desk.path());
            const QString victim = damageCopy ? desk.copyPath() : desk.path();
            if (size == -1)
                QVERIFY(QFile::remove(victim));
            else
                VaultDesk::write(victim, size == -2 ? QByteArray(good.size(), '\0') : good.first(size));
            Vault vault = desk.opened();
            QCOMPARE(vault.isFromCopy(), !damageCopy);
            QVERIFY(vault.unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass))->equals(desk.key));
            QCOMPARE(VaultDesk::read(desk.path()), good); // both whole again
            QCOMPARE(VaultDesk::read(desk.copyPath()), good);
        }
    }

    void aWrongPassphraseHealsNothing()
    {
        const VaultDesk desk;
        VaultDesk::write(desk.path(), "rubbish");
        Vault vault = desk.opened();
        QCOMPARE(codeOf(vault.unlock(text("1001"), VaultDesk::pass("guess"))), text("vault.wrong-passphrase"));
        QCOMPARE(VaultDesk::read(desk.path()), QByteArray("rubbish"));
    }

    void bothFilesDamagedIsAnError()
    {
        const VaultDesk desk;
        VaultDesk::write(desk.path(), "rubbish");
        VaultDesk::write(desk.copyPath(), "");
        QCOMPARE(codeOf(desk.open()), text("vault.damaged"));
        VaultDesk::write(desk.path(), QByteArray(5 << 20, ' '));
        QCOMPARE(codeOf(desk.open()), text("vault.damaged"));
        VaultDesk::write(desk.path(), QByteArray(100'000, '['));
        QCOMPARE(codeOf(desk.open()), text("vault.damaged"));
    }

    void aNewerFormatIsLeftAlone()
    {
        const VaultDesk desk;
        QJsonObject newer = desk.envelope();
        newer.insert(text("format"), 2);
        newer.insert(text("body"), QJsonObject{{text("something"), text("else")}});
        const QByteArray bytes = VaultDesk::sealed(newer);
        VaultDesk::write(desk.path(), bytes); // beside an older copy
        const auto vault = desk.open();
        QCOMPARE(codeOf(vault), text("vault.newer-version"));
        QCOMPARE(vault.error().kind, ErrorKind::UpdateProgram);
        QCOMPARE(vault.error().context.value(text("format")).toInt(), 2);
        QCOMPARE(VaultDesk::read(desk.path()), bytes);
    }

    /// What a person with write access and a text editor may try; each fits the format and its digest again.
    void everyForgeryIsRefused_data()
    {
        using Forge = std::function<void(QJsonObject &, const VaultDesk &)>;
        QTest::addColumn<Forge>("forge");
        QTest::addColumn<QString>("code");
        const QString damaged = text("vault.damaged");
        const QString wrong = text("vault.wrong-passphrase");
        const auto person = [](QJsonObject &body, int at, const char *key, const QJsonValue &value) {
            QJsonArray persons = body[text("persons")].toArray();
            QJsonObject entry = persons[at].toObject();
            entry.insert(text(key), value);
            persons[at] = entry;
            body.insert(text("persons"), persons);
        };
        const auto row = [](const char *name, const Forge &forge, const QString &code) {
            QTest::newRow(name) << forge << code;
        };
        row("more roles", [=](QJsonObject &body, const VaultDesk &) {
            person(body, 0, "roles", QJsonArray{text("administrator")}); }, damaged);
        row("another name", [=](QJsonObject &body, const VaultDesk &) { person(body, 0, "name", text("丁")); }, damaged);
        row("another number for the other", [=](QJsonObject &body, const VaultDesk &) {
            person(body, 1, "number", text("1009")); }, damaged);
        row("need not change", [=](QJsonObject &body, const VaultDesk &) { person(body, 0, "must_change", false); }, damaged);
        row("a person removed", [](QJsonObject &body, const VaultDesk &) {
            QJsonArray persons = body[text("persons")].toArray();
            persons.removeLast();
            body.insert(text("persons"), persons); }, damaged);
        row("a person added", [](QJsonObject &body, const VaultDesk &) {
            QJsonArray persons = body[text("persons")].toArray();
            QJsonObject extra = persons[1].toObject();
            extra.insert(text("number"), text("1003"));
            extra.insert(text("id"), text("person:0198f000-0000-7000-8000-000000000003"));
            persons.append(extra);
            body.insert(text("persons"), persons); }, damaged);
        row("generation set back", [](QJsonObject &body, const VaultDesk &) { body.insert(text("generation"), 1); }, damaged);
        row("salt of the database", [](QJsonObject &body, const VaultDesk &) {
            body.insert(text("database_salt"), text("AAAAAAAAAAAAAAAAAAAAAA==")); }, damaged);
        row("recovery wrap of another desk", [](QJsonObject &body, const VaultDesk &other) {
            body.insert(text("recovery"), other.envelope()[text("body")][text("recovery")]); }, damaged);
        row("another desk's id", [](QJsonObject &body, const VaultDesk &) {
            body.insert(text("desk"), text("0198f000-0000-7000-8000-0000000000bb")); }, wrong);
        row("wraps of two persons exchanged", [=](QJsonObject &body, const VaultDesk &) {
            const QJsonValue an = body[text("persons")][0][text("wrap")];
            const QJsonValue bo = body[text("persons")][1][text("wrap")];
            person(body, 0, "wrap", bo);
            person(body, 1, "wrap", an); }, wrong);
        row("wraps and numbers of two persons exchanged", [=](QJsonObject &body, const VaultDesk &) {
            person(body, 0, "wrap", body[text("persons")][1][text("wrap")]);
            person(body, 0, "number", text("1002"));
            person(body, 1, "number", text("1001")); }, wrong);
        row("the same person of another desk", [=](QJsonObject &body, const VaultDesk &other) {
            person(body, 0, "wrap", other.envelope()[text("body")][text("persons")][0][text("wrap")]); }, wrong);
        row("two persons of one number", [=](QJsonObject &body, const VaultDesk &) {
            person(body, 1, "number", text("1001")); }, damaged);
        row("an unknown field", [](QJsonObject &body, const VaultDesk &) { body.insert(text("x"), 1); }, damaged);
        row("a missing field", [](QJsonObject &body, const VaultDesk &) { body.remove(text("recovery")); }, damaged);
        row("nobody", [](QJsonObject &body, const VaultDesk &) { body.insert(text("persons"), QJsonArray()); }, damaged);
        for (const double memory : {1e15, -1.0, 0.0, 8192.5, 1.0}) {
            QTest::addRow("Argon2id with %g bytes", memory) << Forge([=](QJsonObject &body, const VaultDesk &) {
                QJsonObject wrap = body[text("persons")][0][text("wrap")].toObject();
                wrap.insert(text("memory"), memory);
                person(body, 0, "wrap", wrap); }) << damaged;
        }
    }

    void everyForgeryIsRefused()
    {
        using Forge = std::function<void(QJsonObject &, const VaultDesk &)>;
        QFETCH(Forge, forge);
        QFETCH(QString, code);
        const VaultDesk desk;
        const VaultDesk other("0198f000-0000-7000-8000-0000000000bb"); // same people, same passphrases
        QJsonObject envelope = desk.envelope();
        QJsonObject body = envelope[text("body")].toObject();
        forge(body, other);
        envelope.insert(text("body"), body);
        desk.replaceBoth(VaultDesk::sealed(envelope));
        auto vault = desk.open();
        QCOMPARE(vault ? codeOf(vault->unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))) : vault.error().code, code);
    }

    void aWholeVaultOfAnotherDeskHasItsOwnKey()
    {
        const VaultDesk desk;
        const VaultDesk other("0198f000-0000-7000-8000-0000000000bb");
        desk.replaceBoth(VaultDesk::read(other.path()));
        Vault vault = desk.opened();
        QVERIFY(vault.deskId().endsWith(text("bb"))); // what the store compares with its own
        QVERIFY(vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))->equals(other.key));
        QCOMPARE(codeOf(vault.removePerson(desk.key, text("1002"))), text("vault.wrong-key"));
    }

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
                Vault vault = desk.opened();
                QVERIFY(vault.changePassphrase(text("1001"), VaultDesk::pass(newPass), VaultDesk::pass(VaultDesk::anPass)));
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
            const pid_t child = ::fork();
            if (child == 0) {
                if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
                    ::_exit(77);
                ::raise(SIGSTOP);
                Vault vault = desk.opened();
                ::_exit(vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass(newPass)) ? 0 : 1);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
                QSKIP("this account may not trace its children");
            // On to the stop number `stops` (entries and exits of system calls), and no further.
            for (int i = 0; i <= stops && WIFSTOPPED(status); ++i) {
                ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
                ::waitpid(child, &status, 0);
            }
            finished = WIFEXITED(status);
            if (!finished) {
                ::kill(child, SIGKILL);
                ::waitpid(child, &status, 0);
            } else {
                QCOMPARE(WEXITSTATUS(status), 0);
            }
            const QString works = whichPassphraseWorks(desk);
            QVERIFY2(works == text("old") || works == text("new"), qPrintable(text("stop %1: ").arg(stops) + works));
            if (works == text("new")) {
                ++news;
                Vault vault = desk.opened();
                QVERIFY(vault.changePassphrase(text("1001"), VaultDesk::pass(newPass), VaultDesk::pass(VaultDesk::anPass)));
            }
        }
        QVERIFY(finished);
        QVERIFY(news > 1 && news < stops);
        qInfo("killed at each of %d stops: the new passphrase stood after %d", stops, news);
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
        const int status = onSmallDisk(dir.path(), "size=16k", [&dir] {
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
        if (status == 77)
            QSKIP("this account may not mount a small file system");
        QCOMPARE(status, 0);
    }

    void aReadOnlyFolderIsSaidAndStillOpens()
    {
        const QTemporaryDir dir;
        const int status = onSmallDisk(dir.path(), "size=256k", [&dir] {
            auto made = Vault::create(dir.path(), text("desk"), VaultDesk::person("1001", "安一", 1),
                                      VaultDesk::pass(VaultDesk::anPass), VaultDesk::cheap());
            if (!made || !QFile::remove(dir.filePath(text("vault.json"))))
                return 1;
            if (::mount(nullptr, QFile::encodeName(dir.path()).constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0)
                return 77;
            auto vault = Vault::open(dir.path(), VaultDesk::cheap());
            if (!vault || !vault->unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass)))
                return 2;
            return codeOf(vault->setRoles(made->key, text("1001"), {text("auditor")})) == text("store.read-only") ? 0 : 3;
        });
        if (status == 77)
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

    void aFolderInPlaceOfTheFileIsAnError()
    {
        const VaultDesk desk;
        QFile::remove(desk.path());
        QFile::remove(desk.copyPath());
        QVERIFY(QDir(desk.dir.path()).mkdir(text("vault.json")));
        QCOMPARE(codeOf(desk.open()), text("store.io"));
    }

    void tooLittleMemoryForAPassphraseIsSaid()
    {
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

QTEST_GUILESS_MAIN(StoreVaultFaults)
#include "tst_store_vault_faults.moc"
