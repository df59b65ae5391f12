// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDateTime>
#include <QString>

namespace yc::store {

class Connection;

/// One row of the append-only log: who, when, where, what, on which documents, with which result.
struct AuditEntry {
    QDateTime at;
    QString person;
    QString org;
    QString desk;
    QString command;
    QString subject;
    QString reason;
    QString documents; ///< JSON: count, digest over every (id, before, after), the first ids
    QString result;    ///< "done" or the code of the error
};

/// The hash chain: each row's SHA-256 covers its fields and the hash before it, so a changed, removed or reordered row
/// is found by reading the log. (A cut tail and a whole rolled-back file show only against a head kept elsewhere.)
class AuditLog {
public:
    [[nodiscard]] static core::Result<> append(Connection &connection, const AuditEntry &entry);

    struct Verdict {
        qint64 rows = 0;
        qint64 firstBad = 0; ///< sequence number; 0 = the chain holds
        QByteArray head;
    };
    [[nodiscard]] static core::Result<Verdict> verify(Connection &connection);
};

} // namespace yc::store
