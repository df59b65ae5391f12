// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StatementCache.h"

#include <algorithm>

namespace yc::store {

SqlCipherStatement *StatementCache::idle(const QString &sql)
{
    const auto known = m_bySql.find(sql);
    if (known == m_bySql.end())
        return nullptr;
    const auto found =
        std::ranges::find_if(known->second, [](const auto &entry) { return !entry->statement->isHeld(); });
    if (found == known->second.end())
        return nullptr;
    m_list.splice(m_list.begin(), m_list, *found);
    return (*found)->statement.get();
}

SqlCipherStatement *StatementCache::add(const QString &sql, std::unique_ptr<SqlCipherStatement> statement)
{
    trim();
    m_list.push_front({sql, std::move(statement)});
    m_bySql[sql].push_back(m_list.begin());
    return m_list.front().statement.get();
}

void StatementCache::clear()
{
    m_bySql.clear();
    m_list.clear();
}

void StatementCache::trim()
{
    auto entry = m_list.end();
    while (m_list.size() >= kBound && entry != m_list.begin()) {
        --entry;
        if (entry->statement->isHeld())
            continue;
        auto &same = m_bySql[entry->sql];
        std::erase(same, entry);
        if (same.empty())
            m_bySql.erase(entry->sql);
        entry = m_list.erase(entry);
    }
}

} // namespace yc::store
