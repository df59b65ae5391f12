// SPDX-License-Identifier: GPL-3.0-or-later
// yichuangctl sync against a city in memory: what it does, what it answers, and how it ends.
#include "CtlCall.h"
#include "FakeCity.h"
#include "core/RecordId.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"
#include "store/Desk.h"
#include "sync/CityLink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using test::FakeCity;
using test::HttpMessage;

namespace {

const QString residents = QStringLiteral("yc-310106013-residents");
const QString desks = QStringLiteral("yc-310106013-desk");
const QString secret = QStringLiteral("Counter-Lamp-31");

struct Answer {
    int code = -1;
    QJsonObject json;
    [[nodiscard]] QJsonObject dataset(int at) const { return json[u"datasets"][at].toObject(); }
};

} // namespace

class CtlSync : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_city = std::make_unique<FakeCity>();
        m_city->password = "demo-desk-1";
        m_city->create(residents);
        m_city->create(desks);
        m_folder = std::make_unique<QTemporaryDir>();
        const auto clock = std::make_shared<core::SystemClock>();
        store::DeskSettings settings;
        settings.org = QStringLiteral("310106013");
        settings.orgName = QStringLiteral("上海市静安区静安寺街道");
        settings.window = QStringLiteral("3");
        store::PersonEntry first;
        first.id = QStringLiteral("person:") + core::newUuid7(clock->now());
        first.number = QStringLiteral("9001");
        first.name = QStringLiteral("周敏");
        first.roles = {QStringLiteral("administrator"), QStringLiteral("supervisor"), QStringLiteral("clerk")};
        first.mustChange = false;
        first.created = clock->now();
        auto made = store::Desk::create(desk(), settings, first, store::Passphrase::fromText(secret),
                                        registry::recordTypes(), clock, *demo::demoVaultSettings(clock->today()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        m_id = QStringLiteral("resident:") + core::newUuid7(clock->now());
        add(*made->store, m_id, QStringLiteral("甲"));
        sync::CityLink link;
        link.url = m_city->address().url;
        link.city = QStringLiteral("静安区一窗平台");
        link.street = QStringLiteral("310106013");
        link.desk = QStringLiteral("desk-310106013-1");
        link.mark = QStringLiteral("A1");
        link.password = QStringLiteral("demo-desk-1");
        link.enrolment = QStringLiteral("00112233");
        link.datasets = {residents, desks};
        link.cityKey = QByteArray(32, 'k');
        link.enrolledAt = clock->now();
        if (QString::fromLatin1(QTest::currentTestFunction()) != u"withoutACityItSaysSo")
            QVERIFY(made->desk->setSecret(*made->store, sync::CityLink::secretName, link.toJson()));
        made->store.reset();
        QFile file(m_folder->filePath(QStringLiteral("passphrase")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(secret.toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    void syncsOnceAndSaysWhatMoved()
    {
        const Answer before = ctl({QStringLiteral("status")});
        QCOMPARE(before.code, 0);
        QCOMPARE(before.json[u"all_there"].toBool(), false);
        QCOMPARE(before.dataset(0)[u"waiting"].toInt(), 1);
        const Answer done = ctl({});
        QCOMPARE(done.code, 0);
        QCOMPARE(done.dataset(0)[u"sent"].toInt(), 1);
        QCOMPARE(done.json[u"waiting"].toInt(), 0);
        QCOMPARE(m_city->ids(residents), QStringList{m_id});
        const Answer after = ctl({QStringLiteral("status")});
        QCOMPARE(after.json[u"all_there"].toBool(), true);
        QVERIFY(!after.dataset(0)[u"last_success"].toString().isEmpty());
        QCOMPARE(after.json[u"account"].toString(), QStringLiteral("desk-310106013-1"));
    }
    void oneDatasetOnlyIfSoAsked()
    {
        const Answer done = ctl({QStringLiteral("--dataset"), desks});
        QCOMPARE(done.code, 0);
        QCOMPARE(done.json[u"datasets"].toArray().size(), 1);
        QVERIFY(m_city->ids(residents).isEmpty());
        QCOMPARE(ctl({QStringLiteral("--dataset"), QStringLiteral("yc-310106099-residents")}).code, 4);
    }
    void theExitCodeTells_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<int>("code");
        QTest::newRow("refused") << QStringLiteral("refused") << 8;
        QTest::newRow("no line") << QStringLiteral("line") << 9;
        QTest::newRow("account") << QStringLiteral("account") << 10;
        QTest::newRow("revoked") << QStringLiteral("revoked") << 11;
        QTest::newRow("another server") << QStringLiteral("server") << 1;
    }
    void theExitCodeTells()
    {
        QFETCH(QString, trouble);
        QFETCH(int, code);
        if (trouble == u"refused") // but not the name of the first person, which goes to the other desks
            m_city->rules = [](const QJsonObject &document) {
                return document[u"type"] == QStringLiteral("resident") ? QStringLiteral("not yet") : QString();
            };
        if (trouble == u"line")
            m_city->intercept = [](const HttpMessage &) { return std::optional(test::httpAnswer(503, "{}")); };
        if (trouble == u"account")
            m_city->password = "another";
        if (trouble == u"revoked") {
            m_city->create(QStringLiteral("_users"));
            m_city->intercept = [](const HttpMessage &message) -> std::optional<QByteArray> {
                if (!message.path.startsWith("/_users/"))
                    return std::nullopt;
                return test::httpAnswer(
                    200, R"({"_id":"org.couchdb.user:desk-310106013-1","_rev":"2-a","name":"desk-310106013-1",)"
                         R"("roles":["revoked"],"type":"user","yichuang":{"reason":"lost"}})");
            };
        }
        if (trouble == u"server") {
            QCOMPARE(ctl({}).code, 0);
            for (const QString &name : {residents, desks}) {
                m_city->remove(name);
                m_city->create(name);
            }
            m_city->uuid = QStringLiteral("99999999-2222-3333-4444-555555555555");
        }
        QCOMPARE(ctl({}).code, code);
        if (trouble == u"refused") {
            const Answer refused = ctl({QStringLiteral("refused")});
            QCOMPARE(refused.json[u"refused"][0][u"id"].toString(), m_id);
            QCOMPARE(refused.json[u"refused"][0][u"reason"].toString(), QStringLiteral("not yet"));
            m_city->rules = {};
            QCOMPARE(ctl({QStringLiteral("retry"), m_id}).json[u"released"].toInt(), 1);
            QCOMPARE(ctl({}).code, 0);
        }
        if (trouble == u"line") {
            const Answer status = ctl({QStringLiteral("status")});
            QCOMPARE(status.dataset(0)[u"error"].toString(), QStringLiteral("sync.busy"));
            QVERIFY(!status.dataset(0)[u"failing_since"].toString().isEmpty());
        }
        if (trouble == u"server") {
            QVERIFY(m_city->ids(residents).isEmpty());
            QCOMPARE(ctl({QStringLiteral("--accept-server")}).code, 0);
            QCOMPARE(m_city->ids(residents), QStringList{m_id});
        }
    }
    void theLogListsRunsThatMovedOrFailed()
    {
        QCOMPARE(ctl({}).code, 0);
        QCOMPARE(ctl({}).code, 0); // hears its own change
        QCOMPARE(ctl({}).code, 0); // nothing
        m_city->password = "another";
        QCOMPARE(ctl({}).code, 10);
        QCOMPARE(ctl({}).code, 10); // as before: no line
        const Answer log = ctl({QStringLiteral("log")});
        const QJsonArray lines = log.json[u"lines"].toArray();
        QCOMPARE(lines.last()[u"sent"].toInt(), 1);
        const Answer failures = ctl({QStringLiteral("log"), QStringLiteral("--failures")});
        QCOMPARE(failures.json[u"lines"].toArray().size(), 2); // one for each dataset
        QCOMPARE(ctl({QStringLiteral("log"), QStringLiteral("--lines"), QStringLiteral("0")}).code, 2);
    }
    void withoutACityItSaysSo()
    {
        QCOMPARE(ctl({}).code, 4);
        const Answer status = ctl({QStringLiteral("status")});
        QCOMPARE(status.code, 0);
        QCOMPARE(status.json[u"joined"].toBool(), false);
        QCOMPARE(status.json[u"waiting"].toInt(), 2); // the resident, and the name of the first person
    }
    /// A change at the city is there within seconds, without anybody asking.
    void watchesUntilItIsInterrupted()
    {
        QProcess process;
        process.start(QString::fromLatin1(YC_CTL), arguments({QStringLiteral("--watch")}));
        QTRY_COMPARE_WITH_TIMEOUT(m_city->ids(residents).size(), 1, 20'000);
        // A line for the resident and one for the name of the first person. They may be here before they are asked for.
        QByteArray said;
        const auto lines = [&] { return (said += process.readAllStandardOutput()).count('\n'); };
        QTRY_COMPARE_WITH_TIMEOUT(lines(), 2, 20'000);
        m_city->edit(residents, QStringLiteral("resident:01900000-0000-7000-8000-000000000001"),
                     {{QStringLiteral("type"), QStringLiteral("resident")},
                      {QStringLiteral("schema"), 1},
                      {QStringLiteral("org"), QStringLiteral("310106013001")},
                      {QStringLiteral("body"), QJsonObject{{QStringLiteral("name"), QStringLiteral("乙")}}}});
        QTRY_VERIFY_WITH_TIMEOUT(lines() >= 3, 20'000);
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(ctl({QStringLiteral("log")}).json[u"lines"][0][u"received"].toInt(), 1);
    }

private:
    [[nodiscard]] QString desk() const { return m_folder->filePath(QStringLiteral("desk")); }
    [[nodiscard]] QStringList arguments(const QStringList &more) const
    {
        return QStringList{QStringLiteral("sync")} + more +
               QStringList{QStringLiteral("--desk"), desk(), QStringLiteral("--passphrase-file"),
                           m_folder->filePath(QStringLiteral("passphrase"))};
    }
    [[nodiscard]] Answer ctl(const QStringList &more) const
    {
        const test::CtlOutcome outcome = test::ctl(arguments(more) + QStringList{QStringLiteral("--json")});
        Answer answer{outcome.code, outcome.json()};
        if (answer.code != 0 && !outcome.err.isEmpty())
            qInfo("%s", outcome.err.constData());
        return answer;
    }
    static void add(store::SqlDocumentStore &store, const QString &id, const QString &name)
    {
        core::Command command;
        command.name = QStringLiteral("residents.edit");
        command.work = [id, name](core::Transaction &transaction) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = id;
            document.body = {{QStringLiteral("name"), name}};
            YC_TRY(transaction.put(document));
            return QJsonObject();
        };
        auto done = store.execute(std::move(command));
        done.waitForFinished();
        QVERIFY(done.result());
    }

    std::unique_ptr<FakeCity> m_city;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_id;
};

QTEST_GUILESS_MAIN(CtlSync)
#include "tst_app_ctl_sync.moc"
