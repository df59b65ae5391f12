// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDesk.h"
#include "store/vault/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <sodium.h>

using namespace yc;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? QStringLiteral("no error") : result.error().code; }
QStringList codesOf(const QList<core::Error> &errors)
{
    QStringList codes;
    for (const core::Error &error : errors)
        codes << error.code;
    return codes;
}

} // namespace

/// What somebody with write access to the folder can try, and what the desk makes of it.
class StoreDeskTrust : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // ---- an older vault put back

    void whoWasRemovedDoesNotComeBackWithAnOldVault()
    {
        TestDesk at;
        const QByteArray old = at.vault();
        {
            const auto store = at.signIn("1001", TestDesk::anPass);
            QVERIFY(at.desk->removePerson(**store, text("1002")));
        }
        at.desk.reset();
        at.putBackVault(old);
        QVERIFY(at.restart());
        QCOMPARE(codeOf(at.signIn("1002", TestDesk::boPass)), text("vault.rolled-back"));
        QVERIFY(at.desk->key().isEmpty());
        QCOMPARE(codeOf(at.signIn("1001", TestDesk::anPass)), text("vault.rolled-back"));
        // No number of changes lets the old vault catch up with the store.
        for (const char *number : {"1002", "1001"})
            QCOMPARE(codeOf(at.desk->changePassphrase(
                         text(number), TestDesk::pass(number[3] == '2' ? TestDesk::boPass : TestDesk::anPass),
                         TestDesk::pass("Meadows-22v"))),
                     text("vault.rolled-back"));
        // The code on paper is the way out, and does not bring them back either.
        QCOMPARE(codeOf(at.desk->recover(*at.code, text("1002"), TestDesk::pass("Bridges-11w"))),
                 text("vault.unknown-person"));
        QVERIFY(at.desk->recover(*at.code, text("1001"), TestDesk::pass("Harbour-88q")));
        QCOMPARE(at.desk->people().size(), 1);
        QCOMPARE(codeOf(at.signIn("1002", TestDesk::boPass)), text("vault.unknown-person"));
        QVERIFY(at.restart());
        const auto store = at.signIn("1001", "Harbour-88q");
        QVERIFY(store);
        const QStringList log = TestDesk::read(*at.desk);
        QVERIFY(log.contains(text("desk.sign-in-refused vault.rolled-back ") + TestDesk::idOf(2)));
        QVERIFY(log.contains(text("desk.roll-back-accepted done ")));
    }

    void anOldPassphraseDoesNotComeBackWithAnOldVault()
    {
        TestDesk at;
        const QByteArray old = at.vault();
        QVERIFY(
            at.desk->changePassphrase(text("1001"), TestDesk::pass(TestDesk::anPass), TestDesk::pass("Harbour-88q")));
        QVERIFY(at.signIn("1001", "Harbour-88q")); // and so the store knows
        at.desk.reset();
        at.putBackVault(old);
        QVERIFY(at.restart());
        QCOMPARE(codeOf(at.signIn("1001", TestDesk::anPass)), text("vault.rolled-back"));
    }

    void aNewerVaultIsTakenAndAChangeWithoutARowIsNoticed()
    {
        TestDesk at;
        QCOMPARE(at.visit(), QString());
        {
            // As after a kill between the vault and the log, or a program of somebody's own.
            const auto key = at.desk->vault().unlock(text("1001"), TestDesk::pass(TestDesk::anPass));
            QVERIFY(at.desk->vault().setRoles(*key, text("1002"), {text("supervisor")}));
        }
        QVERIFY(at.restart());
        QCOMPARE(at.visit(), QString());
        QCOMPARE(at.rows("desk.vault-changed-unlogged"), QStringList{text("desk.vault-changed-unlogged done ")});
        QCOMPARE(at.visit(), QString());
        QCOMPARE(at.rows("desk.vault-changed-unlogged").size(), 1);
    }

    void aPassphraseChangedAtTheClosedDeskIsARowOfItsOwn()
    {
        TestDesk at;
        QVERIFY(
            at.desk->changePassphrase(text("1002"), TestDesk::pass(TestDesk::boPass), TestDesk::pass("Harbour-88q")));
        QVERIFY(at.restart());
        QCOMPARE(at.visit(), QString());
        QCOMPARE(at.rows("desk.passphrase-changed"),
                 QStringList{text("desk.passphrase-changed done ") + TestDesk::idOf(2)});
        QVERIFY(at.rows("desk.vault-changed-unlogged").isEmpty());
    }

    // ---- a damaged or forged vault

    void aDamagedVaultIsHealedAndLogged()
    {
        TestDesk at;
        const QByteArray good = at.vault();
        at.desk.reset();
        TestDesk::overwrite(at.file("vault.json"), "rubbish");
        QVERIFY(at.restart());
        QVERIFY(at.signIn("1001", TestDesk::anPass));
        QCOMPARE(codesOf(at.desk->warnings()), QStringList{text("desk.vault-from-copy")});
        QCOMPARE(at.vault(), good);
        QVERIFY(at.signIn("1001", TestDesk::anPass));
        QVERIFY(at.desk->warnings().isEmpty()); // once
        QVERIFY(at.restart());
        QCOMPARE(at.visit(), QString());
        QCOMPARE(at.rows("desk.vault-from-copy").size(), 1);
    }

    void aForgedVaultIsReplacedAndLogged()
    {
        TestDesk at;
        const QByteArray good = at.vault();
        at.desk.reset();
        QJsonObject envelope = QJsonDocument::fromJson(good).object();
        QJsonObject body = envelope[text("body")].toObject();
        QJsonArray persons = body[text("persons")].toArray();
        QJsonObject clerk = persons[1].toObject();
        clerk.insert(text("roles"), QJsonArray{text("administrator")});
        persons[1] = clerk;
        body.insert(text("persons"), persons);
        envelope.insert(text("body"), body);
        envelope.remove(text("digest"));
        // The digest needs no key, so a forger can make it fit.
        const QByteArray bytes = store::canonicalJson(envelope);
        QByteArray digest(crypto_generichash_BYTES, '\0');
        crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), crypto_generichash_BYTES,
                           reinterpret_cast<const unsigned char *>(bytes.constData()),
                           static_cast<unsigned long long>(bytes.size()), nullptr, 0);
        envelope.insert(text("digest"), QString::fromLatin1(digest.toBase64()));
        TestDesk::overwrite(at.file("vault.json"), QJsonDocument(envelope).toJson());
        QVERIFY(at.restart());
        {
            const auto store = at.signIn("1002", TestDesk::boPass);
            QVERIFY(store);
            QCOMPARE((*store)->session().roles, QStringList{text("clerk")});
        }
        QCOMPARE(codesOf(at.desk->warnings()), QStringList{text("desk.vault-tampered")});
        QCOMPARE(at.vault(), good);
    }

    // ---- desk.json

    void settingsChangedByOtherHandsArePutRight_data()
    {
        QTest::addColumn<QByteArray>("content"); // null: removed
        store::DeskSettings changed = TestDesk::settings();
        changed.window = text("4");
        QTest::newRow("another window") << changed.toJson();
        changed = TestDesk::settings();
        changed.org = text("500199");
        QTest::newRow("another organisation") << changed.toJson();
        changed = TestDesk::settings();
        changed.demo = true;
        QTest::newRow("a demo desk") << changed.toJson();
        QTest::newRow("damaged") << QByteArray("{\"org\":");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("removed") << QByteArray();
    }

    void settingsChangedByOtherHandsArePutRight()
    {
        QFETCH(QByteArray, content);
        TestDesk at;
        at.desk.reset();
        if (content.isNull())
            QVERIFY(QFile::remove(at.file("desk.json")));
        else
            TestDesk::overwrite(at.file("desk.json"), content);
        QVERIFY(at.restart());
        {
            const auto store = at.signIn("1002", TestDesk::boPass);
            QVERIFY(store);
            QCOMPARE((*store)->session().org, TestDesk::settings().org);
            QCOMPARE((*store)->session().desk, TestDesk::settings().window);
        }
        QCOMPARE(codesOf(at.desk->warnings()), QStringList{text("desk.changed-outside")});
        QCOMPARE(at.desk->settings(), TestDesk::settings());
        QCOMPARE(TestDesk::contents(at.file("desk.json")), TestDesk::settings().toJson());
        QVERIFY(at.restart());
        QCOMPARE(at.visit(), QString());
        QCOMPARE(at.rows("desk.changed-outside").size(), 1);
        QVERIFY(at.desk->warnings().isEmpty());
    }

    void settingsOfANewerProgramAreLeftAlone()
    {
        TestDesk at;
        at.desk.reset();
        QByteArray newer = TestDesk::settings().toJson();
        QVERIFY(newer.contains("\"format\": 1"));
        newer.replace("\"format\": 1", "\"format\": 2");
        TestDesk::overwrite(at.file("desk.json"), newer);
        QCOMPARE(codeOf(at.restart()), text("desk.newer-version"));
        QCOMPARE(TestDesk::contents(at.file("desk.json")), newer);
    }

    void settingsChangedByTheAdministratorStay()
    {
        TestDesk at;
        store::DeskSettings settings = TestDesk::settings();
        settings.window = text("12");
        {
            const auto store = at.signIn("1001", TestDesk::anPass);
            QVERIFY(at.desk->changeSettings(**store, settings));
        }
        QVERIFY(at.restart());
        const auto store = at.signIn("1002", TestDesk::boPass);
        QCOMPARE((*store)->session().desk, text("12"));
        QVERIFY(at.desk->warnings().isEmpty());
        QVERIFY(TestDesk::read(*at.desk).contains(text("desk.settings-change done ")));
    }

    // ---- attempts.json

    void aRemovedOrOlderFileOfAttemptsIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("removed") << QByteArray();
        QTest::newRow("damaged") << QByteArray("rubbish");
        QTest::newRow("older") << QByteArray("older");
    }

    void aRemovedOrOlderFileOfAttemptsIsNoticed()
    {
        QFETCH(QByteArray, content);
        TestDesk at;
        const QByteArray older = TestDesk::contents(at.file("attempts.json"));
        for (int i = 0; i < 4; ++i)
            QVERIFY(!at.signIn("1002", "guess"));
        QCOMPARE(at.visit(), QString());
        at.desk.reset();
        if (content.isNull())
            QVERIFY(QFile::remove(at.file("attempts.json")));
        else
            TestDesk::overwrite(at.file("attempts.json"), content == "older" ? older : content);
        QVERIFY(at.restart());
        QCOMPARE(at.visit(), QString());
        QCOMPARE(codesOf(at.desk->warnings()), QStringList{text("desk.attempts-replaced")});
        QCOMPARE(at.rows("desk.attempts-replaced").size(), 1);
        QCOMPARE(at.visit(), QString());
        QVERIFY(at.desk->warnings().isEmpty());
    }

    // ---- desks of before

    void aDeskThatNotedNothingYetOpensAndNotes()
    {
        TestDesk at;
        {
            const auto store = at.signIn("1001", TestDesk::anPass);
            const store::SecureBytes &key = at.desk->key();
            const auto connection =
                store::Connection::open(at.desk->storePath(), QByteArrayView(key.span().data(), qsizetype(key.size())),
                                        store::Connection::Mode::Writer);
            for (const char *pattern : {"vault.%", "desk.%"})
                QVERIFY((*connection)->run(text("DELETE FROM meta WHERE key LIKE ?"), {text(pattern)}));
        }
        at.desk.reset();
        QVERIFY(QFile::remove(at.file("attempts.json")));
        QVERIFY(at.restart());
        QCOMPARE(at.visit(), QString());
        QVERIFY(at.desk->warnings().isEmpty());
        at.desk.reset();
        QVERIFY(QFile::remove(at.file("attempts.json")));
        QVERIFY(at.restart());
        QCOMPARE(at.visit(), QString());
        QCOMPARE(codesOf(at.desk->warnings()), QStringList{text("desk.attempts-replaced")});
    }

    void theDeskSaysWhatIsMissing()
    {
        TestDesk at;
        at.desk.reset();
        QVERIFY(QFile::remove(at.file("store.db")));
        QCOMPARE(codeOf(at.restart()), text("store.missing"));
        QVERIFY(QFile::remove(at.file("desk.json")));
        QCOMPARE(codeOf(at.restart()), text("desk.missing"));
    }

    void aVaultOfAnotherDeskOpensNothing()
    {
        TestDesk at;
        TestDesk other;
        at.desk.reset();
        at.putBackVault(other.vault());
        QVERIFY(at.restart());
        QCOMPARE(codeOf(at.signIn("1001", TestDesk::anPass)), text("store.wrong-desk"));
        QVERIFY(at.desk->key().isEmpty());
    }
};

QTEST_GUILESS_MAIN(StoreDeskTrust)
#include "tst_store_desk_trust.moc"
