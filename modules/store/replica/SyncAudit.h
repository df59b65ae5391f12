// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>

namespace yc::store {

class AuditTrail;
class Connection;

/// The audit rows of what arrives. A row for each document that another desk changed would be that desk's log once more,
/// on every desk of the street. So what is applied is summed up, in the transaction that applies it: how many, the first
/// ids, one digest over all. The sum becomes a row "sync.apply" when the run ends (SyncRecords::noteRun) or at 1,000
/// documents; after a kill, with the next run. On the writer's thread, inside its transaction.
class SyncAudit {
public:
    static constexpr qint64 kMost = 1000; ///< documents in one row

    SyncAudit(Connection &writer, AuditTrail &trail)
        : m_connection(writer)
        , m_trail(trail)
    {
    }
    /// `documents` as of SqlTransaction::documents().
    [[nodiscard]] core::Result<> add(const QString &documents);
    [[nodiscard]] core::Result<> flush();

private:
    [[nodiscard]] core::Result<> append(const QString &documents);

    Connection &m_connection;
    AuditTrail &m_trail;
};

} // namespace yc::store
