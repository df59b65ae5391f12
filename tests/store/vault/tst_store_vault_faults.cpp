// SPDX-License-Identifier: GPL-3.0-or-later
#include "VaultDesk.h"

#include <QDir>
#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace yc::store;
using yc::core::ErrorKind;

namespace {

QString codeOf(const auto &result) { return result ? QStringLiteral("no error") : result.error().code; }

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

} // namespace

class StoreVaultFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFlippedByteIsNoticed()
    {
        const VaultDesk desk;
        const QByteArray good = VaultDesk::read(desk.path());
        const QJsonDocument meaning = QJsonDocument::fromJson(good);
        QHash<QString, int> outcomes;
        int tried = 0;
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (const int mask : {1 << QRandomGenerator::global()->bounded(8), 0xFF}) {
                QByteArray bad = good;
                bad[at] = static_cast<char>(bad[at] ^ mask);
                desk.replaceBoth(bad);
                ++tried;
                auto vault = desk.open();
                if (!vault) {
                    ++outcomes[vault.error().code];
                    continue;
                }
                // Only what means the same (one blank for another) may still open, and only to the right key.
                QVERIFY2(QJsonDocument::fromJson(bad) == meaning, qPrintable(text("byte %1").arg(at)));
                const auto key = vault->unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
                QVERIFY(key && key->equals(desk.key));
                ++outcomes[text("same meaning")];
            }
        }
        QVERIFY(tried >= 500);
        QCOMPARE(outcomes[text("vault.damaged")] + outcomes[text("same meaning")], tried);
        qInfo("%d flips: %d damaged, %d without a change of meaning", tried, outcomes[text("vault.damaged")],
              outcomes[text("same meaning")]);
    }

    void everyFlippedByteIsHealedFromTheCopy()
    {
        const VaultDesk desk;
        const QByteArray good = VaultDesk::read(desk.path());
        for (qsizetype at = 0; at < good.size(); at += 23) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x55);
            VaultDesk::write(desk.path(), bad);
            Vault vault = desk.opened();
            QVERIFY(vault.isFromCopy());
            QVERIFY(vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))->equals(desk.key));
            QCOMPARE(VaultDesk::read(desk.path()), good);
        }
    }

    void truncatedEmptyOrLostFilesComeBackFromTheCopy_data()
    {
        QTest::addColumn<int>("size"); // -1: the file is gone; -2: full of zeros
        for (const int size : {-2, -1, 0, 1, 100, 1'000})
            QTest::addRow("%d", size) << size;
    }

    void truncatedEmptyOrLostFilesComeBackFromTheCopy()
    {
        QFETCH(int, size);
        for (const bool damageCopy : {false, true}) {
            const VaultDesk desk;
            const QByteArray good = VaultDesk::read(desk.path());
            const QString victim = damageCopy ? desk.copyPath() : desk.path();
            if (size == -1)
                QVERIFY(QFile::remove(victim));
            else
                VaultDesk::write(victim, size == -2 ? QByteArray(good.size(), '\0') : good.first(size));
            Vault vault = desk.opened();
            QCOMPARE(vault.isFromCopy(), !damageCopy);
            QVERIFY(vault.unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass))->equals(desk.key));
            QCOMPARE(VaultDesk::read(desk.path()), good); // both whole again
            QCOMPARE(VaultDesk::read(desk.copyPath()), good);
        }
    }

    void aWrongPassphraseHealsNothing()
    {
        const VaultDesk desk;
        VaultDesk::write(desk.path(), "rubbish");
        Vault vault = desk.opened();
        QCOMPARE(codeOf(vault.unlock(text("1001"), VaultDesk::pass("guess"))), text("vault.wrong-passphrase"));
        QCOMPARE(VaultDesk::read(desk.path()), QByteArray("rubbish"));
    }

    void bothFilesDamagedIsAnError()
    {
        const VaultDesk desk;
        VaultDesk::write(desk.path(), "rubbish");
        VaultDesk::write(desk.copyPath(), "");
        QCOMPARE(codeOf(desk.open()), text("vault.damaged"));
        VaultDesk::write(desk.path(), QByteArray(5 << 20, ' '));
        QCOMPARE(codeOf(desk.open()), text("vault.damaged"));
        VaultDesk::write(desk.path(), QByteArray(100'000, '['));
        QCOMPARE(codeOf(desk.open()), text("vault.damaged"));
    }

    void aNewerFormatIsLeftAlone()
    {
        const VaultDesk desk;
        QJsonObject newer = desk.envelope();
        newer.insert(text("format"), 4);
        newer.insert(text("body"), QJsonObject{{text("something"), text("else")}});
        const QByteArray bytes = VaultDesk::sealed(newer);
        VaultDesk::write(desk.path(), bytes); // beside an older copy
        const auto vault = desk.open();
        QCOMPARE(codeOf(vault), text("vault.newer-version"));
        QCOMPARE(vault.error().kind, ErrorKind::UpdateProgram);
        QCOMPARE(vault.error().context.value(text("format")).toInt(), 4);
        QCOMPARE(VaultDesk::read(desk.path()), bytes);
    }

    /// What a person with write access and a text editor may try; each fits the format and its digest again.
    void everyForgeryIsRefused_data()
    {
        using Forge = std::function<void(QJsonObject &, const VaultDesk &)>;
        QTest::addColumn<Forge>("forge");
        QTest::addColumn<QString>("code");
        const QString damaged = text("vault.damaged");
        const QString wrong = text("vault.wrong-passphrase");
        const auto person = [](QJsonObject &body, int at, const char *key, const QJsonValue &value) {
            QJsonArray persons = body[text("persons")].toArray();
            QJsonObject entry = persons[at].toObject();
            entry.insert(text(key), value);
            persons[at] = entry;
            body.insert(text("persons"), persons);
        };
        const auto row = [](const char *name, const Forge &forge, const QString &code) {
            QTest::newRow(name) << forge << code;
        };
        row(
            "more roles",
            [=](QJsonObject &body, const VaultDesk &) { person(body, 0, "roles", QJsonArray{text("administrator")}); },
            damaged);
        row(
            "another name", [=](QJsonObject &body, const VaultDesk &) { person(body, 0, "name", text("丁")); },
            damaged);
        row(
            "another number for the other",
            [=](QJsonObject &body, const VaultDesk &) { person(body, 1, "number", text("1009")); }, damaged);
        row(
            "need not change", [=](QJsonObject &body, const VaultDesk &) { person(body, 0, "must_change", false); },
            damaged);
        row(
            "a person removed",
            [](QJsonObject &body, const VaultDesk &) {
                QJsonArray persons = body[text("persons")].toArray();
                persons.removeLast();
                body.insert(text("persons"), persons);
            },
            damaged);
        row(
            "a person added",
            [](QJsonObject &body, const VaultDesk &) {
                QJsonArray persons = body[text("persons")].toArray();
                QJsonObject extra = persons[1].toObject();
                extra.insert(text("number"), text("1003"));
                extra.insert(text("id"), text("person:0198f000-0000-7000-8000-000000000003"));
                persons.append(extra);
                body.insert(text("persons"), persons);
            },
            damaged);
        row(
            "generation set back", [](QJsonObject &body, const VaultDesk &) { body.insert(text("generation"), 1); },
            damaged);
        row(
            "salt of the database",
            [](QJsonObject &body, const VaultDesk &) {
                body.insert(text("database_salt"), text("AAAAAAAAAAAAAAAAAAAAAA=="));
            },
            damaged);
        row(
            "recovery wrap of another desk",
            [](QJsonObject &body, const VaultDesk &other) {
                body.insert(text("recovery"), other.envelope()[text("body")][text("recovery")]);
            },
            damaged);
        row(
            "another desk's id",
            [](QJsonObject &body, const VaultDesk &) {
                body.insert(text("desk"), text("0198f000-0000-7000-8000-0000000000bb"));
            },
            wrong);
        row(
            "wraps of two persons exchanged",
            [=](QJsonObject &body, const VaultDesk &) {
                const QJsonValue an = body[text("persons")][0][text("key")];
                const QJsonValue bo = body[text("persons")][1][text("key")];
                person(body, 0, "key", bo);
                person(body, 1, "key", an);
            },
            wrong);
        row(
            "wraps and numbers of two persons exchanged",
            [=](QJsonObject &body, const VaultDesk &) {
                const QJsonValue an = body[text("persons")][0][text("key")];
                person(body, 0, "key", body[text("persons")][1][text("key")]);
                person(body, 1, "key", an);
                person(body, 0, "number", text("1002"));
                person(body, 1, "number", text("1001"));
            },
            wrong);
        row(
            "the same person of another desk",
            [=](QJsonObject &body, const VaultDesk &other) {
                person(body, 0, "key", other.envelope()[text("body")][text("persons")][0][text("key")]);
            },
            wrong);
        row(
            "two persons of one number",
            [=](QJsonObject &body, const VaultDesk &) { person(body, 1, "number", text("1001")); }, damaged);
        row(
            "another organisation",
            [=](QJsonObject &body, const VaultDesk &) { person(body, 0, "org", text("310106")); }, damaged);
        row(
            "valid for longer",
            [=](QJsonObject &body, const VaultDesk &) { person(body, 0, "valid_to", text("2099-01-01")); }, damaged);
        row(
            "a passphrase that never grows old",
            [=](QJsonObject &body, const VaultDesk &) {
                person(body, 0, "passphrase_set", text("2099-01-01T00:00:00.000Z"));
            },
            damaged);
        row(
            "no earlier passphrases",
            [](QJsonObject &body, const VaultDesk &) {
                QJsonArray persons = body[text("persons")].toArray();
                QJsonObject entry = persons[0].toObject();
                entry.remove(text("history"));
                persons[0] = entry;
                body.insert(text("persons"), persons);
            },
            damaged);
        row(
            "a token slot",
            [=](QJsonObject &body, const VaultDesk &) {
                person(body, 0, "token",
                       QJsonObject{{text("certificate"), text("AA==")},
                                   {text("wrapped"), text("AA==")},
                                   {text("module"), text("/tmp/evil.so")},
                                   {text("label"), text("x")}});
            },
            damaged);
        row(
            "the database key sealed for the other",
            [=](QJsonObject &body, const VaultDesk &) {
                QJsonObject an = body[text("persons")][0][text("key")].toObject();
                an.insert(text("sealed_key"), body[text("persons")][1][text("key")][text("sealed_key")]);
                person(body, 0, "key", an);
            },
            damaged);
        row(
            "another public key",
            [=](QJsonObject &body, const VaultDesk &) {
                QJsonObject an = body[text("persons")][0][text("key")].toObject();
                an.insert(text("public_key"), body[text("persons")][1][text("key")][text("public_key")]);
                person(body, 0, "key", an);
            },
            damaged);
        row(
            "secrets of another desk",
            [](QJsonObject &body, const VaultDesk &other) {
                body.insert(text("desk_secrets"), other.envelope()[text("body")][text("desk_secrets")]);
            },
            damaged);
        row(
            "a rekey under way",
            [](QJsonObject &body, const VaultDesk &) {
                body.insert(text("pending_key"), QString::fromLatin1(QByteArray(88, 'x').toBase64()));
            },
            damaged);
        row(
            "nobody left", [](QJsonObject &body, const VaultDesk &) { body.insert(text("left_since_rekey"), 1); },
            damaged);
        row("an unknown field", [](QJsonObject &body, const VaultDesk &) { body.insert(text("x"), 1); }, damaged);
        row("a missing field", [](QJsonObject &body, const VaultDesk &) { body.remove(text("recovery")); }, damaged);
        row(
            "nobody", [](QJsonObject &body, const VaultDesk &) { body.insert(text("persons"), QJsonArray()); },
            damaged);
        for (const double memory : {1e15, -1.0, 0.0, 8192.5, 1.0}) {
            QTest::addRow("Argon2id with %g bytes", memory) << Forge([=](QJsonObject &body, const VaultDesk &) {
                QJsonObject holder = body[text("persons")][0][text("key")].toObject();
                QJsonObject wrap = holder[text("wrap")].toObject();
                wrap.insert(text("memory"), memory);
                holder.insert(text("wrap"), wrap);
                person(body, 0, "key", holder);
            }) << damaged;
        }
    }

    void everyForgeryIsRefused()
    {
        using Forge = std::function<void(QJsonObject &, const VaultDesk &)>;
        QFETCH(Forge, forge);
        QFETCH(QString, code);
        const VaultDesk desk;
        const VaultDesk other("0198f000-0000-7000-8000-0000000000bb"); // same people, same passphrases
        QJsonObject envelope = desk.envelope();
        QJsonObject body = envelope[text("body")].toObject();
        forge(body, other);
        envelope.insert(text("body"), body);
        desk.replaceBoth(VaultDesk::sealed(envelope));
        auto vault = desk.open();
        QCOMPARE(vault ? codeOf(vault->unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))) : vault.error().code,
                 code);
    }

    /// Public keys are public: somebody who may write the folder seals a database key of their own for 1001, with a MAC
    /// that fits it, so that 1001 would fill a store that the other can read.
    void aKeyOfSomebodyElsesMakingIsRefused()
    {
        const VaultDesk desk;
        VaultFile file = VaultFile::load(desk.dir.path())->file;
        const SecureBytes evil = SecureBytes::random(Vault::keySize);
        const SecureBytes evilDesk = SecureBytes::random(KeyPair::keySize);
        for (VaultBody::Person &person : file.body.persons)
            person.holder.sealedKey =
                sealTo(person.holder.publicKey, evilDesk.span(), evil.span().first(VaultBody::secretSize));
        const auto salt = evil.span().subspan(VaultBody::secretSize);
        file.body.databaseSalt = QByteArray(reinterpret_cast<const char *>(salt.data()), qsizetype(salt.size()));
        const SecureBytes secrets = SecureBytes::random(std::size_t(VaultBody::deskSecretsSize));
        file.body.deskSecrets = sealUnder(evil, Under::DeskSecrets, secrets.span());
        SecureBytes macKey(crypto_auth_hmacsha256_KEYBYTES);
        crypto_kdf_derive_from_key(macKey.span().data(), macKey.size(), 1, "ycvault.", evil.span().data());
        const QByteArray bytes = VaultFile::authenticatedBytes(file.body);
        crypto_auth_hmacsha256(reinterpret_cast<unsigned char *>(file.mac.data()),
                               reinterpret_cast<const unsigned char *>(bytes.constData()),
                               static_cast<unsigned long long>(bytes.size()), macKey.span().data());
        QVERIFY(desk.opened().unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass)));
        desk.replaceBoth(file.encode());
        QCOMPARE(codeOf(desk.opened().unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))), text("vault.damaged"));
    }

    void aForgedVaultIsReplacedByItsGoodCopy_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("roles") << text("roles");
        QTest::newRow("sealed key") << text("key");
    }

    void aForgedVaultIsReplacedByItsGoodCopy()
    {
        QFETCH(QString, field);
        const VaultDesk desk;
        const QByteArray good = VaultDesk::read(desk.path());
        QJsonObject envelope = desk.envelope();
        QJsonObject body = envelope[text("body")].toObject();
        QJsonArray persons = body[text("persons")].toArray();
        QJsonObject an = persons[0].toObject();
        if (field == text("roles")) {
            an.insert(field, QJsonArray{text("administrator")});
        } else {
            QJsonObject holder = an[field].toObject();
            holder.insert(text("sealed_key"), persons[1][field][text("sealed_key")]);
            an.insert(field, holder);
        }
        persons[0] = an;
        body.insert(text("persons"), persons);
        envelope.insert(text("body"), body);
        VaultDesk::write(desk.path(), VaultDesk::sealed(envelope)); // and the copy stays
        Vault vault = desk.opened();
        QVERIFY(!vault.isFromCopy());
        QCOMPARE(codeOf(vault.unlock(text("1001"), VaultDesk::pass("guess"))), text("vault.wrong-passphrase"));
        QVERIFY(!vault.wasForged());
        QVERIFY(vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))->equals(desk.key));
        QVERIFY(vault.wasForged() && vault.isFromCopy());
        QCOMPARE(vault.persons().at(0).roles, QStringList{text("clerk")});
        QCOMPARE(VaultDesk::read(desk.path()), good);
    }

    void aWholeVaultOfAnotherDeskHasItsOwnKey()
    {
        const VaultDesk desk;
        const VaultDesk other("0198f000-0000-7000-8000-0000000000bb");
        desk.replaceBoth(VaultDesk::read(other.path()));
        Vault vault = desk.opened();
        QVERIFY(vault.deskId().endsWith(text("bb"))); // what the store compares with its own
        QVERIFY(vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass))->equals(other.key));
        QCOMPARE(codeOf(vault.removePerson(desk.key, text("1002"))), text("vault.wrong-key"));
    }

    void aFolderInPlaceOfTheFileIsAnError()
    {
        const VaultDesk desk;
        QFile::remove(desk.path());
        QFile::remove(desk.copyPath());
        QVERIFY(QDir(desk.dir.path()).mkdir(text("vault.json")));
        QCOMPARE(codeOf(desk.open()), text("store.io"));
    }
};

QTEST_GUILESS_MAIN(StoreVaultFaults)
#include "tst_store_vault_faults.moc"
