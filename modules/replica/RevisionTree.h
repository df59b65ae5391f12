// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace yc::replica {

/// Which revisions of a document are known and how they descend from each other; not what is in them. Grows only, and
/// the order in which it grew does not matter. A value.
class RevisionTree {
public:
    enum class Added {
        Known,    ///< nothing new
        Extended, ///< follows a revision that was a leaf, or fills in history
        Branched, ///< stands beside another leaf
    };
    /// `history` newest first. Joins what is known where it can.
    Added add(const QStringList &history, bool deleted);

    [[nodiscard]] bool isEmpty() const { return m_nodes.isEmpty(); }
    [[nodiscard]] bool contains(const QString &rev) const { return m_nodes.contains(rev); }
    [[nodiscard]] bool isDeleted(const QString &rev) const { return m_nodes.value(rev).deleted; }
    /// All leaves, the winner first.
    [[nodiscard]] QStringList leaves() const;
    /// Those that are not deleted; more than one is a conflict.
    [[nodiscard]] QStringList liveLeaves() const;
    [[nodiscard]] QString winner() const;
    /// From `rev` back to the oldest that is known.
    [[nodiscard]] QStringList history(const QString &rev) const;
    /// The newest revision from which both descend; may be one of them, or empty.
    [[nodiscard]] QString commonAncestor(const QString &a, const QString &b) const;

    /// How many revisions are known.
    [[nodiscard]] qsizetype size() const { return m_nodes.size(); }
    /// Compact, for a table: "3-c 2-b 1-a\n!2-x 1-a", a line for each leaf down to what an earlier line says; "!" marks
    /// what is deleted.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static RevisionTree fromText(QStringView text);
    friend bool operator==(const RevisionTree &, const RevisionTree &) = default;

private:
    struct Node {
        QString parent;
        bool deleted = false;
        friend bool operator==(const Node &, const Node &) = default;
    };
    QHash<QString, Node> m_nodes;
    QSet<QString> m_leaves;
};

} // namespace yc::replica
