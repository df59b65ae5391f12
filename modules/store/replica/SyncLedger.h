// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Dataset.h"
#include "core/RecordType.h"
#include "core/Result.h"

#include <QHash>
#include <QString>

namespace yc::store {

class Connection;

/// What the replication counts and names in a store: its identity, the numbers of its datasets, the sequence of
/// changes. Lives on the writer's thread.
class SyncLedger {
public:
    explicit SyncLedger(Connection &writer)
        : m_connection(writer)
    {
    }

    /// Random, made at first need; another one after a restore from a backup (forget()).
    [[nodiscard]] core::Result<QString> identity();
    /// What names the edits of this desk (replica::revisionId). It outlives a restore, so that an edit that had reached
    /// the city before keeps its name and is not counted twice. Made when a store is first opened.
    [[nodiscard]] core::Result<QString> salt();
    /// The same where nothing may be written.
    [[nodiscard]] static core::Result<QString> knownSalt(Connection &connection);
    /// So that the next identity() is a new one: the store was put back, and its sequences begin to mean something
    /// else.
    [[nodiscard]] static core::Result<> forget(Connection &connection);

    /// The number of a dataset, entered if it is new. Inside a transaction.
    [[nodiscard]] core::Result<qint64> number(const core::Dataset &dataset);
    /// 0 if it is not known.
    [[nodiscard]] core::Result<qint64> known(const core::Dataset &dataset);
    /// The next number of a change; inside a transaction.
    [[nodiscard]] core::Result<qint64> next();
    /// A document was changed here and its state has no name yet.
    void noteUnnamed() { ++m_unnamed; }
    /// Grows with each of them: while it stays, whoever has named everything need not look again.
    [[nodiscard]] quint64 unnamed() const { return m_unnamed; }
    /// What was entered since the last commit is gone.
    void rolledBack();

private:
    Connection &m_connection;
    QString m_identity;
    QString m_salt;
    QHash<QString, qint64> m_numbers;
    quint64 m_unnamed = 0;
    qint64 m_sequence = -1; ///< the last one given; -1: to be read
};

} // namespace yc::store
