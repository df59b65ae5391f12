// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlCall.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using yc::test::ctl;
using Outcome = yc::test::CtlOutcome;

namespace {

const QByteArray passphrase = "Lantern-42x\n";

/// Everything a terminal shows from now on until `wanted` stands there, or the program ends.
QByteArray screen(int terminal, const QByteArray &wanted = {})
{
    constexpr int patience = 120'000; // ms without a single character
    QByteArray shown;
    while (wanted.isEmpty() || !shown.contains(wanted)) {
        pollfd ready{terminal, POLLIN, 0};
        char text[256];
        if (poll(&ready, 1, patience) <= 0)
            break;
        const ssize_t size = read(terminal, text, sizeof text);
        if (size <= 0)
            break;
        shown.append(text, size);
    }
    return shown;
}

} // namespace

class CommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void explainsItself();
    void refusesBadArguments_data();
    void refusesBadArguments();
    void refusesAPassphraseOnTheCommandLine();
    void answersTheCalculatorsInJson();
    void callsAnInvalidNumberAnAnswer();
    void countsDaysInJson();
    void asksForNoPassphraseWithoutATerminal();
    void asksAtTheTerminalWithoutEcho();
    void takesAPassphraseFileOnlyIfNobodyElseCanReadIt();
};

void CommandLine::explainsItself()
{
    const Outcome help = ctl({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    for (const char *name : {"init", "demo", "import", "search", "accept", "cases", "export", "verify", "audit",
                             "people", "passphrase", "recovery", "calc", "Exit codes"})
        QVERIFY2(help.out.contains(name), name);
    for (const char *name :
         {"init", "demo", "import", "search", "accept", "cases", "export", "verify", "audit", "calc"}) {
        const Outcome one = ctl({QString::fromLatin1(name), QStringLiteral("--help")});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.contains("--json"), name);
    }
    QVERIFY(ctl({QStringLiteral("--version")}).out.startsWith("yichuangctl "));
}

void CommandLine::refusesBadArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
    };
    QTest::newRow("nothing") << QStringList();
    row("frobnicate");
    row("calc");
    row("calc id");
    row("calc roman XII");
    row("calc due --accepted 2026-02-13");
    row("calc due --days 5");
    row("calc due --accepted yesterday --days 5");
    row("calc due --accepted 2026-02-30 --days 5");
    row("calc due --accepted 2026-02-13 --days five");
    row("calc due --accepted 2026-02-13 --days -1");
    row("calc due --accepted 2026-02-13 --days 99999999");
    row("calc id 310199196211201230 --unknown");
    row("search");
    row("search x --type person");
    row("search x --limit 0");
    row("search x --unmasked");
    row("cases --state sleeping");
    row("cases --due-before soon");
    row("export");
    row("export residents out.csv --unmasked");
    row("export --key-file k");
    row("import");
    row("init --org 31");
    row("demo --residents 0");
    row("demo --residents many");
    row("people");
    row("people promote 1001");
    row("people list 1001");
    row("people add 1001");
    row("people add 1001 --name Zhou");
    row("people edit 1001 --from soon");
    row("people edit 1001 --org 31");
    row("people remove 1001 --name Zhou");
    row("people unlock 1001 --first-passphrase-fd 0");
    row("recovery");
    row("passphrase 1001");
    row("accept senior-allowance");
    row("accept --person 310199196211201230");
}

void CommandLine::refusesBadArguments()
{
    QFETCH(QStringList, arguments);
    QTemporaryDir home;
    if (!arguments.isEmpty() && arguments.front() != u"calc" && arguments.front() != u"frobnicate")
        arguments += {QStringLiteral("--desk"), home.filePath(QStringLiteral("desk"))};
    const Outcome outcome = ctl(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.err.trimmed().isEmpty());
    QCOMPARE(outcome.out, QByteArray());
}

void CommandLine::refusesAPassphraseOnTheCommandLine()
{
    for (const QStringList &arguments :
         {QStringList{QStringLiteral("cases"), QStringLiteral("--passphrase"), QStringLiteral("Secret-12345")},
          QStringList{QStringLiteral("cases"), QStringLiteral("--passphrase=Secret-12345")},
          QStringList{QStringLiteral("verify"), QStringLiteral("--password"), QStringLiteral("Secret-12345")}}) {
        const Outcome outcome = ctl(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.err.contains("--passphrase-fd"));
        QVERIFY(!outcome.err.contains("Secret"));
    }
}

void CommandLine::answersTheCalculatorsInJson()
{
    const Outcome outcome = ctl({QStringLiteral("calc"), QStringLiteral("id"),
                                 QStringLiteral("１１０１０５19491231002x"), QStringLiteral("--json")});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out.count('\n'), 1);
    const QJsonObject json = outcome.json();
    QCOMPARE(json.value(u"kind").toString(), QStringLiteral("citizen"));
    QCOMPARE(json.value(u"valid").toBool(), true);
    QCOMPARE(json.value(u"normalised").toString(), QStringLiteral("11010519491231002X"));
    QCOMPARE(json.value(u"birth").toString(), QStringLiteral("1949-12-31"));
    QCOMPARE(json.value(u"sex").toString(), QStringLiteral("female"));
    QCOMPARE(json.value(u"sex_code").toString(), QStringLiteral("2"));
    QCOMPARE(outcome.err, QByteArray());
}

void CommandLine::callsAnInvalidNumberAnAnswer()
{
    const Outcome outcome = ctl(
        {QStringLiteral("calc"), QStringLiteral("id"), QStringLiteral("110105194912310021"), QStringLiteral("--json")});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.json().value(u"valid").toBool(true), false);
    QCOMPARE(outcome.json().value(u"problems")[0][u"code"].toString(), QStringLiteral("identity.bad-check"));
    const Outcome human = ctl({QStringLiteral("calc"), QStringLiteral("id"), QStringLiteral("110105194912310021")});
    QCOMPARE(human.code, 0);
    QVERIFY(human.out.contains("not valid"));
}

void CommandLine::countsDaysInJson()
{
    const Outcome outcome =
        ctl({QStringLiteral("calc"), QStringLiteral("due"), QStringLiteral("--accepted"), QStringLiteral("2026-02-13"),
             QStringLiteral("--days"), QStringLiteral("5"), QStringLiteral("--json")});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(
        outcome.out,
        QByteArray(
            R"({"accepted":"2026-02-13","days":5,"days_counted":["2026-02-14","2026-02-24","2026-02-25","2026-02-26","2026-02-27"],"due":"2026-02-27","provisional":false})"
            "\n"));
}

void CommandLine::asksForNoPassphraseWithoutATerminal()
{
    QTemporaryDir home;
    const Outcome outcome =
        ctl({QStringLiteral("init"), QStringLiteral("--org"), QStringLiteral("310106012"),
             QStringLiteral("--admin-number"), QStringLiteral("9001"), QStringLiteral("--admin-name"),
             QStringLiteral("顾管理"), QStringLiteral("--desk"), home.filePath(QStringLiteral("desk"))},
            {}, QStringLiteral("setsid"));
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.err.contains("--passphrase-file"));
    QVERIFY(!QDir(home.filePath(QStringLiteral("desk"))).exists());
}

void CommandLine::asksAtTheTerminalWithoutEcho()
{
    QTemporaryDir home;
    const QByteArray desk = home.filePath(QStringLiteral("desk")).toUtf8();
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    QVERIFY(child >= 0);
    if (child == 0) {
        execl(YC_CTL, "yichuangctl", "init", "--org", "310106012", "--admin-number", "9001", "--admin-name", "Gu",
              "--desk", desk.constData(), nullptr);
        _exit(99);
    }
    QByteArray shown = screen(terminal, "New passphrase of Gu: ");
    QVERIFY(write(terminal, passphrase.constData(), size_t(passphrase.size())) > 0);
    shown += screen(terminal, "Once more: ");
    QVERIFY(write(terminal, passphrase.constData(), size_t(passphrase.size())) > 0);
    shown += screen(terminal);
    int status = -1;
    QCOMPARE(waitpid(child, &status, 0), child);
    close(terminal);
    QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 0, shown.constData());
    QVERIFY2(shown.contains("Recovery code: "), shown.constData());
    QVERIFY2(!shown.contains("Lantern"), "the passphrase was on the screen");
    QVERIFY(QFile::exists(home.filePath(QStringLiteral("desk/store.db"))));
}

void CommandLine::takesAPassphraseFileOnlyIfNobodyElseCanReadIt()
{
    QTemporaryDir home;
    const QString path = home.filePath(QStringLiteral("passphrase"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(passphrase);
    file.close();
    const auto init = [&](const QString &desk, const QString &from) {
        return ctl({QStringLiteral("init"), QStringLiteral("--org"), QStringLiteral("310106012"),
                    QStringLiteral("--admin-number"), QStringLiteral("9001"), QStringLiteral("--admin-name"),
                    QStringLiteral("顾管理"), QStringLiteral("--desk"), home.filePath(desk),
                    QStringLiteral("--passphrase-file"), from});
    };
    for (const mode_t mode : {0644, 0640, 0604, 0660, 0700, 0200}) {
        QCOMPARE(chmod(qPrintable(path), mode), 0);
        const Outcome outcome = init(QStringLiteral("no"), path);
        QCOMPARE(outcome.code, 2);
        QVERIFY(!QDir(home.filePath(QStringLiteral("no"))).exists());
    }
    QCOMPARE(chmod(qPrintable(path), 0600), 0);
    QVERIFY(QFile::link(path, home.filePath(QStringLiteral("link"))));
    QCOMPARE(init(QStringLiteral("no"), home.filePath(QStringLiteral("link"))).code, 2);
    QCOMPARE(init(QStringLiteral("no"), home.path()).code, 2);
    QCOMPARE(init(QStringLiteral("no"), home.filePath(QStringLiteral("absent"))).code, 2);
    QCOMPARE(init(QStringLiteral("yes"), path).code, 0);
    QCOMPARE(chmod(qPrintable(path), 0400), 0);
    QCOMPARE(ctl({QStringLiteral("verify"), QStringLiteral("--desk"), home.filePath(QStringLiteral("yes")),
                  QStringLiteral("--passphrase-file"), path})
                 .code,
             0);
}

QTEST_GUILESS_MAIN(CommandLine)
#include "tst_app_ctl.moc"
