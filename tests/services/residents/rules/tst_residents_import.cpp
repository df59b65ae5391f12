// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ledgers.h"
#include "core/RecordId.h"
#include "services/residents/rules/ImportCommand.h"
#include "services/residents/rules/LedgerBatch.h"
#include "services/residents/rules/ResidentType.h"
#include "support/MemoryTransaction.h"

#include <QJsonArray>
#include <QTest>

using namespace yc::residents;
using namespace yc::residents::testing;
using yc::core::Document;
using yc::testing::MemoryTransaction;

class ResidentImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void importsTheLedgerAndThenChangesNothing();
    void formsHouseholdsWithTheirHead();
    void updatesWhatDiffersAndBlanksNothing();
    void takesOver_data();
    void takesOver();
    void tellsHouseholdsOfTwoCommitteesApart();
    void keepsAHouseholdWholeAcrossBatches();
    void listsRowsWhoseNameDiffers();
    void failsWithTheStore();
    void refusesAFileThatChangedSinceItWasChecked();
    void failsWhenCancelled();

private:
    static MemoryTransaction store()
    {
        return MemoryTransaction({residentType(), householdType()},
                                 {.personId = QStringLiteral("person:1"), .org = QStringLiteral("310106000000")});
    }
    static QJsonObject import(MemoryTransaction &store, const QString &path)
    {
        const auto result = ImportCommand::make(sourceOf(path), {}).work(store);
        return result ? *result : QJsonObject{{QStringLiteral("error"), result.error().code}};
    }
    static Document byNumber(const MemoryTransaction &store, const QString &number)
    {
        const auto residents = store.ofType(QStringLiteral("resident"));
        for (const Document &document : residents) {
            if (document.body.value(u"id_number").toString() == number)
                return document;
        }
        return {};
    }
};

void ResidentImport::importsTheLedgerAndThenChangesNothing()
{
    auto transaction = store();
    const QString path = importFile("resident-ledger.gb18030.csv");
    const QJsonObject first = import(transaction, path);
    QCOMPARE(first.value(u"created").toInt(), 4879);
    QCOMPARE(first.value(u"updated").toInt(), 0);
    QCOMPARE(first.value(u"rejected").toInt(), 88);
    QCOMPARE(transaction.ofType(QStringLiteral("resident")).size(), 4879);
    const auto households = transaction.ofType(QStringLiteral("household"));
    QCOMPARE(first.value(u"households_created").toInt(), households.size());
    QVERIFY(households.size() > 1900 && households.size() <= 1984);
    QCOMPARE(transaction.puts, 4879 + households.size()); // each written once
    for (const Document &resident : transaction.ofType(QStringLiteral("resident")))
        QVERIFY(transaction.load(resident.body.value(u"household").toString()));

    transaction.puts = 0;
    const auto before = transaction.snapshot();
    const QJsonObject second = import(transaction, path);
    QCOMPARE(transaction.puts, 0);
    QCOMPARE(second.value(u"unchanged").toInt(), 4879);
    QCOMPARE(second.value(u"households_created").toInt() + second.value(u"households_updated").toInt(), 0);
    QCOMPARE(transaction.documents().keys(), before.keys());

    // The same ledger in another format: 51 numbers are lost in it, and the people are the same.
    const QJsonObject xlsx = import(transaction, importFile("resident-ledger.xlsx"));
    QCOMPARE(xlsx.value(u"updated").toInt() + xlsx.value(u"created").toInt(), 0);
    QCOMPARE(transaction.puts, 0);
}

void ResidentImport::formsHouseholdsWithTheirHead()
{
    QTemporaryDir folder;
    auto transaction = store();
    import(transaction,
           writeLedger(folder, {QStringLiteral("7,吕浩霞,配偶,女,310199195803150022,,,海鹰居委会,胶州路1号,,"),
                                QStringLiteral("7,李宇广,户主,男,310199195803150014,,,海鹰居委会,胶州路1号2室,,")}));
    const auto households = transaction.ofType(QStringLiteral("household"));
    QCOMPARE(households.size(), 1);
    const Document head = byNumber(transaction, QStringLiteral("310199195803150014"));
    QCOMPARE(households[0].body.value(u"head").toString(), head.id);
    QCOMPARE(households[0].body.value(u"number").toString(), QStringLiteral("7"));
    QCOMPARE(households[0].body.value(u"address").toString(), QStringLiteral("胶州路1号2室"));
    QCOMPARE(head.body.value(u"household").toString(), households[0].id);
    QCOMPARE(head.body.value(u"relation").toString(), QStringLiteral("02"));
    QVERIFY(yc::core::isRecordId(head.id));
}

void ResidentImport::updatesWhatDiffersAndBlanksNothing()
{
    QTemporaryDir folder;
    auto transaction = store();
    import(
        transaction,
        writeLedger(folder,
                    {QStringLiteral("7,李宇广,户主,男,310199195803150014,,13812345678,海鹰居委会,胶州路1号,已婚,独居"),
                     QStringLiteral("7,吕浩霞,配偶,女,310199195803150022,,13812345679,海鹰居委会,胶州路1号,已婚,")}));
    transaction.puts = 0;
    const QJsonObject result = import(
        transaction,
        writeLedger(folder, {QStringLiteral("7,李宇广,户主,男,310199195803150014,,13900000000,海鹰居委会,,,低保"),
                             QStringLiteral("7,吕浩霞,配偶,女,310199195803150022,,,海鹰居委会,,,")}));
    QCOMPARE(result.value(u"updated").toInt(), 1);
    QCOMPARE(result.value(u"unchanged").toInt(), 1);
    QCOMPARE(transaction.puts, 1);
    const QJsonObject body = byNumber(transaction, QStringLiteral("310199195803150014")).body;
    QCOMPARE(body.value(u"telephone").toString(), QStringLiteral("13900000000"));
    QCOMPARE(body.value(u"address").toString(), QStringLiteral("胶州路1号"));
    QCOMPARE(body.value(u"marital").toString(), QStringLiteral("20"));
    QCOMPARE(body.value(u"tags").toArray(),
             QJsonArray({QStringLiteral("living_alone"), QStringLiteral("minimum_living")}));
    QCOMPARE(body.value(u"note").toString(), QStringLiteral("独居；低保"));
}

void ResidentImport::takesOver_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("ledger");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *key, const char *stored, const char *ledger, const char *after) {
        QTest::newRow(name) << QString::fromLatin1(key) << QString::fromUtf8(stored) << QString::fromUtf8(ledger)
                            << QString::fromUtf8(after);
    };
    row("fills what is empty", "address", "", "a", "a");
    row("changes what differs", "address", "a", "b", "b");
    row("blanks nothing", "address", "a", "", "a");
    row("keeps the name", "name", "李宇广", "李宇光", "李宇广");
    row("keeps the finer relation", "relation", "12", "10", "12");
    row("takes the finer relation", "relation", "10", "12", "12");
    row("takes another relation", "relation", "12", "20", "20");
    row("keeps the finer marital status", "marital", "22", "20", "22");
    row("takes another marital status", "marital", "20", "30", "30");
    row("keeps a good telephone", "telephone", "13812345678", "1381234567", "13812345678");
    row("takes a good telephone", "telephone", "1381234567", "13812345678", "13812345678");
    row("says a remark once", "note", "独居，每周三探访", "独居", "独居，每周三探访");
    row("keeps where the record came from", "source", "counter", "ledger", "counter");
}

void ResidentImport::takesOver()
{
    QFETCH(const QString, key);
    QFETCH(const QString, stored);
    QFETCH(const QString, ledger);
    QFETCH(const QString, after);
    Resident said;
    *textField(said, key) = ledger;
    QJsonObject body = {{QStringLiteral("kept_by_a_newer_program"), 1}};
    if (!stored.isEmpty())
        body.insert(key, stored);
    const QJsonObject result = takeOver(body, said.toBody());
    QCOMPARE(result.value(key).toString(), after);
    QCOMPARE(result.value(u"kept_by_a_newer_program").toInt(), 1);
    QCOMPARE(takeOver(result, said.toBody()), result);
}

void ResidentImport::tellsHouseholdsOfTwoCommitteesApart()
{
    QTemporaryDir folder;
    auto transaction = store();
    import(transaction, writeLedger(folder, {QStringLiteral("7,李宇广,户主,男,310199195803150014,,,海鹰居委会,,,")}));
    import(transaction, writeLedger(folder, {QStringLiteral("7,吕浩霞,户主,女,310199195803150022,,,裕华居委会,,,")}));
    QCOMPARE(transaction.ofType(QStringLiteral("household")).size(), 2);
}

void ResidentImport::keepsAHouseholdWholeAcrossBatches()
{
    // The numbers of good rows of the ledger, all in one household: more than a batch holds.
    const auto rows = rowsOf(sourceOf(importFile("resident-ledger.gb18030.csv")));
    QVERIFY(rows);
    QStringList lines;
    for (const LedgerRow &row : *rows) {
        if (row.isGood() && lines.size() < 1200) {
            lines.append(
                QStringLiteral("9,某人,%1,,%2,,,海鹰居委会,,,")
                    .arg(lines.isEmpty() ? QStringLiteral("户主") : QStringLiteral("其他"), row.resident.idNumber));
        }
    }
    QTemporaryDir folder;
    auto transaction = store();
    const QJsonObject result = import(transaction, writeLedger(folder, lines));
    QCOMPARE(result.value(u"created").toInt(), 1200);
    QCOMPARE(result.value(u"households_created").toInt(), 1);
    QCOMPARE(result.value(u"households_updated").toInt(), 0);
}

void ResidentImport::listsRowsWhoseNameDiffers()
{
    QTemporaryDir folder;
    auto transaction = store();
    import(transaction, writeLedger(folder, {QStringLiteral("7,李宇广,户主,男,310199195803150014,,,,,,")}));
    const QJsonObject result =
        import(transaction, writeLedger(folder, {QStringLiteral("7,王宇广,户主,男,310199195803150014,,,,,,")}));
    QCOMPARE(result.value(u"name_differs").toArray(), QJsonArray({2}));
    QCOMPARE(result.value(u"unchanged").toInt(), 1);
}

void ResidentImport::failsWithTheStore()
{
    // Somebody has the number already, but as a record the query does not see: a store that is not unique fails the
    // command.
    class FullStore : public yc::core::Transaction {
    public:
        explicit FullStore(MemoryTransaction &inner)
            : m_inner(inner)
        {
        }
        yc::core::Result<Document> load(const QString &id) override { return m_inner.load(id); }
        yc::core::Result<Document> put(Document document) override
        {
            if (++m_puts > 10)
                return yc::core::fail(yc::core::ErrorKind::FreeDiskSpace, "store.disk-full");
            return m_inner.put(std::move(document));
        }
        yc::core::Result<> remove(const QString &id) override { return m_inner.remove(id); }
        yc::core::Result<yc::core::Rows> query(const yc::core::Query &query) override { return m_inner.query(query); }
        yc::core::Result<qint64> count(const yc::core::Query &query) override { return m_inner.count(query); }
        yc::core::Result<qint64> nextNumber(const QString &series) override { return m_inner.nextNumber(series); }
        const yc::core::Session &session() const override { return m_inner.session(); }
        QDateTime now() const override { return m_inner.now(); }

    private:
        MemoryTransaction &m_inner;
        int m_puts = 0;
    };
    auto transaction = store();
    FullStore full(transaction);
    const auto result = ImportCommand::make(sourceOf(importFile("resident-ledger.gb18030.csv")), {}).work(full);
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("store.disk-full"));
}

void ResidentImport::refusesAFileThatChangedSinceItWasChecked()
{
    QTemporaryDir folder;
    const QString path = writeLedger(folder, {QStringLiteral("7,李宇广,户主,男,310199195803150014,,,,,,")});
    const auto summary = LedgerImport(sourceOf(path)).run({});
    QVERIFY(summary);
    auto transaction = store();
    QVERIFY(ImportCommand::make(sourceOf(path), summary->fingerprint).work(transaction));
    writeLedger(folder, {QStringLiteral("7,李宇广,户主,男,310199195803150014,,13812345678,,,,")});
    const auto result = ImportCommand::make(sourceOf(path), summary->fingerprint).work(transaction);
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("ledger.file-changed"));
}

void ResidentImport::failsWhenCancelled()
{
    std::stop_source stop;
    auto transaction = store();
    const auto command = ImportCommand::make(sourceOf(importFile("resident-ledger.gb18030.csv")), {}, stop.get_token(),
                                             [&](const LedgerProgress &progress) {
                                                 if (progress.rows > 2000)
                                                     stop.request_stop();
                                             });
    QCOMPARE(command.permission, QStringLiteral("residents.import"));
    const auto result = command.work(transaction);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, yc::core::ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(ResidentImport)
#include "tst_residents_import.moc"
