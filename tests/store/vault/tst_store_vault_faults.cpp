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
            for (const int mask : {1, 0x80, 1 << QRandomGenerator::global()->bounded(1, 7), 0xFF}) {
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
        for (qsizetype at = 0; at < good.size(); at += 7) {
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
        newer.insert(text("format"), 2);
        newer.insert(text("body"), QJsonObject{{text("something"), text("else")}});
        const QByteArray bytes = VaultDesk::sealed(newer);
        VaultDesk::write(desk.path(), bytes); // beside an older copy
        const auto vault = desk.open();
        QCOMPARE(codeOf(vault), text("vault.newer-version"));
        QCOMPARE(vault.error().kind, ErrorKind::UpdateProgram);
        QCOMPARE(vault.error().context.value(text("format")).toInt(), 2);
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
                const QJsonValue an = body[text("persons")][0][text("wrap")];
                const QJsonValue bo = body[text("persons")][1][text("wrap")];
                person(body, 0, "wrap", bo);
                person(body, 1, "wrap", an);
            },
            wrong);
        row(
            "wraps and numbers of two persons exchanged",
            [=](QJsonObject &body, const VaultDesk &) {
                person(body, 0, "wrap", body[text("persons")][1][text("wrap")]);
                person(body, 0, "number", text("1002"));
                person(body, 1, "number", text("1001"));
            },
            wrong);
        row(
            "the same person of another desk",
            [=](QJsonObject &body, const VaultDesk &other) {
                person(body, 0, "wrap", other.envelope()[text("body")][text("persons")][0][text("wrap")]);
            },
            wrong);
        row(
            "two persons of one number",
            [=](QJsonObject &body, const VaultDesk &) { person(body, 1, "number", text("1001")); }, damaged);
        row("an unknown field", [](QJsonObject &body, const VaultDesk &) { body.insert(text("x"), 1); }, damaged);
        row("a missing field", [](QJsonObject &body, const VaultDesk &) { body.remove(text("recovery")); }, damaged);
        row(
            "nobody", [](QJsonObject &body, const VaultDesk &) { body.insert(text("persons"), QJsonArray()); },
            damaged);
        for (const double memory : {1e15, -1.0, 0.0, 8192.5, 1.0}) {
            QTest::addRow("Argon2id with %g bytes", memory) << Forge([=](QJsonObject &body, const VaultDesk &) {
                QJsonObject wrap = body[text("persons")][0][text("wrap")].toObject();
                wrap.insert(text("memory"), memory);
                person(body, 0, "wrap", wrap);
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
