// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about the sync, and what the store remembers of it.
#include "TestStore.h"
#include "citysync/SyncMemory.h"
#include "citysync/SyncSettings.h"
#include "citysync/SyncWords.h"
#include "core/Dataset.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yc;
using citysync::LogLine;
using citysync::SyncMemory;
using citysync::SyncTruth;
using citysync::SyncWords;
using sync::DatasetStatus;
using Tone = SyncWords::Tone;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(6, 5), QTimeZone::UTC); // 14:05 in Shanghai
const QString residents = QStringLiteral("yc-310106013-residents");

core::Error error(core::ErrorKind kind, const char *code) { return {kind, QString::fromLatin1(code), {}}; }

DatasetStatus good()
{
    DatasetStatus status;
    status.dataset = residents;
    status.lastSuccess = now.addSecs(-120);
    return status;
}

SyncTruth of(const DatasetStatus &status, bool paused = false)
{
    return SyncTruth::of({status}, paused, now, std::chrono::seconds(900)).with(status.waiting.unsent, now.addDays(-1));
}

core::Session supervisor()
{
    core::Session session = test::sampleSession();
    session.permissions += QStringLiteral("desk.sync");
    session.permissions += QStringLiteral("desk.city");
    return session;
}

sync::SyncLogEntry entry(qint64 sent, const char *code = nullptr)
{
    sync::SyncLogEntry made;
    made.begun = now;
    made.ended = now.addMSecs(700);
    made.dataset = residents;
    made.report.server = sync::ServerState::Same;
    made.report.sent = sent;
    if (code) {
        made.report.error = core::Error{
            core::ErrorKind::Retry,
            QString::fromLatin1(code),
            {{QStringLiteral("reason"), QStringLiteral("沈小溪 has no telephone")}, {QStringLiteral("seconds"), 30}}};
    }
    return made;
}

} // namespace

class CitySync : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePillTellsTheTruth_data()
    {
        QTest::addColumn<SyncTruth>("truth");
        QTest::addColumn<int>("tone");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const SyncTruth &truth, Tone tone, const char *text) {
            QTest::newRow(name) << truth << int(tone) << QString::fromUtf8(text);
        };
        row("good", of(good()), Tone::Ok, "Synced with the city 14:03");
        DatasetStatus status = good();
        status.waiting.unsent = 12;
        row("waits", of(status), Tone::Busy, "12 to upload");
        status.running = true;
        row("running", of(status), Tone::Busy, "Syncing · 12 to upload");
        status.running = false;
        row("paused", of(status, true), Tone::Waits, "Sync is paused · 12 to upload");
        status.error = error(core::ErrorKind::Retry, "sync.unreachable");
        status.failingSince = now.addSecs(-3600 * 3);
        row("offline", of(status), Tone::Waits, "Offline since 11:05 · 12 to upload");
        status.error = error(core::ErrorKind::CallAdministrator, "sync.account-refused");
        row("account", of(status), Tone::Bad, "Account refused · 12 to upload");
        status = good();
        status.waiting.unsent = 3;
        status.waiting.held = 2;
        status.waiting.conflicts = 1;
        row("open", of(status), Tone::Waits, "1 conflict(s) · 2 refused · 1 to upload");
        status = good();
        status.lastSuccess = now.addDays(-2);
        row("old", of(status), Tone::Waits, "Last synced 11-18 14:05");
        status.lastSuccess = {};
        row("never", of(status), Tone::Waits, "Not synced yet");
        status = good();
        row("nowhere to go", SyncTruth::of({status}, false, now, std::chrono::seconds(900)).with(2, now), Tone::Waits,
            "2 without a place at the city");
        row("no city", SyncTruth().with(7, now), Tone::Waits, "7 to upload · no city server set");
        row("not read yet", SyncTruth(), Tone::None, "Reading…");
    }
    void thePillTellsTheTruth()
    {
        QFETCH(SyncTruth, truth);
        QFETCH(int, tone);
        QFETCH(QString, text);
        const SyncWords::Line line = SyncWords::pill(truth, now);
        QCOMPARE(line.text, text);
        QCOMPARE(int(line.tone), tone);
        QVERIFY(!SyncWords::particulars(truth, now).isEmpty());
    }
    /// Whatever comes together: it is called synced only when everything is there.
    void nothingIsCalledSyncedThatIsNot()
    {
        QRandomGenerator dice(7);
        int synced = 0;
        for (int i = 0; i < 20'000; ++i) {
            QList<DatasetStatus> statuses;
            qint64 unsent = 0;
            bool lie = false;
            for (int dataset = 0; dataset < 3; ++dataset) {
                DatasetStatus status = good();
                const auto seldom = [&dice] { return dice.bounded(12) == 0; };
                if (seldom())
                    status.lastSuccess = dice.bounded(2) ? QDateTime() : now.addSecs(-100'000);
                if (seldom())
                    status.error = error(dice.bounded(2) ? core::ErrorKind::Retry : core::ErrorKind::CallAdministrator,
                                         "sync.unreachable");
                status.running = seldom();
                status.waiting.unsent = seldom() ? 3 : 0;
                status.waiting.held = status.waiting.unsent > 0 && seldom() ? 1 : 0;
                status.waiting.conflicts = seldom() ? 1 : 0;
                status.waiting.quarantined = seldom() ? 1 : 0;
                unsent += status.waiting.unsent;
                if (seldom())
                    status.files = error(core::ErrorKind::Retry, "sync.timed-out");
                lie = lie || status.files || !status.lastSuccess.isValid() || status.lastSuccess < now.addSecs(-900) ||
                      status.error || status.waiting.unsent + status.waiting.conflicts + status.waiting.quarantined > 0;
                statuses.append(status);
            }
            const bool paused = dice.bounded(12) == 0;
            const qint64 elsewhere = dice.bounded(12) == 0 ? 1 : 0;
            lie = lie || paused || elsewhere > 0;
            const SyncTruth truth =
                SyncTruth::of(statuses, paused, now, std::chrono::seconds(900)).with(unsent + elsewhere, now);
            const bool says = SyncWords::pill(truth, now).tone == Tone::Ok;
            QCOMPARE(says, !lie);
            QCOMPARE(says, truth.isAllThere());
            synced += says ? 1 : 0;
        }
        QVERIFY(synced > 100);
    }
    void everyFailureOfTheWireHasShortWords()
    {
        for (const char *code : {"sync.unreachable", "sync.timed-out", "sync.connection-lost", "sync.answer-cut",
                                 "sync.bad-answer", "sync.busy", "sync.server-error", "sync.incomplete", "sync.tls",
                                 "sync.plain-refused", "sync.redirected", "sync.account-refused", "sync.forbidden",
                                 "sync.no-database", "sync.not-a-city", "sync.other-server", "sync.revoked"})
            QVERIFY2(SyncWords::shortly(error(core::ErrorKind::Retry, code)) != u"Sync fails", code);
    }
    void datasetsAreCalledByLineAndStreet()
    {
        QCOMPARE(SyncWords::dataset(residents), QStringLiteral("Residents · 静安寺街道"));
        QCOMPARE(SyncWords::dataset(QStringLiteral("something")), QStringLiteral("something"));
    }
    void theSettingsAreThere()
    {
        const auto settings = citysync::SyncSettings::on(now.date());
        QCOMPARE(settings.interval.count(), 300);
        QVERIFY(settings.present > settings.interval);
        QVERIFY(settings.soon.count() <= 2'000);
    }
    void theStateSurvivesARestart()
    {
        test::TestStore store;
        QVERIFY(store.signIn(supervisor()));
        {
            SyncMemory memory(*store);
            DatasetStatus status = good();
            status.error = error(core::ErrorKind::CallAdministrator, "sync.other-server");
            status.error->context = {{QStringLiteral("found"), QStringLiteral("9999")},
                                     {QStringLiteral("reason"), QStringLiteral("沈小溪")}};
            status.failingSince = now.addSecs(-60);
            status.failures = 4;
            QVERIFY(test::waitFor(memory.note(entry(0, "sync.other-server"), status, {}, 100)));
        }
        QVERIFY(store.signIn(supervisor()));
        SyncMemory memory(*store);
        const auto known = test::waitFor(memory.statuses({residents, QStringLiteral("yc-310106013-desk")}));
        QVERIFY(known);
        QCOMPARE(known->size(), 2);
        QCOMPARE(known->at(0).lastSuccess, good().lastSuccess);
        QCOMPARE(known->at(0).failingSince, now.addSecs(-60));
        QCOMPARE(known->at(0).failures, 4);
        QCOMPARE(known->at(0).error->code, QStringLiteral("sync.other-server"));
        QCOMPARE(known->at(0).error->context.value(QStringLiteral("found")).toString(), QStringLiteral("9999"));
        QVERIFY(!known->at(0).error->context.contains(QStringLiteral("reason"))); // it may quote a record
        QVERIFY(!known->at(1).lastSuccess.isValid());
    }
    void theLogHasWhatMovedOrChangedAndNoMore()
    {
        test::TestStore store;
        QVERIFY(store.signIn(supervisor()));
        SyncMemory memory(*store);
        DatasetStatus status = good();
        QVERIFY(test::waitFor(memory.note(entry(3), status, {}, 100)));
        QVERIFY(test::waitFor(memory.note(entry(0), status, {}, 100))); // nothing
        QVERIFY(test::waitFor(memory.note(entry(0, "sync.busy"), status, {}, 100)));
        QVERIFY(
            test::waitFor(memory.note(entry(0, "sync.busy"), status, QStringLiteral("sync.busy"), 100))); // the same
        QVERIFY(test::waitFor(memory.note(entry(0), status, QStringLiteral("sync.busy"), 100))); // it works again
        const auto log = test::waitFor(memory.log({}, 0, 50));
        QVERIFY(log);
        QCOMPARE(log->size(), 3);
        QCOMPARE(log->at(0).error, QString());
        QCOMPARE(log->at(1).error, QStringLiteral("sync.busy"));
        QCOMPARE(log->at(2).sent, 3);
        QCOMPARE(log->at(2).ended, now.addMSecs(700));
        QCOMPARE(test::waitFor(memory.log({{}, true}, 0, 50))->size(), 1);
        QCOMPARE(test::waitFor(memory.log({QStringLiteral("another"), false}, 0, 50))->size(), 0);
        QCOMPARE(test::waitFor(memory.log({}, log->at(0).number, 1))->first().number, log->at(1).number);
        QVERIFY(test::waitFor(memory.note(entry(9), status, {}, 2)));
        QCOMPARE(test::waitFor(memory.log({}, 0, 50))->size(), 2); // the oldest go
    }
    void theLogIsNotEverybodys()
    {
        test::TestStore store;
        SyncMemory memory(*store);
        QCOMPARE(test::waitFor(memory.log({}, 0, 50)).error().code, QStringLiteral("permission.denied"));
        QCOMPARE(test::waitFor(memory.quarantined()).error().code, QStringLiteral("permission.denied"));
        QCOMPARE(test::waitFor(memory.exportQuarantined({}, QString())).error().code,
                 QStringLiteral("permission.denied"));
        QCOMPARE(test::waitFor(memory.noteAcceptedServer(QString())).error().code, QStringLiteral("permission.denied"));
        QVERIFY(test::waitFor(memory.retry({}))); // that harms nobody
    }
    void damagedDocumentsAreDismissedWithAReasonAndStayKnown()
    {
        test::TestStore store;
        QVERIFY(store.signIn(supervisor()));
        const auto replica = store->replica(core::Dataset::fromName(residents));
        const auto damaged = [](int n) {
            return replica::Quarantined{QStringLiteral("resident:01900000-0000-7000-8000-00000000000%1").arg(n),
                                        QStringLiteral("1-ee"), QStringLiteral("empty"), QByteArray("{}")};
        };
        QVERIFY(replica->apply({{}, {damaged(1), damaged(2), damaged(3)}, {}, {}}));
        SyncMemory memory(*store);
        auto list = test::waitFor(memory.quarantined());
        QVERIFY(list);
        QCOMPARE(list->size(), 3);
        QCOMPARE(test::waitFor(memory.dismiss(*list, QStringLiteral("  "))).error().code,
                 QStringLiteral("sync.reason-missing"));
        QCOMPARE(test::waitFor(memory.quarantined())->size(), 3);
        const auto one = test::waitFor(memory.dismiss({list->first()}, QStringLiteral("repaired")));
        QVERIFY(one);
        QCOMPARE(one->value(QStringLiteral("dismissed")).toInt(), 1);
        QCOMPARE(replica->waiting()->quarantined, 2);
        QVERIFY(test::waitFor(memory.dismiss(*test::waitFor(memory.quarantined()), QStringLiteral("repaired"))));
        QVERIFY(test::waitFor(memory.quarantined())->isEmpty());
        QCOMPARE(replica->waiting()->quarantined, 0);
        QVERIFY(replica->missing({{damaged(1).id, {damaged(1).rev}}})->isEmpty()); // not asked for again
        core::Session watches = supervisor();
        watches.permissions.remove(QStringLiteral("desk.city"));
        QVERIFY(store.signIn(watches));
        SyncMemory another(*store);
        QCOMPARE(test::waitFor(another.dismiss({}, QStringLiteral("repaired"))).error().code,
                 QStringLiteral("permission.denied"));
    }
    void whatWaitsIsOfThisMoment()
    {
        test::TestStore store;
        SyncMemory memory(*store);
        QCOMPARE(test::waitFor(memory.waiting())->all, 0);
        QVERIFY(!store.add({{QStringLiteral("name"), QStringLiteral("甲")}}).isEmpty());
        const auto waiting = test::waitFor(memory.waiting());
        QCOMPARE(waiting->oldest.isValid(), waiting->all > 0);
    }
};

QTEST_GUILESS_MAIN(CitySync)
#include "tst_app_citysync.moc"
