// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "store/AuditHeads.h"
#include "store/Connection.h"
#include "store/Migrations.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QtEndian>

using namespace yc;
using namespace yc::test;
using store::AuditHeads;
using store::AuditLog;
using store::Connection;
using store::SignedHead;

namespace {
QJsonObject person(int i)
{
    return {{QStringLiteral("name"), QStringLiteral("王秀兰")}, {QStringLiteral("visits"), i}};
}
QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}
std::unique_ptr<Connection> openBeside(const TestStore &store)
{
    auto opened = Connection::open(store.path(), sampleKey(), Connection::Mode::Writer);
    return opened ? std::move(*opened) : nullptr;
}
struct Row {
    qint64 seq = 0;
    QString name;
    QString machine;
    QString command;
    QString documents;
    QString result;
};
/// All rows; the store is closed.
QList<Row> rowsOf(const TestStore &store)
{
    QList<Row> rows;
    const auto connection = openBeside(store);
    auto cursor = connection->run(
        QStringLiteral("SELECT seq, name, machine, command, documents, result FROM audit ORDER BY seq"));
    while (cursor && cursor->next()) {
        rows << Row{cursor->integer(0), cursor->text(1), cursor->text(2),
                    cursor->text(3),    cursor->text(4), cursor->text(5)};
    }
    return rows;
}
QStringList codes(const QList<store::AuditFinding> &findings)
{
    QStringList list;
    for (const store::AuditFinding &one : findings)
        list << one.code;
    return list;
}
/// A row as the first version of the program wrote it.
bool insertFirstForm(Connection &connection, qint64 seq, QByteArray &previous)
{
    const QStringList fields{
        QStringLiteral("person:1"),   QStringLiteral("310106013"), QStringLiteral("3"), QStringLiteral("old.act"),
        QStringLiteral("resident:1"), QString::fromUtf8("原因"),   QString(),           QStringLiteral("done")};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto number = [&hash](qint64 value) {
        const qint64 big = qToBigEndian(value);
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
    };
    hash.addData(previous);
    number(seq);
    number(1000 + seq);
    QVariantList values{seq, 1000 + seq};
    for (const QString &field : fields) {
        number(field.toUtf8().size());
        hash.addData(field.toUtf8());
        values << (field.isNull() ? QStringLiteral("") : field);
    }
    values << previous << hash.result();
    previous = hash.result();
    return connection
        .run(QStringLiteral("INSERT INTO audit(seq, at, person, org, desk, command, subject, reason, documents, "
                            "result, previous, hash) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"),
             values)
        .has_value();
}
} // namespace

class StoreAudit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowSaysWhoWhereWhatAndHowItEnded()
    {
        TestStore store;
        store.add(person(1));
        store.close();
        const QList<Row> rows = rowsOf(store);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().name, sampleSession().personName);
        QCOMPARE(rows.first().machine, QSysInfo::machineHostName());
        QCOMPARE(rows.first().command, QStringLiteral("test.command"));
        QCOMPARE(rows.first().result, QStringLiteral("done"));
    }
    void aDocumentsStatesCanBeMatchedToTheRow()
    {
        TestStore store;
        const QString id = store.add(person(1));
        core::Document document = *waitFor(store->load(id));
        document.body.insert(QStringLiteral("visits"), 2);
        QVERIFY(store.execute([document](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_TRY(tx.put(document));
            return QJsonObject();
        }));
        QVERIFY(store.execute([id](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_TRY(tx.remove(id));
            return QJsonObject();
        }));
        store.close();
        const auto digest = [](const QJsonObject &body) {
            const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
            return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
        };
        QStringList seen;
        for (const Row &row : rowsOf(store)) {
            const QJsonObject documents = QJsonDocument::fromJson(row.documents.toUtf8()).object();
            seen << documents.value(QStringLiteral("before")).toString()
                 << documents.value(QStringLiteral("after")).toString();
        }
        QCOMPARE(seen, QStringList({QString(), digest(person(1)), digest(person(1)), digest(person(2)),
                                    digest(person(2)), QString()}));
    }
    void aFailedCommandIsARowOfItsOwn_data()
    {
        QTest::addColumn<bool>("act");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("logged");
        QTest::newRow("its own rules") << true << "resident" << "test.no" << true;
        QTest::newRow("before it touched anything") << true << "" << "test.no" << true;
        QTest::newRow("stopped half-way") << true << "resident" << "cancelled" << true;
        QTest::newRow("what stays on the desk") << true << "draft" << "test.no" << false;
        QTest::newRow("a draft that is refused") << false << "" << "test.no" << false;
    }
    void aFailedCommandIsARowOfItsOwn()
    {
        QFETCH(bool, act);
        QFETCH(QString, type);
        QFETCH(QString, code);
        QFETCH(bool, logged);
        TestStore store;
        core::Command command{.name = QStringLiteral("test.fails"), .subject = QStringLiteral("case:1")};
        command.act = act;
        command.work = [type, code](core::Transaction &tx) -> core::Result<QJsonObject> {
            if (!type.isEmpty()) {
                core::Document document;
                document.id = type + QStringLiteral(":01900000-0000-7000-8000-00000000000a");
                YC_TRY(tx.put(document));
            }
            return std::unexpected(core::Error{core::ErrorKind::FixInput, code, {}});
        };
        QCOMPARE(waitFor(store->execute(command)).error().code, code);
        store.add(person(1)); // the chain goes on after what was taken back
        QVERIFY(waitFor(store->verify())->value(QStringLiteral("ok")).toBool());
        store.close();
        const QList<Row> rows = rowsOf(store);
        QCOMPARE(rows.size(), logged ? 2 : 1);
        QCOMPARE(rows.first().command, logged ? QStringLiteral("test.fails") : QStringLiteral("test.command"));
        QCOMPARE(rows.first().result, logged ? code : QStringLiteral("done"));
    }
    void aStoreOfTheFirstVersionKeepsItsChain()
    {
        const QTemporaryDir folder;
        auto opened =
            Connection::open(folder.filePath(QStringLiteral("store.db")), sampleKey(), Connection::Mode::Writer);
        QVERIFY(opened);
        Connection &connection = **opened;
        QVERIFY(store::migrate(connection, store::migrations().first(1)));
        QByteArray previous(32, '\0');
        for (qint64 seq = 1; seq <= 5; ++seq)
            QVERIFY(insertFirstForm(connection, seq, previous));
        QVERIFY(store::migrate(connection));
        QCOMPARE(AuditLog::verify(connection)->head, previous);
        QVERIFY(AuditLog::append(connection, {.at = QDateTime::currentDateTimeUtc(),
                                              .person = {},
                                              .org = {},
                                              .desk = {},
                                              .command = QStringLiteral("new.act"),
                                              .subject = {},
                                              .reason = {},
                                              .documents = {},
                                              .result = {},
                                              .machine = QStringLiteral("pc-7")}));
        const auto verdict = AuditLog::verify(connection);
        QCOMPARE(verdict->firstBad, 0);
        QCOMPARE(verdict->rows, 6);
        for (const char *change : {"UPDATE audit SET form=2 WHERE seq=3", "UPDATE audit SET name='x' WHERE seq=3"}) {
            QVERIFY(connection.begin());
            QVERIFY(connection.exec(QString::fromLatin1(change)));
            QCOMPARE(AuditLog::verify(connection)->firstBad, 3);
            connection.rollback();
        }
        QVERIFY(connection.exec(QStringLiteral("UPDATE audit SET form=1, machine='' WHERE seq=6")));
        QCOMPARE(AuditLog::verify(connection)->firstBad, 6);
    }
    void aHeadIsSignedByTheDeskAndByNobodyElse()
    {
        TestStore store;
        store.add(person(1));
        const auto head = waitFor(store->noteHead());
        QVERIFY(head);
        QCOMPARE(head->head.seq, 1);
        QVERIFY(head->isGenuine());
        QCOMPARE(*SignedHead::fromJson(head->toJson()), *head);
        const auto changed = [&head](const std::function<void(SignedHead &)> &change) {
            SignedHead other = *head;
            change(other);
            return other.isGenuine();
        };
        QVERIFY(!changed([](SignedHead &one) { ++one.head.seq; }));
        QVERIFY(!changed([](SignedHead &one) { one.head.hash[3] = char(one.head.hash[3] ^ 1); }));
        QVERIFY(!changed([](SignedHead &one) { one.at = one.at.addMSecs(1); }));
        QVERIFY(!changed([](SignedHead &one) { one.desk += u'x'; }));
        QVERIFY(!changed([](SignedHead &one) { one.signature[9] = char(one.signature[9] ^ 1); }));
        TestStore other;
        other.add(person(1));
        const auto theirs = waitFor(other->noteHead());
        QVERIFY(theirs->publicKey != head->publicKey);
        QVERIFY(!changed([&theirs](SignedHead &one) { one.publicKey = theirs->publicKey; }));
    }
    void theSameDeskSignsAfterARestart()
    {
        TestStore store;
        store.add(person(1));
        const QByteArray key = waitFor(store->noteHead())->publicKey;
        QVERIFY(store.open());
        QCOMPARE(waitFor(store->noteHead())->publicKey, key);
    }
    void anUntouchedStoreGivesNoFinding()
    {
        TestStore store;
        for (int i = 0; i < 3; ++i) {
            store.add(person(i));
            QVERIFY(store.open());
            QCOMPARE(codes(store->auditFindings()), QStringList());
        }
        QVERIFY(waitFor(store->verify())->value(QStringLiteral("heads_ok")).toBool());
    }
    void everyAttackOnTheFolderIsFoundAtSignInAndByVerify_data()
    {
        QTest::addColumn<int>("attack");
        QTest::addColumn<QStringList>("found");
        const QString missing = QStringLiteral("audit.tail-missing");
        QTest::newRow("the end of the log is cut") << 0 << QStringList{missing};
        QTest::newRow("the whole log is emptied") << 1 << QStringList{missing, missing};
        QTest::newRow("store.db of yesterday") << 2 << QStringList{missing};
        QTest::newRow("store.db of yesterday with its WAL") << 3 << QStringList{missing};
        QTest::newRow("store.db of yesterday, and worked on") << 4 << QStringList{QStringLiteral("audit.rolled-back")};
        QTest::newRow("the end is written anew") << 5 << QStringList{QStringLiteral("audit.rolled-back")};
        QTest::newRow("the heads are deleted") << 6 << QStringList{QStringLiteral("audit.heads-missing")};
        QTest::newRow("the newest head is deleted") << 7 << QStringList{QStringLiteral("audit.heads-missing")};
        QTest::newRow("the heads are damaged") << 8 << QStringList{QStringLiteral("audit.heads-damaged")};
        QTest::newRow("a head is altered to fit") << 9 << QStringList{QStringLiteral("audit.head-forged")};
        QTest::newRow("heads of another desk") << 10 << QStringList{QStringLiteral("audit.head-of-other-desk")};
    }
    void everyAttackOnTheFolderIsFoundAtSignInAndByVerify()
    {
        QFETCH(int, attack);
        QFETCH(QStringList, found);
        TestStore store;
        const QString headsPath = AuditHeads::besideStore(store.path());
        for (int i = 0; i < 5; ++i)
            store.add(person(i));
        QByteArray yesterdayWal;
        QByteArray yesterday;
        if (attack == 3) { // as a copying program takes it from the open desk
            yesterday = contents(store.path());
            yesterdayWal = contents(store.path() + QStringLiteral("-wal"));
            QVERIFY(!yesterdayWal.isEmpty());
            store.close();
        } else {
            store.close();
            yesterday = contents(store.path());
        }
        QVERIFY(QFile::remove(headsPath)); // so that each attack meets exactly the heads of today
        {
            const auto connection = openBeside(store);
            QVERIFY(connection->exec(QStringLiteral("DELETE FROM meta WHERE key='audit.noted-row'")));
        }
        QVERIFY(store.open());
        for (int i = 0; i < 5; ++i)
            store.add(person(i));
        store.close(); // heads of rows 6 and 10

        const auto change = [&store](const char *sql) {
            const auto connection = openBeside(store);
            return connection && connection->exec(QString::fromUtf8(sql)).has_value();
        };
        QList<SignedHead> heads = *AuditHeads::read(headsPath);
        QCOMPARE(heads.size(), 2);
        switch (attack) {
        case 0:
            QVERIFY(change("DELETE FROM audit WHERE seq>8"));
            break;
        case 1:
            QVERIFY(change("DELETE FROM audit"));
            break;
        case 2:
        case 3:
        case 4:
            QVERIFY(QFile::remove(headsPath));
            QVERIFY(AuditHeads::append(headsPath, heads.last(), 10)); // the store of then has no other
            QVERIFY(overwrite(store.path(), yesterday));
            if (attack == 3)
                QVERIFY(overwrite(store.path() + QStringLiteral("-wal"), yesterdayWal));
            if (attack == 4) {
                const auto connection = openBeside(store);
                for (int i = 0; i < 9; ++i)
                    QVERIFY(AuditLog::append(*connection, {store.clock().now(), {}, {}, {}, {}, {}, {}, {}, {}}));
            }
            break;
        case 5: { // by somebody with the key, who makes a chain that holds
            const auto connection = openBeside(store);
            QVERIFY(connection->exec(QStringLiteral("DELETE FROM audit WHERE seq>8")));
            for (int i = 0; i < 2; ++i)
                QVERIFY(AuditLog::append(*connection, {store.clock().now(), {}, {}, {}, {}, {}, {}, {}, {}}));
            QCOMPARE(AuditLog::verify(*connection)->firstBad, 0);
            break;
        }
        case 6:
            QVERIFY(QFile::remove(headsPath));
            break;
        case 7:
            QVERIFY(QFile::remove(headsPath));
            QVERIFY(AuditHeads::append(headsPath, heads.first(), 10));
            break;
        case 8:
            QVERIFY(overwrite(headsPath, contents(headsPath).left(100)));
            break;
        case 9:
            heads[1].head.hash[0] = char(heads[1].head.hash[0] ^ 1);
            QVERIFY(QFile::remove(headsPath));
            for (const SignedHead &head : std::as_const(heads))
                QVERIFY(AuditHeads::append(headsPath, head, 10));
            break;
        default: {
            TestStore other;
            for (int i = 0; i < 10; ++i)
                other.add(person(i));
            const auto theirs = waitFor(other->noteHead());
            QVERIFY(AuditHeads::append(headsPath, *theirs, 10));
        }
        }
        QVERIFY(store.open());
        QCOMPARE(codes(store->auditFindings()), found);
        const auto report = waitFor(store->verify());
        const bool inMetaOnly = found.first() == QLatin1String("audit.heads-missing");
        if (!inMetaOnly)
            QVERIFY(!report->value(QStringLiteral("heads_ok")).toBool());
        store.close();
        int rows = 0;
        for (const Row &row : rowsOf(store))
            rows += row.command == QLatin1String("audit.check") && found.contains(row.result) ? 1 : 0;
        QCOMPARE(rows, found.size());
        // The trace stays for the auditor, and is not written again each morning.
        QVERIFY(store.open());
        store.close();
        int again = 0;
        for (const Row &row : rowsOf(store))
            again += row.command == QLatin1String("audit.check") && found.contains(row.result) ? 1 : 0;
        QCOMPARE(again, rows);
    }
    void theWholeFolderPutBackIsFoundByAHeadKeptElsewhere()
    {
        TestStore store;
        const QString headsPath = AuditHeads::besideStore(store.path());
        store.add(person(1));
        store.close();
        const QByteArray storeThen = contents(store.path());
        const QByteArray headsThen = contents(headsPath);
        QVERIFY(store.open());
        store.add(person(2));
        store.add(person(3));
        const SignedHead elsewhere = *waitFor(store->noteHead());
        store.close();
        QVERIFY(overwrite(store.path(), storeThen));
        QVERIFY(overwrite(headsPath, headsThen));
        QVERIFY(store.open());
        QCOMPARE(codes(store->auditFindings()), QStringList()); // nothing in the folder can tell
        store.close();
        const auto connection = openBeside(store);
        const auto key = store::DeskIdentity::find(*connection)->publicKey();
        QCOMPARE(codes(*AuditHeads::compare(*connection, key, {elsewhere})),
                 QStringList(QStringLiteral("audit.tail-missing")));
        for (int i = 0; i < 5; ++i)
            QVERIFY(AuditLog::append(*connection, {store.clock().now(), {}, {}, {}, {}, {}, {}, {}, {}}));
        QCOMPARE(codes(*AuditHeads::compare(*connection, key, {elsewhere})),
                 QStringList(QStringLiteral("audit.rolled-back")));
    }
    void verifyNamesTheOldestRowAndHowLongRowsMustBeKept()
    {
        TestStore store;
        const QDateTime first = store.clock().now();
        store.add(person(1));
        store.clock().advance(std::chrono::hours(24 * 400));
        store.add(person(2));
        const auto report = waitFor(store->verify());
        QCOMPARE(report->value(QStringLiteral("audit_since")).toString(), first.toString(Qt::ISODate));
        QVERIFY(report->value(QStringLiteral("audit_retention_months")).toInt() >= 6);
    }
    void rowsThatACommandsWorkAddsItselfAreChainedToo()
    {
        TestStore store;
        store.add(person(1));
        QVERIFY(store.execute([&store](core::Transaction &tx) -> core::Result<QJsonObject> {
            auto &connection = static_cast<store::SqlTransaction &>(tx).connection();
            YC_TRY(AuditLog::append(
                connection,
                {store.clock().now(), {}, {}, {}, QStringLiteral("old.event"), {}, {}, {}, QStringLiteral("done")}));
            core::Document document;
            document.id = QStringLiteral("resident:01900000-0000-7000-8000-00000000000a");
            YC_TRY(tx.put(document));
            return QJsonObject();
        }));
        const auto report = waitFor(store->verify());
        QVERIFY(report->value(QStringLiteral("audit_ok")).toBool());
        QCOMPARE(report->value(QStringLiteral("audit_rows")).toInteger(), 3);
    }
    void closingTheStoreIsTheSignOut()
    {
        TestStore store;
        core::Command signIn{.name = QStringLiteral("desk.sign-in")};
        signIn.audited = true;
        signIn.work = [](core::Transaction &) -> core::Result<QJsonObject> { return QJsonObject(); };
        QVERIFY(waitFor(store->execute(signIn)));
        store.close();
        QCOMPARE(rowsOf(store).last().command, QStringLiteral("desk.sign-out"));
    }
    void theNotedHeadsAreBoundedAndKeepTheTraceOfARollBack()
    {
        TestStore store;
        store.add(person(1));
        SignedHead head = *waitFor(store->noteHead());
        const QString path = store.folder() + QStringLiteral("/heads.json");
        for (const qint64 seq : {1, 2, 900, 3, 4, 5, 6, 7, 8}) {
            head.head.seq = seq;
            QVERIFY(AuditHeads::append(path, head, 4));
        }
        QList<qint64> kept;
        const auto heads = AuditHeads::read(path);
        QVERIFY(heads);
        for (const SignedHead &one : *heads)
            kept << one.head.seq;
        QCOMPARE(kept, QList<qint64>({900, 5, 6, 7, 8}));
    }
    void aKillLeavesAFolderWithoutFindings()
    {
        // Between the file and the store's own note of it, the file knows more.
        TestStore store;
        store.add(person(1));
        store.add(person(2));
        store.close();
        {
            const auto connection = openBeside(store);
            QVERIFY(connection->exec(QStringLiteral("UPDATE meta SET value=1 WHERE key='audit.noted-row'")));
        }
        QVERIFY(store.open());
        QCOMPARE(codes(store->auditFindings()), QStringList());
    }
};

QTEST_GUILESS_MAIN(StoreAudit)
#include "tst_store_audit.moc"
