// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordSync.h"
#include "store/SqlTransaction.h"

namespace yc::store {

/// Conflicts as the person who settles them sees them, within their scope. On a reader's connection.
class ConflictReader {
public:
    ConflictReader(Connection &connection, const Projections &projections, const core::Session &session,
                   ScopeFilter &filter)
        : m_connection(connection)
        , m_session(session)
        , m_filter(filter)
        , m_transaction(connection, projections, session, filter, {})
        , m_projections(projections)
    {
    }

    [[nodiscard]] core::Result<QList<core::ConflictSummary>> list();
    /// Error "store.no-conflict".
    [[nodiscard]] core::Result<core::RecordConflict> read(const QString &id);

private:
    [[nodiscard]] bool maySee(const core::Document &document) const;

    Connection &m_connection;
    const core::Session &m_session;
    ScopeFilter &m_filter;
    SqlTransaction m_transaction;
    const Projections &m_projections;
};

} // namespace yc::store
