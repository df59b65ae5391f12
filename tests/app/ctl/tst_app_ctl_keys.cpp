// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlCall.h"
#include "SoftTokens.h"
#include "core/Clock.h"
#include "core/RecordId.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"
#include "store/Desk.h"

#include <QJsonArray>
#include <QTest>

using namespace yc;
using test::ctl;
using test::SoftTokens;
using test::TestCertificate;
using Outcome = test::CtlOutcome;

namespace {

const QByteArray passphrase = "Lantern-42x";
const QString pin = QStringLiteral("2468");

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

} // namespace

/// `yichuangctl token` and `rekey`, as scripts call them.
class KeysOnTheCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto clock = std::make_shared<core::SystemClock>();
        store::PersonEntry entry;
        entry.id = text("person:") + core::newUuid7(clock->now());
        entry.number = text("9002");
        entry.name = text("沈安全");
        entry.roles = {text("security_administrator")};
        entry.mustChange = false;
        entry.created = clock->now();
        auto made = store::Desk::create(desk(), {text("310106012"), text("南京西路街道"), text("3")}, entry,
                                        store::Passphrase::fromText(QString::fromUtf8(passphrase)),
                                        registry::recordTypes(), clock, *demo::demoVaultSettings(clock->today()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    }

    void aTokenIsListedEnrolledUsedAndRemoved()
    {
        SoftTokens tokens;
        QVERIFY(tokens.add(text("token"), pin));
        QVERIFY(tokens.put(text("token"), pin, text("encipher"),
                           TestCertificate::make({.from = QDate(2020, 1, 1), .to = QDate(2099, 12, 31)})));
        QVERIFY(tokens.put(
            text("token"), pin, text("sign"),
            TestCertificate::make(
                {.from = QDate(2020, 1, 1), .to = QDate(2099, 12, 31), .usage = "critical,digitalSignature"}),
            text("02")));
        const QStringList module{text("--token-module"), SoftTokens::modulePath(), text("--json")};
        const Outcome list = ctl(QStringList{text("token"), text("list")} + module);
        QCOMPARE(list.code, 0);
        const QJsonArray certificates = list.json().value(u"certificates").toArray();
        QCOMPARE(certificates.size(), 2);
        int usable = 0;
        for (const QJsonValue &one : certificates)
            usable += one[u"usable"].toBool() ? 1 : 0;
        QCOMPARE(usable, 1);

        const QStringList onDesk = module + QStringList{text("--desk"), desk()};
        const QStringList both{text("--passphrase-fd"), text("0"), text("--token-pin-fd"), text("0")};
        const Outcome enrolled =
            ctl(QStringList{text("token"), text("enrol")} + onDesk + both, passphrase + '\n' + pin.toUtf8() + '\n');
        QVERIFY2(enrolled.code == 0, enrolled.err.constData());
        QCOMPARE(enrolled.json().value(u"certificate")[u"label"].toString(), text("encipher"));

        const QStringList byPin{text("--token-pin-fd"), text("0")};
        const Outcome verified = ctl(QStringList{text("verify")} + onDesk + byPin, pin.toUtf8() + '\n');
        QVERIFY2(verified.code == 0, verified.err.constData());
        QVERIFY(verified.json().value(u"ok").toBool());
        const Outcome wrong = ctl(QStringList{text("verify")} + onDesk + byPin, "1111\n");
        QCOMPARE(wrong.code, 3);
        QCOMPARE(wrong.json().value(u"error")[u"code"].toString(), text("token.wrong-pin"));

        const Outcome removed = ctl(QStringList{text("token"), text("remove")} + onDesk + byPin, pin.toUtf8() + '\n');
        QVERIFY2(removed.code == 0, removed.err.constData());
        const Outcome after = ctl(QStringList{text("verify")} + onDesk + byPin, pin.toUtf8() + '\n');
        QCOMPARE(after.json().value(u"error")[u"code"].toString(), text("token.not-enrolled"));
    }

    void aPinOnTheCommandLineIsRefused()
    {
        QCOMPARE(ctl({text("token"), text("enrol"), text("--pin"), pin}).code, 2);
        QCOMPARE(ctl({text("verify"), text("--token-pin=2468")}).code, 2);
    }

    void theStoreGetsANewKey()
    {
        const QStringList onDesk{text("--json"), text("--desk"), desk(), text("--passphrase-fd"), text("0")};
        QCOMPARE(ctl(QStringList{text("rekey")} + onDesk, passphrase + '\n').code, 2); // no reason
        const QByteArray before = salt();
        const Outcome done =
            ctl(QStringList{text("rekey"), text("--reason"), text("离职")} + onDesk, passphrase + '\n');
        QVERIFY2(done.code == 0, done.err.constData());
        QVERIFY(done.json().contains(u"seconds"));
        QVERIFY(salt() != before);
        QVERIFY(ctl(QStringList{text("verify")} + onDesk, passphrase + '\n').json().value(u"ok").toBool());
    }

private:
    [[nodiscard]] QString desk() const { return m_folder->filePath(text("desk")); }
    [[nodiscard]] QByteArray salt() const
    {
        QFile file(desk() + text("/store.db"));
        return file.open(QIODevice::ReadOnly) ? file.read(16) : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(KeysOnTheCommandLine)
#include "tst_app_ctl_keys.moc"
