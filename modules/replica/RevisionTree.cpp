// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/RevisionTree.h"

#include "replica/Revision.h"

#include <algorithm>

namespace yc::replica {

RevisionTree::Added RevisionTree::add(const QStringList &history, bool deleted)
{
    if (history.isEmpty())
        return Added::Known;
    bool grew = false;
    bool extendsLeaf = m_nodes.isEmpty();
    for (qsizetype i = 0; i < history.size(); ++i) {
        const QString &rev = history.at(i);
        const QString parent = i + 1 < history.size() ? history.at(i + 1) : QString();
        if (auto known = m_nodes.find(rev); known != m_nodes.end()) {
            if (parent.isEmpty() || !known->parent.isEmpty())
                break; // from here on all is known, or nothing is to be learnt
            known->parent = parent;
        } else {
            m_nodes.insert(rev, {parent, i == 0 && deleted});
            if (i == 0)
                m_leaves.insert(rev);
        }
        grew = true;
        extendsLeaf = m_leaves.remove(parent) || extendsLeaf;
    }
    if (!grew)
        return Added::Known;
    return extendsLeaf || m_leaves.size() == 1 ? Added::Extended : Added::Branched;
}

QStringList RevisionTree::leaves() const
{
    QStringList all = m_leaves.values();
    std::ranges::sort(all, [&](const QString &a, const QString &b) { return wins(a, isDeleted(a), b, isDeleted(b)); });
    return all;
}

QStringList RevisionTree::liveLeaves() const
{
    QStringList live = leaves();
    live.removeIf([&](const QString &rev) { return isDeleted(rev); });
    return live;
}

QString RevisionTree::winner() const { return leaves().value(0); }

QStringList RevisionTree::history(const QString &rev) const
{
    QStringList path;
    for (auto node = m_nodes.constFind(rev); node != m_nodes.cend(); node = m_nodes.constFind(node->parent))
        path.append(node.key());
    return path;
}

QString RevisionTree::commonAncestor(const QString &a, const QString &b) const
{
    const QStringList path = history(a);
    const QSet<QString> ofA(path.begin(), path.end());
    const QStringList ofB = history(b);
    for (const QString &rev : ofB) {
        if (ofA.contains(rev))
            return rev;
    }
    return {};
}

QString RevisionTree::toText() const
{
    QString text;
    QSet<QString> told;
    const QStringList all = leaves();
    for (const QString &leaf : all) {
        if (!text.isEmpty())
            text += u'\n';
        QString rev = leaf;
        for (auto node = m_nodes.constFind(rev); node != m_nodes.cend(); node = m_nodes.constFind(rev)) {
            if (rev != leaf)
                text += u' ';
            if (node->deleted)
                text += u'!';
            text += rev;
            if (told.contains(rev))
                break;
            told.insert(rev);
            rev = node->parent;
        }
    }
    return text;
}

RevisionTree RevisionTree::fromText(QStringView text)
{
    RevisionTree tree;
    QSet<QString> parents;
    const auto lines = text.tokenize(u'\n', Qt::SkipEmptyParts);
    for (const QStringView line : lines) {
        QString child;
        for (QStringView rev : line.tokenize(u' ', Qt::SkipEmptyParts)) {
            const bool deleted = rev.startsWith(u'!');
            const QString name = rev.sliced(deleted ? 1 : 0).toString();
            if (!child.isEmpty()) {
                tree.m_nodes[child].parent = name;
                parents.insert(name);
            }
            if (!tree.m_nodes.contains(name))
                tree.m_nodes.insert(name, {{}, deleted});
            child = name;
        }
    }
    for (auto node = tree.m_nodes.keyBegin(); node != tree.m_nodes.keyEnd(); ++node) {
        if (!parents.contains(*node))
            tree.m_leaves.insert(*node);
    }
    return tree;
}

} // namespace yc::replica
