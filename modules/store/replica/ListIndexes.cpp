// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/ListIndexes.h"

#include "store/Connection.h"

#include <QSet>

namespace yc::store {

using core::Result;

namespace {
constexpr int kUsualRuns = 4; // FTS5's own
constexpr int kMostRuns = 16; // each word is written again half as often; the search reads a dozen places and not five
} // namespace

Result<> ListIndexes::mergeWordsFrom(int runs)
{
    YC_ASSIGN(const QVariant now,
              m_connection.scalar(QStringLiteral("SELECT v FROM search_word_config WHERE k='automerge'")));
    if (now.isValid() ? now.toInt() == runs : runs == kUsualRuns)
        return {};
    YC_TRY(
        m_connection.run(QStringLiteral("INSERT INTO search_word(search_word, rank) VALUES('automerge', ?)"), {runs}));
    return {};
}

Result<bool> ListIndexes::putOff(const Projection &projection)
{
    YC_ASSIGN(const QVariant any,
              m_connection.scalar(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(projection.table())));
    if (any.isValid())
        return false;
    for (const Projection::Index &index : projection.indexes()) {
        if (index.scattered)
            YC_TRY(m_connection.exec(QStringLiteral("DROP INDEX IF EXISTS \"%1\"").arg(index.name)));
    }
    YC_TRY(mergeWordsFrom(kMostRuns));
    return true;
}

Result<bool> ListIndexes::makeOne()
{
    QSet<QString> present;
    {
        YC_ASSIGN(Cursor cursor, m_connection.run(QStringLiteral("SELECT name FROM sqlite_master WHERE type='index'")));
        while (cursor.next())
            present.insert(cursor.text(0));
        YC_TRY(cursor.ended());
    }
    for (const auto &projection : m_projections) {
        for (const Projection::Index &index : projection->indexes()) {
            if (index.unique || present.contains(index.name))
                continue;
            YC_TRY(m_connection.exec(index.sql));
            return true;
        }
    }
    YC_TRY(mergeWordsFrom(kUsualRuns));
    return false;
}

} // namespace yc::store
