// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/CityDesks.h"
#include "city/CityKey.h"
#include "city/CityPlan.h"
#include "registry/RecordTypes.h"
#include "sync/WipeOrder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <sodium.h>

using namespace yc;
using city::CityKey;
using city::EnrolmentCode;
using city::EnrolmentFile;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? text("no error") : result.error().code; }

constexpr store::KdfCost cheap{1, 8'192};
const QDateTime expires(QDate(2026, 11, 28), QTime(1, 2, 3, 456), QTimeZone::UTC);

sync::CityLink sampleLink()
{
    sync::CityLink link;
    link.url = QUrl(text("https://city.example:6984/base"));
    link.city = text("某市");
    link.street = text("310199001");
    link.desk = text("desk-310199001-3");
    link.mark = text("A3");
    link.password = text("unused");
    link.enrolment = text("00112233445566778899aabbccddeeff");
    link.authorityPem = "-----BEGIN CERTIFICATE-----\nauthority\n-----END CERTIFICATE-----\n";
    link.certificatePem = "-----BEGIN CERTIFICATE-----\ndesk\n-----END CERTIFICATE-----\n";
    link.keyPem = "-----BEGIN PRIVATE KEY-----\nkey\n-----END PRIVATE KEY-----\n";
    link.datasets = {text("yc-310199001-residents"), text("yc-310199001-affairs")};
    link.cityKey = QByteArray(32, 'c');
    link.enrolledAt = expires;
    return link;
}

std::span<const unsigned char> raw(const QByteArray &bytes)
{
    return {reinterpret_cast<const unsigned char *>(bytes.constData()), std::size_t(bytes.size())};
}

} // namespace

class AppCity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }

    // ---- codes

    void aCodeSurvivesHowPeopleCopyIt()
    {
        const EnrolmentCode code = EnrolmentCode::random();
        const QString written = code.toText();
        QCOMPARE(written.size(), 23);
        QString copied = written.toLower();
        copied.replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l');
        const auto parsed = EnrolmentCode::parse(copied);
        QVERIFY(parsed);
        QCOMPARE(parsed->toText(), written);
        QString wrong = written;
        wrong[7] = wrong[7] == u'A' ? u'B' : u'A';
        const auto mistyped = EnrolmentCode::parse(wrong);
        QCOMPARE(codeOf(mistyped), text("city.code-mistyped"));
        QCOMPARE(mistyped.error().context.value(text("group")).toInt(), 2);
        QCOMPARE(codeOf(EnrolmentCode::parse(written.left(17))), text("city.code-mistyped"));
        QCOMPARE(codeOf(EnrolmentCode::parse({})), text("city.code-mistyped"));
    }
    void oneCodeGivesAnotherPasswordWithEachFile()
    {
        const EnrolmentCode code = EnrolmentCode::random();
        const auto one = code.keys(QByteArray(16, 'a'), cheap);
        const auto same = code.keys(QByteArray(16, 'a'), cheap);
        const auto other = code.keys(QByteArray(16, 'b'), cheap);
        QVERIFY(one && same && other);
        QCOMPARE(one->password, same->password);
        QVERIFY(one->password != other->password);
        QCOMPARE(one->password.size(), 64);
        QVERIFY(!one->mac.equals(one->seal));
    }

    // ---- the file

    void aFileOpensWithItsCode()
    {
        const EnrolmentCode code = EnrolmentCode::random();
        const auto made = EnrolmentFile::make(sampleLink(), expires, code, cheap);
        QVERIFY(made);
        const QByteArray json = made->toJson();
        QVERIFY(!json.contains("PRIVATE KEY") && !json.contains("unused"));
        QVERIFY(!json.contains(code.toText().toLatin1()));
        const auto read = EnrolmentFile::read(json);
        QVERIFY2(read, qPrintable(codeOf(read)));
        const auto opened = read->open(code);
        QVERIFY2(opened, qPrintable(codeOf(opened)));
        sync::CityLink expected = sampleLink();
        expected.password.clear();
        expected.enrolledAt = {};
        QCOMPARE(opened->link, expected);
        QCOMPARE(opened->expires, expires);
        QCOMPARE(opened->codePassword, code.keys(read->salt, cheap)->password);
        QCOMPARE(codeOf(read->open(EnrolmentCode::random())), text("city.code-wrong"));
    }
    void everyChangedFieldIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const QString pem = text("-----BEGIN CERTIFICATE-----\nforged\n-----END CERTIFICATE-----\n");
        const QString base64 = QString::fromLatin1(QByteArray(32, 'x').toBase64());
        QTest::newRow("another city") << text("url") << QJsonValue(text("https://evil.example:6984/base"));
        QTest::newRow("plain http") << text("url") << QJsonValue(text("http://city.example:6984/base"));
        QTest::newRow("another authority") << text("authority") << QJsonValue(pem);
        QTest::newRow("another certificate") << text("certificate") << QJsonValue(pem);
        QTest::newRow("no certificate") << text("certificate") << QJsonValue(QString());
        QTest::newRow("another city's key") << text("city_key") << QJsonValue(base64);
        QTest::newRow("another account") << text("account") << QJsonValue(text("desk-310199001-4"));
        QTest::newRow("another mark") << text("mark") << QJsonValue(text("B1"));
        QTest::newRow("another street") << text("street") << QJsonValue(text("310199002"));
        QTest::newRow("another name") << text("city") << QJsonValue(text("别市"));
        QTest::newRow("another enrolment") << text("enrolment") << QJsonValue(text("ff"));
        QTest::newRow("more databases") << text("datasets")
                                        << QJsonValue(QJsonArray{text("yc-310199001-residents"), text("yc-1-x")});
        QTest::newRow("a later day") << text("expires") << QJsonValue(text("2036-11-28T01:02:03.456Z"));
        QTest::newRow("another salt") << text("salt")
                                      << QJsonValue(QString::fromLatin1(QByteArray(16, 's').toBase64()));
        QTest::newRow("cheaper guesses") << text("operations") << QJsonValue(2);
        QTest::newRow("less memory") << text("memory") << QJsonValue(16'384);
        QTest::newRow("another sealed key")
            << text("sealed_key") << QJsonValue(QString::fromLatin1(QByteArray(64, 'k').toBase64()));
        QTest::newRow("another mac") << text("mac") << QJsonValue(base64);
    }
    void everyChangedFieldIsRefused()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const EnrolmentCode code = EnrolmentCode::random();
        QJsonObject json =
            QJsonDocument::fromJson(EnrolmentFile::make(sampleLink(), expires, code, cheap)->toJson()).object();
        QVERIFY(json.contains(field) && json.value(field) != value);
        json.insert(field, value);
        const auto read = EnrolmentFile::read(QJsonDocument(json).toJson());
        QVERIFY2(read, qPrintable(codeOf(read)));
        QCOMPARE(codeOf(read->open(code)), text("city.code-wrong"));
    }
    void everyFieldIsCoveredByTheMac()
    {
        // A field that somebody adds to the file and forgets above.
        const QJsonObject json =
            QJsonDocument::fromJson(
                EnrolmentFile::make(sampleLink(), expires, EnrolmentCode::random(), cheap)->toJson())
                .object();
        QCOMPARE(json.size(), 18);
    }
    void whatIsNoEnrolmentFileIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << text("city.file-other");
        QTest::newRow("noise") << QByteArray(1000, '\x7f') << text("city.file-other");
        QTest::newRow("another program's") << QByteArray(R"({"kind":"x"})") << text("city.file-other");
        QTest::newRow("a newer one") << QByteArray(R"({"kind":"yichuang-enrolment","format":2})")
                                     << text("city.file-newer");
        QTest::newRow("half of one") << QByteArray(R"({"kind":"yichuang-enrolment","format":1})")
                                     << text("city.file-damaged");
        QTest::newRow("a film") << QByteArray(2 << 20, ' ') << text("city.file-damaged");
    }
    void whatIsNoEnrolmentFileIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QCOMPARE(codeOf(EnrolmentFile::read(bytes)), code);
    }
    void aFileThatWouldTakeAllMemoryIsRefused()
    {
        QJsonObject json = QJsonDocument::fromJson(
                               EnrolmentFile::make(sampleLink(), expires, EnrolmentCode::random(), cheap)->toJson())
                               .object();
        json.insert(text("memory"), 1LL << 40);
        QCOMPARE(codeOf(EnrolmentFile::read(QJsonDocument(json).toJson())), text("city.file-damaged"));
    }

    // ---- the link

    void aLinkComesBackAsItWas()
    {
        const auto back = sync::CityLink::fromJson(sampleLink().toJson());
        QVERIFY(back);
        QCOMPARE(*back, sampleLink());
        QCOMPARE(back->address().account.name, text("desk-310199001-3"));
        QCOMPARE(back->address().tls.authority, sampleLink().authorityPem);
        QCOMPARE(codeOf(sync::CityLink::fromJson("{}")), text("city.link-damaged"));
        QJsonObject json = QJsonDocument::fromJson(sampleLink().toJson()).object();
        json.insert(text("city_key"), text("00"));
        QCOMPARE(codeOf(sync::CityLink::fromJson(QJsonDocument(json).toJson())), text("city.link-damaged"));
    }

    // ---- the city's key, and orders

    void theCitysKeyOpensWithItsPassphraseOnly()
    {
        const auto pass = [](const char *words) { return store::Passphrase::fromText(text(words)); };
        const auto made = CityKey::make(pass("Lantern-42x"), cheap);
        QVERIFY(made);
        const auto read = CityKey::read(made->toJson());
        QVERIFY(read);
        QCOMPARE(read->publicKey, made->publicKey);
        const auto opened = read->open(pass("Lantern-42x"));
        QVERIFY(opened);
        QCOMPARE(codeOf(read->open(pass("Lantern-42y"))), text("city.key-passphrase-wrong"));
        const sync::WipeOrder order = sync::WipeOrder::signedWith(opened->span(), text("d"), text("e"), expires);
        QVERIFY(order.isFrom(read->publicKey));
        CityKey exchanged = *read;
        exchanged.publicKey = QByteArray(32, 'x');
        QCOMPARE(codeOf(CityKey::read(exchanged.toJson())->open(pass("Lantern-42x"))),
                 text("city.key-passphrase-wrong"));
        QCOMPARE(codeOf(CityKey::read("{}")), text("city.key-file-damaged"));
    }
    void anOrderIsForOneDeskOnly()
    {
        QByteArray publicKey(32, '\0');
        QByteArray secret(64, '\0');
        crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                            reinterpret_cast<unsigned char *>(secret.data()));
        const auto order = sync::WipeOrder::signedWith(raw(secret), text("desk-1"), text("e1"), expires);
        QVERIFY(order.isFrom(publicKey));
        QVERIFY(sync::WipeOrder::fromJson(order.toJson()).isFrom(publicKey));
        QVERIFY(!order.isFrom(QByteArray(32, 'x')));
        for (const char *field : {"desk", "enrolment", "at", "signature"}) {
            QJsonObject json = order.toJson();
            json.insert(text(field), text(field == QByteArray("at") ? "2026-11-28T01:02:03.457Z" : "00"));
            QVERIFY2(!sync::WipeOrder::fromJson(json).isFrom(publicKey), field);
            json.remove(text(field));
            QVERIFY2(!sync::WipeOrder::fromJson(json).isFrom(publicKey), field);
        }
        // Parts do not run into each other.
        auto shifted = order;
        shifted.desk = text("desk-1e");
        shifted.enrolment = text("1");
        QVERIFY(!shifted.isFrom(publicKey));
    }

    // ---- marks, databases, rules

    void marksAreShortAndNeverTwice()
    {
        QSet<QString> seen;
        for (int i = 1; i < 5'000; ++i) {
            const QString mark = city::CityDesks::markOf(i);
            QVERIFY2(mark.size() == (i < 240 ? 2 : 3), qPrintable(mark));
            QVERIFY(!mark.contains(u'I') && !mark.contains(u'O'));
            QVERIFY2(!seen.contains(mark), qPrintable(mark));
            seen.insert(mark);
        }
        QCOMPARE(city::CityDesks::markOf(1), text("A1"));
        QCOMPARE(city::CityDesks::markOf(239), text("Z9"));
        QCOMPARE(city::CityDesks::markOf(240), text("AA0"));
    }
    void aPlanHasADatabaseForEachLineAndItsFiles()
    {
        city::CityPlan plan;
        plan.streets = {text("310199001")};
        plan.lines = city::CityPlan::linesOf(registry::recordTypes());
        QVERIFY(plan.check());
        QVERIFY(plan.lines.value(text("residents")).contains(text("resident")));
        QVERIFY(plan.lines.value(text("desk")).contains(text("desk")));
        QVERIFY(!plan.lines.value(text("residents")).contains(text("resident_draft")));
        const QStringList datasets = plan.datasets(text("310199001"));
        QVERIFY(datasets.contains(text("yc-310199001-affairs")) &&
                datasets.contains(text("yc-310199001-affairs-files")));
        QCOMPARE(datasets.size(), plan.lines.size() * 2);
        plan.streets = {text("31019900")};
        QCOMPARE(codeOf(plan.check()), text("city.bad-street"));
        plan.streets = {};
        QCOMPARE(codeOf(plan.check()), text("city.bad-street"));
    }
    void theRulesAreInTheProgram()
    {
        for (const char *name : {"records", "files", "users"}) {
            const QString rule = city::CityPlan::rule(name);
            QVERIFY2(rule.startsWith(text("function (")) && rule.endsWith(u'}'), name);
        }
    }
};

QTEST_GUILESS_MAIN(AppCity)
#include "tst_app_city.moc"
