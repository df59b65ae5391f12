// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlCall.h"
#include "FakeClock.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"
#include "store/Desk.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using test::ctl;
using Outcome = test::CtlOutcome;

namespace {
const QString passphrase = QStringLiteral("Ledger-Lamp-2026");

} // namespace

/// yichuangctl audit, on desks of one person each: an auditor, and a clerk who may not.
class CommandLineAudit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *role : {"auditor", "clerk"}) {
            const auto clock = std::make_shared<test::FakeClock>();
            store::PersonEntry person;
            person.id = QStringLiteral("person:01900000-0000-7000-8000-0000000000a1");
            person.created = clock->now();
            person.mustChange = false;
            person.number = QStringLiteral("8001");
            person.name = QString::fromUtf8("沈清");
            person.roles = {QString::fromLatin1(role)};
            store::DeskSettings settings;
            settings.org = QStringLiteral("310106013");
            settings.window = QStringLiteral("3");
            const auto vault = demo::demoVaultSettings(clock->today());
            const auto made = store::Desk::create(file(role), settings, person, store::Passphrase::fromText(passphrase),
                                                  registry::recordTypes(), clock, *vault);
            QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        }
        QFile secret(file("passphrase"));
        QVERIFY(secret.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(secret.write(passphrase.toUtf8() + '\n') > 0);
    }
    void refusesBadArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char *text : {"audit", "audit frobnicate", "audit list more", "audit export", "audit export log.pdf",
                                 "audit list --from yesterday", "audit list --limit 0", "audit verify-export"})
            QTest::newRow(text) << QString::fromUtf8(text).split(u' ');
    }
    void refusesBadArguments()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(ctl(arguments).code, 2);
    }
    void onlyAnAuditorMayLook()
    {
        QCOMPARE(onDesk("clerk", {QStringLiteral("list")}).code, 7);
        QCOMPARE(onDesk("clerk", {QStringLiteral("verify")}).code, 7);
        QCOMPARE(onDesk("clerk", {QStringLiteral("head")}).code, 7);
        QCOMPARE(onDesk("clerk", {QStringLiteral("export"), file("no.csv")}).code, 7);
        QVERIFY(!QFile::exists(file("no.csv")));
    }
    void listsNewestFirst()
    {
        const Outcome all = onDesk("auditor", {QStringLiteral("list"), QStringLiteral("--json")});
        QVERIFY2(all.code == 0, all.err.constData());
        const QJsonArray rows = all.json().value(QStringLiteral("rows")).toArray();
        QVERIFY(rows.size() >= 3); // made and signed in, signed out, signed in again, this look
        QCOMPARE(rows.at(0)[u"command"].toString(), QStringLiteral("audit.view"));
        QCOMPARE(rows.at(1)[u"command"].toString(), QStringLiteral("desk.sign-in"));
        QCOMPARE(rows.at(2)[u"command"].toString(), QStringLiteral("desk.sign-out"));
        QCOMPARE(rows.at(0)[u"name"].toString(), QString::fromUtf8("沈清"));
        const Outcome some =
            onDesk("auditor", {QStringLiteral("list"), QStringLiteral("--command"), QStringLiteral("audit."),
                               QStringLiteral("--person"), QStringLiteral("8001"), QStringLiteral("--limit"),
                               QStringLiteral("1")});
        QCOMPARE(some.code, 0);
        QVERIFY2(some.out.contains("Looked at the log"), some.out.constData());
        QCOMPARE(onDesk("auditor", {QStringLiteral("list"), QStringLiteral("--failed"), QStringLiteral("--json")})
                     .json()
                     .value(QStringLiteral("rows"))
                     .toArray()
                     .size(),
                 0);
    }
    void aHeadAnExportAndTheirCheckFitTogether()
    {
        QVERIFY(onDesk("auditor", {QStringLiteral("head"), file("head.json")}).code == 0);
        const Outcome made = onDesk("auditor", {QStringLiteral("export"), file("log.csv"), QStringLiteral("--reason"),
                                                QStringLiteral("yearly check")});
        QVERIFY2(made.code == 0, made.err.constData());
        QCOMPARE(onDesk("auditor", {QStringLiteral("verify"), QStringLiteral("--head"), file("head.json")}).code, 0);
        const QStringList check{QStringLiteral("audit"), QStringLiteral("verify-export"),
                                file("log.csv"),         QStringLiteral("--head"),
                                file("head.json"),       QStringLiteral("--json")};
        const Outcome good = ctl(check);
        QCOMPARE(good.code, 0);
        QVERIFY(good.json().value(QStringLiteral("whole")).toBool());
        QFile table(file("log.csv"));
        QVERIFY(table.open(QIODevice::ReadWrite));
        QByteArray text = table.readAll();
        QVERIFY(text.contains("yearly check"));
        text.replace("yearly check", "weekly check");
        QVERIFY(table.seek(0) && table.write(text) == text.size());
        table.close();
        const Outcome bad = ctl(check);
        QCOMPARE(bad.code, 6);
        QCOMPARE(bad.json().value(QStringLiteral("fault")).toString(), QStringLiteral("row-changed"));
    }
    void verifySaysThatTheStoreWasPutBack()
    {
        const QString store = file("auditor") + QStringLiteral("/store.db");
        const QString heads = file("auditor") + QStringLiteral("/audit-heads.json");
        QVERIFY(QFile::copy(store, file("store.then")));
        QVERIFY(QFile::copy(heads, file("heads.then")));
        QVERIFY(onDesk("auditor", {QStringLiteral("head"), file("later.json")}).code == 0);
        for (const auto &[then, now] : {std::pair{file("store.then"), store}, std::pair{file("heads.then"), heads}}) {
            QVERIFY(QFile::remove(now));
            QVERIFY(QFile::copy(then, now));
        }
        QCOMPARE(onDesk("auditor", {QStringLiteral("verify")}).code, 0); // the whole folder: nothing in it can tell
        const Outcome told = onDesk("auditor", {QStringLiteral("verify"), QStringLiteral("--head"), file("later.json"),
                                                QStringLiteral("--json")});
        QCOMPARE(told.code, 6);
        QCOMPARE(told.json().value(QStringLiteral("findings")).toArray().size(), 1);
    }

private:
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    Outcome onDesk(const char *desk, const QStringList &arguments) const
    {
        return ctl(
            QStringList{QStringLiteral("audit")} + arguments +
            QStringList{QStringLiteral("--desk"), file(desk), QStringLiteral("--passphrase-file"), file("passphrase")});
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(CommandLineAudit)
#include "tst_app_ctl_audit.moc"
