// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QJsonObject>
#include <QString>

namespace yc::replica {

/// What each edit has added to the counters of a record, beside its body: {"counts": {"visits": {"3f9a01c2b7d4": 1}}}.
///
/// Two counts of which only the sums are known cannot be put together: 5 and 6 after a 4 that nobody remembers any more
/// (the city has compacted it, or it went from desk to desk on a stick and never was at the city) are 6 or 7, and
/// whoever has to choose one of them loses a visit. With the entries there is nothing to choose: what both sides have
/// of them is what they had in common, and every entry is counted once. An edit enters itself once, under a name made
/// from where it stands and what it says; entries are never changed. Some 20 bytes an edit that counts.
///
/// `content`, which follows `parent` with the content `before`, with its entries. Counters of a record's first revision
/// have none: everybody has that.
[[nodiscard]] QJsonObject withCounts(const QJsonObject &before, QJsonObject content, const core::RecordType *type,
                                     const QString &parent, const QString &salt);

/// The entries of both.
[[nodiscard]] QJsonObject uniteCounts(const QJsonObject &ours, const QJsonObject &theirs);

/// Contents without a known common revision: body fields of what they had in common, by their entries; of those
/// counters only of which both say the same about the time before the entries.
[[nodiscard]] QJsonObject commonCounts(const QJsonObject &ours, const QJsonObject &theirs,
                                       const core::RecordType &type);

} // namespace yc::replica
