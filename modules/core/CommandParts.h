// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::core {

// What the commands of services are made of. All but commandOf() are used inside transactions.

[[nodiscard]] Command commandOf(const CommandSpec &spec, const QString &subject,
                                std::function<Result<QJsonObject>(Transaction &)> work, const QString &reason = {});

/// The day of the transaction's moment in China, whatever the machine's zone.
[[nodiscard]] QDate dayOf(const Transaction &transaction);

/// Adds to the "events" of a body (fields::events()): {id, kind, at, by, by_name} and, if there is one, the reason.
void addEvent(QJsonObject &body, const Transaction &transaction, const QString &kind, const QString &reason = {});

/// The next number of a series of the street, "PG2026-310106013-K7-000007": `letters`, `period`, street, the desk's
/// mark, serial. The mark keeps numbers apart that two desks give while neither has a line.
[[nodiscard]] Result<QString> nextNumber(Transaction &transaction, const char *letters, const char *series,
                                         const QString &period, int digits = 6);

} // namespace yc::core
