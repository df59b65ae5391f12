// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlCall.h"
#include "NpmCity.h"
#include "core/Clock.h"
#include "core/RecordId.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"
#include "store/Desk.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using test::ctl;
using test::NpmCity;
using Outcome = test::CtlOutcome;

namespace {

const QByteArray passphrase = "Lantern-42x";

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

} // namespace

/// `yichuangctl city`, as the city's administrator and a desk's call it, against the npm server.
class CityOnTheCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!NpmCity::available())
            QSKIP("the packages of tests/city are not there: run ./dev test once with a network");
        m_npm = std::make_unique<NpmCity>();
        QVERIFY(m_npm->answers());
        const auto clock = std::make_shared<core::SystemClock>();
        store::PersonEntry entry;
        entry.id = text("person:") + core::newUuid7(clock->now());
        entry.number = text("9001");
        entry.name = text("沈管理");
        entry.roles = {text("administrator")};
        entry.mustChange = false;
        entry.created = clock->now();
        auto made = store::Desk::create(desk(), {text("310199001"), text("某市某区某街道"), text("3号窗口")}, entry,
                                        store::Passphrase::fromText(QString::fromUtf8(passphrase)),
                                        registry::recordTypes(), clock, *demo::demoVaultSettings(clock->today()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    }
    void cleanupTestCase() { m_npm.reset(); }

    void noSecretGoesOnTheCommandLine()
    {
        QCOMPARE(ctl({text("city"), text("status"), text("--admin-password"), text("secret")}).code, 2);
        QCOMPARE(ctl({text("city"), text("join"), text("--code=ABCDE")}).code, 2);
        QCOMPARE(ctl({text("city"), text("status"), text("--url"), text("http://admin:secret@127.0.0.1"),
                      text("--admin"), text("admin"), text("--json")},
                     "secret\n")
                     .code,
                 2);
    }
    void theCityIsSetUp()
    {
        const Outcome wrong = asAdmin({text("provision"), text("--streets"), text("310199001")}, "wrong\n");
        QCOMPARE(wrong.error(), text("sync.account-refused"));
        QCOMPARE(asAdmin({text("provision"), text("--streets"), text("31019900")}).error(), text("city.bad-street"));
        const Outcome made = asAdmin({text("provision"), text("--streets"), text("310199001,310199002")});
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(made.json().value(u"made").toInt() >= 12);
        const Outcome again = asAdmin({text("provision"), text("--streets"), text("310199001")});
        QCOMPARE(again.json().value(u"made").toInt(), 0);
        QCOMPARE(again.json().value(u"changed").toInt(), 0);
    }
    void aDeskIsEnrolledJoinsAndIsWiped()
    {
        const Outcome key =
            ctl({text("city"), text("key"), path("city.key"), text("--key-passphrase-fd"), text("0"), text("--json")},
                "Harbour-88q\n");
        QVERIFY2(key.code == 0, key.err.constData());
        QCOMPARE(ctl({text("city"), text("key"), path("city.key"), text("--json")}).error(), // there already
                 text("backup.key-file-exists"));

        const QStringList enrol{text("enrol"),    text("--street"),    text("310199001"),    text("--name"),
                                text("3号窗口"),  text("--out"),       path("desk.ycenrol"), text("--city-key"),
                                path("city.key"), text("--city-name"), text("某市")};
        const Outcome enrolled = asAdmin(enrol);
        QVERIFY2(enrolled.code == 0, enrolled.err.constData());
        const QByteArray code = enrolled.json().value(u"code").toString().toLatin1();
        QCOMPARE(code.size(), 23);
        const QString account = enrolled.json().value(u"account").toString();
        QCOMPARE(account, text("desk-310199001-1"));
        QFile file(path("desk.ycenrol"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(code));
        QCOMPARE(asAdmin(enrol).error(), text("backup.key-file-exists")); // and no second account

        // A wrong code, a look, the real thing.
        const QStringList join{text("join"), text("--file"), path("desk.ycenrol"), text("--code-fd"), text("0")};
        QCOMPARE(asDesk(join, "00000-00000-00000-00000\n").error(), text("city.code-mistyped"));
        QCOMPARE(asDesk(join, code + '\n').code, 2); // without --yes
        const Outcome joined = asDesk(join + QStringList{text("--yes")}, code + '\n');
        QVERIFY2(joined.code == 0, joined.err.constData());
        QCOMPARE(joined.json().value(u"account").toString(), account);
        QCOMPARE(asDesk(join + QStringList{text("--yes")}, code + '\n').error(), text("city.already-joined"));
        QCOMPARE(asDesk({text("join")}).error(), text("city.nothing-pending"));
        QCOMPARE(asDesk({text("check")}).code, 0);

        const Outcome status = asAdmin({text("status"), text("--street"), text("310199001")});
        QCOMPARE(status.code, 0);
        const QJsonObject row = status.json().value(u"desks").toArray().at(0).toObject();
        QCOMPARE(row.value(u"state").toString(), text("joined"));
        QVERIFY(!row.value(u"seen_at").toString().isEmpty());
        QVERIFY(!status.json().value(u"databases").toArray().isEmpty());

        // Taken out, then lost.
        QCOMPARE(asAdmin({text("revoke"), account}).code, 2); // no reason
        QCOMPARE(asAdmin({text("revoke"), text("desk-310199001-9"), text("--reason"), text("x")}).error(),
                 text("city.no-account"));
        QCOMPARE(asAdmin({text("revoke"), account, text("--reason"), text("修理")}).code, 0);
        QCOMPARE(asDesk({text("check")}).error(), text("sync.revoked"));
        QCOMPARE(asDesk({text("check")}).error(), text("sync.revoked")); // nothing was deleted
        const QStringList wipe{text("revoke"),   account,
                               text("--reason"), text("遗失"),
                               text("--wipe"),   text("--city-key"),
                               path("city.key"), text("--key-passphrase-fd"),
                               text("0")};
        QCOMPARE(asAdmin(wipe, "Harbour-88x\nsecret\n").error(), text("city.key-passphrase-wrong"));
        const Outcome ordered = asAdmin(wipe, "Harbour-88q\nsecret\n");
        QVERIFY2(ordered.code == 0, ordered.err.constData());
        const Outcome wiped = asDesk({text("check")});
        QCOMPARE(wiped.error(), text("desk.wiped"));
        QVERIFY(!QFile::exists(desk() + text("/vault.json")));
        QCOMPARE(asDesk({text("check")}).error(), text("desk.wiped"));
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(text(name)); }
    [[nodiscard]] QString desk() const { return m_folder.filePath(text("desk")); }
    Outcome asAdmin(const QStringList &what, const QByteArray &input = "secret\n") const
    {
        return ctl(QStringList{text("city")} + what +
                       QStringList{text("--url"), m_npm->address().url.toString(), text("--admin"), text("admin"),
                                   text("--admin-password-fd"), text("0"), text("--json")},
                   input);
    }
    Outcome asDesk(const QStringList &what, const QByteArray &input = {}) const
    {
        return ctl(QStringList{text("city")} + what +
                       QStringList{text("--desk"), desk(), text("--passphrase-fd"), text("0"), text("--json")},
                   passphrase + '\n' + input);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<NpmCity> m_npm;
};

QTEST_GUILESS_MAIN(CityOnTheCommandLine)
#include "tst_app_ctl_city.moc"
