// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>

#include <algorithm>
#include <functional>

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yc::test {

/// A process of its own with a small file system of its own, in which a store can run out of space. The test program
/// starts itself anew (threads do not survive a fork) with "--on-small-disk STEP FOLDER" and calls enter().
class SmallDisk {
public:
    static constexpr int kMayNot = 77; ///< this account may not mount

    /// What STEP said on its standard output; `status` as it ended.
    [[nodiscard]] static QString run(const QString &step, const QString &folder, int *status)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--on-small-disk"), step, folder});
        process.waitForFinished(300'000);
        *status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    /// Without starting anew: the exit status of `work`, which starts no thread before it is done with the store.
    [[nodiscard]] static int run(const QString &folder, const char *options, const std::function<int()> &work)
    {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(enter(QFile::encodeName(folder).constData(), options) ? work() : kMayNot);
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    /// Mounts it over the folder; before any thread is started.
    [[nodiscard]] static bool enter(const char *folder, const char *options)
    {
        const QByteArray uid = "0 " + QByteArray::number(::geteuid()) + " 1";
        const QByteArray gid = "0 " + QByteArray::number(::getegid()) + " 1";
        const bool plain = ::geteuid() != 0;
        return ::unshare(plain ? CLONE_NEWUSER | CLONE_NEWNS : CLONE_NEWNS) == 0 &&
               (!plain || (say("/proc/self/setgroups", "deny") && say("/proc/self/uid_map", uid) &&
                           say("/proc/self/gid_map", gid))) &&
               ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
               ::mount("tmpfs", folder, "tmpfs", 0, options) == 0;
    }
    [[nodiscard]] static bool makeReadOnly(const char *folder)
    {
        return ::mount(nullptr, folder, nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    /// Leaves `free` bytes, by a file that takes the rest.
    static bool leave(const QString &folder, qint64 free)
    {
        QFile filler(QDir(folder).filePath(QStringLiteral("filler")));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        while (filler.write(QByteArray(4096, 'x')) > 0) {
        }
        return filler.resize(std::max<qint64>(0, filler.size() - free));
    }
    static void clear(const QString &folder) { QFile::remove(QDir(folder).filePath(QStringLiteral("filler"))); }

private:
    static bool say(const char *path, const QByteArray &words)
    {
        QFile file(QString::fromUtf8(path));
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(words) == words.size();
    }
};

} // namespace yc::test
