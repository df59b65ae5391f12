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

QStringList words(const char *text) { return QString::fromUtf8(text).split(u' '); }
} // namespace

/// yichuangctl bundle: a village point and its town, with a folder for a stick.
class CommandLineBundle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        makeDesk(QStringLiteral("village"), QStringLiteral("310106013005"), QStringLiteral("1"), 25);
        makeDesk(QStringLiteral("town"), QStringLiteral("310106013"), QStringLiteral("3"), 0);
        QFile secret(file("passphrase"));
        QVERIFY(secret.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(secret.write(passphrase.toUtf8() + '\n') > 0);
        QVERIFY(QDir().mkpath(file("stick")));
    }

    void refusesBadArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char *text : {"bundle", "bundle frobnicate", "bundle make", "bundle apply", "bundle card",
                                 "bundle card add", "bundle desks more"})
            QTest::newRow(text) << words(text);
    }
    void refusesBadArguments()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(ctl(arguments).code, 2);
    }

    void cardsAreExchangedByFileAndDigits()
    {
        for (const auto &[from, to] : {std::pair("village", "town"), std::pair("town", "village")}) {
            const QString card = file("stick/") + QString::fromLatin1(from) + QStringLiteral(".yccard");
            const Outcome made = on(from, {QStringLiteral("card"), card, QStringLiteral("--json")});
            QVERIFY2(made.code == 0, made.err.constData());
            const QString digits = made.json()[u"fingerprint"].toString();
            const QStringList add{QStringLiteral("card"), QStringLiteral("add"), card};
            QCOMPARE(on(to, add).code, 2); // without the digits
            QCOMPARE(on(to, add + QStringList{QStringLiteral("--fingerprint"), QStringLiteral("00000 11111")}).code, 2);
            const Outcome added = on(to, add + QStringList{QStringLiteral("--fingerprint"), digits});
            QVERIFY2(added.code == 0, added.err.constData());
        }
        const Outcome known = on("town", {QStringLiteral("desks"), QStringLiteral("--json")});
        QCOMPARE(known.json()[u"desks"].toArray().size(), 1);
        QVERIFY(known.json()[u"desks"][0][u"trusted"].toBool());
    }

    void recordsGoToTown()
    {
        const Outcome made = on("village", {QStringLiteral("make"), QStringLiteral("--for"),
                                            QStringLiteral("静安寺街道 3"), file("stick"), QStringLiteral("--json")});
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(made.json()[u"records"].toInt() >= 25);
        m_bundle = made.json()[u"file"].toString();
        const Outcome shown = on("town", {QStringLiteral("show"), m_bundle, QStringLiteral("--json")});
        QVERIFY2(shown.code == 0, shown.err.constData());
        QCOMPARE(shown.json()[u"records"], made.json()[u"records"]);
        const Outcome taken = on("town", {QStringLiteral("apply"), m_bundle, QStringLiteral("--json")});
        QVERIFY2(taken.code == 0, taken.err.constData());
        QVERIFY(taken.json()[u"added"].toInt() >= 25);
        const Outcome again = on("town", {QStringLiteral("apply"), m_bundle, QStringLiteral("--json")});
        QCOMPARE(again.code, 0);
        QVERIFY(again.json()[u"known"].toBool());
    }

    void whatIsWrongHasItsExitCode()
    {
        QCOMPARE(on("village", {QStringLiteral("apply"), m_bundle}).code, 6); // its own
        QCOMPARE(on("town", {QStringLiteral("apply"), file("nothing.ycb")}).code, 4);
        QFile bundle(m_bundle);
        QVERIFY(bundle.open(QIODevice::ReadWrite));
        QVERIFY(bundle.resize(bundle.size() - 1));
        bundle.close();
        const Outcome cut = on("town", {QStringLiteral("apply"), m_bundle, QStringLiteral("--json")});
        QCOMPARE(cut.code, 6);
        QCOMPARE(cut.json()[u"error"][u"code"].toString(), QStringLiteral("bundle.truncated"));
        QCOMPARE(
            on("village", {QStringLiteral("make"), QStringLiteral("--for"), QStringLiteral("nobody"), file("stick")})
                .code,
            2);
    }

    void aWithdrawnDeskGetsNothing()
    {
        QCOMPARE(on("village", {QStringLiteral("card"), QStringLiteral("withdraw"), QStringLiteral("静安寺街道 3"),
                                QStringLiteral("--because"), QStringLiteral("遗失")})
                     .code,
                 0);
        QCOMPARE(on("village",
                    {QStringLiteral("make"), QStringLiteral("--for"), QStringLiteral("静安寺街道 3"), file("stick")})
                     .code,
                 7);
    }

private:
    void makeDesk(const QString &name, const QString &org, const QString &window, int residents)
    {
        const auto clock = std::make_shared<test::FakeClock>();
        store::PersonEntry person;
        person.id = QStringLiteral("person:01900000-0000-7000-8000-0000000000a1");
        person.created = clock->now();
        person.mustChange = false;
        person.number = QStringLiteral("8001");
        person.name = QStringLiteral("沈清");
        person.roles = {QStringLiteral("administrator"), QStringLiteral("supervisor"), QStringLiteral("clerk")};
        store::DeskSettings settings;
        settings.org = org;
        settings.orgName = org.size() > 9 ? QStringLiteral("裕华居委会") : QStringLiteral("静安寺街道");
        settings.window = window;
        auto made =
            store::Desk::create(m_folder.filePath(name), settings, person, store::Passphrase::fromText(passphrase),
                                registry::recordTypes(), clock, *demo::demoVaultSettings(clock->today()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        core::Command command;
        command.name = QStringLiteral("test.add");
        command.wholeDesk = true;
        command.work = [residents](core::Transaction &transaction) -> core::Result<QJsonObject> {
            for (int i = 0; i < residents; ++i) {
                core::Document document;
                document.id = QStringLiteral("resident:01900000-0000-7000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
                document.type = QStringLiteral("resident");
                document.body = {{QStringLiteral("name"), QStringLiteral("居民%1").arg(i)}};
                YC_TRY(transaction.put(document));
            }
            return QJsonObject();
        };
        auto written = made->store->execute(std::move(command));
        written.waitForFinished();
        QVERIFY(written.result());
        made->store.reset();
    }
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] Outcome on(const char *desk, const QStringList &arguments) const
    {
        return ctl(QStringList{QStringLiteral("bundle")} + arguments +
                   QStringList{QStringLiteral("--desk"), file(desk), QStringLiteral("--user"), QStringLiteral("8001"),
                               QStringLiteral("--passphrase-file"), file("passphrase")});
    }

    QTemporaryDir m_folder;
    QString m_bundle;
};

QTEST_GUILESS_MAIN(CommandLineBundle)
#include "tst_app_ctl_bundle.moc"
