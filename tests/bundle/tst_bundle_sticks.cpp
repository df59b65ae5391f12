// SPDX-License-Identifier: GPL-3.0-or-later
// Three desks, a city that only one of them reaches, and sticks, by seed: random edits, bundles that are lost, come
// twice, late or in another order, stores that fail in the middle of one, clocks wrong by years. Whatever the order,
// all end with the same, and nothing that a person wrote is gone without a person having seen it. YC_BUNDLE_SEEDS=2000
// runs more by hand.
#include "BundleDesk.h"
#include "FakeCity.h"
#include "SqlSyncStore.h"
#include "sync/ReplicationRun.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace yc;
using namespace yc::test;

namespace {

constexpr int documents = 5;
constexpr int desks = 3;

/// What was done, to be found again at the end.
struct Deeds {
    QHash<QString, int> visits;
    QHash<QString, QSet<QString>> tags;
    QHash<QString, QSet<QString>> names; ///< written by somebody
    QHash<QString, QSet<QString>> seen;  ///< replaced by somebody who saw it
    int conflicts = 0;
    int lost = 0;
    int taken = 0;
};

template<class Store> class Schedule {
    using Desk = BundleDeskOf<Store>;

public:
    explicit Schedule(unsigned seed)
        : m_random(seed)
        , m_hasCity(seed % 2 == 0)
    {
        for (int i = 0; i < desks; ++i)
            m_desks.push_back(std::make_unique<Desk>(QString::number(i)));
        for (const auto &one : m_desks) {
            for (const auto &other : m_desks)
                one->trust(*other);
        }
        m_city.create(BundleDesk::dataset);
        for (int i = 0; i < documents; ++i)
            m_desks[0]->store.edit(sampleId(i), sampleContent({{QStringLiteral("name"), QStringLiteral("原名")},
                                                               {QStringLiteral("visits"), 0}}));
    }

    void play(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            switch (chance(8)) {
            case 0:
            case 1:
            case 2:
                work(chance(desks));
                break;
            case 3:
            case 4:
                write(chance(desks));
                break;
            case 5:
            case 6:
                readOne();
                break;
            default:
                if (m_hasCity && chance(2) == 0)
                    (void)run();
                else
                    settleOne(chance(desks));
            }
        }
    }

    /// Every desk to every other until a round changes nothing. False if that does not come.
    bool quieten()
    {
        m_sticks.clear();
        for (int round = 0; round < 20; ++round) {
            bool quiet = true;
            for (int from = 0; from < desks; ++from) {
                for (int to = 0; to < desks; ++to) {
                    if (from == to)
                        continue;
                    const QString path = m_folder.filePath(QStringLiteral("last.ycb"));
                    if (!m_desks[size_t(from)]->write(*m_desks[size_t(to)], path))
                        return false;
                    const auto taken = m_desks[size_t(to)]->read(path);
                    if (!taken) {
                        qWarning() << taken.error().code << taken.error().context;
                        return false;
                    }
                    quiet = quiet && taken->added == 0 && taken->settled == 0;
                }
            }
            if (m_hasCity) {
                const sync::RunReport report = run();
                if (report.error)
                    return false;
                quiet = quiet && !report.changedAnything();
            }
            for (const auto &desk : m_desks)
                quiet = quiet && desk->store.conflicts().isEmpty();
            settleOne(0); // the person responsible
            if (quiet)
                return true;
        }
        return false;
    }

    [[nodiscard]] QStringList differences()
    {
        QStringList found;
        for (int i = 0; i < documents; ++i) {
            const QString id = sampleId(i);
            const QJsonObject truth = m_desks[0]->store.content(id);
            const QJsonObject body = truth[u"body"].toObject();
            for (const auto &desk : m_desks) {
                if (desk->store.content(id) != truth)
                    found << id + QStringLiteral(" differs between desks");
                if (desk->store.tree(id).liveLeaves().size() != 1)
                    found << id + QStringLiteral(" is not settled");
            }
            if (m_hasCity && m_city.content(BundleDesk::dataset, id) != truth)
                found << id + QStringLiteral(" differs between desks and city");
            if (body[u"visits"].toInt() != m_deeds.visits.value(id) && !m_unsure.contains(id))
                found << QStringLiteral("%1: %2 visits counted, %3 made")
                             .arg(id)
                             .arg(body[u"visits"].toInt())
                             .arg(m_deeds.visits.value(id));
            QSet<QString> tags;
            for (const QJsonValue &tag : body[u"tags"].toArray())
                tags.insert(tag.toString());
            if (tags != m_deeds.tags.value(id))
                found << id + QStringLiteral(" has not the tags that were given");
            for (const QString &name : m_deeds.names.value(id)) {
                if (name != body[u"name"].toString() && !m_deeds.seen.value(id).contains(name))
                    found << id + QStringLiteral(": the name ") + name + QStringLiteral(" went unseen");
            }
        }
        return found;
    }
    [[nodiscard]] const Deeds &deeds() const { return m_deeds; }

private:
    struct Stick {
        QString path;
        int to = 0;
    };

    int chance(int most) { return std::uniform_int_distribution<int>(0, most - 1)(m_random); }

    void work(int number)
    {
        Store &store = m_desks[size_t(number)]->store;
        const QString id = sampleId(chance(documents));
        QJsonObject body = store.body(id);
        if (body.isEmpty())
            return; // not here yet
        const QString mark = QStringLiteral("%1-%2").arg(number).arg(++m_serial);
        const QString at = QStringLiteral("%1-01-01T00:00:00.000Z").arg(1990 + chance(60));
        switch (chance(3)) {
        case 0:
            body[QStringLiteral("visits")] = body[u"visits"].toInt() + 1 + number;
            m_deeds.visits[id] += 1 + number;
            break;
        case 1: {
            QJsonArray tags = body[u"tags"].toArray();
            tags.append(mark);
            body[QStringLiteral("tags")] = tags;
            m_deeds.tags[id].insert(mark);
            break;
        }
        default:
            m_deeds.seen[id].insert(body[u"name"].toString());
            body[QStringLiteral("name")] = mark;
            m_deeds.names[id].insert(mark);
        }
        store.edit(id, sampleContent(body, at));
    }

    void write(int from)
    {
        const int to = (from + 1 + chance(desks - 1)) % desks;
        const QString path = m_folder.filePath(QStringLiteral("%1.ycb").arg(++m_serial));
        if (!m_desks[size_t(from)]->write(*m_desks[size_t(to)], path))
            qFatal("a bundle could not be made");
        if (chance(4) == 0)
            ++m_deeds.lost;
        else
            m_sticks.append({path, to});
    }

    void readOne()
    {
        if (m_sticks.isEmpty())
            return;
        const Stick stick = m_sticks.at(chance(int(m_sticks.size())));
        Desk &desk = *m_desks[size_t(stick.to)];
        const bool badDisk = chance(4) == 0;
        int writes = chance(4);
        desk.store.beforeWrite = [&, badDisk]() -> core::Result<> {
            if (badDisk && writes-- == 0)
                return core::fail(core::ErrorKind::Retry, "store.io");
            return {};
        };
        const auto taken = desk.read(stick.path); // and stays: it may come again, much later
        desk.store.beforeWrite = {};
        m_deeds.taken += taken ? 1 : 0;
    }

    void settleOne(int number)
    {
        Store &store = m_desks[size_t(number)]->store;
        const auto conflicts = store.conflicts();
        for (auto conflict = conflicts.begin(); conflict != conflicts.end(); ++conflict) {
            ++m_deeds.conflicts;
            QJsonObject chosen = conflict->merged;
            QJsonObject body = chosen[u"body"].toObject();
            for (const replica::FieldConflict &field : conflict->conflicts) {
                m_deeds.seen[conflict.key()].insert(field.ours.toString());
                m_deeds.seen[conflict.key()].insert(field.theirs.toString());
                body[field.field] = chance(2) == 0 ? field.ours : field.theirs;
                if (field.field == u"visits")
                    m_unsure.insert(conflict.key());
            }
            chosen[QStringLiteral("body")] = body;
            store.settleAs(conflict.key(), chosen);
            return;
        }
    }

    sync::RunReport run()
    {
        sync::HttpPeer peer({QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_city.port()))});
        return sync::ReplicationRun(peer, BundleDesk::dataset, m_desks[0]->store).run();
    }

    std::mt19937 m_random;
    bool m_hasCity;
    FakeCity m_city;
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Desk>> m_desks;
    QList<Stick> m_sticks;
    Deeds m_deeds;
    QSet<QString> m_unsure; ///< a person chose between two counts
    int m_serial = 0;
};

} // namespace

class BundleSticks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOrderConvergesAndLosesNothing_data()
    {
        QTest::addColumn<unsigned>("seed");
        const unsigned seeds = qEnvironmentVariable("YC_BUNDLE_SEEDS", QStringLiteral("60")).toUInt();
        for (unsigned seed = 1; seed <= seeds; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyOrderConvergesAndLosesNothing()
    {
        QFETCH(unsigned, seed);
        play<MemorySyncStore>(seed, 80);
    }
    /// The same over encrypted stores, with commands.
    void soItIsInStores_data()
    {
        QTest::addColumn<unsigned>("seed");
        const unsigned seeds = qEnvironmentVariable("YC_BUNDLE_STORES", QStringLiteral("6")).toUInt();
        for (unsigned seed = 1001; seed <= 1000 + seeds; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void soItIsInStores()
    {
        QFETCH(unsigned, seed);
        play<SqlSyncStore>(seed, 60);
    }
    /// The schedules above would prove nothing if nothing happened in them.
    void theSchedulesWereBadEnough()
    {
        qInfo() << m_taken << "bundles taken in," << m_lost << "lost," << m_conflicts << "conflicts settled by hand";
        QVERIFY(m_taken > 300);
        QVERIFY(m_lost > 80);
        QVERIFY(m_conflicts > 20);
    }

private:
    template<class Store> void play(unsigned seed, int steps)
    {
        Schedule<Store> schedule(seed);
        schedule.play(steps);
        QVERIFY(schedule.quieten());
        const QStringList differences = schedule.differences();
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
        m_conflicts += schedule.deeds().conflicts;
        m_lost += schedule.deeds().lost;
        m_taken += schedule.deeds().taken;
    }

    int m_conflicts = 0;
    int m_lost = 0;
    int m_taken = 0;
};

QTEST_GUILESS_MAIN(BundleSticks)
#include "tst_bundle_sticks.moc"
