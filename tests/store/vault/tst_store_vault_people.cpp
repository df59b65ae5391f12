// SPDX-License-Identifier: GPL-3.0-or-later
#include "VaultDesk.h"

#include <QTest>

using namespace yc::store;

namespace {

QString codeOf(const auto &result) { return result ? QStringLiteral("no error") : result.error().code; }

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

QStringList problemsOf(const auto &result)
{
    return result ? QStringList() : result.error().context.value(text("problems")).toStringList();
}

Passphrase numbered(int number) { return Passphrase::fromText(text("Harbour-88q-%1").arg(number)); }

/// The desk of VaultDesk, with 1001 as its administrator.
struct Administered : VaultDesk {
    Administered()
    {
        Vault vault = opened();
        if (!vault.setRoles(key, text("1001"), {text("administrator")}))
            qFatal("1001 cannot become administrator");
    }
    [[nodiscard]] PersonEntry entry(const char *number) const { return *opened().person(text(number)); }
};

/// A folder with the vault that was written when format 1 came to be; 1001 and 1002 with the usual passphrases.
struct OldDesk {
    QTemporaryDir dir;
    OldDesk()
    {
        const QString sources = qEnvironmentVariable("YC_SOURCE_DIR");
        if (!QFile::copy(sources + text("/tests/store/vault/data/vault-format-1.json"),
                         dir.filePath(text("vault.json"))))
            qFatal("no fixture");
    }
    [[nodiscard]] Vault opened() const { return *Vault::open(dir.path(), VaultDesk::cheap()); }
    [[nodiscard]] QJsonObject envelope() const
    {
        return QJsonDocument::fromJson(VaultDesk::read(dir.filePath(text("vault.json")))).object();
    }
    [[nodiscard]] static RecoveryCode code()
    {
        return *RecoveryCode::parse(text("Y3YVK-9HMQX-DPD3S-VXAMH-B2Z0R-7RSEA-Y7A4J-R5JQZ"));
    }
};

} // namespace

class StoreVaultPeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // ---- people

    void aPersonIsChangedButForKeyAndNumber()
    {
        const Administered desk;
        Vault vault = desk.opened();
        PersonEntry entry = desk.entry("1002");
        entry.name = text("柏三");
        entry.org = text("310106012004");
        entry.roles = {text("reviewer"), text("village_point")};
        entry.validFrom = QDate(2026, 1, 1);
        entry.validTo = QDate(2026, 12, 31);
        PersonEntry asked = entry;
        asked.mustChange = false; // these are not for the administrator to say
        asked.passphraseSet = QDateTime();
        asked.created = asked.created.addDays(1);
        QVERIFY(vault.updatePerson(desk.key, asked));
        QCOMPARE(desk.entry("1002"), entry);
        QVERIFY(desk.opened().unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass)));
        asked.id = desk.entry("1001").id;
        QCOMPARE(codeOf(vault.updatePerson(desk.key, asked)), text("vault.unknown-person"));
        entry.validTo = QDate(2025, 12, 31);
        QCOMPARE(codeOf(vault.updatePerson(desk.key, entry)), text("vault.bad-person"));
    }

    void daysOfValidityAreInclusive_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("valid");
        const QDate from(2026, 3, 1);
        const QDate to(2026, 8, 31);
        QTest::newRow("no limits") << QDate() << QDate() << from << true;
        QTest::newRow("the day before") << from << to << from.addDays(-1) << false;
        QTest::newRow("the first day") << from << to << from << true;
        QTest::newRow("the last day") << from << to << to << true;
        QTest::newRow("the day after") << from << to << to.addDays(1) << false;
        QTest::newRow("only a first day") << from << QDate() << QDate(2100, 1, 1) << true;
        QTest::newRow("only a last day") << QDate() << to << QDate(1970, 1, 1) << true;
        QTest::newRow("one day") << from << from << from << true;
    }

    void daysOfValidityAreInclusive()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QDate, day);
        PersonEntry entry;
        entry.validFrom = from;
        entry.validTo = to;
        QTEST(entry.isValidOn(day), "valid");
    }

    void theLastAdministratorStays_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<bool>("another");
        int what = 0;
        for (const char *name : {"removed", "another role", "a last day", "begins tomorrow", "setRoles"}) {
            QTest::addRow("%s, the only one", name) << what << false;
            QTest::addRow("%s, there is another", name) << what++ << true;
        }
    }

    void theLastAdministratorStays()
    {
        QFETCH(int, what);
        QFETCH(bool, another);
        const Administered desk;
        Vault vault = desk.opened();
        if (another)
            QVERIFY(vault.setRoles(desk.key, text("1002"), {text("administrator")}));
        const QByteArray before = VaultDesk::read(desk.path());
        PersonEntry entry = desk.entry("1001");
        const auto act = [&]() -> yc::core::Result<> {
            switch (what) {
            case 0:
                return vault.removePerson(desk.key, text("1001"));
            case 1:
                entry.roles = {text("clerk")};
                break;
            case 2:
                entry.validTo = QDate(2099, 12, 31);
                break;
            case 3:
                entry.validFrom = VaultDesk::birth().toLocalTime().date().addDays(1);
                break;
            default:
                return vault.setRoles(desk.key, text("1001"), {});
            }
            return vault.updatePerson(desk.key, entry);
        };
        QCOMPARE(codeOf(act()), another ? text("no error") : text("vault.last-administrator"));
        QCOMPARE(VaultDesk::read(desk.path()) == before, !another);
    }

    void whoLeftIsCountedUntilTheNextRekey()
    {
        const Administered desk;
        Vault vault = desk.opened();
        QCOMPARE(vault.leftSinceRekey(), 0);
        QVERIFY(vault.removePerson(desk.key, text("1002")));
        QCOMPARE(desk.opened().leftSinceRekey(), 1);
        const SecureBytes next = *vault.beginRekey(desk.key);
        QVERIFY(vault.finishRekey(desk.key, next));
        QCOMPARE(desk.opened().leftSinceRekey(), 0);
    }

    // ---- passphrases

    void noneOfTheLastFivePassphrasesComesAgain()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        Passphrase present = VaultDesk::pass(VaultDesk::anPass);
        const auto change = [&](Passphrase next) {
            auto changed = desk.opened().changePassphrase(text("1001"), present, next);
            if (changed)
                present = std::move(next);
            return changed;
        };
        for (int i = 1; i <= 4; ++i)
            QVERIFY(change(numbered(i)));
        // The first one, 1, 2, 3 and 4 are the last five.
        QCOMPARE(problemsOf(change(VaultDesk::pass(VaultDesk::anPass))), QStringList{text("used-before")});
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(problemsOf(change(numbered(i))), QStringList{text("used-before")});
        QCOMPARE(problemsOf(change(numbered(4))), QStringList{text("same-as-before")});
        QVERIFY(change(numbered(5)));
        QVERIFY(change(VaultDesk::pass(VaultDesk::anPass))); // five others since
        // Another person's passphrases are theirs.
        QVERIFY(desk.opened().changePassphrase(text("1002"), VaultDesk::pass(VaultDesk::boPass), numbered(5)));
    }

    void theHistoryGoesOnThroughResetRecoveryAndRekey()
    {
        VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(vault.resetPassphrase(desk.key, text("1001"), numbered(1)));
        QCOMPARE(problemsOf(vault.changePassphrase(text("1001"), numbered(1), VaultDesk::pass(VaultDesk::anPass))),
                 QStringList{text("used-before")});
        QCOMPARE(problemsOf(vault.choosePassphrase(desk.key, text("1001"), numbered(1))),
                 QStringList{text("used-before")});
        QVERIFY(vault.choosePassphrase(desk.key, text("1001"), numbered(2)));
        QVERIFY(!vault.person(text("1001"))->mustChange);
        const SecureBytes next = *vault.beginRekey(desk.key);
        QVERIFY(vault.finishRekey(desk.key, next));
        QCOMPARE(problemsOf(vault.changePassphrase(text("1001"), numbered(2), VaultDesk::pass(VaultDesk::anPass))),
                 QStringList{text("used-before")});
    }

    void theDayOfThePassphraseIsNoted()
    {
        const VaultDesk desk;
        const auto clock = std::make_shared<yc::test::FakeClock>(VaultDesk::birth().addDays(40));
        Vault vault = *Vault::open(desk.dir.path(), VaultDesk::cheap(clock));
        QCOMPARE(vault.person(text("1001"))->passphraseSet, VaultDesk::birth());
        QVERIFY(vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), numbered(1)));
        QCOMPARE(desk.opened().person(text("1001"))->passphraseSet, clock->now());
        clock->set(VaultDesk::birth().addDays(80));
        QVERIFY(vault.restartPassphraseAge(desk.key, text("1002")));
        QCOMPARE(desk.opened().person(text("1002"))->passphraseSet, clock->now());
    }

    void aCompromisedPassphraseDoesNotOpenWhatComesAfterIt()
    {
        // Somebody has an old copy of the vault and the passphrase of that time, so they have the old database key.
        VaultDesk desk;
        const SecureBytes stolen = *desk.opened().personSecretKey(text("1001"), VaultDesk::pass(VaultDesk::anPass));
        Vault vault = desk.opened();
        QVERIFY(vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), numbered(1)));
        const SecureBytes next = *vault.beginRekey(desk.key);
        QVERIFY(vault.finishRekey(desk.key, next));
        QCOMPARE(codeOf(desk.opened().unlockWithSecretKey(text("1001"), stolen)), text("vault.wrong-token"));
        const KeyHolder holder = VaultFile::load(desk.dir.path())->file.body.persons.at(0).holder;
        QVERIFY(!openSealed(holder.sealedKey, stolen.span()));
    }

    // ---- tokens

    void aTokenOpensWithTheKeyOfThePerson()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        const SecureBytes secret = *vault.personSecretKey(text("1001"), VaultDesk::pass(VaultDesk::anPass));
        QCOMPARE(secret.size(), KeyPair::heldSize);
        const TokenSlot slot{"certificate", "wrapped", text("/usr/lib/softhsm/libsofthsm2.so"), text("安一")};
        QVERIFY(vault.setToken(desk.key, text("1001"), slot));
        QCOMPARE(desk.opened().token(text("1001")), std::optional(slot));
        QVERIFY(!desk.opened().token(text("1002")));
        QVERIFY(desk.opened().unlockWithSecretKey(text("1001"), secret)->equals(desk.key));
        QCOMPARE(codeOf(vault.unlockWithSecretKey(text("1002"), secret)), text("vault.wrong-token"));
        QCOMPARE(codeOf(vault.unlockWithSecretKey(text("1001"), SecureBytes::random(64))), text("vault.wrong-token"));
        QCOMPARE(codeOf(vault.unlockWithSecretKey(text("1001"), SecureBytes())), text("vault.wrong-token"));
        // The person's own change of passphrase leaves the token as it is …
        QVERIFY(vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), numbered(1)));
        QVERIFY(vault.unlockWithSecretKey(text("1001"), secret)->equals(desk.key));
        // … somebody else's does not: they could not have known what it holds.
        QVERIFY(vault.resetPassphrase(desk.key, text("1001"), numbered(2)));
        QVERIFY(!vault.token(text("1001")));
        QCOMPARE(codeOf(vault.unlockWithSecretKey(text("1001"), secret)), text("vault.wrong-token"));
    }

    void aTokenThatWasTakenAwayOpensNothingAfterTheNextPassphrase()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        const SecureBytes secret = *vault.personSecretKey(text("1001"), VaultDesk::pass(VaultDesk::anPass));
        QVERIFY(vault.setToken(desk.key, text("1001"), TokenSlot{"c", "w", {}, {}}));
        QVERIFY(vault.setToken(desk.key, text("1001"), std::nullopt));
        QVERIFY(!vault.token(text("1001")));
        QVERIFY(vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), numbered(1)));
        QCOMPARE(codeOf(vault.unlockWithSecretKey(text("1001"), secret)), text("vault.wrong-token"));
    }

    // ---- another database key

    void afterARekeyEverybodyComesInWithoutANewSecret()
    {
        VaultDesk desk;
        Vault vault = desk.opened();
        const SecureBytes secret = *vault.personSecretKey(text("1002"), VaultDesk::pass(VaultDesk::boPass));
        const SecureBytes next = *vault.beginRekey(desk.key);
        QVERIFY(!next.equals(desk.key));
        QCOMPARE(next.size(), Vault::keySize);
        // Until it is finished, the old one works, and a kill loses nothing.
        Vault restarted = desk.opened();
        QVERIFY(restarted.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))->equals(desk.key));
        QVERIFY(restarted.pendingKey(desk.key)->value().equals(next));
        QVERIFY(restarted.beginRekey(desk.key)->equals(next));
        QVERIFY(restarted.finishRekey(desk.key, next));
        Vault later = desk.opened();
        QVERIFY(later.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))->equals(next));
        QVERIFY(later.unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass))->equals(next));
        QVERIFY(later.unlockWithRecovery(*desk.code)->equals(next));
        QVERIFY(later.unlockWithSecretKey(text("1002"), secret)->equals(next));
        QVERIFY(!later.pendingKey(next)->has_value());
        QCOMPARE(codeOf(later.setRoles(desk.key, text("1001"), {})), text("vault.wrong-key"));
    }

    void aRekeyCanBeGivenUp()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        const SecureBytes next = *vault.beginRekey(desk.key);
        QVERIFY(vault.cancelRekey(desk.key));
        QVERIFY(!desk.opened().pendingKey(desk.key)->has_value());
        QCOMPARE(codeOf(vault.finishRekey(desk.key, next)), text("vault.no-rekey"));
        QVERIFY(vault.cancelRekey(desk.key));
        QVERIFY(!vault.beginRekey(desk.key)->equals(next));
        QCOMPARE(codeOf(vault.finishRekey(desk.key, next)), text("vault.no-rekey"));
        QVERIFY(desk.opened().unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))->equals(desk.key));
    }

    // ---- format 1

    void aPersonOfFormat1GetsAKeyPairAtSignIn()
    {
        const OldDesk desk;
        QCOMPARE(desk.opened().waitingForKeyPair(), (QStringList{text("1001"), text("1002"), text("recovery")}));
        Vault vault = desk.opened();
        const SecureBytes key = *vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
        QCOMPARE(desk.envelope()[text("format")].toInt(), 2);
        QCOMPARE(vault.generation(), 2); // as it was: an old vault must not catch up by being opened
        QCOMPARE(desk.opened().waitingForKeyPair(), (QStringList{text("1002"), text("recovery")}));
        QVERIFY(vault.person(text("1001"))->mustChange); // as it was
        QCOMPARE(vault.person(text("1001"))->passphraseSet, VaultDesk::birth());
        // Both kinds of wraps stand side by side and open.
        QVERIFY(desk.opened().unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))->equals(key));
        Vault later = desk.opened();
        QCOMPARE(codeOf(later.unlock(text("1002"), VaultDesk::pass("guess"))), text("vault.wrong-passphrase"));
        QCOMPARE(codeOf(later.beginRekey(key)), text("vault.old-wraps"));
        QCOMPARE(codeOf(later.setToken(key, text("1002"), TokenSlot{})), text("vault.old-wraps"));
        QVERIFY(later.unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass))->equals(key));
        QCOMPARE(desk.opened().waitingForKeyPair(), QStringList{text("recovery")});
        QVERIFY(later.unlockWithRecovery(OldDesk::code())->equals(key));
        QVERIFY(desk.opened().waitingForKeyPair().isEmpty());
        QVERIFY(later.beginRekey(key));
    }

    void whatThePersonOfFormat1HoldsCanBeAskedForAtOnce()
    {
        const OldDesk desk;
        Vault vault = desk.opened();
        const SecureBytes secret = *vault.personSecretKey(text("1002"), VaultDesk::pass(VaultDesk::boPass));
        const SecureBytes key = *vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
        QVERIFY(desk.opened().unlockWithSecretKey(text("1002"), secret)->equals(key));
    }

    void aPassphraseOfFormat1CanBeChangedAtOnce()
    {
        const OldDesk desk;
        QVERIFY(desk.opened().changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), numbered(1)));
        QCOMPARE(
            problemsOf(desk.opened().changePassphrase(text("1001"), numbered(1), VaultDesk::pass(VaultDesk::anPass))),
            QStringList{text("used-before")});
    }

    void aNewCodeIsOfFormat2()
    {
        const OldDesk desk;
        Vault vault = desk.opened();
        const SecureBytes key = *vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
        const RecoveryCode code = *vault.renewRecovery(key);
        QCOMPARE(desk.opened().waitingForKeyPair(), QStringList{text("1002")});
        QVERIFY(desk.opened().unlockWithRecovery(code)->equals(key));
        QCOMPARE(codeOf(desk.opened().unlockWithRecovery(OldDesk::code())), text("vault.wrong-recovery-code"));
    }

    void aForgedVaultOfFormat1IsRefused()
    {
        const OldDesk desk;
        QJsonObject envelope = desk.envelope();
        QJsonObject body = envelope[text("body")].toObject();
        body.insert(text("generation"), 7);
        envelope.insert(text("body"), body);
        VaultDesk::write(desk.dir.filePath(text("vault.json")), VaultDesk::sealed(envelope));
        QCOMPARE(codeOf(desk.opened().unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))), text("vault.damaged"));
    }

    // ---- roll-back

    void anAcceptedRollBackIsAheadAndWithoutWhoLeft()
    {
        const Administered desk;
        Vault vault = desk.opened();
        const QString gone = desk.entry("1002").id;
        QVERIFY(vault.acceptRollBack(desk.key, 40, {gone}));
        QCOMPARE(desk.opened().generation(), 41);
        QCOMPARE(desk.opened().persons().size(), 1);
        QCOMPARE(codeOf(vault.acceptRollBack(desk.key, 50, {desk.entry("1001").id})), text("vault.last-person"));
    }

    void aStateIsPutBackUnderANewGeneration()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        const VaultBody before = vault.state();
        QVERIFY(vault.removePerson(desk.key, text("1002")));
        QVERIFY(vault.putBack(desk.key, before));
        Vault later = desk.opened();
        QCOMPARE(later.generation(), before.generation + 2);
        QVERIFY(later.unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass)));
    }
};

QTEST_GUILESS_MAIN(StoreVaultPeople)
#include "tst_store_vault_people.moc"
