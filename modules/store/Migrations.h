// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QList>
#include <QStringList>

namespace yc::store {

class Connection;

/// Versions of the tables that this module owns (PRAGMA user_version). Projections are not part of it: they are
/// derived from documents and rebuilt when their declaration changes.
enum class SchemaVersion : int {
    Empty = 0,
    GroundFloor = 1, ///< document, history, outbox, audit, series, search
    Audit = 2,       ///< audit rows say name and machine, and have keys to be found by
    Sync = 3,        ///< what the city knows of each document (replica/README.md); words of the search in one table
    Files = 4,       ///< files that records name, in parts
    Current = Files,
};

/// One step to `version`, run in a transaction of its own. Statements are separate strings, never split on ';'.
struct Migration {
    int version;
    QStringList statements;
};

/// The steps of this program, ascending.
[[nodiscard]] const QList<Migration> &migrations();

/// Brings the store to the last of `steps`. A new store is made at once; an existing one is first copied to
/// "<store>.before-v<N>" (it stays encrypted). Errors: "store.newer-version" (UpdateProgram; nothing is touched),
/// "store.migration-failed" (the failed step is rolled back and no later one runs; context: version).
[[nodiscard]] core::Result<> migrate(Connection &connection, const QList<Migration> &steps = migrations());

/// Takes away what SQLite has counted of the tables (ANALYZE, PRAGMA optimize), and says whether there was any. Counted
/// while a desk was new, it made SQLite read every document for each one that waits to be sent; without, a statement
/// is done the same way at every size. A connection has to be opened again to be rid of it.
[[nodiscard]] core::Result<bool> forgetStatistics(Connection &connection);

} // namespace yc::store
