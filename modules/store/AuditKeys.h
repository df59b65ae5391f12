// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

namespace yc::store {

class Connection;

/// What the log is found by: time, person, command, record. Derived from the rows, and brought up to date some hundred
/// rows at a time beside the commands: an index of SQLite's would make each command write five pages more, which costs
/// a quarter of a small one. Rows that are not in it yet are read as they stand.
class AuditKeys {
public:
    enum class Kind : int { Time = 1, Person, Command, Subject };

    /// Enters the rows that are new, in transactions of its own; on the writer, not inside a transaction.
    [[nodiscard]] static core::Result<> catchUp(Connection &writer);
    /// Rows up to this one are in it.
    [[nodiscard]] static core::Result<qint64> upTo(Connection &connection);
};

} // namespace yc::store
