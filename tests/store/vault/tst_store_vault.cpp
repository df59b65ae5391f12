// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretInMemory.h"
#include "VaultDesk.h"

#include <QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace yc::store;
using yc::core::ErrorKind;

namespace {

QString codeOf(const auto &result) { return result ? QStringLiteral("no error") : result.error().code; }

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

} // namespace

class StoreVault : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyWayInGivesTheSameKey()
    {
        const VaultDesk desk;
        QCOMPARE(desk.key.size(), Vault::keySize);
        Vault vault = desk.opened();
        const auto an = vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
        const auto bo = vault.unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass));
        const auto paper = vault.unlockWithRecovery(*RecoveryCode::parse(desk.code->toText().toLower()));
        QVERIFY(an && bo && paper);
        QVERIFY(an->equals(desk.key) && bo->equals(desk.key) && paper->equals(desk.key));
    }

    void twoDesksHaveDifferentKeys()
    {
        const VaultDesk one;
        const VaultDesk two;
        QVERIFY(!one.key.equals(two.key));
        QVERIFY(!std::ranges::equal(one.key.span().last(16), two.key.span().last(16)));
    }

    void personsAreReadBackAsTheyWere()
    {
        const VaultDesk desk;
        const QList<PersonEntry> expected{VaultDesk::person("1001", "安一", 1), VaultDesk::person("1002", "柏二", 2)};
        const Vault vault = desk.opened();
        QCOMPARE(vault.persons(), expected);
        QCOMPARE(vault.deskId(), text("0198f000-0000-7000-8000-0000000000aa"));
        QCOMPARE(vault.generation(), 2);
        QVERIFY(!vault.isFromCopy());
    }

    void wrongSecretsAreRefusedEachInItsWords()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        const auto wrong = vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::boPass));
        QCOMPARE(codeOf(wrong), text("vault.wrong-passphrase"));
        QCOMPARE(wrong.error().kind, ErrorKind::SignIn);
        QCOMPARE(codeOf(vault.unlock(text("1001"), Passphrase())), text("vault.wrong-passphrase"));
        QCOMPARE(codeOf(vault.unlock(text("1003"), VaultDesk::pass(VaultDesk::anPass))), text("vault.unknown-person"));
        QCOMPARE(codeOf(vault.unlockWithRecovery(RecoveryCode::random())), text("vault.wrong-recovery-code"));
    }

    void aMissingVaultIsSaid()
    {
        const QTemporaryDir empty;
        const auto vault = Vault::open(empty.path(), VaultDesk::cheap());
        QCOMPARE(codeOf(vault), text("vault.missing"));
        QCOMPARE(vault.error().kind, ErrorKind::NotFound);
    }

    void anExistingVaultIsNeverReplaced()
    {
        const VaultDesk desk;
        const auto again = Vault::create(desk.dir.path(), text("other"), VaultDesk::person("1", "x", 9),
                                         VaultDesk::pass(VaultDesk::anPass), VaultDesk::cheap());
        QCOMPARE(codeOf(again), text("vault.already-exists"));
        QFile::remove(desk.path()); // the copy alone counts too
        QCOMPARE(codeOf(Vault::create(desk.dir.path(), text("other"), VaultDesk::person("1", "x", 9),
                                      VaultDesk::pass(VaultDesk::anPass), VaultDesk::cheap())),
                 text("vault.already-exists"));
        QVERIFY(desk.opened().unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass)));
    }

    void changingThePassphraseKeepsTheKey()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(
            vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass("Harbour-88q")));
        for (Vault at : {desk.opened(), std::move(vault)}) {
            QVERIFY(at.unlock(text("1001"), VaultDesk::pass("Harbour-88q"))->equals(desk.key));
            QCOMPARE(codeOf(at.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))),
                     text("vault.wrong-passphrase"));
            QVERIFY(at.unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass)));
            QVERIFY(!at.persons().at(0).mustChange);
            QVERIFY(at.persons().at(1).mustChange);
        }
        // The old wrap is not kept anywhere either.
        QFile::remove(desk.path());
        QCOMPARE(codeOf(desk.opened().unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))),
                 text("vault.wrong-passphrase"));
    }

    void aPassphraseIsNotChangedWithoutTheOldOneOrToABadOne()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        const QByteArray before = VaultDesk::read(desk.path());
        QCOMPARE(codeOf(vault.changePassphrase(text("1001"), VaultDesk::pass("guess"), VaultDesk::pass("Harbour-88q"))),
                 text("vault.wrong-passphrase"));
        QCOMPARE(
            codeOf(vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass("short"))),
            text("vault.passphrase-too-weak"));
        const auto same = vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass),
                                                 VaultDesk::pass(VaultDesk::anPass));
        QCOMPARE(codeOf(same), text("vault.passphrase-too-weak"));
        QCOMPARE(same.error().context.value(text("problems")).toStringList(), QStringList{text("same-as-before")});
        QCOMPARE(VaultDesk::read(desk.path()), before);
    }

    void aResetPassphraseMustBeChanged()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(
            vault.changePassphrase(text("1002"), VaultDesk::pass(VaultDesk::boPass), VaultDesk::pass("Harbour-88q")));
        QVERIFY(vault.resetPassphrase(desk.key, text("1002"), VaultDesk::pass("Bridges-11w")));
        QVERIFY(vault.persons().at(1).mustChange);
        QVERIFY(desk.opened().unlock(text("1002"), VaultDesk::pass("Bridges-11w"))->equals(desk.key));
        QCOMPARE(codeOf(vault.resetPassphrase(desk.key, text("1002"), VaultDesk::pass("x"))),
                 text("vault.passphrase-too-weak"));
        QCOMPARE(codeOf(vault.resetPassphrase(desk.key, text("1009"), VaultDesk::pass("Bridges-11w"))),
                 text("vault.unknown-person"));
    }

    void aForgottenPassphraseIsResetWithTheRecoveryCode()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        const auto key = vault.unlockWithRecovery(*desk.code);
        QVERIFY(key);
        QVERIFY(vault.resetPassphrase(*key, text("1001"), VaultDesk::pass("Bridges-11w")));
        QVERIFY(desk.opened().unlock(text("1001"), VaultDesk::pass("Bridges-11w")));
    }

    void aRenewedRecoveryCodeReplacesTheOldOne()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        const auto fresh = vault.renewRecovery(desk.key);
        QVERIFY(fresh);
        Vault later = desk.opened();
        QVERIFY(later.unlockWithRecovery(*fresh)->equals(desk.key));
        QCOMPARE(codeOf(later.unlockWithRecovery(*desk.code)), text("vault.wrong-recovery-code"));
    }

    void aPersonWhoLeftCannotSignIn()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(vault.removePerson(desk.key, text("1002")));
        QCOMPARE(codeOf(desk.opened().unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass))),
                 text("vault.unknown-person"));
        QVERIFY(!VaultDesk::read(desk.copyPath()).contains("1002"));
        QCOMPARE(codeOf(vault.removePerson(desk.key, text("1002"))), text("vault.unknown-person"));
        QCOMPARE(codeOf(vault.removePerson(desk.key, text("1001"))), text("vault.last-person"));
    }

    void rolesAreKept()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        const QStringList roles{text("reviewer"), text("supervisor")};
        QVERIFY(vault.setRoles(desk.key, text("1002"), roles));
        QCOMPARE(desk.opened().persons().at(1).roles, roles);
        QVERIFY(desk.opened().unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass)));
        QCOMPARE(codeOf(vault.setRoles(desk.key, text("1009"), roles)), text("vault.unknown-person"));
    }

    void badPersonsAreRefused_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("serial");
        QTest::addColumn<QString>("code");
        QTest::newRow("number in use") << text("1002") << text("程三") << 3 << text("vault.number-taken");
        QTest::newRow("id in use") << text("1003") << text("程三") << 2 << text("vault.number-taken");
        QTest::newRow("no number") << QString() << text("程三") << 3 << text("vault.bad-person");
        QTest::newRow("number with a space") << text("10 03") << text("程三") << 3 << text("vault.bad-person");
        QTest::newRow("number of 33") << QString(33, u'1') << text("程三") << 3 << text("vault.bad-person");
        QTest::newRow("no name") << text("1003") << text(" ") << 3 << text("vault.bad-person");
        QTest::newRow("no id") << text("1003") << text("程三") << -1 << text("vault.bad-person");
        QTest::newRow("good") << text("1003") << text("程三") << 3 << text("no error");
    }

    void badPersonsAreRefused()
    {
        QFETCH(QString, number);
        QFETCH(QString, name);
        QFETCH(int, serial);
        QFETCH(QString, code);
        const VaultDesk desk;
        Vault vault = desk.opened();
        PersonEntry entry = VaultDesk::person("", "", serial);
        entry.number = number;
        entry.name = name;
        if (serial < 0)
            entry.id = text("resident:0198f000-0000-7000-8000-000000000003");
        QCOMPARE(codeOf(vault.addPerson(desk.key, entry, VaultDesk::pass("Harbour-88q"))), code);
        QCOMPARE(desk.opened().persons().size(), code == text("no error") ? 3 : 2);
    }

    void aWeakFirstPassphraseMakesNoVault()
    {
        const QTemporaryDir dir;
        QCOMPARE(codeOf(Vault::create(dir.path(), text("desk"), VaultDesk::person("1001", "安一", 1),
                                      VaultDesk::pass("lantern"), VaultDesk::cheap())),
                 text("vault.passphrase-too-weak"));
        QCOMPARE(codeOf(Vault::open(dir.path(), VaultDesk::cheap())), text("vault.missing"));
    }

    void aStrangersKeyChangesNothing()
    {
        const VaultDesk desk;
        const VaultDesk other;
        Vault vault = desk.opened();
        const QByteArray before = VaultDesk::read(desk.path());
        const QString wrong = text("vault.wrong-key");
        QCOMPARE(
            codeOf(vault.addPerson(other.key, VaultDesk::person("1003", "程三", 3), VaultDesk::pass("Harbour-88q"))),
            wrong);
        QCOMPARE(codeOf(vault.removePerson(other.key, text("1002"))), wrong);
        QCOMPARE(codeOf(vault.resetPassphrase(SecureBytes(), text("1002"), VaultDesk::pass("Harbour-88q"))), wrong);
        QCOMPARE(codeOf(vault.setRoles(SecureBytes(Vault::keySize), text("1002"), {})), wrong);
        QCOMPARE(codeOf(vault.renewRecovery(other.key)), wrong);
        QCOMPARE(VaultDesk::read(desk.path()), before);
    }

    void aChangeByAnotherHandIsNotOverwritten()
    {
        const VaultDesk desk;
        Vault first = desk.opened();
        Vault second = desk.opened();
        QVERIFY(first.setRoles(desk.key, text("1001"), {text("auditor")}));
        QCOMPARE(codeOf(second.setRoles(desk.key, text("1001"), {text("clerk")})), text("vault.changed-meanwhile"));
        QCOMPARE(desk.opened().persons().at(0).roles, QStringList{text("auditor")});
    }

    void dearerSettingsApplyToNewWrapsOnly()
    {
        const VaultDesk desk;
        Vault::Settings dearer = VaultDesk::cheap();
        dearer.cost = {2, 16'384};
        Vault vault = *Vault::open(desk.dir.path(), dearer);
        QVERIFY(
            vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass("Harbour-88q")));
        const QJsonArray persons = desk.envelope()[text("body")][text("persons")].toArray();
        QCOMPARE(persons[0][text("key")][text("wrap")][text("operations")].toInt(), 2);
        QCOMPARE(persons[1][text("key")][text("wrap")][text("operations")].toInt(), 1);
        QVERIFY(desk.opened().unlock(text("1001"), VaultDesk::pass("Harbour-88q")));
        QVERIFY(desk.opened().unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass)));
    }

    void filesAreForTheirOwnerOnly()
    {
        const mode_t before = ::umask(0);
        const VaultDesk desk;
        ::umask(before);
        for (const QString &path : {desk.path(), desk.copyPath()}) {
            struct stat info = {};
            QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
            QCOMPARE(info.st_mode & 07777, 0600U);
        }
        QVERIFY(!QFile::exists(desk.path() + text(".new")));
    }

    void aFileOfFormatOneOpensForEver()
    {
        // Written when format 1 came to be. If this fails, desks in the field cannot be opened: change the program.
        const QTemporaryDir dir;
        const QString path = dir.filePath(text("vault.json"));
        const QString sources = qEnvironmentVariable("YC_SOURCE_DIR");
        QVERIFY(QFile::copy(sources + text("/tests/store/vault/data/vault-format-1.json"), path));
        auto vault = Vault::open(dir.path(), VaultDesk::cheap());
        QVERIFY2(vault, qPrintable(codeOf(vault)));
        const QByteArray key = QByteArray::fromHex("61aa37a5a936f4844ad2d54a53c2d37551817ae29920d892"
                                                   "1c30ffdf8c4269f5c282305234379688066b735f05d3e6b0");
        const auto an = vault->unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
        const auto paper =
            vault->unlockWithRecovery(*RecoveryCode::parse(text("Y3YVK-9HMQX-DPD3S-VXAMH-B2Z0R-7RSEA-Y7A4J-R5JQZ")));
        QVERIFY(an && paper);
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(an->span().data()), 48), key);
        QVERIFY(paper->equals(*an));
    }

    void aFileOfFormatTwoOpensForEver()
    {
        // Written when format 2 came to be, with a token, days, a changed passphrase and a rekey under way.
        const QTemporaryDir dir;
        const QString path = dir.filePath(text("vault.json"));
        const QString sources = qEnvironmentVariable("YC_SOURCE_DIR");
        QVERIFY(QFile::copy(sources + text("/tests/store/vault/data/vault-format-2.json"), path));
        auto vault = Vault::open(dir.path(), VaultDesk::cheap());
        QVERIFY2(vault, qPrintable(codeOf(vault)));
        const QByteArray key = QByteArray::fromHex("6434a26e4ea1ed49239df25becd383f3cb9d1dfa9e512c04"
                                                   "7d30fb53c6b34389637df820b07bf7198cf48579d4e90d9f");
        const auto an = vault->unlock(text("1001"), VaultDesk::pass("Harbour-88q-1"));
        const auto bo = vault->unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass));
        const auto paper =
            vault->unlockWithRecovery(*RecoveryCode::parse(text("YN6FR-76NF6-EVGHN-T3WM5-0G8KX-447B2-1VSY6-W03G0")));
        const QByteArray held = QByteArray::fromHex("b4fc6016272f3e6a1155eba96b49ad638ef7aa1aa04c040c506dcbbe6bf6b268"
                                                    "7ab0f83d4ef478905638457dcd78b3cd027f72a687da919b3768ef3c451aa466");
        const auto token = vault->unlockWithSecretKey(
            text("1002"), SecureBytes::copyOf({reinterpret_cast<const unsigned char *>(held.constData()), 64}));
        QVERIFY(an && bo && paper && token);
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(an->span().data()), 48), key);
        QVERIFY(bo->equals(*an) && paper->equals(*an) && token->equals(*an));
        const PersonEntry entry = *vault->person(text("1002"));
        QCOMPARE(entry.org, text("310199001002"));
        QCOMPARE(entry.validFrom, QDate(2026, 5, 1));
        QCOMPARE(entry.validTo, QDate(2036, 4, 30));
        QCOMPARE(entry.passphraseSet, VaultDesk::birth());
        QCOMPARE(vault->token(text("1002")),
                 std::optional(TokenSlot{"certificate", "wrapped", text("module.so"), text("柏二")}));
        QCOMPARE(codeOf(vault->changePassphrase(text("1001"), VaultDesk::pass("Harbour-88q-1"),
                                                VaultDesk::pass(VaultDesk::anPass))),
                 text("vault.passphrase-too-weak")); // used before
        const auto next = vault->pendingKey(*an);
        QVERIFY(next && next->has_value());
        QVERIFY(vault->finishRekey(*an, **next));
        QVERIFY(vault->unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass))->equals(**next));
    }

    void noSecretStandsInTheFile()
    {
        const VaultDesk desk;
        const QByteArray file = VaultDesk::read(desk.path());
        const QByteArray key(reinterpret_cast<const char *>(desk.key.span().data()), 32);
        for (const QByteArray &secret : {key, key.toBase64(QByteArray::OmitTrailingEquals), key.toHex(),
                                         QByteArray(VaultDesk::anPass), desk.code->toText().toLatin1()})
            QVERIFY(!file.contains(secret));
    }

    void noKeyIsLeftInMemoryAfterUse()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer maps terabytes of shadow memory");
#endif
        VaultDesk desk;
        const yc::test::SecretInMemory secret(desk.key.span().first(32));
        QVERIFY(secret.count() >= 1);
        {
            Vault vault = desk.opened();
            const auto key = vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
            QVERIFY(key);
            QVERIFY(vault.resetPassphrase(*key, text("1002"), VaultDesk::pass("Bridges-11w")));
        }
        desk.key = SecureBytes();
        QCOMPARE(secret.count(), 0);
    }
};

QTEST_GUILESS_MAIN(StoreVault)
#include "tst_store_vault.moc"
