// SPDX-License-Identifier: GPL-3.0-or-later
#include "RekeyDesk.h"
#include "SoftTokens.h"
#include "store/Connection.h"
#include "store/token/TokenSeal.h"

#include <QTest>

using namespace yc;
using namespace yc::test;
using store::Desk;
using store::Passphrase;
using store::Pkcs11Module;
using namespace std::chrono_literals;

namespace {

const QString token = QStringLiteral("窗口一");
const QString pin = QStringLiteral("2468");
const QString label = QStringLiteral("encipher");
const store::TokenRules rules{QDate(2020, 1, 1), 2048, 20s};

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? text("no error") : result.error().code; }

/// A desk, a token with a certificate, and the second person signed in who enrols it.
struct Enrolled {
    SoftTokens tokens;
    std::optional<Pkcs11Module> module;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<store::SqlDocumentStore> store;

    explicit Enrolled(const QString &folder, bool enrol = true)
    {
        static const TestCertificate certificate = TestCertificate::make({.holder = "柏二"});
        if (!tokens.add(token, pin) || !tokens.put(token, pin, label, certificate))
            qFatal("no token");
        module.emplace(*Pkcs11Module::load(SoftTokens::modulePath(), 20s));
        desk = *RekeyDesk::open(folder);
        store = *desk->signIn(text("1002"), RekeyDesk::pass(RekeyDesk::boPass));
        if (enrol) {
            const auto done = this->enrol();
            if (!done)
                qFatal("cannot enrol: %s", qPrintable(done.error().code));
        }
    }
    [[nodiscard]] Desk::TokenAccess access() const { return {*module, rules}; }
    [[nodiscard]] core::Result<> enrol(const char *passphrase = RekeyDesk::boPass, const QString &with = pin)
    {
        return desk->enrolToken(*store, RekeyDesk::pass(passphrase), module->certificates()->front(), access(),
                                Passphrase::fromText(with));
    }
    [[nodiscard]] core::Result<> signIn(const QString &number = text("1002"), const QString &with = pin)
    {
        store.reset();
        auto signedIn = desk->signInWithToken(number, access(), Passphrase::fromText(with));
        if (!signedIn)
            return std::unexpected(signedIn.error());
        store = std::move(*signedIn);
        return {};
    }
    [[nodiscard]] core::Result<> signInByPassphrase(const char *number, const char *passphrase)
    {
        store.reset();
        auto signedIn = desk->signIn(text(number), RekeyDesk::pass(passphrase));
        if (!signedIn)
            return std::unexpected(signedIn.error());
        store = std::move(*signedIn);
        return {};
    }
};

} // namespace

class StoreDeskToken : public QObject {
    Q_OBJECT
private:
    std::optional<RekeyDesk> m_desk;
    QTemporaryDir m_work;

private Q_SLOTS:
    void initTestCase() { m_desk.emplace(3); }
    void init()
    {
        RekeyDesk::clock()->set(QDateTime(QDate(2026, 11, 20), QTime(9, 0)));
        RekeyDesk::copyFolder(m_desk->folder(), m_work.path());
    }

    void anEnrolledCertificateOpensTheDeskAndThePassphraseToo()
    {
        Enrolled on(m_work.path());
        const auto slot = on.desk->token(text("1002"));
        QVERIFY(slot);
        QCOMPARE(store::TokenWrap::fromSlot(*slot)->certificate.holder, text("柏二"));
        QVERIFY(!on.desk->token(text("1001")));
        QVERIFY2(on.signIn(), "token");
        QCOMPARE(on.store->session().personName, text("柏二"));
        QCOMPARE(*waitFor(on.store->count({.type = text("resident")})), m_desk->records());
        QVERIFY(on.signInByPassphrase("1002", RekeyDesk::boPass));
        // After a restart, too.
        on.store.reset();
        on.desk.reset();
        on.desk = *RekeyDesk::open(m_work.path());
        QVERIFY(on.signIn());
    }

    void itIsForThePersonWhoEnrolledIt()
    {
        Enrolled on(m_work.path());
        QCOMPARE(codeOf(on.signIn(text("1001"))), text("token.not-enrolled"));
        QCOMPARE(codeOf(on.signIn(text("9999"))), text("vault.unknown-person"));
        QVERIFY(on.signIn());
    }

    void aWrongPinOpensNothingAndStandsInTheLog()
    {
        Enrolled on(m_work.path());
        QCOMPARE(codeOf(on.signIn(text("1002"), text("1111"))), text("token.wrong-pin"));
        QVERIFY(on.desk->key().isEmpty());
        QVERIFY(on.signInByPassphrase("1002", RekeyDesk::boPass)); // and the passphrase is not locked by it
        const QByteArrayView key(on.desk->key().span().data(), qsizetype(on.desk->key().size()));
        auto reading = store::Connection::open(on.desk->storePath(), key, store::Connection::Mode::Reader);
        QCOMPARE((*reading)
                     ->scalar(text("SELECT result FROM audit WHERE command='desk.sign-in-failed' ORDER BY seq DESC"))
                     ->toString(),
                 text("token.wrong-pin"));
        QCOMPARE((*reading)->scalar(text("SELECT count(*) FROM audit WHERE command='desk.token-enrol'"))->toInt(), 1);
    }

    void enrollingAsksForPassphraseAndPin()
    {
        Enrolled on(m_work.path(), false);
        QCOMPARE(codeOf(on.enrol("not-mine-123X")), text("vault.wrong-passphrase"));
        QCOMPARE(codeOf(on.enrol(RekeyDesk::boPass, text("1111"))), text("token.wrong-pin"));
        QVERIFY(!on.desk->token(text("1002")));
        QCOMPARE(codeOf(on.signIn()), text("token.not-enrolled"));
    }

    void anExpiredCertificateIsRefusedByTheClock()
    {
        Enrolled on(m_work.path());
        RekeyDesk::clock()->set(QDateTime(QDate(2029, 1, 2), QTime(9, 0)));
        QCOMPARE(codeOf(on.signIn()), text("token.certificate-expired"));
        QVERIFY(on.signInByPassphrase("1002", RekeyDesk::boPass));
        QCOMPARE(codeOf(on.enrol()), text("token.certificate-expired"));
        RekeyDesk::clock()->set(QDateTime(QDate(2025, 12, 1), QTime(9, 0)));
        QCOMPARE(codeOf(on.signIn()), text("token.certificate-not-yet-valid"));
    }

    void removedItOpensNothing()
    {
        Enrolled on(m_work.path());
        QVERIFY(on.desk->removeToken(*on.store, text("1002")));
        QVERIFY(!on.desk->token(text("1002")));
        QCOMPARE(codeOf(on.desk->removeToken(*on.store, text("1002"))), text("token.not-enrolled"));
        QCOMPARE(codeOf(on.signIn()), text("token.not-enrolled"));
        QVERIFY(on.signInByPassphrase("1002", RekeyDesk::boPass));
        QVERIFY(on.enrol());
        // An administrator may remove that of another; a clerk may not.
        QVERIFY(on.signInByPassphrase("1001", RekeyDesk::anPass));
        QVERIFY(on.desk->removeToken(*on.store, text("1002")));
        QVERIFY(on.desk->enrolToken(*on.store, RekeyDesk::pass(RekeyDesk::anPass), on.module->certificates()->front(),
                                    on.access(), Passphrase::fromText(pin)));
        QVERIFY(on.signInByPassphrase("1002", RekeyDesk::boPass));
        QCOMPARE(codeOf(on.desk->removeToken(*on.store, text("1001"))), text("permission.denied"));
    }

    void anotherPassphraseOfTheOwnLeavesItAndAResetTakesItAway()
    {
        Enrolled on(m_work.path());
        on.store.reset();
        QVERIFY(on.desk->changePassphrase(text("1002"), RekeyDesk::pass(RekeyDesk::boPass),
                                          RekeyDesk::pass("Kettle-66qr")));
        QVERIFY(on.signIn());
        QVERIFY(on.signInByPassphrase("1001", RekeyDesk::anPass));
        QVERIFY(on.desk->resetPassphrase(*on.store, text("1002"), RekeyDesk::pass("Given-To-You-9")));
        QCOMPARE(codeOf(on.signIn()), text("token.not-enrolled"));
    }

    void aNewKeyForTheStoreNeedsNoToken()
    {
        Enrolled on(m_work.path());
        QVERIFY(on.signInByPassphrase("1001", RekeyDesk::anPass));
        QVERIFY(on.desk->beginRekey(*on.store, text("year")));
        on.store.reset();
        Desk::Rekeyed done = on.desk->rekey({});
        QVERIFY(done.outcome);
        done.store.reset();
        QVERIFY2(on.signIn(), "the token opens the store under its new key");
        QCOMPARE(*waitFor(on.store->count({.type = text("resident")})), m_desk->records());
    }

    void aPersonWhoseDaysAreOverIsRefusedWithATokenToo()
    {
        Enrolled on(m_work.path());
        QVERIFY(on.signInByPassphrase("1001", RekeyDesk::anPass));
        auto entry = *on.desk->vault().person(text("1002"));
        entry.validTo = QDate(2026, 11, 19);
        QVERIFY(on.desk->updatePerson(*on.store, entry));
        QCOMPARE(codeOf(on.signIn()), text("vault.no-longer-valid"));
    }

    void aSlotMovedToAnotherPersonOpensNothing()
    {
        // Somebody with write access to the folder gives 1001 the token of 1002: the vault's MAC would say so, and the
        // seal does already.
        Enrolled on(m_work.path());
        const auto slot = on.desk->token(text("1002"));
        QVERIFY(on.signInByPassphrase("1001", RekeyDesk::anPass));
        QVERIFY(on.desk->vault().setToken(on.desk->key(), text("1001"), slot));
        QCOMPARE(codeOf(on.signIn(text("1001"))), text("token.does-not-open"));
    }
};

QTEST_GUILESS_MAIN(StoreDeskToken)
#include "tst_store_desk_token.moc"
