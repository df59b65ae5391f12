// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ScopeFilter.h"

#include "store/Connection.h"

namespace yc::store {

using core::Result;

namespace {
constexpr int kFew = 20'000; // above, sorting what the index on `org` finds takes longer than passing over the rest
} // namespace

Result<ScopeFilter::Reach> ScopeFilter::reachOf(const Projection &projection)
{
    if (m_scope.isEverything())
        return Reach::All;
    if (projection.type().localOnly)
        return Reach::Own;
    YC_ASSIGN(const QVariant version, m_connection.scalar(QStringLiteral("PRAGMA data_version")));
    if (version.toLongLong() != m_version) {
        m_version = version.toLongLong();
        m_reach.clear();
    }
    const QString table = projection.table();
    if (const auto known = m_reach.constFind(table); known != m_reach.constEnd())
        return *known;
    QString least;
    QString most;
    {
        YC_ASSIGN(
            Cursor cursor,
            m_connection.run(QStringLiteral("SELECT (SELECT min(org) FROM %1), (SELECT max(org) FROM %1)").arg(table)));
        if (cursor.next()) {
            least = cursor.text(0);
            most = cursor.text(1);
        }
        YC_TRY(cursor.ended());
    }
    Reach reach = Reach::All;
    if (!least.isEmpty() && (!m_scope.covers(least) || !m_scope.covers(most))) {
        YC_ASSIGN(const QVariant count,
                  m_connection.scalar(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 WHERE org >= ? AND "
                                                     "org < ? LIMIT ?)")
                                          .arg(table),
                                      {m_scope.from(), m_scope.until(), kFew + 1}));
        reach = count.toInt() > kFew ? Reach::Many : Reach::Few;
    }
    m_reach.insert(table, reach);
    return reach;
}

Result<ScopeTerm> ScopeFilter::term(const Projection &projection)
{
    YC_ASSIGN(const Reach reach, reachOf(projection));
    switch (reach) {
    case Reach::Own:
        return ScopeTerm{QStringLiteral("created_by = ?"), {m_scope.person()}};
    case Reach::Few:
        return ScopeTerm{QStringLiteral("org >= ? AND org < ?"), {m_scope.from(), m_scope.until()}};
    case Reach::Many: // the + keeps SQLite from taking the index on org for it
        return ScopeTerm{QStringLiteral("+org >= ? AND +org < ?"), {m_scope.from(), m_scope.until()}};
    case Reach::All:
        break;
    }
    return ScopeTerm{};
}

Result<bool> ScopeFilter::isLimited(const Projection &projection)
{
    YC_ASSIGN(const Reach reach, reachOf(projection));
    return reach != Reach::All;
}

void ChangedRows::add(const QList<qint64> &rows)
{
    const QMutexLocker lock(&m_mutex);
    m_tooMany = m_tooMany || m_rows.size() + rows.size() > kMost;
    if (m_tooMany)
        m_rows.clear();
    else
        m_rows += rows;
}

std::optional<QList<qint64>> ChangedRows::take()
{
    const QMutexLocker lock(&m_mutex);
    if (std::exchange(m_tooMany, false))
        return std::nullopt;
    return std::exchange(m_rows, {});
}

Result<> ScopeRows::update(Connection &connection, ScopeFilter &filter, const QList<const Projection *> &projections,
                           ChangedRows *changed)
{
    if (filter.scope().isEverything())
        return {};
    const auto rows = changed ? changed->take() : std::nullopt;
    const auto put = [](std::vector<bool> &bits, qint64 row, bool within) {
        if (static_cast<std::size_t>(row) >= bits.size())
            bits.resize(static_cast<std::size_t>(row) + static_cast<std::size_t>(row) / 8 + 1);
        bits[static_cast<std::size_t>(row)] = within;
    };
    for (const Projection *projection : projections) {
        const QString table = projection->table();
        YC_ASSIGN(const bool limited, filter.isLimited(*projection));
        if (!limited) {
            m_rows.remove(table);
            continue;
        }
        YC_ASSIGN(const ScopeTerm term, filter.term(*projection));
        if (rows && m_rows.contains(table)) {
            std::vector<bool> &bits = m_rows[table];
            const QString sql = QStringLiteral("SELECT 1 FROM %1 WHERE row=? AND %2").arg(table, term.sql);
            for (const qint64 row : *rows) {
                YC_ASSIGN(const QVariant within, connection.scalar(sql, QVariantList{row} + term.values));
                put(bits, row, within.isValid());
            }
            continue;
        }
        std::vector<bool> bits;
        YC_ASSIGN(Cursor cursor,
                  connection.run(QStringLiteral("SELECT row FROM %1 WHERE %2")
                                     .arg(table, QString(term.sql).remove(u'+')), // here the index is the best way
                                 term.values));
        while (cursor.next())
            put(bits, cursor.integer(0), true);
        YC_TRY(cursor.ended());
        m_rows.insert(table, std::move(bits));
    }
    return {};
}

const std::vector<bool> *ScopeRows::rows(const Projection &projection) const
{
    const auto found = m_rows.constFind(projection.table());
    return found == m_rows.constEnd() ? nullptr : &*found;
}

} // namespace yc::store
