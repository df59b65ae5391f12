// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/DeskLock.h"

#include <QFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace yc::store;

namespace {

/// Starts a second process on `folder` and waits for what it says about the lock.
QByteArray startHolder(QProcess &process, const QString &folder)
{
    process.start(QStringLiteral(LOCK_HOLDER), {folder});
    if (!process.waitForStarted())
        return "not started";
    while (!process.canReadLine() && process.waitForReadyRead()) {
    }
    return process.readLine().trimmed();
}

} // namespace

class StoreDeskLock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSecondProcessIsToldWhoHasTheDesk()
    {
        const QTemporaryDir folder;
        QProcess holder;
        QCOMPARE(startHolder(holder, folder.path()), QByteArray("held"));
        const auto lock = DeskLock::acquire(folder.path());
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, QStringLiteral("store.already-open"));
        QCOMPARE(lock.error().kind, yc::core::ErrorKind::Retry);
        QCOMPARE(lock.error().context.value(QStringLiteral("pid")).toLongLong(), holder.processId());
        QCOMPARE(lock.error().context.value(QStringLiteral("host")).toString(), QSysInfo::machineHostName());
        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished());
        QVERIFY(DeskLock::acquire(folder.path()));
    }

    void aKilledProcessLetsGo()
    {
        const QTemporaryDir folder;
        QProcess holder;
        QCOMPARE(startHolder(holder, folder.path()), QByteArray("held"));
        holder.kill();
        QVERIFY(holder.waitForFinished());
        QVERIFY(DeskLock::acquire(folder.path()));
    }

    void otherProcessesAreRefusedWhileThisOneHolds()
    {
        const QTemporaryDir folder;
        std::optional<DeskLock> lock = *DeskLock::acquire(folder.path());
        QProcess second;
        QCOMPARE(startHolder(second, folder.path()), QByteArray("store.already-open"));
        second.closeWriteChannel();
        QVERIFY(second.waitForFinished());
        lock.reset();
        QProcess third;
        QCOMPARE(startHolder(third, folder.path()), QByteArray("held"));
        third.kill();
        QVERIFY(third.waitForFinished());
    }

    void twoLocksOfOneProcessExcludeEachOther()
    {
        const QTemporaryDir folder;
        const auto first = DeskLock::acquire(folder.path());
        QVERIFY(first);
        QCOMPARE(DeskLock::acquire(folder.path()).error().code, QStringLiteral("store.already-open"));
    }

    void readingTheLockFileDoesNotDropTheLock()
    {
        const QTemporaryDir folder;
        const auto first = DeskLock::acquire(folder.path());
        QVERIFY(first);
        {
            QFile file(folder.filePath(QStringLiteral("desk.lock")));
            QVERIFY(file.open(QIODevice::ReadOnly));
            (void)file.readAll();
        }
        QCOMPARE(DeskLock::acquire(folder.path()).error().code, QStringLiteral("store.already-open"));
    }

    void programsStartedMeanwhileDoNotKeepTheLock()
    {
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere;
        QProcess child;
        {
            const auto lock = DeskLock::acquire(folder.path());
            QVERIFY(lock);
            QCOMPARE(startHolder(child, elsewhere.path()), QByteArray("held"));
        }
        QVERIFY(DeskLock::acquire(folder.path()));
        child.kill();
        QVERIFY(child.waitForFinished());
    }

    void twoDesksAreIndependent()
    {
        const QTemporaryDir one;
        const QTemporaryDir two;
        const auto first = DeskLock::acquire(one.path());
        const auto second = DeskLock::acquire(two.path());
        QVERIFY(first && second);
    }

    void aMissingFolderAndAPlantedLinkAreErrors()
    {
        const QTemporaryDir folder;
        QCOMPARE(DeskLock::acquire(folder.filePath(QStringLiteral("absent"))).error().code, QStringLiteral("store.io"));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("target")), folder.filePath(QStringLiteral("desk.lock"))));
        QCOMPARE(DeskLock::acquire(folder.path()).error().code, QStringLiteral("store.io"));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("target"))));
    }
};

QTEST_GUILESS_MAIN(StoreDeskLock)
#include "tst_store_desk_lock.moc"
