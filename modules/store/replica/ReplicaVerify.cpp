// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/ReplicaVerify.h"

#include "replica/RevisionTree.h"
#include "store/Connection.h"

namespace yc::store {

using core::Result;

Result<QString> ReplicaVerify::firstBad(const std::function<bool()> &step)
{
    YC_ASSIGN(QString bad, strays());
    if (bad.isEmpty()) {
        YC_ASSIGN(bad, trees(step));
    }
    if (!bad.isEmpty())
        return bad;
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral(
                  "SELECT d.id, d.type, d.revision, d.rev, d.absorbed, d.dataset, d.sequence, o.document, o.dataset, "
                  "o.sequence FROM document d LEFT JOIN outbox o ON o.document=d.row ORDER BY d.row")));
    while (cursor.next()) {
        if (m_local.contains(cursor.text(1)))
            continue;
        const qint64 absorbed = cursor.integer(4);
        const bool named = absorbed == cursor.integer(2);
        const bool waits = !cursor.value(7).isNull();
        const bool counted = !cursor.value(6).isNull();
        const bool inQueue = !cursor.value(9).isNull();
        const bool right =
            absorbed >= 0 && absorbed <= cursor.integer(2) && (absorbed > 0) == !cursor.text(3).isEmpty() &&
            counted == (absorbed > 0) && counted == !cursor.value(5).isNull() &&
            (named || (waits && !inQueue)) && // nobody forgets what has no name yet
            (!inQueue || (named && cursor.integer(9) == cursor.integer(6) && cursor.integer(8) == cursor.integer(5)));
        if (!right)
            return cursor.text(0);
        if (!step())
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
    }
    YC_TRY(cursor.ended());
    return QString();
}

Result<QString> ReplicaVerify::strays()
{
    for (const char *table : {"revision_tree", "revision", "refusal", "conflict", "sent", "duplicate"}) {
        const QString name = QString::fromLatin1(table);
        YC_ASSIGN(const QVariant row,
                  m_connection.scalar(QStringLiteral("SELECT t.document FROM %1 t LEFT JOIN document d "
                                                     "ON d.row=t.document WHERE d.row IS NULL LIMIT 1")
                                          .arg(name)));
        if (row.isValid())
            return QStringLiteral("%1 of row %2").arg(name).arg(row.toLongLong());
    }
    YC_ASSIGN(const QVariant settled, m_connection.scalar(QStringLiteral(
                                          "SELECT d.id FROM conflict c CROSS JOIN document d ON d.row=c.document "
                                          "LEFT JOIN revision_tree t ON t.document=c.document "
                                          "WHERE t.leaves IS NULL OR t.leaves<2 LIMIT 1")));
    return settled.toString();
}

Result<bool> ReplicaVerify::hasContent(qint64 row, const QString &rev)
{
    YC_ASSIGN(const QVariant kept,
              m_connection.scalar(QStringLiteral("SELECT 1 FROM history WHERE document=? AND rev=? UNION ALL "
                                                 "SELECT 1 FROM revision WHERE document=? AND rev=?"),
                                  {row, rev, row, rev}));
    return kept.isValid();
}

Result<QString> ReplicaVerify::trees(const std::function<bool()> &step)
{
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT t.document, d.id, d.rev, t.leaves, t.nodes, t.confirmed, "
                                              "d.deleted, d.absorbed=d.revision, o.document FROM revision_tree t "
                                              "JOIN document d ON d.row=t.document "
                                              "LEFT JOIN outbox o ON o.document=d.row ORDER BY t.document")));
    while (cursor.next()) {
        const auto tree = replica::RevisionTree::fromText(cursor.text(4));
        const QStringList leaves = tree.leaves();
        const bool named = cursor.integer(7) != 0;
        bool right = tree.winner() == cursor.text(2) && leaves.size() == cursor.integer(3) &&
                     (!named || tree.isDeleted(tree.winner()) == (cursor.integer(6) != 0));
        const QStringList confirmed = cursor.text(5).split(u' ', Qt::SkipEmptyParts);
        for (const QString &leaf : leaves) {
            if (leaf == cursor.text(2) && named)
                continue;
            YC_ASSIGN(const bool kept, hasContent(cursor.integer(0), leaf));
            right = right && (kept || tree.isDeleted(leaf));
        }
        for (const QString &rev : confirmed)
            right = right && leaves.contains(rev);
        if (!right)
            return cursor.text(1);
        if (!step())
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
    }
    YC_TRY(cursor.ended());
    return QString();
}

} // namespace yc::store
