// SPDX-License-Identifier: GPL-3.0-or-later
#include "RekeyDesk.h"
#include "SmallDisk.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc;
using namespace yc::test;
using store::Rekey;
using store::SecureBytes;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? text("no error") : result.error().code; }

/// All of a rekey, from the vault on, on one thread. 0 when it is done.
int rekey(const QString &folder)
{
    auto vault = store::Vault::open(folder, RekeyDesk::cheap());
    if (!vault)
        return 1;
    auto key = vault->unlock(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
    if (!key)
        return 2;
    const QString path = RekeyDesk::storePath(folder);
    if (!Rekey::exchange(path, *vault, *key))
        return 3;
    const auto settled = Rekey::settle(path, *vault, std::move(*key));
    return settled && settled->found == Rekey::Found::Finished ? 0 : 4;
}

/// A system call that changes a file or a folder. Between two of them a kill finds the same files.
bool changesFiles(quint64 number, const std::uint64_t *arguments)
{
    switch (number) {
    case SYS_write:
    case SYS_writev:
    case SYS_pwrite64:
    case SYS_ftruncate:
    case SYS_fallocate:
    case SYS_rename:
    case SYS_renameat:
    case SYS_renameat2:
    case SYS_unlink:
    case SYS_unlinkat:
    case SYS_fsync:
    case SYS_fdatasync:
    case SYS_fchmod:
        return true;
    case SYS_openat:
        return (arguments[2] & (O_CREAT | O_TRUNC)) != 0;
    default:
        return false;
    }
}

/// Runs rekey() in a child and kills it before its `which`th change of a file; -1: lets it run. The calls that it made
/// or was about to make; empty where the account may not trace.
QList<quint64> killBefore(const QString &folder, qsizetype which, bool *finished)
{
    *finished = false;
    const pid_t child = ::fork();
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            ::_exit(77);
        ::raise(SIGSTOP);
        ::_exit(rekey(folder));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QList<quint64> calls;
    if (!WIFSTOPPED(status))
        return calls;
    ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    while (WIFSTOPPED(status)) {
        if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
            __ptrace_syscall_info info{};
            ::ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof info, &info);
            if (info.op == PTRACE_SYSCALL_INFO_ENTRY && changesFiles(info.entry.nr, info.entry.args)) {
                calls.append(info.entry.nr);
                if (calls.size() - 1 == which) {
                    ::kill(child, SIGKILL);
                    ::waitpid(child, &status, 0);
                    return calls;
                }
            }
        }
        ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        ::waitpid(child, &status, 0);
    }
    *finished = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return calls;
}
} // namespace

class StoreRekeyCrash : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_work;
    std::optional<RekeyDesk> m_desk;
    [[nodiscard]] QString folder() const { return m_work.path(); }

private Q_SLOTS:
    void initTestCase() { m_desk.emplace(3); }

    void killedBeforeAnyChangeOfAFileOldOrNewWorks()
    {
        RekeyDesk::copyFolder(m_desk->folder(), folder());
        bool finished = false;
        const QList<quint64> all = killBefore(folder(), -1, &finished);
        if (all.isEmpty())
            QSKIP("this account may not trace its children");
        QVERIFY(finished);
        QCOMPARE(m_desk->state(folder()), text("new"));
        int kills = 0;
        int news = 0;
        bool wasNew = false;
        for (qsizetype i = 0; i < all.size(); ++i) {
            // Of the pages of the copy, one after another in a file of which nothing is taken yet, some.
            const bool inARow = i > 1 && i + 2 < all.size() && all.at(i) == SYS_pwrite64 &&
                                all.at(i - 1) == SYS_pwrite64 && all.at(i - 2) == SYS_pwrite64 &&
                                all.at(i + 1) == SYS_pwrite64 && all.at(i + 2) == SYS_pwrite64;
            if (inARow && i % 16 != 0)
                continue;
            RekeyDesk::copyFolder(m_desk->folder(), folder());
            (void)killBefore(folder(), i, &finished);
            const QString state = m_desk->state(folder());
            QVERIFY2(
                state == text("old") || state == text("new"),
                qPrintable(text("before change %1 of %2 (call %3): ").arg(i).arg(all.size()).arg(all.at(i)) + state));
            QVERIFY2(!wasNew || state == text("new"), "once new, always new");
            wasNew = state == text("new");
            ++kills;
            news += wasNew ? 1 : 0;
        }
        QVERIFY(news > 1 && news < kills);
        qInfo("%d kills before %lld changes of files: the new key stood after %d", kills,
              static_cast<long long>(all.size()), news);
    }

    void killedAtARandomMomentOldOrNewWorks()
    {
        RekeyDesk::copyFolder(m_desk->folder(), folder());
        QElapsedTimer timer;
        timer.start();
        const pid_t first = ::fork();
        if (first == 0)
            ::_exit(rekey(folder()));
        int status = 0;
        ::waitpid(first, &status, 0);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        const auto whole = static_cast<quint32>(timer.nsecsElapsed() / 1'000);
        int news = 0;
        for (int round = 0; round < 40; ++round) {
            RekeyDesk::copyFolder(m_desk->folder(), folder());
            const pid_t child = ::fork();
            if (child == 0)
                ::_exit(rekey(folder()));
            ::usleep(QRandomGenerator::global()->bounded(whole)); // the moment, not a wait for something
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            const QString state = m_desk->state(folder());
            QVERIFY2(state == text("old") || state == text("new"), qPrintable(state));
            news += state == text("new") ? 1 : 0;
        }
        qInfo("40 kills: the new key stood %d times", news);
    }

    void begunAgainAfterAKillItIsDone()
    {
        // Twenty kills, one after another on the same folder, then once to the end.
        RekeyDesk::copyFolder(m_desk->folder(), folder());
        bool finished = false;
        for (int i = 0; i < 20; ++i) {
            if (killBefore(folder(), 3 + i * 7, &finished).isEmpty())
                QSKIP("this account may not trace its children");
            if (m_desk->state(folder()) == text("new"))
                break;
        }
        QCOMPARE(rekey(folder()), 0);
        QCOMPARE(m_desk->state(folder()), text("new"));
    }

    void aFullDiskAtAnyStepLeavesOneKeyWorking()
    {
        const QTemporaryDir disk;
        const int status = SmallDisk::run(disk.path(), "size=8m", [&] {
            const QString place = disk.filePath(text("desk"));
            int full = 0;
            int done = 0;
            const QString fillerPath = disk.filePath(text("filler"));
            // The disk gets full at a moment of the copying or comparing, but for so much.
            for (int moment = 0; moment < 20; ++moment) {
                for (const qint64 room : {0, 4'096, 12'288, 20'480, 36'864}) {
                    RekeyDesk::copyFolder(m_desk->folder(), place);
                    QFile filler(fillerPath);
                    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                        return 1;
                    bool filled = false;
                    bool good = true;
                    const auto fill = [&](double part) {
                        if (filled || part < moment / 19.0 - 0.01)
                            return;
                        while (filler.write(QByteArray(4'096, 'x')) > 0) {
                        }
                        good = filler.resize(filler.size() - room);
                        filled = true;
                    };
                    if (moment == 0)
                        fill(0);
                    auto vault = store::Vault::open(place, RekeyDesk::cheap());
                    auto key = vault->unlock(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
                    const QString path = RekeyDesk::storePath(place);
                    const auto exchanged = Rekey::exchange(path, *vault, *key, {{}, fill});
                    const auto settled = Rekey::settle(path, *vault, SecureBytes::copyOf(key->span()));
                    const QString code = codeOf(exchanged) != text("no error") ? codeOf(exchanged) : codeOf(settled);
                    if (code != text("no error") && code != text("store.disk-full")) {
                        qWarning("moment %d, %lld bytes: %s", moment, static_cast<long long>(room), qPrintable(code));
                        return 3;
                    }
                    (code == text("no error") ? done : full) += 1;
                    filler.close();
                    if (!filled || !good || !QFile::remove(fillerPath))
                        return 4;
                    const QString state = m_desk->state(place);
                    if (state != text("old") && state != text("new")) {
                        qWarning("moment %d, %lld bytes: %s", moment, static_cast<long long>(room), qPrintable(state));
                        return 5;
                    }
                }
            }
            qInfo("the disk was full %d times in the way, %d times not", full, done);
            return full > 5 && done > 0 ? 0 : 6;
        });
        if (status == SmallDisk::kMayNot)
            QSKIP("this account may not mount a small file system");
        QCOMPARE(status, 0);
    }

    void aLimitOnTheFileIsAFullDiskToo()
    {
        RekeyDesk::copyFolder(m_desk->folder(), folder());
        auto vault = store::Vault::open(folder(), RekeyDesk::cheap());
        const auto key = vault->unlock(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QVERIFY(key);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = ::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{64 * 1024, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto done = Rekey::exchange(RekeyDesk::storePath(folder()), *vault, *key);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        ::signal(SIGXFSZ, handler);
        QCOMPARE(codeOf(done), text("store.disk-full"));
        QCOMPARE(m_desk->state(folder()), text("old"));
    }

    void aVaultThatCannotBeWrittenIsToldTheNextTime()
    {
        // The store has its new key, and the disk is full when the vault is to hear of it.
        RekeyDesk::copyFolder(m_desk->folder(), folder());
        auto vault = store::Vault::open(folder(), RekeyDesk::cheap());
        const auto key = vault->unlock(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        const QString path = RekeyDesk::storePath(folder());
        QVERIFY(Rekey::exchange(path, *vault, *key));
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = ::signal(SIGXFSZ, SIG_IGN);
        const rlimit none{0, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
        const auto settled = Rekey::settle(path, *vault, SecureBytes::copyOf(key->span()));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        ::signal(SIGXFSZ, handler);
        QVERIFY(!settled);
        QCOMPARE(m_desk->state(folder()), text("new"));
    }

    void aDamagedVaultInTheMiddleIsReadFromItsCopy()
    {
        // Killed before the vault hears of the new key, and then vault.json rots.
        RekeyDesk::copyFolder(m_desk->folder(), folder());
        auto vault = store::Vault::open(folder(), RekeyDesk::cheap());
        const auto key = vault->unlock(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QVERIFY(Rekey::exchange(RekeyDesk::storePath(folder()), *vault, *key));
        QFile file(folder() + text("/vault.json"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.putChar('#'));
        file.close();
        QCOMPARE(m_desk->state(folder()), text("new"));
    }
};

QTEST_GUILESS_MAIN(StoreRekeyCrash)
#include "tst_store_rekey_crash.moc"
