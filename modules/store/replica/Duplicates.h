// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Projection.h"

#include <QHash>

namespace yc::store {

/// Records with a unique value that another record has: two desks gave one number to two people, or to one person twice.
/// Neither may be lost and nothing waits for it, so both stay; the one that came later has no value in its list until
/// the other lets go of it. Inside the caller's transaction.
class Duplicates {
public:
    /// Fields whose columns stay empty, by the row of the document.
    [[nodiscard]] static core::Result<QHash<qint64, QStringList>> all(Connection &connection);
    [[nodiscard]] static core::Result<QStringList> of(Connection &connection, qint64 row);
    /// Replaces what is known of a record.
    [[nodiscard]] static core::Result<> set(Connection &connection, qint64 row, const QStringList &fields,
                                            qint64 millis);
    /// Before a list is made anew.
    [[nodiscard]] static core::Result<> forget(Connection &connection, const QString &type);
    /// Takes the value from all but the oldest record that has it, so that the list can have its unique indexes.
    [[nodiscard]] static core::Result<> part(Connection &connection, const Projection &projection);
};

} // namespace yc::store
