// SPDX-License-Identifier: GPL-3.0-or-later
#include "TracedChild.h"
#include "VaultDesk.h"
#include "store/vault/SecretSeal.h"

#include <QTest>

using namespace yc::store;
using yc::test::killAtStop;
using yc::test::startTraced;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? text("no error") : result.error().code; }

const QString city = QStringLiteral("city");
const QString other = QStringLiteral("other");

/// What is kept under `name`; "-": nothing, "!code": an error.
QByteArray kept(const Vault &vault, const SecureBytes &key, const QString &name)
{
    const auto found = vault.secret(key, name);
    if (!found)
        return '!' + found.error().code.toLatin1();
    if (!*found)
        return "-";
    const auto bytes = (*found)->span();
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

bool set(Vault &vault, const SecureBytes &key, const QString &name, const QByteArray &bytes)
{
    return vault.setSecrets(key, {{name, bytes}}).has_value();
}

} // namespace

/// What a desk keeps for itself in its vault.
class StoreVaultSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isKeptEncryptedAndComesBack()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        QCOMPARE(kept(vault, desk.key, city), QByteArray("-"));
        QVERIFY(set(vault, desk.key, city, "a password of the city"));
        QVERIFY(set(vault, desk.key, other, QByteArray(100'000, 'x')));
        QCOMPARE(kept(desk.opened(), desk.key, city), QByteArray("a password of the city"));
        QCOMPARE(kept(desk.opened(), desk.key, other).size(), 100'000);
        QVERIFY(!VaultDesk::read(desk.path()).contains("a password of the city"));
        QVERIFY(!VaultDesk::read(desk.path()).contains(QByteArray("a password of the city").toBase64()));
        QVERIFY(set(vault, desk.key, city, "another"));
        QCOMPARE(kept(desk.opened(), desk.key, city), QByteArray("another"));
    }
    void severalChangeInOneWrite()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(set(vault, desk.key, city, "before"));
        const qint64 generation = vault.generation();
        QVERIFY(vault.setSecrets(desk.key, {{city, std::nullopt}, {other, QByteArray("after")}}));
        QCOMPARE(vault.generation(), generation + 1);
        QCOMPARE(kept(vault, desk.key, city), QByteArray("-"));
        QCOMPARE(kept(vault, desk.key, other), QByteArray("after"));
    }
    void aVaultWithoutSecretsIsOneThatOlderProgramsRead()
    {
        const VaultDesk desk;
        QCOMPARE(desk.envelope()[text("format")].toInt(), 2);
        Vault vault = desk.opened();
        QVERIFY(set(vault, desk.key, city, "s"));
        QCOMPARE(desk.envelope()[text("format")].toInt(), 3); // they say "vault.newer-version", not "damaged"
        QVERIFY(vault.setSecrets(desk.key, {{city, std::nullopt}}));
        QCOMPARE(desk.envelope()[text("format")].toInt(), 2);
        QVERIFY(!desk.envelope()[text("body")].toObject().contains(text("secrets")));
    }
    void outlivesWhatHappensToPeople()
    {
        VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(set(vault, desk.key, city, "stays"));
        QVERIFY(vault.addPerson(desk.key, VaultDesk::person("1003", "程三", 3), VaultDesk::pass(VaultDesk::boPass)));
        QVERIFY(
            vault.changePassphrase(text("1001"), VaultDesk::pass(VaultDesk::anPass), VaultDesk::pass("Harbour-88q")));
        QVERIFY(vault.resetPassphrase(desk.key, text("1002"), VaultDesk::pass("Harbour-89q")));
        QVERIFY(vault.removePerson(desk.key, text("1003")));
        QVERIFY(vault.renewRecovery(desk.key));
        Vault again = desk.opened();
        const auto key = again.unlock(text("1001"), VaultDesk::pass("Harbour-88q"));
        QVERIFY(key);
        QCOMPARE(kept(again, *key, city), QByteArray("stays"));
    }
    void aRekeyTakesItAlong()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(set(vault, desk.key, city, "stays"));
        QVERIFY(set(vault, desk.key, other, "this too"));
        const QByteArray before = VaultDesk::read(desk.path());
        const auto next = vault.beginRekey(desk.key);
        QVERIFY(next);
        QCOMPARE(kept(vault, desk.key, city), QByteArray("stays")); // while it is under way
        QVERIFY(vault.finishRekey(desk.key, *next));
        Vault again = desk.opened();
        QCOMPARE(kept(again, *next, city), QByteArray("stays"));
        QCOMPARE(kept(again, *next, other), QByteArray("this too"));
        QCOMPARE(kept(again, desk.key, city), QByteArray("!vault.wrong-key"));
        const QString sealed = desk.envelope()[text("body")][text("secrets")][city].toString();
        QVERIFY(!sealed.isEmpty() && !before.contains(sealed.toLatin1()));
        QVERIFY(!openSecret(desk.key, again.deskId(), city, QByteArray::fromBase64(sealed.toLatin1())));
    }
    void isForItsDeskItsNameAndItsKeyOnly()
    {
        const SecureBytes key = SecureBytes::random(48);
        const QByteArray plain = "secret";
        const auto sealed = sealSecret(key, text("desk"), city, {reinterpret_cast<const unsigned char *>("secret"), 6});
        QVERIFY(sealed);
        const auto opened = openSecret(key, text("desk"), city, *sealed);
        QVERIFY(opened && QByteArrayView(opened->span().data(), qsizetype(opened->size())) == plain);
        QVERIFY(!openSecret(key, text("another desk"), city, *sealed));
        QVERIFY(!openSecret(key, text("desk"), other, *sealed));
        QVERIFY(!openSecret(SecureBytes::random(48), text("desk"), city, *sealed));
        for (qsizetype at = 0; at < sealed->size(); ++at) {
            QByteArray bad = *sealed;
            bad[at] = static_cast<char>(bad[at] ^ 1);
            QVERIFY(!openSecret(key, text("desk"), city, bad));
        }
        const auto twice = sealSecret(key, text("desk"), city, {reinterpret_cast<const unsigned char *>("secret"), 6});
        QVERIFY(twice && *twice != *sealed);
    }
    void whatMayNotBeKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no name") << QString() << QByteArray("x");
        QTest::newRow("capitals") << text("City") << QByteArray("x");
        QTest::newRow("a path") << text("../city") << QByteArray("x");
        QTest::newRow("too long a name") << QString(33, u'a') << QByteArray("x");
        QTest::newRow("nothing in it") << city << QByteArray();
        QTest::newRow("too much in it") << city << QByteArray(300 << 10, 'x');
    }
    void whatMayNotBeKept()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const VaultDesk desk;
        Vault vault = desk.opened();
        const QByteArray before = VaultDesk::read(desk.path());
        QCOMPARE(codeOf(vault.setSecrets(desk.key, {{name, bytes}})), text("vault.bad-secret"));
        QCOMPARE(VaultDesk::read(desk.path()), before);
    }
    void withAnotherKeyNothingIsGivenOrTaken()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(set(vault, desk.key, city, "s"));
        const SecureBytes wrong = SecureBytes::random(Vault::keySize);
        QCOMPARE(kept(vault, wrong, city), QByteArray("!vault.wrong-key"));
        QCOMPARE(codeOf(vault.setSecrets(wrong, {{city, QByteArray("t")}})), text("vault.wrong-key"));
    }
    void everyFlippedByteOfThemIsNoticed()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(set(vault, desk.key, city, "flip me"));
        const QByteArray good = VaultDesk::read(desk.path());
        const qsizetype begin = good.indexOf("\"secrets\"");
        QVERIFY(begin > 0);
        const qsizetype end = good.indexOf('}', begin);
        for (qsizetype at = begin; at <= end; ++at) {
            for (const char flip : {'\x01', '\x20'}) {
                QByteArray bad = good;
                bad[at] = static_cast<char>(bad[at] ^ flip);
                desk.replaceBoth(bad);
                const auto opened = desk.open();
                if (opened) { // white space became other white space
                    QVERIFY2(QChar::fromLatin1(good[at]).isSpace(), qPrintable(QString::number(at)));
                    QCOMPARE(kept(*opened, desk.key, city), QByteArray("flip me"));
                } else {
                    QCOMPARE(codeOf(opened), text("vault.damaged"));
                }
            }
        }
    }
    void aForgedOneIsRefusedAndTheCopyIsTaken()
    {
        const VaultDesk desk;
        Vault vault = desk.opened();
        QVERIFY(set(vault, desk.key, city, "mine"));
        QVERIFY(set(vault, desk.key, other, "yours"));
        QJsonObject envelope = desk.envelope();
        QJsonObject body = envelope[text("body")].toObject();
        QJsonObject secrets = body[text("secrets")].toObject();
        secrets.insert(city, secrets.value(other)); // exchanged
        body.insert(text("secrets"), secrets);
        envelope.insert(text("body"), body);
        VaultDesk::write(desk.path(), VaultDesk::sealed(envelope));
        Vault forged = desk.opened();
        const auto key = forged.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
        QVERIFY(key);
        QVERIFY(forged.wasForged());
        QCOMPARE(kept(forged, *key, city), QByteArray("mine"));
    }
    void killedAtAnySystemCallTheOldOrTheNewOneIsThere()
    {
        const VaultDesk desk;
        {
            Vault vault = desk.opened();
            QVERIFY(set(vault, desk.key, city, "old"));
        }
        const QByteArray before = VaultDesk::read(desk.path());
        int news = 0;
        int stops = 0;
        for (bool finished = false; !finished && stops < 2'000; ++stops) {
            VaultDesk::write(desk.path(), before);
            VaultDesk::write(desk.copyPath(), before);
            const pid_t child = startTraced([&desk] {
                Vault vault = desk.opened();
                return set(vault, desk.key, city, "new");
            });
            if (child < 0)
                QSKIP("this account may not trace its children");
            finished = killAtStop(child, stops);
            Vault vault = desk.opened();
            const auto key = vault.unlock(text("1001"), VaultDesk::pass(VaultDesk::anPass));
            QVERIFY2(key, qPrintable(text("stop %1").arg(stops)));
            const QByteArray now = kept(vault, *key, city);
            QVERIFY2(now == "old" || now == "new", now.constData());
            news += now == "new" ? 1 : 0;
        }
        QVERIFY(news > 1 && news < stops);
        qInfo("killed at each of %d stops: the new one stood after %d", stops, news);
    }
    void killedDuringARekeyItOpensWithWhicheverKeyStands()
    {
        const VaultDesk desk;
        {
            Vault vault = desk.opened();
            QVERIFY(set(vault, desk.key, city, "stays"));
        }
        const QByteArray before = VaultDesk::read(desk.path());
        int news = 0;
        int stops = 0;
        for (bool finished = false; !finished && stops < 2'000; ++stops) {
            VaultDesk::write(desk.path(), before);
            VaultDesk::write(desk.copyPath(), before);
            const pid_t child = startTraced([&desk] {
                Vault vault = desk.opened();
                const auto next = vault.beginRekey(desk.key);
                return next && vault.finishRekey(desk.key, *next);
            });
            if (child < 0)
                QSKIP("this account may not trace its children");
            finished = killAtStop(child, stops);
            Vault vault = desk.opened();
            const auto key = vault.unlock(text("1002"), VaultDesk::pass(VaultDesk::boPass));
            QVERIFY(key);
            QCOMPARE(kept(vault, *key, city), QByteArray("stays"));
            news += key->equals(desk.key) ? 0 : 1;
        }
        QVERIFY(news > 1 && news < stops);
    }
};

QTEST_GUILESS_MAIN(StoreVaultSecrets)
#include "tst_store_vault_secrets.moc"
