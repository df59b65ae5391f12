// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoftTokens.h"

#include "store/token/TokenSeal.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstring>

#include <dlfcn.h>

using namespace yc::store;
using yc::core::ErrorKind;
using yc::test::SoftTokens;
using yc::test::TestCertificate;
using namespace std::chrono_literals;

namespace {

// As in faulty_module.cpp.
enum Fault {
    None,
    RemovedAtDecrypt,
    VanishedAtDecrypt,
    HangAtDecrypt,
    LocksAtThirdWrongPin,
    PinExpired,
    CancelledAtReader,
    AsksAtReader,
    LongAnswer,
    EndlessObjects,
    NoLocking,
    FailsToStart,
    LongAttribute,
    SlowToFinalise,
};

const QString token = QStringLiteral("窗口一");
const QString pin = QStringLiteral("2468");
const QString label = QStringLiteral("encipher");
const QByteArray bound = QByteArrayLiteral("desk|person:1");
const TokenRules rules{QDate(2020, 1, 1), 2048, 20s};
const QDateTime now(QDate(2026, 11, 20), QTime(1, 0), QTimeZone::UTC);

QString codeOf(const auto &result) { return result ? QStringLiteral("no error") : result.error().code; }
QString text(const char *utf8) { return QString::fromUtf8(utf8); }

Passphrase pinOf(const QString &digits) { return Passphrase::fromText(digits); }

const TestCertificate &anCertificate()
{
    static const TestCertificate made = TestCertificate::make({});
    return made;
}
const TestCertificate &boCertificate()
{
    static const TestCertificate made = TestCertificate::make({.holder = "柏二"});
    return made;
}

SecureBytes secret()
{
    SecureBytes bytes(32);
    std::memset(bytes.span().data(), 0x5A, 32);
    return bytes;
}

/// One token with one certificate; and the way to the faulty module.
struct Desk {
    SoftTokens tokens;
    bool ready = tokens.add(token, pin) && tokens.put(token, pin, label, anCertificate());

    [[nodiscard]] static yc::core::Result<Pkcs11Module> module()
    {
        return Pkcs11Module::load(SoftTokens::modulePath(), 20s);
    }
    [[nodiscard]] static yc::core::Result<Pkcs11Module> faulty(std::chrono::milliseconds patience = 20s)
    {
        return Pkcs11Module::load(text(FAULTY_MODULE), patience);
    }
    static void setFault(int fault)
    {
        void *handle = ::dlopen(FAULTY_MODULE, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
        reinterpret_cast<void (*)(int)>(::dlsym(handle, "yc_set_fault"))(fault);
    }
    [[nodiscard]] static bool isFinalising()
    {
        void *handle = ::dlopen(FAULTY_MODULE, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
        return reinterpret_cast<bool (*)()>(::dlsym(handle, "yc_is_finalising"))();
    }
    [[nodiscard]] static TokenWrap wrap()
    {
        auto certificate = *TokenCertificate::parse(anCertificate().der);
        certificate.label = label;
        return *sealToCertificate(certificate, secret().span(), bound, rules, now);
    }
    [[nodiscard]] static yc::core::Result<SecureBytes> open(const yc::core::Result<Pkcs11Module> &module,
                                                            const QString &with = pin, const QDateTime &when = now)
    {
        if (!module)
            return std::unexpected(module.error());
        return openWithToken(wrap(), *module, pinOf(with), bound, rules, when);
    }
};

} // namespace

class StoreToken : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { Desk::setFault(None); }

    void whatIsOnATokenIsListedWithoutAPin()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        const auto module = Desk::module();
        QVERIFY2(module, qPrintable(codeOf(module)));
        const auto tokens = module->tokens();
        QVERIFY(tokens);
        QCOMPARE(tokens->size(), 1);
        QCOMPARE(tokens->front().label, token);
        QVERIFY(tokens->front().asksForPin);
        QVERIFY(!tokens->front().pinIsLow && !tokens->front().pinIsLocked);
        const auto found = module->certificates();
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        const TokenCertificate &one = found->front();
        QCOMPARE(one.label, label);
        QCOMPARE(one.holder, text("安一"));
        QCOMPARE(one.token, token);
        QCOMPARE(one.keyType, text("RSA"));
        QCOMPARE(one.keyBits, 2048);
        QCOMPARE(one.from, QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC));
        QCOMPARE(one.to, QDateTime(QDate(2028, 12, 31), QTime(23, 59, 59), QTimeZone::UTC));
        QVERIFY(one.mayEncipher);
        QCOMPARE(one.fingerprint.size(), 32);
        QCOMPARE(one.der, anCertificate().der);
    }

    void whatIsSealedToACertificateItsTokenOpens()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        const auto module = Desk::module();
        QVERIFY(module);
        const auto opened = Desk::open(module);
        QVERIFY2(opened, qPrintable(codeOf(opened)));
        QVERIFY(opened->equals(secret()));
        const TokenWrap wrap = Desk::wrap();
        QCOMPARE(wrap.certificate.holder, text("安一"));
        QVERIFY(!wrap.sealed.contains(QByteArray(8, 0x5A)));
        // The same secret is never sealed to the same bytes.
        QVERIFY(wrap.sealedKey != Desk::wrap().sealedKey && wrap.sealed != Desk::wrap().sealed);
    }

    void theVaultGivesBackWhatItWasGiven()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        const auto module = Desk::module();
        QVERIFY(module);
        const auto kept = TokenWrap::fromSlot(Desk::wrap().toSlot());
        QVERIFY(kept);
        QCOMPARE(kept->certificate.holder, text("安一"));
        QCOMPARE(kept->certificate.label, label);
        QVERIFY(openWithToken(*kept, *module, pinOf(pin), bound, rules, now)->equals(secret()));
        QCOMPARE(codeOf(TokenWrap::fromSlot({})), text("token.does-not-open"));
        TokenSlot rubbish = Desk::wrap().toSlot();
        rubbish.wrapped = "rubbish";
        const auto empty = TokenWrap::fromSlot(rubbish);
        QVERIFY(empty);
        QCOMPARE(codeOf(openWithToken(*empty, *module, pinOf(pin), bound, rules, now)), text("token.does-not-open"));
    }

    void aSealIsForItsPersonAndItsCertificateOnly()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        const auto module = Desk::module();
        QVERIFY(module);
        const TokenWrap wrap = Desk::wrap();
        QCOMPARE(codeOf(openWithToken(wrap, *module, pinOf(pin), "desk|person:2", rules, now)),
                 text("token.does-not-open"));
        for (const auto member : {&TokenWrap::sealedKey, &TokenWrap::nonce, &TokenWrap::sealed}) {
            TokenWrap changed = wrap;
            (changed.*member)[3] = static_cast<char>((changed.*member).at(3) ^ 1);
            QCOMPARE(codeOf(openWithToken(changed, *module, pinOf(pin), bound, rules, now)),
                     text("token.does-not-open"));
            changed.*member = {};
            QCOMPARE(codeOf(openWithToken(changed, *module, pinOf(pin), bound, rules, now)),
                     text("token.does-not-open"));
        }
        QVERIFY(openWithToken(wrap, *module, pinOf(pin), bound, rules, now));
    }

    void aWrongPinIsSaidAndTheRightOneStillWorks()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        const auto module = Desk::module();
        QVERIFY(module);
        for (const char *wrong : {"1111", "", "24680", "一二三四"}) {
            const auto opened = Desk::open(module, text(wrong));
            QCOMPARE(codeOf(opened), text("token.wrong-pin"));
            QCOMPARE(opened.error().kind, ErrorKind::SignIn);
        }
        QVERIFY(module->tokens()->front().pinIsLow);
        QVERIFY(Desk::open(module));
        QVERIFY(!module->tokens()->front().pinIsLow);
    }

    void theRightPinOnceDoesNotOpenForAWrongOneLater()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        const auto module = Desk::module();
        QVERIFY(Desk::open(module));
        QCOMPARE(codeOf(Desk::open(module, text("1111"))), text("token.wrong-pin"));
    }

    void aPinThatLocksIsSaidBeforeAndAfter()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        Desk::setFault(LocksAtThirdWrongPin);
        const auto module = Desk::faulty();
        QCOMPARE(codeOf(Desk::open(module, text("1111"))), text("token.wrong-pin"));
        QCOMPARE(codeOf(Desk::open(module, text("1111"))), text("token.wrong-pin-last-try"));
        QVERIFY(module->tokens()->front().pinIsLast);
        QCOMPARE(codeOf(Desk::open(module, text("1111"))), text("token.pin-locked"));
        QCOMPARE(codeOf(Desk::open(module)), text("token.pin-locked"));
        QVERIFY(module->tokens()->front().pinIsLocked);
    }

    void whatGoesWrongAtATokenIsNamed_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("pulled out while it decrypts") << int(RemovedAtDecrypt) << text("token.removed");
        QTest::newRow("vanished while it decrypts") << int(VanishedAtDecrypt) << text("token.removed");
        QTest::newRow("PIN expired") << int(PinExpired) << text("token.pin-not-set");
        QTest::newRow("cancelled at the reader") << int(CancelledAtReader) << text("cancelled");
        QTest::newRow("an answer longer than its room") << int(LongAnswer) << text("token.failed");
        QTest::newRow("objects without end") << int(EndlessObjects) << text("token.failed");
        QTest::newRow("an attribute of a tebibyte") << int(LongAttribute) << text("token.failed");
        QTest::newRow("cannot lock threads") << int(NoLocking) << text("no error");
        QTest::newRow("does not start") << int(FailsToStart) << text("token.failed");
    }

    void whatGoesWrongAtATokenIsNamed()
    {
        QFETCH(int, fault);
        const Desk desk;
        QVERIFY(desk.ready);
        Desk::setFault(fault);
        QTEST(codeOf(Desk::open(Desk::faulty())), "code");
        Desk::setFault(None);
        QVERIFY(Desk::open(Desk::faulty())); // and nothing of it is left behind
    }

    void thePinMayBeTypedAtTheReader()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        Desk::setFault(AsksAtReader);
        QVERIFY(Desk::open(Desk::faulty(), QString()));
    }

    void aModuleThatDoesNotAnswerIsGivenUp()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        auto module = Desk::faulty(3s);
        QVERIFY(module);
        auto hasty = Desk::faulty(50ms);
        QVERIFY(hasty);
        const auto all = module->certificates();
        QVERIFY(all);
        Desk::setFault(HangAtDecrypt);
        QElapsedTimer timer;
        timer.start();
        const auto given = hasty->decrypt(all->front(), pinOf(pin), Desk::wrap().sealedKey);
        QCOMPARE(codeOf(given), text("token.not-answering"));
        QCOMPARE(given.error().kind, ErrorKind::Retry);
        QVERIFY(timer.elapsed() < 2'000);
        timer.start();
        QCOMPARE(codeOf(module->tokens()), text("token.not-answering")); // at once, though this one has more patience
        QVERIFY(timer.elapsed() < 1'000);
        Desk::setFault(None);
        QTRY_VERIFY(module->tokens().has_value()); // the call that hung came back
        QVERIFY(Desk::open(module));
    }

    // The call that was given up finalises the library when it comes back, and somebody has come to it meanwhile.
    void aModuleLoadedWhileItIsFinalisedWorks()
    {
        const Desk desk;
        QVERIFY(desk.ready);
        {
            const auto module = Desk::faulty();
            QVERIFY(module);
            const auto hasty = Desk::faulty(50ms);
            QVERIFY(hasty);
            const auto all = module->certificates();
            QVERIFY(all);
            Desk::setFault(HangAtDecrypt);
            QCOMPARE(codeOf(hasty->decrypt(all->front(), pinOf(pin), Desk::wrap().sealedKey)),
                     text("token.not-answering"));
        }
        Desk::setFault(SlowToFinalise);
        QTRY_VERIFY(Desk::isFinalising());
        const auto module = Desk::faulty();
        QVERIFY2(module, qPrintable(codeOf(module)));
        QTRY_VERIFY(!Desk::isFinalising());
        Desk::setFault(None);
        const auto tokens = module->tokens();
        QVERIFY2(tokens, qPrintable(codeOf(tokens)));
        QCOMPARE(tokens->size(), 1);
    }

    void theCertificateMustBeValidToday_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QString>("code");
        const auto at = [](int year, int month, int day, const QTime &time) {
            return QDateTime(QDate(year, month, day), time, QTimeZone::UTC);
        };
        QTest::newRow("a second too early")
            << at(2025, 12, 31, QTime(23, 59, 59)) << text("token.certificate-not-yet-valid");
        QTest::newRow("first second") << at(2026, 1, 1, QTime(0, 0)) << text("no error");
        QTest::newRow("last second") << at(2028, 12, 31, QTime(23, 59, 59)) << text("no error");
        QTest::newRow("a second too late") << at(2029, 1, 1, QTime(0, 0)) << text("token.certificate-expired");
        QTest::newRow("a clock of 1970") << at(1970, 1, 1, QTime(0, 0)) << text("token.certificate-not-yet-valid");
        QTest::newRow("a clock of 2100") << at(2100, 1, 1, QTime(0, 0)) << text("token.certificate-expired");
    }

    void theCertificateMustBeValidToday()
    {
        QFETCH(QDateTime, when);
        QFETCH(QString, code);
        const auto certificate = TokenCertificate::parse(anCertificate().der);
        QVERIFY(certificate);
        QCOMPARE(codeOf(certificate->check(when, rules)), code);
        QCOMPARE(codeOf(sealToCertificate(*certificate, secret().span(), bound, rules, when)), code);
        const Desk desk;
        QVERIFY(desk.ready);
        QCOMPARE(codeOf(Desk::open(Desk::module(), pin, when)), code);
    }

    void onlyAKeyThatMayEncipherIsTaken_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("bits");
        QTest::addColumn<QByteArray>("usage");
        QTest::addColumn<QString>("code");
        const QString none = text("token.no-suitable-key");
        QTest::newRow("says nothing") << QByteArray("RSA") << 2048 << QByteArray() << text("no error");
        QTest::newRow("enciphers data") << QByteArray("RSA") << 2048 << QByteArray("dataEncipherment")
                                        << text("no error");
        QTest::newRow("signs only") << QByteArray("RSA") << 2048 << QByteArray("digitalSignature") << none;
        QTest::newRow("too short") << QByteArray("RSA") << 1024 << QByteArray("keyEncipherment") << none;
        QTest::newRow("elliptic curve") << QByteArray("EC") << 256 << QByteArray("keyAgreement") << none;
    }

    void onlyAKeyThatMayEncipherIsTaken()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, bits);
        QFETCH(QByteArray, usage);
        const auto made = TestCertificate::make(
            {.type = type.constData(), .bits = bits, .usage = usage.isEmpty() ? nullptr : usage.constData()});
        const auto certificate = TokenCertificate::parse(made.der);
        QVERIFY(certificate);
        QTEST(codeOf(certificate->check(now, rules)), "code");
    }

    void rubbishIsNoCertificate()
    {
        QVERIFY(!TokenCertificate::parse({}));
        QVERIFY(!TokenCertificate::parse("rubbish"));
        for (qsizetype cut = 0; cut < anCertificate().der.size(); cut += 37)
            QVERIFY(!TokenCertificate::parse(anCertificate().der.first(cut)));
    }

    void aCertificateWithoutItsKeyOpensNothing()
    {
        SoftTokens tokens;
        QVERIFY(tokens.add(token, pin) && tokens.putCertificate(token, pin, label, anCertificate()));
        QCOMPARE(codeOf(Desk::open(Desk::module())), text("token.no-suitable-key"));
        // Nor with the key of another certificate under the same id.
        QVERIFY(tokens.putKey(token, pin, label, boCertificate()));
        QCOMPARE(codeOf(Desk::open(Desk::module())), text("token.no-suitable-key"));
    }

    void anotherCertificateOfTheSameNameIsRefused()
    {
        SoftTokens tokens;
        QVERIFY(tokens.add(token, pin) && tokens.put(token, pin, label, anCertificate()));
        QVERIFY(Desk::open(Desk::module()));
        QVERIFY(tokens.dropCertificate(token, pin, label));
        QCOMPARE(codeOf(Desk::open(Desk::module())), text("token.certificate-missing"));
        QVERIFY(tokens.put(token, pin, label, boCertificate(), text("02")));
        const auto opened = Desk::open(Desk::module());
        QCOMPARE(codeOf(opened), text("token.certificate-replaced"));
        QCOMPARE(opened.error().context.value(text("label")).toString(), label);
    }

    void anotherTokenIsNotTheirs()
    {
        SoftTokens tokens;
        QVERIFY(tokens.add(text("other"), text("1357")));
        QVERIFY(tokens.put(text("other"), text("1357"), text("bo"), boCertificate()));
        QCOMPARE(codeOf(Desk::open(Desk::module(), text("1357"))), text("token.certificate-missing"));
    }

    void ofTwoTokensTheRightOneIsTaken()
    {
        SoftTokens tokens;
        QVERIFY(tokens.add(text("other"), text("1357")) && tokens.add(token, pin));
        QVERIFY(tokens.put(text("other"), text("1357"), label, boCertificate()));
        QVERIFY(tokens.put(token, pin, label, anCertificate()));
        const auto module = Desk::module();
        QVERIFY(module);
        QCOMPARE(module->tokens()->size(), 2);
        QCOMPARE(module->certificates()->size(), 2);
        QVERIFY(Desk::open(module));
        QCOMPARE(codeOf(Desk::open(module, text("1357"))), text("token.wrong-pin"));
    }

    void theCertificateMayLieOnTwoTokensAndTheKeyOnOne()
    {
        SoftTokens tokens;
        QVERIFY(tokens.add(text("other"), text("1357")) && tokens.add(token, pin));
        QVERIFY(tokens.putCertificate(text("other"), text("1357"), label, anCertificate()));
        QVERIFY(tokens.put(token, pin, label, anCertificate()));
        const auto module = Desk::module();
        QVERIFY(module);
        const auto all = module->certificates();
        QVERIFY(all);
        for (const TokenCertificate &one : *all) {
            const auto wrap = sealToCertificate(one, secret().span(), bound, rules, now);
            QVERIFY(wrap);
            const bool hasKey = one.token == token;
            const auto opened = openWithToken(*wrap, *module, pinOf(hasKey ? pin : text("1357")), bound, rules, now);
            QCOMPARE(codeOf(opened), hasKey ? text("no error") : text("token.no-suitable-key"));
        }
    }

    void noTokenIsSaid()
    {
        const SoftTokens tokens;
        const auto module = Desk::module();
        QVERIFY(module);
        const auto none = module->tokens();
        QVERIFY2(none, qPrintable(codeOf(none)));
        QVERIFY(none->isEmpty());
        QCOMPARE(codeOf(Desk::open(module)), text("token.absent"));
    }

    void aTokenDeletedWhileTheModuleIsLoadedIsSaid()
    {
        Desk desk;
        QVERIFY(desk.ready);
        const auto module = Desk::module();
        const auto all = module->certificates();
        QVERIFY(all && Desk::open(module));
        desk.tokens.clear();
        const QString code = codeOf(module->decrypt(all->front(), pinOf(pin), Desk::wrap().sealedKey));
        QVERIFY2(code == text("token.removed") || code == text("token.absent"), qPrintable(code));
    }

    void aModuleThatIsNoneIsSaid()
    {
        QTemporaryDir dir;
        const auto reason = [](const auto &module) { return module.error().context.value(text("reason")).toString(); };
        const auto gone = Pkcs11Module::load(dir.filePath(text("none.so")), 20s);
        QCOMPARE(codeOf(gone), text("token.no-module"));
        QCOMPARE(reason(gone), text("not-there"));
        QFile rubbish(dir.filePath(text("rubbish.so")));
        QVERIFY(rubbish.open(QIODevice::WriteOnly) && rubbish.write("rubbish") > 0);
        rubbish.close();
        const auto notLoaded = Pkcs11Module::load(rubbish.fileName(), 20s);
        QCOMPARE(codeOf(notLoaded), text("token.no-module"));
        QCOMPARE(reason(notLoaded), text("not-loaded"));
        Dl_info place{};
        QVERIFY(::dladdr(reinterpret_cast<void *>(&::EVP_sha256), &place)); // a library, but no PKCS#11
        const auto another = Pkcs11Module::load(QFile::decodeName(place.dli_fname), 20s);
        QCOMPARE(codeOf(another), text("token.no-module"));
        QCOMPARE(reason(another), text("no-pkcs11"));
    }

    void theSettingsAreDated()
    {
        const QByteArray json = R"({"rules":[{"from":"2020-01-01","least_rsa_bits":2048,"answer_seconds":30},
                                             {"from":"2027-01-01","least_rsa_bits":3072,"answer_seconds":10}]})";
        QCOMPARE(TokenRules::fromJson(json, QDate(2026, 12, 31))->leastRsaBits, 2048);
        QCOMPARE(TokenRules::fromJson(json, QDate(2027, 1, 1))->leastRsaBits, 3072);
        QCOMPARE(TokenRules::fromJson(json, QDate(2027, 1, 1))->patience, 10s);
        for (const char *bad : {"", "{}", R"({"rules":[{"from":"2020-01-01"}]})",
                                R"({"rules":[{"from":"2999-01-01","least_rsa_bits":2048,"answer_seconds":30}]})"})
            QCOMPARE(codeOf(TokenRules::fromJson(bad, QDate(2026, 1, 1))), text("token.bad-settings"));
    }

    void theShippedSettingsAreGoodAndFindWhatIsHere()
    {
        QFile file(qEnvironmentVariable("YC_SOURCE_DIR") + text("/resources/settings/pkcs11-modules.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(TokenRules::fromJson(json, QDate(2026, 11, 20)));
        QStringList names;
        for (const KnownModule &module : KnownModule::present(json)) {
            QVERIFY(QFile::exists(module.path));
            names.append(module.name);
        }
        QVERIFY2(names.contains(text("SoftHSM")), qPrintable(names.join(u' ')));
        QVERIFY(names.contains(text("OpenSC")));
    }
};

QTEST_GUILESS_MAIN(StoreToken)
#include "tst_store_token.moc"
