// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "store/AuditHash.h"
#include "store/Connection.h"

#include <QCryptographicHash>
#include <QTest>
#include <QTimeZone>
#include <QtEndian>

using namespace yc;
using namespace yc::test;
using store::AuditFilter;
using store::AuditLog;
using store::AuditRow;
using store::Connection;

namespace {
const QDateTime kStart(QDate(2026, 11, 20), QTime(1, 0), QTimeZone::UTC);

/// Six hundred rows of three people over 600 minutes, with the exceptions that the tests look for.
bool fill(const QString &path)
{
    auto connection = Connection::open(path, sampleKey(), Connection::Mode::Writer);
    if (!connection || !(*connection)->begin())
        return false;
    std::optional<store::AuditHead> head;
    for (int i = 1; i <= 600; ++i) {
        store::AuditEntry entry;
        entry.at = kStart.addSecs(60 * i);
        entry.person = QStringLiteral("person:%1").arg(i % 3);
        entry.name = QStringList{QStringLiteral("陈敏"), QStringLiteral("李建国"), QStringLiteral("周洁")}.at(i % 3);
        entry.org = QStringLiteral("310106013");
        entry.desk = QStringLiteral("3");
        entry.machine = QStringLiteral("pc-3");
        entry.command = i % 4 == 0 ? QStringLiteral("affairs.accept") : QStringLiteral("residents.edit");
        if (i % 100 == 0)
            entry.command = QStringLiteral("affairs.decide");
        entry.subject = i % 50 == 0 ? QStringLiteral("case:50") : QString();
        entry.reason = i == 77 ? QStringLiteral("100%_checked") : QString();
        entry.result = i % 200 == 1 ? QStringLiteral("affairs.wrong-state") : QStringLiteral("done");
        if (!AuditLog::append(**connection, entry, &head))
            return false;
    }
    return (*connection)->commit().has_value();
}

core::Session auditor()
{
    core::Session session = sampleSession();
    session.personId = QStringLiteral("person:auditor");
    session.personName = QStringLiteral("沈清");
    session.permissions = {QStringLiteral("audit.view"), QStringLiteral("audit.export")};
    return session;
}

struct Log {
    explicit Log(const core::Session &session = auditor())
    {
        base.close();
        filled = fill(base.path());
        auto opened = store::SqlDocumentStore::open({base.path(), {sampleType()}, session, clock}, sampleKey());
        if (opened)
            store = std::move(*opened);
    }
    TestStore base;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::unique_ptr<store::SqlDocumentStore> store;
    bool filled = false;
};

QList<qint64> numbers(const QList<AuditRow> &rows)
{
    QList<qint64> list;
    for (const AuditRow &row : rows)
        list << row.seq;
    return list;
}
} // namespace

class StoreAuditReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesRunFromTheNewestToTheOldestWithoutGaps()
    {
        Log log;
        QVERIFY(log.filled && log.store);
        const auto view = waitFor(log.store->openAudit({}));
        QVERIFY(view);
        QList<qint64> seen;
        for (qint64 below = view->top(); below > 0;) {
            const auto page = waitFor(log.store->auditPage(*view, below, 100));
            QVERIFY(page);
            seen += numbers(page->rows);
            below = page->next;
        }
        QCOMPARE(seen.size(), 601); // with the look itself
        QCOMPARE(seen.first(), 601);
        QVERIFY(std::ranges::is_sorted(seen, std::greater()));
        QCOMPARE(seen.last(), 1);
        QCOMPARE(*waitFor(log.store->auditCount(*view)), 601);
    }
    void aViewKnowsWhatThereIsToChooseFrom()
    {
        Log log;
        const auto view = waitFor(log.store->openAudit({.command = QStringLiteral("nothing.")}));
        QCOMPARE(view->commands(), QStringList({QStringLiteral("affairs.accept"), QStringLiteral("affairs.decide"),
                                                QStringLiteral("audit.view"), QStringLiteral("residents.edit")}));
        QCOMPARE(view->people().size(), 4);
        QCOMPARE(view->people().at(1).name, QStringLiteral("李建国"));
        QCOMPARE(*waitFor(log.store->auditCount(*view)), 0);
        QVERIFY(waitFor(log.store->auditPage(*view, view->top(), 10))->rows.isEmpty());
    }
    void everyFilterFindsItsRows_data()
    {
        QTest::addColumn<AuditFilter>("filter");
        QTest::addColumn<std::function<bool(const AuditRow &)>>("wanted");
        using Wanted = std::function<bool(const AuditRow &)>;
        const auto row = [](const char *name, const AuditFilter &filter, const Wanted &wanted) {
            QTest::newRow(name) << filter << wanted;
        };
        const QString one = QStringLiteral("person:1");
        const QString affairs = QStringLiteral("affairs.");
        row("person", {.person = one}, [=](const AuditRow &r) { return r.entry.person == one; });
        row("command", {.command = QStringLiteral("affairs.accept")},
            [](const AuditRow &r) { return r.entry.command == QLatin1String("affairs.accept"); });
        row("commands of a kind", {.command = affairs},
            [=](const AuditRow &r) { return r.entry.command.startsWith(affairs); });
        row("subject", {.subject = QStringLiteral("case:50")},
            [](const AuditRow &r) { return !r.entry.subject.isEmpty(); });
        row("failures", {.outcome = AuditFilter::Outcome::Failed},
            [](const AuditRow &r) { return r.entry.result != QLatin1String("done"); });
        row("what was done", {.outcome = AuditFilter::Outcome::Done},
            [](const AuditRow &r) { return r.entry.result == QLatin1String("done"); });
        row("time", {.from = kStart.addSecs(600), .until = kStart.addSecs(1200)},
            [](const AuditRow &r) { return r.seq >= 10 && r.seq < 20; });
        row("from a time on", {.from = kStart.addSecs(600 * 55)}, [](const AuditRow &r) { return r.seq >= 550; });
        row("text, with the signs of patterns", {.text = QStringLiteral("100%_CHECKED")},
            [](const AuditRow &r) { return r.seq == 77; });
        row("text of a name", {.text = QStringLiteral("建国")}, [](const AuditRow &r) { return r.seq % 3 == 1; });
        row("all together",
            {.from = kStart,
             .until = kStart.addSecs(60 * 400),
             .person = one,
             .command = affairs,
             .text = QStringLiteral("pc-3"),
             .outcome = AuditFilter::Outcome::Done},
            [=](const AuditRow &r) {
                return r.seq < 400 && r.entry.person == one && r.entry.command.startsWith(affairs) &&
                       r.entry.result == QLatin1String("done");
            });
        row("subject, kind and failure",
            {.command = affairs, .subject = QStringLiteral("case:50"), .outcome = AuditFilter::Outcome::Failed},
            [](const AuditRow &) { return false; });
    }
    void everyFilterFindsItsRows()
    {
        QFETCH(AuditFilter, filter);
        QFETCH(std::function<bool(const AuditRow &)>, wanted);
        Log log;
        // The filters are held against all rows, read without any; the looks themselves are left out.
        const auto all = waitFor(log.store->openAudit({}));
        const auto rows = waitFor(log.store->auditPage(*all, 601, 1000));
        QCOMPARE(rows->rows.size(), 600);
        QList<qint64> expected;
        for (const AuditRow &one : rows->rows) {
            if (wanted(one))
                expected << one.seq;
        }
        const auto view = waitFor(log.store->openAudit(filter));
        QVERIFY(view);
        QList<qint64> found;
        for (qint64 below = view->top(); below > 0;) {
            const auto page = waitFor(log.store->auditPage(*view, below, 7));
            QVERIFY(page);
            found += numbers(page->rows);
            below = page->next;
        }
        found.removeIf([](qint64 seq) { return seq > 600; });
        QCOMPARE(found, expected);
        QList<qint64> exported;
        const auto seal = waitFor(log.store->exportAudit(*view, QStringLiteral("test"), [&](const AuditRow &one) {
            if (one.seq <= 600)
                exported << one.seq;
            return true;
        }));
        QVERIFY(seal);
        std::ranges::reverse(exported);
        QCOMPARE(exported, expected);
    }
    void withoutPermissionNothingIsReadAndTheAttemptIsARow()
    {
        Log log(sampleSession());
        QVERIFY(log.store);
        QCOMPARE(waitFor(log.store->openAudit({})).error().code, QStringLiteral("permission.denied"));
        QCOMPARE(waitFor(log.store->verifyAudit()).error().code, QStringLiteral("permission.denied"));
        QCOMPARE(waitFor(log.store->verify())->value(QStringLiteral("audit_rows")).toInteger(), 602);
    }
    void aLookWithoutTheRightToExportExportsNothing()
    {
        core::Session session = auditor();
        session.permissions = {QStringLiteral("audit.view")};
        Log log(session);
        const auto view = waitFor(log.store->openAudit({}));
        QVERIFY(view);
        int rows = 0;
        const auto seal = waitFor(log.store->exportAudit(*view, {}, [&rows](const AuditRow &) {
            ++rows;
            return true;
        }));
        QCOMPARE(seal.error().code, QStringLiteral("permission.denied"));
        QCOMPARE(rows, 0);
    }
    void theLookSaysWhatWasLookedFor()
    {
        Log log;
        QVERIFY(waitFor(log.store->openAudit({.person = QStringLiteral("person:1")})));
        const auto view = waitFor(log.store->openAudit({}));
        const auto page = waitFor(log.store->auditPage(*view, view->top(), 2));
        QCOMPARE(page->rows.at(1).entry.command, QStringLiteral("audit.view"));
        QCOMPARE(page->rows.at(1).entry.reason, QStringLiteral("{\"person\":\"person:1\"}"));
        QCOMPARE(page->rows.at(1).entry.name, QStringLiteral("沈清"));
    }
    void aWholeExportIsSealedUpToTheHeadItEndsAt()
    {
        Log log;
        const auto view = waitFor(log.store->openAudit({}));
        QList<AuditRow> rows;
        const auto seal = waitFor(log.store->exportAudit(*view, QStringLiteral("yearly"), [&rows](const AuditRow &one) {
            rows << one;
            return true;
        }));
        QVERIFY(seal);
        QVERIFY(seal->whole);
        QVERIFY(seal->isGenuine());
        QCOMPARE(seal->rows, rows.size());
        QCOMPARE(rows.last().entry.command, QStringLiteral("audit.export"));
        QCOMPARE(seal->head.head.seq, rows.last().seq);
        QCOMPARE(seal->head.head.hash, rows.last().hash);
        QVERIFY(std::ranges::all_of(rows, &AuditRow::isIntact));
        QCryptographicHash digest(QCryptographicHash::Sha256);
        for (const AuditRow &row : std::as_const(rows)) {
            const qint64 big = qToBigEndian(row.seq);
            digest.addData(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
            digest.addData(row.hash);
        }
        QCOMPARE(seal->digest, digest.result());
        store::AuditSeal forged = *seal;
        --forged.rows;
        QVERIFY(!forged.isGenuine());
        QVERIFY(store::AuditSeal::fromJson(seal->toJson())->isGenuine());
    }
    void aStoppedReadingEnds()
    {
        Log log;
        const auto view = waitFor(log.store->openAudit({}));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(waitFor(log.store->auditPage(*view, view->top(), 10, stop.get_token())).error().kind,
                 core::ErrorKind::Cancelled);
        QCOMPARE(waitFor(log.store->auditCount(*view, stop.get_token())).error().kind, core::ErrorKind::Cancelled);
        const auto cut = waitFor(log.store->exportAudit(*view, {}, [](const AuditRow &row) { return row.seq < 5; }));
        QCOMPARE(cut.error().kind, core::ErrorKind::Cancelled);
    }
    void verifyNamesTheFirstBadRowAndHoldsTheLogAgainstHeadsKeptElsewhere()
    {
        Log log;
        const auto good = waitFor(log.store->verifyAudit());
        QVERIFY(good);
        QVERIFY(good->isGood());
        QCOMPARE(good->chain.rows, 601);
        const auto head = *waitFor(log.store->noteHead());
        store::SignedHead later = head;
        later.head.seq += 1000; // as if the log had been longer; its signature is then wrong
        const auto doubted = waitFor(log.store->verifyAudit({head, later}));
        QCOMPARE(doubted->findings.size(), 1);
        QCOMPARE(doubted->findings.first().code, QStringLiteral("audit.head-forged"));
        log.store.reset();
        {
            auto connection = Connection::open(log.base.path(), sampleKey(), Connection::Mode::Writer);
            QVERIFY((*connection)->exec(QStringLiteral("UPDATE audit SET result='done' WHERE seq=201")));
        }
        auto opened =
            store::SqlDocumentStore::open({log.base.path(), {sampleType()}, auditor(), log.clock}, sampleKey());
        QCOMPARE(waitFor((*opened)->verifyAudit())->chain.firstBad, 201);
    }
    void aClockThatWasWrongHidesNoRow()
    {
        Log log;
        log.clock->set(QDateTime(QDate(1970, 1, 2), QTime(0, 0)));
        QVERIFY(waitFor(log.store->openAudit({})));
        log.clock->set(QDateTime(QDate(2100, 1, 2), QTime(0, 0)));
        QVERIFY(waitFor(log.store->openAudit({})));
        const auto view = waitFor(log.store->openAudit({.until = QDateTime(QDate(1971, 1, 1), QTime(0, 0))}));
        QCOMPARE(numbers(waitFor(log.store->auditPage(*view, view->top(), 10))->rows), QList<qint64>({601}));
    }
};

QTEST_GUILESS_MAIN(StoreAuditReading)
#include "tst_store_audit_reading.moc"
