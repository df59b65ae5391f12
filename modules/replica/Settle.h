// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/Merge.h"
#include "replica/Revision.h"
#include "replica/RevisionTree.h"

#include <functional>
#include <optional>

namespace yc::replica {

/// What becomes of a document with several live leaves.
struct Settlement {
    QList<Revision> revisions; ///< to be added and sent: the merged one, and a tombstone on every branch it took in
    QList<FieldConflict> conflicts;
    /// Of a conflict: what goes together so far, with the base's value where it does not. A person's choice completes
    /// it.
    QJsonObject merged;
    QStringList taken; ///< the leaves that `merged` is made of: the winner first, the one that does not go with it last
    [[nodiscard]] bool isConflict() const { return !conflicts.isEmpty(); }
};

/// The content of a revision, if it is still known.
using ContentOf = std::function<std::optional<QJsonObject>(const QString &rev)>;

/// Merges the live leaves of a document into one revision after the winner. If any field is in true conflict, nothing
/// is written and all leaves stay as they are, here and on the server, until a person settles it.
///
/// Every desk that sees the same leaves makes the same revisions. Desks that saw different leaves make different ones,
/// which are merged in turn; the merged revision says in "merged" what it took in, so that nothing is counted twice.
[[nodiscard]] Settlement settle(const QString &id, const RevisionTree &tree, const ContentOf &content,
                                const core::RecordType *type);

/// Earlier revisions without whose content settle() cannot tell what each side changed. Finding them may show that
/// others are needed too.
[[nodiscard]] QStringList unknownBases(const RevisionTree &tree, const ContentOf &content);

/// A person's settlement: `chosen` follows the first of the leaves `taken`, the others end in tombstones; what they
/// said stays in the history. Further live leaves are left for settle().
[[nodiscard]] QList<Revision> settledAs(const QString &id, const RevisionTree &tree, const ContentOf &content,
                                        const QStringList &taken, const QJsonObject &chosen);

} // namespace yc::replica
