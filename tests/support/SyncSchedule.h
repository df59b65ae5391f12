// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeCity.h"
#include "FaultProxy.h"
#include "SyncSamples.h"
#include "replica/Settle.h"
#include "sync/ReplicationRun.h"

#include <QDebug>

#include <functional>
#include <memory>
#include <random>

namespace yc::test {

/// What was done, to be found again at the end.
struct SyncDeeds {
    QHash<QString, int> visits;
    QHash<QString, QSet<QString>> events;
    QHash<QString, QSet<QString>> tags;
    QHash<QString, QSet<QString>> names; ///< written by somebody
    QHash<QString, QSet<QString>> seen;  ///< replaced by somebody who saw it
    QSet<QString> counts;                ///< records of which somebody was asked to choose between two counts
    int conflicts = 0;
};

/// Three desks, a city and a bad line, by seed: random edits between runs, any request cut, lost, doubled or spoilt,
/// any write of a desk refused by its disk, clocks wrong by years, and sticks that carry from desk to desk. `Store` is
/// MemorySyncStore or SqlSyncStore.
template<class Store> class SyncSchedule {
public:
    static constexpr int documents = 5; ///< that are only edited; their edits are counted
    static constexpr int others = 2;    ///< that are also made, deleted and made again at any desk
    static constexpr int desks = 3;
    static QString database() { return QStringLiteral("yc-310106013-residents"); }
    /// Another way from desk to desk than the city: what one has, taken in by the other.
    using Carry = std::function<void(Store &from, Store &to)>;

    SyncSchedule(unsigned seed, double badness, Carry carry = {})
        : m_random(seed)
        , m_proxy(m_city.port(), seed, badness)
        , m_carry(std::move(carry))
    {
        m_city.create(database());
        m_city.npmStyle = seed % 3 == 0;
        for (int i = 0; i < documents; ++i)
            m_city.edit(
                database(), sampleId(i),
                sampleContent({{QStringLiteral("name"), QStringLiteral("原名")}, {QStringLiteral("visits"), 0}}));
        for (int i = 0; i < desks; ++i)
            m_desks.push_back(std::make_unique<Store>(QList{syncedType()}));
    }

    void play(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            const int desk = chance(desks);
            switch (chance(m_carry ? 6 : 5)) {
            case 0:
            case 1:
                work(desk);
                break;
            case 2:
                settleOne(desk);
                break;
            case 3:
                comeAndGo(desk);
                break;
            case 4:
                run(desk);
                break;
            default:
                m_carry(*m_desks[std::size_t(desk)], *m_desks[std::size_t(chance(desks))]);
            }
        }
    }

    /// All desks in turn on a good line until a whole round changes nothing. False if that does not come.
    bool quieten()
    {
        m_proxy.heal();
        for (int round = 0; round < 20; ++round) {
            bool quiet = true;
            for (int desk = 0; desk < desks; ++desk) {
                const sync::RunReport report = run(desk);
                if (report.error) {
                    qWarning() << "on a good line:" << report.error->code << report.error->context;
                    return false;
                }
                quiet = quiet && !report.changedAnything() && m_desks[std::size_t(desk)]->conflicts().isEmpty();
                if (desk == 0) // the person responsible; if everybody settled everything, they would never agree
                    settleOne(desk);
            }
            if (quiet)
                return true;
        }
        return false;
    }

    [[nodiscard]] QStringList differences()
    {
        QStringList found;
        for (int i = documents; i < documents + others; ++i) {
            const QString id = sampleId(i);
            const QStringList live = m_city.liveLeaves(database(), id);
            const QJsonObject truth = live.isEmpty() ? QJsonObject() : m_city.content(database(), id);
            if (live.size() > 1)
                found << id + QStringLiteral(" is not settled");
            for (const auto &desk : m_desks) {
                if (desk->content(id) != truth)
                    found << id + QStringLiteral(" differs between a desk and the city");
            }
        }
        for (int i = 0; i < documents; ++i) {
            const QString id = sampleId(i);
            const QJsonObject truth = m_city.content(database(), id);
            const QJsonObject body = truth[u"body"].toObject();
            for (const auto &desk : m_desks) {
                if (desk->content(id) != truth)
                    found << id + QStringLiteral(" differs between a desk and the city");
                if (desk->tree(id).liveLeaves().size() != 1)
                    found << id + QStringLiteral(" is not settled");
            }
            if (body[u"visits"].toInt() != m_deeds.visits.value(id))
                found << QStringLiteral("%1: %2 visits counted, %3 made")
                             .arg(id)
                             .arg(body[u"visits"].toInt())
                             .arg(m_deeds.visits.value(id));
            if (m_deeds.counts.contains(id)) // counts add up by rule, whatever way they came
                found << id + QStringLiteral(": a person had to choose between two counts");
            QSet<QString> events;
            for (const QJsonValue &event : body[u"events"].toArray())
                events.insert(event[u"what"].toString());
            if (events != m_deeds.events.value(id))
                found << id + QStringLiteral(" has not the events that happened");
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
    [[nodiscard]] const SyncDeeds &deeds() const { return m_deeds; }
    [[nodiscard]] int spoilt() const { return m_proxy.spoilt(); }

private:
    int chance(int most) { return std::uniform_int_distribution<int>(0, most - 1)(m_random); }

    void work(int number)
    {
        Store &desk = *m_desks[std::size_t(number)];
        const QString id = sampleId(chance(documents));
        QJsonObject body = desk.body(id);
        if (body.isEmpty())
            return; // not here yet
        const QString mark = QStringLiteral("%1-%2").arg(number).arg(++m_serial);
        const QString at = QStringLiteral("%1-01-01T00:00:00.000Z").arg(1990 + chance(60)); // clocks are wrong by years
        switch (chance(4)) {
        case 0:
            body[QStringLiteral("visits")] = body[u"visits"].toInt() + 1 + number;
            m_deeds.visits[id] += 1 + number;
            break;
        case 1: {
            QJsonArray events = body[u"events"].toArray();
            events.append(QJsonObject{{QStringLiteral("at"), at}, {QStringLiteral("what"), mark}});
            body[QStringLiteral("events")] = events;
            m_deeds.events[id].insert(mark);
            break;
        }
        case 2: {
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
        desk.edit(id, sampleContent(body, at));
    }

    /// Makes, deletes, makes again.
    void comeAndGo(int number)
    {
        Store &desk = *m_desks[std::size_t(number)];
        const QString id = sampleId(documents + chance(others));
        const QString at = QStringLiteral("%1-01-01T00:00:00.000Z").arg(1990 + chance(60));
        QJsonObject body = desk.body(id);
        if (!body.isEmpty() && chance(2) == 0) {
            desk.edit(id, {}, true);
            return;
        }
        body[QStringLiteral("telephone")] = QStringLiteral("%1-%2").arg(number).arg(++m_serial);
        desk.edit(id, sampleContent(body, at));
    }

    void settleOne(int number)
    {
        Store &desk = *m_desks[std::size_t(number)];
        const auto conflicts = desk.conflicts();
        for (auto conflict = conflicts.begin(); conflict != conflicts.end(); ++conflict) {
            ++m_deeds.conflicts;
            QJsonObject chosen = conflict->merged;
            QJsonObject body = chosen[u"body"].toObject();
            for (const replica::FieldConflict &field : conflict->conflicts) {
                if (field.field == u"visits")
                    m_deeds.counts.insert(conflict.key());
                m_deeds.seen[conflict.key()].insert(field.ours.toString());
                m_deeds.seen[conflict.key()].insert(field.theirs.toString());
                body[field.field] = chance(2) == 0 ? field.ours : field.theirs;
            }
            chosen[QStringLiteral("body")] = body;
            desk.settleAs(conflict.key(), chosen);
            return;
        }
    }

    sync::RunReport run(int number)
    {
        Store &desk = *m_desks[std::size_t(number)];
        const bool badDisk = m_proxy.spoils() && chance(4) == 0;
        int writes = chance(6);
        desk.beforeWrite = [&, badDisk]() -> core::Result<> {
            if (badDisk && writes-- == 0)
                return core::fail(core::ErrorKind::Retry, "store.io");
            return {};
        };
        sync::HttpPeer peer({QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_proxy.port()))});
        const sync::RunReport report = sync::ReplicationRun(peer, database(), desk).run();
        desk.beforeWrite = {};
        return report;
    }

    std::mt19937 m_random;
    FakeCity m_city;
    FaultProxy m_proxy;
    std::vector<std::unique_ptr<Store>> m_desks;
    SyncDeeds m_deeds;
    Carry m_carry;
    int m_serial = 0;
};

} // namespace yc::test
