// SPDX-License-Identifier: GPL-3.0-or-later
// Three desks, a city and a bad line, by seed (SyncSchedule). Whatever the order, all end with the same, and nothing that
// a person wrote is gone without a person having seen it. YC_SYNC_SEEDS=2000 and YC_SYNC_SQL_SEEDS=2000 run more by
// hand.
#include "MemorySyncStore.h"
#include "SqlSyncStore.h"
#include "SyncSchedule.h"

#include <QTest>

using namespace yc;
using namespace yc::test;

namespace {

/// A stick at its barest: everything that one desk has goes to another, past the city.
template<class Store> void carry(Store &from, Store &to)
{
    replica::PulledBatch batch;
    batch.fromDesk = true;
    const auto all = from.changes(0, 1000, replica::SyncStore::Which::All);
    if (!all)
        return;
    for (const replica::LocalChange &change : *all) { // not asked for by missing(), which takes an offer for the city's
        const auto leaves = from.revisions({{change.id, change.leaves}});
        for (const replica::Revision &leaf : *leaves) { // with what they come from, by which they are merged
            if (const auto before = from.revisions({{change.id, leaf.history.mid(1)}}))
                batch.revisions += *before;
        }
        batch.revisions += *leaves;
    }
    (void)to.apply(batch);
}

} // namespace

class SyncFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyScheduleConvergesAndLosesNothing_data()
    {
        QTest::addColumn<unsigned>("seed");
        const unsigned seeds = qEnvironmentVariable("YC_SYNC_SEEDS", QStringLiteral("200")).toUInt();
        for (unsigned seed = 1; seed <= seeds; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyScheduleConvergesAndLosesNothing()
    {
        QFETCH(unsigned, seed);
        play<MemorySyncStore>(seed);
    }
    void everyScheduleConvergesInEncryptedStores_data()
    {
        QTest::addColumn<unsigned>("seed");
        const unsigned seeds = qEnvironmentVariable("YC_SYNC_SQL_SEEDS", QStringLiteral("40")).toUInt();
        for (unsigned seed = 1; seed <= seeds; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyScheduleConvergesInEncryptedStores()
    {
        QFETCH(unsigned, seed);
        play<SqlSyncStore>(seed);
    }
    /// The schedules above would prove nothing if nothing happened in them.
    void theSchedulesWereBadEnough()
    {
        qInfo() << m_spoilt << "requests spoilt," << m_conflicts << "conflicts settled by hand";
        QVERIFY(m_spoilt > 500);
        QVERIFY(m_conflicts > 50);
    }

private:
    template<class Store> void play(unsigned seed)
    {
        SyncSchedule<Store> schedule(seed, 0.25, seed % 2 == 0 ? carry<Store> : nullptr);
        schedule.play(60);
        QVERIFY(schedule.quieten());
        const QStringList differences = schedule.differences();
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
        m_conflicts += schedule.deeds().conflicts;
        m_spoilt += schedule.spoilt();
    }

    int m_conflicts = 0;
    int m_spoilt = 0;
};

QTEST_GUILESS_MAIN(SyncFaults)
#include "tst_sync_faults.moc"
