// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

namespace yc::store {

class Connection;

/// One row of the append-only log: who, when, where, what, on which documents, with which result.
struct AuditEntry {
    QDateTime at;
    QString person; ///< "person:…"
    QString org;
    QString desk;
    QString command;
    QString subject;
    QString reason;
    QString documents;    ///< JSON: see SqlTransaction::documents
    QString result;       ///< "done" or the code of the error
    QString name = {};    ///< of the person, as it was then
    QString machine = {}; ///< name of the computer
};

/// The last row: what the next one is chained to.
struct AuditHead {
    qint64 seq = 0; ///< 0: the log is empty
    QByteArray hash = QByteArray(32, '\0');
    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

/// The hash chain: each row's SHA-256 covers its fields and the hash before it, so a changed, removed or reordered row
/// is found by reading the log. A cut tail and a store that was put back whole show against a SignedHead kept
/// elsewhere (AuditHeads).
class AuditLog {
public:
    /// Inside the caller's transaction. `known` is the head as the caller knows it (none: it is read), and becomes the
    /// new one; it must be forgotten when the transaction is rolled back. Only one connection of a store may append.
    [[nodiscard]] static core::Result<> append(Connection &connection, const AuditEntry &entry,
                                               std::optional<AuditHead> *known = nullptr);
    [[nodiscard]] static core::Result<AuditHead> head(Connection &connection);
    /// The hash of row `seq`; empty if there is no such row.
    [[nodiscard]] static core::Result<QByteArray> hashAt(Connection &connection, qint64 seq);

    struct Verdict {
        qint64 rows = 0;
        qint64 firstBad = 0; ///< sequence number; 0 = the chain holds
        QByteArray head;     ///< hash of the last good row
    };
    /// Rows read so far, every few thousand; false ends the reading with ErrorKind::Cancelled.
    using Progress = std::function<bool(qint64 rows)>;
    /// Reads every row. On a reader connection this is one consistent state, however much is written meanwhile.
    [[nodiscard]] static core::Result<Verdict> verify(Connection &connection, const Progress &progress = {});
    /// Reads the rows from `first` on and before `end` (0: to the end): since every row says what it is chained to,
    /// two connections can read two halves. `rows` counts those of the part.
    [[nodiscard]] static core::Result<Verdict> verifyPart(Connection &connection, qint64 first, qint64 end,
                                                          const Progress &progress = {});
};

} // namespace yc::store
