// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlCall.h"
#include "Needs.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>

using yc::test::ctl;
using Outcome = yc::test::CtlOutcome;

namespace {
const QByteArray passphrase = "Lantern-42x\n";
} // namespace

/// yichuangctl on a desk, from its making to its cases, exports and faults.
class CommandLineDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// init → import → search → accept with slip → cases → export → verify, as an administrator's script would.
    void goesTheWholeWay()
    {
        QTemporaryDir home;
        const QString desk = home.filePath(QStringLiteral("desk"));
        const auto call = [&](QStringList arguments, const QByteArray &input = passphrase) {
            arguments += {QStringLiteral("--json"), QStringLiteral("--desk"), desk, QStringLiteral("--passphrase-fd"),
                          QStringLiteral("0")};
            return ctl(arguments, input);
        };
        const Outcome init = call({QStringLiteral("init"), QStringLiteral("--org"), QStringLiteral("310106012"),
                                   QStringLiteral("--admin-number"), QStringLiteral("9001"),
                                   QStringLiteral("--admin-name"), QStringLiteral("顾管理")});
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

    void makesADemoDeskThatNeedsNoPassphrase()
    {
        QTemporaryDir home;
        const QString desk = home.filePath(QStringLiteral("desk"));
        const QStringList where{QStringLiteral("--json"), QStringLiteral("--desk"), desk};
        const Outcome demo = ctl(QStringList{QStringLiteral("demo"), QStringLiteral("--residents"),
                                             QStringLiteral("200"), QStringLiteral("--seed"), QStringLiteral("5")} +
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
        // A clerk may neither verify nor export. The administrator may verify and sees nobody; the supervisor exports;
        // the key is the security administrator's.
        QCOMPARE(ctl(QStringList{QStringLiteral("verify")} + where).code, 7);
        QCOMPARE(
            ctl(QStringList{QStringLiteral("verify"), QStringLiteral("--user"), QStringLiteral("9001")} + where).code,
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
        QCOMPARE(ctl(QStringList{QStringLiteral("export"), QStringLiteral("--key-file"), key,
                                 QStringLiteral("--reason"), QStringLiteral("test")} +
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
        QCOMPARE(ctl(QStringList{QStringLiteral("export"), QStringLiteral("--key-file"), key,
                                 QStringLiteral("--reason"), QStringLiteral("test")} +
                     security)
                     .code,
                 2);
        QCOMPARE(ctl(QStringList{QStringLiteral("verify")} + admin).code, 0);
    }

    void saysWhyItFails()
    {
        QTemporaryDir home;
        const QStringList where{QStringLiteral("--json"), QStringLiteral("--desk"),
                                home.filePath(QStringLiteral("desk"))};
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

    void saysThatTheDeskIsOpenElsewhere()
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

    void opensInTheStockShellWithTheExportedKey()
    {
        const QString shell = QStandardPaths::findExecutable(QStringLiteral("sqlcipher"));
        YC_NEEDS(!shell.isEmpty(), "sqlcipher is not installed");
        QTemporaryDir home;
        const QString desk = home.filePath(QStringLiteral("desk"));
        const QString key = home.filePath(QStringLiteral("key"));
        QCOMPARE(ctl({QStringLiteral("demo"), QStringLiteral("--residents"), QStringLiteral("20"),
                      QStringLiteral("--no-cases"), QStringLiteral("--desk"), desk})
                     .code,
                 0);
        QCOMPARE(ctl({QStringLiteral("export"), QStringLiteral("--key-file"), key, QStringLiteral("--reason"),
                      QStringLiteral("test"), QStringLiteral("--user"), QStringLiteral("9002"),
                      QStringLiteral("--desk"), desk})
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

    void leavesNothingBehindWhenInterrupted()
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
};

QTEST_GUILESS_MAIN(CommandLineDesk)
#include "tst_app_ctl_desk.moc"
