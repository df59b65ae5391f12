// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Scope.h"
#include "store/Projection.h"

#include <QHash>
#include <QMutex>

#include <optional>
#include <vector>

namespace yc::store {

class Connection;

/// A part of a WHERE that keeps a query within a scope; empty sql: no condition needed.
struct ScopeTerm {
    QString sql;
    QVariantList values;
};

/// The person's scope on one connection. A desk of one organisation holds nothing outside of it, and then no query has
/// a condition more: two look-ups in the index on `org` say so, again only after another connection has committed.
/// What this connection writes stays within the scope (SqlTransaction refuses else); after work without that limit
/// call refresh(). One thread, the connection's.
class ScopeFilter {
public:
    ScopeFilter(Connection &connection, core::Scope scope)
        : m_connection(connection)
        , m_scope(std::move(scope))
    {
    }

    [[nodiscard]] const core::Scope &scope() const { return m_scope; }
    [[nodiscard]] core::Result<ScopeTerm> term(const Projection &projection);
    /// Whether records of this type may stand outside.
    [[nodiscard]] core::Result<bool> isLimited(const Projection &projection);
    void refresh() { m_reach.clear(); }

private:
    enum class Reach {
        All,  ///< no record stands outside
        Few,  ///< the index on `org` is the way to them
        Many, ///< most indexes narrow more than that
        Own,  ///< localOnly: by the person
    };
    [[nodiscard]] core::Result<Reach> reachOf(const Projection &projection);

    Connection &m_connection;
    core::Scope m_scope;
    qint64 m_version = -1; ///< PRAGMA data_version that m_reach was found at
    QHash<QString, Reach> m_reach;
};

/// Rows that commands have changed and a ScopeRows has not looked at yet. Thread-safe.
class ChangedRows {
public:
    static constexpr qsizetype kMost = 5000; ///< above, reading all anew is as quick as looking at each
    void add(const QList<qint64> &rows);
    /// What was added since the last take(); nothing if there was more than is worth looking at one by one.
    [[nodiscard]] std::optional<QList<qint64>> take();

private:
    QMutex m_mutex;
    QList<qint64> m_rows;
    bool m_tooMany = false;
};

/// The rows within a scope as a bitmap, so that a search passes over those of others at the cost of a bit each. Only a
/// pre-filter: what is shown is read with the ScopeTerm.
class ScopeRows {
public:
    /// Brings the bitmaps up to date; `changed` may be null: everything is read anew.
    [[nodiscard]] core::Result<> update(Connection &connection, ScopeFilter &filter,
                                        const QList<const Projection *> &projections, ChangedRows *changed);
    /// Null if nothing of this type stands outside.
    [[nodiscard]] const std::vector<bool> *rows(const Projection &projection) const;

private:
    QHash<QString, std::vector<bool>> m_rows;
};

} // namespace yc::store
