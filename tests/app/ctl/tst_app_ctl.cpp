// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// What a script sees of one call.
struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Outcome ctl(const QStringList &arguments, const QByteArray &input = {}, const QString &prefix = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    if (prefix.isEmpty()) {
        process.start(QStringLiteral(YC_CTL), arguments);
    } else { // `setsid`: without a controlling terminal
        process.start(prefix, QStringList{QStringLiteral(YC_CTL)} + arguments);
    }
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

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
    void goesTheWholeWay();
    void makesADemoDeskThatNeedsNoPassphrase();
    void saysWhyItFails();
    void saysThatTheDeskIsOpenElsewhere();
    void opensInTheStockShellWithTheExportedKey();
    void leavesNothingBehindWhenInterrupted();
    void looksAfterPeople();
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

/// init → import → search → accept with slip → cases → export → verify, as an administrator's script would.
void CommandLine::goesTheWholeWay()
{
    QTemporaryDir home;
    const QString desk = home.filePath(QStringLiteral("desk"));
    const auto call = [&](QStringList arguments, const QByteArray &input = passphrase) {
        arguments += {QStringLiteral("--json"), QStringLiteral("--desk"), desk, QStringLiteral("--passphrase-fd"),
                      QStringLiteral("0")};
        return ctl(arguments, input);
    };
    const Outcome init = call({QStringLiteral("init"), QStringLiteral("--org"), QStringLiteral("310106012"),
                               QStringLiteral("--admin-number"), QStringLiteral("9001"), QStringLiteral("--admin-name"),
                               QStringLiteral("顾管理")});
    QVERIFY2(init.code == 0, init.err.constData());
    QCOMPARE(init.json().value(u"recovery_code").toString().size(), 8 * 6 - 1);
    QCOMPARE(init.json().value(u"org_name").toString(), QStringLiteral("上海市静安区南京西路街道"));
    QCOMPARE(call({QStringLiteral("init"), QStringLiteral("--org"), QStringLiteral("310106012"),
                   QStringLiteral("--admin-number"), QStringLiteral("9001"), QStringLiteral("--admin-name"),
                   QStringLiteral("顾管理")})
                 .code,
             1);

    const QString ledger =
        qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/data/imports/resident-ledger.gb18030.csv");
    const QString rejected = home.filePath(QStringLiteral("rejected.csv"));
    const Outcome trial = call({QStringLiteral("import"), ledger, QStringLiteral("--dry-run")});
    QVERIFY2(trial.code == 6, trial.err.constData());
    QCOMPARE(trial.json().value(u"good").toInt(), 4879);
    const Outcome import = call({QStringLiteral("import"), ledger, QStringLiteral("--rejected"), rejected});
    QVERIFY2(import.code == 6, import.err.constData());
    QCOMPARE(import.json().value(u"rows").toInt(), 4967);
    QCOMPARE(import.json().value(u"created").toInt(), 4879);
    QCOMPARE(import.json().value(u"rejected").toInt(), 88);
    QVERIFY(QFile::exists(rejected));
    const Outcome again = call({QStringLiteral("import"), ledger});
    QCOMPARE(again.json().value(u"created").toInt(-1), 0);
    QCOMPARE(again.json().value(u"updated").toInt(-1), 0);
    QCOMPARE(again.json().value(u"unchanged").toInt(), 4879);

    const Outcome search = call({QStringLiteral("search"), QStringLiteral("李宇广")});
    QVERIFY2(search.code == 0, search.err.constData());
    const QJsonObject hit = search.json().value(u"hits")[0].toObject();
    QCOMPARE(hit.value(u"name").toString(), QStringLiteral("李宇广"));
    QCOMPARE(hit.value(u"id_number").toString(), QStringLiteral("310199********8756"));
    QVERIFY(call({QStringLiteral("search"), QStringLiteral("lyg")}).out.contains("李宇广"));
    QCOMPARE(call({QStringLiteral("search"), QStringLiteral("不存在的人")}).json().value(u"count").toInt(-1), 0);

    const QString id = hit.value(u"id").toString();
    const QString item = QStringLiteral("social-card-services");
    const Outcome bare = call({QStringLiteral("accept"), item, QStringLiteral("--person"), id});
    QCOMPARE(bare.code, 6); // answers and materials are missing, and said
    QVERIFY(bare.err.contains("request_kind"));
    QCOMPARE(bare.json().value(u"error")[u"code"].toString(), QStringLiteral("affairs.form-incomplete"));
    const Outcome trialCase =
        call({QStringLiteral("accept"), item, QStringLiteral("--person"), id, QStringLiteral("--dry-run")});
    QCOMPARE(trialCase.code, 6);
    QCOMPARE(trialCase.json().value(u"form")[u"name"].toString(), QStringLiteral("李宇广"));
    QVERIFY(!trialCase.json().value(u"missing_materials").toArray().isEmpty());
    QCOMPARE(call({QStringLiteral("cases")}).json().value(u"count").toInt(-1), 0);

    const QString form = home.filePath(QStringLiteral("form.json"));
    QFile file(form);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"request_kind": "first", "make_way": "batch", "deliver_by": "counter"})");
    file.close();
    const QString slip = home.filePath(QStringLiteral("slip.pdf"));
    const Outcome accepted =
        call({QStringLiteral("accept"), item, QStringLiteral("--person"), QStringLiteral("310199197110268756"),
              QStringLiteral("--form"), form, QStringLiteral("--all-materials"), QStringLiteral("--slip"), slip});
    QVERIFY2(accepted.code == 0, accepted.err.constData());
    QCOMPARE(accepted.json().value(u"state").toString(), QStringLiteral("accepted"));
    QCOMPARE(accepted.json().value(u"slip_file").toString(), slip);
    QVERIFY(!accepted.json().value(u"due").toString().isEmpty());
    QFile pdf(slip);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    QVERIFY(pdf.size() > 5000);

    const Outcome cases = call({QStringLiteral("cases"), QStringLiteral("--state"), QStringLiteral("accepted")});
    QVERIFY2(cases.code == 0, cases.err.constData());
    QCOMPARE(cases.json().value(u"count").toInt(), 1);
    const QJsonObject one = cases.json().value(u"cases")[0].toObject();
    QCOMPARE(one.value(u"number").toString(), accepted.json().value(u"number").toString());
    QCOMPARE(one.value(u"applicant_id_number").toString(), QStringLiteral("310199********8756"));
    QCOMPARE(call({QStringLiteral("cases"), QStringLiteral("--late")}).json().value(u"count").toInt(-1), 0);
    QCOMPARE(call({QStringLiteral("search"), one.value(u"number").toString().right(6)}).code, 0);

    const Outcome verify = call({QStringLiteral("verify")});
    QVERIFY2(verify.code == 0, verify.err.constData());
    QCOMPARE(verify.json().value(u"ok").toBool(), true);
    QVERIFY(verify.json().value(u"audit_rows").toInt() > 0);
}

void CommandLine::makesADemoDeskThatNeedsNoPassphrase()
{
    QTemporaryDir home;
    const QString desk = home.filePath(QStringLiteral("desk"));
    const QStringList where{QStringLiteral("--json"), QStringLiteral("--desk"), desk};
    const Outcome demo = ctl(QStringList{QStringLiteral("demo"), QStringLiteral("--residents"), QStringLiteral("200"),
                                         QStringLiteral("--seed"), QStringLiteral("5")} +
                             where);
    QVERIFY2(demo.code == 0, demo.err.constData());
    QVERIFY(demo.json().value(u"residents").toInt() >= 200);
    QCOMPARE(demo.json().value(u"number").toString(), QStringLiteral("1001"));
    const Outcome cases =
        ctl(QStringList{QStringLiteral("cases"), QStringLiteral("--limit"), QStringLiteral("500")} + where);
    QVERIFY2(cases.code == 0, cases.err.constData());
    QCOMPARE(cases.json().value(u"count").toInt(), demo.json().value(u"cases").toInt());
    const Outcome late = ctl(QStringList{QStringLiteral("cases"), QStringLiteral("--late")} + where);
    for (const QJsonValue &one : late.json().value(u"cases").toArray())
        QVERIFY(one[u"late"].toBool());
    // A clerk may neither verify nor export. The administrator may verify and sees nobody; the supervisor exports; the
    // key is the security administrator's.
    QCOMPARE(ctl(QStringList{QStringLiteral("verify")} + where).code, 7);
    QCOMPARE(ctl(QStringList{QStringLiteral("verify"), QStringLiteral("--user"), QStringLiteral("9001")} + where).code,
             0);
    const QString table = home.filePath(QStringLiteral("people.csv"));
    QCOMPARE(ctl(QStringList{QStringLiteral("export"), QStringLiteral("residents"), table} + where).code, 7);
    QVERIFY(!QFile::exists(table));
    const QStringList admin = where + QStringList{QStringLiteral("--user"), QStringLiteral("9001")};
    const QStringList supervisor = where + QStringList{QStringLiteral("--user"), QStringLiteral("2001")};
    const QStringList security = where + QStringList{QStringLiteral("--user"), QStringLiteral("9002")};
    QCOMPARE(ctl(QStringList{QStringLiteral("export"), QStringLiteral("residents"), table} + admin).code, 7);
    QCOMPARE(ctl(QStringList{QStringLiteral("search"), QStringLiteral("li")} + admin).code, 7);
    QVERIFY(!QFile::exists(table));
    const Outcome exported =
        ctl(QStringList{QStringLiteral("export"), QStringLiteral("residents"), table} + supervisor);
    QVERIFY2(exported.code == 0, exported.err.constData());
    QFile masked(table);
    QVERIFY(masked.open(QIODevice::ReadOnly));
    const QByteArray text = masked.readAll();
    QVERIFY(text.contains("310199********"));
    QCOMPARE(text.count('\n'), demo.json().value(u"residents").toInt() + 2); // header, and who took it out
    const QByteArray last = text.trimmed().split('\n').last();
    const QByteArray exportId = exported.json().value(u"export_id").toString().toUtf8();
    QVERIFY(exportId.startsWith("export:"));
    QVERIFY2(last.contains(exportId) && last.contains("2001"), last.constData());
    static const QRegularExpression number(QStringLiteral("(?<!\\d)(?:310199|500199)\\d{11}[\\dX]"));
    static const QRegularExpression door(QStringLiteral("弄\\d+号\\d+室"));
    QVERIFY(!number.match(QString::fromUtf8(text)).hasMatch());
    QVERIFY(!door.match(QString::fromUtf8(text)).hasMatch());
    // Search, too, shows whole values only for a reason and with the right to export.
    const QStringList look{QStringLiteral("search"), QStringLiteral("310199"), QStringLiteral("--type"),
                           QStringLiteral("resident")};
    const QStringList why{QStringLiteral("--unmasked"), QStringLiteral("--reason"), QStringLiteral("核对")};
    QVERIFY(!number.match(QString::fromUtf8(ctl(look + where).out)).hasMatch());
    QCOMPARE(ctl(look + where + why.first(1)).code, 2);
    QCOMPARE(ctl(look + where + why).code, 7);
    const Outcome shown = ctl(look + supervisor + why);
    QVERIFY2(shown.code == 0, shown.err.constData());
    QVERIFY(number.match(QString::fromUtf8(shown.out)).hasMatch());
    const QString whole = home.filePath(QStringLiteral("cases.xlsx"));
    QCOMPARE(ctl(QStringList{QStringLiteral("export"), QStringLiteral("cases"), whole, QStringLiteral("--unmasked"),
                             QStringLiteral("--reason"), QStringLiteral("audit")} +
                 supervisor)
                 .code,
             0);
    QVERIFY(QFile::exists(whole));
    // The key, once, for nobody else to read.
    const QString key = home.filePath(QStringLiteral("key"));
    QCOMPARE(ctl(QStringList{QStringLiteral("export"), QStringLiteral("--key-file"), key, QStringLiteral("--reason"),
                             QStringLiteral("test")} +
                 security)
                 .code,
             0);
    struct stat status = {};
    QCOMPARE(stat(qPrintable(key), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QFile file(key);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("x'") && bytes.size() == 2 + 96 + 2);
    QCOMPARE(ctl(QStringList{QStringLiteral("export"), QStringLiteral("--key-file"), key, QStringLiteral("--reason"),
                             QStringLiteral("test")} +
                 security)
                 .code,
             2);
    QCOMPARE(ctl(QStringList{QStringLiteral("verify")} + admin).code, 0);
}

void CommandLine::saysWhyItFails()
{
    QTemporaryDir home;
    const QStringList where{QStringLiteral("--json"), QStringLiteral("--desk"), home.filePath(QStringLiteral("desk"))};
    const Outcome absent =
        ctl(QStringList{QStringLiteral("cases"), QStringLiteral("--user"), QStringLiteral("1")} + where);
    QCOMPARE(absent.code, 4);
    QCOMPARE(absent.json().value(u"error")[u"code"].toString(), QStringLiteral("desk.missing"));
    QCOMPARE(ctl(QStringList{QStringLiteral("demo"), QStringLiteral("--residents"), QStringLiteral("20"),
                             QStringLiteral("--no-cases")} +
                 where)
                 .code,
             0);
    const Outcome wrong =
        ctl(QStringList{QStringLiteral("cases"), QStringLiteral("--passphrase-fd"), QStringLiteral("0")} + where,
            "not the passphrase\n");
    QCOMPARE(wrong.code, 3);
    QCOMPARE(wrong.json().value(u"error")[u"kind"].toString(), QStringLiteral("sign_in"));
    const Outcome nobody =
        ctl(QStringList{QStringLiteral("cases"), QStringLiteral("--user"), QStringLiteral("4711")} + where);
    QCOMPARE(nobody.code, 3);
    const Outcome person = ctl(QStringList{QStringLiteral("accept"), QStringLiteral("community-certificate"),
                                           QStringLiteral("--person"), QStringLiteral("310199199001010019")} +
                               where);
    QVERIFY(person.code == 2 || person.code == 4);
    const Outcome item = ctl(QStringList{QStringLiteral("accept"), QStringLiteral("flying-licence"),
                                         QStringLiteral("--person"), QStringLiteral("310199196211201230")} +
                             where);
    QCOMPARE(item.code, 4);
}

void CommandLine::saysThatTheDeskIsOpenElsewhere()
{
    QTemporaryDir home;
    const QString desk = home.filePath(QStringLiteral("desk"));
    const QStringList where{QStringLiteral("--json"), QStringLiteral("--desk"), desk};
    QCOMPARE(ctl(QStringList{QStringLiteral("demo"), QStringLiteral("--residents"), QStringLiteral("20"),
                             QStringLiteral("--no-cases")} +
                 where)
                 .code,
             0);
    QFile lock(desk + QStringLiteral("/desk.lock"));
    QVERIFY(lock.open(QIODevice::ReadWrite));
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    QCOMPARE(fcntl(lock.handle(), F_OFD_SETLK, &whole), 0);
    const Outcome busy = ctl(QStringList{QStringLiteral("cases")} + where);
    QCOMPARE(busy.code, 5);
    QCOMPARE(busy.json().value(u"error")[u"code"].toString(), QStringLiteral("store.already-open"));
    lock.close();
    QCOMPARE(ctl(QStringList{QStringLiteral("cases")} + where).code, 0);
}

void CommandLine::opensInTheStockShellWithTheExportedKey()
{
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("sqlcipher"));
    if (shell.isEmpty())
        QSKIP("no sqlcipher shell here");
    QTemporaryDir home;
    const QString desk = home.filePath(QStringLiteral("desk"));
    const QString key = home.filePath(QStringLiteral("key"));
    QCOMPARE(ctl({QStringLiteral("demo"), QStringLiteral("--residents"), QStringLiteral("20"),
                  QStringLiteral("--no-cases"), QStringLiteral("--desk"), desk})
                 .code,
             0);
    QCOMPARE(
        ctl({QStringLiteral("export"), QStringLiteral("--key-file"), key, QStringLiteral("--reason"),
             QStringLiteral("test"), QStringLiteral("--user"), QStringLiteral("9002"), QStringLiteral("--desk"), desk})
            .code,
        0);
    QFile file(key);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QProcess process;
    process.start(shell, {desk + QStringLiteral("/store.db")});
    process.write("PRAGMA key = \"" + file.readAll().trimmed() + "\";\nSELECT count(*) > 0 FROM sqlite_master;\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().trimmed().split('\n').last(), QByteArray("1"));
}

/// add → must change → works → locked out → unlocked → edited → reset → removed, and who may not.
void CommandLine::looksAfterPeople()
{
    QTemporaryDir home;
    const QByteArray first = "Given-To-You-9\n";
    const QByteArray own = "Harbour-Crane-77\n";
    const auto call = [&](const char *words, const char *user, const QByteArray &input) {
        QStringList arguments = QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
        arguments += {QStringLiteral("--json"), QStringLiteral("--desk"), home.filePath(QStringLiteral("desk")),
                      QStringLiteral("--passphrase-fd"), QStringLiteral("0")};
        if (*user)
            arguments += {QStringLiteral("--user"), QString::fromLatin1(user)};
        return ctl(arguments, input);
    };
    const auto errorOf = [](const Outcome &outcome) { return outcome.json().value(u"error")[u"code"].toString(); };
    QCOMPARE(call("init --org 310106012 --admin-number 9001 --admin-name Gu", "", passphrase).code, 0);
    const char *add = "people add 1001 --name Zhou --roles clerk --to 2099-12-31 --first-passphrase-fd 0";
    const Outcome weak = call(add, "", passphrase + "short\n");
    QCOMPARE(weak.code, 6);
    QCOMPARE(errorOf(weak), QStringLiteral("vault.passphrase-too-weak"));
    const Outcome added = call(add, "", passphrase + first);
    QVERIFY2(added.code == 0, added.err.constData());
    QVERIFY(!added.out.contains("Given-To-You"));
    QCOMPARE(errorOf(call(add, "9001", passphrase + first)), QStringLiteral("vault.number-taken"));
    QCOMPARE(errorOf(call("people add 1002 --name Li --roles auditor,administrator --first-passphrase-fd 0", "9001",
                          passphrase + first)),
             QStringLiteral("roles.exclusive"));
    // A first passphrase opens nothing but the way to an own one.
    QCOMPARE(call("cases", "1001", first).code, 3);
    QCOMPARE(errorOf(call("cases", "1001", first)), QStringLiteral("vault.must-change"));
    QCOMPARE(errorOf(call("passphrase --new-passphrase-fd 0", "1001", first + first)),
             QStringLiteral("vault.passphrase-too-weak"));
    QCOMPARE(call("passphrase --new-passphrase-fd 0", "1001", first + own).code, 0);
    QCOMPARE(call("cases", "1001", own).code, 0);
    // A clerk looks after nobody.
    QCOMPARE(call("people list", "1001", own).code, 7);
    QCOMPARE(call("people remove 9001", "1001", own).code, 7);
    QCOMPARE(call("recovery renew", "9001", passphrase).code, 7);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(call("cases", "1001", "Not-The-One-1\n").code, 3);
    QCOMPARE(errorOf(call("cases", "1001", own)), QStringLiteral("vault.locked-out"));
    const Outcome list = call("people list", "9001", passphrase);
    QCOMPARE(list.json().value(u"count").toInt(), 2);
    QCOMPARE(list.json().value(u"people")[1][u"state"].toString(), QStringLiteral("locked_out"));
    QCOMPARE(list.json().value(u"people")[1][u"valid_to"].toString(), QStringLiteral("2099-12-31"));
    QCOMPARE(call("people unlock 1001", "9001", passphrase).code, 0);
    QCOMPARE(call("cases", "1001", own).code, 0);
    QCOMPARE(call("people edit 1001 --roles clerk,supervisor --to 2020-01-01", "9001", passphrase).code, 0);
    QCOMPARE(errorOf(call("cases", "1001", own)), QStringLiteral("vault.no-longer-valid"));
    QCOMPARE(call("people edit 4711 --name X", "9001", passphrase).code, 4);
    // The first security administrator is the administrator's to make, the second is not.
    const char *security = "people add 9002 --name He --roles security_administrator --first-passphrase-fd 0";
    QCOMPARE(call(security, "9001", passphrase + first).code, 0);
    QCOMPARE(
        call("people add 9003 --name Shen --roles auditor --first-passphrase-fd 0", "9001", passphrase + first).code,
        7);
    QCOMPARE(call("people reset 9002 --first-passphrase-fd 0", "9001", passphrase + first).code, 7);
    QCOMPARE(call("passphrase --new-passphrase-fd 0", "9002", first + own).code, 0);
    QCOMPARE(call("people add 9003 --name Shen --roles auditor --first-passphrase-fd 0", "9002", own + first).code, 0);
    const Outcome renewed = call("recovery renew", "9002", own);
    QVERIFY2(renewed.code == 0, renewed.err.constData());
    QCOMPARE(renewed.json().value(u"recovery_code").toString().size(), 8 * 6 - 1);
    QCOMPARE(call("people reset 1001 --first-passphrase-fd 0", "9001", passphrase + first).code, 0);
    QCOMPARE(call("people remove 1001", "9001", passphrase).code, 0);
    QCOMPARE(call("cases", "1001", first).code, 3);
    QVERIFY(call("verify", "9001", passphrase).json().value(u"ok").toBool());
}

void CommandLine::leavesNothingBehindWhenInterrupted()
{
    QTemporaryDir home;
    const QString desk = home.filePath(QStringLiteral("desk"));
    QProcess process;
    process.start(QStringLiteral(YC_CTL), {QStringLiteral("demo"), QStringLiteral("--residents"),
                                           QStringLiteral("1000000"), QStringLiteral("--desk"), desk});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk + QStringLiteral("/store.db-wal")), 60'000);
    QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(!QDir(desk).exists());
}

QTEST_GUILESS_MAIN(CommandLine)
#include "tst_app_ctl.moc"
