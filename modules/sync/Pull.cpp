// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Pull.h"

#include "replica/Settle.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace yc::sync {

using core::ErrorKind;
using core::Result;

namespace {

constexpr qsizetype longestQuarantined = 64 << 10;

std::unexpected<core::Error> cancelled() { return core::fail(ErrorKind::Cancelled, "sync.cancelled"); }

} // namespace

/// A few batches between the wire and the store.
class Pull::Queue {
public:
    /// False once the other side has given up.
    bool put(Rows rows)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_closed || m_rows.size() < std::size_t(tuning::pullQueue); });
        if (m_closed)
            return false;
        m_rows.push_back(std::move(rows));
        m_changed.notify_all();
        return true;
    }
    /// Nothing once all is taken and finish() was called.
    std::optional<Rows> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_finished || !m_rows.empty(); });
        if (m_rows.empty())
            return {};
        Rows rows = std::move(m_rows.front());
        m_rows.pop_front();
        m_changed.notify_all();
        return rows;
    }
    void finish()
    {
        const std::lock_guard lock(m_mutex);
        m_finished = true;
        m_changed.notify_all();
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Rows> m_rows;
    bool m_finished = false;
    bool m_closed = false;
};

Pull::Pull(CityDatabase &database, SyncStore &store, Checkpoints &checkpoints, RunReport &report)
    : m_database(database)
    , m_store(store)
    , m_checkpoints(checkpoints)
    , m_report(report)
    , m_reached(checkpoints.since())
    , m_recorded(std::chrono::steady_clock::now())
    , m_allNew(m_reached.isEmpty()) // nothing was ever read of this database
{
    m_batch.checkpointKey = checkpoints.key();
}

Result<> Pull::run(std::stop_token stop)
{
    Queue queue;
    Result<> read;
    std::jthread reader([&, since = m_reached] {
        Rows rows;
        qint64 bytes = 0;
        auto begun = std::chrono::steady_clock::now();
        const auto handOver = [&] {
            const bool taken = queue.put(std::exchange(rows, {}));
            bytes = 0;
            begun = std::chrono::steady_clock::now();
            return taken;
        };
        auto last = m_database.changes(since, [&](ChangeRow &&row) -> Result<> {
            if (!row.sequence.isEmpty())
                rows.since = row.sequence;
            bytes += row.bytes;
            if (row.plain && m_allNew)
                m_store.lookAhead(*row.plain);
            rows.rows.append(std::move(row));
            const bool full = rows.rows.size() >= tuning::pullRows || bytes >= tuning::pullBytes ||
                              std::chrono::steady_clock::now() - begun >= tuning::pullPatience;
            if (full && !handOver())
                return cancelled();
            return {};
        });
        if (last)
            rows.since = *last;
        else
            read = std::unexpected(last.error());
        // What came whole before the line broke counts.
        if (!rows.rows.isEmpty() || last)
            handOver();
        queue.finish();
    });
    Result<> applied;
    while (auto rows = queue.take()) {
        if (stop.stop_requested())
            applied = cancelled();
        else
            applied = take(std::move(*rows));
        if (!applied)
            break;
    }
    queue.close();
    reader.join();
    const Result<> ended = m_store.pullEnded(stop);
    if (!applied)
        return applied;
    return read ? ended : read;
}

Result<> Pull::take(Rows rows)
{
    m_report.read += rows.rows.size();
    m_unrecorded += rows.rows.size();
    QList<IdRevisions> offered;
    QHash<QString, ChangeRow *> byId;
    const bool askNobody = m_allNew;
    for (ChangeRow &row : rows.rows) {
        if (!row.damaged.isEmpty()) {
            m_batch.quarantined.append({row.id, {}, QStringLiteral("not-json"), row.damaged});
        } else if (askNobody && row.plain && row.plain->rev().startsWith("1-")) { // apply() takes what is here as such
            m_batchBytes += row.bytes;
            m_batch.plain.append(*std::exchange(row.plain, {}));
        } else if (!row.id.startsWith(u'_')) { // design documents are the city's business
            offered.append({row.id, row.leaves});
            byId.insert(row.id, &row);
        }
    }
    YC_ASSIGN(const QList<IdRevisions> lacking, m_store.missing(offered));
    const qsizetype known = offered.size() - lacking.size();
    QList<IdRevisions> wanted;
    qsizetype count = 0;
    for (const IdRevisions &one : lacking) {
        ChangeRow &row = *byId.value(one.id);
        IdRevisions further{one.id, {}};
        for (const QString &rev : one.revisions) {
            if (row.plain && generation(rev) == 1 && one.revisions.size() == 1 && row.leaves.constFirst() == rev) {
                m_batchBytes += row.bytes;
                m_batch.plain.append(std::move(*row.plain));
                row.plain.reset();
                continue;
            }
            // The row's document may be newer than its list of leaves; then it comes again with a later row.
            if (generation(rev) == 1 && row.document.value(u"_rev").toString() == rev)
                keep(fromWire(row.document), row.bytes);
            else
                further.revisions.append(rev);
        }
        if (!further.revisions.isEmpty()) {
            count += further.revisions.size();
            wanted.append(further);
        }
        if (count >= tuning::fetchRows) {
            YC_TRY(fetch(std::exchange(wanted, {})));
            count = 0;
        }
    }
    if (!wanted.isEmpty())
        YC_TRY(fetch(wanted));
    YC_TRY(fetchBases(rows.rows));
    const qint64 addedBefore = m_report.added;
    const qsizetype plain = m_batch.plain.size();
    YC_TRY(apply(m_held ? QByteArray() : rows.since));
    m_allNew = plain > 0 && known == 0 && m_report.added - addedBefore >= plain;
    const auto now = std::chrono::steady_clock::now();
    if (!m_held && (m_unrecorded >= tuning::checkpointRows ||
                    (m_unrecorded > 0 && now - m_recorded >= tuning::checkpointPatience))) {
        YC_TRY(m_checkpoints.record(m_reached));
        m_unrecorded = 0;
        m_recorded = now;
    }
    return {};
}

Result<> Pull::fetch(const QList<IdRevisions> &wanted)
{
    QSet<std::pair<QString, QString>> open;
    for (const IdRevisions &one : wanted) {
        for (const QString &rev : one.revisions)
            open.insert({one.id, rev});
    }
    YC_TRY(m_database.fetch(wanted, [&](Fetched &&fetched) -> Result<> {
        if (fetched.error.isEmpty()) {
            if (!open.remove({fetched.id, fetched.rev}))
                return {}; // not asked for
            ++m_report.fetched;
            Revision revision = fromWire(fetched.document);
            if (revision.id != fetched.id)
                m_batch.quarantined.append({fetched.id, fetched.rev, QStringLiteral("id"), {}});
            else
                keep(std::move(revision), fetched.bytes);
            if (m_batchBytes >= tuning::pullBytes)
                return apply({});
        } else if (fetched.error == u"missing") {
            // Replaced and compacted since the row was written: what replaced it has a later row.
            open.remove({fetched.id, fetched.rev});
        }
        return {};
    }));
    if (!open.isEmpty())
        m_held = true;
    return {};
}

/// Branches that arrive for the first time can only be merged against what they have in common. The server may still
/// have it; if not, a person decides.
Result<> Pull::fetchBases(const QList<ChangeRow> &rows)
{
    constexpr int rounds = 3; // what is found may itself be a merge of others
    QHash<QString, QList<qsizetype>> arrived;
    for (qsizetype i = 0; i < m_batch.revisions.size(); ++i)
        arrived[m_batch.revisions[i].id].append(i);
    QSet<std::pair<QString, QString>> asked;
    for (int round = 0; round < rounds; ++round) {
        QList<IdRevisions> wanted;
        for (const ChangeRow &row : rows) {
            if (row.leaves.size() < 2 || !arrived.contains(row.id))
                continue;
            RevisionTree tree;
            QHash<QString, QJsonObject> contents;
            const auto see = [&](const Revision &revision) {
                tree.add(revision.history, revision.deleted);
                contents.insert(revision.rev, revision.content);
            };
            for (const qsizetype i : arrived.value(row.id))
                see(m_batch.revisions[i]);
            YC_ASSIGN(const QList<Revision> present, m_store.revisions({{row.id, row.leaves}}));
            for (const Revision &revision : present)
                see(revision);
            const ContentOf content = [&](const QString &rev) -> std::optional<QJsonObject> {
                if (const auto found = contents.constFind(rev); found != contents.cend())
                    return *found;
                const auto stored = m_store.revisions({{row.id, {rev}}});
                return stored && !stored->isEmpty() ? std::optional(stored->constFirst().content) : std::nullopt;
            };
            IdRevisions bases{row.id, unknownBases(tree, content)};
            bases.revisions.removeIf([&](const QString &rev) { return asked.contains({row.id, rev}); });
            for (const QString &rev : std::as_const(bases.revisions))
                asked.insert({row.id, rev});
            if (!bases.revisions.isEmpty())
                wanted.append(bases);
        }
        if (wanted.isEmpty())
            return {};
        YC_TRY(m_database.fetch(wanted, [&](Fetched &&fetched) -> Result<> {
            if (!fetched.error.isEmpty())
                return {};
            ++m_report.fetched;
            arrived[fetched.id].append(m_batch.revisions.size());
            m_batch.revisions.append(fromWire(fetched.document));
            return {};
        }));
    }
    return {};
}

void Pull::keep(Revision revision, qsizetype bytes)
{
    if (const QString reason = damage(revision); !reason.isEmpty()) {
        const QByteArray json = QJsonDocument(toWire(revision)).toJson(QJsonDocument::Compact);
        m_batch.quarantined.append(
            {revision.id, revision.rev, reason, json.first(std::min(json.size(), longestQuarantined))});
        return;
    }
    m_batch.revisions.append(std::move(revision));
    m_batchBytes += bytes;
}

Result<> Pull::apply(const QByteArray &since)
{
    if (m_batch.revisions.isEmpty() && m_batch.plain.isEmpty() && m_batch.quarantined.isEmpty() &&
        (since.isEmpty() || since == m_reached))
        return {};
    m_batch.checkpoint = since.isEmpty() ? QJsonObject() : m_checkpoints.at(since);
    YC_ASSIGN(const Applied applied, m_store.apply(m_batch));
    m_report.added += applied.added;
    m_report.settled += applied.settled;
    m_report.conflicts += applied.conflicts;
    m_report.quarantined += m_batch.quarantined.size();
    m_batch.revisions.clear();
    m_batch.plain.clear();
    m_batch.quarantined.clear();
    m_batchBytes = 0;
    if (!since.isEmpty())
        m_reached = since;
    return {};
}

} // namespace yc::sync
