// SPDX-License-Identifier: GPL-3.0-or-later
// The programs themselves, not only the function: no core dump, no reading of their memory by others of the account.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

class HardenedPrograms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesNoCoreAndNoMemoryToOthers_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("yichuang") << QStringLiteral(YC_PROGRAM) << QStringList{QStringLiteral("--demo-if-missing")};
        // Waits for the form on standard input; hardened before it reads anything.
        QTest::newRow("yichuangctl") << QStringLiteral(YC_CTL)
                                     << QStringList{QStringLiteral("accept"),   QStringLiteral("senior-allowance"),
                                                    QStringLiteral("--person"), QStringLiteral("310199196211201230"),
                                                    QStringLiteral("--form"),   QStringLiteral("-")};
    }
    void leavesNoCoreAndNoMemoryToOthers()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        const QTemporaryDir root;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"})
            environment.insert(QString::fromLatin1(name), root.path());
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments + QStringList{QStringLiteral("--desk"), root.filePath(QStringLiteral("d"))});
        QVERIFY(process.waitForStarted());
        const QString proc = QStringLiteral("/proc/%1/").arg(process.processId());
        const auto coreLimit = [&proc] {
            QFile limits(proc + QStringLiteral("limits"));
            if (!limits.open(QIODevice::ReadOnly))
                return QByteArray("unread");
            for (const QByteArray &line : limits.readAll().split('\n')) {
                if (line.startsWith("Max core file size"))
                    return line.mid(18).simplified();
            }
            return QByteArray();
        };
        QTRY_VERIFY_WITH_TIMEOUT(coreLimit().startsWith("0 0"), 10'000);
        QCOMPARE(process.state(), QProcess::Running);
        if (geteuid() != 0) { // root reads everything
            QFile memory(proc + QStringLiteral("mem"));
            QVERIFY(!memory.open(QIODevice::ReadOnly));
        }
        process.kill();
        process.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(HardenedPrograms)
#include "tst_hardened_programs.moc"
