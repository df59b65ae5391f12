// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordSync.h"
#include "core/RecordType.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace yc::replica {

using core::FieldConflict;

struct MergeResult {
    QJsonObject merged; ///< fields in conflict hold the base's value
    QList<FieldConflict> conflicts;
};

/// Three-way merge of two record bodies against the revision that both come from. Unknown fields are MergeRule::Field.
/// Always: merge(b, b, x) = x; sides can be swapped; merge(b, x, x) = x but for counters, where two equal differences
/// are two. Set, Counter and ForwardOnly fields also give the same in any order of three; a Log holds the same entries.
///
/// - Set: what either added, without what either removed. Sorted only where both added.
/// - Counter: both differences.
/// - Log: entries of all; each side's order is kept, between sides by the entry's "at", then by its JSON.
/// - ForwardOnly: numbers, dates and flags: the greater; codes: the later one in Field::forward, or else in their code
///   table. A state that has no place there is a conflict.
/// - Tree: what either changed inside; where both changed the same value, Field::leaf says what becomes of it. In a
///   conflict each side already holds what the other changed elsewhere in it.
/// - Follow, Either, Field::with, RecordType::tidy: see core/RecordType.h. They run where both sides changed something.
[[nodiscard]] MergeResult merge(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs,
                                const core::RecordType *type);

/// The same for the whole content of a document: its body, and around it schema, organisation, who and when. What says
/// who and when goes by the later time: it is for people, nothing is decided by it.
[[nodiscard]] MergeResult mergeContent(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs,
                                       const core::RecordType *type);

/// The same where the revision that both come from is not known any more: what differs is in conflict, or both.
/// Counters are put together by their entries (Counters.h).
[[nodiscard]] MergeResult mergeUnrelated(const QJsonObject &ours, const QJsonObject &theirs,
                                         const core::RecordType *type);

} // namespace yc::replica
